# Contingencies.

contingencies-title = Contingencies
contingencies-about = Cards for what can go wrong, made ready before it does.
contingency-new = A card of our own
contingency-look = Open the card
contingency-open = Go there
contingency-going = Going on
contingency-over = Over
contingency-since = Since { $when }, started by { $who }
contingency-prepare = Prepare
contingency-prepare-about = What is ready now need not be thought up on the day.
contingency-steps = What to do
contingency-steps-hint = A line for each step.
contingency-touches = Whom it touches
contingency-touches-now = As it would be now. You can change it when you start.
contingency-filter-hint = Each part that you fill in adds those it finds. Leave out what does not matter.
contingency-filter-empty = Say whom it touches: by promises, by things kept aside, by conversations, or by name.
contingency-promises = Open promises
contingency-promise-words = With these words
contingency-promise-owner = Of
contingency-due-days = Due within so many days
contingency-waits = Only those that wait for something
contingency-item = Kept aside or waited for
contingency-conversations = Conversations that are not closed
contingency-tag = With this tag
contingency-kind = Of this kind
contingency-place = At this place
contingency-any = Any
contingency-customers = Customers
contingency-customers-hint = Names or addresses, one a line.
contingency-people = People
contingency-unknown = We know nobody by: { $lines }
contingency-see-promises = Which promises
contingency-solutions = Approved solutions
contingency-solutions-about = What everybody may offer without asking.
contingency-drafts = What customers read
contingency-what = What has happened
contingency-what-hint = In a line, for your colleagues: which delivery, which model, until when.
contingency-start = Start
contingency-start-hint = Nobody is told by that.
contingency-before = Earlier times
contingency-tell = Tell them
contingency-refilter = Change whom it touches
contingency-find = Find them
contingency-leave-out = Leave somebody out
contingency-no-address = no address
contingency-new-time = { $count ->
    [one] A new time for the promise that is touched
   *[other] A new time for the { $count } promises that are touched
}
contingency-new-time-hint = Say it in the text too: this mail is how they hear of it.
contingency-moves = { $count ->
    [one] One promise moves to { $when }.
   *[other] { $count } promises move to { $when }.
}
contingency-log = Log
contingency-log-started = Started.
contingency-log-noted = Noted:
contingency-log-told = { $count ->
    [one] Told one person:
   *[other] Told { $count } people:
}
contingency-log-changed = { $count ->
    [one] Changed whom it touches: one person.
   *[other] Changed whom it touches: { $count } people.
}
contingency-log-ended = Ended.
contingency-note = What was done, or became known
contingency-note-add = Note it
contingency-learned = What we do differently next time
contingency-end = It is over
said-contingency-started = Started. Look whom it touches, then tell them.

contingency-supplier-late = Supplier is late
contingency-supplier-late-steps = Ask the supplier for a date in writing.
    Look whom it touches, and tell them before they ask.
    Offer them a choice: wait, take something like it, or cancel.
    Move the promises to the new time.
contingency-supplier-late-subject = What you are waiting for comes later
contingency-supplier-late-letter = Hello { $name },

    our supplier is late, and so are we with what you are waiting for. We are sorry.

    We tell you as soon as it is here. If you would rather not wait, answer this mail: we find something like it, or you get your money back.

    { $business }
contingency-recall = Recall
contingency-recall-steps = Stop selling it, and put aside what is in the shop.
    Look whom it touches, by item and by name.
    Tell them at once to stop using it, and what they get.
    Write down who has answered, and call those who have not.
contingency-recall-subject = Please stop using it: a recall
contingency-recall-letter = Hello { $name },

    the maker calls back something that you have from us. Please stop using it now.

    Bring it or send it to us at our cost. You get another one or your money back, as you like.

    { $business }
contingency-sick-staff = Somebody is sick
contingency-sick-staff-steps = See which of their promises are due in the next days.
    Give each to a colleague, or tell the customer another time.
    Greet those who have an appointment today by phone.
contingency-sick-staff-subject = It takes a little longer
contingency-sick-staff-letter = Hello { $name },

    the colleague who looks after you is sick. It takes us a little longer than we said. We are sorry.

    If it cannot wait, answer this mail, and somebody else takes it over today.

    { $business }
contingency-shop-closed = Shop stays closed
contingency-shop-closed-steps = Put a note on the door and on the website.
    Look who comes to collect something or has an appointment.
    Tell them when we open again, or another way to get their things.
contingency-shop-closed-subject = Our shop stays closed
contingency-shop-closed-letter = Hello { $name },

    our shop has to stay closed for now. What we keep for you stays kept.

    We write to you when we open again. If you need it sooner, answer this mail, and we find a way.

    { $business }
contingency-own-subject = News about what we promised
contingency-own-letter = Hello { $name },

    

    { $business }

error-contingency-started = A colleague has started this a moment ago. Go there instead.
error-contingency-retired = This card is out of use.
error-contingency-ended = This is over already.
error-contingency-days = A number of days from 0 to 3650.
