//! From nothing to a signed-in connection.

use async_imap::imap_proto::{Capability, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Timeouts;
use super::session::quoted;
use super::talk::{Heard, Problem, Talk};
use crate::server::{Encryption, Login, Server};
use crate::trouble::Trouble;
use crate::wire::Wire;

/// Larger than any greeting, capability list or login answer.
const LARGEST_ENTRY: u64 = 256 << 10;

/// What the server said it can do.
#[derive(Clone, Debug, Default)]
pub(super) struct Offers {
    words: Vec<String>,
}

impl Offers {
    pub fn include(&self, word: &str) -> bool {
        self.words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }
}

/// Connects, encrypts as asked and signs in. The caller limits the time of the whole.
pub(super) async fn enter(server: &Server, timeouts: Timeouts) -> Result<(Talk, Offers), Trouble> {
    let mut wire = Wire::connect(server, timeouts.connect).await?;
    wire.set_silence(timeouts.command);
    wire.set_budget(LARGEST_ENTRY);
    if server.encryption == Encryption::Implicit {
        wire = wire.encrypt(server, timeouts.connect).await?;
    }
    let mut talk = Talk::over(wire);
    talk.greeting().await?;
    if server.encryption == Encryption::StartTls {
        talk = start_tls(talk, server, timeouts).await?;
    }
    let offers = offers(&mut talk).await?;
    sign_in(&mut talk, &offers, &server.login).await?;
    // After signing in a server may offer more.
    let offers = self::offers(&mut talk).await?;
    Ok((talk, offers))
}

async fn offers(talk: &mut Talk) -> Result<Offers, Trouble> {
    let mut offers = Offers::default();
    let mut listener = |response: &Response<'_>| {
        if let Response::Capabilities(list) = response {
            offers
                .words
                .extend(list.iter().map(|capability| match capability {
                    Capability::Imap4rev1 => "IMAP4rev1".to_owned(),
                    Capability::Auth(word) => format!("AUTH={word}"),
                    Capability::Atom(word) => word.to_string(),
                }));
        }
    };
    talk.ask("CAPABILITY", &mut listener).await?;
    Ok(offers)
}

async fn start_tls(mut talk: Talk, server: &Server, timeouts: Timeouts) -> Result<Talk, Trouble> {
    if !offers(&mut talk).await?.include("STARTTLS") {
        return Err(Trouble::NoStartTls);
    }
    match talk.ask("STARTTLS", &mut |_| {}).await {
        Ok(()) => {}
        Err(Problem::Refused(text)) => return Err(Trouble::TlsFailed(text)),
        Err(Problem::Broken(trouble)) => return Err(trouble),
    }
    let wire = talk.into_wire().encrypt(server, timeouts.connect).await?;
    Ok(Talk::over(wire))
}

async fn sign_in(talk: &mut Talk, offers: &Offers, login: &Login) -> Result<(), Trouble> {
    let signed_in = match login {
        Login::None => return Ok(()),
        Login::Password { user, password } if offers.include("AUTH=PLAIN") => {
            authenticate(talk, "PLAIN", &Login::plain(user, password)).await
        }
        Login::Password { user, password } if !offers.include("LOGINDISABLED") => {
            if format!("{user}{password}").contains(['\r', '\n', '\0']) {
                return Err(Trouble::AuthRefused(
                    "the password holds a line break".into(),
                ));
            }
            let command = format!("LOGIN {} {}", quoted(user), quoted(password));
            talk.ask(&command, &mut |_| {}).await
        }
        Login::Token { user, token } if offers.include("AUTH=XOAUTH2") => {
            authenticate(talk, "XOAUTH2", &Login::xoauth2(user, token)).await
        }
        Login::Password { .. } => return Err(not_offered("a password on this connection")),
        Login::Token { .. } => return Err(not_offered("a token (XOAUTH2)")),
    };
    signed_in.map_err(|problem| match problem {
        Problem::Refused(text) => Trouble::AuthRefused(text),
        Problem::Broken(trouble) => trouble,
    })
}

/// The secret answers the first challenge; a second one carries the refusal of XOAUTH2, which
/// an empty line brings to its end.
async fn authenticate(talk: &mut Talk, mechanism: &str, secret: &[u8]) -> Result<(), Problem> {
    let tag = talk.begin(&format!("AUTHENTICATE {mechanism}")).await?;
    let mut answers = vec![String::new(), STANDARD.encode(secret)];
    loop {
        match talk.hear(&tag, &mut |_| {}).await? {
            Heard::Done => return Ok(()),
            Heard::Other => {}
            Heard::GoAhead => match answers.pop() {
                Some(answer) => talk.line(&answer).await?,
                None => {
                    let words = "it asks again and again while signing in";
                    return Err(Problem::Broken(Trouble::Protocol(words.into())));
                }
            },
        }
    }
}

fn not_offered(what: &str) -> Trouble {
    Trouble::AuthRefused(format!("the server does not offer to sign in by {what}"))
}
