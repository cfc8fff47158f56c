# Apstiprinājuma lūgums un apstiprinājums.

approval-mail-subject = { $who } lūdz Jūsu apstiprinājumu: { $what }, { $money }
approval-mail-button = Apskatīt un atbildēt
approval-mail-body =
    Labdien, { $name }!

    { $who } vēlas dot klientam vairāk, nekā drīkst bez apstiprinājuma: { $what }, { $money }.

    Kāpēc, redzēsiet šeit, un ar vienu klikšķi varēsiet apstiprināt vai neapstiprināt (termiņš: { $due }):
    { $link }

    Ja laikus neatbildēsiet, jautās kādam citam; ja neatbildēs neviens, nekas netiks dots.

    { $business }

approvals-title = Apstiprinājumi
approvals-about = Kāds vēlas dot klientam vairāk, nekā drīkst viens, un lūdz Jūsu apstiprinājumu.
approvals-none = Nekas negaida Jūsu apstiprinājumu
approvals-none-do = Kad kolēģim vajadzēs Jūsu apstiprinājumu, lūgums parādīsies šeit, un Jums paziņos arī pa e-pastu.
approvals-others = Gaida kolēģa atbildi; arī Jūs varat atbildēt
approvals-open = Gaida atbildi
approvals-past = Agrāk
approval-title = Vajadzīgs apstiprinājums
approval-asks = Lūdz { $who }
approval-what-for = { $what }, { $money }, kam: { $name }
approval-until = Atbildes termiņš: { $when }. Pēc tam jautās kādam citam; ja neatbildēs neviens, nekas netiks dots.
approval-until-last = Atbildes termiņš: { $when }. Ja neatbildēsiet, nekas netiks dots.
approval-turn = { $name } vēl var atbildēt, termiņš: { $when }.
approval-stand-in = Jūs aizvietojat kādu, kas neatbildēja vai vairs nestrādā.
approval-tops-up = Budžetā tik daudz nav. Ja apstiprināsiet, trūkstošo summu pieliks.
approval-because-authority = Vēl nav noteikts, ko šis cilvēks drīkst izlemt pats.
approval-because-kind = Šādus žestus šis cilvēks pats nedrīkst dot.
approval-because-per-gesture = Tas ir vairāk, nekā šis cilvēks drīkst dot vienā reizē.
approval-because-per-customer = Ar šo žestu klients 90 dienās saņemtu vairāk, nekā šis cilvēks drīkst dot pats.
approval-because-budget = Šī cilvēka budžetā tik daudz nav.
approval-words = Daži vārdi kolēģim
approval-yes = Jā, apstiprinu
approval-no = Šoreiz nē
approval-withdraw = Atsaukt
approval-why = Kāpēc mums to vajadzētu dot?
approval-why-hint = Tas, kas izlems, izlasīs šo un maz ko citu.
approval-within = Cik drīz vajag atbildi?
approval-within-minutes = Klients gaida: 15 minūšu laikā
approval-within-day = Vienas dienas laikā
approval-ask = Lūgt apstiprinājumu
approval-done-about = Kolēģim ir paziņots. Varat aizvērt šo lapu.
approval-over = Šī saite vairs nedarbojas
approval-over-about = Tā ir izmantota, vai laiks atbildēt ir beidzies. Kas vēl gaida Jūs, atradīsiet sadaļā „Apstiprinājumi”.
approval-state-asked = gaida atbildi
approval-state-approved = apstiprināts
approval-state-used = apstiprināts
approval-state-declined = nav apstiprināts
approval-state-lapsed = laikus neatbildēts
approval-state-withdrawn = atsaukts

said-approved = Jūs apstiprinājāt. Kolēģim ir paziņots.
said-declined = Jūs neapstiprinājāt. Kolēģim ir paziņots.
said-withdrawn = Atsaukts.
approval-see-gesture = Skatīt žestu
approval-see-voucher = Skatīt kuponu
approval-see-solution = Skatīt gadījumu
