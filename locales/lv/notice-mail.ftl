# Rindas vēstulē, kas darbiniekiem saka, kas viņus gaida.

notice-mail-mention = kolēģis Jūs pieminēja piezīmē
notice-mail-assigned = kolēģis nodeva Jums sarunu
notice-mail-reply = klients ir uzrakstījis
notice-mail-channel-trouble = pastu nevar saņemt vai nosūtīt
notice-mail-send-failed = Jūsu vēstule nav piegādāta
notice-mail-approval-asked = žestam vajadzīgs Jūsu apstiprinājums
notice-mail-approval-decided = uz Jūsu lūgumu ir atbildēts
notice-mail-approval-lapsed = uz lūgumu laikus neatbildēja, tāpēc nekas nav dots
notice-mail-thanked = Jums pateicās par žestu
notice-mail-promise-handed = solījums tagad ir Jūsu
notice-mail-promise-at-risk = tuvojas Jūsu solījuma termiņš
notice-mail-promise-late = solījums kavējas
notice-mail-promise-met = ir noticis tas, ko solījums gaidīja
notice-mail-promise-disputed = klients saka, ka solījums nav turēts
notice-mail-set-aside-expired = klients nav izņēmis rezervēto preci
notice-mail-case-handover = kolēģis nodod vai atdod atpakaļ gadījumu
notice-mail-case-escalated = Jums nodots izlemšanai sarežģītāks gadījums
notice-mail-case-chosen = klients atbildēja uz Jūsu piedāvājumu
notice-mail-case-yours = Jums jāizpilda tas, ko klients izvēlējās
notice-mail-case-worse = klients gaidīja labāku apkalpošanu
notice-mail-second-breach = klients gada laikā sūdzas vēlreiz
notice-mail-clock-at-risk = beidzas apkalpošanas standarta laiks
notice-mail-clock-late = apkalpošanas standarts nav ievērots
notice-mail-finding-yours = Jums jāsakārto novērotais
notice-mail-broken-again = pievīlām klientu otro reizi trīs mēnešos
