# Regels van de mail die medewerkers vertelt wat er op hen wacht.

notice-mail-mention = een collega noemde u in een notitie
notice-mail-assigned = een collega gaf het aan u
notice-mail-reply = de klant heeft geschreven
notice-mail-channel-trouble = mail kan niet worden opgehaald of verzonden
notice-mail-send-failed = uw bericht is niet afgeleverd
notice-mail-approval-asked = iemand heeft uw akkoord nodig voor een gebaar
notice-mail-approval-decided = uw vraag om akkoord is beantwoord
notice-mail-approval-lapsed = een vraag is niet op tijd beantwoord, dus er is niets gegeven
notice-mail-thanked = iemand bedankte u voor een gebaar
notice-mail-promise-handed = een toezegging is nu van u
notice-mail-promise-at-risk = een toezegging van u moet binnenkort worden nagekomen
notice-mail-promise-late = een toezegging is te laat
notice-mail-promise-met = waar een toezegging op wachtte, is er
notice-mail-promise-disputed = de klant zegt dat een toezegging niet is nagekomen
notice-mail-set-aside-expired = iets wat apart ligt, is niet opgehaald
notice-mail-case-handover = een collega draagt een geval over, of geeft er een terug
notice-mail-case-escalated = een geval is naar u opgeschaald
notice-mail-case-chosen = de klant heeft geantwoord op wat u aanbood
notice-mail-case-yours = wat de klant koos, is aan u om uit te voeren
notice-mail-case-worse = de klant verwachtte een betere afhandeling
notice-mail-second-breach = een klant klaagt opnieuw binnen een jaar
notice-mail-clock-at-risk = de tijd van een servicenorm raakt op
notice-mail-clock-late = een servicenorm wordt niet gehaald
notice-mail-finding-yours = een bevinding is aan u om te verhelpen
notice-mail-broken-again = we stelden een klant binnen drie maanden voor de tweede keer teleur
