//! Short reads on the thread that asks.
//!
//! To hand a read to another thread and its answer back wakes two threads, which was a sixth of the
//! time of a page. So a thread of the runtime that asks has a reader of its own, and what was short
//! lately runs there. What was long runs on the threads for reading: here it would hold up whatever
//! else the thread serves.

use super::session::{self, Session};
use super::threads::read_once;
use crate::job::Job;
use crate::shared::Shared;
use crate::tx::Purpose;
use rusqlite::Connection;
use self_cell::self_cell;
use std::cell::RefCell;
use std::path::Path;
use std::sync::{Arc, Weak};
use tokio::runtime::{Handle, RuntimeFlavor};

self_cell! {
    /// A connection with what is prepared on it.
    struct Reader {
        owner: Connection,
        #[not_covariant]
        dependent: Session,
    }
}

/// The reader that a thread has of an open database.
struct Own {
    of: Weak<Shared>,
    reader: Reader,
}

thread_local! {
    static OWN: RefCell<Vec<Own>> = const { RefCell::new(Vec::new()) };
}

/// Runs the job and hands its answer back; gives it back itself where it cannot run here.
pub(crate) fn read(
    job: Box<dyn Job>,
    file: &Path,
    shared: &Arc<Shared>,
) -> Result<(), Box<dyn Job>> {
    if !serves_many() {
        return Err(job);
    }
    OWN.with_borrow_mut(|own| {
        let mine = |one: &Own| Weak::as_ptr(&one.of) == Arc::as_ptr(shared);
        let place = match own.iter().position(mine) {
            Some(place) => place,
            None => {
                own.retain(|one| one.of.strong_count() > 0);
                let Ok(connection) = session::reader(file) else {
                    return Err(job);
                };
                let reader = Reader::new(connection, |it| Session::on(it, Purpose::Read));
                let of = Arc::downgrade(shared);
                own.push(Own { of, reader });
                own.len() - 1
            }
        };
        let failed = own[place].reader.with_dependent_mut(|_, session| {
            read_once(session, job, shared);
            session.has_failed()
        });
        if failed {
            own.swap_remove(place);
        }
        Ok(())
    })
}

/// Whether this is a thread of a runtime with several: it stays, so its reader is of use, and others
/// go on meanwhile.
fn serves_many() -> bool {
    Handle::try_current().is_ok_and(|handle| handle.runtime_flavor() == RuntimeFlavor::MultiThread)
}
