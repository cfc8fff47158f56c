//! The program as a child: the sample shop with 100,000 conversations, filled once and kept.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use super::{
    cost,
    load::{Client, Request},
};

/// Ends with its value.
pub struct Program {
    child: Child,
    /// `host:port`
    pub address: String,
    /// Of the owner.
    pub token: String,
}

impl Program {
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Waits until it has nothing to do of its own: a shop that stood for a while has clocks to
    /// catch up with.
    pub fn rests(&self) {
        const LITTLE: Duration = Duration::from_millis(20);
        let until = Instant::now() + Duration::from_secs(900);
        let mut quiet = 0;
        while quiet < 3 && Instant::now() < until {
            let before = cost::of_process(self.pid());
            std::thread::sleep(Duration::from_secs(2));
            let spent = cost::of_process(self.pid()) - before;
            quiet = if spent < LITTLE { quiet + 1 } else { 0 };
        }
    }

    /// Signs the owner in; answers the cookie.
    pub fn sign_in(&self) -> String {
        let form = "email=ona%40twowheels.example&password=bell+and+pedal";
        let request = Request {
            method: "POST",
            path: "/sign-in".to_owned(),
            headers: vec![
                (
                    "content-type",
                    "application/x-www-form-urlencoded".to_owned(),
                ),
                ("origin", format!("http://{}", self.address)),
            ],
            body: form.to_owned(),
        };
        let answer = Client::to(&self.address).ask(&request);
        let cookie = answer.header("set-cookie").expect("a session");
        cookie.split(';').next().unwrap_or_default().to_owned()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _gone = self.child.wait();
    }
}

/// The folder of the shop with 100,000 conversations.
pub fn large_shop() -> PathBuf {
    let folder = kept().join("100k");
    let filled = kept().join("100k-is-filled");
    if !filled.exists() {
        let _gone = fs::remove_dir_all(&folder);
        eprintln!("filling a shop with 100,000 conversations, once");
        drop(demo(&folder, &["--size", "100k"]));
        fs::write(&filled, "").expect("the mark can be written");
    }
    folder
}

/// Where it is kept between runs: below the target folder, or where `ATTENT_BENCH_DATA` says.
fn kept() -> PathBuf {
    let folder = std::env::var_os("ATTENT_BENCH_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")), PathBuf::from);
    fs::create_dir_all(&folder).expect("a folder for the shop");
    folder
}

/// The sample shop in this folder, serving.
pub fn demo(folder: &Path, more: &[&str]) -> Program {
    let mut child = Command::new(env!("CARGO_BIN_EXE_attent"))
        .args(["demo", "--listen", "127.0.0.1:0", "--json", "--data"])
        .arg(folder)
        .args(more)
        .env("ATTENT_LOG", "error")
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut line = String::new();
    let out = child.stdout.take().expect("its words");
    BufReader::new(out).read_line(&mut line).expect("a line");
    let said: serde_json::Value = serde_json::from_str(&line).expect("one line of JSON");
    let word = |key: &str| said[key].as_str().unwrap_or_default().to_owned();
    Program {
        child,
        address: word("url").replace("http://localhost", "127.0.0.1"),
        token: word("token"),
    }
}

/// How long it takes from starting the program to its word that it is ready.
pub fn cold_start(folder: &Path, port: u16) -> Duration {
    let address = format!("127.0.0.1:{port}");
    let began = Instant::now();
    let child = Command::new(env!("CARGO_BIN_EXE_attent"))
        .args(["serve", "--listen", &address, "--data"])
        .arg(folder)
        .env("ATTENT_LOG", "error")
        .env("ATTENT_DNS", "off")
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let program = Program {
        child,
        address,
        token: String::new(),
    };
    while !is_ready(&program.address) {
        assert!(
            began.elapsed() < Duration::from_secs(60),
            "it never was ready"
        );
        std::thread::sleep(Duration::from_micros(200));
    }
    began.elapsed()
}

fn is_ready(address: &str) -> bool {
    Client::try_to(address).is_some_and(|mut client| client.get("/health/ready", &[]).status == 200)
}
