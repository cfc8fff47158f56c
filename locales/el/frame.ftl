# Γύρω από κάθε σελίδα: πλοήγηση, ποιος περιμένει, προβλήματα· και λέξεις του χρόνου.

frame-skip = Μετάβαση στο περιεχόμενο
frame-navigation = Κύριο μενού
frame-more = Περισσότερα
frame-home = Attent, στην αρχή
frame-search = Βρείτε πελάτη, αριθμό, λέξη
frame-conversations = Συζητήσεις
frame-customers = Πελάτες
frame-put-right = Επανόρθωση
frame-notices-title = Ειδοποιήσεις
frame-notices-many = Ειδοποιήσεις, πάνω από { $count } μη αναγνωσμένες
frame-notices = { $count ->
    [0] Ειδοποιήσεις
    [one] Ειδοποιήσεις, μία μη αναγνωσμένη
   *[other] Ειδοποιήσεις, { $count } μη αναγνωσμένες
}
frame-settings = Ρυθμίσεις
frame-profile = Το προφίλ σας
frame-sign-out = Αποσύνδεση
frame-sample = Αυτά είναι δοκιμαστικά δεδομένα: τίποτα δεν είναι αληθινό και κανένα e-mail δεν φεύγει.
frame-waiting = { $count ->
    [one] πελάτης περιμένει
   *[other] πελάτες περιμένουν
}
frame-waiting-short = { $count ->
    [one] περιμένει
   *[other] περιμένουν
}
frame-longest = , ο πρώτος εδώ και { $span }
frame-at-counter = { $count ->
    [one] , ένας από αυτούς στην υποδοχή
   *[other] , { $count } από αυτούς στην υποδοχή
}

trouble-mend = Δείτε το
trouble-cannot-send = Τα e-mail από { $mailbox } δεν φεύγουν εδώ και { $span }: { $reason }
trouble-cannot-fetch = Τα e-mail προς { $mailbox } δεν έρχονται εδώ και { $span }: { $reason }

undo = Αναίρεση
time-today = σήμερα { $clock }
time-yesterday = χθες { $clock }
time-tomorrow = αύριο { $clock }
span-minutes = { $minutes } λ.
span-hours = { $minutes ->
    [0] { $hours } ώ.
   *[other] { $hours } ώ. { $minutes } λ.
}
span-days = { $hours ->
    [0] { $days } ημ.
   *[other] { $days } ημ. { $hours } ώ.
}
