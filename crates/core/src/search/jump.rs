//! What needs no searching: the number of a conversation, the address or phone of a customer.

use attent_db::{Tx, params};

use super::find::{Hit, HitKind};
use crate::{
    Actor, Result, customers,
    ids::{ConversationId, CustomerId},
};

/// Whoever types so many digits may mean a phone number.
const PHONE_DIGITS: usize = 5;
/// More customers than these are a list, not a jump.
const MOST_CUSTOMERS: i64 = 3;

/// Whom or what the words name directly.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Jump {
    pub conversation: Option<ConversationId>,
    pub customers: Vec<CustomerId>,
}

impl Jump {
    /// Whether a hit of the search proper is there already.
    pub(super) fn has(&self, hit: &Hit) -> bool {
        match hit.kind {
            HitKind::Customer => hit.customer.is_some_and(|id| self.customers.contains(&id)),
            _ => self.conversation.is_some() && self.conversation == hit.conversation,
        }
    }
}

pub(super) fn jump(tx: &mut Tx<'_>, actor: &Actor, text: &str) -> Result<Jump> {
    let text = text.trim();
    let mut found = Jump::default();
    if let Some(number) = number(text) {
        found.conversation = numbered(tx, actor, number)?;
    }
    if names_a_person(text) {
        let people = customers::find_by_words(tx, actor, text, MOST_CUSTOMERS)?;
        found.customers = people
            .into_iter()
            .map(|listed| listed.customer.id)
            .collect();
    }
    Ok(found)
}

fn numbered(tx: &mut Tx<'_>, actor: &Actor, number: i64) -> Result<Option<ConversationId>> {
    let found = tx.one(
        "SELECT id, sealed_team FROM conversation WHERE number = $1",
        &params![number],
        |row| Ok((row.get(0)?, row.get::<i64>(1)?)),
    )?;
    Ok(found
        .filter(|(_, sealed)| actor.reaches(*sealed))
        .map(|(id, _)| id))
}

/// `#1042`, `1042`.
fn number(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

fn names_a_person(text: &str) -> bool {
    if text.contains('@') {
        return !text.contains(char::is_whitespace) && !text.starts_with('@');
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_phone = text
        .chars()
        .all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    is_phone && digits >= PHONE_DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_something_directly() {
        for (text, is_number, is_person) in [
            ("#1042", Some(1042), false),
            ("1042", Some(1042), false),
            ("61234567", Some(61_234_567), true),
            ("+370 612 34567", None, true),
            ("rosa@example", None, true),
            ("@rosa", None, false),
            ("mail rosa@example.com", None, false),
            ("#10a", None, false),
            ("#", None, false),
            ("99999999999999999999", None, true),
        ] {
            assert_eq!(
                (number(text), names_a_person(text)),
                (is_number, is_person),
                "{text}"
            );
        }
    }
}
