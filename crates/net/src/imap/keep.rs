//! The two things we write into a mailbox, both only when the owner chose so.

use std::time::Duration;

use super::session::{Session, quoted};
use super::talk::{Heard, Problem, Talk};
use super::utf7;
use crate::trouble::Trouble;

/// The answer to an APPEND or STORE.
const LARGEST_ANSWER: u64 = 1 << 20;

impl Session {
    /// Puts a copy of a mail that was sent into a folder, marked as read.
    pub async fn keep_copy(&mut self, folder: &str, message: &[u8]) -> Result<(), Trouble> {
        let (limit, silence) = (self.timeouts.batch, self.timeouts.silence);
        let mut talk = self.take(silence, LARGEST_ANSWER)?;
        let result = append(&mut talk, folder, message, limit).await;
        self.settle(talk, result)
    }

    /// Marks a message of the open folder as read. Needs
    /// [`Session::open_folder_for_marking`].
    pub async fn mark_seen(&mut self, uid: u32) -> Result<(), Trouble> {
        let command = format!("UID STORE {uid} +FLAGS.SILENT (\\Seen)");
        self.ask(&command, &mut |_| {}).await
    }
}

async fn append(
    talk: &mut Talk,
    folder: &str,
    message: &[u8],
    limit: Duration,
) -> Result<(), Problem> {
    let whole = async {
        let folder = quoted(&utf7::encode(folder));
        let size = message.len();
        let tag = talk
            .begin(&format!("APPEND {folder} (\\Seen) {{{size}}}"))
            .await?;
        let mut sent = false;
        loop {
            match talk.hear(&tag, &mut |_| {}).await? {
                Heard::Done => return Ok(()),
                Heard::GoAhead if !sent => {
                    talk.write(message).await?;
                    talk.write(b"\r\n").await?;
                    sent = true;
                }
                Heard::GoAhead | Heard::Other => {}
            }
        }
    };
    tokio::time::timeout(limit, whole)
        .await
        .unwrap_or(Err(Problem::Broken(Trouble::TimedOut)))
}
