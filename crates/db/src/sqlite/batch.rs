//! Writes committed together.
//!
//! Each closure runs in a savepoint; its error or panic rolls back that savepoint only. SQLite may
//! drop the whole transaction under us (a full disk does): so after each closure we look whether it is
//! still there. If not, or if COMMIT fails, all of it ran for nothing, and each closure is run again
//! alone. Nobody is answered before COMMIT.

use super::session::Session;
use crate::Error;
use crate::ids::reservation;
use crate::job::{Job, Ran, Task, Verdict, run};
use crate::queue::Queue;
use crate::shared::Shared;
use crate::tx::{Connection as _, Purpose};
use std::time::{Duration, Instant};

/// A batch ends at so many closures, or after so long: the first in it waits for the last.
const CLOSURES: usize = 20;
const TIME: Duration = Duration::from_millis(20);

/// Runs `first` and what is queued behind it, commits, answers.
pub(crate) fn commit_together(
    session: &mut Session<'_>,
    first: Box<dyn Job>,
    queue: &Queue<Task>,
    shared: &Shared,
) {
    if let Err(error) = ensure_number(session, shared) {
        return first.refuse(error);
    }
    if let Err(error) = session.control("BEGIN IMMEDIATE") {
        return first.refuse(error);
    }
    let mut ran = Vec::new();
    let stands = run_all(session, first, queue, shared, &mut ran);
    let committed = stands.and_then(|()| session.control("COMMIT"));
    match committed {
        Ok(()) => {
            for (job, ran) in ran {
                if ran.verdict == Verdict::Keep {
                    shared.committed(&ran.nudges);
                }
                job.answer();
            }
        }
        Err(error) => {
            session.roll_back();
            tracing::warn!(%error, closures = ran.len(), "a batch was lost, its closures run again alone");
            for (job, _) in ran {
                commit_alone(session, job, shared);
            }
        }
    }
}

/// Runs closures into the open transaction. An error: the transaction is lost.
fn run_all(
    session: &mut Session<'_>,
    first: Box<dyn Job>,
    queue: &Queue<Task>,
    shared: &Shared,
    done: &mut Vec<(Box<dyn Job>, Ran)>,
) -> Result<(), Error> {
    let started = Instant::now();
    let mut next = Some(first);
    while let Some(mut job) = next {
        let savepoint = session.control("SAVEPOINT closure");
        if let Err(error) = savepoint {
            done.push((
                job,
                Ran {
                    verdict: Verdict::Undo,
                    nudges: Vec::new(),
                    failure: None,
                },
            ));
            return Err(error);
        }
        let ran = run(&mut *job, session, shared, Purpose::Write);
        let verdict = ran.verdict;
        done.push((job, ran));
        if !session.is_in_transaction() {
            return Err(Error::Full("the transaction was dropped".into()));
        }
        if verdict == Verdict::Undo {
            session.control("ROLLBACK TO closure")?;
        }
        session.control("RELEASE closure")?;
        let more = done.len() < CLOSURES && started.elapsed() < TIME;
        next = if more { next_job(queue) } else { None };
    }
    Ok(())
}

fn next_job(queue: &Queue<Task>) -> Option<Box<dyn Job>> {
    match queue.pop_if(Task::is_job)? {
        Task::Job(job) => Some(job),
        Task::Errand(_) => None,
    }
}

/// One closure, one transaction.
fn commit_alone(session: &mut Session<'_>, mut job: Box<dyn Job>, shared: &Shared) {
    if let Err(error) = session.control("BEGIN IMMEDIATE") {
        return job.refuse(error);
    }
    let ran = run(&mut *job, session, shared, Purpose::Write);
    if ran.verdict == Verdict::Undo {
        session.roll_back();
        return job.answer();
    }
    match session.control("COMMIT") {
        Ok(()) => {
            shared.committed(&ran.nudges);
            job.answer();
        }
        Err(error) => {
            session.roll_back();
            job.refuse(error);
        }
    }
}

/// Leases or renews the process number, in a transaction of its own.
fn ensure_number(session: &mut Session<'_>, shared: &Shared) -> Result<(), Error> {
    shared.ids.ensure(shared.clock.now(), || {
        let (job, answer) = reservation();
        commit_alone(session, job, shared);
        answer.recv().unwrap_or(Err(Error::Closed))
    })
}
