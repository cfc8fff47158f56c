# Wat een programma verkeerd deed, en de pagina die de API beschrijft.

api-no-token = Er is een token nodig: Authorization: Bearer att_...
api-not-json = Dit is geen JSON.
api-other-version = Het is gewijzigd: If-Match noemt een andere versie.
api-other-body = Deze Idempotency-Key is voor een ander verzoek gebruikt.
api-still-running = Het verzoek met deze Idempotency-Key wordt nog uitgevoerd.
api-no-such-method = Dit adres kent deze methode niet.
api-too-large = Dit is te groot.
api-unknown-field = Zo’n veld bestaat niet.
api-wrong-value = Deze waarde past hier niet.
api-view-or-team = Vraag om een weergave of een team, niet om allebei.
api-not-both = Geef een van de twee, niet allebei.

api-docs-title = De API
api-docs-document = Hetzelfde als OpenAPI-document
api-docs-parameters = Parameters
api-docs-body = Inhoud
api-docs-answer = Antwoord
api-docs-required = verplicht
api-docs-example = Voorbeeld
api-docs-contents = Inhoud
api-docs-name = Naam
api-docs-kind = Soort
api-docs-about = Uitleg
api-docs-guide = Zo begint u
api-docs-narrow = Een bewerking zoeken
api-docs-narrow-hint = Woorden uit het adres of de uitleg, zoals: promises POST
api-docs-narrow-left = Gevonden bewerkingen:
