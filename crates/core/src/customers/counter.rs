//! Finding a customer while they stand there: by the start of any word of the name, of the address
//! or of the number, as it is typed.

use attent_db::{Tx, Value};

use super::{
    find::COLUMNS,
    list::{LISTED, Listed, read_listed, staff_only},
    words::split,
};
use crate::{Actor, Result, search};

/// More words do not narrow it further.
const MOST_WORDS: usize = 6;
/// So many customers are looked at for the longest word; with fewer than three letters typed some
/// may be missing, and the next letter brings them.
const MOST_LOOKED_AT: i64 = 3000;

/// Customers for whom every word of `text` begins one of theirs; the latest contact first.
///
/// # Errors
/// [`crate::Error::Forbidden`] to customers.
pub fn find_by_words(
    tx: &mut Tx<'_>,
    actor: &Actor,
    text: &str,
    limit: i64,
) -> Result<Vec<Listed>> {
    staff_only(actor)?;
    let words = asked(text);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut params = vec![Value::Int(limit), Value::Int(MOST_LOOKED_AT)];
    let mut others = String::new();
    for (position, word) in words.iter().enumerate() {
        params.push(word.as_str().into());
        params.push(format!("{word}\u{10ffff}").into());
        if position > 0 {
            let (from, to) = (params.len() - 1, params.len());
            others += &format!(
                "\n    AND EXISTS (SELECT 1 FROM customer_word w
                         WHERE w.customer_id = c.id AND w.word >= ${from} AND w.word < ${to})"
            );
        }
    }
    let sql = format!(
        "SELECT {COLUMNS}, {LISTED}
           FROM customer c
          WHERE c.id IN (SELECT w.customer_id FROM customer_word w
                          WHERE w.word >= $3 AND w.word < $4
                          LIMIT $2)
            AND c.erased_at IS NULL AND c.merged_into IS NULL{others}
          ORDER BY c.last_contact_at DESC NULLS LAST, c.id DESC
          LIMIT $1"
    );
    Ok(tx.all(&sql, &params, read_listed)?)
}

/// The words asked for, the longest first: it is the one that narrows most.
fn asked(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    if looks_like_number(text) {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        words.push(digits.strip_prefix("00").unwrap_or(&digits).to_owned());
    } else {
        for piece in text.split_whitespace() {
            if piece.contains('@') {
                words.push(search::fold(piece));
            } else {
                words.extend(split(piece));
            }
        }
    }
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.dedup();
    words.truncate(MOST_WORDS);
    words
}

fn looks_like_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 3
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || " +-()./".contains(c))
}

#[cfg(test)]
mod tests {
    use super::asked;

    #[test]
    fn what_is_asked() {
        for (text, expect) in [
            ("Ro Šapalai", vec!["sapalai", "ro"]),
            ("+370 612-34", vec!["37061234"]),
            ("00370612", vec!["370612"]),
            ("Rosa@Exam", vec!["rosa@exam"]),
            ("  ", vec![]),
            ("...", vec![]),
        ] {
            assert_eq!(asked(text), expect, "{text}");
        }
    }
}
