# Kalenders, servicenormen, hun klokken, cijfers, en het handvest dat klanten lezen.
weekday-mon = Maandag
weekday-tue = Dinsdag
weekday-wed = Woensdag
weekday-thu = Donderdag
weekday-fri = Vrijdag
weekday-sat = Zaterdag
weekday-sun = Zondag
weekday-short-mon = Ma
weekday-short-tue = Di
weekday-short-wed = Wo
weekday-short-thu = Do
weekday-short-fri = Vr
weekday-short-sat = Za
weekday-short-sun = Zo

calendars-title = Kalenders
calendars-about = Wanneer de tijd telt: openingstijden, feestdagen, en dagen die anders zijn.
calendars-none = Nog geen kalender
calendars-none-do = Zeg wanneer u open bent, dan worden termijnen daarmee berekend.
calendar-new = Nieuwe kalender
calendar-always = Dag en nacht open
calendar-name = Naam
calendar-hours = Openingstijden
calendar-hours-hint = Van en tot, meerdere met een komma: 9-12, 13:00-17:30. Nachtwerk is twee keer: 22-24, en de volgende dag 0-6. Leeg is gesloten.
calendar-closed = Gesloten
calendar-country = Feestdagen van
calendar-country-none = Geen land
calendar-country-hint = Voor elk jaar berekend; op deze dagen telt de tijd niet.
calendar-holidays = Ook gesloten op
calendar-holidays-hint = Datums als 2026-12-24, één per regel.
calendar-extra = Dagen die anders zijn
calendar-extra-hint = Een datum met de tijden, één per regel: 2026-12-19 10-14. Alleen een datum is gesloten. Deze gaan voor feestdagen.
calendar-add = Kalender toevoegen
calendar-week = De week
calendar-week-total = { $minutes ->
    [0] { $hours } u per week
   *[other] { $hours } u { $minutes } min. per week
}
calendar-usual = Gewoon
calendar-usual-title = Gebruik van deze kalender
calendar-usual-about = De gewone kalender telt waar geen andere is gekozen.
calendar-usual-do = Tot gewone kalender maken
calendar-change-about = Wat met deze kalender wordt berekend, wordt binnen een minuut opnieuw berekend. Wat al is gemeten, blijft zoals het was.
calendar-coming = Komende feestdagen: { $country }

standards-title = Servicenormen
standards-about = Wat klanten van u mogen verwachten, gemeten. Een geldende norm verandert nooit: een nieuwe versie vervangt die.
standards-none = Nog geen norm
standards-none-do = Begin met een norm die u al haalt: het eerste antwoord binnen een dag.
standards-column-what = Norm
standards-column-whom = Voor
standards-column-calendar = Telt met
standards-column-state = Status
standard-new = Nieuwe norm
standard-add = In werking stellen
standard-clock = Wat wordt gemeten
standard-within = Binnen
standard-unit = Eenheid
standard-unit-hours = uren
standard-unit-minutes = minuten
standard-calendar = Telt met
standard-real-hours = Klokuren, dag en nacht
standard-publish = Klanten lezen het in het handvest
standard-publish-hint = Publiceer wat u haalt. Niet gepubliceerde normen worden net zo goed gemeten.
standard-whom = Voor wie
standard-whom-about = Laat alles open voor alle kwesties. Passen er meerdere, dan telt de smalste.
standard-all = Alle
standard-everybody = Alle kwesties
standard-scope-kind = Soort
standard-scope-priority = Prioriteit
standard-scope-place = Locatie
standard-scope-team = Team
standard-scope-tag = Label
standard-scope-organisation = Organisatie
standard-published = In het handvest
standard-inside = Alleen intern
standard-version = Versie { $number }
standard-next = Volgende versie
standard-next-about = Deze vervangt vanaf nu de geldende. Wat al loopt, houdt de versie waarmee het begon, tenzij u anders aangeeft.
standard-replace = Deze versie in werking stellen
standard-words = Uw eigen woorden in het handvest
standard-words-about = Eén zin in elke taal. Waar niets staat, lezen klanten de grijze.
standard-history = Geschiedenis
standard-history-number = Versie
standard-history-what = Binnen
standard-history-calendar = Telt met
standard-history-read = Wie het leest
standard-history-since = Geldt sinds
standard-history-by = Door
standard-retire-title = Buiten gebruik stellen
standard-retire-about = Kwesties die vanaf nu binnenkomen, worden er niet mee gemeten. Wat al loopt, loopt door tot het einde.
said-standard-in-force = Geldt vanaf nu

clock-first-reply = Eerste antwoord
clock-first-reply-about = Vanaf het eerste woord van de klant tot ons eerste antwoord. Automatische antwoorden tellen niet.
clock-next-reply = Volgend antwoord
clock-next-reply-about = Hetzelfde voor alles wat de klant later schrijft.
clock-resolution = Afhandeling
clock-resolution-about = Tot de kwestie is gesloten; wachten op de klant telt niet.
clock-acknowledgement = Ontvangstbevestiging
clock-acknowledgement-about = Tot een medewerker de ontvangst van een klacht bevestigt.
clock-statutory = Wettelijke termijn
clock-short-first-reply = Eerste antwoord
clock-short-next-reply = Volgend antwoord
clock-short-resolution = Afhandeling
clock-short-acknowledgement = Bevestiging
clock-short-statutory = Wet
clock-short-promise = Toezegging
within-working-hours = { $hours ->
    [one] binnen één werkuur
   *[other] binnen { $hours } werkuren
}
within-working-minutes = { $minutes ->
    [one] binnen één minuut werktijd
   *[other] binnen { $minutes } minuten werktijd
}
within-real-hours = { $hours ->
    [one] binnen één uur, dag en nacht
   *[other] binnen { $hours } uur, dag en nacht
}
within-real-minutes = { $minutes ->
    [one] binnen één minuut, dag en nacht
   *[other] binnen { $minutes } minuten, dag en nacht
}

# Bij een gesprek: welke klok, en hoe die ervoor staat.
clock-in = { $clock }: nog { $when }
clock-at-risk = { $clock }: bijna te laat, nog { $when }
clock-at-risk-by = { $clock }: bijna te laat, uiterlijk { $when }
clock-by = { $clock }: uiterlijk { $when }
clock-late = { $clock }: { $when } te laat
clock-paused = { $clock }: gepauzeerd
clock-asked = { $times ->
    [2] Vraagt het voor de tweede keer, de eerste { $span } geleden
    [3] Vraagt het voor de derde keer, de eerste { $span } geleden
   *[other] Vraagt het voor de { $times }e keer, de eerste { $span } geleden
}
clock-ended-met = Gehaald, duurde { $span }
clock-ended-missed = Niet gehaald, duurde { $span }
clock-ended-dropped = Niet gemeten

clocks-title = Tijden en termijnen
clocks-running = Loopt nu
clocks-about = Elk laat zien waarom het dan moet.
clocks-none = Hier wordt nu niets gemeten.
clocks-over = Voorbij
deadline-title = Een wettelijke termijn
deadline-about = Met de hand ingesteld, met de reden. Pauzeert niet, en is gehaald als de kwestie is gesloten.
deadline-due = Uiterlijk
deadline-reason = Waarom
deadline-reason-hint = Bijvoorbeeld: herroeping binnen 14 dagen, inzageverzoek volgens de AVG.
deadline-set = Termijn instellen
deadline-remove = Intrekken
said-deadline = De termijn is ingesteld
said-deadline-removed = Ingetrokken

why-title = Waarom het dan moet
why-steps = Wat er is geteld
why-steps-about = Elke dag in de tijd van de kalender.
why-what = Wat wordt gemeten
why-standard = Volgens welke norm
why-version = versie { $number }, geldt sinds { $since }
why-calendar = Kalender
why-started = Begonnen
why-due = Uiterlijk
why-paused-now = Gepauzeerd: de termijn volgt als het verdergaat
why-counted = { $from } tot { $to }: { $span } geteld
why-paused = { $from } tot { $to }: gepauzeerd
why-closed = Gesloten
why-closed-extra = Op deze dag gesloten
why-holiday = Gesloten: { $holiday }
why-weeks = { $weeks ->
    [one] Eén hele week: { $span } geteld
   *[other] { $weeks } hele weken: { $span } geteld
}
why-more = De rest, opgeteld: { $span } geteld
why-total = { $gone } van { $of } voorbij
why-pauses = Pauzes
pause-customer = We wachten op de klant
pause-snoozed = Uitgesteld
pause-closed = Gesloten en weer geopend
pause-still = nog steeds

standards-figures = Hoe we het doen
figures-about = Hoe vaak elke norm is gehaald, van hoeveel keer, en hoe zeker dat is.
figures-span = Over welke periode
figures-days = { $days } dagen
figures-column-standard = Norm
figures-column-met = Gehaald
figures-column-median = De helft binnen
figures-column-dropped = Niet gemeten
figures-column-matter = Gesprek
figures-column-started = Begonnen
figures-column-ended = Geëindigd
figures-column-took = Hoe het ging
figures-missed = Niet gehaald
figures-met = Gehaald
figures-dropped = Niet gemeten
figures-late-now = Nu te laat
figures-nothing = In deze periode is niets gemeten.
figures-share = { $share } % gehaald: { $hits } van { $of } ({ $from } tot { $to } %)
figures-how = Metingen die in deze periode eindigden; waar niets te beantwoorden was (spam, samengevoegd, gesloten zonder antwoord), telt niet mee. Het interval is dat van Wilson, bij 95 %.

charter-title = Wat u van { $business } mag verwachten
charter-about = Dit zijn onze normen. We meten ze allemaal.
charter-nothing-yet = Er is nog niets gepubliceerd. Schrijf ons gerust: we antwoorden.
charter-languages = Talen
charter-see = Het handvest bekijken
charter-for = Voor: { $matters }
charter-agreed = volgens afspraak
charter-first-reply = We beantwoorden uw eerste bericht { $within }.
charter-next-reply = Alles wat u daarna schrijft, beantwoorden we { $within }.
charter-resolution = We ronden uw kwestie af { $within }.
charter-acknowledgement = We bevestigen de ontvangst van uw klacht { $within }.
charter-open = Wanneer we open zijn
charter-open-now = Nu open, tot { $when }.
charter-closed-now = Nu gesloten. Weer open { $when }.
charter-days-off = Op deze dagen gesloten:
charter-otherwise = Zijn we iets hiervan niet nagekomen? Laat het ons weten: we maken het goed.
standard-refit = Ook voor wat nu open is
standard-refit-hint = Wat loopt, wordt opnieuw geteld volgens de nieuwe versie; wat eronder valt maar nog niet wordt gemeten, telt vanaf het begin. Wat is afgelopen, blijft zoals het is gemeten.
standard-refit-new = Ook voor wat al open is
standard-refit-new-hint = Niet aangevinkt geldt de norm voor wat vanaf nu begint. Aangevinkt tellen open kwesties vanaf hun begin: sommige zijn dan meteen te laat.
figures-column-ninth = Negen van de tien binnen
figures-real = { $span } dag en nacht
figures-late = nu te laat: { $count }
