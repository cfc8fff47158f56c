//! Cold start, memory, and what travels to a browser at first and afterwards.

#[path = "support/mod.rs"]
mod support;

use std::{collections::BTreeSet, net::TcpListener, process::ExitCode, time::Duration};

use support::{
    cost,
    load::{self, Client},
    program::{self, Program},
    table::{Rounds, Table},
};

const STARTS: usize = 10;
/// Pages asked for before memory is looked at again.
const PAGES: usize = 4_000;

fn main() -> ExitCode {
    if !support::is_asked() {
        return ExitCode::SUCCESS;
    }
    let table = Table::begin("Starting, memory, and what travels");
    cold_starts(&table);
    let program = program::demo(&program::large_shop(), &[]);
    std::thread::sleep(Duration::from_secs(3));
    let idle = cost::rss_anon(program.pid());
    table.line("memory of its own, idle, MB", &megabytes(idle));
    let cookie = program.sign_in();
    let headers = vec![("cookie", cookie.clone())];
    let list = "/conversations?view=open".to_owned();
    load::load(
        &program.address,
        std::slice::from_ref(&list),
        &headers,
        8,
        PAGES,
    );
    let after = cost::rss_anon(program.pid());
    table.line(
        &format!("memory of its own, after {PAGES} pages, MB"),
        &megabytes(after),
    );
    travels(&table, &program, &cookie, &list);
    table.end()
}

/// From starting the program to its word that it is ready, on the shop with 100,000 conversations.
fn cold_starts(table: &Table) {
    let folder = program::large_shop();
    let times = (0..STARTS).map(|_| {
        let port = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = port.local_addr().expect("its address");
        drop(port);
        program::cold_start(&folder, address.port()).as_secs_f64() * 1000.0
    });
    let figure = Rounds::of(times.collect()).text(0);
    table.line(&format!("cold start, ms, middle of {STARTS}"), &figure);
}

fn megabytes(bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "memory is far below 2^53 bytes")]
    let bytes = bytes as f64;
    format!("{:.1}", bytes / 1024.0 / 1024.0)
}

/// The first page with all it names, fonts apart; and the next page, when all of that is there.
fn travels(table: &Table, program: &Program, cookie: &str, list: &str) {
    let headers = vec![
        ("cookie", cookie.to_owned()),
        ("accept-encoding", "br, gzip".to_owned()),
    ];
    let plain = vec![("cookie", cookie.to_owned())];
    let mut client = Client::to(&program.address);
    let page = client.get(list, &headers).body.len();
    let (mut others, mut fonts) = (0, 0);
    let mut seen = BTreeSet::new();
    let text = client.get(list, &plain).body;
    let mut waiting = named(&String::from_utf8_lossy(&text));
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let answer = client.get(&path, &headers);
        if answer.status != 200 {
            continue;
        }
        if path.ends_with(".woff2") {
            fonts += answer.body.len();
            continue;
        }
        others += answer.body.len();
        if path.ends_with(".css") {
            let text = client.get(&path, &plain).body;
            waiting.extend(named(&String::from_utf8_lossy(&text)));
        }
    }
    assert!(
        others > 0 && fonts > 0,
        "styles, scripts and fonts were found"
    );
    let kilobytes = |bytes: usize| format!("{}.{}", bytes / 1024, bytes % 1024 * 10 / 1024);
    table.line(
        "first page without fonts, kB, compressed",
        &kilobytes(page + others),
    );
    table.line("fonts, kB", &kilobytes(fonts));
    table.line("next page, kB, compressed", &kilobytes(page));
}

/// Addresses of our own files in a text.
fn named(text: &str) -> Vec<String> {
    let ends = |c: char| "\"')<> \n".contains(c);
    text.match_indices("/assets/")
        .filter_map(|(at, _)| text[at..].split(ends).next().map(str::to_owned))
        .collect()
}
