//! The loops: what goes on without anybody asking.
//!
//! Each compares what should be with what is, and does the difference; a nudge only makes it look
//! sooner. A loop that fails says so once, waits longer each time, and goes on.

mod acknowledge;
mod approving;
mod door;
mod feed;
mod fetching;
pub mod filing;
mod jobs;
pub mod lock;
mod minute;
mod notices;
mod promised;
mod sending;

use std::{future::Future, sync::Arc, time::Duration};

use attent_web::Site;
use tokio::{sync::Notify, task::JoinHandle};
use tokio_util::sync::CancellationToken;

pub use fetching::server_of;

use crate::House;

/// What all loops share.
#[derive(Clone)]
pub struct Context {
    pub house: House,
    pub site: Site,
    pub base_url: String,
    /// Sample data: no mail leaves.
    pub sample: bool,
    pub stop: CancellationToken,
    /// Something was queued for sending.
    pub outgoing: Arc<Notify>,
    /// A mail waits to be filed.
    pub mail: Arc<Notify>,
    /// A job was made.
    pub job: Arc<Notify>,
    /// This process, among others at the same database.
    pub worker: String,
}

impl Context {
    #[must_use]
    pub fn new(
        house: House,
        site: Site,
        base_url: String,
        sample: bool,
        stop: CancellationToken,
    ) -> Self {
        let context = Self {
            worker: lock::name(&house.config),
            house,
            site,
            base_url,
            sample,
            stop,
            outgoing: Arc::default(),
            mail: Arc::default(),
            job: Arc::default(),
        };
        context.listen();
        context
    }

    /// Commits wake the loops they concern, and the pages.
    fn listen(&self) {
        let (outgoing, mail, job) = (
            Arc::clone(&self.outgoing),
            Arc::clone(&self.mail),
            Arc::clone(&self.job),
        );
        let hub = self.site.hub().clone();
        self.house.db.on_commit(Arc::new(move |nudges| {
            for nudge in nudges {
                match nudge.topic {
                    "outgoing" => outgoing.notify_one(),
                    "mail" => mail.notify_one(),
                    "job" => job.notify_one(),
                    _ => {}
                }
            }
            if !nudges.is_empty() {
                hub.nudge();
            }
        }));
    }

    /// Waits for `time`, or until told to stop: `false` then.
    pub async fn rest(&self, time: Duration) -> bool {
        tokio::select! {
            () = self.stop.cancelled() => false,
            () = tokio::time::sleep(time) => true,
        }
    }

    /// The same, ended early by a nudge.
    pub async fn rest_or(&self, time: Duration, nudge: &Notify) -> bool {
        tokio::select! {
            () = self.stop.cancelled() => false,
            () = nudge.notified() => true,
            () = tokio::time::sleep(time) => true,
        }
    }
}

/// Starts all of them.
pub async fn start(context: &Context) -> Result<Vec<JoinHandle<()>>, String> {
    let mut tasks = vec![
        keep("filing", context, filing::run),
        keep("sending", context, sending::run),
        keep("jobs", context, jobs::run),
        keep("minute", context, minute::run),
        keep("feed", context, feed::run),
        keep("fetching", context, fetching::run),
    ];
    tasks.extend(door::open(context).await?);
    Ok(tasks)
}

/// Runs a loop, and again when it fails or panics, with longer and longer waits.
fn keep<F, W>(name: &'static str, context: &Context, work: W) -> JoinHandle<()>
where
    F: Future<Output = Result<(), String>> + Send + 'static,
    W: Fn(Context) -> F + Send + 'static,
{
    const LONGEST: Duration = Duration::from_secs(60);
    let context = context.clone();
    tokio::spawn(async move {
        let mut wait = Duration::from_secs(1);
        while !context.stop.is_cancelled() {
            let began = tokio::time::Instant::now();
            match tokio::spawn(work(context.clone())).await {
                Ok(Ok(())) => return,
                Ok(Err(error)) => tracing::error!(name, error, "a loop failed and begins again"),
                Err(error) => tracing::error!(name, %error, "a loop broke and begins again"),
            }
            if began.elapsed() > LONGEST {
                wait = Duration::from_secs(1);
            }
            if !context.rest(wait).await {
                return;
            }
            wait = (wait * 2).min(LONGEST);
        }
    })
}
