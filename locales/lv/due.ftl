# Termiņi parastiem vārdiem: lauks un tas, kas saprasts.
due-hint = Saviem vārdiem: rīt 12:00, pēc 2 darba stundām, piektdien.
due-example-today = šodien 17:00
due-example-tomorrow = rīt 12:00
due-example-hours = pēc 2 darba stundām
due-example-friday = piektdien
due-example-days = pēc 3 darba dienām
due-example-date = 31. decembrī 12:00
due-is = { $when } – pēc { $in }
due-is-open = { $when } – pēc { $in }, darba laikā
due-is-closed = { $when } – pēc { $in }, ārpus darba laika
due-press-again = Vai to domājāt? Būs spēkā, kad nospiedīsiet.
due-hour-twice = { $when }: tajā naktī pulksteņus pagriež atpakaļ, un šī stunda ir divreiz. Kura no tām?
due-hour-first = Pirmā, pirms pulksteņu pagriešanas
due-hour-second = Otrā, pēc pulksteņu pagriešanas
