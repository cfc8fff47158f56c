# A holding message: what we do, who, and when the customer hears next. It makes a promise.
holding-title = Holding message
holding-button = Hold
holding-about = When the answer takes longer: say what is being done, by whom, and when they hear next. It is written down as a promise.
holding-quick = “We are looking into it, and you hear from me by …”
holding-by = By { $when }
holding-other = In other words, or by somebody else
holding-doing = What we do
holding-doing-hint = In the customer's language, as it stands in the mail.
holding-doing-usual = We are looking into your matter.
holding-who = Who looks after it
holding-due = They hear next by
holding-look = Show it
holding-send = Send, and promise
said-holding = Holding message on its way; it is a promise now

# The mail, and the promise as the customer reads it.
holding-letter =
    { $greeting }

    thank you for your patience. { $doing }

    { $who } looks after it, and you hear from us again by { $by }.
holding-greeting = Hello { $name },
holding-greeting-plain = Hello,
holding-promise = You hear from us about “{ $subject }”
holding-promise-plain = You hear from us about your matter
