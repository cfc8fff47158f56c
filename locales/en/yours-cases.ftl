# What customers read about their case: the page of choosing, the question about the handling, the
# mails that lead there, and the solutions that ship with the program. Warm and plain.

choice-title = How may we put it right?
choice-which = Please choose what suits you best
choice-limits = Good to know:
choice-why = Why so:
choice-none = None of these suits me
choice-none-about = Then we talk again, and find another way.
choice-words = Anything you would like to tell us
choice-do = This is my choice
choice-sure = You can look at this page as often as you like. Only this button sends your choice.
choice-thanks = Thank you, we have your choice
choice-on-its-way = We see to it now, and tell you when it is done.
choice-until = We see to it, and you have it by { $date }.
choice-delivered = It is done. Thank you for your patience.
choice-again = We are looking for another way
choice-again-about = Nothing is offered here at the moment. We write to you as soon as there is something new.
choice-gone = “{ $title }” is not available any more: { $because }
choice-nothing = Please choose one of them first.
choice-before = A choice was made here before, and it stands. You find it below. Write to us if you would rather have something else.

handling-title = How did we handle it?
handling-question = Compared with what you expected, our handling was
handling-words = What should we know?
handling-do = Send
handling-nothing = Please choose one of the answers first.
handling-thanks = Thank you
handling-thanks-about = The people who looked after you will read it.

case-apology =
    Hello { $name },

    we are sorry for the trouble this has caused you. Thank you for telling us: now we can put it right.
case-mail-choice-button = Choose a solution
case-mail-choice =
    { $apology }

    Please choose what suits you best:

    { $options }

    Here you choose with one press, without an account:

    { $link }

    You can also simply answer this mail with the number, or tell us on the phone.

    { $business }
case-mail-handling-button = Say how it was
case-mail-handling =
    Hello { $name },

    your matter is settled. May we ask how we handled it? It is one question:

    { $link }

    Thank you. The people who looked after you will read your answer.

    { $business }

solution-redo-title = We do it again
solution-redo-text = We do the work once more, without cost to you.
solution-redo-limits = Once, at a time that suits you.
solution-redo-why = So that you get what you paid for.
solution-replace-title = A new one
solution-replace-text = You get the same item new, and give the other one back.
solution-replace-limits = The same model, as long as we can get it.
solution-replace-why = You should have what you chose, in good order.
solution-repair-title = A repair
solution-repair-text = Our workshop mends it, without cost to you.
solution-repair-limits = It takes about a week.
solution-repair-why = Often the quickest way to have your own thing back.
solution-refund-title = Your money back
solution-refund-text = You give it back, and get the full price.
solution-refund-limits = By the way you paid, within five working days.
solution-refund-why = If it did not serve you, you should not pay for it.
solution-refund-part-title = Part of your money back
solution-refund-part-text = You keep it, and get part of the price back.
solution-refund-part-limits = Once, for this item.
solution-refund-part-why = It is worth less than you paid.
solution-cancel-title = Cancel the purchase
solution-cancel-text = We cancel it, and you owe us nothing.
solution-cancel-limits = As long as you have not used it.
solution-cancel-why = You should not wait for what you no longer need.
solution-credit-title = Credit for later
solution-credit-text = You give it back, and choose something else when you like.
solution-credit-limits = Good for a year, in our shop.
solution-credit-why = So you can take your time.
solution-voucher-title = A voucher
solution-voucher-text = Something from us for your next visit.
solution-voucher-limits = Good for a year, not paid out in cash.
solution-voucher-why = A thank you for your patience.
solution-discount-title = Something off the price
solution-discount-text = You keep it, and pay less.
solution-discount-limits = For this purchase.
solution-discount-why = What you got was not what you paid for.
solution-set-aside-title = We keep one for you
solution-set-aside-text = As soon as it arrives we put one aside with your name on it.
solution-set-aside-limits = We keep it for a week.
solution-set-aside-why = So that nobody takes it before you.
solution-technical-help-title = Help with it
solution-technical-help-text = One of us goes through it with you, step by step.
solution-technical-help-limits = On the phone or in the shop, during opening hours.
solution-technical-help-why = Most troubles of this kind are solved together.
solution-explanation-title = An explanation
solution-explanation-text = We tell you what happened, and what we change.
solution-explanation-limits = As far as we know it ourselves.
solution-explanation-why = You have a right to know.
solution-advice-title = Advice
solution-advice-text = We help you find what suits you better.
solution-advice-limits = During opening hours.
solution-advice-why = So that next time it fits.
