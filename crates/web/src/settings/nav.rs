//! The side navigation of the settings, and who may see which page.

use attent_core::Role;
use axum::response::Response;
use maud::Markup;

use crate::{
    Error, Page, Result, T,
    facts::{Facts, Here},
    forms::Wrong,
    routes,
    ui::{self, Icon, Tone, Width, frame::Link},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Business,
    Places,
    Calendars,
    Standards,
    People,
    Teams,
    Budgets,
    Causes,
    Solutions,
    Rules,
    Mailboxes,
    Outbox,
    Quarantine,
    Tokens,
    Runs,
    Jobs,
    Audit,
}

use Section::{
    Audit, Budgets, Business, Calendars, Causes, Jobs, Mailboxes, Outbox, People, Places,
    Quarantine, Rules, Runs, Solutions, Standards, Teams, Tokens,
};

/// Groups by their heading.
const GROUPS: [(&str, &[Section]); 5] = [
    (
        "settings-business",
        &[Business, Places, Calendars, Standards],
    ),
    ("settings-people", &[People, Teams, Budgets]),
    ("settings-cases", &[Causes, Solutions, Rules]),
    ("settings-mail", &[Mailboxes, Outbox, Quarantine]),
    ("settings-technical", &[Tokens, Runs, Jobs, Audit]),
];

impl Section {
    /// Leads run their team and its mailboxes; what failed to go out is everybody's.
    pub fn least(self) -> Role {
        match self {
            Teams | Mailboxes | Outbox => Role::Staff,
            Business | Places | Calendars | Standards | People | Budgets | Causes | Solutions
            | Rules | Quarantine | Tokens | Runs | Jobs | Audit => Role::Manager,
        }
    }

    pub fn href(self) -> &'static str {
        match self {
            Business => "/settings/business",
            Places => "/settings/places",
            Calendars => routes::CALENDARS,
            Standards => routes::STANDARDS,
            People => "/settings/people",
            Teams => "/settings/teams",
            Budgets => "/settings/budgets",
            Causes => "/settings/causes",
            Solutions => "/settings/solutions",
            Rules => "/settings/refusal-rules",
            Mailboxes => routes::MAILBOXES,
            Outbox => routes::OUTBOX,
            Quarantine => routes::QUARANTINE,
            Tokens => "/settings/tokens",
            Runs => "/settings/runs",
            Jobs => "/settings/jobs",
            Audit => routes::AUDIT,
        }
    }

    pub fn title(self, t: T) -> String {
        t.say(match self {
            Business => "business-title",
            Places => "places-title",
            Calendars => "calendars-title",
            Standards => "standards-title",
            People => "people-title",
            Teams => "teams-title",
            Budgets => "budgets-title",
            Causes => "causes-title",
            Solutions => "solutions-title",
            Rules => "rules-title",
            Mailboxes => "mailboxes-title",
            Outbox => "outbox-title",
            Quarantine => "quarantine-title",
            Tokens => "tokens-title",
            Runs => "runs-title",
            Jobs => "jobs-title",
            Audit => "audit-title",
        })
    }

    fn picture(self) -> Icon {
        match self {
            Business => Icon::Building2,
            Places => Icon::MapPin,
            Calendars => Icon::Calendar,
            Standards => Icon::Clock,
            People => Icon::Users,
            Teams => Icon::UsersRound,
            Budgets => Icon::HandHeart,
            Causes => Icon::Network,
            Solutions => Icon::Handshake,
            Rules => Icon::Ban,
            Mailboxes => Icon::Mail,
            Outbox => Icon::Send,
            Quarantine => Icon::Inbox,
            Tokens => Icon::KeyRound,
            Runs => Icon::Hourglass,
            Jobs => Icon::RefreshCw,
            Audit => Icon::History,
        }
    }

    /// # Errors
    /// Forbidden below the role it is for.
    pub fn open(self, page: &Page) -> Result<()> {
        may(page, self.least())
    }
}

pub(super) fn may(page: &Page, role: Role) -> Result<()> {
    page.actor
        .at_least(role)
        .map_err(|kind| Error::page(page.t, kind))
}

/// A page of the settings. With something wrong it has the status that fits.
pub(crate) fn show(
    page: &Page,
    facts: &Facts,
    section: Section,
    title: &str,
    wrong: &Wrong,
    content: Markup,
) -> Response {
    let t = page.t;
    let labels: Vec<(Section, String)> = GROUPS
        .iter()
        .flat_map(|(_, all)| *all)
        .map(|one| (*one, one.title(t)))
        .collect();
    let headings = GROUPS.map(|(heading, _)| t.say(heading));
    let groups: Vec<(&str, Vec<Link>)> = GROUPS
        .iter()
        .zip(&headings)
        .map(|((_, sections), heading)| {
            let seen = labels
                .iter()
                .filter(|(one, _)| sections.contains(one) && page.actor.role >= one.least());
            (
                heading.as_str(),
                seen.map(|(one, label)| link(*one, label, section))
                    .collect(),
            )
        })
        .filter(|(_, links): &(&str, Vec<Link>)| !links.is_empty())
        .collect();
    let wide = matches!(
        section,
        Standards | People | Solutions | Outbox | Quarantine | Audit | Tokens | Jobs
    );
    let width = if wide { Width::Wide } else { Width::Reading };
    let stage = ui::settings(&t.say("frame-settings"), &groups, width, content);
    wrong.on(page.show(facts, Here::Settings, title, stage))
}

fn link(section: Section, label: &str, here: Section) -> Link<'_> {
    Link {
        href: section.href(),
        picture: section.picture(),
        label,
        count: None,
        count_tone: Tone::Plain,
        current: section == here,
        tab: false,
        key: None,
    }
}
