# Words that go to many customers at once.

joint-updates-title = What they were told
joint-update-subject = Subject
joint-update-text = Text
joint-update-when = When
joint-update-by = By
joint-update-told = Told
joint-update-name-hint = {"{name}"} becomes the customer's name.
joint-update-people = { $count ->
    [one] one person
   *[other] { $count } people
}
joint-update-goes-to = { $count ->
    [0] Nobody is linked, so there is nobody to tell.
    [one] This goes to one person.
   *[other] This goes to { $count } people, each once.
}
joint-update-who = { $count ->
    [one] Who it is
   *[other] Who they are
}
joint-update-no-address = { $count ->
    [one] One of them has no e-mail address we could write to. Tell them yourself.
   *[other] { $count } of them have no e-mail address we could write to. Tell them yourselves.
}
joint-update-look = Look at it first
joint-update-preview = This is what they will read. Nothing has been sent yet.
joint-update-send = { $count ->
    [one] Send to one person
   *[other] Send to { $count } people
}
joint-update-change = Change the words
joint-update-change-about = Change the words, then look at them again.
joint-update-told-all = { $sent } of { $people }
joint-update-told-some = { $sent } of { $people }, { $lost } could not be reached
joint-update-moved = { $count ->
    [one] one promise has the new time
   *[other] { $count } promises have the new time
}
joint-update-not-moved = { $refused ->
    [one] one stays as it was: it was settled meanwhile, or its customer could not be reached
   *[other] { $refused } stay as they were: they were settled meanwhile, or their customers could not be reached
}
said-joint-update = On its way. You see here how far it is.

error-joint-update-meanwhile = A colleague sent an update in the meantime. Look at it before you send another.
error-joint-update-others = The number of people changed in the meantime. Look at it again, then send.
error-joint-update-nobody = There is nobody to tell.
error-joint-update-too-many = That is more than 20,000 people at once.
