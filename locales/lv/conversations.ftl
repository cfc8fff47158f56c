# Darba galds: sarunu saraksts, saruna un tas, ko ar to dara.

view-mine = Manas
view-unassigned = Nepiešķirtās
view-team = Manas komandas
view-open = Visas atvērtās
view-drafts = Melnraksti
view-waiting = Gaida klientu
view-snoozed = Atliktās
view-notices = Paziņojumi
view-closed = Slēgtās
view-spam = Mēstules

list-views = Skati
list-order-due = Vispirms tie, kam termiņš ir tuvāk
list-order-wait = Vispirms tie, kas gaida visilgāk
list-more = Citi skati
list-teams = Komandas
list-pages = Lapas
list-first = Jaunākas
list-next = Vairāk
list-draft = melnraksts

empty-mine = Jūs neviens negaida
empty-mine-do = Apskatiet, ko vēl neviens nav paņēmis, vai izbaudiet mierīgu brīdi.
empty-open = Neviens negaida
empty-open-do = Jaunas vēstules, zvani un apmeklējumi šeit parādīsies paši.
empty-drafts = Jums nav melnrakstu
empty-drafts-do = Tas, ko sāksiet rakstīt un nenosūtīsiet, gaidīs Jūs šeit. Apskatiet, kas gaida Jūsu atbildi.
empty-view = Šeit nekā nav
empty-view-do = Kas šeit pieder, parādīsies pats.

talk-none = Saruna nav izvēlēta
talk-choose = Izvēlieties sarunu
talk-choose-do = Vai nospiediet j un Enter, lai atvērtu to, kas gaida visilgāk.
talk-no-subject = (bez temata)
talk-back = Atpakaļ uz sarakstu
talk-customer = Klients
talk-nobody = Neviens
talk-no-team = Bez komandas
talk-take-it = Paņemt
talk-waits = gaida mūs, { $span }
talk-waiting = gaidām klientu
talk-unsent = vēl nekas nav nosūtīts
talk-snoozed = atlikta līdz: { $until }
talk-closed = slēgta { $when }
talk-spam = mēstule
talk-merged = apvienota ar { $number }
talk-linked = Saistītās
talk-snooze = Atlikt
talk-close = Slēgt
talk-wake = Atgriezt sarakstā
talk-reopen = Atvērt no jauna
talk-no-spam = Nav mēstule
talk-unmerge = Atsaukt apvienošanu
talk-more = Vairāk
talk-priority = Prioritāte
talk-tag = Jauna birka
talk-tag-add = Pievienot
talk-untag = Noņemt birku „{ $tag }”
talk-merge = Pievienot citu sarunu
talk-merge-hint = Tās numurs, piemēram, 1042. Tās ieraksti tiks pārcelti šurp; to var atsaukt. Ja to rakstīja kāds cits, ar katru atbildi izvēlēsieties, vai to sūtīt abiem.
talk-merge-do = Pievienot
talk-to-notices = Pārvietot uz paziņojumiem
talk-to-people = To rakstīja cilvēks
talk-mark-spam = Tā ir mēstule
talk-earlier = Rādīt agrākos ierakstus
talk-by-itself = Attent
talk-quoted = Iepriekšējā sarakste
talk-frame = Vēstule tā, kā tā uzrakstīta
talk-file = fails
talk-images = { $count ->
    [zero] Nav parādīti { $count } attēli no tīmekļa.
    [one] Nav parādīts { $count } attēls no tīmekļa.
   *[other] Nav parādīti { $count } attēli no tīmekļa.
}
talk-images-show = Rādīt
talk-stranger = Šo sūtītāju šeit neviens nepazīst. Viņa vēstule ir atbilde uz mūsu vēstuli.
talk-stranger-accept = Ļaut piedalīties
talk-not-verified = Sūtītāju neizdevās pārbaudīt
talk-about-mail = Par šo vēstuli
# Ko parādīja katra vēstules izcelsmes pārbaude. Pirms tam ir pārbaužu nosaukumi.
origin-pass = apstiprināts
origin-fail = nav apstiprināts
origin-softfail = visdrīzāk nav īsts
origin-neutral = nav skaidrs
origin-none = nav, uz ko balstīties
origin-temperror = nevarēja pajautāt
origin-permerror = domēna ieraksts ir kļūdains
origin-proven = Pierādīts, ka sūtīts no { $domain }.
talk-raw = Vēstule tā, kā tā saņemta
talk-split = Cita lieta: izveidot tai atsevišķu sarunu

snooze-later-today = Pēc trim stundām
snooze-tomorrow = Rīt no rīta
snooze-monday = Pirmdienas rītā
snooze-next-week = Pēc nedēļas
snooze-at = Līdz

entry-note = piezīme, redzama tikai mums
entry-call = zvans
entry-visit = apmeklējums
entry-automatic = automātiska
entry-letter = papīra vēstule
entry-to = kam: { $to }

kind-question = Jautājums
kind-request = Lūgums
kind-complaint = Sūdzība
kind-return = Preces atgriešana
kind-support = Tehniskais atbalsts
kind-praise = Uzslava
kind-suggestion = Ierosinājums

priority-low = Zema
priority-normal = Parasta
priority-high = Augsta
priority-urgent = Steidzama

channel-mail = Vēstule
channel-phone = Zvans
channel-counter = Apmeklējums
channel-web = Veidlapa

write-reply = Atbildēt
write-note = Piezīme
write-reply-here = Rakstiet: { $name }
write-note-here = Rakstiet piezīmi kolēģiem. Ar @vārds viņi saņems ziņu.
write-colleagues = Kolēģi
write-colleagues-said = Kolēģi, no kuriem izvēlēties:
write-to = Kam
write-cc = Kopija
write-bcc = Diskrētā kopija
write-remove = Noņemt
write-files = Pievienot failus
write-files-kept = Melnraksta faili
write-discard = Dzēst melnrakstu
write-send = Sūtīt
write-note-send = Pievienot piezīmi
write-then = Sūtīt un pēc tam
write-then-close = Sūtīt un slēgt
write-then-stay-open = Sūtīt, būs turpinājums
write-then-snooze-tomorrow = Sūtīt, atlikt līdz rītdienai
write-then-snooze-monday = Sūtīt, atlikt līdz pirmdienai
write-saved = Saglabāts
write-saving = Saglabā
write-not-saved = Vēl nav saglabāts
write-answered = Kamēr rakstījāt, atbildēja kolēģis. Vispirms izlasiet viņa atbildi; vēlreiz nospiežot „Sūtīt”, tiks nosūtīta arī Jūsējā.
write-colleague = { $name } šeit arī raksta atbildi.
write-along = Šeit ir arī tas, ko sākāt rakstīt sarunā { $number }. Pirms sūtīšanas pārbaudiet, kam tas tiks nosūtīts.
write-part = Šī saruna tagad ir citas sarunas daļa: { $number }. Tas, ko šeit rakstāt, tiek saglabāts un turpināsies tur.
write-part-unseen = Šī saruna ir daļa no sarunas, kuru Jūs nedrīkstat redzēt. Jūsu teksts šeit ir saglabāts, bet no šejienes neko nevar nosūtīt.
write-go-on = Turpināt sarunā { $number }
write-beside = Šeit rakstīja arī { $who }, bet šī atbilde turp netiks sūtīta. Ko pievienosiet, tas lasīs, ko rakstāt, un redzēs citas adreses.
write-beside-add = Pievienot

delivery-queued = ceļā
delivery-sending = tiek sūtīta
delivery-sent = nosūtīta
delivery-failed = Nav piegādāta
delivery-perhaps = Iespējams, nosūtīta
delivery-undone = atsaukta
delivery-bounced = Atgriezās nepiegādāta
delivery-at = tiks nosūtīta { $when }
delivery-waits = gaida, mēģinās vēlreiz { $when }
delivery-retry = Sūtīt vēlreiz
delivery-now = Mēģināt tagad
delivery-withdraw = Nesūtīt
delivery-arrived = Vēstule tika saņemta

customer-say = Izrunā „{ $say }”
customer-new = Vēršas pie mums pirmo reizi
customer-since = Pirmā saziņa: { $date }
customer-known = Atpazīst pēc
customer-lost = vēstules nāk atpakaļ
customer-write = Rakstīt klientam
customer-was = Kas bijis
customer-all = Visas
customer-sealed = slēgtā komandā

start-title = Jauna saruna
start-about = Rakstiet klientam pirmie vai pierakstiet zvanu vai apmeklējumu.
start-channel = Kas tas ir
start-to = Klients
start-to-hint = Klienta adrese, piemēram, Ana <ana@example.com>. Zvanam vai apmeklējumam pietiek ar vārdu.
start-kind = Veids
start-subject = Temats
start-text = Kas teikts
start-done = Jau nokārtots
start-send = Sākt
cancel = Atcelt
save = Saglabāt

said-assigned = Piešķirta
said-moved = Pārvietota
said-closed = Slēgta
said-reopened = Atvērta no jauna
said-snoozed = Atlikta
said-woken = Atkal sarakstā
said-spam = Atzīmēta kā mēstule
said-no-spam = Vairs nav mēstule
said-changed = Mainīta
said-tagged = Birka pievienota
said-untagged = Birka noņemta
said-merged = Pievienota
said-goes-on = Kamēr rakstījāt, saruna kļuva par šīs sarunas daļu. Jūsu teksts ir šeit: pārbaudiet, kam tas tiks nosūtīts, un sūtiet.
said-recipient-added = Pievienots saņēmējiem
said-unmerged = Apvienošana atsaukta
said-split = Tagad atsevišķa saruna
said-accepted = Turpmāk piedalās
said-discarded = Melnraksts dzēsts
said-file-off = Fails noņemts
said-sending = Sūta
said-noted = Pierakstīts
said-noted-nobody = Pierakstīts. Kāds vārds pēc @ šeit nevienam nepieder: šim cilvēkam nav paziņots.
said-undone = Atsaukts: Jūsu teksts atkal ir veidlapā
said-started = Pierakstīts

# Several conversations at once.
chosen-title = Izvēlētās sarunas
chosen-one = Izvēlēties: { $name }, { $subject }
chosen-all = Izvēlēties visas
chosen-count = Izvēlētas:
chosen-assign = Piešķirt
said-chosen-assigned = Piešķirtas: { $count }
said-chosen-closed = Slēgtas: { $count }
said-chosen-tagged = Pievienota birka: { $count }
said-chosen-spam = Atzīmētas kā mēstules: { $count }
said-chosen-back = Atjaunotas, kā bija: { $count }
chosen-left = { $done }. Atstātas, kā bija: { $count }. { $why }

# What a conversation has to do with others.
links-title = Saistītās sarunas
links-about = Kas ir saistīts ar šo sarunu. Katra no abām rāda otru.
links-add = Saistīt ar citu sarunu
links-change = Saistīt ar citu vai noņemt saistību
links-find = Atrodiet sarunu
links-find-hint = Numurs, vārdi, klients
links-find-do = Meklēt
links-relation = Kā tā saistīta ar šo
links-others = Citas šī klienta sarunas
links-found = Atrastās
links-no-others = Šim klientam nav citu sarunu
links-no-others-do = Meklējiet pēc numura, vārdiem vai klienta.
links-link = Saistīt ar { $number }
links-unlink = Noņemt saistību ar { $number }
said-linked = Saistīta
said-unlinked = Vairs nav saistīta
