# Gestai: tai, kas duodama daugiau, nei priklauso.

purpose-recover = Atitaisyti
purpose-delight = Nudžiuginti
purpose-recover-about = Kažkas nepavyko, ir Jūs norite atlyginti daugiau nei vien už klaidą.
purpose-delight-about = Viskas gerai: Jūs tiesiog norite ką nors nudžiuginti.

gesture-kind-flowers = Gėlės
gesture-kind-treat = Kava arba pyragaitis
gesture-kind-card = Atvirukas
gesture-kind-gift = Dovana
gesture-kind-extra = Nemokama paslauga
gesture-kind-delivery = Nemokamas pristatymas
gesture-kind-discount = Nuolaida
gesture-kind-credit = Grąžinta suma
gesture-kind-voucher = Kuponas
gesture-kind-other = Kita

occasion-delay = Per ilgai užtruko
occasion-defect = Kažkas buvo sugedę
occasion-mistake = Suklydome
occasion-manner = Nebuvome malonūs
occasion-misunderstanding = Nesupratome
occasion-thanks = Padėkoti
occasion-moment = Svarbi gyvenimo akimirka
occasion-hard_time = Sunkus metas
occasion-other = Kita arba nenurodyta

gestures-title = Gestai
gestures-about = Tai, kas duodama daugiau, nei priklauso. Biudžetą galima naudoti, galima ir nenaudoti.
gestures-give = Duoti ką nors
gestures-give-to = Gestas klientui: { $name }
gestures-give-about = Tai, kas klientui priklauso, pavyzdžiui, teisėtas pinigų grąžinimas, nėra gestas ir Jūsų biudžeto nemažina.
gestures-give-do = Duoti
gestures-give-left = Duoti ką nors · liko { $left }
gestures-to-whom = Kam?
gestures-what = Ką duodate?
gestures-amount = Kiek tai kainuoja?
gestures-amount-other = Kita suma
gestures-purpose = Kodėl?
gestures-occasion = Kokia proga?
gestures-more = Jei yra minutė:
gestures-story = Istorija
gestures-story-hint = Vienas sakinys kolegai, kuris kitą kartą pasveikins šį klientą.
gestures-delivered = Jau įteikta
gestures-left = liko { $left }
gestures-left-of = liko { $left } iš { $granted }
gestures-no-budget = tam biudžeto nėra
gestures-no-budget-yet = Šiems metams biudžeto dar neturite. Duoti vis tiek galite: tada pritars kitas žmogus.
gestures-reserved = { $money } numatyta tam, kas dar neįteikta
gestures-mine = Mano
gestures-all = Visų
gestures-none = Dar nieko neduota
gestures-none-do = Kava tam, kam teko laukti, gėlės tam, ką nuvylėme: pradėti užtenka vieno paspaudimo.
gestures-name = { $what }, kam: { $name }
gestures-by = Davė
gestures-conversation = Susijęs pokalbis
gestures-thank = Padėkoti
gestures-thanks = Padėkos
gestures-deliver = Įteikta
gestures-release = Neprireikė
gestures-reverse = Grąžinta
gestures-col-to = Kam
gestures-col-what = Kas
gestures-col-amount = Kaina
gestures-col-state = Būsena
gestures-col-when = Kada

gesture-state-asked = laukia pritarimo
gesture-state-offered = reikia įteikti
gesture-state-delivered = įteikta
gesture-state-released = neduota
gesture-state-reversed = grąžinta
gesture-state-declined = nepritarta

ledger-title = Biudžetas ({ $name }): { $purpose }, { $year }
ledger-about = Visi pokyčiai iš eilės. Čia niekas niekada nekeičiama.
ledger-open = Visi pokyčiai
ledger-lines = Pokyčiai
ledger-granted = Skirta
ledger-reserved = Numatyta
ledger-spent = Panaudota
ledger-left = Liko
ledger-col-entry = Pokytis
ledger-col-for = Kam
ledger-col-amount = Suma
ledger-col-after = Likutis po to
ledger-col-when = Kada
ledger-entry-grant = Skirta
ledger-entry-reserve = Numatyta
ledger-entry-commit = Panaudota
ledger-entry-release = Vėl laisva
ledger-entry-reverse = Grąžinta
ledger-entry-expire = Metai baigėsi

beyond-authority = Dar nenustatyta, ką galite duoti patys.
beyond-kind = Tokių gestų patys duoti negalite.
beyond-per-gesture = Tai daugiau nei { $limit }, kiek galite duoti iš karto.
beyond-per-customer = Šis klientas per 90 dienų gavo { $had }; patys galite duoti { $limit }.
beyond-budget = Jūsų biudžete tiek nėra: liko { $left }.
beyond-no-budget = Tam biudžeto neturite.

said-gesture-offered = Suma numatyta. Įteikite, kai susitiksite su klientu.
said-gesture-delivered = Įteikta. Šaunu.
said-gesture-asked = Paprašyta. Sužinosite, kai tik kas nors atsakys.
said-gesture-released = Suma vėl laisva.
said-gesture-reversed = Suma grįžo į Jūsų biudžetą.
said-thanked = Padėkota.

report-title = Ką davėme ir kodėl
report-about = Kur dažnai nepasiseka ir kas buvo toliau. Apie tai, kas davė, čia nekalbama: biudžetas tam ir yra, kad būtų naudojamas.
report-months = Gestai pagal mėnesius
report-months-about = Kiek jų duota, įskaitant kuponus ir sprendimus. Kas neįvyko arba grąžinta, neskaičiuojama.
report-picture = Kiekvieno mėnesio gestų stulpeliai; tą patį rodo lentelė žemiau.
report-usual = Įprastai { $centre } per mėnesį; tarp { $lower } ir { $upper } – atsitiktinumas (pavienių reikšmių diagrama, vidurkis ± 3 sigmos pagal slenkantį intervalą, tik pilni mėnesiai).
report-too-few = Kad būtų galima pasakyti, kiek įprasta, reikia šešių pilnų mėnesių.
report-all = Visos progos
report-col-month = Mėnuo
report-col-count = Gestai
report-col-cost = Kaina
report-col-says = Ką rodo
report-col-what = Kas
report-running = dar nesibaigė
report-signal-beyond = daugiau nei atsitiktinumas
report-signal-two-of-three = du iš trijų gerokai nutolę
report-signal-four-of-five = keturi iš penkių vienoje pusėje
report-signal-eight = aštuoni iš eilės vienoje pusėje
report-occasions = Pagal progas
report-occasions-about = Paspauskite progą, kad pamatytumėte jos mėnesius. Jei proga pažymėta, verta paklausti, kas ją lemia.
report-kinds = Pagal rūšis
report-followed = Kas buvo toliau
report-followed-about = Apie klientus, kuriems šiais mėnesiais kas nors duota, – per 90 dienų po pirmo karto.
report-followed-n = { $customers ->
    [one] Skaičiuojamas { $customers } klientas
    [few] Skaičiuojami { $customers } klientai
    [many] Skaičiuojama { $customers } kliento
   *[other] Skaičiuojama { $customers } klientų
  }, { $early ->
    [0] ir visiems 90 dienų jau praėjo.
    [one] o { $early } klientui 90 dienų dar nepraėjo.
    [few] o { $early } klientams 90 dienų dar nepraėjo.
    [many] o { $early } kliento atveju 90 dienų dar nepraėjo.
   *[other] o { $early } klientų atveju 90 dienų dar nepraėjo.
  }
report-no-purchases = Pirkimų „Attent“ nežino, todėl jų čia nėra; o klientai, kurie būtų sugrįžę ir patys, įskaičiuoti.
report-came-again = Vėl kreipėsi, ir ne su skundu
report-redeemed = Panaudojo kuponą
report-share = { $hits } iš { $of }: { $share } % (nuo { $from } iki { $to } %)
report-indicative = (mažai: tik orientacinis)
report-too-early = dar anksti spręsti
report-rows = Kas duota
report-customers = Klientai, kuriuos rodo skaičius
report-first-given = Pirmą kartą duota
report-col-share = Iš visų
report-show-rows = { $count }: parodyti
report-counted = Jų 90 dienų jau praėjo
report-too-early-customers = Dar nepraėjo 90 dienų
