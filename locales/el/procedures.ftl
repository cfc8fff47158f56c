# Οδηγοί βήμα προς βήμα, για το προσωπικό και για τους πελάτες.
frame-foresight = Πρόβλεψη
procedures-title = Οδηγοί
procedures-about = Βήματα που ακολουθείτε με έναν πελάτη στο τηλέφωνο, ή που ακολουθούν οι πελάτες μόνοι τους.
procedures-public = Τι βλέπουν οι πελάτες
procedures-name = Όνομα
procedures-example = Τα φρένα τρίζουν
procedures-when = Πότε χρησιμοποιείται
procedures-language = Γλώσσα
procedures-state = Κατάσταση
procedures-none = Δεν υπάρχουν ακόμη οδηγοί
procedures-none-do = Πάρτε το πρόβλημα που εξηγείτε συχνότερα στο τηλέφωνο και γράψτε το μία φορά: τι να δοκιμάσει κανείς, τι μπορεί να προκύψει, και μετά τι.
procedures-new = Νέος οδηγός
procedures-new-about = Στη συνέχεια γράφετε τα βήματά του. Κανείς δεν τον ακολουθεί πριν τον δημοσιεύσετε.
procedures-begin = Έναρξη
procedures-open = Προσωπικό και πελάτες
procedures-for-staff = Προσωπικό
procedures-unpublished = Δεν έχει δημοσιευτεί ακόμη
procedures-retired = Εκτός χρήσης

procedure-nothing = Δεν έχει δημοσιευτεί τίποτα ακόμη
procedure-nothing-do = Γράψτε τα βήματά του. Όσο γράφετε, βλέπετε ποιος δρόμος δεν τελειώνει ακόμη.
procedure-write = Γράψτε τα βήματα
procedure-go-on = Συνέχεια γραφής
procedure-change = Νέα έκδοση
procedure-open-to-customers = Άνοιγμα στους πελάτες
procedure-close-to-customers = Μόνο για το προσωπικό
procedure-retire = Απόσυρση
procedure-bring-back = Επαναφορά σε χρήση
procedure-address = Οι πελάτες τον βρίσκουν εδώ
procedure-print = Εκτύπωση
procedure-counts-about = Κάθε βήμα δείχνει πόσοι έφτασαν σε αυτό στην έκδοση αυτή.
procedure-came = Με το προσωπικό { $staff }, μόνοι τους { $alone }.
procedure-ended-here = { $count ->
    [one] Ένας δρόμος τελείωσε εδώ.
   *[other] { $count } δρόμοι τελείωσαν εδώ.
}
procedure-stopped-here = { $count ->
    [one] Ένας δεν προχώρησε περισσότερο.
   *[other] { $count } δεν προχώρησαν περισσότερο.
}
procedure-end-solved = Λύθηκε
procedure-end-advice = Συμβουλή
procedure-end-case = Άνοιγμα υπόθεσης
procedure-end-none = Μια απάντηση οδηγεί παρακάτω
procedure-unwritten = Δεν έχει γραφτεί ακόμη
procedure-to-step = στο βήμα { $number }
procedure-nowhere = δεν οδηγεί πουθενά ακόμη

procedure-draft = Έκδοση { $number }, γράφεται
procedure-publish = Δημοσίευση
procedure-every-way-ends = Κάθε δρόμος τελειώνει.
procedure-not-ready = Πριν δημοσιευτεί:
procedure-problem-no-steps = Γράψτε το πρώτο βήμα: τι να δει ή να δοκιμάσει πρώτα ο πελάτης;
procedure-problem-nothing-said = Το βήμα { $number } δεν έχει γραφτεί ακόμη.
procedure-problem-dead-end = Το βήμα { $number } δεν έχει απαντήσεις και δεν είναι τέλος.
procedure-problem-nobody-comes = Καμία απάντηση δεν οδηγεί στο βήμα { $number }.
procedure-problem-leads-nowhere = Βήμα { $number }: το «{ $answer }» δεν οδηγεί πουθενά.
procedure-problem-circle = Βήμα { $number }: το «{ $answer }» οδηγεί πίσω σε κάτι που έχει ήδη περάσει, οπότε ίσως δεν τελειώσει ποτέ.
procedure-edit-step = Αλλαγή
procedure-remove-step = Αφαίρεση
procedure-first-step = Το πρώτο βήμα
procedure-add-step = Ένα βήμα ακόμη
procedure-add-step-do = Προσθήκη βήματος
procedure-step-title = Τι να γίνει ή τι να ερωτηθεί
procedure-step-title-hint = Όπως θα το λέγατε στο τηλέφωνο.
procedure-step-text = Περισσότερα γι’ αυτό
procedure-then = Και μετά
procedure-answers = Απαντήσεις
procedure-answers-hint = Μόνο όπου μια απάντηση οδηγεί παρακάτω. Ένα βήμα που τελειώνει δεν χρειάζεται καμία.
procedure-answer = Απάντηση
procedure-leads-to = Οδηγεί σε
procedure-leads-to-new = νέο βήμα
procedure-leads-to-later = θα το πω αργότερα
procedure-picture = Εικόνα
procedure-picture-file = Εικόνα
procedure-picture-hint = PNG, JPEG, GIF ή WebP.
procedure-picture-words = Τι φαίνεται σε αυτήν
procedure-picture-remove = Αφαίρεση της εικόνας
procedure-save-step = Αποθήκευση βήματος
procedure-title-and-language = Όνομα και γλώσσα
said-procedure-published = Δημοσιεύτηκε. Από εδώ και πέρα ακολουθείται αυτή η έκδοση.

walk-choose = Έναρξη οδηγού
walk-choose-about = Διαβάζετε τα βήματα και ο πελάτης απαντά. Κάθε απάντηση μένει στην υπόθεση.
walk-none = Δεν υπάρχει ακόμη οδηγός
walk-going = Άρχισαν εδώ
walk-before = Παλαιότεροι
walk-chip = { $title }: συνέχεια
walk-back = Ένα βήμα πίσω
walk-so-far = Ως τώρα
walk-kept = Το σημείο κρατιέται. Μπορείτε να φύγετε και να συνεχίσετε αργότερα.
walk-to-conversation = Στη συζήτηση
walk-to-case = Στην υπόθεση
walk-over-solved = Ωραία. Αποχαιρετήστε ευγενικά και κλείστε τη συζήτηση αν δεν μένει κάτι.
walk-over-advice = Πείτε στον πελάτη τι συνιστάται εδώ.
walk-over-case = Η συζήτηση έχει τώρα υπόθεση τεχνικής υποστήριξης, με όλα όσα δοκιμάστηκαν.

guides-title = Λύστε το μόνοι σας
guides-none = Δεν υπάρχει ακόμη τίποτα εδώ.
guide-end-case = Θα βοηθήσουμε εμείς
guide-again = Από την αρχή
guide-print = Όλα τα βήματα, για εκτύπωση
guide-write = Γράψτε μας
guide-over-solved = Χαιρόμαστε που λειτουργεί ξανά.
guide-over-advice = Αν αυτό δεν βοηθήσει, γράψτε μας.
guide-over-case = Καλύτερα να το δούμε εμείς. Γράψτε μας και πείτε τι δοκιμάσατε.

error-procedure-no-draft = Δεν γράφεται κάτι γι’ αυτόν. Ξεκινήστε πρώτα μια νέα έκδοση.
error-picture-too-large = Η εικόνα είναι πολύ μεγάλη. Επιλέξτε μια μικρότερη.
error-procedure-many-answers = Το πολύ οκτώ απαντήσεις.
error-procedure-many-steps = Είναι περισσότερα βήματα από όσα μπορεί να παρακολουθήσει κανείς. Κάντε τα δύο οδηγούς.
error-procedure-no-picture = Αυτή την εικόνα δεν μπορούμε να τη δείξουμε. Χρησιμοποιήστε PNG, JPEG, GIF ή WebP.
error-procedure-no-end = Ένας από τους δρόμους δεν τελειώνει ακόμη. Δείτε τι λείπει.
error-procedure-not-followed = Αυτός ο οδηγός δεν έχει δημοσιευτεί ή είναι εκτός χρήσης.
error-procedure-first-step = Είναι το πρώτο βήμα.
