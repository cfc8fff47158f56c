# Klienti: saraksts, viens klients, ko par viņu zinām.

customers-about = Visi, kas jebkad rakstījuši, zvanījuši vai iegriezušies; vispirms tie, ar kuriem saziņa bijusi pēdējā.
customers-find = Vārds, adrese vai tālrunis
customers-find-do = Meklēt
customers-who = Klients
customers-phone = Tālrunis
customers-organisation = Organizācija
customers-contact = Pēdējā saziņa
customers-none = Neviens nav atrasts
customers-none-do = Ievadiet mazāk burtu vai daļu no adreses vai tālruņa numura.

customer-erased = (dati dzēsti)
customer-how = Kā sazināties
customer-name = Vārds
customer-say-it = Kā izrunāt vārdu
customer-say-it-hint = Tā, kā pierakstītu kolēģim: Eléni Papadáki.
customer-form = Kā uzrunāt
customer-form-hint = Piemēram: oficiāli, Papadaki kundze.
customer-tact = Kur vajadzīgs takts
customer-tact-hint = To redz tas, kas apkalpo. Rakstiet tikai to, ko varētu izlasīt pats klients.
customer-language = Valoda
customer-language-unknown = Nav zināma
customer-notes = Piezīmes
customer-note = Piezīme par šo klientu
customer-rights = Klienta dati
customer-rights-about = Ko likums dod katram klientam.
customer-export = Viss, kas mums ir, vienā failā
customer-erase = Dzēst šī klienta datus
customer-erase-means = Šī klienta vārdi, adreses, teksti, faili un vēstules tiks neatgriezeniski dzēsti visur. Statistikai paliks skaitļi. To nevar atsaukt.
customer-erase-do = Dzēst neatgriezeniski
customer-closed = Slēgtas: { $number }
customer-forget = Aizmirst { $value }
identity-kind = Kas tas ir
identity-value = Adrese vai numurs
identity-email = E-pasts
identity-phone = Tālrunis
identity-handle = Konta vārds

language-en = Angļu
language-lt = Lietuviešu
language-lv = Latviešu
language-el = Grieķu
language-nl = Nīderlandiešu

said-erased = Dati dzēsti

organisations-title = Organizācijas
organisations-about = Uzņēmumi, klubi un ģimenes, kam pieder vairāki klienti.
organisations-none = Organizāciju vēl nav
organisations-none-do = Tā parādīsies pati, kad no tā paša pasta domēna rakstīs otrs klients, vai izveidojiet to šeit.
organisation-new = Jauna organizācija
organisation-add = Pievienot organizāciju
organisation-name = Nosaukums
organisation-domain = Pasta domēns
organisation-domain-hint = Piemēram, example.com: kas no tā raksta pirmo reizi, pats pieder šeit.
organisation-note = Piezīmes
organisation-remove = Noņemt šo organizāciju
organisation-remove-means = Tās klienti un viņu sarunas paliek, tikai vairs nepieder kopā. Tās piezīmes pazūd.
