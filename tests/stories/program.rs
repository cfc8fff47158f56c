//! The program as a process of its own, and mail handed to its door.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

use crate::support::until;

pub const DESK: &str = "desk@example.com";

/// Ends with the test, also where that fails.
pub struct Program {
    child: Child,
    /// Its address in the web.
    pub web: SocketAddr,
    log: PathBuf,
}

impl Program {
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// `kill -9`, and gone.
    pub fn end(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }

    /// What it wrote on standard error.
    pub fn said(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Asks for a page over plain HTTP: the status, and all that came.
    pub fn get(&self, path: &str) -> Result<(u16, String), String> {
        let words = |error: std::io::Error| error.to_string();
        let mut stream = TcpStream::connect(self.web).map_err(words)?;
        let patience = Duration::from_secs(30);
        stream.set_read_timeout(Some(patience)).map_err(words)?;
        let ask = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.web
        );
        stream.write_all(ask.as_bytes()).map_err(words)?;
        let mut all = Vec::new();
        stream.read_to_end(&mut all).map_err(words)?;
        let text = String::from_utf8_lossy(&all).into_owned();
        let status = text.split(' ').nth(1).and_then(|code| code.parse().ok());
        Ok((status.ok_or("no status")?, text))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_file(&self.log);
    }
}

pub fn free_address() -> SocketAddr {
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    free.local_addr().expect("an address")
}

/// `attent serve` with an open door; waits until that answers.
pub fn run(data: &Path, settings: &[(&str, &str)]) -> (Program, SocketAddr) {
    run_at(free_address(), data, settings)
}

/// The same at an address: where several may work on one database, it is known again by that.
pub fn run_at(web: SocketAddr, data: &Path, settings: &[(&str, &str)]) -> (Program, SocketAddr) {
    let door = free_address();
    let log = std::env::temp_dir().join(format!(
        "attent-story-{}-{}.log",
        std::process::id(),
        web.port()
    ));
    let child = Command::new(env!("CARGO_BIN_EXE_attent"))
        .args(["serve", "--listen", &web.to_string(), "--data"])
        .arg(data)
        .env("ATTENT_DOOR_LMTP", door.to_string())
        .envs(settings.iter().copied())
        .stdout(Stdio::null())
        .stderr(File::create(&log).expect("a log"))
        .spawn()
        .expect("it starts");
    let program = Program { child, web, log };
    until("the door", || TcpStream::connect(door).ok());
    (program, door)
}

/// A command that ends by itself.
pub fn command(data: &Path, words: &[&str], settings: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_attent"))
        .args(words)
        .arg("--data")
        .arg(data)
        .envs(settings.iter().copied())
        .output()
        .expect("it runs")
}

/// `kill -9`.
pub fn kill(process: u32) {
    let done = Command::new("kill")
        .args(["-9", &process.to_string()])
        .status();
    assert!(done.expect("kill runs").success());
}

/// One mail by LMTP; `Ok` once the program says that it has it.
pub fn hand_over(door: SocketAddr, mail: usize) -> Result<(), String> {
    hand_over_with(door, mail, "")
}

/// The same with more text in it.
pub fn hand_over_with(door: SocketAddr, mail: usize, more: &str) -> Result<(), String> {
    let words = |error: std::io::Error| error.to_string();
    let stream = TcpStream::connect(door).map_err(words)?;
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .map_err(words)?;
    let mut lines = BufReader::new(stream.try_clone().map_err(words)?);
    let mut stream = stream;
    let mut say = |line: &str, expect: &str| -> Result<(), String> {
        if !line.is_empty() {
            stream.write_all(line.as_bytes()).map_err(words)?;
        }
        loop {
            let mut answer = String::new();
            lines.read_line(&mut answer).map_err(words)?;
            if !answer.starts_with(expect) {
                return Err(answer);
            }
            if answer.as_bytes().get(3) != Some(&b'-') {
                return Ok(());
            }
        }
    };
    let from = format!("customer{mail}@mail{mail}.example");
    say("", "220")?;
    say("LHLO test\r\n", "250")?;
    say(&format!("MAIL FROM:<{from}>\r\n"), "250")?;
    say(&format!("RCPT TO:<{DESK}>\r\n"), "250")?;
    say("DATA\r\n", "354")?;
    let text = format!(
        "From: Customer {mail} <{from}>\r\nTo: {DESK}\r\nSubject: Matter {mail}\r\n\
         Message-ID: <{mail}@mail{mail}.example>\r\nDate: Mon, 02 Mar 2026 09:00:00 +0000\r\n\r\n\
         This is mail number {mail}.\r\n{more}.\r\n"
    );
    say(&text, "250")
}
