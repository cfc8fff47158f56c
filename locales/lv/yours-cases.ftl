# Ko klienti lasa par savu gadījumu: izvēles lapa, jautājums par apkalpošanu, vēstules, kas uz tām
# ved, un risinājumi, kas ir jau no paša sākuma. Silti un vienkārši.

choice-title = Kā mēs to varētu vērst par labu?
choice-which = Lūdzu, izvēlieties, kas Jums der vislabāk
choice-limits = Labi zināt:
choice-why = Kāpēc tā:
choice-none = Man neder neviens risinājums
choice-none-about = Tad parunāsim vēlreiz un atradīsim citu risinājumu.
choice-words = Vai vēlaties vēl ko pateikt?
choice-do = Tāda ir mana izvēle
choice-sure = Šo lapu varat skatīt, cik bieži vēlaties. Izvēli nosūta tikai šī poga.
choice-thanks = Paldies, Jūsu izvēle ir saņemta
choice-on-its-way = Tagad par to gādājam un paziņosim, kad būs izdarīts.
choice-until = Mēs par to gādājam. Termiņš, līdz kuram to saņemsiet: { $date }
choice-delivered = Izdarīts. Paldies par pacietību.
choice-again = Meklējam citu risinājumu
choice-again-about = Pašlaik šeit nekas netiek piedāvāts. Uzrakstīsim Jums, tiklīdz būs kas jauns.
choice-gone = „{ $title }” vairs nav pieejams: { $because }
choice-nothing = Lūdzu, vispirms izvēlieties vienu no risinājumiem.
choice-before = Šeit izvēle jau ir izdarīta, un tā ir spēkā. To atradīsiet zemāk. Ja vēlaties ko citu, rakstiet mums.

handling-title = Kā mēs Jūs apkalpojām?
handling-question = Salīdzinot ar to, ko gaidījāt, apkalpojām
handling-words = Kas mums būtu jāzina?
handling-do = Sūtīt
handling-nothing = Lūdzu, vispirms izvēlieties vienu no atbildēm.
handling-thanks = Paldies
handling-thanks-about = To izlasīs cilvēki, kas Jūs apkalpoja.

case-apology =
    Labdien, { $name }!

    Atvainojamies par sagādātajām raizēm. Paldies, ka pastāstījāt: tagad varam to vērst par labu.
case-mail-choice-button = Izvēlēties risinājumu
case-mail-choice =
    { $apology }

    Lūdzu, izvēlieties, kas Jums der vislabāk:

    { $options }

    Šeit izvēlēsieties ar vienu klikšķi, bez konta:

    { $link }

    Varat arī vienkārši atbildēt uz šo vēstuli, norādot numuru, vai pateikt mums pa tālruni.

    { $business }
case-mail-handling-button = Pastāstīt, kā bija
case-mail-handling =
    Labdien, { $name }!

    Jūsu lieta ir nokārtota. Vai drīkstam jautāt, kā Jūs apkalpojām? Tas ir viens jautājums:

    { $link }

    Paldies. Jūsu atbildi izlasīs cilvēki, kas Jūs apkalpoja.

    { $business }

solution-redo-title = Izdarīsim no jauna
solution-redo-text = Darbu paveiksim vēlreiz, un Jums tas neko nemaksās.
solution-redo-limits = Vienu reizi, Jums piemērotā laikā.
solution-redo-why = Lai Jūs saņemtu to, par ko samaksājāt.
solution-replace-title = Jauna prece
solution-replace-text = Jūs saņemsiet tādu pašu jaunu preci un atdosiet iepriekšējo.
solution-replace-limits = Tas pats modelis, kamēr to varam dabūt.
solution-replace-why = Jums jāsaņem tas, ko izvēlējāties, un labā kārtībā.
solution-repair-title = Remonts
solution-repair-text = Salabosim savā darbnīcā, un Jums tas neko nemaksās.
solution-repair-limits = Tas aizņems apmēram nedēļu.
solution-repair-why = Bieži tas ir ātrākais veids, kā saņemt atpakaļ savu lietu.
solution-refund-title = Nauda atpakaļ
solution-refund-text = Jūs preci atdosiet un saņemsiet atpakaļ visu samaksāto summu.
solution-refund-limits = Tādā pašā veidā, kā maksājāt, piecu darba dienu laikā.
solution-refund-why = Ja tā Jums nederēja, Jums par to nav jāmaksā.
solution-refund-part-title = Daļa naudas atpakaļ
solution-refund-part-text = Preci paturēsiet un saņemsiet atpakaļ daļu samaksātās summas.
solution-refund-part-limits = Vienu reizi, par šo preci.
solution-refund-part-why = Tā ir mazāk vērta, nekā samaksājāt.
solution-cancel-title = Atcelsim pirkumu
solution-cancel-text = Pirkumu atcelsim, un Jūs mums nebūsiet neko parādā.
solution-cancel-limits = Kamēr preci neesat lietojuši.
solution-cancel-why = Jums nav jāgaida tas, kas Jums vairs nav vajadzīgs.
solution-credit-title = Summa citam pirkumam
solution-credit-text = Jūs preci atdosiet un izvēlēsieties ko citu, kad vēlēsieties.
solution-credit-limits = Derīga gadu, mūsu veikalā.
solution-credit-why = Lai Jums nebūtu jāsteidzas.
solution-voucher-title = Kupons
solution-voucher-text = Mūsu dāvana Jūsu nākamajam apmeklējumam.
solution-voucher-limits = Derīgs gadu, skaidrā naudā to neizmaksā.
solution-voucher-why = Pateicība par Jūsu pacietību.
solution-discount-title = Atlaide
solution-discount-text = Preci paturēsiet un maksāsiet mazāk.
solution-discount-limits = Šim pirkumam.
solution-discount-why = Jūs nesaņēmāt to, par ko samaksājāt.
solution-set-aside-title = Rezervēsim Jums
solution-set-aside-text = Tiklīdz prece pienāks, vienu rezervēsim uz Jūsu vārda.
solution-set-aside-limits = Glabāsim nedēļu.
solution-set-aside-why = Lai neviens to nepaņemtu pirms Jums.
solution-technical-help-title = Tehniskā palīdzība
solution-technical-help-text = Kāds no mums visu izies kopā ar Jums soli pa solim.
solution-technical-help-limits = Pa tālruni vai veikalā, darba laikā.
solution-technical-help-why = Vairumu šādu problēmu atrisinām kopā.
solution-explanation-title = Skaidrojums
solution-explanation-text = Pastāstīsim, kas notika un ko mainām.
solution-explanation-limits = Cik paši zinām.
solution-explanation-why = Jums ir tiesības zināt.
solution-advice-title = Padoms
solution-advice-text = Palīdzēsim atrast, kas Jums der labāk.
solution-advice-limits = Darba laikā.
solution-advice-why = Lai nākamreiz viss derētu.
