# Wat klanten over hun geval lezen: de pagina om te kiezen, de vraag over de afhandeling, de mails die
# daarheen leiden, en de oplossingen die er vanaf het begin zijn. Warm en eenvoudig.

choice-title = Hoe kunnen we het goedmaken?
choice-which = Kies wat het best bij u past
choice-limits = Goed om te weten:
choice-why = Waarom zo:
choice-none = Geen van deze oplossingen past bij mij
choice-none-about = Dan praten we opnieuw en vinden we een andere oplossing.
choice-words = Wilt u ons nog iets zeggen?
choice-do = Dit is mijn keuze
choice-sure = U kunt deze pagina zo vaak bekijken als u wilt. Alleen deze knop verstuurt uw keuze.
choice-thanks = Dank u wel, we hebben uw keuze ontvangen
choice-on-its-way = We gaan ermee aan de slag en laten het u weten zodra het klaar is.
choice-until = We zorgen ervoor; u hebt het uiterlijk op { $date }.
choice-delivered = Het is gedaan. Bedankt voor uw geduld.
choice-again = We zoeken een andere oplossing
choice-again-about = Op dit moment bieden we hier niets aan. We schrijven u zodra er iets nieuws is.
choice-gone = “{ $title }” is niet meer beschikbaar: { $because }
choice-nothing = Kies eerst een van deze oplossingen.
choice-before = Er is hier eerder een keuze gemaakt, en die geldt. U vindt die hieronder. Wilt u liever iets anders, schrijf ons dan.

handling-title = Hoe hebben we het afgehandeld?
handling-question = Vergeleken met wat u verwachtte, was onze afhandeling
handling-words = Wat zouden we moeten weten?
handling-do = Verzenden
handling-nothing = Kies eerst een van de antwoorden.
handling-thanks = Dank u wel
handling-thanks-about = De mensen die u hebben geholpen, zullen het lezen.

case-apology =
    Dag { $name },

    Het spijt ons dat u hier last van hebt gehad. Bedankt dat u het ons liet weten: nu kunnen we het goedmaken.
case-mail-choice-button = Kies een oplossing
case-mail-choice =
    { $apology }

    Kies wat het best bij u past:

    { $options }

    Hier kiest u met één druk op de knop, zonder account:

    { $link }

    U kunt ook gewoon deze mail beantwoorden met het nummer, of het ons telefonisch laten weten.

    { $business }
case-mail-handling-button = Vertel hoe het was
case-mail-handling =
    Dag { $name },

    Uw kwestie is afgehandeld. Mogen we vragen hoe we het hebben gedaan? Het is één vraag:

    { $link }

    Dank u wel. De mensen die u hebben geholpen, zullen uw antwoord lezen.

    { $business }

solution-redo-title = We doen het over
solution-redo-text = We doen het werk nog een keer, zonder kosten voor u.
solution-redo-limits = Eén keer, op een moment dat u uitkomt.
solution-redo-why = Zodat u krijgt waarvoor u hebt betaald.
solution-replace-title = Een nieuw exemplaar
solution-replace-text = U krijgt hetzelfde artikel nieuw en geeft het andere terug.
solution-replace-limits = Hetzelfde model, zolang we eraan kunnen komen.
solution-replace-why = U hoort te krijgen wat u hebt gekozen, en in goede staat.
solution-repair-title = Een reparatie
solution-repair-text = Onze werkplaats repareert het, zonder kosten voor u.
solution-repair-limits = Het duurt ongeveer een week.
solution-repair-why = Vaak de snelste manier om uw eigen artikel terug te hebben.
solution-refund-title = Uw geld terug
solution-refund-text = U geeft het artikel terug en krijgt het volledige bedrag terug.
solution-refund-limits = Op de manier waarop u hebt betaald, binnen vijf werkdagen.
solution-refund-why = Als u er niets aan had, hoort u er niet voor te betalen.
solution-refund-part-title = Een deel van uw geld terug
solution-refund-part-text = U houdt het artikel en krijgt een deel van het bedrag terug.
solution-refund-part-limits = Eén keer, voor dit artikel.
solution-refund-part-why = Het is minder waard dan u hebt betaald.
solution-cancel-title = De aankoop annuleren
solution-cancel-text = We annuleren de aankoop, en u bent ons niets verschuldigd.
solution-cancel-limits = Zolang u het niet hebt gebruikt.
solution-cancel-why = U hoort niet te wachten op iets wat u niet meer nodig hebt.
solution-credit-title = Tegoed voor later
solution-credit-text = U geeft het artikel terug en kiest iets anders wanneer u wilt.
solution-credit-limits = Een jaar geldig, in onze winkel.
solution-credit-why = Zodat u er de tijd voor kunt nemen.
solution-voucher-title = Een tegoedbon
solution-voucher-text = Iets van ons voor uw volgende bezoek.
solution-voucher-limits = Een jaar geldig, wordt niet contant uitbetaald.
solution-voucher-why = Als dank voor uw geduld.
solution-discount-title = Korting op de prijs
solution-discount-text = U houdt het artikel en betaalt minder.
solution-discount-limits = Voor deze aankoop.
solution-discount-why = Wat u kreeg, was niet waarvoor u hebt betaald.
solution-set-aside-title = We leggen er een voor u apart
solution-set-aside-text = Zodra het binnenkomt, leggen we er een op uw naam apart.
solution-set-aside-limits = We bewaren het een week.
solution-set-aside-why = Zodat niemand het vóór u meeneemt.
solution-technical-help-title = Technische hulp
solution-technical-help-text = Een van ons loopt het stap voor stap met u door.
solution-technical-help-limits = Aan de telefoon of in de winkel, tijdens de openingstijden.
solution-technical-help-why = De meeste van deze problemen lossen we samen op.
solution-explanation-title = Uitleg
solution-explanation-text = We vertellen u wat er is gebeurd en wat we veranderen.
solution-explanation-limits = Voor zover we het zelf weten.
solution-explanation-why = U hebt er recht op het te weten.
solution-advice-title = Advies
solution-advice-text = We helpen u vinden wat beter bij u past.
solution-advice-limits = Tijdens de openingstijden.
solution-advice-why = Zodat het de volgende keer past.
