# Budgetten, en hoe ver iemand zonder akkoord mag gaan.

budgets-title = Budgetten en bevoegdheid
budgets-about = Wat iedereen per jaar aan klanten mag geven, en hoe ver iemand mag gaan zonder te vragen. Dat er budget overblijft, is normaal.
budgets-plan = In één keer voor een jaar toekennen
budgets-plan-about = Zeg wat iemand voor een heel jaar krijgt. Wie dat jaar is begonnen, krijgt er een evenredig deel van.
budgets-plan-do = Tonen wat ieder zou krijgen
budgets-year = Jaar
budgets-amount = Voor een heel jaar, per persoon
budgets-grant = Toekennen wat is aangevinkt
budgets-of-year = Budgetten van { $year }
budgets-none = Nog niemand heeft een budget voor dit jaar. Begin hierboven.
budgets-whole-year = het hele jaar
budgets-share = begonnen { $date }: { $days } van { $of } dagen
budgets-gets-of = Wat { $name } krijgt
budgets-col-who = Wie
budgets-col-share = Deel
budgets-col-has = Heeft al
budgets-col-gets = Krijgt
budgets-col-purpose = Doel
budgets-col-granted = Toegekend
budgets-col-left = Over
error-nobody-marked = Vink minstens één persoon aan.

authority-title = Hoe ver mensen zonder akkoord mogen gaan
authority-about = Daarboven moet iemand anders ja zeggen: de leider van het team, of een eigenaar. Eigenaren worden alleen door hun budget begrensd.
authority-one-about = Daarboven moet iemand anders ja zeggen.
authority-of = Bevoegdheid van { $name }
authority-role-manager = Elke manager
authority-role-staff = Elke medewerker
authority-own = eigen grenzen
authority-by-role = zoals iedereen met deze rol
authority-none = vraagt elke keer
authority-per-gesture = In één keer
authority-per-customer = Aan één klant binnen 90 dagen
authority-per-customer-hint = Telt mee wat wie van ons ook gaf.
authority-kinds = Wat er gegeven mag worden
authority-starts = Vanaf
authority-ends = Tot
authority-remove = Grenzen van de rol laten gelden
authority-col-who = Wie
authority-col-once = In één keer
authority-col-customer = Per klant in 90 dagen
authority-col-until = Tot

said-granted = Toegekend.
