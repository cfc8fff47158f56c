# Vidiniai darbai, užleidžiantys vietą klientams.
frame-tasks = Užduotys
tasks-title = Užduotys
tasks-about = Kas dar padarytina, be klientų aptarnavimo. Kol klientas laukia, užduotys užleidžia vietą.
tasks-all = Visos užduotys
tasks-none = Kitų darbų, be klientų, nėra.
tasks-none-do = Užsirašykite, ko negalima pamiršti: užsakyti stabdžių trinkelių, palaistyti gėles.
tasks-new = Ką reikia padaryti
tasks-due = Iki kada
tasks-add = Pridėti
tasks-done = Atlikta
tasks-not-done = Vis dėlto neatlikta
tasks-take = Padarysiu
tasks-let-go = Palikti kitiems
tasks-was-done = Neseniai atlikta
tasks-aside-title = { $count ->
    [one] Laukia { $count } klientas
    [few] Laukia { $count } klientai
    [many] Laukia { $count } kliento
   *[other] Laukia { $count } klientų
}
tasks-aside = Pirmiausia – klientai. Užduotys palauks čia, kol su visais bus pasisveikinta.
tasks-show = Vis tiek rodyti užduotis
said-task-added = Pridėta
said-task-done = Atlikta, ačiū
said-task-changed = Pakeista
