//! Signing in to an SMTP server: PLAIN, LOGIN or XOAUTH2, whichever it offers.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::reply::Reply;
use super::talk::Talk;
use crate::server::Login;
use crate::trouble::Trouble;

pub(super) async fn sign_in(talk: &mut Talk, login: &Login) -> Result<(), Trouble> {
    let reply = match login {
        Login::None => return Ok(()),
        Login::Password { user, password } if talk.offers.signs_in_by("PLAIN") => {
            let secret = STANDARD.encode(Login::plain(user, password));
            talk.command(&format!("AUTH PLAIN {secret}")).await?
        }
        Login::Password { user, password } if talk.offers.signs_in_by("LOGIN") => {
            by_login(talk, user, password).await?
        }
        Login::Token { user, token } if talk.offers.signs_in_by("XOAUTH2") => {
            let secret = STANDARD.encode(Login::xoauth2(user, token));
            let reply = talk.command(&format!("AUTH XOAUTH2 {secret}")).await?;
            match reply.code {
                // The refusal comes in base64 first and in words after an empty line.
                334 => talk.command("").await?,
                _ => reply,
            }
        }
        Login::Password { .. } => return Err(not_offered("a password (PLAIN or LOGIN)")),
        Login::Token { .. } => return Err(not_offered("a token (XOAUTH2)")),
    };
    match reply.code {
        235 => Ok(()),
        _ => Err(Trouble::AuthRefused(reply.quoted())),
    }
}

async fn by_login(talk: &mut Talk, user: &str, password: &str) -> Result<Reply, Trouble> {
    let mut reply = talk.command("AUTH LOGIN").await?;
    for answer in [user, password] {
        if reply.code != 334 {
            break;
        }
        reply = talk.command(&STANDARD.encode(answer)).await?;
    }
    Ok(reply)
}

fn not_offered(what: &str) -> Trouble {
    Trouble::AuthRefused(format!("the server does not offer to sign in by {what}"))
}
