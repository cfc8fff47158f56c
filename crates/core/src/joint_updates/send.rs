//! Writing an update down, with everybody who is to get it.

use attent_db::{Millis, Tx, params};

use super::{JOB, LONGEST_SUBJECT, LONGEST_TEXT, MOST_PEOPLE, Of, Recipient};
use crate::{
    Actor, Error, FieldErrors, Language, Result, Role,
    error::invalid,
    events::{self, About, Kind},
    fields,
    ids::{CustomerId, JointUpdateId, PromiseId, StaffId},
    jobs,
};

#[derive(Clone, Debug)]
pub struct Words {
    pub language: Language,
    pub subject: String,
    /// `{name}` is the customer's name.
    pub text: String,
}

#[derive(Clone, Debug)]
pub struct New {
    pub of: Of,
    /// How many updates the page showed: pressed twice, or by two people, it goes out once.
    pub after: i64,
    /// Who speaks none of these languages reads the first.
    pub words: Vec<Words>,
    pub recipients: Vec<Recipient>,
    /// Promises that get a new due time, told by this.
    pub promises: Vec<(PromiseId, CustomerId)>,
    pub due: Option<Millis>,
}

/// Sends it. A second press answers the first one's update.
///
/// # Errors
/// [`Error::Invalid`] for missing words, nobody to tell or a due time that is over;
/// [`Error::Conflict`] when somebody else sent one meanwhile.
pub fn send(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<JointUpdateId> {
    actor.at_least(Role::Staff)?;
    let (about, about_id) = new.of.parts();
    let key = format!("{about}:{about_id}:{}", new.after);
    if let Some(there) = already(tx, actor, &key)? {
        return Ok(there);
    }
    check(new, tx.now())?;
    let (id, now) = (JointUpdateId(tx.new_id()), tx.now());
    let people = i64::try_from(new.recipients.len()).unwrap_or(i64::MAX);
    tx.run(
        "INSERT INTO joint_update (id, about, about_id, press_key, due_at, people, created_at,
                                   created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &params![
            id,
            about,
            about_id,
            key,
            new.due,
            people,
            now,
            actor.staff_id()
        ],
    )?;
    for words in &new.words {
        tx.run(
            "INSERT INTO joint_update_words (update_id, language, subject, text)
             VALUES ($1, $2, $3, $4)",
            &params![
                id,
                words.language.code(),
                words.subject.trim(),
                words.text.trim()
            ],
        )?;
    }
    for one in &new.recipients {
        let row = tx.new_id();
        tx.run(
            "INSERT INTO joint_update_recipient (id, update_id, customer_id, conversation_id,
                                                 language, state)
             VALUES ($1, $2, $3, $4, $5, 'waiting')",
            &params![
                row,
                id,
                one.customer,
                one.conversation,
                language(new, one).code()
            ],
        )?;
    }
    if new.due.is_some() {
        for (promise, customer) in &new.promises {
            tx.run(
                "INSERT INTO joint_update_promise (update_id, promise_id, customer_id, state)
                 VALUES ($1, $2, $3, 'waiting')",
                &params![id, *promise, *customer],
            )?;
        }
    }
    jobs::enqueue(
        tx,
        &jobs::New::now(JOB, id.to_string()).once(format!("joint:{id}")),
    )?;
    let about = About::subject(id.0).with("people", people);
    events::record(tx, actor, Kind::JointUpdateSent, about)?;
    Ok(id)
}

fn already(tx: &mut Tx<'_>, actor: &Actor, key: &str) -> Result<Option<JointUpdateId>> {
    let there: Option<(JointUpdateId, Option<StaffId>)> = tx.one(
        "SELECT id, created_by FROM joint_update WHERE press_key = $1",
        &params![key],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    match there {
        Some((id, by)) if by == actor.staff_id() => Ok(Some(id)),
        Some(_) => Err(Error::Conflict("error-joint-update-meanwhile")),
        None => Ok(None),
    }
}

fn check(new: &New, now: Millis) -> Result<()> {
    let mut errors = FieldErrors::new();
    if new.words.is_empty() {
        errors.add("text", "error-required");
    }
    for (at, words) in new.words.iter().enumerate() {
        let mut own = FieldErrors::new();
        if words.subject.trim().is_empty() {
            own.add("subject", "error-required");
        }
        if words.text.trim().is_empty() {
            own.add("text", "error-required");
        }
        fields::text(&mut own, "subject", &words.subject, LONGEST_SUBJECT);
        fields::text(&mut own, "text", &words.text, LONGEST_TEXT);
        errors.join(own.within("words", at));
    }
    if new.due.is_some_and(|due| due <= now) {
        errors.add("due", "error-in-the-past");
    }
    errors.check()?;
    match new.recipients.len() {
        0 => Err(invalid("people", "error-joint-update-nobody")),
        many if many > MOST_PEOPLE => Err(invalid("people", "error-joint-update-too-many")),
        _ => Ok(()),
    }
}

/// Their own language where it is written, else the first.
fn language(new: &New, one: &Recipient) -> Language {
    let own = new
        .words
        .iter()
        .find(|words| words.language == one.language);
    own.or(new.words.first())
        .map_or(one.language, |words| words.language)
}
