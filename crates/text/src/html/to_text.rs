//! HTML as plain text a person can read: for the text part of answers, for search and previews.
//!
//! Paragraphs are set apart, lists get their marks, quotes `> `, the cells of a row stand on one
//! line, a link's address follows where the text does not show it. What the mail hides (the
//! preview lines of newsletters) stays out. The path: [`tame`] makes the input shallow and
//! balanced, the tokenizer of html5ever decodes it, [`Page`] writes.

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::known::{self, Kind};
use super::page::{Gap, Page};
use super::tame::tame;

/// Bytes of text we give back.
const MAX_TEXT: usize = 1024 * 1024;
/// A longer address is a tracker's, and nobody reads it.
const MAX_SHOWN_LINK: usize = 300;

/// The readable text of `html`, without a line end at its end.
pub fn to_text(html: &str) -> String {
    let (tamed, _) = tame(html);
    let reader = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(tamed.as_str()));
    let _ = reader.feed(&input);
    reader.end();
    let text = reader.sink.state.into_inner().page.finish();
    super::head(&text, MAX_TEXT).trim_end().to_owned()
}

#[derive(Default)]
struct Reader {
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    page: Page,
    /// How deep we are inside an element that is hidden; 0: all is shown.
    hidden: usize,
    /// The address of the open link, and where its text began.
    link: Option<(String, usize)>,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        match token {
            Token::CharacterTokens(text) if state.hidden == 0 => state.page.text(&text),
            Token::TagToken(tag) => state.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn tag(&mut self, tag: &Tag) {
        let Some(element) = known::element(&tag.name) else {
            return;
        };
        let is_start = tag.kind == TagKind::StartTag;
        if self.hidden > 0 || (is_start && is_hidden(tag)) {
            if !element.is_void() {
                self.hidden = if is_start {
                    self.hidden + 1
                } else {
                    self.hidden - 1
                };
            }
            return;
        }
        if is_start {
            self.start(element.name, tag);
        } else {
            self.end(element.name);
        }
    }

    fn start(&mut self, name: &str, tag: &Tag) {
        let page = &mut self.page;
        match name {
            "br" => page.line_end(),
            "hr" => page.rule(),
            "img" => page.text(attribute(tag, "alt").unwrap_or_default()),
            "a" => self.link = attribute(tag, "href").map(|href| (href.to_owned(), page.begin())),
            "ul" => page.begin_list(None),
            "ol" => {
                let first = attribute(tag, "start").and_then(|n| n.trim().parse().ok());
                page.begin_list(Some(first.unwrap_or(1)));
            }
            "li" => page.begin_item(),
            "blockquote" => page.begin_quote(),
            "pre" => page.begin_pre(),
            "td" | "th" => page.begin_cell(),
            _ => page.gap(gap_around(name)),
        }
    }

    fn end(&mut self, name: &str) {
        let page = &mut self.page;
        match name {
            "a" => {
                if let Some((href, begin)) = self.link.take() {
                    page.address(begin, &href, MAX_SHOWN_LINK);
                }
            }
            "ul" | "ol" => page.end_list(),
            "li" => page.end_item(),
            "blockquote" => page.end_quote(),
            "pre" => page.end_pre(),
            "td" | "th" => page.end_cell(),
            _ => page.gap(gap_around(name)),
        }
    }
}

fn gap_around(name: &str) -> Gap {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "table" | "dl" | "figure" => Gap::Blank,
        "colgroup" | "tbody" | "thead" | "tfoot" => Gap::None,
        _ => match known::element(name).map(|element| element.kind) {
            Some(Kind::Block | Kind::Table) => Gap::Line,
            _ => Gap::None,
        },
    }
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs
        .iter()
        .find(|attribute| &*attribute.name.local == name)
        .map(|attribute| &*attribute.value)
}

fn is_hidden(tag: &Tag) -> bool {
    let Some(style) = attribute(tag, "style") else {
        return false;
    };
    style.split(';').any(|declaration| {
        let Some((name, value)) = declaration.split_once(':') else {
            return false;
        };
        let value = value.trim().trim_end_matches("!important").trim();
        let nothing = matches!(value, "0" | "0px" | "0pt" | "0em");
        match name.trim().to_ascii_lowercase().as_str() {
            "display" => value.eq_ignore_ascii_case("none"),
            "visibility" => value.eq_ignore_ascii_case("hidden"),
            "mso-hide" => value.eq_ignore_ascii_case("all"),
            "max-height" | "opacity" => nothing,
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::to_text;

    #[test]
    fn html_reads_as_text() {
        for (html, expect) in [
            ("a  b\n c", "a b c"),
            ("<p>a</p><p>b</p>", "a\n\nb"),
            ("<div>a</div><div>b</div>c", "a\nb\nc"),
            ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
            ("a<br>b<br><br><br><br>c", "a\nb\n\n\n\nc"),
            ("&lt;b&gt; &eacute;&nbsp;x", "<b> é x"),
            ("<h1>T</h1>a", "T\n\na"),
            (
                "<ul><li>a<li>b<ol><li>c<li>d</ol></ul>e",
                "- a\n- b\n  1. c\n  2. d\n\ne",
            ),
            ("<ol start=3><li><p>a</p><p>b</p></ol>", "3. a\n\n  b"),
            (
                "a<blockquote>b<br>c<blockquote>d</blockquote></blockquote>e",
                "a\n\n> b\n> c\n>\n> > d\n\ne",
            ),
            ("<pre>\n a\n  b</pre>", " a\n  b"),
            (
                "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
                "a | b\nc | d",
            ),
            (
                "<table><tr><td><p>a</p></td><td> </td><td><p>b</p></td></tr></table>x",
                "a | b\n\nx",
            ),
            (
                "<table><tr><td>a<br>b</td><td>c</td></tr></table>",
                "a\nb\nc",
            ),
            (
                "<a href='https://example.com/x'>here</a>.",
                "here (https://example.com/x).",
            ),
            (
                "<a href='https://example.com/'>example.com</a>",
                "example.com",
            ),
            ("<a href='mailto:a@b.c'>a@b.c</a>", "a@b.c"),
            (
                "<a href='https://example.com'><img alt=Logo></a>",
                "Logo (https://example.com)",
            ),
            ("<a href='javascript:x'>y</a>", "y"),
            ("<div style='display:none'>a<b>b</b></div>c", "c"),
            ("<span style='max-height: 0 !important'>a</span>c", "c"),
            ("<style>a</style><title>b</title><script>c</script>d", "d"),
            ("a<hr>b", "a\n---\nb"),
            ("<p> </p><p>&nbsp;</p>a<p></p>", "a"),
            ("", ""),
        ] {
            assert_eq!(to_text(html), expect, "{html}");
        }
    }
}
