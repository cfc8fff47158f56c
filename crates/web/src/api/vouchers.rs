//! Vouchers: a till finds one by its code, redeems it, and can issue one.

use attent_core::{
    ids::VoucherId,
    vouchers::{self, Filter, New, Redemption, Source, State, Voucher},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    gestures::Asking,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, called},
    shown::{Id, OccasionWord, PurposeWord, Sum, Time, VoucherStateWord, Word},
};
use crate::vouchers::letter;

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/vouchers", "Vouchers, the newest first.", list)
            .query(&[
                ("code", "The one with this code, as typed or scanned."),
                ("customer", "Those of one customer."),
                ("state", "Those that stand so."),
            ])
            .paged()
            .lists::<OneVoucher>(),
        op::post(
            "/vouchers",
            "Issues one out of somebody's budget, or one that is owed.",
            issue,
        )
        .takes::<NewVoucher>()
        .answers::<OneVoucher>(201),
        op::get("/vouchers/{id}", "One voucher and its uses.", show).answers::<OneVoucher>(200),
        op::post(
            "/vouchers/{id}/redemptions",
            "Uses it, in whole or in part; of two at once one wins.",
            redeem,
        )
        .takes::<NewRedemption>()
        .answers::<OneVoucher>(200),
        op::post(
            "/vouchers/{id}/mail",
            "Writes it to its customer, with a page of their own; in its conversation, or in a new one.",
            mail,
        )
        .answers::<VoucherLetter>(201),
        op::delete(
            "/vouchers/{id}",
            "Takes it back: what was not used is free again.",
            withdraw,
        )
        .answers_nothing(),
    ]
}

/// A code that is worth money.
#[derive(Debug, Serialize, ToSchema)]
struct OneVoucher {
    id: Id,
    code: String,
    staff: Option<Id>,
    customer: Id,
    conversation: Option<Id>,
    /// Absent for what is owed: it comes out of no budget.
    purpose: Option<PurposeWord>,
    occasion: OccasionWord,
    value: Sum,
    remaining: Sum,
    story: String,
    state: VoucherStateWord,
    expires_at: Time,
    created_at: Time,
    redemptions: Vec<Use>,
    version: i64,
}

/// One use of a voucher.
#[derive(Debug, Serialize, ToSchema)]
struct Use {
    money: Sum,
    place: Option<Id>,
    /// Absent when a program did it.
    staff: Option<Id>,
    at: Time,
}

fn shown(found: Voucher, uses: Vec<Redemption>) -> OneVoucher {
    OneVoucher {
        id: found.id.into(),
        code: found.code.shown(),
        staff: Id::maybe(found.issuer),
        customer: found.customer.into(),
        conversation: Id::maybe(found.conversation),
        purpose: found.purpose.map(Word),
        occasion: Word(found.occasion),
        value: Sum(found.value),
        remaining: Sum(found.remaining),
        story: found.story,
        state: Word(found.state),
        expires_at: Time(found.expires_at),
        created_at: Time(found.created_at),
        redemptions: uses
            .into_iter()
            .map(|one| Use {
                money: Sum(one.money),
                place: Id::maybe(one.place),
                staff: Id::maybe(one.staff),
                at: Time(one.at),
            })
            .collect(),
        version: found.version,
    }
}

fn read(
    tx: &mut attent_db::Tx<'_>,
    actor: &attent_core::Actor,
    id: VoucherId,
) -> attent_core::Result<OneVoucher> {
    let uses = vouchers::redemptions(tx, actor, id)?;
    Ok(shown(vouchers::find(tx, actor, id)?, uses))
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    code: Option<String>,
    customer: Option<Id>,
    state: Option<Word<State>>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn list(caller: Caller, Asked(asked): Asked<Wanted>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<VoucherId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            if let Some(code) = &asked.code {
                let found = vouchers::by_code(tx, actor, code)?;
                let cursor = |one: &Voucher| one.id.to_string();
                return Ok(Items::cut(vec![found], limit, cursor, |one| {
                    shown(one, Vec::new())
                }));
            }
            let filter = Filter {
                state: asked.state.map(|Word(state)| state),
                customer: asked.customer.map(Into::into),
                conversation: None,
            };
            let more = page::one_more(limit);
            let found = vouchers::list(tx, actor, filter, after, more)?;
            let cursor = |one: &Voucher| one.id.to_string();
            Ok(Items::cut(found, limit, cursor, |one| {
                shown(one, Vec::new())
            }))
        })
        .await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewVoucher {
    /// Whose budget it comes out of; whoever issues it where it is owed.
    staff: Option<Id>,
    customer: Id,
    conversation: Option<Id>,
    /// Absent for what is owed.
    purpose: Option<PurposeWord>,
    occasion: OccasionWord,
    value: Sum,
    expires_at: Time,
    #[serde(default)]
    story: String,
    ask: Option<Asking>,
}

async fn issue(caller: Caller, Body(new): Body<NewVoucher>) -> Done<Answer> {
    let site = caller.site.clone();
    caller
        .add(move |tx, actor| {
            let wanted = new.clone();
            let source = wanted
                .purpose
                .map_or(Source::Owed, |Word(purpose)| Source::Budget(purpose));
            let new = New {
                giver: wanted.staff.map(Into::into),
                customer: wanted.customer.into(),
                conversation: wanted.conversation.map(Into::into),
                source,
                occasion: wanted.occasion.0,
                value: wanted.value.0,
                expires_at: wanted.expires_at.0,
                story: wanted.story,
                ask: wanted.ask.map(Into::into),
                press_key: None,
            };
            let issued = vouchers::issue(tx, actor, &mut *site.dice(), &new);
            let issued = issued.map_err(called(&[
                ("giver", "staff"),
                ("amount", "value"),
                ("expires", "expires_at"),
                ("why", "ask.why"),
            ]))?;
            Ok(read(tx, actor, issued.id)?)
        })
        .await
}

async fn show(caller: Caller, At(id): At<VoucherId>) -> Done<Answer> {
    caller.show(move |tx, actor| Ok(read(tx, actor, id)?)).await
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewRedemption {
    /// All that is left, if absent.
    money: Option<Sum>,
    place: Option<Id>,
}

async fn redeem(
    caller: Caller,
    At(id): At<VoucherId>,
    Body(new): Body<NewRedemption>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let found = vouchers::find(tx, actor, id)?;
            let version = seen.over(found.version)?;
            let money = new.money.map_or(found.remaining, |Sum(money)| money);
            let place = new.place.map(Into::into);
            let redeemed = vouchers::redeem(tx, actor, id, version, money, place);
            redeemed.map_err(called(&[("amount", "money")]))?;
            Ok(read(tx, actor, id)?)
        })
        .await
}

/// The letter with a voucher.
#[derive(Debug, Serialize, ToSchema)]
struct VoucherLetter {
    conversation: Id,
    entry: Id,
    /// It leaves then.
    not_before: Time,
}

async fn mail(caller: Caller, At(id): At<VoucherId>) -> Done<Answer> {
    let (site, seen) = (caller.site.clone(), caller.if_match);
    caller
        .add(move |tx, actor| {
            seen.over(vouchers::find(tx, actor, id)?.version)?;
            let (conversation, sent) = letter::mail(tx, actor, &site, id, None)?;
            Ok(VoucherLetter {
                conversation: conversation.into(),
                entry: sent.entry.into(),
                not_before: Time(sent.undo_until),
            })
        })
        .await
}

async fn withdraw(caller: Caller, At(id): At<VoucherId>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(vouchers::find(tx, actor, id)?.version)?;
            Ok(vouchers::withdraw(tx, actor, id, version)?)
        })
        .await
}
