# Due times in plain words: the field, and what was understood.
# The examples must be understood as they stand: write them as people in your language say them.

due-hint = In your own words: tomorrow 12:00, in 2 working hours, Friday.
due-example-today = today 17:00
due-example-tomorrow = tomorrow 12:00
due-example-hours = in 2 working hours
due-example-friday = Friday
due-example-days = in 3 working days
due-example-date = 31 December 12:00
due-is = { $when } – in { $in }
due-is-open = { $when } – in { $in }, within opening hours
due-is-closed = { $when } – in { $in }, outside opening hours
due-press-again = Is that what you mean? It counts when you press.
due-hour-twice = { $when }: the clocks go back that night and this hour comes twice. Which one?
due-hour-first = The first, before the clocks go back
due-hour-second = The second, after the clocks went back
