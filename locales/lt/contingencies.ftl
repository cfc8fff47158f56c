# Atsarginiai planai.
contingencies-title = Atsarginiai planai
contingencies-about = Kortelės tam, kas gali nepavykti, parengtos iš anksto.
contingency-new = Sava kortelė
contingency-look = Atverti kortelę
contingency-open = Eiti ten
contingency-going = Vyksta
contingency-over = Baigta
contingency-since = Nuo { $when }, pradėjo { $who }
contingency-prepare = Parengti
contingency-prepare-about = Apie tai, kas parengta dabar, tą dieną nebereikės galvoti.
contingency-steps = Ką daryti
contingency-steps-hint = Kiekvienas žingsnis – atskiroje eilutėje.
contingency-touches = Ką tai paliečia
contingency-touches-now = Kaip būtų dabar. Pradėdami galėsite pakeisti.
contingency-filter-hint = Kiekviena užpildyta dalis prideda, ką randa. Kas nesvarbu, palikite tuščia.
contingency-filter-empty = Nurodykite, ką tai paliečia: pagal pažadus, rezervuotas prekes, pokalbius arba vardus.
contingency-promises = Neįvykdyti pažadai
contingency-promise-words = Su šiais žodžiais
contingency-promise-owner = Kieno
contingency-due-days = Per kiek dienų sueina terminas
contingency-waits = Tik tie, kurie ko nors laukia
contingency-item = Rezervuota arba laukiama prekė
contingency-conversations = Neuždaryti pokalbiai
contingency-tag = Su šia žyma
contingency-kind = Šios rūšies
contingency-place = Šioje vietoje
contingency-any = Bet kuri
contingency-customers = Klientai
contingency-customers-hint = Vardai arba adresai, kiekvienas atskiroje eilutėje.
contingency-people = Žmonės
contingency-unknown = Tokių nepažįstame: { $lines }
contingency-see-promises = Kurie pažadai
contingency-solutions = Patvirtinti sprendimai
contingency-solutions-about = Ką kiekvienas gali siūlyti neklausęs.
contingency-drafts = Ką skaito klientai
contingency-what = Kas nutiko
contingency-what-hint = Viena eilute kolegoms: kuri siunta, kuris modelis, iki kada.
contingency-start = Pradėti
contingency-start-hint = Dėl to dar niekam nepranešama.
contingency-before = Ankstesni kartai
contingency-tell = Pranešti klientams
contingency-refilter = Pakeisti, ką tai paliečia
contingency-find = Rasti
contingency-leave-out = Ko neįtraukti
contingency-no-address = nėra adreso
contingency-new-time = { $count ->
    [one] Naujas { $count } paliesto pažado terminas
    [few] Naujas { $count } paliestų pažadų terminas
    [many] Naujas { $count } paliesto pažado terminas
   *[other] Naujas { $count } paliestų pažadų terminas
}
contingency-new-time-hint = Parašykite jį ir tekste: apie jį klientai sužino iš šio laiško.
contingency-moves = { $count ->
    [one] { $count } pažadas perkeliamas: { $when }.
    [few] { $count } pažadai perkeliami: { $when }.
    [many] { $count } pažado perkeliama: { $when }.
   *[other] { $count } pažadų perkeliama: { $when }.
}
contingency-log = Žurnalas
contingency-log-started = Pradėta.
contingency-log-noted = Užrašyta:
contingency-log-told = { $count ->
    [one] Pranešta { $count } žmogui:
    [few] Pranešta { $count } žmonėms:
    [many] Pranešta { $count } žmogaus:
   *[other] Pranešta { $count } žmonių:
}
contingency-log-changed = { $count ->
    [one] Pakeista, ką tai paliečia: { $count } žmogų.
    [few] Pakeista, ką tai paliečia: { $count } žmones.
    [many] Pakeista, ką tai paliečia: { $count } žmogaus.
   *[other] Pakeista, ką tai paliečia: { $count } žmonių.
}
contingency-log-ended = Baigta.
contingency-note = Kas padaryta arba paaiškėjo
contingency-note-add = Užrašyti
contingency-learned = Ką kitą kartą darysime kitaip
contingency-end = Jau baigta
said-contingency-started = Pradėta. Pažiūrėkite, ką tai paliečia, ir praneškite klientams.

contingency-supplier-late = Vėluoja tiekėjas
contingency-supplier-late-steps = Paprašykite tiekėjo datos raštu.
    Pažiūrėkite, ką tai paliečia, ir praneškite, kol klientai nepaklausė.
    Pasiūlykite rinktis: laukti, imti ką nors panašaus arba atsisakyti.
    Perkelkite pažadus į naują terminą.
contingency-supplier-late-subject = Tai, ko laukiate, bus vėliau
contingency-supplier-late-letter = Sveiki, { $name },

    vėluoja mūsų tiekėjas, todėl vėluojame ir mes su tuo, ko laukiate. Atsiprašome.

    Pranešime, kai tik gausime. Jei laukti nenorėtumėte, atsakykite į šį laišką: rasime ką nors panašaus arba grąžinsime Jums pinigus.

    { $business }
contingency-recall = Prekės atšaukimas
contingency-recall-steps = Nebeparduokite jos ir atidėkite, kas yra parduotuvėje.
    Pažiūrėkite, ką tai paliečia, pagal prekę ir pagal vardus.
    Iš karto praneškite, kad nebenaudotų, ir ką klientai gaus.
    Užsirašykite, kas atsakė, o kitiems paskambinkite.
contingency-recall-subject = Prašome nebenaudoti: prekė atšaukiama
contingency-recall-letter = Sveiki, { $name },

    gamintojas atšaukia prekę, kurią įsigijote pas mus. Prašome jos nebenaudoti.

    Atneškite arba atsiųskite ją mums mūsų sąskaita. Gausite kitą arba atgausite pinigus – kaip norėsite.

    { $business }
contingency-sick-staff = Susirgo darbuotojas
contingency-sick-staff-steps = Pažiūrėkite, kurių jo pažadų terminas artimiausiomis dienomis.
    Kiekvieną perduokite kolegai arba praneškite klientui kitą laiką.
    Su tais, kurie šiandien susitarę atvykti, susisiekite telefonu.
contingency-sick-staff-subject = Užtruksime šiek tiek ilgiau
contingency-sick-staff-letter = Sveiki, { $name },

    Jumis besirūpinantis kolega susirgo. Užtruksime šiek tiek ilgiau, nei sakėme. Atsiprašome.

    Jei tai negali laukti, atsakykite į šį laišką, ir kitas kolega tuo pasirūpins dar šiandien.

    { $business }
contingency-shop-closed = Parduotuvė nedirba
contingency-shop-closed-steps = Pakabinkite skelbimą ant durų ir interneto svetainėje.
    Pažiūrėkite, kas atvyks ko nors atsiimti arba yra susitaręs.
    Praneškite, kada vėl dirbsime arba kaip kitaip atsiimti prekes.
contingency-shop-closed-subject = Mūsų parduotuvė nedirba
contingency-shop-closed-letter = Sveiki, { $name },

    mūsų parduotuvė kol kas nedirba. Ką Jums rezervavome, lieka rezervuota.

    Parašysime, kai vėl dirbsime. Jei reikia anksčiau, atsakykite į šį laišką, ir rasime išeitį.

    { $business }
contingency-own-subject = Žinios apie tai, ką pažadėjome
contingency-own-letter = Sveiki, { $name },

    

    { $business }

error-contingency-started = Kolega tai ką tik pradėjo. Eikite ten.
error-contingency-retired = Ši kortelė nebenaudojama.
error-contingency-ended = Tai jau baigta.
error-contingency-days = Dienų skaičius nuo 0 iki 3650.
