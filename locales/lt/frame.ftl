# Aplink kiekvieną puslapį: naršymas, kas laukia, bėdos; ir laiko žodžiai.

frame-skip = Pereiti prie turinio
frame-navigation = Pagrindinis meniu
frame-more = Daugiau
frame-home = „Attent“, į pradžią
frame-search = Ieškokite kliento, numerio, žodžio
frame-conversations = Pokalbiai
frame-customers = Klientai
frame-put-right = Atitaisymas
frame-notices-title = Pranešimai
frame-notices-many = Pranešimai, daugiau kaip { $count } neskaityti
frame-notices = { $count ->
    [0] Pranešimai
    [one] Pranešimai, { $count } neskaitytas
    [few] Pranešimai, { $count } neskaityti
    [many] Pranešimai, { $count } neskaityto
   *[other] Pranešimai, { $count } neskaitytų
}
frame-settings = Nustatymai
frame-profile = Jūsų profilis
frame-sign-out = Atsijungti
frame-sample = Tai pavyzdiniai duomenys: čia nėra nieko tikro ir jokie laiškai neišsiunčiami.
frame-waiting = { $count ->
    [one] klientas laukia
    [few] klientai laukia
    [many] kliento laukia
   *[other] klientų laukia
}
frame-waiting-short = { $count ->
    [one] laukia
    [few] laukia
    [many] laukia
   *[other] laukia
}
frame-longest = , ilgiausiai – { $span }
frame-at-counter = { $count ->
    [one] , { $count } iš jų prie prekystalio
    [few] , { $count } iš jų prie prekystalio
    [many] , { $count } iš jų prie prekystalio
   *[other] , { $count } iš jų prie prekystalio
}

trouble-mend = Peržiūrėti
trouble-cannot-send = Pašto dėžutės „{ $mailbox }“ laiškai neišsiunčiami jau { $span }: { $reason }
trouble-cannot-fetch = Pašto dėžutės „{ $mailbox }“ laiškai negaunami jau { $span }: { $reason }

undo = Anuliuoti
time-today = šiandien { $clock }
time-yesterday = vakar { $clock }
time-tomorrow = rytoj { $clock }
span-minutes = { $minutes } min.
span-hours = { $minutes ->
    [0] { $hours } val.
   *[other] { $hours } val. { $minutes } min.
}
span-days = { $hours ->
    [0] { $days } d.
   *[other] { $days } d. { $hours } val.
}
