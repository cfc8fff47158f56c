//! Settings: whole numbers, each with a range and a default that is right for most.
//!
//! A setting nobody touched has no row and version 0. What has a screen of its own (mailboxes,
//! teams) has a table of its own instead.

use attent_db::{Tx, params};

use crate::{
    Actor, Error, Result, Role,
    error::invalid,
    events,
    events::{About, Kind},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    /// For so many days a customer's reply reopens a closed conversation; later it starts a new one.
    ReopenDays,
    /// For so many seconds a reply can be called back after Send.
    UndoSeconds,
    /// A session nobody uses ends after so many days.
    SessionDays,
    /// Automatic answers to one address in three hours: more is two machines talking.
    AcknowledgementsPerAddress,
    /// The same for everybody at one domain.
    AcknowledgementsPerDomain,
    /// The same for all: what a mail bomb can make us send.
    AcknowledgementsInAll,
    /// A promise reported done counts as kept when nobody has said anything for so many days.
    PromiseSilenceDays,
    /// For so many days something is kept aside unless said otherwise.
    SetAsideDays,
}

impl Setting {
    pub const ALL: [Self; 8] = [
        Self::ReopenDays,
        Self::UndoSeconds,
        Self::SessionDays,
        Self::AcknowledgementsPerAddress,
        Self::AcknowledgementsPerDomain,
        Self::AcknowledgementsInAll,
        Self::PromiseSilenceDays,
        Self::SetAsideDays,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ReopenDays => "reopen-days",
            Self::UndoSeconds => "undo-seconds",
            Self::SessionDays => "session-days",
            Self::AcknowledgementsPerAddress => "acknowledgements-per-address",
            Self::AcknowledgementsPerDomain => "acknowledgements-per-domain",
            Self::AcknowledgementsInAll => "acknowledgements-in-all",
            Self::PromiseSilenceDays => "promise-silence-days",
            Self::SetAsideDays => "set-aside-days",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }

    /// What holds while nobody has set it.
    #[must_use]
    pub fn default_value(self) -> i64 {
        match self {
            Self::ReopenDays => 14,
            Self::UndoSeconds => 10,
            Self::SessionDays => 30,
            Self::AcknowledgementsPerAddress => 10,
            Self::AcknowledgementsPerDomain => 60,
            Self::AcknowledgementsInAll => 600,
            Self::PromiseSilenceDays => 14,
            Self::SetAsideDays => 7,
        }
    }

    #[must_use]
    pub fn range(self) -> std::ops::RangeInclusive<i64> {
        match self {
            Self::ReopenDays => 0..=365,
            Self::UndoSeconds => 0..=120,
            Self::SessionDays => 1..=90,
            Self::AcknowledgementsPerAddress => 0..=100,
            Self::AcknowledgementsPerDomain => 0..=10_000,
            Self::AcknowledgementsInAll => 0..=100_000,
            Self::PromiseSilenceDays => 1..=90,
            Self::SetAsideDays => 1..=366,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    pub setting: Setting,
    pub value: i64,
    /// 0 while nobody has set it.
    pub version: i64,
}

/// The value in force.
pub fn number(tx: &mut Tx<'_>, setting: Setting) -> Result<i64> {
    Ok(stored(tx, setting)?.value)
}

/// Every setting with the version to change it by.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Stored>> {
    Setting::ALL
        .into_iter()
        .map(|setting| stored(tx, setting))
        .collect()
}

/// Sets it as seen at `version`; managers and up, how long sessions last owners only.
///
/// # Errors
/// [`Error::Invalid`] outside the range; [`Error::Conflict`] when it was changed meanwhile.
pub fn set(
    tx: &mut Tx<'_>,
    actor: &Actor,
    setting: Setting,
    version: i64,
    value: i64,
) -> Result<()> {
    actor.at_least(if setting == Setting::SessionDays {
        Role::Owner
    } else {
        Role::Manager
    })?;
    if !setting.range().contains(&value) {
        return Err(invalid(setting.name(), "error-out-of-range"));
    }
    let changed = tx.run(
        "INSERT INTO setting (name, value, version)
         SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS BIGINT) + 1
          WHERE $3 = 0 OR EXISTS (SELECT 1 FROM setting WHERE name = $1)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, version = excluded.version
          WHERE setting.version = $3",
        &params![setting.name(), value.to_string(), version],
    )?;
    if changed == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    let about = About::default()
        .with("setting", setting.name())
        .with("value", value);
    events::record(tx, actor, Kind::SettingChanged, about)?;
    Ok(())
}

fn stored(tx: &mut Tx<'_>, setting: Setting) -> Result<Stored> {
    let found = tx.one(
        "SELECT value, version FROM setting WHERE name = $1",
        &params![setting.name()],
        |row| Ok((row.get::<String>(0)?, row.get::<i64>(1)?)),
    )?;
    let Some((text, version)) = found else {
        return Ok(Stored {
            setting,
            value: setting.default_value(),
            version: 0,
        });
    };
    let value = text
        .parse()
        .map_err(|_| Error::Internal(format!("setting {} is not a number", setting.name())))?;
    Ok(Stored {
        setting,
        value,
        version,
    })
}
