//! Links that let a customer see one matter of theirs without an account.
//!
//! The address stands in a mail to the customer. Whoever holds it sees that one matter and may
//! answer what it asks; it opens nothing else. It is random, known here only by its digest, runs
//! out, and can be revoked. Opening it ([`open`]) changes nothing, since mail scanners and previews
//! open links too; what is pressed on the page acts as [`Opened::actor`].
//!
//! What it does not do: say what the page shows. Each kind's feature does that.

use attent_db::{Millis, Row, Tx, params};

use crate::{
    Actor, Error, Language, Result,
    ids::CustomerId,
    reading::{word, word_or_none},
    secret::{Secret, digest},
};

/// What a link leads to. The word is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A promise: what was said, and whether it was kept.
    Promise,
    /// The solutions offered in a case, to choose from.
    Choice,
    /// How the handling of a case was.
    Handling,
    /// A voucher, to be shown at the counter.
    Voucher,
    /// A guided procedure, to be followed at home.
    Procedure,
}

impl Kind {
    pub const ALL: [Self; 5] = [
        Self::Promise,
        Self::Choice,
        Self::Handling,
        Self::Voucher,
        Self::Procedure,
    ];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Promise => "promise",
            Self::Choice => "choice",
            Self::Handling => "handling",
            Self::Voucher => "voucher",
            Self::Procedure => "procedure",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A link that works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub kind: Kind,
    /// The row of the kind's own table.
    pub subject: i64,
    /// Whose it is now: the record that took over, if theirs was merged.
    pub customer: CustomerId,
    /// The customer's language, `None` when we do not know it.
    pub language: Option<Language>,
}

impl Opened {
    /// Who acts when something on the page is pressed.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::customer(self.customer)
    }
}

/// Makes a link; the text of `secret` goes into the address in the mail and nowhere else.
///
/// # Errors
/// Those of the database.
pub fn make(
    tx: &mut Tx<'_>,
    actor: &Actor,
    secret: &Secret,
    kind: Kind,
    subject: i64,
    customer: CustomerId,
    expires_at: Millis,
) -> Result<()> {
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO customer_link (id, kind, subject_id, customer_id, secret_hash, made_by,
                                    created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &params![
            id,
            kind.as_str(),
            subject,
            customer,
            secret.digest(),
            actor.staff_id(),
            now,
            expires_at
        ],
    )?;
    Ok(())
}

/// What the link with this secret leads to.
///
/// # Errors
/// [`Error::NotFound`] when it ran out, was revoked, never was, or its customer was erased.
pub fn open(tx: &mut Tx<'_>, secret: &str) -> Result<Opened> {
    let now = tx.now();
    let found = tx.one(
        "SELECT link.kind, link.subject_id, COALESCE(other.id, customer.id),
                COALESCE(other.language, customer.language)
           FROM customer_link AS link
           JOIN customer ON customer.id = link.customer_id
           LEFT JOIN customer AS other ON other.id = customer.merged_into
          WHERE link.secret_hash = $1 AND link.expires_at > $2 AND link.revoked_at IS NULL
            AND customer.erased_at IS NULL",
        &params![digest(secret), now],
        read,
    )?;
    found.ok_or(Error::NotFound)
}

/// Ends all links to a subject.
///
/// # Errors
/// Those of the database.
pub fn revoke(tx: &mut Tx<'_>, kind: Kind, subject: i64) -> Result<()> {
    let now = tx.now();
    tx.run(
        "UPDATE customer_link SET revoked_at = $3
          WHERE kind = $1 AND subject_id = $2 AND revoked_at IS NULL",
        &params![kind.as_str(), subject, now],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> std::result::Result<Opened, attent_db::Error> {
    Ok(Opened {
        kind: word(row, 0, "kind", Kind::parse)?,
        subject: row.get(1)?,
        customer: row.get(2)?,
        language: word_or_none(row, 3, "language", Language::parse)?,
    })
}
