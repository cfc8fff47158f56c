//! What is kept aside for customers.

use attent_core::{
    Actor,
    ids::{ConversationId, CustomerId, PlaceId, SetAsideId},
    money::{Currency, Money},
    set_asides::{self, New, SetAside as Found, State},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{Id, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    let mut all = vec![
        op::get(
            "/set-asides",
            "What is kept, the soonest to end first.",
            list,
        )
        .query(&[(
            "state",
            "`kept` (unless said), `in-line`, `collected`, `given-back`, `expired`.",
        )])
        .paged()
        .lists::<SetAside>(),
        op::post(
            "/set-asides",
            "Keeps something, or puts a customer in line.",
            keep,
        )
        .takes::<NewSetAside>()
        .answers::<SetAside>(201),
        op::get("/set-asides/{id}", "One of them.", show).answers::<SetAside>(200),
    ];
    all.extend(
        [
            op::post("/set-asides/{id}/extension", "Keeps it longer.", extend).takes::<Until>(),
            op::post(
                "/set-asides/{id}/collection",
                "The customer has it.",
                collect,
            ),
            op::post(
                "/set-asides/{id}/return",
                "It goes back, and to the next in line.",
                give_back,
            ),
        ]
        .map(|op| op.answers::<SetAside>(200)),
    );
    all
}

type SetAsideStateWord = Word<State>;

/// Something kept for a customer.
#[derive(Debug, Serialize, ToSchema)]
struct SetAside {
    id: Id,
    customer: Id,
    conversation: Option<Id>,
    place: Option<Id>,
    item: String,
    size: String,
    shelf: String,
    state: SetAsideStateWord,
    days: i64,
    kept_until: Option<Time>,
    discount: Option<Sum>,
    ended_at: Option<Time>,
    created_at: Time,
    version: i64,
}

/// Minor units and ISO 4217.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SetAsideDiscount)]
struct Sum {
    amount: i64,
    currency: String,
}

impl From<Found> for SetAside {
    fn from(found: Found) -> Self {
        Self {
            id: found.id.into(),
            customer: found.customer.into(),
            conversation: Id::maybe(found.conversation),
            place: Id::maybe(found.place),
            item: found.item,
            size: found.size,
            shelf: found.shelf,
            state: Word(found.state),
            days: found.days,
            kept_until: Time::maybe(found.kept_until),
            discount: found.discount.map(|money| Sum {
                amount: money.amount,
                currency: money.currency.code().to_owned(),
            }),
            ended_at: Time::maybe(found.ended_at),
            created_at: Time(found.created_at),
            version: found.version,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListAsked {
    state: Option<String>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn list(caller: Caller, Asked(asked): Asked<ListAsked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<set_asides::After> = page::after(asked.after.as_deref())?;
    let state = match asked.state.as_deref() {
        None => State::Kept,
        Some(word) => State::parse(word).ok_or(Problem::field("state", "error-no-such-word"))?,
    };
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = set_asides::list(tx, actor, state, after, more)?;
            let cursor = |line: &set_asides::Line| line.after().to_string();
            Ok(Items::cut(found, limit, cursor, |line| {
                SetAside::from(line.set_aside)
            }))
        })
        .await
}

async fn show(caller: Caller, At(id): At<SetAsideId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(SetAside::from(set_asides::find(tx, actor, id)?)))
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewSetAside {
    customer: Id,
    conversation: Option<Id>,
    place: Option<Id>,
    item: String,
    #[serde(default)]
    size: String,
    /// What stands on the tag.
    #[serde(default)]
    shelf: String,
    days: i64,
    discount: Option<Sum>,
    /// None is here: the customer waits until one becomes free.
    #[serde(default)]
    in_line: bool,
}

async fn keep(caller: Caller, Body(new): Body<NewSetAside>) -> Done<Answer> {
    let discount = match &new.discount {
        None => None,
        Some(sum) => {
            let currency = Currency::parse(&sum.currency);
            let currency = currency.ok_or(Problem::field("discount.currency", "error-currency"))?;
            Some(Money::new(sum.amount, currency))
        }
    };
    caller
        .add(move |tx, actor| {
            let made = New {
                customer: CustomerId(new.customer.0),
                conversation: new.conversation.map(|id| ConversationId(id.0)),
                place: new.place.map(|id| PlaceId(id.0)),
                item: new.item.clone(),
                size: new.size.clone(),
                shelf: new.shelf.clone(),
                days: new.days,
                discount,
                in_line: new.in_line,
            };
            let id = set_asides::keep(tx, actor, &made)?;
            Ok(SetAside::from(set_asides::find(tx, actor, id)?))
        })
        .await
}

async fn act(
    caller: Caller,
    id: SetAsideId,
    work: impl Fn(&mut Tx<'_>, &Actor) -> attent_core::Result<()> + Send + 'static,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            seen.held(|| set_asides::hold(tx, actor, id))?;
            work(tx, actor)?;
            Ok(SetAside::from(set_asides::find(tx, actor, id)?))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Until {
    until: Time,
}

async fn extend(caller: Caller, At(id): At<SetAsideId>, Body(body): Body<Until>) -> Done<Answer> {
    let Time(until) = body.until;
    act(caller, id, move |tx, actor| {
        set_asides::extend(tx, actor, id, until)
    })
    .await
}

async fn collect(caller: Caller, At(id): At<SetAsideId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        set_asides::collect(tx, actor, id)
    })
    .await
}

async fn give_back(caller: Caller, At(id): At<SetAsideId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        set_asides::give_back(tx, actor, id)
    })
    .await
}
