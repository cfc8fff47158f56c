# Meklēšana un paziņojumi.

search-title = Meklēšana
search-about = Kas atrasts pēc „{ $words }”
search-nothing = Nekas nav atrasts
search-nothing-do = Mēģiniet citu vārdu, daļu no vārda vai numuru.

notices-about = Par ko Jums vērts zināt.
notices-read-all = Atzīmēt visus kā izlasītus
notices-none = Nav nekā jauna
notices-none-do = Šeit uzzināsiet, kad kāds Jūs piemin, nodod Jums sarunu vai ar pastu ir kļūme.
notices-unread = jauns
notice-mention = { $who } pieminēja Jūs
notice-assigned = { $who } nodeva Jums sarunu
notice-reply = Uzrakstīja Jūsu klients
notice-channel-trouble = Kļūme ar pastu: { $mailbox }
notice-send-failed = Jūsu vēstule nav piegādāta
notice-approval-asked = Žestam vajadzīgs Jūsu apstiprinājums
notice-approval-decided = Uz Jūsu lūgumu ir atbildēts
notice-approval-lapsed = Uz lūgumu laikus neatbildēja: nekas nav dots
notice-thanked = { $who } pateicās Jums par žestu
notice-promise-handed = Solījums tagad ir Jūsu
notice-promise-at-risk = Tuvojas Jūsu solījuma termiņš: pasakiet klientam, kamēr nav par vēlu
notice-promise-late = Solījums kavējas
notice-promise-met = Ir noticis tas, ko solījums gaidīja
notice-promise-disputed = Klients saka, ka solījums nav turēts
notice-set-aside-expired = Klients nav izņēmis rezervēto preci
notice-case-handover = { $who } nodod Jums vai atdod atpakaļ gadījumu
notice-case-escalated = { $who } nodeva Jums izlemšanai sarežģītāku gadījumu
notice-case-chosen = Klients atbildēja uz piedāvājumu
notice-case-yours = Jums jāizpilda tas, ko klients izvēlējās
notice-case-worse = Klients gaidīja labāku apkalpošanu
notice-second-breach = Klients gada laikā sūdzas vēlreiz
notice-clock-at-risk = Beidzas apkalpošanas standarta laiks
notice-clock-late = Apkalpošanas standarts nav ievērots
notice-finding-yours = Jums jāsakārto novērotais
notice-broken-again = Pievīlām klientu otro reizi trīs mēnešos
