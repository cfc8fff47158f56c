//! CPU time and memory, as the kernel counts them for a process and for a thread.

use std::{fs, time::Duration};

/// What all threads of a process have used.
pub fn of_process(pid: u32) -> Duration {
    let tasks = fs::read_dir(format!("/proc/{pid}/task")).expect("the process lives");
    let each = tasks.filter_map(|task| {
        let path = task.ok()?.path().join("schedstat");
        Some(first_number(&fs::read_to_string(path).ok()?))
    });
    Duration::from_nanos(each.sum())
}

/// What this thread has used.
pub fn of_this_thread() -> Duration {
    let text = fs::read_to_string("/proc/thread-self/schedstat").expect("a thread's own figures");
    Duration::from_nanos(first_number(&text))
}

/// Memory that is the process's own, in bytes.
pub fn rss_anon(pid: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{pid}/status")).expect("the process lives");
    let line = text.lines().find(|line| line.starts_with("RssAnon:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1));
    kilobytes.and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) * 1024
}

fn first_number(text: &str) -> u64 {
    let first = text.split_whitespace().next();
    first.and_then(|number| number.parse().ok()).unwrap_or(0)
}
