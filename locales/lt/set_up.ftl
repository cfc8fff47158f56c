# Pirmas apsilankymas.

set-up-steps = Pradžia
set-up-step-you = Jūs ir įmonė
set-up-step-mailbox = Pašto dėžutė
set-up-step-colleagues = Kolegos
set-up-step-next = Paruošta

set-up-title = Sveiki, čia „Attent“
set-up-about = Dvi minutės – ir Jūsų klientai turės vietą, kurioje niekas nepamirštama. Viską galima pakeisti vėliau.
set-up-you = Jūs
set-up-your-name = Jūsų vardas
set-up-your-name-hint = Toks, kokį klientai matys po Jūsų atsakymais.
set-up-email-hint = Juo prisijungsite.
set-up-business = Jūsų įmonė
set-up-go-on = Toliau
set-up-skip = Praleisti
set-up-private = Kas įvesta, lieka šiame kompiuteryje.

set-up-mailbox-title = Kur Jums rašo klientai?
set-up-mailbox-about = Prijunkite klientams žinomą adresą. Jų laiškai ateis čia, o Jūsų atsakymai bus siunčiami iš jo.
set-up-colleagues-title = Kas dar atsako klientams?
set-up-colleagues-about = Kiekvienas gaus nuorodą ir pasirinks slaptažodį. Galima dirbti ir vienam: tęskite.

set-up-next-title = Viskas paruošta
set-up-next-mail = Adresu { $address } siunčiami laiškai tarp pokalbių paprastai atsiranda per minutę nuo gavimo.
set-up-next-copy = Jie lieka ir Jūsų pašto dėžutėje – neskaityti ir nepaliesti.
set-up-next-fails = Paskutinį kartą laiškų, siunčiamų adresu { $address }, gauti nepavyko; bandoma vėl.
set-up-next-not-fetched = Laiškai, siunčiami adresu { $address }, patys neateina: nenurodytas gavimo (IMAP) serveris. Nurodykite jį arba tegul laiškus perduoda Jūsų pašto serveris.
set-up-next-not-sent = Iš { $address } nieko negalima išsiųsti: nenurodytas siuntimo (SMTP) serveris.
set-up-next-servers = Peržiūrėti pašto dėžutę
set-up-next-no-mailbox = Pašto dėžutė dar neprijungta, todėl niekas neateina savaime. Prijunkite ją nustatymuose, kai norėsite; iki tol galite užsirašyti skambučius ir apsilankymus.
set-up-next-later = Komandos, vietos ir visa kita laukia nustatymuose, kol jų prireiks.
set-up-begin = Pereiti prie pokalbių
