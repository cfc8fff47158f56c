//! The threads of a SQLite database: one writes, some read.

use super::batch::commit_together;
use super::session::{self, Session};
use crate::Error;
use crate::job::{Job, Task, run};
use crate::queue::Queue;
use crate::shared::Shared;
use crate::threads::{Threads, spawn};
use crate::tx::{Connection as _, Purpose};
use rusqlite::Connection;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;

/// Opens the file, making it if it is not there, and starts the threads.
pub(crate) fn start(file: &Path, readers: usize, shared: &Arc<Shared>) -> Result<Threads, Error> {
    let mut threads = Threads::new();
    let (opened, answer) = sync_channel(1);
    let (queue, path, with) = (
        Arc::clone(&threads.writes),
        file.to_owned(),
        Arc::clone(shared),
    );
    threads
        .writers
        .push(spawn("db-write", move || match session::writer(&path) {
            Ok(connection) => {
                let _ = opened.send(Ok(()));
                write(connection, &path, &queue, &with);
            }
            Err(error) => drop(opened.send(Err(error))),
        })?);
    answer.recv().unwrap_or(Err(Error::Closed))?;
    for _ in 0..readers.max(1) {
        let (queue, path, with) = (
            Arc::clone(&threads.reads),
            file.to_owned(),
            Arc::clone(shared),
        );
        threads
            .readers
            .push(spawn("db-read", move || read(&path, &queue, &with))?);
    }
    Ok(threads)
}

/// Serves the queue until it is closed, on another connection where one fails.
fn write(mut connection: Connection, file: &Path, queue: &Queue<Task>, shared: &Shared) {
    let mut first = None;
    while let Some(task) = write_on(&connection, first, queue, shared) {
        match session::writer(file) {
            Ok(opened) => connection = opened,
            Err(error) => tracing::error!(%error, "the file cannot be opened anew"),
        }
        first = Some(task);
    }
}

/// Serves the queue; answers what comes after the connection failed, nothing once it is closed.
fn write_on(
    connection: &Connection,
    first: Option<Task>,
    queue: &Queue<Task>,
    shared: &Shared,
) -> Option<Task> {
    let mut session = Session::on(connection, Purpose::Write);
    let mut next = first.or_else(|| queue.pop());
    while let Some(task) = next {
        if session.has_failed() {
            return Some(task);
        }
        match task {
            Task::Job(job) => commit_together(&mut session, job, queue, shared),
            Task::Errand(errand) => {
                errand(Ok(&mut session));
                session.roll_back();
            }
        }
        next = queue.pop();
    }
    if let Err(error) = session.checkpoint() {
        tracing::warn!(%error, "the write-ahead log could not be emptied at closing");
    }
    None
}

/// Serves the queue until it is closed, on another connection where one fails.
fn read(file: &Path, queue: &Queue<Task>, shared: &Shared) {
    while let Some(task) = queue.pop() {
        match session::reader(file) {
            Ok(connection) => read_on(&connection, task, queue, shared),
            Err(error) => {
                tracing::error!(%error, "no reading");
                refuse(task);
            }
        }
    }
}

/// Serves the queue, from `first` on, until it is closed or the connection fails.
fn read_on(connection: &Connection, first: Task, queue: &Queue<Task>, shared: &Shared) {
    let mut session = Session::on(connection, Purpose::Read);
    let mut next = Some(first);
    while let Some(task) = next {
        match task {
            Task::Job(job) => read_once(&mut session, job, shared),
            Task::Errand(errand) => errand(Ok(&mut session)),
        }
        if session.has_failed() {
            return;
        }
        next = queue.pop();
    }
}

fn refuse(task: Task) {
    let error = Error::Unavailable("the file cannot be opened".into());
    match task {
        Task::Job(job) => job.refuse(error),
        Task::Errand(errand) => errand(Err(error)),
    }
}

fn read_once(session: &mut Session<'_>, mut job: Box<dyn Job>, shared: &Shared) {
    if let Err(error) = session.begin_reading() {
        session.roll_back();
        return job.refuse(error);
    }
    run(&mut *job, session, shared, Purpose::Read);
    session.roll_back();
    job.answer();
}
