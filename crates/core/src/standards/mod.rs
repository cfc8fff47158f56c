//! Standards of service: when we are open, how soon we mean to answer, and how we do against it.
//!
//! A [`Calendar`] says when time counts; a [`Standard`] says what is timed, for whom and within how
//! much time; a [`Running`] clock is one conversation against one version of one standard. Which
//! clocks run follows from the conversation's facts ([`follow`], called wherever those change), and
//! [`reconcile`] looks each minute at those whose next moment has come. What was measured cites the
//! version it was measured by.
//!
//! Left to others: the arithmetic of hours (`attent_hours`), promises, which have due times of
//! their own, and every word people read.

mod asked;
mod calendars;
mod charter;
mod facts;
mod figures;
mod first_due;
mod follow;
mod holding;
mod past;
pub mod reconcile;
mod refit;
mod standard;
mod statutory;
mod store;
mod time;
mod why;
mod words;

pub use asked::{Asked, asked};
pub use calendars::{
    Calendar, Day, Details, add_calendar, calendar, calendars, change_calendar, make_usual,
    retire_calendar, round_the_clock, usual_calendar, usual_hours,
};
pub use charter::{Charter, Line, charter, say};
pub use figures::{Figure, Took, figures, late_now, measured};
pub(crate) use first_due::{NEVER, note as note_first_due};
pub(crate) use follow::again as follow;
pub use holding::{Holding, hold};
pub use refit::{JOB, go_on, refit};
pub(crate) use refit::{follow_customers, is_for};
pub use standard::{
    Scope, Standard, Target, Version, add, change, retire, standard, standards, version, versions,
};
pub use statutory::{drop_statutory, set_statutory};
pub use store::{Paused, Running};
pub use why::{Why, clocks, why};
pub use words::{Because, Clock, Ended};
