# Klientai: sąrašas, vienas klientas, ką apie jį žinome.

customers-about = Visi, kas kada nors rašė, skambino ar užsuko; viršuje – su kuo bendrauta paskiausiai.
customers-find = Vardas, adresas arba telefonas
customers-find-do = Ieškoti
customers-who = Klientas
customers-phone = Telefonas
customers-organisation = Organizacija
customers-contact = Paskiausiai bendrauta
customers-none = Nieko nerasta
customers-none-do = Įveskite mažiau raidžių arba dalį adreso ar telefono numerio.
customers-empty = Klientų dar nėra
customers-empty-do = Čia atsiras kiekvienas, kas parašys, paskambins ar užeis. Pradėkite nuo pirmojo pokalbio.
customers-latest = Neseniai bendravo

customer-erased = (duomenys ištrinti)
customer-erased-at = Duomenys ištrinti { $date }. Kad kažkas buvo, tebeskaičiuojama; kas tai buvo ir kas pasakyta, nebėra.
customer-how = Kaip bendrauti
customer-name = Vardas
customer-say-it = Kaip tarti vardą
customer-say-it-hint = Taip, kaip užrašytumėte kolegai: Eléni Papadáki.
customer-form = Kaip kreiptis
customer-form-hint = Pavyzdžiui: oficialiai, ponia Papadaki.
customer-tact = Kur reikia takto
customer-tact-hint = Rodoma tam, kas aptarnauja. Rašykite tik tai, ką galėtų perskaityti pats klientas.
customer-language = Kalba
customer-language-unknown = Nežinoma
customer-let-down =
    { $count ->
        [one] Per tris mėnesius klientą nuvylėme { $count } kartą
        [few] Per tris mėnesius klientą nuvylėme { $count } kartus
        [many] Per tris mėnesius klientą nuvylėme { $count } karto
       *[other] Per tris mėnesius klientą nuvylėme { $count } kartų
    }
customer-let-down-about = Pasakykite tai pirmi, nelaukite, kol primins klientas.
breach-promise = Neištesėtas pažadas
breach-standard = Laukė ilgiau, nei skelbiame
breach-complaint = Ta pati problema pasikartojo
customer-notes = Pastabos
customer-note = Pastaba apie šį klientą
customer-rights = Kliento duomenys
customer-rights-about = Ką kiekvienam klientui užtikrina įstatymas.
customer-export = Visi turimi duomenys faile
customer-erase = Ištrinti šio kliento duomenis
customer-erase-means = Šio kliento vardai, adresai, tekstai, failai ir laiškai bus visam laikui ištrinti visur. Statistikai liks skaičiai. To atšaukti negalima.
customer-erase-do = Ištrinti visam laikui
customer-closed = Uždaryta: { $number }
customer-forget = Pamiršti { $value }
identity-kind = Kas tai
identity-value = Adresas arba numeris
identity-add = Pridėti adresą arba numerį
identity-email = El. paštas
identity-phone = Telefonas
identity-handle = Paskyros vardas

language-en = Anglų
language-lt = Lietuvių
language-lv = Latvių
language-el = Graikų
language-nl = Nyderlandų

said-erased = Duomenys ištrinti

organisations-title = Organizacijos
organisations-about = Įmonės ir šeimos, kurioms priklauso keli klientai. Organizacija atsiranda savaime, kai iš to paties domeno parašo antras klientas.
organisations-none = Organizacijų dar nėra
organisations-none-do = Įrašykite ją žemiau arba priskirkite klientui jo puslapyje.
organisation-new = Nauja organizacija
organisation-add = Pridėti organizaciją
organisation-name = Pavadinimas
organisation-domain = Pašto domenas
organisation-domain-hint = Pavyzdžiui, example.com: kas iš jo parašys pirmą kartą, priklausys čia savaime.
organisation-note = Pastabos
organisation-remove = Pašalinti šią organizaciją
organisation-remove-means = Jos klientai ir jų pokalbiai lieka, tik nebepriklauso vienai organizacijai. Jos pastabos dingsta.
organisation-nobody = Čia dar niekas nepriklauso. Organizaciją priskirkite kliento puslapyje.
organisation-no-talks = Dar nieko neparašyta.
organisation-leave = { $name } čia nepriklauso
organisation-field-hint = Naujas pavadinimas sukuria naują organizaciją; tuščias laukas – jokios.
organisation-give = Priskirti organizaciją
organisation-change = Keisti organizaciją

merger-title = Tas pats žmogus du kartus
merger-about = Raskite kitą kliento „{ $name }“ įrašą ir sujunkite juos į vieną.
merger-find = Kito įrašo vardas, adresas arba telefonas
merger-compare = Palyginti
merger-stays = Šis įrašas lieka
merger-goes = Šis įjungiamas į aną
merger-means = Adresai, pokalbiai, pažadai, pastabos ir rezervuotos prekės persikelia; kas liekančiame įraše tuščia, užpildoma iš kito. 90 dienų juos galima vėl išskirti.
merger-do = Sujungti į vieną
merger-was = { $date } čia įjungtas įrašas „{ $name }“.
merger-undo = Tai du žmonės
said-made-one = Dabar tai vienas įrašas; 90 dienų jį galima vėl išskirti
said-two-again = Vėl du įrašai
