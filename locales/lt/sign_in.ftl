# Prisijungimas, pamiršti slaptažodžiai, pakvietimų ir slaptažodžio keitimo nuorodos ir jų laiškai.

form-wrong = { $count ->
    [one] Dar reikia pataisyti { $count } vietą
    [few] Dar reikia pataisyti { $count } vietas
    [many] Dar reikia pataisyti { $count } vietos
   *[other] Dar reikia pataisyti { $count } vietų
}

sign-in-title = Malonu Jus matyti
sign-in-about = Prisijunkite prie „{ $business }“.
sign-in-email = El. pašto adresas
sign-in-password = Slaptažodis
sign-in-button = Prisijungti
sign-in-forgotten = Nepamenu slaptažodžio
sign-in-refused = Šis adresas ir slaptažodis nedera. Patikrinkite, ar nėra rašymo klaidos, arba nustatykite naują slaptažodį.
sign-in-too-often = { $minutes ->
    [one] Bandyta per daug kartų. Palaukite { $minutes } minutę ir bandykite vėl.
    [few] Bandyta per daug kartų. Palaukite { $minutes } minutes ir bandykite vėl.
    [many] Bandyta per daug kartų. Palaukite { $minutes } minutės ir bandykite vėl.
   *[other] Bandyta per daug kartų. Palaukite { $minutes } minučių ir bandykite vėl.
}

forgotten-title = Naujas slaptažodis
forgotten-about = Įveskite adresą, kuriuo prisijungiate. Atsiųsime nuorodą naujam slaptažodžiui nustatyti.
forgotten-cannot-send = Šiuo metu nė viena pašto dėžutė negali siųsti, todėl nuoroda neateis. Kreipkitės į savininką arba į tą, kas prižiūri serverį: naują slaptažodį nustato komanda „attent user reset-password“.
forgotten-button = Atsiųsti nuorodą
forgotten-back = Grįžti prie prisijungimo
forgotten-sent-title = Patikrinkite savo paštą
forgotten-sent-about = Jei šiuo adresu kas nors prisijungia, nuoroda jau pakeliui. Ji galios dvi valandas. Nieko negavote? Pažiūrėkite tarp šlamšto, tada patikrinkite adresą ir bandykite dar kartą.

link-invitation-title = Sveiki atvykę
link-invitation-about = { $name }, esate pakviesti dirbti su „{ $business }“. Pasirinkite slaptažodį – ir galite pradėti.
link-reset-title = Naujo slaptažodžio nustatymas
link-reset-about = { $name }, pasirinkite naują slaptažodį. Visur kitur būsite atjungti.
link-password = Naujas slaptažodis
link-join = Priimti pakvietimą
link-set = Nustatyti slaptažodį ir prisijungti
link-over-title = Ši nuoroda nebeveikia
link-over-about = Ji jau panaudota arba baigėsi jos galiojimas. Jei turite slaptažodį, prisijunkite. Jei buvote pakviesti, paprašykite naujo pakvietimo.
password-hint = Bent 10 ženklų. Keli žodžiai – geras slaptažodis.

letter-invitation-subject = { $by } kviečia Jus dirbti su „{ $business }“
letter-invitation-button = Pasirinkti slaptažodį
letter-invitation-words =
    Sveiki, { $name },

    { $by } kviečia Jus kartu atsakyti „{ $business }“ klientams, naudojantis „Attent“.

    Atverkite šią nuorodą ir pasirinkite slaptažodį:
    { $link }

    Ji veikia vieną kartą ir galioja savaitę. Jei šio pakvietimo nesitikėjote, nieko nedarykite.
letter-reset-subject = Naujas „{ $business }“ slaptažodis
letter-reset-button = Nustatyti naują slaptažodį
letter-reset-words =
    Sveiki, { $name },

    Atverkite šią nuorodą ir nustatykite naują „{ $business }“ slaptažodį:
    { $link }

    Ji veikia vieną kartą ir galioja dvi valandas. Jei jos neprašėte, nieko nedarykite: slaptažodis liks toks, koks yra.
