//! `format=flowed` (RFC 3676): lines that end in a blank go on in the next.

/// Joins flowed lines; quote marks are kept, stuffing is taken off.
pub(crate) fn unflow(text: &str, delete_space: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // Quote depth of the paragraph that goes on, if one does.
    let mut open: Option<usize> = None;
    for line in text.split('\n') {
        let depth = line.bytes().take_while(|b| *b == b'>').count();
        let content = &line[depth..];
        let content = content.strip_prefix(' ').unwrap_or(content);
        let signature = content == "-- ";
        if open.is_some_and(|d| d != depth || signature) {
            out.push('\n');
            open = None;
        }
        if open.is_none() && depth > 0 {
            out.push_str(&line[..depth]);
            out.push(' ');
        }
        let flows = content.ends_with(' ') && !signature;
        match flows && delete_space {
            true => out.push_str(&content[..content.len() - 1]),
            false => out.push_str(content),
        }
        if flows {
            open = Some(depth);
        } else {
            open = None;
            out.push('\n');
        }
    }
    // `split` gives one line more than there were line ends.
    if out.ends_with('\n') {
        out.pop();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::unflow;

    #[test]
    fn flowed_lines_join() {
        for (text, delete_space, expect) in [
            ("one \ntwo\nthree", false, "one two\nthree"),
            ("one \ntwo\n", false, "one two\n"),
            ("o \nne", true, "one"),
            ("> a \n> b\nc", false, "> a b\nc"),
            (">> a \n> b", false, ">> a \n> b"),
            (" >stuffed\n From me", false, ">stuffed\nFrom me"),
            ("text \n-- \nAna", false, "text \n-- \nAna"),
        ] {
            assert_eq!(unflow(text, delete_space), expect, "{text:?}");
        }
    }
}
