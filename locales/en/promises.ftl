# Promises: the ledger, one promise, making one, closing, the customer's own page and mails.

today-title = Today
today-greeting = Hello, { $name }
today-begin = Begin with { $name }
today-all = All
today-promises = What you promised
today-no-promises = Nothing promised
today-no-promises-do = When you tell a customer that something will happen, write it down: in the answer, or on their page.
today-done = { $count ->
    [one] { $count } is done and waits for the customer’s word
   *[other] { $count } are done and wait for the customer’s word
}
today-team = Your team: late or close to it
today-waiting = Waiting for you
today-untaken = Waiting, and nobody has taken it
today-mentions = You were named
today-set-asides = Kept aside, ends soon

promises-title = Promises
promises-about = What we told customers would happen, by when, and what became of it.
promises-whose = Whose
promises-mine = Mine
promises-team = My teams'
promises-all = All
promises-see-all = See everybody's
promises-by = By person or team
promises-views = Where they stand
promises-view-open = Open
promises-view-at-risk = At risk
promises-view-late = Late
promises-view-done = Done, to be confirmed
promises-view-settled = Kept or withdrawn
promises-view-broken = Broken
promises-column-what = What
promises-column-customer = To
promises-column-stand = How it stands
promises-column-owner = Who keeps it
promises-none-view = Nothing here
promises-none-view-do = What belongs here will show up by itself.
promises-none-late = Nothing is late
promises-none-late-do = Every promise still has its time.
promises-none-here = Nothing is promised.
promises-rate-title = What the kept rate counts
promises-rate-about = Promises whose first time came in the last 90 days, the newest first.
promises-rate-rows = See which ones
promises-column-first = First time
promises-column-counts = How it counts
promise-counted-kept = kept in time
promise-counted-late = done later
promise-counted-open = late, still open
promise-counted-broken = broken
promise-counted-unconfirmed = left out: done in time, not confirmed yet
promise-counted-withdrawn = left out: not wanted any more
promises-kept-rate = Kept by the time first given, last 90 days
promises-kept-of = { $kept } of { $due }; with so many the true rate lies between { $from } and { $to } %
promises-kept-few = { $kept } of { $due }, too few to say more than that it lies between { $from } and { $to } %
promises-kept-left-out = Left out: { $unconfirmed } done in time and not confirmed yet, { $withdrawn } not wanted any more. Of those kept, { $silent } counted because nobody objected.

promise-new = Promise
promise-new-to = A promise to { $name }
promise-new-about = Say what will happen, as the customer understands it.
promise-text = What you promise
promise-text-hint = We call you back about the refund.
promise-due = By when
promise-owner = Who keeps it
promise-tell = Confirm it to the customer by mail
promise-tell-hint = With a page of their own, where they can say whether it was kept.
promise-make = Promise it
promise-conditional = It waits for something else
promise-what = When
promise-what-time = By a time
promise-what-stock = When something is back in stock
promise-what-repair = When a repair is ready
promise-what-date = On a date
promise-what-event = When a program tells us
promise-condition = What it waits for
promise-condition-hint = The item, the number of the repair, or the key that the program sends.
promise-condition-at = The date
promise-within = Then due within
promise-within-hint = From the moment it is there.
promise-inform = When it is there
promise-inform-nothing = I hear of it and do the rest
promise-inform-draft = A reply is prepared for me
promise-inform-mail = The customer gets a mail at once
promise-with-reply = It is written down when the answer is sent.
promise-with-reply-understood = You promise: { $what }, due { $when }. Send it again if that is right.
promise-likely = Is this a promise?
promise-likely-yes = Write it down
promise-likely-no = No promise

promise-stand-open = due { $when }
promise-stand-at-risk = soon due: { $when }
promise-stand-late = late since { $when }
promise-stand-done = done { $when }, to be confirmed
promise-stand-kept = kept { $when }
promise-stand-withdrawn = not wanted any more
promise-stand-broken = broken { $when }
promise-waits-stock = when it is back: { $what }
promise-waits-repair = when the repair is ready: { $what }
promise-waits-date = on { $on }
promise-waits-event = when we hear: { $what }
promise-disputed = the customer disagrees
promise-set-aside = Tell them that it is here: { $item }
promise-tell-before = Tell the customer before it is late: a new time agreed on beforehand is no broken word.
promise-late-do = It is late. Tell the customer now: say when it will be, or that it will not be and what you offer instead.
promise-fact-to = To
promise-fact-about = Conversation
promise-fact-owner = Who keeps it
promise-fact-first-due = Due
promise-fact-due = New time
promise-history = What happened
promise-by-program = a program

promise-act-condition = It is there
promise-act-done = Done
promise-act-kept = Kept
promise-act-dispute = The customer disagrees
promise-act-renegotiation = Agree on another time
promise-act-withdrawal = Not wanted any more
promise-act-break = We cannot keep it
promise-act-owner = Give it to somebody
promise-note-done = What was done
promise-tell-done = Tell the customer and ask whether it was kept
promise-tell-done-hint = By mail, with a page where they say yes or no.
promise-note-kept = What the customer said, or what shows it
promise-note-dispute = What is missing
promise-note-withdrawal = How you know
promise-mail-renegotiation = What you tell the customer
promise-mail-around = In a mail, a greeting, what was promised, the time and a link to their page are put around it.
promise-how = How you know
promise-how-customer = the customer said so
promise-how-evidence = something shows it
promise-how-silence = nobody objected
promise-how-mail = by mail
promise-how-phone = by phone
promise-how-counter = at the counter
promise-new-due = New time
promise-told = How the customer hears of it
promise-told-mail = By mail, now
promise-told-phone = I told them by phone
promise-told-counter = I told them at the counter
promise-break-about = A promise that is broken needs three things: why, what you tell the customer, and what you offer instead.
promise-reason = Why it cannot be kept
promise-message = What you tell the customer
promise-solution = What you offer instead
promise-solution-hint = Something they would choose, not only an apology.

promise-step-made = Promised; due { $by }
promise-step-made-when = Promised; the time runs when it is there
promise-step-met = What it waited for is there; due { $by }
promise-step-at-risk = Soon due: the owner was told
promise-step-late = Late: owner and lead were told
promise-step-done = Reported done
promise-step-kept = Kept: { $how }
promise-step-disputed = The customer disagrees
promise-step-renegotiated = Another time, told { $how }: { $by }
promise-step-withdrawn = Not wanted any more
promise-step-broken = Broken, told { $how }
promise-step-handed = Given to { $who }
promise-step-followed-up = The conversation was closed; the promise goes on
promise-said-note = Why:
promise-said-message = Told:
promise-said-solution = Offered:

closing-title = Before { $number } is closed
closing-about = There are open promises. Say for each what becomes of it.
closing-what = What becomes of it
closing-done = It is done
closing-done-hint = The customer’s word is still to come.
closing-follow-up = It goes on
closing-follow-up-hint = It stays with its owner, and on their Today.
closing-renegotiate = Another time
closing-renegotiate-hint = The customer hears of it below.
closing-withdrawn = Not wanted any more
closing-withdrawn-hint = Say below how you know.
closing-broken = We cannot keep it
closing-broken-hint = With a reason, a message and something else to offer.
closing-note = What you say or note
closing-note-hint = Goes to the customer if you choose a mail.
closing-more = For another time, or if it cannot be kept
closing-wrong = Not closed yet: look at what is marked below.
closing-unsaid = Say what becomes of this promise.
closing-do = Close the conversation

yours-promise-title = What { $business } promised you
yours-set-aside = We tell you when it is here: { $item }
yours-promise-waits = We tell you as soon as we know more.
yours-promise-open = Due { $when }
yours-promise-at-risk = Due { $when }
yours-promise-late = This should have been done { $when }. We are sorry.
yours-promise-done = Done { $when }. Was it as promised?
yours-promise-disputed = You told us on { $when } that something is missing. We look after it.
yours-promise-kept = Kept. Thank you for telling us.
yours-promise-withdrawn = You told us that you do not need it any more.
yours-promise-broken = We could not keep this, and told you so. We are sorry.
yours-promise-yes = Yes, it was kept
yours-promise-no = No, not yet
yours-promise-thanks = A word to us
yours-promise-missing = What is missing?
said-yours-yes = Thank you. We are glad.
said-yours-no = Thank you for telling us. We look after it.

promise-mail-button = See how it stands
promise-mail-made-subject = What we promised you
promise-mail-made =
    Hello { $name },

    we promised you: { $what }
    By: { $by }

    How it stands, and whether we kept our word, you can see and say here:
    { $link }

    { $business }
promise-mail-made-when-subject = What we promised you
promise-mail-made-when =
    Hello { $name },

    we promised you: { $what }
    We write to you as soon as it is so far.

    How it stands you can see here:
    { $link }

    { $business }
promise-mail-done-subject = Done: what we promised you
promise-mail-done-button = Say whether it was kept
promise-mail-done =
    Hello { $name },

    we promised you: { $what }
    It is done. Was it as we promised? One press tells us:
    { $link }

    { $business }
promise-mail-here-subject = It is here, and kept for you
promise-mail-here =
    Hello { $name },

    it is here, and we keep it for you until { $until }: { $item }
    We promised to tell you. Was it as we promised? One press tells us:
    { $link }

    { $business }
promise-mail-renegotiated-subject = Another time for what we promised you
promise-mail-renegotiated =
    Hello { $name },

    we promised you: { $what }

    { $said }

    The new time: { $by }

    How it stands, and whether we kept our word, you can see and say here:
    { $link }

    { $business }
promise-mail-broken-subject = What we promised you
promise-mail-broken =
    Hello { $name },

    we promised you: { $what }
    We cannot keep this promise, and we are sorry.

    { $said }

    What we offer you instead: { $solution }

    Answer this mail if you would rather have something else. How it stands you can see here:
    { $link }

    { $business }
promise-mail-met-subject = What you are waiting for
promise-mail-met-draft-subject = What you are waiting for
promise-mail-news = { $kind ->
    [stock] It is here.
    [repair] The repair is ready.
    [date] The day has come.
   *[event] It has happened.
}
promise-mail-met =
    Hello { $name },

    we promised you: { $what }
    { promise-mail-news }

    How it stands, and whether we kept our word, you can see and say here:
    { $link }

    { $business }
promise-mail-met-draft =
    Hello { $name },

    we promised you: { $what }
    { promise-mail-news }

    { $business }

said-promised = Promised
said-promise-done = Reported done
said-promise-kept = Kept. Well done.
said-promise-disputed = It is open again
said-promise-renegotiated = The new time holds
said-promise-withdrawn = Not wanted any more
said-promise-broken = Noted, and the customer knows
said-promise-handed = Given on
said-promise-met = It is there
said-sent-closing = The answer goes out. Before it is closed:
