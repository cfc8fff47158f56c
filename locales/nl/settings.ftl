# De instellingen: het bedrijf en wat alle formulieren ervan delen.

field-optional = niet verplicht

business-name = Naam van het bedrijf
business-name-hint = Zoals klanten die kennen.
business-language = Taal
business-language-hint = Van het bedrijf; iedereen kan een eigen taal kiezen.
business-country = Land
business-zone = Tijdzone
business-zone-hint = Zoals Europe/Amsterdam.
business-currency = Valuta

settings-business = Het bedrijf
settings-people = Mensen
settings-mail = Mail
settings-technical = Programma’s en geschiedenis
back = Terug
retired = Buiten gebruik
retire = Buiten gebruik stellen
restore = Weer in gebruik nemen
said-saved = Opgeslagen
said-added = Toegevoegd
said-retired = Buiten gebruik gesteld

business-title = Over het bedrijf
business-about = Hoe het heet, waar het zit, hoe het schrijft.
business-owners = Alleen eigenaren wijzigen dit.
numbers-title = Fijnafstelling
numbers-about = Voor de meeste bedrijven goed zoals ze zijn.
numbers-range = Van { $from } tot en met { $to }; meestal { $usual }.
number-reopen-days = Aantal dagen dat een antwoord een gesloten gesprek heropent
number-undo-seconds = Aantal seconden dat een antwoord kan worden teruggehaald
number-session-days = Aantal dagen zonder gebruik tot iemand wordt afgemeld
number-acknowledgements-per-address = Automatische antwoorden aan één adres binnen drie uur
number-acknowledgements-per-domain = Automatische antwoorden aan één domein binnen drie uur
number-acknowledgements-in-all = Automatische antwoorden in totaal binnen drie uur
number-promise-silence-days = Aantal dagen zonder bezwaar waarna een toezegging die we gedaan noemden, als nagekomen geldt
number-set-aside-days = Aantal dagen dat iets apart blijft liggen

places-title = Locaties
places-about = Winkels, balies, magazijnen. Voor de meeste bedrijven is één genoeg.
places-name = Naam van de locatie
places-zone-hint = Leeg: die van het bedrijf.
places-add = Locatie toevoegen
places-retire-title = Voorgoed gesloten?
places-retire-about = De locatie kan niet meer worden gekozen. Wat er gebeurde, blijft bewaard.

tokens-title = API-tokens
tokens-about = Met een token kan een programma hier handelen. Het kan wat zijn rol toestaat, en nooit meer dan u.
tokens-name = Waarvoor het is
tokens-name-hint = Zoals “Webwinkel”: het staat in de geschiedenis bij wat het programma deed.
tokens-by = Gemaakt door
tokens-used = Laatst gebruikt
tokens-ends = Werkt tot
tokens-never = Nooit
tokens-days = Aantal dagen dat het werkt
tokens-make = Token maken
tokens-revoke = Beëindigen
tokens-empty = Hier handelt geen enkel programma
tokens-empty-do = Maak een token als dat nodig is: voor uw webwinkel, een script of een ander programma.
tokens-made = Het token is gemaakt
tokens-made-about = Kopieer het nu: het is alleen deze ene keer te zien.
tokens-text = Het token
said-token-ended = Het token is beëindigd

audit-title = Geschiedenis
audit-about = Wie wat deed, en wanneer. Niets hiervan kan worden gewijzigd.
audit-when = Wanneer
audit-who = Wie
audit-what = Wat
audit-about-what = Over
audit-empty = Er is nog niets gebeurd
audit-pages = Pagina’s van de geschiedenis
audit-newest = Nieuwste
audit-older = Ouder
audit-conversation = gesprek
audit-customer = klant
audit-somebody = Iemand
audit-token = Een programma
audit-channel = Een postvak

outbox-title = Wachtende mail
outbox-about = Wat niet wegging, terugkwam of misschien is vertrokken.
outbox-mail = Mail
outbox-what = Wat er gebeurde
outbox-when = Geschreven
outbox-failed = Niet verzonden
outbox-bounced = Teruggekomen
outbox-perhaps = Misschien verzonden
outbox-account = Over een account
outbox-was-sent = Is aangekomen
outbox-retry = Opnieuw verzenden
outbox-empty = Alles is verzonden
outbox-empty-do = Mislukt er een mail of komt er een terug, dan wacht die hier op uw beslissing.
said-sent-again = Wordt opnieuw verzonden

quarantine-title = Quarantaine
quarantine-about = Mail die niet kon worden gelezen. Die wordt bewaard tot iemand beslist.
quarantine-from = Van
quarantine-why = Waarom
quarantine-when = Binnengekomen
quarantine-size = Grootte
quarantine-raw = Downloaden
quarantine-retry = Opnieuw lezen
quarantine-empty = Alle mail kon worden gelezen
quarantine-empty-do = Mail die niet kan worden gelezen, wordt hier bewaard, zodat er niets verloren gaat.
said-reads-again = Wordt opnieuw gelezen
