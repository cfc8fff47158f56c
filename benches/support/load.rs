//! Asking a server of HTTP/1.1 over connections that stay open.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

pub struct Request {
    pub method: &'static str,
    pub path: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }
}

pub struct Client {
    address: String,
    stream: BufReader<TcpStream>,
}

impl Client {
    pub fn to(address: &str) -> Self {
        Self::try_to(address).expect("the server listens")
    }

    pub fn try_to(address: &str) -> Option<Self> {
        let stream = TcpStream::connect(address).ok()?;
        stream.set_nodelay(true).ok()?;
        Some(Self {
            address: address.to_owned(),
            stream: BufReader::with_capacity(256 * 1024, stream),
        })
    }

    pub fn get(&mut self, path: &str, headers: &[(&'static str, String)]) -> Answer {
        self.ask(&Request {
            method: "GET",
            path: path.to_owned(),
            headers: headers.to_vec(),
            body: String::new(),
        })
    }

    pub fn ask(&mut self, request: &Request) -> Answer {
        let mut text = format!(
            "{} {} HTTP/1.1\r\nhost: {}\r\ncontent-length: {}\r\n",
            request.method,
            request.path,
            self.address,
            request.body.len()
        );
        for (name, value) in &request.headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str("\r\n");
        text.push_str(&request.body);
        self.stream
            .get_mut()
            .write_all(text.as_bytes())
            .expect("sent");
        self.read()
    }

    fn read(&mut self) -> Answer {
        let first = self.line();
        let status = first.split(' ').nth(1).and_then(|word| word.parse().ok());
        let mut headers = Vec::new();
        loop {
            let line = self.line();
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut answer = Answer {
            status: status.unwrap_or(0),
            headers,
            body: Vec::new(),
        };
        if let Some(length) = answer.header("content-length") {
            let length = length.parse().expect("a length");
            answer.body = vec![0; length];
            self.stream.read_exact(&mut answer.body).expect("a body");
        } else if answer.header("transfer-encoding").is_some() {
            self.chunks(&mut answer.body);
        }
        answer
    }

    fn chunks(&mut self, body: &mut Vec<u8>) {
        loop {
            let length = usize::from_str_radix(&self.line(), 16).expect("a chunk's length");
            let from = body.len();
            body.resize(from + length, 0);
            self.stream.read_exact(&mut body[from..]).expect("a chunk");
            self.line();
            if length == 0 {
                return;
            }
        }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.stream.read_line(&mut line).expect("a line");
        line.trim_end().to_owned()
    }
}

/// Asks for these addresses in turn, `count` times in all, over `connections`; answers how long.
pub fn load(
    address: &str,
    paths: &[String],
    headers: &[(&'static str, String)],
    connections: usize,
    count: usize,
) -> Duration {
    load_after(address, paths, headers, connections, count, || {})
}

/// The same, with something done before each request.
pub fn load_after(
    address: &str,
    paths: &[String],
    headers: &[(&'static str, String)],
    connections: usize,
    count: usize,
    before: impl Fn() + Sync,
) -> Duration {
    let next = AtomicUsize::new(0);
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..connections {
            scope.spawn(|| {
                let mut client = Client::to(address);
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= count {
                        return;
                    }
                    before();
                    let answer = client.get(&paths[number % paths.len()], headers);
                    assert_eq!(answer.status, 200, "{}", paths[number % paths.len()]);
                }
            });
        }
    });
    began.elapsed()
}
