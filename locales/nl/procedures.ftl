# Stappenplannen, voor medewerkers en voor klanten.
frame-foresight = Vooruitzien
procedures-title = Stappenplannen
procedures-about = Stappen die u aan de telefoon met een klant volgt, of die klanten zelf volgen.
procedures-public = Wat klanten zien
procedures-name = Naam
procedures-example = De remmen piepen
procedures-when = Wanneer u het volgt
procedures-language = Taal
procedures-state = Status
procedures-none = Nog geen stappenplannen
procedures-none-do = Neem het probleem dat u aan de telefoon het vaakst uitlegt, en schrijf het één keer op: wat te proberen, wat eruit kan komen, en wat dan.
procedures-new = Nieuw stappenplan
procedures-new-about = Hierna schrijft u de stappen. Niemand volgt het voordat u het publiceert.
procedures-begin = Beginnen
procedures-open = Medewerkers en klanten
procedures-for-staff = Medewerkers
procedures-unpublished = Nog niet gepubliceerd
procedures-retired = Buiten gebruik

procedure-nothing = Nog niets gepubliceerd
procedure-nothing-do = Schrijf de stappen. Tijdens het schrijven ziet u welke weg nog niet eindigt.
procedure-write = Stappen schrijven
procedure-go-on = Verder schrijven
procedure-change = Nieuwe versie schrijven
procedure-open-to-customers = Openen voor klanten
procedure-close-to-customers = Alleen voor medewerkers
procedure-retire = Buiten gebruik stellen
procedure-bring-back = Weer in gebruik nemen
procedure-address = Klanten vinden het op
procedure-print = Afdrukken
procedure-counts-about = Bij elke stap staat hoeveel mensen er in deze versie kwamen.
procedure-came = Met medewerkers { $staff }, zelf { $alone }.
procedure-ended-here = { $count ->
    [one] Eén weg eindigde hier.
   *[other] { $count } wegen eindigden hier.
}
procedure-stopped-here = { $count ->
    [one] Eén ging niet verder.
   *[other] { $count } gingen niet verder.
}
procedure-end-solved = Opgelost
procedure-end-advice = Advies
procedure-end-case = Een geval openen
procedure-end-none = Een antwoord leidt verder
procedure-unwritten = Nog niet geschreven
procedure-to-step = naar stap { $number }
procedure-nowhere = leidt nog nergens heen

procedure-draft = Versie { $number }, in bewerking
procedure-publish = Publiceren
procedure-every-way-ends = Elke weg eindigt.
procedure-not-ready = Voordat het kan worden gepubliceerd:
procedure-problem-no-steps = Schrijf de eerste stap: wat moet de klant eerst bekijken of proberen?
procedure-problem-nothing-said = Stap { $number } is nog niet geschreven.
procedure-problem-dead-end = Stap { $number } heeft geen antwoorden en is geen einde.
procedure-problem-nobody-comes = Geen antwoord leidt naar stap { $number }.
procedure-problem-leads-nowhere = Stap { $number }: “{ $answer }” leidt nergens heen.
procedure-problem-circle = Stap { $number }: “{ $answer }” leidt terug naar waar men al was, dus misschien eindigt het nooit.
procedure-edit-step = Wijzigen
procedure-remove-step = Verwijderen
procedure-first-step = De eerste stap
procedure-add-step = Nog een stap
procedure-add-step-do = Stap toevoegen
procedure-step-title = Wat te doen, of wat te vragen
procedure-step-title-hint = Zoals u het aan de telefoon zou zeggen.
procedure-step-text = Meer erover
procedure-then = En dan
procedure-answers = Antwoorden
procedure-answers-hint = Alleen waar een antwoord verder leidt. Een laatste stap heeft er geen nodig.
procedure-answer = Antwoord
procedure-leads-to = Leidt naar
procedure-leads-to-new = een nieuwe stap
procedure-leads-to-later = zeg ik later
procedure-picture = Een afbeelding
procedure-picture-file = Afbeelding
procedure-picture-hint = PNG, JPEG, GIF of WebP.
procedure-picture-words = Wat erop te zien is
procedure-picture-remove = Afbeelding verwijderen
procedure-save-step = Stap opslaan
procedure-title-and-language = Naam en taal
said-procedure-published = Gepubliceerd. Vanaf nu wordt deze versie gevolgd.

walk-choose = Stappenplan volgen
walk-choose-about = U leest de stappen voor, de klant antwoordt. Elk antwoord blijft in het geval bewaard.
walk-none = Er is nog niets om te volgen
walk-going = Hier begonnen
walk-before = Eerder gevolgd
walk-chip = { $title }: verdergaan
walk-back = Eén stap terug
walk-so-far = Tot nu toe
walk-kept = Waar u bent, wordt bewaard. U kunt weggaan en later verdergaan.
walk-to-conversation = Naar het gesprek
walk-to-case = Naar het geval
walk-over-solved = Mooi. Neem vriendelijk afscheid, en sluit het gesprek als er niets meer openstaat.
walk-over-advice = Vertel de klant wat hier wordt aangeraden.
walk-over-case = Het gesprek heeft nu een geval van technische ondersteuning, met alles wat is geprobeerd.

guides-title = Zelf oplossen
guides-none = Hier is nog niets.
guide-end-case = Wij helpen u
guide-again = Opnieuw beginnen
guide-print = Alle stappen afdrukken
guide-write = Schrijf ons
guide-over-solved = Fijn dat het weer werkt.
guide-over-advice = Helpt dat niet, schrijf ons dan.
guide-over-case = Hier kunnen we beter zelf naar kijken. Schrijf ons en vertel wat u hebt geprobeerd.

error-procedure-no-draft = Er wordt niets aan geschreven. Begin eerst een nieuwe versie.
error-picture-too-large = De afbeelding is te groot. Kies een kleinere.
error-procedure-many-answers = Acht antwoorden is het maximum.
error-procedure-many-steps = Dat zijn meer stappen dan iemand kan overzien. Maak er twee stappenplannen van.
error-procedure-no-picture = Deze afbeelding kunnen we niet tonen. Gebruik PNG, JPEG, GIF of WebP.
error-procedure-no-end = Een van de wegen eindigt nog niet. Kijk wat er nog ontbreekt.
error-procedure-not-followed = Dit stappenplan is niet gepubliceerd, of buiten gebruik.
error-procedure-first-step = Dit is de eerste stap.
