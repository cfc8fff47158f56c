//! Inviting someone: the fields, the mail, and the link to hand over where no mail can go out.

use attent_core::ids::{StaffId, TeamId};
use attent_core::{
    Language, Result as CoreResult, Role, Secret, business,
    people::{
        links::{self, Kind, Link},
        staff::{self, Invite, Invited},
    },
};
use attent_db::Tx;
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result, Site, T,
    forms::Wrong,
    settings::choices,
    sign_in::letters::{self, Letter},
    ui::{self, Choice, Field, Layout, Tone},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub name: String,
    pub email: String,
    pub role: String,
    pub language: String,
    pub team: String,
}

/// How the invitation reaches them.
pub(crate) enum Handed {
    ByMail,
    /// No mailbox can send: whoever invites hands the link over.
    ByHand {
        name: String,
        link: String,
    },
}

impl Handed {
    pub fn view(&self, t: T) -> Markup {
        match self {
            Self::ByMail => html! {},
            Self::ByHand { name, link } => ui::notice_with(
                Tone::Warn,
                html! {
                    div class="stack close" {
                        b { (t.say("people-by-hand-title")) }
                        p { (t.say_with("people-by-hand", &[("name", name.as_str().into())])) }
                        input class="input" readonly aria-label=(t.say("people-by-hand-link")) value=(link);
                    }
                },
            ),
        }
    }
}

pub(crate) fn fields(t: T, own: Role, typed: &Typed, wrong: &Wrong, first: bool) -> Markup {
    let roles = choices::roles(t, own);
    let roles: Vec<Choice> = roles
        .iter()
        .map(|(role, word, may)| Choice::new(role.as_str(), word).hint(may))
        .collect();
    let role = if typed.role.is_empty() {
        "staff"
    } else {
        &typed.role
    };
    let (name_label, optional) = (t.say("people-name"), t.say("field-optional"));
    let name = Field::new("name", &name_label)
        .required()
        .error(wrong.of("name"));
    let name = if first { name.first() } else { name };
    let same = t.say("people-language-same");
    let mut languages = vec![Choice::new("", &same)];
    languages.extend(choices::languages());
    html! {
        div class="grid-2" {
            (name.text(&typed.name))
            (Field::new("email", &t.say("sign-in-email")).required().error(wrong.of("email")).input("email", &typed.email))
        }
        (Field::new("role", &t.say("people-role")).error(wrong.of("role")).radios(Layout::Cards, &roles, role))
        (Field::new("language", &t.say("people-language")).optional(&optional).middling()
            .select(&languages, &typed.language))
    }
}

/// Invites, and queues the mail in the same transaction.
pub(crate) async fn invite(page: &Page, typed: &Typed) -> Result<Handed> {
    let form = Invite {
        name: typed.name.clone(),
        email: typed.email.clone(),
        role: Role::parse(&typed.role).unwrap_or(Role::Staff),
        place: None,
        language: Language::parse(&typed.language),
        teams: typed.team.parse().ok().map(TeamId).into_iter().collect(),
    };
    let (site, by) = (page.site.clone(), page.name.clone());
    let secret = Secret::roll(&mut *site.dice());
    page.write(move |tx, actor| {
        let invited = staff::invite(tx, actor, &form, &secret)?;
        let name = invited.name.clone();
        let sent = write_to(tx, &site, invited.into(), &by, &secret)?;
        Ok(handed(sent, name, letters::link(&site, &secret)))
    })
    .await
}

/// A new link for someone who has not joined; the older one is void.
pub(crate) async fn again(page: &Page, id: StaffId) -> Result<Handed> {
    let (site, by) = (page.site.clone(), page.name.clone());
    let secret = Secret::roll(&mut *site.dice());
    page.write(move |tx, actor| {
        let link = links::invite_again(tx, actor, id, &secret)?;
        let name = link.name.clone();
        let sent = write_to(tx, &site, link.into(), &by, &secret)?;
        Ok(handed(sent, name, letters::link(&site, &secret)))
    })
    .await
}

/// Whom an invitation goes to.
pub(crate) struct Addressed {
    name: String,
    email: String,
    language: Option<Language>,
}

impl From<Invited> for Addressed {
    fn from(invited: Invited) -> Self {
        Self {
            name: invited.name,
            email: invited.email,
            language: invited.language,
        }
    }
}

impl From<Link> for Addressed {
    fn from(link: Link) -> Self {
        Self {
            name: link.name,
            email: link.email,
            language: link.language,
        }
    }
}

/// Queues the mail with the link; `by` is who invites, empty for a program: then the business does.
/// `false`: it goes nowhere, as no mailbox can send or the business is a sample.
pub(crate) fn write_to(
    tx: &mut Tx<'_>,
    site: &Site,
    to: Addressed,
    by: &str,
    secret: &Secret,
) -> CoreResult<bool> {
    let business = business::get(tx)?;
    let leaves = !business.sample;
    let by = if by.is_empty() { &business.name } else { by };
    let letter = Letter {
        kind: Kind::Invitation,
        name: to.name,
        email: to.email,
        language: to.language.unwrap_or(business.language),
        by: by.to_owned(),
        business: business.name,
    };
    Ok(letters::queue(tx, site, &letter, secret)? && leaves)
}

fn handed(sent: bool, name: String, link: String) -> Handed {
    if sent {
        Handed::ByMail
    } else {
        Handed::ByHand { name, link }
    }
}
