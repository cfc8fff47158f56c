# Pirmā reize.

set-up-steps = Iekārtošana
set-up-step-you = Jūs un uzņēmums
set-up-step-mailbox = Pastkaste
set-up-step-colleagues = Kolēģi
set-up-step-next = Gatavs

set-up-title = Laipni lūdzam Attent
set-up-about = Divas minūtes, un Jūsu klientiem būs vieta, kur nekas netiek aizmirsts. Visu var mainīt vēlāk.
set-up-you = Jūs
set-up-your-name = Jūsu vārds
set-up-your-name-hint = Tāds, kādu klienti to redzēs zem Jūsu atbildēm.
set-up-email-hint = Ar to pierakstīsieties.
set-up-business = Jūsu uzņēmums
set-up-go-on = Tālāk
set-up-skip = Izlaist
set-up-private = Ko ierakstāt, paliek šajā datorā.

set-up-mailbox-title = Kur Jums raksta klienti?
set-up-mailbox-about = Pievienojiet adresi, ko klienti zina. Viņu vēstules nāks šurp, un Jūsu atbildes tiks sūtītas no tās.
set-up-colleagues-title = Kas vēl atbild klientiem?
set-up-colleagues-about = Katrs saņems saiti un izvēlēsies paroli. Var strādāt arī vienatnē: turpiniet.

set-up-next-title = Viss ir gatavs
set-up-next-mail = Vēstules, kas sūtītas uz { $address }, parasti parādās starp sarunām minūtes laikā pēc saņemšanas.
set-up-next-copy = Tās paliek arī Jūsu pastkastē – nelasītas un neskartas.
set-up-next-fails = Pēdējoreiz vēstules, kas sūtītas uz { $address }, neizdevās saņemt; mēģinās vēlreiz.
set-up-next-not-fetched = Vēstules, kas sūtītas uz { $address }, pašas nepienāk: nav norādīts saņemšanas (IMAP) serveris. Norādiet to vai lai vēstules nodod Jūsu pasta serveris.
set-up-next-not-sent = No { $address } neko nevar nosūtīt: nav norādīts sūtīšanas (SMTP) serveris.
set-up-next-servers = Apskatīt pastkasti
set-up-next-no-mailbox = Pastkaste vēl nav pievienota, tāpēc nekas nepienāk pats. Pievienojiet to iestatījumos, kad vēlaties; līdz tam varat pierakstīt zvanus un apmeklējumus.
set-up-next-later = Komandas, vietas un viss pārējais gaida iestatījumos, līdz Jums to vajadzēs.
set-up-begin = Uz sarunām
