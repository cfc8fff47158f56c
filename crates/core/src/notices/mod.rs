//! What a member of staff should know of: a mention, an assignment, an answer, trouble.
//!
//! A notice carries ids, no text. It is told in the transaction of what it tells of, never to the
//! person who did it, and its rights are looked at again when it is read: they may have ended. Who
//! has not seen one in the app within [`MAILED_AFTER`] gets it by mail, if they want it so.
//!
//! Not here: the mail itself (the border writes it) and what is pushed to open pages (a nudge).

mod choices;
mod list;
mod mail;
mod mentions;
mod read;
mod tell;

pub use choices::{Choice, choices, choose};
pub use list::{MANY, Notice, Subject, list, list_of, unread};
pub use mail::{MAILED_AFTER, Unmailed, mailed, unmailed};
pub use mentions::{Mentions, mentions, to_name};
pub(crate) use read::read_about;
pub use read::{read, read_all, read_conversation, read_of, unread_about};
pub use tell::{About, tell, tell_all};

use attent_db::{Error as DbError, FromValue, Value, ValueRef};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody named you in a note.
    Mention,
    /// Somebody gave you a conversation.
    Assigned,
    /// The customer wrote in a conversation of yours.
    Reply,
    /// A mailbox cannot fetch or send.
    ChannelTrouble,
    /// What you wrote did not go out, or came back.
    SendFailed,
    /// Somebody needs your yes for a gesture.
    ApprovalAsked,
    /// Somebody answered what you had asked.
    ApprovalDecided,
    /// Nobody answered in time: it is not given.
    ApprovalLapsed,
    /// Somebody thanked you for a gesture.
    Thanked,
    /// A promise is yours now.
    PromiseHanded,
    /// Four fifths of the time of a promise of yours are gone.
    PromiseAtRisk,
    /// A promise is late.
    PromiseLate,
    /// What a promise waited for has happened.
    PromiseMet,
    /// The customer says that a promise was not kept.
    PromiseDisputed,
    /// Something kept aside was not collected.
    SetAsideExpired,
    /// A colleague asks you to take over a case, or cannot take yours.
    CaseHandover,
    /// A case was escalated to you.
    CaseEscalated,
    /// The customer answered what was offered.
    CaseChosen,
    /// What the customer chose is yours to deliver.
    CaseYours,
    /// The handling of your case was worse than the customer expected.
    CaseWorse,
    /// A customer complains for the second time within a year.
    SecondBreach,
    /// A finding is yours to mend.
    FindingYours,
    /// We let a customer down for the second time within some months.
    BrokenAgain,
    /// Three quarters of the time of a clock of yours are gone, or more.
    ClockAtRisk,
    /// A standard of service is not met.
    ClockLate,
}

impl Kind {
    pub const ALL: [Self; 25] = [
        Self::Mention,
        Self::Assigned,
        Self::Reply,
        Self::ChannelTrouble,
        Self::SendFailed,
        Self::ApprovalAsked,
        Self::ApprovalDecided,
        Self::ApprovalLapsed,
        Self::Thanked,
        Self::PromiseHanded,
        Self::PromiseAtRisk,
        Self::PromiseLate,
        Self::PromiseMet,
        Self::PromiseDisputed,
        Self::SetAsideExpired,
        Self::CaseHandover,
        Self::CaseEscalated,
        Self::CaseChosen,
        Self::CaseYours,
        Self::CaseWorse,
        Self::SecondBreach,
        Self::FindingYours,
        Self::BrokenAgain,
        Self::ClockAtRisk,
        Self::ClockLate,
    ];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mention => "mention",
            Self::Assigned => "assigned",
            Self::Reply => "reply",
            Self::ChannelTrouble => "channel_trouble",
            Self::SendFailed => "send_failed",
            Self::ApprovalAsked => "approval_asked",
            Self::ApprovalDecided => "approval_decided",
            Self::ApprovalLapsed => "approval_lapsed",
            Self::Thanked => "thanked",
            Self::PromiseHanded => "promise_handed",
            Self::PromiseAtRisk => "promise_at_risk",
            Self::PromiseLate => "promise_late",
            Self::PromiseMet => "promise_met",
            Self::PromiseDisputed => "promise_disputed",
            Self::SetAsideExpired => "set_aside_expired",
            Self::CaseHandover => "case_handover",
            Self::CaseEscalated => "case_escalated",
            Self::CaseChosen => "case_chosen",
            Self::CaseYours => "case_yours",
            Self::CaseWorse => "case_worse",
            Self::SecondBreach => "second_breach",
            Self::FindingYours => "finding_yours",
            Self::BrokenAgain => "broken_again",
            Self::ClockAtRisk => "clock_at_risk",
            Self::ClockLate => "clock_late",
        }
    }

    /// Its subject is a promise.
    #[must_use]
    pub fn is_of_promise(self) -> bool {
        matches!(
            self,
            Self::PromiseHanded
                | Self::PromiseAtRisk
                | Self::PromiseLate
                | Self::PromiseMet
                | Self::PromiseDisputed
        )
    }

    /// Its subject is a case.
    #[must_use]
    pub fn is_of_case(self) -> bool {
        matches!(
            self,
            Self::CaseHandover
                | Self::CaseEscalated
                | Self::CaseChosen
                | Self::CaseYours
                | Self::CaseWorse
                | Self::SecondBreach
        )
    }

    /// Whether a bad day makes hundreds of them, for which there is a list.
    fn comes_in_masses(self) -> bool {
        matches!(self, Self::ClockAtRisk | Self::ClockLate)
    }

    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl From<Kind> for Value {
    fn from(kind: Kind) -> Self {
        kind.as_str().into()
    }
}

impl FromValue for Kind {
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError> {
        let word = value.text()?;
        Self::parse(word).ok_or_else(|| DbError::Sql("a notice of a kind nobody knows".to_owned()))
    }
}
