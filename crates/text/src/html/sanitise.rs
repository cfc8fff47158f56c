//! The one sanitiser: whatever HTML comes from outside is shown only as it leaves here.
//!
//! The path: [`tame`] bounds and balances, ammonia keeps what is on the allow-list, and the
//! result goes through both again until it does not change any more: what a browser will read
//! is then what was judged. HTML that does not settle is shown as its text.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::images::{self, ImageRef};
use super::known::{CLASSES, ELEMENTS, EVERYWHERE};
use super::links::{link, plain_value};
use super::style;
use super::tame::tame;

/// HTML from outside, made harmless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clean {
    /// A fragment of allowed elements, well nested, at most a few MB.
    pub html: String,
    /// Images on the web that were left out.
    pub remote_images: usize,
    /// The input was larger than we look at, and its end is missing.
    pub cut: bool,
}

/// How often the result may change when it is read again.
const ROUNDS: usize = 5;

/// Makes `html` harmless.
///
/// `images` gives the address by which an image is shown (an attachment's, our image proxy's),
/// or `None` to leave it out; it keeps its alternative text then. Every image but those written
/// into the mail keeps where it came from in `data-source`, so a clean text can be cleaned again
/// with another answer, and with the same answer does not change.
pub fn sanitise(html: &str, images: &dyn Fn(ImageRef<'_>) -> Option<String>) -> Clean {
    let (mut clean, cut) = once(html);
    let settled = (0..ROUNDS).any(|_| {
        let (again, _) = once(&clean);
        let same = again == clean;
        clean = again;
        same
    });
    if !settled {
        clean = crate::plain::to_html(&super::to_text(html));
    }
    let (html, remote_images) = images::resolve(&clean, images);
    Clean {
        html,
        remote_images,
        cut,
    }
}

/// The images of HTML that [`sanitise`] gave back before, as `images` answers now. Cheap: the HTML
/// is not judged again, so it must be ours.
pub fn with_images(clean: &str, images: &dyn Fn(ImageRef<'_>) -> Option<String>) -> Clean {
    let (html, remote_images) = images::resolve(clean, images);
    Clean {
        html,
        remote_images,
        cut: false,
    }
}

fn once(html: &str) -> (String, bool) {
    let (tamed, cut) = tame(html);
    (ALLOWED.clean(&tamed).to_string(), cut)
}

static ALLOWED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let attributes: HashMap<&str, HashSet<&str>> = ELEMENTS
        .iter()
        .map(|element| (element.name, element.attributes.iter().copied().collect()))
        .collect();
    let classes: HashSet<&str> = CLASSES.into_iter().collect();
    let mut builder = Builder::empty();
    builder
        .tags(ELEMENTS.iter().map(|element| element.name).collect())
        .generic_attributes(EVERYWHERE.into_iter().filter(|a| *a != "class").collect())
        .tag_attributes(attributes)
        .allowed_classes(ELEMENTS.iter().map(|e| (e.name, classes.clone())).collect())
        .url_schemes(["http", "https", "mailto", "tel"].into_iter().collect())
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"))
        .set_tag_attribute_value("a", "target", "_blank")
        .attribute_filter(attribute);
    builder
});

/// The value an attribute keeps, or `None` to leave the attribute out.
fn attribute<'v>(element: &str, name: &str, value: &'v str) -> Option<Cow<'v, str>> {
    match name {
        "alt" | "title" => Some(Cow::Borrowed(value)),
        "href" => link(value).map(Cow::Owned),
        "data-source" => images::normal(value).map(Cow::Owned),
        "style" => Some(style::filter(value))
            .filter(|s| !s.is_empty())
            .map(Cow::Owned),
        "class" => CLASSES
            .iter()
            .any(|class| value.split_ascii_whitespace().any(|c| c == *class))
            .then_some(Cow::Borrowed(value)),
        "target" | "rel" if element == "a" => Some(Cow::Borrowed(value)),
        _ => plain_value(value).map(Cow::Owned),
    }
}
