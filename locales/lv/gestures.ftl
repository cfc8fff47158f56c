# Žesti: tas, ko dod vairāk, nekā pienākas.

purpose-recover = Vērst par labu
purpose-delight = Iepriecināt
purpose-recover-about = Kaut kas neizdevās, un Jūs vēlaties atlīdzināt vairāk nekā tikai kļūdu.
purpose-delight-about = Viss ir labi: Jūs vienkārši vēlaties kādu iepriecināt.

gesture-kind-flowers = Ziedi
gesture-kind-treat = Kafija vai kūciņa
gesture-kind-card = Kartīte
gesture-kind-gift = Dāvana
gesture-kind-extra = Bezmaksas pakalpojums
gesture-kind-delivery = Bezmaksas piegāde
gesture-kind-discount = Atlaide
gesture-kind-credit = Atmaksāta nauda
gesture-kind-voucher = Kupons
gesture-kind-other = Kas cits

occasion-delay = Bija pārāk ilgi jāgaida
occasion-defect = Kaut kas bija bojāts
occasion-mistake = Mēs kļūdījāmies
occasion-manner = Mēs nebijām laipni
occasion-misunderstanding = Mēs pārpratām
occasion-thanks = Lai pateiktos
occasion-moment = Svarīgs dzīves brīdis
occasion-hard_time = Grūts laiks
occasion-other = Kas cits vai nav norādīts

gestures-title = Žesti
gestures-about = Tas, ko dodam vairāk, nekā pienākas. Budžetu var izmantot, var arī neizmantot.
gestures-give = Dot kaut ko
gestures-give-to = Žests klientam: { $name }
gestures-give-about = Tas, kas klientam pienākas, piemēram, likumīga naudas atmaksa, nav žests un Jūsu budžetu nesamazina.
gestures-give-do = Dot
gestures-give-left = Dot kaut ko · atlicis { $left }
gestures-to-whom = Kam?
gestures-what = Ko dodat?
gestures-amount = Cik tas maksā?
gestures-amount-other = Cita summa
gestures-purpose = Kāpēc?
gestures-occasion = Kāds bija iemesls?
gestures-more = Ja ir brīdis laika:
gestures-story = Stāsts
gestures-story-hint = Viens teikums kolēģim, kas nākamreiz sveiks šo klientu.
gestures-delivered = Jau pasniegts
gestures-left = atlicis { $left }
gestures-left-of = atlicis { $left } no { $granted }
gestures-no-budget = tam budžeta nav
gestures-no-budget-yet = Šim gadam Jums budžeta vēl nav. Dot tomēr varat: tad apstiprinās kāds cits.
gestures-reserved = { $money } paredzēts tam, kas vēl nav pasniegts
gestures-mine = Mani
gestures-all = Visu
gestures-none = Vēl nekas nav dots
gestures-none-do = Kafija tam, kam nācās gaidīt, ziedi tam, ko pievīlām: pietiek ar vienu klikšķi.
gestures-name = { $what }, kam: { $name }
gestures-by = Deva
gestures-conversation = Saistītā saruna
gestures-thank = Pateikties
gestures-thanks = Pateicības
gestures-deliver = Pasniegts
gestures-release = Nebija vajadzīgs
gestures-reverse = Atdots atpakaļ
gestures-col-to = Kam
gestures-col-what = Kas
gestures-col-amount = Izmaksas
gestures-col-state = Stāvoklis
gestures-col-when = Kad

gesture-state-asked = gaida apstiprinājumu
gesture-state-offered = jāpasniedz
gesture-state-delivered = pasniegts
gesture-state-released = nav dots
gesture-state-reversed = atdots atpakaļ
gesture-state-declined = nav apstiprināts

ledger-title = Budžets ({ $name }): { $purpose }, { $year }
ledger-about = Visas izmaiņas pēc kārtas. Šeit nekad neko nemaina.
ledger-open = Visas izmaiņas
ledger-lines = Izmaiņas
ledger-granted = Piešķirts
ledger-reserved = Paredzēts
ledger-spent = Izlietots
ledger-left = Atlicis
ledger-col-entry = Izmaiņa
ledger-col-for = Kam
ledger-col-amount = Summa
ledger-col-after = Atlikums pēc tam
ledger-col-when = Kad
ledger-entry-grant = Piešķirts
ledger-entry-reserve = Paredzēts
ledger-entry-commit = Izlietots
ledger-entry-release = Atkal brīvs
ledger-entry-reverse = Atdots atpakaļ
ledger-entry-expire = Gads ir beidzies

beyond-authority = Vēl nav noteikts, ko drīkstat dot paši.
beyond-kind = Šādus žestus paši nedrīkstat dot.
beyond-per-gesture = Tas ir vairāk par { $limit }, ko drīkstat dot vienā reizē.
beyond-per-customer = Šis klients 90 dienās saņēma { $had }; paši drīkstat dot { $limit }.
beyond-budget = Jūsu budžetā tik daudz nav: atlicis { $left }.
beyond-no-budget = Tam Jums budžeta nav.

said-gesture-offered = Summa paredzēta. Pasniedziet, kad satiksiet klientu.
said-gesture-delivered = Pasniegts. Lieliski.
said-gesture-asked = Palūgts. Uzzināsiet, tiklīdz kāds atbildēs.
said-gesture-released = Summa atkal ir brīva.
said-gesture-reversed = Summa atgriezusies Jūsu budžetā.
said-thanked = Pateicība izteikta.

report-title = Ko devām un kāpēc
report-about = Kur bieži neizdodas un kas notika pēc tam. Par to, kas deva, te nav ne vārda: budžets ir tam, lai to izmantotu.
report-months = Žesti pa mēnešiem
report-months-about = Cik to dots, ieskaitot kuponus un risinājumus. Kas nenotika vai atdots atpakaļ, neskaitās.
report-picture = Katra mēneša žestu stabiņi; to pašu rāda tabula zemāk.
report-usual = Parasti { $centre } mēnesī; starp { $lower } un { $upper } ir nejaušība (atsevišķo vērtību karte, vidējais ± 3 sigmas pēc slīdošās amplitūdas, tikai pilni mēneši).
report-too-few = Lai pateiktu, cik ir parasti, vajag sešus pilnus mēnešus.
report-all = Visi iemesli
report-col-month = Mēnesis
report-col-count = Žesti
report-col-cost = Izmaksas
report-col-says = Ko rāda
report-col-what = Kas
report-running = vēl nav beidzies
report-signal-beyond = vairāk nekā nejaušība
report-signal-two-of-three = divi no trim krietni tālu
report-signal-four-of-five = četri no pieciem vienā pusē
report-signal-eight = astoņi pēc kārtas vienā pusē
report-occasions = Pēc iemesla
report-occasions-about = Nospiediet iemeslu, lai redzētu tā mēnešus. Ja iemesls ir atzīmēts, vērts jautāt, kas to izraisa.
report-kinds = Pēc veida
report-followed = Kas notika pēc tam
report-followed-about = Par klientiem, kam šajos mēnešos kaut kas dots, 90 dienās pēc pirmās reizes.
report-followed-n = { $customers ->
    [zero] Skaitās { $customers } klientu
    [one] Skaitās { $customers } klients
   *[other] Skaitās { $customers } klienti
  }, { $early ->
    [0] un visiem 90 dienas jau ir pagājušas.
    [zero] bet { $early } klientiem 90 dienas vēl nav pagājušas.
    [one] bet { $early } klientam 90 dienas vēl nav pagājušas.
   *[other] bet { $early } klientiem 90 dienas vēl nav pagājušas.
  }
report-no-purchases = Pirkumus Attent nezina, tāpēc to šeit nav; bet klienti, kas būtu atgriezušies tāpat, ir ieskaitīti.
report-came-again = Vērsās vēlreiz, un ne ar sūdzību
report-redeemed = Izlietoja kuponu
report-share = { $hits } no { $of }: { $share } % (no { $from } līdz { $to } %)
report-indicative = (maz: tikai orientējoši)
report-too-early = vēl par agru spriest
report-rows = Kas dots
report-customers = Klienti, ko rāda skaitlis
report-first-given = Pirmo reizi dots
report-col-share = No visiem
report-show-rows = { $count }: parādīt
report-counted = Viņu 90 dienas ir pagājušas
report-too-early-customers = Vēl 90 dienu laikā
