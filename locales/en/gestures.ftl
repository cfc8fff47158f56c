# Gestures: what goes beyond what is owed.

purpose-recover = Put right
purpose-delight = Delight
purpose-recover-about = Something went wrong, and you want to make good for more than the fault.
purpose-delight-about = Nothing went wrong: you want to make somebody glad.

gesture-kind-flowers = Flowers
gesture-kind-treat = Coffee or cake
gesture-kind-card = A card
gesture-kind-gift = A gift
gesture-kind-extra = Free service
gesture-kind-delivery = Free delivery
gesture-kind-discount = A discount
gesture-kind-credit = Money back
gesture-kind-voucher = A voucher
gesture-kind-other = Something else

occasion-delay = It took too long
occasion-defect = Something was broken
occasion-mistake = We made a mistake
occasion-manner = We were not kind
occasion-misunderstanding = We misunderstood
occasion-thanks = To say thank you
occasion-moment = A moment in their life
occasion-hard_time = A hard time
occasion-other = Other, or not said

gestures-title = Gestures
gestures-about = What goes beyond what is owed. Using your budget is fine, and so is not using it.
gestures-give = Give something
gestures-give-to = Something for { $name }
gestures-give-about = What is owed, such as a refund by right, is no gesture and does not come out of your budget.
gestures-give-do = Give it
gestures-give-left = Give something · { $left } left
gestures-to-whom = To whom?
gestures-what = What do you give?
gestures-amount = What does it cost?
gestures-amount-other = Another amount
gestures-purpose = What for?
gestures-occasion = What was the occasion?
gestures-more = If there is a moment for it:
gestures-story = Its story
gestures-story-hint = One sentence, for the colleague who greets this customer next.
gestures-delivered = I have handed it over already
gestures-left = { $left } left
gestures-left-of = { $left } left of { $granted }
gestures-no-budget = no budget for this
gestures-no-budget-yet = You have no budget for this year yet. You can still give something: somebody else then says yes to it.
gestures-reserved = { $money } set aside for what is not handed over yet
gestures-mine = Mine
gestures-all = Everybody's
gestures-none = Nothing given yet
gestures-none-do = A coffee for somebody who had to wait, flowers for somebody we let down: it begins with one press.
gestures-name = { $what } for { $name }
gestures-by = Given by
gestures-conversation = The conversation it belongs to
gestures-thank = Say thank you
gestures-thanks = Thanks
gestures-deliver = It is handed over
gestures-release = It does not come to that
gestures-reverse = It came back
gestures-col-to = For
gestures-col-what = What
gestures-col-amount = Cost
gestures-col-state = State
gestures-col-when = When

gesture-state-asked = waits for a yes
gesture-state-offered = to be handed over
gesture-state-delivered = handed over
gesture-state-released = not given
gesture-state-reversed = came back
gesture-state-declined = no yes

ledger-title = Budget of { $name }: { $purpose }, { $year }
ledger-about = Every movement, in order. Nothing here is ever changed.
ledger-open = All movements
ledger-lines = Movements
ledger-granted = Granted
ledger-reserved = Set aside
ledger-spent = Used
ledger-left = Left
ledger-col-entry = Movement
ledger-col-for = For
ledger-col-amount = Amount
ledger-col-after = Left after it
ledger-col-when = When
ledger-entry-grant = Granted
ledger-entry-reserve = Set aside
ledger-entry-commit = Used
ledger-entry-release = Free again
ledger-entry-reverse = Came back
ledger-entry-expire = The year is over

beyond-authority = Nobody has said yet how far you may go alone.
beyond-kind = This kind of gesture is not among those you may give alone.
beyond-per-gesture = This is more than the { $limit } you may give at once.
beyond-per-customer = This customer got { $had } within 90 days; you may give { $limit } alone.
beyond-budget = Your budget does not hold this: { $left } left.
beyond-no-budget = You have no budget for this.

said-gesture-offered = Set aside for it. Hand it over when you see them.
said-gesture-delivered = Handed over. Well done.
said-gesture-asked = Asked. You hear as soon as somebody answers.
said-gesture-released = Free again.
said-gesture-reversed = It is back in your budget.
said-thanked = Thank you said.

report-title = What we gave and why
report-about = Where things go wrong often, and what followed. It says nothing about who gave: using a budget is what it is for.
report-months = Gestures by month
report-months-about = How many were given, vouchers and solutions among them. What did not come about or came back is left out.
report-picture = Bars of the gestures in each month; the table below says the same.
report-usual = Usually { $centre } a month; between { $lower } and { $upper } it is chance (individuals chart, mean ± 3 sigma of the moving range, whole months only).
report-too-few = Six whole months are needed to say what is usual.
report-all = All occasions
report-col-month = Month
report-col-count = Gestures
report-col-cost = Cost
report-col-says = Says
report-col-what = What
report-running = not over yet
report-signal-beyond = beyond what chance does
report-signal-two-of-three = two of three far off
report-signal-four-of-five = four of five on one side
report-signal-eight = eight in a row on one side
report-occasions = By occasion
report-occasions-about = Press one to see its months. One that is marked is worth asking what causes it.
report-kinds = By kind
report-followed = The business that followed
report-followed-about = Of customers who were given something in these months, within 90 days after the first time.
report-followed-n = { $customers ->
    [one] One customer counts here
   *[other] { $customers } customers count here
  }, { $early ->
    [0] and none is still within the 90 days.
    [one] and one is still within the 90 days.
   *[other] and { $early } are still within the 90 days.
  }
report-no-purchases = Purchases are not known to Attent, so they are not in it; and customers who would have come anyway are.
report-came-again = Came to us again with something that was no complaint
report-redeemed = Redeemed a voucher
report-share = { $hits } of { $of }: { $share } % ({ $from } to { $to } %)
report-indicative = (few: an indication only)
report-too-early = too early to say
report-rows = What was given
report-customers = The customers behind the number
report-first-given = First given
report-col-share = Of all
report-show-rows = { $count }: show them
report-counted = Their 90 days are over
report-too-early-customers = Still within the 90 days
