# Προθεσμίες με απλά λόγια: το πεδίο, και τι έγινε κατανοητό.
due-hint = Με δικά σας λόγια: αύριο 12:00, σε 2 εργάσιμες ώρες, Παρασκευή.
due-example-today = σήμερα 17:00
due-example-tomorrow = αύριο 12:00
due-example-hours = σε 2 εργάσιμες ώρες
due-example-friday = Παρασκευή
due-example-days = σε 3 εργάσιμες ημέρες
due-example-date = 31 Δεκεμβρίου 12:00
due-is = { $when } – σε { $in }
due-is-open = { $when } – σε { $in }, εντός ωραρίου
due-is-closed = { $when } – σε { $in }, εκτός ωραρίου
due-press-again = Αυτό εννοείτε; Ισχύει όταν πατήσετε.
due-hour-twice = { $when }: εκείνη τη νύχτα τα ρολόγια πηγαίνουν πίσω και αυτή η ώρα έρχεται δύο φορές. Ποια από τις δύο;
due-hour-first = Η πρώτη, πριν τα ρολόγια πάνε πίσω
due-hour-second = Η δεύτερη, αφού τα ρολόγια πήγαν πίσω
