//! The first visit: the business, its owner and its first place come into being together.

use attent_db::{Tx, params};

use crate::{
    Actor, Error, FieldErrors, Language, Result, Role, events,
    events::{About, Kind},
    fields,
    ids::StaffId,
    keys::name_key,
    people::password::{self, PasswordHash},
    standards,
};

#[derive(Clone, Debug)]
pub struct SetUp {
    pub owner_name: String,
    pub owner_email: String,
    pub business_name: String,
    pub language: Language,
    pub time_zone: String,
    pub currency: String,
    pub country: String,
    /// A sample business to look around in.
    pub sample: bool,
}

/// Everything that is wrong with it and with the owner's password, in the order of the page: asked
/// before the password is hashed, which is slow on purpose.
///
/// # Errors
/// [`Error::Invalid`] by field.
pub fn check(form: &SetUp, password: &str) -> Result<()> {
    tidied(form, password::policy(password)).map(drop)
}

/// Sets the business up; answers the owner, who can sign in at once.
///
/// Two first visitors cannot both win: there is one row for the business, and who writes it first
/// is the owner.
///
/// # Errors
/// [`Error::Invalid`] by field; [`Error::Conflict`] when someone was first.
pub fn set_up(tx: &mut Tx<'_>, form: &SetUp, password: &PasswordHash) -> Result<StaffId> {
    let [owner_name, email, business_name] = tidied(form, None)?;
    let now = tx.now();
    let first = tx.run(
        "INSERT INTO business (id, name, language, time_zone, currency, country, sample, created_at,
                               version)
         VALUES (1, $1, $2, $3, $4, $5, $6, $7, 1)
         ON CONFLICT (id) DO NOTHING",
        &params![
            business_name.as_str(),
            form.language,
            form.time_zone.as_str(),
            form.currency.as_str(),
            form.country.as_str(),
            form.sample,
            now
        ],
    )?;
    if first == 0 {
        return Err(Error::Conflict("error-already-set-up"));
    }
    first_place(tx, &business_name)?;
    let owner = first_owner(tx, &owner_name, &email, password)?;
    let actor = Actor::staff(owner, Role::Owner, Vec::new());
    first_calendar(tx, &actor, form)?;
    let sample = if form.sample { "yes" } else { "no" };
    events::record(
        tx,
        &actor,
        Kind::BusinessSet,
        About::default().with("sample", sample),
    )?;
    events::record(
        tx,
        &actor,
        Kind::StaffJoined,
        About::subject(owner.0).with("role", "owner"),
    )?;
    Ok(owner)
}

/// The owner's name and address, and the name of the business. `password`: what is wrong with it.
fn tidied(form: &SetUp, password: Option<&'static str>) -> Result<[String; 3]> {
    let mut errors = FieldErrors::new();
    let owner_name = fields::name(&mut errors, "owner_name", &form.owner_name);
    let email = fields::email(&mut errors, "owner_email", &form.owner_email);
    if let Some(word) = password {
        errors.add("password", word);
    }
    let business_name = fields::name(&mut errors, "business_name", &form.business_name);
    fields::capitals(&mut errors, "country", &form.country, 2);
    fields::time_zone(&mut errors, "time_zone", &form.time_zone);
    fields::currency(&mut errors, "currency", &form.currency);
    errors.check()?;
    Ok([owner_name, email, business_name])
}

fn first_place(tx: &mut Tx<'_>, name: &str) -> Result<()> {
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO place (id, name, name_key, created_at, version) VALUES ($1, $2, $3, $4, 1)",
        &params![id, name, name_key(name), now],
    )?;
    events::record(tx, &Actor::system(), Kind::PlaceAdded, About::subject(id))?;
    Ok(())
}

/// Weekdays from nine to six and the country's holidays, until somebody says when it is really open.
fn first_calendar(tx: &mut Tx<'_>, actor: &Actor, form: &SetUp) -> Result<()> {
    let day = vec![("09:00".to_owned(), "18:00".to_owned())];
    let known = attent_hours::holidays::Country::from_code(&form.country).is_some();
    let details = standards::Details {
        name: form.business_name.clone(),
        time_zone: form.time_zone.clone(),
        country: known.then(|| form.country.clone()),
        week: ["mon", "tue", "wed", "thu", "fri"]
            .map(|name| (name.to_owned(), day.clone()))
            .into(),
        ..standards::Details::default()
    };
    standards::add_calendar(tx, actor, &details)?;
    Ok(())
}

fn first_owner(
    tx: &mut Tx<'_>,
    name: &str,
    email: &str,
    password: &PasswordHash,
) -> Result<StaffId> {
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO staff (id, name, name_key, email, email_key, role, password_hash, signature,
                            created_at, version)
         VALUES ($1, $2, $3, $4, $5, 'owner', $6, '', $7, 1)",
        &params![
            id,
            name,
            name_key(name),
            email,
            attent_mail::address_key(email),
            password.as_str(),
            now
        ],
    )?;
    Ok(StaffId(id))
}
