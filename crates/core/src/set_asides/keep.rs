//! Keeping something for a customer, or putting them in line for it.

use attent_db::{Millis, Tx, params};

use super::find::State;
use crate::{
    Actor, Error, FieldErrors, Result, Role, business, conversations, customers,
    error::invalid,
    events::{self, About, Kind},
    ids::{ConversationId, CustomerId, PlaceId, SetAsideId},
    keys,
    money::{self, Money},
    people::places,
};

const LONGEST: usize = 200;
const LONGEST_TAG: usize = 60;
/// Whoever needs longer than a season buys it.
const MOST_DAYS: i64 = 366;

#[derive(Clone, Debug)]
pub struct New {
    pub customer: CustomerId,
    pub conversation: Option<ConversationId>,
    pub place: Option<PlaceId>,
    pub item: String,
    pub size: String,
    pub shelf: String,
    /// For how many days, from now or from when one becomes free.
    pub days: i64,
    /// In the business's currency.
    pub discount: Option<Money>,
    /// None is here: the customer waits until one becomes free.
    pub in_line: bool,
}

/// Keeps it and answers its id. The same for the same customer, not over yet, is the same: pressed
/// twice there is one.
///
/// # Errors
/// [`Error::Invalid`] with every field that is wrong; [`Error::Conflict`] when the customer is erased.
pub fn keep(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<SetAsideId> {
    actor.at_least(Role::Staff)?;
    let customer = whose(tx, actor, new)?;
    let (item, size, shelf) = checked(tx, new)?;
    let key = keys::name_key(&format!("{item}\n{size}"));
    let state = if new.in_line {
        State::InLine
    } else {
        State::Kept
    };
    if let Some(there) = same(tx, customer, &key, state)? {
        return Ok(there);
    }
    let (id, now) = (SetAsideId(tx.new_id()), tx.now());
    let until = (!new.in_line).then(|| now.plus(Millis::from_days(new.days).0));
    tx.run(
        "INSERT INTO set_aside
             (id, customer_id, conversation_id, place_id, item, size, item_key, shelf, state, days,
              kept_until, discount_amount, discount_currency, staff_id, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)",
        &params![
            id,
            customer,
            new.conversation,
            new.place,
            item,
            size,
            key,
            shelf,
            state,
            new.days,
            until,
            new.discount.map(|one| one.amount),
            new.discount.as_ref().map(|one| one.currency.code()),
            actor.staff_id(),
            now
        ],
    )?;
    let mut about = About::customer(customer).and_subject(id.0);
    about.conversation = new.conversation;
    let kind = if new.in_line {
        Kind::SetAsideInLine
    } else {
        Kind::SetAsideKept
    };
    events::record(tx, actor, kind, about)?;
    Ok(id)
}

fn whose(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<CustomerId> {
    let customer = customers::find(tx, actor, new.customer);
    let mut customer = customer.map_err(|error| error.named("customer"))?;
    if let Some(into) = customer.merged_into {
        customer = customers::find(tx, actor, into)?;
    }
    if customer.erased_at.is_some() {
        return Err(Error::Conflict("error-customer-erased"));
    }
    if let Some(conversation) = new.conversation {
        let talk = conversations::find(tx, actor, conversation);
        if talk.map_err(|error| error.named("conversation"))?.customer != customer.id {
            return Err(invalid("customer", "error-not-of-this-conversation"));
        }
    }
    Ok(customer.id)
}

fn checked(tx: &mut Tx<'_>, new: &New) -> Result<(String, String, String)> {
    let mut errors = FieldErrors::new();
    let mut short = |field: &'static str, text: &str, most: usize| {
        let text = keys::tidy(text);
        if text.chars().count() > most {
            errors.add(field, "error-too-long");
        }
        text
    };
    let item = short("item", &new.item, LONGEST);
    let size = short("size", &new.size, LONGEST_TAG);
    let shelf = short("shelf", &new.shelf, LONGEST_TAG);
    if item.is_empty() {
        errors.add("item", "error-required");
    }
    if !(1..=MOST_DAYS).contains(&new.days) {
        errors.add("days", "error-out-of-range");
    }
    places::check(tx, &mut errors, "place", new.place)?;
    if let Some(discount) = &new.discount {
        if !(1..=money::MOST).contains(&discount.amount) {
            errors.add("discount", "error-out-of-range");
        }
        if discount.currency.code() != business::get(tx)?.currency {
            errors.add("discount", "error-other-currency");
        }
    }
    errors.check()?;
    Ok((item, size, shelf))
}

fn same(
    tx: &mut Tx<'_>,
    customer: CustomerId,
    key: &str,
    state: State,
) -> Result<Option<SetAsideId>> {
    Ok(tx.one(
        "SELECT id FROM set_aside
          WHERE customer_id = $1 AND item_key = $2 AND state = $3
          ORDER BY id LIMIT 1",
        &params![customer, key, state],
        |row| row.get(0),
    )?)
}
