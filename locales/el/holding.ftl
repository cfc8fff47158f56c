# Ενδιάμεση απάντηση: τι κάνουμε, ποιος, και πότε θα έχει νέα ο πελάτης. Γίνεται υπόσχεση.
holding-title = Ενδιάμεση απάντηση
holding-button = Ενδιάμεση απάντηση
holding-about = Όταν η απάντηση αργεί: πείτε τι γίνεται, ποιος το φροντίζει και πότε θα έχει νέα ο πελάτης. Καταγράφεται ως υπόσχεση.
holding-quick = «Το εξετάζουμε και θα έχετε νέα μας έως …»
holding-by = Έως { $when }
holding-other = Με άλλα λόγια, ή από κάποιον άλλο
holding-doing = Τι κάνουμε
holding-doing-hint = Στη γλώσσα του πελάτη, όπως θα γραφτεί στο e-mail.
holding-doing-usual = Εξετάζουμε το ζήτημά σας.
holding-who = Ποιος το φροντίζει
holding-due = Επόμενα νέα έως
holding-look = Εμφάνιση
holding-send = Αποστολή και υπόσχεση
said-holding = Η ενδιάμεση απάντηση φεύγει· είναι πια υπόσχεση

# Το e-mail, και η υπόσχεση όπως τη διαβάζει ο πελάτης.
holding-letter =
    { $greeting }

    Σας ευχαριστούμε για την υπομονή σας. { $doing }

    Το φροντίζει: { $who }. Θα έχετε ξανά νέα μας έως { $by }.
holding-greeting = Γεια σας, { $name },
holding-greeting-plain = Γεια σας,
holding-promise = Θα έχετε νέα μας για «{ $subject }»
holding-promise-plain = Θα έχετε νέα μας για το ζήτημά σας
