//! What every staff page shows around its content: who waits, counts, notices, trouble.
//!
//! Read in the same transaction as the page's own content, by few indexed queries.

use attent_core::{
    Actor, Result, Role, approvals, business, cases,
    channels::{Direction, health},
    conversations::{self, Counts, View, WaitingNow},
    notices, promises,
};
use attent_db::{Millis, Tx};
use maud::{Markup, html};

use crate::{
    Page,
    flash::Flash,
    routes,
    ui::{self, Icon, Tone, frame},
};

/// A customer who has waited this long turns the number red.
const LONG_WAIT: i64 = 4 * 60 * 60 * 1000;

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
        let troubles = health::troubles(tx, actor)?;
        let counts = conversations::counts(tx, actor)?;
        Ok(Self {
            business: business.name,
            sample: business.sample,
            waiting: conversations::waiting_now(tx, actor, &counts)?,
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
        let waiting_words = t.say_with("frame-waiting", &[("count", self.waiting.count.into())]);
        let number = page.format.number(self.waiting.count);
        let more = self
            .waiting
            .longest_since
            .map_or_else(String::new, |since| {
                t.say_with(
                    "frame-longest",
                    &[("span", page.format.waited(since).into())],
                )
            });
        let words = FrameText::new(page);
        let numbers = Numbers::new(page, self);
        let waiting_href = format!("{}?view=open", routes::CONVERSATIONS);
        let frame = ui::Frame {
            words: frame::FrameWords {
                skip: &words.skip,
                main_navigation: &words.navigation,
                more: &words.more,
                home: &words.home,
            },
            home: routes::HOME,
            waiting: (self.waiting.count > 0).then_some(frame::Waiting {
                href: &waiting_href,
                tone: self.tone(page),
                number: &number,
                words: &waiting_words,
                more: &more,
            }),
            search: frame::Search {
                action: routes::SEARCH,
                label: &words.search,
                placeholder: &words.search,
                value: "",
            },
            place: None,
            end: self.end(page),
            sections: vec![frame::Section {
                heading: None,
                links: self.links(&words, &numbers, here),
            }],
            last: vec![link(
                routes::SETTINGS,
                Icon::Settings,
                &words.settings,
                here == Here::Settings,
                "g s",
            )],
            trouble: self.trouble(page),
            toasts: ui::toasts(toast(page, flash)),
        };
        ui::frame(&frame, stage)
    }

    /// Where one can go.
    fn links<'a>(
        &self,
        words: &'a FrameText,
        numbers: &'a Numbers,
        here: Here,
    ) -> Vec<frame::Link<'a>> {
        vec![
            link(
                routes::TODAY,
                Icon::Sun,
                &words.today,
                here == Here::Today,
                "g t",
            ),
            frame::Link {
                count: (self.counts.of(View::Open) > 0).then_some(&numbers.open),
                ..link(
                    routes::CONVERSATIONS,
                    Icon::Inbox,
                    &words.conversations,
                    here == Here::Conversations,
                    "g c",
                )
            },
            frame::Link {
                count: (self.late > 0).then_some(&numbers.late),
                count_tone: Tone::Late,
                ..link(
                    routes::PROMISES,
                    Icon::Handshake,
                    &words.promises,
                    here == Here::Promises,
                    "g p",
                )
            },
            frame::Link {
                tab: false,
                ..link(
                    routes::SET_ASIDES,
                    Icon::Package,
                    &words.set_asides,
                    here == Here::SetAsides,
                    "g a",
                )
            },
            link(
                "/counter",
                Icon::Store,
                &words.counter,
                here == Here::Counter,
                "g o",
            ),
            frame::Link {
                tab: false,
                ..link(
                    "/tasks",
                    Icon::ListChecks,
                    &words.tasks,
                    here == Here::Tasks,
                    "g k",
                )
            },
            frame::Link {
                tab: false,
                ..link(
                    routes::CUSTOMERS,
                    Icon::Users,
                    &words.customers,
                    here == Here::Customers,
                    "g u",
                )
            },
            frame::Link {
                count: (self.handed > 0).then_some(&numbers.handed),
                count_tone: Tone::Accent,
                ..aside(
                    routes::CASES,
                    Icon::HandHeart,
                    &words.cases,
                    here == Here::Cases,
                )
            },
            aside(
                routes::GESTURES,
                Icon::Gift,
                &words.gestures,
                here == Here::Gestures,
            ),
            aside(
                routes::VOUCHERS,
                Icon::Ticket,
                &words.vouchers,
                here == Here::Vouchers,
            ),
            frame::Link {
                count: (self.approvals > 0).then_some(&numbers.asked),
                count_tone: Tone::Accent,
                ..aside(
                    routes::APPROVALS,
                    Icon::ShieldCheck,
                    &words.approvals,
                    here == Here::Approvals,
                )
            },
            frame::Link {
                tab: false,
                ..link(
                    routes::NOTICES,
                    Icon::Bell,
                    &words.notices,
                    here == Here::Notices,
                    "g n",
                )
            },
        ]
    }

    /// How the number of those who wait looks.
    fn tone(&self, page: &Page) -> Tone {
        match self.waiting.longest_since {
            Some(since) if page.now().since(since) > LONG_WAIT => Tone::Late,
            Some(_) => Tone::Warn,
            None => Tone::Good,
        }
    }

    /// The bell and the person's menu.
    fn end(&self, page: &Page) -> Markup {
        let t = page.t;
        let unread = page.format.number(self.unread);
        html! {
            a class="button quiet only-icon" href=(routes::NOTICES)
                aria-label=(t.say_with("frame-notices", &[("count", self.unread.into())])) {
                (ui::icon(Icon::Bell))
                @if self.unread > 0 { (ui::chip(Tone::Accent, &unread)) }
            }
            (ui::menu(ui::Side::End, html! { summary class="button quiet" { (ui::avatar(&page.name, ui::Size::Small)) span class="unseen" { (page.name) } } }, html! {
                (ui::item(routes::PROFILE, Icon::User, &t.say("frame-profile")))
                (ui::item_post(routes::SIGN_OUT, Icon::LogOut, &t.say("frame-sign-out")))
            }))
        }
    }

    fn trouble(&self, page: &Page) -> Markup {
        let t = page.t;
        let mend = t.say("trouble-mend");
        let action = self.manages.then_some((mend.as_str(), routes::MAILBOXES));
        html! {
            @if self.sample { (ui::trouble(Tone::Info, &t.say("frame-sample"), None)) }
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
            @let text = t.say(&flash.word);
            @match flash.undo {
                Some((entry, seconds)) => {
                    @let action = format!("/entries/{entry}/undo");
                    (ui::toast_undo(&text, &t.say("undo"), &action, seconds))
                }
                None => (ui::toast(Tone::Good, &text)),
            }
        }
    }
}

/// The numbers beside the links.
struct Numbers {
    open: String,
    late: String,
    asked: String,
    handed: String,
}

impl Numbers {
    fn new(page: &Page, facts: &Facts) -> Self {
        Self {
            open: page.format.number(facts.counts.of(View::Open)),
            late: page.format.number(facts.late),
            asked: page.format.number(facts.approvals),
            handed: page.format.number(facts.handed),
        }
    }
}

struct FrameText {
    skip: String,
    navigation: String,
    more: String,
    home: String,
    search: String,
    today: String,
    promises: String,
    set_asides: String,
    conversations: String,
    counter: String,
    tasks: String,
    customers: String,
    gestures: String,
    vouchers: String,
    approvals: String,
    cases: String,
    notices: String,
    settings: String,
}

impl FrameText {
    fn new(page: &Page) -> Self {
        let t = page.t;
        Self {
            skip: t.say("frame-skip"),
            navigation: t.say("frame-navigation"),
            more: t.say("frame-more"),
            home: t.say("frame-home"),
            search: t.say("frame-search"),
            today: t.say("today-title"),
            promises: t.say("promises-title"),
            set_asides: t.say("set-asides-title"),
            conversations: t.say("frame-conversations"),
            counter: t.say("frame-counter"),
            tasks: t.say("frame-tasks"),
            customers: t.say("frame-customers"),
            gestures: t.say("gestures-title"),
            vouchers: t.say("vouchers-title"),
            approvals: t.say("approvals-title"),
            cases: t.say("cases-title"),
            notices: t.say("frame-notices-title"),
            settings: t.say("frame-settings"),
        }
    }
}

fn link<'a>(
    href: &'a str,
    picture: Icon,
    label: &'a str,
    current: bool,
    key: &'a str,
) -> frame::Link<'a> {
    frame::Link {
        href,
        picture,
        label,
        count: None,
        count_tone: Tone::Plain,
        current,
        tab: true,
        key: Some(key),
    }
}

/// One that is not among the few at the bottom of a phone.
fn aside<'a>(href: &'a str, picture: Icon, label: &'a str, current: bool) -> frame::Link<'a> {
    frame::Link {
        tab: false,
        key: None,
        ..link(href, picture, label, current, "")
    }
}
