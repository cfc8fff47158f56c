# Kāpēc vēstule ir tur, kur tā ir, un kāpēc tā nav piegādāta.

because-token-address = Tā ir atbilde uz mūsu vēstuli: tās adresē ir mūsu parakstītā zīme.
because-token-references = Tā ir atbilde uz mūsu vēstuli: tās norādītajā vēstuļu virknē ir mūsu parakstītā zīme.
because-token-reply = Tā ir atbilde uz mūsu vēstuli – to rāda mūsu parakstītā zīme.
because-known-message = Tā ir atbilde uz mums zināmu vēstuli, un sūtītājs piedalās šajā sarunā.
because-thread-index = Pēc Outlook norādes vēstule pieder šai sarunai, un sūtītājs tajā piedalās.
because-subject-number = Tematā ir norādīta šī saruna, un sūtītājs tajā piedalās.
because-forged = Vēstulē ir zīme, kas izskatās pēc mūsējās, bet nav tā. Esiet piesardzīgi.
because-unverified-sender = Vēstule norāda uz citu sarunu, bet sūtītāju neizdevās pārbaudīt.
because-sender-elsewhere = Vēstule norāda uz citu sarunu, kurā sūtītājs nepiedalās.
because-closed-long-ago = Tā ir atbilde sen slēgtā sarunā.
because-new = Tā nav atbilde uz mums zināmu vēstuli: ar to sākās šī saruna.
because-import = Vēstule importēta kopā ar vēsturi.
because-report = Tas ir ziņojums par mūsu vēstuli.
because-unreadable = Vēstuli neizdevās nolasīt.
because-too-slow = Vēstules nolasīšana prasīja pārāk ilgu laiku.
because-too-many-attempts = Lasot šo vēstuli, programma vairākas reizes apstājās.

reason-dns-not-found = servera nosaukums nav zināms
reason-refused = serveris noraida savienojumu
reason-timed-out = serveris neatbild
reason-tls-failed = neizdevās izveidot drošu savienojumu
reason-certificate-not-trusted = servera sertifikāts nav uzticams
reason-no-starttls = serveris nepiedāvā drošu savienojumu
reason-auth-refused = serveris nepieņem lietotājvārdu vai paroli
reason-protocol = serveris atbild mums nesaprotami
reason-mailbox-missing = mapes nav
reason-other = radās cita kļūda
reason-interrupted = savienojums pārtrūka, pirms serveris atbildēja
reason-refused-for-now = serveris vēstuli pagaidām nepieņem
reason-refused-for-good = serveris vēstuli nepieņem
reason-refused-for-some = daļa saņēmēju ir atteikti, pārējie vēstuli saņēma
reason-bounced-hard = adrese nedarbojas
reason-bounced-soft = otrs serveris vēstuli atsūtīja atpakaļ
because-split = Vēstule bija citas sarunas daļa, bet par citu lietu.
because-same-matter = Tā atkal ir tā pati lieta.
because-related = Tā ir cita lieta, kas ar šo ir saistīta.
