# Iestatījumi: uzņēmums un tas, kas kopīgs visām tā veidlapām.

field-optional = nav obligāti

business-name = Uzņēmuma nosaukums
business-name-hint = Tāds, kādu zina klienti.
business-language = Valoda
business-language-hint = Uzņēmuma valoda; katrs cilvēks var izvēlēties savu.
business-country = Valsts
business-zone = Laika josla
business-zone-hint = Piemēram, Europe/Riga.
business-currency = Valūta

settings-business = Uzņēmums
settings-people = Cilvēki
settings-mail = Pasts
settings-technical = Programmas un vēsture
back = Atpakaļ
retired = Vairs nelieto
retire = Vairs nelietot
restore = Atkal lietot
said-saved = Saglabāts
said-added = Pievienots
said-retired = Vairs nelieto

business-title = Par uzņēmumu
business-about = Kā to sauc, kur tas ir, kādā valodā raksta.
business-owners = To maina tikai īpašnieki.
numbers-title = Smalkāki iestatījumi
numbers-about = Vairumam der tādi, kādi ir.
numbers-range = No { $from } līdz { $to }; parasti { $usual }.
number-reopen-days = Cik dienu atbilde vēl atver slēgtu sarunu
number-undo-seconds = Cik sekunžu vēl var atsaukt sūtāmo atbildi
number-session-days = Pēc cik dienām bez darbības izraksta
number-acknowledgements-per-address = Automātisko atbilžu skaits vienai adresei trīs stundās
number-acknowledgements-per-domain = Automātisko atbilžu skaits vienam domēnam trīs stundās
number-acknowledgements-in-all = Automātisko atbilžu skaits pavisam trīs stundās
number-promise-silence-days = Pēc cik dienām bez iebildumiem izpildītu solījumu uzskata par turētu
number-set-aside-days = Cik dienu glabā rezervētu preci

places-title = Vietas
places-about = Veikali, letes, noliktavas. Vairumam pietiek ar vienu.
places-name = Vietas nosaukums
places-zone-hint = Ja tukša – tāda pati kā uzņēmumam.
places-add = Pievienot vietu
places-retire-title = Slēgta pavisam?
places-retire-about = To vairs nevarēs izvēlēties. Kas tur noticis, paliek.

tokens-title = API piekļuves atslēgas
tokens-about = Ar piekļuves atslēgu programma var šeit darboties. Tā var to, ko ļauj tās loma, un nekad vairāk par Jums.
tokens-name = Kam tā domāta
tokens-name-hint = Piemēram, „Tīmekļa veikals”: tā programmu sauc vēsturē.
tokens-by = Izveidoja
tokens-used = Pēdējoreiz lietota
tokens-ends = Derīga līdz
tokens-never = Nekad
tokens-days = Cik dienu derīga
tokens-make = Izveidot piekļuves atslēgu
tokens-revoke = Izbeigt
tokens-empty = Šeit nedarbojas neviena programma
tokens-empty-do = Izveidojiet piekļuves atslēgu, kad to vajadzēs tīmekļa veikalam, skriptam vai citai programmai.
tokens-made = Piekļuves atslēga ir izveidota
tokens-made-about = Nokopējiet to tagad: to rāda tikai šoreiz.
tokens-text = Piekļuves atslēga
said-token-ended = Piekļuves atslēga izbeigta

audit-title = Vēsture
audit-about = Kas ko un kad darīja. Te neko nevar mainīt.
audit-when = Kad
audit-who = Kas
audit-what = Ko darīja
audit-about-what = Ar ko saistīts
audit-empty = Vēl nekas nav noticis
audit-pages = Vēstures lapas
audit-newest = Jaunākie
audit-older = Vecāki
audit-conversation = saruna
audit-customer = klients
audit-somebody = Kāds
audit-token = Programma
audit-channel = Pastkaste

outbox-title = Vēstules, kas gaida
outbox-about = Kas nav nosūtīts, atgriezies vai, iespējams, nosūtīts.
outbox-mail = Vēstule
outbox-what = Kas noticis
outbox-when = Rakstīta
outbox-failed = Nav nosūtīta
outbox-bounced = Atgriezās nepiegādāta
outbox-perhaps = Iespējams, nosūtīta
outbox-account = Par kontu
outbox-was-sent = Vēstule tika saņemta
outbox-retry = Sūtīt vēlreiz
outbox-empty = Viss ir nosūtīts
outbox-empty-do = Ja vēstuli neizdosies nosūtīt vai tā atgriezīsies, tā šeit gaidīs Jūsu lēmumu.
said-sent-again = Sūta vēlreiz

quarantine-title = Karantīna
quarantine-about = Vēstules, ko neizdevās nolasīt. Tās glabā, līdz kāds izlemj.
quarantine-from = No
quarantine-why = Kāpēc
quarantine-when = Saņemta
quarantine-size = Lielums
quarantine-raw = Lejupielādēt
quarantine-retry = Nolasīt vēlreiz
quarantine-empty = Visas vēstules ir nolasītas
quarantine-empty-do = Nenolasīta vēstule glabājas šeit, lai nekas nepazustu.
said-reads-again = Nolasa vēlreiz
