# Lines of the mail that tells staff what waits for them.

notice-mail-mention = a colleague named you in a note
notice-mail-assigned = a colleague gave it to you
notice-mail-reply = the customer has written
notice-mail-channel-trouble = mail cannot be fetched or sent
notice-mail-send-failed = your mail was not delivered
notice-mail-approval-asked = somebody needs your yes for a gesture
notice-mail-approval-decided = what you had asked is answered
notice-mail-approval-lapsed = a question was not answered in time, so nothing was given
notice-mail-thanked = somebody thanked you for a gesture
notice-mail-promise-handed = a promise is yours now
notice-mail-promise-at-risk = a promise of yours is due soon
notice-mail-promise-late = a promise is late
notice-mail-promise-met = what a promise waited for is there
notice-mail-promise-disputed = the customer says that a promise was not kept
notice-mail-set-aside-expired = something kept aside was not collected
notice-mail-case-handover = a colleague hands a case over, or gives one back
notice-mail-case-escalated = a case was escalated to you
notice-mail-case-chosen = the customer answered what you offered
notice-mail-case-yours = what the customer chose is yours to deliver
notice-mail-case-worse = the customer expected a better handling
notice-mail-second-breach = a customer complains again within a year
notice-mail-clock-at-risk = the time of a service standard is running out
notice-mail-clock-late = a service standard is not met
notice-mail-finding-yours = a finding is yours to mend
notice-mail-broken-again = we let a customer down for the second time within three months
