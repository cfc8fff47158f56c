//! Reading what a server of ours wrote on the mail: `Authentication-Results` (RFC 8601).
//!
//! Anybody can write such a header into a mail. Only the topmost one that names the trusted
//! server counts, and that server must remove those which claim its name when mail comes in, as
//! the RFC asks it to.

use super::{Verdict, Verdicts};

/// The verdicts of the server named `trusted`; `None` when it wrote none.
#[must_use]
pub fn reported(raw: &[u8], trusted: &str) -> Option<Verdicts> {
    headers(raw)
        .into_iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case("Authentication-Results"))
        .find_map(|(_, value)| {
            let plain = without_comments(&value);
            let mut parts = plain.split(';').map(str::trim);
            let writer = parts.next()?.split_ascii_whitespace().next()?;
            writer.eq_ignore_ascii_case(trusted).then(|| read(parts))
        })
}

fn read<'a>(parts: impl Iterator<Item = &'a str>) -> Verdicts {
    let mut verdicts = Verdicts::all(Verdict::None);
    for part in parts {
        let mut words = part.split_ascii_whitespace();
        let Some((method, result)) = words.next().and_then(|word| word.split_once('=')) else {
            continue;
        };
        let verdict = verdict(result);
        let method = method.split('/').next().unwrap_or("");
        match method.to_ascii_lowercase().as_str() {
            "spf" => verdicts.spf = verdict,
            // Of several signatures one that passes is enough.
            "dkim" if verdicts.dkim != Verdict::Pass => verdicts.dkim = verdict,
            "dmarc" => {
                verdicts.dmarc = verdict;
                let from = words.find_map(|word| word.strip_prefix("header.from="));
                let domain = from.map(|from| from.rsplit('@').next().unwrap_or(from));
                verdicts.aligned_domain = domain
                    .filter(|_| verdict == Verdict::Pass)
                    .map(str::to_ascii_lowercase);
            }
            _ => {}
        }
    }
    verdicts
}

fn verdict(word: &str) -> Verdict {
    match word.to_ascii_lowercase().as_str() {
        "pass" => Verdict::Pass,
        "fail" | "hardfail" => Verdict::Fail,
        "softfail" => Verdict::SoftFail,
        "neutral" | "policy" => Verdict::Neutral,
        "temperror" => Verdict::TemporaryError,
        "permerror" => Verdict::PermanentError,
        _ => Verdict::None,
    }
}

/// The header fields from the top, unfolded.
fn headers(raw: &[u8]) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in raw.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let Some(first) = line.first() else {
            break;
        };
        let text = String::from_utf8_lossy(line);
        if matches!(first, b' ' | b'\t') {
            if let Some((_, value)) = headers.last_mut() {
                value.push_str(&text);
            }
        } else if let Some((name, value)) = text.split_once(':') {
            headers.push((name.trim_end().to_owned(), value.to_owned()));
        }
    }
    headers
}

/// Comments in brackets (nested, with escapes) are taken out; quotes are undone, and what would
/// look like a separator within them becomes a blank.
fn without_comments(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let (mut depth, mut quoted) = (0_usize, false);
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                chars.next();
            }
            '"' if depth == 0 => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted && depth > 0 => {
                depth -= 1;
                out.push(' ');
            }
            _ if depth > 0 => {}
            ';' | '=' if quoted => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(headers: &str) -> Option<(Verdict, Verdict, Verdict, Option<String>)> {
        let raw = format!(
            "{headers}From: ana@example.com\r\n\r\nAuthentication-Results: mx.desk.example; dmarc=pass header.from=bank.example\r\n"
        );
        let verdicts = reported(raw.as_bytes(), "mx.desk.example")?;
        let Verdicts {
            spf,
            dkim,
            dmarc,
            aligned_domain,
        } = verdicts;
        Some((spf, dkim, dmarc, aligned_domain))
    }

    #[test]
    fn only_the_trusted_servers_topmost_word_counts() {
        use Verdict::{Fail, None as Nothing, Pass, PermanentError, SoftFail};
        let example = Some("example.com".to_owned());
        for (headers, expected) in [
            ("", None),
            (
                "Authentication-Results: other.example; dmarc=pass header.from=example.com\r\n",
                None,
            ),
            (
                "Authentication-Results: mx.desk.example; none\r\n",
                Some((Nothing, Nothing, Nothing, None)),
            ),
            (
                "Authentication-Results: MX.desk.example 1;\r\n\tspf=softfail (mx: no; dmarc=pass) smtp.mailfrom=a@b;\r\n dkim=permerror; dkim=pass header.d=example.com;\r\n dmarc=pass (p=reject) header.from=Example.com\r\n",
                Some((SoftFail, Pass, Pass, example.clone())),
            ),
            (
                "Authentication-Results: mx.desk.example; dmarc=fail header.from=example.com\r\nAuthentication-Results: mx.desk.example; dmarc=pass header.from=example.com\r\n",
                Some((Nothing, Nothing, Fail, None)),
            ),
            (
                "Authentication-Results: other.example; dmarc=pass\r\nAuthentication-Results: mx.desk.example; dkim=permerror\r\n",
                Some((Nothing, PermanentError, Nothing, None)),
            ),
            (
                "Authentication-Results: mx.desk.example; spf=fail smtp.mailfrom=\"; dmarc=pass header.from=x.example\"\r\n",
                Some((Fail, Nothing, Nothing, None)),
            ),
            (
                "Authentication-Results: mx.desk.example (; dmarc=pass header.from=example.com\r\n",
                Some((Nothing, Nothing, Nothing, None)),
            ),
            (
                "X-Authentication-Results: mx.desk.example; dmarc=pass\r\n",
                None,
            ),
        ] {
            assert_eq!(of(headers), expected, "{headers}");
        }
    }
}
