# De balie en de telefoon.
frame-counter = Balie
counter-title = Balie
counter-about = Begroet iedereen meteen, waar het kan bij naam.
counter-call-comes = Iemand belt
counter-waiting = Wachtend
counter-nobody = Niemand wacht op een begroeting.
counter-came = Iemand komt binnen
counter-mark = Waaraan u iemand herkent
counter-mark-hint = Bijvoorbeeld: rode jas
counter-greet = Begroeten
counter-left = { $who } is vertrokken
counter-they-left = Vertrokken
counter-served = Nu bij ons
counter-served-none = Er wordt niemand geholpen.
counter-visit = Een bezoeker
counter-call = Een beller
counter-today = Begroetingen vandaag
counter-today-about = Tijd van binnenkomst tot de eerste begroeting.
counter-greeted = Begroet
counter-median = De helft binnen
counter-ninth = Negen van de tien binnen
counter-left-count = Vertrokken vóór de begroeting
counter-of = { $count ->
    [one] van één begroeting
   *[other] van { $count } begroetingen
}
counter-place = Deze tablet staat op
counter-place-any = Elke locatie
counter-place-choose = Onthouden
counter-with = { $name } is ermee bezig
counter-over = Dit bezoek is voorbij.
counter-who = Wie is het?
counter-who-about = Drie letters van de naam, of het einde van het telefoonnummer.
counter-find = Naam, nummer of adres
counter-find-none = Niemand gevonden. Vraag de naam en voeg die hieronder toe.
counter-new = Nieuwe klant
counter-reach = Telefoonnummer of e-mailadres
counter-reach-hint = Als de klant dat wil geven.
counter-somebody-else = Het is iemand anders
counter-add = Toevoegen en begroeten
counter-last = Laatste contact { $span } geleden
counter-open = Wat nog openstaat
counter-open-none = Er staat niets open.
counter-kept = We hebben dit voor u apart gelegd
counter-keep = Apart gelegd voor de klant
counter-keep-do = Iets apart leggen
counter-hand-over = Meegeven
counter-promised = Toegezegd aan de klant
counter-promised-none = Er is niets toegezegd.
counter-voucher = { $left } tot { $until }
counter-waits = wacht { $span }
counter-matter = Waar gaat het over?
counter-matter-which = Het hoort bij
counter-matter-new = Iets nieuws
counter-matter-nothing = Niets wat genoteerd hoeft te worden
counter-said = Wat er is gezegd
counter-settled = Hier en nu afgehandeld
counter-goes-on = Het gaat verder
counter-writing = { $count ->
    [one] Nog één klant wacht op ons antwoord
   *[other] Nog { $count } klanten wachten op ons antwoord
}
counter-tasks-aside = { $count ->
    [one] Er wacht één klant: de taken kunnen ook wachten.
   *[other] Er wachten { $count } klanten: de taken kunnen ook wachten.
}
said-arrived = Staat op de lijst
said-visit-ended = Vastgelegd
said-visit-left = Vertrek genoteerd
span-seconds = { $seconds } sec.
error-no-such-place = Deze locatie bestaat niet.
