# Tijdstippen in gewone woorden: het veld, en wat er is begrepen.
due-hint = In uw eigen woorden: morgen 12:00, over 2 werkuren, vrijdag.
due-example-today = vandaag 17:00
due-example-tomorrow = morgen 12:00
due-example-hours = over 2 werkuren
due-example-friday = vrijdag
due-example-days = over 3 werkdagen
due-example-date = 31 december 12:00
due-is = { $when } – over { $in }
due-is-open = { $when } – over { $in }, binnen de openingstijden
due-is-closed = { $when } – over { $in }, buiten de openingstijden
due-press-again = Bedoelt u dit? Het telt als u drukt.
due-hour-twice = { $when }: die nacht gaan de klokken terug en komt dit uur twee keer. Welk uur bedoelt u?
due-hour-first = Het eerste, voordat de klokken teruggaan
due-hour-second = Het tweede, nadat de klokken zijn teruggegaan
