//! Where an image of a mail comes from, and whether it is shown.
//!
//! While a mail is cleaned, an image keeps only the address it came with, in `data-source`; no
//! browser loads that. [`resolve`] then gives each image the `src` the caller allows.

use super::links::without_ignored;

/// Longest address of an image we keep; images written into the mail itself may be longer.
const MAX_ADDRESS: usize = 8 * 1024;
const MAX_DATA: usize = 1024 * 1024;

/// Kinds of images written into the mail that may be shown.
const DATA_KINDS: [&str; 5] = ["png", "jpeg", "jpg", "gif", "webp"];

/// What an `<img>` refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageRef<'a> {
    /// An attachment, by its Content-ID without `cid:` and angle brackets.
    Cid(&'a str),
    /// An image on the web: an http or https address.
    Remote(&'a str),
    /// An image written into the mail: the whole `data:` address, raster kinds only.
    Data(&'a str),
}

impl<'a> ImageRef<'a> {
    /// Reads an address as [`normal`] wrote it.
    fn of(source: &'a str) -> Option<ImageRef<'a>> {
        let (scheme, rest) = source.split_once(':')?;
        match scheme {
            "cid" => Some(ImageRef::Cid(rest)),
            "http" | "https" => Some(ImageRef::Remote(source)),
            "data" => Some(ImageRef::Data(source)),
            _ => None,
        }
    }
}

/// The address of an image in one spelling, if it is of a kind that may ever be shown.
pub(super) fn normal(value: &str) -> Option<String> {
    let mut value = without_ignored(super::head(value, MAX_DATA));
    if value.starts_with("//") {
        value.insert_str(0, "https:");
    }
    let (scheme, rest) = value.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let rest = match scheme.as_str() {
        "cid" => rest.trim_matches(['<', '>']),
        _ => rest,
    };
    let shown = match scheme.as_str() {
        "data" => is_raster(rest),
        "cid" => !rest.is_empty() && rest.len() <= MAX_ADDRESS,
        "http" | "https" => rest.starts_with("//") && rest.len() <= MAX_ADDRESS,
        _ => false,
    };
    shown.then(|| format!("{scheme}:{rest}"))
}

fn is_raster(rest: &str) -> bool {
    let Some((kind, content)) = rest.split_once(";base64,") else {
        return false;
    };
    let known = kind
        .strip_prefix("image/")
        .is_some_and(|kind| DATA_KINDS.contains(&kind));
    known
        && content
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b))
}

/// Gives every `<img data-source>` in cleaned HTML its `src`, as `images` answers. Returns the
/// HTML and how many remote images were left out.
pub(super) fn resolve(
    clean: &str,
    images: &dyn Fn(ImageRef<'_>) -> Option<String>,
) -> (String, usize) {
    let (mut html, mut left_out) = (String::with_capacity(clean.len()), 0);
    let mut rest = clean;
    while let Some((before, value, after)) = next_source(rest) {
        html.push_str(before);
        if ends_in_image(before) {
            left_out += usize::from(!place(&mut html, value, images));
        } else {
            html.push_str(&rest[before.len()..rest.len() - after.len()]);
        }
        rest = after;
    }
    html.push_str(rest);
    (html, left_out)
}

const MARK: &str = " data-source=\"";

/// What stands before the next mark, its value, and what stands behind it.
fn next_source(html: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = html.split_once(MARK)?;
    let (value, after) = rest.split_once('"')?;
    Some((before, value, after))
}

/// Whether `before` ends inside an `<img` tag: cleaned HTML has no bare `<` or `>` in text or
/// values, and no bare `"` in values.
fn ends_in_image(before: &str) -> bool {
    let tag = before.rfind('<').map_or("", |i| &before[i..]);
    tag.starts_with("<img") && !tag.contains('>')
}

/// Writes the attributes of one image; `false` if it is remote and was left out.
fn place(html: &mut String, value: &str, images: &dyn Fn(ImageRef<'_>) -> Option<String>) -> bool {
    let source = unescape(value);
    let reference = ImageRef::of(&source);
    let shown = reference.and_then(images);
    if let Some(address) = &shown {
        let address = super::escape(address);
        html.push_str(&format!(" src=\"{address}\""));
    }
    if !matches!(reference, Some(ImageRef::Data(_))) {
        html.push_str(&format!("{MARK}{value}\""));
    }
    shown.is_some() || !matches!(reference, Some(ImageRef::Remote(_)))
}

/// Undoes what the serialiser escapes in a value.
fn unescape(value: &str) -> String {
    value
        .replace("&nbsp;", "\u{a0}")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::{ImageRef, normal, resolve};

    #[test]
    fn addresses_of_images_are_sorted() {
        for (value, expect) in [
            ("cid:logo@x", Some("cid:logo@x")),
            (" CID:<logo@x> ", Some("cid:logo@x")),
            ("//example.com/a.png", Some("https://example.com/a.png")),
            (
                "HTTP://example.com/a b.png",
                Some("http://example.com/a b.png"),
            ),
            (
                "data:image/png;base64,AAA=",
                Some("data:image/png;base64,AAA="),
            ),
            ("data:image/svg+xml;base64,AAA=", None),
            ("data:image/png,x", None),
            ("data:text/html;base64,AAA=", None),
            ("javascript:alert(1)", None),
            ("http:a.png", None),
            ("/files/1", None),
            ("a.png", None),
            ("cid:", None),
            ("", None),
        ] {
            assert_eq!(normal(value).as_deref(), expect, "{value}");
        }
    }

    #[test]
    fn the_caller_decides_what_is_shown() {
        let answer = |image: ImageRef<'_>| match image {
            ImageRef::Cid(id) => Some(format!("/files/{id}?a=1&b=\"")),
            ImageRef::Remote(_) => None,
            ImageRef::Data(data) => Some(data.to_owned()),
        };
        for (clean, expect, left_out) in [
            (
                r#"<img alt="x" data-source="cid:7">"#,
                r#"<img alt="x" src="/files/7?a=1&amp;b=&quot;" data-source="cid:7">"#,
                0,
            ),
            (
                r#"<img data-source="https://x/?a&amp;b"><img data-source="https://y">"#,
                r#"<img data-source="https://x/?a&amp;b"><img data-source="https://y">"#,
                2,
            ),
            (
                r#"<img data-source="data:image/png;base64,AA">"#,
                r#"<img src="data:image/png;base64,AA">"#,
                0,
            ),
            (
                r#"<img alt=""> data-source="cid:7" <b> data-source="cid:8""#,
                r#"<img alt=""> data-source="cid:7" <b> data-source="cid:8""#,
                0,
            ),
            (r#"<b>x</b> data-source=""#, r#"<b>x</b> data-source=""#, 0),
        ] {
            let (html, count) = resolve(clean, &answer);
            assert_eq!((html.as_str(), count), (expect, left_out), "{clean}");
        }
    }
}
