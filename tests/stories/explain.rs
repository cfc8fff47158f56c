//! `attent mail explain`: any bytes whatever give a line of JSON and exit code 0.

use std::process::Command;

use serde_json::Value;

#[test]
fn every_file_has_its_line_whatever_is_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let contents: [(&str, &[u8]); 4] = [
        (
            "mail",
            b"From: Ana <ana@example.com>\r\nSubject: Hi\r\n\r\nHello\r\n",
        ),
        ("empty", b""),
        ("bytes", &[0, 255, 254, 10, 10, 128, 0]),
        (
            "html",
            b"Content-Type: text/html\r\n\r\n<script>alert(1)</script><p>Hello",
        ),
    ];
    let mut command = Command::new(env!("CARGO_BIN_EXE_attent"));
    command.args(["mail", "explain", "--json"]);
    for (name, bytes) in contents {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        command.arg(path);
    }
    command.arg(folder.path().join("missing"));
    let out = command.output().expect("it runs");
    assert!(out.status.success(), "{out:?}");
    let lines: Vec<Value> = String::from_utf8(out.stdout)
        .expect("text")
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), 5);
    assert_eq!(lines[0]["from"]["address"], "ana@example.com");
    assert_eq!(lines[0]["reply"], "Hello");
    assert!(lines[1].get("error").is_none() && lines[2].get("error").is_none());
    assert!(!lines[3]["html"].to_string().contains("script"));
    assert!(lines[4]["error"].is_string());
}
