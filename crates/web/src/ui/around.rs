//! Pieces drawn around something large without copying it once for each of them.

use maud::{Markup, PreEscaped};

/// Stands for what is inside. No text that is shown can hold it: its `<` would be escaped.
const HERE: &str = "<!--here-->";

/// What `outer` draws around `inside`: each of its pieces copies a mark, and the last step `inside`.
///
/// `outer` shows what it is given once, as it is.
pub fn around(inside: &Markup, outer: impl FnOnce(Markup) -> Markup) -> Markup {
    let outer = outer(PreEscaped(HERE.to_owned())).into_string();
    let Some((before, after)) = outer.split_once(HERE) else {
        return PreEscaped(outer);
    };
    let mut whole = String::with_capacity(outer.len() + inside.0.len());
    for part in [before, &inside.0, after] {
        whole.push_str(part);
    }
    // Nothing but markup that was made already.
    PreEscaped(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;

    #[test]
    fn what_is_inside_stands_where_the_mark_was() {
        let inside = html! { b { "1 < 2" } };
        let drawn = around(&inside, |inside| {
            around(
                &html! { i {} (inside) },
                |inside| html! { p { (HERE) (inside) "!" } },
            )
        });
        let plain = html! { p { (HERE) i {} b { "1 < 2" } "!" } };
        assert_eq!(drawn.0, plain.0);
    }
}
