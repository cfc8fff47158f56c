# Gebaren: wat verder gaat dan wat verschuldigd is.

gesture-kind-flowers = Bloemen
gesture-kind-treat = Koffie of gebak
gesture-kind-card = Een kaartje
gesture-kind-gift = Een cadeau
gesture-kind-extra = Gratis service
gesture-kind-delivery = Gratis bezorging
gesture-kind-discount = Korting
gesture-kind-credit = Geld terug
gesture-kind-voucher = Een tegoedbon
gesture-kind-other = Iets anders
