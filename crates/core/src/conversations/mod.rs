//! Conversations: one matter with one customer, on any channel.
//!
//! A conversation is found through an actor ([`find`], [`list`]); where it stands follows from facts
//! and is written in one place ([`standing`]); what was said are its [`entries`]. Mail coming in is
//! `incoming`'s, mail going out `outgoing`'s; this folder is what people do with a conversation.
//!
//! The path of a reply: the writer's words are kept as a [`drafts`] draft, [`reply`] turns them into
//! an entry and a queued mail in one transaction, and the conversation waits for the customer.

pub mod along;
mod change;
pub mod chosen;
mod counts;
mod drafted;
pub mod drafts;
pub mod entries;
mod find;
mod linkable;
mod links;
mod list;
mod merge;
pub(crate) mod moving;
mod notes;
mod of_customer;
mod open;
pub mod participants;
mod reply;
mod split;
pub mod standing;
mod status;
mod strangers;
mod undo;
mod unsaid;
mod withdraw;
pub(crate) mod words;

pub use change::{
    LONGEST_SUBJECT, Tag, all_tags, assign, move_to_team, set_kind, set_lane, set_priority,
    set_subject, tag, tags, untag,
};
pub use counts::{Counts, WaitingNow, counts, waiting_now};
pub use find::{Conversation, find, find_by_number, hold, numbers, see};
pub use linkable::{Linkable, linkable};
pub use links::{Linked, Relation, linked, relate, unlink};
pub(crate) use links::{ONE_MATTER, SAME_MATTER, link};
pub use list::{After, Line, Lines, Order, View, list, list_by, list_of_team};
pub use merge::{merge, unmerge};
pub use notes::{contact, mark_read, note, wrote};
pub use of_customer::{of_organisation, open_of};
pub use open::{New, open};
pub use reply::{
    Replied, Reply, Then, check_then, join as join_addresses, newest_entry, read_recipients, reply,
    undo_reply,
};
pub use split::split;
pub(crate) use status::wait_since;
pub use status::{close, close_settling, mark_spam, reopen, snooze, to_wake, unmark_spam, wake};
pub use strangers::accept_stranger;
pub(crate) use unsaid::give_up_unsaid;
pub use withdraw::withdraw;
pub use words::{Channel, EntryKind, Kind, Lane, Priority, State};
