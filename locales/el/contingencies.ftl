# Εναλλακτικά σχέδια.
contingencies-title = Εναλλακτικά σχέδια
contingencies-about = Κάρτες για όσα μπορεί να πάνε στραβά, έτοιμες από πριν.
contingency-new = Δική μας κάρτα
contingency-look = Άνοιγμα της κάρτας
contingency-open = Μετάβαση
contingency-going = Σε εξέλιξη
contingency-over = Τελείωσε
contingency-since = Από { $when }, έναρξη: { $who }
contingency-prepare = Προετοιμασία
contingency-prepare-about = Ό,τι είναι έτοιμο τώρα δεν χρειάζεται σκέψη εκείνη την ημέρα.
contingency-steps = Τι να γίνει
contingency-steps-hint = Μία γραμμή για κάθε βήμα.
contingency-touches = Ποιους αφορά
contingency-touches-now = Όπως θα ήταν τώρα. Μπορείτε να το αλλάξετε όταν ξεκινήσετε.
contingency-filter-hint = Κάθε μέρος που συμπληρώνετε προσθέτει όσους βρίσκει. Αφήστε κενά όσα δεν έχουν σημασία.
contingency-filter-empty = Πείτε ποιους αφορά: με υποσχέσεις, κρατήσεις, συζητήσεις ή ονόματα.
contingency-promises = Ανοιχτές υποσχέσεις
contingency-promise-words = Με αυτές τις λέξεις
contingency-promise-owner = Ποιανού
contingency-due-days = Λήγουν μέσα σε (ημέρες)
contingency-waits = Μόνο όσες περιμένουν κάτι
contingency-item = Είδος σε κράτηση ή αναμονή
contingency-conversations = Συζητήσεις που δεν έκλεισαν
contingency-tag = Με αυτή την ετικέτα
contingency-kind = Αυτού του είδους
contingency-place = Σε αυτόν τον χώρο
contingency-any = Οποιοδήποτε
contingency-customers = Πελάτες
contingency-customers-hint = Ονόματα ή διευθύνσεις, ένα σε κάθε γραμμή.
contingency-people = Άτομα
contingency-unknown = Δεν γνωρίζουμε κανέναν με: { $lines }
contingency-see-promises = Ποιες υποσχέσεις
contingency-solutions = Εγκεκριμένες λύσεις
contingency-solutions-about = Τι μπορούν όλοι να προσφέρουν χωρίς να ρωτήσουν.
contingency-drafts = Τι διαβάζουν οι πελάτες
contingency-what = Τι συνέβη
contingency-what-hint = Σε μία γραμμή, για τους συναδέλφους: ποια παραλαβή, ποιο μοντέλο, έως πότε.
contingency-start = Έναρξη
contingency-start-hint = Με αυτό δεν ενημερώνεται ακόμη κανείς.
contingency-before = Προηγούμενες φορές
contingency-tell = Ενημέρωση πελατών
contingency-refilter = Αλλαγή: ποιους αφορά
contingency-find = Εύρεση
contingency-leave-out = Εξαίρεση κάποιου
contingency-no-address = χωρίς διεύθυνση
contingency-new-time = { $count ->
    [one] Νέα προθεσμία για την υπόσχεση που αφορά
   *[other] Νέα προθεσμία για τις { $count } υποσχέσεις που αφορά
}
contingency-new-time-hint = Πείτε την και στο κείμενο: από αυτό το e-mail τη μαθαίνουν.
contingency-moves = { $count ->
    [one] Μία υπόσχεση μεταφέρεται: { $when }.
   *[other] { $count } υποσχέσεις μεταφέρονται: { $when }.
}
contingency-log = Ημερολόγιο ενεργειών
contingency-log-started = Άρχισε.
contingency-log-noted = Σημείωση:
contingency-log-told = { $count ->
    [one] Ενημερώθηκε ένα άτομο:
   *[other] Ενημερώθηκαν { $count } άτομα:
}
contingency-log-changed = { $count ->
    [one] Άλλαξε ποιους αφορά: ένα άτομο.
   *[other] Άλλαξε ποιους αφορά: { $count } άτομα.
}
contingency-log-ended = Τελείωσε.
contingency-note = Τι έγινε ή έγινε γνωστό
contingency-note-add = Σημείωση
contingency-learned = Τι θα κάνουμε διαφορετικά την επόμενη φορά
contingency-end = Τελείωσε
said-contingency-started = Άρχισε. Δείτε ποιους αφορά και μετά ενημερώστε τους.

contingency-supplier-late = Καθυστερεί ο προμηθευτής
contingency-supplier-late-steps = Ζητήστε γραπτώς ημερομηνία από τον προμηθευτή.
    Δείτε ποιους αφορά και ενημερώστε τους πριν ρωτήσουν.
    Προσφέρετε επιλογή: να περιμένουν, να πάρουν κάτι παρόμοιο ή να ακυρώσουν.
    Μεταφέρετε τις υποσχέσεις στη νέα προθεσμία.
contingency-supplier-late-subject = Αυτό που περιμένετε θα έρθει αργότερα
contingency-supplier-late-letter = Γεια σας, { $name },

    Ο προμηθευτής μας καθυστερεί, και έτσι καθυστερούμε και εμείς με αυτό που περιμένετε. Ζητούμε συγγνώμη.

    Θα σας ενημερώσουμε μόλις έρθει. Αν προτιμάτε να μην περιμένετε, απαντήστε σε αυτό το e-mail: θα βρούμε κάτι παρόμοιο ή θα σας επιστρέψουμε τα χρήματά σας.

    { $business }
contingency-recall = Ανάκληση προϊόντος
contingency-recall-steps = Σταματήστε την πώληση και βάλτε στην άκρη όσα υπάρχουν στο κατάστημα.
    Δείτε ποιους αφορά, με βάση το είδος και τα ονόματα.
    Ενημερώστε τους αμέσως να μην το χρησιμοποιούν, και τι θα λάβουν.
    Σημειώστε ποιοι απάντησαν και τηλεφωνήστε στους υπόλοιπους.
contingency-recall-subject = Μην το χρησιμοποιείτε: ανάκληση προϊόντος
contingency-recall-letter = Γεια σας, { $name },

    Ο κατασκευαστής ανακαλεί κάτι που έχετε από εμάς. Παρακαλούμε μην το χρησιμοποιείτε πια.

    Φέρτε το ή στείλτε το με δικά μας έξοδα. Θα πάρετε ένα άλλο ή τα χρήματά σας πίσω, όπως θέλετε.

    { $business }
contingency-sick-staff = Κάποιος αρρώστησε
contingency-sick-staff-steps = Δείτε ποιες υποσχέσεις του λήγουν τις επόμενες ημέρες.
    Αναθέστε καθεμία σε συνάδελφο ή πείτε στον πελάτη άλλη ώρα.
    Τηλεφωνήστε σε όσους έχουν ραντεβού σήμερα.
contingency-sick-staff-subject = Θα χρειαστούμε λίγο περισσότερο χρόνο
contingency-sick-staff-letter = Γεια σας, { $name },

    Ο συνάδελφος που σας εξυπηρετεί αρρώστησε. Θα χρειαστούμε λίγο περισσότερο χρόνο από όσο είπαμε. Ζητούμε συγγνώμη.

    Αν δεν μπορεί να περιμένει, απαντήστε σε αυτό το e-mail και θα το αναλάβει κάποιος άλλος σήμερα.

    { $business }
contingency-shop-closed = Το κατάστημα μένει κλειστό
contingency-shop-closed-steps = Βάλτε μια ανακοίνωση στην πόρτα και στην ιστοσελίδα.
    Δείτε ποιοι θα έρθουν για παραλαβή ή έχουν ραντεβού.
    Πείτε τους πότε ανοίγουμε ξανά, ή άλλον τρόπο να πάρουν τα πράγματά τους.
contingency-shop-closed-subject = Το κατάστημά μας μένει κλειστό
contingency-shop-closed-letter = Γεια σας, { $name },

    Το κατάστημά μας πρέπει να μείνει κλειστό προς το παρόν. Ό,τι κρατάμε για εσάς μένει κρατημένο.

    Θα σας γράψουμε όταν ανοίξουμε ξανά. Αν το χρειάζεστε νωρίτερα, απαντήστε σε αυτό το e-mail και θα βρούμε έναν τρόπο.

    { $business }
contingency-own-subject = Νέα για όσα υποσχεθήκαμε
contingency-own-letter = Γεια σας, { $name },

    

    { $business }

error-contingency-started = Συνάδελφος το ξεκίνησε μόλις τώρα. Πηγαίνετε εκεί.
error-contingency-retired = Αυτή η κάρτα είναι εκτός χρήσης.
error-contingency-ended = Αυτό έχει ήδη τελειώσει.
error-contingency-days = Αριθμός ημερών από 0 έως 3650.
