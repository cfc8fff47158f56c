//! The house around the conversations: the business, its people, channels, jobs and runs; each
//! story on SQLite and on PostgreSQL.

mod access;
mod business;
mod channels;
mod counter;
mod jobs;
mod links;
mod people;
mod runs;
mod support;
mod teams;
