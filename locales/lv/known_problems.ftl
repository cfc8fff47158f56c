# Zināmas problēmas.
known-problems-title = Zināmas problēmas
known-problems-about = Problēmas, ar kurām saskaras daudzi klienti. Kad problēma ir novērsta, visi to uzzina.
known-problems-none = Zināmu problēmu nav
known-problems-none-do = Kad par vienu un to pašu problēmu pastāsta otrs klients, pierakstiet to šeit un sasaistiet abas sarunas.
known-problem-title = Problēma
known-problem-title-hint = Tā, kā par to stāsta klienti.
known-problem-customers = Klienti
known-problem-state = Stāvoklis
known-problem-known = Zināma
known-problem-fixed-at = Novērsta ({ $when })
known-problem-new = Pierakstīt problēmu
known-problem-add = Pierakstīt
known-problem-symptom = Kas ir redzams
known-problem-work-around = Kas pagaidām palīdz
known-problem-fix = Kas to novērsa
known-problem-fix-hint = Mums; klienti lasa tikai tekstu zemāk.
known-problem-owner = Kas par to gādā
known-problem-procedure = Kurai instrukcijai sekot
known-problem-no-procedure = Nevienai
known-problem-touches = { $count ->
    [0] Vēl neviens nav saistīts.
    [zero] Skar { $count } klientu.
    [one] Skar { $count } klientu.
   *[other] Skar { $count } klientus.
}
known-problem-is-back = Problēma ir atgriezusies
known-problem-interim = Paziņot, kā veicas
known-problem-is-fixed = Problēma ir novērsta
known-problem-fix-quietly = Atzīmēt kā novērstu
known-problem-nobody = Vēl neviens nav saistīts
known-problem-nobody-do = Atveriet sarunu par šo problēmu un izvēlieties to trīs punktu izvēlnē.
known-problem-linked = Ko tā skar
known-problem-customer = Klients
known-problem-conversation = Saruna
known-problem-unlink = Noņemt saistību
known-problem-change = Mainīt aprakstu
known-problem-link = Zināma problēma
known-problem-link-more = Visas problēmas vai jauna
said-known-problem-linked = Saistīts. Klients uzzinās, kad tā būs novērsta.
known-problem-letter-interim = Labdien, { $name }!

    Jūs mums rakstījāt par šo: { $problem }. Mēs vēl pie tā strādājam un paziņosim, tiklīdz tas būs novērsts.

    Paldies par pacietību.
    { $business }
known-problem-letter-fixed = Labdien, { $name }!

    Jūs mums rakstījāt par šo: { $problem }. Tagad tas ir novērsts. Ja to vēl redzat, lūdzu, atbildiet uz šo vēstuli, un mēs to tūlīt apskatīsim.

    Paldies, ka pastāstījāt.
    { $business }
