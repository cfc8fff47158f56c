# Guided procedures, for staff and for customers.

frame-foresight = Look ahead
procedures-title = Guided procedures
procedures-about = Steps to follow with a customer on the phone, or that customers follow by themselves.
procedures-public = What customers see
procedures-name = Name
procedures-example = The brakes squeal
procedures-when = When to follow it
procedures-language = Language
procedures-state = State
procedures-none = No procedures yet
procedures-none-do = Take the trouble you explain most often on the phone, and write it down once: what to try, what may come of it, what then.
procedures-new = A new procedure
procedures-new-about = You write its steps next. Nobody follows it before you publish it.
procedures-begin = Begin
procedures-open = Staff and customers
procedures-for-staff = Staff
procedures-unpublished = Not published yet
procedures-retired = Out of use

procedure-nothing = Nothing is published yet
procedure-nothing-do = Write its steps. You are told while you write which way does not end yet.
procedure-write = Write its steps
procedure-go-on = Go on writing
procedure-change = Write a new version
procedure-open-to-customers = Open it to customers
procedure-close-to-customers = Only for staff
procedure-retire = Take out of use
procedure-bring-back = Bring back into use
procedure-address = Customers find it at
procedure-print = Print
procedure-counts-about = Each step says how many came to it in this version.
procedure-came = With staff { $staff }, by themselves { $alone }.
procedure-ended-here = { $count ->
    [one] One way ended here.
   *[other] { $count } ways ended here.
}
procedure-stopped-here = { $count ->
    [one] One went no further.
   *[other] { $count } went no further.
}
procedure-end-solved = Solved
procedure-end-advice = Advice
procedure-end-case = Open a case
procedure-end-none = An answer leads on
procedure-unwritten = Not written yet
procedure-to-step = to step { $number }
procedure-nowhere = leads nowhere yet

procedure-draft = Version { $number }, being written
procedure-publish = Publish
procedure-every-way-ends = Every way ends.
procedure-not-ready = Before it can be published:
procedure-problem-no-steps = Write the first step: what should the customer look at or try first?
procedure-problem-nothing-said = Step { $number } is not written yet.
procedure-problem-dead-end = Step { $number } has no answers and is no end.
procedure-problem-nobody-comes = No answer leads to step { $number }.
procedure-problem-leads-nowhere = Step { $number }: “{ $answer }” leads nowhere.
procedure-problem-circle = Step { $number }: “{ $answer }” leads back to where one was, so it may never end.
procedure-edit-step = Change
procedure-remove-step = Remove
procedure-first-step = The first step
procedure-add-step = One more step
procedure-add-step-do = Add a step
procedure-step-title = What to do, or what to ask
procedure-step-title-hint = As you would say it on the phone.
procedure-step-text = More about it
procedure-then = And then
procedure-answers = Answers
procedure-answers-hint = Only where an answer leads on. A step that ends needs none.
procedure-answer = Answer
procedure-leads-to = Leads to
procedure-leads-to-new = a new step
procedure-leads-to-later = I will say later
procedure-picture = A picture
procedure-picture-file = Picture
procedure-picture-hint = PNG, JPEG, GIF or WebP.
procedure-picture-words = What is to be seen on it
procedure-picture-remove = Remove the picture
procedure-save-step = Save the step
procedure-title-and-language = Name and language
said-procedure-published = Published. From now on this version is followed.

walk-choose = Follow a procedure
walk-choose-about = You read the steps out, the customer answers. Each answer is kept in the case.
walk-none = There is nothing to follow yet
walk-going = Begun here
walk-before = Followed before
walk-chip = { $title }: go on
walk-back = One step back
walk-so-far = So far
walk-kept = Where you are is kept. You can leave and go on later.
walk-to-conversation = To the conversation
walk-to-case = To the case
walk-over-solved = Good. Say goodbye kindly, and close the conversation if nothing is left.
walk-over-advice = Tell the customer what is advised here.
walk-over-case = The conversation has a case of technical support now, with everything that was tried.

guides-title = Help yourself
guides-none = There is nothing here yet.
guide-end-case = We help you
guide-again = From the beginning
guide-print = All steps, to print
guide-write = Write to us
guide-over-solved = We are glad that it works again.
guide-over-advice = If that does not help, write to us.
guide-over-case = We had better look at this ourselves. Write to us, and say what you have tried.

error-procedure-no-draft = Nothing is being written of it. Begin a new version first.
error-picture-too-large = The picture is too large. Choose a smaller one.
error-procedure-many-answers = Eight answers are the most.
error-procedure-many-steps = That is more steps than anybody can oversee. Make two procedures of it.
error-procedure-no-picture = This is no picture we can show. Use PNG, JPEG, GIF or WebP.
error-procedure-no-end = One of its ways does not end yet. Look at what is still missing.
error-procedure-not-followed = This procedure is not published, or out of use.
error-procedure-first-step = This is the first step.
