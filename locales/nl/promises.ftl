# Toezeggingen: het register, één toezegging, een toezegging doen, sluiten, de pagina van de klant en mails.

today-title = Vandaag
today-greeting = Dag { $name }
today-begin = Begin met { $name }
today-all = Alle
today-promises = Wat u hebt toegezegd
today-no-promises = Niets toegezegd
today-no-promises-do = Zegt u een klant dat er iets gaat gebeuren, schrijf het dan op: in het antwoord, of op de pagina van de klant.
today-done = { $count ->
    [one] { $count } is gedaan en wacht op bevestiging van de klant
   *[other] { $count } zijn gedaan en wachten op bevestiging van de klant
}
today-team = Uw team: te laat of bijna
today-waiting = Wacht op u
today-untaken = Wacht, en niemand heeft het opgepakt
today-mentions = U werd genoemd
today-set-asides = Apart gelegd, loopt bijna af

promises-title = Toezeggingen
promises-about = Wat we klanten hebben toegezegd, voor wanneer, en wat ervan kwam.
promises-whose = Van wie
promises-mine = Van mij
promises-team = Van mijn teams
promises-all = Alle
promises-see-all = Toezeggingen van iedereen
promises-by = Per persoon of team
promises-views = Status van de toezeggingen
promises-view-open = Open
promises-view-at-risk = Bijna te laat
promises-view-late = Te laat
promises-view-done = Gedaan, te bevestigen
promises-view-settled = Nagekomen of niet meer nodig
promises-view-broken = Niet nagekomen
promises-column-what = Wat
promises-column-customer = Aan
promises-column-stand = Status
promises-column-owner = Wie het nakomt
promises-none-view = Hier is niets
promises-none-view-do = Wat hier hoort, verschijnt vanzelf.
promises-none-late = Niets is te laat
promises-none-late-do = Elke toezegging heeft nog tijd.
promises-none-here = Er is niets toegezegd.
promises-rate-title = Wat het percentage nagekomen toezeggingen telt
promises-rate-about = Toezeggingen waarvan de eerste termijn in de laatste 90 dagen viel, de nieuwste eerst.
promises-rate-rows = Bekijk welke
promises-column-first = Eerste termijn
promises-column-counts = Hoe het telt
promise-counted-kept = op tijd nagekomen
promise-counted-late = later gedaan
promise-counted-open = te laat, nog open
promise-counted-broken = niet nagekomen
promise-counted-unconfirmed = niet meegeteld: op tijd gedaan, nog niet bevestigd
promise-counted-withdrawn = niet meegeteld: niet meer gewenst
promises-kept-rate = Nagekomen binnen de eerst genoemde tijd, afgelopen 90 dagen
promises-kept-of = { $kept } van { $due }; bij dit aantal ligt het werkelijke percentage tussen { $from } en { $to } %
promises-kept-few = { $kept } van { $due }: te weinig om meer te zeggen dan dat het tussen { $from } en { $to } % ligt
promises-kept-left-out = Niet meegeteld: { $unconfirmed } op tijd gedaan en nog niet bevestigd, { $withdrawn } niet meer nodig. Van de nagekomen toezeggingen telden er { $silent } omdat niemand bezwaar maakte.

promise-new = Toezeggen
promise-new-to = Een toezegging aan { $name }
promise-new-about = Zeg wat er gaat gebeuren, zoals de klant het begrijpt.
promise-text = Wat u toezegt
promise-text-hint = We bellen u terug over de terugbetaling.
promise-due = Uiterlijk
promise-owner = Wie het nakomt
promise-tell = Per mail aan de klant bevestigen
promise-tell-hint = Met een eigen pagina, waar de klant kan zeggen of het is nagekomen.
promise-make = Toezeggen
promise-conditional = Het wacht op iets anders
promise-what = Wanneer
promise-what-time = Voor een bepaald tijdstip
promise-what-stock = Als iets weer op voorraad is
promise-what-repair = Als een reparatie klaar is
promise-what-date = Op een datum
promise-what-event = Als een programma het ons meldt
promise-condition = Waarop het wacht
promise-condition-hint = Het artikel, het nummer van de reparatie, of de sleutel die het programma stuurt.
promise-condition-at = De datum
promise-within = Daarna uiterlijk binnen
promise-within-hint = Vanaf het moment dat het er is.
promise-inform = Als het er is
promise-inform-nothing = Ik hoor het en doe de rest
promise-inform-draft = Er staat een antwoord voor me klaar
promise-inform-mail = De klant krijgt meteen een mail
promise-with-reply = Het wordt vastgelegd als het antwoord wordt verzonden.
promise-with-reply-understood = U zegt toe: { $what }, uiterlijk { $when }. Klopt dat, verzend het dan nogmaals.
promise-likely = Is dit een toezegging?
promise-likely-yes = Vastleggen
promise-likely-no = Geen toezegging

promise-stand-open = uiterlijk { $when }
promise-stand-at-risk = bijna te laat: { $when }
promise-stand-late = te laat sinds { $when }
promise-stand-done = gedaan { $when }, te bevestigen
promise-stand-kept = nagekomen { $when }
promise-stand-withdrawn = niet meer nodig
promise-stand-broken = niet nagekomen, { $when }
promise-waits-stock = als het er weer is: { $what }
promise-waits-repair = als de reparatie klaar is: { $what }
promise-waits-date = { $on }
promise-waits-event = als we het horen: { $what }
promise-disputed = de klant is het er niet mee eens
promise-set-aside = Vertel de klant dat het er is: { $item }
promise-tell-before = Vertel het de klant voordat het te laat is: een nieuw tijdstip dat vooraf is afgesproken, is geen gebroken woord.
promise-late-do = Het is te laat. Vertel het de klant nu: wanneer het wel komt, of dat het niet komt en wat u in plaats daarvan aanbiedt.
promise-fact-to = Aan
promise-fact-about = Gesprek
promise-fact-owner = Wie het nakomt
promise-fact-first-due = Uiterlijk
promise-fact-due = Nieuw tijdstip
promise-history = Wat er gebeurde
promise-by-program = een programma

promise-act-condition = Het is er
promise-act-done = Gedaan
promise-act-kept = Nagekomen
promise-act-dispute = De klant is het er niet mee eens
promise-act-renegotiation = Ander tijdstip afspreken
promise-act-withdrawal = Niet meer nodig
promise-act-break = We kunnen het niet nakomen
promise-act-owner = Aan iemand anders geven
promise-note-done = Wat er is gedaan
promise-tell-done = Het de klant vertellen en vragen of het is nagekomen
promise-tell-done-hint = Per mail, met een pagina om ja of nee te zeggen.
promise-note-kept = Wat de klant zei, of wat het laat zien
promise-note-dispute = Wat er ontbreekt
promise-note-withdrawal = Hoe u het weet
promise-mail-renegotiation = Wat u de klant vertelt
promise-mail-around = In een mail komen er een aanhef, de toezegging, het tijdstip en een link naar de eigen pagina van de klant omheen.
promise-how = Hoe u het weet
promise-how-customer = de klant zei het
promise-how-evidence = iets laat het zien
promise-how-silence = niemand maakte bezwaar
promise-how-mail = per mail
promise-how-phone = telefonisch
promise-how-counter = aan de balie
promise-new-due = Nieuw tijdstip
promise-told = Hoe de klant het hoort
promise-told-mail = Per mail, nu
promise-told-phone = Ik heb het telefonisch verteld
promise-told-counter = Ik heb het aan de balie verteld
promise-break-about = Een toezegging die we niet nakomen, vraagt drie dingen: waarom, wat u de klant vertelt, en wat u in plaats daarvan aanbiedt.
promise-reason = Waarom het niet kan worden nagekomen
promise-message = Wat u de klant vertelt
promise-solution = Wat u in plaats daarvan aanbiedt
promise-solution-hint = Iets wat de klant zou kiezen, niet alleen een verontschuldiging.

promise-step-made = Toegezegd; uiterlijk { $by }
promise-step-made-when = Toegezegd; de tijd loopt zodra het er is
promise-step-met = Waarop het wachtte, is er; uiterlijk { $by }
promise-step-at-risk = Bijna te laat: wie het nakomt, weet het
promise-step-late = Te laat: wie het nakomt en de teamleider weten het
promise-step-done = Als gedaan gemeld
promise-step-kept = Nagekomen: { $how }
promise-step-disputed = De klant is het er niet mee eens
promise-step-renegotiated = Ander tijdstip, verteld { $how }: { $by }
promise-step-withdrawn = Niet meer nodig
promise-step-broken = Niet nagekomen, verteld { $how }
promise-step-handed = Gegeven aan { $who }
promise-step-followed-up = Het gesprek is gesloten; de toezegging loopt door
promise-said-note = Waarom:
promise-said-message = Verteld:
promise-said-solution = Aangeboden:

closing-title = Voordat { $number } wordt gesloten
closing-about = Er staan nog toezeggingen open. Zeg bij elke wat ermee gebeurt.
closing-what = Wat ermee gebeurt
closing-done = Het is gedaan
closing-done-hint = De bevestiging van de klant komt nog.
closing-follow-up = Het loopt door
closing-follow-up-hint = Het blijft bij wie het nakomt, onder Vandaag.
closing-renegotiate = Ander tijdstip
closing-renegotiate-hint = Hieronder vertelt u het de klant.
closing-withdrawn = Niet meer nodig
closing-withdrawn-hint = Zeg hieronder hoe u het weet.
closing-broken = We kunnen het niet nakomen
closing-broken-hint = Met een reden, een bericht en iets anders als aanbod.
closing-note = Wat u zegt of noteert
closing-note-hint = Gaat naar de klant als u een mail kiest.
closing-more = Ander tijdstip, of het lukt niet
closing-wrong = Nog niet gesloten: kijk naar wat hieronder is aangegeven.
closing-unsaid = Zeg wat er met deze toezegging gebeurt.
closing-do = Gesprek sluiten

yours-promise-title = Wat { $business } u heeft toegezegd
yours-set-aside = We laten het u weten zodra het er is: { $item }
yours-promise-waits = We laten het u weten zodra we meer weten.
yours-promise-open = Uiterlijk { $when }
yours-promise-at-risk = Uiterlijk { $when }
yours-promise-late = Dit had uiterlijk { $when } gedaan moeten zijn. Het spijt ons.
yours-promise-done = Gedaan op { $when }. Was het zoals toegezegd?
yours-promise-disputed = U hebt ons op { $when } verteld dat er iets ontbreekt. We zorgen ervoor.
yours-promise-kept = Nagekomen. Bedankt dat u het ons liet weten.
yours-promise-withdrawn = U liet ons weten dat u het niet meer nodig hebt.
yours-promise-broken = We konden dit niet nakomen en hebben u dat verteld. Het spijt ons.
yours-promise-yes = Ja, het is nagekomen
yours-promise-no = Nee, nog niet
yours-promise-thanks = Een berichtje aan ons
yours-promise-missing = Wat ontbreekt er?
said-yours-yes = Dank u wel. Dat doet ons plezier.
said-yours-no = Bedankt dat u het ons liet weten. We zorgen ervoor.

promise-mail-button = Bekijk de voortgang
promise-mail-made-subject = Wat we u hebben toegezegd
promise-mail-made =
    Dag { $name },

    We hebben u toegezegd: { $what }
    Uiterlijk: { $by }

    Hoe het ervoor staat en of we ons woord hielden, kunt u hier zien en zeggen:
    { $link }

    { $business }
promise-mail-made-when-subject = Wat we u hebben toegezegd
promise-mail-made-when =
    Dag { $name },

    We hebben u toegezegd: { $what }
    We schrijven u zodra het zover is.

    Hoe het ervoor staat, kunt u hier zien:
    { $link }

    { $business }
promise-mail-done-subject = Gedaan: wat we u hebben toegezegd
promise-mail-done-button = Zeg of we ons woord hielden
promise-mail-done =
    Dag { $name },

    We hebben u toegezegd: { $what }
    Het is gedaan. Was het zoals we hadden toegezegd? Met één druk op de knop weten we het:
    { $link }

    { $business }
promise-mail-here-subject = Het is er en ligt voor u klaar
promise-mail-here =
    Dag { $name },

    Het is er en we bewaren het voor u tot en met { $until }: { $item }
    We zouden het u laten weten. Was het zoals we hadden toegezegd? Met één druk op de knop weten we het:
    { $link }

    { $business }
promise-mail-renegotiated-subject = Een ander tijdstip voor wat we u hebben toegezegd
promise-mail-renegotiated =
    Dag { $name },

    We hebben u toegezegd: { $what }

    { $said }

    Het nieuwe tijdstip: { $by }

    Hoe het ervoor staat en of we ons woord hielden, kunt u hier zien en zeggen:
    { $link }

    { $business }
promise-mail-broken-subject = Wat we u hebben toegezegd
promise-mail-broken =
    Dag { $name },

    We hebben u toegezegd: { $what }
    Deze toezegging kunnen we niet nakomen, en dat spijt ons.

    { $said }

    Wat we u in plaats daarvan aanbieden: { $solution }

    Hebt u liever iets anders, beantwoord dan deze mail. Hoe het ervoor staat, kunt u hier zien:
    { $link }

    { $business }
promise-mail-met-subject = Waar u op wacht
promise-mail-met-draft-subject = Waar u op wacht
promise-mail-news = { $kind ->
    [stock] Het is er.
    [repair] De reparatie is klaar.
    [date] De dag is aangebroken.
   *[event] Het is zover.
}
promise-mail-met =
    Dag { $name },

    We hebben u toegezegd: { $what }
    { promise-mail-news }

    Hoe het ervoor staat en of we ons woord hielden, kunt u hier zien en zeggen:
    { $link }

    { $business }
promise-mail-met-draft =
    Dag { $name },

    We hebben u toegezegd: { $what }
    { promise-mail-news }

    { $business }

said-promised = Toegezegd
said-promise-done = Als gedaan gemeld
said-promise-kept = Nagekomen. Goed gedaan.
said-promise-disputed = Het staat weer open
said-promise-renegotiated = Het nieuwe tijdstip geldt
said-promise-withdrawn = Niet meer nodig
said-promise-broken = Genoteerd, en de klant weet het
said-promise-handed = Doorgegeven
said-promise-met = Het is er
said-sent-closing = Het antwoord gaat weg. Voordat het gesprek sluit:
