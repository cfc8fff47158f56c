//! Readable text of HTML, for search, previews and the finding of quotes.
//!
//! Works on the tokens, not on a tree, so that nesting costs nothing. It makes text, never HTML:
//! what is shown as HTML goes through the sanitiser.

use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
    states::RawKind,
};
use std::cell::RefCell;

/// The words of HTML in lines; quotations begin with `> `, as in plain mail.
#[must_use]
pub fn html_to_text(html: &str) -> String {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut page = tokenizer.sink.0.into_inner();
    page.close_line();
    page.text.trim_matches('\n').to_owned()
}

#[derive(Default)]
struct Sink(RefCell<Page>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => page.words(&text),
            Token::TagToken(tag) => return page.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Page {
    text: String,
    line: String,
    /// Depth of quotation.
    quote: usize,
    /// Depth of elements whose text keeps its line breaks.
    pre: usize,
    /// The element whose content is not text, if we are in one.
    silent: Option<String>,
    link: Option<(String, usize)>,
    blank_lines: usize,
}

impl Page {
    fn words(&mut self, text: &str) {
        if self.silent.is_some() {
            return;
        }
        if self.pre > 0 {
            for (n, line) in text.split('\n').enumerate() {
                if n > 0 {
                    self.end_line();
                }
                self.line.push_str(line.trim_end_matches('\r'));
            }
            return;
        }
        for c in text.chars() {
            if c.is_ascii_whitespace() {
                if !self.line.is_empty() && !self.line.ends_with(' ') {
                    self.line.push(' ');
                }
            } else if !matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\0') {
                self.line.push(if c == '\u{a0}' { ' ' } else { c });
            }
        }
    }

    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        let opens = tag.kind == TagKind::StartTag;
        if let Some(silent) = &self.silent {
            if !opens && silent == name {
                self.silent = None;
            }
            return TokenSinkResult::Continue;
        }
        if opens && let Some(raw) = raw_text(name) {
            self.silent = Some(name.to_owned());
            return TokenSinkResult::RawData(raw);
        }
        self.shape(tag, name, opens);
        TokenSinkResult::Continue
    }

    fn shape(&mut self, tag: &Tag, name: &str, opens: bool) {
        match name {
            "br" => self.end_line(),
            "hr" => {
                self.close_line();
                self.line.push_str("---");
                self.close_line();
            }
            "blockquote" => {
                self.close_line();
                self.quote = if opens {
                    self.quote + 1
                } else {
                    self.quote.saturating_sub(1)
                };
            }
            "pre" | "textarea" => {
                self.close_line();
                self.pre = if opens {
                    self.pre + 1
                } else {
                    self.pre.saturating_sub(1)
                };
            }
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "table" => {
                self.close_line();
                self.gap();
            }
            "li" => {
                self.close_line();
                if opens {
                    self.line.push_str("- ");
                }
            }
            "td" | "th" if !opens && !self.line.is_empty() && !self.line.ends_with(' ') => {
                self.line.push(' ');
            }
            "a" => self.anchor(tag, opens),
            "img" if opens => {
                if let Some(alt) = attribute(tag, "alt").filter(|a| !a.trim().is_empty()) {
                    self.line.push_str(&format!("[{}]", alt.trim()));
                }
            }
            "div" | "tr" | "section" | "article" | "header" | "footer" | "main" | "address"
            | "center" | "dt" | "dd" | "dl" | "figure" | "form" | "body" | "html" | "head" => {
                self.close_line();
            }
            _ => {}
        }
    }

    /// Where a link leads is part of what can be read, unless its words say it already.
    fn anchor(&mut self, tag: &Tag, opens: bool) {
        if opens {
            self.link = attribute(tag, "href").map(|href| (href, self.line.len()));
            return;
        }
        let Some((href, start)) = self.link.take() else {
            return;
        };
        let words = self.line.get(start..).unwrap_or("").trim();
        let shown = href.trim_start_matches("mailto:").trim_end_matches('/');
        let bare = shown
            .trim_start_matches("https://")
            .trim_start_matches("http://");
        let leads = href.starts_with("http://")
            || href.starts_with("https://")
            || href.starts_with("mailto:");
        if leads && !words.is_empty() && !words.contains(bare) && href.len() < 200 {
            self.line.push_str(&format!(" <{shown}>"));
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if let Some((_, start)) = &mut self.link {
            *start = 0;
        }
        let line = if self.pre > 0 {
            line.trim_end()
        } else {
            line.trim()
        };
        if line.is_empty() {
            self.gap();
            return;
        }
        self.blank_lines = 0;
        self.mark();
        if self.quote > 0 {
            self.text.push(' ');
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn close_line(&mut self) {
        if !self.line.trim().is_empty() {
            self.end_line();
        } else {
            self.line.clear();
        }
    }

    /// One empty line, never two.
    fn gap(&mut self) {
        if self.blank_lines == 0 && !self.text.is_empty() {
            self.mark();
            self.text.push('\n');
            self.blank_lines = 1;
        }
    }

    fn mark(&mut self) {
        /// Deeper quotation is shown as this deep; ten thousand `>` say no more than ten.
        const DEEPEST: usize = 10;
        for _ in 0..self.quote.min(DEEPEST) {
            self.text.push('>');
        }
    }
}

fn raw_text(name: &str) -> Option<RawKind> {
    match name {
        "script" => Some(RawKind::ScriptData),
        "style" | "noframes" | "iframe" | "noembed" | "xmp" => Some(RawKind::Rawtext),
        "title" => Some(RawKind::Rcdata),
        _ => None,
    }
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    tag.attrs
        .iter()
        .find(|a| &*a.name.local == name)
        .map(|a| a.value.to_string())
}

#[cfg(test)]
mod tests {
    use super::html_to_text;

    #[test]
    fn words_in_lines() {
        for (html, expect) in [
            ("a<br>b", "a\nb"),
            ("<p>a</p><p>b</p>", "a\n\nb"),
            ("<div>a</div><div>b</div>", "a\nb"),
            ("a &amp; b&nbsp;c", "a & b c"),
            (
                "<style>x{}</style><script>alert('<p>')</script><title>t</title>a",
                "a",
            ),
            ("x<blockquote>a<br>b</blockquote>y", "x\n> a\n> b\ny"),
            ("<ul><li>a<li>b</ul>", "- a\n- b"),
            ("<pre>a\n  b</pre>", "a\n  b"),
            ("<a href=\"https://x.lt/\">https://x.lt</a>", "https://x.lt"),
            (
                "<a href=\"https://x.lt/y\">here</a>",
                "here <https://x.lt/y>",
            ),
            ("<a href=\"mailto:a@x.lt\">a@x.lt</a>", "a@x.lt"),
            (
                "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
                "a b\nc",
            ),
            ("<img src=x alt=\"cat\">", "[cat]"),
            ("a  \n b", "a b"),
            ("", ""),
        ] {
            assert_eq!(html_to_text(html), expect, "{html}");
        }
    }

    #[test]
    fn depth_is_no_cost() {
        let html = format!("{}x", "<blockquote>".repeat(100_000));
        assert_eq!(html_to_text(&html), ">>>>>>>>>> x");
    }
}
