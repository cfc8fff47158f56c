# Γραμμές του e-mail που λέει στο προσωπικό τι το περιμένει.

notice-mail-mention = ένας συνάδελφος σας ανέφερε σε σημείωση
notice-mail-assigned = ένας συνάδελφος σας το ανέθεσε
notice-mail-reply = ο πελάτης έγραψε
notice-mail-channel-trouble = η αλληλογραφία δεν λαμβάνεται ή δεν αποστέλλεται
notice-mail-send-failed = το μήνυμά σας δεν παραδόθηκε
notice-mail-approval-asked = χρειάζεται η έγκρισή σας για μια χειρονομία
notice-mail-approval-decided = απαντήθηκε το αίτημά σας
notice-mail-approval-lapsed = ένα αίτημα δεν απαντήθηκε εγκαίρως, οπότε δεν δόθηκε τίποτα
notice-mail-thanked = κάποιος σας ευχαρίστησε για μια χειρονομία
notice-mail-promise-handed = μια υπόσχεση είναι πια δική σας
notice-mail-promise-at-risk = μια υπόσχεσή σας λήγει σύντομα
notice-mail-promise-late = μια υπόσχεση καθυστερεί
notice-mail-promise-met = ήρθε αυτό που περίμενε μια υπόσχεση
notice-mail-promise-disputed = ο πελάτης λέει ότι μια υπόσχεση δεν τηρήθηκε
notice-mail-set-aside-expired = μια κράτηση δεν παραλήφθηκε
notice-mail-case-handover = ένας συνάδελφος σας παραδίδει ή σας επιστρέφει μια υπόθεση
notice-mail-case-escalated = σας παραπέμφθηκε μια υπόθεση
notice-mail-case-chosen = ο πελάτης απάντησε σε όσα προσφέρατε
notice-mail-case-yours = πρέπει να υλοποιήσετε αυτό που επέλεξε ο πελάτης
notice-mail-case-worse = ο πελάτης περίμενε καλύτερο χειρισμό
notice-mail-second-breach = ένας πελάτης παραπονιέται ξανά μέσα σε έναν χρόνο
notice-mail-clock-at-risk = ο χρόνος ενός προτύπου εξυπηρέτησης τελειώνει
notice-mail-clock-late = ένα πρότυπο εξυπηρέτησης δεν τηρείται
notice-mail-finding-yours = πρέπει να διορθώσετε ένα εύρημα
notice-mail-broken-again = απογοητεύσαμε έναν πελάτη για δεύτερη φορά μέσα σε τρεις μήνες
