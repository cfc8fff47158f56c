# The desk: the list of conversations, a conversation, what one does with it.

view-mine = Mine
view-unassigned = Unassigned
view-team = My team
view-open = All open
view-waiting = Waiting for them
view-snoozed = Snoozed
view-notices = Notices
view-closed = Closed
view-spam = Spam

list-views = Views
list-order-due = What is due first
list-order-wait = Who waits longest first
list-more = More views
list-teams = Teams
list-pages = Pages
list-first = Newer
list-next = More
list-draft = draft

empty-mine = Nothing of yours is waiting
empty-mine-do = Look at what nobody has taken yet, or enjoy a quiet minute.
empty-open = Nobody is waiting
empty-open-do = New mail, calls and visits show up here by themselves.
empty-view = Nothing here
empty-view-do = What belongs here will show up by itself.

talk-none = No conversation chosen
talk-choose = Choose a conversation
talk-choose-do = Or press j and then Enter for the one that has waited longest.
talk-no-subject = (no subject)
talk-back = Back to the list
talk-customer = Customer
talk-nobody = Nobody
talk-no-team = No team
talk-take-it = Take it
talk-waits = waits for us, { $span }
talk-waiting = we wait for the customer
talk-unsent = nothing sent yet
talk-snoozed = snoozed until { $until }
talk-closed = closed { $when }
talk-spam = spam
talk-merged = merged into { $number }
talk-linked = Linked
talk-snooze = Snooze
talk-close = Close
talk-wake = Wake
talk-reopen = Reopen
talk-no-spam = Not spam
talk-unmerge = Take the merge back
talk-more = More
talk-priority = Priority
talk-tag = New tag
talk-tag-add = Add
talk-untag = Remove the tag { $tag }
talk-merge = Take up another conversation
talk-merge-hint = Its number, like 1042. Its entries move here; this can be taken back.
talk-merge-do = Take it up
talk-to-notices = Move to notices
talk-to-people = A person wrote this
talk-mark-spam = This is spam
talk-earlier = Show earlier entries
talk-by-itself = Attent
talk-quoted = Earlier mail
talk-frame = The mail as it was written
talk-file = file
talk-images = { $count ->
    [one] One image from the web was left out.
   *[other] { $count } images from the web were left out.
}
talk-images-show = Show them
talk-stranger = Nobody here knows this sender. Their mail answers one of ours.
talk-stranger-accept = Let them take part
talk-not-verified = The sender could not be verified
talk-about-mail = About this mail
# What each check of a mail's origin said. The names of the checks stand before them.
origin-pass = passed
origin-fail = failed
origin-softfail = probably not genuine
origin-neutral = undecided
origin-none = nothing to go by
origin-temperror = could not be asked
origin-permerror = the domain's record is wrong
origin-proven = Proven to come from { $domain }.
talk-raw = The mail as it came
talk-split = Another matter: give it a conversation of its own

snooze-later-today = In three hours
snooze-tomorrow = Tomorrow morning
snooze-monday = On Monday morning
snooze-next-week = In a week
snooze-at = Until

entry-note = note, only we see it
entry-call = a call
entry-visit = a visit
entry-automatic = automatic
entry-letter = a letter
entry-to = to { $to }

kind-question = Question
kind-request = Request
kind-complaint = Complaint
kind-return = Return
kind-support = Technical support
kind-praise = Praise
kind-suggestion = Suggestion

priority-low = Low
priority-normal = Normal
priority-high = High
priority-urgent = Urgent

channel-mail = A mail
channel-phone = A call
channel-counter = A visit
channel-web = A form

write-reply = Reply
write-note = Note
write-reply-here = Write to { $name }
write-note-here = Write a note for colleagues. @name tells them.
write-colleagues = Colleagues
write-colleagues-said = Colleagues to choose from:
write-to = To
write-cc = Cc
write-bcc = Bcc
write-remove = Remove
write-files = Attach files
write-discard = Discard the draft
write-send = Send
write-note-send = Add the note
write-then = Send, and then
write-then-close = Send and close
write-then-stay-open = Send, more is to come
write-then-snooze-tomorrow = Send, snooze until tomorrow
write-then-snooze-monday = Send, snooze until Monday
write-saved = Saved
write-saving = Saving
write-not-saved = Not saved yet
write-answered = A colleague answered while you were writing. Read it first; pressing Send again sends yours too.
write-colleague = { $name } is writing a reply here too.

delivery-queued = on its way
delivery-sending = being sent
delivery-sent = sent
delivery-failed = Not delivered
delivery-perhaps = Perhaps sent
delivery-undone = taken back
delivery-bounced = Came back
delivery-at = leaves { $when }
delivery-waits = waits, tried again { $when }
delivery-retry = Send it again
delivery-now = Try now
delivery-withdraw = Do not send it
delivery-arrived = It did arrive

customer-say = Say “{ $say }”
customer-new = In touch for the first time
customer-since = With us since { $date }
customer-known = Known by
customer-lost = mail comes back
customer-write = Write to them
customer-was = What was
customer-all = All
customer-sealed = with a closed team

start-title = New conversation
start-about = Write to a customer first, or note down a call or a visit.
start-channel = What it is
start-to = Customer
start-to-hint = Their address, like Ana <ana@example.com>. For a call or a visit a name is enough.
start-kind = Kind
start-subject = Subject
start-text = What is said
start-done = It is done already
start-send = Start
cancel = Cancel
save = Save

said-assigned = Assigned
said-moved = Moved
said-closed = Closed
said-reopened = Reopened
said-snoozed = Snoozed
said-woken = Back in the list
said-spam = Marked as spam
said-no-spam = Not spam any more
said-changed = Changed
said-tagged = Tagged
said-untagged = Tag removed
said-merged = Taken up
said-unmerged = Taken back
said-split = A conversation of its own now
said-accepted = They take part from now on
said-discarded = The draft is gone
said-sending = Sending
said-noted = Noted
said-noted-nobody = Noted. A name after @ is nobody’s here: who was meant was not told.
said-undone = Taken back: your words are in the form again
said-started = Written down

# Several conversations at once.
chosen-title = Chosen conversations
chosen-one = Choose { $name }: { $subject }
chosen-all = Choose all
chosen-count = Chosen:
chosen-assign = Assign
said-chosen-assigned = Assigned: { $count }
said-chosen-closed = Closed: { $count }
said-chosen-tagged = Tagged: { $count }
said-chosen-spam = Marked as spam: { $count }
said-chosen-back = As before: { $count }
chosen-left = { $done }. Left as they were: { $count }. { $why }

# What a conversation has to do with others.
links-title = Linked conversations
links-about = What has to do with this conversation. Either of the two shows the other.
links-add = Link another conversation
links-change = Link another, or take a link away
links-find = Find a conversation
links-find-hint = Number, words, customer
links-find-do = Find
links-relation = What it is to this one
links-others = Others of this customer
links-found = Found
links-no-others = This customer has no other conversation
links-no-others-do = Find one by its number, by words from it, or by its customer.
links-link = Link { $number }
links-unlink = Take away the link to { $number }
said-linked = Linked
said-unlinked = Not linked any more
