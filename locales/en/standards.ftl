# Calendars, standards of service, their clocks, figures, and the charter that customers read.

weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
weekday-short-mon = Mon
weekday-short-tue = Tue
weekday-short-wed = Wed
weekday-short-thu = Thu
weekday-short-fri = Fri
weekday-short-sat = Sat
weekday-short-sun = Sun

calendars-title = Calendars
calendars-about = When time counts: opening hours, holidays, and days that are different.
calendars-none = No calendar yet
calendars-none-do = Say when you are open, and due times count by it.
calendar-new = New calendar
calendar-always = Open day and night
calendar-name = Name
calendar-hours = Opening hours
calendar-hours-hint = From and to, several with a comma: 9-12, 13:00-17:30. Night work is two: 22-24, and 0-6 the next day. Empty is closed.
calendar-closed = Closed
calendar-country = Holidays of
calendar-country-none = No country's
calendar-country-hint = Computed for every year; nothing counts on these days.
calendar-holidays = Also closed on
calendar-holidays-hint = Dates like 2026-12-24, one a line.
calendar-extra = Days that are different
calendar-extra-hint = A date and its hours, one a line: 2026-12-19 10-14. A date alone is closed. These win over holidays.
calendar-add = Add the calendar
calendar-week = The week
calendar-week-total = { $minutes ->
    [0] { $hours } h a week
   *[other] { $hours } h { $minutes } min a week
}
calendar-usual = Usual
calendar-usual-title = Use of this calendar
calendar-usual-about = The usual calendar counts where no other is chosen.
calendar-usual-do = Make it the usual one
calendar-change-about = What is due by this calendar is counted again within a minute. What was measured stays as it was.
calendar-coming = Coming holidays: { $country }

standards-title = Service standards
standards-about = What customers may expect of you, measured. A standard in force never changes: a new version replaces it.
standards-none = No standard yet
standards-none-do = Begin with one that you keep already: the first reply within a day.
standards-column-what = Standard
standards-column-whom = For
standards-column-calendar = Counts by
standards-column-state = State
standard-new = New standard
standard-add = Put in force
standard-clock = What is timed
standard-within = Within
standard-unit = Unit
standard-unit-hours = hours
standard-unit-minutes = minutes
standard-calendar = Counted by
standard-real-hours = Real hours, day and night
standard-publish = Customers read it in the charter
standard-publish-hint = Publish what you keep. Unpublished standards are measured just the same.
standard-whom = For whom
standard-whom-about = Leave everything open for all matters. Where several fit, the narrowest counts.
standard-all = All
standard-everybody = All matters
standard-scope-kind = Kind
standard-scope-priority = Priority
standard-scope-place = Place
standard-scope-team = Team
standard-scope-tag = Tag
standard-scope-organisation = Organisation
standard-published = In the charter
standard-inside = Inside only
standard-version = Version { $number }
standard-next = Next version
standard-next-about = It replaces the one in force from now on. What runs already keeps the version it began with, unless you say otherwise.
standard-refit = Also for what is open now
standard-refit-hint = Clocks that run are counted again by the new version, and what it covers but nothing times yet gets a clock from when it began. What ended stays as it was measured.
standard-refit-new = Also for what is open already
standard-refit-new-hint = Unticked, it holds for what begins from now on. Ticked, open matters are timed from when they began: some may be late at once.
standard-replace = Put this version in force
standard-words = Your own words in the charter
standard-words-about = One sentence in each language. Where it is empty, customers read the grey one.
standard-history = History
standard-history-number = Version
standard-history-what = Within
standard-history-calendar = Counted by
standard-history-read = Who reads it
standard-history-since = In force
standard-history-by = By
standard-retire-title = Take it out of use
standard-retire-about = Matters that come from now on are not timed by it. What runs goes on to its end.
said-standard-in-force = In force from now on

clock-first-reply = First reply
clock-first-reply-about = From the customer's first word to our first answer. Automatic answers do not count.
clock-next-reply = Next reply
clock-next-reply-about = The same for everything they write later.
clock-resolution = Resolution
clock-resolution-about = Until the matter is closed; waiting for the customer does not count.
clock-acknowledgement = Acknowledgement
clock-acknowledgement-about = Until a person acknowledges a complaint.
clock-statutory = Deadline of the law
clock-short-first-reply = First reply
clock-short-next-reply = Next reply
clock-short-resolution = Resolution
clock-short-acknowledgement = Acknowledgement
clock-short-statutory = Law
clock-short-promise = Promise
within-working-hours = { $hours ->
    [one] within one working hour
   *[other] within { $hours } working hours
}
within-working-minutes = { $minutes ->
    [one] within one working minute
   *[other] within { $minutes } working minutes
}
within-real-hours = { $hours ->
    [one] within one hour, day and night
   *[other] within { $hours } hours, day and night
}
within-real-minutes = { $minutes ->
    [one] within one minute, day and night
   *[other] within { $minutes } minutes, day and night
}

# On a conversation: which clock, and how it stands.
clock-in = { $clock } due in { $when }
clock-at-risk = { $clock } at risk: due in { $when }
clock-at-risk-by = { $clock } at risk: due { $when }
clock-by = { $clock } due { $when }
clock-late = { $clock } late by { $when }
clock-paused = { $clock } paused
clock-asked = { $times ->
    [2] The second time they ask, since { $span }
    [3] The third time they ask, since { $span }
   *[other] They have asked { $times } times, since { $span }
}
clock-ended-met = Met, took { $span }
clock-ended-missed = Missed, took { $span }
clock-ended-dropped = Not measured

clocks-title = Clocks and deadlines
clocks-running = Running
clocks-about = Each leads to why it is due when it is.
clocks-none = Nothing is timed here now.
clocks-over = Over
deadline-title = A deadline of the law
deadline-about = Set by hand, with the reason. It does not pause, and is met by closing the matter.
deadline-due = By when
deadline-reason = Why
deadline-reason-hint = For instance: withdrawal within 14 days, information request under the GDPR.
deadline-set = Set the deadline
deadline-remove = Take back
said-deadline = The deadline is set
said-deadline-removed = Taken back

why-title = Why it is due then
why-steps = What was counted
why-steps-about = Each day in the time of the calendar.
why-what = What is timed
why-standard = By which standard
why-version = version { $number }, in force since { $since }
why-calendar = Calendar
why-started = Began
why-due = Due
why-paused-now = Paused: due once it goes on
why-counted = { $from } to { $to }: { $span } counted
why-paused = { $from } to { $to }: paused
why-closed = Closed
why-closed-extra = Closed on this day
why-holiday = Closed: { $holiday }
why-weeks = { $weeks ->
    [one] One whole week: { $span } counted
   *[other] { $weeks } whole weeks: { $span } counted
}
why-more = The rest, added up: { $span } counted
why-total = { $gone } of { $of } gone
why-pauses = Pauses
pause-customer = We wait for the customer
pause-snoozed = Snoozed
pause-closed = Closed, then opened again
pause-still = still

standards-figures = How we do
figures-about = How often each standard was met, of how many, and how sure that is.
figures-span = Time to look back over
figures-days = { $days } days
figures-column-standard = Standard
figures-column-met = Met
figures-column-median = Half within
figures-column-ninth = Nine of ten within
figures-real = { $span } in real hours
figures-late = { $count ->
    [one] one late now
   *[other] { $count } late now
}
figures-column-dropped = Not measured
figures-column-matter = Conversation
figures-column-started = Began
figures-column-ended = Ended
figures-column-took = How it went
figures-missed = Those missed
figures-met = Those met
figures-dropped = Those not measured
figures-late-now = Those late now
figures-nothing = Nothing was measured in this time.
figures-share = { $share } % met: { $hits } of { $of } ({ $from } to { $to } %)
figures-how = Clocks that ended in this time; those that had nothing to answer (spam, merged, closed without an answer) are in no share. The interval is Wilson's, at 95 %.

charter-title = What you may expect of { $business }
charter-about = These are our standards. We measure each of them.
charter-nothing-yet = Nothing is published yet. Write to us all the same: we answer.
charter-languages = Languages
charter-see = See the charter
charter-for = For: { $matters }
charter-agreed = by agreement
charter-first-reply = We answer your first message { $within }.
charter-next-reply = We answer everything you write after that { $within }.
charter-resolution = Your matter is settled { $within }.
charter-acknowledgement = We confirm that your complaint is here { $within }.
charter-open = When we are open
charter-open-now = Open now, until { $when }.
charter-closed-now = Closed now. Open again { $when }.
charter-days-off = Closed on these days:
charter-otherwise = Did we not keep one of these? Tell us: we put it right.
