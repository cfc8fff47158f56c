//! What owners and managers settle: the business, people, teams, places, ways in, programs; and what
//! waits for a decision: the outbox's trouble and the quarantine.

pub(crate) mod choices;
pub(crate) mod inviting;
mod mailbox_check;
pub(crate) mod mailbox_form;
mod providers;
