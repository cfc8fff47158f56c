//! API tokens: how programs act.
//!
//! A token may do what its role says, never more than its maker may today: when the maker is
//! demoted it shrinks, when they are disabled it rests. Tokens made by the command line belong to
//! nobody and stand alone. All of them end on a day.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use crate::{
    Actor, Error, FieldErrors, Result, Role, Who, events,
    events::{About, Kind},
    fields,
    ids::{StaffId, TokenId},
    reading::{word, word_or_none},
    secret::{Secret, digest},
};

/// Says what it is where it leaks: secret scanners find it.
const PREFIX: &str = "att_";

/// Seen to the minute: more would be a write for every request.
const TOUCH_EVERY: Millis = Millis::from_minutes(1);

/// Two years; nothing is for ever.
const DAYS_MAX: i64 = 731;

#[derive(Clone, Debug, serde::Serialize)]
pub struct Token {
    pub id: TokenId,
    pub name: String,
    pub role: Role,
    pub made_by: Option<StaffId>,
    #[serde(skip)]
    pub created_at: Millis,
    #[serde(skip)]
    pub used_at: Option<Millis>,
    #[serde(skip)]
    pub expires_at: Option<Millis>,
}

#[derive(Clone, Debug)]
pub struct Make {
    pub name: String,
    pub role: Role,
    /// For how many days it works.
    pub days: i64,
}

/// Makes a token; answers its text, shown this once.
///
/// # Errors
/// [`Error::Forbidden`] below manager and for a role above the maker's; [`Error::Invalid`].
pub fn make(
    tx: &mut Tx<'_>,
    actor: &Actor,
    form: &Make,
    secret: &Secret,
) -> Result<(TokenId, String)> {
    actor.at_least(Role::Manager)?;
    actor.at_least(form.role)?;
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", &form.name);
    if !(1..=DAYS_MAX).contains(&form.days) {
        errors.add("days", "error-out-of-range");
    }
    errors.check()?;
    // A token's tokens would outlive it.
    if matches!(actor.who, Who::Token(_)) {
        return Err(Error::Forbidden);
    }
    let text = format!("{PREFIX}{}", secret.text());
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO api_token (id, name, role, secret_hash, made_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params![
            id,
            name,
            form.role.as_str(),
            digest(&text),
            actor.staff_id(),
            now,
            now.plus(Millis::from_days(form.days).0)
        ],
    )?;
    let about = About::subject(id).with("role", form.role.as_str());
    events::record(tx, actor, Kind::TokenMade, about)?;
    Ok((TokenId(id), text))
}

/// Tokens that are not revoked, the newest first. Owners see all, managers their own.
pub fn list(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Token>> {
    actor.at_least(Role::Manager)?;
    Ok(tx.all(
        "SELECT id, name, role, made_by, created_at, used_at, expires_at
           FROM api_token
          WHERE revoked_at IS NULL AND ($1 OR made_by = $2)
          ORDER BY id DESC",
        &params![
            actor.role == Role::Owner,
            actor.staff_id().map_or(0, |id| id.0)
        ],
        |row| {
            Ok(Token {
                id: row.get(0)?,
                name: row.get(1)?,
                role: word(row, 2, "api_token.role", Role::parse)?,
                made_by: row.get(3)?,
                created_at: row.get(4)?,
                used_at: row.get(5)?,
                expires_at: row.get(6)?,
            })
        },
    )?)
}

/// Whose program it is; nobody's where it was made on the command line.
pub(crate) fn maker(tx: &mut Tx<'_>, id: TokenId) -> Result<Option<StaffId>> {
    let maker = tx.one(
        "SELECT made_by FROM api_token WHERE id = $1",
        &params![id],
        |row| row.get(0),
    )?;
    Ok(maker.flatten())
}

/// Who acts: a person, or the one whose program does.
pub(crate) fn behind(tx: &mut Tx<'_>, actor: &Actor) -> Result<Option<StaffId>> {
    match actor.who {
        Who::Token(token) => maker(tx, token),
        _ => Ok(actor.staff_id()),
    }
}

/// Ends a token for good: an owner any, a manager their own.
pub fn revoke(tx: &mut Tx<'_>, actor: &Actor, id: TokenId) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let now = tx.now();
    let revoked = tx.run(
        "UPDATE api_token SET revoked_at = $2
          WHERE id = $1 AND revoked_at IS NULL AND ($3 OR made_by = $4)",
        &params![
            id,
            now,
            actor.role == Role::Owner,
            actor.staff_id().map_or(0, |staff| staff.0)
        ],
    )?;
    if revoked == 0 {
        return Err(Error::NotFound);
    }
    events::record(tx, actor, Kind::TokenRevoked, About::subject(id.0))?;
    tx.nudge(attent_db::Nudge {
        topic: "rights",
        id: id.0,
    });
    Ok(())
}

#[derive(Clone, Debug)]
pub struct Found {
    pub id: TokenId,
    pub actor: Actor,
    /// [`touch`] it, in a write of its own.
    pub touch_due: bool,
}

/// The token behind the text a program shows.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<Option<Found>> {
    if !text.starts_with(PREFIX) {
        return Ok(None);
    }
    let now = tx.now();
    Ok(tx.one(
        "SELECT token.id, token.role, maker.role, token.used_at
           FROM api_token AS token
           LEFT JOIN staff AS maker ON maker.id = token.made_by
          WHERE token.secret_hash = $1 AND token.revoked_at IS NULL
            AND (token.expires_at IS NULL OR token.expires_at > $2)
            AND maker.disabled_at IS NULL",
        &params![digest(text), now],
        |row| found(row, now),
    )?)
}

fn found(row: &Row<'_>, now: Millis) -> std::result::Result<Found, DbError> {
    let id = row.get(0)?;
    let own = word(row, 1, "api_token.role", Role::parse)?;
    let makers = word_or_none(row, 2, "staff.role", Role::parse)?;
    let used: Option<Millis> = row.get(3)?;
    Ok(Found {
        id,
        actor: Actor::token(id, makers.map_or(own, |role| role.min(own))),
        touch_due: used.is_none_or(|used| now.since(used) >= TOUCH_EVERY.0),
    })
}

/// Notes that it was used just now.
pub fn touch(tx: &mut Tx<'_>, id: TokenId) -> Result<()> {
    let now = tx.now();
    tx.run(
        "UPDATE api_token SET used_at = $2 WHERE id = $1 AND (used_at IS NULL OR used_at <= $3)",
        &params![id, now, now.plus(-TOUCH_EVERY.0)],
    )?;
    Ok(())
}
