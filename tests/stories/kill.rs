//! Killed at any moment: nothing is lost, nothing is there twice, nothing is sent twice.
//!
//! A thousand mails come by LMTP while the program is killed again and again; each new conversation
//! is acknowledged by mail to a server of ours, which counts.

use std::{collections::HashSet, path::Path, time::Duration};

use attent_core::channels::Security;
use rand::{Rng, SeedableRng, rngs::SmallRng};

use crate::{
    inbox::Inbox,
    program::{DESK, hand_over, kill, run},
    support::{house, mailbox, number, server, set_up, until},
};

const MAILS: usize = 1000;
const KILLS: usize = 12;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_is_killed_loses_nothing_and_does_nothing_twice() {
    attent_net::tls::install_provider();
    let inbox = Inbox::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let desk = house(&data, &[]);
    set_up(&desk);
    let out = server(&desk, inbox.port, Security::None, "", "");
    mailbox(&desk, DESK, None, Some(out), true);
    desk.db.close();

    let path = data.clone();
    tokio::task::spawn_blocking(move || feed(&path))
        .await
        .expect("fed");
    let desk = house(&data, &[]);
    let count = |sql| number(&desk, sql);
    assert_eq!(count("SELECT COUNT(*) FROM entry WHERE kind = 'in'"), 1000);
    assert_eq!(count("SELECT COUNT(*) FROM conversation"), 1000);
    assert_eq!(
        count("SELECT COUNT(*) FROM mail WHERE state <> 'filed' AND state <> 'duplicate'"),
        0
    );
    let distinct = "SELECT COUNT(DISTINCT message_id) FROM entry WHERE kind = 'in'";
    assert_eq!(count(distinct), 1000);

    let written = count("SELECT COUNT(*) FROM entry WHERE kind = 'automatic'");
    let queued = count("SELECT COUNT(*) FROM outgoing");
    assert!(queued > 100, "{queued} acknowledgements");
    assert_eq!(written, queued);
    assert_eq!(
        count("SELECT COUNT(*) FROM outgoing WHERE state NOT IN ('sent', 'perhaps')"),
        0
    );
    let seen = inbox.seen();
    let twice: Vec<_> = seen.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "sent twice: {twice:?}");
    let sent = count("SELECT COUNT(*) FROM outgoing WHERE state = 'sent'");
    assert!(
        i64::try_from(seen.len()).expect("few") >= sent,
        "{} of {sent}",
        seen.len()
    );
    desk.db.close();
}

/// Hands all mails over, killing the program now and then, and leaves when all is filed and sent.
fn feed(data: &Path) {
    let dice = &mut SmallRng::seed_from_u64(7);
    let mut kills: HashSet<usize> = HashSet::new();
    while kills.len() < KILLS {
        kills.insert(dice.random_range(1..MAILS));
    }
    let (mut program, mut door) = run(data, &[]);
    for mail in 0..MAILS {
        if kills.contains(&mail) {
            // While one more mail is being handed over, as often as not.
            let killer = program.id();
            let delay = Duration::from_micros(dice.random_range(0..3000));
            let killing = std::thread::spawn(move || {
                std::thread::sleep(delay);
                kill(killer);
            });
            let _perhaps = hand_over(door, mail);
            killing.join().expect("killed");
            drop(program);
            (program, door) = run(data, &[]);
        }
        // What was not answered is handed over again, as every mail server does.
        until("the mail to be taken", || hand_over(door, mail).ok());
    }
    program.end();
    let (program, _) = run(data, &[]);
    let desk = house(data, &[]);
    until("all to be filed and sent", || {
        let waiting = number(&desk, "SELECT COUNT(*) FROM mail WHERE state = 'received'")
            + number(&desk, "SELECT COUNT(*) FROM job")
            + number(
                &desk,
                "SELECT COUNT(*) FROM outgoing WHERE state IN ('queued', 'sending')",
            );
        (waiting == 0).then_some(())
    });
    desk.db.close();
    program.end();
}
