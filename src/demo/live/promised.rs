//! Steps of a story about what was promised, what is kept aside, and deadlines of the law.

use attent_core::{
    Actor, Error, Result, business, conversations,
    ids::ConversationId,
    promises::{
        self, Condition, ConditionKind, Due, How, Inform, KeptHow, New, Origin,
        acts::{self, Break, Renegotiation, Told},
    },
    set_asides, standards,
};
use attent_db::{Millis, Tx};
use jiff::{Timestamp, tz::TimeZone};

/// Whether it is one of them.
pub(super) fn knows(what: &str) -> bool {
    const STEPS: [&str; 10] = [
        "promise",
        "waits",
        "done",
        "kept",
        "renegotiate",
        "broken",
        "withdrawn",
        "set_aside",
        "in_line",
        "deadline",
    ];
    STEPS.contains(&what)
}

/// `words` are a span, or the kind of a condition.
pub(super) fn does(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    what: &str,
    span: Option<Millis>,
    text: &str,
) -> Result<()> {
    let later = tx.now().plus(span.unwrap_or(Millis::from_days(1)).0);
    match what {
        "promise" => {
            let due = Due::At(in_the_day(tx, later)?);
            make(tx, actor, id, text, due)
        }
        "waits" => {
            let (item, words) = text.split_once('\n').unwrap_or((text, text));
            let condition = Condition {
                kind: ConditionKind::Stock,
                text: item.to_owned(),
                at: None,
                minutes: 1440,
                inform: Inform::Draft,
            };
            make(tx, actor, id, words, Due::When(condition))
        }
        "set_aside" | "in_line" => {
            let days = span.map_or(7, |span| span.0 / Millis::from_days(1).0);
            let new = set_asides::New {
                customer: conversations::find(tx, actor, id)?.customer,
                conversation: Some(id),
                place: None,
                item: text.to_owned(),
                size: String::new(),
                shelf: if what == "in_line" { "" } else { "B4" }.to_owned(),
                days,
                discount: None,
                in_line: what == "in_line",
            };
            set_asides::keep(tx, actor, &new).map(drop)
        }
        "deadline" => standards::set_statutory(tx, actor, id, later, text, None).map(drop),
        _ => {
            let due = in_the_day(tx, later)?;
            settle(tx, actor, id, what, due, text)
        }
    }
}

/// About then, at a full hour at which a shop would promise something, if that is still to come.
pub(in crate::demo) fn in_the_day(tx: &mut Tx<'_>, at: Millis) -> Result<Millis> {
    let zone = TimeZone::get(&business::get(tx)?.time_zone).unwrap_or(TimeZone::UTC);
    let Ok(exact) = Timestamp::from_millisecond(at.0) else {
        return Ok(at);
    };
    let local = exact.to_zoned(zone);
    let hour = local.hour().clamp(9, 17);
    let full = local.with().hour(hour).minute(0).second(0);
    let full = full.subsec_nanosecond(0).build();
    let full = full.map_or(at, |full| Millis(full.timestamp().as_millisecond()));
    Ok(if full > tx.now() { full } else { at })
}

fn make(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, text: &str, due: Due) -> Result<()> {
    let new = New {
        conversation: Some(id),
        customer: conversations::find(tx, actor, id)?.customer,
        entry: Some(conversations::newest_entry(tx, id)?),
        set_aside: None,
        text: text.to_owned(),
        owner: actor.staff_id().ok_or(Error::Forbidden)?,
        due,
        origin: Origin::Reply,
    };
    promises::make(tx, actor, &new).map(drop)
}

/// What becomes of the first that is not settled.
fn settle(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    what: &str,
    due: Millis,
    text: &str,
) -> Result<()> {
    let lines = promises::of_conversation(tx, actor, id)?;
    let first = lines.first().ok_or(Error::NotFound)?.promise.id;
    let told = Told {
        how: How::Phone,
        entry: None,
        note: text.to_owned(),
    };
    match what {
        "done" => acts::report_done(tx, actor, first, text),
        "kept" => acts::keep(tx, actor, first, KeptHow::Customer, text),
        "withdrawn" => acts::withdraw(tx, actor, first, text),
        "renegotiate" => acts::renegotiate(tx, actor, first, &Renegotiation { due, told }),
        _ => {
            let how = Break {
                reason: text.to_owned(),
                message: "It is not made any more, and I should have asked before I said yes. I am sorry.".to_owned(),
                solution: "The oak basket of the same size at the price of the wicker one, wrapped and brought to you.".to_owned(),
                told,
            };
            acts::break_it(tx, actor, first, &how)
        }
    }
}

/// What the minutes since then would have done.
pub(super) fn settle_all(tx: &mut Tx<'_>) -> Result<usize> {
    let due = promises::reconcile::due(tx, 100)?;
    for id in &due {
        promises::reconcile::step(tx, *id)?;
    }
    Ok(due.len())
}
