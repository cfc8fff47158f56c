# Aanmelden, vergeten wachtwoorden, de links van uitnodigingen en herstel, en hun mails.

form-wrong = { $count ->
    [one] Er klopt nog één ding niet
   *[other] Er kloppen nog { $count } dingen niet
}

sign-in-title = Fijn dat u er bent
sign-in-about = Meld u aan bij { $business }.
sign-in-email = E-mailadres
sign-in-password = Wachtwoord
sign-in-button = Aanmelden
sign-in-forgotten = Ik ben mijn wachtwoord vergeten
sign-in-refused = Het adres en het wachtwoord horen niet bij elkaar. Kijk of er een typfout in staat, of stel een nieuw wachtwoord in.
sign-in-too-often = { $minutes ->
    [one] Dat is te vaak geprobeerd. Wacht een minuut en probeer het opnieuw.
   *[other] Dat is te vaak geprobeerd. Wacht { $minutes } minuten en probeer het opnieuw.
}

forgotten-title = Een nieuw wachtwoord
forgotten-about = Typ het adres waarmee u zich aanmeldt. We sturen u een link waarmee u een nieuw wachtwoord instelt.
forgotten-cannot-send = Op dit moment kan geen enkel postvak mail verzenden, dus er komt geen link aan. Vraag een eigenaar om hulp, of wie de server beheert: de opdracht “attent user reset-password” stelt een nieuw wachtwoord in.
forgotten-button = Stuur me een link
forgotten-back = Terug naar aanmelden
forgotten-sent-title = Kijk in uw mail
forgotten-sent-about = Als iemand zich met dit adres aanmeldt, is er een link onderweg. Die werkt twee uur. Niets gekregen? Kijk bij de spam, controleer het adres en probeer het opnieuw.

link-invitation-title = Welkom
link-invitation-about = { $name }, u bent uitgenodigd om bij { $business } mee te werken. Kies een wachtwoord en u kunt beginnen.
link-reset-title = Een nieuw wachtwoord instellen
link-reset-about = { $name }, kies een nieuw wachtwoord. Overal elders wordt u afgemeld.
link-password = Nieuw wachtwoord
link-join = Meedoen
link-set = Wachtwoord instellen en aanmelden
link-over-title = Deze link werkt niet meer
link-over-about = De link is al gebruikt of verlopen. Hebt u een wachtwoord, meld u dan aan. Was u uitgenodigd, vraag dan om een nieuwe uitnodiging.
password-hint = 10 tekens of meer. Een paar woorden vormen een goed wachtwoord.

letter-invitation-subject = { $by } nodigt u uit bij { $business }
letter-invitation-button = Kies een wachtwoord
letter-invitation-words =
    Dag { $name },

    { $by } nodigt u uit om samen de klanten van { $business } te helpen, met Attent.

    Open deze link en kies een wachtwoord:
    { $link }

    De link werkt één keer en een week lang. Verwachtte u dit niet, dan hoeft u niets te doen.
letter-reset-subject = Een nieuw wachtwoord voor { $business }
letter-reset-button = Nieuw wachtwoord instellen
letter-reset-words =
    Dag { $name },

    Open deze link om een nieuw wachtwoord in te stellen voor { $business }:
    { $link }

    De link werkt één keer en twee uur lang. Hebt u hier niet om gevraagd, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.
