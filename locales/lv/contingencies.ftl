# Rezerves plāni.
contingencies-title = Rezerves plāni
contingencies-about = Kartītes tam, kas var neizdoties, sagatavotas laikus.
contingency-new = Sava kartīte
contingency-look = Atvērt kartīti
contingency-open = Iet turp
contingency-going = Notiek
contingency-over = Beidzies
contingency-since = Sākts { $when } ({ $who })
contingency-prepare = Sagatavot
contingency-prepare-about = Kas sagatavots tagad, par to nav jādomā tajā dienā.
contingency-steps = Ko darīt
contingency-steps-hint = Katrs solis savā rindā.
contingency-touches = Ko tas skar
contingency-touches-now = Kā tas būtu tagad. Sākot varēsiet mainīt.
contingency-filter-hint = Katra aizpildītā daļa pievieno, ko atrod. Kas nav svarīgs, atstājiet tukšu.
contingency-filter-empty = Norādiet, ko tas skar: pēc solījumiem, rezervētām precēm, sarunām vai vārdiem.
contingency-promises = Neizpildīti solījumi
contingency-promise-words = Ar šiem vārdiem
contingency-promise-owner = Kā
contingency-due-days = Cik dienu laikā pienāk termiņš
contingency-waits = Tikai tie, kas kaut ko gaida
contingency-item = Rezervēta vai gaidīta prece
contingency-conversations = Sarunas, kas nav slēgtas
contingency-tag = Ar šo birku
contingency-kind = Šāda veida
contingency-place = Šajā vietā
contingency-any = Jebkura
contingency-customers = Klienti
contingency-customers-hint = Vārdi vai adreses, katrs savā rindā.
contingency-people = Cilvēki
contingency-unknown = Tādus nepazīstam: { $lines }
contingency-see-promises = Kuri solījumi
contingency-solutions = Apstiprināti risinājumi
contingency-solutions-about = Ko katrs drīkst piedāvāt nejautājot.
contingency-drafts = Ko lasa klienti
contingency-what = Kas noticis
contingency-what-hint = Vienā rindā kolēģiem: kura piegāde, kurš modelis, līdz kuram laikam.
contingency-start = Sākt
contingency-start-hint = Ar to vēl nevienam nepaziņo.
contingency-before = Agrākās reizes
contingency-tell = Paziņot klientiem
contingency-refilter = Mainīt, ko tas skar
contingency-find = Atrast
contingency-leave-out = Kādu neiekļaut
contingency-no-address = nav adreses
contingency-new-time = { $count ->
    [zero] Jauns termiņš { $count } skartajiem solījumiem
    [one] Jauns termiņš { $count } skartajam solījumam
   *[other] Jauns termiņš { $count } skartajiem solījumiem
}
contingency-new-time-hint = Pasakiet to arī tekstā: par to klienti uzzina no šīs vēstules.
contingency-moves = { $count ->
    [zero] { $count } solījumu pārceļ: { $when }.
    [one] { $count } solījumu pārceļ: { $when }.
   *[other] { $count } solījumus pārceļ: { $when }.
}
contingency-log = Žurnāls
contingency-log-started = Sākts.
contingency-log-noted = Pierakstīts:
contingency-log-told = { $count ->
    [zero] Paziņots { $count } cilvēkiem:
    [one] Paziņots { $count } cilvēkam:
   *[other] Paziņots { $count } cilvēkiem:
}
contingency-log-changed = { $count ->
    [zero] Mainīts, ko tas skar: { $count } cilvēku.
    [one] Mainīts, ko tas skar: { $count } cilvēku.
   *[other] Mainīts, ko tas skar: { $count } cilvēkus.
}
contingency-log-ended = Beidzies.
contingency-note = Kas izdarīts vai kļuvis zināms
contingency-note-add = Pierakstīt
contingency-learned = Ko nākamreiz darīsim citādi
contingency-end = Tas ir beidzies
said-contingency-started = Sākts. Apskatiet, ko tas skar, un tad paziņojiet klientiem.

contingency-supplier-late = Kavējas piegādātājs
contingency-supplier-late-steps = Lūdziet piegādātājam datumu rakstiski.
    Apskatiet, ko tas skar, un paziņojiet, pirms klienti jautā.
    Piedāvājiet izvēli: gaidīt, ņemt ko līdzīgu vai atteikties.
    Pārceliet solījumus uz jauno termiņu.
contingency-supplier-late-subject = Tas, ko gaidāt, būs vēlāk
contingency-supplier-late-letter = Labdien, { $name }!

    Kavējas mūsu piegādātājs, tāpēc kavējamies arī mēs ar to, ko gaidāt. Atvainojamies.

    Paziņosim, tiklīdz tas būs klāt. Ja nevēlaties gaidīt, atbildiet uz šo vēstuli: atradīsim ko līdzīgu vai atmaksāsim Jums naudu.

    { $business }
contingency-recall = Preces atsaukšana
contingency-recall-steps = Pārtrauciet to pārdot un nolieciet malā veikalā esošās.
    Apskatiet, ko tas skar, pēc preces un pēc vārdiem.
    Uzreiz paziņojiet, lai to vairs nelieto, un ko klienti saņems.
    Pierakstiet, kas atbildēja, un piezvaniet pārējiem.
contingency-recall-subject = Lūdzu, vairs nelietojiet: preces atsaukšana
contingency-recall-letter = Labdien, { $name }!

    Ražotājs atsauc preci, ko esat pie mums iegādājušies. Lūdzu, vairs to nelietojiet.

    Atnesiet vai atsūtiet to mums uz mūsu rēķina. Saņemsiet citu vai naudu atpakaļ, kā vēlēsieties.

    { $business }
contingency-sick-staff = Kāds ir saslimis
contingency-sick-staff-steps = Apskatiet, kuriem viņa solījumiem termiņš ir tuvākajās dienās.
    Katru nododiet kolēģim vai paziņojiet klientam citu laiku.
    Tiem, kam šodien ir norunāts apmeklējums, piezvaniet.
contingency-sick-staff-subject = Tas prasīs mazliet ilgāku laiku
contingency-sick-staff-letter = Labdien, { $name }!

    Kolēģis, kas Jūs apkalpo, ir saslimis. Tas mums prasīs mazliet ilgāku laiku, nekā teicām. Atvainojamies.

    Ja tas nevar gaidīt, atbildiet uz šo vēstuli, un kāds cits to pārņems vēl šodien.

    { $business }
contingency-shop-closed = Veikals ir slēgts
contingency-shop-closed-steps = Izlieciet ziņu uz durvīm un tīmekļa vietnē.
    Apskatiet, kas nāks kaut ko izņemt vai ir norunājis apmeklējumu.
    Paziņojiet, kad atkal strādāsim, vai kā citādi saņemt preces.
contingency-shop-closed-subject = Mūsu veikals ir slēgts
contingency-shop-closed-letter = Labdien, { $name }!

    Mūsu veikals pagaidām ir slēgts. Kas Jums ir rezervēts, paliek rezervēts.

    Uzrakstīsim Jums, kad atkal strādāsim. Ja vajag agrāk, atbildiet uz šo vēstuli, un mēs atradīsim risinājumu.

    { $business }
contingency-own-subject = Ziņas par to, ko solījām
contingency-own-letter = Labdien, { $name }!

    

    { $business }

error-contingency-started = Kolēģis to tikko sāka. Ejiet turp.
error-contingency-retired = Šo kartīti vairs nelieto.
error-contingency-ended = Tas jau ir beidzies.
error-contingency-days = Dienu skaits no 0 līdz 3650.
