# Terminai įprastais žodžiais: laukas ir tai, kas suprasta.
due-hint = Savais žodžiais: rytoj 12:00, per 2 darbo valandas, penktadienį.
due-example-today = šiandien 17:00
due-example-tomorrow = rytoj 12:00
due-example-hours = per 2 darbo valandas
due-example-friday = penktadienį
due-example-days = per 3 darbo dienas
due-example-date = gruodžio 31 d. 12:00
due-is = { $when } – po { $in }
due-is-open = { $when } – po { $in }, darbo metu
due-is-closed = { $when } – po { $in }, ne darbo metu
due-press-again = Ar turėjote galvoje tai? Galios, kai paspausite.
due-hour-twice = { $when }: tą naktį laikrodžiai pasukami atgal ir ši valanda būna du kartus. Kuri iš jų?
due-hour-first = Pirmoji, prieš pasukant laikrodžius
due-hour-second = Antroji, pasukus laikrodžius
