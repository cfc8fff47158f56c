# Signing in, forgotten passwords, the links of invitations and resets, and their mails.

form-wrong = { $count ->
    [one] One thing is not right yet
   *[other] { $count } things are not right yet
}

sign-in-title = Good to see you
sign-in-about = Sign in to { $business }.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-button = Sign in
sign-in-forgotten = I forgot my password
sign-in-refused = The address and the password do not belong together. Look for a typing mistake, or set a new password.
sign-in-too-often = { $minutes ->
    [one] That was tried too often. Wait a minute, then try again.
   *[other] That was tried too often. Wait { $minutes } minutes, then try again.
}

forgotten-title = A new password
forgotten-about = Type the address you sign in with. We send you a link by which you set a new password.
forgotten-cannot-send = No mailbox can send mail at the moment, so no link will arrive. Ask an owner for help, or whoever runs the server: the command “attent user reset-password” sets a new one.
forgotten-button = Send me a link
forgotten-back = Back to signing in
forgotten-sent-title = Look at your mail
forgotten-sent-about = If someone signs in with this address, a link is on its way. It works for two hours. Nothing there? Look among the spam, then check the address and try again.

link-invitation-title = Welcome
link-invitation-about = { $name }, you were invited to work with { $business }. Choose a password and you are in.
link-reset-title = Set a new password
link-reset-about = { $name }, choose a new password. You will be signed out everywhere else.
link-password = New password
link-join = Join
link-set = Set the password and sign in
link-over-title = This link does not work any more
link-over-about = It was used already, or its time ran out. If you have a password, sign in. If you were invited, ask for a new invitation.
password-hint = 10 characters or more. A few words make a good password.

letter-invitation-subject = { $by } invites you to { $business }
letter-invitation-button = Choose a password
letter-invitation-words =
    Hello { $name },

    { $by } invites you to answer the customers of { $business } together, with Attent.

    Open this link and choose a password:
    { $link }

    It works once, and for a week. If you did not expect this, do nothing.
letter-reset-subject = A new password for { $business }
letter-reset-button = Set a new password
letter-reset-words =
    Hello { $name },

    Open this link to set a new password for { $business }:
    { $link }

    It works once, and for two hours. If you did not ask for it, do nothing: your password stays as it is.
