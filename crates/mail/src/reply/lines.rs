//! A kind for every line.

use super::{attribution, footer, headers};

/// What a line is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    /// Written by somebody; whose words they are is decided later.
    Text,
    /// Begins with `>` or `|` or initials and `>`.
    Quote,
    /// "On ... wrote:", one or more lines.
    Attribution,
    /// "-----Original Message-----", "Begin forwarded message:".
    Original,
    /// A line of a pasted header block.
    Header,
    /// `-- ` and the like: a signature begins.
    Signature,
    /// A line of dashes or underscores.
    Rule,
    /// "Sent from my phone".
    Footer,
}

/// The kinds of all lines.
pub(super) fn kinds(lines: &[&str]) -> Vec<Kind> {
    let mut kinds = Vec::with_capacity(lines.len());
    let mut fenced = false;
    while kinds.len() < lines.len() {
        let at = kinds.len();
        let line = lines[at];
        // A fence counts only if it is closed again.
        if line.trim_start().starts_with("```")
            && (fenced
                || lines[at + 1..]
                    .iter()
                    .take(500)
                    .any(|l| l.trim_start().starts_with("```")))
        {
            fenced = !fenced;
            kinds.push(Kind::Text);
            continue;
        }
        if fenced {
            kinds.push(if line.trim().is_empty() {
                Kind::Blank
            } else {
                Kind::Text
            });
            continue;
        }
        let span = attribution::span(&lines[at..]);
        match span {
            0 => kinds.push(kind(line)),
            lines => kinds.extend(std::iter::repeat_n(Kind::Attribution, lines)),
        }
    }
    headers::settle(lines, &mut kinds);
    kinds
}

fn kind(line: &str) -> Kind {
    let trimmed = line.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{1427}')
    });
    if trimmed.is_empty() {
        return if line.contains('\u{1427}') {
            Kind::Rule
        } else {
            Kind::Blank
        };
    }
    if is_quote(line) {
        return Kind::Quote;
    }
    if matches!(trimmed, "--" | "—" | "- --") || (line.starts_with("-- ") && trimmed == "--") {
        return Kind::Signature;
    }
    if headers::is_original(trimmed) {
        return Kind::Original;
    }
    let first = trimmed.chars().next().unwrap_or(' ');
    if "-_=*#~+—–".contains(first)
        && trimmed.chars().count() >= 3
        && trimmed.chars().all(|c| c == first || c == ' ')
    {
        return Kind::Rule;
    }
    if footer::is_footer(trimmed) {
        return Kind::Footer;
    }
    Kind::Text
}

/// `> x`, `| x`, and the initials of old programs: `AB> x`.
fn is_quote(line: &str) -> bool {
    let line = line.trim_start();
    if line.starts_with('>') {
        return true;
    }
    let initials = line.bytes().take_while(u8::is_ascii_uppercase).count();
    (1..=4).contains(&initials) && line[initials..].starts_with('>')
}
