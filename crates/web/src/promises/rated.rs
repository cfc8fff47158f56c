//! What the kept rate counts: the rows behind the number, each with how it counts.

use attent_core::promises::{self, Counted, Line, Whose};
use axum::{extract::Query, response::Response};
use maud::{Markup, html};

use super::{
    asked::{Asked, address, rate_address},
    ledger::{self, LINES},
    letters::what,
};
use crate::{
    Page, Result,
    facts::Here,
    routes,
    ui::{self, Column, Icon, Tone, table},
};

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let (whose, after) = (asked.whose(), asked.after());
    let (facts, (kept, mut lines)) = page
        .read_framed(move |tx, actor| {
            let now = tx.now();
            let period = (now.plus(-promises::RATE_PERIOD.0), now);
            let kept = promises::kept_rate(tx, actor, whose, period.0, period.1)?;
            let lines = promises::rated(tx, actor, whose, period, after, LINES + 1)?;
            Ok((kept, lines))
        })
        .await?;
    let t = page.t;
    let most = usize::try_from(LINES).unwrap_or(usize::MAX);
    let more = lines.len() > most;
    lines.truncate(most);
    let next = lines.last().filter(|_| more).map(|last| {
        let after = last.after_first();
        format!("{}&after={after}", rate_address(whose))
    });
    let (title, ledger) = (t.say("promises-rate-title"), t.say("promises-title"));
    let back = address(whose, promises::View::Open);
    let stage = ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&ledger, &back)], &title, &t.say("promises-rate-about"), html! {}))
            (ledger::kept(&page, &kept, None))
            @if lines.is_empty() {
                (ui::empty(Icon::Handshake, &t.say("promises-none-view"), &t.say("promises-none-view-do"), html! {
                    (ui::Button::new(&ledger).icon(Icon::Handshake).link(&back))
                }))
            } @else { (rows(&page, &lines)) }
            (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), next.as_deref())))
        },
    );
    Ok(page.show(&facts, Here::Promises, &title, stage))
}

fn rows(page: &Page, lines: &[Line]) -> Markup {
    let t = page.t;
    let columns = ["what", "customer", "first", "counts", "owner"]
        .map(|column| t.say(&format!("promises-column-{column}")));
    let columns = columns.each_ref().map(|label| Column::text(label));
    let rows = html! {
        @for one in lines {
            @let promise = &one.promise;
            tr {
                td { a href=(routes::promise(promise.id)) { (what(t, promise)) } }
                td { a class="plain" href=(routes::customer(promise.customer)) { (one.customer_name) } }
                td { @if let Some(at) = promise.first_due_at { (page.format.time(at)) } }
                td { (counts(page, Counted::of(promise))) }
                td { (one.owner_name) }
            }
        }
    };
    ui::table(&t.say("promises-rate-title"), &columns, rows)
}

fn counts(page: &Page, counted: Counted) -> Markup {
    let (tone, picture) = match counted {
        Counted::Kept => (Tone::Good, Icon::CheckCheck),
        Counted::Late | Counted::Open | Counted::Broken => (Tone::Late, Icon::TriangleAlert),
        Counted::Unconfirmed | Counted::Withdrawn => (Tone::Plain, Icon::Undo2),
    };
    let words = page.t.say(&format!("promise-counted-{}", counted.as_str()));
    ui::chip_with(tone, picture, &words)
}

/// Leads from the number to what it counts.
pub(super) fn link(page: &Page, whose: Whose) -> Markup {
    html! { a href=(rate_address(whose)) { (page.t.say("promises-rate-rows")) } }
}
