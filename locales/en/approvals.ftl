# Asking for a yes, and giving it.

approval-mail-subject = { $who } needs your yes: { $what }, { $money }
approval-mail-body =
    Hello { $name },

    { $who } wants to give a customer something beyond what they may give alone: { $what }, { $money }.

    You see why, and say yes or no with one press, here (until { $due }):
    { $link }

    If you do not answer in time, nothing is given: somebody else is asked.

    { $business }
