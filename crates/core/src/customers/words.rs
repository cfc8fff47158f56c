//! The words by which the counter finds a customer: kept beside the customer, one row a word.

use std::collections::BTreeSet;

use attent_db::{Tx, params};

use super::IdentityKind;
use crate::{Result, ids::CustomerId, search};

/// A name has few words; this many are a joke or an attack.
const MOST: usize = 60;
/// A number can be found from any of its digits on that leaves so many.
const PHONE_TAIL: usize = 4;
/// Longer words are cut; nobody types so much of one.
const LONGEST: usize = 80;

/// Writes the words anew after a change of name or identities, and what `search` knows of them.
pub(super) fn refresh(tx: &mut Tx<'_>, id: CustomerId) -> Result<()> {
    let known = tx.all(
        "SELECT kind, value_key FROM identity WHERE customer_id = $1 ORDER BY id",
        &params![id],
        |row| Ok((IdentityKind::read(row, 0)?, row.get::<String>(1)?)),
    )?;
    let name: Option<String> = tx.one(
        "SELECT name FROM customer WHERE id = $1",
        &params![id],
        |row| row.get(0),
    )?;
    let words = words(name.as_deref().unwrap_or(""), &known);
    forget(tx, id)?;
    for word in words {
        tx.run(
            "INSERT INTO customer_word (customer_id, word) VALUES ($1, $2)",
            &params![id, word],
        )?;
    }
    search::index_customer(tx, id)
}

pub(super) fn forget(tx: &mut Tx<'_>, id: CustomerId) -> Result<()> {
    tx.run(
        "DELETE FROM customer_word WHERE customer_id = $1",
        &params![id],
    )?;
    Ok(())
}

fn words(name: &str, known: &[(IdentityKind, String)]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    words.extend(split(name));
    for (kind, key) in known {
        match kind {
            IdentityKind::Email => words.extend(of_address(key)),
            IdentityKind::Phone => words.extend(tails(key)),
            IdentityKind::Handle => words.extend(std::iter::once(key.clone()).chain(split(key))),
        }
    }
    words
        .into_iter()
        .map(|word| cut(&word))
        .take(MOST)
        .collect()
}

/// The words of a text, folded: `Šarūnas  O'Neil` gives `sarunas`, `o`, `neil`.
pub(super) fn split(text: &str) -> Vec<String> {
    let folded = search::fold(text);
    let parts = folded.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(cut).collect()
}

/// The whole address, its domain, and the pieces of it that are not the domain's ending.
fn of_address(key: &str) -> Vec<String> {
    let mut words = vec![key.to_owned()];
    if let Some((local, domain)) = key.rsplit_once('@') {
        words.extend(split(local));
        words.push(domain.to_owned());
    }
    words
}

fn tails(digits: &str) -> impl Iterator<Item = String> {
    let last = digits.len().saturating_sub(PHONE_TAIL);
    (0..=last).map(|from| digits[from..].to_owned())
}

fn cut(word: &str) -> String {
    word.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_customer_is_found_by_each_of_these() {
        let known = [
            (IdentityKind::Email, "rosa.p@example.com".to_owned()),
            (IdentityKind::Phone, "3706123".to_owned()),
        ];
        let words = words("Rosa Šapalaitė", &known);
        let expect = [
            "06123",
            "3706123",
            "6123",
            "706123",
            "example.com",
            "p",
            "rosa",
            "rosa.p@example.com",
            "sapalaite",
        ];
        assert_eq!(words.iter().map(String::as_str).collect::<Vec<_>>(), expect);
    }
}
