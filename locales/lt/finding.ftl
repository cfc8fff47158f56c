# Paieška ir pranešimai.

search-title = Paieška
search-about = Kas rasta pagal „{ $words }“
search-nothing = Nieko nerasta
search-nothing-do = Pabandykite kitą žodį, vardo dalį arba numerį.

notices-about = Apie ką Jums verta žinoti.
notices-read-all = Pažymėti visus skaitytais
notices-none = Nieko naujo
notices-none-do = Čia sužinosite, kai kas nors Jus paminės, perduos Jums pokalbį arba bus bėdų su paštu.
notices-unread = nauja
notice-mention = { $who } Jus paminėjo
notice-assigned = { $who } perdavė Jums pokalbį
notice-reply = Parašė Jūsų klientas
notice-channel-trouble = Sutriko paštas: { $mailbox }
notice-send-failed = Jūsų laiškas nepristatytas
notice-approval-asked = Gestui reikia Jūsų pritarimo
notice-approval-decided = Į Jūsų prašymą atsakyta
notice-approval-lapsed = Į prašymą laiku neatsakyta: nieko neduota
notice-thanked = { $who } Jums padėkojo už gestą
notice-promise-handed = Pažadas dabar Jūsų
notice-promise-at-risk = Artėja Jūsų pažado terminas: praneškite klientui, kol nevėlu
notice-promise-late = Pažadas vėluoja
notice-promise-met = Įvyko tai, ko laukė pažadas
notice-promise-disputed = Klientas sako, kad pažadas neįvykdytas
notice-set-aside-expired = Klientas neatsiėmė rezervuotos prekės
notice-case-handover = { $who } perduoda arba grąžina Jums atvejį
notice-case-escalated = { $who } perdavė Jums spręsti sudėtingesnį atvejį
notice-case-chosen = Klientas atsakė į pasiūlymą
notice-case-yours = Jums reikia įvykdyti tai, ką pasirinko klientas
notice-case-worse = Klientas tikėjosi geresnio aptarnavimo
notice-second-breach = Klientas per metus skundžiasi dar kartą
notice-clock-at-risk = Baigiasi aptarnavimo standarto laikas
notice-clock-late = Nesilaikoma aptarnavimo standarto
notice-finding-yours = Jums reikia sutvarkyti, kas pastebėta
notice-broken-again = Klientą nuvylėme antrą kartą per tris mėnesius
