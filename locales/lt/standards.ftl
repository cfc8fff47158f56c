# Kalendoriai, aptarnavimo standartai, jų laikai, skaičiai ir chartija, kurią skaito klientai.
weekday-mon = Pirmadienis
weekday-tue = Antradienis
weekday-wed = Trečiadienis
weekday-thu = Ketvirtadienis
weekday-fri = Penktadienis
weekday-sat = Šeštadienis
weekday-sun = Sekmadienis
weekday-short-mon = Pr
weekday-short-tue = An
weekday-short-wed = Tr
weekday-short-thu = Kt
weekday-short-fri = Pn
weekday-short-sat = Št
weekday-short-sun = Sk

calendars-title = Kalendoriai
calendars-about = Kada skaičiuojamas laikas: darbo valandos, šventės ir kitokios dienos.
calendars-none = Kalendorių dar nėra
calendars-none-do = Nurodykite, kada dirbate, ir terminai bus skaičiuojami pagal tai.
calendar-new = Naujas kalendorius
calendar-always = Dirbame visą parą
calendar-name = Pavadinimas
calendar-hours = Darbo laikas
calendar-hours-hint = Nuo ir iki, keli laikai – per kablelį: 9-12, 13:00-17:30. Naktinis darbas – du įrašai: 22-24 ir kitą dieną 0-6. Tuščia – nedirbame.
calendar-closed = Nedirbame
calendar-country = Šventės pagal šalį
calendar-country-none = Jokios šalies
calendar-country-hint = Apskaičiuojamos kiekvieniems metams; tomis dienomis laikas neskaičiuojamas.
calendar-holidays = Taip pat nedirbame
calendar-holidays-hint = Datos, pavyzdžiui, 2026-12-24, kiekviena atskiroje eilutėje.
calendar-extra = Kitokios dienos
calendar-extra-hint = Data ir jos valandos, kiekviena atskiroje eilutėje: 2026-12-19 10-14. Vien data – nedirbame. Šios dienos svarbesnės už šventes.
calendar-add = Pridėti kalendorių
calendar-week = Savaitė
calendar-week-total = { $minutes ->
    [0] { $hours } val. per savaitę
   *[other] { $hours } val. { $minutes } min. per savaitę
}
calendar-usual = Įprastas
calendar-usual-title = Kam naudojamas šis kalendorius
calendar-usual-about = Įprastas kalendorius galioja ten, kur nepasirinktas kitas.
calendar-usual-do = Naudoti kaip įprastą
calendar-change-about = Kas skaičiuojama pagal šį kalendorių, per minutę perskaičiuojama. Kas jau išmatuota, nesikeičia.
calendar-coming = Artimiausios šventės: { $country }

standards-title = Aptarnavimo standartai
standards-about = Ko klientai gali iš Jūsų tikėtis, išmatuojamai. Galiojantis standartas nekeičiamas: jį pakeičia nauja redakcija.
standards-none = Standartų dar nėra
standards-none-do = Pradėkite nuo to, ko jau laikotės: pirmasis atsakymas per dieną.
standards-column-what = Standartas
standards-column-whom = Kur galioja
standards-column-calendar = Skaičiuojama pagal
standards-column-state = Būsena
standard-new = Naujas standartas
standard-add = Patvirtinti
standard-clock = Kas matuojama
standard-within = Per kiek laiko
standard-unit = Vienetas
standard-unit-hours = valandos
standard-unit-minutes = minutės
standard-calendar = Skaičiuojama pagal
standard-real-hours = Ištisas laikas, dieną ir naktį
standard-publish = Klientai jį skaito chartijoje
standard-publish-hint = Skelbkite tai, ko laikotės. Neskelbiami standartai matuojami lygiai taip pat.
standard-whom = Kur galioja
standard-whom-about = Palikite viską tuščią, jei tinka visiems reikalams. Jei tinka keli, galioja siauriausias.
standard-all = Be apribojimo
standard-everybody = Visi reikalai
standard-scope-kind = Rūšis
standard-scope-priority = Prioritetas
standard-scope-place = Vieta
standard-scope-team = Komanda
standard-scope-tag = Žyma
standard-scope-organisation = Organizacija
standard-published = Chartijoje
standard-inside = Tik mums
standard-version = { $number } redakcija
standard-next = Kita redakcija
standard-next-about = Nuo šiol ji pakeis galiojančią. Kas jau vyksta, baigiama pagal tą redakciją, su kuria pradėta, nebent nurodysite kitaip.
standard-replace = Patvirtinti šią redakciją
standard-words = Jūsų žodžiai chartijoje
standard-words-about = Po vieną sakinį kiekviena kalba. Kur tuščia, klientai skaito pilkąjį.
standard-history = Istorija
standard-history-number = Redakcija
standard-history-what = Per kiek laiko
standard-history-calendar = Skaičiuojama pagal
standard-history-read = Kas skaito
standard-history-since = Galioja nuo
standard-history-by = Patvirtino
standard-retire-title = Nebetaikyti
standard-retire-about = Naujiems reikalams jis nebebus taikomas. Kas jau vyksta, bus užbaigta.
said-standard-in-force = Galioja nuo šiol

clock-first-reply = Pirmasis atsakymas
clock-first-reply-about = Nuo pirmojo kliento žodžio iki pirmojo mūsų atsakymo. Automatiniai atsakymai neskaičiuojami.
clock-next-reply = Kitas atsakymas
clock-next-reply-about = Tas pats viskam, ką klientas rašo vėliau.
clock-resolution = Išsprendimas
clock-resolution-about = Iki reikalo uždarymo; laikas, kol laukiame kliento, neskaičiuojamas.
clock-acknowledgement = Gavimo patvirtinimas
clock-acknowledgement-about = Kol žmogus patvirtina, kad skundas gautas.
clock-statutory = Įstatymo terminas
clock-short-first-reply = Atsakymas
clock-short-next-reply = Atsakymas
clock-short-resolution = Išsprendimas
clock-short-acknowledgement = Patvirtinimas
clock-short-statutory = Įstatymo terminas
clock-short-promise = Pažadas
within-working-hours = { $hours ->
    [one] per { $hours } darbo valandą
    [few] per { $hours } darbo valandas
    [many] per { $hours } darbo valandos
   *[other] per { $hours } darbo valandų
}
within-working-minutes = { $minutes ->
    [one] per { $minutes } darbo minutę
    [few] per { $minutes } darbo minutes
    [many] per { $minutes } darbo minutės
   *[other] per { $minutes } darbo minučių
}
within-real-hours = { $hours ->
    [one] per { $hours } valandą, dieną ir naktį
    [few] per { $hours } valandas, dieną ir naktį
    [many] per { $hours } valandos, dieną ir naktį
   *[other] per { $hours } valandų, dieną ir naktį
}
within-real-minutes = { $minutes ->
    [one] per { $minutes } minutę, dieną ir naktį
    [few] per { $minutes } minutes, dieną ir naktį
    [many] per { $minutes } minutės, dieną ir naktį
   *[other] per { $minutes } minučių, dieną ir naktį
}

# Pokalbyje: koks laikas matuojamas ir kaip sekasi.
clock-in = { $clock }: liko { $when }
clock-at-risk = { $clock }: laikas baigiasi, liko { $when }
clock-at-risk-by = { $clock }: laikas baigiasi, terminas – { $when }
clock-by = { $clock }: terminas – { $when }
clock-late = { $clock } vėluoja { $when }
clock-paused = { $clock }: sustabdyta
clock-asked = { $times ->
    [2] Klausia antrą kartą, nuo pirmojo praėjo { $span }
    [3] Klausia trečią kartą, nuo pirmojo praėjo { $span }
   *[other] Klausia jau { $times }-ą kartą, nuo pirmojo praėjo { $span }
}
clock-ended-met = Laikytasi, užtruko { $span }
clock-ended-missed = Nesilaikyta, užtruko { $span }
clock-ended-dropped = Nematuota

clocks-title = Laikai ir terminai
clocks-running = Dabar matuojama
clocks-about = Paspaudę matysite, kodėl terminas būtent toks.
clocks-none = Šiuo metu čia nieko nematuojama.
clocks-over = Baigta
deadline-title = Įstatymo terminas
deadline-about = Nustatomas ranka ir nurodoma, kodėl. Jis nestabdomas, o jo laikomasi uždarius reikalą.
deadline-due = Iki kada
deadline-reason = Kodėl
deadline-reason-hint = Pavyzdžiui: sutarties atsisakymas per 14 dienų, prašymas pateikti duomenis pagal BDAR.
deadline-set = Nustatyti terminą
deadline-remove = Panaikinti
said-deadline = Terminas nustatytas
said-deadline-removed = Panaikinta

why-title = Kodėl terminas toks
why-steps = Kas suskaičiuota
why-steps-about = Kiekviena diena pagal kalendoriaus laiką.
why-what = Kas matuojama
why-standard = Pagal kurį standartą
why-version = { $number } redakcija, galioja nuo { $since }
why-calendar = Kalendorius
why-started = Pradėta
why-due = Terminas
why-paused-now = Sustabdyta: terminas paaiškės, kai laikas vėl bus skaičiuojamas
why-counted = { $from }–{ $to }: suskaičiuota { $span }
why-paused = { $from }–{ $to }: sustabdyta
why-closed = Nedirbame
why-closed-extra = Šią dieną nedirbame
why-holiday = Nedirbame: { $holiday }
why-weeks = { $weeks ->
    [one] { $weeks } pilna savaitė: suskaičiuota { $span }
    [few] { $weeks } pilnos savaitės: suskaičiuota { $span }
    [many] { $weeks } pilnos savaitės: suskaičiuota { $span }
   *[other] { $weeks } pilnų savaičių: suskaičiuota { $span }
}
why-more = Visa kita sudėjus: suskaičiuota { $span }
why-total = praėjo { $gone } iš { $of }
why-pauses = Sustabdymai
pause-customer = Laukiame kliento
pause-snoozed = Atidėta
pause-closed = Uždaryta, paskui atverta iš naujo
pause-still = tebevyksta

standards-figures = Kaip mums sekasi
figures-about = Kaip dažnai laikytasi kiekvieno standarto, iš kelių kartų ir kiek tai tikra.
figures-span = Laikotarpis
figures-days = { $days } d.
figures-column-standard = Standartas
figures-column-met = Laikytasi
figures-column-median = Pusė – per
figures-column-dropped = Nematuota
figures-column-matter = Pokalbis
figures-column-started = Pradėta
figures-column-ended = Baigta
figures-column-took = Kaip sekėsi
figures-missed = Kur nesilaikyta
figures-met = Kur laikytasi
figures-dropped = Kas nematuota
figures-late-now = Kas vėluoja dabar
figures-nothing = Per šį laiką nieko nematuota.
figures-share = Laikytasi { $share } %: { $hits } iš { $of } ({ $from }–{ $to } %)
figures-how = Per šį laiką pasibaigę matavimai; kur nebuvo į ką atsakyti (šlamštas, sujungta, uždaryta be atsakymo), į dalį neįskaičiuota. Intervalas – Vilsono, 95 %.

charter-title = Ko galite tikėtis iš „{ $business }“
charter-about = Tai mūsų standartai. Matuojame kiekvieną iš jų.
charter-nothing-yet = Dar nieko nepaskelbta. Vis tiek rašykite mums: atsakysime.
charter-languages = Kalbos
charter-see = Žiūrėti chartiją
charter-for = Kur galioja: { $matters }
charter-agreed = pagal susitarimą
charter-first-reply = Į pirmąjį Jūsų laišką atsakome { $within }.
charter-next-reply = Į viską, ką rašote vėliau, atsakome { $within }.
charter-resolution = Jūsų reikalą sutvarkome { $within }.
charter-acknowledgement = Jūsų skundo gavimą patvirtiname { $within }.
charter-open = Kada dirbame
charter-open-now = Dabar dirbame, iki { $when }.
charter-closed-now = Dabar nedirbame. Vėl dirbsime { $when }.
charter-days-off = Šiomis dienomis nedirbame:
charter-otherwise = Kurio nors iš jų nesilaikėme? Pasakykite mums: atitaisysime.
standard-refit = Ir tam, kas jau atvira
standard-refit-hint = Kas vyksta, perskaičiuojama pagal naują redakciją; kam standartas tinka, bet dar nematuojama, laikas skaičiuojamas nuo pradžios. Kas baigta, lieka taip, kaip išmatuota.
standard-refit-new = Ir tam, kas jau atvira
standard-refit-new-hint = Nepažymėjus galioja tam, kas prasideda nuo dabar. Pažymėjus atvirų reikalų laikas skaičiuojamas nuo jų pradžios: kai kurie gali iškart vėluoti.
figures-column-ninth = Devyni iš dešimties – per
figures-real = { $span } ištisai, dieną ir naktį
figures-late = vėluoja dabar: { $count }
