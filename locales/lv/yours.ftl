# Pašu klientu lapas, ko atver no saites vēstulē.
yours-over-title = Šī saite vairs nedarbojas
yours-over-about = Iespējams, tās termiņš ir beidzies vai jaunākā vēstulē ir jaunāka saite. Atbildiet uz mūsu pēdējo vēstuli, un Jums atbildēs cilvēks.
yours-let-down = Trīs mēnešu laikā esam Jūs pievīluši ne pirmo reizi. Mēs to zinām un no sirds atvainojamies.
