# Tegoedbonnen: uitgeven, inwisselen, en wat de klant leest.

vouchers-title = Tegoedbonnen
vouchers-about = Typ of scan de code die de klant laat zien, of geef een nieuwe bon uit.
vouchers-open = Nog geldig
vouchers-all = Alle
vouchers-none = Hier zijn geen tegoedbonnen
vouchers-none-do = Brengt iemand er een mee, typ dan hierboven de code.
voucher-title = Tegoedbon
voucher-for = { $money } voor { $name }
voucher-code = Code
voucher-code-hint = Streepjes en kleine letters maken niet uit.
voucher-find = Opzoeken
voucher-issue = Tegoedbon uitgeven
voucher-issue-to = Een tegoedbon voor { $name }
voucher-issue-about = De waarde wordt gereserveerd als u de bon uitgeeft, en gebruikt als die wordt ingewisseld.
voucher-issue-do = Uitgeven
voucher-value = Waarde
voucher-expires = Geldig tot
voucher-source = Betaald uit
voucher-owed = De klant heeft er recht op
voucher-owed-hint = Een tegoed waar de klant recht op heeft, of een bon die is gekocht: geen budget.
voucher-liability = Nog open
voucher-liability-of = { $count ->
    [one] op één tegoedbon
   *[other] op { $count } tegoedbonnen
}
voucher-left = er staat nog { $left } op
voucher-amount = Hoeveel wordt er nu gebruikt?
voucher-amount-hint = Laat leeg om alles te gebruiken. Wat niet wordt gebruikt, blijft op de code staan.
voucher-redeem = Inwisselen
voucher-withdraw = Intrekken
voucher-print = Afdrukken
voucher-mail = Naar de klant mailen
voucher-uses = Gebruikt
voucher-uses-none = Nog niet gebruikt.
voucher-by-program = een programma
voucher-used-last = Laatst gebruikt: { $money } op { $when }, { $where }, { $who }.
voucher-col-customer = Klant
voucher-col-code = Code
voucher-col-left = Over
voucher-col-value = Waarde
voucher-col-state = Status
voucher-col-until = Geldig tot
voucher-state-asked = wacht op akkoord
voucher-state-issued = geldig
voucher-state-redeemed = opgebruikt
voucher-state-expired = verlopen
voucher-state-withdrawn = ingetrokken
voucher-state-declined = geen akkoord

voucher-until = Geldig tot { $until }.
voucher-terms = Laat de bon zien aan de balie. U hoeft niet alles in één keer te gebruiken.
voucher-with-thanks = Voor { $name }, met onze dank
voucher-mail-subject = Een tegoedbon van { $business }
voucher-mail-button = Tegoedbon bekijken
voucher-mail-body =
    Dag { $name },

    Dit is voor u: een tegoedbon van { $business }. U hoeft niet alles in één keer te gebruiken.

    { $card }

    Laat aan de balie de code zien, of deze pagina met een afbeelding ervan:
    { $link }

    { $business }

said-voucher-issued = Uitgegeven.
said-voucher-redeemed = Ingewisseld.
said-voucher-withdrawn = Ingetrokken: het bedrag is weer vrij.
