//! A bounded queue between whoever asks (async tasks or plain threads) and our own threads.

use crate::Error;
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use tokio::sync::Semaphore;

pub(crate) struct Queue<T> {
    inner: Mutex<Inner<T>>,
    filled: Condvar,
    emptied: Condvar,
    /// One permit for each free place.
    room: Semaphore,
}

struct Inner<T> {
    waiting: VecDeque<T>,
    closed: bool,
}

impl<T> Queue<T> {
    pub(crate) fn with_room_for(places: usize) -> Self {
        Self {
            inner: Mutex::new(Inner {
                waiting: VecDeque::new(),
                closed: false,
            }),
            filled: Condvar::new(),
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
        self.filled.notify_one();
        Ok(())
    }

    /// The next item; `None` when the queue is closed and empty.
    pub(crate) fn pop(&self) -> Option<T> {
        let mut inner = self.lock();
        loop {
            if let Some(item) = inner.waiting.pop_front() {
                self.freed();
                return Some(item);
            }
            if inner.closed {
                return None;
            }
            inner = self
                .filled
                .wait(inner)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// The next item that `wanted` takes, if one is first in the queue now.
    pub(crate) fn pop_if(&self, wanted: impl FnOnce(&T) -> bool) -> Option<T> {
        let mut inner = self.lock();
        if !inner.waiting.front().is_some_and(wanted) {
            return None;
        }
        let item = inner.waiting.pop_front();
        self.freed();
        item
    }

    fn freed(&self) {
        self.room.add_permits(1);
        self.emptied.notify_one();
    }

    /// Refuses what comes from now on. What is queued is still handed out.
    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.room.close();
        self.filled.notify_all();
        self.emptied.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Inner<T>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
