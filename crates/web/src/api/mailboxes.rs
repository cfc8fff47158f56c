//! Mailboxes: connected, tried on the spot, changed, taken out of use. Passwords come in and never
//! go out.

use attent_core::{
    Actor, Error as CoreError, Language,
    channels::{
        Security,
        mailboxes::{self, Active, Mailbox, Server},
    },
    ids::{MailboxId, TeamId},
};
use attent_db::Tx;
use attent_net::Trouble;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page,
    problem::{Done, Problem, called},
    shown::{Id, LanguageWord, Time, Word},
};
use crate::{
    T,
    settings::{
        mailbox_check::{self, Checked},
        mailbox_form::Typed,
    },
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/mailboxes",
            "The mailboxes, without their passwords.",
            list,
        )
        .paged()
        .lists::<OneMailbox>(),
        op::post(
            "/mailboxes",
            "Connects a mailbox; both servers are tried first, 422 says what each answered.",
            add,
        )
        .takes::<MailboxDetails>()
        .answers::<OneMailbox>(201),
        op::get(
            "/mailboxes/{id}",
            "One mailbox, without its passwords.",
            show,
        )
        .answers::<OneMailbox>(200),
        op::put(
            "/mailboxes/{id}",
            "Writes it anew; a password that is left out stays.",
            change,
        )
        .takes::<MailboxDetails>()
        .answers::<OneMailbox>(200),
        op::post(
            "/mailboxes/{id}/check",
            "Tries both servers now and says what each answered.",
            check,
        )
        .answers::<MailboxChecked>(200),
        op::post(
            "/mailboxes/{id}/retirement",
            "Nothing is fetched or sent any more; what it brought stays.",
            retire,
        )
        .answers::<OneMailbox>(200),
        op::delete("/mailboxes/{id}/retirement", "It is used again.", restore)
            .answers::<OneMailbox>(200),
    ]
}

type SecurityWord = Word<Security>;

/// An address that mail comes to and goes out from.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Mailbox)]
struct OneMailbox {
    id: Id,
    /// As customers see it beside the address.
    name: String,
    address: String,
    place: Option<Id>,
    /// Whom its mail goes to; null: everybody.
    team: Option<Id>,
    language: LanguageWord,
    signature: String,
    /// Whether the first mail of a conversation is acknowledged.
    acknowledges: bool,
    /// Where mail is fetched; null: it comes another way.
    imap: Option<OneServer>,
    folder: String,
    /// Older mail is left where it is.
    starts_at: Time,
    /// Where mail is sent; null: nothing can be sent from it.
    smtp: Option<OneServer>,
    retired_at: Option<Time>,
    version: i64,
}

/// A server, without its password.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MailServerShown)]
struct OneServer {
    host: String,
    port: i64,
    security: SecurityWord,
    user: String,
    /// Whether there is one.
    password_set: bool,
}

impl From<Server> for OneServer {
    fn from(found: Server) -> Self {
        Self {
            host: found.host,
            port: found.port,
            security: Word(found.security),
            user: found.user,
            password_set: found.password_set,
        }
    }
}

impl From<Mailbox> for OneMailbox {
    fn from(found: Mailbox) -> Self {
        Self {
            id: found.id.into(),
            name: found.name,
            address: found.address,
            place: Id::maybe(found.place),
            team: Id::maybe(found.team),
            language: Word(found.language),
            signature: found.signature,
            acknowledges: found.acknowledges,
            imap: found.imap.map(Into::into),
            folder: found.folder,
            starts_at: Time(found.starts_at),
            smtp: found.smtp.map(Into::into),
            retired_at: Time::maybe(found.retired_at),
            version: found.version,
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MailboxDetails {
    /// As customers see it beside the address.
    name: String,
    address: String,
    place: Option<Id>,
    /// Whom its mail goes to; null: everybody.
    team: Option<Id>,
    /// Null: English, or as it was.
    language: Option<LanguageWord>,
    #[serde(default)]
    signature: String,
    /// Whether the first mail of a conversation is acknowledged.
    #[serde(default)]
    acknowledges: bool,
    /// Where mail is fetched; null: it comes another way.
    imap: Option<MailServer>,
    /// `INBOX` unless said.
    #[serde(default)]
    folder: String,
    /// A new mailbox fetches mail of so many days before today; 0 unless said.
    #[serde(default)]
    since_days: u16,
    /// Where mail is sent; null: nothing can be sent from it.
    smtp: Option<MailServer>,
    /// Stores it without trying the servers first.
    #[serde(default)]
    untested: bool,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MailServer {
    host: String,
    port: u16,
    security: SecurityWord,
    #[serde(default)]
    user: String,
    /// Left out: as it was; of a new mailbox: none is needed.
    #[serde(default)]
    password: String,
}

impl MailboxDetails {
    /// As the form of the page has it, so that both are tried and stored alike.
    fn typed(&self, before: Option<&Mailbox>) -> Typed {
        let kept = before.map_or(Language::En, |was| was.language);
        let language = self.language.map_or(kept, |Word(language)| language);
        let some = |id: Option<Id>| id.map_or_else(String::new, |id| id.0.to_string());
        let mut typed = Typed {
            name: self.name.clone(),
            address: self.address.clone(),
            place: some(self.place),
            team: some(self.team),
            language: language.code().to_owned(),
            signature: self.signature.clone(),
            acknowledges: if self.acknowledges { "on" } else { "" }.to_owned(),
            folder: self.folder.clone(),
            since: self.since_days.to_string(),
            ..Typed::default()
        };
        if typed.folder.trim().is_empty() {
            "INBOX".clone_into(&mut typed.folder);
        }
        if let Some(imap) = &self.imap {
            typed.imap_host.clone_from(&imap.host);
            typed.imap_port = imap.port.to_string();
            imap.security
                .0
                .as_str()
                .clone_into(&mut typed.imap_security);
            typed.imap_user.clone_from(&imap.user);
            typed.password.clone_from(&imap.password);
        }
        if let Some(smtp) = &self.smtp {
            typed.smtp_host.clone_from(&smtp.host);
            typed.smtp_port = smtp.port.to_string();
            smtp.security
                .0
                .as_str()
                .clone_into(&mut typed.smtp_security);
            typed.smtp_user.clone_from(&smtp.user);
            typed.smtp_password.clone_from(&smtp.password);
        }
        typed
    }
}

async fn list(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let id = |one: &Mailbox| one.id.to_string();
    caller
        .show_list(asked, mailboxes::list, id, OneMailbox::from)
        .await
}

fn mailbox(tx: &mut Tx<'_>, actor: &Actor, id: MailboxId) -> Done<OneMailbox> {
    Ok(mailboxes::get(tx, actor, id)?.into())
}

async fn add(caller: Caller, Body(new): Body<MailboxDetails>) -> Done<Answer> {
    let team = new.team.map(|id| TeamId(id.0));
    // Nobody may make this machine knock at servers who may not add a mailbox.
    caller
        .read(move |tx, actor| {
            let may = mailboxes::may_run(tx, actor, team);
            Ok(may.map_err(|error| error.named("team"))?)
        })
        .await?;
    let typed = new.typed(None);
    if !new.untested {
        looked(&caller, &typed, None).await?;
        tried(&mailbox_check::check(&caller.site, &typed, None).await?)?;
    }
    let site = caller.site.clone();
    caller
        .add(move |tx, actor| {
            let form = typed.form(&site, tx.now(), None).map_err(called(NAMES))?;
            let id = mailboxes::add(tx, actor, &form).map_err(called(NAMES))?;
            mailbox(tx, actor, id)
        })
        .await
}

async fn show(caller: Caller, At(id): At<MailboxId>) -> Done<Answer> {
    caller.show(move |tx, actor| mailbox(tx, actor, id)).await
}

async fn change(
    caller: Caller,
    At(id): At<MailboxId>,
    Body(to): Body<MailboxDetails>,
) -> Done<Answer> {
    let before = run_by(&caller, id).await?;
    let typed = to.typed(Some(&before.mailbox));
    if !to.untested {
        looked(&caller, &typed, Some(&before.mailbox)).await?;
        tried(&mailbox_check::check(&caller.site, &typed, Some(&before)).await?)?;
    }
    let (site, seen) = (caller.site.clone(), caller.if_match);
    caller
        .change(move |tx, actor| {
            let before = mailboxes::get(tx, actor, id)?;
            let version = seen.over(before.version)?;
            let form = typed.form(&site, tx.now(), Some(&before));
            let form = form.map_err(called(NAMES))?;
            let changed = mailboxes::change(tx, actor, id, version, &form);
            changed.map_err(|error| called(NAMES)(error.named("team")))?;
            mailbox(tx, actor, id)
        })
        .await
}

/// The mailbox in use with its sealed passwords, for whoever may change it.
async fn run_by(caller: &Caller, id: MailboxId) -> Done<Active> {
    caller
        .read(move |tx, actor| {
            let mailbox = mailboxes::get(tx, actor, id)?;
            mailboxes::may_run(tx, actor, mailbox.team)?;
            if mailbox.retired_at.is_some() {
                return Err(CoreError::Conflict("error-not-in-this-state").into());
            }
            Ok(mailboxes::active(tx, id)?)
        })
        .await
}

async fn check(caller: Caller, At(id): At<MailboxId>) -> Done<Answer> {
    let active = run_by(&caller, id).await?;
    let typed = Typed::of(&active.mailbox);
    let checked = mailbox_check::check(&caller.site, &typed, Some(&active)).await?;
    let told = |way: Option<&Result<(), Trouble>>| way.map(ServerChecked::from);
    let checked = MailboxChecked {
        imap: told(checked.fetch.as_ref()),
        smtp: told(checked.send.as_ref()),
    };
    Answer::of(StatusCode::OK, &checked)
}

/// What both servers answered just now; null: there is none.
#[derive(Debug, Serialize, ToSchema)]
struct MailboxChecked {
    imap: Option<ServerChecked>,
    smtp: Option<ServerChecked>,
}

/// What one server answered.
#[derive(Debug, Serialize, ToSchema)]
struct ServerChecked {
    /// It lets us in; the rest is null then.
    well: bool,
    code: Option<String>,
    message: Option<String>,
    /// What to do.
    advice: Option<String>,
    /// In its own words, where it has any.
    said: Option<String>,
}

impl From<&Result<(), Trouble>> for ServerChecked {
    fn from(way: &Result<(), Trouble>) -> Self {
        let t = T::new(Language::En);
        let trouble = way.as_ref().err();
        let code = trouble.map(|trouble| format!("reason-{}", trouble.key()));
        Self {
            well: trouble.is_none(),
            message: code.as_ref().map(|code| t.say(code)),
            advice: code.as_ref().map(|code| t.say(&format!("{code}-do"))),
            said: trouble.and_then(mailbox_check::said),
            code,
        }
    }
}

/// Everything wrong with the fields is said before anybody waits for the servers.
async fn looked(caller: &Caller, typed: &Typed, before: Option<&Mailbox>) -> Done<()> {
    let (site, typed, before) = (caller.site.clone(), typed.clone(), before.cloned());
    caller
        .read(move |tx, actor| {
            let form = typed.form(&site, tx.now(), before.as_ref());
            let form = form.map_err(called(NAMES))?;
            let checked = mailboxes::check(tx, actor, &form, before.as_ref());
            Ok(checked.map_err(called(NAMES))?)
        })
        .await
}

/// A server that does not let us in is a wrong field.
fn tried(checked: &Checked) -> Done<()> {
    for (field, way) in [("imap", &checked.fetch), ("smtp", &checked.send)] {
        if let Some(Err(trouble)) = way {
            let t = T::new(Language::En);
            let reason = t.say(&format!("reason-{}", trouble.key()));
            let advice = t.say(&format!("reason-{}-do", trouble.key()));
            let said = mailbox_check::said(trouble);
            let said = said.map(|said| t.say_with("mailbox-check-said", &[("said", said.into())]));
            let all = [Some(format!("{reason}.")), said, Some(advice)];
            let all: Vec<String> = all.into_iter().flatten().collect();
            return Err(Problem::Field {
                field: field.to_owned(),
                word: "mailbox-check-failed",
                detail: Some(all.join(" ")),
            });
        }
    }
    Ok(())
}

/// Here they stand within their server.
const NAMES: &[(&str, &str)] = &[
    ("imap_host", "imap.host"),
    ("imap_port", "imap.port"),
    ("imap_user", "imap.user"),
    ("imap_password", "imap.password"),
    ("smtp_host", "smtp.host"),
    ("smtp_port", "smtp.port"),
    ("smtp_user", "smtp.user"),
    ("smtp_password", "smtp.password"),
];

async fn retire(caller: Caller, At(id): At<MailboxId>) -> Done<Answer> {
    caller.act(id, mailboxes::retire, mailbox).await
}

async fn restore(caller: Caller, At(id): At<MailboxId>) -> Done<Answer> {
    caller.act(id, mailboxes::restore, mailbox).await
}
