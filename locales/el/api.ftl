# Τι έκανε λάθος ένα πρόγραμμα, και η σελίδα που περιγράφει το API.

api-no-token = Χρειάζεται διακριτικό: Authorization: Bearer att_...
api-not-json = Αυτό δεν είναι JSON.
api-other-version = Άλλαξε: το If-Match ονομάζει άλλη έκδοση.
api-other-body = Αυτό το Idempotency-Key χρησιμοποιήθηκε για άλλο αίτημα.
api-still-running = Το αίτημα με αυτό το Idempotency-Key εκτελείται ακόμη.
api-no-such-method = Αυτή η διεύθυνση δεν γνωρίζει αυτή τη μέθοδο.
api-too-large = Είναι πολύ μεγάλο.
api-unknown-field = Δεν υπάρχει τέτοιο πεδίο.
api-wrong-value = Αυτή η τιμή δεν ταιριάζει εδώ.
api-view-or-team = Ζητήστε μια προβολή ή μια ομάδα, όχι και τα δύο.
api-not-both = Δώστε ένα από τα δύο, όχι και τα δύο.

api-docs-title = Το API
api-docs-document = Το ίδιο ως έγγραφο OpenAPI
api-docs-parameters = Παράμετροι
api-docs-body = Σώμα
api-docs-answer = Απάντηση
api-docs-required = απαραίτητο
api-docs-example = Παράδειγμα
api-docs-contents = Περιεχόμενα
api-docs-name = Όνομα
api-docs-kind = Είδος
api-docs-about = Περιγραφή
api-docs-guide = Πώς ξεκινάτε
api-docs-narrow = Βρείτε μια λειτουργία
api-docs-narrow-hint = Λέξεις από τη διεύθυνση ή την περιγραφή της, π.χ.: promises POST
api-docs-narrow-left = Λειτουργίες που βρέθηκαν:
