//! The rules of conversations, of mail coming in and of mail going out, one story a rule.

mod acknowledging;
mod along;
mod bounces;
mod chosen;
mod closed_teams;
mod counters;
mod drafts;
mod filing;
mod linking;
mod merging;
mod outbox;
mod reopening;
mod replying;
mod standards;
mod states;
mod support;
mod threading;
mod two_customers;
mod withdrawing;
