# Γνωστά προβλήματα.
known-problems-title = Γνωστά προβλήματα
known-problems-about = Όσα ταλαιπωρούν πολλούς πελάτες. Όταν ένα λυθεί, το μαθαίνουν όλοι.
known-problems-none = Δεν υπάρχουν γνωστά προβλήματα
known-problems-none-do = Όταν ένας δεύτερος πελάτης πει για το ίδιο πρόβλημα, γράψτε το εδώ και συνδέστε και τις δύο συζητήσεις.
known-problem-title = Το πρόβλημα
known-problem-title-hint = Όπως το λένε οι πελάτες.
known-problem-customers = Πελάτες
known-problem-state = Κατάσταση
known-problem-known = Γνωστό
known-problem-fixed-at = Λύθηκε { $when }
known-problem-new = Καταγραφή προβλήματος
known-problem-add = Καταγραφή
known-problem-symptom = Τι φαίνεται
known-problem-work-around = Τι βοηθά στο μεταξύ
known-problem-fix = Τι το έλυσε
known-problem-fix-hint = Για εμάς· οι πελάτες διαβάζουν μόνο το κείμενο παρακάτω.
known-problem-owner = Το φροντίζει
known-problem-procedure = Ποιος οδηγός βοηθά
known-problem-no-procedure = Κανένας
known-problem-touches = { $count ->
    [0] Δεν έχει συνδεθεί κανείς ακόμη.
    [one] Αφορά έναν πελάτη.
   *[other] Αφορά { $count } πελάτες.
}
known-problem-is-back = Επέστρεψε
known-problem-interim = Ενημέρωση για την πορεία
known-problem-is-fixed = Λύθηκε
known-problem-fix-quietly = Σήμανση ως λυμένου
known-problem-nobody = Δεν έχει συνδεθεί κανείς ακόμη
known-problem-nobody-do = Ανοίξτε μια συζήτηση που το αφορά και επιλέξτε το πρόβλημα στο μενού με τις τρεις τελείες.
known-problem-linked = Ποιους αφορά
known-problem-customer = Πελάτης
known-problem-conversation = Συζήτηση
known-problem-unlink = Αφαίρεση
known-problem-change = Αλλαγή της περιγραφής
known-problem-link = Γνωστό πρόβλημα
known-problem-link-more = Όλα τα προβλήματα, ή ένα νέο
said-known-problem-linked = Συνδέθηκε. Ο πελάτης θα το μάθει όταν λυθεί.
known-problem-letter-interim = Γεια σας, { $name },

    Μας γράψατε για το εξής: { $problem }. Το δουλεύουμε ακόμη και θα σας ενημερώσουμε μόλις λυθεί.

    Σας ευχαριστούμε για την υπομονή σας.
    { $business }
known-problem-letter-fixed = Γεια σας, { $name },

    Μας γράψατε για το εξής: { $problem }. Τώρα έχει λυθεί. Αν το βλέπετε ακόμη, απαντήστε σε αυτό το e-mail και θα το δούμε αμέσως.

    Σας ευχαριστούμε που μας το είπατε.
    { $business }
