# Search and notices.

search-title = Search
search-about = What we found for “{ $words }”
search-nothing = Nothing found
search-nothing-do = Try another word, a part of a name, or a number.

notices-about = What you should hear of.
notices-read-all = Mark all as read
notices-none = Nothing new
notices-none-do = You hear here when somebody names you, gives you a conversation, or mail is in trouble.
notices-unread = new
notice-mention = { $who } mentions you
notice-assigned = { $who } gave you a conversation
notice-reply = A customer of yours wrote
notice-channel-trouble = Mail of { $mailbox } is in trouble
notice-send-failed = A mail of yours did not arrive
notice-approval-asked = Your yes is needed for a gesture
notice-approval-decided = What you had asked is answered
notice-approval-lapsed = A question was not answered in time: nothing was given
notice-thanked = { $who } thanked you for a gesture
notice-promise-handed = A promise is yours now
notice-promise-at-risk = A promise of yours is due soon: tell the customer before it is late
notice-promise-late = A promise is late
notice-promise-met = What a promise waited for is there
notice-promise-disputed = A customer says that a promise was not kept
notice-set-aside-expired = Something kept aside was not collected
notice-case-handover = { $who } hands a case over to you, or gives one back
notice-case-escalated = { $who } escalated a case to you
notice-case-chosen = A customer answered what was offered
notice-case-yours = What a customer chose is yours to deliver
notice-case-worse = A customer expected a better handling
notice-second-breach = A customer complains again within a year
notice-clock-at-risk = The time of a service standard is running out
notice-clock-late = A service standard is not met
notice-finding-yours = A finding is yours to mend
notice-broken-again = We let a customer down for the second time within three months
