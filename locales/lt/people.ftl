# Žmonės: vaidmenys ir pakvietimai.

role-owner = Savininkas
role-owner-may = Gali viską, taip pat uždarose komandose ir su kitais savininkais.
role-manager = Vadovas
role-manager-may = Dar tvarko komandas, pašto dėžutes ir žmones.
role-staff = Darbuotojas
role-staff-may = Atsako klientams.
role-viewer = Stebėtojas
role-viewer-may = Viską mato, nieko nekeičia.

people-name = Vardas
people-role = Ką gali daryti
people-language = Kalba
people-language-same = Kaip įmonės
people-invite-one = Pakviesti
people-by-hand-title = Pakvietimas paruoštas, bet laiško išsiųsti nepavyko
people-by-hand = Iš čia laiškai dar neišsiunčiami. Perduokite šią nuorodą patys, pavyzdžiui, žinute. Kam: { $name }. Ji veikia vieną kartą, galioja savaitę ir rodoma tik dabar.
people-by-hand-link = Nuoroda
said-invited = Pakvietimas jau pakeliui

people-title = Darbuotojai
people-about = Visi, kas čia dirba su klientais.
people-state = Dabar
people-joined = dirba čia
people-invited = pakviesta
people-left = nebedirba
people-alone = Kol kas dirbate vieni. Pakvieskite ką nors, ir matysite vieni kitų atsakymus, pastabas ir pažadus.
people-invite = Pakviesti kolegą
people-invite-about = Kolega laišku gaus nuorodą ir pasirinks slaptažodį.
people-team = Komanda
people-no-team = Be komandos
people-place = Vieta
people-owners-only = Savininkus ir vadovus keičia tik savininkas.
people-invited-title = Dar neatvyko
people-invited-about = Pakvietimas galioja savaitę. Išsiuntus naują, ankstesnis nebegalioja.
people-invite-again = Pakviesti dar kartą
people-set-role = Nustatyti vaidmenį
people-still-theirs = { $conversations ->
    [one] Šiam žmogui dar priskirtas { $conversations } pokalbis.
    [few] Šiam žmogui dar priskirti { $conversations } pokalbiai.
    [many] Šiam žmogui dar priskirta { $conversations } pokalbio.
   *[other] Šiam žmogui dar priskirta { $conversations } pokalbių.
}
people-hand-to = Kam perduoti
people-hand-to-everybody = Visiems
people-hand-over = Perduoti
people-left-about = Šis žmogus prisijungti negali. Viskas, ką padarė, lieka.
people-enable = Vėl leisti prisijungti
people-leave-title = Išeina iš darbo?
people-leave-about = Žmogus iškart atjungiamas ir prisijungti nebegali. Ką padarė, lieka, o kas dar jam priskirta, bus parodyta, kad galėtumėte perduoti.
people-disable = Panaikinti prieigą
people-withdraw-title = Atšaukti pakvietimą
people-withdraw-about = Nuoroda nebeveiks. Vėliau galėsite pakviesti dar kartą.
people-withdraw = Atšaukti
people-sign-out-title = Liko prisijungęs kitur?
people-sign-out-about = Jei pamestas telefonas arba įrenginiu naudojasi kiti: visi šio žmogaus prisijungimai iškart nutraukiami, ir jis vėl prisijungia savo slaptažodžiu.
people-sign-out = Atjungti visur
said-signed-out-everywhere = Atjungta visur
said-disabled = Prisijungti nebegali
said-enabled = Vėl gali prisijungti
said-handed-over = Perduota

teams-title = Komandos
teams-about = Kas į ką atsako drauge. Komandos nebūtinos.
teams-name = Komandos pavadinimas
teams-members = Nariai
teams-state = Kas gali skaityti
teams-open = Visi
teams-closed = Uždara
teams-close = Uždara komanda
teams-close-hint = Jos pokalbius skaito tik nariai ir savininkai; kiti mato, kad pokalbis yra, bet ne jo turinį.
teams-add = Pridėti komandą
teams-empty = Komandų dar nėra
teams-empty-do = Visi viską mato, ir daugumai mažų įmonių tai tinka. Sukurkite komandą, kai kai kurie laiškai skirti tik kai kuriems žmonėms.
teams-nobody = Joje dar nieko nėra.
teams-leads = vadovauja
teams-lead = Skirti vadovauti
teams-unlead = Nebevadovauja
teams-remove = Išbraukti
teams-add-member = Naujas narys
teams-add-member-do = Pridėti
teams-retire-title = Nebereikalinga?
teams-retire-about = Komandos galima atsisakyti, kai jos pokalbiai baigti ir nė viena pašto dėžutė neatneša jai naujų.
