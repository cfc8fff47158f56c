# Χειρονομίες: ό,τι ξεπερνά όσα οφείλονται.

purpose-recover = Επανόρθωση
purpose-delight = Ευχάριστη έκπληξη
purpose-recover-about = Κάτι πήγε στραβά και θέλετε να επανορθώσετε για κάτι παραπάνω από το σφάλμα.
purpose-delight-about = Τίποτα δεν πήγε στραβά: θέλετε να δώσετε χαρά σε κάποιον.

gesture-kind-flowers = Λουλούδια
gesture-kind-treat = Καφές ή γλυκό
gesture-kind-card = Κάρτα
gesture-kind-gift = Δώρο
gesture-kind-extra = Δωρεάν υπηρεσία
gesture-kind-delivery = Δωρεάν παράδοση
gesture-kind-discount = Έκπτωση
gesture-kind-credit = Επιστροφή χρημάτων
gesture-kind-voucher = Δωροεπιταγή
gesture-kind-other = Κάτι άλλο

occasion-delay = Καθυστέρησε πολύ
occasion-defect = Κάτι ήταν χαλασμένο
occasion-mistake = Κάναμε λάθος
occasion-manner = Δεν ήμασταν ευγενικοί
occasion-misunderstanding = Δεν καταλάβαμε σωστά
occasion-thanks = Για να πούμε ευχαριστώ
occasion-moment = Μια στιγμή στη ζωή του πελάτη
occasion-hard_time = Μια δύσκολη περίοδος
occasion-other = Κάτι άλλο ή δεν ορίστηκε

gestures-title = Χειρονομίες
gestures-about = Ό,τι ξεπερνά όσα οφείλονται. Μπορείτε άνετα να χρησιμοποιήσετε τον προϋπολογισμό σας, και άνετα να μην τον χρησιμοποιήσετε.
gestures-give = Δώστε κάτι
gestures-give-to = Κάτι για { $name }
gestures-give-about = Ό,τι οφείλεται, όπως μια επιστροφή χρημάτων που δικαιούται ο πελάτης, δεν είναι χειρονομία και δεν βαρύνει τον προϋπολογισμό σας.
gestures-give-do = Δώστε
gestures-give-left = Δώστε κάτι · απομένουν { $left }
gestures-to-whom = Σε ποιον;
gestures-what = Τι δίνετε;
gestures-amount = Πόσο κοστίζει;
gestures-amount-other = Άλλο ποσό
gestures-purpose = Για ποιον σκοπό;
gestures-occasion = Ποια ήταν η αφορμή;
gestures-more = Αν υπάρχει λίγος χρόνος:
gestures-story = Η ιστορία της
gestures-story-hint = Μία πρόταση, για τον συνάδελφο που θα υποδεχτεί τον πελάτη την επόμενη φορά.
gestures-delivered = Την έχω ήδη παραδώσει
gestures-left = απομένουν { $left }
gestures-left-of = απομένουν { $left } από { $granted }
gestures-no-budget = δεν υπάρχει προϋπολογισμός για αυτό
gestures-no-budget-yet = Δεν έχετε ακόμη προϋπολογισμό για αυτό το έτος. Μπορείτε παρ’ όλα αυτά να δώσετε κάτι: θα το εγκρίνει κάποιος άλλος.
gestures-reserved = { $money } δεσμευμένα για όσα δεν έχουν παραδοθεί ακόμη
gestures-mine = Δικές μου
gestures-all = Όλων
gestures-none = Δεν έχει δοθεί τίποτα ακόμη
gestures-none-do = Ένας καφές για κάποιον που περίμενε, λουλούδια για κάποιον που απογοητεύσαμε: αρχίζει με ένα πάτημα.
gestures-name = { $what } για { $name }
gestures-by = Από
gestures-conversation = Η συζήτηση στην οποία ανήκει
gestures-thank = Πείτε ευχαριστώ
gestures-thanks = Ευχαριστίες
gestures-deliver = Παραδόθηκε
gestures-release = Δεν θα γίνει τελικά
gestures-reverse = Επιστράφηκε
gestures-col-to = Για
gestures-col-what = Τι
gestures-col-amount = Κόστος
gestures-col-state = Κατάσταση
gestures-col-when = Πότε

gesture-state-asked = περιμένει έγκριση
gesture-state-offered = προς παράδοση
gesture-state-delivered = παραδόθηκε
gesture-state-released = δεν δόθηκε
gesture-state-reversed = επιστράφηκε
gesture-state-declined = δεν εγκρίθηκε

ledger-title = Προϋπολογισμός ({ $name }): { $purpose }, { $year }
ledger-about = Κάθε κίνηση, με τη σειρά. Τίποτα εδώ δεν αλλάζει ποτέ.
ledger-open = Όλες οι κινήσεις
ledger-lines = Κινήσεις
ledger-granted = Χορηγήθηκαν
ledger-reserved = Δεσμευμένα
ledger-spent = Χρησιμοποιήθηκαν
ledger-left = Απομένουν
ledger-col-entry = Κίνηση
ledger-col-for = Για
ledger-col-amount = Ποσό
ledger-col-after = Υπόλοιπο μετά
ledger-col-when = Πότε
ledger-entry-grant = Χορήγηση
ledger-entry-reserve = Δέσμευση
ledger-entry-commit = Χρήση
ledger-entry-release = Αποδέσμευση
ledger-entry-reverse = Επιστροφή
ledger-entry-expire = Τέλος του έτους

beyond-authority = Δεν έχει οριστεί ακόμη τι μπορείτε να δώσετε χωρίς έγκριση.
beyond-kind = Αυτό το είδος χειρονομίας δεν είναι από όσα μπορείτε να προσφέρετε χωρίς έγκριση.
beyond-per-gesture = Είναι περισσότερα από { $limit }, που μπορείτε να δώσετε με τη μία.
beyond-per-customer = Αυτός ο πελάτης έλαβε { $had } μέσα σε 90 ημέρες· χωρίς έγκριση μπορείτε να δώσετε { $limit }.
beyond-budget = Ο προϋπολογισμός σας δεν φτάνει: απομένουν { $left }.
beyond-no-budget = Δεν έχετε προϋπολογισμό για αυτό.

said-gesture-offered = Το ποσό δεσμεύτηκε. Παραδώστε το όταν δείτε τον πελάτη.
said-gesture-delivered = Παραδόθηκε. Μπράβο σας.
said-gesture-asked = Το αίτημα στάλθηκε. Θα το μάθετε μόλις απαντήσει κάποιος.
said-gesture-released = Το ποσό αποδεσμεύτηκε.
said-gesture-reversed = Το ποσό επέστρεψε στον προϋπολογισμό σας.
said-thanked = Το ευχαριστώ ειπώθηκε.

report-title = Τι δώσαμε και γιατί
report-about = Πού κάτι πάει συχνά στραβά και τι ακολούθησε. Δεν λέει ποιος έδωσε: ο προϋπολογισμός υπάρχει για να χρησιμοποιείται.
report-months = Χειρονομίες ανά μήνα
report-months-about = Πόσες έγιναν, μαζί με δωροεπιταγές και λύσεις. Όσες δεν έγιναν τελικά ή επιστράφηκαν δεν μετρούν.
report-picture = Ράβδοι με τις χειρονομίες κάθε μήνα· ο πίνακας παρακάτω λέει το ίδιο.
report-usual = Συνήθως { $centre } τον μήνα· από { $lower } έως { $upper } είναι θέμα τύχης (διάγραμμα μεμονωμένων τιμών, μέσος όρος ± 3 σίγμα του κινητού εύρους, μόνο ολόκληροι μήνες).
report-too-few = Χρειάζονται έξι ολόκληροι μήνες για να πούμε τι είναι σύνηθες.
report-all = Όλες οι αφορμές
report-col-month = Μήνας
report-col-count = Χειρονομίες
report-col-cost = Κόστος
report-col-says = Τι δείχνει
report-col-what = Τι
report-running = δεν έχει τελειώσει ακόμη
report-signal-beyond = πέρα από ό,τι κάνει η τύχη
report-signal-two-of-three = δύο από τους τρεις πολύ μακριά
report-signal-four-of-five = τέσσερις από τους πέντε προς τη μία πλευρά
report-signal-eight = οκτώ στη σειρά προς τη μία πλευρά
report-occasions = Ανά αφορμή
report-occasions-about = Πατήστε μία για να δείτε τους μήνες της. Όπου υπάρχει σήμανση, αξίζει να αναζητήσετε την αιτία.
report-kinds = Ανά είδος
report-followed = Τι ακολούθησε
report-followed-about = Για τους πελάτες στους οποίους δόθηκε κάτι αυτούς τους μήνες, μέσα σε 90 ημέρες από την πρώτη φορά.
report-followed-n = { $customers ->
    [one] Εδώ μετρά ένας πελάτης
   *[other] Εδώ μετρούν { $customers } πελάτες
  }, { $early ->
    [0] και κανείς δεν είναι ακόμη μέσα στις 90 ημέρες.
    [one] και ένας είναι ακόμη μέσα στις 90 ημέρες.
   *[other] και { $early } είναι ακόμη μέσα στις 90 ημέρες.
  }
report-no-purchases = Το Attent δεν γνωρίζει τις αγορές, οπότε δεν περιλαμβάνονται· περιλαμβάνονται όμως πελάτες που θα έρχονταν ούτως ή άλλως.
report-came-again = Ήρθαν ξανά σε εμάς με κάτι που δεν ήταν παράπονο
report-redeemed = Εξαργύρωσαν δωροεπιταγή
report-share = { $hits } από { $of }: { $share } % ({ $from } έως { $to } %)
report-indicative = (λίγοι: μόνο ενδεικτικά)
report-too-early = πολύ νωρίς για συμπέρασμα
report-rows = Τι δόθηκε
report-customers = Οι πελάτες πίσω από τον αριθμό
report-first-given = Δόθηκε πρώτη φορά
report-col-share = Από όλες
report-show-rows = { $count }: εμφάνιση
report-counted = Οι 90 ημέρες τους πέρασαν
report-too-early-customers = Ακόμη μέσα στις 90 ημέρες
