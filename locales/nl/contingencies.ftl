# Noodplannen.
contingencies-title = Noodplannen
contingencies-about = Kaarten voor wat er mis kan gaan, klaargemaakt voordat het zover is.
contingency-new = Een eigen kaart
contingency-look = De kaart openen
contingency-open = Ernaartoe
contingency-going = Bezig
contingency-over = Voorbij
contingency-since = Sinds { $when }, gestart door { $who }
contingency-prepare = Voorbereiden
contingency-prepare-about = Wat nu klaar is, hoeft op de dag zelf niet te worden bedacht.
contingency-steps = Wat te doen
contingency-steps-hint = Eén regel per stap.
contingency-touches = Wie het raakt
contingency-touches-now = Zoals het nu zou zijn. U kunt het wijzigen als u start.
contingency-filter-hint = Elk deel dat u invult, voegt toe wat het vindt. Laat weg wat niet uitmaakt.
contingency-filter-empty = Zeg wie het raakt: op toezeggingen, op wat apart ligt, op gesprekken, of op naam.
contingency-promises = Open toezeggingen
contingency-promise-words = Met deze woorden
contingency-promise-owner = Van
contingency-due-days = Termijn binnen (dagen)
contingency-waits = Alleen die op iets wachten
contingency-item = Apart gelegd of op gewacht
contingency-conversations = Gesprekken die niet zijn gesloten
contingency-tag = Met dit label
contingency-kind = Van deze soort
contingency-place = Op deze locatie
contingency-any = Alle
contingency-customers = Klanten
contingency-customers-hint = Namen of adressen, één per regel.
contingency-people = Mensen
contingency-unknown = We kennen niemand met: { $lines }
contingency-see-promises = Welke toezeggingen
contingency-solutions = Goedgekeurde oplossingen
contingency-solutions-about = Wat iedereen mag aanbieden zonder te vragen.
contingency-drafts = Wat klanten lezen
contingency-what = Wat er is gebeurd
contingency-what-hint = In één regel, voor uw collega’s: welke levering, welk model, tot wanneer.
contingency-start = Starten
contingency-start-hint = Daarmee wordt nog niemand ingelicht.
contingency-before = Eerdere keren
contingency-tell = Klanten inlichten
contingency-refilter = Wijzigen wie het raakt
contingency-find = Zoeken
contingency-leave-out = Iemand weglaten
contingency-no-address = geen adres
contingency-new-time = { $count ->
    [one] Een nieuw tijdstip voor de toezegging die het raakt
   *[other] Een nieuw tijdstip voor de { $count } toezeggingen die het raakt
}
contingency-new-time-hint = Zeg het ook in de tekst: via deze mail horen klanten het.
contingency-moves = { $count ->
    [one] Eén toezegging wordt verzet: { $when }.
   *[other] { $count } toezeggingen worden verzet: { $when }.
}
contingency-log = Logboek
contingency-log-started = Gestart.
contingency-log-noted = Genoteerd:
contingency-log-told = { $count ->
    [one] Eén persoon ingelicht:
   *[other] { $count } personen ingelicht:
}
contingency-log-changed = { $count ->
    [one] Gewijzigd wie het raakt: één persoon.
   *[other] Gewijzigd wie het raakt: { $count } personen.
}
contingency-log-ended = Beëindigd.
contingency-note = Wat er is gedaan of bekend werd
contingency-note-add = Noteren
contingency-learned = Wat we de volgende keer anders doen
contingency-end = Het is voorbij
said-contingency-started = Gestart. Kijk wie het raakt, en licht hen dan in.

contingency-supplier-late = Leverancier is te laat
contingency-supplier-late-steps = Vraag de leverancier schriftelijk om een datum.
    Kijk wie het raakt, en licht hen in voordat ze vragen.
    Bied een keuze: wachten, iets vergelijkbaars nemen, of annuleren.
    Verzet de toezeggingen naar het nieuwe tijdstip.
contingency-supplier-late-subject = Waar u op wacht, komt later
contingency-supplier-late-letter = Dag { $name },

    Onze leverancier is te laat, en daardoor zijn wij ook te laat met waar u op wacht. Het spijt ons.

    We laten het u weten zodra het er is. Wilt u liever niet wachten, beantwoord dan deze mail: we vinden iets vergelijkbaars, of u krijgt uw geld terug.

    { $business }
contingency-recall = Terugroepactie
contingency-recall-steps = Verkoop het niet meer, en zet apart wat er in de winkel is.
    Kijk wie het raakt, op artikel en op naam.
    Zeg hun meteen het niet meer te gebruiken, en wat ze krijgen.
    Noteer wie heeft geantwoord, en bel wie dat niet deed.
contingency-recall-subject = Niet meer gebruiken: een terugroepactie
contingency-recall-letter = Dag { $name },

    De fabrikant roept iets terug wat u bij ons hebt gekocht. Gebruik het alstublieft niet meer.

    Breng het langs of stuur het op onze kosten terug. U krijgt een ander exemplaar of uw geld terug, wat u wilt.

    { $business }
contingency-sick-staff = Er is iemand ziek
contingency-sick-staff-steps = Kijk welke toezeggingen van deze collega de komende dagen moeten worden nagekomen.
    Geef elke aan een collega, of noem de klant een ander tijdstip.
    Bel wie vandaag een afspraak heeft.
contingency-sick-staff-subject = Het duurt iets langer
contingency-sick-staff-letter = Dag { $name },

    De collega die u helpt, is ziek. We hebben iets meer tijd nodig dan we zeiden. Het spijt ons.

    Kan het niet wachten? Beantwoord dan deze mail, dan neemt iemand anders het vandaag over.

    { $business }
contingency-shop-closed = Winkel blijft gesloten
contingency-shop-closed-steps = Hang een bericht op de deur en zet het op de website.
    Kijk wie iets komt ophalen of een afspraak heeft.
    Vertel wanneer we weer open zijn, of hoe ze hun spullen anders krijgen.
contingency-shop-closed-subject = Onze winkel blijft gesloten
contingency-shop-closed-letter = Dag { $name },

    Onze winkel moet voorlopig gesloten blijven. Wat we voor u apart hebben gelegd, blijft apart liggen.

    We schrijven u als we weer open zijn. Hebt u het eerder nodig? Beantwoord dan deze mail, dan vinden we een oplossing.

    { $business }
contingency-own-subject = Nieuws over wat we hebben toegezegd
contingency-own-letter = Dag { $name },

    

    { $business }

error-contingency-started = Een collega heeft dit zojuist gestart. Ga daarheen.
error-contingency-retired = Deze kaart is buiten gebruik.
error-contingency-ended = Dit is al voorbij.
error-contingency-days = Een aantal dagen van 0 tot 3650.
