# Een tussenbericht: wat we doen, wie, en wanneer de klant weer iets hoort. Het wordt een toezegging.
holding-title = Tussenbericht
holding-button = Tussenbericht
holding-about = Duurt het antwoord langer, zeg dan wat er gebeurt, wie ervoor zorgt en wanneer de klant weer iets hoort. Het wordt als toezegging vastgelegd.
holding-quick = “We zoeken het uit, en u hoort van ons uiterlijk …”
holding-by = Uiterlijk { $when }
holding-other = In andere woorden, of door iemand anders
holding-doing = Wat we doen
holding-doing-hint = In de taal van de klant, zoals het in de mail staat.
holding-doing-usual = We zoeken uw kwestie uit.
holding-who = Wie ervoor zorgt
holding-due = Klant hoort uiterlijk
holding-look = Tonen
holding-send = Verzenden en toezeggen
said-holding = Het tussenbericht is onderweg; het is nu een toezegging

# De mail, en de toezegging zoals de klant die leest.
holding-letter =
    { $greeting }

    Bedankt voor uw geduld. { $doing }

    { $who } zorgt ervoor, en u hoort uiterlijk { $by } weer van ons.
holding-greeting = Dag { $name },
holding-greeting-plain = Goedendag,
holding-promise = U hoort van ons over “{ $subject }”
holding-promise-plain = U hoort van ons over uw kwestie
