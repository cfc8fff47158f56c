//! Markdown that people here write (answers, notes, articles) as harmless HTML.
//!
//! CommonMark with tables, struck text and bare addresses as links; a line end is kept, as people
//! who know no Markdown expect. HTML inside is shown as text. What comes out has passed the one
//! sanitiser like any other HTML.

use std::sync::LazyLock;

use comrak::Options;

use crate::html::{Clean, ImageRef, sanitise};

/// Bytes of Markdown we render; an article has some ten thousand.
const MAX_TEXT: usize = 256 * 1024;
/// Marks of quotes and lists at the beginning of one line that are read; the renderer's cost
/// grows with their square.
const MAX_NESTING: usize = 20;

/// `text` as HTML, without images.
pub fn to_html(text: &str) -> String {
    with_images(text, &|_| None).html
}

/// `text` as HTML, its images shown as `images` answers.
pub fn with_images(text: &str, images: &dyn Fn(ImageRef<'_>) -> Option<String>) -> Clean {
    let head = crate::html::head(text, MAX_TEXT);
    let shallow: Vec<&str> = head.lines().map(shallow).collect();
    let rendered = comrak::markdown_to_html(&shallow.join("\n"), &OPTIONS);
    let clean = sanitise(&rendered, images);
    Clean {
        html: clean.html.trim_end().to_owned(),
        cut: clean.cut || head.len() < text.len(),
        ..clean
    }
}

/// The line without the marks that would nest it too deeply.
fn shallow(line: &str) -> &str {
    let is_mark = |c: char| matches!(c, '>' | '-' | '+' | '*' | ' ' | '\t');
    let marks = line.find(|c| !is_mark(c)).unwrap_or(line.len());
    let nesting = line[..marks].chars().filter(|c| !c.is_whitespace());
    let mixed = line[..marks].contains('>') || line[..marks].contains("- ");
    if mixed && nesting.count() > MAX_NESTING {
        &line[marks..]
    } else {
        line
    }
}

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.render.hardbreaks = true;
    options.render.escape = true;
    options
});

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::{to_html, with_images};
    use crate::html::ImageRef;

    const LINK: &str = "target=\"_blank\" rel=\"noopener noreferrer nofollow\"";

    #[test]
    fn markdown_becomes_harmless_html() {
        for (text, expect) in [
            ("**a** _b_ ~~c~~", "<p><strong>a</strong> <em>b</em> <del>c</del></p>".to_owned()),
            ("a\nb\n\nc", "<p>a<br>\nb</p>\n<p>c</p>".to_owned()),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>".to_owned()),
            ("# T", "<h1>T</h1>".to_owned()),
            ("<b onclick=x>a</b>", "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>".to_owned()),
            ("[a](javascript:x)", "<p><a target=\"_blank\" rel=\"noopener noreferrer nofollow\">a</a></p>".to_owned()),
            ("[a](https://e.com)", format!("<p><a href=\"https://e.com\" {LINK}>a</a></p>")),
            ("https://e.com/x", format!("<p><a href=\"https://e.com/x\" {LINK}>https://e.com/x</a></p>")),
            (
                "|a|b|\n|-|-|\n|c|d|",
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>".to_owned(),
            ),
            ("", String::new()),
        ] {
            assert_eq!(to_html(text), expect, "{text}");
        }
    }

    #[test]
    fn images_are_shown_as_the_caller_says() {
        let shown = |image: ImageRef<'_>| match image {
            ImageRef::Cid(id) => Some(format!("/files/{id}")),
            _ => None,
        };
        let clean = with_images("![a](cid:7) ![b](https://e.com/b.png)", &shown);
        assert!(clean.html.contains("src=\"/files/7\""), "{}", clean.html);
        assert_eq!(clean.remote_images, 1);
    }

    #[test]
    fn bombs_are_bounded() {
        for bomb in [
            ">".repeat(300_000),
            "- ".repeat(150_000) + "x",
            (0..500).map(|i| "> ".repeat(i) + "x\n").collect(),
            "[".repeat(300_000),
            "![".repeat(150_000),
            "*a ".repeat(100_000),
            "*a **b ".repeat(50_000),
            "`a``b```".repeat(40_000),
            "|a".repeat(100_000) + "\n" + &"|-".repeat(100_000),
            "<a@".repeat(100_000),
            "www.a_".repeat(50_000),
        ] {
            let begin = Instant::now();
            to_html(&bomb);
            assert!(
                begin.elapsed() < Duration::from_secs(20),
                "{bomb:.30}: {:?}",
                begin.elapsed()
            );
        }
    }

    proptest! {
        #[test]
        fn any_text_is_survived(text in "[-a-c*_`#>|~!\\[\\]()<&:/.@ \n\"'=]{0,80}") {
            let html = to_html(&text);
            let again = crate::html::sanitise(&html, &|_| None).html;
            prop_assert_eq!(again, html);
        }
    }
}
