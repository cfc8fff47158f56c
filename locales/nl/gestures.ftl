# Gebaren: wat verder gaat dan wat verschuldigd is.

purpose-recover = Goedmaken
purpose-delight = Verrassen
purpose-recover-about = Er ging iets mis, en u wilt meer goedmaken dan alleen de fout.
purpose-delight-about = Er ging niets mis: u wilt iemand blij maken.

gesture-kind-flowers = Bloemen
gesture-kind-treat = Koffie of gebak
gesture-kind-card = Een kaartje
gesture-kind-gift = Een cadeau
gesture-kind-extra = Gratis service
gesture-kind-delivery = Gratis bezorging
gesture-kind-discount = Korting
gesture-kind-credit = Geld terug
gesture-kind-voucher = Een tegoedbon
gesture-kind-other = Iets anders

occasion-delay = Het duurde te lang
occasion-defect = Er was iets stuk
occasion-mistake = We maakten een fout
occasion-manner = We waren niet vriendelijk
occasion-misunderstanding = We begrepen het verkeerd
occasion-thanks = Om te bedanken
occasion-moment = Een moment in iemands leven
occasion-hard_time = Een moeilijke tijd
occasion-other = Iets anders, of niet gezegd

gestures-title = Gebaren
gestures-about = Meer dan waar de klant recht op heeft. Uw budget gebruiken is prima, en het niet gebruiken ook.
gestures-give = Iets geven
gestures-give-to = Iets voor { $name }
gestures-give-about = Waar de klant recht op heeft, zoals een terugbetaling, is geen gebaar en gaat niet van uw budget af.
gestures-give-do = Geven
gestures-give-left = Iets geven · nog { $left }
gestures-to-whom = Aan wie?
gestures-what = Wat geeft u?
gestures-amount = Wat kost het?
gestures-amount-other = Een ander bedrag
gestures-purpose = Waarvoor?
gestures-occasion = Wat was de aanleiding?
gestures-more = Als er even tijd voor is:
gestures-story = Het verhaal erbij
gestures-story-hint = Eén zin, voor de collega die deze klant de volgende keer begroet.
gestures-delivered = Ik heb het al overhandigd
gestures-left = nog { $left }
gestures-left-of = nog { $left } van { $granted }
gestures-no-budget = hiervoor geen budget
gestures-no-budget-yet = U hebt voor dit jaar nog geen budget. U kunt toch iets geven: dan zegt iemand anders er ja op.
gestures-reserved = { $money } gereserveerd voor wat nog niet is overhandigd
gestures-mine = Van mij
gestures-all = Van iedereen
gestures-none = Nog niets gegeven
gestures-none-do = Een kop koffie voor iemand die moest wachten, bloemen voor iemand die we teleurstelden: het begint met één druk op de knop.
gestures-name = { $what } voor { $name }
gestures-by = Gegeven door
gestures-conversation = Het gesprek waar het bij hoort
gestures-thank = Bedanken
gestures-thanks = Bedankjes
gestures-deliver = Het is overhandigd
gestures-release = Het gaat niet door
gestures-reverse = Het is teruggekomen
gestures-col-to = Voor
gestures-col-what = Wat
gestures-col-amount = Kosten
gestures-col-state = Status
gestures-col-when = Wanneer

gesture-state-asked = wacht op akkoord
gesture-state-offered = nog te overhandigen
gesture-state-delivered = overhandigd
gesture-state-released = niet gegeven
gesture-state-reversed = teruggekomen
gesture-state-declined = geen akkoord

ledger-title = Budget van { $name }: { $purpose }, { $year }
ledger-about = Elke mutatie, op volgorde. Hier wordt nooit iets gewijzigd.
ledger-open = Alle mutaties
ledger-lines = Mutaties
ledger-granted = Toegekend
ledger-reserved = Gereserveerd
ledger-spent = Gebruikt
ledger-left = Over
ledger-col-entry = Mutatie
ledger-col-for = Voor
ledger-col-amount = Bedrag
ledger-col-after = Daarna over
ledger-col-when = Wanneer
ledger-entry-grant = Toegekend
ledger-entry-reserve = Gereserveerd
ledger-entry-commit = Gebruikt
ledger-entry-release = Weer vrij
ledger-entry-reverse = Teruggekomen
ledger-entry-expire = Het jaar is voorbij

beyond-authority = Nog niemand heeft bepaald hoe ver u zonder akkoord mag gaan.
beyond-kind = Dit soort gebaar mag u niet zonder akkoord maken.
beyond-per-gesture = Dit is meer dan de { $limit } die u in één keer mag geven.
beyond-per-customer = Deze klant kreeg { $had } binnen 90 dagen; zonder akkoord mag u { $limit } geven.
beyond-budget = Uw budget is hiervoor niet toereikend: nog { $left }.
beyond-no-budget = Hiervoor hebt u geen budget.

said-gesture-offered = Het bedrag is gereserveerd. Overhandig het als u de klant ziet.
said-gesture-delivered = Overhandigd. Goed gedaan.
said-gesture-asked = Gevraagd. U hoort het zodra iemand antwoordt.
said-gesture-released = Het bedrag is weer vrij.
said-gesture-reversed = Het staat weer in uw budget.
said-thanked = Uw dank is overgebracht.

report-title = Wat we gaven en waarom
report-about = Waar het vaak misgaat, en wat er volgde. Wie er gaf, staat er niet bij: een budget is er om te gebruiken.
report-months = Gebaren per maand
report-months-about = Hoeveel er zijn gemaakt, met tegoedbonnen en oplossingen erbij. Wat niet doorging of terugkwam, telt niet mee.
report-picture = Staven van de gebaren in elke maand; de tabel eronder zegt hetzelfde.
report-usual = Meestal { $centre } per maand; tussen { $lower } en { $upper } is het toeval (kaart van losse waarden, gemiddelde ± 3 sigma van de voortschrijdende spreiding, alleen hele maanden).
report-too-few = Er zijn zes hele maanden nodig om te zeggen wat gewoon is.
report-all = Alle aanleidingen
report-col-month = Maand
report-col-count = Gebaren
report-col-cost = Kosten
report-col-says = Zegt
report-col-what = Wat
report-running = nog niet voorbij
report-signal-beyond = meer dan toeval
report-signal-two-of-three = twee van de drie ver weg
report-signal-four-of-five = vier van de vijf aan één kant
report-signal-eight = acht op rij aan één kant
report-occasions = Per aanleiding
report-occasions-about = Druk op een aanleiding om de maanden te zien. Bij een gemarkeerde loont het te vragen waardoor het komt.
report-kinds = Per soort
report-followed = Wat er volgde
report-followed-about = Van klanten die in deze maanden iets kregen, binnen 90 dagen na de eerste keer.
report-followed-n = { $customers ->
    [one] Eén klant telt hier mee
   *[other] { $customers } klanten tellen hier mee
  }, { $early ->
    [0] en niemand zit nog binnen de 90 dagen.
    [one] en één zit nog binnen de 90 dagen.
   *[other] en { $early } zitten nog binnen de 90 dagen.
  }
report-no-purchases = Attent kent geen aankopen, dus die tellen niet mee; klanten die toch al waren gekomen, tellen wel mee.
report-came-again = Kwam opnieuw bij ons met iets wat geen klacht was
report-redeemed = Wisselde een tegoedbon in
report-share = { $hits } van { $of }: { $share } % ({ $from } tot { $to } %)
report-indicative = (weinig: alleen een aanwijzing)
report-too-early = te vroeg om iets te zeggen
report-rows = Wat er is gegeven
report-customers = De klanten achter het getal
report-first-given = Voor het eerst gegeven
report-col-share = Van alles
report-show-rows = { $count }: laat zien
report-counted = Hun 90 dagen zijn om
report-too-early-customers = Nog binnen de 90 dagen
