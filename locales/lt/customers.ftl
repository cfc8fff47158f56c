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

customer-erased = (duomenys ištrinti)
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
organisations-about = Įmonės, klubai ir šeimos, kurioms priklauso keli klientai.
organisations-none = Organizacijų dar nėra
organisations-none-do = Ji atsiras savaime, kai iš to paties pašto domeno parašys antras klientas, arba sukurkite ją čia.
organisation-new = Nauja organizacija
organisation-add = Pridėti organizaciją
organisation-name = Pavadinimas
organisation-domain = Pašto domenas
organisation-domain-hint = Pavyzdžiui, example.com: kas iš jo parašys pirmą kartą, priklausys čia savaime.
organisation-note = Pastabos
organisation-remove = Pašalinti šią organizaciją
organisation-remove-means = Jos klientai ir jų pokalbiai lieka, tik nebepriklauso vienai organizacijai. Jos pastabos dingsta.
