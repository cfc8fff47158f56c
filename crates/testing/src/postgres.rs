//! A throw-away PostgreSQL server, and databases in it.
//!
//! A shell started as user postgres makes the cluster, runs it, and waits for its standard input to
//! end; so the server is stopped and its folder removed however the test program ends.

use postgres::error::SqlState;
use postgres::{Client, NoTls};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::thread::sleep;
use std::time::Duration;

/// A database that is dropped with this.
pub struct TempDatabase {
    pub url: String,
    name: String,
    server: String,
}

/// A fresh, empty database; `None` only where `ATTENT_TEST_QUICK=1` does without PostgreSQL.
pub fn database() -> Option<TempDatabase> {
    let database = unmade()?;
    database.make("template0");
    Some(database)
}

/// The name of a database that [`TempDatabase::make`] makes.
#[expect(
    clippy::disallowed_methods,
    reason = "test programs at the same server need names that differ, whatever their seed"
)]
pub(crate) fn unmade() -> Option<TempDatabase> {
    let server = shared_url()?;
    let name = format!("attent_test_{:016x}", rand::random::<u64>());
    let url = with_database(&server, &name);
    Some(TempDatabase { url, name, server })
}

impl TempDatabase {
    pub(crate) fn make(&self, like: &str) {
        let name = &self.name;
        let create = format!("CREATE DATABASE {name} TEMPLATE {like}");
        asking(&self.server, &create, |ask| ask.once_free(&create));
    }

    pub(crate) fn server(&self) -> &str {
        &self.server
    }
}

impl Drop for TempDatabase {
    fn drop(&mut self) {
        let drop = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        asking(&self.server, &drop, |ask| ask.run(&drop));
    }
}

/// Somebody to ask a server: for what needs no answer.
pub(crate) struct Ask(Client);

impl Ask {
    pub(crate) fn run(&mut self, sql: &str) -> Result<(), postgres::Error> {
        self.0.batch_execute(sql)
    }

    pub(crate) fn has_database(&mut self, name: &str) -> Result<bool, postgres::Error> {
        let sql = "SELECT 1 FROM pg_database WHERE datname = $1";
        Ok(self.0.query_opt(sql, &[&name])?.is_some())
    }

    /// Waits for those who have the database open to be gone: a server takes a moment to notice.
    pub(crate) fn once_free(&mut self, sql: &str) -> Result<(), postgres::Error> {
        let mut left = 200;
        loop {
            match self.run(sql) {
                Err(error) if error.code() == Some(&SqlState::OBJECT_IN_USE) && left > 0 => {
                    left -= 1;
                    sleep(Duration::from_millis(50));
                }
                done => return done,
            }
        }
    }
}

/// Asks on a thread of its own: the client must not be dropped on one that drives async work.
fn asking(
    url: &str,
    what: &str,
    work: impl FnOnce(&mut Ask) -> Result<(), postgres::Error> + Send,
) {
    let asked = std::thread::scope(|scope| {
        let asked = scope.spawn(|| work(&mut Ask(Client::connect(url, NoTls)?)));
        asked.join()
    });
    match asked {
        Ok(Ok(())) => {}
        Ok(Err(error)) if std::thread::panicking() => eprintln!("{what}: {error}"),
        Ok(Err(error)) => panic!("{what}: {error}"),
        Err(_) => panic!("{what}: the thread panicked"),
    }
}

/// Works while no other test program does what is behind the same `lock` of the server.
pub(crate) fn locked(
    url: &str,
    lock: i64,
    work: impl FnOnce(&mut Ask) -> Result<(), postgres::Error> + Send,
) {
    asking(url, "a lock", |ask| {
        ask.run(&format!("SELECT pg_advisory_lock({lock})"))?;
        work(ask)
    });
}

/// `url` with another database.
pub(crate) fn with_database(url: &str, name: &str) -> String {
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let (server, _) = address
        .rsplit_once('/')
        .expect("a URL with a database in it");
    if query.is_empty() {
        format!("{server}/{name}")
    } else {
        format!("{server}/{name}?{query}")
    }
}

/// The server all tests of this program share.
fn shared_url() -> Option<String> {
    static SHARED: OnceLock<Result<Server, String>> = OnceLock::new();
    if let Ok(url) = std::env::var("ATTENT_TEST_POSTGRES") {
        return Some(url);
    }
    match SHARED.get_or_init(Server::start) {
        Ok(server) => Some(server.url("postgres")),
        Err(why) if std::env::var("ATTENT_TEST_QUICK").is_ok_and(|quick| quick == "1") => {
            eprintln!("SKIPPED on PostgreSQL, because ATTENT_TEST_QUICK=1: {why}");
            None
        }
        Err(why) => {
            panic!("PostgreSQL is needed for this test (ATTENT_TEST_QUICK=1 does without): {why}")
        }
    }
}

/// A server of one's own, for tests that stop it.
pub struct Server {
    folder: String,
    port: Option<u16>,
    shell: Child,
    words: Option<ChildStdin>,
    answers: BufReader<std::process::ChildStdout>,
}

/// Reads one word a line: `stop`, `start`. Ends with its standard input.
const SHELL: &str = r#"
trap '' INT TERM HUP
folder=$(mktemp -d /tmp/attent-pg-XXXXXX) || exit 1
bin=$1
"$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 -N \
    --locale=C.UTF-8 --locale-provider=icu --icu-locale=lt-LT >"$folder/initdb" 2>&1 \
    || { echo "initdb: $(tail -n 3 "$folder/initdb" | tr '\n' ' ')"; rm -rf "$folder"; exit 1; }
options="-k $folder -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=200 -c deadlock_timeout=50ms"
if [ "$2" ]; then
    (
        cd "$folder" && umask 077 && echo 'subjectAltName=DNS:localhost' >names &&
        openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj '/CN=test' -days 30 &&
        openssl req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj '/CN=localhost' &&
        openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 \
            -extfile names -out server.pem && chmod 711 . && chmod 644 ca.pem
    ) >"$folder/openssl" 2>&1 || { echo "openssl: $(tail -n 3 "$folder/openssl" | tr '\n' ' ')"; rm -rf "$folder"; exit 1; }
    options="$options -c listen_addresses=127.0.0.1 -c port=$2 -c ssl=on \
        -c ssl_cert_file=$folder/server.pem -c ssl_key_file=$folder/server.key"
fi
start() { "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -o "$options" -w start >/dev/null 2>&1; }
stop() { "$bin/pg_ctl" -D "$folder/data" -m "$1" -w stop >/dev/null 2>&1; }
start || { echo "pg_ctl: $(tail -n 3 "$folder/log" | tr '\n' ' ')"; rm -rf "$folder"; exit 1; }
echo "folder $folder"
while read -r word; do
    case $word in
        stop) stop fast ;;
        start) start ;;
    esac
    echo "done $?"
done
stop immediate
rm -rf "$folder"
"#;

impl Server {
    /// Makes a cluster and starts it, on a socket.
    pub fn start() -> Result<Self, String> {
        Self::start_as(None)
    }

    /// One that speaks TLS on a port of 127.0.0.1, as `localhost`; see [`Server::authority`].
    pub fn start_with_tls() -> Result<Self, String> {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        Self::start_as(Some(free.map_err(|error| error.to_string())?.port()))
    }

    fn start_as(port: Option<u16>) -> Result<Self, String> {
        let mut shell = as_postgres()
            .args(["sh", "-c", SHELL, "sh"])
            .arg(programs()?)
            .arg(port.map_or_else(String::new, |port| port.to_string()))
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("no shell: {error}"))?;
        let words = shell.stdin.take();
        let mut answers = BufReader::new(shell.stdout.take().ok_or("no answers")?);
        let mut line = String::new();
        answers
            .read_line(&mut line)
            .map_err(|error| error.to_string())?;
        match line.trim_end().strip_prefix("folder ") {
            Some(folder) => Ok(Self {
                port,
                folder: folder.to_owned(),
                shell,
                words,
                answers,
            }),
            None => Err(line),
        }
    }

    /// The URL of a database, for the superuser.
    pub fn url(&self, database: &str) -> String {
        match self.port {
            Some(port) => format!("postgres://postgres@localhost:{port}/{database}"),
            None => format!(
                "postgres://postgres@{}/{database}",
                self.folder.replace('/', "%2F")
            ),
        }
    }

    /// The file of the authority that vouches for a server with TLS.
    pub fn authority(&self) -> String {
        format!("{}/ca.pem", self.folder)
    }

    /// Stops it, ending every connection.
    pub fn stop(&mut self) {
        self.say("stop");
    }

    pub fn start_again(&mut self) {
        self.say("start");
    }

    fn say(&mut self, word: &str) {
        let words = self.words.as_mut().expect("open until this is dropped");
        writeln!(words, "{word}").expect("the shell listens");
        let mut line = String::new();
        self.answers
            .read_line(&mut line)
            .expect("the shell answers");
        assert_eq!(line, "done 0\n", "{word}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.words = None;
        let _ = self.shell.wait();
    }
}

/// PostgreSQL refuses to run as root.
fn as_postgres() -> Command {
    let root = std::fs::metadata("/proc/self")
        .is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    if root {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]);
        command
    } else {
        Command::new("env")
    }
}

/// The folder of the server's programs: the newest under `/usr/lib/postgresql`, or on PATH.
fn programs() -> Result<PathBuf, String> {
    let number = |folder: &PathBuf| {
        folder
            .file_name()
            .and_then(|name| name.to_str()?.parse::<u32>().ok())
    };
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut versions: Vec<PathBuf> = versions.map(|entry| entry.path()).collect();
    versions.sort_by_key(number);
    let installed = versions
        .into_iter()
        .rev()
        .map(|version| version.join("bin"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    installed
        .chain(std::env::split_paths(&path))
        .find(|folder| folder.join("initdb").exists())
        .ok_or_else(|| "no initdb under /usr/lib/postgresql or on PATH".to_owned())
}
