# Why a mail stands where it stands, and why it did not arrive.

because-token-address = It answers a mail of ours: its address carries our signed mark.
because-token-references = It answers a mail of ours: the chain of mails it names carries our signed mark.
because-token-reply = It answers a mail of ours, by our signed mark.
because-known-message = It answers a mail we know, and its sender takes part here.
because-thread-index = Outlook says it belongs here, and its sender takes part.
because-subject-number = Its subject names this conversation, and its sender takes part.
because-forged = It carries a mark that looks like ours and is not. Be careful with it.
because-unverified-sender = It points at another conversation, but the sender could not be verified.
because-sender-elsewhere = It points at another conversation in which its sender does not take part.
because-closed-long-ago = It answers a conversation that was closed long ago.
because-new = It answers nothing we know: it began this conversation.
because-import = It was imported with its history.
because-report = It reports on a mail of ours.
because-unreadable = Reading it failed.
because-too-slow = Reading it took too long.
because-too-many-attempts = Reading it stopped the program several times.

reason-dns-not-found = the server's name is not known
reason-refused = the server refuses the connection
reason-timed-out = the server does not answer
reason-tls-failed = no secure connection came about
reason-certificate-not-trusted = the server's certificate is not trusted
reason-no-starttls = the server offers no secure connection
reason-auth-refused = the server refuses the name or the password
reason-protocol = the server answers in a way we do not understand
reason-mailbox-missing = the folder is not there
reason-other = something else went wrong
reason-interrupted = the connection broke before the server answered
reason-refused-for-now = the server does not take it yet
reason-refused-for-good = the server refuses it
reason-refused-for-some = some of the recipients were refused, the others have it
reason-bounced-hard = the address does not work
reason-bounced-soft = the other server sent it back
because-split = It was part of the other conversation, and another matter.
because-same-matter = It is the same matter again.
because-related = It is another matter that has to do with it.
