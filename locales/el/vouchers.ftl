# Δωροεπιταγές: έκδοση, εξαργύρωση, και όσα διαβάζει ο πελάτης.

vouchers-title = Δωροεπιταγές
vouchers-about = Γράψτε ή σαρώστε τον κωδικό που δείχνει ο πελάτης, ή εκδώστε νέα.
vouchers-open = Σε ισχύ
vouchers-all = Όλες
vouchers-none = Δεν υπάρχουν δωροεπιταγές εδώ
vouchers-none-do = Όταν κάποιος φέρει μία, γράψτε τον κωδικό της παραπάνω.
voucher-title = Δωροεπιταγή
voucher-for = { $money } για { $name }
voucher-code = Κωδικός
voucher-code-hint = Παύλες και πεζά γράμματα δεν έχουν σημασία.
voucher-find = Εύρεση
voucher-issue = Έκδοση δωροεπιταγής
voucher-issue-to = Δωροεπιταγή για { $name }
voucher-issue-about = Η αξία της δεσμεύεται όταν εκδίδεται και χρησιμοποιείται όταν εξαργυρωθεί.
voucher-issue-do = Έκδοση
voucher-value = Αξία
voucher-expires = Ισχύει έως
voucher-source = Βαρύνει
voucher-owed = Οφείλεται
voucher-owed-hint = Πίστωση που δικαιούται ο πελάτης ή δωροεπιταγή που αγοράστηκε: δεν βαρύνει προϋπολογισμό.
voucher-liability = Ανοιχτό υπόλοιπο
voucher-liability-of = { $count ->
    [one] σε μία δωροεπιταγή
   *[other] σε { $count } δωροεπιταγές
}
voucher-left = απομένουν { $left }
voucher-amount = Πόσο χρησιμοποιείται τώρα;
voucher-amount-hint = Αφήστε το κενό για να χρησιμοποιηθεί ολόκληρη. Ό,τι δεν χρησιμοποιηθεί μένει στον κωδικό.
voucher-redeem = Εξαργύρωση
voucher-withdraw = Ανάκληση
voucher-print = Εκτύπωση
voucher-mail = Αποστολή στον πελάτη με e-mail
voucher-uses = Χρήσεις
voucher-uses-none = Δεν έχει χρησιμοποιηθεί ακόμη.
voucher-by-program = ένα πρόγραμμα
voucher-used-last = Τελευταία χρήση: { $money } στις { $when }, { $where }, { $who }.
voucher-col-customer = Πελάτης
voucher-col-code = Κωδικός
voucher-col-left = Απομένουν
voucher-col-value = Αξία
voucher-col-state = Κατάσταση
voucher-col-until = Ισχύει έως
voucher-state-asked = περιμένει έγκριση
voucher-state-issued = σε ισχύ
voucher-state-redeemed = εξαντλήθηκε
voucher-state-expired = έληξε
voucher-state-withdrawn = ανακλήθηκε
voucher-state-declined = δεν εγκρίθηκε

voucher-until = Ισχύει έως { $until }.
voucher-terms = Δείξτε την στο ταμείο. Δεν χρειάζεται να τη χρησιμοποιήσετε ολόκληρη με τη μία.
voucher-with-thanks = Για { $name }, με τις ευχαριστίες μας
voucher-mail-subject = Μια δωροεπιταγή από { $business }
voucher-mail-button = Δείτε τη δωροεπιταγή
voucher-mail-body =
    Γεια σας, { $name },

    Αυτή είναι για εσάς: μια δωροεπιταγή από { $business }. Δεν χρειάζεται να τη χρησιμοποιήσετε ολόκληρη με τη μία.

    { $card }

    Δείξτε στο ταμείο τον κωδικό, ή αυτή τη σελίδα με την εικόνα του:
    { $link }

    { $business }

said-voucher-issued = Εκδόθηκε.
said-voucher-redeemed = Εξαργυρώθηκε.
said-voucher-withdrawn = Ανακλήθηκε: το ποσό αποδεσμεύτηκε.
