//! What became of a mail: sent, or how far it came.

use crate::trouble::Trouble;

/// The server took the mail, for all or some of the recipients.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    pub accepted: Vec<String>,
    /// Those the server did not take it for. Temporary ones may be tried again, alone.
    pub refused: Vec<Refusal>,
    /// What the server said, often with its queue number.
    pub text: String,
}

/// One recipient that the server did not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub recipient: String,
    pub code: u16,
    pub text: String,
}

impl Refusal {
    /// True for 5xx: trying again will not help.
    #[must_use]
    pub fn is_permanent(&self) -> bool {
        self.code >= 500
    }
}

/// The steps of one conversation, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Connect,
    Greeting,
    Hello,
    Tls,
    Login,
    Sender,
    Recipient,
    /// DATA, and the body until the final dot.
    Content,
    /// The answer to the final dot.
    Acceptance,
}

/// The mail was not sent, or nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The server said "not now" (4xx) to this mail: try again later.
    #[error("not now ({stage:?}, {code}): {text}")]
    Temporary {
        stage: Stage,
        code: u16,
        text: String,
        /// Each recipient's own answer, when the stage is [`Stage::Recipient`].
        refused: Vec<Refusal>,
    },
    /// The server said "never" (5xx) to this mail, or it cannot be put as this server needs it
    /// (then `code` is the one the server would have given).
    #[error("refused ({stage:?}, {code}): {text}")]
    Permanent {
        stage: Stage,
        code: u16,
        text: String,
        /// Each recipient's own answer, when the stage is [`Stage::Recipient`].
        refused: Vec<Refusal>,
    },
    /// The server could not be used, whatever the mail; certainly nothing was sent. A refused
    /// login is here too: it says something about the mailbox, not about this mail.
    #[error("{trouble} ({stage:?})")]
    Unreachable { stage: Stage, trouble: Trouble },
    /// The final dot went out, or may have, and no answer came. Never send it again blindly.
    #[error("perhaps sent: {reason}")]
    Perhaps { reason: Trouble },
}

impl Failure {
    pub(super) fn unreachable((stage, trouble): (Stage, Trouble)) -> Failure {
        Failure::Unreachable { stage, trouble }
    }
}
