//! The threads of a SQLite database: one writes, some read.

use super::Session;
use super::batch::commit_together;
use crate::Error;
use crate::job::{Job, Task, run};
use crate::queue::Queue;
use crate::shared::Shared;
use crate::threads::{Threads, spawn};
use crate::tx::{Link, Purpose};
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
        .push(spawn("db-write", move || match Session::writer(&path) {
            Ok(session) => {
                let _ = opened.send(Ok(()));
                write(session, &path, &queue, &with);
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

fn write(mut session: Session, file: &Path, queue: &Queue<Task>, shared: &Shared) {
    while let Some(task) = queue.pop() {
        if session.has_failed() {
            match Session::writer(file) {
                Ok(opened) => session = opened,
                Err(error) => tracing::error!(%error, "the file cannot be opened anew"),
            }
        }
        match task {
            Task::Job(job) => commit_together(&mut session, job, queue, shared),
            Task::Errand(errand) => {
                errand(Ok(Link::Sqlite(&mut session)));
                session.roll_back();
            }
        }
    }
    if let Err(error) = session.checkpoint() {
        tracing::warn!(%error, "the write-ahead log could not be emptied at closing");
    }
}

fn read(file: &Path, queue: &Queue<Task>, shared: &Shared) {
    let mut session = None;
    while let Some(task) = queue.pop() {
        if session.is_none() {
            session = Session::reader(file)
                .map_err(|error| tracing::error!(%error, "no reading"))
                .ok();
        }
        if session.as_ref().is_some_and(Session::has_failed) {
            session = Session::reader(file).ok().or(session);
        }
        match (task, &mut session) {
            (Task::Job(job), Some(session)) => read_once(session, job, shared),
            (Task::Errand(errand), Some(session)) => errand(Ok(Link::Sqlite(session))),
            (Task::Job(job), None) => {
                job.refuse(Error::Unavailable("the file cannot be opened".into()));
            }
            (Task::Errand(errand), None) => {
                errand(Err(Error::Unavailable("the file cannot be opened".into())));
            }
        }
    }
}

fn read_once(session: &mut Session, mut job: Box<dyn Job>, shared: &Shared) {
    if let Err(error) = session.control("BEGIN") {
        return job.refuse(error);
    }
    run(&mut *job, Link::Sqlite(session), shared, Purpose::Read);
    session.roll_back();
    job.answer();
}
