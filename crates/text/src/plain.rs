//! Plain text as HTML: escaped, in paragraphs, its addresses as links.

use crate::html::escape;

/// Bytes of text we show.
const MAX_TEXT: usize = 1024 * 1024;

/// `text` as HTML: an empty line begins a paragraph, other line ends are kept.
pub fn to_html(text: &str) -> String {
    let text = crate::html::head(text, MAX_TEXT);
    let mut html = String::with_capacity(text.len() + text.len() / 4);
    let mut open = false;
    for line in text.lines() {
        if line.trim().is_empty() {
            if std::mem::take(&mut open) {
                html.push_str("</p>\n");
            }
            continue;
        }
        html.push_str(if open { "<br>\n" } else { "<p>" });
        open = true;
        html.push_str(&line_to_html(line.trim_end(), ELSEWHERE));
    }
    if open {
        html.push_str("</p>");
    }
    html.truncate(html.trim_end().len());
    html
}

/// What a link on a page of ours carries: it opens beside the page and tells nothing of it.
const ELSEWHERE: &str = "target=\"_blank\" rel=\"noopener noreferrer nofollow\"";

/// One line as HTML: escaped, its web and mail addresses as links that carry `attributes`, which are
/// written as they are.
#[must_use]
pub fn line_to_html(line: &str, attributes: &str) -> String {
    let mut html = String::with_capacity(line.len() + line.len() / 4);
    let is_between = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"');
    for word in line.split_inclusive(is_between) {
        let end = word.trim_end_matches(is_between).len();
        let (word, separator) = word.split_at(end);
        match address(word) {
            Some((before, link, after)) => {
                let scheme = scheme_to_add(link);
                let link = escape(link);
                html.push_str(&format!(
                    "{}<a href=\"{scheme}{link}\" {attributes}>{link}</a>{}",
                    escape(before),
                    escape(after)
                ));
            }
            None => html.push_str(&escape(word)),
        }
        html.push_str(&escape(separator));
    }
    html
}

/// The address in a word: what stands before it, itself, and what stands behind.
fn address(word: &str) -> Option<(&str, &str, &str)> {
    let unbracketed = word.trim_start_matches(['(', '[', '\'']);
    let stands_alone = unbracketed.starts_with("www.") || is_mail(trimmed_end(unbracketed));
    let start = word
        .find("https://")
        .or_else(|| word.find("http://"))
        .or_else(|| stands_alone.then(|| word.len() - unbracketed.len()))?;
    let (before, rest) = word.split_at(start);
    let link = trimmed_end(rest);
    let bare = link
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    let good = bare.starts_with(|c: char| c.is_alphanumeric() || c == '[') && link.len() <= 4096;
    good.then(|| (before, link, &rest[link.len()..]))
}

fn scheme_to_add(link: &str) -> &'static str {
    if link.starts_with("http://") || link.starts_with("https://") {
        ""
    } else if is_mail(link) {
        "mailto:"
    } else {
        "https://"
    }
}

/// Without the punctuation of the sentence; a closing bracket stays if it was opened.
fn trimmed_end(link: &str) -> &str {
    let mut link = link;
    loop {
        let shorter = link.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*']);
        let shorter = match shorter.chars().last() {
            Some(')') if !shorter.contains('(') => &shorter[..shorter.len() - 1],
            Some(']') if !shorter.contains('[') => &shorter[..shorter.len() - 1],
            _ => shorter,
        };
        if shorter.len() == link.len() {
            return link;
        }
        link = shorter;
    }
}

fn is_mail(word: &str) -> bool {
    let Some((local, domain)) = word.split_once('@') else {
        return false;
    };
    let in_local = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let in_domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
    !local.is_empty()
        && local.chars().all(in_local)
        && domain.chars().all(in_domain)
        && domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
}

/// The beginning of a text on one line, at most `most` characters, cut between words.
pub fn preview(text: &str, most: usize) -> String {
    let mut line = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let letters = word.chars().count();
        if length + letters + usize::from(length > 0) > most {
            if length == 0 {
                line.extend(word.chars().take(most));
            }
            line.push('…');
            return line;
        }
        if length > 0 {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += letters;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{preview, to_html};

    #[test]
    fn text_becomes_paragraphs_and_links() {
        let link = |href: &str, text: &str| {
            format!(
                "<a href=\"{href}\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">{text}</a>"
            )
        };
        for (text, expect) in [
            ("a\nb\n\n\nc\n", "<p>a<br>\nb</p>\n<p>c</p>".to_owned()),
            (
                "<b> & \"x\"",
                "<p>&lt;b&gt; &amp; &quot;x&quot;</p>".to_owned(),
            ),
            ("", String::new()),
            (
                "see https://e.com/a?b=1&c.",
                format!(
                    "<p>see {}.</p>",
                    link("https://e.com/a?b=1&amp;c", "https://e.com/a?b=1&amp;c")
                ),
            ),
            (
                "(www.e.com)",
                format!("<p>({})</p>", link("https://www.e.com", "www.e.com")),
            ),
            (
                "www.e.com/x, y",
                format!("<p>{}, y</p>", link("https://www.e.com/x", "www.e.com/x")),
            ),
            (
                "<https://e.com/a_(b)>",
                format!(
                    "<p>&lt;{}&gt;</p>",
                    link("https://e.com/a_(b)", "https://e.com/a_(b)")
                ),
            ),
            (
                "(rosa@e.com)!",
                format!("<p>({})!</p>", link("mailto:rosa@e.com", "rosa@e.com")),
            ),
            (
                "a@b @c d@ https:// javascript:x",
                "<p>a@b @c d@ https:// javascript:x</p>".to_owned(),
            ),
        ] {
            assert_eq!(to_html(text), expect, "{text}");
        }
    }

    #[test]
    fn a_preview_is_one_line_of_whole_words() {
        for (text, most, expect) in [
            ("a\n b  c", 10, "a b c"),
            ("one two three", 7, "one two…"),
            ("one two three", 8, "one two…"),
            ("žąsinėlis", 4, "žąsi…"),
            ("x", 1, "x"),
            ("  ", 5, ""),
        ] {
            assert_eq!(preview(text, most), expect, "{text}");
        }
    }
}
