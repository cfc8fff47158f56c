//! What the tests of this crate share.

#![expect(dead_code, reason = "each test file uses its own part")]

pub mod desk;
pub mod dns;
pub mod liar;

use std::time::Duration;

use attent_net::tls::Trust;
use attent_net::{Encryption, Login, Server, imap, smtp};

/// A server on this machine, in the clear, without a login.
pub fn server(port: u16) -> Server {
    attent_net::tls::install_provider();
    Server {
        host: "127.0.0.1".into(),
        port,
        encryption: Encryption::None,
        login: Login::None,
        trust: Trust::system().unwrap(),
        hello: "desk.example".into(),
    }
}

pub fn password(user: &str, password: &str) -> Login {
    Login::Password {
        user: user.into(),
        password: password.into(),
    }
}

/// Short, because liars stall on purpose.
pub const SOON: Duration = Duration::from_millis(300);

pub fn smtp_timeouts() -> smtp::Timeouts {
    smtp::Timeouts {
        connect: SOON,
        answer: SOON,
        acceptance: SOON,
        whole: Duration::from_secs(5),
    }
}

pub fn imap_timeouts() -> imap::Timeouts {
    imap::Timeouts {
        connect: SOON,
        command: SOON,
        silence: SOON,
        batch: Duration::from_secs(2),
    }
}
