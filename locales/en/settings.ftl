# The settings: the business and what all of its forms share.

field-optional = optional

business-name = Name of the business
business-name-hint = As customers know it.
business-language = Language
business-language-hint = Of the business; each person may choose their own.
business-country = Country
business-zone = Time zone
business-zone-hint = Like Europe/Vilnius.
business-currency = Currency

settings-business = The business
settings-people = People
settings-mail = Mail
settings-technical = Programs and history
back = Back
retired = Out of use
retire = Take out of use
restore = Take into use again
said-saved = Saved
said-added = Added
said-retired = Taken out of use

business-title = About the business
business-about = How it is called, where it is, how it writes.
business-owners = Only owners change this.
numbers-title = Fine tuning
numbers-about = Right for most as they are.
numbers-range = From { $from } to { $to }; usually { $usual }.
number-reopen-days = An answer reopens a closed conversation for so many days
number-undo-seconds = A reply can be called back for so many seconds
number-session-days = Signed out after so many days without use
number-acknowledgements-per-address = Automatic answers to one address within three hours
number-acknowledgements-per-domain = Automatic answers to one domain within three hours
number-acknowledgements-in-all = Automatic answers in all within three hours
number-promise-silence-days = A promise we called done counts as kept when nobody objects for so many days
number-set-aside-days = Something is kept aside for so many days

places-title = Places
places-about = Shops, desks, warehouses. One is enough for most.
places-name = Name of the place
places-zone-hint = Empty: the one of the business.
places-add = Add a place
places-retire-title = Closed for good?
places-retire-about = It can no longer be chosen. What happened there stays.

tokens-title = API tokens
tokens-about = A token lets a program act here. It can do what its role may, and never more than you.
tokens-name = What it is for
tokens-name-hint = Like “Web shop”: it stands in the history beside what the program did.
tokens-by = Made by
tokens-used = Last used
tokens-ends = Works until
tokens-never = Never
tokens-days = Works for so many days
tokens-make = Make a token
tokens-revoke = End it
tokens-empty = No program acts here
tokens-empty-do = Make a token when one should: your web shop, a script, another program.
tokens-made = The token is made
tokens-made-about = Copy it now: it is shown only this once.
tokens-text = The token
said-token-ended = The token has ended

audit-title = History
audit-about = Who did what, and when. Nothing in it can be changed.
audit-when = When
audit-who = Who
audit-what = What
audit-about-what = About
audit-empty = Nothing has happened yet
audit-pages = Pages of the history
audit-newest = Newest
audit-older = Older
audit-conversation = conversation
audit-customer = customer
audit-somebody = Someone
audit-token = A program
audit-channel = A mailbox

outbox-title = Mail that waits
outbox-about = What did not go out, came back, or perhaps left.
outbox-mail = Mail
outbox-what = What happened
outbox-when = Written
outbox-failed = Not sent
outbox-bounced = Came back
outbox-perhaps = Perhaps sent
outbox-account = About an account
outbox-was-sent = It arrived
outbox-retry = Send again
outbox-empty = Everything went out
outbox-empty-do = Should a mail fail or come back, it waits here for your decision.
said-sent-again = It is sent again

quarantine-title = Quarantine
quarantine-about = Mail that could not be read. It is kept until someone decides.
quarantine-from = From
quarantine-why = Why
quarantine-when = Came
quarantine-size = Size
quarantine-raw = Download
quarantine-retry = Read it again
quarantine-empty = Every mail could be read
quarantine-empty-do = One that cannot be read is kept here, so that nothing is lost.
said-reads-again = It is read again
