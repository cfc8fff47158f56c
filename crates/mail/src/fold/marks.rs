//! The marks that mail programs leave on quotations and signatures.

use super::Tag;

/// What a marked element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A container of the quoted mail with its attribution.
    Quotation,
    /// A quotation that answers may stand between.
    Cited,
    /// A block quotation of no named program: one only beneath an attribution.
    PerhapsCited,
    /// Everything from here on is the earlier mail.
    ToTheEnd,
    Signature,
}

/// Classes and ids, lower-case, as whole words; Outlook puts `x_` before others' names.
const QUOTATIONS: &[&str] = &[
    "gmail_quote",
    "gmail_quote_container",
    "yahoo_quoted",
    "ydp_quoted",
    "protonmail_quote",
    "tutanota_quote",
    "zmail_extra",
    "zmail_extra_container",
    "moz-forward-container",
    "mailru-blockquote",
    "mail_ru_quote",
    "yandex_quote",
    "wm_quote",
    "hm_quote",
    "aol_quote",
    "aolmail_quote",
    "reply_quote",
    "mcntmcontainer",
    "gmx_quote",
    "quoted-text-container",
    "fastmail-quote",
    "front-blockquote",
    "zendesk_quote",
    "gl_quote",
    "freshdesk_quote",
    "ticket-quote",
    "skiff_quote",
    "hey_quote",
];
const TO_THE_END: &[&str] = &[
    "divrplyfwdmsg",
    "appendonsend",
    "stopspelling",
    "olk_src_body_section",
    "replysplit",
    "mail-editor-reference-message-container",
    "ms-outlook-mobile-reference-message",
    "mobile-reference-message",
    "lineBreakAtBeginningOfMessage-quoted",
    "isforwardcontent",
    "isreplycontent",
    "originalmessage",
    "original-message",
    "reply-intro",
];
const SIGNATURES: &[&str] = &[
    "gmail_signature",
    "moz-signature",
    "signature",
    "applemailsignature",
    "ms-outlook-mobile-signature",
    "protonmail_signature_block",
    "yahoo_signature",
    "tutanota_signature",
    "zmail_signature",
    "mobile-signature",
];

/// The mark on an opening tag.
pub(super) fn of(tag: &Tag<'_>) -> Option<Mark> {
    // Most tags have no attributes worth a look.
    if tag.attributes.is_empty() {
        return (tag.name == "blockquote").then_some(Mark::PerhapsCited);
    }
    let attributes = tag.attributes.to_ascii_lowercase();
    let names: Vec<&str> = ["class", "id"]
        .iter()
        .filter_map(|n| value(&attributes, n))
        .flat_map(str::split_whitespace)
        .map(|w| w.trim_start_matches("x_"))
        .collect();
    let named = |list: &[&str]| names.iter().any(|n| list.contains(n));
    if named(QUOTATIONS) || names.iter().any(|n| n.starts_with("yahoo_quoted")) {
        // Some programs put this class on the block quotation itself.
        return Some(if tag.name == "blockquote" {
            Mark::Cited
        } else {
            Mark::Quotation
        });
    }
    if named(TO_THE_END) || is_outlook_border(&attributes) {
        return Some(Mark::ToTheEnd);
    }
    if named(SIGNATURES) {
        return Some(Mark::Signature);
    }
    match (tag.name.as_str(), value(&attributes, "type")) {
        ("blockquote", Some("cite")) => Some(Mark::Cited),
        ("blockquote", _) if value(&attributes, "cite").is_some() => Some(Mark::Cited),
        ("blockquote", _) => Some(Mark::PerhapsCited),
        _ => None,
    }
}

/// Elements that hold the "On ... wrote:" of their program.
pub(super) fn is_attribution_holder(tag: &Tag<'_>) -> bool {
    let attributes = tag.attributes.to_ascii_lowercase();
    ["gmail_attr", "moz-cite-prefix", "yahoo_quoted_header"]
        .iter()
        .any(|n| attributes.contains(n))
}

/// The line that Outlook draws above the header of the earlier mail: a border at the top only, with
/// three points of room beneath it.
fn is_outlook_border(attributes: &str) -> bool {
    let Some(style) = value(attributes, "style") else {
        return false;
    };
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let has = |pieces: &[&str]| pieces.iter().any(|p| style.contains(p));
    let border = has(&[
        "border-top:solid#",
        "border-top:1ptsolid",
        "border-top:1.0ptsolid",
        "border-top:solid1",
        "border-top:solidrgb",
        "solidnonenone",
    ]);
    let room = has(&["padding:3.0pt0", "padding:3pt0"]);
    let only_top = has(&[
        "border:none",
        "border-width:1pt",
        "border-style:solidnonenone",
    ]);
    border && room && only_top
}

/// The value of an attribute in a tag's lower-case attributes.
fn value<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut from = 0;
    while let Some(found) = attributes[from..].find(name) {
        let at = from + found;
        from = at + name.len();
        let free = at == 0
            || attributes.as_bytes()[at - 1].is_ascii_whitespace()
            || matches!(attributes.as_bytes()[at - 1], b'"' | b'\'');
        let Some(rest) = attributes[from..]
            .trim_start()
            .strip_prefix('=')
            .filter(|_| free)
        else {
            continue;
        };
        let rest = rest.trim_start();
        return match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => rest[1..].split(quote).next(),
            _ => rest.split(|c: char| c.is_ascii_whitespace()).next(),
        };
    }
    None
}
