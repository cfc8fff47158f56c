# Kalendāri, apkalpošanas standarti, to laiki, skaitļi un harta, ko lasa klienti.
weekday-mon = Pirmdiena
weekday-tue = Otrdiena
weekday-wed = Trešdiena
weekday-thu = Ceturtdiena
weekday-fri = Piektdiena
weekday-sat = Sestdiena
weekday-sun = Svētdiena
weekday-short-mon = P
weekday-short-tue = O
weekday-short-wed = T
weekday-short-thu = C
weekday-short-fri = Pk
weekday-short-sat = S
weekday-short-sun = Sv

calendars-title = Kalendāri
calendars-about = Kad skaita laiku: darba laiks, svētku dienas un citādas dienas.
calendars-none = Kalendāru vēl nav
calendars-none-do = Norādiet, kad strādājat, un termiņus skaitīs pēc tā.
calendar-new = Jauns kalendārs
calendar-always = Strādājam visu diennakti
calendar-name = Nosaukums
calendar-hours = Darba laiks
calendar-hours-hint = No un līdz, vairāki laiki ar komatu: 9-12, 13:00-17:30. Nakts darbs ir divi ieraksti: 22-24 un nākamajā dienā 0-6. Tukšs – slēgts.
calendar-closed = Slēgts
calendar-country = Svētku dienas pēc valsts
calendar-country-none = Neviena valsts
calendar-country-hint = Aprēķina katram gadam; šajās dienās laiku neskaita.
calendar-holidays = Slēgts arī
calendar-holidays-hint = Datumi, piemēram, 2026-12-24, katrs savā rindā.
calendar-extra = Citādas dienas
calendar-extra-hint = Datums un tā stundas, katrs savā rindā: 2026-12-19 10-14. Tikai datums – slēgts. Šīs dienas ir svarīgākas par svētku dienām.
calendar-add = Pievienot kalendāru
calendar-week = Nedēļa
calendar-week-total = { $minutes ->
    [0] { $hours } st. nedēļā
   *[other] { $hours } st. { $minutes } min. nedēļā
}
calendar-usual = Parastais
calendar-usual-title = Kam lieto šo kalendāru
calendar-usual-about = Parastais kalendārs ir spēkā tur, kur nav izvēlēts cits.
calendar-usual-do = Lietot kā parasto
calendar-change-about = Ko skaita pēc šī kalendāra, minūtes laikā pārrēķina. Kas jau ir izmērīts, nemainās.
calendar-coming = Tuvākās svētku dienas: { $country }

standards-title = Apkalpošanas standarti
standards-about = Ko klienti no Jums var sagaidīt, izmērāmi. Spēkā esošu standartu nemaina: to aizstāj jauna redakcija.
standards-none = Standartu vēl nav
standards-none-do = Sāciet ar to, ko jau ievērojat: pirmā atbilde dienas laikā.
standards-column-what = Standarts
standards-column-whom = Attiecas uz
standards-column-calendar = Skaita pēc
standards-column-state = Stāvoklis
standard-new = Jauns standarts
standard-add = Ieviest
standard-clock = Ko mēra
standard-within = Cik ilgā laikā
standard-unit = Vienība
standard-unit-hours = stundas
standard-unit-minutes = minūtes
standard-calendar = Skaita pēc
standard-real-hours = Viss laiks, dienu un nakti
standard-publish = Klienti to lasa hartā
standard-publish-hint = Publicējiet to, ko ievērojat. Nepublicētos standartus mēra tieši tāpat.
standard-whom = Attiecas uz
standard-whom-about = Atstājiet visu tukšu, ja tas attiecas uz visām lietām. Ja der vairāki, spēkā ir šaurākais.
standard-all = Bez ierobežojuma
standard-everybody = Visas lietas
standard-scope-kind = Veids
standard-scope-priority = Prioritāte
standard-scope-place = Vieta
standard-scope-team = Komanda
standard-scope-tag = Birka
standard-scope-organisation = Organizācija
standard-published = Hartā
standard-inside = Tikai mums
standard-version = { $number }. redakcija
standard-next = Nākamā redakcija
standard-next-about = Turpmāk tā aizstās spēkā esošo. Kas jau sācies, turpinās pēc tās redakcijas, ar kuru sākts, ja vien nenorādīsiet citādi.
standard-replace = Ieviest šo redakciju
standard-words = Jūsu vārdi hartā
standard-words-about = Viens teikums katrā valodā. Kur ir tukšs, klienti lasa pelēko.
standard-history = Vēsture
standard-history-number = Redakcija
standard-history-what = Cik ilgā laikā
standard-history-calendar = Skaita pēc
standard-history-read = Kas lasa
standard-history-since = Spēkā no
standard-history-by = Ieviesa
standard-retire-title = Vairs nelietot
standard-retire-about = Jaunām lietām to vairs nemērīs. Kas jau sācies, turpinās līdz beigām.
said-standard-in-force = Turpmāk ir spēkā

clock-first-reply = Pirmā atbilde
clock-first-reply-about = No klienta pirmā vārda līdz mūsu pirmajai atbildei. Automātiskās atbildes neskaitās.
clock-next-reply = Nākamā atbilde
clock-next-reply-about = Tas pats visam, ko klients raksta vēlāk.
clock-resolution = Atrisinājums
clock-resolution-about = Līdz lietas slēgšanai; laiks, kad gaidām klientu, neskaitās.
clock-acknowledgement = Saņemšanas apstiprinājums
clock-acknowledgement-about = Līdz cilvēks apstiprina, ka sūdzība ir saņemta.
clock-statutory = Likumā noteikts termiņš
clock-short-first-reply = Atbilde
clock-short-next-reply = Atbilde
clock-short-resolution = Atrisinājums
clock-short-acknowledgement = Apstiprinājums
clock-short-statutory = Likuma termiņš
clock-short-promise = Solījums
within-working-hours = { $hours ->
    [zero] { $hours } darba stundu laikā
    [one] { $hours } darba stundas laikā
   *[other] { $hours } darba stundu laikā
}
within-working-minutes = { $minutes ->
    [zero] { $minutes } darba minūšu laikā
    [one] { $minutes } darba minūtes laikā
   *[other] { $minutes } darba minūšu laikā
}
within-real-hours = { $hours ->
    [zero] { $hours } stundu laikā, dienu un nakti
    [one] { $hours } stundas laikā, dienu un nakti
   *[other] { $hours } stundu laikā, dienu un nakti
}
within-real-minutes = { $minutes ->
    [zero] { $minutes } minūšu laikā, dienu un nakti
    [one] { $minutes } minūtes laikā, dienu un nakti
   *[other] { $minutes } minūšu laikā, dienu un nakti
}

# Sarunā: kāds laiks tiek mērīts un kā veicas.
clock-in = { $clock }: atlicis { $when }
clock-at-risk = { $clock }: laiks beidzas, atlicis { $when }
clock-at-risk-by = { $clock }: laiks beidzas, termiņš ir { $when }
clock-by = { $clock }: termiņš ir { $when }
clock-late = { $clock } kavējas { $when }
clock-paused = { $clock }: apturēts
clock-asked = { $times ->
    [2] Jautā otro reizi, kopš pirmās reizes pagājis { $span }
    [3] Jautā trešo reizi, kopš pirmās reizes pagājis { $span }
   *[other] Jautā jau { $times }. reizi, kopš pirmās reizes pagājis { $span }
}
clock-ended-met = Ievērots, prasīja { $span }
clock-ended-missed = Nav ievērots, prasīja { $span }
clock-ended-dropped = Nav mērīts

clocks-title = Laiki un termiņi
clocks-running = Tagad mēra
clocks-about = Nospiežot redzēsiet, kāpēc termiņš ir tieši tāds.
clocks-none = Pašlaik šeit nekas netiek mērīts.
clocks-over = Beidzies
deadline-title = Likumā noteikts termiņš
deadline-about = To iestata ar roku un norāda, kāpēc. To neaptur, un tas ir ievērots, kad lieta ir slēgta.
deadline-due = Līdz kuram laikam
deadline-reason = Kāpēc
deadline-reason-hint = Piemēram: atteikums no līguma 14 dienās, datu pieprasījums saskaņā ar VDAR.
deadline-set = Iestatīt termiņu
deadline-remove = Atcelt
said-deadline = Termiņš ir iestatīts
said-deadline-removed = Atcelts

why-title = Kāpēc termiņš ir tāds
why-steps = Kas saskaitīts
why-steps-about = Katra diena pēc kalendāra laika.
why-what = Ko mēra
why-standard = Pēc kura standarta
why-version = { $number }. redakcija, ieviesta: { $since }
why-calendar = Kalendārs
why-started = Sākts
why-due = Termiņš
why-paused-now = Apturēts: termiņš būs zināms, kad laiku atkal skaitīs
why-counted = { $from }–{ $to }: saskaitīts { $span }
why-paused = { $from }–{ $to }: apturēts
why-closed = Slēgts
why-closed-extra = Šajā dienā slēgts
why-holiday = Slēgts: { $holiday }
why-weeks = { $weeks ->
    [zero] { $weeks } pilnu nedēļu: saskaitīts { $span }
    [one] { $weeks } pilna nedēļa: saskaitīts { $span }
   *[other] { $weeks } pilnas nedēļas: saskaitīts { $span }
}
why-more = Pārējais kopā: saskaitīts { $span }
why-total = pagājis { $gone } no { $of }
why-pauses = Pārtraukumi
pause-customer = Gaidām klientu
pause-snoozed = Atlikts
pause-closed = Slēgts, tad atvērts no jauna
pause-still = vēl turpinās

standards-figures = Kā mums veicas
figures-about = Cik bieži katrs standarts ir ievērots, no cik reizēm un cik tas ir droši.
figures-span = Laikposms
figures-days = { $days } d.
figures-column-standard = Standarts
figures-column-met = Ievērots
figures-column-median = Puse: ne ilgāk par
figures-column-dropped = Nav mērīts
figures-column-matter = Saruna
figures-column-started = Sākts
figures-column-ended = Beigts
figures-column-took = Kā veicās
figures-missed = Kur nav ievērots
figures-met = Kur ievērots
figures-dropped = Kas nav mērīts
figures-late-now = Kas kavējas tagad
figures-nothing = Šajā laikā nekas nav mērīts.
figures-share = Ievērots { $share } %: { $hits } no { $of } ({ $from }–{ $to } %)
figures-how = Mērījumi, kas šajā laikā beigušies; kur nebija, uz ko atbildēt (mēstules, apvienots, slēgts bez atbildes), daļā neskaitās. Intervāls ir Vilsona, 95 %.

charter-title = Ko varat sagaidīt no „{ $business }”
charter-about = Šie ir mūsu standarti. Mēs mērām katru no tiem.
charter-nothing-yet = Vēl nekas nav publicēts. Tomēr rakstiet mums: mēs atbildēsim.
charter-languages = Valodas
charter-see = Skatīt hartu
charter-for = Attiecas uz: { $matters }
charter-agreed = pēc vienošanās
charter-first-reply = Uz Jūsu pirmo vēstuli atbildam { $within }.
charter-next-reply = Uz visu, ko rakstāt pēc tam, atbildam { $within }.
charter-resolution = Jūsu lietu nokārtojam { $within }.
charter-acknowledgement = Jūsu sūdzības saņemšanu apstiprinām { $within }.
charter-open = Kad strādājam
charter-open-now = Tagad atvērts, slēdzam { $when }.
charter-closed-now = Tagad slēgts. Atkal atvērts { $when }.
charter-days-off = Šajās dienās slēgts:
charter-otherwise = Vai kādu no tiem neesam ievērojuši? Pasakiet mums: vērsīsim par labu.
standard-refit = Arī tam, kas jau atvērts
standard-refit-hint = Kas rit, tiek pārrēķināts pēc jaunās redakcijas; kam standarts der, bet kas vēl netiek mērīts, tam laiku skaita no sākuma. Kas beidzies, paliek tā, kā izmērīts.
standard-refit-new = Arī tam, kas jau atvērts
standard-refit-new-hint = Neatzīmēts: attiecas uz to, kas sākas no šī brīža. Atzīmēts: atvērtajām lietām laiku skaita no to sākuma, un dažas var uzreiz kavēties.
figures-column-ninth = Deviņi no desmit: ne ilgāk par
figures-real = { $span }, skaitot dienu un nakti
figures-late = kavējas tagad: { $count }
