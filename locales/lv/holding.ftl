# Starpatbilde: ko darām, kurš un kad klients saņems nākamo ziņu. No tās rodas solījums.
holding-title = Starpatbilde
holding-button = Starpatbilde
holding-about = Ja atbilde prasa ilgāku laiku, pasakiet, kas tiek darīts, kas par to gādā un kad klients saņems nākamo ziņu. To pieraksta kā solījumu.
holding-quick = „Mēs to noskaidrojam un Jums uzrakstīsim līdz …”
holding-by = Līdz { $when }
holding-other = Citiem vārdiem vai kāds cits
holding-doing = Ko darām
holding-doing-hint = Klienta valodā, tā, kā būs vēstulē.
holding-doing-usual = Noskaidrojam Jūsu lietu.
holding-who = Kas par to gādā
holding-due = Nākamā ziņa klientam līdz
holding-look = Parādīt
holding-send = Sūtīt un solīt
said-holding = Starpatbilde ir ceļā; tagad tā ir solījums

# Vēstule un solījums, kā tos lasa klients.
holding-letter =
    { $greeting }

    Paldies par pacietību. { $doing }

    Par to gādā { $who }. Nākamās ziņas termiņš: { $by }.
holding-greeting = Labdien, { $name }!
holding-greeting-plain = Labdien!
holding-promise = Jūs saņemsiet no mums ziņu par „{ $subject }”
holding-promise-plain = Jūs saņemsiet no mums ziņu par savu lietu
