# Tarpinis atsakymas: ką darome, kas ir kada klientas vėl išgirs. Iš jo atsiranda pažadas.
holding-title = Tarpinis atsakymas
holding-button = Tarpinis atsakymas
holding-about = Kai atsakymas užtrunka, parašykite, kas daroma, kas tuo rūpinasi ir kada klientas vėl išgirs. Tai užrašoma kaip pažadas.
holding-quick = „Aiškinamės ir parašysime Jums iki …“
holding-by = Iki { $when }
holding-other = Kitais žodžiais arba kitas žmogus
holding-doing = Ką darome
holding-doing-hint = Kliento kalba, taip, kaip bus laiške.
holding-doing-usual = Aiškinamės Jūsų reikalą.
holding-who = Kas tuo rūpinasi
holding-due = Kada klientas vėl išgirs
holding-look = Parodyti
holding-send = Siųsti ir pažadėti
said-holding = Tarpinis atsakymas pakeliui; nuo šiol tai pažadas

# Laiškas ir pažadas, kaip juos skaito klientas.
holding-letter =
    { $greeting }

    dėkojame už kantrybę. { $doing }

    Tuo rūpinasi { $who }. Vėl parašysime Jums iki { $by }.
holding-greeting = Sveiki, { $name },
holding-greeting-plain = Sveiki,
holding-promise = Parašysime Jums dėl „{ $subject }“
holding-promise-plain = Parašysime Jums dėl Jūsų reikalo
