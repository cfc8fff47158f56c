# Kodėl laiškas yra ten, kur yra, ir kodėl jis nebuvo pristatytas.

because-token-address = Tai atsakymas į mūsų laišką: jo adrese yra mūsų pasirašytas ženklas.
because-token-references = Tai atsakymas į mūsų laišką: jo nurodytoje laiškų grandinėje yra mūsų pasirašytas ženklas.
because-token-reply = Tai atsakymas į mūsų laišką – taip rodo mūsų pasirašytas ženklas.
because-known-message = Tai atsakymas į mums žinomą laišką, o siuntėjas dalyvauja šiame pokalbyje.
because-thread-index = Pagal „Outlook“ laiškas priklauso šiam pokalbiui, o siuntėjas jame dalyvauja.
because-subject-number = Temoje nurodytas šis pokalbis, o siuntėjas jame dalyvauja.
because-forged = Laiške yra ženklas, panašus į mūsų, bet ne mūsų. Būkite atsargūs.
because-unverified-sender = Laiškas nurodo kitą pokalbį, bet siuntėjo patikrinti nepavyko.
because-sender-elsewhere = Laiškas nurodo kitą pokalbį, kuriame siuntėjas nedalyvauja.
because-closed-long-ago = Tai atsakymas seniai uždarytame pokalbyje.
because-new = Tai atsakymas ne į mums žinomą laišką: juo prasidėjo šis pokalbis.
because-import = Laiškas importuotas kartu su istorija.
because-report = Tai pranešimas apie mūsų laišką.
because-unreadable = Laiško perskaityti nepavyko.
because-too-slow = Laiškas skaitytas per ilgai.
because-too-many-attempts = Skaitant šį laišką programa kelis kartus sustojo.

reason-dns-not-found = serverio vardas nežinomas
reason-refused = serveris atmeta ryšį
reason-timed-out = serveris neatsako
reason-tls-failed = nepavyko užmegzti saugaus ryšio
reason-certificate-not-trusted = serverio sertifikatas nepatikimas
reason-no-starttls = serveris nesiūlo saugaus ryšio
reason-auth-refused = serveris nepriima naudotojo vardo arba slaptažodžio
reason-protocol = serveris atsako mums nesuprantamai
reason-mailbox-missing = aplanko nėra
reason-other = įvyko kita klaida
reason-interrupted = ryšys nutrūko serveriui dar neatsakius
reason-refused-for-now = serveris laiško kol kas nepriima
reason-refused-for-good = serveris laiško nepriima
reason-refused-for-some = kai kurie gavėjai atmesti, kiti laišką gavo
reason-bounced-hard = adresas neveikia
reason-bounced-soft = kitas serveris laišką grąžino
because-split = Laiškas buvo kito pokalbio dalis, bet kitu reikalu.
because-same-matter = Tai vėl tas pats reikalas.
because-related = Tai kitas, bet su šiuo susijęs reikalas.
