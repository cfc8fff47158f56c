# Solījumi: žurnāls, viens solījums, kā sola, slēgšana, paša klienta lapa un vēstules.

today-title = Šodien
today-greeting = Labdien, { $name }!
today-begin = Vispirms: { $name }
today-all = Rādīt visu
today-promises = Ko solījāt
today-no-promises = Nekas nav solīts
today-no-promises-do = Kad sakāt klientam, ka kaut kas notiks, pierakstiet to: atbildē vai klienta lapā.
today-done = { $count ->
    [zero] { $count } izpildītu, gaida klienta apstiprinājumu
    [one] { $count } izpildīts, gaida klienta apstiprinājumu
   *[other] { $count } izpildīti, gaida klienta apstiprinājumu
}
today-team = Jūsu komanda: kavējas vai drīz kavēsies
today-waiting = Gaida Jūs
today-untaken = Gaida, un neviens nav paņēmis
today-mentions = Jūs pieminēja
today-set-asides = Rezervēts, drīz beigsies

promises-title = Solījumi
promises-about = Ko klientiem solījām, līdz kuram laikam un kas no tā sanāca.
promises-whose = Kā solījumi
promises-mine = Mani
promises-team = Manu komandu
promises-all = Visi
promises-see-all = Rādīt visu solījumus
promises-by = Pēc cilvēka vai komandas
promises-views = Solījumu stāvoklis
promises-view-open = Spēkā
promises-view-at-risk = Tuvojas termiņš
promises-view-late = Kavējas
promises-view-done = Izpildīti, jāapstiprina
promises-view-settled = Turēti vai vairs nav vajadzīgi
promises-view-broken = Nav turēti
promises-column-what = Kas
promises-column-customer = Kam
promises-column-stand = Stāvoklis
promises-column-owner = Kas pilda
promises-none-view = Šeit nekā nav
promises-none-view-do = Kas šeit pieder, parādīsies pats.
promises-none-late = Nekas nekavējas
promises-none-late-do = Nevienam solījumam termiņš vēl nav pagājis.
promises-none-here = Nekas nav solīts.
promises-rate-title = No kā aprēķina turēto solījumu daļu
promises-rate-about = Solījumi, kuru pirmais termiņš pienāca pēdējās 90 dienās, jaunākie vispirms.
promises-rate-rows = Skatīt, kuri
promises-column-first = Pirmais termiņš
promises-column-counts = Kā to skaita
promise-counted-kept = turēts laikā
promise-counted-late = izpildīts vēlāk
promise-counted-open = kavējas, vēl nav izpildīts
promise-counted-broken = nav turēts
promise-counted-unconfirmed = nav ieskaitīts: izpildīts laikā, vēl nav apstiprināts
promise-counted-withdrawn = nav ieskaitīts: vairs nav vajadzīgs
promises-kept-rate = Turēti līdz pirmajam termiņam, pēdējās 90 dienās
promises-kept-of = { $kept } no { $due }; ja to ir tik daudz, īstā daļa ir starp { $from } un { $to } %
promises-kept-few = { $kept } no { $due }: par maz, lai teiktu ko vairāk, kā vien to, ka daļa ir starp { $from } un { $to } %
promises-kept-left-out = Nav ieskaitīti: laikā izpildīti, bet vēl neapstiprināti – { $unconfirmed }, vairs nav vajadzīgi – { $withdrawn }. No turētajiem { $silent } ieskaitīti, jo neviens neiebilda.

promise-new = Solīt
promise-new-to = Solījums klientam: { $name }
promise-new-about = Pasakiet, kas notiks, tā, kā to sapratīs klients.
promise-text = Ko solāt
promise-text-hint = Piezvanīsim Jums par naudas atmaksu.
promise-due = Līdz kuram laikam
promise-owner = Kas pildīs
promise-tell = Apstiprināt klientam vēstulē
promise-tell-hint = Ar viņa paša lapu, kurā klients var pateikt, vai solījums ir turēts.
promise-make = Solīt
promise-conditional = Tas ir atkarīgs no kā cita
promise-what = Kad
promise-what-time = Līdz noteiktam laikam
promise-what-stock = Kad prece atkal būs
promise-what-repair = Kad remonts būs pabeigts
promise-what-date = Noteiktā dienā
promise-what-event = Kad paziņos programma
promise-condition = Ko gaida
promise-condition-hint = Prece, remonta numurs vai atslēga, ko sūta programma.
promise-condition-at = Diena
promise-within = Cik drīz pēc tam
promise-within-hint = No brīža, kad tas notiek.
promise-inform = Kad tas notiks
promise-inform-nothing = Uzzināšu un izdarīšu pārējo
promise-inform-draft = Man sagatavos atbildi
promise-inform-mail = Klients tūlīt saņems vēstuli
promise-with-reply = Solījumu pierakstīs, kad nosūtīsiet atbildi.
promise-with-reply-understood = Jūs solāt: { $what }, termiņš ir { $when }. Ja tas ir pareizi, sūtiet vēlreiz.
promise-likely = Vai tas ir solījums?
promise-likely-yes = Pierakstīt
promise-likely-no = Nav solījums

promise-stand-open = termiņš ir { $when }
promise-stand-at-risk = tuvojas termiņš: { $when }
promise-stand-late = kavējas, termiņš bija { $when }
promise-stand-done = izpildīts { $when }, jāapstiprina
promise-stand-kept = turēts { $when }
promise-stand-withdrawn = vairs nav vajadzīgs
promise-stand-broken = nav turēts, { $when }
promise-waits-stock = kad atkal būs: { $what }
promise-waits-repair = kad remonts būs pabeigts: { $what }
promise-waits-date = { $on }
promise-waits-event = kad uzzināsim: { $what }
promise-disputed = klients nepiekrīt
promise-set-aside = Paziņot klientam, ka prece ir šeit: { $item }
promise-tell-before = Paziņojiet klientam, kamēr nav par vēlu: iepriekš sarunāts cits laiks nav lauzts solījums.
promise-late-do = Mēs kavējamies. Paziņojiet klientam tagad: kad tas būs, vai arī ka nebūs un ko piedāvājat tā vietā.
promise-fact-to = Kam
promise-fact-about = Saruna
promise-fact-owner = Kas pilda
promise-fact-first-due = Termiņš
promise-fact-due = Jaunais termiņš
promise-history = Kas noticis
promise-by-program = programma

promise-act-condition = Ir noticis
promise-act-done = Izpildīts
promise-act-kept = Solījums turēts
promise-act-dispute = Klients nepiekrīt
promise-act-renegotiation = Vienoties par citu laiku
promise-act-withdrawal = Vairs nav vajadzīgs
promise-act-break = Turēt nevaram
promise-act-owner = Nodot citam
promise-note-done = Kas ir izdarīts
promise-tell-done = Paziņot klientam un jautāt, vai solījums ir turēts
promise-tell-done-hint = Vēstulē, ar lapu, kurā klients atbild ar jā vai nē.
promise-note-kept = Ko klients teica, vai kas to rāda
promise-note-dispute = Kā trūkst
promise-note-withdrawal = Kā to zināt
promise-mail-renegotiation = Ko sakāt klientam
promise-mail-around = Vēstulē tiek pievienots sveiciens, apsolītais, termiņš un saite uz klienta lapu.
promise-how = Kā to zināt
promise-how-customer = klients tā teica
promise-how-evidence = kaut kas to rāda
promise-how-silence = neviens neiebilda
promise-how-mail = vēstulē
promise-how-phone = pa tālruni
promise-how-counter = pie letes
promise-new-due = Jaunais termiņš
promise-told = Kā klients to uzzina
promise-told-mail = Vēstulē, tagad
promise-told-phone = Pateicu pa tālruni
promise-told-counter = Pateicu pie letes
promise-break-about = Ja solījumu neturam, vajag trīs lietas: kāpēc, ko sakāt klientam un ko piedāvājat tā vietā.
promise-reason = Kāpēc nevaram turēt
promise-message = Ko sakāt klientam
promise-solution = Ko piedāvājat tā vietā
promise-solution-hint = Kaut ko, ko klients izvēlētos, ne tikai atvainošanos.

promise-step-made = Apsolīts; termiņš ir { $by }
promise-step-made-when = Apsolīts; laiku skaita no brīža, kad tas notiek
promise-step-met = Ir noticis tas, ko gaidīja; termiņš ir { $by }
promise-step-at-risk = Tuvojas termiņš: paziņots izpildītājam
promise-step-late = Kavējas: paziņots izpildītājam un vadītājam
promise-step-done = Paziņots, ka izpildīts
promise-step-kept = Turēts: { $how }
promise-step-disputed = Klients nepiekrīt
promise-step-renegotiated = Cits termiņš, paziņots { $how }: { $by }
promise-step-withdrawn = Vairs nav vajadzīgs
promise-step-broken = Nav turēts, paziņots { $how }
promise-step-handed = Nodots, kam: { $who }
promise-step-followed-up = Saruna ir slēgta, solījums turpinās
promise-said-note = Kāpēc:
promise-said-message = Teikts:
promise-said-solution = Piedāvāts:

closing-title = Pirms slēdzam { $number }
closing-about = Ir neizpildīti solījumi. Norādiet, kas ar katru notiks.
closing-what = Kas ar to notiks
closing-done = Ir izpildīts
closing-done-hint = Vēl gaidām klienta apstiprinājumu.
closing-follow-up = Turpinās
closing-follow-up-hint = Paliek tam pašam cilvēkam, viņa lapā „Šodien”.
closing-renegotiate = Cits laiks
closing-renegotiate-hint = Klientam paziņosiet zemāk.
closing-withdrawn = Vairs nav vajadzīgs
closing-withdrawn-hint = Zemāk norādiet, kā to zināt.
closing-broken = Turēt nevaram
closing-broken-hint = Ar iemeslu, ziņu klientam un to, ko piedāvājat tā vietā.
closing-note = Ko sakāt vai pierakstāt
closing-note-hint = Ja izvēlaties vēstuli, to lasīs klients.
closing-more = Cits laiks, vai turēt nevaram
closing-wrong = Saruna vēl nav slēgta: apskatiet, kas tālāk atzīmēts.
closing-unsaid = Pasakiet, kas notiek ar šo solījumu.
closing-do = Slēgt sarunu

yours-promise-title = Ko Jums solīja „{ $business }”
yours-set-aside = Paziņosim, kad būs klāt: { $item }
yours-promise-waits = Paziņosim, tiklīdz zināsim vairāk.
yours-promise-open = Termiņš ir { $when }
yours-promise-at-risk = Termiņš ir { $when }
yours-promise-late = Termiņš bija { $when }. Atvainojamies par kavēšanos.
yours-promise-done = Izdarīts ({ $when }). Vai tā, kā solījām?
yours-promise-disputed = Jūs mums teicāt, ka kaut kā trūkst ({ $when }). Mēs par to gādājam.
yours-promise-kept = Solījums ir turēts. Paldies, ka to pateicāt.
yours-promise-withdrawn = Jūs mums teicāt, ka tas Jums vairs nav vajadzīgs.
yours-promise-broken = Šo solījumu nevarējām turēt un Jums to paziņojām. Atvainojamies.
yours-promise-yes = Jā, solījums ir turēts
yours-promise-no = Nē, vēl ne
yours-promise-thanks = Daži vārdi mums
yours-promise-missing = Kā trūkst?
said-yours-yes = Paldies. Mēs priecājamies.
said-yours-no = Paldies, ka to pateicāt. Mēs par to gādāsim.

promise-mail-button = Skatīt gaitu
promise-mail-made-subject = Ko Jums solījām
promise-mail-made =
    Labdien, { $name }!

    Mēs Jums solījām: { $what }
    Līdz: { $by }

    Kā veicas ar solīto, redzēsiet šeit; šeit varēsiet arī pateikt, vai solījumu turējām:
    { $link }

    { $business }
promise-mail-made-when-subject = Ko Jums solījām
promise-mail-made-when =
    Labdien, { $name }!

    Mēs Jums solījām: { $what }
    Tiklīdz tas notiks, Jums uzrakstīsim.

    Kā veicas ar solīto, varat redzēt šeit:
    { $link }

    { $business }
promise-mail-done-subject = Izpildīts: ko Jums solījām
promise-mail-done-button = Pateikt, vai turējām
promise-mail-done =
    Labdien, { $name }!

    Mēs Jums solījām: { $what }
    Tas ir izdarīts. Vai tā, kā solījām? Lai to pateiktu, pietiek ar vienu klikšķi:
    { $link }

    { $business }
promise-mail-here-subject = Prece ir klāt un rezervēta Jums
promise-mail-here =
    Labdien, { $name }!

    Prece ir klāt, un mēs to glabājam Jums: { $item }
    Pēdējā diena, kad to saņemt: { $until }
    Mēs solījām Jums paziņot. Vai tā, kā solījām? Lai to pateiktu, pietiek ar vienu klikšķi:
    { $link }

    { $business }
promise-mail-renegotiated-subject = Jauns termiņš tam, ko Jums solījām
promise-mail-renegotiated =
    Labdien, { $name }!

    Mēs Jums solījām: { $what }

    { $said }

    Jaunais termiņš: { $by }

    Kā veicas ar solīto, redzēsiet šeit; šeit varēsiet arī pateikt, vai solījumu turējām:
    { $link }

    { $business }
promise-mail-broken-subject = Ko Jums solījām
promise-mail-broken =
    Labdien, { $name }!

    Mēs Jums solījām: { $what }
    Šo solījumu nevaram turēt un ļoti atvainojamies.

    { $said }

    Ko piedāvājam tā vietā: { $solution }

    Ja vēlaties ko citu, atbildiet uz šo vēstuli. Kā veicas ar solīto, varat redzēt šeit:
    { $link }

    { $business }
promise-mail-met-subject = Jūs gaidījāt ziņu
promise-mail-met-draft-subject = Jūs gaidījāt ziņu
promise-mail-news = { $kind ->
    [stock] Tas ir klāt.
    [repair] Remonts ir pabeigts.
    [date] Šī diena ir klāt.
   *[event] Tas ir noticis.
}
promise-mail-met =
    Labdien, { $name }!

    Mēs Jums solījām: { $what }
    { promise-mail-news }

    Kā veicas ar solīto, redzēsiet šeit; šeit varēsiet arī pateikt, vai solījumu turējām:
    { $link }

    { $business }
promise-mail-met-draft =
    Labdien, { $name }!

    Mēs Jums solījām: { $what }
    { promise-mail-news }

    { $business }

said-promised = Apsolīts
said-promise-done = Paziņots, ka izpildīts
said-promise-kept = Turēts. Lieliski.
said-promise-disputed = Solījums atkal ir spēkā
said-promise-renegotiated = Spēkā ir jaunais termiņš
said-promise-withdrawn = Vairs nav vajadzīgs
said-promise-broken = Pierakstīts, un klients to zina
said-promise-handed = Nodots
said-promise-met = Ir noticis
said-sent-closing = Atbilde tiek sūtīta. Pirms slēgšanas:
