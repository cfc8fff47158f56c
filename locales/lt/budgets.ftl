# Biudžetai ir įgaliojimai nustatymuose.

budgets-title = Biudžetai ir įgaliojimai
budgets-about = Ką kiekvienas žmogus gali per metus duoti klientams ir ką gali nuspręsti neklausęs. Nepanaudotas biudžetas – įprastas dalykas.
budgets-plan = Skirti biudžetus metams iš karto
budgets-plan-about = Nurodykite, kiek kas gauna visiems metams. Kas tais metais pradėjo dirbti, gauna savo dalį.
budgets-plan-do = Parodyti, kiek kas gautų
budgets-year = Metai
budgets-amount = Visiems metams, kiekvienam
budgets-grant = Skirti, kas pažymėta
budgets-of-year = { $year } m. biudžetai
budgets-none = Šiems metams biudžeto dar niekas neturi. Pradėkite viršuje.
budgets-whole-year = visi metai
budgets-share = pradėjo dirbti { $date }: { $days } iš { $of } d.
budgets-gets-of = { $name } gauna
budgets-col-who = Kas
budgets-col-share = Dalis
budgets-col-has = Jau turi
budgets-col-gets = Gauna
budgets-col-purpose = Paskirtis
budgets-col-granted = Skirta
budgets-col-left = Liko
error-nobody-marked = Pažymėkite bent vieną žmogų.

authority-title = Ką žmonės gali nuspręsti patys
authority-about = Jei reikia daugiau, turi pritarti kitas žmogus: komandos vadovas arba savininkas. Savininkus riboja tik jų biudžetas.
authority-one-about = Jei reikia daugiau, turi pritarti kitas žmogus.
authority-of = Įgaliojimai: { $name }
authority-role-manager = Kiekvienas vadovas
authority-role-staff = Kiekvienas darbuotojas
authority-own = asmeninės ribos
authority-by-role = kaip visiems, turintiems tą vaidmenį
authority-none = klausia kiekvieną kartą
authority-per-gesture = Iš karto
authority-per-customer = Vienam klientui per 90 dienų
authority-per-customer-hint = Skaičiuojama, ką davė bet kuris iš mūsų.
authority-kinds = Ką gali duoti
authority-starts = Nuo
authority-ends = Iki
authority-remove = Taikyti tik vaidmens ribas
authority-col-who = Kas
authority-col-once = Iš karto
authority-col-customer = Klientui per 90 dienų
authority-col-until = Iki

said-granted = Skirta.
