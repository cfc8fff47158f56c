# Darbo stalas: pokalbių sąrašas, pokalbis ir tai, kas su juo daroma.

view-mine = Mano
view-unassigned = Nepriskirti
view-team = Mano komandos
view-open = Visi atviri
view-drafts = Juodraščiai
view-waiting = Laukiama kliento
view-snoozed = Atidėti
view-notices = Pranešimai
view-closed = Uždaryti
view-spam = Šlamštas

list-views = Rodiniai
list-order-due = Pirma – kieno terminas artimiausias
list-order-wait = Pirma – kas laukia ilgiausiai
list-more = Daugiau rodinių
list-teams = Komandos
list-pages = Puslapiai
list-first = Naujesni
list-next = Daugiau
list-draft = juodraštis

empty-mine = Jūsų niekas nelaukia
empty-mine-do = Pažiūrėkite, ko dar niekas nepaėmė, arba pasidžiaukite ramia minute.
empty-open = Niekas nelaukia
empty-open-do = Nauji laiškai, skambučiai ir apsilankymai čia atsiras savaime.
empty-drafts = Juodraščių neturite
empty-drafts-do = Tai, ką pradėsite rašyti ir neišsiųsite, lauks Jūsų čia. Pažiūrėkite, kas laukia Jūsų atsakymo.
empty-view = Čia nieko nėra
empty-view-do = Kas čia priklauso, atsiras savaime.

talk-none = Pokalbis nepasirinktas
talk-choose = Pasirinkite pokalbį
talk-choose-do = Arba paspauskite j ir Enter, kad atvertumėte ilgiausiai laukiantį.
talk-no-subject = (be temos)
talk-back = Atgal į sąrašą
talk-customer = Klientas
talk-nobody = Niekas
talk-no-team = Be komandos
talk-take-it = Paimti
talk-waits = laukia mūsų, { $span }
talk-waiting = laukiame kliento
talk-unsent = dar nieko neišsiųsta
talk-snoozed = atidėta iki { $until }
talk-closed = uždaryta { $when }
talk-spam = šlamštas
talk-merged = sujungta su { $number }
talk-linked = Susiję
talk-snooze = Atidėti
talk-close = Uždaryti
talk-wake = Grąžinti į sąrašą
talk-reopen = Atverti iš naujo
talk-no-spam = Ne šlamštas
talk-unmerge = Atšaukti sujungimą
talk-more = Daugiau
talk-priority = Prioritetas
talk-tag = Nauja žyma
talk-tag-add = Pridėti
talk-untag = Pašalinti žymą „{ $tag }“
talk-merge = Prijungti kitą pokalbį
talk-merge-hint = Jo numeris, pavyzdžiui, 1042. Jo įrašai bus perkelti čia; tai galima atšaukti. Jei jį rašė kas nors kitas, su kiekvienu atsakymu pasirinksite, ar jį siųsti abiem.
talk-merge-do = Prijungti
talk-to-notices = Perkelti į pranešimus
talk-to-people = Tai parašė žmogus
talk-mark-spam = Tai šlamštas
talk-earlier = Rodyti ankstesnius įrašus
talk-by-itself = „Attent“
talk-erased = Šio kliento duomenys ištrinti. Atsakyti nėra kam.
talk-quoted = Ankstesnis susirašinėjimas
talk-frame = Laiškas toks, koks parašytas
talk-file = failas
talk-images = { $count ->
    [one] Nerodomas { $count } paveikslėlis iš interneto.
    [few] Nerodomi { $count } paveikslėliai iš interneto.
    [many] Nerodoma { $count } paveikslėlio iš interneto.
   *[other] Nerodoma { $count } paveikslėlių iš interneto.
}
talk-images-show = Rodyti
talk-stranger = Šio siuntėjo čia niekas nepažįsta. Jo laiškas – atsakymas į mūsų laišką.
talk-stranger-accept = Leisti dalyvauti
talk-not-verified = Siuntėjo patikrinti nepavyko
talk-about-mail = Apie šį laišką
# Ką parodė kiekviena laiško kilmės patikra. Prieš tai rašomi patikrų pavadinimai.
origin-pass = patvirtinta
origin-fail = nepatvirtinta
origin-softfail = tikriausiai netikra
origin-neutral = neaišku
origin-none = nėra kuo remtis
origin-temperror = paklausti nepavyko
origin-permerror = domeno įrašas klaidingas
origin-proven = Įrodyta, kad siųsta iš { $domain }.
talk-raw = Laiškas toks, koks gautas
talk-split = Kitas reikalas: iškelti į atskirą pokalbį

snooze-later-today = Po trijų valandų
snooze-tomorrow = Rytoj rytą
snooze-monday = Pirmadienio rytą
snooze-next-week = Po savaitės
snooze-at = Iki

entry-note = pastaba, matoma tik mums
entry-call = skambutis
entry-visit = apsilankymas
entry-automatic = automatinis
entry-letter = popierinis laiškas
entry-to = kam: { $to }

kind-question = Klausimas
kind-request = Prašymas
kind-complaint = Skundas
kind-return = Grąžinimas
kind-support = Techninė pagalba
kind-praise = Pagyrimas
kind-suggestion = Pasiūlymas

priority-low = Žemas
priority-normal = Įprastas
priority-high = Aukštas
priority-urgent = Skubus

channel-mail = Laiškas
channel-phone = Skambutis
channel-counter = Apsilankymas
channel-web = Forma

write-reply = Atsakyti
write-note = Pastaba
write-reply-here = Rašykite: { $name }
write-note-here = Rašykite pastabą kolegoms. Parašius @vardas, jie gaus pranešimą.
write-colleagues = Kolegos
write-colleagues-said = Kolegos, iš kurių galima rinktis:
write-to = Kam
write-cc = Kopija
write-bcc = Nematoma kopija
write-remove = Pašalinti
write-files = Pridėti failų
write-files-kept = Juodraščio failai
write-discard = Ištrinti juodraštį
write-send = Siųsti
write-note-send = Pridėti pastabą
write-then = Siųsti, o tada
write-then-close = Siųsti ir uždaryti
write-then-stay-open = Siųsti, bus tęsinys
write-then-snooze-tomorrow = Siųsti, atidėti iki rytojaus
write-then-snooze-monday = Siųsti, atidėti iki pirmadienio
write-saved = Įrašyta
write-saving = Įrašoma
write-not-saved = Dar neįrašyta
write-answered = Kol rašėte, atsakė kolega. Pirmiau perskaitykite jo atsakymą; dar kartą paspaudus „Siųsti“, bus išsiųstas ir Jūsų.
write-colleague = { $name } čia taip pat rašo atsakymą.
write-along = Čia yra ir tai, ką pradėjote rašyti pokalbyje { $number }. Prieš siųsdami patikrinkite, kam tai bus išsiųsta.
write-part = Šis pokalbis dabar yra kito pokalbio dalis: { $number }. Tai, ką čia rašote, išsaugoma ir bus tęsiama ten.
write-part-unseen = Šis pokalbis yra dalis pokalbio, kurio Jūs negalite matyti. Jūsų tekstas čia išsaugotas, bet iš čia nieko išsiųsti negalima.
write-go-on = Tęsti pokalbyje { $number }
write-beside = Čia rašė ir { $who }, bet šis atsakymas ten nebus išsiųstas. Ką pridėsite, tas skaitys, ką rašote, ir matys kitus adresus.
write-beside-add = Pridėti

delivery-queued = pakeliui
delivery-sending = siunčiama
delivery-sent = išsiųsta
delivery-failed = Nepristatyta
delivery-perhaps = Galbūt išsiųsta
delivery-undone = atšaukta
delivery-bounced = Grįžo nepristatyta
delivery-at = bus išsiųsta { $when }
delivery-waits = laukia, bus bandoma dar kartą { $when }
delivery-retry = Siųsti dar kartą
delivery-now = Bandyti dabar
delivery-withdraw = Nesiųsti
delivery-arrived = Laiškas buvo gautas

customer-say = Tariama „{ $say }“
customer-new = Kreipiasi pirmą kartą
customer-since = Mūsų klientas nuo { $date }
customer-known = Atpažįstama pagal
customer-lost = laiškai grįžta
customer-write = Parašyti klientui
customer-was = Kas buvo
customer-all = Visi
customer-sealed = uždaroje komandoje

start-title = Naujas pokalbis
start-about = Parašykite klientui pirmi arba užsirašykite skambutį ar apsilankymą.
start-channel = Kas tai
start-to = Klientas
start-to-hint = Kliento adresas, pavyzdžiui, Ana <ana@example.com>. Skambučiui ar apsilankymui užtenka vardo.
start-kind = Rūšis
start-subject = Tema
start-text = Kas pasakyta
start-done = Jau sutvarkyta
start-send = Pradėti
cancel = Atsisakyti
save = Įrašyti

said-assigned = Priskirta
said-moved = Perkelta
said-closed = Uždaryta
said-reopened = Atverta iš naujo
said-snoozed = Atidėta
said-woken = Vėl sąraše
said-spam = Pažymėta kaip šlamštas
said-no-spam = Nebe šlamštas
said-changed = Pakeista
said-tagged = Žyma pridėta
said-untagged = Žyma pašalinta
said-merged = Prijungta
said-goes-on = Kol rašėte, pokalbis tapo šio pokalbio dalimi. Jūsų tekstas yra čia: patikrinkite, kam jis bus išsiųstas, ir siųskite.
said-recipient-added = Pridėta prie gavėjų
said-unmerged = Sujungimas atšauktas
said-split = Iškelta į atskirą pokalbį
said-accepted = Nuo šiol dalyvauja
said-discarded = Juodraštis ištrintas
said-file-off = Failas pašalintas
said-sending = Siunčiama
said-noted = Užrašyta
said-noted-nobody = Užrašyta. Vieno vardo po @ čia niekas neturi: tam žmogui nepranešta.
said-undone = Atšaukta: Jūsų tekstas vėl formoje
said-started = Įrašyta

# Several conversations at once.
chosen-title = Pasirinkti pokalbiai
chosen-one = Pasirinkti: { $name }, { $subject }
chosen-all = Pasirinkti visus
chosen-count = Pasirinkta:
chosen-assign = Priskirti
said-chosen-assigned = Priskirta: { $count }
said-chosen-closed = Uždaryta: { $count }
said-chosen-tagged = Pažymėta žyma: { $count }
said-chosen-spam = Pažymėta kaip šlamštas: { $count }
said-chosen-back = Grąžinta, kaip buvo: { $count }
chosen-left = { $done }. Palikta, kaip buvo: { $count }. { $why }

# What a conversation has to do with others.
links-title = Susiję pokalbiai
links-about = Kas susiję su šiuo pokalbiu. Kiekvienas iš dviejų rodo kitą.
links-add = Susieti su kitu pokalbiu
links-change = Susieti su kitu arba panaikinti sąsają
links-find = Raskite pokalbį
links-find-hint = Numeris, žodžiai, klientas
links-find-do = Ieškoti
links-relation = Kaip jis susijęs su šiuo
links-others = Kiti šio kliento pokalbiai
links-found = Rasta
links-no-others = Kitų pokalbių su šiuo klientu nėra
links-no-others-do = Ieškokite pagal numerį, žodžius arba klientą.
links-link = Susieti su { $number }
links-unlink = Panaikinti sąsają su { $number }
said-linked = Susieta
said-unlinked = Nebesusieta
