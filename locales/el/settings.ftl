# Οι ρυθμίσεις: η επιχείρηση και όσα μοιράζονται όλες οι φόρμες τους.

field-optional = προαιρετικό

business-name = Όνομα της επιχείρησης
business-name-hint = Όπως το γνωρίζουν οι πελάτες.
business-language = Γλώσσα
business-language-hint = Της επιχείρησης· ο καθένας μπορεί να επιλέξει τη δική του.
business-country = Χώρα
business-zone = Ζώνη ώρας
business-zone-hint = Παράδειγμα: Europe/Athens.
business-currency = Νόμισμα

settings-business = Η επιχείρηση
settings-people = Άνθρωποι
settings-mail = Αλληλογραφία
settings-technical = Προγράμματα και ιστορικό
back = Πίσω
retired = Εκτός χρήσης
retire = Απόσυρση
restore = Επαναφορά σε χρήση
said-saved = Αποθηκεύτηκε
said-added = Προστέθηκε
said-retired = Αποσύρθηκε

business-title = Για την επιχείρηση
business-about = Πώς λέγεται, πού βρίσκεται, πώς γράφει.
business-owners = Μόνο οι ιδιοκτήτες τα αλλάζουν αυτά.
numbers-title = Λεπτομερείς ρυθμίσεις
numbers-about = Ταιριάζουν στους περισσότερους όπως είναι.
numbers-range = Από { $from } έως { $to }· συνήθως { $usual }.
number-reopen-days = Ημέρες κατά τις οποίες μια απάντηση ανοίγει ξανά κλειστή συζήτηση
number-undo-seconds = Δευτερόλεπτα κατά τα οποία μια απάντηση μπορεί να ανακληθεί
number-session-days = Ημέρες χωρίς χρήση μέχρι την αποσύνδεση
number-acknowledgements-per-address = Αυτόματες απαντήσεις σε μία διεύθυνση μέσα σε τρεις ώρες
number-acknowledgements-per-domain = Αυτόματες απαντήσεις σε έναν τομέα μέσα σε τρεις ώρες
number-acknowledgements-in-all = Αυτόματες απαντήσεις συνολικά μέσα σε τρεις ώρες
number-promise-silence-days = Ημέρες χωρίς αντίρρηση, μετά τις οποίες μια υπόσχεση που δηλώσαμε ότι έγινε θεωρείται ότι τηρήθηκε
number-set-aside-days = Ημέρες για τις οποίες κρατάμε ένα είδος για πελάτη

places-title = Χώροι
places-about = Καταστήματα, γραφεία, αποθήκες. Στους περισσότερους αρκεί ένας.
places-name = Όνομα του χώρου
places-zone-hint = Αν μείνει κενό, ισχύει εκείνη της επιχείρησης.
places-add = Προσθήκη χώρου
places-retire-title = Έκλεισε οριστικά;
places-retire-about = Δεν θα μπορεί πια να επιλεγεί. Όσα έγιναν εκεί παραμένουν.

tokens-title = Διακριτικά API
tokens-about = Με ένα διακριτικό ένα πρόγραμμα μπορεί να ενεργεί εδώ. Μπορεί να κάνει ό,τι επιτρέπει ο ρόλος του και ποτέ περισσότερα από εσάς.
tokens-name = Για ποιον σκοπό
tokens-name-hint = Όπως «Ηλεκτρονικό κατάστημα»: εμφανίζεται στο ιστορικό δίπλα σε όσα έκανε το πρόγραμμα.
tokens-by = Δημιουργός
tokens-used = Τελευταία χρήση
tokens-ends = Ισχύει έως
tokens-never = Ποτέ
tokens-days = Ημέρες ισχύος
tokens-make = Δημιουργία διακριτικού
tokens-revoke = Κατάργηση
tokens-empty = Κανένα πρόγραμμα δεν ενεργεί εδώ
tokens-empty-do = Δημιουργήστε διακριτικό όταν το χρειαστείτε: για το ηλεκτρονικό σας κατάστημα, ένα σενάριο εντολών ή άλλο πρόγραμμα.
tokens-made = Το διακριτικό δημιουργήθηκε
tokens-made-about = Αντιγράψτε το τώρα: εμφανίζεται μόνο αυτή τη φορά.
tokens-text = Το διακριτικό
said-token-ended = Το διακριτικό καταργήθηκε

audit-title = Ιστορικό
audit-about = Ποιος έκανε τι, και πότε. Τίποτα εδώ δεν μπορεί να αλλάξει.
audit-when = Πότε
audit-who = Ποιος
audit-what = Τι
audit-about-what = Σχετικά με
audit-empty = Δεν έχει συμβεί τίποτα ακόμη
audit-pages = Σελίδες του ιστορικού
audit-newest = Νεότερα
audit-older = Παλαιότερα
audit-conversation = συζήτηση
audit-customer = πελάτης
audit-somebody = Κάποιος
audit-token = Ένα πρόγραμμα
audit-channel = Ένα γραμματοκιβώτιο

outbox-title = E-mail σε αναμονή
outbox-about = Όσα δεν έφυγαν, επιστράφηκαν ή ίσως στάλθηκαν.
outbox-mail = E-mail
outbox-what = Τι συνέβη
outbox-when = Γράφτηκε
outbox-failed = Δεν στάλθηκε
outbox-bounced = Επιστράφηκε
outbox-perhaps = Ίσως στάλθηκε
outbox-account = Σχετικά με λογαριασμό
outbox-was-sent = Έφτασε
outbox-retry = Αποστολή ξανά
outbox-empty = Όλα έφυγαν
outbox-empty-do = Αν κάποιο e-mail αποτύχει ή επιστραφεί, θα περιμένει εδώ την απόφασή σας.
said-sent-again = Αποστέλλεται ξανά

quarantine-title = Καραντίνα
quarantine-about = E-mail που δεν μπόρεσαν να διαβαστούν. Φυλάσσονται ώσπου να αποφασίσει κάποιος.
quarantine-from = Από
quarantine-why = Γιατί
quarantine-when = Ήρθε
quarantine-size = Μέγεθος
quarantine-raw = Λήψη αρχείου
quarantine-retry = Νέα ανάγνωση
quarantine-empty = Όλα τα e-mail διαβάστηκαν
quarantine-empty-do = Όσα δεν μπορούν να διαβαστούν φυλάσσονται εδώ, ώστε να μη χαθεί τίποτα.
said-reads-again = Διαβάζεται ξανά
