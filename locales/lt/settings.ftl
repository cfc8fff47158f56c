# Nustatymai: įmonė ir tai, kas bendra visoms jos formoms.

field-optional = nebūtina

business-name = Įmonės pavadinimas
business-name-hint = Toks, kokį žino klientai.
business-language = Kalba
business-language-hint = Įmonės kalba; kiekvienas žmogus gali pasirinkti savo.
business-country = Šalis
business-zone = Laiko juosta
business-zone-hint = Pavyzdžiui, Europe/Vilnius.
business-currency = Valiuta

settings-business = Įmonė
settings-people = Žmonės
settings-mail = Paštas
settings-technical = Programos ir istorija
back = Atgal
retired = Nebenaudojama
retire = Nebenaudoti
restore = Vėl naudoti
said-saved = Įrašyta
said-added = Pridėta
said-retired = Nebenaudojama

business-title = Apie įmonę
business-about = Kaip ji vadinasi, kur yra, kokia kalba rašo.
business-owners = Tai keičia tik savininkai.
numbers-title = Tikslesni nustatymai
numbers-about = Daugumai tinka tokie, kokie yra.
numbers-range = Nuo { $from } iki { $to }; įprastai { $usual }.
number-reopen-days = Kiek dienų atsakymas dar atveria uždarytą pokalbį
number-undo-seconds = Kiek sekundžių dar galima atšaukti siunčiamą atsakymą
number-session-days = Po kiek dienų be veiklos atjungiama
number-acknowledgements-per-address = Automatinių atsakymų vienam adresui per tris valandas
number-acknowledgements-per-domain = Automatinių atsakymų vienam domenui per tris valandas
number-acknowledgements-in-all = Automatinių atsakymų iš viso per tris valandas
number-promise-silence-days = Po kiek dienų be prieštaravimų įvykdytas pažadas laikomas ištesėtu
number-set-aside-days = Kiek dienų laikoma rezervuota prekė

places-title = Vietos
places-about = Parduotuvės, prekystaliai, sandėliai. Daugumai užtenka vienos.
places-name = Vietos pavadinimas
places-zone-hint = Palikus tuščią – tokia kaip įmonės.
places-add = Pridėti vietą
places-retire-title = Uždaryta visam laikui?
places-retire-about = Jos nebebus galima pasirinkti. Kas ten įvyko, lieka.

tokens-title = API prieigos raktai
tokens-about = Su prieigos raktu programa gali čia veikti. Ji gali tai, ką leidžia jos vaidmuo, ir niekada ne daugiau nei Jūs.
tokens-name = Kam jis skirtas
tokens-name-hint = Pavyzdžiui, „Interneto parduotuvė“: taip programa vadinama istorijoje.
tokens-by = Sukūrė
tokens-used = Naudotas paskiausiai
tokens-ends = Galioja iki
tokens-never = Niekada
tokens-days = Kiek dienų galioja
tokens-make = Sukurti prieigos raktą
tokens-revoke = Panaikinti
tokens-empty = Čia neveikia nė viena programa
tokens-empty-do = Sukurkite prieigos raktą, kai jo prireiks interneto parduotuvei, scenarijui ar kitai programai.
tokens-made = Prieigos raktas sukurtas
tokens-made-about = Nukopijuokite dabar: jis rodomas tik šį kartą.
tokens-text = Prieigos raktas
said-token-ended = Prieigos raktas panaikintas

audit-title = Istorija
audit-about = Kas ką ir kada padarė. Čia nieko negalima pakeisti.
audit-when = Kada
audit-who = Kas
audit-what = Ką padarė
audit-about-what = Su kuo susiję
audit-empty = Dar nieko neįvyko
audit-pages = Istorijos puslapiai
audit-newest = Naujausi
audit-older = Senesni
audit-conversation = pokalbis
audit-customer = klientas
audit-somebody = Kažkas
audit-token = Programa
audit-channel = Pašto dėžutė

outbox-title = Laukiantys laiškai
outbox-about = Kas neišsiųsta, grįžo arba galbūt išsiųsta.
outbox-mail = Laiškas
outbox-what = Kas įvyko
outbox-when = Parašyta
outbox-failed = Neišsiųsta
outbox-bounced = Grįžo nepristatyta
outbox-perhaps = Galbūt išsiųsta
outbox-account = Apie paskyrą
outbox-was-sent = Laiškas buvo gautas
outbox-retry = Siųsti dar kartą
outbox-empty = Viskas išsiųsta
outbox-empty-do = Jei laiško išsiųsti nepavyks arba jis grįš, jis čia lauks Jūsų sprendimo.
said-sent-again = Siunčiama dar kartą

quarantine-title = Karantinas
quarantine-about = Laiškai, kurių nepavyko perskaityti. Jie saugomi, kol kas nors nuspręs.
quarantine-from = Nuo
quarantine-why = Kodėl
quarantine-when = Gauta
quarantine-size = Dydis
quarantine-raw = Atsisiųsti
quarantine-retry = Skaityti dar kartą
quarantine-empty = Perskaityti visi laiškai
quarantine-empty-do = Neperskaitytas laiškas saugomas čia, kad niekas neprapultų.
said-reads-again = Skaitoma dar kartą
