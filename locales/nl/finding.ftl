# Zoeken en meldingen.

search-title = Zoeken
search-about = Gevonden voor “{ $words }”
search-nothing = Niets gevonden
search-nothing-do = Probeer een ander woord, een deel van een naam of een nummer.

notices-about = Wat u moet weten.
notices-read-all = Alles als gelezen markeren
notices-none = Niets nieuws
notices-none-do = U leest het hier als iemand u noemt, u een gesprek geeft of als er iets mis is met de mail.
notices-unread = nieuw
notice-mention = { $who } noemt u
notice-assigned = { $who } gaf u een gesprek
notice-reply = Een klant van u heeft geschreven
notice-channel-trouble = Problemen met de mail van { $mailbox }
notice-send-failed = Een mail van u is niet aangekomen
notice-approval-asked = Uw akkoord is nodig voor een gebaar
notice-approval-decided = Uw vraag om akkoord is beantwoord
notice-approval-lapsed = Een vraag is niet op tijd beantwoord: er is niets gegeven
notice-thanked = { $who } bedankte u voor een gebaar
notice-promise-handed = Een toezegging is nu van u
notice-promise-at-risk = Een toezegging van u moet binnenkort worden nagekomen: vertel het de klant voordat het te laat is
notice-promise-late = Een toezegging is te laat
notice-promise-met = Waar een toezegging op wachtte, is er
notice-promise-disputed = Een klant zegt dat een toezegging niet is nagekomen
notice-set-aside-expired = Iets wat apart ligt, is niet opgehaald
notice-case-handover = { $who } draagt een geval aan u over, of geeft er een terug
notice-case-escalated = { $who } heeft een geval naar u opgeschaald
notice-case-chosen = Een klant heeft geantwoord op wat is aangeboden
notice-case-yours = Wat een klant koos, is aan u om uit te voeren
notice-case-worse = Een klant verwachtte een betere afhandeling
notice-second-breach = Een klant klaagt opnieuw binnen een jaar
notice-clock-at-risk = De tijd van een servicenorm raakt op
notice-clock-late = Een servicenorm wordt niet gehaald
notice-finding-yours = Een bevinding is aan u om te verhelpen
notice-broken-again = We stelden een klant binnen drie maanden voor de tweede keer teleur
