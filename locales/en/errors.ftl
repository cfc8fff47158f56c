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
error-too-many-tags = That is more than 50 tags. Take one off first.
error-nothing-to-split = Choose what is another matter.
error-split-leaves-nothing = This would leave nothing here. Leave at least one entry.
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

# Budgets, gestures, vouchers, approvals.
error-amount-zero = This has to be more than nothing.
error-amount-negative = This cannot be less than nothing.
error-currency-mixed = This is another currency than the budget's. Amounts in two currencies cannot be added up.
error-year = This is no year we can plan for.
error-year-over = This year is over.
error-ends-before = This ends before it begins.
error-no-budget-for-them = They cannot have a budget: they left, or only look on.
error-budget-exhausted = The budget does not hold this any more. Give less, or ask for a yes.
error-beyond-authority = Nobody has said how far you may go alone. Ask for a yes.
error-beyond-kind = This kind of gesture is not among those you may give alone. Ask for a yes.
error-beyond-per-gesture = This is more than you may give at once. Give less, or ask for a yes.
error-beyond-per-customer = With this, the customer would get more within 90 days than you may give alone. Give less, or ask for a yes.
error-nothing-reserved = Nothing is reserved for this any more.
error-nothing-used = Nothing of this was used, so nothing can come back.
error-nobody-to-ask = There is nobody who could say yes to this: the others left, or it is for them.
error-already-decided = This has been decided already.
error-approval-late = The time to answer is over. It has gone to a stand-in, or it lapses now.
error-not-approved = Nobody has said yes to this.
error-pressed-twice = This was pressed twice. It counts once.
error-not-yourself-thanks = This gesture is your own. Let somebody else thank you.
error-gesture-not-given = This gesture was not given.
error-voucher-code = This is no code of ours: a character is wrong or missing. Look again, or scan it.
error-voucher-unknown = We never issued a voucher with this code.
error-voucher-used = This voucher is used up.
error-voucher-changed = This voucher was used or changed a moment ago. Look at what is left on it now.
error-voucher-expired = This voucher is no longer good: its day has come.
error-voucher-withdrawn = This voucher was taken back.
error-voucher-not-issued = This voucher was never issued: nobody has said yes to it.
error-voucher-less = There is less than that left on it.
error-too-far = This day is too far away.
# Promises, and what is kept aside.
error-other-currency = The business counts in another currency.
error-not-kept-any-more = It is not kept any more: it was collected, given back, or its day is over.
error-not-of-this-conversation = This customer belongs to another conversation.
error-open-promises = There are open promises here. Say for each what becomes of it.
error-promise-done = It is reported done already. If it is not, say that the customer disagrees.
error-promise-settled = This promise is settled already.
error-tell-the-customer = Tell the customer first: send them a mail here, or say how you told them.
error-too-far-ahead = That is more than ten years ahead.
