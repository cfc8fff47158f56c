//! Which parts are the text people read, and which are attached to it.

use super::attached::{self, Attached};
use attent_text::html::to_text;

use crate::{
    Budget, Mail, charset,
    mime::{Part, transfer},
    part::{calendar, flowed, uuencode},
    warning::{Warning, Warnings},
};

/// Fills text, HTML and attachments of `mail` from the tree.
pub(super) fn read(root: &Part<'_>, mail: &mut Mail, budget: &Budget, warnings: &mut Warnings) {
    let domain = mail.from.as_ref().and_then(|a| a.domain()).unwrap_or("");
    let tld = domain
        .rsplit_once('.')
        .map(|(_, tld)| tld.to_ascii_lowercase());
    let mut reader = Reader {
        budget,
        warnings,
        tld,
        attached: Attached::new(budget.attachments),
    };
    let body = reader.part(
        root,
        Place {
            first: true,
            related: false,
            alone: true,
        },
    );
    let mut attached = reader.attached;
    let mut body = body;
    attached.unpack_tnef(&mut body, budget, warnings);
    mail.invitations = attached
        .texts
        .iter()
        .flat_map(|t| calendar::read(t))
        .take(50)
        .collect();
    if body.text.trim().is_empty() && body.html.is_none() {
        let summaries: Vec<String> = mail
            .invitations
            .iter()
            .map(calendar::Invitation::summary)
            .collect();
        body.text = summaries.join("\n\n");
    }
    mail.text = cut(tidy(&body.text), budget.text, || {
        warnings.add(Warning::TextCut);
    });
    mail.html = body
        .html
        .filter(|h| !h.trim().is_empty())
        .map(|h| cut(tidy(&h), budget.html, || warnings.add(Warning::HtmlCut)));
    mail.attachments = attached.finish(mail.html.as_deref(), warnings);
}

/// One kind of line end, no NULs.
fn tidy(text: &str) -> String {
    let mut text = text.replace("\r\n", "\n");
    if text.contains(['\r', '\0']) {
        text = text.replace('\r', "\n");
        text.retain(|c| c != '\0');
    }
    text
}

fn cut(mut text: String, most: usize, warn: impl FnOnce()) -> String {
    if text.len() > most {
        let mut end = most;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
        warn();
    }
    text
}

/// What a part shows.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) text: String,
    pub(super) html: Option<String>,
}

#[derive(Clone, Copy)]
struct Place {
    first: bool,
    related: bool,
    alone: bool,
}

struct Reader<'r> {
    budget: &'r Budget,
    warnings: &'r mut Warnings,
    tld: Option<String>,
    attached: Attached,
}

impl Reader<'_> {
    fn part(&mut self, part: &Part<'_>, place: Place) -> Body {
        match part.content_type.value.as_str() {
            "multipart/alternative" if part.is_container() => self.alternative(part),
            "multipart/encrypted" => {
                self.warnings.add(Warning::Encrypted);
                self.mixed(part)
            }
            _ if part.is_container() => self.mixed(part),
            kind @ ("text/plain" | "text/html") if is_shown(part, place) => {
                let html = kind == "text/html";
                self.text(part, html)
            }
            _ => {
                self.attach(part, place);
                Body::default()
            }
        }
    }

    /// The best text and the best HTML of several ways to say the same.
    fn alternative(&mut self, part: &Part<'_>) -> Body {
        let mut best = Body::default();
        let mut plain_found = false;
        for child in &part.children {
            let body = self.part(
                child,
                Place {
                    first: true,
                    related: false,
                    alone: false,
                },
            );
            // Text made from HTML gives way to text that was written as text.
            let written = body.html.is_none();
            if !body.text.trim().is_empty()
                && (best.text.trim().is_empty() || (written && !plain_found))
            {
                best.text = body.text;
                plain_found = written;
            }
            if body.html.as_deref().is_some_and(|h| !h.trim().is_empty()) {
                best.html = body.html;
            }
        }
        best
    }

    /// One after the other.
    fn mixed(&mut self, part: &Part<'_>) -> Body {
        let related = part.content_type.value == "multipart/related";
        let mut bodies = Vec::new();
        for (n, child) in part.children.iter().enumerate() {
            let place = Place {
                first: n == 0,
                related: related && n > 0,
                alone: false,
            };
            let body = self.part(child, place);
            if !body.text.trim().is_empty() || body.html.is_some() {
                bodies.push(body);
            }
        }
        join(bodies)
    }

    fn text(&mut self, part: &Part<'_>, is_html: bool) -> Body {
        let bytes = transfer::decode(part, self.warnings);
        let declared = part.content_type.get("charset");
        let room = if is_html {
            self.budget.html
        } else {
            self.budget.text
        };
        // One character is at most four bytes; what lies beyond would be cut in any case.
        let bytes = &bytes[..bytes.len().min(room.saturating_mul(4))];
        let declared_in_html = if is_html && declared.is_none() {
            meta_charset(bytes)
        } else {
            None
        };
        let declared = declared.or(declared_in_html.as_deref());
        let text = charset::decode(bytes, declared, self.tld.as_deref(), self.warnings);
        if is_html {
            let html = cut(text, room, || self.warnings.add(Warning::HtmlCut));
            return Body {
                text: to_text(&html),
                html: Some(html),
            };
        }
        let text = cut(tidy(&text), room, || self.warnings.add(Warning::TextCut));
        let text = match part
            .content_type
            .get("format")
            .is_some_and(|f| f.eq_ignore_ascii_case("flowed"))
        {
            true => flowed::unflow(
                &text,
                part.content_type
                    .get("delsp")
                    .is_some_and(|d| d.eq_ignore_ascii_case("yes")),
            ),
            false => text,
        };
        let (text, files) = uuencode::take_out(&text, 50);
        files.into_iter().for_each(|f| self.attached.add_file(f));
        Body { text, html: None }
    }

    fn attach(&mut self, part: &Part<'_>, place: Place) {
        let bytes = transfer::decode(part, self.warnings);
        if part.content_type.value == "text/calendar" {
            let declared = part.content_type.get("charset");
            let text = charset::decode(&bytes, declared, self.tld.as_deref(), self.warnings);
            self.attached.texts.push(text);
        }
        self.attached
            .add(attached::of_part(part, bytes, place.related));
    }
}

/// A text is shown unless it says it is a file, or stands as a named file after another.
fn is_shown(part: &Part<'_>, place: Place) -> bool {
    let disposition = part.disposition();
    let named = disposition.get("filename").is_some() || part.content_type.get("name").is_some();
    disposition.value != "attachment" && !place.related && (place.first || place.alone || !named)
}

/// HTML of all if one has HTML; the others' words are then written as HTML too.
fn join(bodies: Vec<Body>) -> Body {
    if bodies.len() == 1 {
        return bodies.into_iter().next().unwrap_or_default();
    }
    let text = bodies
        .iter()
        .map(|b| b.text.trim_end())
        .filter(|t| !t.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n");
    let html = bodies.iter().any(|b| b.html.is_some()).then(|| {
        let pieces = bodies.iter().map(|b| match &b.html {
            Some(html) => html.clone(),
            None => as_html(&b.text),
        });
        pieces.collect::<Vec<_>>().join("\n<hr>\n")
    });
    Body { text, html }
}

fn as_html(text: &str) -> String {
    let escaped = text
        .trim()
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!(
        "<p>{}</p>",
        escaped.replace("\r\n", "\n").replace('\n', "<br>\n")
    )
}

/// The charset a page names itself, for parts that declare none.
fn meta_charset(bytes: &[u8]) -> Option<String> {
    const HEAD: usize = 2048;
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let name: String = after
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    (!name.is_empty()).then_some(name)
}
