//! The desk's markup: functions of what was read.

mod chosen;
mod composer;
mod customer;
mod drawn;
mod list;
mod talk;

pub(super) use composer::{Form, Promised};

use maud::html;

use super::pages::{Asked, ListRead, TalkRead};
use crate::{
    Page, routes,
    ui::{self, Button, Icon, Pane, desk},
};

/// The list alone; beside it, where there is room, an empty place that says what to do.
pub(super) fn list_stage(page: &Page, list: &ListRead) -> ui::Pieces {
    let t = page.t;
    let nothing = ui::empty(
        Icon::MessageSquareText,
        &t.word("talk-choose"),
        &t.word("talk-choose-do"),
        html! { @if page.writes() { (Button::new(&t.word("start-title")).icon(Icon::Plus).link(routes::NEW_CONVERSATION)) } },
    );
    ui::around(list::rows(page, list, None), |rows| {
        ui::desk(
            Pane::List,
            list::pane(page, Pane::List, list, rows),
            desk::pane_nothing(&t.word("talk-none"), nothing),
            html! {},
        )
    })
}

/// The list, the conversation, the customer.
pub(super) fn talk_stage(
    page: &Page,
    list: &ListRead,
    talk: &TalkRead,
    form: &Form,
    asked: &Asked,
) -> ui::Pieces {
    let entries = talk::entries(page, talk, asked);
    let head = talk::head(page, list, talk, form);
    let composer = html! {
        @if let Some(text) = form.refusal() { div id="refused" { (ui::notice(ui::Tone::Late, text)) } }
        @if talk.customer.erased_at.is_some() { (ui::notice(ui::Tone::Info, &page.t.say("talk-erased"))) }
        @else { (composer::composer(page, talk, form)) }
    };
    let current = Some(talk.conversation.id);
    ui::around(list::rows(page, list, current), |rows| {
        ui::desk(
            Pane::Talk,
            list::pane(page, Pane::Talk, list, rows),
            desk::pane_talk(head, entries, composer),
            customer::pane(page, talk),
        )
    })
}
