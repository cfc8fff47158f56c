# Gevallen: goedmaken wat misging, voor medewerkers.

cases-title = Gevallen
cases-about = Klachten, retouren en technische problemen, elk op weg naar een oplossing.
cases-whose = Wiens gevallen
cases-view-mine = Van mij
cases-view-team = Van mijn teams
cases-view-nobody = Van niemand
cases-view-all = Alle
cases-states = Waar ze staan
cases-none = Hier staat geen geval
cases-none-do = Een geval begint als een gesprek een klacht, retour of technische ondersteuning wordt.
cases-customer = Klant
cases-matter = Kwestie
cases-cause = Oorzaak
cases-owner = Bij wie
cases-since = Hier sinds

said-case = Opgeslagen
case-chip = Geval: { $state }
case-way = Het verloop van het geval
case-to-conversation = Gesprek
case-known = Wat we weten
case-history = Hoe het ging
case-handovers = Keren overgedragen
case-else = Wat er nog meer kan

case-kind-complaint = Klacht
case-kind-return = Retour
case-kind-support = Technische ondersteuning

case-state-received = Ontvangen
case-state-acknowledged = Bevestigd
case-state-assessed = Beoordeeld
case-state-investigating = Onderzoek
case-state-offered = Aangeboden
case-state-chosen = Gekozen
case-state-fulfilling = In uitvoering
case-state-closed = Gesloten

case-times = { $count ->
    [one] { $count } keer
   *[other] { $count } keer
}
case-times-note = Dit is de { $count }e keer dat de klant over dezelfde kwestie komt. Zeg dat u dat weet.
case-escalated = Opgeschaald
case-escalated-to = Opgeschaald naar { $to }: { $reason }
case-turned-round = De klant kwam ontevreden en ging tevreden weg: het is omgekeerd.

case-next-acknowledge = Laat weten dat we het hebben ontvangen
case-next-acknowledge-about = Bedank voor het melden, zeg wie ervoor zorgt en wanneer de klant weer iets hoort.
case-acknowledge-reply = Antwoord schrijven
case-acknowledge-word = Ik heb het gezegd
case-next-assess = Hoe ernstig is het, en waarom gebeurde het?
case-next-assess-about = Beide kunnen later worden gecorrigeerd.
case-severity = Hoe ernstig
severity-minor = Gering
severity-minor-about = Een ergernis.
severity-moderate = Matig
severity-moderate-about = Het kostte de klant tijd of geld.
severity-serious = Ernstig
severity-serious-about = Echte schade, of we kunnen de klant verliezen.
severity-critical = Kritiek
severity-critical-about = Iemand kan gewond raken, of de wet vraagt het.
case-cause = Oorzaak
case-cause-hint = Niet wiens schuld: wat in ons werk het liet gebeuren.
case-cause-unknown = Nog niet bekend
case-assess-save = Opslaan en onderzoeken
case-next-core = De kern van de zaak
case-next-core-about = Luister voordat u oplost. Wat de klant zegt, is niet altijd de kern.
case-said = Wat de klant zei
case-said-hint = In diens eigen woorden.
case-really = Waar het echt om gaat
case-really-hint = De behoefte erachter: tijd, vertrouwen, geld, respect.
case-looks = Hoe het er voor de klant uitziet
case-looks-hint = Alsof u in diens schoenen stond.
case-core-save = Kern opslaan
case-next-read-back = Vertel het de klant terug
case-next-read-back-about = Vertel hoe u het hebt begrepen. Ga verder als de klant zegt: ja, dat is het.
case-read-back-word = Mondeling bevestigd
case-read-back-mail = Per mail bevestigd
case-read-back-page = Op de eigen pagina bevestigd
case-confirmed = Bevestigd
case-next-offer = Bied oplossingen aan om uit te kiezen
case-next-offer-about = Altijd een verontschuldiging, en minstens twee echte oplossingen. De klant doet mee door te kiezen.
case-apology-label = Verontschuldiging
case-apology-hint = In de taal van de klant. De klant leest die boven de oplossingen.
case-fits = Past bij de oorzaak
case-wished = Waar de klant om vroeg
case-chosen-before = { $count ->
    [one] { $count } keer eerder gekozen
   *[other] { $count } keer eerder gekozen
}
case-costs-us = Kost ons { $money }.
case-needs-manager = Heeft een manager nodig
case-change-words = De tekst wijzigen
case-more-solutions = Meer oplossingen
case-law = Een wet laat geen keuze
case-law-label = Welke wet
case-law-hint = Dan is één oplossing genoeg.
case-offer-mail = Aanbieden en de pagina mailen
case-offer-word = Mondeling aanbieden
case-left = Nog { $left } om het goed te maken
case-left-each = Nog { $left } om het goed te maken, tot { $each } per keer
case-no-budget = U hebt geen budget voor wat verder gaat dan wat verschuldigd is.
case-amount = Bedrag
case-amount-draws = Verder dan wat verschuldigd is: het gaat van uw budget af als u het aanbiedt.
case-amount-owed = Verschuldigd: het gaat van geen budget af.
case-ask-yes = Meer dan u mag geven? Vraag om akkoord
case-yes-given = { $who } zei ja tegen { $money }
case-yes-waits = { $who } is om { $money } gevraagd
case-yes-declined = { $who } zei nee tegen { $money }
case-yes-lapsed = Niet op tijd geantwoord over { $money }
case-next-choose = De klant kiest
case-next-choose-about = Op de eigen pagina, per mail of mondeling. Er telt één keuze, waar die ook vandaan komt.
case-show-here = De pagina op dit scherm tonen
case-send-again = De link opnieuw sturen
case-chosen-by-word = De klant zei het ons
case-none-suits = Geen ervan past
case-their-words = Woorden van de klant
case-chose-word = Mondeling gekozen
case-chose-mail = Per mail gekozen
case-next-fulfil = Zorg dat de klant het krijgt
case-next-fulfil-about = Eén persoon, één dag: het wordt een toezegging aan de klant.
case-chose = De klant koos: { $title }
case-who-delivers = Wie ervoor zorgt
case-due = Uiterlijk
case-due-hint = De klant krijgt het toegezegd voor de avond van deze dag.
case-fulfil-do = Toezeggen
case-next-deliver = Onderweg naar de klant
case-next-deliver-about = Het telt als gedaan zodra de klant het heeft.
case-on-its-way = { $who } zorgt ervoor, uiterlijk { $date }.
case-late = Te laat
case-see-promise = De toezegging
case-see-voucher = De tegoedbon
case-see-set-aside = Wat we apart legden
case-voucher-until = Geldig tot
case-voucher-hint = De tegoedbon wordt meteen uitgegeven, met een code voor de balie.
case-aside-item = Wat we voor de klant bewaren
case-aside-size = Maat
case-aside-shelf = Schap
case-aside-days = Hoeveel dagen
case-make-voucher = Tegoedbon uitgeven
case-make-set_aside = Apart leggen
case-deliver-word = De klant zei het te hebben
case-deliver-mail = De klant schreef het te hebben
case-next-settle = De klant heeft het
case-next-settle-about = Er is niets meer te doen.
case-settle = Geval als opgelost sluiten
case-cannot = Het kan toch niet
case-why-not = Waarom niet
case-told = Wat u de klant vertelde
case-told-hint = Het is de klant toegezegd: vertel het eerst, en wat u in plaats daarvan aanbiedt.
case-cannot-do = Terug naar aanbieden
case-next-closed-about = Wat we hebben geleerd, blijft hier staan.
case-reopen = Heropenen
case-ask-handling = Vragen hoe de afhandeling was
case-handling-asked = De klant is gevraagd hoe de afhandeling was.
case-handling-was = Onze afhandeling was
case-answered-by-word = De klant zei het mondeling
outcome-solved = Opgelost
outcome-heard = Gehoord
outcome-refused = Afgewezen
outcome-withdrawn = Door de klant ingetrokken

case-round = Aanbod { $number }
case-offered-at = Aangeboden { $when }
chosen-by-page = Gekozen op de eigen pagina
chosen-by-mail = Gekozen per mail
chosen-by-word = Mondeling gekozen
case-none-suited = Geen ervan paste de klant.
case-withdrawn = Ingetrokken
case-withdraw = Deze intrekken
case-withdraw-why = Waarom (de klant leest het)
case-withdraw-do = Intrekken

case-mood-came = Stemming aan het begin
case-mood-left = Stemming aan het eind
mood-poor = Ontevreden
mood-neutral = Neutraal
mood-good = Tevreden
mood-excellent = Zeer tevreden
case-wish = Wat de klant zou willen
case-wish-ask = Vraag het vroeg: zo ziet u wat voor de klant telt.
case-wish-change = Corrigeren
wish-not-asked = Nog niet gevraagd
case-wish-what = De klant zou willen
case-wish-save = Opslaan
wish-heard = Alleen gehoord worden
wish-explanation = Uitleg
wish-redo = Dat het over wordt gedaan
wish-replace = Een ander exemplaar
wish-repair = Een reparatie
wish-refund = Het geld terug
wish-cancel = Annuleren
wish-money = Korting of een tegoedbon
wish-help = Hulp
wish-other = Iets anders

case-earlier = Eerdere gevallen van deze klant
case-same-cause = Zelfde oorzaak
case-same-matter = Zelfde kwestie
case-same-matter-do = Het is dezelfde kwestie

case-hand-over = Overdragen
case-who = Kies een persoon
case-asked-of = { $who } is gevraagd dit geval over te nemen
case-take-back = Vraag intrekken
case-hand-over-to = Aan
case-hand-over-note = Wat deze collega moet weten
case-hand-over-hint = Zodat de klant het verhaal maar één keer vertelt.
case-hand-over-do = Vragen het over te nemen
case-handed-to-you = { $who } vraagt u dit geval over te nemen
case-take = Ik neem het over
case-decline = Ik kan niet
case-escalate = Opschalen
case-escalate-to = Naar
case-escalate-outside = Iemand buiten het bedrijf
case-escalate-body = Welke instantie
case-escalate-reason = Waarom
case-escalate-do = Opschalen
case-escalation-settled = Daar is het afgehandeld
case-refuse = Een verzoek afwijzen
case-end = Geval beëindigen
case-end-about = Gehoord: de kern is bevestigd. We zeiden nee: het staat hierboven, met wat er in plaats daarvan is aangeboden.
case-end-heard = De klant wilde gehoord worden
case-end-refused = We zeiden nee
case-end-withdrawn = De klant trok het in
case-change-core = Kern corrigeren
case-change-assessment = Ernst en oorzaak corrigeren

case-items = Wat er terugkomt
case-items-about = Over elk artikel wordt apart beslist, met een reden.
case-item-name = Artikel
case-item-quantity = Hoeveel
case-item-reason = Waarom
case-item-condition = Staat
case-add-item = Toevoegen
case-remove-item = Van de lijst halen
case-others-decide = Over retouren beslist hier iemand anders.
case-decision-reason = Reden
decide-accepted = Accepteren
decide-part = Deels accepteren
decide-declined = Afwijzen
decision-accepted = Geaccepteerd
decision-part = Deels geaccepteerd
decision-declined = Afgewezen
item-reason-faulty = Defect
item-reason-damaged = Beschadigd
item-reason-wrong = Niet wat was besteld
item-reason-not-as-described = Niet zoals beschreven
item-reason-wrong-size = Verkeerde maat
item-reason-late = Kwam te laat
item-reason-changed-mind = Van gedachten veranderd
item-reason-other = Iets anders
condition-unopened = Ongeopend
condition-opened = Geopend
condition-used = Gebruikt
condition-damaged = Beschadigd
condition-missing = Er ontbreken onderdelen

case-diagnosis = Diagnose
case-diagnosis-about = Wat is geprobeerd, zodat niemand het twee keer probeert.
case-tried = Wat is geprobeerd
case-effect = Wat het opleverde
case-tried-add = Noteren
effect-helped = Hielp
effect-no-change = Geen verschil
effect-worse = Erger geworden
case-symptom = Wat er te zien is
case-fault = Wat erachter zat
case-fix = Wat het verhielp
case-diagnose-save = Diagnose opslaan

verdict-worse = Slechter dan verwacht
verdict-as-expected = Zoals verwacht
verdict-better = Beter dan verwacht
verdict-much-better = Veel beter dan verwacht

# Oorzaken die er vanaf het begin zijn.
cause-goods = De artikelen
cause-damaged = Beschadigd aangekomen
cause-faulty = Defect
cause-not-as-described = Niet zoals beschreven
cause-wrong-item = Verkeerd artikel
cause-time = Tijd
cause-supplier-late = Leverancier te laat
cause-delivery-late = Bezorging te laat
cause-waiting-too-long = Te lang gewacht
cause-not-answered = Geen antwoord
cause-told = Wat er is gezegd
cause-said-otherwise = Er is iets anders gezegd
cause-promise-broken = Toezegging niet nagekomen
cause-not-told = Niet gezegd
cause-people = Mensen
cause-manner = Omgangsvorm
cause-our-mistake = Onze fout
cause-money = Geld
cause-price = Prijs
cause-bill = Rekening
cause-use = Gebruik
cause-hard-to-use = Moeilijk te gebruiken
cause-changed-mind = Van gedachten veranderd
cause-other = Iets anders

# Regels die er vanaf het begin zijn.
refusal-rule-return-too-late = Te laat om te retourneren
refusal-rule-no-receipt = Geen kassabon
refusal-rule-used-goods = Gebruikte artikelen nemen we niet terug
refusal-rule-wear-not-covered = Slijtage valt niet onder de garantie
refusal-rule-no-cash-refund = Geen terugbetaling in contanten
refusal-rule-not-our-product = Niet bij ons gekocht
refusal-rule-outside-hours = Buiten onze openingstijden
refusal-rule-not-offered = Dat bieden we niet aan
refusal-rule-no-rule = Geen regel: iemand besliste zo
refusal-asked = Waar de klant om vroeg
refusal-rule = Welke regel nee zegt
refusal-which-rule = Kies de regel
refusal-instead = Wat we in plaats daarvan aanbieden
refusal-instead-hint = Een nee zonder iets ernaast is zelden nodig.
refusal-cost = Wat het nee ons kan kosten
refusal-do = Vastleggen
refusal-said = We zeiden nee:

refusals-title = Waar we nee op zeggen
refusals-about = Zouden we hier tien klanten voor willen verliezen? Houd de regels die dat waard zijn.
refusals-count = { $count ->
    [one] { $count } afwijzing in { $month }
   *[other] { $count } afwijzingen in { $month }
}
refusals-of-rule = { $count ->
    [one] Eén keer.
   *[other] { $count } keer.
} { $estimated ->
    [0] Niemand heeft de kosten geschat.
   *[other] Geschatte kosten { $cost } (geschat: { $estimated }).
}
refusals-none = Er is niets afgewezen
refusals-none-do = Zegt iemand nee, leg het dan in het geval vast: wat er werd gevraagd, welke regel, wat er in plaats daarvan werd aangeboden.
refusals-newer = Volgende maand
refusals-older = Vorige maand
refusals-why = Waarom
refusals-keep = Behouden
refusals-change = Te wijzigen
refusals-drop = Vervallen
refusals-do-keep = Regel behouden
refusals-do-change = Wijzigen
refusals-do-drop = Laten vervallen

solution-field-title = Naam
solution-field-text = Wat het inhoudt
solution-field-limits = Grenzen
solution-field-why = Waarom
