# Asking for a yes, and giving it.

approval-mail-subject = { $who } needs your yes: { $what }, { $money }
approval-mail-button = Look and answer
approval-mail-body =
    Hello { $name },

    { $who } wants to give a customer something beyond what they may give alone: { $what }, { $money }.

    You see why, and say yes or no with one press, here (until { $due }):
    { $link }

    If you do not answer in time, somebody else is asked; if nobody answers, nothing is given.

    { $business }

approvals-title = Approvals
approvals-about = Somebody wants to give a customer more than they may alone, and needs your yes.
approvals-none = Nothing waits for you
approvals-none-do = When a colleague needs your yes, it stands here, and you are told by mail too.
approvals-others = Waiting for a colleague; you may answer, too
approvals-open = Waiting for an answer
approvals-past = Before
approval-title = A yes that is needed
approval-asks = { $who } asks
approval-what-for = { $what }, { $money }, for { $name }
approval-until = Answer until { $when }. After that somebody else is asked; if nobody answers, nothing is given.
approval-until-last = Answer until { $when }. If you do not, nothing is given.
approval-turn = { $name } has until { $when } to answer.
approval-stand-in = You stand in for somebody who did not answer or has left.
approval-tops-up = The budget does not hold this. Your yes adds what is missing.
approval-because-authority = Nobody has said how far they may go alone.
approval-because-kind = It is not among the kinds they may give alone.
approval-because-per-gesture = It is more than they may give at once.
approval-because-per-customer = With it, the customer gets more within 90 days than they may give alone.
approval-because-budget = Their budget does not hold it.
approval-words = A word for them
approval-yes = Yes, give it
approval-no = Not this time
approval-withdraw = Take it back
approval-why = Why should we give it?
approval-why-hint = Whoever decides reads this and little else.
approval-within = How soon?
approval-within-minutes = The customer is waiting: within 15 minutes
approval-within-day = Within a day
approval-ask = Ask for a yes
approval-done-about = Your colleague has been told. You can close this page.
approval-over = This link no longer works
approval-over-about = It was used, or the time to answer is over. What still waits for you stands under Approvals.
approval-state-asked = waits for an answer
approval-state-approved = yes
approval-state-used = yes
approval-state-declined = no
approval-state-lapsed = not answered in time
approval-state-withdrawn = taken back

said-approved = You said yes. Your colleague has been told.
said-declined = You said no. Your colleague has been told.
said-withdrawn = Taken back.
approval-see-gesture = See the gesture
approval-see-voucher = See the voucher
approval-see-solution = See the case
