//! A throw-away Dovecot (IMAP, LMTP) and an OpenSMTPD before it, on ports of loopback.
//!
//! Both have their settings, mail and logs in one temporary folder and run without an init
//! system. OpenSMTPD has its queue and its socket at fixed places; it gets a mount namespace of
//! its own with empty ones there, so that several tests (and a mail server of this machine)
//! stay apart. Each server is held by a shell that waits for its standard input to end: it is
//! stopped however the test program ends, and nothing else is.
//!
//! Needs root and the programs `dovecot` and `smtpd`. Without them [`MailServers::start`]
//! fails the test, unless `ATTENT_TEST_QUICK=1` says that it may be left out.

use std::fs::{self, Permissions};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use tempfile::TempDir;

/// Running mail servers; dropping them stops them and removes their mail.
pub struct MailServers {
    /// SMTP in the clear and without a login: OpenSMTPD 6.8 cannot use its own TLS keys with
    /// OpenSSL 3 ("missing private key"), and without TLS it takes no login.
    pub smtp_port: u16,
    /// IMAP with STARTTLS; a login without TLS is taken too.
    pub imap_port: u16,
    pub imaps_port: u16,
    pub lmtp_port: u16,
    /// Mailboxes that exist; every login has the same password.
    pub users: [&'static str; 3],
    pub password: &'static str,
    /// Trusting this trusts all of them, as `localhost`.
    pub ca_pem: String,
    folder: TempDir,
    _servers: Vec<Held>,
}

const USERS: [&str; 3] = ["desk@example.com", "ana@example.com", "berta@example.com"];
const PASSWORD: &str = "secret";

impl MailServers {
    /// Starts both and waits until they answer. `None` only where `ATTENT_TEST_QUICK=1` does
    /// without them.
    #[must_use]
    pub fn start() -> Option<MailServers> {
        match start() {
            Ok(servers) => Some(servers),
            Err(why) if std::env::var("ATTENT_TEST_QUICK").is_ok_and(|quick| quick == "1") => {
                eprintln!("SKIPPED with mail servers, because ATTENT_TEST_QUICK=1: {why}");
                None
            }
            Err(why) => panic!(
                "Dovecot and OpenSMTPD are needed for this test (ATTENT_TEST_QUICK=1 does without): {why}"
            ),
        }
    }

    /// The folder with the mail of one user, in Maildir form.
    #[must_use]
    pub fn maildir(&self, user: &str) -> PathBuf {
        self.folder.path().join("mail").join(user)
    }

    /// What the servers wrote, for messages of failed tests.
    #[must_use]
    pub fn logs(&self) -> String {
        logs(self.folder.path())
    }
}

fn start() -> Result<MailServers, String> {
    let words = |error: std::io::Error| error.to_string();
    let folder = TempDir::with_prefix("attent-mail-").map_err(words)?;
    let here = folder.path();
    // Dovecot's processes run as several users and look into the folder.
    fs::set_permissions(here, Permissions::from_mode(0o755)).map_err(words)?;
    let mail = here.join("mail");
    fs::create_dir(&mail).map_err(words)?;
    fs::set_permissions(&mail, Permissions::from_mode(0o777)).map_err(words)?;
    let ca_pem = certificate(here)?;
    let ports: [u16; 4] = free_ports().map_err(words)?;
    let [smtp_port, imap_port, imaps_port, lmtp_port] = ports;
    write(
        here,
        "dovecot.conf",
        &dovecot(here, imap_port, imaps_port, lmtp_port),
    )?;
    write(
        here,
        "users",
        &USERS
            .map(|user| format!("{user}:{{PLAIN}}{PASSWORD}\n"))
            .concat(),
    )?;
    write(here, "smtpd.conf", &opensmtpd(smtp_port, lmtp_port))?;
    let servers = vec![
        Held::run("dovecot", here, "exec dovecot -F -c dovecot.conf")?,
        Held::run("smtpd", here, SMTPD_APART)?,
    ];
    for port in ports {
        wait_for(port).map_err(|why| format!("{why}\n{}", logs(here)))?;
    }
    Ok(MailServers {
        smtp_port,
        imap_port,
        imaps_port,
        lmtp_port,
        users: USERS,
        password: PASSWORD,
        ca_pem,
        folder,
        _servers: servers,
    })
}

fn dovecot(here: &Path, imap: u16, imaps: u16, lmtp: u16) -> String {
    let here = here.display();
    format!(
        "protocols = imap lmtp
listen = 127.0.0.1
base_dir = {here}/run
state_dir = {here}/state
log_path = {here}/dovecot.log
ssl = yes
ssl_cert = <{here}/cert.pem
ssl_key = <{here}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_location = maildir:{here}/mail/%u
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
mail_fsync = never
passdb {{
  driver = passwd-file
  args = {here}/users
}}
userdb {{
  driver = static
  args = uid=mail gid=mail home={here}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
  mailbox \"Offene Fälle\" {{
    auto = create
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
"
    )
}

fn opensmtpd(smtp: u16, lmtp: u16) -> String {
    format!(
        "listen on 127.0.0.1 port {smtp} hostname localhost
action \"deliver\" relay host \"lmtp://127.0.0.1:{lmtp}\"
match from any for any action \"deliver\"
"
    )
}

/// Empty places where OpenSMTPD keeps its queue and socket, seen by it alone.
const SMTPD_APART: &str = "exec unshare --mount sh -c '
mount -t tmpfs -o mode=755 tmpfs /var/spool &&
mount -t tmpfs -o mode=755 tmpfs /run &&
exec smtpd -d -f smtpd.conf >smtpd.log 2>&1'";

/// Makes `cert.pem` and `key.pem`; gives the certificate.
fn certificate(here: &Path) -> Result<String, String> {
    let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
    let made = rcgen::generate_simple_self_signed(names).map_err(|error| error.to_string())?;
    let pem = made.cert.pem();
    write(here, "cert.pem", &pem)?;
    write(here, "key.pem", &made.signing_key.serialize_pem())?;
    Ok(pem)
}

fn write(here: &Path, name: &str, text: &str) -> Result<(), String> {
    let path = here.join(name);
    fs::write(&path, text).map_err(|error| error.to_string())?;
    // Readable by the servers' own users, except the key.
    let mode = if name == "key.pem" { 0o600 } else { 0o644 };
    fs::set_permissions(path, Permissions::from_mode(mode)).map_err(|error| error.to_string())
}

/// Held open together, so that they differ.
fn free_ports<const N: usize>() -> std::io::Result<[u16; N]> {
    let mut ports = [0; N];
    let mut listeners = Vec::new();
    for port in &mut ports {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        *port = listener.local_addr()?.port();
        listeners.push(listener);
    }
    Ok(ports)
}

fn wait_for(port: u16) -> Result<(), String> {
    for _ in 0..300 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(());
        }
        sleep(Duration::from_millis(50));
    }
    Err(format!("nothing answers on port {port}"))
}

fn logs(here: &Path) -> String {
    let read = |name: &str| fs::read_to_string(here.join(name)).unwrap_or_default();
    format!("{}\n{}", read("dovecot.log"), read("smtpd.log"))
}

/// A server, and the shell that stops it.
struct Held(Child);

/// Runs `$1` and stops it when nobody holds the standard input any more.
const HOLD: &str = "sh -c \"$1\" </dev/null & server=$!; read -r _; kill $server; wait $server";

impl Held {
    fn run(program: &str, here: &Path, command: &str) -> Result<Held, String> {
        let found = std::env::var("PATH").is_ok_and(|path| {
            let mut folders = path.split(':').chain(["/usr/sbin"]);
            folders.any(|folder| Path::new(folder).join(program).exists())
        });
        if !found {
            return Err(format!("the program {program} is not installed"));
        }
        let path = std::env::var("PATH").unwrap_or_default();
        Command::new("sh")
            .args(["-c", HOLD, "sh", command])
            .env("PATH", format!("{path}:/usr/sbin"))
            .current_dir(here)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map(Held)
            .map_err(|error| format!("{program}: {error}"))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _status = self.0.wait();
    }
}
