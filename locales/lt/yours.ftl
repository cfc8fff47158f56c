# Pačių klientų puslapiai, atveriami iš laiške esančios nuorodos.
yours-over-title = Ši nuoroda nebeveikia
yours-over-about = Galbūt jos laikas baigėsi arba naujesniame laiške yra naujesnė nuoroda. Atsakykite į paskutinį mūsų laišką, ir Jums atsakys žmogus.
