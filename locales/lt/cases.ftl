# Atvejai: kaip atitaisoma tai, kas nepavyko; darbuotojams.

cases-title = Atvejai
cases-about = Skundai, grąžinimai ir techninės problemos, kiekvienas atvejis – pakeliui į sprendimą.
cases-whose = Kieno atvejai
cases-view-mine = Mano
cases-view-team = Mano komandų
cases-view-nobody = Nepriskirti
cases-view-all = Visi
cases-states = Atvejų būsena
cases-none = Čia atvejų nėra
cases-none-do = Atvejis prasideda, kai pokalbis pažymimas kaip skundas, grąžinimas arba techninė pagalba.
cases-customer = Klientas
cases-matter = Reikalas
cases-cause = Priežastis
cases-owner = Kas tvarko
cases-since = Čia nuo

said-case = Įrašyta
case-chip = Atvejis: { $state }
case-way = Atvejo kelias
case-to-conversation = Pokalbis
case-known = Ką žinome
case-history = Kaip viskas vyko
case-handovers = Kiek kartų perduota
case-else = Ką dar galima padaryti

case-kind-complaint = Skundas
case-kind-return = Grąžinimas
case-kind-support = Techninė pagalba

case-state-received = Gauta
case-state-acknowledged = Gavimas patvirtintas
case-state-assessed = Įvertinta
case-state-investigating = Aiškinamasi
case-state-offered = Pasiūlyta
case-state-chosen = Pasirinkta
case-state-fulfilling = Vykdoma
case-state-closed = Uždaryta

case-times = { $count ->
    [one] { $count } kartas
    [few] { $count } kartai
    [many] { $count } karto
   *[other] { $count } kartų
}
case-times-note = Klientas dėl to paties kreipiasi jau ne pirmą kartą (iš viso: { $count }). Pasakykite, kad tai žinote.
case-escalated = Perduota aukščiau
case-escalated-to = Perduota aukščiau, kam: { $to }. { $reason }
case-turned-round = Klientas kreipėsi nepatenkintas, o liko patenkintas: pavyko viską pakreipti gera linkme.

case-next-acknowledge = Praneškite klientui, kad kreipimąsi gavome
case-next-acknowledge-about = Padėkokite, kad pranešė, pasakykite, kas tuo rūpinasi ir kada klientas vėl išgirs iš mūsų.
case-acknowledge-reply = Rašyti atsakymą
case-acknowledge-word = Pasakiau žodžiu
case-next-assess = Kaip tai rimta ir kodėl taip nutiko?
case-next-assess-about = Ir viena, ir kita vėliau galima pataisyti.
case-severity = Rimtumas
severity-minor = Menkas
severity-minor-about = Nemalonumas.
severity-moderate = Vidutinis
severity-moderate-about = Klientas sugaišo laiko arba prarado pinigų.
severity-serious = Rimtas
severity-serious-about = Tikra žala arba galime prarasti klientą.
severity-critical = Kritinis
severity-critical-about = Kas nors gali nukentėti arba to reikalauja įstatymas.
case-cause = Priežastis
case-cause-hint = Ne kas kaltas, o kas mūsų darbe leido tam nutikti.
case-cause-unknown = Dar nežinoma
case-assess-save = Įrašyti ir aiškintis
case-next-core = Reikalo esmė
case-next-core-about = Pirma išklausykite, paskui spręskite. Tai, ką klientas sako, ne visada yra esmė.
case-said = Ką klientas pasakė
case-said-hint = Jo žodžiais.
case-really = Kas iš tikrųjų svarbu
case-really-hint = Poreikis, kuris už to slypi: laikas, pasitikėjimas, pinigai, pagarba.
case-looks = Kaip tai atrodo klientui
case-looks-hint = Tarsi būtumėte jo vietoje.
case-core-save = Įrašyti esmę
case-next-read-back = Perpasakokite tai klientui
case-next-read-back-about = Pasakykite, kaip supratote. Tęskite, kai klientas patvirtins: taip, būtent.
case-read-back-word = Patvirtino žodžiu
case-read-back-mail = Patvirtino laišku
case-read-back-page = Patvirtino savo puslapyje
case-confirmed = Patvirtinta
case-next-offer = Pasiūlykite sprendimus, iš kurių būtų galima rinktis
case-next-offer-about = Visada atsiprašykite ir pasiūlykite bent du tikrus sprendimus. Klientas dalyvauja rinkdamasis.
case-apology-label = Atsiprašymas
case-apology-hint = Kliento kalba. Klientas jį perskaitys virš sprendimų.
case-fits = Tinka priežasčiai
case-wished = To klientas prašė
case-chosen-before = { $count ->
    [one] anksčiau pasirinktas { $count } kartą
    [few] anksčiau pasirinktas { $count } kartus
    [many] anksčiau pasirinktas { $count } karto
   *[other] anksčiau pasirinktas { $count } kartų
}
case-costs-us = Mums kainuoja { $money }.
case-needs-manager = Reikia vadovo
case-change-words = Pakeisti tekstą
case-more-solutions = Daugiau sprendimų
case-law = Įstatymas nepalieka pasirinkimo
case-law-label = Koks įstatymas
case-law-hint = Tada užtenka vieno sprendimo.
case-offer-mail = Pasiūlyti ir išsiųsti puslapį
case-offer-word = Pasiūlyti žodžiu
case-left = Klaidoms atitaisyti liko { $left }
case-left-each = Klaidoms atitaisyti liko { $left }, iki { $each } vienam
case-no-budget = Biudžeto tam, kas duodama daugiau, nei priklauso, neturite.
case-amount = Suma
case-amount-draws = Daugiau, nei priklauso: pasiūlius bus mokama iš Jūsų biudžeto.
case-amount-owed = Klientui priklauso: biudžetas nenaudojamas.
case-ask-yes = Daugiau, nei galite duoti patys? Prašykite pritarimo
case-yes-given = { $who } pritarė: { $money }
case-yes-waits = Laukiama pritarimo ({ $who }): { $money }
case-yes-declined = { $who } nepritarė: { $money }
case-yes-lapsed = Dėl { $money } laiku neatsakyta
case-next-choose = Klientas renkasi
case-next-choose-about = Savo puslapyje, laišku arba žodžiu. Galioja vienas pasirinkimas, kad ir kuriuo būdu jis gautas.
case-show-here = Rodyti puslapį šiame ekrane
case-send-again = Siųsti nuorodą dar kartą
case-chosen-by-word = Klientas mums pasakė
case-none-suits = Netinka nė vienas
case-their-words = Kliento žodžiai
case-chose-word = Pasakė žodžiu
case-chose-mail = Parašė laišku
case-answered = Klientas atsakė laišku
case-answered-record = Įrašyti: { $title }
case-answered-hint = Pirma perskaitykite kliento žodžius: tai tik programos spėjimas.
case-answered-look = Į atvejį
case-next-fulfil = Pasirūpinkite, kad klientas tai gautų
case-next-fulfil-about = Vienas žmogus, viena diena: tai taps pažadu klientui.
case-chose = Klientas pasirinko: { $title }
case-who-delivers = Kas pasirūpins
case-due = Iki
case-due-hint = Klientui pažadama iki šios dienos vakaro.
case-fulfil-do = Pažadėti
case-next-deliver = Pakeliui pas klientą
case-next-deliver-about = Įvykdyta tada, kai klientas tai turi.
case-on-its-way = Pasirūpins { $who }, iki { $date }.
case-late = Vėluoja
case-see-promise = Pažadas
case-see-voucher = Kuponas
case-see-set-aside = Ką rezervavome
case-voucher-until = Galioja iki
case-voucher-hint = Kuponas bus išduotas iš karto, su kodu prekystaliui.
case-aside-item = Ką laikome klientui
case-aside-size = Dydis
case-aside-shelf = Lentyna
case-aside-days = Kiek dienų
case-make-voucher = Išduoti kuponą
case-make-set_aside = Rezervuoti
case-deliver-word = Klientas pasakė, kad gavo
case-deliver-mail = Klientas parašė, kad gavo
case-next-settle = Klientas tai gavo
case-next-settle-about = Nebėra ką daryti.
case-settle = Uždaryti atvejį kaip išspręstą
case-cannot = Vis dėlto to padaryti neįmanoma
case-why-not = Kodėl ne
case-told = Ką pasakėte klientui
case-told-hint = Klientui tai pažadėta: pirmiau praneškite ir pasakykite, ką pasiūlysite vietoj to.
case-cannot-do = Grįžti prie pasiūlymų
case-next-closed-about = Tai, ko išmokome, lieka čia.
case-reopen = Atverti iš naujo
case-ask-handling = Paklausti, kaip sekėsi
case-handling-asked = Kliento paklausta, kaip sekėsi aptarnauti.
case-handling-was = Aptarnavome
case-answered-by-word = Klientas pasakė žodžiu
outcome-solved = Išspręsta
outcome-heard = Išklausyta
outcome-refused = Atsisakyta
outcome-withdrawn = Klientas atsiėmė

case-round = Pasiūlymas { $number }
case-offered-at = Pasiūlyta { $when }
chosen-by-page = Pasirinkta savo puslapyje
chosen-by-mail = Pasirinkta laišku
chosen-by-word = Pasirinkta žodžiu
case-none-suited = Klientui netiko nė vienas iš jų.
case-withdrawn = Atšaukta
case-withdraw = Atšaukti šį sprendimą
case-withdraw-why = Kodėl (klientas tai perskaitys)
case-withdraw-do = Atšaukti

case-mood-came = Kliento nuotaika pradžioje
case-mood-left = Kliento nuotaika pabaigoje
mood-poor = Nepatenkintas
mood-neutral = Neutralus
mood-good = Patenkintas
mood-excellent = Labai patenkintas
case-wish = Ko klientas norėtų
case-wish-ask = Klauskite iš pat pradžių: matyti, kas klientui svarbu.
case-wish-change = Pataisyti
wish-not-asked = Dar nepaklausta
case-wish-what = Klientas norėtų
case-wish-save = Įrašyti
wish-heard = Tik būti išklausytas
wish-explanation = Paaiškinimo
wish-redo = Kad padarytume iš naujo
wish-replace = Kitos tokios pat prekės
wish-repair = Kad pataisytume
wish-refund = Atgauti pinigus
wish-cancel = Atsisakyti pirkinio
wish-money = Nuolaidos arba kupono
wish-help = Pagalbos
wish-other = Ko kito

case-earlier = Ankstesni šio kliento atvejai
case-same-cause = Ta pati priežastis
case-same-matter = Tas pats reikalas
case-same-matter-do = Tai tas pats reikalas

case-hand-over = Perduoti kolegai
case-who = Pasirinkite žmogų
case-asked-of = { $who } gavo prašymą perimti šį atvejį
case-take-back = Atsiimti prašymą
case-hand-over-to = Kam
case-hand-over-note = Ką kolegai reikia žinoti
case-hand-over-hint = Kad klientui nereikėtų visko pasakoti iš naujo.
case-hand-over-do = Paprašyti perimti
case-handed-to-you = { $who } prašo Jūsų perimti šį atvejį
case-take = Perimu
case-decline = Negaliu
case-escalate = Perduoti spręsti aukščiau
case-escalate-to = Kam
case-escalate-whom = Pasirinkite, kam perduodama
case-escalate-outside = Kam nors iš šalies
case-escalate-body = Kokiai institucijai
case-escalate-body-hint = Tik kai perduodama kam nors iš šalies: arbitrui, institucijai.
case-escalate-reason = Kodėl
case-escalate-do = Perduoti
case-escalation-settled = Ten jau išspręsta
case-refuse = Atmesti prašymą
case-end = Baigti atvejį
case-end-about = Išklausyta: esmė patvirtinta. Atsisakyta: aukščiau užrašyta, kas pasiūlyta vietoj to.
case-end-heard = Klientas norėjo būti išklausytas
case-end-refused = Mes atsisakėme
case-end-withdrawn = Klientas atsiėmė
case-change-core = Pataisyti esmę
case-change-assessment = Pataisyti rimtumą ir priežastį

case-items = Kas grąžinama
case-items-about = Dėl kiekvienos prekės sprendžiama atskirai ir nurodoma, kodėl.
case-item-name = Prekė
case-item-quantity = Kiek
case-item-reason = Kodėl
case-item-condition = Būklė
case-add-item = Pridėti
case-remove-item = Išbraukti
case-who-decides = Dėl grąžinimų čia sprendžia: { $who }.
case-decide-again = Spręsti kitaip
case-decision-reason = Kodėl
decide-accepted = Priimti
decide-part = Priimti iš dalies
decide-declined = Nepriimti
decision-accepted = Priimta
decision-part = Priimta iš dalies
decision-declined = Nepriimta
item-reason-faulty = Sugedusi
item-reason-damaged = Pažeista
item-reason-wrong = Ne ta, kuri užsakyta
item-reason-not-as-described = Neatitinka aprašymo
item-reason-wrong-size = Netinka dydis
item-reason-late = Gauta per vėlai
item-reason-changed-mind = Klientas apsigalvojo
item-reason-other = Kita
condition-unopened = Neatplėšta
condition-opened = Atplėšta
condition-used = Naudota
condition-damaged = Pažeista
condition-missing = Trūksta dalių

case-diagnosis = Diagnostika
case-diagnosis-about = Kas bandyta, kad niekas nebandytų to paties du kartus.
case-tried = Kas bandyta
case-effect = Kas iš to išėjo
case-tried-add = Užrašyti
effect-helped = Padėjo
effect-no-change = Nepasikeitė
effect-worse = Pablogėjo
case-symptom = Kas pastebima
case-fault = Kas tai sukėlė
case-fix = Kas padėjo
case-diagnose-save = Įrašyti diagnostiką

verdict-worse = Blogiau, nei tikėtasi
verdict-as-expected = Taip, kaip tikėtasi
verdict-better = Geriau, nei tikėtasi
verdict-much-better = Daug geriau, nei tikėtasi

# Priežastys, kurios yra nuo pat pradžių.
cause-goods = Prekės
cause-damaged = Gauta pažeista
cause-faulty = Sugedusi
cause-not-as-described = Neatitinka aprašymo
cause-wrong-item = Ne ta prekė
cause-time = Laikas
cause-supplier-late = Vėlavo tiekėjas
cause-delivery-late = Vėlavo pristatymas
cause-waiting-too-long = Per ilgai laukta
cause-not-answered = Neatsakyta
cause-told = Kas pasakyta
cause-said-otherwise = Pasakyta kitaip
cause-promise-broken = Pažadas neištesėtas
cause-not-told = Nepranešta
cause-people = Žmonės
cause-manner = Elgesys
cause-our-mistake = Mūsų klaida
cause-money = Pinigai
cause-price = Kaina
cause-bill = Sąskaita
cause-use = Naudojimas
cause-hard-to-use = Sunku naudotis
cause-changed-mind = Klientas apsigalvojo
cause-other = Kita

# Taisyklės, kurios yra nuo pat pradžių.
refusal-rule-return-too-late = Grąžinti per vėlu
refusal-rule-no-receipt = Nėra pirkimo dokumento
refusal-rule-used-goods = Naudotos prekės nepriimamos
refusal-rule-wear-not-covered = Nusidėvėjimui garantija netaikoma
refusal-rule-no-cash-refund = Grynaisiais negrąžinama
refusal-rule-not-our-product = Pirkta ne pas mus
refusal-rule-outside-hours = Ne mūsų darbo metu
refusal-rule-not-offered = To nesiūlome
refusal-rule-no-rule = Taisyklės nėra: kažkas taip nusprendė
refusal-asked = Ko klientas prašė
refusal-rule = Pagal kurią taisyklę atsisakyta
refusal-which-rule = Pasirinkite taisyklę
refusal-instead = Ką siūlome vietoj to
refusal-instead-hint = Atsisakyti nieko nepasiūlius reikia retai.
refusal-cost = Kiek šis atsisakymas gali mums kainuoti
refusal-do = Užrašyti
refusal-said = Atsakėme neigiamai:

refusals-title = Ko atsisakome
refusals-about = Ar verta dėl to prarasti dešimt klientų? Palikite tas taisykles, kurios to vertos.
refusals-count = { $month }: { $count ->
    [one] { $count } atsisakymas
    [few] { $count } atsisakymai
    [many] { $count } atsisakymo
   *[other] { $count } atsisakymų
}
refusals-of-rule = { $count ->
    [one] { $count } kartas.
    [few] { $count } kartai.
    [many] { $count } karto.
   *[other] { $count } kartų.
} { $estimated ->
    [0] Kainos niekas neįvertino.
   *[other] Manoma, kad kainavo { $cost } (įvertinta: { $estimated }).
}
refusals-none = Nieko neatsisakyta
refusals-none-do = Kai ko nors atsisakoma, užrašykite tai atvejyje: ko prašyta, pagal kurią taisyklę atsisakyta, kas pasiūlyta vietoj to.
refusals-newer = Kitas mėnuo
refusals-older = Ankstesnis mėnuo
refusals-why = Kodėl
refusals-keep = Palikta
refusals-change = Bus keičiama
refusals-drop = Nebetaikoma
refusals-do-keep = Palikti taisyklę
refusals-do-change = Keisti
refusals-do-drop = Nebetaikyti

solution-field-title = Pavadinimas
solution-field-text = Ką tai reiškia
solution-field-limits = Apribojimai
solution-field-why = Kodėl

case-report-title = Atvejai pagal priežastis
case-report-about = Kas mūsų darbe dažnai nepavyksta ir kas buvo toliau. Apie žmones čia nekalbama.
case-report-months = Atvejai pagal mėnesius
case-report-picture = Kiekvieno mėnesio atvejų stulpeliai; tą patį rodo lentelė žemiau.
case-report-causes = Pagal priežastis
case-report-causes-about = Paspauskite priežastį, kad pamatytumėte jos mėnesius; kas medyje yra po ja, skaičiuojama kartu. Pažymėtą priežastį verta ištirti.
case-report-all = Visos priežastys
case-report-went = Kaip jie klostėsi
case-report-went-about = Iš šių mėnesių atvejų, ir kiek tai tikra. Paspauskite dalį, kad pamatytumėte jos atvejus.
case-report-rows = Atvejai, kuriuos rodo skaičius
case-report-stands = Būsena
case-which-all = visi atvejai
case-which-repeated = Tas pats reikalas pasikartojo
case-which-handed-over = Perduoti kitam
case-which-escalated = Perduoti spręsti aukščiau
case-which-came-unhappy = atėjo nepatenkinti, ir žinome, kaip išėjo
case-which-turned-round = Atėjo nepatenkinti, išėjo patenkinti
case-which-answered = įvertino, kaip juos aptarnavome
case-which-content = Aptarnavimas buvo toks, kokio tikėtasi, arba geresnis
