# Pačių klientų puslapiai, atveriami iš laiške esančios nuorodos.
yours-over-title = Ši nuoroda nebeveikia
yours-over-about = Galbūt baigėsi jos galiojimas arba naujesniame laiške yra naujesnė nuoroda. Atsakykite į paskutinį mūsų laišką, ir Jums atsakys žmogus.
yours-let-down = Per tris mėnesius nuvylėme Jus jau ne pirmą kartą. Mes tai žinome ir labai atsiprašome.
