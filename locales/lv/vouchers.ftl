# Kuponi: kodi, kas pie letes ir naudas vērti.

vouchers-title = Kuponi
vouchers-about = Ievadiet vai noskenējiet kodu, ko rāda klients, vai izsniedziet jaunu kuponu.
vouchers-open = Derīgie
vouchers-all = Visi
vouchers-none = Kuponu šeit nav
vouchers-none-do = Kad kāds atnesīs kuponu, ievadiet tā kodu augšā.
voucher-title = Kupons
voucher-for = { $money }, kam: { $name }
voucher-code = Kods
voucher-code-hint = Defisēm un mazajiem burtiem nav nozīmes.
voucher-find = Atrast
voucher-issue = Izsniegt kuponu
voucher-issue-to = Kupons, kam: { $name }
voucher-issue-about = Kupona vērtību budžetā paredz, kad to izsniedz, un izlieto, kad klients ar to norēķinās.
voucher-issue-do = Izsniegt
voucher-value = Vērtība
voucher-expires = Derīgs līdz
voucher-source = Maksā no
voucher-owed = Klientam tas pienākas
voucher-owed-hint = Summa, kas pienākas pēc likuma, vai pirkts kupons: budžetu neizmanto.
voucher-liability = Vēl nav izlietots
voucher-liability-of = { $count ->
    [zero] { $count } kuponos
    [one] { $count } kuponā
   *[other] { $count } kuponos
  }
voucher-left = Atlicis { $left }
voucher-amount = Cik izlieto tagad?
voucher-amount-hint = Atstājiet tukšu, ja izlieto visu. Neizlietotā daļa paliek kuponā.
voucher-redeem = Izlietot
voucher-withdraw = Atsaukt kuponu
voucher-print = Drukāt
voucher-mail = Nosūtīt klientam pa e-pastu
voucher-uses = Izlietots
voucher-uses-none = Vēl nav izlietots.
voucher-by-program = programma
voucher-used-last = Pēdējo reizi izlietots: { $money }, { $when }, { $where }, { $who }.
voucher-col-customer = Klients
voucher-col-code = Kods
voucher-col-left = Atlicis
voucher-col-value = Vērtība
voucher-col-state = Stāvoklis
voucher-col-until = Derīgs līdz
voucher-state-asked = gaida apstiprinājumu
voucher-state-issued = derīgs
voucher-state-redeemed = izlietots
voucher-state-expired = vairs nav derīgs
voucher-state-withdrawn = atsaukts
voucher-state-declined = nav apstiprināts

# Ko lasa klienti.
voucher-until = { $until } ir pēdējā derīguma diena.
voucher-terms = Parādiet to pie letes. Tas nav jāizlieto viss uzreiz.
voucher-with-thanks = { $name }, paldies Jums
voucher-mail-subject = Jūsu kupons no „{ $business }”
voucher-mail-button = Atvērt kuponu
voucher-mail-body =
    Labdien, { $name }!

    Tas ir Jums: kupons no „{ $business }”. Tas nav jāizlieto viss uzreiz.

    { $card }

    Parādiet kodu pie letes vai atveriet šo lapu, kurā ir arī tā attēls:
    { $link }

    { $business }

said-voucher-issued = Kupons izsniegts.
said-voucher-redeemed = Kupons izlietots.
said-voucher-withdrawn = Kupons atsaukts: nauda atkal ir brīva.
