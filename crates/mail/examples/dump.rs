use std::io::Write;
fn main() {
    for f in std::env::args().skip(1) {
        let b = std::fs::read(&f).unwrap();
        let t = std::time::Instant::now();
        let e = attent_mail::explain(&b, &|s: &str| s.to_owned());
        let ms = t.elapsed().as_millis();
        let j = serde_json::to_string_pretty(&e).unwrap();
        let _ = writeln!(std::io::stdout(), "=== {f} {ms}ms\n{j}");
    }
}
