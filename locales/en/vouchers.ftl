# Vouchers: codes that are worth money at the counter.

vouchers-title = Vouchers
vouchers-about = Type or scan the code that the customer shows, or issue a new one.
vouchers-open = Still good
vouchers-all = All
vouchers-none = No vouchers here
vouchers-none-do = When somebody brings one, type its code above.
voucher-title = Voucher
voucher-for = { $money } for { $name }
voucher-code = Code
voucher-code-hint = Dashes and small letters do not matter.
voucher-find = Find it
voucher-issue = Issue a voucher
voucher-issue-to = A voucher for { $name }
voucher-issue-about = Its value is set aside when you issue it, and used when it is redeemed.
voucher-issue-do = Issue it
voucher-value = Value
voucher-expires = Good until
voucher-source = Paid from
voucher-owed = It is owed
voucher-owed-hint = A credit by right, or one that was bought: no budget.
voucher-liability = Still open
voucher-liability-of = { $count ->
    [one] on one voucher
   *[other] on { $count } vouchers
  }
voucher-left = { $left } left on it
voucher-amount = How much is used now?
voucher-amount-hint = Leave it empty to use all of it. What is not used stays on the code.
voucher-redeem = Redeem it
voucher-withdraw = Take it back
voucher-print = Print it
voucher-mail = Mail it to the customer
voucher-uses = Used
voucher-uses-none = Not used yet.
voucher-by-program = a program
voucher-used-last = Last used: { $money } on { $when }, { $where }, { $who }.
voucher-col-customer = Customer
voucher-col-code = Code
voucher-col-left = Left
voucher-col-value = Value
voucher-col-state = State
voucher-col-until = Good until
voucher-state-asked = waits for a yes
voucher-state-issued = good
voucher-state-redeemed = used up
voucher-state-expired = expired
voucher-state-withdrawn = taken back
voucher-state-declined = no yes

# What customers read.
voucher-until = Good until { $until }.
voucher-terms = Show it at the counter. You need not use it all at once.
voucher-with-thanks = For { $name }, with our thanks
voucher-mail-subject = A voucher from { $business }
voucher-mail-button = Show the voucher
voucher-mail-body =
    Hello { $name },

    this is for you: a voucher from { $business }. You need not use it all at once.

    { $card }

    Show the code at the counter, or this page with a picture of it:
    { $link }

    { $business }

said-voucher-issued = Issued.
said-voucher-redeemed = Redeemed.
said-voucher-withdrawn = Taken back: the money is free again.
