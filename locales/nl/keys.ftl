# Hulp bij het toetsenbord: wat elke toets doet, en waar.

keys-title = Sneltoetsen
keys-close = Hulp sluiten
keys-everywhere = Overal
keys-go = Ga naar
keys-list = In een lijst
keys-conversation = In een gesprek
keys-find-writing = Zoeken, ook tijdens het schrijven
keys-undo = Het laatste ongedaan maken
keys-leave = Uit een veld, of keuze loslaten
keys-help = De toetsen tonen
keys-next = Volgende
keys-previous = Vorige
keys-open = Openen
keys-choose = Kiezen, of niet meer
keys-assign-chosen = Gekozen gesprekken toewijzen
keys-close-chosen = Gekozen gesprekken sluiten
keys-letters-off = Sneltoetsen van één letter uitzetten op dit apparaat
keys-letters-on = Sneltoetsen van één letter aanzetten op dit apparaat
