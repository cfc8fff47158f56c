//! One throw-away PostgreSQL for all tests of a run.
//!
//! It listens on a free port of the loopback address, knows one role with a random password,
//! sorts text by a locale that is not C (so that an order the program forgot to name shows),
//! and keeps nothing safe from a power cut: its folder goes when we go.
//!
//! Main path: [`start`] -> `initdb` as a user that is not root -> a small shell that runs the
//! server until its standard input closes. That pipe closes however this process ends, Ctrl-C
//! and a kill included, so the server is never left behind.

use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::{child, root, system};

const ROLE: &str = "attent";

/// Runs the server, and ends exactly that server when standard input closes.
const UNTIL_INPUT_CLOSES: &str = r#"
"$@" >"$LOG" 2>&1 &
server=$!
cat >/dev/null
kill -INT "$server" 2>/dev/null
wait "$server"
rm -rf "$FOLDER"
"#;

/// A running server; ends when dropped.
pub struct Server {
    pub url: String,
    shell: Child,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // Nothing is left to do with an answer: the shell removes the folder itself.
        let _ = self.shell.wait();
    }
}

/// Where `initdb` and `postgres` are: on `PATH`, or in the folder of the newest version.
pub fn folder() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = ["/usr/lib/postgresql", "/usr/lib64/pgsql", "/usr/pgsql"]
        .iter()
        .filter_map(|place| fs::read_dir(place).ok())
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .collect();
    folders.sort_by_key(|folder| version(folder));
    folders.reverse();
    let initdb = root::which(&["initdb"], &folders)?;
    Some(fs::canonicalize(initdb).ok()?.parent()?.to_path_buf())
}

fn version(folder: &Path) -> u32 {
    let name = folder.parent().and_then(Path::file_name);
    name.and_then(|name| name.to_str()?.parse().ok())
        .unwrap_or(0)
}

pub fn start() -> Result<Server, String> {
    let programs = folder().ok_or("initdb is missing")?;
    let place = tempfile::Builder::new()
        .prefix("attent-postgres-")
        .tempdir_in(roomy())
        .map_err(|why| format!("no folder for PostgreSQL: {why}"))?;
    let password = random_password()?;
    let data = prepare(&programs, place.path(), &password)?;
    let port = free_port()?;
    let log = place.path().join("log");
    let shell = run_until_input_closes(&programs, place.path(), &data, port, &log)?;
    let server = Server {
        url: format!("postgres://{ROLE}:{password}@127.0.0.1:{port}/postgres"),
        shell,
    };
    wait_until_ready(&programs, port)
        .map_err(|why| format!("{why}\n{}", fs::read_to_string(&log).unwrap_or_default()))?;
    // From here on the shell owns the folder.
    let _ = place.keep();
    Ok(server)
}

/// Memory, where there is enough of it: a database of a test is a thousand small files, which take
/// a disk ten times as long. Else the usual folder.
fn roomy() -> PathBuf {
    const ENOUGH: u64 = 2 << 30;
    let memory = PathBuf::from("/dev/shm");
    let free = rustix::fs::statvfs(&memory).map_or(0, |found| found.f_bavail * found.f_frsize);
    if free >= ENOUGH {
        memory
    } else {
        std::env::temp_dir()
    }
}

/// `initdb` in a folder that belongs to the user who runs the server.
fn prepare(programs: &Path, place: &Path, password: &str) -> Result<PathBuf, String> {
    let data = place.join("data");
    let secret = place.join("password");
    let files = || -> std::io::Result<()> {
        fs::create_dir(&data)?;
        fs::write(&secret, password)?;
        if let Some((user, group)) = other_user() {
            for path in [place, &data, &secret] {
                std::os::unix::fs::chown(path, Some(user), Some(group))?;
            }
        }
        Ok(())
    };
    files().map_err(|why| format!("{}: {why}", place.display()))?;
    let mut initdb = as_other_user(&programs.join("initdb"));
    initdb
        .arg("--pgdata")
        .arg(&data)
        .args(["--username", ROLE, "--auth", "scram-sha-256"])
        .arg("--pwfile")
        .arg(&secret)
        .args(["--encoding", "UTF8", "--locale", "C.UTF-8"])
        .args(["--locale-provider", "icu", "--icu-locale", "lt-LT"])
        .arg("--no-sync")
        .current_dir(place);
    child::ask(initdb)?;
    Ok(data)
}

fn run_until_input_closes(
    programs: &Path,
    place: &Path,
    data: &Path,
    port: u16,
    log: &Path,
) -> Result<Child, String> {
    let mut server = as_other_user(Path::new("sh"));
    server
        .args(["-c", UNTIL_INPUT_CLOSES, "sh"])
        .arg(programs.join("postgres"))
        .arg("-D")
        .arg(data)
        .args(["-c", "listen_addresses=127.0.0.1"])
        .args(["-c", &format!("port={port}")])
        .args([
            "-c",
            &format!("unix_socket_directories={}", place.display()),
        ])
        .args(["-c", "max_connections=300", "-c", "shared_buffers=256MB"])
        .args(["-c", "fsync=off", "-c", "synchronous_commit=off"])
        .args(["-c", "full_page_writes=off", "-c", "max_wal_size=2GB"])
        .args(["-c", "deadlock_timeout=50ms"])
        .env("LOG", log)
        .env("FOLDER", place)
        .current_dir(place)
        .stdin(Stdio::piped())
        .process_group(0) // Ctrl-C in the terminal is for us; the shell hears of it by the pipe
        .spawn()
        .map_err(|why| format!("PostgreSQL could not be started: {why}"))
}

fn wait_until_ready(programs: &Path, port: u16) -> Result<(), String> {
    let mut last = String::new();
    for _ in 0..300 {
        let mut asked = Command::new(programs.join("pg_isready"));
        asked.args([
            "--quiet",
            "--host",
            "127.0.0.1",
            "--port",
            &port.to_string(),
        ]);
        match child::ask(asked) {
            Ok(_) => return Ok(()),
            Err(why) => last = why,
        }
        sleep(Duration::from_millis(100));
    }
    Err(format!("PostgreSQL did not answer within 30 s: {last}"))
}

/// The server refuses to run as root: then it runs as the system's user `postgres`.
fn as_other_user(program: &Path) -> Command {
    let Some((user, group)) = other_user() else {
        return Command::new(program);
    };
    let mut command = Command::new("setpriv");
    command
        .args(["--reuid", &user.to_string(), "--regid", &group.to_string()])
        .arg("--clear-groups")
        .arg(program);
    command
}

/// User and group `postgres`, when we are root.
fn other_user() -> Option<(u32, u32)> {
    if !system::is_root() {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").ok()?;
    let own = users.lines().find(|line| line.starts_with("postgres:"))?;
    let mut fields = own.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

fn free_port() -> Result<u16, String> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|why| format!("no free port on 127.0.0.1: {why}"))
}

/// So that nobody else on this machine is the owner of our cluster.
fn random_password() -> Result<String, String> {
    let mut bytes = [0u8; 16];
    fs::File::open("/dev/urandom")
        .and_then(|mut source| source.read_exact(&mut bytes))
        .map_err(|why| format!("/dev/urandom: {why}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newer_versions_come_first() {
        assert_eq!(version(Path::new("/usr/lib/postgresql/15/bin")), 15);
        assert_eq!(version(Path::new("/usr/bin")), 0);
    }

    #[test]
    fn passwords_differ() {
        let (one, two) = (random_password().unwrap(), random_password().unwrap());
        assert_eq!(one.len(), 32);
        assert_ne!(one, two);
    }
}
