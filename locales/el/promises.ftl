# Υποσχέσεις: το μητρώο, μία υπόσχεση, πώς δίνεται, το κλείσιμο, η σελίδα του πελάτη και τα e-mail.

today-title = Σήμερα
today-greeting = Γεια σας, { $name }
today-begin = Πρώτα: { $name }
today-all = Όλες
today-promises = Τι υποσχεθήκατε
today-no-promises = Καμία υπόσχεση
today-no-promises-do = Όταν λέτε σε έναν πελάτη ότι κάτι θα γίνει, γράψτε το: στην απάντηση ή στη σελίδα του.
today-done = { $count ->
    [one] { $count } έγινε και περιμένει την επιβεβαίωση του πελάτη
   *[other] { $count } έγιναν και περιμένουν την επιβεβαίωση του πελάτη
}
today-team = Η ομάδα σας: σε καθυστέρηση ή κοντά σε αυτήν
today-waiting = Σας περιμένουν
today-untaken = Περιμένουν και δεν τις έχει αναλάβει κανείς
today-mentions = Σας ανέφεραν
today-set-asides = Κρατήσεις που λήγουν σύντομα

promises-title = Υποσχέσεις
promises-about = Τι είπαμε στους πελάτες ότι θα γίνει, έως πότε, και τι απέγινε.
promises-whose = Ποιανού
promises-mine = Δικές μου
promises-team = Των ομάδων μου
promises-all = Όλες
promises-see-all = Οι υποσχέσεις όλων
promises-by = Ανά άτομο ή ομάδα
promises-views = Κατάσταση των υποσχέσεων
promises-view-open = Ανοιχτές
promises-view-at-risk = Λήγουν σύντομα
promises-view-late = Σε καθυστέρηση
promises-view-done = Έγιναν, προς επιβεβαίωση
promises-view-settled = Τηρήθηκαν ή δεν χρειάζονται
promises-view-broken = Δεν τηρήθηκαν
promises-column-what = Τι
promises-column-customer = Σε
promises-column-stand = Κατάσταση
promises-column-owner = Ποιος την τηρεί
promises-none-view = Δεν υπάρχει τίποτα εδώ
promises-none-view-do = Ό,τι ανήκει εδώ θα εμφανιστεί από μόνο του.
promises-none-late = Καμία καθυστέρηση
promises-none-late-do = Όλες οι υποσχέσεις έχουν ακόμη χρόνο.
promises-none-here = Δεν υπάρχει καμία υπόσχεση.
promises-rate-title = Τι μετρά το ποσοστό τηρημένων υποσχέσεων
promises-rate-about = Υποσχέσεις με πρώτη προθεσμία μέσα στις τελευταίες 90 ημέρες, οι νεότερες πρώτες.
promises-rate-rows = Δείτε ποιες
promises-column-first = Πρώτη προθεσμία
promises-column-counts = Πώς μετρά
promise-counted-kept = τηρήθηκε εγκαίρως
promise-counted-late = έγινε αργότερα
promise-counted-open = καθυστερεί, ακόμη ανοιχτή
promise-counted-broken = δεν τηρήθηκε
promise-counted-unconfirmed = δεν μετρά: έγινε εγκαίρως, δεν επιβεβαιώθηκε ακόμη
promise-counted-withdrawn = δεν μετρά: δεν χρειάζεται πια
promises-kept-rate = Τηρήθηκαν στην αρχική προθεσμία, τις τελευταίες 90 ημέρες
promises-kept-of = { $kept } από { $due }· με τόσες, το πραγματικό ποσοστό είναι από { $from } έως { $to } %
promises-kept-few = { $kept } από { $due }: πολύ λίγες για να πούμε κάτι παραπάνω από το ότι το ποσοστό είναι από { $from } έως { $to } %
promises-kept-left-out = Δεν μετρούν: { $unconfirmed } που έγιναν εγκαίρως και δεν έχουν επιβεβαιωθεί ακόμη, { $withdrawn } που δεν χρειάζονται πια. Από όσες τηρήθηκαν, { $silent } μέτρησαν επειδή κανείς δεν έφερε αντίρρηση.

promise-new = Υπόσχεση
promise-new-to = Υπόσχεση προς: { $name }
promise-new-about = Πείτε τι θα γίνει, όπως το καταλαβαίνει ο πελάτης.
promise-text = Τι υπόσχεστε
promise-text-hint = Θα σας τηλεφωνήσουμε για την επιστροφή χρημάτων.
promise-due = Έως πότε
promise-owner = Ποιος την τηρεί
promise-tell = Επιβεβαίωση στον πελάτη με e-mail
promise-tell-hint = Με μια δική του σελίδα, όπου μπορεί να πει αν τηρήθηκε.
promise-make = Το υπόσχομαι
promise-conditional = Εξαρτάται από κάτι άλλο
promise-what = Πότε
promise-what-time = Έως κάποια ώρα
promise-what-stock = Όταν ένα είδος έρθει ξανά
promise-what-repair = Όταν μια επισκευή είναι έτοιμη
promise-what-date = Μια ορισμένη ημερομηνία
promise-what-event = Όταν μας το πει ένα πρόγραμμα
promise-condition = Τι περιμένει
promise-condition-hint = Το είδος, ο αριθμός της επισκευής ή το κλειδί που στέλνει το πρόγραμμα.
promise-condition-at = Η ημερομηνία
promise-within = Μετά λήγει μέσα σε
promise-within-hint = Από τη στιγμή που θα έρθει.
promise-inform = Όταν έρθει
promise-inform-nothing = Το μαθαίνω και κάνω τα υπόλοιπα
promise-inform-draft = Ετοιμάζεται μια απάντηση για εμένα
promise-inform-mail = Ο πελάτης λαμβάνει αμέσως e-mail
promise-with-reply = Καταγράφεται όταν σταλεί η απάντηση.
promise-with-reply-understood = Υπόσχεστε: { $what }, λήγει { $when }. Αν είναι σωστό, στείλτε ξανά.
promise-likely = Είναι υπόσχεση αυτό;
promise-likely-yes = Καταγραφή
promise-likely-no = Όχι

promise-stand-open = λήγει { $when }
promise-stand-at-risk = λήγει σύντομα: { $when }
promise-stand-late = σε καθυστέρηση, έληξε { $when }
promise-stand-done = έγινε { $when }, προς επιβεβαίωση
promise-stand-kept = τηρήθηκε { $when }
promise-stand-withdrawn = δεν χρειάζεται πια
promise-stand-broken = δεν τηρήθηκε, { $when }
promise-waits-stock = όταν έρθει ξανά: { $what }
promise-waits-repair = όταν η επισκευή είναι έτοιμη: { $what }
promise-waits-date = { $on }
promise-waits-event = όταν έχουμε νέα: { $what }
promise-disputed = ο πελάτης διαφωνεί
promise-set-aside = Ενημέρωση του πελάτη ότι ήρθε: { $item }
promise-tell-before = Ενημερώστε τον πελάτη πριν καθυστερήσει: μια νέα προθεσμία που συμφωνήθηκε από πριν δεν είναι αθέτηση.
promise-late-do = Έχει καθυστερήσει. Ενημερώστε τον πελάτη τώρα: πείτε πότε θα γίνει, ή ότι δεν θα γίνει και τι προσφέρετε αντί γι’ αυτό.
promise-fact-to = Σε
promise-fact-about = Συζήτηση
promise-fact-owner = Ποιος την τηρεί
promise-fact-first-due = Προθεσμία
promise-fact-due = Νέα προθεσμία
promise-history = Τι συνέβη
promise-by-program = ένα πρόγραμμα

promise-act-condition = Ήρθε
promise-act-done = Έγινε
promise-act-kept = Τηρήθηκε
promise-act-dispute = Ο πελάτης διαφωνεί
promise-act-renegotiation = Συμφωνία νέας προθεσμίας
promise-act-withdrawal = Δεν χρειάζεται πια
promise-act-break = Δεν μπορούμε να την τηρήσουμε
promise-act-owner = Ανάθεση σε άλλον
promise-note-done = Τι έγινε
promise-tell-done = Ενημέρωση του πελάτη και ερώτηση αν τηρήθηκε
promise-tell-done-hint = Με e-mail, με μια σελίδα όπου απαντά ναι ή όχι.
promise-note-kept = Τι είπε ο πελάτης ή τι το δείχνει
promise-note-dispute = Τι λείπει
promise-note-withdrawal = Πώς το γνωρίζετε
promise-mail-renegotiation = Τι λέτε στον πελάτη
promise-mail-around = Στο e-mail προστίθενται χαιρετισμός, η υπόσχεση, η προθεσμία και σύνδεσμος προς τη σελίδα του πελάτη.
promise-how = Πώς το γνωρίζετε
promise-how-customer = το είπε ο πελάτης
promise-how-evidence = κάτι το δείχνει
promise-how-silence = κανείς δεν έφερε αντίρρηση
promise-how-mail = με e-mail
promise-how-phone = τηλεφωνικά
promise-how-counter = στην υποδοχή
promise-new-due = Νέα προθεσμία
promise-told = Πώς το μαθαίνει ο πελάτης
promise-told-mail = Με e-mail, τώρα
promise-told-phone = Τον ενημέρωσα τηλεφωνικά
promise-told-counter = Τον ενημέρωσα στην υποδοχή
promise-break-about = Μια υπόσχεση που δεν τηρείται χρειάζεται τρία πράγματα: γιατί, τι λέτε στον πελάτη και τι προσφέρετε αντί γι’ αυτό.
promise-reason = Γιατί δεν μπορεί να τηρηθεί
promise-message = Τι λέτε στον πελάτη
promise-solution = Τι προσφέρετε αντί γι’ αυτό
promise-solution-hint = Κάτι που θα επέλεγε, όχι μόνο μια συγγνώμη.

promise-step-made = Δόθηκε υπόσχεση· λήγει { $by }
promise-step-made-when = Δόθηκε υπόσχεση· ο χρόνος μετρά όταν έρθει
promise-step-met = Ήρθε αυτό που περίμενε· λήγει { $by }
promise-step-at-risk = Λήγει σύντομα: ενημερώθηκε όποιος την τηρεί
promise-step-late = Σε καθυστέρηση: ενημερώθηκαν όποιος την τηρεί και ο επικεφαλής
promise-step-done = Δηλώθηκε ότι έγινε
promise-step-kept = Τηρήθηκε: { $how }
promise-step-disputed = Ο πελάτης διαφωνεί
promise-step-renegotiated = Νέα προθεσμία, ενημέρωση { $how }: { $by }
promise-step-withdrawn = Δεν χρειάζεται πια
promise-step-broken = Δεν τηρήθηκε, ενημέρωση { $how }
promise-step-handed = Ανατέθηκε σε { $who }
promise-step-followed-up = Η συζήτηση έκλεισε· η υπόσχεση συνεχίζεται
promise-said-note = Γιατί:
promise-said-message = Ειπώθηκε:
promise-said-solution = Προσφέρθηκε:

closing-title = Πριν κλείσει η { $number }
closing-about = Υπάρχουν ανοιχτές υποσχέσεις. Πείτε για καθεμία τι θα γίνει.
closing-what = Τι θα γίνει με αυτήν
closing-done = Έγινε
closing-done-hint = Περιμένουμε ακόμη την απάντηση του πελάτη.
closing-follow-up = Συνεχίζεται
closing-follow-up-hint = Μένει σε όποιον την τηρεί, στο «Σήμερα» του.
closing-renegotiate = Άλλη προθεσμία
closing-renegotiate-hint = Ενημερώνετε τον πελάτη παρακάτω.
closing-withdrawn = Δεν χρειάζεται πια
closing-withdrawn-hint = Πείτε παρακάτω πώς το γνωρίζετε.
closing-broken = Δεν μπορούμε να την τηρήσουμε
closing-broken-hint = Με αιτιολογία, μήνυμα στον πελάτη και μια εναλλακτική πρόταση.
closing-note = Τι λέτε ή σημειώνετε
closing-note-hint = Πηγαίνει στον πελάτη αν επιλέξετε e-mail.
closing-more = Άλλη προθεσμία ή δεν τηρείται
closing-wrong = Δεν έκλεισε ακόμη: δείτε τι είναι σημειωμένο παρακάτω.
closing-unsaid = Πείτε τι γίνεται με αυτή την υπόσχεση.
closing-do = Κλείσιμο της συζήτησης

yours-promise-title = Τι σας υποσχέθηκε η επιχείρηση { $business }
yours-set-aside = Σας ενημερώνουμε μόλις έρθει: { $item }
yours-promise-waits = Θα σας ενημερώσουμε μόλις μάθουμε περισσότερα.
yours-promise-open = Έως { $when }
yours-promise-at-risk = Έως { $when }
yours-promise-late = Θα έπρεπε να έχει γίνει έως { $when }. Ζητούμε συγγνώμη.
yours-promise-done = Έγινε στις { $when }. Ήταν όπως το υποσχεθήκαμε;
yours-promise-disputed = Μας είπατε στις { $when } ότι κάτι λείπει. Το φροντίζουμε.
yours-promise-kept = Τηρήθηκε. Σας ευχαριστούμε που μας το είπατε.
yours-promise-withdrawn = Μας είπατε ότι δεν το χρειάζεστε πια.
yours-promise-broken = Δεν μπορέσαμε να τηρήσουμε αυτή την υπόσχεση, και σας το είπαμε. Ζητούμε συγγνώμη.
yours-promise-yes = Ναι, τηρήθηκε
yours-promise-no = Όχι ακόμη
yours-promise-thanks = Δυο λόγια για εμάς
yours-promise-missing = Τι λείπει;
said-yours-yes = Σας ευχαριστούμε. Χαιρόμαστε.
said-yours-no = Σας ευχαριστούμε που μας το είπατε. Θα το φροντίσουμε.

promise-mail-button = Δείτε την πορεία
promise-mail-made-subject = Τι σας υποσχεθήκαμε
promise-mail-made =
    Γεια σας, { $name },

    Σας υποσχεθήκαμε: { $what }
    Έως: { $by }

    Εδώ μπορείτε να δείτε την πορεία της υπόσχεσης και να πείτε αν κρατήσαμε τον λόγο μας:
    { $link }

    { $business }
promise-mail-made-when-subject = Τι σας υποσχεθήκαμε
promise-mail-made-when =
    Γεια σας, { $name },

    Σας υποσχεθήκαμε: { $what }
    Θα σας γράψουμε μόλις έρθει η ώρα.

    Εδώ μπορείτε να δείτε την πορεία της υπόσχεσης:
    { $link }

    { $business }
promise-mail-done-subject = Έγινε: αυτό που σας υποσχεθήκαμε
promise-mail-done-button = Πείτε αν τηρήθηκε
promise-mail-done =
    Γεια σας, { $name },

    Σας υποσχεθήκαμε: { $what }
    Έγινε. Ήταν όπως το υποσχεθήκαμε; Μας το λέτε με ένα πάτημα:
    { $link }

    { $business }
promise-mail-here-subject = Ήρθε, και το κρατάμε για εσάς
promise-mail-here =
    Γεια σας, { $name },

    Ήρθε, και το κρατάμε για εσάς έως { $until }: { $item }
    Είχαμε υποσχεθεί να σας ενημερώσουμε. Ήταν όπως το υποσχεθήκαμε; Μας το λέτε με ένα πάτημα:
    { $link }

    { $business }
promise-mail-renegotiated-subject = Νέα προθεσμία για ό,τι σας υποσχεθήκαμε
promise-mail-renegotiated =
    Γεια σας, { $name },

    Σας υποσχεθήκαμε: { $what }

    { $said }

    Η νέα προθεσμία: { $by }

    Εδώ μπορείτε να δείτε την πορεία της υπόσχεσης και να πείτε αν κρατήσαμε τον λόγο μας:
    { $link }

    { $business }
promise-mail-broken-subject = Τι σας υποσχεθήκαμε
promise-mail-broken =
    Γεια σας, { $name },

    Σας υποσχεθήκαμε: { $what }
    Δεν μπορούμε να κρατήσουμε αυτή την υπόσχεση και ζητούμε συγγνώμη.

    { $said }

    Τι σας προτείνουμε αντί γι’ αυτό: { $solution }

    Αν προτιμάτε κάτι άλλο, απαντήστε σε αυτό το e-mail. Εδώ μπορείτε να δείτε την πορεία της υπόσχεσης:
    { $link }

    { $business }
promise-mail-met-subject = Αυτό που περιμένετε
promise-mail-met-draft-subject = Αυτό που περιμένετε
promise-mail-news = { $kind ->
    [stock] Ήρθε.
    [repair] Η επισκευή είναι έτοιμη.
    [date] Ήρθε η μέρα.
   *[event] Έγινε.
}
promise-mail-met =
    Γεια σας, { $name },

    Σας υποσχεθήκαμε: { $what }
    { promise-mail-news }

    Εδώ μπορείτε να δείτε την πορεία της υπόσχεσης και να πείτε αν κρατήσαμε τον λόγο μας:
    { $link }

    { $business }
promise-mail-met-draft =
    Γεια σας, { $name },

    Σας υποσχεθήκαμε: { $what }
    { promise-mail-news }

    { $business }

said-promised = Η υπόσχεση δόθηκε
said-promise-done = Δηλώθηκε ότι έγινε
said-promise-kept = Τηρήθηκε. Μπράβο σας.
said-promise-disputed = Είναι ξανά ανοιχτή
said-promise-renegotiated = Ισχύει η νέα προθεσμία
said-promise-withdrawn = Δεν χρειάζεται πια
said-promise-broken = Καταγράφηκε, και ο πελάτης το γνωρίζει
said-promise-handed = Ανατέθηκε σε άλλον
said-promise-met = Ήρθε
said-sent-closing = Η απάντηση φεύγει. Πριν από το κλείσιμο:
