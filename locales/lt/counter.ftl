# Prekystalis ir telefonas.
frame-counter = Prekystalis
counter-title = Prekystalis
counter-about = Pasisveikinkite su kiekvienu iškart, o jei galite – kreipkitės vardu.
counter-call-comes = Kažkas skambina
counter-waiting = Laukia
counter-nobody = Niekas nelaukia pasisveikinimo.
counter-came = Kažkas atėjo
counter-mark = Kaip atskirsite
counter-mark-hint = Pavyzdžiui: raudona striukė
counter-greet = Pasisveikinau
counter-left = { $who }: išėjo
counter-they-left = Išėjo
counter-served = Dabar aptarnaujami
counter-served-none = Niekas neaptarnaujamas.
counter-visit = Apsilankymas
counter-call = Skambutis
counter-today = Pasisveikinimai šiandien
counter-today-about = Laikas nuo atėjimo iki pasisveikinimo.
counter-greeted = Pasisveikinta
counter-median = Pusė – per
counter-ninth = Devyni iš dešimties – per
counter-left-count = Išėjo nesulaukę pasisveikinimo
counter-of = { $count ->
    [one] iš { $count } pasisveikinimo
    [few] iš { $count } pasisveikinimų
    [many] iš { $count } pasisveikinimo
   *[other] iš { $count } pasisveikinimų
}
counter-place = Ši planšetė yra
counter-place-any = Bet kurioje vietoje
counter-place-choose = Įsiminti
counter-with = Aptarnauja { $name }
counter-over = Šis apsilankymas baigtas.
counter-who = Kas tai?
counter-who-about = Trys vardo raidės arba telefono numerio pabaiga.
counter-find = Vardas, numeris arba adresas
counter-find-none = Nieko nerasta. Paklauskite vardo ir pridėkite žemiau.
counter-new = Naujas klientas
counter-reach = Telefono numeris arba el. pašto adresas
counter-reach-hint = Jei klientas nori jį duoti.
counter-somebody-else = Tai kas nors kitas
counter-add = Pridėti ir pasisveikinti
counter-last = Paskiausiai bendrauta prieš { $span }
counter-open = Dar nebaigta
counter-open-none = Visi reikalai baigti.
counter-kept = Tai rezervavome Jums
counter-keep = Rezervuota klientui
counter-keep-do = Rezervuoti klientui
counter-hand-over = Atiduoti
counter-promised = Pažadėta klientui
counter-promised-none = Nieko nepažadėta.
counter-voucher = { $left }, galioja iki { $until }
counter-waits = laukia { $span }
counter-matter = Koks reikalas?
counter-matter-which = Priklauso pokalbiui
counter-matter-new = Naujas reikalas
counter-matter-nothing = Nieko, ką reikėtų užsirašyti
counter-said = Kas pasakyta
counter-settled = Sutvarkyta vietoje
counter-goes-on = Bus tęsinys
counter-writing = { $count ->
    [one] Mūsų atsakymo laukia dar { $count } klientas
    [few] Mūsų atsakymo laukia dar { $count } klientai
    [many] Mūsų atsakymo laukia dar { $count } kliento
   *[other] Mūsų atsakymo laukia dar { $count } klientų
}
counter-tasks-aside = { $count ->
    [one] Laukia { $count } klientas: užduotys irgi gali palaukti.
    [few] Laukia { $count } klientai: užduotys irgi gali palaukti.
    [many] Laukia { $count } kliento: užduotys irgi gali palaukti.
   *[other] Laukia { $count } klientų: užduotys irgi gali palaukti.
}
said-arrived = Įrašyta į sąrašą
said-visit-ended = Užrašyta
said-visit-left = Pažymėta, kad išėjo
span-seconds = { $seconds } sek.
error-no-such-place = Tokios vietos nėra.
