# Ko programma izdarīja nepareizi, un lapa, kas apraksta API.

api-no-token = Vajadzīga piekļuves atslēga: Authorization: Bearer att_...
api-not-json = Tas nav JSON.
api-other-version = Tas ir mainījies: If-Match nosauc citu versiju.
api-other-body = Šis Idempotency-Key jau lietots citam pieprasījumam.
api-still-running = Pieprasījums ar šo Idempotency-Key vēl tiek izpildīts.
api-no-such-method = Šī adrese tādu metodi nepazīst.
api-too-large = Tas ir par lielu.
api-unknown-field = Tāda lauka nav.
api-wrong-value = Šī vērtība te neder.
api-view-or-team = Norādiet skatu vai komandu, ne abus.
api-not-both = Norādiet vienu no abiem, ne abus.

api-docs-title = API
api-docs-document = Tas pats kā OpenAPI dokuments
api-docs-parameters = Parametri
api-docs-body = Saturs
api-docs-answer = Atbilde
api-docs-required = obligāti
api-docs-example = Piemērs
api-docs-contents = Saturs
api-docs-name = Nosaukums
api-docs-kind = Veids
api-docs-about = Apraksts
api-docs-guide = Kā sākt
api-docs-narrow = Atrast operāciju
api-docs-narrow-hint = Vārdi no tās adreses vai apraksta, piemēram: promises POST
api-docs-narrow-left = Atrastas operācijas:
