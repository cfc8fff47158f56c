# Pierakstīšanās, aizmirstas paroles, uzaicinājumu un paroles maiņas saites un to vēstules.

form-wrong = { $count ->
    [zero] Vēl jāizlabo { $count } vietu
    [one] Vēl jāizlabo { $count } vieta
   *[other] Vēl jāizlabo { $count } vietas
}

sign-in-title = Prieks Jūs redzēt
sign-in-about = Pierakstieties: { $business }.
sign-in-email = E-pasta adrese
sign-in-password = Parole
sign-in-button = Pierakstīties
sign-in-forgotten = Neatceros paroli
sign-in-refused = Šī adrese un parole nesader. Pārbaudiet, vai nav pārrakstīšanās kļūdas, vai iestatiet jaunu paroli.
sign-in-too-often = { $minutes ->
    [zero] Pārāk daudz mēģinājumu. Pagaidiet { $minutes } minūtes un mēģiniet vēlreiz.
    [one] Pārāk daudz mēģinājumu. Pagaidiet { $minutes } minūti un mēģiniet vēlreiz.
   *[other] Pārāk daudz mēģinājumu. Pagaidiet { $minutes } minūtes un mēģiniet vēlreiz.
}

forgotten-title = Jauna parole
forgotten-about = Ievadiet adresi, ar kuru pierakstāties. Nosūtīsim saiti, ar ko iestatīt jaunu paroli.
forgotten-cannot-send = Pašlaik neviena pastkaste nevar sūtīt vēstules, tāpēc saite nepienāks. Vērsieties pie īpašnieka vai pie tā, kas uztur serveri: jaunu paroli iestata komanda „attent user reset-password”.
forgotten-button = Sūtīt man saiti
forgotten-back = Atpakaļ uz pierakstīšanos
forgotten-sent-title = Apskatiet savu pastu
forgotten-sent-about = Ja kāds pierakstās ar šo adresi, saite jau ir ceļā. Tā darbosies divas stundas. Nekas nav pienācis? Apskatiet mēstules, tad pārbaudiet adresi un mēģiniet vēlreiz.

link-invitation-title = Laipni lūdzam
link-invitation-about = { $name }, Jūs esat uzaicināti strādāt uzņēmumā „{ $business }”. Izvēlieties paroli un varat sākt.
link-reset-title = Jaunas paroles iestatīšana
link-reset-about = { $name }, izvēlieties jaunu paroli. Visur citur tiksiet izrakstīti.
link-password = Jaunā parole
link-join = Pieņemt uzaicinājumu
link-set = Iestatīt paroli un pierakstīties
link-over-title = Šī saite vairs nedarbojas
link-over-about = Tā jau ir izmantota, vai tās termiņš ir beidzies. Ja Jums ir parole, pierakstieties. Ja esat uzaicināti, lūdziet jaunu uzaicinājumu.
password-hint = Vismaz 10 zīmes. Daži vārdi ir laba parole.

letter-invitation-subject = { $by } aicina Jūs strādāt kopā: { $business }
letter-invitation-button = Izvēlēties paroli
letter-invitation-words =
    Labdien, { $name }!

    { $by } aicina Jūs kopīgi atbildēt uzņēmuma „{ $business }” klientiem, izmantojot Attent.

    Atveriet šo saiti un izvēlieties paroli:
    { $link }

    Tā darbojas vienu reizi un ir derīga nedēļu. Ja šo uzaicinājumu negaidījāt, nedariet neko.
letter-reset-subject = Jauna parole: { $business }
letter-reset-button = Iestatīt jaunu paroli
letter-reset-words =
    Labdien, { $name }!

    Atveriet šo saiti, lai iestatītu jaunu paroli uzņēmumā „{ $business }”:
    { $link }

    Tā darbojas vienu reizi un ir derīga divas stundas. Ja to nelūdzāt, nedariet neko: parole paliks tā pati.
