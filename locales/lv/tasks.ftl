# Iekšējie darbi, kas dod ceļu klientiem.
frame-tasks = Uzdevumi
tasks-title = Uzdevumi
tasks-about = Kas vēl darāms bez klientu apkalpošanas. Kamēr klients gaida, uzdevumi dod ceļu.
tasks-all = Visi uzdevumi
tasks-none = Citu darbu bez klientiem nav.
tasks-none-do = Pierakstiet, ko nedrīkst aizmirst: pasūtīt bremžu klučus, apliet puķes.
tasks-new = Kas jādara
tasks-due = Termiņš
tasks-add = Pievienot
tasks-done = Paveikts
tasks-not-done = Tomēr nav paveikts
tasks-take = Izdarīšu
tasks-let-go = Atstāt citiem
tasks-was-done = Nesen paveikts
tasks-aside-title = { $count ->
    [zero] Gaida { $count } klientu
    [one] Gaida { $count } klients
   *[other] Gaida { $count } klienti
}
tasks-aside = Vispirms klienti. Uzdevumi pagaidīs šeit, līdz būsim ar visiem sasveicinājušies.
tasks-show = Tomēr rādīt uzdevumus
said-task-added = Pievienots
said-task-done = Paveikts, paldies
said-task-changed = Mainīts
