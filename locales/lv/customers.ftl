# Klienti: saraksts, viens klients, ko par viņu zinām.

customers-about = Visi, kas jebkad rakstījuši, zvanījuši vai iegriezušies; vispirms tie, ar kuriem saziņa bijusi visnesenāk.
customers-find = Vārds, adrese vai tālrunis
customers-find-do = Meklēt
customers-who = Klients
customers-phone = Tālrunis
customers-organisation = Organizācija
customers-contact = Pēdējā saziņa
customers-none = Neviens nav atrasts
customers-none-do = Ievadiet mazāk burtu vai daļu no adreses vai tālruņa numura.
customers-empty = Klientu vēl nav
customers-empty-do = Šeit parādīsies ikviens, kas uzrakstīs, piezvanīs vai iegriezīsies. Sāciet ar pirmo sarunu.
customers-latest = Nesen sazinājās

customer-erased = (dati dzēsti)
customer-erased-at = Dati dzēsti { $date }. Ka kaut kas bija, joprojām tiek skaitīts; kas tas bija un kas teikts, vairs nav.
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
customer-let-down =
    { $count ->
        [zero] Trīs mēnešos klientu pievīlām { $count } reižu
        [one] Trīs mēnešos klientu pievīlām { $count } reizi
       *[other] Trīs mēnešos klientu pievīlām { $count } reizes
    }
customer-let-down-about = Pasakiet to pirmie, negaidot, kamēr to atgādina klients.
breach-promise = Solījums netika turēts
breach-standard = Gaidīja ilgāk, nekā esam apņēmušies
breach-complaint = Tā pati problēma atkārtojās
customer-notes = Piezīmes
customer-note = Piezīme par šo klientu
customer-rights = Klienta dati
customer-rights-about = Ko likums dod katram klientam.
customer-export = Viss, kas mums ir, vienā failā
customer-erase = Dzēst šī klienta datus
customer-erase-means = Šī klienta vārdi, adreses, teksti, faili un vēstules tiks neatgriezeniski dzēsti visur. Statistikai paliks skaitļi. To nevar atsaukt.
customer-erase-do = Dzēst neatgriezeniski
customer-closed = Slēgta: { $number }
customer-forget = Aizmirst { $value }
identity-kind = Kas tas ir
identity-value = Adrese vai numurs
identity-add = Pievienot adresi vai numuru
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
organisations-about = Uzņēmumi un ģimenes, kam pieder vairāki klienti. Organizācija parādās pati, kad no tā paša domēna raksta otrs klients.
organisations-none = Organizāciju vēl nav
organisations-none-do = Ierakstiet to zemāk vai norādiet klientam viņa lapā.
organisation-new = Jauna organizācija
organisation-add = Pievienot organizāciju
organisation-name = Nosaukums
organisation-domain = Pasta domēns
organisation-domain-hint = Piemēram, example.com: kas no tā uzrakstīs pirmo reizi, automātiski piederēs šeit.
organisation-note = Piezīmes
organisation-remove = Noņemt šo organizāciju
organisation-remove-means = Tās klienti un viņu sarunas paliek, tikai vairs nepieder kopā. Tās piezīmes pazūd.
organisation-nobody = Šeit vēl neviens nepieder. Organizāciju klientam norādiet klienta lapā.
organisation-no-talks = Vēl nekas nav rakstīts.
organisation-leave = { $name } šeit nepieder
organisation-field-hint = Jauns nosaukums izveido jaunu organizāciju; tukšs lauks nozīmē, ka tās nav.
organisation-give = Norādīt organizāciju
organisation-change = Mainīt organizāciju

merger-title = Viens un tas pats cilvēks divreiz
merger-about = Atrodiet otru klienta „{ $name }” ierakstu un apvienojiet abus vienā.
merger-find = Otra ieraksta vārds, adrese vai tālrunis
merger-compare = Salīdzināt
merger-stays = Šis ieraksts paliek
merger-goes = Šis tiek pievienots tam
merger-means = Adreses, sarunas, solījumi, piezīmes un rezervētās preces pāriet līdzi; kas paliekošajā ierakstā ir tukšs, to aizpilda no otra. 90 dienas tos var atkal nošķirt.
merger-do = Apvienot vienā
merger-was = { $date } šeit pievienots ieraksts „{ $name }”.
merger-undo = Tie ir divi cilvēki
said-made-one = Tagad tas ir viens ieraksts; 90 dienas to var atkal nošķirt
said-two-again = Atkal divi ieraksti
