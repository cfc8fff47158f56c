//! A bounded queue between whoever asks (async tasks or plain threads) and our own threads.
//!
//! Of the threads that rest, the last one to lie down is woken first: its statements, its pages of
//! the database and its drawn rows are still in the caches, and on a calm day the others need none.

use crate::Error;
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, Thread};
use tokio::sync::Semaphore;

pub(crate) struct Queue<T> {
    inner: Mutex<Inner<T>>,
    emptied: Condvar,
    /// One permit for each free place.
    room: Semaphore,
}

struct Inner<T> {
    waiting: VecDeque<T>,
    /// The threads with nothing to do, the last to lie down at the end.
    resting: Vec<Thread>,
    closed: bool,
}

impl<T> Queue<T> {
    pub(crate) fn with_room_for(places: usize) -> Self {
        Self {
            inner: Mutex::new(Inner {
                waiting: VecDeque::new(),
                resting: Vec::new(),
                closed: false,
            }),
            emptied: Condvar::new(),
            room: Semaphore::new(places),
        }
    }

    /// Waits for a place, then queues. Dropped while waiting, it has queued nothing.
    pub(crate) async fn push(&self, item: T) -> Result<(), Error> {
        let permit = self.room.acquire().await.map_err(|_| Error::Closed)?;
        permit.forget();
        self.place(item)
    }

    /// Like [`Queue::push`], blocking the calling thread.
    pub(crate) fn push_now(&self, item: T) -> Result<(), Error> {
        let mut inner = self.lock();
        loop {
            if inner.closed {
                return Err(Error::Closed);
            }
            if let Ok(permit) = self.room.try_acquire() {
                permit.forget();
                break;
            }
            inner = self
                .emptied
                .wait(inner)
                .unwrap_or_else(PoisonError::into_inner);
        }
        drop(inner);
        self.place(item)
    }

    fn place(&self, item: T) -> Result<(), Error> {
        let mut inner = self.lock();
        if inner.closed {
            return Err(Error::Closed);
        }
        inner.waiting.push_back(item);
        let rested = inner.resting.pop();
        // Whoever is woken wants the lock.
        drop(inner);
        if let Some(thread) = rested {
            thread.unpark();
        }
        Ok(())
    }

    /// The next item; `None` when the queue is closed and empty.
    pub(crate) fn pop(&self) -> Option<T> {
        let mut inner = self.lock();
        loop {
            if let Some(item) = inner.waiting.pop_front() {
                drop(inner);
                self.freed();
                return Some(item);
            }
            if inner.closed {
                return None;
            }
            let me = thread::current();
            let id = me.id();
            inner.resting.push(me);
            drop(inner);
            thread::park();
            inner = self.lock();
            // It may have woken by itself, and stand there still.
            inner.resting.retain(|thread| thread.id() != id);
        }
    }

    /// The next item that `wanted` takes, if one is first in the queue now.
    pub(crate) fn pop_if(&self, wanted: impl FnOnce(&T) -> bool) -> Option<T> {
        let mut inner = self.lock();
        if !inner.waiting.front().is_some_and(wanted) {
            return None;
        }
        let item = inner.waiting.pop_front();
        drop(inner);
        self.freed();
        item
    }

    fn freed(&self) {
        self.room.add_permits(1);
        self.emptied.notify_one();
    }

    /// Refuses what comes from now on. What is queued is still handed out.
    pub(crate) fn close(&self) {
        let resting = {
            let mut inner = self.lock();
            inner.closed = true;
            std::mem::take(&mut inner.resting)
        };
        self.room.close();
        resting.iter().for_each(Thread::unpark);
        self.emptied.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Inner<T>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    #[test]
    fn the_last_to_rest_is_woken_first() {
        let queue = Arc::new(Queue::with_room_for(9));
        let (send, popped) = channel();
        let mut threads = Vec::new();
        for number in 0..3 {
            let (serves, send) = (Arc::clone(&queue), send.clone());
            threads.push(thread::spawn(move || {
                while let Some(item) = serves.pop() {
                    send.send((number, item)).expect("the test listens");
                }
            }));
            rest(&queue, number + 1);
        }
        for item in ["a", "b"] {
            queue.push_now(item).expect("room");
            assert_eq!(popped.recv(), Ok((2, item)));
            rest(&queue, 3);
        }
        queue.close();
        for thread in threads {
            thread.join().expect("it ends");
        }
    }

    /// Waits until so many threads rest.
    fn rest(queue: &Queue<&str>, count: usize) {
        while queue.lock().resting.len() < count {
            thread::yield_now();
        }
    }
}
