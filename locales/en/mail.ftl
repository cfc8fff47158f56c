# Mails that Attent writes by itself.

acknowledgement-subject = We have your mail [{ $number }]
acknowledgement-body =
    Thank you for writing to { $business }. Your mail has arrived and somebody will answer it.

    Its number is { $number }. You need not do anything; to add something, just answer this mail.
