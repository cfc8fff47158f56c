//! Threads that each own a connection and run jobs on it.

use super::connect::{Place, Way, jitter};
use super::session::Session;
use crate::Error;
use crate::failure::{Cause, Failure};
use crate::ids::reservation;
use crate::job::{Job, Task, Verdict, run};
use crate::queue::Queue;
use crate::shared::Shared;
use crate::threads::{Threads, spawn};
use crate::tx::{Connection as _, Link, Purpose};
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

/// How long a piece of work waits for a server that is away, counted from when it was queued.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often work is run again because others were in its way.
const TRIES: u32 = 12;
/// The first pause between such tries; doubled each time up to 32 times this.
const PAUSE: Duration = Duration::from_millis(4);

/// Connects once, to find mistakes in the address early, and starts the threads.
pub(crate) fn start(
    url: &str,
    app_name: &str,
    readers: usize,
    shared: &Arc<Shared>,
) -> Result<Threads, Error> {
    let way = Way::from_url(url, app_name)?;
    let mut threads = Threads::new();
    for purpose in [Purpose::Read, Purpose::Write] {
        for _ in 0..readers.max(1) {
            let worker = Worker {
                place: Place::empty(way.clone()),
                shared: Arc::clone(shared),
                purpose,
            };
            let (queue, name) = match purpose {
                Purpose::Read => (Arc::clone(&threads.reads), "db-read"),
                Purpose::Write => (Arc::clone(&threads.writes), "db-write"),
            };
            let thread = spawn(name, move || worker.serve(&queue))?;
            match purpose {
                Purpose::Read => threads.readers.push(thread),
                Purpose::Write => threads.writers.push(thread),
            }
        }
    }
    let (send, answer) = sync_channel(1);
    let look = move |link: Result<Link<'_>, Error>| drop(send.send(link.map(drop)));
    threads.reads.push_now(Task::Errand(Box::new(look)))?;
    answer.recv().unwrap_or(Err(Error::Closed))?;
    Ok(threads)
}

struct Worker {
    place: Place,
    shared: Arc<Shared>,
    purpose: Purpose,
}

/// What came of one try.
enum Tried {
    /// The job knows its answer.
    Answered,
    /// The transaction ended otherwise than the closure thinks.
    Refused(Error),
    /// Nothing is saved; it may be run again.
    Again(Failure),
}

impl Worker {
    fn serve(mut self, queue: &Queue<Task>) {
        while let Some(task) = queue.pop() {
            match task {
                Task::Errand(errand) => match self.place.session(Instant::now()) {
                    Ok(session) => errand(Ok(session)),
                    Err(error) => errand(Err(error)),
                },
                Task::Job(job) => {
                    if let Err(error) = self.ensure_number() {
                        job.refuse(error);
                    } else {
                        self.see_through(job);
                    }
                }
            }
        }
    }

    /// Leases or renews the process number before a write, in a transaction of its own.
    fn ensure_number(&mut self) -> Result<(), Error> {
        if self.purpose == Purpose::Read {
            return Ok(());
        }
        let shared = Arc::clone(&self.shared);
        shared.ids.ensure(shared.clock.now(), || {
            let (job, answer) = reservation();
            self.see_through(job);
            answer.recv().unwrap_or(Err(Error::Closed))
        })
    }

    /// Runs a job until it has an answer.
    fn see_through(&mut self, mut job: Box<dyn Job>) {
        let patience = job.queued_at() + PATIENCE;
        for attempt in 0.. {
            let session = match self.place.session(patience) {
                Ok(session) => session,
                Err(error) => return job.refuse(error),
            };
            let failure = match once(session, &mut *job, &self.shared, self.purpose) {
                Tried::Answered => return job.answer(),
                Tried::Refused(error) => return job.refuse(error),
                Tried::Again(failure) => failure,
            };
            match failure.cause {
                Cause::Lost => self.place.abandon(),
                Cause::Stale => session.forget_prepared(),
                Cause::Contention => std::thread::sleep(jitter(PAUSE * 2_u32.pow(attempt.min(5)))),
                Cause::Statement => return job.refuse(failure.error),
            }
            if attempt + 1 >= TRIES {
                return job.refuse(failure.error);
            }
        }
    }
}

/// One try in one transaction.
fn once(session: &mut Session, job: &mut dyn Job, shared: &Shared, purpose: Purpose) -> Tried {
    let begin = match purpose {
        Purpose::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        Purpose::Write => "BEGIN ISOLATION LEVEL READ COMMITTED",
    };
    if let Err(failure) = session.control(begin) {
        return Tried::Again(failure);
    }
    let ran = run(job, session, shared, purpose);
    if let Some(failure) = ran
        .failure
        .filter(|failure| failure.cause != Cause::Statement)
    {
        session.roll_back();
        return Tried::Again(failure);
    }
    if ran.verdict == Verdict::Undo || purpose == Purpose::Read {
        session.roll_back();
        return Tried::Answered;
    }
    match session.control("COMMIT") {
        Ok(()) => {
            shared.committed(&ran.nudges);
            Tried::Answered
        }
        // It was sent, and what became of it nobody said. Not to be done twice blindly.
        Err(Failure {
            cause: Cause::Lost,
            error,
        }) => Tried::Refused(Error::Unknown(error.to_string())),
        Err(failure) if failure.cause == Cause::Contention => Tried::Again(failure),
        Err(failure) => Tried::Refused(failure.error),
    }
}
