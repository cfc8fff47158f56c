//! Words people see stand in `locales/`, not in views.
//!
//! Looks inside `html!` in the web crate, at text between tags and at the attributes that are
//! shown or read aloud. A word is two letters or more; the product's own name is none.

use std::ops::Range;

use super::Finding;
use super::rust::{Source, closing};
use super::tree::Tree;

const NAME: &[&str] = &["Attent", "attent"];

/// Attributes whose value a person sees or hears.
const SHOWN: &[&str] = &[
    "title",
    "alt",
    "placeholder",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "data-turbo-confirm",
];

pub fn outside_locales(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let web = tree
        .product()
        .filter(|(file, _)| file.is_below(&["crates/web/"]) && !file.path.contains("/examples/"));
    for (file, source) in web {
        let views = views(&source.code);
        for literal in source.product_literals() {
            let inside = views.iter().any(|view| view.contains(&literal.at));
            if inside && has_words(&literal.text) && is_shown(source, literal.at) {
                found.push(Finding {
                    rule: "words",
                    subject: file.path.clone(),
                    line: Some(source.line(literal.at)),
                    what: format!("words outside locales/: \"{}\"", literal.text),
                    mend: "give them a key in locales/*/ and say that key",
                });
            }
        }
    }
    found
}

fn views(code: &str) -> Vec<Range<usize>> {
    code.match_indices("html!")
        .filter_map(|(at, _)| {
            let open = at + code[at..].find(['{', '('])?;
            Some(open..closing(code, open))
        })
        .collect()
}

fn has_words(text: &str) -> bool {
    !is_key(text)
        && !NAME.contains(&text.trim_matches(|c: char| !c.is_alphabetic()))
        && text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| word.chars().count() >= 2)
}

/// `trouble-cannot-send` is the key of words, chosen in the middle of a view.
fn is_key(text: &str) -> bool {
    let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.contains('-') && text.chars().all(fine)
}

/// Whether the literal is text of the page or a shown attribute, rather than an argument.
fn is_shown(source: &Source, at: usize) -> bool {
    let before = source.code[..at].trim_end_matches(['r', '#']).trim_end();
    match before.chars().last() {
        Some('=') => is_shown_attribute(before),
        Some('{' | '}' | ';' | '"' | ')') => is_text(before),
        Some('>') => before.ends_with("=>"),
        _ => false,
    }
}

/// Whether what follows `before` is text between tags: not so in `class={ "row " (kind) }`, nor
/// anywhere in `(if open { "is-open" } else { "" })`.
fn is_text(before: &str) -> bool {
    let mut before = before;
    loop {
        let Some((bracket, outside)) = enclosing(before) else {
            return true;
        };
        if outside.ends_with("html!") {
            return true;
        }
        if bracket != b'{' {
            return false;
        }
        if outside.ends_with('=') {
            return is_shown_attribute(outside);
        }
        before = outside;
    }
}

/// `before` ends with the `=` of an attribute that a person sees or hears.
fn is_shown_attribute(before: &str) -> bool {
    let name = before.trim_end_matches('=');
    SHOWN.iter().any(|shown| {
        let rest = name.strip_suffix(shown);
        rest.is_some_and(|rest| rest.ends_with(char::is_whitespace))
    })
}

/// The innermost bracket that is still open, and what stands before it.
fn enclosing(before: &str) -> Option<(u8, &str)> {
    let mut depth = 0usize;
    for (at, byte) in before.bytes().enumerate().rev() {
        match byte {
            b'}' | b')' | b']' => depth += 1,
            b'{' | b'(' | b'[' if depth == 0 => return Some((byte, before[..at].trim_end())),
            b'{' | b'(' | b'[' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(view: &str, expect: &[&str]) {
        let text =
            format!("fn v() -> Markup {{ html! {{ {view} }} }}\nconst A: &str = \"Not here\";");
        let found = outside_locales(&Tree::of(&[("crates/web/src/a.rs", &text)]));
        let words: Vec<&str> = found
            .iter()
            .filter_map(|finding| finding.what.split('"').nth(1))
            .collect();
        assert_eq!(words, expect, "{view}");
    }

    #[test]
    fn text_of_a_page() {
        check(r#"h1 { "Hello there" }"#, &["Hello there"]);
        check(r#"p { (name) " of " (all) }"#, &[" of "]);
        check(r#"@match x { A => "Yes", B => { "No" } }"#, &["Yes", "No"]);
        check(
            r#"@let key = match x { A => "is-closed", B => "is-open" };"#,
            &[],
        );
        check(r#"h1 { (t.say("hello")) " · " "Attent" "%" }"#, &[]);
    }

    #[test]
    fn attributes() {
        check(r#"button aria-label="Close it" {}"#, &["Close it"]);
        check(r#"button title=(t.say("close")) {}"#, &[]);
        check(r#"div class="row is-open" data-title="x y" {}"#, &[]);
        check(r#"@if x == "open" { (row("open now")) }"#, &[]);
        check(
            r#"div class={ "row " (kind) " wide" } { "Hello" }"#,
            &["Hello"],
        );
        check(r#"i class={ (if open { "is-open" } else { "" }) } {}"#, &[]);
        check(r#"@if open { "Open" }"#, &["Open"]);
        check(r#"a title={ "Go to " (place) } {}"#, &["Go to "]);
        check(r#"@let kind = "open"; b {}"#, &[]);
    }

    #[test]
    fn only_views_of_the_web_crate() {
        let text = "fn v() { html! { p { \"Hello\" } } }";
        assert_eq!(
            outside_locales(&Tree::of(&[("crates/core/src/a.rs", text)])),
            []
        );
    }
}
