# Lines of the mail that tells staff what waits for them.

notice-mail-mention = a colleague named you in a note
notice-mail-assigned = a colleague gave it to you
notice-mail-reply = the customer has written
notice-mail-channel-trouble = mail cannot be fetched or sent
notice-mail-send-failed = your mail was not delivered
