# De werkplek: de lijst van gesprekken, een gesprek, wat men ermee doet.

view-mine = Van mij
view-unassigned = Niet toegewezen
view-team = Mijn team
view-open = Alle open
view-waiting = Wacht op klant
view-snoozed = Uitgesteld
view-notices = Meldingen
view-closed = Gesloten
view-spam = Spam

list-views = Weergaven
list-order-due = Wat het eerst af moet
list-order-wait = Wie het langst wacht eerst
list-more = Meer weergaven
list-teams = Teams
list-pages = Pagina’s
list-first = Nieuwer
list-next = Meer
list-draft = concept

empty-mine = Er wacht niets op u
empty-mine-do = Kijk wat nog niemand heeft opgepakt, of geniet van een rustig moment.
empty-open = Niemand wacht
empty-open-do = Nieuwe mail, telefoontjes en bezoeken verschijnen hier vanzelf.
empty-view = Hier is niets
empty-view-do = Wat hier hoort, verschijnt vanzelf.

talk-none = Geen gesprek gekozen
talk-choose = Kies een gesprek
talk-choose-do = Of druk op j en dan op Enter voor het gesprek dat het langst wacht.
talk-no-subject = (geen onderwerp)
talk-back = Terug naar de lijst
talk-customer = Klant
talk-nobody = Niemand
talk-no-team = Geen team
talk-take-it = Oppakken
talk-waits = wacht op ons, { $span }
talk-waiting = we wachten op de klant
talk-unsent = nog niets verzonden
talk-snoozed = uitgesteld tot { $until }
talk-closed = gesloten { $when }
talk-spam = spam
talk-merged = samengevoegd met { $number }
talk-linked = Hangt samen
talk-snooze = Uitstellen
talk-close = Sluiten
talk-wake = Terugzetten
talk-reopen = Heropenen
talk-no-spam = Geen spam
talk-unmerge = Samenvoeging ongedaan maken
talk-more = Meer
talk-priority = Prioriteit
talk-tag = Nieuw label
talk-tag-add = Toevoegen
talk-untag = Label { $tag } verwijderen
talk-merge = Een ander gesprek hierin samenvoegen
talk-merge-hint = Het nummer ervan, zoals 1042. De inhoud verhuist hierheen; dit kan ongedaan worden gemaakt.
talk-merge-do = Samenvoegen
talk-to-notices = Naar meldingen verplaatsen
talk-to-people = Dit is door een mens geschreven
talk-mark-spam = Dit is spam
talk-earlier = Eerdere berichten tonen
talk-by-itself = Attent
talk-quoted = Eerdere mail
talk-frame = De mail zoals die is geschreven
talk-file = bestand
talk-images = { $count ->
    [one] Eén afbeelding van internet is weggelaten.
   *[other] { $count } afbeeldingen van internet zijn weggelaten.
}
talk-images-show = Tonen
talk-stranger = Niemand hier kent deze afzender. De mail is een antwoord op een van onze mails.
talk-stranger-accept = Laten deelnemen
talk-not-verified = De afzender kon niet worden geverifieerd
talk-about-mail = Over deze mail
# Wat elke controle van de herkomst van een mail zei. Daarvoor staan de namen van de controles.
origin-pass = geslaagd
origin-fail = mislukt
origin-softfail = waarschijnlijk niet echt
origin-neutral = onbeslist
origin-none = niets om op af te gaan
origin-temperror = kon niet worden gevraagd
origin-permerror = de gegevens van het domein kloppen niet
origin-proven = Komt aantoonbaar van { $domain }.
talk-raw = De mail zoals die binnenkwam
talk-split = Een andere kwestie: maak er een eigen gesprek van

snooze-later-today = Over drie uur
snooze-tomorrow = Morgenochtend
snooze-monday = Maandagochtend
snooze-next-week = Over een week
snooze-at = Tot

entry-note = notitie, alleen wij zien die
entry-call = een telefoontje
entry-visit = een bezoek
entry-automatic = automatisch
entry-letter = een brief
entry-to = aan { $to }

kind-question = Vraag
kind-request = Verzoek
kind-complaint = Klacht
kind-return = Retour
kind-support = Technische ondersteuning
kind-praise = Compliment
kind-suggestion = Suggestie

priority-low = Laag
priority-normal = Normaal
priority-high = Hoog
priority-urgent = Dringend

channel-mail = Een mail
channel-phone = Een telefoontje
channel-counter = Een bezoek
channel-web = Een formulier

write-reply = Antwoord
write-note = Notitie
write-reply-here = Schrijf aan { $name }
write-note-here = Schrijf een notitie voor collega’s. Met @naam krijgen ze een melding.
write-colleagues = Collega's
write-colleagues-said = Collega's om uit te kiezen:
write-to = Aan
write-cc = Cc
write-bcc = Bcc
write-remove = Verwijderen
write-files = Bestanden bijvoegen
write-discard = Concept weggooien
write-send = Verzenden
write-note-send = Notitie toevoegen
write-then = Verzenden, en dan
write-then-close = Verzenden en sluiten
write-then-stay-open = Verzenden, er volgt nog meer
write-then-snooze-tomorrow = Verzenden, uitstellen tot morgen
write-then-snooze-monday = Verzenden, uitstellen tot maandag
write-saved = Opgeslagen
write-saving = Opslaan…
write-not-saved = Nog niet opgeslagen
write-answered = Een collega heeft geantwoord terwijl u schreef. Lees dat eerst; drukt u nogmaals op Verzenden, dan gaat ook uw antwoord weg.
write-colleague = { $name } schrijft hier ook een antwoord.

delivery-queued = onderweg
delivery-sending = wordt verzonden
delivery-sent = verzonden
delivery-failed = Niet afgeleverd
delivery-perhaps = Misschien verzonden
delivery-undone = teruggehaald
delivery-bounced = Teruggekomen
delivery-at = vertrekt { $when }
delivery-waits = wacht, opnieuw geprobeerd { $when }
delivery-retry = Opnieuw verzenden
delivery-now = Nu proberen
delivery-withdraw = Niet verzenden
delivery-arrived = Is wel aangekomen

customer-say = Zeg “{ $say }”
customer-new = Eerste contact
customer-since = Klant sinds { $date }
customer-known = Contactgegevens
customer-lost = mail komt terug
customer-write = Een bericht schrijven
customer-was = Eerder
customer-all = Alles
customer-sealed = bij een besloten team

start-title = Nieuw gesprek
start-about = Schrijf als eerste naar een klant, of noteer een telefoontje of bezoek.
start-channel = Wat het is
start-to = Klant
start-to-hint = Het adres, zoals Ana <ana@example.com>. Voor een telefoontje of bezoek is een naam genoeg.
start-kind = Soort
start-subject = Onderwerp
start-text = Wat er is gezegd
start-done = Het is al afgehandeld
start-send = Beginnen
cancel = Annuleren
save = Opslaan

said-assigned = Toegewezen
said-moved = Verplaatst
said-closed = Gesloten
said-reopened = Heropend
said-snoozed = Uitgesteld
said-woken = Terug in de lijst
said-spam = Als spam gemarkeerd
said-no-spam = Geen spam meer
said-changed = Gewijzigd
said-tagged = Label toegevoegd
said-untagged = Label verwijderd
said-merged = Samengevoegd
said-unmerged = Samenvoeging ongedaan gemaakt
said-split = Nu een eigen gesprek
said-accepted = Neemt vanaf nu deel
said-discarded = Het concept is weg
said-sending = Wordt verzonden
said-noted = Genoteerd
said-noted-nobody = Genoteerd. Een naam achter @ is hier van niemand: wie bedoeld was, kreeg geen bericht.
said-undone = Teruggehaald: uw tekst staat weer in het formulier
said-started = Vastgelegd

# Several conversations at once.
chosen-title = Gekozen gesprekken
chosen-one = Kies { $name }: { $subject }
chosen-all = Alles kiezen
chosen-count = Gekozen:
chosen-assign = Toewijzen
said-chosen-assigned = Toegewezen: { $count }
said-chosen-closed = Gesloten: { $count }
said-chosen-tagged = Label toegevoegd: { $count }
said-chosen-spam = Als spam gemarkeerd: { $count }
said-chosen-back = Zoals daarvoor: { $count }
chosen-left = { $done }. Zo gelaten: { $count }. { $why }

# What a conversation has to do with others.
links-title = Gekoppelde gesprekken
links-about = Wat met dit gesprek samenhangt. Elk van de twee toont het andere.
links-add = Een ander gesprek koppelen
links-change = Nog een koppelen, of een koppeling weghalen
links-find = Zoek een gesprek
links-find-hint = Nummer, woorden, klant
links-find-do = Zoeken
links-relation = Wat het met dit gesprek te maken heeft
links-others = Andere gesprekken van deze klant
links-found = Gevonden
links-no-others = Deze klant heeft geen ander gesprek
links-no-others-do = Zoek op nummer, op woorden eruit of op klant.
links-link = { $number } koppelen
links-unlink = Koppeling met { $number } weghalen
said-linked = Gekoppeld
said-unlinked = Niet meer gekoppeld
