# Om akkoord vragen, en akkoord geven.

approval-mail-subject = { $who } vraagt uw akkoord: { $what }, { $money }
approval-mail-button = Bekijken en antwoorden
approval-mail-body =
    Dag { $name },

    { $who } wil een klant meer geven dan zonder uw akkoord mag: { $what }, { $money }.

    Hier ziet u waarom en zegt u met één druk op de knop ja of nee (tot { $due }):
    { $link }

    Antwoordt u niet op tijd, dan gaat de vraag naar iemand anders; antwoordt niemand, dan wordt er niets gegeven.

    { $business }

approvals-title = Akkoord
approvals-about = Iemand wil een klant meer geven dan zonder akkoord mag, en heeft uw ja nodig.
approvals-none = Er wacht niets op u
approvals-none-do = Als een collega uw akkoord nodig heeft, staat het hier, en krijgt u ook een mail.
approvals-others = Wacht op een collega; ook u kunt antwoorden
approvals-open = Wacht op antwoord
approvals-past = Eerder
approval-title = Er is akkoord nodig
approval-asks = { $who } vraagt
approval-what-for = { $what }, { $money }, voor { $name }
approval-until = Antwoord vóór { $when }. Daarna gaat de vraag naar iemand anders; antwoordt niemand, dan wordt er niets gegeven.
approval-until-last = Antwoord vóór { $when }. Anders wordt er niets gegeven.
approval-turn = { $name } kan tot { $when } antwoorden.
approval-stand-in = U vervangt iemand die niet heeft geantwoord of is vertrokken.
approval-tops-up = Het budget is hiervoor niet toereikend. Met uw ja komt erbij wat ontbreekt.
approval-because-authority = Niemand heeft bepaald hoe ver deze collega zonder akkoord mag gaan.
approval-because-kind = Het hoort niet bij de soorten die deze collega zonder akkoord mag geven.
approval-because-per-gesture = Het is meer dan deze collega in één keer mag geven.
approval-because-per-customer = Hiermee krijgt de klant binnen 90 dagen meer dan deze collega zonder akkoord mag geven.
approval-because-budget = Het budget van deze collega is niet toereikend.
approval-words = Een woordje erbij
approval-yes = Ja, geef het
approval-no = Deze keer niet
approval-withdraw = Intrekken
approval-why = Waarom zouden we dit geven?
approval-why-hint = Wie beslist, leest dit en verder weinig.
approval-within = Hoe snel?
approval-within-minutes = De klant wacht: binnen 15 minuten
approval-within-day = Binnen een dag
approval-ask = Om akkoord vragen
approval-done-about = Uw collega weet het. U kunt deze pagina sluiten.
approval-over = Deze link werkt niet meer
approval-over-about = De link is gebruikt, of de tijd om te antwoorden is voorbij. Wat nog op u wacht, staat onder Akkoord.
approval-state-asked = wacht op antwoord
approval-state-approved = ja
approval-state-used = ja
approval-state-declined = nee
approval-state-lapsed = niet op tijd beantwoord
approval-state-withdrawn = ingetrokken

said-approved = U zei ja. Uw collega weet het.
said-declined = U zei nee. Uw collega weet het.
said-withdrawn = Ingetrokken.
approval-see-gesture = Bekijk het gebaar
approval-see-voucher = Bekijk de tegoedbon
approval-see-solution = Bekijk het geval
