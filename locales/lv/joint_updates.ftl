# Vārdi, kas iet daudziem klientiem uzreiz.
joint-updates-title = Kas viņiem paziņots
joint-update-subject = Temats
joint-update-text = Teksts
joint-update-when = Kad
joint-update-by = Kas sūtīja
joint-update-told = Paziņots
joint-update-name-hint = {"{name}"} vietā būs klienta vārds.
joint-update-people = { $count ->
    [zero] { $count } cilvēku
    [one] { $count } cilvēks
   *[other] { $count } cilvēki
}
joint-update-goes-to = { $count ->
    [0] Neviens nav saistīts, tāpēc nav, kam paziņot.
    [zero] To saņems { $count } cilvēku, katrs vienreiz.
    [one] To saņems { $count } cilvēks.
   *[other] To saņems { $count } cilvēki, katrs vienreiz.
}
joint-update-who = { $count ->
    [zero] Kas viņi ir
    [one] Kas tas ir
   *[other] Kas viņi ir
}
joint-update-no-address = { $count ->
    [zero] { $count } no viņiem nav e-pasta adreses, uz kuru rakstīt. Paziņojiet viņiem paši.
    [one] { $count } no viņiem nav e-pasta adreses, uz kuru rakstīt. Paziņojiet viņam paši.
   *[other] { $count } no viņiem nav e-pasta adreses, uz kuru rakstīt. Paziņojiet viņiem paši.
}
joint-update-look = Vispirms apskatīt
joint-update-preview = To viņi lasīs. Vēl nekas nav nosūtīts.
joint-update-send = { $count ->
    [zero] Sūtīt { $count } cilvēkiem
    [one] Sūtīt { $count } cilvēkam
   *[other] Sūtīt { $count } cilvēkiem
}
joint-update-change = Mainīt tekstu
joint-update-change-about = Mainiet tekstu un tad apskatiet to vēlreiz.
joint-update-told-all = { $sent } no { $people }
joint-update-told-some = { $sent } no { $people }, nav sasniegti { $lost }
joint-update-moved = solījumi ar jaunu termiņu: { $count }
joint-update-not-moved = palika, kā bija: { $refused } (jau pabeigti vai klientu neizdevās sasniegt)
said-joint-update = Tiek sūtīts. Šeit redzēsiet, cik tālu tas ir.

error-joint-update-meanwhile = Pa to laiku paziņojumu nosūtīja kolēģis. Apskatiet to, pirms sūtāt vēl vienu.
error-joint-update-others = Pa to laiku mainījās cilvēku skaits. Apskatiet vēlreiz un tad sūtiet.
error-joint-update-nobody = Nav, kam paziņot.
error-joint-update-too-many = Tas ir vairāk par 20 000 cilvēku uzreiz.
