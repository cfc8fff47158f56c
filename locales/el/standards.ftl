# Ημερολόγια, πρότυπα εξυπηρέτησης, οι χρόνοι τους, αριθμοί, και η χάρτα που διαβάζουν οι πελάτες.
weekday-mon = Δευτέρα
weekday-tue = Τρίτη
weekday-wed = Τετάρτη
weekday-thu = Πέμπτη
weekday-fri = Παρασκευή
weekday-sat = Σάββατο
weekday-sun = Κυριακή
weekday-short-mon = Δευ
weekday-short-tue = Τρί
weekday-short-wed = Τετ
weekday-short-thu = Πέμ
weekday-short-fri = Παρ
weekday-short-sat = Σάβ
weekday-short-sun = Κυρ

calendars-title = Ημερολόγια
calendars-about = Πότε μετράει ο χρόνος: ωράριο, αργίες και διαφορετικές ημέρες.
calendars-none = Δεν υπάρχει ακόμη ημερολόγιο
calendars-none-do = Πείτε πότε είστε ανοιχτά και οι προθεσμίες θα μετρούν με αυτό.
calendar-new = Νέο ημερολόγιο
calendar-always = Ανοιχτά μέρα και νύχτα
calendar-name = Όνομα
calendar-hours = Ωράριο
calendar-hours-hint = Από και έως, περισσότερα διαστήματα με κόμμα: 9-12, 13:00-17:30. Η νυχτερινή εργασία γράφεται σε δύο: 22-24, και 0-6 την επόμενη ημέρα. Κενό σημαίνει κλειστά.
calendar-closed = Κλειστά
calendar-country = Αργίες της χώρας
calendar-country-none = Καμίας χώρας
calendar-country-hint = Υπολογίζονται για κάθε έτος· αυτές τις ημέρες ο χρόνος δεν μετράει.
calendar-holidays = Κλειστά επίσης
calendar-holidays-hint = Ημερομηνίες όπως 2026-12-24, μία σε κάθε γραμμή.
calendar-extra = Διαφορετικές ημέρες
calendar-extra-hint = Μια ημερομηνία και οι ώρες της, μία σε κάθε γραμμή: 2026-12-19 10-14. Σκέτη ημερομηνία σημαίνει κλειστά. Υπερισχύουν των αργιών.
calendar-add = Προσθήκη ημερολογίου
calendar-week = Η εβδομάδα
calendar-week-total = { $minutes ->
    [0] { $hours } ώ. την εβδομάδα
   *[other] { $hours } ώ. { $minutes } λ. την εβδομάδα
}
calendar-usual = Συνηθισμένο
calendar-usual-title = Χρήση αυτού του ημερολογίου
calendar-usual-about = Το συνηθισμένο ημερολόγιο ισχύει όπου δεν έχει επιλεγεί άλλο.
calendar-usual-do = Ορισμός ως συνηθισμένου
calendar-change-about = Ό,τι λήγει με αυτό το ημερολόγιο υπολογίζεται ξανά μέσα σε ένα λεπτό. Ό,τι έχει μετρηθεί μένει όπως ήταν.
calendar-coming = Επόμενες αργίες: { $country }

standards-title = Πρότυπα εξυπηρέτησης
standards-about = Τι μπορούν να περιμένουν οι πελάτες από εσάς, μετρήσιμα. Ένα πρότυπο σε ισχύ δεν αλλάζει: το αντικαθιστά νέα έκδοση.
standards-none = Δεν υπάρχει ακόμη πρότυπο
standards-none-do = Ξεκινήστε με κάτι που τηρείτε ήδη: πρώτη απάντηση μέσα σε μία ημέρα.
standards-column-what = Πρότυπο
standards-column-whom = Για
standards-column-calendar = Μετράει με
standards-column-state = Κατάσταση
standard-new = Νέο πρότυπο
standard-add = Να ισχύσει
standard-clock = Τι μετράμε
standard-within = Μέσα σε
standard-unit = Μονάδα
standard-unit-hours = ώρες
standard-unit-minutes = λεπτά
standard-calendar = Μετράει με
standard-real-hours = Συνεχής χρόνος, μέρα και νύχτα
standard-publish = Το διαβάζουν οι πελάτες στη χάρτα
standard-publish-hint = Δημοσιεύστε ό,τι τηρείτε. Και τα αδημοσίευτα πρότυπα μετριούνται το ίδιο.
standard-whom = Για ποιους
standard-whom-about = Αφήστε τα όλα ανοιχτά για όλα τα ζητήματα. Όπου ταιριάζουν πολλά, ισχύει το στενότερο.
standard-all = Όλα
standard-everybody = Όλα τα ζητήματα
standard-scope-kind = Είδος
standard-scope-priority = Προτεραιότητα
standard-scope-place = Χώρος
standard-scope-team = Ομάδα
standard-scope-tag = Ετικέτα
standard-scope-organisation = Οργανισμός
standard-published = Στη χάρτα
standard-inside = Μόνο για εμάς
standard-version = Έκδοση { $number }
standard-next = Επόμενη έκδοση
standard-next-about = Αντικαθιστά από τώρα εκείνη που ισχύει. Ό,τι έχει αρχίσει κρατά την έκδοση με την οποία άρχισε, εκτός αν ορίσετε κάτι άλλο.
standard-replace = Να ισχύσει αυτή η έκδοση
standard-words = Τα δικά σας λόγια στη χάρτα
standard-words-about = Μία πρόταση σε κάθε γλώσσα. Όπου είναι κενό, οι πελάτες διαβάζουν την γκρι.
standard-history = Ιστορικό
standard-history-number = Έκδοση
standard-history-what = Μέσα σε
standard-history-calendar = Μετράει με
standard-history-read = Ποιος το διαβάζει
standard-history-since = Σε ισχύ από
standard-history-by = Από
standard-retire-title = Απόσυρση
standard-retire-about = Όσα ζητήματα έρθουν από εδώ και πέρα δεν θα μετρούν με αυτό. Όσα έχουν αρχίσει φτάνουν στο τέλος τους.
said-standard-in-force = Ισχύει από τώρα

clock-first-reply = Πρώτη απάντηση
clock-first-reply-about = Από τον πρώτο λόγο του πελάτη έως την πρώτη μας απάντηση. Οι αυτόματες απαντήσεις δεν μετρούν.
clock-next-reply = Επόμενη απάντηση
clock-next-reply-about = Το ίδιο για όσα γράφει αργότερα.
clock-resolution = Επίλυση
clock-resolution-about = Έως το κλείσιμο του ζητήματος· ο χρόνος που περιμένουμε τον πελάτη δεν μετράει.
clock-acknowledgement = Επιβεβαίωση λήψης
clock-acknowledgement-about = Ώσπου ένας άνθρωπος να επιβεβαιώσει τη λήψη του παραπόνου.
clock-statutory = Προθεσμία του νόμου
clock-short-first-reply = Πρώτη απάντηση
clock-short-next-reply = Επόμενη απάντηση
clock-short-resolution = Επίλυση
clock-short-acknowledgement = Επιβεβαίωση
clock-short-statutory = Νόμος
clock-short-promise = Υπόσχεση
within-working-hours = { $hours ->
    [one] μέσα σε μία εργάσιμη ώρα
   *[other] μέσα σε { $hours } εργάσιμες ώρες
}
within-working-minutes = { $minutes ->
    [one] μέσα σε ένα εργάσιμο λεπτό
   *[other] μέσα σε { $minutes } εργάσιμα λεπτά
}
within-real-hours = { $hours ->
    [one] μέσα σε μία ώρα, μέρα και νύχτα
   *[other] μέσα σε { $hours } ώρες, μέρα και νύχτα
}
within-real-minutes = { $minutes ->
    [one] μέσα σε ένα λεπτό, μέρα και νύχτα
   *[other] μέσα σε { $minutes } λεπτά, μέρα και νύχτα
}

# Σε μια συζήτηση: ποιος χρόνος μετράει, και πώς πάει.
clock-in = { $clock } σε { $when }
clock-at-risk = { $clock }: ο χρόνος τελειώνει, απομένουν { $when }
clock-at-risk-by = { $clock }: ο χρόνος τελειώνει, έως { $when }
clock-by = { $clock }: έως { $when }
clock-late = { $clock }: αργεί { $when }
clock-paused = { $clock }: σε παύση
clock-asked = { $times ->
    [2] Ρωτά για δεύτερη φορά, η πρώτη πριν από { $span }
    [3] Ρωτά για τρίτη φορά, η πρώτη πριν από { $span }
   *[other] Ρωτά για { $times }η φορά, η πρώτη πριν από { $span }
}
clock-ended-met = Τηρήθηκε, χρειάστηκε { $span }
clock-ended-missed = Δεν τηρήθηκε, χρειάστηκε { $span }
clock-ended-dropped = Δεν μετρήθηκε

clocks-title = Χρόνοι και προθεσμίες
clocks-running = Μετρούν τώρα
clocks-about = Το καθένα εξηγεί γιατί λήγει τότε.
clocks-none = Τίποτα δεν μετράει εδώ τώρα.
clocks-over = Τελείωσαν
deadline-title = Προθεσμία του νόμου
deadline-about = Ορίζεται με το χέρι, μαζί με τον λόγο. Δεν παύει ποτέ, και τηρείται όταν κλείσει το ζήτημα.
deadline-due = Έως πότε
deadline-reason = Γιατί
deadline-reason-hint = Για παράδειγμα: υπαναχώρηση μέσα σε 14 ημέρες, αίτημα πρόσβασης κατά τον ΓΚΠΔ.
deadline-set = Ορισμός προθεσμίας
deadline-remove = Ανάκληση
said-deadline = Η προθεσμία ορίστηκε
said-deadline-removed = Ανακλήθηκε

why-title = Γιατί λήγει τότε
why-steps = Τι μετρήθηκε
why-steps-about = Κάθε ημέρα στην ώρα του ημερολογίου.
why-what = Τι μετράμε
why-standard = Με ποιο πρότυπο
why-version = έκδοση { $number }, σε ισχύ από { $since }
why-calendar = Ημερολόγιο
why-started = Άρχισε
why-due = Λήγει
why-paused-now = Σε παύση: λήγει όταν συνεχιστεί
why-counted = { $from } έως { $to }: μετρήθηκαν { $span }
why-paused = { $from } έως { $to }: σε παύση
why-closed = Κλειστά
why-closed-extra = Κλειστά αυτή την ημέρα
why-holiday = Κλειστά: { $holiday }
why-weeks = { $weeks ->
    [one] Μία ολόκληρη εβδομάδα: μετρήθηκαν { $span }
   *[other] { $weeks } ολόκληρες εβδομάδες: μετρήθηκαν { $span }
}
why-more = Τα υπόλοιπα, αθροιστικά: μετρήθηκαν { $span }
why-total = πέρασαν { $gone } από { $of }
why-pauses = Παύσεις
pause-customer = Περιμένουμε τον πελάτη
pause-snoozed = Σε αναβολή
pause-closed = Έκλεισε και άνοιξε ξανά
pause-still = ακόμη

standards-figures = Πώς τα πάμε
figures-about = Πόσο συχνά τηρήθηκε κάθε πρότυπο, από πόσες φορές, και πόσο βέβαιο είναι.
figures-span = Για ποιο διάστημα
figures-days = { $days } ημέρες
figures-column-standard = Πρότυπο
figures-column-met = Τηρήθηκε
figures-column-median = Οι μισές μέσα σε
figures-column-dropped = Δεν μετρήθηκαν
figures-column-matter = Συζήτηση
figures-column-started = Άρχισε
figures-column-ended = Τελείωσε
figures-column-took = Πώς πήγε
figures-missed = Όσα δεν τηρήθηκαν
figures-met = Όσα τηρήθηκαν
figures-dropped = Όσα δεν μετρήθηκαν
figures-late-now = Όσα καθυστερούν τώρα
figures-nothing = Δεν μετρήθηκε τίποτα σε αυτό το διάστημα.
figures-share = Τηρήθηκε { $share } %: { $hits } από { $of } ({ $from } έως { $to } %)
figures-how = Χρόνοι που τελείωσαν σε αυτό το διάστημα· όσοι δεν είχαν τίποτα να απαντηθεί (ανεπιθύμητα, συγχωνευμένα, κλειστά χωρίς απάντηση) δεν μετρούν στο ποσοστό. Διάστημα Wilson, στο 95 %.

charter-title = Τι μπορείτε να περιμένετε από την επιχείρηση { $business }
charter-about = Αυτά είναι τα πρότυπά μας. Μετράμε το καθένα.
charter-nothing-yet = Δεν έχει δημοσιευτεί τίποτα ακόμη. Γράψτε μας παρ’ όλα αυτά: θα απαντήσουμε.
charter-languages = Γλώσσες
charter-see = Δείτε τη χάρτα
charter-for = Για: { $matters }
charter-agreed = κατόπιν συμφωνίας
charter-first-reply = Στο πρώτο σας μήνυμα απαντάμε { $within }.
charter-next-reply = Σε όσα γράφετε μετά απαντάμε { $within }.
charter-resolution = Το ζήτημά σας διευθετείται { $within }.
charter-acknowledgement = Επιβεβαιώνουμε ότι λάβαμε το παράπονό σας { $within }.
charter-open = Πότε είμαστε ανοιχτά
charter-open-now = Ανοιχτά τώρα, έως { $when }.
charter-closed-now = Κλειστά τώρα. Ανοίγουμε ξανά { $when }.
charter-days-off = Κλειστά αυτές τις ημέρες:
charter-otherwise = Δεν τηρήσαμε κάποιο από αυτά; Πείτε μας το: θα επανορθώσουμε.
standard-refit = Και για όσα είναι ήδη ανοιχτά
standard-refit-hint = Όσα τρέχουν υπολογίζονται ξανά με τη νέα έκδοση· όσα καλύπτει αλλά δεν μετρούσε τίποτα, μετρούν από την αρχή τους. Όσα τελείωσαν μένουν όπως μετρήθηκαν.
standard-refit-new = Και για όσα είναι ήδη ανοιχτά
standard-refit-new-hint = Χωρίς επιλογή, ισχύει για όσα αρχίζουν από τώρα. Με επιλογή, τα ανοιχτά ζητήματα μετρούν από την αρχή τους: μερικά μπορεί να είναι αμέσως εκπρόθεσμα.
figures-column-ninth = Εννέα στα δέκα σε
figures-real = { $span } μέρα και νύχτα
figures-late = καθυστερούν τώρα: { $count }
