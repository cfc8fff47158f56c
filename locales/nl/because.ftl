# Waarom een mail staat waar die staat, en waarom die niet aankwam.

because-token-address = Dit is een antwoord op een mail van ons: het adres draagt ons ondertekende kenmerk.
because-token-references = Dit is een antwoord op een mail van ons: de keten van genoemde mails draagt ons ondertekende kenmerk.
because-token-reply = Dit is een antwoord op een mail van ons, te zien aan ons ondertekende kenmerk.
because-known-message = Dit is een antwoord op een mail die we kennen, en de afzender neemt hier deel.
because-thread-index = Volgens Outlook hoort het hier, en de afzender neemt deel.
because-subject-number = Het onderwerp noemt dit gesprek, en de afzender neemt deel.
because-forged = De mail draagt een kenmerk dat op het onze lijkt, maar het niet is. Wees er voorzichtig mee.
because-unverified-sender = De mail verwijst naar een ander gesprek, maar de afzender kon niet worden geverifieerd.
because-sender-elsewhere = De mail verwijst naar een ander gesprek, waaraan de afzender niet deelneemt.
because-closed-long-ago = Dit is een antwoord in een gesprek dat lang geleden is gesloten.
because-new = Dit is geen antwoord op iets wat we kennen: hiermee begon dit gesprek.
because-import = De mail is met de hele geschiedenis geïmporteerd.
because-report = Dit is een rapport over een mail van ons.
because-unreadable = De mail kon niet worden gelezen.
because-too-slow = Het lezen van deze mail duurde te lang.
because-too-many-attempts = Het lezen van deze mail liet het programma meermaals stoppen.

reason-dns-not-found = de servernaam is niet bekend
reason-refused = de server weigert de verbinding
reason-timed-out = de server antwoordt niet
reason-tls-failed = er kwam geen beveiligde verbinding tot stand
reason-certificate-not-trusted = het certificaat van de server wordt niet vertrouwd
reason-no-starttls = de server biedt geen beveiligde verbinding
reason-auth-refused = de server weigert de naam of het wachtwoord
reason-protocol = de server antwoordt op een manier die we niet begrijpen
reason-mailbox-missing = de map bestaat niet
reason-other = er ging iets anders mis
reason-interrupted = de verbinding viel weg voordat de server antwoordde
reason-refused-for-now = de server neemt de mail nog niet aan
reason-refused-for-good = de server weigert de mail
reason-refused-for-some = sommige ontvangers zijn geweigerd, de andere hebben de mail
reason-bounced-hard = het adres werkt niet
reason-bounced-soft = de andere server stuurde het terug
because-split = Dit hoorde bij het andere gesprek, maar ging over iets anders.
because-same-matter = Het is opnieuw dezelfde kwestie.
because-related = Het is een andere kwestie die ermee samenhangt.
