# Klaviatūros pagalba: ką daro kiekvienas klavišas ir kur.

keys-title = Spartieji klavišai
keys-close = Užverti pagalbą
keys-everywhere = Visur
keys-go = Eiti į
keys-list = Sąraše
keys-conversation = Pokalbyje
keys-find-writing = Ieškoti, taip pat ir rašant
keys-undo = Anuliuoti paskutinį veiksmą
keys-leave = Išeiti iš lauko, atsisakyti pasirinkimo
keys-help = Rodyti klavišus
keys-next = Kitas
keys-previous = Ankstesnis
keys-open = Atverti
keys-choose = Pasirinkti arba nebepasirinkti
keys-assign-chosen = Priskirti pasirinktus
keys-close-chosen = Uždaryti pasirinktus
keys-letters-off = Išjungti vienos raidės klavišus šiame įrenginyje
keys-letters-on = Įjungti vienos raidės klavišus šiame įrenginyje
