//! Adding, changing, retiring mailboxes.

use attent_db::{Tx, Value, params};

use super::{
    Mailbox,
    form::{self, Checked, Form},
    get, may_run,
};
use crate::{
    Actor, Error, Result,
    error::invalid,
    events,
    events::{About, Kind},
    ids::MailboxId,
};

/// Everything that is wrong with it, before anybody talks to its servers. `before`: as it is stored.
///
/// # Errors
/// As [`add`].
pub fn check(tx: &mut Tx<'_>, actor: &Actor, form: &Form, before: Option<&Mailbox>) -> Result<()> {
    may_run(tx, actor, form.team)?;
    form::check(tx, form, before).map(drop)
}

/// # Errors
/// [`Error::Invalid`] by field, an address in use among them.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, form: &Form) -> Result<MailboxId> {
    may_run(tx, actor, form.team)?;
    let checked = form::check(tx, form, None)?;
    let [
        imap_host,
        imap_port,
        imap_security,
        imap_user,
        _,
        imap_secret,
    ] = form::columns(form.imap.as_ref());
    let [
        smtp_host,
        smtp_port,
        smtp_security,
        smtp_user,
        _,
        smtp_secret,
    ] = form::columns(form.smtp.as_ref());
    let (id, now) = (tx.new_id(), tx.now());
    let mut values = described(form, &checked);
    values.extend([imap_host, imap_port, imap_security, imap_user, imap_secret]);
    values.extend([smtp_host, smtp_port, smtp_security, smtp_user, smtp_secret]);
    values.extend([id.into(), now.into()]);
    let new = tx.run(
        "INSERT INTO mailbox (name, address, address_key, place_id, team_id, language, signature,
                              acknowledges, imap_folder, starts_at,
                              imap_host, imap_port, imap_security, imap_user, imap_secret,
                              smtp_host, smtp_port, smtp_security, smtp_user, smtp_secret,
                              id, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
                 $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 1)
         ON CONFLICT (address_key) DO NOTHING",
        &values,
    )?;
    if new == 0 {
        return Err(invalid("address", "error-address-taken"));
    }
    events::record(tx, actor, Kind::MailboxAdded, About::subject(id))?;
    Ok(MailboxId(id))
}

/// Changes a mailbox as seen at `version`. Who gives it to another team needs to run both.
///
/// # Errors
/// As [`add`]; [`Error::Conflict`] when changed meanwhile.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: MailboxId,
    version: i64,
    form: &Form,
) -> Result<()> {
    let before = get(tx, actor, id)?;
    may_run(tx, actor, before.team)?;
    may_run(tx, actor, form.team)?;
    let checked = form::check(tx, form, Some(&before))?;
    let mut values = described(form, &checked);
    values.extend(form::columns(form.imap.as_ref()));
    values.extend(form::columns(form.smtp.as_ref()));
    values.extend([id.into(), version.into()]);
    let changed = tx.run(
        "UPDATE mailbox
            SET name = $1, address = $2, address_key = $3, place_id = $4, team_id = $5,
                language = $6, signature = $7, acknowledges = $8, imap_folder = $9, starts_at = $10,
                imap_host = $11, imap_port = $12, imap_security = $13, imap_user = $14,
                imap_secret = CASE WHEN $15 THEN imap_secret ELSE $16 END,
                smtp_host = $17, smtp_port = $18, smtp_security = $19, smtp_user = $20,
                smtp_secret = CASE WHEN $21 THEN smtp_secret ELSE $22 END,
                version = version + 1
          WHERE id = $23 AND version = $24",
        &values,
    )?;
    if changed == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    events::record(tx, actor, Kind::MailboxChanged, About::subject(id.0))?;
    Ok(())
}

/// Stops fetching and sending; what it brought stays, and what is queued is not sent from it.
pub fn retire(tx: &mut Tx<'_>, actor: &Actor, id: MailboxId) -> Result<()> {
    let before = get(tx, actor, id)?;
    may_run(tx, actor, before.team)?;
    let now = tx.now();
    let retired = tx.run(
        "UPDATE mailbox SET retired_at = $2, version = version + 1
          WHERE id = $1 AND retired_at IS NULL",
        &params![id, now],
    )?;
    if retired > 0 {
        tx.run(
            "DELETE FROM channel_health WHERE mailbox_id = $1",
            &params![id],
        )?;
        events::record(tx, actor, Kind::MailboxRetired, About::subject(id.0))?;
    }
    Ok(())
}

/// Takes it into use again.
pub fn restore(tx: &mut Tx<'_>, actor: &Actor, id: MailboxId) -> Result<()> {
    let before = get(tx, actor, id)?;
    may_run(tx, actor, before.team)?;
    let restored = tx.run(
        "UPDATE mailbox SET retired_at = NULL, version = version + 1
          WHERE id = $1 AND retired_at IS NOT NULL",
        &params![id],
    )?;
    if restored > 0 {
        events::record(tx, actor, Kind::MailboxChanged, About::subject(id.0))?;
    }
    Ok(())
}

/// The values of what is not a server, in the order of both statements.
fn described(form: &Form, checked: &Checked) -> Vec<Value> {
    params![
        checked.name.as_str(),
        checked.address.as_str(),
        attent_mail::address_key(&checked.address),
        form.place,
        form.team,
        form.language,
        form.signature.trim(),
        form.acknowledges,
        checked.folder.as_str(),
        form.starts_at,
    ]
    .into()
}
