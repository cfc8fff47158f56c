notice-mail-mention = kolēģis Jūs pieminēja piezīmē
notice-mail-assigned = kolēģis to nodeva Jums
notice-mail-reply = klients ir uzrakstījis
notice-mail-channel-trouble = pastu nevar saņemt vai nosūtīt
notice-mail-send-failed = Jūsu vēstule nav piegādāta
