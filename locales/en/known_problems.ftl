# Known problems.

known-problems-title = Known problems
known-problems-about = What many customers have the same trouble with. When it is fixed, all of them hear of it.
known-problems-none = No known problems
known-problems-none-do = When the second customer tells of the same trouble, write it down here and link both conversations.
known-problem-title = The problem
known-problem-title-hint = As customers tell of it.
known-problem-customers = Customers
known-problem-state = State
known-problem-known = Known
known-problem-fixed-at = Fixed on { $when }
known-problem-new = Write down a problem
known-problem-add = Write it down
known-problem-symptom = What shows
known-problem-work-around = What helps meanwhile
known-problem-fix = What fixed it
known-problem-fix-hint = For us; customers read only the text below.
known-problem-owner = Looked after by
known-problem-procedure = Procedure to follow
known-problem-no-procedure = None
known-problem-touches = { $count ->
    [0] Nobody is linked yet.
    [one] One customer is touched.
   *[other] { $count } customers are touched.
}
known-problem-is-back = It is back
known-problem-interim = Tell them how it stands
known-problem-is-fixed = It is fixed
known-problem-fix-quietly = Mark as fixed
known-problem-nobody = Nobody is linked yet
known-problem-nobody-do = Open a conversation that is about it, and choose the problem in the menu with the three dots.
known-problem-linked = Whom it touches
known-problem-customer = Customer
known-problem-conversation = Conversation
known-problem-unlink = Take away
known-problem-change = Change the description
known-problem-link = Known problem
known-problem-link-more = All problems, or a new one
said-known-problem-linked = Linked. They hear of it when it is fixed.
known-problem-letter-interim = Hello { $name },

    you wrote to us about this: { $problem }. We are still working on it, and we tell you as soon as it is fixed.

    Thank you for your patience.
    { $business }
known-problem-letter-fixed = Hello { $name },

    you wrote to us about this: { $problem }. It is fixed now. If you still see it, please answer this mail, and we look at it at once.

    Thank you for telling us.
    { $business }
