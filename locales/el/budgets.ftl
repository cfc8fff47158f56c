# Προϋπολογισμοί, και έως πού φτάνει ο καθένας χωρίς έγκριση.

budgets-title = Προϋπολογισμοί και εξουσιοδότηση
budgets-about = Τι μπορεί να δώσει ο καθένας σε πελάτες μέσα σε ένα έτος, και έως πού φτάνει χωρίς να ρωτήσει. Είναι φυσικό να μένει υπόλοιπο.
budgets-plan = Χορήγηση για όλο το έτος
budgets-plan-about = Πείτε τι παίρνει κάποιος για ένα ολόκληρο έτος. Όποιος ήρθε μέσα στο έτος παίρνει το μερίδιο που του αναλογεί.
budgets-plan-do = Δείξτε τι θα έπαιρνε ο καθένας
budgets-year = Έτος
budgets-amount = Για ολόκληρο έτος, ο καθένας
budgets-grant = Χορήγηση όσων σημειώθηκαν
budgets-of-year = Προϋπολογισμοί του { $year }
budgets-none = Κανείς δεν έχει ακόμη προϋπολογισμό για αυτό το έτος. Ξεκινήστε από πάνω.
budgets-whole-year = ολόκληρο το έτος
budgets-share = από { $date }: { $days } από { $of } ημέρες
budgets-gets-of = Τι παίρνει: { $name }
budgets-col-who = Ποιος
budgets-col-share = Μερίδιο
budgets-col-has = Έχει ήδη
budgets-col-gets = Παίρνει
budgets-col-purpose = Σκοπός
budgets-col-granted = Χορηγήθηκαν
budgets-col-left = Απομένουν
error-nobody-marked = Σημειώστε τουλάχιστον ένα άτομο.

authority-title = Έως πού φτάνει ο καθένας χωρίς έγκριση
authority-about = Πέρα από αυτά χρειάζεται το ναι κάποιου άλλου: του επικεφαλής της ομάδας ή ενός ιδιοκτήτη. Τους ιδιοκτήτες περιορίζει μόνο ο προϋπολογισμός τους.
authority-one-about = Πέρα από αυτά χρειάζεται το ναι κάποιου άλλου.
authority-of = Εξουσιοδότηση: { $name }
authority-role-manager = Κάθε υπεύθυνος
authority-role-staff = Κάθε μέλος του προσωπικού
authority-own = δικά του όρια
authority-by-role = όπως όλοι με τον ίδιο ρόλο
authority-none = ρωτά κάθε φορά
authority-per-gesture = Με τη μία
authority-per-customer = Σε έναν πελάτη μέσα σε 90 ημέρες
authority-per-customer-hint = Μετρούν όσα έδωσε οποιοσδήποτε από εμάς.
authority-kinds = Τι μπορεί να δώσει
authority-starts = Από
authority-ends = Έως
authority-remove = Να ισχύουν τα όρια του ρόλου
authority-col-who = Ποιος
authority-col-once = Με τη μία
authority-col-customer = Σε πελάτη σε 90 ημέρες
authority-col-until = Έως

said-granted = Χορηγήθηκε.
