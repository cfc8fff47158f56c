# Wat er mis is, zo gezegd dat de lezer weet wat te doen.

error-required = Vul dit in.
error-too-long = Dit is te lang.
error-out-of-range = Dit getal is te klein of te groot.
error-unknown-choice = Deze keuze bestaat niet meer.
error-email = Dit is geen e-mailadres zoals naam@example.com.
error-time-zone = Dit is geen bekende tijdzone, zoals Europe/Amsterdam.
error-code = Hier horen hoofdletters, zoals EUR of NL.
error-currency = Deze valuta kennen we niet. Schrijf de code in hoofdletters, zoals EUR.
error-money = Dit bedrag begrijpen we niet. Schrijf het als 12,50 of 12.50.
error-money-precise = Dit bedrag heeft te veel cijfers achter de komma.
error-money-large = Dit bedrag is te groot.
error-host = Dit is geen servernaam, zoals mail.example.com.

error-email-taken = Iemand hier heeft dit adres al.
error-name-taken = Er is er al een met deze naam.
error-address-taken = Er is al een postvak met dit adres.

error-changed-meanwhile = Intussen heeft iemand dit gewijzigd. Bekijk het opnieuw en wijzig het dan.
error-already-set-up = Het bedrijf is intussen ingesteld. Meld u aan of vraag de eigenaar om een uitnodiging.
error-last-owner = Dit is de enige eigenaar die zich kan aanmelden. Maak eerst iemand anders eigenaar.
error-not-yourself = Dit kunt u niet bij uzelf doen. Vraag het een andere eigenaar.
error-has-joined = Deze persoon werkt hier al, of heeft geen toegang meer.
error-last-place = Dit is de enige locatie in gebruik. Voeg eerst een andere toe.
error-team-in-use = Het team heeft nog open gesprekken, of een postvak brengt nieuwe.
error-team-retired = Dit team is niet meer in gebruik.

error-password-short = Gebruik 10 tekens of meer. Een paar woorden vormen een goed wachtwoord.
error-password-long = Gebruik hoogstens 256 tekens.
error-password-common = Dit is een van de eerste wachtwoorden die iemand zou raden.
error-password-again = De server is veranderd: typ het wachtwoord opnieuw.
error-sign-in-again = Meld u opnieuw aan.

error-run-going-on = Dit is al bezig.
error-run-ended = Dit is afgelopen, of gaat elders verder.

error-page-not-found = Hier is niets
error-page-not-found-do = Misschien is het verplaatst, of mag u het niet zien. Zoek ernaar of ga terug naar het begin.
error-page-forbidden = Dit kunt u niet doen
error-page-forbidden-do = Uw rol staat het niet toe. Vraag een manager of de eigenaar.
error-page-conflict = Dat is niet gelukt
error-page-invalid = Er klopt nog iets niet
error-page-invalid-do = Ga terug en controleer wat u hebt ingevuld.
error-page-away = We kunnen nu niet bij onze gegevens
error-page-away-do = De database antwoordt niet. Wat u typte, staat nog op de vorige pagina: ga terug en probeer het over een minuut opnieuw.
error-page-internal = Er ging bij ons iets mis
error-page-internal-do = Het staat in het logboek. Ga terug en probeer het opnieuw; blijft het misgaan, meld het dan aan wie Attent beheert.
error-page-back = Naar het begin

error-empty = Er is nog niets geschreven.
error-empty-reply = Er is nog niets te verzenden: schrijf eerst een paar woorden.
error-no-recipient = Geef aan voor wie het is.
error-too-many-recipients = Dat zijn meer dan 50 ontvangers. Gebruik voor zo veel een mailing.
error-too-many-tags = Dat zijn meer dan 50 labels. Haal er eerst een weg.
error-nothing-to-split = Kies wat over iets anders gaat.
error-split-leaves-nothing = Zo blijft er hier niets over. Laat minstens één bericht staan.
error-too-many-files = Dat zijn meer dan 30 bestanden.
error-files-too-large = De bestanden zijn samen te groot: 40 MB is het maximum.
error-form-cut = Het formulier kwam niet volledig aan. Verzend het opnieuw.
error-in-the-past = Dit tijdstip is al voorbij.
error-no-such-time = Dit tijdstip begrijpen we niet.
error-no-such-word = Deze keuze bestaat niet meer.
error-not-in-this-state = Dat kan niet in de huidige toestand.
error-cannot-take-it = Deze collega kan het niet oppakken: die mag de gesprekken van dit team niet zien, of mag alleen meekijken.
error-colleague-answered = Een collega heeft intussen geantwoord.
error-already-sent = Het is al weg en kan niet worden teruggehaald.
error-no-mailbox-sends = Nog geen postvak kan verzenden. Stel dat in onder Instellingen, Postvakken.
error-same-conversation = Dit is hetzelfde gesprek.
error-already-merged = Een van de twee hoort al bij een ander gesprek.
error-not-merged = Er is geen samenvoeging om ongedaan te maken.

# Klanten.
error-customer-erased = Deze klant is gewist.
error-customer-merged = Deze klant is samengevoegd met een andere.
error-domain = Dit is geen domein, zoals example.com.
error-identity-of-another = Hiermee is al een andere klant bekend.
error-language = Kies een taal.
error-phone = Dit is geen telefoonnummer.
error-public-domain = Daar hebben mensen adressen die elkaar niet kennen; het kan niet voor één organisatie staan.
error-same-customer = Dit is dezelfde klant.
error-too-late-to-undo = Dit kan niet meer ongedaan worden gemaakt.
error-unknown = Dit bestaat niet meer. Kies iets anders.

# Budgetten, gebaren, tegoedbonnen, akkoord.
error-amount-zero = Dit moet meer dan nul zijn.
error-amount-negative = Dit kan niet minder dan nul zijn.
error-currency-mixed = Dit is een andere valuta dan die van het budget. Bedragen in twee valuta's kunnen niet worden opgeteld.
error-year = Voor dit jaar kunnen we niet plannen.
error-year-over = Dit jaar is voorbij.
error-ends-before = Dit eindigt voordat het begint.
error-no-budget-for-them = Deze collega kan geen budget hebben: die is vertrokken, of mag alleen meekijken.
error-budget-exhausted = Hiervoor is het budget niet meer toereikend. Geef minder, of vraag om akkoord.
error-beyond-authority = Niemand heeft bepaald hoe ver u zonder akkoord mag gaan. Vraag om akkoord.
error-beyond-kind = Dit soort gebaar mag u niet zonder akkoord maken. Vraag om akkoord.
error-beyond-per-gesture = Dit is meer dan u in één keer mag geven. Geef minder, of vraag om akkoord.
error-beyond-per-customer = Hiermee zou de klant binnen 90 dagen meer krijgen dan u zonder akkoord mag geven. Geef minder, of vraag om akkoord.
error-nothing-reserved = Hiervoor is niets meer gereserveerd.
error-nothing-used = Hiervan is niets gebruikt, dus er kan niets terugkomen.
error-nobody-to-ask = Er is niemand die hiermee akkoord kan gaan: de anderen zijn vertrokken, of het is voor henzelf.
error-already-decided = Hierover is al beslist.
error-approval-late = De tijd om te antwoorden is voorbij. De vraag is naar een vervanger gegaan, of vervalt nu.
error-not-approved = Niemand is hiermee akkoord gegaan.
error-pressed-twice = Er is twee keer gedrukt. Het telt één keer.
error-not-yourself-thanks = Dit is uw eigen gebaar. Laat iemand anders u bedanken.
error-gesture-not-given = Dit gebaar is niet gemaakt.
error-voucher-code = Dit is geen code van ons: er klopt een teken niet of er ontbreekt er een. Kijk nog eens, of scan de code.
error-voucher-unknown = We hebben nooit een tegoedbon met deze code uitgegeven.
error-voucher-used = Deze tegoedbon is opgebruikt.
error-voucher-changed = Deze tegoedbon is zojuist gebruikt of gewijzigd. Kijk wat er nu nog op staat.
error-voucher-expired = Deze tegoedbon is niet meer geldig: hij is verlopen.
error-voucher-withdrawn = Deze tegoedbon is ingetrokken.
error-voucher-not-issued = Deze tegoedbon is nooit uitgegeven: niemand is ermee akkoord gegaan.
error-voucher-less = Er staat minder op dan dat.
error-too-far = Deze dag is te ver weg.
error-other-currency = Het bedrijf rekent in een andere valuta.

# Toezeggingen, en wat apart ligt.
error-not-kept-any-more = Het ligt niet meer apart: het is opgehaald, teruggelegd, of de dag is voorbij.
error-not-of-this-conversation = Deze klant hoort bij een ander gesprek.
error-open-promises = Hier staan nog toezeggingen open. Zeg bij elke wat ermee gebeurt.
error-promise-done = Er is al gemeld dat dit is gedaan. Klopt dat niet, zeg dan dat de klant het er niet mee eens is.
error-promise-settled = Deze toezegging is al afgehandeld.
error-tell-the-customer = Laat het de klant eerst weten: stuur hier een mail, of zeg hoe u het hebt verteld.
error-too-far-ahead = Dat is meer dan tien jaar vooruit.
