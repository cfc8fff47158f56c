# Αναζήτηση και ειδοποιήσεις.

search-title = Αναζήτηση
search-about = Αποτελέσματα για «{ $words }»
search-nothing = Δεν βρέθηκε τίποτα
search-nothing-do = Δοκιμάστε άλλη λέξη, μέρος ενός ονόματος ή έναν αριθμό.

notices-about = Όσα πρέπει να μάθετε.
notices-read-all = Σήμανση όλων ως αναγνωσμένων
notices-none = Τίποτα νέο
notices-none-do = Εδώ μαθαίνετε πότε κάποιος σας αναφέρει, σας αναθέτει συζήτηση ή υπάρχει πρόβλημα με τα e-mail.
notices-unread = νέο
notice-mention = Σας ανέφερε: { $who }
notice-assigned = Σας ανέθεσε συζήτηση: { $who }
notice-reply = Έγραψε πελάτης σας
notice-channel-trouble = Πρόβλημα με τα e-mail του { $mailbox }
notice-send-failed = Ένα e-mail σας δεν έφτασε
notice-approval-asked = Χρειάζεται η έγκρισή σας για μια χειρονομία
notice-approval-decided = Απαντήθηκε το αίτημά σας
notice-approval-lapsed = Ένα αίτημα δεν απαντήθηκε εγκαίρως: δεν δόθηκε τίποτα
notice-thanked = Σας ευχαρίστησε για μια χειρονομία: { $who }
notice-promise-handed = Μια υπόσχεση είναι πια δική σας
notice-promise-at-risk = Μια υπόσχεσή σας λήγει σύντομα: ενημερώστε τον πελάτη πριν καθυστερήσει
notice-promise-late = Μια υπόσχεση καθυστερεί
notice-promise-met = Ήρθε αυτό που περίμενε μια υπόσχεση
notice-promise-disputed = Ένας πελάτης λέει ότι μια υπόσχεση δεν τηρήθηκε
notice-set-aside-expired = Μια κράτηση δεν παραλήφθηκε
notice-case-handover = Σας παραδίδει ή σας επιστρέφει υπόθεση: { $who }
notice-case-escalated = Σας παρέπεμψε υπόθεση: { $who }
notice-case-chosen = Ένας πελάτης απάντησε σε όσα προσφέρθηκαν
notice-case-yours = Πρέπει να υλοποιήσετε αυτό που επέλεξε ένας πελάτης
notice-case-worse = Ένας πελάτης περίμενε καλύτερο χειρισμό
notice-second-breach = Ένας πελάτης παραπονιέται ξανά μέσα σε έναν χρόνο
notice-clock-at-risk = Ο χρόνος ενός προτύπου εξυπηρέτησης τελειώνει
notice-clock-late = Ένα πρότυπο εξυπηρέτησης δεν τηρείται
notice-finding-yours = Πρέπει να διορθώσετε ένα εύρημα
notice-broken-again = Απογοητεύσαμε έναν πελάτη για δεύτερη φορά μέσα σε τρεις μήνες
