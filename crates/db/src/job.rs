//! A closure waiting for its transaction, with the way back to whoever asked.

use crate::failure::Failure;
use crate::shared::Shared;
use crate::tx::Tx;
use crate::tx::{Link, Purpose};
use crate::{Error, Nudge};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

/// Takes the answer back. Ignores that nobody waits any more.
pub(crate) type Reply<T> = Box<dyn FnOnce(T) + Send>;

/// What our threads see of a closure, whatever its types.
pub(crate) trait Job: Send {
    /// Runs the closure once and keeps what it answered.
    fn run(&mut self, tx: &mut Tx<'_>) -> Verdict;
    /// Hands back what was kept.
    fn answer(self: Box<Self>);
    /// Hands back an error instead.
    fn refuse(self: Box<Self>, error: Error);
    fn queued_at(&self) -> Instant;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Keep,
    Undo,
}

pub(crate) struct Work<F, T, E> {
    closure: F,
    kept: Option<Result<T, E>>,
    reply: Reply<Result<T, E>>,
    queued_at: Instant,
}

impl<F, T, E> Work<F, T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    pub(crate) fn job(closure: F, reply: Reply<Result<T, E>>) -> Box<dyn Job> {
        Box::new(Self {
            closure,
            kept: None,
            reply,
            queued_at: Instant::now(),
        })
    }
}

impl<F, T, E> Job for Work<F, T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<Error> + Send,
{
    fn run(&mut self, tx: &mut Tx<'_>) -> Verdict {
        let _inside = Inside::enter();
        let ran = catch_unwind(AssertUnwindSafe(|| (self.closure)(tx)));
        let result = match (ran, tx.failure()) {
            (Ok(Ok(_)), Some(failure)) => Err(failure.error.clone().into()),
            (Ok(result), _) => result,
            (Err(_), _) => Err(Error::Panicked.into()),
        };
        let verdict = if result.is_ok() {
            Verdict::Keep
        } else {
            Verdict::Undo
        };
        self.kept = Some(result);
        verdict
    }

    fn answer(self: Box<Self>) {
        let kept = self.kept.unwrap_or_else(|| Err(Error::Closed.into()));
        (self.reply)(kept);
    }

    fn refuse(self: Box<Self>, error: Error) {
        (self.reply)(Err(error.into()));
    }

    fn queued_at(&self) -> Instant {
        self.queued_at
    }
}

/// What came of running a job's closure once.
pub(crate) struct Ran {
    pub verdict: Verdict,
    pub nudges: Vec<Nudge>,
    pub failure: Option<Failure>,
}

pub(crate) fn run(job: &mut dyn Job, link: Link<'_>, shared: &Shared, purpose: Purpose) -> Ran {
    let mut tx = Tx::new(link, shared, purpose);
    let verdict = job.run(&mut tx);
    let (nudges, failure) = tx.into_parts();
    Ran {
        verdict,
        nudges,
        failure,
    }
}

/// What waits in a queue.
pub(crate) enum Task {
    Job(Box<dyn Job>),
    /// Something that manages its own transactions: migrations, a pragma.
    Errand(Errand),
}

/// Gets the connection, or why there is none.
pub(crate) type Errand = Box<dyn FnOnce(Result<Link<'_>, Error>) + Send>;

impl Task {
    pub(crate) fn is_job(&self) -> bool {
        matches!(self, Task::Job(_))
    }
}

thread_local! {
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Marks a thread of ours while it runs a closure: a blocking call from inside would wait for
/// itself.
struct Inside;

impl Inside {
    fn enter() -> Self {
        INSIDE.set(true);
        Self
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        INSIDE.set(false);
    }
}

pub(crate) fn refuse_nesting() -> Result<(), Error> {
    if INSIDE.get() {
        return Err(Error::Sql(
            "a transaction inside a transaction; pass on the one there is".into(),
        ));
    }
    Ok(())
}
