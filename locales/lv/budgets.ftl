# Budžeti un pilnvaras iestatījumos.

budgets-title = Budžeti un pilnvaras
budgets-about = Ko katrs cilvēks gadā drīkst dot klientiem un ko drīkst izlemt nejautājot. Neizlietots budžets ir parasta lieta.
budgets-plan = Piešķirt budžetus gadam vienā reizē
budgets-plan-about = Norādiet, cik kurš saņem visam gadam. Kas tajā gadā sāka strādāt, saņem savu daļu.
budgets-plan-do = Parādīt, cik kurš saņemtu
budgets-year = Gads
budgets-amount = Visam gadam, katram
budgets-grant = Piešķirt atzīmēto
budgets-of-year = { $year }. gada budžeti
budgets-none = Šim gadam budžeta vēl nevienam nav. Sāciet augšā.
budgets-whole-year = viss gads
budgets-share = sāka strādāt { $date }: { $days } no { $of } d.
budgets-gets-of = Cik saņem { $name }
budgets-col-who = Kas
budgets-col-share = Daļa
budgets-col-has = Jau ir
budgets-col-gets = Saņem
budgets-col-purpose = Mērķis
budgets-col-granted = Piešķirts
budgets-col-left = Atlicis
error-nobody-marked = Atzīmējiet vismaz vienu cilvēku.

authority-title = Ko cilvēki drīkst izlemt paši
authority-about = Ja vajag vairāk, jāapstiprina kādam citam: komandas vadītājam vai īpašniekam. Īpašniekus ierobežo tikai viņu budžets.
authority-one-about = Ja vajag vairāk, jāapstiprina kādam citam.
authority-of = Pilnvaras: { $name }
authority-role-manager = Katrs vadītājs
authority-role-staff = Katrs darbinieks
authority-own = personiskas robežas
authority-by-role = kā visiem ar šo lomu
authority-none = jautā katru reizi
authority-per-gesture = Vienā reizē
authority-per-customer = Vienam klientam 90 dienās
authority-per-customer-hint = Skaitās, ko devis jebkurš no mums.
authority-kinds = Ko drīkst dot
authority-starts = No
authority-ends = Līdz
authority-remove = Lietot tikai lomas robežas
authority-col-who = Kas
authority-col-once = Vienā reizē
authority-col-customer = Klientam 90 dienās
authority-col-until = Līdz

said-granted = Piešķirts.
