# Kuponai: kodai, kurie prie prekystalio verti pinigų.

vouchers-title = Kuponai
vouchers-about = Įveskite arba nuskaitykite kliento rodomą kodą arba išduokite naują kuponą.
vouchers-open = Galiojantys
vouchers-all = Visi
vouchers-none = Kuponų čia nėra
vouchers-none-do = Kai kas nors atneš kuponą, įveskite jo kodą viršuje.
voucher-title = Kuponas
voucher-for = { $money }, kam: { $name }
voucher-code = Kodas
voucher-code-hint = Brūkšneliai ir mažosios raidės nesvarbu.
voucher-find = Rasti
voucher-issue = Išduoti kuponą
voucher-issue-to = Kuponas, kam: { $name }
voucher-issue-about = Kupono vertė numatoma biudžete jį išduodant, o panaudojama, kai klientas juo atsiskaito.
voucher-issue-do = Išduoti
voucher-value = Vertė
voucher-expires = Galioja iki
voucher-source = Mokama iš
voucher-owed = Klientui priklauso
voucher-owed-hint = Pagal teisę priklausanti suma arba pirktas kuponas: biudžetas nenaudojamas.
voucher-liability = Dar nepanaudota
voucher-liability-of = { $count ->
    [one] { $count } kupone
    [few] { $count } kuponuose
    [many] { $count } kupono
   *[other] { $count } kuponų
  }
voucher-left = Liko { $left }
voucher-amount = Kiek panaudojama dabar?
voucher-amount-hint = Palikite tuščią, jei panaudojama viskas. Nepanaudota dalis lieka kupone.
voucher-redeem = Panaudoti
voucher-withdraw = Atšaukti kuponą
voucher-print = Spausdinti
voucher-mail = Siųsti klientui el. paštu
voucher-uses = Panaudota
voucher-uses-none = Dar nepanaudotas.
voucher-by-program = programa
voucher-used-last = Paskutinį kartą panaudota: { $money }, { $when }, { $where }, { $who }.
voucher-col-customer = Klientas
voucher-col-code = Kodas
voucher-col-left = Liko
voucher-col-value = Vertė
voucher-col-state = Būsena
voucher-col-until = Galioja iki
voucher-state-asked = laukia pritarimo
voucher-state-issued = galioja
voucher-state-redeemed = panaudotas
voucher-state-expired = nebegalioja
voucher-state-withdrawn = atšauktas
voucher-state-declined = nepritarta

# Ką skaito klientai.
voucher-until = Galioja iki { $until }.
voucher-terms = Parodykite jį prie prekystalio. Nebūtina panaudoti viso iš karto.
voucher-with-thanks = { $name }, dėkojame Jums
voucher-mail-subject = Jūsų kuponas iš „{ $business }“
voucher-mail-button = Atverti kuponą
voucher-mail-body =
    Sveiki, { $name },

    tai Jums: kuponas iš „{ $business }“. Nebūtina panaudoti viso iš karto.

    { $card }

    Parodykite kodą prie prekystalio arba atverkite šį puslapį, kuriame yra ir jo paveikslėlis:
    { $link }

    { $business }

said-voucher-issued = Kuponas išduotas.
said-voucher-redeemed = Kuponas panaudotas.
said-voucher-withdrawn = Kuponas atšauktas: pinigai vėl laisvi.
