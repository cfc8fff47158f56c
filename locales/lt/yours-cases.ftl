# Ką klientai skaito apie savo atvejį: pasirinkimo puslapis, klausimas apie aptarnavimą, laiškai, kurie
# ten veda, ir sprendimai, kurie yra nuo pat pradžių. Šiltai ir paprastai.

choice-title = Kaip galėtume viską atitaisyti?
choice-which = Prašome pasirinkti, kas Jums tinka labiausiai
choice-limits = Verta žinoti:
choice-why = Kodėl taip:
choice-none = Man netinka nė vienas sprendimas
choice-none-about = Tada pasikalbėsime dar kartą ir rasime kitą išeitį.
choice-words = Ar norėtumėte dar ką nors pasakyti?
choice-do = Tai mano pasirinkimas
choice-sure = Šį puslapį galite žiūrėti kiek tik norite. Jūsų pasirinkimą išsiunčia tik šis mygtukas.
choice-thanks = Dėkojame, Jūsų pasirinkimą gavome
choice-on-its-way = Dabar tuo rūpinamės ir pranešime, kai bus padaryta.
choice-until = Tuo rūpinamės, gausite iki { $date }.
choice-delivered = Padaryta. Dėkojame už kantrybę.
choice-again = Ieškome kitos išeities
choice-again-about = Šiuo metu čia nieko nesiūlome. Parašysime Jums, kai tik turėsime ką nors naujo.
choice-gone = „{ $title }“ nebegalime pasiūlyti: { $because }
choice-nothing = Pirmiau pasirinkite vieną iš sprendimų.
choice-before = Čia jau pasirinkta anksčiau, ir tas pasirinkimas galioja. Jį rasite žemiau. Jei norėtumėte ko kito, parašykite mums.

handling-title = Kaip mums sekėsi Jus aptarnauti?
handling-question = Palyginti su tuo, ko tikėjotės, aptarnavome
handling-words = Ką turėtume žinoti?
handling-do = Siųsti
handling-nothing = Pirmiau pasirinkite vieną iš atsakymų.
handling-thanks = Dėkojame
handling-thanks-about = Jūsų atsakymą perskaitys žmonės, kurie Jumis rūpinosi.

case-apology =
    Sveiki, { $name },

    atsiprašome už Jums sukeltus rūpesčius. Dėkojame, kad apie tai pranešėte: dabar galime viską atitaisyti.
case-mail-choice-button = Pasirinkti sprendimą
case-mail-choice =
    { $apology }

    Prašome pasirinkti, kas Jums tinka labiausiai:

    { $options }

    Čia pasirinksite vienu paspaudimu, paskyros nereikia:

    { $link }

    Taip pat galite tiesiog atsakyti į šį laišką ir nurodyti numerį arba pasakyti mums telefonu.

    { $business }
case-mail-handling-button = Įvertinti
case-mail-handling =
    Sveiki, { $name },

    Jūsų reikalas sutvarkytas. Ar galėtume paklausti, kaip mums sekėsi? Tai vienas klausimas:

    { $link }

    Dėkojame. Jūsų atsakymą perskaitys žmonės, kurie Jumis rūpinosi.

    { $business }

solution-redo-title = Padarysime iš naujo
solution-redo-text = Darbą atliksime dar kartą, Jums tai nieko nekainuos.
solution-redo-limits = Vieną kartą, Jums patogiu laiku.
solution-redo-why = Kad gautumėte tai, už ką sumokėjote.
solution-replace-title = Nauja prekė
solution-replace-text = Gausite tokią pačią naują prekę, o ankstesnę grąžinsite.
solution-replace-limits = Tas pats modelis, kol galime jo gauti.
solution-replace-why = Turite gauti tai, ką pasirinkote, ir geros būklės.
solution-repair-title = Remontas
solution-repair-text = Pataisysime savo dirbtuvėje, Jums tai nieko nekainuos.
solution-repair-limits = Užtruks maždaug savaitę.
solution-repair-why = Dažnai tai greičiausias būdas atgauti savo daiktą.
solution-refund-title = Grąžinsime pinigus
solution-refund-text = Prekę grąžinsite ir atgausite visą sumokėtą sumą.
solution-refund-limits = Tuo pačiu būdu, kuriuo mokėjote, per penkias darbo dienas.
solution-refund-why = Jei prekė Jums nepasitarnavo, neturėtumėte už ją mokėti.
solution-refund-part-title = Grąžinsime dalį pinigų
solution-refund-part-text = Prekę pasiliksite ir atgausite dalį sumokėtos sumos.
solution-refund-part-limits = Vieną kartą, už šią prekę.
solution-refund-part-why = Ji verta mažiau, nei sumokėjote.
solution-cancel-title = Atšauksime pirkimą
solution-cancel-text = Pirkimą atšauksime, ir nieko nebūsite skolingi.
solution-cancel-limits = Kol prekės nenaudojote.
solution-cancel-why = Jums neturėtų tekti laukti to, ko nebereikia.
solution-credit-title = Suma kitam pirkiniui
solution-credit-text = Prekę grąžinsite, o ką kita išsirinksite, kada norėsite.
solution-credit-limits = Galioja metus, mūsų parduotuvėje.
solution-credit-why = Kad galėtumėte neskubėti.
solution-voucher-title = Kuponas
solution-voucher-text = Mūsų dovana kitam Jūsų apsilankymui.
solution-voucher-limits = Galioja metus, į grynuosius nekeičiamas.
solution-voucher-why = Padėka už Jūsų kantrybę.
solution-discount-title = Nuolaida
solution-discount-text = Prekę pasiliksite ir sumokėsite mažiau.
solution-discount-limits = Šiam pirkiniui.
solution-discount-why = Gavote ne tai, už ką sumokėjote.
solution-set-aside-title = Rezervuosime Jums
solution-set-aside-text = Kai tik prekių gausime, vieną rezervuosime Jūsų vardu.
solution-set-aside-limits = Laikysime savaitę.
solution-set-aside-why = Kad niekas jos nepaimtų anksčiau už Jus.
solution-technical-help-title = Techninė pagalba
solution-technical-help-text = Vienas iš mūsų viską pereis su Jumis žingsnis po žingsnio.
solution-technical-help-limits = Telefonu arba parduotuvėje, darbo metu.
solution-technical-help-why = Dauguma tokių problemų išsprendžiama kartu.
solution-explanation-title = Paaiškinimas
solution-explanation-text = Papasakosime, kas nutiko ir ką keičiame.
solution-explanation-limits = Kiek patys žinome.
solution-explanation-why = Jūs turite teisę žinoti.
solution-advice-title = Patarimas
solution-advice-text = Padėsime rasti, kas Jums tinka labiau.
solution-advice-limits = Darbo metu.
solution-advice-why = Kad kitą kartą viskas tiktų.
