//! The text that leads to a first answered conversation, part by part, each under a heading that one
//! can link to.

use maud::{Markup, PreEscaped, html};

/// The same text as in the project's documents.
const GUIDE: &str = include_str!("../../../../../docs/api.md");
/// The address in it; the page says its own.
const ADDRESS: &str = "http://127.0.0.1:8080";

pub(super) struct Part<'a> {
    title: &'a str,
    text: &'a str,
}

/// What stands before the first heading, and the parts. The page has its own title.
pub(super) fn parts() -> (&'static str, Vec<Part<'static>>) {
    let (_, text) = GUIDE.split_once('\n').unwrap_or_default();
    let mut all = text.split("\n## ");
    let before = all.next().unwrap_or("");
    let parts = all.map(|part| {
        let (title, text) = part.split_once('\n').unwrap_or((part, ""));
        Part { title, text }
    });
    (before, parts.collect())
}

/// The links to the parts.
pub(super) fn contents(parts: &[Part<'_>]) -> Markup {
    html! {
        ul role="list" {
            @for part in parts { li { a href={ "#" (anchor(part.title)) } { (part.title) } } }
        }
    }
}

/// `base` is where Attent is.
pub(super) fn view(base: &str, before: &str, parts: &[Part<'_>]) -> Markup {
    // Ids of a text are taken out of it as those of any text are: headings are written here.
    let text =
        |text: &str| PreEscaped(attent_text::markdown::to_html(&text.replace(ADDRESS, base)));
    html! {
        (text(before))
        @for part in parts {
            h2 id=(anchor(part.title)) { (part.title) }
            (text(part.text))
        }
    }
}

/// As the places where projects are read make it of a heading, so that one link is good in both.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        '-' | '_' => Some(c),
        c if c.is_alphanumeric() => Some(c.to_ascii_lowercase()),
        _ => None,
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_reached() {
        let (before, parts) = parts();
        assert!(before.contains("`/api/v1/openapi.json`"), "{before}");
        let anchors: Vec<String> = parts.iter().map(|part| anchor(part.title)).collect();
        assert_eq!(anchors[1], "2-hand-something-in-and-answer-it");
        let shown = view("https://desk.example", before, &parts).into_string();
        for anchor in &anchors {
            let heading = format!("<h2 id=\"{anchor}\">");
            assert_eq!(shown.matches(&heading).count(), 1, "{anchor}");
        }
        assert!(shown.contains("https://desk.example/api/v1/") && !shown.contains(ADDRESS));
    }
}
