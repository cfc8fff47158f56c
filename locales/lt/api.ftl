# Ką programa padarė ne taip, ir API aprašymo puslapis.

api-no-token = Reikia prieigos rakto: Authorization: Bearer att_...
api-not-json = Tai ne JSON.
api-other-version = Jau pakeista: If-Match nurodo kitą versiją.
api-other-body = Šis Idempotency-Key jau panaudotas kitai užklausai.
api-still-running = Užklausa su šiuo Idempotency-Key dar vykdoma.
api-no-such-method = Šis adresas tokio metodo nežino.
api-too-large = Tai per daug.
api-unknown-field = Tokio lauko nėra.
api-wrong-value = Ši reikšmė čia netinka.
api-view-or-team = Nurodykite rodinį arba komandą, ne abu.
api-not-both = Nurodykite vieną iš dviejų, ne abu.

api-docs-title = API
api-docs-document = Tas pats kaip OpenAPI dokumentas
api-docs-parameters = Parametrai
api-docs-body = Turinys
api-docs-answer = Atsakymas
api-docs-required = būtina
api-docs-example = Pavyzdys
api-docs-contents = Turinys
api-docs-name = Pavadinimas
api-docs-kind = Rūšis
api-docs-about = Aprašymas
api-docs-guide = Kaip pradėti
api-docs-narrow = Rasti operaciją
api-docs-narrow-hint = Žodžiai iš jos adreso ar aprašymo, pavyzdžiui: promises POST
api-docs-narrow-left = Rasta operacijų:
