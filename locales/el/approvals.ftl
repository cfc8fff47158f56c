# Αίτημα για έγκριση, και η έγκριση.

approval-mail-subject = Χρειάζεται η έγκρισή σας ({ $who }): { $what }, { $money }
approval-mail-button = Δείτε και απαντήστε
approval-mail-body =
    Γεια σας, { $name },

    Συνάδελφός σας ({ $who }) θέλει να δώσει σε πελάτη κάτι πέρα από όσα μπορεί να δώσει χωρίς έγκριση: { $what }, { $money }.

    Εδώ βλέπετε τον λόγο και απαντάτε ναι ή όχι με ένα πάτημα (έως { $due }):
    { $link }

    Αν δεν απαντήσετε εγκαίρως, θα ερωτηθεί κάποιος άλλος· αν δεν απαντήσει κανείς, δεν δίνεται τίποτα.

    { $business }

approvals-title = Εγκρίσεις
approvals-about = Κάποιος θέλει να δώσει σε πελάτη περισσότερα από όσα μπορεί χωρίς έγκριση και χρειάζεται το ναι σας.
approvals-none = Τίποτα δεν σας περιμένει
approvals-none-do = Όταν ένας συνάδελφος χρειαστεί την έγκρισή σας, θα εμφανιστεί εδώ, και θα ειδοποιηθείτε και με e-mail.
approvals-others = Περιμένουν απάντηση συναδέλφου· μπορείτε να απαντήσετε κι εσείς
approvals-open = Περιμένουν απάντηση
approvals-past = Προηγούμενες
approval-title = Χρειάζεται έγκριση
approval-asks = Ζητά έγκριση: { $who }
approval-what-for = { $what }, { $money }, για { $name }
approval-until = Απαντήστε έως { $when }. Μετά θα ερωτηθεί κάποιος άλλος· αν δεν απαντήσει κανείς, δεν δίνεται τίποτα.
approval-until-last = Απαντήστε έως { $when }. Αλλιώς δεν δίνεται τίποτα.
approval-turn = Η απάντηση αναμένεται από: { $name }, έως { $when }.
approval-stand-in = Αναπληρώνετε κάποιον που δεν απάντησε ή έχει φύγει.
approval-tops-up = Ο προϋπολογισμός δεν φτάνει. Με το ναι σας προστίθεται όσο λείπει.
approval-because-authority = Δεν έχει οριστεί ακόμη τι μπορεί να δώσει χωρίς έγκριση.
approval-because-kind = Δεν είναι από τα είδη που μπορεί να δώσει χωρίς έγκριση.
approval-because-per-gesture = Είναι περισσότερα από όσα μπορεί να δώσει με τη μία.
approval-because-per-customer = Με αυτό ο πελάτης λαμβάνει μέσα σε 90 ημέρες περισσότερα από όσα μπορεί να δώσει χωρίς έγκριση.
approval-because-budget = Ο προϋπολογισμός του δεν φτάνει.
approval-words = Δυο λόγια για τον συνάδελφο
approval-yes = Ναι, να δοθεί
approval-no = Όχι αυτή τη φορά
approval-withdraw = Ανάκληση
approval-why = Γιατί να το δώσουμε;
approval-why-hint = Όποιος αποφασίζει διαβάζει αυτό και λίγα ακόμη.
approval-within = Πόσο σύντομα;
approval-within-minutes = Ο πελάτης περιμένει: μέσα σε 15 λεπτά
approval-within-day = Μέσα σε μία ημέρα
approval-ask = Αίτημα για έγκριση
approval-done-about = Ο συνάδελφός σας ενημερώθηκε. Μπορείτε να κλείσετε αυτή τη σελίδα.
approval-over = Αυτός ο σύνδεσμος δεν ισχύει πια
approval-over-about = Χρησιμοποιήθηκε ή ο χρόνος για απάντηση τελείωσε. Όσα σας περιμένουν ακόμη βρίσκονται στις Εγκρίσεις.
approval-state-asked = περιμένει απάντηση
approval-state-approved = ναι
approval-state-used = ναι
approval-state-declined = όχι
approval-state-lapsed = δεν απαντήθηκε εγκαίρως
approval-state-withdrawn = ανακλήθηκε

said-approved = Είπατε ναι. Ο συνάδελφός σας ενημερώθηκε.
said-declined = Είπατε όχι. Ο συνάδελφός σας ενημερώθηκε.
said-withdrawn = Ανακλήθηκε.
approval-see-gesture = Δείτε τη χειρονομία
approval-see-voucher = Δείτε τη δωροεπιταγή
approval-see-solution = Δείτε την υπόθεση
