//! What is asked about a mailbox, and what is wrong with it.

use attent_db::{Millis, Tx, Value, params};

use super::{Mailbox, Security, Server};
use crate::{
    FieldErrors, Language, Result,
    channels::Sealed,
    fields,
    ids::{MailboxId, PlaceId, TeamId},
    people::places,
};

/// An address at most (RFC 5321, 4.5.3.1), with the name of a domain before it in some houses.
const LONGEST_USER: usize = 512;
/// Of a password as it is stored, in bytes: what signs in is a word, or a token of a kilobyte or two.
const LONGEST_SEALED: usize = 4_096;

/// What becomes of the password.
#[derive(Clone, Debug)]
pub enum Password {
    /// Stays as it is: the form came back with the field empty.
    Keep,
    Set(Sealed),
    /// None is needed.
    Clear,
}

#[derive(Clone, Debug)]
pub struct ServerForm {
    pub host: String,
    pub port: i64,
    pub security: Security,
    pub user: String,
    pub password: Password,
}

#[derive(Clone, Debug)]
pub struct Form {
    pub name: String,
    pub address: String,
    pub place: Option<PlaceId>,
    pub team: Option<TeamId>,
    pub language: Language,
    pub signature: String,
    pub acknowledges: bool,
    /// `None`: mail comes another way.
    pub imap: Option<ServerForm>,
    pub folder: String,
    /// Mail older than this is left alone.
    pub starts_at: Millis,
    /// `None`: nothing can be sent from it.
    pub smtp: Option<ServerForm>,
}

/// The form after its checks: what is stored tidied.
pub(super) struct Checked {
    pub name: String,
    pub address: String,
    pub folder: String,
}

pub(super) fn check(tx: &mut Tx<'_>, form: &Form, before: Option<&Mailbox>) -> Result<Checked> {
    let mut errors = FieldErrors::new();
    let address = fields::email(&mut errors, "address", &form.address);
    if taken(tx, &address, before)? {
        errors.add("address", "error-address-taken");
    }
    let name = fields::name(&mut errors, "name", &form.name);
    fields::text(&mut errors, "signature", &form.signature, 2000);
    let folder = fields::name(&mut errors, "folder", &form.folder);
    places::check(tx, &mut errors, "place", form.place)?;
    if let Some(imap) = &form.imap {
        server(&mut errors, imap, "imap_host", "imap_port");
        secrets(&mut errors, imap, "imap_user", "imap_password");
        password(
            &mut errors,
            imap,
            before.and_then(|was| was.imap.as_ref()),
            "imap_password",
        );
    }
    if let Some(smtp) = &form.smtp {
        server(&mut errors, smtp, "smtp_host", "smtp_port");
        secrets(&mut errors, smtp, "smtp_user", "smtp_password");
        password(
            &mut errors,
            smtp,
            before.and_then(|was| was.smtp.as_ref()),
            "smtp_password",
        );
    }
    errors.check()?;
    Ok(Checked {
        name,
        address,
        folder,
    })
}

/// Whether another mailbox has the address.
fn taken(tx: &mut Tx<'_>, address: &str, before: Option<&Mailbox>) -> Result<bool> {
    let whose = tx.one(
        "SELECT id FROM mailbox WHERE address_key = $1",
        &params![attent_mail::address_key(address)],
        |row| row.get::<MailboxId>(0),
    )?;
    Ok(whose.is_some_and(|id| before.is_none_or(|was| was.id != id)))
}

/// A password is kept only for the server it was given for: else whoever may change the host could
/// have it sent to their own.
fn password(
    errors: &mut FieldErrors,
    form: &ServerForm,
    was: Option<&Server>,
    field: &'static str,
) {
    let Some(was) = was else { return };
    let same = was.host == form.host.trim()
        && was.port == form.port
        && was.security == form.security
        && was.user == form.user.trim();
    if matches!(form.password, Password::Keep) && was.password_set && !same {
        errors.add(field, "error-password-again");
    }
}

fn server(errors: &mut FieldErrors, form: &ServerForm, host: &'static str, port: &'static str) {
    let name = form.host.trim();
    if name.is_empty() {
        errors.add(host, "error-required");
    } else if name.len() > 253
        || name
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || c == '/')
    {
        errors.add(host, "error-host");
    }
    if !(1..=65_535).contains(&form.port) {
        errors.add(port, "error-out-of-range");
    }
}

/// Whom it lets in, as far as it can be told without asking it.
fn secrets(
    errors: &mut FieldErrors,
    form: &ServerForm,
    user: &'static str,
    password: &'static str,
) {
    fields::text(errors, user, &form.user, LONGEST_USER);
    if let Password::Set(sealed) = &form.password
        && sealed.0.len() > LONGEST_SEALED
    {
        errors.add(password, "error-too-long");
    }
}

/// Host, port, security, user, whether the password is kept, and the password, as a statement
/// takes them.
pub(super) fn columns(form: Option<&ServerForm>) -> [Value; 6] {
    let Some(form) = form else {
        let none = || Value::Null;
        return [none(), none(), none(), none(), false.into(), none()];
    };
    let secret = match &form.password {
        Password::Set(sealed) => Value::Bytes(sealed.0.clone()),
        Password::Keep | Password::Clear => Value::Null,
    };
    [
        form.host.trim().into(),
        form.port.into(),
        form.security.as_str().into(),
        form.user.trim().into(),
        matches!(form.password, Password::Keep).into(),
        secret,
    ]
}
