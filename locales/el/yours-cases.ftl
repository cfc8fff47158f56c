# Τι διαβάζουν οι πελάτες για την υπόθεσή τους: η σελίδα της επιλογής, η ερώτηση για τον χειρισμό, τα
# e-mail που οδηγούν εκεί, και οι λύσεις που υπάρχουν από την αρχή. Ζεστά και απλά.

choice-title = Πώς μπορούμε να επανορθώσουμε;
choice-which = Επιλέξτε ό,τι σας ταιριάζει καλύτερα
choice-limits = Καλό είναι να γνωρίζετε:
choice-why = Γιατί έτσι:
choice-none = Καμία λύση δεν μου ταιριάζει
choice-none-about = Τότε το συζητάμε ξανά και βρίσκουμε άλλη λύση.
choice-words = Κάτι που θα θέλατε να μας πείτε
choice-do = Αυτή είναι η επιλογή μου
choice-sure = Μπορείτε να δείτε αυτή τη σελίδα όσες φορές θέλετε. Μόνο αυτό το κουμπί στέλνει την επιλογή σας.
choice-thanks = Σας ευχαριστούμε, λάβαμε την επιλογή σας
choice-on-its-way = Το φροντίζουμε τώρα και θα σας ενημερώσουμε όταν γίνει.
choice-until = Το φροντίζουμε, και θα το έχετε έως { $date }.
choice-delivered = Έγινε. Σας ευχαριστούμε για την υπομονή σας.
choice-again = Αναζητούμε άλλη λύση
choice-again-about = Αυτή τη στιγμή δεν προσφέρεται κάτι εδώ. Θα σας γράψουμε μόλις υπάρξει κάτι νέο.
choice-gone = Η επιλογή «{ $title }» δεν είναι πια διαθέσιμη: { $because }
choice-nothing = Επιλέξτε πρώτα μία από τις λύσεις.
choice-before = Έχει ήδη γίνει μια επιλογή εδώ, και ισχύει. Τη βρίσκετε παρακάτω. Γράψτε μας αν θα προτιμούσατε κάτι άλλο.

handling-title = Πώς το χειριστήκαμε;
handling-question = Σε σύγκριση με ό,τι περιμένατε, ο χειρισμός μας ήταν
handling-words = Τι θα έπρεπε να γνωρίζουμε;
handling-do = Αποστολή
handling-nothing = Επιλέξτε πρώτα μία από τις απαντήσεις.
handling-thanks = Σας ευχαριστούμε
handling-thanks-about = Θα το διαβάσουν οι άνθρωποι που σας εξυπηρέτησαν.

case-apology =
    Γεια σας, { $name },

    Ζητούμε συγγνώμη για την ταλαιπωρία. Σας ευχαριστούμε που μας το είπατε: τώρα μπορούμε να επανορθώσουμε.
case-mail-choice-button = Επιλέξτε λύση
case-mail-choice =
    { $apology }

    Επιλέξτε ό,τι σας ταιριάζει καλύτερα:

    { $options }

    Εδώ επιλέγετε με ένα πάτημα, χωρίς λογαριασμό:

    { $link }

    Μπορείτε επίσης απλώς να απαντήσετε σε αυτό το e-mail με τον αριθμό ή να μας το πείτε τηλεφωνικά.

    { $business }
case-mail-handling-button = Πείτε μας πώς ήταν
case-mail-handling =
    Γεια σας, { $name },

    Το ζήτημά σας έχει διευθετηθεί. Μπορούμε να ρωτήσουμε πώς το χειριστήκαμε; Είναι μία ερώτηση:

    { $link }

    Σας ευχαριστούμε. Την απάντησή σας θα τη διαβάσουν οι άνθρωποι που σας εξυπηρέτησαν.

    { $business }

solution-redo-title = Το κάνουμε από την αρχή
solution-redo-text = Κάνουμε τη δουλειά ακόμη μία φορά, χωρίς χρέωση για εσάς.
solution-redo-limits = Μία φορά, σε ώρα που σας βολεύει.
solution-redo-why = Ώστε να έχετε αυτό για το οποίο πληρώσατε.
solution-replace-title = Ένα καινούργιο
solution-replace-text = Παίρνετε το ίδιο είδος καινούργιο και επιστρέφετε το άλλο.
solution-replace-limits = Το ίδιο μοντέλο, όσο μπορούμε να το προμηθευτούμε.
solution-replace-why = Πρέπει να έχετε αυτό που επιλέξατε, και σε καλή κατάσταση.
solution-repair-title = Επισκευή
solution-repair-text = Το επισκευάζει το συνεργείο μας, χωρίς χρέωση για εσάς.
solution-repair-limits = Χρειάζεται περίπου μία εβδομάδα.
solution-repair-why = Συχνά ο πιο γρήγορος τρόπος να έχετε πίσω το δικό σας.
solution-refund-title = Επιστροφή χρημάτων
solution-refund-text = Το επιστρέφετε και παίρνετε πίσω όλο το ποσό.
solution-refund-limits = Με τον τρόπο που πληρώσατε, μέσα σε πέντε εργάσιμες ημέρες.
solution-refund-why = Αν δεν σας εξυπηρέτησε, δεν πρέπει να το πληρώσετε.
solution-refund-part-title = Μερική επιστροφή χρημάτων
solution-refund-part-text = Το κρατάτε και παίρνετε πίσω μέρος του ποσού.
solution-refund-part-limits = Μία φορά, για αυτό το είδος.
solution-refund-part-why = Αξίζει λιγότερο από όσα πληρώσατε.
solution-cancel-title = Ακύρωση της αγοράς
solution-cancel-text = Την ακυρώνουμε και δεν μας οφείλετε τίποτα.
solution-cancel-limits = Εφόσον δεν το έχετε χρησιμοποιήσει.
solution-cancel-why = Δεν πρέπει να περιμένετε κάτι που δεν χρειάζεστε πια.
solution-credit-title = Πίστωση για αργότερα
solution-credit-text = Το επιστρέφετε και επιλέγετε κάτι άλλο όποτε θέλετε.
solution-credit-limits = Ισχύει έναν χρόνο, στο κατάστημά μας.
solution-credit-why = Ώστε να μη χρειάζεται να βιαστείτε.
solution-voucher-title = Δωροεπιταγή
solution-voucher-text = Κάτι από εμάς για την επόμενη επίσκεψή σας.
solution-voucher-limits = Ισχύει έναν χρόνο, δεν εξαργυρώνεται σε μετρητά.
solution-voucher-why = Ένα «ευχαριστώ» για την υπομονή σας.
solution-discount-title = Έκπτωση στην τιμή
solution-discount-text = Το κρατάτε και πληρώνετε λιγότερα.
solution-discount-limits = Για αυτή την αγορά.
solution-discount-why = Δεν λάβατε αυτό για το οποίο πληρώσατε.
solution-set-aside-title = Κρατάμε ένα για εσάς
solution-set-aside-text = Μόλις έρθει, κρατάμε ένα στην άκρη με το όνομά σας.
solution-set-aside-limits = Το κρατάμε μία εβδομάδα.
solution-set-aside-why = Ώστε να μην το πάρει κανείς πριν από εσάς.
solution-technical-help-title = Τεχνική βοήθεια
solution-technical-help-text = Ένας από εμάς το κοιτάζει μαζί σας, βήμα βήμα.
solution-technical-help-limits = Στο τηλέφωνο ή στο κατάστημα, τις ώρες λειτουργίας.
solution-technical-help-why = Τα περισσότερα τέτοια προβλήματα λύνονται μαζί.
solution-explanation-title = Εξήγηση
solution-explanation-text = Σας λέμε τι συνέβη και τι αλλάζουμε.
solution-explanation-limits = Όσα γνωρίζουμε και εμείς.
solution-explanation-why = Έχετε δικαίωμα να γνωρίζετε.
solution-advice-title = Συμβουλή
solution-advice-text = Σας βοηθάμε να βρείτε ό,τι σας ταιριάζει καλύτερα.
solution-advice-limits = Τις ώρες λειτουργίας.
solution-advice-why = Ώστε την επόμενη φορά να ταιριάζει.
