# Mensen: rollen, uitnodigen.

role-owner = Eigenaar
role-owner-may = Alles, ook besloten teams en andere eigenaren.
role-manager = Manager
role-manager-may = Beheert daarnaast teams, postvakken en mensen.
role-staff = Medewerker
role-staff-may = Beantwoordt vragen van klanten.
role-viewer = Meekijker
role-viewer-may = Ziet alles, wijzigt niets.

people-name = Naam
people-role = Rechten
people-language = Taal
people-language-same = Zoals het bedrijf
people-invite-one = Uitnodigen
people-by-hand-title = De uitnodiging is gemaakt, maar er kon geen mail worden verzonden
people-by-hand = Van hieruit kan nog geen mail worden verzonden. Geef deze link zelf aan { $name }, bijvoorbeeld in een chat. De link werkt één keer, een week lang, en is alleen nu te zien.
people-by-hand-link = De link
said-invited = De uitnodiging is onderweg

people-title = Medewerkers
people-about = Iedereen die hier met klanten werkt.
people-state = Nu
people-joined = werkt hier
people-invited = uitgenodigd
people-left = vertrokken
people-alone = Tot nu toe werkt u alleen. Nodig iemand uit, en u ziet elkaars antwoorden, notities en toezeggingen.
people-invite = Iemand uitnodigen
people-invite-about = Een uitgenodigde krijgt een link per mail en kiest een wachtwoord.
people-team = Team
people-no-team = Geen team
people-place = Locatie
people-owners-only = Alleen een eigenaar wijzigt eigenaren en managers.
people-invited-title = Nog niet hier
people-invited-about = De uitnodiging werkt een week. Een nieuwe maakt de oudere ongeldig.
people-invite-again = Opnieuw uitnodigen
people-set-role = Rol instellen
people-still-theirs = { $conversations ->
    [one] Deze persoon heeft nog één gesprek.
   *[other] Deze persoon heeft nog { $conversations } gesprekken.
}
people-hand-to = Overdragen aan
people-hand-to-everybody = Iedereen
people-hand-over = Overdragen
people-left-about = Deze persoon kan zich niet aanmelden. Al het gedane werk blijft staan.
people-enable = Weer toegang geven
people-leave-title = Gaat deze collega weg?
people-leave-about = Deze persoon wordt meteen afgemeld en kan zich niet meer aanmelden. Het gedane werk blijft staan, en wat nog openstaat krijgt u te zien om over te dragen.
people-disable = Toegang ontnemen
people-withdraw-title = De uitnodiging intrekken
people-withdraw-about = De link werkt dan niet meer. Later opnieuw uitnodigen kan.
people-withdraw = Intrekken
people-sign-out-title = Nog ergens aangemeld?
people-sign-out-about = Voor een verloren telefoon of een apparaat dat anderen gebruiken: alle sessies van deze persoon eindigen meteen, en aanmelden gaat opnieuw met het wachtwoord.
people-sign-out = Overal afmelden
said-signed-out-everywhere = Overal afgemeld
said-disabled = Kan zich niet meer aanmelden
said-enabled = Kan zich weer aanmelden
said-handed-over = Overgedragen

teams-title = Teams
teams-about = Wie samen wat beantwoordt. Teams zijn niet verplicht.
teams-name = Naam van het team
teams-members = Leden
teams-state = Wie mag lezen
teams-open = Iedereen
teams-closed = Besloten
teams-close = Besloten team
teams-close-hint = Alleen de leden en eigenaren lezen de gesprekken ervan; anderen zien dat er een gesprek is, niet wat erin staat.
teams-add = Team toevoegen
teams-empty = Nog geen teams
teams-empty-do = Iedereen ziet alles, en dat is voor de meeste kleine bedrijven goed. Maak een team als sommige mail maar voor een paar mensen is.
teams-nobody = Er zit nog niemand in.
teams-leads = leidt het team
teams-lead = Teamleider maken
teams-unlead = Niet langer teamleider
teams-remove = Uit het team halen
teams-add-member = Iemand erbij
teams-add-member-do = Toevoegen
teams-retire-title = Niet meer nodig?
teams-retire-about = Een team kan weg zodra de gesprekken ervan zijn afgerond en geen postvak nieuwe brengt.
