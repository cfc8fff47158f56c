# Pažadai: žurnalas, vienas pažadas, kaip pažadama, uždarymas, paties kliento puslapis ir laiškai.

today-title = Šiandien
today-greeting = Sveiki, { $name }
today-begin = Pirmiausia: { $name }
today-all = Rodyti viską
today-promises = Ką pažadėjote
today-no-promises = Nieko nepažadėta
today-no-promises-do = Pasakę klientui, kad kas nors bus padaryta, užrašykite tai: atsakyme arba kliento puslapyje.
today-done = { $count ->
    [one] { $count } įvykdytas ir laukia kliento patvirtinimo
    [few] { $count } įvykdyti ir laukia kliento patvirtinimo
    [many] { $count } įvykdyto ir laukia kliento patvirtinimo
   *[other] { $count } įvykdytų ir laukia kliento patvirtinimo
}
today-team = Jūsų komanda: vėluoja arba tuoj vėluos
today-waiting = Laukia Jūsų
today-untaken = Laukia, o niekas nepaėmė
today-mentions = Jus paminėjo
today-set-asides = Rezervuota, greitai baigsis

promises-title = Pažadai
promises-about = Ką klientams pažadėjome, iki kada ir kas iš to išėjo.
promises-whose = Kieno
promises-mine = Mano
promises-team = Mano komandų
promises-all = Visi
promises-see-all = Rodyti visų pažadus
promises-by = Pagal žmogų arba komandą
promises-views = Pažadų būsena
promises-view-open = Galiojantys
promises-view-at-risk = Artėja terminas
promises-view-late = Vėluoja
promises-view-done = Įvykdyti, laukia patvirtinimo
promises-view-settled = Ištesėti arba nebereikalingi
promises-view-broken = Neištesėti
promises-column-what = Kas
promises-column-customer = Kam
promises-column-stand = Būsena
promises-column-owner = Kas vykdo
promises-none-view = Čia nieko nėra
promises-none-view-do = Kas čia priklauso, atsiras savaime.
promises-none-late = Niekas nevėluoja
promises-none-late-do = Visų pažadų laikas dar nesibaigė.
promises-none-here = Nieko nepažadėta.
promises-rate-title = Iš ko skaičiuojama ištesėtų pažadų dalis
promises-rate-about = Pažadai, kurių pirmasis terminas suėjo per pastarąsias 90 dienų, naujausi viršuje.
promises-rate-rows = Peržiūrėti, kurie
promises-column-first = Pirmasis terminas
promises-column-counts = Kaip skaičiuojamas
promise-counted-kept = ištesėta laiku
promise-counted-late = įvykdyta vėliau
promise-counted-open = vėluoja, dar neįvykdyta
promise-counted-broken = neištesėta
promise-counted-unconfirmed = neskaičiuojama: įvykdyta laiku, dar nepatvirtinta
promise-counted-withdrawn = neskaičiuojama: nebereikalinga
promises-kept-rate = Ištesėta iki pirmojo termino, per pastarąsias 90 dienų
promises-kept-of = { $kept } iš { $due }; kai jų tiek, tikroji dalis yra tarp { $from } ir { $to } %
promises-kept-few = { $kept } iš { $due }: per maža, kad būtų galima pasakyti daugiau nei tai, jog dalis yra tarp { $from } ir { $to } %
promises-kept-left-out = Neskaičiuojama: įvykdyta laiku, bet dar nepatvirtinta – { $unconfirmed }, nebereikalinga – { $withdrawn }. Iš ištesėtų { $silent } įskaityta, nes niekas neprieštaravo.

promise-new = Pažadėti
promise-new-to = Pažadas klientui: { $name }
promise-new-about = Parašykite, kas bus, taip, kaip tai supras klientas.
promise-text = Ką pažadate
promise-text-hint = Paskambinsime Jums dėl pinigų grąžinimo.
promise-due = Iki kada
promise-owner = Kas vykdys
promise-tell = Patvirtinti klientui laišku
promise-tell-hint = Su asmeniniu puslapiu, kuriame klientas galės pasakyti, ar pažadas ištesėtas.
promise-make = Pažadėti
promise-conditional = Tai priklauso nuo kito dalyko
promise-what = Kada
promise-what-time = Iki nurodyto laiko
promise-what-stock = Kai prekės vėl bus
promise-what-repair = Kai bus baigtas remontas
promise-what-date = Nurodytą dieną
promise-what-event = Kai praneš programa
promise-condition = Ko laukiama
promise-condition-hint = Prekė, remonto numeris arba raktas, kurį siunčia programa.
promise-condition-at = Diena
promise-within = Per kiek laiko po to
promise-within-hint = Nuo tos akimirkos, kai tai įvyksta.
promise-inform = Kai tai įvyks
promise-inform-nothing = Sužinosiu ir padarysiu visa kita
promise-inform-draft = Man bus parengtas atsakymas
promise-inform-mail = Klientas iš karto gaus laišką
promise-with-reply = Pažadas bus užrašytas, kai išsiųsite atsakymą.
promise-with-reply-understood = Pažadate: { $what }, terminas – { $when }. Jei viskas teisinga, išsiųskite dar kartą.
promise-likely = Ar tai pažadas?
promise-likely-yes = Užrašyti
promise-likely-no = Ne pažadas

promise-stand-open = terminas – { $when }
promise-stand-at-risk = artėja terminas: { $when }
promise-stand-late = vėluoja, terminas buvo { $when }
promise-stand-done = įvykdyta { $when }, laukia patvirtinimo
promise-stand-kept = ištesėta { $when }
promise-stand-withdrawn = nebereikalinga
promise-stand-broken = neištesėta { $when }
promise-waits-stock = kai vėl bus: { $what }
promise-waits-repair = kai bus baigtas remontas: { $what }
promise-waits-date = { $on }
promise-waits-event = kai sužinosime: { $what }
promise-disputed = klientas nesutinka
promise-set-aside = Pranešti klientui, kad prekė jau čia: { $item }
promise-tell-before = Praneškite klientui, kol dar nevėlu: iš anksto sutartas kitas laikas – ne sulaužytas pažadas.
promise-late-do = Vėluojame. Praneškite klientui dabar: kada tai bus arba kad nebus ir ką siūlote vietoj to.
promise-fact-to = Kam
promise-fact-about = Pokalbis
promise-fact-owner = Kas vykdo
promise-fact-first-due = Terminas
promise-fact-due = Naujas terminas
promise-history = Kas įvyko
promise-by-program = programa

promise-act-condition = Jau įvyko
promise-act-done = Įvykdyta
promise-act-kept = Ištesėta
promise-act-dispute = Klientas nesutinka
promise-act-renegotiation = Susitarti dėl kito laiko
promise-act-withdrawal = Nebereikalinga
promise-act-break = Ištesėti negalime
promise-act-owner = Perduoti kitam
promise-note-done = Kas padaryta
promise-tell-done = Pranešti klientui ir paklausti, ar pažadas ištesėtas
promise-tell-done-hint = Laišku su puslapiu, kuriame atsakoma taip arba ne.
promise-note-kept = Ką klientas pasakė arba kas tai rodo
promise-note-dispute = Ko trūksta
promise-note-withdrawal = Iš kur tai žinote
promise-mail-renegotiation = Ką sakote klientui
promise-mail-around = Laiške pridedamas pasveikinimas, kas buvo pažadėta, terminas ir nuoroda į kliento puslapį.
promise-how = Iš kur tai žinote
promise-how-customer = pasakė klientas
promise-how-evidence = tai kas nors rodo
promise-how-silence = niekas neprieštaravo
promise-how-mail = laišku
promise-how-phone = telefonu
promise-how-counter = prie prekystalio
promise-new-due = Naujas terminas
promise-told = Kaip klientas tai sužino
promise-told-mail = Laišku, dabar
promise-told-phone = Jau pranešiau telefonu
promise-told-counter = Jau pasakiau prie prekystalio
promise-break-about = Kai pažado neištesime, reikia trijų dalykų: kodėl, ką sakote klientui ir ką siūlote vietoj to.
promise-reason = Kodėl negalime ištesėti
promise-message = Ką sakote klientui
promise-solution = Ką siūlote vietoj to
promise-solution-hint = Tai, ką klientas pasirinktų, ne vien atsiprašymą.

promise-step-made = Pažadėta; terminas – { $by }
promise-step-made-when = Pažadėta; laikas bus skaičiuojamas, kai tai įvyks
promise-step-met = Įvyko tai, ko laukta; terminas – { $by }
promise-step-at-risk = Artėja terminas: pranešta vykdytojui
promise-step-late = Vėluoja: pranešta vykdytojui ir vadovui
promise-step-done = Pranešta, kad įvykdyta
promise-step-kept = Ištesėta: { $how }
promise-step-disputed = Klientas nesutinka
promise-step-renegotiated = Kitas terminas, pranešta { $how }: { $by }
promise-step-withdrawn = Nebereikalinga
promise-step-broken = Neištesėta, pranešta { $how }
promise-step-handed = Perduota, kam: { $who }
promise-step-followed-up = Pokalbis uždarytas, pažadas galioja toliau
promise-said-note = Kodėl:
promise-said-message = Pasakyta:
promise-said-solution = Pasiūlyta:

closing-title = Prieš uždarant { $number }
closing-about = Yra neįvykdytų pažadų. Nurodykite, kas su kiekvienu bus.
closing-what = Kas su juo bus
closing-done = Įvykdyta
closing-done-hint = Dar laukiame kliento patvirtinimo.
closing-follow-up = Galioja toliau
closing-follow-up-hint = Lieka tam pačiam žmogui, jo puslapyje „Šiandien“.
closing-renegotiate = Kitas laikas
closing-renegotiate-hint = Klientui pranešite žemiau.
closing-withdrawn = Nebereikalinga
closing-withdrawn-hint = Žemiau nurodykite, iš kur tai žinote.
closing-broken = Ištesėti negalime
closing-broken-hint = Nurodykite priežastį, žinią klientui ir ką siūlote vietoj to.
closing-note = Ką pasakysite arba užrašysite
closing-note-hint = Jei pasirinksite laišką, tai perskaitys klientas.
closing-more = Kitas laikas arba ištesėti negalime
closing-wrong = Pokalbis dar neuždarytas: peržiūrėkite, kas pažymėta žemiau.
closing-unsaid = Pasakykite, kas bus su šiuo pažadu.
closing-do = Uždaryti pokalbį

yours-promise-title = Ką Jums pažadėjo „{ $business }“
yours-set-aside = Pranešime, kai gausime: { $item }
yours-promise-waits = Pranešime, kai tik žinosime daugiau.
yours-promise-open = Terminas – { $when }
yours-promise-at-risk = Terminas – { $when }
yours-promise-late = Tai turėjo būti padaryta iki { $when }. Atsiprašome.
yours-promise-done = Padaryta { $when }. Ar taip, kaip žadėjome?
yours-promise-disputed = { $when } pasakėte mums, kad kažko trūksta. Tuo rūpinamės.
yours-promise-kept = Pažadą ištesėjome. Dėkojame, kad pasakėte.
yours-promise-withdrawn = Pasakėte mums, kad to Jums nebereikia.
yours-promise-broken = Šio pažado ištesėti negalėjome ir apie tai Jums pranešėme. Atsiprašome.
yours-promise-yes = Taip, ištesėjote
yours-promise-no = Ne, dar ne
yours-promise-thanks = Keli žodžiai mums
yours-promise-missing = Ko trūksta?
said-yours-yes = Dėkojame. Džiaugiamės.
said-yours-no = Dėkojame, kad pasakėte. Tuo pasirūpinsime.

promise-mail-button = Žiūrėti eigą
promise-mail-made-subject = Ką Jums pažadėjome
promise-mail-made =
    Sveiki, { $name },

    pažadėjome Jums: { $what }
    Iki: { $by }

    Kaip sekasi vykdyti pažadą, matysite čia; ten pat galėsite pasakyti, ar jį ištesėjome:
    { $link }

    { $business }
promise-mail-made-when-subject = Ką Jums pažadėjome
promise-mail-made-when =
    Sveiki, { $name },

    pažadėjome Jums: { $what }
    Kai tik tai įvyks, Jums parašysime.

    Kaip sekasi vykdyti pažadą, galite matyti čia:
    { $link }

    { $business }
promise-mail-done-subject = Įvykdyta: ką Jums pažadėjome
promise-mail-done-button = Pasakyti, ar ištesėjome
promise-mail-done =
    Sveiki, { $name },

    pažadėjome Jums: { $what }
    Tai padaryta. Ar taip, kaip žadėjome? Pasakyti užtenka vieno paspaudimo:
    { $link }

    { $business }
promise-mail-here-subject = Jau gavome ir rezervavome Jums
promise-mail-here =
    Sveiki, { $name },

    jau gavome ir iki { $until } laikome Jums: { $item }
    Žadėjome Jums pranešti. Ar taip, kaip žadėjome? Pasakyti užtenka vieno paspaudimo:
    { $link }

    { $business }
promise-mail-renegotiated-subject = Naujas terminas to, ką Jums pažadėjome
promise-mail-renegotiated =
    Sveiki, { $name },

    pažadėjome Jums: { $what }

    { $said }

    Naujas terminas: { $by }

    Kaip sekasi vykdyti pažadą, matysite čia; ten pat galėsite pasakyti, ar jį ištesėjome:
    { $link }

    { $business }
promise-mail-broken-subject = Ką Jums pažadėjome
promise-mail-broken =
    Sveiki, { $name },

    pažadėjome Jums: { $what }
    Šio pažado ištesėti negalime ir labai atsiprašome.

    { $said }

    Ką siūlome vietoj to: { $solution }

    Jei norėtumėte ko kito, atsakykite į šį laišką. Kaip sekasi vykdyti pažadą, galite matyti čia:
    { $link }

    { $business }
promise-mail-met-subject = Jūs laukėte žinios
promise-mail-met-draft-subject = Jūs laukėte žinios
promise-mail-news = { $kind ->
    [stock] Jau yra.
    [repair] Remontas baigtas.
    [date] Ši diena atėjo.
   *[event] Tai įvyko.
}
promise-mail-met =
    Sveiki, { $name },

    pažadėjome Jums: { $what }
    { promise-mail-news }

    Kaip sekasi vykdyti pažadą, matysite čia; ten pat galėsite pasakyti, ar jį ištesėjome:
    { $link }

    { $business }
promise-mail-met-draft =
    Sveiki, { $name },

    pažadėjome Jums: { $what }
    { promise-mail-news }

    { $business }

said-promised = Pažadėta
said-promise-done = Pranešta, kad įvykdyta
said-promise-kept = Ištesėta. Šaunu.
said-promise-disputed = Pažadas vėl galioja
said-promise-renegotiated = Nuo šiol galioja naujas terminas
said-promise-withdrawn = Nebereikalinga
said-promise-broken = Užrašyta, ir klientas tai žino
said-promise-handed = Perduota
said-promise-met = Jau įvyko
said-sent-closing = Atsakymas siunčiamas. Prieš uždarant:
