//! The form of a mailbox, at set-up and in the settings: what is typed, guessed, and stored.
//!
//! Passwords are sealed here and never shown back.

use attent_core::{
    Language, Result as CoreResult,
    channels::{
        Plain, Security,
        mailboxes::{self, Active, Form, Mailbox, Password, ServerForm},
    },
    ids::{MailboxId, PlaceId, TeamId},
};
use attent_db::Millis;
use maud::{Markup, html};
use serde::Deserialize;

pub(crate) use super::mailbox_check::Checked;
use super::{choices, mailbox_check, providers};
use crate::{
    Error, Page, Result, Site, T,
    forms::Wrong,
    ui::{self, Choice, Field},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub name: String,
    pub address: String,
    pub password: String,
    pub imap_host: String,
    pub imap_port: String,
    pub imap_security: String,
    pub imap_user: String,
    pub smtp_host: String,
    pub smtp_port: String,
    pub smtp_security: String,
    pub smtp_user: String,
    /// Where it is another than the one for fetching.
    pub smtp_password: String,
    pub folder: String,
    pub place: String,
    pub team: String,
    pub language: String,
    pub signature: String,
    pub acknowledges: String,
    /// For how many days back mail is fetched.
    pub since: String,
    pub anyway: String,
    pub version: i64,
}

impl Typed {
    /// Before anybody typed.
    pub fn fresh(name: &str, language: Language) -> Self {
        Self {
            name: name.to_owned(),
            language: language.code().to_owned(),
            folder: "INBOX".to_owned(),
            acknowledges: "on".to_owned(),
            since: "0".to_owned(),
            ..Self::default()
        }
    }

    /// As it is stored; without passwords.
    pub fn of(mailbox: &Mailbox) -> Self {
        let mut typed = Self {
            name: mailbox.name.clone(),
            address: mailbox.address.clone(),
            folder: mailbox.folder.clone(),
            place: mailbox.place.map_or_else(String::new, |id| id.to_string()),
            team: mailbox.team.map_or_else(String::new, |id| id.to_string()),
            language: mailbox.language.code().to_owned(),
            signature: mailbox.signature.clone(),
            acknowledges: if mailbox.acknowledges { "on" } else { "" }.to_owned(),
            version: mailbox.version,
            ..Self::default()
        };
        if let Some(imap) = &mailbox.imap {
            typed.imap_host.clone_from(&imap.host);
            typed.imap_port = imap.port.to_string();
            imap.security.as_str().clone_into(&mut typed.imap_security);
            typed.imap_user.clone_from(&imap.user);
        }
        if let Some(smtp) = &mailbox.smtp {
            typed.smtp_host.clone_from(&smtp.host);
            typed.smtp_port = smtp.port.to_string();
            smtp.security.as_str().clone_into(&mut typed.smtp_security);
            typed.smtp_user.clone_from(&smtp.user);
        }
        typed
    }

    /// Fills in the servers that were left empty, and who signs in there.
    pub fn guess(&mut self) {
        if self.folder.trim().is_empty() {
            "INBOX".clone_into(&mut self.folder);
        }
        let Some((imap, smtp)) = providers::guess(&self.address) else {
            return;
        };
        if self.imap_host.trim().is_empty() && self.smtp_host.trim().is_empty() {
            self.imap_host = imap.host;
            self.imap_port = imap.port.to_string();
            imap.security.as_str().clone_into(&mut self.imap_security);
            self.smtp_host = smtp.host;
            self.smtp_port = smtp.port.to_string();
            smtp.security.as_str().clone_into(&mut self.smtp_security);
        }
        for (user, host) in [
            (&mut self.imap_user, &self.imap_host),
            (&mut self.smtp_user, &self.smtp_host),
        ] {
            // Without a password nobody signs in: a server on the same machine.
            if user.trim().is_empty() && !host.trim().is_empty() && !self.password.is_empty() {
                self.address.trim().clone_into(user);
            }
        }
    }

    pub fn anyway(&self) -> bool {
        !self.anyway.is_empty()
    }

    pub fn smtp_secret(&self) -> &str {
        if self.smtp_password.is_empty() {
            &self.password
        } else {
            &self.smtp_password
        }
    }

    /// For the core, with passwords sealed. `before`: what is stored stays where nothing was typed.
    pub fn form(&self, site: &Site, now: Millis, before: Option<&Mailbox>) -> CoreResult<Form> {
        let imap = server(
            site,
            [
                &self.imap_host,
                &self.imap_port,
                &self.imap_security,
                &self.imap_user,
            ],
            &self.password,
            before.and_then(|was| was.imap.as_ref()).is_some(),
        )?;
        let smtp = server(
            site,
            [
                &self.smtp_host,
                &self.smtp_port,
                &self.smtp_security,
                &self.smtp_user,
            ],
            self.smtp_secret(),
            before.and_then(|was| was.smtp.as_ref()).is_some(),
        )?;
        let days: i64 = self.since.parse().unwrap_or(0);
        Ok(Form {
            name: self.name.clone(),
            address: self.address.clone(),
            place: self.place.parse().ok().map(PlaceId),
            team: self.team.parse().ok().map(TeamId),
            language: Language::parse(&self.language).unwrap_or(Language::En),
            signature: self.signature.clone(),
            acknowledges: !self.acknowledges.is_empty(),
            imap,
            folder: self.folder.clone(),
            starts_at: before.map_or_else(
                || now.plus(-Millis::from_days(days.clamp(0, 3650)).0),
                |was| was.starts_at,
            ),
            smtp,
        })
    }
}

fn server(
    site: &Site,
    [host, port, security, user]: [&str; 4],
    password: &str,
    stored: bool,
) -> CoreResult<Option<ServerForm>> {
    if host.trim().is_empty() {
        return Ok(None);
    }
    let password = if !password.is_empty() {
        Password::Set(
            site.seal()
                .seal(&Plain(password.to_owned()), &mut *site.dice())?,
        )
    } else if stored {
        Password::Keep
    } else {
        Password::Clear
    };
    Ok(Some(ServerForm {
        host: host.trim().to_owned(),
        port: port.trim().parse().unwrap_or(0),
        security: Security::parse(security).unwrap_or(Security::Tls),
        user: user.trim().to_owned(),
        password,
    }))
}

/// A mailbox as it is stored, and with its passwords while it is in use.
pub(crate) type Stored<'a> = (&'a Mailbox, Option<&'a Active>);

/// Looks at every field and tries both servers, for a page: what is wrong is said at once.
pub(crate) async fn check(
    page: &Page,
    typed: &Typed,
    before: Option<Stored<'_>>,
) -> Result<(Checked, Wrong)> {
    let (t, site, now) = (page.t, page.site.clone(), page.now());
    let active = before.and_then(|(_, active)| active);
    let tried = mailbox_check::check(&site, typed, active).await;
    let checked = tried.map_err(|kind| Error::page(t, kind))?;
    let (typed, was) = (typed.clone(), before.map(|(was, _)| was.clone()));
    let looked = page.read(move |tx, actor| {
        let form = typed.form(&site, now, was.as_ref())?;
        mailboxes::check(tx, actor, &form, was.as_ref())
    });
    let mut wrong = looked
        .await
        .map_or_else(wrong_fields, |()| Ok(Wrong::nothing(t)))?;
    if !checked.well() {
        wrong = wrong.and_whole(t.say("mailbox-check-failed"));
    }
    Ok((checked, wrong))
}

/// What the core refuses, at the fields where it is typed; both servers have a name and a port.
///
/// # Errors
/// As [`Wrong::from`].
pub(crate) fn wrong_fields(error: Error) -> Result<Wrong> {
    let t = error.t;
    let name = |way: &str, what: &str| {
        let (way, what) = (format!("mailbox-{way}"), format!("mailbox-{what}"));
        format!("{}, {}", t.say(&way), t.say(&what))
    };
    Ok(Wrong::from(error)?
        .at("imap_password", "password")
        .called("imap_host", name("imap", "host"))
        .called("imap_port", name("imap", "port"))
        .called("smtp_host", name("smtp", "host"))
        .called("smtp_port", name("smtp", "port"))
        .called("password", t.say("mailbox-password"))
        .called("smtp_password", t.say("mailbox-smtp-password")))
}

pub(crate) async fn add(page: &Page, typed: &Typed) -> Result<MailboxId> {
    let (site, typed, now) = (page.site.clone(), typed.clone(), page.now());
    page.write(move |tx, actor| mailboxes::add(tx, actor, &typed.form(&site, now, None)?))
        .await
}

pub(crate) async fn change(page: &Page, id: MailboxId, typed: &Typed) -> Result<()> {
    let (site, typed, now) = (page.site.clone(), typed.clone(), page.now());
    page.write(move |tx, actor| {
        let before = mailboxes::get(tx, actor, id)?;
        let form = typed.form(&site, now, Some(&before))?;
        mailboxes::change(tx, actor, id, typed.version, &form)
    })
    .await
}

/// Address, name, password: all that most need to type.
pub(crate) fn essentials(t: T, typed: &Typed, wrong: &Wrong, before: Option<&Mailbox>) -> Markup {
    let stored = before.is_some_and(|was| was.imap.as_ref().is_some_and(|s| s.password_set));
    let hint = if stored {
        "mailbox-password-kept"
    } else {
        "mailbox-password-hint"
    };
    ui::panel(
        "",
        "",
        html! {
            (Field::new("address", &t.say("mailbox-address")).hint(&t.say("mailbox-address-hint")).required()
                .error(wrong.of("address")).input("email", &typed.address))
            (Field::new("name", &t.say("mailbox-name")).hint(&t.say("mailbox-name-hint")).required()
                .error(wrong.of("name")).text(&typed.name))
            (Field::new("password", &t.say("mailbox-password")).hint(&t.say(hint)).complete("off")
                .error(wrong.of("password")).input("password", ""))
            @if before.is_none() {
                @let days = ["0", "7", "30", "365"].map(|days| (days, t.say(&format!("mailbox-since-{days}"))));
                @let days: Vec<Choice> = days.iter().map(|(days, word)| Choice::new(days, word)).collect();
                (Field::new("since", &t.say("mailbox-since")).middling().select(&days, &typed.since))
            }
            input type="hidden" name="language" value=(typed.language) disabled[before.is_some()];
            @if before.is_none() { input type="hidden" name="acknowledges" value=(typed.acknowledges); }
        },
    )
}

/// Servers, folded away while the guess may do.
pub(crate) fn servers(
    t: T,
    typed: &Typed,
    wrong: &Wrong,
    before: Option<&Mailbox>,
    open: bool,
) -> Markup {
    let theirs = [
        "imap_host",
        "imap_port",
        "imap_user",
        "folder",
        "smtp_host",
        "smtp_port",
        "smtp_user",
        "smtp_password",
    ];
    let marked = theirs.iter().any(|field| wrong.of(field).is_some());
    let open = open || marked || before.is_some();
    let optional = t.say("field-optional");
    html! {
        div class="panel" {
            // Two ids: a refresh keeps a fold as the reader left it, and this one must open now.
            details class="fold" id=(if open { "servers-open" } else { "servers" }) open[open] {
                summary { (t.say("mailbox-servers")) }
                div class="form" {
                    p class="small soft" { (t.say("mailbox-servers-about")) }
                    (side(t, wrong, "imap", [&typed.imap_host, &typed.imap_port, &typed.imap_security, &typed.imap_user]))
                    (Field::new("folder", &t.say("mailbox-folder")).middling().error(wrong.of("folder")).text(&typed.folder))
                    (side(t, wrong, "smtp", [&typed.smtp_host, &typed.smtp_port, &typed.smtp_security, &typed.smtp_user]))
                    (Field::new("smtp_password", &t.say("mailbox-smtp-password")).optional(&optional).middling()
                        .hint(&t.say("mailbox-smtp-password-hint")).complete("off")
                        .error(wrong.of("smtp_password")).input("password", ""))
                }
            }
        }
    }
}

fn side(t: T, wrong: &Wrong, way: &str, [host, port, security, user]: [&str; 4]) -> Markup {
    let names = ["host", "port", "security", "user"].map(|what| format!("{way}_{what}"));
    let securities = Security::ALL.map(|one| {
        (
            one.as_str(),
            t.say(&format!("mailbox-security-{}", one.as_str())),
        )
    });
    let securities: Vec<Choice> = securities
        .iter()
        .map(|(value, word)| Choice::new(value, word))
        .collect();
    html! {
        @let head = format!("{way}-head");
        h2 class="small-head" id=(head) { (t.say(&format!("mailbox-{way}"))) }
        div class="grid-2" role="group" aria-labelledby=(head) {
            (Field::new(&names[0], &t.say("mailbox-host")).error(wrong.of(&names[0])).text(host))
            (Field::new(&names[3], &t.say("mailbox-user")).error(wrong.of(&names[3])).complete("off").text(user))
            (Field::new(&names[1], &t.say("mailbox-port")).short().error(wrong.of(&names[1])).input("number", port))
            (Field::new(&names[2], &t.say("mailbox-security")).select(&securities, security))
        }
    }
}

/// What most leave as it is.
pub(crate) fn manners(
    t: T,
    typed: &Typed,
    wrong: &Wrong,
    teams: &[(String, String)],
    places: &[(String, String)],
) -> Markup {
    let nobody = t.say("mailbox-team-everybody");
    let (teams, places) = (one_of(&nobody, teams), one_of("–", places));
    ui::panel(
        &t.say("mailbox-manners"),
        "",
        html! {
            div class="grid-2" {
                (Field::new("team", &t.say("mailbox-team")).error(wrong.of("team")).select(&teams, &typed.team))
                (Field::new("place", &t.say("mailbox-place")).error(wrong.of("place")).select(&places, &typed.place))
                (Field::new("language", &t.say("mailbox-language")).select(&choices::languages(), &typed.language))
            }
            (Field::new("signature", &t.say("mailbox-signature")).hint(&t.say("mailbox-signature-hint"))
                .error(wrong.of("signature")).textarea(3, &typed.signature))
            (Field::new("acknowledges", &t.say("mailbox-acknowledges")).hint(&t.say("mailbox-acknowledges-hint"))
                .switch(!typed.acknowledges.is_empty()))
        },
    )
}

/// None, or one of these.
pub(super) fn one_of<'a>(none: &'a str, list: &'a [(String, String)]) -> Vec<Choice<'a>> {
    let mut choices = vec![Choice::new("", none)];
    choices.extend(list.iter().map(|(id, name)| Choice::new(id, name)));
    choices
}
