//! Each mailbox's servers, for real: connect, encrypt, sign in.

use std::time::Duration;

use attent_core::{Error, Language, channels::mailboxes};
use attent_net::{Trouble, imap, smtp};
use attent_web::T;

use super::{Finding, mend, well};
use crate::{House, loops::server_of};

/// Someone waits at the terminal.
const PATIENCE: Duration = Duration::from_secs(15);

pub(super) async fn look(house: &House) -> Vec<Finding> {
    let asked: Result<_, Error> = house.db.read(mailboxes::all_active).await;
    let all = match asked {
        Ok(all) => all,
        Err(error) => return vec![mend("mailbox", error.to_string(), "see the database above")],
    };
    let base_url = house.config.get("base_url").unwrap_or("").to_owned();
    let mut found = Vec::new();
    for one in all {
        let address = &one.mailbox.address;
        let fetching = imap::Timeouts {
            connect: PATIENCE,
            command: PATIENCE,
            ..Default::default()
        };
        let sending = smtp::Timeouts {
            connect: PATIENCE,
            answer: PATIENCE,
            ..Default::default()
        };
        if let Some(login) = &one.imap {
            let went = match server_of(house, &base_url, Some(login)) {
                Ok(server) => Ok(imap::check(&server, fetching).await),
                Err(error) => Err(error),
            };
            found.push(told(address, "fetching", &login.server, went));
        }
        if let Some(login) = &one.smtp {
            let went = match server_of(house, &base_url, Some(login)) {
                Ok(server) => Ok(smtp::check(&server, sending).await),
                Err(error) => Err(error),
            };
            found.push(told(address, "sending", &login.server, went));
        }
    }
    found
}

fn told(
    address: &str,
    way: &str,
    server: &mailboxes::Server,
    went: Result<Result<(), Trouble>, Error>,
) -> Finding {
    let at = format!("{address}, {way} by {}:{}", server.host, server.port);
    match went {
        Ok(Ok(())) => well("mailbox", format!("{at}: connected and signed in")),
        Ok(Err(trouble)) => {
            let todo = T::new(Language::En).say(&format!("reason-{}-do", trouble.key()));
            mend("mailbox", format!("{at}: {trouble}"), todo)
        }
        // The password was sealed with another key.
        Err(error) => mend(
            "mailbox",
            format!("{at}: its password cannot be opened ({error})"),
            "bring back the secret.key it was saved with, or type the password again in the settings",
        ),
    }
}
