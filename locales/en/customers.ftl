# Customers: the list, one customer, what we know of them.

customers-about = Everybody who ever wrote, called or came by; the latest contact first.
customers-find = Name, address or phone
customers-find-do = Find
customers-who = Customer
customers-phone = Phone
customers-organisation = Organisation
customers-contact = Last contact
customers-none = Nobody found
customers-none-do = Try fewer letters, or part of the address or phone number.

customer-erased = (erased)
customer-how = How to meet them
customer-name = Name
customer-say-it = How to say the name
customer-say-it-hint = As you would write it for a colleague: Eléni Papadáki.
customer-form = How to address them
customer-form-hint = Like: formally, Mrs Papadaki.
customer-tact = What to be tactful about
customer-tact-hint = Shown to whoever serves them. Write only what they could read themselves.
customer-language = Language
customer-language-unknown = Not known
customer-notes = Notes
customer-note = A note about this customer
customer-rights = Their data
customer-rights-about = What the law gives every customer.
customer-export = Everything we hold, as a file
customer-erase = Erase this customer
customer-erase-means = Names, addresses, texts, files and mails of this customer are erased everywhere, for good. Numbers stay for the statistics. This cannot be taken back.
customer-erase-do = Erase for good
customer-closed = { $number } closed
customer-forget = Forget { $value }
identity-kind = What it is
identity-value = Address or number
identity-email = E-mail
identity-phone = Phone
identity-handle = Handle

language-en = English
language-lt = Lithuanian
language-lv = Latvian
language-el = Greek
language-nl = Dutch

said-erased = Erased

organisations-title = Organisations
organisations-about = Companies and households that several customers belong to. One comes into being by itself when a second customer writes from the same domain.
organisations-none = No organisation yet
organisations-none-do = Write one down below, or give a customer one on the customer's page.
organisation-new = A new organisation
organisation-add = Add it
organisation-name = Name
organisation-domain = Mail domain
organisation-domain-hint = New customers who write from it belong here by themselves: bakery.example
organisation-note = Note
organisation-nobody = Nobody belongs here yet. Give a customer this organisation on the customer's page.
organisation-no-talks = Nothing was written yet.
organisation-leave = { $name } does not belong here
organisation-remove = Remove this organisation
organisation-remove-means = Its customers stay, without an organisation.
organisation-field-hint = A new name makes a new organisation; empty is none.

merger-title = The same person twice
merger-about = Find the other record of { $name } and make one of the two.
merger-find = Name, address or phone of the other record
merger-compare = Compare
merger-stays = This record stays
merger-goes = This one goes into it
merger-means = Addresses, conversations, promises, notes and what is kept aside move over; what is empty on the one that stays is filled from the other. For 90 days it can be taken apart again.
merger-do = Make one of the two
merger-was = { $name } was taken in on { $date }.
merger-undo = They are two people
said-made-one = One record now; for 90 days it can be taken apart again
said-two-again = Two records again
