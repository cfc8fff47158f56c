# Kas nav pareizi, pateikts tā, lai lasītājs zinātu, ko darīt tālāk.

error-required = Tas ir nepieciešams.
error-too-long = Teksts ir par garu.
error-out-of-range = Skaitlis ir par mazu vai par lielu.
error-unknown-choice = Šādas izvēles vairs nav.
error-email = Tā nav e-pasta adrese, piemēram, vards@example.com.
error-time-zone = Šādas laika joslas nav. Piemērs: Europe/Riga.
error-code = Šeit vajag lielos burtus, piemēram, EUR vai LV.
error-host = Tas nav servera nosaukums, piemēram, mail.example.com.

error-email-taken = Šī adrese šeit jau kādam ir.
error-name-taken = Šāds nosaukums jau ir.
error-address-taken = Pastkaste ar šo adresi jau ir.

error-changed-meanwhile = Pa to laiku kāds to mainīja. Apskatiet vēlreiz un tad mainiet.
error-already-set-up = Uzņēmums pa to laiku jau ir iekārtots. Pierakstieties vai lūdziet īpašniekam uzaicinājumu.
error-last-owner = Šis ir vienīgais īpašnieks, kas var pierakstīties. Vispirms ieceliet citu īpašnieku.
error-not-yourself = Ar sevi to izdarīt nevar. Lūdziet citam īpašniekam.
error-has-joined = Šis cilvēks jau ir pievienojies vai ir atslēgts.
error-last-place = Šī ir vienīgā vieta, ko lieto. Vispirms pievienojiet citu.
error-team-in-use = Komandai vēl ir atvērtas sarunas, vai arī pastkaste tai piegādā jaunas.
error-team-retired = Šo komandu vairs nelieto.

error-password-short = Vismaz 10 zīmes. Daži vārdi ir laba parole.
error-password-long = Ne vairāk kā 256 zīmes.
error-password-common = Šī ir viena no pirmajām parolēm, ko kāds minētu.
error-password-again = Serveris mainījās: ievadiet paroli vēlreiz.
error-sign-in-again = Lūdzu, pierakstieties vēlreiz.

error-run-going-on = Tas jau notiek.
error-run-ended = Tas ir beidzies vai turpinās citur.

# Customers.
error-customer-erased = Šī klienta dati ir dzēsti.
error-customer-merged = Šis klients ir apvienots ar citu.
error-domain = Tas nav domēns, piemēram, example.com.
error-identity-of-another = Pēc tā jau ir zināms cits klients.
error-language = Izvēlieties valodu.
error-phone = Tas nav tālruņa numurs.
error-public-domain = Tur adreses ir cilvēkiem, kuri cits citu nepazīst; tas nevar apzīmēt vienu organizāciju.
error-same-customer = Tas ir viens un tas pats klients.
error-too-late-to-undo = To vairs nevar atsaukt.
error-unknown = Tā vairs nav. Izvēlieties citu.
