//! Which statements ran, on request: for tests that hold plans to indexes and for benches that run
//! the same SQL bare. Nobody asks in service, and then a statement pays one look at a flag.

use crate::shared::Shared;
use crate::sql::Statements;
use crate::{Engine, Error, Value};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// A statement as it was asked.
#[derive(Clone, Debug)]
pub struct Noted {
    pub sql: String,
    pub values: Vec<Value>,
}

impl Noted {
    /// The text as the engine gets it, and each value with the number it is bound under.
    ///
    /// # Errors
    /// [`Error::Sql`] when text and values do not fit.
    pub fn ready(&self, engine: Engine) -> Result<(String, Vec<(usize, Value)>), Error> {
        let mut statements = Statements::<()>::new(engine);
        let ready = statements.get(&self.sql)?.statement.ready(&self.values)?;
        let bound = ready.bound.iter().map(|(n, v)| (*n, (*v).clone()));
        Ok((ready.sql.clone().into_owned(), bound.collect()))
    }
}

/// Notes every statement of every transaction until it is dropped. One at a time.
pub struct Notes {
    shared: Arc<Shared>,
}

impl Notes {
    pub(crate) fn begin(shared: Arc<Shared>) -> Self {
        shared.noting.wanted.store(true, Ordering::Relaxed);
        Self { shared }
    }

    /// What was noted since the last time.
    #[must_use]
    pub fn take(&self) -> Vec<Noted> {
        std::mem::take(&mut *self.shared.noting.lock())
    }
}

impl Drop for Notes {
    fn drop(&mut self) {
        self.shared.noting.wanted.store(false, Ordering::Relaxed);
        self.shared.noting.lock().clear();
    }
}

/// Where it is noted.
#[derive(Default)]
pub(crate) struct Noting {
    wanted: AtomicBool,
    noted: Mutex<Vec<Noted>>,
}

impl Noting {
    pub(crate) fn note(&self, sql: &str, values: &[Value]) {
        if self.wanted.load(Ordering::Relaxed) {
            self.lock().push(Noted {
                sql: sql.to_owned(),
                values: values.to_vec(),
            });
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Noted>> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
