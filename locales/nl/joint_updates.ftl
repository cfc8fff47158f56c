# Woorden die naar veel klanten tegelijk gaan.
joint-updates-title = Wat hun is verteld
joint-update-subject = Onderwerp
joint-update-text = Tekst
joint-update-when = Wanneer
joint-update-by = Door
joint-update-told = Ingelicht
joint-update-name-hint = {"{name}"} wordt de naam van de klant.
joint-update-people = { $count ->
    [one] één persoon
   *[other] { $count } personen
}
joint-update-goes-to = { $count ->
    [0] Niemand is gekoppeld, dus er is niemand om in te lichten.
    [one] Dit gaat naar één persoon.
   *[other] Dit gaat naar { $count } personen, elk één keer.
}
joint-update-who = { $count ->
    [one] Wie het is
   *[other] Wie het zijn
}
joint-update-no-address = { $count ->
    [one] Een van hen heeft geen e-mailadres waar we naartoe kunnen schrijven. Vertel het zelf.
   *[other] { $count } van hen hebben geen e-mailadres waar we naartoe kunnen schrijven. Vertel het zelf.
}
joint-update-look = Eerst bekijken
joint-update-preview = Dit zullen ze lezen. Er is nog niets verzonden.
joint-update-send = { $count ->
    [one] Verzenden naar één persoon
   *[other] Verzenden naar { $count } personen
}
joint-update-change = De tekst wijzigen
joint-update-change-about = Wijzig de tekst, en bekijk die dan opnieuw.
joint-update-told-all = { $sent } van { $people }
joint-update-told-some = { $sent } van { $people }, { $lost } niet bereikt
joint-update-moved = toezeggingen met het nieuwe tijdstip: { $count }
joint-update-not-moved = bleven zoals ze waren: { $refused } (al afgehandeld, of de klant was niet te bereiken)
said-joint-update = Onderweg. Hier ziet u hoe ver het is.

error-joint-update-meanwhile = Een collega heeft intussen een bericht verzonden. Bekijk het voordat u er nog een verzendt.
error-joint-update-others = Het aantal personen is intussen veranderd. Bekijk het opnieuw, en verzend dan.
error-joint-update-nobody = Er is niemand om in te lichten.
error-joint-update-too-many = Dat zijn meer dan 20.000 personen tegelijk.
