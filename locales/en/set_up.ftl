# The first visit.

set-up-steps = Setting up
set-up-step-you = You and the business
set-up-step-mailbox = A mailbox
set-up-step-colleagues = Colleagues
set-up-step-next = Ready

set-up-title = Welcome to Attent
set-up-about = Two minutes, and your customers have a place where nothing of theirs is forgotten. Everything can be changed later.
set-up-you = You
set-up-your-name = Your name
set-up-your-name-hint = As customers see it below your answers.
set-up-email-hint = You sign in with it.
set-up-business = Your business
set-up-go-on = Go on
set-up-skip = Skip this
set-up-private = What you type stays on this machine.

set-up-mailbox-title = Where do your customers write to?
set-up-mailbox-about = Connect the address that customers know. Their mail comes in here, and your answers go out from it.
set-up-colleagues-title = Who else answers customers?
set-up-colleagues-about = Each gets a link and chooses a password. Working alone is fine too: go on.

set-up-next-title = You are ready
set-up-next-mail = Mail to { $address } is fetched and as a rule appears among the conversations within a minute of its arrival.
set-up-next-copy = It also stays in your mailbox, unread and untouched.
set-up-next-fails = Mail to { $address } could not be fetched when it was last tried; it is tried again.
set-up-next-not-fetched = Mail to { $address } does not come in by itself: no server for fetching (IMAP) was given. Give one, or let your own mail server hand its mail over.
set-up-next-not-sent = Nothing can be sent from { $address }: no server for sending (SMTP) was given.
set-up-next-servers = Look at the mailbox
set-up-next-no-mailbox = No mailbox is connected yet, so nothing comes in by itself. Connect one in the settings whenever you like; until then you can note calls and visits.
set-up-next-later = Teams, places and everything else wait in the settings until you need them.
set-up-begin = To the conversations
