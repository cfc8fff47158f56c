# Intern werk, dat opzijgaat voor klanten.
frame-tasks = Taken
tasks-title = Taken
tasks-about = Wat er naast de klanten moet gebeuren. Het gaat opzij zolang er een klant wacht.
tasks-all = Alle taken
tasks-none = Naast de klanten is er niets te doen.
tasks-none-do = Noteer wat niet vergeten mag worden: remblokken bestellen, planten water geven.
tasks-new = Wat er moet gebeuren
tasks-due = Uiterlijk
tasks-add = Toevoegen
tasks-done = Klaar
tasks-not-done = Toch niet klaar
tasks-take = Ik doe het
tasks-let-go = Loslaten
tasks-was-done = Onlangs gedaan
tasks-aside-title = { $count ->
    [one] Er wacht één klant
   *[other] Er wachten { $count } klanten
}
tasks-aside = Klanten gaan voor. De taken blijven hier tot iedereen is begroet.
tasks-show = De taken toch tonen
said-task-added = Toegevoegd
said-task-done = Klaar, bedankt
said-task-changed = Gewijzigd
