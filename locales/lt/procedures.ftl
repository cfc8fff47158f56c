# Žingsnių instrukcijos darbuotojams ir klientams.
frame-foresight = Pasiruošimas
procedures-title = Žingsnių instrukcijos
procedures-about = Žingsniai, kuriuos pereinate su klientu telefonu arba kuriuos klientai pereina patys.
procedures-public = Ką mato klientai
procedures-name = Pavadinimas
procedures-example = Cypia stabdžiai
procedures-when = Kada ją naudoti
procedures-language = Kalba
procedures-state = Būsena
procedures-none = Instrukcijų dar nėra
procedures-none-do = Pasirinkite problemą, kurią telefonu aiškinate dažniausiai, ir užrašykite vieną kartą: ką išbandyti, kas gali išeiti ir kas tada.
procedures-new = Nauja instrukcija
procedures-new-about = Toliau rašysite jos žingsnius. Kol nepaskelbsite, niekas ja nesinaudos.
procedures-begin = Pradėti
procedures-open = Darbuotojams ir klientams
procedures-for-staff = Darbuotojams
procedures-unpublished = Dar nepaskelbta
procedures-retired = Nebenaudojama

procedure-nothing = Dar nieko nepaskelbta
procedure-nothing-do = Rašykite žingsnius. Rašydami matysite, kuris kelias dar nesibaigia.
procedure-write = Rašyti žingsnius
procedure-go-on = Rašyti toliau
procedure-change = Rašyti naują redakciją
procedure-open-to-customers = Atverti klientams
procedure-close-to-customers = Tik darbuotojams
procedure-retire = Nebenaudoti
procedure-bring-back = Vėl naudoti
procedure-address = Klientai ją ras čia
procedure-print = Spausdinti
procedure-counts-about = Prie kiekvieno žingsnio rodoma, kiek žmonių jį pasiekė šioje redakcijoje.
procedure-came = Su darbuotoju – { $staff }, patys – { $alone }.
procedure-ended-here = { $count ->
    [one] Čia baigėsi { $count } kelias.
    [few] Čia baigėsi { $count } keliai.
    [many] Čia baigėsi { $count } kelio.
   *[other] Čia baigėsi { $count } kelių.
}
procedure-stopped-here = { $count ->
    [one] { $count } žmogus toliau nėjo.
    [few] { $count } žmonės toliau nėjo.
    [many] { $count } žmogaus toliau nėjo.
   *[other] { $count } žmonių toliau nėjo.
}
procedure-end-solved = Išspręsta
procedure-end-advice = Patarimas
procedure-end-case = Pradėti atvejį
procedure-end-none = Toliau veda atsakymas
procedure-unwritten = Dar neparašyta
procedure-to-step = į { $number } žingsnį
procedure-nowhere = dar niekur neveda

procedure-draft = { $number } redakcija, rašoma
procedure-publish = Paskelbti
procedure-every-way-ends = Kiekvienas kelias baigiasi.
procedure-not-ready = Prieš skelbiant dar reikia:
procedure-problem-no-steps = Parašykite pirmąjį žingsnį: ką klientas turėtų pažiūrėti arba išbandyti pirmiausia?
procedure-problem-nothing-said = { $number } žingsnis dar neparašytas.
procedure-problem-dead-end = { $number } žingsnis neturi atsakymų ir nėra pabaiga.
procedure-problem-nobody-comes = Nė vienas atsakymas neveda į { $number } žingsnį.
procedure-problem-leads-nowhere = { $number } žingsnis: „{ $answer }“ niekur neveda.
procedure-problem-circle = { $number } žingsnis: „{ $answer }“ grąžina ten, kur jau būta, todėl kelias gali niekada nesibaigti.
procedure-edit-step = Keisti
procedure-remove-step = Pašalinti
procedure-first-step = Pirmas žingsnis
procedure-add-step = Dar vienas žingsnis
procedure-add-step-do = Pridėti žingsnį
procedure-step-title = Ką daryti arba ko paklausti
procedure-step-title-hint = Taip, kaip pasakytumėte telefonu.
procedure-step-text = Daugiau apie tai
procedure-then = O tada
procedure-answers = Atsakymai
procedure-answers-hint = Tik kai atsakymas veda toliau. Paskutiniam žingsniui jų nereikia.
procedure-answer = Atsakymas
procedure-leads-to = Veda į
procedure-leads-to-new = naują žingsnį
procedure-leads-to-later = nurodysiu vėliau
procedure-picture = Paveikslėlis
procedure-picture-file = Paveikslėlis
procedure-picture-hint = PNG, JPEG, GIF arba WebP.
procedure-picture-words = Kas jame matyti
procedure-picture-remove = Pašalinti paveikslėlį
procedure-save-step = Įrašyti žingsnį
procedure-title-and-language = Pavadinimas ir kalba
said-procedure-published = Paskelbta. Nuo šiol naudojama ši redakcija.

walk-choose = Eiti pagal instrukciją
walk-choose-about = Jūs skaitote žingsnius, klientas atsako. Kiekvienas atsakymas lieka atvejyje.
walk-none = Instrukcijų dar nėra
walk-going = Pradėta čia
walk-before = Naudota anksčiau
walk-chip = { $title }: tęsti
walk-back = Žingsnis atgal
walk-so-far = Iki šiol
walk-kept = Vieta įsimenama. Galite išeiti ir tęsti vėliau.
walk-to-conversation = Į pokalbį
walk-to-case = Į atvejį
walk-over-solved = Puiku. Maloniai atsisveikinkite ir, jei nieko nebeliko, uždarykite pokalbį.
walk-over-advice = Pasakykite klientui, kas čia patariama.
walk-over-case = Pokalbis dabar turi techninės pagalbos atvejį, kuriame yra viskas, kas bandyta.

guides-title = Išspręskite patys
guides-none = Čia dar nieko nėra.
guide-end-case = Mes padėsime
guide-again = Iš pradžių
guide-print = Spausdinti visus žingsnius
guide-write = Parašyti mums
guide-over-solved = Džiaugiamės, kad vėl veikia.
guide-over-advice = Jei tai nepadeda, parašykite mums.
guide-over-case = Tai geriau pažiūrėsime patys. Parašykite mums ir pasakykite, ką bandėte.

error-procedure-no-draft = Šiuo metu ji nerašoma. Pirmiau pradėkite naują redakciją.
error-picture-too-large = Paveikslėlis per didelis. Pasirinkite mažesnį.
error-procedure-many-answers = Daugiausia galimi aštuoni atsakymai.
error-procedure-many-steps = Tiek žingsnių niekas neaprėptų. Padalykite į dvi instrukcijas.
error-procedure-no-picture = Tokio paveikslėlio parodyti negalime. Naudokite PNG, JPEG, GIF arba WebP.
error-procedure-no-end = Vienas iš kelių dar nesibaigia. Pažiūrėkite, ko dar trūksta.
error-procedure-not-followed = Ši instrukcija nepaskelbta arba nebenaudojama.
error-procedure-first-step = Tai pirmasis žingsnis.
