# Η υποδοχή και το τηλέφωνο.
frame-counter = Υποδοχή
counter-title = Υποδοχή
counter-about = Καλωσορίστε τους πάντες μέσα σε λίγες στιγμές, με το όνομά τους όπου μπορείτε.
counter-call-comes = Έρχεται κλήση
counter-waiting = Περιμένουν
counter-nobody = Κανείς δεν περιμένει να τον καλωσορίσουμε.
counter-came = Μπήκε κάποιος
counter-mark = Πώς τον ξεχωρίζετε
counter-mark-hint = Για παράδειγμα: κόκκινο μπουφάν
counter-greet = Καλωσόρισμα
counter-left = Έφυγε: { $who }
counter-they-left = Έφυγε
counter-served = Μαζί μας τώρα
counter-served-none = Δεν εξυπηρετείται κανείς.
counter-visit = Επισκέπτης
counter-call = Κλήση
counter-today = Καλωσορίσματα σήμερα
counter-today-about = Χρόνος από την είσοδο έως το πρώτο καλωσόρισμα.
counter-greeted = Καλωσορίσαμε
counter-median = Οι μισοί μέσα σε
counter-ninth = Εννέα στους δέκα μέσα σε
counter-left-count = Έφυγαν πριν τους καλωσορίσουμε
counter-of = { $count ->
    [one] από ένα καλωσόρισμα
   *[other] από { $count } καλωσορίσματα
}
counter-place = Αυτό το τάμπλετ βρίσκεται σε
counter-place-any = Οποιονδήποτε χώρο
counter-place-choose = Απομνημόνευση
counter-with = Εξυπηρετεί: { $name }
counter-over = Αυτή η επίσκεψη τελείωσε.
counter-who = Ποιος είναι;
counter-who-about = Τρία γράμματα του ονόματος ή το τέλος του τηλεφώνου.
counter-find = Όνομα, αριθμός ή διεύθυνση
counter-find-none = Δεν βρέθηκε κανείς. Ρωτήστε το όνομα και προσθέστε το παρακάτω.
counter-new = Νέος πελάτης
counter-reach = Τηλέφωνο ή διεύθυνση e-mail
counter-reach-hint = Αν θέλει να δώσει.
counter-somebody-else = Είναι κάποιος άλλος
counter-add = Προσθήκη και καλωσόρισμα
counter-last = Τελευταία επαφή πριν από { $span }
counter-open = Ανοιχτά με τον πελάτη
counter-open-none = Δεν υπάρχει τίποτα ανοιχτό.
counter-kept = Το κρατήσαμε για εσάς
counter-keep = Κρατημένα για τον πελάτη
counter-keep-do = Κράτηση για τον πελάτη
counter-hand-over = Παράδοση
counter-promised = Υποσχέσεις προς τον πελάτη
counter-promised-none = Δεν υπάρχει καμία υπόσχεση.
counter-voucher = { $left } έως { $until }
counter-waits = περιμένει { $span }
counter-matter = Τι αφορά;
counter-matter-which = Ανήκει σε
counter-matter-new = Κάτι νέο
counter-matter-nothing = Τίποτα που χρειάζεται καταγραφή
counter-said = Τι ειπώθηκε
counter-settled = Έγινε εδώ και τώρα
counter-goes-on = Συνεχίζεται
counter-writing = { $count ->
    [one] Ακόμη ένας πελάτης περιμένει απάντησή μας
   *[other] Ακόμη { $count } πελάτες περιμένουν απάντησή μας
}
counter-tasks-aside = { $count ->
    [one] Ένας πελάτης περιμένει: οι εργασίες μπορούν να περιμένουν κι αυτές.
   *[other] { $count } πελάτες περιμένουν: οι εργασίες μπορούν να περιμένουν κι αυτές.
}
said-arrived = Μπήκε στη λίστα
said-visit-ended = Καταγράφηκε
said-visit-left = Σημειώθηκε ότι έφυγε
span-seconds = { $seconds } δ.
error-no-such-place = Δεν υπάρχει τέτοιος χώρος.
