# Cilvēki: lomas un uzaicinājumi.

role-owner = Īpašnieks
role-owner-may = Var visu, arī slēgtās komandās un ar citiem īpašniekiem.
role-manager = Vadītājs
role-manager-may = Arī pārvalda komandas, pastkastes un cilvēkus.
role-staff = Darbinieks
role-staff-may = Atbild klientiem.
role-viewer = Vērotājs
role-viewer-may = Visu redz, neko nemaina.

people-name = Vārds
people-role = Ko drīkst darīt
people-language = Valoda
people-language-same = Kā uzņēmumam
people-invite-one = Uzaicināt
people-by-hand-title = Uzaicinājums ir sagatavots, bet vēstuli nevarēja nosūtīt
people-by-hand = No šejienes vēstules vēl netiek sūtītas. Nododiet šo saiti paši, piemēram, īsziņā. Kam: { $name }. Tā darbojas vienu reizi, ir derīga nedēļu, un to rāda tikai tagad.
people-by-hand-link = Saite
said-invited = Uzaicinājums ir ceļā

people-title = Darbinieki
people-about = Visi, kas šeit strādā ar klientiem.
people-state = Tagad
people-joined = strādā šeit
people-invited = uzaicināts
people-left = vairs nestrādā
people-alone = Pagaidām strādājat vienatnē. Uzaiciniet kādu, un redzēsiet cits cita atbildes, piezīmes un solījumus.
people-invite = Uzaicināt kolēģi
people-invite-about = Kolēģis saņems saiti vēstulē un izvēlēsies paroli.
people-team = Komanda
people-no-team = Bez komandas
people-place = Vieta
people-owners-only = Īpašniekus un vadītājus maina tikai īpašnieks.
people-invited-title = Vēl nav atnākuši
people-invited-about = Uzaicinājums ir derīgs nedēļu. Nosūtot jaunu, iepriekšējais vairs nav derīgs.
people-invite-again = Uzaicināt vēlreiz
people-set-role = Iestatīt lomu
people-still-theirs = { $conversations ->
    [zero] Šim cilvēkam vēl ir { $conversations } sarunu.
    [one] Šim cilvēkam vēl ir { $conversations } saruna.
   *[other] Šim cilvēkam vēl ir { $conversations } sarunas.
}
people-hand-to = Kam nodot
people-hand-to-everybody = Visiem
people-hand-over = Nodot
people-left-about = Šis cilvēks nevar pierakstīties. Viss, ko viņš paveica, paliek.
people-enable = Atkal ļaut pierakstīties
people-leave-title = Aiziet no darba?
people-leave-about = Cilvēks tūlīt tiek izrakstīts un vairs nevar pierakstīties. Paveiktais paliek, un to, kas viņam vēl piešķirts, parādīsim, lai Jūs varētu to nodot.
people-disable = Atņemt piekļuvi
people-withdraw-title = Atsaukt uzaicinājumu
people-withdraw-about = Saite vairs nedarbosies. Vēlāk varēsiet uzaicināt vēlreiz.
people-withdraw = Atsaukt
people-sign-out-title = Palicis pierakstījies citur?
people-sign-out-about = Ja pazaudēts tālrunis vai ierīci lieto arī citi: visas šī cilvēka sesijas tūlīt beidzas, un viņš pierakstās no jauna ar savu paroli.
people-sign-out = Izrakstīt visur
said-signed-out-everywhere = Izrakstīts visur
said-disabled = Vairs nevar pierakstīties
said-enabled = Atkal var pierakstīties
said-handed-over = Nodots

teams-title = Komandas
teams-about = Kas uz ko atbild kopā. Komandas nav obligātas.
teams-name = Komandas nosaukums
teams-members = Dalībnieki
teams-state = Kas drīkst lasīt
teams-open = Visi
teams-closed = Slēgta
teams-close = Slēgta komanda
teams-close-hint = Tās sarunas lasa tikai dalībnieki un īpašnieki; citi redz, ka saruna ir, bet ne tās saturu.
teams-add = Pievienot komandu
teams-empty = Komandu vēl nav
teams-empty-do = Visi redz visu, un vairumam mazo uzņēmumu tas der. Izveidojiet komandu, kad dažas vēstules domātas tikai dažiem cilvēkiem.
teams-nobody = Tajā vēl neviena nav.
teams-leads = vada
teams-lead = Iecelt par vadošo
teams-unlead = Vairs nevada
teams-remove = Izņemt no komandas
teams-add-member = Jauns dalībnieks
teams-add-member-do = Pievienot
teams-retire-title = Vairs nav vajadzīga?
teams-retire-about = No komandas var atteikties, kad tās sarunas ir beigušās un neviena pastkaste tai nepiegādā jaunas.
