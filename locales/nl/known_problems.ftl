# Bekende problemen.
known-problems-title = Bekende problemen
known-problems-about = Waar veel klanten hetzelfde last van hebben. Is het opgelost, dan horen ze het allemaal.
known-problems-none = Geen bekende problemen
known-problems-none-do = Vertelt een tweede klant over hetzelfde probleem, schrijf het dan hier op en koppel beide gesprekken.
known-problem-title = Het probleem
known-problem-title-hint = Zoals klanten erover vertellen.
known-problem-customers = Klanten
known-problem-state = Status
known-problem-known = Bekend
known-problem-fixed-at = Opgelost { $when }
known-problem-new = Probleem opschrijven
known-problem-add = Opschrijven
known-problem-symptom = Wat er te zien is
known-problem-work-around = Wat intussen helpt
known-problem-fix = Wat het oploste
known-problem-fix-hint = Voor ons; klanten lezen alleen de tekst hieronder.
known-problem-owner = Wie ervoor zorgt
known-problem-procedure = Welk stappenplan u volgt
known-problem-no-procedure = Geen
known-problem-touches = { $count ->
    [0] Er is nog niemand gekoppeld.
    [one] Eén klant heeft er last van.
   *[other] { $count } klanten hebben er last van.
}
known-problem-is-back = Het is terug
known-problem-interim = Vertellen hoe het ervoor staat
known-problem-is-fixed = Het is opgelost
known-problem-fix-quietly = Als opgelost markeren
known-problem-nobody = Nog niemand gekoppeld
known-problem-nobody-do = Open een gesprek dat erover gaat en kies het probleem in het menu met de drie puntjes.
known-problem-linked = Wie er last van heeft
known-problem-customer = Klant
known-problem-conversation = Gesprek
known-problem-unlink = Loskoppelen
known-problem-change = Beschrijving wijzigen
known-problem-link = Bekend probleem
known-problem-link-more = Alle problemen, of een nieuw
said-known-problem-linked = Gekoppeld. De klant hoort het als het is opgelost.
known-problem-letter-interim = Dag { $name },

    U schreef ons hierover: { $problem }. We werken er nog aan en laten het u weten zodra het is opgelost.

    Bedankt voor uw geduld.
    { $business }
known-problem-letter-fixed = Dag { $name },

    U schreef ons hierover: { $problem }. Het is nu opgelost. Ziet u het nog steeds? Beantwoord dan deze mail, dan kijken we er meteen naar.

    Bedankt dat u het ons liet weten.
    { $business }
