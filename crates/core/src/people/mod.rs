//! Who works here: staff, teams, places, and how they and programs prove who they are.
//!
//! A person is invited ([`staff::invite`]), accepts by a link that works once ([`links`]), signs in
//! with a password ([`password`], [`sign_in`]) into a session ([`sessions`]). Programs use tokens
//! ([`tokens`]). Guessing is slowed by counters ([`throttle`]).
//!
//! Passwords are hashed and verified outside any transaction; secrets are rolled by the caller.
//! Not here: sending the mails with links, cookies and headers.

pub mod idempotency;
pub mod links;
pub mod password;
pub mod places;
pub mod profile;
mod retired;
pub mod sessions;
pub mod sign_in;
pub mod staff;
pub mod teams;
pub mod throttle;
pub mod tokens;
