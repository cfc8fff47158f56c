# Ap katru lapu: navigācija, kas gaida, kļūmes; un laika vārdi.

frame-skip = Pāriet uz saturu
frame-navigation = Galvenā izvēlne
frame-more = Vairāk
frame-home = Attent, uz sākumu
frame-search = Meklējiet klientu, numuru, vārdu
frame-conversations = Sarunas
frame-customers = Klienti
frame-put-right = Vēršana par labu
frame-notices-title = Paziņojumi
frame-notices-many = Paziņojumi, vairāk nekā { $count } nelasīti
frame-notices = { $count ->
    [0] Paziņojumi
    [zero] Paziņojumi, { $count } nelasītu
    [one] Paziņojumi, { $count } nelasīts
   *[other] Paziņojumi, { $count } nelasīti
}
frame-settings = Iestatījumi
frame-profile = Jūsu profils
frame-sign-out = Izrakstīties
frame-sample = Šie ir parauga dati: te nav nekā īsta, un neviena vēstule netiek nosūtīta.
frame-waiting = { $count ->
    [zero] klientu gaida
    [one] klients gaida
   *[other] klienti gaida
}
frame-waiting-short = { $count ->
    [zero] gaida
    [one] gaida
   *[other] gaida
}
frame-longest = , visilgāk – { $span }
frame-at-counter = { $count ->
    [zero] , { $count } no viņiem pie letes
    [one] , { $count } no viņiem pie letes
   *[other] , { $count } no viņiem pie letes
}

trouble-mend = Apskatīt
trouble-cannot-send = No { $mailbox } vēstules netiek nosūtītas jau { $span }: { $reason }
trouble-cannot-fetch = Uz { $mailbox } sūtītās vēstules netiek saņemtas jau { $span }: { $reason }

undo = Atsaukt
time-today = šodien { $clock }
time-yesterday = vakar { $clock }
time-tomorrow = rīt { $clock }
span-minutes = { $minutes } min.
span-hours = { $minutes ->
    [0] { $hours } st.
   *[other] { $hours } st. { $minutes } min.
}
span-days = { $hours ->
    [0] { $days } d.
   *[other] { $days } d. { $hours } st.
}
