# Budgets and authority, in the settings.

budgets-title = Budgets and authority
budgets-about = What each person may give to customers in a year, and how far they may go without asking. Unspent budget is normal.
budgets-plan = Grant a year in one go
budgets-plan-about = Say what somebody gets for a whole year. Who joined in that year gets their share of it.
budgets-plan-do = Show what each would get
budgets-year = Year
budgets-amount = For a whole year, each
budgets-grant = Grant what is marked
budgets-of-year = Budgets of { $year }
budgets-none = Nobody has a budget for this year yet. Begin above.
budgets-whole-year = the whole year
budgets-share = joined { $date }: { $days } of { $of } days
budgets-gets-of = What { $name } gets
budgets-col-who = Who
budgets-col-share = Share
budgets-col-has = Has already
budgets-col-gets = Gets
budgets-col-purpose = Purpose
budgets-col-granted = Granted
budgets-col-left = Left
error-nobody-marked = Mark at least one person.

authority-title = How far people may go alone
authority-about = Beyond these, somebody else has to say yes: the lead of their team, or an owner. Owners are limited by their budget alone.
authority-one-about = Beyond this, somebody else has to say yes.
authority-of = Authority of { $name }
authority-role-manager = Every manager
authority-role-staff = Every member of staff
authority-own = limits of their own
authority-by-role = as everybody of their role
authority-none = asks each time
authority-per-gesture = At once
authority-per-customer = To one customer within 90 days
authority-per-customer-hint = Counts what anybody of us gave.
authority-kinds = What they may give
authority-starts = From
authority-ends = Until
authority-remove = Take these limits away: those of the role are in force then
authority-col-who = Who
authority-col-once = At once
authority-col-customer = To a customer in 90 days
authority-col-until = Until

said-granted = Granted.
