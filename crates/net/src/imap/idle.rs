//! Waiting for news: IDLE where the server offers it, asking now and then where not.

use std::time::Duration;

use tokio::time::{Instant, sleep, timeout};

use super::session::Session;
use super::talk::{Heard, Problem, Talk};
use crate::trouble::Trouble;

/// How often a server without IDLE is asked.
const POLL: Duration = Duration::from_secs(60);
/// Keep-alives over the longest IDLE.
const LARGEST_WAIT: u64 = 1 << 20;

/// Why a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waited {
    /// Something in the folder changed: fetch.
    Changed,
    /// The time is over and nothing happened.
    Timeout,
}

impl Session {
    /// Waits until the open folder changes, at most `limit`.
    ///
    /// Servers hang up after 30 minutes of IDLE and middle boxes sooner: some 9 minutes are a
    /// good `limit`. What changed between the last listing and now counts: it returns at once.
    pub async fn idle(&mut self, limit: Duration) -> Result<Waited, Trouble> {
        let until = Instant::now() + limit;
        loop {
            if self.changed().is_some_and(|changed| *changed) {
                return Ok(Waited::Changed);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(Waited::Timeout);
            }
            if self.offers.include("IDLE") {
                self.listen(left).await?;
            } else {
                sleep(left.min(POLL)).await;
                self.ask("NOOP", &mut |_| {}).await?;
            }
        }
    }

    /// One IDLE, ended by news or by time; the session knows whether anything changed.
    async fn listen(&mut self, limit: Duration) -> Result<(), Trouble> {
        let command = self.timeouts.command;
        let mut talk = self.take(limit + command, LARGEST_WAIT)?;
        let result = listen(&mut talk, limit, command).await;
        self.settle(talk, result)
    }
}

async fn listen(talk: &mut Talk, limit: Duration, command: Duration) -> Result<(), Problem> {
    let late = |_| Problem::Broken(Trouble::TimedOut);
    let tag = timeout(command, start(talk)).await.map_err(late)??;
    // Hearing is safe to cancel: a half-read line stays in the buffer.
    if let Ok(news) = timeout(limit, news(talk, &tag)).await {
        news?;
    }
    timeout(command, finish(talk, &tag)).await.map_err(late)?
}

async fn start(talk: &mut Talk) -> Result<String, Problem> {
    let tag = talk.begin("IDLE").await?;
    loop {
        match talk.hear(&tag, &mut |_| {}).await? {
            Heard::GoAhead => return Ok(tag),
            Heard::Other => {}
            Heard::Done => return Err(ended_by_itself()),
        }
    }
}

async fn news(talk: &mut Talk, tag: &str) -> Result<(), Problem> {
    while !talk.changed {
        if let Heard::Done = talk.hear(tag, &mut |_| {}).await? {
            return Err(ended_by_itself());
        }
    }
    Ok(())
}

async fn finish(talk: &mut Talk, tag: &str) -> Result<(), Problem> {
    talk.line("DONE").await?;
    loop {
        if let Heard::Done = talk.hear(tag, &mut |_| {}).await? {
            return Ok(());
        }
    }
}

fn ended_by_itself() -> Problem {
    Problem::Broken(Trouble::Protocol("it ended IDLE by itself".into()))
}
