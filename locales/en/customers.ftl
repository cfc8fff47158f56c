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
