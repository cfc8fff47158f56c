# What is wrong, said so that the reader knows what to do next.

error-required = This is needed.
error-too-long = This is too long.
error-out-of-range = This number is too small or too large.
error-unknown-choice = This is not one of the choices any more.
error-email = This is not an e-mail address like name@example.com.
error-time-zone = This is not a known time zone, like Europe/Vilnius.
error-code = This needs capital letters, like EUR or LT.
error-currency = This is no currency we know. Write its code in capital letters, like EUR.
error-money = This is no amount we understand. Write it like 12,50 or 12.50.
error-money-precise = This amount has too many digits behind the decimal sign.
error-money-large = This amount is too large.
error-host = This is not the name of a server, like mail.example.com.

error-email-taken = Someone here has this address already.
error-name-taken = There is one with this name already.
error-address-taken = There is a mailbox with this address already.

error-changed-meanwhile = Someone changed this in the meantime. Look at it again, then change it.
error-already-set-up = The business was set up in the meantime. Sign in, or ask its owner for an invitation.
error-last-owner = This is the only owner who can sign in. Make someone else an owner first.
error-not-yourself = You cannot do this to yourself. Ask another owner.
error-has-joined = They have joined already, or are disabled.
error-last-place = This is the only place in use. Add another one first.
error-team-in-use = The team still has open conversations, or a mailbox brings it new ones.
error-team-retired = This team is out of use.

error-password-short = Use 10 characters or more. A few words make a good password.
error-password-long = Use 256 characters or fewer.
error-password-common = This is one of the first passwords anybody would guess.
error-password-again = The server changed: type the password again.
error-sign-in-again = Please sign in again.

error-run-going-on = This is going on already.
error-run-ended = This has ended, or goes on elsewhere.

error-page-not-found = There is nothing here
error-page-not-found-do = It may have been moved, or it is not yours to see. Search for it, or go back to the start.
error-page-forbidden = You cannot do this
error-page-forbidden-do = Your role does not allow it. Ask a manager or the owner.
error-page-conflict = That did not work
error-page-invalid = Something is not right yet
error-page-invalid-do = Go back and look at what you typed.
error-page-away = We cannot reach our memory right now
error-page-away-do = The database does not answer. What you typed is still on the page before this one: go back and try again in a minute.
error-page-internal = Something broke on our side
error-page-internal-do = It is written down in the log. Go back and try again; if it stays, tell whoever runs Attent.
error-page-back = To the start

error-empty = There is nothing written yet.
error-empty-reply = There is nothing to send yet: write a few words first.
error-no-recipient = Say whom it goes to.
error-too-many-recipients = That is more than 50 recipients. Use a mailing for so many.
error-too-many-files = That is more than 30 files.
error-files-too-large = The files are too large together: 40 MB is the most.
error-form-cut = The form did not arrive whole. Send it again.
error-in-the-past = This time has passed already.
error-no-such-time = This is not a time we understand.
error-no-such-word = This is not one of the choices any more.
error-not-in-this-state = That cannot be done with it as it stands now.
error-cannot-take-it = They cannot take it: they may not see this team's conversations, or only look on.
error-colleague-answered = A colleague answered in the meantime.
error-already-sent = It has left already and cannot be taken back.
error-no-mailbox-sends = No mailbox can send yet. Give one a way out under Settings, Mailboxes.
error-same-conversation = This is the same conversation.
error-already-merged = One of the two is part of another conversation already.
error-not-merged = There is no merge to take back.

# Customers.
error-customer-erased = This customer was erased.
error-customer-merged = This customer was merged into another.
error-domain = This is not a domain, such as example.com.
error-identity-of-another = Another customer is already known by this.
error-language = Choose a language.
error-phone = This is not a phone number.
error-public-domain = Strangers to each other have addresses there; it cannot stand for one organisation.
error-same-customer = These are the same customer.
error-too-late-to-undo = This can no longer be taken back.
error-unknown = This does not exist any more. Choose another.
