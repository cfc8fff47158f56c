notice-mail-mention = een collega noemde u in een notitie
notice-mail-assigned = een collega gaf het aan u
notice-mail-reply = de klant heeft geschreven
notice-mail-channel-trouble = mail kan niet worden opgehaald of verzonden
notice-mail-send-failed = uw bericht is niet afgeleverd
