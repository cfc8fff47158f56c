//! Who is named with an `@` in a note: `@Rosa Perez`, `@rosa.perez`, or `@Rosa` while there is one.

use attent_db::{Tx, params};

use crate::{
    Actor, Result,
    ids::{ConversationId, StaffId},
    search::fold,
};

/// More people are not named in one note; the rest of it is text.
const MOST: usize = 30;

/// So much after an `@` may be a name.
const LONGEST: usize = 120;

/// The staff who can be named, as they are written.
pub struct Mentions {
    /// `(name folded, who)`; a first name that several have is not among them.
    names: Vec<(String, StaffId)>,
}

/// Everybody active, ready to be looked for in a text.
///
/// # Errors
/// Those of the database.
pub fn mentions(tx: &mut Tx<'_>) -> Result<Mentions> {
    let staff = tx.all(
        "SELECT id, name FROM staff WHERE disabled_at IS NULL ORDER BY id",
        &params![],
        |row| Ok((row.get(0)?, row.get::<String>(1)?)),
    )?;
    Ok(Mentions::of(&staff))
}

/// The names that can be written after an `@` in a note of this conversation, which the actor has
/// found: of those who see it and would hear of it, in the order of names, each once. The actor is
/// not among them.
///
/// # Errors
/// Those of the database.
pub fn to_name(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
) -> Result<Vec<String>> {
    let mut names: Vec<String> = tx.all(
        "SELECT s.name
           FROM staff s
           JOIN conversation c ON c.id = $1
          WHERE s.disabled_at IS NULL AND s.id <> $2
            AND (c.sealed_team = 0 OR s.role = 'owner'
                 OR EXISTS (SELECT 1 FROM membership m
                             WHERE m.staff_id = s.id AND m.team_id = c.sealed_team))
          ORDER BY s.name_key, s.id
          LIMIT 500",
        &params![conversation, actor.staff_id().map_or(0, |id| id.0)],
        |row| row.get(0),
    )?;
    names.dedup();
    Ok(names)
}

impl Mentions {
    #[must_use]
    pub fn of(staff: &[(StaffId, String)]) -> Self {
        let mut names = Vec::new();
        for (id, name) in staff {
            let words = words(name);
            for separator in [" ", ".", ""] {
                names.push((words.join(separator), *id));
            }
            if let Some(first) = words.first() {
                let namesakes = staff.iter().filter(|(_, other)| starts_with(other, first));
                if namesakes.count() == 1 {
                    names.push((first.clone(), *id));
                }
            }
        }
        names.retain(|(name, _)| !name.is_empty());
        // The longest name that fits is the one meant.
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self { names }
    }

    /// Who is named, in order, each once.
    #[must_use]
    pub fn in_text(&self, text: &str) -> Vec<StaffId> {
        let mut found = Vec::new();
        for rest in named(text) {
            for who in self.at_start(&fold(&rest)) {
                if !found.contains(&who) {
                    found.push(who);
                }
            }
        }
        found.truncate(MOST);
        found
    }

    /// Whether something that looks like a name after an `@` is nobody's: they do not hear of it.
    #[must_use]
    pub fn misses(&self, text: &str) -> bool {
        named(text).any(|rest| {
            rest.starts_with(char::is_alphabetic) && self.at_start(&fold(&rest)).is_empty()
        })
    }

    /// Whose name it is: of two with the same whole name both are meant, for nobody can tell.
    fn at_start(&self, rest: &str) -> Vec<StaffId> {
        let named = self.names.iter().find(|(name, _)| {
            let after = rest.strip_prefix(name.as_str());
            after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        });
        let same = |name: &String| named.is_some_and(|(named, _)| named == name);
        let all = self.names.iter().filter(|(name, _)| same(name));
        all.map(|(_, who)| *who).collect()
    }
}

/// What stands behind each `@` that begins a name.
fn named(text: &str) -> impl Iterator<Item = String> {
    let all = text.match_indices('@').filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        // Within a word it is an address.
        !before.is_some_and(|c| c.is_alphanumeric() || "._-+".contains(c))
    });
    all.map(|(at, _)| text[at + 1..].chars().take(LONGEST).collect())
}

fn words(name: &str) -> Vec<String> {
    fold(name).split_whitespace().map(str::to_owned).collect()
}

fn starts_with(name: &str, first: &str) -> bool {
    words(name).first().is_some_and(|word| word == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_named() {
        let staff = [
            (StaffId(1), "Šarūnas Petraitis".to_owned()),
            (StaffId(2), "Ana Ruiz".to_owned()),
            (StaffId(3), "Ana Bērziņa".to_owned()),
            (StaffId(4), "Κώστας".to_owned()),
            (StaffId(5), "Jon Doe".to_owned()),
            (StaffId(6), "Jon Doe".to_owned()),
        ];
        let mentions = Mentions::of(&staff);
        for (text, expect) in [
            ("@Šarūnas can you look?", vec![1]),
            ("ask @sarunas, please", vec![1]),
            ("(@sarunas.petraitis)", vec![1]),
            ("@Šarūnas Petraitis", vec![1]),
            ("@Ana", vec![]),
            ("@Ana Ruiz and @ana.berzina: @Ana Ruiz", vec![2, 3]),
            ("@Anabel", vec![]),
            ("@κωστας!", vec![4]),
            ("@ΚΏΣΤΑΣ", vec![4]),
            ("@Jon Doe, and @jon.doe", vec![5, 6]),
            ("@Jon", vec![]),
            ("write to sarunas@sarunas.lt or x.@sarunas", vec![]),
            ("@", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<i64> = mentions.in_text(text).iter().map(|who| who.0).collect();
            assert_eq!(found, expect, "{text}");
        }
    }

    #[test]
    fn a_name_that_is_nobodys_is_a_miss() {
        let mentions = Mentions::of(&[(StaffId(1), "Jonas Petraitis".to_owned())]);
        for (text, expect) in [
            ("@Jonas, look", false),
            ("@Jon, look", true),
            ("@Jonas and @Rosa", true),
            ("write to rosa@example.com", false),
            ("2 lamps @ 5 euros, @5", false),
        ] {
            assert_eq!(mentions.misses(text), expect, "{text}");
        }
    }
}
