# Πελάτες: η λίστα, ένας πελάτης, όσα γνωρίζουμε γι’ αυτόν.

customers-about = Όλοι όσοι έγραψαν, τηλεφώνησαν ή πέρασαν· πρώτη η πιο πρόσφατη επαφή.
customers-find = Όνομα, διεύθυνση ή τηλέφωνο
customers-find-do = Εύρεση
customers-who = Πελάτης
customers-phone = Τηλέφωνο
customers-organisation = Οργανισμός
customers-contact = Τελευταία επαφή
customers-none = Δεν βρέθηκε κανείς
customers-none-do = Δοκιμάστε λιγότερα γράμματα ή μέρος της διεύθυνσης ή του τηλεφώνου.

customer-erased = (διαγραμμένος)
customer-how = Πώς υποδεχόμαστε τον πελάτη
customer-name = Όνομα
customer-say-it = Πώς προφέρεται το όνομα
customer-say-it-hint = Όπως θα το γράφατε για έναν συνάδελφο: Γιόνας Πετράουσκας.
customer-form = Προσφώνηση
customer-form-hint = Παράδειγμα: στον πληθυντικό, κυρία Παπαδάκη.
customer-tact = Πού χρειάζεται διακριτικότητα
customer-tact-hint = Το βλέπει όποιος εξυπηρετεί τον πελάτη. Γράψτε μόνο ό,τι θα μπορούσε να διαβάσει και ο ίδιος.
customer-language = Γλώσσα
customer-language-unknown = Άγνωστη
customer-notes = Σημειώσεις
customer-note = Σημείωση για αυτόν τον πελάτη
customer-rights = Τα δεδομένα του πελάτη
customer-rights-about = Τα δικαιώματα που δίνει ο νόμος σε κάθε πελάτη.
customer-export = Όλα όσα τηρούμε, σε αρχείο
customer-erase = Διαγραφή αυτού του πελάτη
customer-erase-means = Ονόματα, διευθύνσεις, κείμενα, αρχεία και e-mail αυτού του πελάτη διαγράφονται παντού, οριστικά. Μένουν μόνο οι αριθμοί για τα στατιστικά. Αυτό δεν μπορεί να αναιρεθεί.
customer-erase-do = Οριστική διαγραφή
customer-closed = Έκλεισε η { $number }
customer-forget = Διαγραφή: { $value }
identity-kind = Τι είναι
identity-value = Διεύθυνση ή αριθμός
identity-email = E-mail
identity-phone = Τηλέφωνο
identity-handle = Όνομα χρήστη

language-en = Αγγλικά
language-lt = Λιθουανικά
language-lv = Λετονικά
language-el = Ελληνικά
language-nl = Ολλανδικά

said-erased = Διαγράφηκε

organisations-title = Οργανισμοί
organisations-about = Εταιρείες, σύλλογοι και νοικοκυριά όπου ανήκουν πολλοί πελάτες.
organisations-none = Δεν υπάρχει ακόμη οργανισμός
organisations-none-do = Εμφανίζεται από μόνος του όταν γράψει δεύτερος πελάτης από τον ίδιο τομέα e-mail, ή τον φτιάχνετε εδώ.
organisation-new = Νέος οργανισμός
organisation-add = Προσθήκη οργανισμού
organisation-name = Όνομα
organisation-domain = Τομέας e-mail
organisation-domain-hint = Όπως example.com: όποιος γράφει από αυτόν για πρώτη φορά ανήκει αυτόματα εδώ.
organisation-note = Σημειώσεις
organisation-remove = Αφαίρεση αυτού του οργανισμού
organisation-remove-means = Οι πελάτες του και οι συζητήσεις τους μένουν· απλώς δεν ανήκουν πια μαζί. Οι σημειώσεις του χάνονται.
