//! A letter as an HTML document that Gmail, Outlook and Apple Mail show alike.
//!
//! One column, inline styles, the reader's own fonts. Tables stand where Outlook's program for
//! Windows needs them: it is Word, and gives room and ground only to cells.

use attent_text::{html::escape, plain::line_to_html};

use super::{
    Block, Card, Item, Letter, Piece,
    look::{sheet, worn},
};

/// Bytes of HTML we send: Gmail cuts at 102 kB.
pub(super) const MOST: usize = 100_000;

const FONT: &str = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const MONO: &str = "font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace";
const TABLE: &str = "role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

/// Word takes the first font it knows from a list only where it is told so for all.
const FOR_WORD: &str = "<!--[if mso]><style>p,td,a,div{font-family:'Segoe UI',Arial,sans-serif!important}</style><![endif]-->";
/// Word knows no greatest width.
const COLUMN_FOR_WORD: [&str; 2] = [
    "<!--[if mso]><table role=\"presentation\" width=\"600\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->",
    "<!--[if mso]></td></tr></table><![endif]-->",
];

pub(super) fn document(letter: &Letter, title: &str) -> String {
    let language = match letter.layout.language.as_str() {
        "" => String::new(),
        code => format!(" lang=\"{}\"", escape(code)),
    };
    let body = match &letter.layout.business {
        Some(business) => announced(letter, business, &language),
        None => written(letter, &language),
    };
    format!(
        "<!DOCTYPE html>\n<html{language}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"supported-color-schemes\" content=\"light dark\">\n\
         <meta name=\"format-detection\" content=\"telephone=no,date=no,address=no\">\n\
         <meta name=\"x-apple-disable-message-reformatting\">\n\
         <title>{}</title>\n<style>{}</style>\n{FOR_WORD}\n</head>\n{body}\n</html>\n",
        escape(title),
        sheet()
    )
}

/// What the program writes: the name of the business, and the words on a sheet.
fn announced(letter: &Letter, business: &str, language: &str) -> String {
    let [before, after] = COLUMN_FOR_WORD;
    let ground = worn("ground", "margin:0;padding:0");
    let outer = worn(
        "ground ink",
        &format!("padding:28px 12px 36px;{FONT};font-size:16px;line-height:25px"),
    );
    let name = worn(
        "ink",
        "margin:0 0 14px;padding:0 6px;font-size:17px;line-height:24px;font-weight:600",
    );
    let paper = worn(
        "sheet line",
        "border-width:1px;border-style:solid;border-radius:14px;border-collapse:separate",
    );
    let cell = worn(
        "wide ink",
        &format!("padding:30px 32px 16px;{FONT};font-size:16px;line-height:25px"),
    );
    format!(
        "<body {ground}>\n<div{language} {outer}>\n{before}\n<div style=\"max-width:600px;margin:0 auto\">\n\
         <p {name}>{}</p>\n<table {TABLE} width=\"100%\" {paper}><tr><td {cell}>\n{}{}</td></tr></table>\n\
         </div>\n{after}\n</div>\n</body>",
        escape(business),
        words(letter),
        signature(letter),
    )
}

/// What a person writes: a letter and nothing around it.
fn written(letter: &Letter, language: &str) -> String {
    let column = format!("max-width:600px;{FONT};font-size:16px;line-height:25px");
    format!(
        "<body class=\"letter\" style=\"margin:0;padding:16px\">\n<div{language} class=\"letter\" style=\"{column}\">\n{}{}</div>\n</body>",
        words(letter),
        signature(letter),
    )
}

fn words(letter: &Letter) -> String {
    let pieces = letter.pieces();
    pieces.iter().map(piece).collect()
}

fn piece(piece: &Piece<'_>) -> String {
    match piece {
        Piece::Prose(text) => prose(text, 0),
        Piece::Block(Block::Button { label, address }) => button(label, address),
        Piece::Block(Block::List(items)) => items.iter().map(item).collect(),
        Piece::Block(Block::Card(one)) => card(one),
    }
}

/// How deep quotes are shown as such; deeper ones keep their signs.
const DEEPEST: usize = 8;

/// Paragraphs parted by empty lines; lines that begin with `>` are what somebody else wrote before.
fn prose(text: &str, depth: usize) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let is_quoted = |line: &str| depth < DEEPEST && line.starts_with('>');
    let mut html = String::with_capacity(text.len() + text.len() / 4);
    for run in lines.chunk_by(|one, next| is_quoted(one) == is_quoted(next)) {
        if is_quoted(run[0]) {
            html.push_str(&quoted(run, depth));
        } else {
            let paragraphs = run.split(|line| line.is_empty());
            html.extend(paragraphs.map(paragraph));
        }
    }
    html
}

fn paragraph(lines: &[&str]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    format!("<p style=\"margin:0 0 16px\">{}</p>\n", linked(lines))
}

fn linked(lines: &[&str]) -> String {
    let link = worn("link", "text-decoration:underline;word-break:break-word");
    let lines: Vec<String> = lines.iter().map(|line| line_to_html(line, &link)).collect();
    lines.join("<br>\n")
}

fn quoted(lines: &[&str], depth: usize) -> String {
    let bare = |line: &&str| {
        let rest = line.strip_prefix('>').unwrap_or(line);
        rest.strip_prefix(' ').unwrap_or(rest).to_owned()
    };
    let inside: Vec<String> = lines.iter().map(bare).collect();
    let quote = worn(
        "soft line",
        "margin:0 0 16px;padding:0 0 0 14px;border-width:0 0 0 3px;border-style:solid",
    );
    let inside = prose(&inside.join("\n"), depth + 1);
    format!("<blockquote type=\"cite\" {quote}>\n{inside}</blockquote>\n")
}

/// A button, and its address to read below: who trusts no button copies it.
fn button(label: &str, address: &str) -> String {
    let cell = worn("press", "border-radius:10px;mso-padding-alt:14px 28px");
    let press = worn(
        "on-press",
        &format!(
            "display:inline-block;padding:14px 28px;{FONT};font-size:16px;line-height:22px;font-weight:600;text-decoration:none"
        ),
    );
    let address = escape(address);
    format!(
        "<table {TABLE} style=\"margin:6px 0 12px\"><tr><td {cell}><a href=\"{address}\" {press}>{}</a></td></tr></table>\n{}",
        escape(label),
        small_link(&address, "margin:0 0 20px")
    )
}

/// `address`: escaped.
fn small_link(address: &str, margin: &str) -> String {
    let link = worn("soft", "text-decoration:underline");
    let line = worn(
        "soft",
        &format!("{margin};font-size:13px;line-height:19px;word-break:break-all"),
    );
    format!("<p {line}><a href=\"{address}\" {link}>{address}</a></p>\n")
}

fn item(item: &Item) -> String {
    let table = worn(
        "line",
        "margin:0 0 12px;border-width:1px;border-style:solid;border-radius:10px;border-collapse:separate",
    );
    let cell = worn(
        "ink",
        &format!("padding:14px 18px;{FONT};font-size:16px;line-height:24px"),
    );
    let title = format!(
        "<p style=\"margin:0;font-weight:600\">{}</p>\n",
        escape(&item.heading())
    );
    let about = worn("soft", "margin:4px 0 0;font-size:15px;line-height:23px");
    let lines: Vec<&str> = item.text.lines().collect();
    let text = match item.text.as_str() {
        "" => String::new(),
        _ => format!("<p {about}>{}</p>\n", linked(&lines)),
    };
    let address = match item.address.as_str() {
        "" => String::new(),
        address => small_link(&escape(address), "margin:4px 0 0"),
    };
    format!(
        "<table {TABLE} width=\"100%\" {table}><tr><td {cell}>{title}{text}{address}</td></tr></table>\n"
    )
}

fn card(card: &Card) -> String {
    let table = worn(
        "card card-edge",
        "margin:6px 0 20px;border-width:2px;border-style:dashed;border-radius:14px;border-collapse:separate",
    );
    let cell = worn(
        "ink",
        &format!("padding:24px 20px;{FONT};text-align:center"),
    );
    let worth = "margin:0 0 10px;font-size:30px;line-height:36px;font-weight:700";
    let code = worn(
        "link",
        &format!(
            "margin:0 0 10px;{MONO};font-size:21px;line-height:28px;font-weight:600;letter-spacing:2px"
        ),
    );
    let until = worn("soft", "margin:0;font-size:14px;line-height:20px");
    format!(
        "<table {TABLE} width=\"100%\" {table}><tr><td align=\"center\" {cell}>\
         <p style=\"{worth}\">{}</p>\n<p {code}>{}</p>\n<p {until}>{}</p></td></tr></table>\n",
        escape(&card.worth),
        escape(&card.code),
        escape(&card.until)
    )
}

fn signature(letter: &Letter) -> String {
    if letter.signature.is_empty() {
        return String::new();
    }
    let lines: Vec<&str> = letter.signature.lines().map(str::trim_end).collect();
    let below = worn(
        "soft line",
        "margin:20px 0 14px;padding:12px 0 0;border-width:1px 0 0;border-style:solid;font-size:14px;line-height:21px",
    );
    format!("<div {below}>{}</div>\n", linked(&lines))
}
