# Lete un tālrunis.
frame-counter = Lete
counter-title = Lete
counter-about = Sasveicinieties ar katru uzreiz, un, ja varat, uzrunājiet vārdā.
counter-call-comes = Kāds zvana
counter-waiting = Gaida
counter-nobody = Neviens negaida sasveicināšanos.
counter-came = Kāds atnāca
counter-mark = Kā atšķirsiet
counter-mark-hint = Piemēram: sarkana jaka
counter-greet = Sasveicinājos
counter-left = { $who }: aizgāja
counter-they-left = Aizgāja
counter-served = Tagad apkalpo
counter-served-none = Neviens netiek apkalpots.
counter-visit = Apmeklējums
counter-call = Zvans
counter-today = Sasveicināšanās šodien
counter-today-about = Laiks no atnākšanas līdz sasveicinājumam.
counter-greeted = Sasveicināts
counter-median = Puse: ne ilgāk par
counter-ninth = Deviņi no desmit: ne ilgāk par
counter-left-count = Aizgāja pirms sasveicināšanās
counter-of = { $count ->
    [zero] no { $count } sasveicinājumiem
    [one] no { $count } sasveicinājuma
   *[other] no { $count } sasveicinājumiem
}
counter-place = Šī planšete ir
counter-place-any = Jebkurā vietā
counter-place-choose = Atcerēties
counter-with = Apkalpo { $name }
counter-over = Šis apmeklējums ir beidzies.
counter-who = Kas tas ir?
counter-who-about = Trīs vārda burti vai tālruņa numura beigas.
counter-find = Vārds, numurs vai adrese
counter-find-none = Neviens nav atrasts. Pajautājiet vārdu un pievienojiet zemāk.
counter-new = Jauns klients
counter-reach = Tālruņa numurs vai e-pasta adrese
counter-reach-hint = Ja klients vēlas to norādīt.
counter-somebody-else = Tas ir kāds cits
counter-add = Pievienot un sasveicināties
counter-last = Pēdējā saziņa pirms { $span }
counter-open = Vēl nav pabeigts
counter-open-none = Viss ir pabeigts.
counter-kept = To rezervējām Jums
counter-keep = Rezervēts klientam
counter-keep-do = Rezervēt klientam
counter-hand-over = Izsniegt
counter-promised = Solīts klientam
counter-promised-none = Nekas nav solīts.
counter-voucher = { $left }, derīguma termiņš: { $until }
counter-waits = gaida { $span }
counter-matter = Par ko ir runa?
counter-matter-which = Pieder sarunai
counter-matter-new = Jauna lieta
counter-matter-nothing = Nekas, kas būtu jāpieraksta
counter-said = Kas teikts
counter-settled = Nokārtots uz vietas
counter-goes-on = Būs turpinājums
counter-writing = { $count ->
    [zero] Mūsu atbildi gaida vēl { $count } klientu
    [one] Mūsu atbildi gaida vēl { $count } klients
   *[other] Mūsu atbildi gaida vēl { $count } klienti
}
counter-tasks-aside = { $count ->
    [zero] Gaida { $count } klientu: arī uzdevumi var pagaidīt.
    [one] Gaida { $count } klients: arī uzdevumi var pagaidīt.
   *[other] Gaida { $count } klienti: arī uzdevumi var pagaidīt.
}
said-arrived = Ierakstīts sarakstā
said-visit-ended = Pierakstīts
said-visit-left = Atzīmēts, ka aizgāja
span-seconds = { $seconds } sek.
error-no-such-place = Tādas vietas nav.
