# Žodžiai, skirti daugeliui klientų iš karto.
joint-updates-title = Kas jiems pranešta
joint-update-subject = Tema
joint-update-text = Tekstas
joint-update-when = Kada
joint-update-by = Kas siuntė
joint-update-told = Pranešta
joint-update-name-hint = Vietoj {"{name}"} bus kliento vardas.
joint-update-people = { $count ->
    [one] { $count } žmogus
    [few] { $count } žmonės
    [many] { $count } žmogaus
   *[other] { $count } žmonių
}
joint-update-goes-to = { $count ->
    [0] Niekas nesusieta, todėl pranešti nėra kam.
    [one] Tai bus išsiųsta { $count } žmogui.
    [few] Tai bus išsiųsta { $count } žmonėms, kiekvienam vieną kartą.
    [many] Tai gaus { $count } žmogaus, kiekvienas vieną kartą.
   *[other] Tai gaus { $count } žmonių, kiekvienas vieną kartą.
}
joint-update-who = { $count ->
    [one] Kas tai
    [few] Kas jie
    [many] Kas jie
   *[other] Kas jie
}
joint-update-no-address = { $count ->
    [one] { $count } žmogaus el. pašto adreso neturime. Praneškite jam patys.
    [few] { $count } žmonių el. pašto adresų neturime. Praneškite jiems patys.
    [many] { $count } žmogaus el. pašto adreso neturime. Praneškite patys.
   *[other] { $count } žmonių el. pašto adresų neturime. Praneškite jiems patys.
}
joint-update-look = Pirmiau peržiūrėti
joint-update-preview = Tai jie perskaitys. Dar nieko neišsiųsta.
joint-update-send = { $count ->
    [one] Siųsti { $count } žmogui
    [few] Siųsti { $count } žmonėms
    [many] Siųsti (gavėjų: { $count })
   *[other] Siųsti { $count } žmonių
}
joint-update-change = Keisti tekstą
joint-update-change-about = Pakeiskite tekstą ir peržiūrėkite dar kartą.
joint-update-told-all = { $sent } iš { $people }
joint-update-told-some = { $sent } iš { $people }, nepasiekta { $lost }
joint-update-moved = pažadų su nauju terminu: { $count }
joint-update-not-moved = liko kaip buvę: { $refused } (jau įvykdyti ar atšaukti, arba klientui nepavyko pranešti)
said-joint-update = Siunčiama. Čia matysite, kiek jau išsiųsta.

error-joint-update-meanwhile = Tuo metu pranešimą išsiuntė kolega. Prieš siųsdami dar vieną, jį perskaitykite.
error-joint-update-others = Tuo metu pasikeitė žmonių skaičius. Peržiūrėkite dar kartą ir tada siųskite.
error-joint-update-nobody = Pranešti nėra kam.
error-joint-update-too-many = Tai daugiau nei 20 000 žmonių iš karto.
