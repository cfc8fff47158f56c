# Άνθρωποι: ρόλοι, προσκλήσεις.

role-owner = Ιδιοκτήτης
role-owner-may = Όλα, μαζί με τις κλειστές ομάδες και τους άλλους ιδιοκτήτες.
role-manager = Υπεύθυνος
role-manager-may = Διαχειρίζεται επιπλέον ομάδες, γραμματοκιβώτια και άτομα.
role-staff = Προσωπικό
role-staff-may = Απαντά σε πελάτες.
role-viewer = Μόνο προβολή
role-viewer-may = Βλέπει τα πάντα, δεν αλλάζει τίποτα.

people-name = Όνομα
people-role = Τι επιτρέπεται
people-language = Γλώσσα
people-language-same = Όπως της επιχείρησης
people-invite-one = Πρόσκληση
people-by-hand-title = Η πρόσκληση είναι έτοιμη, αλλά δεν μπόρεσε να σταλεί e-mail
people-by-hand = Από εδώ δεν στέλνονται ακόμη e-mail. Δώστε εσείς αυτόν τον σύνδεσμο στο άτομο που προσκαλείτε ({ $name }), για παράδειγμα με ένα μήνυμα. Ισχύει για μία φορά και για μία εβδομάδα, και εμφανίζεται μόνο τώρα.
people-by-hand-link = Ο σύνδεσμος
said-invited = Η πρόσκληση είναι καθ’ οδόν

people-title = Προσωπικό
people-about = Όλοι όσοι εργάζονται εδώ με πελάτες.
people-state = Τώρα
people-joined = εργάζεται εδώ
people-invited = έχει προσκληθεί
people-left = έχει φύγει
people-alone = Προς το παρόν δεν υπάρχει άλλος εδώ. Προσκαλέστε κάποιον και θα βλέπετε ο ένας τις απαντήσεις, τις σημειώσεις και τις υποσχέσεις του άλλου.
people-invite = Πρόσκληση συναδέλφου
people-invite-about = Λαμβάνει σύνδεσμο με e-mail και επιλέγει κωδικό.
people-team = Ομάδα
people-no-team = Χωρίς ομάδα
people-place = Χώρος
people-owners-only = Μόνο ένας ιδιοκτήτης αλλάζει τα στοιχεία ιδιοκτητών και υπευθύνων.
people-invited-title = Δεν έχει έρθει ακόμη
people-invited-about = Η πρόσκληση ισχύει για μία εβδομάδα. Μια νέα ακυρώνει την προηγούμενη.
people-invite-again = Νέα πρόσκληση
people-set-role = Ορισμός ρόλου
people-still-theirs = { $conversations ->
    [one] Μία συζήτηση παραμένει σε αυτό το άτομο.
   *[other] { $conversations } συζητήσεις παραμένουν σε αυτό το άτομο.
}
people-hand-to = Παράδοση σε
people-hand-to-everybody = Όλους
people-hand-over = Παράδοση
people-left-about = Δεν μπορεί να συνδεθεί. Όλα όσα έκανε παραμένουν.
people-enable = Επαναφορά πρόσβασης
people-leave-title = Αποχωρεί;
people-leave-about = Αποσυνδέεται αμέσως και δεν μπορεί να συνδεθεί ξανά. Όσα έκανε παραμένουν, και όσα έχει ακόμη σε εκκρεμότητα εμφανίζονται για να τα παραδώσετε σε άλλους.
people-disable = Κατάργηση πρόσβασης
people-withdraw-title = Ανάκληση της πρόσκλησης
people-withdraw-about = Ο σύνδεσμος παύει να ισχύει. Μπορείτε να προσκαλέσετε ξανά αργότερα.
people-withdraw = Ανάκληση
people-sign-out-title = Έμεινε συνδεδεμένος αλλού;
people-sign-out-about = Για χαμένο τηλέφωνο ή συσκευή που χρησιμοποιούν και άλλοι: όλες οι συνδέσεις του λήγουν αμέσως, και συνδέεται ξανά με τον κωδικό του.
people-sign-out = Αποσύνδεση από παντού
said-signed-out-everywhere = Αποσυνδέθηκε από παντού
said-disabled = Δεν μπορεί πια να συνδεθεί
said-enabled = Μπορεί να συνδεθεί ξανά
said-handed-over = Η παράδοση έγινε

teams-title = Ομάδες
teams-about = Ποιοι απαντούν μαζί και σε τι. Οι ομάδες είναι προαιρετικές.
teams-name = Όνομα της ομάδας
teams-members = Μέλη
teams-state = Ποιοι διαβάζουν
teams-open = Όλοι
teams-closed = Κλειστή
teams-close = Κλειστή ομάδα
teams-close-hint = Μόνο τα μέλη της και οι ιδιοκτήτες διαβάζουν τις συζητήσεις της· οι άλλοι βλέπουν ότι υπάρχει μια συζήτηση, όχι τι λέει.
teams-add = Προσθήκη ομάδας
teams-empty = Δεν υπάρχουν ακόμη ομάδες
teams-empty-do = Όλοι βλέπουν τα πάντα, και αυτό ταιριάζει στις περισσότερες μικρές επιχειρήσεις. Φτιάξτε ομάδα όταν κάποια e-mail αφορούν μόνο ορισμένους.
teams-nobody = Δεν έχει ακόμη μέλη.
teams-leads = επικεφαλής
teams-lead = Ορισμός ως επικεφαλής
teams-unlead = Όχι πια επικεφαλής
teams-remove = Αφαίρεση από την ομάδα
teams-add-member = Νέο μέλος
teams-add-member-do = Προσθήκη
teams-retire-title = Δεν χρειάζεται πια;
teams-retire-about = Μια ομάδα μπορεί να καταργηθεί όταν οι συζητήσεις της έχουν τελειώσει και κανένα γραμματοκιβώτιο δεν της φέρνει νέες.
