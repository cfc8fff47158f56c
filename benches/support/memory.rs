//! The same bytes from memory: a server of the same HTTP library that holds answers and no more, in
//! a process of its own.

use std::{
    io::{BufRead, BufReader, Write},
    sync::Arc,
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, Uri},
    response::Response,
};

use super::{Child, Command, HashMap, Program, Stdio, load};

const FLAG: &str = "--from-memory";

/// Whether this process is to be that server; the file that holds the answers.
pub fn asked() -> Option<String> {
    let mut words = std::env::args().skip_while(|word| word != FLAG);
    words.nth(1)
}

pub struct Server {
    child: Child,
    pub address: String,
    /// Of all bodies.
    pub size: usize,
    _folder: tempfile::TempDir,
}

impl Server {
    pub fn of(program: &Program, headers: &[(&'static str, String)], paths: &[String]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("answers");
        let mut out = std::fs::File::create(&file).expect("a file");
        let mut client = load::Client::to(&program.address);
        let mut size = 0;
        for path in paths {
            let answer = client.get(path, headers);
            assert_eq!(answer.status, 200, "{path}");
            let kept: Vec<_> = answer
                .headers
                .iter()
                .filter(|(name, _)| name != "content-length" && name != "date")
                .collect();
            writeln!(out, "{path} {} {}", kept.len(), answer.body.len()).expect("written");
            for (name, value) in kept {
                writeln!(out, "{name}: {value}").expect("written");
            }
            out.write_all(&answer.body).expect("written");
            size += answer.body.len();
        }
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args([FLAG, file.to_str().expect("a path")])
            .stdout(Stdio::piped())
            .spawn()
            .expect("a server");
        let mut address = String::new();
        let said = child.stdout.take().expect("its words");
        BufReader::new(said)
            .read_line(&mut address)
            .expect("a line");
        Self {
            child,
            address: address.trim().to_owned(),
            size,
            _folder: folder,
        }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _gone = self.child.wait();
    }
}

type Answers = Arc<HashMap<String, (HeaderMap, Bytes)>>;

#[expect(clippy::print_stdout, reason = "says where it listens")]
pub fn serve(file: &str) {
    let answers: Answers = Arc::new(read(file));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        println!("{}", listener.local_addr().expect("an address"));
        let app = Router::new().fallback(answer).with_state(answers);
        axum::serve(listener, app).await.expect("served");
    });
}

async fn answer(State(answers): State<Answers>, uri: Uri) -> Response {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let (headers, body) = &answers[path];
    let mut response = Response::new(Body::from(body.clone()));
    *response.headers_mut() = headers.clone();
    response
}

fn read(file: &str) -> HashMap<String, (HeaderMap, Bytes)> {
    use std::io::Read;
    let mut input = BufReader::new(std::fs::File::open(file).expect("the answers"));
    let mut answers = HashMap::new();
    let mut line = String::new();
    while input.read_line(&mut line).expect("a line") > 0 {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = |at: usize| words[at].parse::<usize>().expect("a number");
        let (path, many, length) = (words[0].to_owned(), number(1), number(2));
        let mut headers = HeaderMap::new();
        for _ in 0..many {
            let mut header = String::new();
            input.read_line(&mut header).expect("a header");
            let (name, value) = header.trim_end().split_once(": ").unwrap_or(("x-none", ""));
            headers.append(
                HeaderName::from_bytes(name.as_bytes()).expect("a name"),
                HeaderValue::from_str(value).expect("a value"),
            );
        }
        let mut body = vec![0; length];
        input.read_exact(&mut body).expect("a body");
        answers.insert(path, (headers, Bytes::from(body)));
        line.clear();
    }
    answers
}
