# Gestures: what goes beyond what is owed.

gesture-kind-flowers = Flowers
gesture-kind-treat = Coffee or cake
gesture-kind-card = A card
gesture-kind-gift = A gift
gesture-kind-extra = Free service
gesture-kind-delivery = Free delivery
gesture-kind-discount = A discount
gesture-kind-credit = Money back
gesture-kind-voucher = A voucher
gesture-kind-other = Something else

