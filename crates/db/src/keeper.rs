//! A thread that keeps the process number of an idle program: now and then it queues a write that
//! does nothing, and the thread that runs it renews the lease first.

use crate::Error;
use crate::job::{Task, Work};
use crate::queue::Queue;
use crate::shared::Shared;
use crate::threads::spawn;
use crate::tx::Tx;
use std::sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// Several times within the two minutes in which a lease wants renewing.
const LOOK: Duration = Duration::from_secs(20);

pub(crate) struct Keeper {
    running: Mutex<Option<(SyncSender<()>, JoinHandle<()>)>>,
}

impl Keeper {
    pub(crate) fn start(writes: Arc<Queue<Task>>, shared: Arc<Shared>) -> Result<Self, Error> {
        let (stop, stopped) = sync_channel::<()>(0);
        let thread = spawn("db-keeper", move || {
            while stopped.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) {
                if shared.ids.is_running_out(shared.clock.now()) {
                    let nothing = |_: &mut Tx<'_>| Ok::<(), Error>(());
                    let _ = writes.push_now(Task::Job(Work::job(nothing, Box::new(drop))));
                }
            }
        })?;
        Ok(Self {
            running: Mutex::new(Some((stop, thread))),
        })
    }

    /// Ends the thread. Dropping the keeper ends it too, without waiting.
    pub(crate) fn stop(&self) {
        let running = self
            .running
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some((stop, thread)) = running {
            drop(stop);
            let _ = thread.join();
        }
    }
}
