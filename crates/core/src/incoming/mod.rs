//! Mail coming in, whatever the way: IMAP, the LMTP/SMTP door, a pipe, an import.
//!
//! Two steps, each its own transaction. [`receive`] stores the raw bytes; from then on the mail is
//! ours and the way in may forget it. [`file`] turns it into an entry of a conversation. Between
//! them, outside any transaction, [`read`] parses and sanitises; a mail that cannot be read, or that
//! takes the program down, is quarantined where people see it, and the next one goes on.
//!
//! Which conversation it belongs to is `thread`'s question, asked in the order of how sure the
//! answer is: a token of ours, a Message-ID we know from someone who takes part, Outlook's thread, a
//! number in the subject. Everything else opens a new conversation.

mod acknowledge;
mod bounced;
mod entry;
mod file;
mod known;
mod moved;
mod quarantine;
mod read;
mod receive;
mod thread;

pub use acknowledge::{
    Due as AcknowledgementDue, JOB as ACKNOWLEDGE, acknowledge, due as acknowledgement_due,
};
pub use file::{Filed, Outcome, Rules, file};
pub use known::conversation_of;
pub use quarantine::{
    Quarantined, discard as discard_quarantined, list as quarantined, quarantine,
    raw as quarantined_raw, retry as retry_quarantined,
};
pub use read::{Letter, read};
pub use receive::{Arrival, CameBy, Received, Waiting, Way, begin, raw, receive, waiting, way};
