# The settings: the business and what all of its forms share.

field-optional = optional

business-name = Name of the business
business-name-hint = As customers know it.
business-language = Language
business-language-hint = Of the business; each person may choose their own.
business-country = Country
business-zone = Time zone
business-zone-hint = Like Europe/Vilnius.
business-currency = Currency
