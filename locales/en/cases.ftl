# Cases: putting right what went wrong, for staff.

cases-title = Cases
cases-about = Complaints, returns and technical problems, each on its way to a solution.
cases-whose = Whose cases
cases-view-mine = Mine
cases-view-team = My teams'
cases-view-nobody = Nobody's
cases-view-all = All
cases-states = Where they stand
cases-none = No case stands here
cases-none-do = A case begins when a conversation is set to complaint, return or technical support.
cases-customer = Customer
cases-matter = Matter
cases-cause = Cause
cases-owner = Who has it
cases-since = Here since

said-case = Saved
case-chip = Case: { $state }
case-way = The way of the case
case-to-conversation = Conversation
case-known = What we know
case-history = How it went
case-handovers = Changed hands
case-else = What else can be done

case-kind-complaint = Complaint
case-kind-return = Return
case-kind-support = Technical support

case-state-received = Received
case-state-acknowledged = Acknowledged
case-state-assessed = Assessed
case-state-investigating = Looked into
case-state-offered = Solutions offered
case-state-chosen = Chosen
case-state-fulfilling = On its way
case-state-closed = Closed

case-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
case-times-note = This is the time number { $count } that the customer asks about the same matter. Tell them that you know.
case-escalated = Escalated
case-escalated-to = Escalated to { $to }: { $reason }
case-turned-round = They came unhappy and left well: turned round.

case-next-acknowledge = Tell them that we have it
case-next-acknowledge-about = Say thank you for telling us, who looks after it, and when they hear next.
case-acknowledge-reply = Write a reply
case-acknowledge-word = I told them by word
case-next-assess = How serious is it, and why did it happen?
case-next-assess-about = Both can be corrected later.
case-severity = How serious
severity-minor = Minor
severity-minor-about = An annoyance.
severity-moderate = Moderate
severity-moderate-about = It cost them time or money.
severity-serious = Serious
severity-serious-about = Real harm, or we may lose them.
severity-critical = Critical
severity-critical-about = Somebody could be hurt, or the law asks.
case-cause = Cause
case-cause-hint = Not whose fault: what in our work let it happen.
case-cause-unknown = Not known yet
case-assess-save = Save and look into it
case-next-core = The core of the matter
case-next-core-about = Listen before you solve. What the customer says is not always the core.
case-said = What they said
case-said-hint = In their words.
case-really = What it really is about
case-really-hint = The need behind it: time, trust, money, respect.
case-looks = How it looks to them
case-looks-hint = As if you stood in their shoes.
case-core-save = Save the core
case-next-read-back = Say it back to them
case-next-read-back-about = Tell them how you understood it. Go on when they say: yes, that is it.
case-read-back-word = They confirmed by word
case-read-back-mail = They confirmed by mail
case-read-back-page = They confirmed on their page
case-confirmed = Confirmed
case-next-offer = Offer solutions to choose from
case-next-offer-about = An apology always, and at least two real solutions. The customer takes part by choosing.
case-apology-label = Apology
case-apology-hint = In the customer's language. They read it above the solutions.
case-fits = Fits the cause
case-wished = What they asked for
case-chosen-before = { $count ->
    [one] chosen { $count } time before
   *[other] chosen { $count } times before
}
case-costs-us = Costs us { $money }.
case-needs-manager = Needs a manager
case-change-words = Change the words
case-more-solutions = More solutions
case-law = A law leaves no choice
case-law-label = Which law
case-law-hint = Then one solution is enough.
case-offer-mail = Offer, and send them the page
case-offer-word = Offer by word
case-left = { $left } left to put things right
case-left-each = { $left } left to put things right, up to { $each } each
case-no-budget = You have no budget for what goes beyond what is owed.
case-amount = Amount
case-amount-draws = Beyond what is owed: it draws on your budget when you offer it.
case-amount-owed = Owed: it draws on no budget.
case-ask-yes = More than you may give alone? Ask for a yes
case-yes-given = { $who } said yes to { $money }
case-yes-waits = { $who } is asked for { $money }
case-yes-declined = { $who } said no to { $money }
case-yes-lapsed = No answer to { $money } in time
case-next-choose = The customer chooses
case-next-choose-about = On their page, by mail or by word. One choice counts, from wherever it comes.
case-show-here = Show the page on this screen
case-send-again = Send the link again
case-chosen-by-word = They told us
case-none-suits = None of them suits
case-their-words = Their words
case-chose-word = They said it
case-chose-mail = They wrote it
case-next-fulfil = See that they get it
case-next-fulfil-about = One person, one day: it becomes a promise to the customer.
case-chose = The customer chose: { $title }
case-who-delivers = Who sees to it
case-due = Until
case-due-hint = The customer is promised it by the evening of this day.
case-fulfil-do = Promise it
case-next-deliver = On its way to the customer
case-next-deliver-about = It counts as delivered when the customer has it.
case-on-its-way = { $who } sees to it until { $date }.
case-late = Late
case-see-promise = The promise
case-see-voucher = The voucher
case-see-set-aside = What we set aside
case-voucher-until = Good until
case-voucher-hint = The voucher is issued at once, with a code for the counter.
case-aside-item = What we keep for them
case-aside-size = Size
case-aside-shelf = Shelf
case-aside-days = For how many days
case-make-voucher = Issue the voucher
case-make-set_aside = Set it aside
case-deliver-word = They have it, they said so
case-deliver-mail = They have it, they wrote so
case-next-settle = The customer has it
case-next-settle-about = Nothing is left to do.
case-settle = Close the case as solved
case-cannot = It cannot be done after all
case-why-not = Why not
case-told = What you told the customer
case-told-hint = They were promised it: tell them first, and what you will offer instead.
case-cannot-do = Go back to offering
case-next-closed-about = What we learned stays here.
case-reopen = Reopen
case-ask-handling = Ask how we handled it
case-handling-asked = The customer was asked how we handled it.
case-handling-was = Our handling was
case-answered-by-word = They told us by word
outcome-solved = Solved
outcome-heard = Heard
outcome-refused = Refused
outcome-withdrawn = Let go by the customer

case-round = Offer { $number }
case-offered-at = Offered { $when }
chosen-by-page = Chosen on their page
chosen-by-mail = Chosen by mail
chosen-by-word = Chosen by word
case-none-suited = None of them suited the customer.
case-withdrawn = Withdrawn
case-withdraw = Withdraw this
case-withdraw-why = Why (the customer reads it)
case-withdraw-do = Withdraw

case-mood-came = How they came
case-mood-left = How they left
mood-poor = Unhappy
mood-neutral = So-so
mood-good = Well
mood-excellent = Delighted
case-wish = What they would like
case-wish-ask = Ask early: it shows what matters to them.
case-wish-change = Correct it
wish-not-asked = Not asked yet
case-wish-what = They would like
case-wish-save = Save
wish-heard = Only to be heard
wish-explanation = An explanation
wish-redo = To have it done again
wish-replace = Another one
wish-repair = A repair
wish-refund = Their money back
wish-cancel = To cancel
wish-money = Something off, or a voucher
wish-help = Help
wish-other = Something else

case-earlier = Earlier cases of this customer
case-same-cause = Same cause
case-same-matter = Same matter
case-same-matter-do = It is the same matter

case-hand-over = Hand it over
case-who = Choose a person
case-asked-of = { $who } was asked to take this case
case-take-back = Take it back
case-hand-over-to = To
case-hand-over-note = What they need to know
case-hand-over-hint = So that the customer tells the story once.
case-hand-over-do = Ask them to take it
case-handed-to-you = { $who } asks you to take this case
case-take = I have it
case-decline = I cannot
case-escalate = Escalate
case-escalate-to = To
case-escalate-outside = Somebody outside
case-escalate-body = Which body outside
case-escalate-reason = Why
case-escalate-do = Escalate
case-escalation-settled = It is settled there
case-refuse = Say no to something
case-end = End the case
case-end-about = Heard: the core was confirmed. We said no: it is written down above, with what was offered instead.
case-end-heard = They wanted to be heard
case-end-refused = We said no
case-end-withdrawn = They let it go
case-change-core = Correct the core
case-change-assessment = Correct severity and cause

case-items = What comes back
case-items-about = Each thing is decided on by itself, with a reason.
case-item-name = Thing
case-item-quantity = How many
case-item-reason = Why
case-item-condition = Condition
case-add-item = Add
case-remove-item = Take off the list
case-others-decide = Somebody else decides on returns here.
case-decision-reason = Reason
decide-accepted = Accept
decide-part = Accept in part
decide-declined = Decline
decision-accepted = Accepted
decision-part = In part
decision-declined = Declined
item-reason-faulty = Faulty
item-reason-damaged = Damaged
item-reason-wrong = Not what was ordered
item-reason-not-as-described = Not as described
item-reason-wrong-size = Wrong size
item-reason-late = Came too late
item-reason-changed-mind = Changed their mind
item-reason-other = Something else
condition-unopened = Unopened
condition-opened = Opened
condition-used = Used
condition-damaged = Damaged
condition-missing = Parts are missing

case-diagnosis = Diagnosis
case-diagnosis-about = What was tried, so that nobody tries it twice.
case-tried = What was tried
case-effect = What came of it
case-tried-add = Note it
effect-helped = Helped
effect-no-change = No change
effect-worse = Worse
case-symptom = What shows
case-fault = What was behind it
case-fix = What mended it
case-diagnose-save = Save the diagnosis

verdict-worse = Worse than expected
verdict-as-expected = As expected
verdict-better = Better than expected
verdict-much-better = Much better than expected

# Causes that ship with the program.
cause-goods = The goods
cause-damaged = Arrived damaged
cause-faulty = Faulty
cause-not-as-described = Not as described
cause-wrong-item = Wrong item
cause-time = Time
cause-supplier-late = Supplier late
cause-delivery-late = Delivery late
cause-waiting-too-long = Waited too long
cause-not-answered = No answer
cause-told = What was said
cause-said-otherwise = Was told otherwise
cause-promise-broken = Promise not kept
cause-not-told = Was not told
cause-people = People
cause-manner = Manner
cause-our-mistake = Our mistake
cause-money = Money
cause-price = Price
cause-bill = Bill
cause-use = Using it
cause-hard-to-use = Hard to use
cause-changed-mind = Changed their mind
cause-other = Something else

# Rules that ship with the program.
refusal-rule-return-too-late = Too late to return
refusal-rule-no-receipt = No receipt
refusal-rule-used-goods = Used goods are not taken back
refusal-rule-wear-not-covered = Wear is not covered
refusal-rule-no-cash-refund = No refund in cash
refusal-rule-not-our-product = Not bought from us
refusal-rule-outside-hours = Outside our hours
refusal-rule-not-offered = We do not offer that
refusal-rule-no-rule = No rule: somebody decided so
refusal-asked = What they asked for
refusal-rule = Which rule says no
refusal-which-rule = Choose the rule
refusal-instead = What we offer instead
refusal-instead-hint = A no without anything beside it is rarely needed.
refusal-cost = What the no may cost us
refusal-do = Write it down
refusal-said = We said no:

refusals-title = What we say no to
refusals-about = Would we lose ten customers over this? Keep the rules that are worth it.
refusals-count = { $count ->
    [one] { $count } refusal in { $month }
   *[other] { $count } refusals in { $month }
}
refusals-of-rule = { $count ->
    [one] Once.
   *[other] { $count } times.
} { $estimated ->
    [0] Nobody estimated the cost.
   *[other] Thought to cost { $cost } ({ $estimated } estimated).
}
refusals-none = Nothing was refused
refusals-none-do = When somebody says no, write it down in the case: what was asked, which rule, what was offered instead.
refusals-newer = Next month
refusals-older = Month before
refusals-why = Why
refusals-keep = Kept
refusals-change = To be changed
refusals-drop = Dropped
refusals-do-keep = Keep the rule
refusals-do-change = Change it
refusals-do-drop = Drop it

solution-field-title = Name
solution-field-text = What it means
solution-field-limits = Limits
solution-field-why = Why
