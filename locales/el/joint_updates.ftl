# Λόγια προς πολλούς πελάτες μαζί.
joint-updates-title = Τι τους είπαμε
joint-update-subject = Θέμα
joint-update-text = Κείμενο
joint-update-when = Πότε
joint-update-by = Από
joint-update-told = Ενημερώθηκαν
joint-update-name-hint = Στη θέση του {"{name}"} μπαίνει το όνομα του πελάτη.
joint-update-people = { $count ->
    [one] ένα άτομο
   *[other] { $count } άτομα
}
joint-update-goes-to = { $count ->
    [0] Δεν έχει συνδεθεί κανείς, οπότε δεν υπάρχει κανείς να ενημερωθεί.
    [one] Θα σταλεί σε ένα άτομο.
   *[other] Θα σταλεί σε { $count } άτομα, μία φορά στο καθένα.
}
joint-update-who = { $count ->
    [one] Ποιος είναι
   *[other] Ποιοι είναι
}
joint-update-no-address = { $count ->
    [one] Ένας από αυτούς δεν έχει διεύθυνση e-mail. Ενημερώστε τον εσείς.
   *[other] { $count } από αυτούς δεν έχουν διεύθυνση e-mail. Ενημερώστε τους εσείς.
}
joint-update-look = Προεπισκόπηση
joint-update-preview = Αυτό θα διαβάσουν. Δεν έχει σταλεί ακόμη τίποτα.
joint-update-send = { $count ->
    [one] Αποστολή σε ένα άτομο
   *[other] Αποστολή σε { $count } άτομα
}
joint-update-change = Αλλαγή του κειμένου
joint-update-change-about = Αλλάξτε το κείμενο και δείτε το ξανά.
joint-update-told-all = { $sent } από { $people }
joint-update-told-some = { $sent } από { $people }, σε { $lost } δεν έφτασε
joint-update-moved = υποσχέσεις με νέα προθεσμία: { $count }
joint-update-not-moved = έμειναν ως είχαν: { $refused } (είχαν ήδη κλείσει ή ο πελάτης δεν μπόρεσε να ενημερωθεί)
said-joint-update = Αποστέλλεται. Εδώ βλέπετε την πορεία της.

error-joint-update-meanwhile = Στο μεταξύ συνάδελφος έστειλε ενημέρωση. Δείτε την πριν στείλετε άλλη.
error-joint-update-others = Στο μεταξύ άλλαξε ο αριθμός των ατόμων. Δείτε το ξανά και μετά στείλτε.
error-joint-update-nobody = Δεν υπάρχει κανείς να ενημερωθεί.
error-joint-update-too-many = Είναι πάνω από 20.000 άτομα μαζί.
