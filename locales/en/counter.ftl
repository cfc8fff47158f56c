# The counter and the phone.
frame-counter = Counter
counter-title = Counter
counter-about = Greet everybody within moments, by name where you can.
counter-call-comes = A call comes in
counter-waiting = Waiting
counter-nobody = Nobody waits to be greeted.
counter-came = Somebody came in
counter-mark = How you tell them apart
counter-mark-hint = For instance: red jacket
counter-greet = Greet
counter-left = { $who } has left
counter-they-left = They left
counter-served = With us now
counter-served-none = Nobody is being served.
counter-visit = A visitor
counter-call = A caller
counter-today = Greetings today
counter-today-about = Time from coming in to the first greeting.
counter-greeted = Greeted
counter-median = Half within
counter-ninth = Nine of ten within
counter-left-count = Left before we greeted them
counter-of = { $count ->
    [one] of one greeting
   *[other] of { $count } greetings
}
counter-place = This tablet stands at
counter-place-any = Any place
counter-place-choose = Remember
counter-with = { $name } is with them
counter-over = This visit is over.
counter-who = Who is it?
counter-who-about = Three letters of the name, or the end of the phone number.
counter-find = Name, number or address
counter-find-none = Nobody found. Ask for the name, and add them below.
counter-new = Somebody new
counter-reach = Phone number or e-mail address
counter-reach-hint = If they like to give one.
counter-somebody-else = It is somebody else
counter-add = Add, and greet
counter-last = Last contact { $span } ago
counter-open = Open with them
counter-open-none = Nothing is open.
counter-kept = We kept this for you
counter-keep = Kept for them
counter-keep-do = Keep something for them
counter-hand-over = Hand over
counter-promised = Promised to them
counter-promised-none = Nothing is promised.
counter-voucher = { $left } until { $until }
counter-waits = waits { $span }
counter-matter = What is it about?
counter-matter-which = It belongs to
counter-matter-new = Something new
counter-matter-nothing = Nothing that needs writing down
counter-said = What was said
counter-settled = Done here and now
counter-goes-on = It goes on
counter-writing = { $count ->
    [one] One more customer waits for our answer
   *[other] { $count } more customers wait for our answer
}
counter-tasks-aside = { $count ->
    [one] One customer waits: the tasks can wait too.
   *[other] { $count } customers wait: the tasks can wait too.
}
said-arrived = They are on the list
said-visit-ended = Written down
said-visit-left = Noted that they left
span-seconds = { $seconds } s
error-no-such-place = There is no such place.
