# The keyboard's help: what each key does, by where it does that.

keys-title = Keyboard
keys-close = Close the help
keys-everywhere = Everywhere
keys-go = Go to
keys-list = In a list
keys-conversation = In a conversation
keys-find-writing = Find, also while writing
keys-undo = Take back what was just done
keys-leave = Leave a field, let go of what is chosen
keys-help = Show the keys
keys-next = Next
keys-previous = Previous
keys-open = Open it
keys-choose = Choose it, or not any more
keys-assign-chosen = Assign those chosen
keys-close-chosen = Close those chosen
keys-letters-off = Turn off keys of one letter on this device
keys-letters-on = Turn on keys of one letter on this device
