# Rond elke pagina: navigatie, wie er wacht, storingen; en woorden van tijd.

frame-skip = Naar de inhoud
frame-navigation = Hoofdmenu
frame-more = Meer
frame-home = Attent, naar het begin
frame-search = Zoek een klant, een nummer, een woord
frame-conversations = Gesprekken
frame-customers = Klanten
frame-put-right = Goedmaken
frame-notices-title = Meldingen
frame-notices-many = Meldingen, meer dan { $count } ongelezen
frame-notices = { $count ->
    [0] Meldingen
    [one] Meldingen, één ongelezen
   *[other] Meldingen, { $count } ongelezen
}
frame-settings = Instellingen
frame-profile = Uw profiel
frame-sign-out = Afmelden
frame-sample = Dit zijn voorbeeldgegevens: niets hier is echt en er gaat geen mail de deur uit.
frame-waiting = { $count ->
    [one] klant wacht
   *[other] klanten wachten
}
frame-waiting-short = { $count ->
    [one] wacht
   *[other] wachten
}
frame-longest = , het langst { $span }
frame-at-counter = { $count ->
    [one] , van wie één aan de balie
   *[other] , van wie { $count } aan de balie
}

trouble-mend = Bekijken
trouble-cannot-send = Mail van { $mailbox } gaat al { $span } niet weg: { $reason }
trouble-cannot-fetch = Mail aan { $mailbox } komt al { $span } niet binnen: { $reason }

undo = Ongedaan maken
time-today = vandaag { $clock }
time-yesterday = gisteren { $clock }
time-tomorrow = morgen { $clock }
span-minutes = { $minutes } min.
span-hours = { $minutes ->
    [0] { $hours } u
   *[other] { $hours } u { $minutes } min.
}
span-days = { $hours ->
    [0] { $days } d
   *[other] { $days } d { $hours } u
}
