# What a program did wrong, and the page that describes the API.

api-no-token = A token is needed: Authorization: Bearer att_...
api-not-json = This is not JSON.
api-other-version = It has changed: If-Match names another version.
api-other-body = This Idempotency-Key was used for another request.
api-still-running = The request with this Idempotency-Key is still being done.
api-no-such-method = This address does not know this method.
api-too-large = This is too large.
api-unknown-field = There is no such field.
api-wrong-value = This value does not fit here.
api-view-or-team = Ask for a view or for a team, not for both.
api-not-both = Give one of the two, not both.

api-docs-title = The API
api-docs-document = The same as an OpenAPI document
api-docs-parameters = Parameters
api-docs-body = Body
api-docs-answer = Answer
api-docs-required = needed
api-docs-example = Example
api-docs-contents = Contents
api-docs-name = Name
api-docs-kind = Kind
api-docs-about = About
api-docs-guide = How to begin
api-docs-narrow = Find an operation
api-docs-narrow-hint = Words of its address or of what it does, like: promises POST
api-docs-narrow-left = Operations found:
