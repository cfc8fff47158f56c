//! Who is told, where, and in which language.

use std::collections::HashMap;

use attent_db::{Tx, Value, params};

use crate::{
    Language, Result, business,
    ids::{ConversationId, CustomerId},
};

/// Ids of one statement.
const CHUNK: usize = 500;

/// A customer, and the conversation in which they are told, where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    pub customer: CustomerId,
    pub conversation: Option<ConversationId>,
}

#[derive(Clone, Debug)]
pub struct Recipient {
    pub customer: CustomerId,
    pub conversation: Option<ConversationId>,
    pub name: String,
    pub language: Language,
    /// Whether any address of theirs takes mail.
    pub has_address: bool,
}

/// Those of the targets who are still customers, each once, in the order of their names. The language
/// is the conversation's, else the customer's, else the business's.
///
/// # Errors
/// Those of the database.
pub fn recipients(tx: &mut Tx<'_>, targets: &[Target]) -> Result<Vec<Recipient>> {
    let usual = business::get(tx)?.language;
    let mut where_to: HashMap<CustomerId, Option<ConversationId>> = HashMap::new();
    for target in targets {
        let there = where_to.entry(target.customer).or_default();
        *there = there.or(target.conversation);
    }
    let spoken = spoken(tx, where_to.values().flatten().copied())?;
    let mut ids: Vec<CustomerId> = where_to.keys().copied().collect();
    ids.sort_unstable();
    let mut all = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        let found = tx.all(
            "SELECT u.id, u.name, u.language,
                    EXISTS (SELECT 1 FROM identity i
                             WHERE i.customer_id = u.id AND i.kind = 'email'
                               AND i.undeliverable_at IS NULL)
               FROM customer u
              WHERE u.id IN ($1) AND u.erased_at IS NULL AND u.merged_into IS NULL",
            &params![Value::list(chunk.iter().copied())],
            |row| {
                let language: Option<String> = row.get(2)?;
                Ok((row.get(0)?, row.get(1)?, language, row.get::<bool>(3)?))
            },
        )?;
        for (customer, name, language, has_address) in found {
            let conversation = where_to.get(&customer).copied().flatten();
            let theirs = conversation.and_then(|id| spoken.get(&id).cloned());
            let language = theirs.or(language).as_deref().and_then(Language::parse);
            all.push(Recipient {
                customer,
                conversation,
                name,
                language: language.unwrap_or(usual),
                has_address,
            });
        }
    }
    all.sort_by_key(|one| (crate::keys::name_key(&one.name), one.customer));
    Ok(all)
}

/// The languages of conversations, where they are known.
fn spoken(
    tx: &mut Tx<'_>,
    ids: impl Iterator<Item = ConversationId>,
) -> Result<HashMap<ConversationId, String>> {
    let ids: Vec<ConversationId> = ids.collect();
    let mut all = HashMap::new();
    for chunk in ids.chunks(CHUNK) {
        all.extend(tx.all(
            "SELECT id, language FROM conversation WHERE id IN ($1) AND language IS NOT NULL",
            &params![Value::list(chunk.iter().copied())],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?);
    }
    Ok(all)
}
