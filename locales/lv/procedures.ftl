# Soļu instrukcijas darbiniekiem un klientiem.
frame-foresight = Sagatavošanās
procedures-title = Soļu instrukcijas
procedures-about = Soļi, ko izejat kopā ar klientu pa tālruni vai ko klienti iziet paši.
procedures-public = Ko redz klienti
procedures-name = Nosaukums
procedures-example = Bremzes čīkst
procedures-when = Kad to izmantot
procedures-language = Valoda
procedures-state = Stāvoklis
procedures-none = Instrukciju vēl nav
procedures-none-do = Izvēlieties problēmu, ko pa tālruni skaidrojat visbiežāk, un pierakstiet to vienreiz: ko mēģināt, kas var sanākt un ko tad.
procedures-new = Jauna instrukcija
procedures-new-about = Tālāk rakstīsiet tās soļus. Neviens tai neseko, pirms to publicējat.
procedures-begin = Sākt
procedures-open = Darbiniekiem un klientiem
procedures-for-staff = Darbiniekiem
procedures-unpublished = Vēl nav publicēta
procedures-retired = Vairs nelieto

procedure-nothing = Vēl nekas nav publicēts
procedure-nothing-do = Rakstiet tās soļus. Rakstot redzēsiet, kurš ceļš vēl nebeidzas.
procedure-write = Rakstīt soļus
procedure-go-on = Rakstīt tālāk
procedure-change = Rakstīt jaunu redakciju
procedure-open-to-customers = Atvērt klientiem
procedure-close-to-customers = Tikai darbiniekiem
procedure-retire = Vairs nelietot
procedure-bring-back = Atkal lietot
procedure-address = Klienti to atrod šeit
procedure-print = Drukāt
procedure-counts-about = Pie katra soļa rādīts, cik cilvēku šajā redakcijā līdz tam nonāca.
procedure-came = Ar darbinieku – { $staff }, paši – { $alone }.
procedure-ended-here = { $count ->
    [zero] Šeit beidzās { $count } ceļu.
    [one] Šeit beidzās { $count } ceļš.
   *[other] Šeit beidzās { $count } ceļi.
}
procedure-stopped-here = { $count ->
    [zero] { $count } cilvēku tālāk negāja.
    [one] { $count } cilvēks tālāk negāja.
   *[other] { $count } cilvēki tālāk negāja.
}
procedure-end-solved = Atrisināts
procedure-end-advice = Padoms
procedure-end-case = Sākt gadījumu
procedure-end-none = Tālāk ved atbilde
procedure-unwritten = Vēl nav uzrakstīts
procedure-to-step = uz { $number }. soli
procedure-nowhere = vēl nekur neved

procedure-draft = { $number }. redakcija, tiek rakstīta
procedure-publish = Publicēt
procedure-every-way-ends = Katrs ceļš beidzas.
procedure-not-ready = Pirms publicēšanas vēl vajag:
procedure-problem-no-steps = Uzrakstiet pirmo soli: ko klientam vispirms apskatīt vai izmēģināt?
procedure-problem-nothing-said = { $number }. solis vēl nav uzrakstīts.
procedure-problem-dead-end = { $number }. solim nav atbilžu, un tas nav beigas.
procedure-problem-nobody-comes = Neviena atbilde neved uz { $number }. soli.
procedure-problem-leads-nowhere = { $number }. solis: „{ $answer }” nekur neved.
procedure-problem-circle = { $number }. solis: „{ $answer }” ved atpakaļ, kur jau būts, tāpēc ceļš var nekad nebeigties.
procedure-edit-step = Mainīt
procedure-remove-step = Noņemt
procedure-first-step = Pirmais solis
procedure-add-step = Vēl viens solis
procedure-add-step-do = Pievienot soli
procedure-step-title = Ko darīt vai ko jautāt
procedure-step-title-hint = Tā, kā teiktu pa tālruni.
procedure-step-text = Vairāk par to
procedure-then = Un tad
procedure-answers = Atbildes
procedure-answers-hint = Tikai tur, kur atbilde ved tālāk. Pēdējam solim tās nav vajadzīgas.
procedure-answer = Atbilde
procedure-leads-to = Ved uz
procedure-leads-to-new = jaunu soli
procedure-leads-to-later = norādīšu vēlāk
procedure-picture = Attēls
procedure-picture-file = Attēls
procedure-picture-hint = PNG, JPEG, GIF vai WebP.
procedure-picture-words = Kas tajā redzams
procedure-picture-remove = Noņemt attēlu
procedure-save-step = Saglabāt soli
procedure-title-and-language = Nosaukums un valoda
said-procedure-published = Publicēts. Turpmāk seko šai redakcijai.

walk-choose = Sekot instrukcijai
walk-choose-about = Jūs lasāt soļus, klients atbild. Katra atbilde paliek gadījumā.
walk-none = Instrukciju vēl nav
walk-going = Sākts šeit
walk-before = Izmantotas agrāk
walk-chip = { $title }: turpināt
walk-back = Soli atpakaļ
walk-so-far = Līdz šim
walk-kept = Vieta tiek saglabāta. Varat aiziet un turpināt vēlāk.
walk-to-conversation = Uz sarunu
walk-to-case = Uz gadījumu
walk-over-solved = Labi. Laipni atvadieties un, ja nekas nav palicis, slēdziet sarunu.
walk-over-advice = Pasakiet klientam, ko šeit iesaka.
walk-over-case = Sarunai tagad ir tehniskā atbalsta gadījums, kurā ir viss, kas mēģināts.

guides-title = Atrisiniet paši
guides-none = Šeit vēl nekā nav.
guide-end-case = Mēs palīdzēsim
guide-again = No sākuma
guide-print = Drukāt visus soļus
guide-write = Rakstīt mums
guide-over-solved = Priecājamies, ka tas atkal darbojas.
guide-over-advice = Ja tas nepalīdz, rakstiet mums.
guide-over-case = To labāk apskatīsim paši. Rakstiet mums un pasakiet, ko mēģinājāt.

error-procedure-no-draft = Pašlaik to neraksta. Vispirms sāciet jaunu redakciju.
error-picture-too-large = Attēls ir pārāk liels. Izvēlieties mazāku.
error-procedure-many-answers = Vairāk par astoņām atbildēm nevar būt.
error-procedure-many-steps = Tik daudz soļu neviens nepārredzēs. Sadaliet divās instrukcijās.
error-procedure-no-picture = Šādu attēlu nevaram parādīt. Izmantojiet PNG, JPEG, GIF vai WebP.
error-procedure-no-end = Viens no ceļiem vēl nebeidzas. Apskatiet, kā vēl trūkst.
error-procedure-not-followed = Šī instrukcija nav publicēta vai to vairs nelieto.
error-procedure-first-step = Šis ir pirmais solis.
