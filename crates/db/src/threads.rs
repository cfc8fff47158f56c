//! Our own threads: each opens, uses and drops its connection; nobody else touches it.

use crate::Error;
use crate::job::Task;
use crate::queue::Queue;
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};

/// How many pieces of work may wait. Whoever asks for more waits for a place.
const PLACES: usize = 1_000;

/// The threads of one open database and the queues they serve.
pub(crate) struct Threads {
    pub reads: Arc<Queue<Task>>,
    pub writes: Arc<Queue<Task>>,
    pub readers: Vec<JoinHandle<()>>,
    pub writers: Vec<JoinHandle<()>>,
}

impl Threads {
    pub(crate) fn new() -> Self {
        let queue = || Arc::new(Queue::with_room_for(PLACES));
        Self {
            reads: queue(),
            writes: queue(),
            readers: Vec::new(),
            writers: Vec::new(),
        }
    }

    /// Serves what is queued, then ends. The writers end last: SQLite's writer then empties the
    /// write-ahead log, which no reader may hold any more.
    pub(crate) fn finish(&mut self) {
        self.reads.close();
        join(&mut self.readers);
        self.writes.close();
        join(&mut self.writers);
    }
}

impl Drop for Threads {
    /// Forgotten without `close`: the threads end by themselves once they are through.
    fn drop(&mut self) {
        self.reads.close();
        self.writes.close();
    }
}

fn join(threads: &mut Vec<JoinHandle<()>>) {
    for thread in threads.drain(..) {
        if thread.join().is_err() {
            tracing::error!("a database thread had panicked");
        }
    }
}

pub(crate) fn spawn(
    name: &str,
    body: impl FnOnce() + Send + 'static,
) -> Result<JoinHandle<()>, Error> {
    let spawned = Builder::new().name(name.to_owned()).spawn(body);
    spawned.map_err(|error| Error::Unavailable(format!("no thread could be started: {error}")))
}
