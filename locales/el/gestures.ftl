# Χειρονομίες: ό,τι ξεπερνά όσα οφείλονται.

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
