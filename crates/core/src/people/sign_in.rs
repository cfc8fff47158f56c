//! Signing in by e-mail and password, in three steps: read what is known ([`credentials`]), verify
//! outside a transaction (`password::verify`), begin a session (`sessions::begin`) or note the
//! refusal ([`refused`]).

use attent_db::{Tx, params};

use super::password::PasswordHash;
use crate::{
    Actor, Result, events,
    events::{About, Kind},
    ids::StaffId,
};

/// What a password is verified against.
#[derive(Clone, Debug)]
pub struct Credentials {
    pub staff: StaffId,
    pub hash: PasswordHash,
}

/// Who may sign in under this address: someone who accepted the invitation and is not disabled.
pub fn credentials(tx: &mut Tx<'_>, email: &str) -> Result<Option<Credentials>> {
    Ok(tx.one(
        "SELECT id, password_hash
           FROM staff
          WHERE email_key = $1 AND password_hash IS NOT NULL AND disabled_at IS NULL",
        &params![attent_mail::address_key(email)],
        |row| {
            Ok(Credentials {
                staff: row.get(0)?,
                hash: PasswordHash::stored(row.get(1)?),
            })
        },
    )?)
}

/// Notes a refused sign-in; `staff` where the address is somebody's.
pub fn refused(tx: &mut Tx<'_>, staff: Option<StaffId>) -> Result<()> {
    let about = About {
        subject: staff.map(|id| id.0),
        ..About::default()
    };
    events::record(tx, &Actor::system(), Kind::SignInRefused, about)?;
    Ok(())
}
