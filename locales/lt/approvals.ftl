# Prašymas pritarti ir pritarimas.

approval-mail-subject = { $who } prašo Jūsų pritarimo: { $what }, { $money }
approval-mail-button = Peržiūrėti ir atsakyti
approval-mail-body =
    Sveiki, { $name },

    { $who } nori duoti klientui daugiau, nei gali be pritarimo: { $what }, { $money }.

    Kodėl, matysite čia; pritarti arba nepritarti galite vienu paspaudimu (iki { $due }):
    { $link }

    Jei laiku neatsakysite, bus paklausta kito žmogaus; jei neatsakys niekas, nieko nebus duota.

    { $business }

approvals-title = Pritarimai
approvals-about = Kas nors nori duoti klientui daugiau, nei gali vienas, ir prašo Jūsų pritarimo.
approvals-none = Jūsų pritarimo niekas nelaukia
approvals-none-do = Kai kolegai reikės Jūsų pritarimo, prašymas atsiras čia, o Jums bus pranešta ir el. paštu.
approvals-others = Laukia kolegos atsakymo; atsakyti galite ir Jūs
approvals-open = Laukia atsakymo
approvals-past = Anksčiau
approval-title = Reikia pritarimo
approval-asks = Prašo { $who }
approval-what-for = { $what }, { $money }, kam: { $name }
approval-until = Atsakykite iki { $when }. Vėliau bus paklausta kito žmogaus; jei neatsakys niekas, nieko nebus duota.
approval-until-last = Atsakykite iki { $when }. Jei neatsakysite, nieko nebus duota.
approval-turn = { $name } gali atsakyti iki { $when }.
approval-stand-in = Pavaduojate žmogų, kuris neatsakė arba nebedirba.
approval-tops-up = Biudžete tiek nėra. Jums pritarus, trūkstama suma bus pridėta.
approval-because-authority = Dar nenustatyta, ką šis žmogus gali nuspręsti pats.
approval-because-kind = Tokių gestų šis žmogus pats duoti negali.
approval-because-per-gesture = Tai daugiau, nei šis žmogus gali duoti iš karto.
approval-because-per-customer = Su šiuo gestu klientas per 90 dienų gautų daugiau, nei šis žmogus gali duoti pats.
approval-because-budget = Šio žmogaus biudžete tiek nėra.
approval-words = Keli žodžiai kolegai
approval-yes = Taip, pritariu
approval-no = Šį kartą ne
approval-withdraw = Atšaukti
approval-why = Kodėl turėtume tai duoti?
approval-why-hint = Sprendžiantis žmogus perskaitys tai ir nedaug ką daugiau.
approval-within = Kada reikia atsakymo?
approval-within-minutes = Klientas laukia: per 15 minučių
approval-within-day = Per parą
approval-ask = Prašyti pritarimo
approval-done-about = Kolegai pranešta. Galite užverti šį puslapį.
approval-over = Ši nuoroda nebeveikia
approval-over-about = Ji panaudota arba laikas atsakyti baigėsi. Kas dar laukia Jūsų, rasite skiltyje „Pritarimai“.
approval-state-asked = laukia atsakymo
approval-state-approved = pritarta
approval-state-used = pritarta
approval-state-declined = nepritarta
approval-state-lapsed = laiku neatsakyta
approval-state-withdrawn = atšaukta

said-approved = Pritarėte. Kolegai pranešta.
said-declined = Nepritarėte. Kolegai pranešta.
said-withdrawn = Atšaukta.
approval-see-gesture = Žiūrėti gestą
approval-see-voucher = Žiūrėti kuponą
approval-see-solution = Žiūrėti atvejį
