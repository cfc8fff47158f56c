//! Telling somebody.

use attent_db::{Nudge, Tx, params};

use super::Kind;
use crate::{
    Actor, Result,
    ids::{
        CaseId, ClockId, ConversationId, EntryId, MailboxId, NoticeId, PromiseId, SetAsideId,
        StaffId,
    },
};

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct About {
    pub conversation: Option<ConversationId>,
    pub entry: Option<EntryId>,
    pub mailbox: Option<MailboxId>,
    /// The row of the kind's own table: a promise, a set-aside.
    pub subject: Option<i64>,
}

impl About {
    #[must_use]
    pub fn of(conversation: ConversationId, entry: Option<EntryId>) -> Self {
        Self {
            conversation: Some(conversation),
            entry,
            ..Self::default()
        }
    }

    #[must_use]
    pub fn promise(id: PromiseId, conversation: Option<ConversationId>) -> Self {
        Self {
            conversation,
            subject: Some(id.0),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn set_aside(id: SetAsideId, conversation: Option<ConversationId>) -> Self {
        Self {
            conversation,
            subject: Some(id.0),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn case(id: CaseId, conversation: ConversationId) -> Self {
        Self {
            conversation: Some(conversation),
            subject: Some(id.0),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn clock(id: ClockId, conversation: ConversationId) -> Self {
        Self {
            conversation: Some(conversation),
            subject: Some(id.0),
            ..Self::default()
        }
    }

    /// A row of the kind's own table, and no conversation.
    #[must_use]
    pub fn row(id: i64) -> Self {
        Self {
            subject: Some(id),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn mailbox(mailbox: MailboxId) -> Self {
        Self {
            mailbox: Some(mailbox),
            ..Self::default()
        }
    }
}

/// Who has not read so many of a kind that comes in masses is not helped by one more.
const ENOUGH: i64 = 20;

/// Tells `staff`, unless they did it themselves, left, or cannot see what it is about. While a
/// notice of the same kind about the same is unread, that one says it all; of what comes in masses
/// twenty unread ones do, for the list by due time shows the rest.
///
/// # Errors
/// Those of the database.
pub fn tell(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: Kind,
    staff: StaffId,
    about: About,
) -> Result<Option<NoticeId>> {
    if actor.staff_id() == Some(staff) {
        return Ok(None);
    }
    if kind.comes_in_masses() && unread_of(tx, kind, staff)? >= ENOUGH {
        return Ok(None);
    }
    let (id, now) = (NoticeId(tx.new_id()), tx.now());
    let told = tx.run(
        "INSERT INTO notice (id, staff_id, kind, conversation_id, entry_id, mailbox_id, by_staff_id,
                             created_at, subject_id)
         SELECT CAST($1 AS BIGINT), s.id, $3, CAST($4 AS BIGINT), CAST($5 AS BIGINT),
                CAST($6 AS BIGINT), CAST($7 AS BIGINT), CAST($8 AS BIGINT),
                CAST($9 AS BIGINT)
           FROM staff s
          WHERE s.id = $2 AND s.disabled_at IS NULL
            AND (CAST($4 AS BIGINT) IS NULL
                 OR EXISTS (SELECT 1 FROM conversation c
                             WHERE c.id = $4
                               AND (c.sealed_team = 0 OR s.role = 'owner'
                                    OR EXISTS (SELECT 1 FROM membership m
                                                WHERE m.staff_id = s.id
                                                  AND m.team_id = c.sealed_team))))
            AND NOT EXISTS (SELECT 1 FROM notice n
                             WHERE n.staff_id = s.id AND n.read_at IS NULL AND n.kind = $3
                               AND n.kind <> 'mention'
                               AND n.conversation_id IS NOT DISTINCT FROM CAST($4 AS BIGINT)
                               AND n.mailbox_id IS NOT DISTINCT FROM CAST($6 AS BIGINT)
                               AND n.subject_id IS NOT DISTINCT FROM CAST($9 AS BIGINT))",
        &params![
            id,
            staff,
            kind,
            about.conversation,
            about.entry,
            about.mailbox,
            actor.staff_id(),
            now,
            about.subject
        ],
    )?;
    if told == 0 {
        return Ok(None);
    }
    tx.nudge(Nudge {
        topic: "notice",
        id: staff.0,
    });
    Ok(Some(id))
}

/// How many of a kind somebody has not read, counted up to [`ENOUGH`].
fn unread_of(tx: &mut Tx<'_>, kind: Kind, staff: StaffId) -> Result<i64> {
    let count = tx.one(
        "SELECT COUNT(*) FROM (SELECT 1 FROM notice
                                WHERE staff_id = $1 AND kind = $2 AND read_at IS NULL
                                LIMIT $3) unread",
        &params![staff, kind, ENOUGH],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or(0))
}

/// Tells each of them; answers how many were told.
///
/// # Errors
/// Those of the database.
pub fn tell_all(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: Kind,
    staff: &[StaffId],
    about: About,
) -> Result<usize> {
    let mut told = 0;
    for person in staff {
        told += usize::from(tell(tx, actor, kind, *person, about)?.is_some());
    }
    Ok(told)
}
