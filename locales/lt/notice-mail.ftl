notice-mail-mention = kolega Jus paminėjo pastaboje
notice-mail-assigned = kolega perdavė Jums
notice-mail-reply = klientas parašė
notice-mail-channel-trouble = nepavyksta gauti arba išsiųsti pašto
notice-mail-send-failed = Jūsų laiškas nepristatytas
