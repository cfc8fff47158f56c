# Žinomos problemos.
known-problems-title = Žinomos problemos
known-problems-about = Problemos, su kuriomis susiduria daug klientų. Kai problema išsprendžiama, visi apie tai sužino.
known-problems-none = Žinomų problemų nėra
known-problems-none-do = Kai apie tą pačią problemą praneša antras klientas, užrašykite ją čia ir susiekite abu pokalbius.
known-problem-title = Problema
known-problem-title-hint = Taip, kaip ją apibūdina klientai.
known-problem-customers = Klientai
known-problem-state = Būsena
known-problem-known = Žinoma
known-problem-fixed-at = Išspręsta { $when }
known-problem-new = Užrašyti problemą
known-problem-add = Užrašyti
known-problem-symptom = Kas pastebima
known-problem-work-around = Kas kol kas padeda
known-problem-fix = Kaip išspręsta
known-problem-fix-hint = Mums; klientai skaito tik tekstą žemiau.
known-problem-owner = Kas tuo rūpinasi
known-problem-procedure = Kurią instrukciją naudoti
known-problem-no-procedure = Jokios
known-problem-touches = { $count ->
    [0] Dar niekas nesusieta.
    [one] Paliestas { $count } klientas.
    [few] Paliesti { $count } klientai.
    [many] Paliesta { $count } kliento.
   *[other] Paliesta { $count } klientų.
}
known-problem-is-back = Problema grįžo
known-problem-interim = Pranešti, kaip sekasi spręsti
known-problem-is-fixed = Problema išspręsta
known-problem-fix-quietly = Pažymėti išspręsta
known-problem-nobody = Dar niekas nesusieta
known-problem-nobody-do = Atverkite pokalbį apie šią problemą ir pasirinkite ją trijų taškų meniu.
known-problem-linked = Ką ji paliečia
known-problem-customer = Klientas
known-problem-conversation = Pokalbis
known-problem-unlink = Atsieti
known-problem-change = Keisti aprašymą
known-problem-link = Žinoma problema
known-problem-link-more = Visos problemos arba nauja
said-known-problem-linked = Susieta. Klientas sužinos, kai problema bus išspręsta.
known-problem-letter-interim = Sveiki, { $name },

    Jūs mums rašėte dėl to: { $problem }. Dar tai sprendžiame ir pranešime, kai tik bus sutvarkyta.

    Dėkojame už kantrybę.
    { $business }
known-problem-letter-fixed = Sveiki, { $name },

    Jūs mums rašėte dėl to: { $problem }. Dabar jau sutvarkyta. Jei vis dar pastebite, atsakykite į šį laišką, ir iš karto pažiūrėsime.

    Dėkojame, kad pranešėte.
    { $business }
