//! The rules of conversations, of mail coming in and of mail going out, one story a rule.

mod support;
mod threading;
