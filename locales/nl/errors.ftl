# Wat er mis is, zo gezegd dat de lezer weet wat te doen.

error-required = Dit is nodig.
error-too-long = Dit is te lang.
error-out-of-range = Dit getal is te klein of te groot.
error-unknown-choice = Deze keuze bestaat niet meer.
error-email = Dit is geen e-mailadres zoals naam@example.com.
error-time-zone = Dit is geen bekende tijdzone, zoals Europe/Amsterdam.
error-code = Hier horen hoofdletters, zoals EUR of NL.
error-host = Dit is geen servernaam, zoals mail.example.com.

error-email-taken = Iemand hier heeft dit adres al.
error-name-taken = Er is er al een met deze naam.
error-address-taken = Er is al een postvak met dit adres.

error-changed-meanwhile = Intussen heeft iemand dit veranderd. Bekijk het opnieuw en verander het dan.
error-already-set-up = Het bedrijf is intussen ingesteld. Meld u aan of vraag de eigenaar om een uitnodiging.
error-last-owner = Dit is de enige eigenaar die zich kan aanmelden. Maak eerst iemand anders eigenaar.
error-not-yourself = Dit kunt u niet bij uzelf doen. Vraag het een andere eigenaar.
error-has-joined = Deze persoon doet al mee, of is uitgeschakeld.
error-last-place = Dit is de enige plek in gebruik. Voeg eerst een andere toe.
error-team-in-use = Het team heeft nog open gesprekken, of een postvak brengt nieuwe.
error-team-retired = Dit team is niet meer in gebruik.

error-password-short = Gebruik 10 tekens of meer. Een paar woorden is een goed wachtwoord.
error-password-long = Gebruik hoogstens 256 tekens.
error-password-common = Dit is een van de eerste wachtwoorden die iemand zou raden.
error-password-again = De server is veranderd: typ het wachtwoord opnieuw.
error-sign-in-again = Meld u opnieuw aan.

error-run-going-on = Dit is al bezig.
error-run-ended = Dit is afgelopen, of gaat elders verder.

# Customers.
error-customer-erased = Deze klant is gewist.
error-customer-merged = Deze klant is samengevoegd met een andere.
error-domain = Dit is geen domein, zoals example.com.
error-identity-of-another = Een andere klant is hieronder al bekend.
error-language = Kies een taal.
error-phone = Dit is geen telefoonnummer.
error-public-domain = Daar hebben mensen adressen die elkaar niet kennen; het kan niet voor één organisatie staan.
error-same-customer = Dit is dezelfde klant.
error-too-late-to-undo = Dit kan niet meer ongedaan worden gemaakt.
error-unknown = Dit bestaat niet meer. Kies iets anders.
