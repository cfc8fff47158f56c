# Eilutės laiško, pranešančio darbuotojams, kas jų laukia.

notice-mail-mention = kolega Jus paminėjo pastaboje
notice-mail-assigned = kolega perdavė Jums pokalbį
notice-mail-reply = klientas parašė
notice-mail-channel-trouble = nepavyksta gauti arba išsiųsti pašto
notice-mail-send-failed = Jūsų laiškas nepristatytas
notice-mail-approval-asked = gestui reikia Jūsų pritarimo
notice-mail-approval-decided = į Jūsų prašymą atsakyta
notice-mail-approval-lapsed = į prašymą laiku neatsakyta, todėl nieko neduota
notice-mail-thanked = Jums padėkojo už gestą
notice-mail-promise-handed = pažadas dabar Jūsų
notice-mail-promise-at-risk = artėja Jūsų pažado terminas
notice-mail-promise-late = pažadas vėluoja
notice-mail-promise-met = įvyko tai, ko laukė pažadas
notice-mail-promise-disputed = klientas sako, kad pažadas neįvykdytas
notice-mail-set-aside-expired = klientas neatsiėmė rezervuotos prekės
notice-mail-case-handover = kolega perduoda arba grąžina atvejį
notice-mail-case-escalated = Jums perduotas spręsti sudėtingesnis atvejis
notice-mail-case-chosen = klientas atsakė į Jūsų pasiūlymą
notice-mail-case-yours = Jums reikia įvykdyti tai, ką pasirinko klientas
notice-mail-case-worse = klientas tikėjosi geresnio aptarnavimo
notice-mail-second-breach = klientas per metus skundžiasi dar kartą
notice-mail-clock-at-risk = baigiasi aptarnavimo standarto laikas
notice-mail-clock-late = nesilaikoma aptarnavimo standarto
notice-mail-finding-yours = Jums reikia sutvarkyti, kas pastebėta
notice-mail-broken-again = klientą nuvylėme antrą kartą per tris mėnesius
