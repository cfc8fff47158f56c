//! What every staff page shows around its content: who waits, counts, notices, trouble.
//!
//! Read in the same transaction as the page's own content, by few indexed queries.

use attent_core::{
    Actor, Result, Role, approvals, business, cases,
    channels::{Direction, health},
    conversations::{self, Counts, WaitingNow},
    counter, notices, promises,
};
use attent_db::{Millis, Tx};
use maud::{Markup, html};

use crate::{
    Page, T,
    flash::Flash,
    keys,
    nav::Nav,
    routes,
    ui::{self, Icon, Tone, frame},
};

/// A customer who has waited this long turns the number red.
const LONG_WAIT: i64 = 4 * 60 * 60 * 1000;

/// Somebody who stands in front of us this long without a greeting, too.
const LONG_AT_COUNTER: i64 = 2 * 60 * 1000;

/// Where the reader is in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    Today,
    Promises,
    SetAsides,
    Conversations,
    Counter,
    Tasks,
    Customers,
    Cases,
    Gestures,
    Vouchers,
    Approvals,
    Standards,
    Procedures,
    KnownProblems,
    Contingencies,
    Findings,
    Search,
    Notices,
    Settings,
    Profile,
    Nowhere,
}

#[derive(Clone, Debug)]
pub struct Facts {
    pub business: String,
    pub sample: bool,
    pub counts: Counts,
    pub waiting: WaitingNow,
    /// Who stands at the counter and was not greeted.
    pub at_counter: counter::Waiting,
    pub unread: i64,
    /// Questions that wait for the reader's yes or no.
    pub approvals: i64,
    /// Cases that colleagues ask the reader to take.
    pub handed: i64,
    /// Promises of the reader's own that are late.
    pub late: i64,
    pub troubles: Vec<ChannelTrouble>,
    pub manages: bool,
}

/// A mailbox that cannot fetch or send.
#[derive(Clone, Debug)]
pub struct ChannelTrouble {
    pub name: String,
    pub out: bool,
    pub since: Millis,
    pub reason: String,
}

impl Facts {
    /// # Errors
    /// Those of the database.
    pub fn read(tx: &mut Tx<'_>, actor: &Actor) -> Result<Self> {
        let business = business::get(tx)?;
        Self::read_of(tx, actor, &business)
    }

    /// The same, for whoever has read the business already.
    pub(crate) fn read_of(
        tx: &mut Tx<'_>,
        actor: &Actor,
        business: &business::Business,
    ) -> Result<Self> {
        let troubles = health::troubles(tx, actor)?;
        let counts = conversations::counts(tx, actor)?;
        Ok(Self {
            business: business.name.clone(),
            sample: business.sample,
            waiting: conversations::waiting_now(tx, actor, &counts)?,
            at_counter: counter::waiting(tx, actor)?,
            counts,
            unread: notices::unread(tx, actor)?,
            approvals: approvals::mine(tx, actor)?,
            handed: cases::waiting_for(tx, actor)?,
            late: promises::counts(tx, actor, promises::Whose::Mine)?.late,
            troubles: troubles.into_iter().map(trouble).collect(),
            manages: actor.role >= Role::Manager,
        })
    }

    /// The frame around `stage`.
    #[must_use]
    pub fn frame(&self, page: &Page, here: Here, flash: Option<&Flash>, stage: Markup) -> Markup {
        let t = page.t;
        let waiting = self.waiting.count + self.at_counter.count;
        let waiting_words = t.say_with("frame-waiting", &[("count", waiting.into())]);
        let waiting_short = t.say_with("frame-waiting-short", &[("count", waiting.into())]);
        let number = page.format.number(waiting);
        let more = self.more(page);
        let nav = Nav::new(page, self, here);
        let [skip, navigation, more_places, home, search] = [
            "frame-skip",
            "frame-navigation",
            "frame-more",
            "frame-home",
            "frame-search",
        ]
        .map(|word| t.say(word));
        // Who stands in front of us comes before who wrote.
        let waiting_href = match self.at_counter.count {
            0 => format!("{}?view=open", routes::CONVERSATIONS),
            _ => routes::COUNTER.to_owned(),
        };
        let asked = match here {
            Here::Search => crate::search::asked(page),
            _ => String::new(),
        };
        let frame = ui::Frame {
            words: frame::FrameWords {
                skip: &skip,
                main_navigation: &navigation,
                more: &more_places,
                home: &home,
            },
            home: routes::HOME,
            waiting: (waiting > 0).then_some(frame::Waiting {
                href: &waiting_href,
                tone: self.tone(page),
                number: &number,
                words: &waiting_words,
                short: &waiting_short,
                more: &more,
            }),
            search: frame::Search {
                action: routes::SEARCH,
                label: &search,
                placeholder: &search,
                value: &asked,
            },
            place: None,
            end: self.end(page),
            sections: nav.sections(),
            last: nav.last(),
            trouble: self.trouble(page),
            toasts: ui::toasts(toast(page, flash)),
            over: keys::dialog(page),
        };
        ui::frame(&frame, stage)
    }

    /// How many of those who wait stand at the counter, else how long the first one waits.
    fn more(&self, page: &Page) -> String {
        let t = page.t;
        match (self.at_counter.count, self.waiting.longest_since) {
            (0, Some(since)) => {
                let span = page.format.waited(since);
                t.say_with("frame-longest", &[("span", span.into())])
            }
            (0, None) => String::new(),
            (count, _) => t.say_with("frame-at-counter", &[("count", count.into())]),
        }
    }

    /// How the number of those who wait looks.
    fn tone(&self, page: &Page) -> Tone {
        let longer =
            |since: Option<Millis>, than| since.is_some_and(|since| page.now().since(since) > than);
        let long = longer(self.waiting.longest_since, LONG_WAIT)
            || longer(self.at_counter.since, LONG_AT_COUNTER);
        match (long, self.waiting.count + self.at_counter.count) {
            (true, _) => Tone::Late,
            (false, 0) => Tone::Good,
            (false, _) => Tone::Warn,
        }
    }

    /// The bell and the person's menu.
    fn end(&self, page: &Page) -> Markup {
        let t = page.t;
        let (unread, label) = if self.unread < notices::MANY {
            let label = t.say_with("frame-notices", &[("count", self.unread.into())]);
            (page.format.number(self.unread), label)
        } else {
            let most = notices::MANY - 1;
            let label = t.say_with("frame-notices-many", &[("count", most.into())]);
            (format!("{}+", page.format.number(most)), label)
        };
        html! {
            a class="button quiet only-icon" href=(routes::NOTICES) data-key="g n" aria-label=(label) {
                (ui::icon(Icon::Bell))
                @if self.unread > 0 { (ui::chip(Tone::Accent, &unread)) }
            }
            (ui::menu(ui::Side::End, html! { summary class="button quiet" { (ui::avatar(&page.name, ui::Size::Small)) span class="unseen" { (page.name) } } }, html! {
                (ui::item(routes::PROFILE, Icon::User, &t.word("frame-profile")))
                (keys::item(t))
                (ui::item_post(routes::SIGN_OUT, Icon::LogOut, &t.word("frame-sign-out")))
            }))
        }
    }

    fn trouble(&self, page: &Page) -> Markup {
        let t = page.t;
        let mend = t.say("trouble-mend");
        let action = self.manages.then_some((mend.as_str(), routes::MAILBOXES));
        html! {
            @if self.sample { (ui::trouble(Tone::Info, &t.word("frame-sample"), None)) }
            @for trouble in &self.troubles {
                @let word = if trouble.out { "trouble-cannot-send" } else { "trouble-cannot-fetch" };
                @let text = t.say_with(word, &[
                    ("mailbox", trouble.name.as_str().into()),
                    ("span", page.format.waited(trouble.since).into()),
                    ("reason", t.say(&format!("reason-{}", trouble.reason)).into()),
                ]);
                (ui::trouble(Tone::Late, &text, action))
            }
        }
    }
}

fn trouble(trouble: attent_core::channels::Trouble) -> ChannelTrouble {
    ChannelTrouble {
        name: trouble.address,
        out: trouble.direction == Direction::Out,
        since: trouble.since,
        reason: trouble.reason.as_str().to_owned(),
    }
}

fn toast(page: &Page, flash: Option<&Flash>) -> Markup {
    let t = page.t;
    html! {
        @if let Some(flash) = flash {
            @let text = said(t, flash);
            @match flash.undo {
                Some((undo, seconds)) => (ui::toast_undo(&text, &t.word("undo"), &undo.action(), seconds)),
                None if flash.why.is_some() => (ui::toast(Tone::Late, &text)),
                None => (ui::toast(Tone::Good, &text)),
            }
        }
    }
}

/// What was done, and of several at once how many were left, and why.
fn said(t: T, flash: &Flash) -> String {
    let Some((done, left)) = flash.counts else {
        return t.say(&flash.word);
    };
    let done = t.say_with(&flash.word, &[("count", done.into())]);
    match &flash.why {
        Some(why) if left > 0 => t.say_with(
            "chosen-left",
            &[
                ("done", done.into()),
                ("count", left.into()),
                ("why", t.say(why).into()),
            ],
        ),
        _ => done,
    }
}
