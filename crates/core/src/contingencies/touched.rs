//! Finding those who are touched, within the actor's reach.

use std::collections::BTreeMap;

use attent_db::{Millis, Tx, Value, params};

use super::Filter;
use crate::{
    Actor, Result, customers,
    ids::{ConversationId, CustomerId, PromiseId},
    joint_updates::{self, Recipient, Target},
    keys, promises, set_asides,
};

/// How many rows of one kind are looked at: more than one joint update may reach.
const MOST: i64 = 20_000;
/// Lines of customers that are looked up.
const MOST_CUSTOMERS: usize = 500;

#[derive(Clone, Debug)]
pub struct TouchedPromise {
    pub id: PromiseId,
    pub customer: CustomerId,
    pub customer_name: String,
    pub text: String,
    pub due_at: Option<Millis>,
}

#[derive(Clone, Debug, Default)]
pub struct Touched {
    /// Each once, in the order of their names.
    pub people: Vec<Recipient>,
    pub promises: Vec<TouchedPromise>,
    /// Things kept aside or waited for.
    pub set_asides: usize,
    pub conversations: usize,
    /// Lines that fit no customer.
    pub unknown: Vec<String>,
}

/// Whom the filter finds now.
///
/// # Errors
/// Those of the database.
pub fn touched(tx: &mut Tx<'_>, actor: &Actor, filter: &Filter) -> Result<Touched> {
    let mut found = Touched::default();
    let mut targets: BTreeMap<CustomerId, Option<ConversationId>> = BTreeMap::new();
    let mut add = |customer: CustomerId, conversation: Option<ConversationId>| {
        let there = targets.entry(customer).or_default();
        *there = there.or(conversation);
    };
    if filter.asks_promises() {
        for line in promised(tx, actor, filter)? {
            let promise = line.promise;
            add(promise.customer, promise.conversation);
            found.promises.push(TouchedPromise {
                id: promise.id,
                customer: promise.customer,
                customer_name: line.customer_name,
                text: promise.text,
                due_at: promise.due_at,
            });
        }
    }
    if !filter.item.trim().is_empty() {
        for state in [set_asides::State::Kept, set_asides::State::InLine] {
            for line in set_asides::list(tx, actor, state, None, MOST)? {
                let kept = line.set_aside;
                if has_words(&format!("{} {}", kept.item, kept.size), &filter.item) {
                    add(kept.customer, kept.conversation);
                    found.set_asides += 1;
                }
            }
        }
    }
    if filter.asks_conversations() {
        for (conversation, customer) in open_talks(tx, actor, filter)? {
            add(customer, Some(conversation));
            found.conversations += 1;
        }
    }
    for line in filter
        .customers
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take(MOST_CUSTOMERS)
    {
        match customers::find_by_words(tx, actor, line, 1)?.pop() {
            Some(one) => add(one.customer.id, None),
            None => found.unknown.push(line.to_owned()),
        }
    }
    let targets: Vec<Target> = targets
        .into_iter()
        .map(|(customer, conversation)| Target {
            customer,
            conversation,
        })
        .collect();
    found.people = joint_updates::recipients(tx, &targets)?;
    Ok(found)
}

fn promised(tx: &mut Tx<'_>, actor: &Actor, filter: &Filter) -> Result<Vec<promises::Line>> {
    let whose = filter
        .promise_owner
        .map_or(promises::Whose::All, promises::Whose::Person);
    let mut lines = promises::list(tx, actor, whose, promises::View::Open, None, MOST)?;
    let until = filter
        .due_days
        .map(|days| tx.now().plus(Millis::from_days(days.clamp(0, 3650)).0));
    lines.retain(|line| {
        let promise = &line.promise;
        let soon = until.is_none_or(|until| promise.due_at.is_some_and(|due| due <= until));
        let waits = !filter.waits || promise.due_at.is_none();
        soon && waits && has_words(&promise.text, &filter.promise_words)
    });
    Ok(lines)
}

/// Whether all of the words are in the text, however they are written.
fn has_words(text: &str, words: &str) -> bool {
    let text = keys::name_key(text);
    keys::name_key(words)
        .split(' ')
        .all(|word| text.contains(word))
}

fn open_talks(
    tx: &mut Tx<'_>,
    actor: &Actor,
    filter: &Filter,
) -> Result<Vec<(ConversationId, CustomerId)>> {
    let mut params: Vec<Value> = params![MOST].into();
    let mut sql = String::from(
        "SELECT c.id, c.customer_id FROM conversation c
          WHERE c.state IN ('open', 'waiting', 'snoozed') AND c.lane = 'people'",
    );
    let mut and = |text: &str, value: Value| {
        params.push(value);
        sql.push_str(&text.replace("$?", &format!("${}", params.len())));
    };
    if !filter.tag.trim().is_empty() {
        and(
            " AND EXISTS (SELECT 1 FROM conversation_tag x JOIN tag g ON g.id = x.tag_id
                           WHERE x.conversation_id = c.id AND g.name_key = $?)",
            keys::name_key(&filter.tag).into(),
        );
    }
    if let Some(kind) = filter.kind {
        and(" AND c.kind = $?", kind.into());
    }
    if let Some(place) = filter.place {
        and(" AND c.place_id = $?", place.into());
    }
    if let Some(reach) = actor.reach_list() {
        and(" AND c.sealed_team IN ($?)", reach);
    }
    sql.push_str(" ORDER BY c.id DESC LIMIT $1");
    Ok(tx.all(&sql, &params, |row| Ok((row.get(0)?, row.get(1)?)))?)
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn words_are_found_however_they_are_written() {
        for (text, words, expect) in [
            ("The red saddle is here by Friday", "SADDLE red", true),
            ("The red saddle is here by Friday", "saddle blue", false),
            ("Sėdynė", "sėdyn", true),
            ("anything", "", true),
        ] {
            assert_eq!(has_words(text, words), expect, "{text} {words}");
        }
    }
}
