# Ο χώρος εργασίας: η λίστα των συζητήσεων, μια συζήτηση, τι κάνει κανείς με αυτήν.

view-mine = Δικές μου
view-unassigned = Χωρίς ανάθεση
view-team = Η ομάδα μου
view-open = Όλες οι ανοιχτές
view-waiting = Περιμένουμε πελάτη
view-snoozed = Σε αναβολή
view-notices = Ειδοποιήσεις
view-closed = Κλειστές
view-spam = Ανεπιθύμητα

list-views = Προβολές
list-order-due = Πρώτα ό,τι λήγει νωρίτερα
list-order-wait = Πρώτα όποιος περιμένει περισσότερο
list-more = Περισσότερες προβολές
list-teams = Ομάδες
list-pages = Σελίδες
list-first = Νεότερες
list-next = Περισσότερες
list-draft = πρόχειρο

empty-mine = Τίποτα δικό σας δεν περιμένει
empty-mine-do = Δείτε τι δεν έχει αναλάβει ακόμη κανείς ή χαρείτε μια ήσυχη στιγμή.
empty-open = Κανείς δεν περιμένει
empty-open-do = Νέα e-mail, κλήσεις και επισκέψεις εμφανίζονται εδώ από μόνα τους.
empty-view = Δεν υπάρχει τίποτα εδώ
empty-view-do = Ό,τι ανήκει εδώ θα εμφανιστεί από μόνο του.

talk-none = Δεν έχει επιλεγεί συζήτηση
talk-choose = Επιλέξτε συζήτηση
talk-choose-do = Ή πατήστε j και μετά Enter για εκείνη που περιμένει περισσότερη ώρα.
talk-no-subject = (χωρίς θέμα)
talk-back = Πίσω στη λίστα
talk-customer = Πελάτης
talk-nobody = Κανείς
talk-no-team = Χωρίς ομάδα
talk-take-it = Ανάληψη
talk-waits = μας περιμένει, { $span }
talk-waiting = περιμένουμε τον πελάτη
talk-unsent = δεν στάλθηκε τίποτα ακόμη
talk-snoozed = σε αναβολή έως { $until }
talk-closed = έκλεισε { $when }
talk-spam = ανεπιθύμητο
talk-merged = συγχωνεύθηκε με τη { $number }
talk-linked = Σχετικές
talk-snooze = Αναβολή
talk-close = Κλείσιμο
talk-wake = Επαναφορά
talk-reopen = Άνοιγμα ξανά
talk-no-spam = Όχι ανεπιθύμητο
talk-unmerge = Αναίρεση συγχώνευσης
talk-more = Περισσότερα
talk-priority = Προτεραιότητα
talk-tag = Νέα ετικέτα
talk-tag-add = Προσθήκη
talk-untag = Αφαίρεση της ετικέτας { $tag }
talk-merge = Συγχώνευση άλλης συζήτησης εδώ
talk-merge-hint = Ο αριθμός της, όπως 1042. Το περιεχόμενό της μεταφέρεται εδώ· αυτό μπορεί να αναιρεθεί.
talk-merge-do = Συγχώνευση
talk-to-notices = Μεταφορά στις ειδοποιήσεις
talk-to-people = Το έγραψε άνθρωπος
talk-mark-spam = Είναι ανεπιθύμητο
talk-earlier = Εμφάνιση προηγούμενων
talk-by-itself = Attent
talk-quoted = Προηγούμενο e-mail
talk-frame = Το e-mail όπως γράφτηκε
talk-file = αρχείο
talk-images = { $count ->
    [one] Μία εικόνα από το διαδίκτυο παραλείφθηκε.
   *[other] { $count } εικόνες από το διαδίκτυο παραλείφθηκαν.
}
talk-images-show = Εμφάνιση
talk-stranger = Κανείς εδώ δεν γνωρίζει αυτόν τον αποστολέα. Το e-mail του απαντά σε δικό μας.
talk-stranger-accept = Να συμμετέχει
talk-not-verified = Ο αποστολέας δεν επαληθεύτηκε
talk-about-mail = Σχετικά με αυτό το e-mail
# Τι είπε κάθε έλεγχος για την προέλευση ενός e-mail. Πριν από αυτά γράφονται τα ονόματα των ελέγχων.
origin-pass = πέτυχε
origin-fail = απέτυχε
origin-softfail = μάλλον δεν είναι γνήσιο
origin-neutral = ασαφές
origin-none = δεν υπάρχουν στοιχεία
origin-temperror = ο έλεγχος δεν μπόρεσε να γίνει
origin-permerror = η εγγραφή του τομέα είναι λανθασμένη
origin-proven = Αποδεδειγμένα από { $domain }.
talk-raw = Το e-mail όπως ήρθε
talk-split = Άλλο ζήτημα: να γίνει ξεχωριστή συζήτηση

snooze-later-today = Σε τρεις ώρες
snooze-tomorrow = Αύριο το πρωί
snooze-monday = Τη Δευτέρα το πρωί
snooze-next-week = Σε μία εβδομάδα
snooze-at = Έως

entry-note = σημείωση, τη βλέπουμε μόνο εμείς
entry-call = κλήση
entry-visit = επίσκεψη
entry-automatic = αυτόματο
entry-letter = επιστολή
entry-to = προς { $to }

kind-question = Ερώτηση
kind-request = Αίτημα
kind-complaint = Παράπονο
kind-return = Επιστροφή
kind-support = Τεχνική υποστήριξη
kind-praise = Έπαινος
kind-suggestion = Πρόταση

priority-low = Χαμηλή
priority-normal = Κανονική
priority-high = Υψηλή
priority-urgent = Επείγουσα

channel-mail = E-mail
channel-phone = Κλήση
channel-counter = Επίσκεψη
channel-web = Φόρμα

write-reply = Απάντηση
write-note = Σημείωση
write-reply-here = Γράψτε προς { $name }
write-note-here = Γράψτε σημείωση για συναδέλφους. Με @όνομα τους ειδοποιείτε.
write-colleagues = Συνάδελφοι
write-colleagues-said = Συνάδελφοι για επιλογή:
write-to = Προς
write-cc = Κοιν.
write-bcc = Κρυφή κοιν.
write-remove = Αφαίρεση
write-files = Επισύναψη αρχείων
write-discard = Απόρριψη προχείρου
write-send = Αποστολή
write-note-send = Προσθήκη σημείωσης
write-then = Αποστολή και μετά
write-then-close = Αποστολή και κλείσιμο
write-then-stay-open = Αποστολή, έπεται συνέχεια
write-then-snooze-tomorrow = Αποστολή, αναβολή για αύριο
write-then-snooze-monday = Αποστολή, αναβολή για τη Δευτέρα
write-saved = Αποθηκεύτηκε
write-saving = Αποθήκευση…
write-not-saved = Δεν έχει αποθηκευτεί ακόμη
write-answered = Συνάδελφος απάντησε όσο γράφατε. Διαβάστε πρώτα την απάντησή του· αν πατήσετε ξανά Αποστολή, θα σταλεί και η δική σας.
write-colleague = Απάντηση γράφει εδώ και συνάδελφός σας: { $name }.

delivery-queued = καθ’ οδόν
delivery-sending = αποστέλλεται
delivery-sent = στάλθηκε
delivery-failed = Δεν παραδόθηκε
delivery-perhaps = Ίσως στάλθηκε
delivery-undone = ανακλήθηκε
delivery-bounced = Επιστράφηκε
delivery-at = φεύγει { $when }
delivery-waits = περιμένει, νέα δοκιμή { $when }
delivery-retry = Αποστολή ξανά
delivery-now = Δοκιμή τώρα
delivery-withdraw = Να μη σταλεί
delivery-arrived = Έφτασε τελικά

customer-say = Πείτε «{ $say }»
customer-new = Πρώτη επικοινωνία μαζί μας
customer-since = Μαζί μας από { $date }
customer-known = Στοιχεία επικοινωνίας
customer-lost = τα e-mail επιστρέφονται
customer-write = Νέο μήνυμα
customer-was = Προηγούμενα
customer-all = Όλα
customer-sealed = σε κλειστή ομάδα

start-title = Νέα συζήτηση
start-about = Γράψτε εσείς πρώτα σε έναν πελάτη ή καταγράψτε μια κλήση ή επίσκεψη.
start-channel = Τι είναι
start-to = Πελάτης
start-to-hint = Η διεύθυνσή του, όπως Ana <ana@example.com>. Για κλήση ή επίσκεψη αρκεί το όνομα.
start-kind = Είδος
start-subject = Θέμα
start-text = Τι ειπώθηκε
start-done = Έχει ήδη ολοκληρωθεί
start-send = Έναρξη
cancel = Ακύρωση
save = Αποθήκευση

said-assigned = Ανατέθηκε
said-moved = Μεταφέρθηκε
said-closed = Έκλεισε
said-reopened = Άνοιξε ξανά
said-snoozed = Σε αναβολή
said-woken = Επέστρεψε στη λίστα
said-spam = Σημειώθηκε ως ανεπιθύμητο
said-no-spam = Δεν είναι πια ανεπιθύμητο
said-changed = Άλλαξε
said-tagged = Η ετικέτα προστέθηκε
said-untagged = Η ετικέτα αφαιρέθηκε
said-merged = Συγχωνεύθηκε
said-unmerged = Η συγχώνευση αναιρέθηκε
said-split = Έγινε ξεχωριστή συζήτηση
said-accepted = Συμμετέχει από εδώ και πέρα
said-discarded = Το πρόχειρο διαγράφηκε
said-sending = Αποστέλλεται
said-noted = Καταγράφηκε
said-noted-nobody = Σημειώθηκε. Ένα όνομα μετά το @ δεν ανήκει σε κανέναν εδώ: δεν ειδοποιήθηκε κανείς γι’ αυτό.
said-undone = Ανακλήθηκε: το κείμενό σας είναι ξανά στη φόρμα
said-started = Καταγράφηκε

# Several conversations at once.
chosen-title = Επιλεγμένες συζητήσεις
chosen-one = Επιλογή: { $name }, { $subject }
chosen-all = Επιλογή όλων
chosen-count = Επιλεγμένες:
chosen-assign = Ανάθεση
said-chosen-assigned = Ανατέθηκαν: { $count }
said-chosen-closed = Έκλεισαν: { $count }
said-chosen-tagged = Πήραν ετικέτα: { $count }
said-chosen-spam = Σημειώθηκαν ως ανεπιθύμητες: { $count }
said-chosen-back = Όπως πριν: { $count }
chosen-left = { $done }. Έμειναν ως είχαν: { $count }. { $why }

# What a conversation has to do with others.
links-title = Σχετικές συζητήσεις
links-about = Ό,τι σχετίζεται με αυτή τη συζήτηση. Η καθεμία δείχνει την άλλη.
links-add = Σύνδεση με άλλη συζήτηση
links-change = Σύνδεση με άλλη ή κατάργηση σύνδεσης
links-find = Βρείτε μια συζήτηση
links-find-hint = Αριθμός, λέξεις, πελάτης
links-find-do = Αναζήτηση
links-relation = Πώς σχετίζεται με αυτή
links-others = Άλλες συζητήσεις του πελάτη
links-found = Βρέθηκαν
links-no-others = Δεν υπάρχει άλλη συζήτηση με αυτόν τον πελάτη
links-no-others-do = Αναζητήστε με αριθμό, λέξεις ή πελάτη.
links-link = Σύνδεση με { $number }
links-unlink = Κατάργηση σύνδεσης με { $number }
said-linked = Συνδέθηκαν
said-unlinked = Δεν συνδέονται πια
