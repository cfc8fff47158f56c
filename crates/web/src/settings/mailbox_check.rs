//! Trying a mailbox on the spot: both servers, with what is typed, and what to do when one fails.

use std::time::Duration;

use attent_core::{
    Error as CoreError, Result,
    channels::{
        Security,
        mailboxes::{Active, Login as Stored},
    },
};
use attent_net::{Encryption, Login, Server, Trouble, imap, smtp, tls::Trust};
use maud::{Markup, html};

use super::mailbox_form::Typed;
use crate::{
    Site, T,
    ui::{self, Tone},
};

/// Someone waits in front of the page.
const PATIENCE: Duration = Duration::from_secs(15);

/// What each server answered; `None` where there is none.
pub(crate) struct Checked {
    pub fetch: Option<std::result::Result<(), Trouble>>,
    pub send: Option<std::result::Result<(), Trouble>>,
}

impl Checked {
    pub fn well(&self) -> bool {
        [&self.fetch, &self.send]
            .into_iter()
            .flatten()
            .all(std::result::Result::is_ok)
    }

    /// Both ways in words: what is wrong, what to do, what the server said.
    pub fn view(&self, t: T) -> Markup {
        html! {
            (way(t, "mailbox-check-fetch", self.fetch.as_ref()))
            (way(t, "mailbox-check-send", self.send.as_ref()))
        }
    }
}

fn way(t: T, name: &str, outcome: Option<&std::result::Result<(), Trouble>>) -> Markup {
    match outcome {
        None => html! {},
        Some(Ok(())) => ui::notice(Tone::Good, &t.say(&format!("{name}-well"))),
        Some(Err(trouble)) => {
            let key = trouble.key();
            ui::notice_with(
                Tone::Late,
                html! {
                    div class="stack close" {
                        b { (t.say(name)) ": " (t.say(&format!("reason-{key}"))) }
                        p { (t.say(&format!("reason-{key}-do"))) }
                        @if let Some(said) = said(trouble) {
                            p class="small" { (t.say_with("mailbox-check-said", &[("said", said.into())])) }
                        }
                    }
                },
            )
        }
    }
}

/// The server's own words, as much as one reads.
pub(crate) fn said(trouble: &Trouble) -> Option<String> {
    trouble
        .quoted()
        .map(|said| said.chars().take(300).collect())
}

/// Tries both ways at once. `before` gives the passwords that were not typed again.
pub(crate) async fn check(site: &Site, typed: &Typed, before: Option<&Active>) -> Result<Checked> {
    let imap = server(
        site,
        [
            &typed.imap_host,
            &typed.imap_port,
            &typed.imap_security,
            &typed.imap_user,
        ],
        &typed.password,
        before.and_then(|was| was.imap.as_ref()),
    )?;
    let smtp = server(
        site,
        [
            &typed.smtp_host,
            &typed.smtp_port,
            &typed.smtp_security,
            &typed.smtp_user,
        ],
        typed.smtp_secret(),
        before.and_then(|was| was.smtp.as_ref()),
    )?;
    let fetch = async {
        let timeouts = imap::Timeouts {
            connect: PATIENCE,
            command: PATIENCE,
            ..Default::default()
        };
        match &imap {
            Some(server) => Some(imap::check(server, timeouts).await),
            None => None,
        }
    };
    let send = async {
        let timeouts = smtp::Timeouts {
            connect: PATIENCE,
            answer: PATIENCE,
            ..Default::default()
        };
        match &smtp {
            Some(server) => Some(smtp::check(server, timeouts).await),
            None => None,
        }
    };
    let (fetch, send) = tokio::join!(fetch, send);
    Ok(Checked { fetch, send })
}

fn server(
    site: &Site,
    [host, port, security, user]: [&str; 4],
    password: &str,
    stored: Option<&Stored>,
) -> Result<Option<Server>> {
    let host = host.trim();
    let Ok(port) = port.trim().parse() else {
        return Ok(None);
    };
    if host.is_empty() {
        return Ok(None);
    }
    let security = Security::parse(security).unwrap_or(Security::Tls);
    let same = stored.filter(|was| {
        let was = &was.server;
        was.host == host
            && was.port == i64::from(port)
            && was.security == security
            && was.user == user.trim()
    });
    let kept = same.and_then(|was| was.password.as_ref());
    let password = match kept {
        Some(sealed) if password.is_empty() => site.seal().open(sealed)?.0,
        _ => password.to_owned(),
    };
    let user = user.trim().to_owned();
    let login = if password.is_empty() {
        Login::None
    } else {
        Login::Password { user, password }
    };
    let trust = Trust::system().map_err(|error| CoreError::Internal(error.to_string()))?;
    Ok(Some(Server {
        host: host.to_owned(),
        port,
        encryption: match security {
            Security::Tls => Encryption::Implicit,
            Security::Starttls => Encryption::StartTls,
            Security::None => Encryption::None,
        },
        login,
        trust,
        hello: own_name(&site.config().base_url).to_owned(),
    }))
}

/// The host of our own address, as SMTP servers want to hear it.
fn own_name(base_url: &str) -> &str {
    let rest = base_url
        .split_once("://")
        .map_or(base_url, |(_, rest)| rest);
    rest.split(['/', ':'])
        .next()
        .filter(|host| !host.is_empty())
        .unwrap_or("localhost")
}
