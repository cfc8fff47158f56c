//! What all threads of one open database share.

use crate::ids::Ids;
use crate::notes::Noting;
use crate::{Clock, Nudge};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError, RwLock};

/// Called once for each committed write that nudged, with what it nudged.
pub type OnCommit = Arc<dyn Fn(&[Nudge]) + Send + Sync>;

pub(crate) struct Shared {
    pub clock: Arc<dyn Clock>,
    pub ids: Ids,
    pub noting: Noting,
    callbacks: RwLock<Vec<OnCommit>>,
}

impl Shared {
    pub(crate) fn new(clock: Arc<dyn Clock>, app_name: &str) -> Self {
        Self {
            clock,
            ids: Ids::held_by(app_name),
            noting: Noting::default(),
            callbacks: RwLock::default(),
        }
    }

    pub(crate) fn listen(&self, callback: OnCommit) {
        self.callbacks
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .push(callback);
    }

    /// After COMMIT. A callback that panics harms neither the others nor the answer.
    pub(crate) fn committed(&self, nudges: &[Nudge]) {
        if nudges.is_empty() {
            return;
        }
        for callback in self
            .callbacks
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
        {
            if catch_unwind(AssertUnwindSafe(|| callback(nudges))).is_err() {
                tracing::error!("a callback after a commit panicked");
            }
        }
    }
}
