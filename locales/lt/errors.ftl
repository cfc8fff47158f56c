# Kas negerai, pasakyta taip, kad skaitantis žinotų, ką daryti toliau.

error-required = Tai būtina.
error-too-long = Per ilgas tekstas.
error-out-of-range = Skaičius per mažas arba per didelis.
error-unknown-choice = Tokio pasirinkimo nebėra.
error-email = Tai ne el. pašto adresas, pavyzdžiui, vardas@example.com.
error-time-zone = Tokios laiko juostos nėra. Pavyzdys: Europe/Vilnius.
error-code = Čia reikia didžiųjų raidžių, pavyzdžiui, EUR arba LT.
error-host = Tai ne serverio vardas, pavyzdžiui, mail.example.com.

error-email-taken = Šį adresą čia jau kažkas turi.
error-name-taken = Toks pavadinimas jau yra.
error-address-taken = Pašto dėžutė su šiuo adresu jau yra.

error-changed-meanwhile = Tuo metu kažkas tai pakeitė. Pažiūrėkite dar kartą ir tada keiskite.
error-already-set-up = Įmonė tuo metu jau buvo įrašyta. Prisijunkite arba paprašykite savininko pakvietimo.
error-last-owner = Tai vienintelis savininkas, galintis prisijungti. Pirmiau paskirkite kitą savininką.
error-not-yourself = Su savimi to padaryti negalite. Paprašykite kito savininko.
error-has-joined = Šis žmogus jau prisijungė arba yra išjungtas.
error-last-place = Tai vienintelė naudojama vieta. Pirmiau pridėkite kitą.
error-team-in-use = Komanda dar turi atvirų pokalbių arba pašto dėžutė jai atneša naujų.
error-team-retired = Ši komanda nebenaudojama.

error-password-short = Bent 10 ženklų. Keli žodžiai – geras slaptažodis.
error-password-long = Ne daugiau kaip 256 ženklai.
error-password-common = Tai vienas pirmųjų slaptažodžių, kuriuos kas nors spėtų.
error-password-again = Serveris pasikeitė: įveskite slaptažodį iš naujo.
error-sign-in-again = Prisijunkite iš naujo.

error-run-going-on = Tai jau vyksta.
error-run-ended = Tai baigėsi arba vyksta kitur.

# Customers.
error-customer-erased = Šio kliento duomenys ištrinti.
error-customer-merged = Šis klientas sujungtas su kitu.
error-domain = Tai ne domenas, pavyzdžiui, example.com.
error-identity-of-another = Pagal tai jau pažįstamas kitas klientas.
error-language = Pasirinkite kalbą.
error-phone = Tai ne telefono numeris.
error-public-domain = Ten adresus turi vieni kitų nepažįstantys žmonės; tai negali reikšti vienos organizacijos.
error-same-customer = Tai tas pats klientas.
error-too-late-to-undo = To atšaukti nebegalima.
error-unknown = To nebėra. Pasirinkite kitą.
