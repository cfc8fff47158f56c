//! The open database: [`Db::open`], [`Db::read`], [`Db::write`], [`Db::close`].

use crate::hold::{self, Held};
use crate::job::{Task, Work, refuse_nesting};
use crate::migrate::{self, Migrated, Migration};
use crate::queue::Queue;
use crate::shared::{OnCommit, Shared};
use crate::threads::Threads;
use crate::tx::Link;
use crate::{Clock, Error, Notes, Tx, keeper, postgres, sqlite};
use std::path::PathBuf;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::oneshot;

/// Which database.
#[derive(Clone, PartialEq, Eq)]
pub enum Target {
    /// A file; made if it is not there, its folder is not.
    Sqlite(PathBuf),
    /// A URL, `postgres://user:password@host/database?sslmode=verify-full`, or `key=value` words.
    Postgres(String),
}

pub struct Setup {
    pub clock: Arc<dyn Clock>,
    /// In order of their numbers, from 1.
    pub migrations: &'static [Migration],
    /// How many reads run at once. On PostgreSQL also how many writes; so twice as many connections.
    pub readers: usize,
    /// Seen in PostgreSQL's list of connections and in table `node`.
    pub app_name: String,
}

/// An open database. Cheap to clone; all clones are the same one.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    target: Target,
    reads: Arc<Queue<Task>>,
    writes: Arc<Queue<Task>>,
    threads: Mutex<Option<Threads>>,
    keeper: keeper::Keeper,
    shared: Arc<Shared>,
    migrations: &'static [Migration],
}

impl Db {
    /// Opens the database and starts its threads. Does not migrate.
    pub fn open(target: Target, setup: Setup) -> Result<Self, Error> {
        let shared = Arc::new(Shared::new(setup.clock, &setup.app_name));
        let threads = match &target {
            Target::Sqlite(file) => sqlite::start(file, setup.readers, &shared)?,
            Target::Postgres(url) => postgres::start(url, &setup.app_name, setup.readers, &shared)?,
        };
        let keeper = keeper::Keeper::start(Arc::clone(&threads.writes), Arc::clone(&shared))?;
        Ok(Self {
            inner: Arc::new(Inner {
                target,
                reads: Arc::clone(&threads.reads),
                writes: Arc::clone(&threads.writes),
                threads: Mutex::new(Some(threads)),
                keeper,
                shared,
                migrations: setup.migrations,
            }),
        })
    }

    /// Brings the tables up to what this program knows, one transaction a step, under a lock that
    /// holds off other processes. Blocks.
    pub fn migrate(&self) -> Result<Migrated, Error> {
        let (shared, migrations) = (Arc::clone(&self.inner.shared), self.inner.migrations);
        self.errand(move |link| migrate::migrate(link, migrations, &shared))
    }

    /// Runs `work` in a transaction that sees one state of the database and changes nothing.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        ask(&self.inner.reads, work).await
    }

    /// Runs `work` in a transaction; its `Ok` arrives after COMMIT.
    ///
    /// `work` may run more than once (see the crate's page), so it has no effect outside its
    /// transaction. Dropping the future does not call back a write that is already queued.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        ask(&self.inner.writes, work).await
    }

    /// [`Db::read`], blocking the calling thread: for commands, jobs and tests.
    pub fn read_now<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        ask_now(&self.inner.reads, work)
    }

    /// [`Db::write`], blocking the calling thread: for commands, jobs and tests.
    pub fn write_now<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        ask_now(&self.inner.writes, work)
    }

    /// `callback` is called once for each committed write that nudged, on a database thread, before
    /// the write is answered. It must be quick and must not call the database.
    pub fn on_commit(&self, callback: OnCommit) {
        self.inner.shared.listen(callback);
    }

    /// Notes every statement from now on, with its values: for tests and benches.
    #[must_use]
    pub fn note_statements(&self) -> Notes {
        Notes::begin(Arc::clone(&self.inner.shared))
    }

    /// Whether another process changed the file since this was last asked. Always `false` on
    /// PostgreSQL, where events are polled.
    pub async fn changed_elsewhere(&self) -> Result<bool, Error> {
        let (send, receive) = oneshot::channel();
        let errand = Task::Errand(Box::new(move |link| {
            drop(send.send(link.and_then(|link| link.changed_elsewhere())));
        }));
        self.inner.writes.push(errand).await?;
        receive.await.unwrap_or(Err(Error::Closed))
    }

    /// Holds `name` among all processes of this database until the answer is dropped or this process
    /// ends, however it ends. `who` is what another that asks is told, in up to 63 bytes. Blocks.
    ///
    /// # Errors
    /// A connection or a file that cannot be had.
    pub fn hold(&self, name: &str, who: &str) -> Result<Held, Error> {
        match &self.inner.target {
            Target::Sqlite(file) => hold::beside(file, name, who),
            Target::Postgres(url) => hold::on_server(url, name, who),
        }
    }

    /// Finishes what is queued, gives the process number back, ends the threads and, on SQLite,
    /// empties the write-ahead log. Every later call is refused with [`Error::Closed`]. Blocks.
    pub fn close(&self) {
        let threads = self
            .inner
            .threads
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let Some(mut threads) = threads else { return };
        self.inner.keeper.stop();
        let released = self.write_now(|tx| tx.shared().ids.release(tx));
        if let Err(error) = released {
            tracing::warn!(%error, "the process number could not be given back");
        }
        threads.finish();
    }

    fn errand<T: Send + 'static>(
        &self,
        work: impl FnOnce(Link<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        refuse_nesting()?;
        let (send, receive) = sync_channel(1);
        let errand = move |link: Result<Link<'_>, Error>| drop(send.send(link.and_then(work)));
        self.inner.writes.push_now(Task::Errand(Box::new(errand)))?;
        receive.recv().unwrap_or(Err(Error::Closed))
    }
}

async fn ask<T, E, F>(queue: &Queue<Task>, work: F) -> Result<T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let (send, receive) = oneshot::channel();
    let job = Work::job(work, Box::new(move |answer| drop(send.send(answer))));
    queue.push(Task::Job(job)).await?;
    receive.await.unwrap_or_else(|_| Err(Error::Closed.into()))
}

fn ask_now<T, E, F>(queue: &Queue<Task>, work: F) -> Result<T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    refuse_nesting()?;
    let (send, receive) = sync_channel(1);
    let job = Work::job(work, Box::new(move |answer| drop(send.send(answer))));
    queue.push_now(Task::Job(job))?;
    receive.recv().unwrap_or_else(|_| Err(Error::Closed.into()))
}
