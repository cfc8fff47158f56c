# Βοήθεια πληκτρολογίου: τι κάνει κάθε πλήκτρο και πού.

keys-title = Συντομεύσεις πληκτρολογίου
keys-close = Κλείσιμο της βοήθειας
keys-everywhere = Παντού
keys-go = Μετάβαση
keys-list = Σε μια λίστα
keys-conversation = Σε μια συζήτηση
keys-find-writing = Αναζήτηση, και όσο γράφετε
keys-undo = Αναίρεση της τελευταίας ενέργειας
keys-leave = Έξοδος από το πεδίο, κατάργηση επιλογής
keys-help = Εμφάνιση των πλήκτρων
keys-next = Επόμενο
keys-previous = Προηγούμενο
keys-open = Άνοιγμα
keys-choose = Επιλογή ή κατάργησή της
keys-assign-chosen = Ανάθεση των επιλεγμένων
keys-close-chosen = Κλείσιμο των επιλεγμένων
