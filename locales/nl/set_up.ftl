# Het eerste bezoek.

set-up-steps = Instellen
set-up-step-you = U en het bedrijf
set-up-step-mailbox = Een postvak
set-up-step-colleagues = Collega’s
set-up-step-next = Klaar

set-up-title = Welkom bij Attent
set-up-about = Over twee minuten hebben uw klanten een plek waar niets van hen wordt vergeten. Alles kan later nog worden gewijzigd.
set-up-you = U
set-up-your-name = Uw naam
set-up-your-name-hint = Zoals klanten die onder uw antwoorden zien.
set-up-email-hint = Hiermee meldt u zich aan.
set-up-business = Uw bedrijf
set-up-go-on = Verder
set-up-skip = Dit overslaan
set-up-private = Wat u typt, blijft op deze computer.

set-up-mailbox-title = Waar schrijven uw klanten naartoe?
set-up-mailbox-about = Verbind het adres dat klanten kennen. Hun mail komt hier binnen en uw antwoorden gaan ervan uit.
set-up-colleagues-title = Wie helpt er nog meer klanten?
set-up-colleagues-about = Iedereen krijgt een link en kiest een wachtwoord. Alleen werken kan ook: ga gewoon verder.

set-up-next-title = U bent klaar
set-up-next-mail = Mail aan { $address } verschijnt meestal binnen een minuut na aankomst bij de gesprekken.
set-up-next-copy = De mail blijft ook in uw postvak, ongelezen en onaangeroerd.
set-up-next-fails = Mail aan { $address } kon de laatste keer niet worden opgehaald; er wordt opnieuw geprobeerd.
set-up-next-not-fetched = Mail aan { $address } komt niet vanzelf binnen: er is geen server voor ophalen (IMAP) opgegeven. Geef er een op, of laat uw eigen mailserver de mail afleveren.
set-up-next-not-sent = Vanaf { $address } kan niets worden verzonden: er is geen server voor verzenden (SMTP) opgegeven.
set-up-next-servers = Het postvak bekijken
set-up-next-no-mailbox = Er is nog geen postvak verbonden, dus er komt niets vanzelf binnen. Verbind er een bij de instellingen wanneer u wilt; tot die tijd kunt u telefoontjes en bezoeken noteren.
set-up-next-later = Teams, locaties en al het andere wachten bij de instellingen tot u ze nodig hebt.
set-up-begin = Naar de gesprekken
