//! The `style` attribute, reduced to declarations that cannot load, cover or run anything.
//!
//! A declaration survives when its property is listed and its value consists of plain
//! characters, balanced quotes and colour functions. Whatever is read wrongly here (a semicolon
//! inside quotes) ends up unbalanced and is dropped.

/// Longest `style` attribute looked at, and longest value of one property.
const MAX_STYLE: usize = 8 * 1024;
const MAX_VALUE: usize = 300;

/// Functions a value may call.
const FUNCTIONS: [&str; 4] = ["rgb", "rgba", "hsl", "hsla"];

/// Properties that stay. A name ending in `-` stands for all that begin with it.
const PROPERTIES: &[&str] = &[
    "background",
    "background-color",
    "border",
    "border-",
    "border-collapse",
    "border-radius",
    "border-spacing",
    "caption-side",
    "clear",
    "color",
    "direction",
    "display",
    "empty-cells",
    "float",
    "font",
    "font-family",
    "font-size",
    "font-style",
    "font-variant",
    "font-weight",
    "height",
    "letter-spacing",
    "line-height",
    "list-style",
    "list-style-position",
    "list-style-type",
    "margin",
    "margin-bottom",
    "margin-left",
    "margin-right",
    "margin-top",
    "max-height",
    "max-width",
    "min-height",
    "min-width",
    "overflow-wrap",
    "padding",
    "padding-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "table-layout",
    "text-align",
    "text-decoration",
    "text-decoration-color",
    "text-decoration-line",
    "text-decoration-style",
    "text-indent",
    "text-transform",
    "unicode-bidi",
    "vertical-align",
    "visibility",
    "white-space",
    "width",
    "word-break",
    "word-spacing",
    "word-wrap",
];

/// The declarations of `style` that stay, in their order; empty if none do.
pub(super) fn filter(style: &str) -> String {
    let mut kept = String::new();
    for declaration in super::head(style, MAX_STYLE).split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let (name, value) = (name.trim().to_ascii_lowercase(), value.trim());
        if is_listed(&name) && is_harmless(&name, value) {
            if !kept.is_empty() {
                kept.push(';');
            }
            kept.push_str(&name);
            kept.push(':');
            kept.push_str(value);
        }
    }
    kept
}

fn is_listed(name: &str) -> bool {
    let letters = name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    letters
        && name != "border-image"
        && !name.starts_with("border-image-")
        && PROPERTIES
            .iter()
            .any(|p| *p == name || (p.ends_with('-') && name.starts_with(p)))
}

fn is_harmless(name: &str, value: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || " #.,%()+-'\"!_/\t\n\r".contains(c);
    if value.is_empty() || value.len() > MAX_VALUE || !value.chars().all(plain) {
        return false;
    }
    // A comment, and a negative margin or indent, which would lay text over other text.
    if value.contains("/*") || (lays_out(name) && value.contains('-')) {
        return false;
    }
    quotes_match(value) && calls_only_colours(value)
}

fn lays_out(name: &str) -> bool {
    name.starts_with("margin") || name == "text-indent" || name.ends_with("-spacing")
}

fn quotes_match(value: &str) -> bool {
    let mut open = None;
    for c in value.chars() {
        match open {
            None if c == '"' || c == '\'' => open = Some(c),
            Some(quote) if quote == c => open = None,
            _ => {}
        }
    }
    open.is_none() && !value.contains(['\n', '\r'])
}

fn calls_only_colours(value: &str) -> bool {
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('(') {
        let word = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        let name = before.rsplit(|c| !word(c)).next().unwrap_or_default();
        let Some((arguments, behind)) = after.split_once(')') else {
            return false;
        };
        let known = FUNCTIONS.iter().any(|f| f.eq_ignore_ascii_case(name));
        let number = |c: char| c.is_ascii_alphanumeric() || " .,%/-+".contains(c);
        if !known || before.contains(')') || !arguments.chars().all(number) {
            return false;
        }
        rest = behind;
    }
    !rest.contains(')')
}

#[cfg(test)]
mod tests {
    use super::filter;

    #[test]
    fn only_harmless_declarations_stay() {
        for (style, expect) in [
            ("color: red", "color:red"),
            (
                "COLOR : Red ; ; font-size:12px;",
                "color:Red;font-size:12px",
            ),
            (
                "font-family: 'Segoe UI', \"Arial\"",
                "font-family:'Segoe UI', \"Arial\"",
            ),
            (
                "color: rgb(1, 2, 3) !important",
                "color:rgb(1, 2, 3) !important",
            ),
            (
                "border-top: 1px solid rgba(0,0,0,.5)",
                "border-top:1px solid rgba(0,0,0,.5)",
            ),
            ("background: #fff url(http://x/y.png)", ""),
            ("background: URL (x)", ""),
            ("background: u\\rl(x)", ""),
            ("background: image-set('x' 1x)", ""),
            ("background-image: url(x)", ""),
            ("border-image: url(x)", ""),
            ("border-image-source: none", ""),
            ("width: expression(alert(1))", ""),
            ("width: calc(1px + 2px)", ""),
            ("color: r/**/ed", ""),
            ("behavior: url(x)", ""),
            ("-moz-binding: url(x)", ""),
            ("position: fixed; top: 0", ""),
            ("z-index: 9", ""),
            ("margin: -10px; margin-left: 4px", "margin-left:4px"),
            ("text-indent: -9999px", ""),
            ("font-family: 'a;color:red", "color:red"),
            ("font-family: \"a;color:red;\"", "color:red"),
            ("--x: red", ""),
            ("color: var(--x)", ""),
            ("color", ""),
            ("@import 'x'; color: red", "color:red"),
            ("} body { color: red", ""),
            ("mso-line-height-rule: exactly", ""),
        ] {
            assert_eq!(filter(style), expect, "{style}");
            assert_eq!(filter(expect), expect, "a second time: {expect}");
        }
    }
}
