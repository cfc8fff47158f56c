//! Turns any HTML into a balanced, shallow document of known elements, in one pass.
//!
//! Browsers repair broken markup by rules that can cost quadratic time, deep trees and
//! exploding copies. Here the repair is a small one and bounded: elements are closed where the
//! standard closes them (a paragraph before a block, a list item before the next), bold and the
//! like go on behind such a place, rows and cells are completed, unknown tags vanish and their
//! text stays. The path: [`tame`] feeds the pieces of [`super::scan`] to a [`Tree`].
//!
//! Values and text are passed on with their character references; they are judged later.

use super::known::{self, Element};
use super::scan::{Piece, scan};
use super::tree::Tree;

/// Tags and texts we write; honest mails have below 20,000.
const MAX_PIECES: usize = 60_000;
/// Bytes we write.
const MAX_OUTPUT: usize = 2 * super::MAX_INPUT;
/// Longest value of an attribute, but for images written into the mail.
const MAX_VALUE: usize = 8 * 1024;
const MAX_SOURCE: usize = 1024 * 1024;

/// The tamed document, and whether the budget cut it.
pub(super) fn tame(html: &str) -> (String, bool) {
    let mut tree = Tree::default();
    let mut cut = html.len() > super::MAX_INPUT;
    for (count, piece) in scan(super::head(html, super::MAX_INPUT)).enumerate() {
        if count >= MAX_PIECES || tree.written() > MAX_OUTPUT {
            cut = true;
            break;
        }
        match piece {
            Piece::Text(text) => tree.text(text),
            Piece::Start { name, attributes } => start(&mut tree, &name, &attributes),
            Piece::End(name) if name == "br" => start(&mut tree, "br", &[]),
            Piece::End(name) => tree.end(&name),
        }
    }
    (tree.finish(), cut)
}

fn start(tree: &mut Tree, name: &str, attributes: &[(String, &str)]) {
    if name == "body" {
        return page_colours(tree, attributes);
    }
    let Some(element) = known::element(if name == "image" { "img" } else { name }) else {
        return;
    };
    if element.name == "img" && is_pixel(attributes) {
        return;
    }
    tree.start(element, &tag(element, attributes));
}

/// A mail that colours its page gets a box of that colour: white text stays readable.
fn page_colours(tree: &mut Tree, attributes: &[(String, &str)]) {
    let value = |name: &str| attributes.iter().find(|(n, _)| n == name).map(|(_, v)| *v);
    let mut style = String::new();
    for (attribute, property) in [("bgcolor", "background-color"), ("text", "color")] {
        if let Some(colour) = value(attribute) {
            style.push_str(&format!("{property}:{colour};"));
        }
    }
    style.push_str(value("style").unwrap_or_default());
    if let (false, Some(div)) = (style.is_empty(), known::element("div")) {
        tree.start(div, &tag(div, &[("style".to_owned(), style.as_str())]));
    }
}

/// An image of one pixel tells the sender that the mail was read, and shows nothing.
fn is_pixel(attributes: &[(String, &str)]) -> bool {
    let tiny = |name: &str| {
        attributes
            .iter()
            .any(|(n, v)| n == name && matches!(v.trim(), "0" | "1" | "0px" | "1px"))
    };
    tiny("width") && tiny("height")
}

/// The start tag with the attributes that are kept.
fn tag(element: &Element, attributes: &[(String, &str)]) -> String {
    let mut tag = format!("<{}", element.name);
    let sourced = attributes.iter().any(|(name, _)| name == "data-source");
    for (name, value) in attributes {
        let name = match name.as_str() {
            "src" if element.name == "img" && !sourced => "data-source",
            name => name,
        };
        let longest = if name == "data-source" {
            MAX_SOURCE
        } else {
            MAX_VALUE
        };
        if element.keeps(name) && value.len() <= longest {
            tag.push_str(&format!(" {name}=\""));
            push_escaped(&mut tag, value);
            tag.push('"');
        }
    }
    tag.push('>');
    tag
}

/// Escapes what could end a value or a text; character references stay.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\0' => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::tame;

    fn check(cases: &[(&str, &str)]) {
        for (html, expect) in cases {
            assert_eq!(tame(html).0, *expect, "{html}");
            assert_eq!(tame(expect).0, *expect, "a second time: {expect}");
        }
    }

    #[test]
    fn what_is_unknown_vanishes_and_its_text_stays() {
        check(&[
            ("<o:p>a</o:p><form>b<input><button>c</button></form>", "abc"),
            ("<p onclick=x class=y>a", "<p class=\"y\">a</p>"),
            ("<image src=cid:1>", "<img data-source=\"cid:1\">"),
            (
                "<img src=cid:2 data-source=cid:1>",
                "<img data-source=\"cid:1\">",
            ),
            ("<img src=x width=1 height='1px'>a", "a"),
            (
                "<body bgcolor=black text=white>a</body>",
                "<div style=\"background-color:black;color:white;\">a</div>",
            ),
            ("<html><body>a</body></html>", "a"),
            ("1 < 2 &amp; \"q\"", "1 &lt; 2 &amp; &quot;q&quot;"),
            ("a\0b</br>c", "ab<br>c"),
        ]);
    }

    #[test]
    fn elements_end_where_a_browser_ends_them() {
        check(&[
            ("<p>a<p>b", "<p>a</p><p>b</p>"),
            ("<p>a<hr>b", "<p>a</p><hr>b"),
            ("<p>a<div>b</div>c", "<p>a</p><div>b</div>c"),
            ("a</p></div>b", "ab"),
            (
                "<ul><li>a<li>b<ul><li>c</ul><li>d",
                "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>",
            ),
            (
                "<dl><dt>a<dd>b<dt>c",
                "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>",
            ),
            ("<h1>a<h2>b</h3>c", "<h1>a</h1><h2>b</h2>c"),
            (
                "<a href=x>a<a href=y>b",
                "<a href=\"x\">a</a><a href=\"y\">b</a>",
            ),
            ("<div><span>a</div>b", "<div><span>a</span></div>b"),
        ]);
    }

    #[test]
    fn bold_goes_on_where_it_was_cut() {
        check(&[
            ("<b>a<i>b</b>c</i>d", "<b>a<i>b</i></b><i>c</i>d"),
            ("<p><b>a<p>b</b>c", "<p><b>a</b></p><p><b>b</b>c</p>"),
            ("<b>a<p>b</b>c</p>d", "<b>a<p>bc</p></b>d"),
            ("<p><b>a</p></b>c", "<p><b>a</b></p>c"),
            ("<td><b>a", "<b>a</b>"),
        ]);
    }

    #[test]
    fn tables_are_completed() {
        check(&[
            ("<tr><td>a</td></tr>", "a"),
            (
                "<table><td>a<td>b<tr><td>c",
                "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
            ),
            (
                "<table>a<tr><td>b</table>",
                "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
            ),
            (
                "<table> <form><tr> <td>b</form></table>c",
                "<table><tr><td>b</td></tr></table>c",
            ),
            (
                "<table><tbody><tr><td><b>a</td><td>b",
                "<table><tbody><tr><td><b>a</b></td><td>b</td></tr></tbody></table>",
            ),
            (
                "<table><tr><td><table><tr><td>a</table>b</td></table>c",
                "<table><tr><td><table><tr><td>a</td></tr></table>b</td></tr></table>c",
            ),
            (
                "<table><tr><td>a</div></p>b</table>",
                "<table><tr><td>ab</td></tr></table>",
            ),
        ]);
    }

    #[test]
    fn bombs_stay_small() {
        for html in [
            "<div>".repeat(100_000),
            "<b>".repeat(100_000) + &"<p>x".repeat(10_000),
            "<table>".repeat(100_000),
            "<table><tr><td>".repeat(50_000),
            "<font size=1 a=\"".to_owned() + &"x".repeat(5_000) + "\">" + &"<p>x".repeat(100_000),
            "<".repeat(1_000_000),
            "</".repeat(500_000),
            "<!--".repeat(300_000),
            "<svg>".repeat(200_000),
            "<a ".to_owned() + &"x y ".repeat(500_000) + ">",
            "<a b='".repeat(300_000),
            "&".repeat(1_000_000),
            "<ul><li>".repeat(200_000),
            "</b>".repeat(500_000),
        ] {
            let (tamed, _) = tame(&html);
            assert!(
                tamed.len() < 8_000_000,
                "{} of {}",
                tamed.len(),
                &html[..20]
            );
        }
    }
}
