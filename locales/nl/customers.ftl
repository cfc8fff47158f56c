# Klanten: de lijst, één klant, wat we over die klant weten.

customers-about = Iedereen die ooit schreef, belde of langskwam; het laatste contact eerst.
customers-find = Naam, adres of telefoon
customers-find-do = Zoeken
customers-who = Klant
customers-phone = Telefoon
customers-organisation = Organisatie
customers-contact = Laatste contact
customers-none = Niemand gevonden
customers-none-do = Probeer minder letters, of een deel van het adres of telefoonnummer.

customer-erased = (gewist)
customer-how = Omgang met deze klant
customer-name = Naam
customer-say-it = Hoe u de naam uitspreekt
customer-say-it-hint = Zoals u het voor een collega zou opschrijven: Eléni Papadáki.
customer-form = Hoe u deze klant aanspreekt
customer-form-hint = Bijvoorbeeld: met u, mevrouw Papadaki.
customer-tact = Waar tact nodig is
customer-tact-hint = Te zien voor wie deze klant helpt. Schrijf alleen wat de klant zelf zou mogen lezen.
customer-language = Taal
customer-language-unknown = Niet bekend
customer-notes = Notities
customer-note = Een notitie over deze klant
customer-rights = De gegevens van deze klant
customer-rights-about = Waar elke klant volgens de wet recht op heeft.
customer-export = Alle gegevens als bestand
customer-erase = Deze klant wissen
customer-erase-means = Namen, adressen, teksten, bestanden en mails van deze klant worden overal voorgoed gewist. Aantallen blijven bewaard voor de statistiek. Dit kan niet ongedaan worden gemaakt.
customer-erase-do = Voorgoed wissen
customer-closed = { $number } gesloten
customer-forget = { $value } verwijderen
identity-kind = Wat het is
identity-value = Adres of nummer
identity-email = E-mail
identity-phone = Telefoon
identity-handle = Gebruikersnaam

language-en = Engels
language-lt = Litouws
language-lv = Lets
language-el = Grieks
language-nl = Nederlands

said-erased = Gewist

organisations-title = Organisaties
organisations-about = Bedrijven, clubs en huishoudens waar meerdere klanten bij horen.
organisations-none = Nog geen organisatie
organisations-none-do = Er komt er vanzelf een als een tweede klant vanaf hetzelfde maildomein schrijft, of u maakt er hier een.
organisation-new = Nieuwe organisatie
organisation-add = Organisatie toevoegen
organisation-name = Naam
organisation-domain = Maildomein
organisation-domain-hint = Zoals example.com: wie er voor het eerst vandaan schrijft, hoort hier vanzelf bij.
organisation-note = Notities
organisation-remove = Deze organisatie verwijderen
organisation-remove-means = De klanten en hun gesprekken blijven; ze horen alleen niet meer bij elkaar. De notities zijn weg.
