# Around every page: navigation, who waits, trouble; and words of time.

frame-skip = Skip to the content
frame-navigation = Main
frame-more = More
frame-home = Attent, to the start
frame-search = Find a customer, a number, a word
frame-conversations = Conversations
frame-customers = Customers
frame-put-right = Putting right
frame-notices-title = Notices
frame-notices-many = Notices, more than { $count } unread
frame-notices = { $count ->
    [0] Notices
    [one] Notices, one unread
   *[other] Notices, { $count } unread
}
frame-settings = Settings
frame-profile = Your profile
frame-sign-out = Sign out
frame-sample = This is sample data: nothing here is real, and no mail leaves.
frame-waiting = { $count ->
    [one] customer is waiting
   *[other] customers are waiting
}
frame-waiting-short = { $count ->
    [one] waiting
   *[other] waiting
}
frame-longest = , the longest { $span }
frame-at-counter = { $count ->
    [one] , one of them at the counter
   *[other] , { $count } of them at the counter
}

trouble-mend = Look at it
trouble-cannot-send = Mail from { $mailbox } has not gone out for { $span }: { $reason }
trouble-cannot-fetch = Mail to { $mailbox } has not come in for { $span }: { $reason }

undo = Undo
time-today = today { $clock }
time-yesterday = yesterday { $clock }
time-tomorrow = tomorrow { $clock }
span-minutes = { $minutes } min
span-hours = { $minutes ->
    [0] { $hours } h
   *[other] { $hours } h { $minutes } min
}
span-days = { $hours ->
    [0] { $days } d
   *[other] { $days } d { $hours } h
}
