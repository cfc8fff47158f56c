//! Where one can go from every page: the navigation, in groups by what one is about.
//!
//! A new page of its own is one line in [`GROUPS`] and one word in [`Here`].

use attent_core::conversations::View;

use crate::{
    Page,
    facts::{Facts, Here},
    routes,
    ui::{Icon, Tone, frame},
};

/// One place to go.
struct Entry {
    here: Here,
    href: &'static str,
    picture: Icon,
    /// Its name, a key of `locales/`.
    word: &'static str,
    /// What two keys lead there, as `keys.js` takes them.
    key: Option<&'static str>,
    /// Whether it is among the few at the bottom of a phone.
    tab: bool,
}

const fn entry(here: Here, href: &'static str, picture: Icon, word: &'static str) -> Entry {
    Entry {
        here,
        href,
        picture,
        word,
        key: None,
        tab: false,
    }
}

impl Entry {
    const fn key(self, key: &'static str) -> Self {
        Entry {
            key: Some(key),
            ..self
        }
    }

    const fn tab(self) -> Self {
        Entry { tab: true, ..self }
    }
}

/// The work of the day first, then what goes beyond it; each group with its heading.
const GROUPS: &[(Option<&str>, &[Entry])] = &[
    (
        None,
        &[
            entry(Here::Today, routes::TODAY, Icon::Sun, "today-title")
                .key("g t")
                .tab(),
            entry(
                Here::Conversations,
                routes::CONVERSATIONS,
                Icon::Inbox,
                "frame-conversations",
            )
            .key("g c")
            .tab(),
            entry(Here::Counter, routes::COUNTER, Icon::Store, "frame-counter")
                .key("g o")
                .tab(),
            entry(
                Here::Promises,
                routes::PROMISES,
                Icon::Handshake,
                "promises-title",
            )
            .key("g p")
            .tab(),
            entry(
                Here::SetAsides,
                routes::SET_ASIDES,
                Icon::Package,
                "set-asides-title",
            )
            .key("g a"),
            entry(Here::Tasks, "/tasks", Icon::ListChecks, "frame-tasks").key("g k"),
            entry(
                Here::Customers,
                routes::CUSTOMERS,
                Icon::Users,
                "frame-customers",
            )
            .key("g u"),
        ],
    ),
    (
        Some("frame-put-right"),
        &[
            entry(Here::Cases, routes::CASES, Icon::HandHeart, "cases-title").key("g r"),
            entry(
                Here::Gestures,
                routes::GESTURES,
                Icon::Gift,
                "gestures-title",
            ),
            entry(
                Here::Vouchers,
                routes::VOUCHERS,
                Icon::Ticket,
                "vouchers-title",
            ),
            entry(
                Here::Approvals,
                routes::APPROVALS,
                Icon::ShieldCheck,
                "approvals-title",
            ),
        ],
    ),
    (
        Some("frame-foresight"),
        &[
            entry(
                Here::KnownProblems,
                "/known-problems",
                Icon::CircleAlert,
                "known-problems-title",
            ),
            entry(
                Here::Procedures,
                "/procedures",
                Icon::Layers,
                "procedures-title",
            ),
            entry(
                Here::Contingencies,
                "/contingencies",
                Icon::Megaphone,
                "contingencies-title",
            ),
            entry(Here::Findings, "/findings", Icon::Flag, "findings-title"),
        ],
    ),
];

/// What is at the foot of the navigation.
const LAST: &[Entry] = &[
    entry(
        Here::Standards,
        routes::FIGURES,
        Icon::ChartColumn,
        "standards-figures",
    ),
    entry(
        Here::Settings,
        routes::SETTINGS,
        Icon::Settings,
        "frame-settings",
    )
    .key("g s"),
];

/// The navigation with its words and numbers said; [`Nav::sections`] and [`Nav::last`] lend them.
pub(crate) struct Nav {
    groups: Vec<(Option<String>, Vec<Said>)>,
    last: Vec<Said>,
    here: Here,
}

struct Said {
    entry: &'static Entry,
    label: String,
    count: Option<(String, Tone)>,
}

impl Nav {
    pub(crate) fn new(page: &Page, facts: &Facts, here: Here) -> Self {
        let said = |entries: &'static [Entry]| {
            let one = |entry| Said {
                entry,
                label: page.t.say(entry.word),
                count: count(page, facts, entry.here),
            };
            entries
                .iter()
                .filter(|entry| is_for(page, entry))
                .map(one)
                .collect()
        };
        let group = |(heading, entries): &(Option<&str>, &'static [Entry])| {
            (heading.map(|word| page.t.say(word)), said(entries))
        };
        Self {
            groups: GROUPS.iter().map(group).collect(),
            last: said(LAST),
            here,
        }
    }

    pub(crate) fn sections(&self) -> Vec<frame::Section<'_>> {
        self.groups
            .iter()
            .map(|(heading, links)| frame::Section {
                heading: heading.as_deref(),
                links: self.links(links),
            })
            .collect()
    }

    pub(crate) fn last(&self) -> Vec<frame::Link<'_>> {
        self.links(&self.last)
    }

    fn links<'a>(&self, said: &'a [Said]) -> Vec<frame::Link<'a>> {
        let link = |said: &'a Said| frame::Link {
            href: said.entry.href,
            picture: said.entry.picture,
            label: &said.label,
            count: said.count.as_ref().map(|(number, _)| number.as_str()),
            count_tone: said.count.as_ref().map_or(Tone::Plain, |(_, tone)| *tone),
            current: said.entry.here == self.here,
            tab: said.entry.tab,
            key: said.entry.key,
        };
        said.iter().map(link).collect()
    }
}

/// Where keys lead, and which.
pub(crate) fn keys(page: &Page) -> impl Iterator<Item = (&'static str, &'static str)> {
    let groups = GROUPS.iter().flat_map(|(_, entries)| *entries);
    let shown = groups.chain(LAST).filter(|entry| is_for(page, entry));
    shown.filter_map(|entry| Some((entry.word, entry.key?)))
}

/// Nothing in the settings is for whoever only looks on.
fn is_for(page: &Page, entry: &Entry) -> bool {
    page.writes() || entry.here != Here::Settings
}

/// The number beside a link, where there is something to do.
fn count(page: &Page, facts: &Facts, here: Here) -> Option<(String, Tone)> {
    let (number, tone) = match here {
        Here::Conversations => (facts.counts.of(View::Open), Tone::Plain),
        Here::Counter => (facts.at_counter.count, Tone::Late),
        Here::Promises => (facts.late, Tone::Late),
        Here::Cases => (facts.handed, Tone::Accent),
        Here::Approvals => (facts.approvals, Tone::Accent),
        _ => return None,
    };
    (number > 0).then(|| (page.format.number(number), tone))
}
