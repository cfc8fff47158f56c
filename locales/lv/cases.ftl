# Gadījumi: kā tiek vērsts par labu tas, kas neizdevās; darbiniekiem.

cases-title = Gadījumi
cases-about = Sūdzības, atgriešanas un tehniskas problēmas, katra ceļā uz risinājumu.
cases-whose = Kā gadījumi
cases-view-mine = Mani
cases-view-team = Manu komandu
cases-view-nobody = Nepiešķirtie
cases-view-all = Visi
cases-states = Gadījumu stāvoklis
cases-none = Šeit gadījumu nav
cases-none-do = Gadījums sākas, kad sarunai norāda, ka tā ir sūdzība, preces atgriešana vai tehniskais atbalsts.
cases-customer = Klients
cases-matter = Lieta
cases-cause = Cēlonis
cases-owner = Kas kārto
cases-since = Šeit kopš

said-case = Saglabāts
case-chip = Gadījums: { $state }
case-way = Gadījuma gaita
case-to-conversation = Saruna
case-known = Ko zinām
case-history = Kā viss notika
case-handovers = Cik reižu nodots
case-else = Ko vēl var darīt

case-kind-complaint = Sūdzība
case-kind-return = Preces atgriešana
case-kind-support = Tehniskais atbalsts

case-state-received = Saņemts
case-state-acknowledged = Saņemšana apstiprināta
case-state-assessed = Novērtēts
case-state-investigating = Tiek izskatīts
case-state-offered = Piedāvāts
case-state-chosen = Izvēlēts
case-state-fulfilling = Tiek izpildīts
case-state-closed = Slēgts

case-times = { $count ->
    [zero] { $count } reižu
    [one] { $count } reize
   *[other] { $count } reizes
}
case-times-note = Par šo pašu lietu klients vēršas jau { $count }. reizi. Pasakiet, ka to zināt.
case-escalated = Nodots augstāk
case-escalated-to = Nodots augstāk, kam: { $to }. { $reason }
case-turned-round = Klients vērsās neapmierināts, bet šķīrās apmierināts: izdevās visu vērst par labu.

case-next-acknowledge = Paziņojiet klientam, ka esam to saņēmuši
case-next-acknowledge-about = Pateicieties, ka pastāstīja; pasakiet, kas par to gādā un kad klients saņems nākamo ziņu.
case-acknowledge-reply = Rakstīt atbildi
case-acknowledge-word = Pateicu mutiski
case-next-assess = Cik tas ir nopietni, un kāpēc tā notika?
case-next-assess-about = Abus vēlāk var labot.
case-severity = Nopietnība
severity-minor = Neliela
severity-minor-about = Nepatīkami.
severity-moderate = Vidēja
severity-moderate-about = Klients zaudēja laiku vai naudu.
severity-serious = Nopietna
severity-serious-about = Īsts kaitējums, vai arī varam klientu zaudēt.
severity-critical = Kritiska
severity-critical-about = Kāds var ciest, vai to prasa likums.
case-cause = Cēlonis
case-cause-hint = Nevis kurš vainīgs, bet kas mūsu darbā ļāva tam notikt.
case-cause-unknown = Vēl nav zināms
case-assess-save = Saglabāt un noskaidrot
case-next-core = Lietas būtība
case-next-core-about = Vispirms uzklausiet, tad risiniet. Ne vienmēr būtība ir tas, ko klients saka.
case-said = Ko klients teica
case-said-hint = Viņa vārdiem.
case-really = Kas patiesībā ir svarīgs
case-really-hint = Vajadzība aiz teiktā: laiks, uzticēšanās, nauda, cieņa.
case-looks = Kā tas izskatās klientam
case-looks-hint = It kā Jūs būtu viņa vietā.
case-core-save = Saglabāt būtību
case-next-read-back = Pārstāstiet to klientam
case-next-read-back-about = Pastāstiet, kā sapratāt. Turpiniet, kad klients saka: jā, tieši tā.
case-read-back-word = Apstiprināja mutiski
case-read-back-mail = Apstiprināja vēstulē
case-read-back-page = Apstiprināja savā lapā
case-confirmed = Apstiprināts
case-next-offer = Piedāvājiet risinājumus, no kuriem izvēlēties
case-next-offer-about = Vienmēr atvainojieties un piedāvājiet vismaz divus īstus risinājumus. Klients piedalās, izvēloties.
case-apology-label = Atvainošanās
case-apology-hint = Klienta valodā. Klients to lasa virs risinājumiem.
case-fits = Atbilst cēlonim
case-wished = To klients lūdza
case-chosen-before = { $count ->
    [zero] agrāk izvēlēts { $count } reižu
    [one] agrāk izvēlēts { $count } reizi
   *[other] agrāk izvēlēts { $count } reizes
}
case-costs-us = Mums maksā { $money }.
case-needs-manager = Vajag vadītāju
case-change-words = Mainīt tekstu
case-more-solutions = Citi risinājumi
case-law = Likums neatstāj izvēli
case-law-label = Kurš likums
case-law-hint = Tad pietiek ar vienu risinājumu.
case-offer-mail = Piedāvāt un nosūtīt lapu
case-offer-word = Piedāvāt mutiski
case-left = Atlicis { $left }, lai vērstu par labu
case-left-each = Atlicis { $left }, lai vērstu par labu, līdz { $each } katram
case-no-budget = Jums nav budžeta tam, ko dod vairāk, nekā pienākas.
case-amount = Summa
case-amount-draws = Vairāk, nekā pienākas: piedāvājot to ņem no Jūsu budžeta.
case-amount-owed = Klientam pienākas: budžetu neizmanto.
case-ask-yes = Vairāk, nekā drīkstat dot paši? Lūdziet apstiprinājumu
case-yes-given = { $who } apstiprināja: { $money }
case-yes-waits = Gaida apstiprinājumu ({ $who }): { $money }
case-yes-declined = { $who } neapstiprināja: { $money }
case-yes-lapsed = Par { $money } laikus neatbildēja
case-next-choose = Klients izvēlas
case-next-choose-about = Savā lapā, vēstulē vai mutiski. Skaitās viena izvēle, lai kā tā saņemta.
case-show-here = Rādīt lapu šajā ekrānā
case-send-again = Sūtīt saiti vēlreiz
case-chosen-by-word = Klients mums pateica
case-none-suits = Neder neviens
case-their-words = Klienta vārdi
case-chose-word = Pateica mutiski
case-chose-mail = Uzrakstīja
case-answered = Klients atbildēja ar vēstuli
case-answered-record = Pierakstīt: { $title }
case-answered-hint = Vispirms izlasiet klienta vārdus: šis ir tikai programmas minējums.
case-answered-look = Uz gadījumu
case-next-fulfil = Gādājiet, lai klients to saņem
case-next-fulfil-about = Viens cilvēks, viena diena: tas kļūst par solījumu klientam.
case-chose = Klients izvēlējās: { $title }
case-who-delivers = Kas par to gādā
case-due = Līdz
case-due-hint = Klientam to sola līdz šīs dienas vakaram.
case-fulfil-do = Apsolīt
case-next-deliver = Ceļā pie klienta
case-next-deliver-about = Izpildīts tas ir tad, kad klients to ir saņēmis.
case-on-its-way = Par to gādā { $who }, termiņš ir { $date }
case-late = Kavējas
case-see-promise = Solījums
case-see-voucher = Kupons
case-see-set-aside = Ko rezervējām
case-voucher-until = Derīgs līdz
case-voucher-hint = Kuponu izsniedz uzreiz, ar kodu letei.
case-aside-item = Ko glabājam klientam
case-aside-size = Izmērs
case-aside-shelf = Plaukts
case-aside-days = Cik dienu
case-make-voucher = Izsniegt kuponu
case-make-set_aside = Rezervēt
case-deliver-word = Klients teica, ka saņēma
case-deliver-mail = Klients rakstīja, ka saņēma
case-next-settle = Klients to ir saņēmis
case-next-settle-about = Vairs nekas nav darāms.
case-settle = Slēgt gadījumu kā atrisinātu
case-cannot = Tomēr to nevar izpildīt
case-why-not = Kāpēc ne
case-told = Ko pateicāt klientam
case-told-hint = Klientam tas ir solīts: vispirms paziņojiet viņam un pasakiet, ko piedāvāsiet tā vietā.
case-cannot-do = Atgriezties pie piedāvājuma
case-next-closed-about = Tas, ko iemācījāmies, paliek šeit.
case-reopen = Atvērt no jauna
case-ask-handling = Jautāt, kāda bija apkalpošana
case-handling-asked = Klientam ir jautāts, kāda bija apkalpošana.
case-handling-was = Apkalpojām
case-answered-by-word = Klients pateica mutiski
outcome-solved = Atrisināts
outcome-heard = Uzklausīts
outcome-refused = Atteikts
outcome-withdrawn = Klients atsauca

case-round = { $number }. piedāvājums
case-offered-at = Piedāvāts { $when }
chosen-by-page = Izvēlēts savā lapā
chosen-by-mail = Izvēlēts vēstulē
chosen-by-word = Izvēlēts mutiski
case-none-suited = Klientam neviens no tiem nederēja.
case-withdrawn = Atsaukts
case-withdraw = Atsaukt šo risinājumu
case-withdraw-why = Kāpēc (klients to lasa)
case-withdraw-do = Atsaukt

case-mood-came = Klienta noskaņojums sākumā
case-mood-left = Klienta noskaņojums beigās
mood-poor = Neapmierināts
mood-neutral = Neitrāls
mood-good = Apmierināts
mood-excellent = Ļoti apmierināts
case-wish = Ko klients vēlētos
case-wish-ask = Jautājiet jau sākumā: tad redzams, kas klientam svarīgs.
case-wish-change = Labot
wish-not-asked = Vēl nav jautāts
case-wish-what = Klients vēlētos
case-wish-save = Saglabāt
wish-heard = Tikai tikt uzklausīts
wish-explanation = Skaidrojumu
wish-redo = Lai izdara no jauna
wish-replace = Citu tādu pašu preci
wish-repair = Remontu
wish-refund = Naudu atpakaļ
wish-cancel = Atteikties no pirkuma
wish-money = Atlaidi vai kuponu
wish-help = Palīdzību
wish-other = Ko citu

case-earlier = Šī klienta agrāki gadījumi
case-same-cause = Tas pats cēlonis
case-same-matter = Tā pati lieta
case-same-matter-do = Tā ir tā pati lieta

case-hand-over = Nodot kolēģim
case-who = Izvēlieties cilvēku
case-asked-of = { $who } ir lūgts pārņemt šo gadījumu
case-take-back = Atsaukt lūgumu
case-hand-over-to = Kam
case-hand-over-note = Kas kolēģim jāzina
case-hand-over-hint = Lai klientam viss jāstāsta tikai vienreiz.
case-hand-over-do = Lūgt pārņemt
case-handed-to-you = { $who } lūdz Jūs pārņemt šo gadījumu
case-take = Pārņemu
case-decline = Nevaru
case-escalate = Nodot izlemšanai augstāk
case-escalate-to = Kam
case-escalate-whom = Izvēlieties, kam tas tiek nodots
case-escalate-outside = Kādam ārpus uzņēmuma
case-escalate-body = Kurai iestādei
case-escalate-body-hint = Tikai ja tas tiek nodots kādam no ārpuses: šķīrējam, iestādei.
case-escalate-reason = Kāpēc
case-escalate-do = Nodot
case-escalation-settled = Tur jau ir izlemts
case-refuse = Noraidīt lūgumu
case-end = Beigt gadījumu
case-end-about = Uzklausīts: būtība ir apstiprināta. Atteikts: augstāk ir pierakstīts, kas piedāvāts tā vietā.
case-end-heard = Klients gribēja tikt uzklausīts
case-end-refused = Mēs atteicām
case-end-withdrawn = Klients atsauca
case-change-core = Labot būtību
case-change-assessment = Labot nopietnību un cēloni

case-items = Ko atgriež
case-items-about = Par katru preci izlemj atsevišķi un norāda, kāpēc.
case-item-name = Prece
case-item-quantity = Cik
case-item-reason = Kāpēc
case-item-condition = Stāvoklis
case-add-item = Pievienot
case-remove-item = Izsvītrot
case-who-decides = Par atgriešanu šeit izlemj: { $who }.
case-decide-again = Izlemt citādi
case-decision-reason = Kāpēc
decide-accepted = Pieņemt
decide-part = Pieņemt daļēji
decide-declined = Nepieņemt
decision-accepted = Pieņemts
decision-part = Pieņemts daļēji
decision-declined = Nav pieņemts
item-reason-faulty = Ar defektu
item-reason-damaged = Bojāta
item-reason-wrong = Nav tā, kas pasūtīta
item-reason-not-as-described = Neatbilst aprakstam
item-reason-wrong-size = Neder izmērs
item-reason-late = Saņemta par vēlu
item-reason-changed-mind = Klients pārdomāja
item-reason-other = Kas cits
condition-unopened = Neatvērta
condition-opened = Atvērta
condition-used = Lietota
condition-damaged = Bojāta
condition-missing = Trūkst daļu

case-diagnosis = Diagnostika
case-diagnosis-about = Kas mēģināts, lai neviens to nemēģinātu divreiz.
case-tried = Kas mēģināts
case-effect = Kas no tā sanāca
case-tried-add = Pierakstīt
effect-helped = Palīdzēja
effect-no-change = Nekas nemainījās
effect-worse = Kļuva sliktāk
case-symptom = Kas ir redzams
case-fault = Kas to izraisīja
case-fix = Kas palīdzēja
case-diagnose-save = Saglabāt diagnostiku

verdict-worse = Sliktāk, nekā gaidīts
verdict-as-expected = Tā, kā gaidīts
verdict-better = Labāk, nekā gaidīts
verdict-much-better = Daudz labāk, nekā gaidīts

# Cēloņi, kas ir jau no paša sākuma.
cause-goods = Preces
cause-damaged = Saņemta bojāta
cause-faulty = Ar defektu
cause-not-as-described = Neatbilst aprakstam
cause-wrong-item = Cita prece
cause-time = Laiks
cause-supplier-late = Kavējās piegādātājs
cause-delivery-late = Kavējās piegāde
cause-waiting-too-long = Pārāk ilgi gaidīts
cause-not-answered = Nav atbildēts
cause-told = Kas teikts
cause-said-otherwise = Teikts citādi
cause-promise-broken = Solījums nav turēts
cause-not-told = Nav pateikts
cause-people = Cilvēki
cause-manner = Izturēšanās
cause-our-mistake = Mūsu kļūda
cause-money = Nauda
cause-price = Cena
cause-bill = Rēķins
cause-use = Lietošana
cause-hard-to-use = Grūti lietot
cause-changed-mind = Klients pārdomāja
cause-other = Kas cits

# Noteikumi, kas ir jau no paša sākuma.
refusal-rule-return-too-late = Atgriezt par vēlu
refusal-rule-no-receipt = Nav pirkuma dokumenta
refusal-rule-used-goods = Lietotas preces nepieņem
refusal-rule-wear-not-covered = Garantija neattiecas uz nolietojumu
refusal-rule-no-cash-refund = Skaidrā naudā neatmaksā
refusal-rule-not-our-product = Nav pirkts pie mums
refusal-rule-outside-hours = Ārpus mūsu darba laika
refusal-rule-not-offered = To nepiedāvājam
refusal-rule-no-rule = Noteikuma nav: kāds tā izlēma
refusal-asked = Ko klients lūdza
refusal-rule = Pēc kura noteikuma atteikts
refusal-which-rule = Izvēlieties noteikumu
refusal-instead = Ko piedāvājam tā vietā
refusal-instead-hint = Atteikt, neko nepiedāvājot, vajag reti.
refusal-cost = Ko atteikums mums var maksāt
refusal-do = Pierakstīt
refusal-said = Mēs atteicām:

refusals-title = Ko atsakām
refusals-about = Vai tā dēļ ir vērts zaudēt desmit klientus? Paturiet tos noteikumus, kas ir tā vērti.
refusals-count = { $month }: { $count ->
    [zero] { $count } atteikumu
    [one] { $count } atteikums
   *[other] { $count } atteikumi
}
refusals-of-rule = { $count ->
    [zero] { $count } reižu.
    [one] { $count } reizi.
   *[other] { $count } reizes.
} { $estimated ->
    [0] Izmaksas neviens nav novērtējis.
   *[other] Domājams, maksāja { $cost } (novērtēto skaits: { $estimated }).
}
refusals-none = Nekas nav atteikts
refusals-none-do = Kad kaut ko atsaka, pierakstiet to gadījumā: kas lūgts, pēc kura noteikuma atteikts, kas piedāvāts tā vietā.
refusals-newer = Nākamais mēnesis
refusals-older = Iepriekšējais mēnesis
refusals-why = Kāpēc
refusals-keep = Paturēts
refusals-change = Jāmaina
refusals-drop = Atcelts
refusals-do-keep = Paturēt noteikumu
refusals-do-change = Mainīt
refusals-do-drop = Atcelt noteikumu

solution-field-title = Nosaukums
solution-field-text = Ko tas nozīmē
solution-field-limits = Ierobežojumi
solution-field-why = Kāpēc

case-report-title = Gadījumi pēc cēloņa
case-report-about = Kas mūsu darbā bieži neizdodas un kas notika pēc tam. Par cilvēkiem te nav ne vārda.
case-report-months = Gadījumi pa mēnešiem
case-report-picture = Katra mēneša gadījumu stabiņi; to pašu rāda tabula zemāk.
case-report-causes = Pēc cēloņa
case-report-causes-about = Nospiediet cēloni, lai redzētu tā mēnešus; tas, kas kokā ir zem tā, skaitās līdzi. Atzīmētu cēloni vērts izpētīt.
case-report-all = Visi cēloņi
case-report-went = Kā tiem gāja
case-report-went-about = No šo mēnešu gadījumiem, un cik tas ir droši. Nospiediet daļu, lai redzētu tās gadījumus.
case-report-rows = Gadījumi, ko rāda skaitlis
case-report-stands = Stāvoklis
case-which-all = visi gadījumi
case-which-repeated = Tā pati lieta atkārtojās
case-which-handed-over = Nodoti citam
case-which-escalated = Nodoti augstāk
case-which-came-unhappy = atnāca neapmierināti, un zinām, kā aizgāja
case-which-turned-round = Atnāca neapmierināti, aizgāja apmierināti
case-which-answered = novērtēja, kā viņus apkalpojām
case-which-content = Apkalpošana bija tāda, kā gaidīts, vai labāka
