//! The elements and attributes a mail may keep, and how each element behaves in the tree.
//!
//! No `id`, no `name`, no free `class`: nothing in a mail may be found by our scripts or styles.

/// How an element behaves among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Has no content and no end tag.
    Void,
    /// Void too, and ends a paragraph that is open.
    Rule,
    /// Bold and the like: goes on in the next block when its own block ends before it.
    Formatting,
    /// Other elements within a line.
    Inline,
    /// Ends a paragraph that is open.
    Block,
    /// `table` and its parts.
    Table,
}

impl Kind {
    /// Ends an open paragraph.
    pub(super) fn ends_paragraph(self) -> bool {
        matches!(self, Kind::Rule | Kind::Block | Kind::Table)
    }
}

/// One element we keep.
#[derive(Debug)]
pub(super) struct Element {
    pub name: &'static str,
    pub kind: Kind,
    /// Attributes beside [`EVERYWHERE`].
    pub attributes: &'static [&'static str],
}

/// Attributes every element may keep.
pub(super) const EVERYWHERE: [&str; 6] = ["style", "title", "dir", "lang", "align", "class"];

/// Classes by which mail programs mark quotes and signatures; all others are left out.
pub(super) const CLASSES: [&str; 9] = [
    "gmail_attr",
    "gmail_extra",
    "gmail_quote",
    "gmail_quote_container",
    "gmail_signature",
    "moz-cite-prefix",
    "moz-signature",
    "protonmail_quote",
    "yahoo_quoted",
];

const CELL: &[&str] = &[
    "colspan", "rowspan", "width", "height", "valign", "bgcolor", "nowrap",
];

const fn el(name: &'static str, kind: Kind, attributes: &'static [&'static str]) -> Element {
    Element {
        name,
        kind,
        attributes,
    }
}

/// Every element we keep.
pub(super) static ELEMENTS: &[Element] = &[
    el("br", Kind::Void, &["clear"]),
    el("col", Kind::Void, &["span", "width"]),
    el("hr", Kind::Rule, &["size", "width", "noshade", "color"]),
    el(
        "img",
        Kind::Void,
        &[
            "alt",
            "width",
            "height",
            "border",
            "hspace",
            "vspace",
            "data-source",
        ],
    ),
    el("wbr", Kind::Void, &[]),
    el("b", Kind::Formatting, &[]),
    el("big", Kind::Formatting, &[]),
    el("code", Kind::Formatting, &[]),
    el("em", Kind::Formatting, &[]),
    el("font", Kind::Formatting, &["color", "face", "size"]),
    el("i", Kind::Formatting, &[]),
    el("s", Kind::Formatting, &[]),
    el("small", Kind::Formatting, &[]),
    el("strike", Kind::Formatting, &[]),
    el("strong", Kind::Formatting, &[]),
    el("tt", Kind::Formatting, &[]),
    el("u", Kind::Formatting, &[]),
    el("a", Kind::Inline, &["href"]),
    el("abbr", Kind::Inline, &[]),
    el("acronym", Kind::Inline, &[]),
    el("bdi", Kind::Inline, &[]),
    el("bdo", Kind::Inline, &[]),
    el("cite", Kind::Inline, &[]),
    el("del", Kind::Inline, &[]),
    el("dfn", Kind::Inline, &[]),
    el("ins", Kind::Inline, &[]),
    el("kbd", Kind::Inline, &[]),
    el("label", Kind::Inline, &[]),
    el("mark", Kind::Inline, &[]),
    el("q", Kind::Inline, &[]),
    el("samp", Kind::Inline, &[]),
    el("span", Kind::Inline, &[]),
    el("sub", Kind::Inline, &[]),
    el("sup", Kind::Inline, &[]),
    el("time", Kind::Inline, &[]),
    el("var", Kind::Inline, &[]),
    el("address", Kind::Block, &[]),
    el("article", Kind::Block, &[]),
    el("aside", Kind::Block, &[]),
    el("blockquote", Kind::Block, &["type"]),
    el("center", Kind::Block, &[]),
    el("dd", Kind::Block, &[]),
    el("div", Kind::Block, &[]),
    el("dl", Kind::Block, &[]),
    el("dt", Kind::Block, &[]),
    el("figcaption", Kind::Block, &[]),
    el("figure", Kind::Block, &[]),
    el("footer", Kind::Block, &[]),
    el("h1", Kind::Block, &[]),
    el("h2", Kind::Block, &[]),
    el("h3", Kind::Block, &[]),
    el("h4", Kind::Block, &[]),
    el("h5", Kind::Block, &[]),
    el("h6", Kind::Block, &[]),
    el("header", Kind::Block, &[]),
    el("li", Kind::Block, &["type", "value"]),
    el("main", Kind::Block, &[]),
    el("nav", Kind::Block, &[]),
    el("ol", Kind::Block, &["start", "type"]),
    el("p", Kind::Block, &[]),
    el("pre", Kind::Block, &[]),
    el("section", Kind::Block, &[]),
    el("ul", Kind::Block, &["type"]),
    el(
        "table",
        Kind::Table,
        &[
            "width",
            "height",
            "border",
            "cellpadding",
            "cellspacing",
            "bgcolor",
        ],
    ),
    el("caption", Kind::Table, &["valign"]),
    el("colgroup", Kind::Table, &["span", "width"]),
    el("tbody", Kind::Table, &["valign", "bgcolor"]),
    el("tfoot", Kind::Table, &["valign", "bgcolor"]),
    el("thead", Kind::Table, &["valign", "bgcolor"]),
    el("tr", Kind::Table, &["valign", "bgcolor", "height"]),
    el("td", Kind::Table, CELL),
    el("th", Kind::Table, CELL),
];

/// The element of this name, if we keep it.
pub(super) fn element(name: &str) -> Option<&'static Element> {
    ELEMENTS.iter().find(|element| element.name == name)
}

impl Element {
    pub(super) fn keeps(&self, attribute: &str) -> bool {
        EVERYWHERE.contains(&attribute) || self.attributes.contains(&attribute)
    }

    pub(super) fn is_void(&self) -> bool {
        matches!(self.kind, Kind::Void | Kind::Rule)
    }

    pub(super) fn is_cell(&self) -> bool {
        matches!(self.name, "td" | "th" | "caption")
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
    }
}
