# Υποθέσεις: πώς διορθώνεται ό,τι πήγε στραβά, για το προσωπικό.

cases-title = Υποθέσεις
cases-about = Παράπονα, επιστροφές και τεχνικά προβλήματα, όλα στον δρόμο προς μια λύση.
cases-whose = Ποιανού υποθέσεις
cases-view-mine = Δικές μου
cases-view-team = Των ομάδων μου
cases-view-nobody = Κανενός
cases-view-all = Όλες
cases-states = Πού βρίσκονται
cases-none = Δεν υπάρχει υπόθεση εδώ
cases-none-do = Μια υπόθεση αρχίζει όταν μια συζήτηση οριστεί ως παράπονο, επιστροφή ή τεχνική υποστήριξη.
cases-customer = Πελάτης
cases-matter = Ζήτημα
cases-cause = Αιτία
cases-owner = Ποιος την έχει
cases-since = Εδώ από

said-case = Αποθηκεύτηκε
case-chip = Υπόθεση: { $state }
case-way = Η πορεία της υπόθεσης
case-to-conversation = Συζήτηση
case-known = Τι γνωρίζουμε
case-history = Πώς εξελίχθηκε
case-handovers = Άλλαξε χέρια
case-else = Τι άλλο μπορεί να γίνει

case-kind-complaint = Παράπονο
case-kind-return = Επιστροφή
case-kind-support = Τεχνική υποστήριξη

case-state-received = Παραλήφθηκε
case-state-acknowledged = Επιβεβαιώθηκε
case-state-assessed = Αξιολογήθηκε
case-state-investigating = Διερευνάται
case-state-offered = Προσφέρθηκε
case-state-chosen = Επιλέχθηκε
case-state-fulfilling = Υλοποιείται
case-state-closed = Έκλεισε

case-times = { $count ->
    [one] { $count } φορά
   *[other] { $count } φορές
}
case-times-note = Είναι η { $count }η φορά που ο πελάτης απευθύνεται σε εμάς για το ίδιο ζήτημα. Πείτε του ότι το γνωρίζετε.
case-escalated = Έχει παραπεμφθεί
case-escalated-to = Παραπέμφθηκε σε { $to }: { $reason }
case-turned-round = Ήρθε με δυσαρέσκεια και έφυγε με καλή διάθεση: καταφέραμε να το αντιστρέψουμε.

case-next-acknowledge = Ενημερώστε τον πελάτη ότι το λάβαμε
case-next-acknowledge-about = Ευχαριστήστε που μας το είπε, και πείτε ποιος το φροντίζει και πότε θα έχει νέα μας.
case-acknowledge-reply = Γράψτε απάντηση
case-acknowledge-word = Το είπα προφορικά
case-next-assess = Πόσο σοβαρό είναι και γιατί συνέβη;
case-next-assess-about = Και τα δύο μπορούν να διορθωθούν αργότερα.
case-severity = Σοβαρότητα
severity-minor = Μικρή
severity-minor-about = Μια ενόχληση.
severity-moderate = Μέτρια
severity-moderate-about = Κόστισε στον πελάτη χρόνο ή χρήματα.
severity-serious = Μεγάλη
severity-serious-about = Πραγματική ζημιά, ή κίνδυνος να χάσουμε τον πελάτη.
severity-critical = Κρίσιμη
severity-critical-about = Κάποιος μπορεί να πάθει κακό, ή το απαιτεί ο νόμος.
case-cause = Αιτία
case-cause-hint = Όχι ποιος φταίει: τι στη δουλειά μας άφησε να συμβεί.
case-cause-unknown = Δεν είναι γνωστή ακόμη
case-assess-save = Αποθήκευση και διερεύνηση
case-next-core = Η ουσία του ζητήματος
case-next-core-about = Ακούστε πριν δώσετε λύση. Αυτό που λέει ο πελάτης δεν είναι πάντα η ουσία.
case-said = Τι είπε ο πελάτης
case-said-hint = Με δικά του λόγια.
case-really = Τι αφορά στην πραγματικότητα
case-really-hint = Η ανάγκη που κρύβεται πίσω: χρόνος, εμπιστοσύνη, χρήματα, σεβασμός.
case-looks = Πώς το βλέπει ο πελάτης
case-looks-hint = Σαν να ήσασταν στη θέση του.
case-core-save = Αποθήκευση της ουσίας
case-next-read-back = Πείτε το στον πελάτη με δικά σας λόγια
case-next-read-back-about = Πείτε πώς το καταλάβατε. Προχωρήστε όταν απαντήσει: ναι, αυτό είναι.
case-read-back-word = Το επιβεβαίωσε προφορικά
case-read-back-mail = Το επιβεβαίωσε με e-mail
case-read-back-page = Το επιβεβαίωσε στη σελίδα του
case-confirmed = Επιβεβαιώθηκε
case-next-offer = Προσφέρετε λύσεις για επιλογή
case-next-offer-about = Πάντα μια συγγνώμη, και τουλάχιστον δύο πραγματικές λύσεις. Ο πελάτης συμμετέχει επιλέγοντας.
case-apology-label = Συγγνώμη
case-apology-hint = Στη γλώσσα του πελάτη. Τη διαβάζει πάνω από τις λύσεις.
case-fits = Ταιριάζει στην αιτία
case-wished = Αυτό ζήτησε ο πελάτης
case-chosen-before = { $count ->
    [one] επιλέχθηκε { $count } φορά στο παρελθόν
   *[other] επιλέχθηκε { $count } φορές στο παρελθόν
}
case-costs-us = Μας κοστίζει { $money }.
case-needs-manager = Χρειάζεται υπεύθυνο
case-change-words = Αλλαγή του κειμένου
case-more-solutions = Περισσότερες λύσεις
case-law = Ο νόμος δεν αφήνει επιλογή
case-law-label = Ποιος νόμος
case-law-hint = Τότε αρκεί μία λύση.
case-offer-mail = Προσφορά με σελίδα σε e-mail
case-offer-word = Προσφορά προφορικά
case-left = Απομένουν { $left } για επανόρθωση
case-left-each = Απομένουν { $left } για επανόρθωση, έως { $each } για τον καθένα
case-no-budget = Δεν έχετε προϋπολογισμό για ό,τι ξεπερνά όσα οφείλονται.
case-amount = Ποσό
case-amount-draws = Πέρα από όσα οφείλονται: βαρύνει τον προϋπολογισμό σας όταν το προσφέρετε.
case-amount-owed = Οφείλεται: δεν βαρύνει κανέναν προϋπολογισμό.
case-ask-yes = Περισσότερα από όσα μπορείτε; Ζητήστε έγκριση
case-yes-given = Εγκρίθηκαν { $money } ({ $who })
case-yes-waits = Ζητήθηκε έγκριση για { $money } ({ $who })
case-yes-declined = Δεν εγκρίθηκαν { $money } ({ $who })
case-yes-lapsed = Δεν απαντήθηκε εγκαίρως για { $money }
case-next-choose = Ο πελάτης επιλέγει
case-next-choose-about = Στη σελίδα του, με e-mail ή προφορικά. Μία επιλογή μετράει, από όπου κι αν έρθει.
case-show-here = Εμφάνιση σε αυτή την οθόνη
case-send-again = Αποστολή του συνδέσμου ξανά
case-chosen-by-word = Μας είπε ο πελάτης
case-none-suits = Καμία δεν ταιριάζει
case-their-words = Τα λόγια του πελάτη
case-chose-word = Το είπε
case-chose-mail = Το έγραψε
case-next-fulfil = Φροντίστε να το λάβει ο πελάτης
case-next-fulfil-about = Ένα άτομο, μία ημερομηνία: γίνεται υπόσχεση προς τον πελάτη.
case-chose = Ο πελάτης επέλεξε: { $title }
case-who-delivers = Ποιος το φροντίζει
case-due = Έως
case-due-hint = Ο πελάτης λαμβάνει υπόσχεση έως το βράδυ αυτής της ημέρας.
case-fulfil-do = Υπόσχεση
case-next-deliver = Στον δρόμο προς τον πελάτη
case-next-deliver-about = Έχει γίνει όταν το έχει ο πελάτης.
case-on-its-way = Το φροντίζει έως { $date }: { $who }.
case-late = Σε καθυστέρηση
case-see-promise = Η υπόσχεση
case-see-voucher = Η δωροεπιταγή
case-see-set-aside = Τι κρατήσαμε
case-voucher-until = Ισχύει έως
case-voucher-hint = Η δωροεπιταγή εκδίδεται αμέσως, με κωδικό για το ταμείο.
case-aside-item = Τι κρατάμε για τον πελάτη
case-aside-size = Μέγεθος
case-aside-shelf = Ράφι
case-aside-days = Για πόσες ημέρες
case-make-voucher = Έκδοση δωροεπιταγής
case-make-set_aside = Κράτηση
case-deliver-word = Ο πελάτης είπε ότι το έλαβε
case-deliver-mail = Ο πελάτης έγραψε ότι το έλαβε
case-next-settle = Ο πελάτης το έχει λάβει
case-next-settle-about = Δεν μένει τίποτα άλλο να γίνει.
case-settle = Κλείσιμο ως λυμένης
case-cannot = Τελικά δεν μπορεί να γίνει
case-why-not = Γιατί όχι
case-told = Τι είπατε στον πελάτη
case-told-hint = Του το υποσχεθήκαμε: ενημερώστε τον πρώτα, και πείτε τι θα προσφέρετε αντί γι’ αυτό.
case-cannot-do = Πίσω στην προσφορά λύσεων
case-next-closed-about = Ό,τι μάθαμε μένει εδώ.
case-reopen = Άνοιγμα ξανά
case-ask-handling = Ρωτήστε πώς ήταν ο χειρισμός
case-handling-asked = Ο πελάτης ερωτήθηκε πώς ήταν ο χειρισμός.
case-handling-was = Ο χειρισμός μας ήταν
case-answered-by-word = Ο πελάτης το είπε προφορικά
outcome-solved = Λύθηκε
outcome-heard = Ακούστηκε
outcome-refused = Είπαμε όχι
outcome-withdrawn = Αποσύρθηκε από τον πελάτη

case-round = Προσφορά { $number }
case-offered-at = Προσφέρθηκε { $when }
chosen-by-page = Επιλέχθηκε στη σελίδα του πελάτη
chosen-by-mail = Επιλέχθηκε με e-mail
chosen-by-word = Επιλέχθηκε προφορικά
case-none-suited = Καμία δεν ταίριαξε στον πελάτη.
case-withdrawn = Αποσύρθηκε
case-withdraw = Απόσυρση αυτής της λύσης
case-withdraw-why = Γιατί (το διαβάζει ο πελάτης)
case-withdraw-do = Απόσυρση

case-mood-came = Διάθεση του πελάτη στην αρχή
case-mood-left = Διάθεση του πελάτη στο τέλος
mood-poor = Δυσαρέσκεια
mood-neutral = Ουδέτερη
mood-good = Ικανοποίηση
mood-excellent = Ενθουσιασμός
case-wish = Τι θα ήθελε ο πελάτης
case-wish-ask = Ρωτήστε νωρίς: δείχνει τι έχει σημασία για τον πελάτη.
case-wish-change = Διόρθωση
wish-not-asked = Δεν έχει ερωτηθεί ακόμη
case-wish-what = Ο πελάτης θα ήθελε
case-wish-save = Αποθήκευση
wish-heard = Μόνο να ακουστεί
wish-explanation = Μια εξήγηση
wish-redo = Να γίνει από την αρχή
wish-replace = Άλλο ίδιο είδος
wish-repair = Επισκευή
wish-refund = Τα χρήματά του πίσω
wish-cancel = Ακύρωση
wish-money = Έκπτωση ή δωροεπιταγή
wish-help = Βοήθεια
wish-other = Κάτι άλλο

case-earlier = Παλαιότερες υποθέσεις αυτού του πελάτη
case-same-cause = Ίδια αιτία
case-same-matter = Ίδιο ζήτημα
case-same-matter-do = Είναι το ίδιο ζήτημα

case-hand-over = Παράδοση σε συνάδελφο
case-who = Επιλέξτε άτομο
case-asked-of = Ζητήθηκε ανάληψη της υπόθεσης από: { $who }
case-take-back = Ανάκληση αιτήματος
case-hand-over-to = Σε
case-hand-over-note = Τι χρειάζεται να ξέρει
case-hand-over-hint = Ώστε ο πελάτης να πει την ιστορία του μία φορά.
case-hand-over-do = Αίτημα ανάληψης
case-handed-to-you = Σας ζητήθηκε να αναλάβετε αυτή την υπόθεση (από: { $who })
case-take = Την αναλαμβάνω
case-decline = Δεν μπορώ
case-escalate = Παραπομπή
case-escalate-to = Σε
case-escalate-outside = Κάποιον εκτός της επιχείρησης
case-escalate-body = Ποιος φορέας
case-escalate-reason = Γιατί
case-escalate-do = Παραπομπή
case-escalation-settled = Διευθετήθηκε εκεί
case-refuse = Άρνηση αιτήματος
case-end = Τέλος της υπόθεσης
case-end-about = Ακούστηκε: η ουσία επιβεβαιώθηκε. Είπαμε όχι: έχει γραφτεί παραπάνω, μαζί με ό,τι προσφέρθηκε αντί γι’ αυτό.
case-end-heard = Ο πελάτης ήθελε να ακουστεί
case-end-refused = Είπαμε όχι
case-end-withdrawn = Το απέσυρε ο πελάτης
case-change-core = Διόρθωση της ουσίας
case-change-assessment = Διόρθωση σοβαρότητας και αιτίας

case-items = Τι επιστρέφεται
case-items-about = Για κάθε είδος αποφασίζουμε ξεχωριστά, και λέμε γιατί.
case-item-name = Είδος
case-item-quantity = Πόσα
case-item-reason = Γιατί
case-item-condition = Κατάσταση
case-add-item = Προσθήκη
case-remove-item = Αφαίρεση από τη λίστα
case-others-decide = Εδώ αποφασίζει άλλος για τις επιστροφές.
case-decision-reason = Γιατί
decide-accepted = Αποδοχή
decide-part = Μερική αποδοχή
decide-declined = Απόρριψη
decision-accepted = Έγινε δεκτό
decision-part = Έγινε δεκτό εν μέρει
decision-declined = Απορρίφθηκε
item-reason-faulty = Ελαττωματικό
item-reason-damaged = Με ζημιά
item-reason-wrong = Όχι αυτό που παραγγέλθηκε
item-reason-not-as-described = Διαφορετικό από την περιγραφή
item-reason-wrong-size = Λάθος μέγεθος
item-reason-late = Ήρθε πολύ αργά
item-reason-changed-mind = Ο πελάτης άλλαξε γνώμη
item-reason-other = Κάτι άλλο
condition-unopened = Κλειστό
condition-opened = Ανοιγμένο
condition-used = Χρησιμοποιημένο
condition-damaged = Με ζημιά
condition-missing = Λείπουν μέρη

case-diagnosis = Διάγνωση
case-diagnosis-about = Τι δοκιμάστηκε, ώστε να μη δοκιμαστεί δεύτερη φορά.
case-tried = Τι δοκιμάστηκε
case-effect = Με ποιο αποτέλεσμα
case-tried-add = Σημείωση
effect-helped = Βοήθησε
effect-no-change = Καμία αλλαγή
effect-worse = Χειροτέρεψε
case-symptom = Τι φαίνεται
case-fault = Τι το προκάλεσε
case-fix = Τι το διόρθωσε
case-diagnose-save = Αποθήκευση της διάγνωσης

verdict-worse = Χειρότερος από το αναμενόμενο
verdict-as-expected = Όπως αναμενόταν
verdict-better = Καλύτερος από το αναμενόμενο
verdict-much-better = Πολύ καλύτερος από το αναμενόμενο

# Αιτίες που υπάρχουν από την αρχή.
cause-goods = Τα προϊόντα
cause-damaged = Έφτασε με ζημιά
cause-faulty = Ελαττωματικό
cause-not-as-described = Διαφορετικό από την περιγραφή
cause-wrong-item = Λάθος είδος
cause-time = Χρόνος
cause-supplier-late = Καθυστέρησε ο προμηθευτής
cause-delivery-late = Καθυστέρησε η παράδοση
cause-waiting-too-long = Πολύωρη αναμονή
cause-not-answered = Καμία απάντηση
cause-told = Τι ειπώθηκε
cause-said-otherwise = Ειπώθηκε κάτι άλλο
cause-promise-broken = Δεν τηρήθηκε υπόσχεση
cause-not-told = Δεν ειπώθηκε
cause-people = Άνθρωποι
cause-manner = Συμπεριφορά
cause-our-mistake = Δικό μας λάθος
cause-money = Χρήματα
cause-price = Τιμή
cause-bill = Λογαριασμός
cause-use = Χρήση
cause-hard-to-use = Δύσκολο στη χρήση
cause-changed-mind = Ο πελάτης άλλαξε γνώμη
cause-other = Κάτι άλλο

# Κανόνες που υπάρχουν από την αρχή.
refusal-rule-return-too-late = Εκπρόθεσμη επιστροφή
refusal-rule-no-receipt = Δεν υπάρχει απόδειξη
refusal-rule-used-goods = Τα χρησιμοποιημένα είδη δεν επιστρέφονται
refusal-rule-wear-not-covered = Η φθορά δεν καλύπτεται
refusal-rule-no-cash-refund = Δεν επιστρέφουμε μετρητά
refusal-rule-not-our-product = Δεν αγοράστηκε από εμάς
refusal-rule-outside-hours = Εκτός του ωραρίου μας
refusal-rule-not-offered = Δεν το προσφέρουμε
refusal-rule-no-rule = Κανένας κανόνας: έτσι αποφάσισε κάποιος
refusal-asked = Τι ζήτησε ο πελάτης
refusal-rule = Ποιος κανόνας λέει όχι
refusal-which-rule = Επιλέξτε τον κανόνα
refusal-instead = Τι προσφέρουμε αντί γι’ αυτό
refusal-instead-hint = Ένα όχι χωρίς τίποτα άλλο σπάνια χρειάζεται.
refusal-cost = Τι μπορεί να μας κοστίσει το όχι
refusal-do = Καταγραφή
refusal-said = Είπαμε όχι:

refusals-title = Σε τι λέμε όχι
refusals-about = Θα χάναμε δέκα πελάτες γι’ αυτό; Κρατήστε τους κανόνες που το αξίζουν.
refusals-count = { $count ->
    [one] { $count } άρνηση τον μήνα { $month }
   *[other] { $count } αρνήσεις τον μήνα { $month }
}
refusals-of-rule = { $count ->
    [one] Μία φορά.
   *[other] { $count } φορές.
} { $estimated ->
    [0] Κανείς δεν εκτίμησε το κόστος.
   *[other] Εκτιμώμενο κόστος { $cost } (εκτιμήσεις: { $estimated }).
}
refusals-none = Δεν υπήρξε καμία άρνηση
refusals-none-do = Όταν κάποιος λέει όχι, γράψτε το στην υπόθεση: τι ζητήθηκε, ποιος κανόνας, τι προσφέρθηκε αντί γι’ αυτό.
refusals-newer = Επόμενος μήνας
refusals-older = Προηγούμενος μήνας
refusals-why = Γιατί
refusals-keep = Διατηρείται
refusals-change = Προς αλλαγή
refusals-drop = Καταργήθηκε
refusals-do-keep = Διατήρηση του κανόνα
refusals-do-change = Αλλαγή
refusals-do-drop = Κατάργηση

solution-field-title = Όνομα
solution-field-text = Τι σημαίνει
solution-field-limits = Όρια
solution-field-why = Γιατί
