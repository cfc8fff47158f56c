//! A function fits a screen.

use super::Finding;
use super::rust::{Source, closing, is_word};
use super::tree::Tree;

/// 95 of 100 functions are at most this long.
const MOST: usize = 50;
/// Longer only with a reason.
const ALL: usize = 120;

const RULE: &str = "function-length";

pub fn lengths(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let (mut all, mut longish) = (0, Vec::new());
    for (file, source) in tree.rust() {
        for function in functions(source) {
            all += 1;
            let Function { name, line, lines } = function;
            if lines > ALL {
                let what = format!("`{name}` has {lines} lines, at most {ALL}");
                found.push(finding(&file.path, Some(line), what));
            }
            if lines > MOST {
                longish.push(format!("{}:{line} {name} ({lines})", file.path));
            }
        }
    }
    if longish.len() * 20 > all {
        let what = format!(
            "{} of {all} functions have more than {MOST} lines:\n      {}",
            longish.len(),
            longish.join("\n      ")
        );
        found.push(finding("all functions", None, what));
    }
    found
}

struct Function<'a> {
    name: &'a str,
    line: usize,
    lines: usize,
}

/// Functions with a body, in order.
fn functions(source: &Source) -> Vec<Function<'_>> {
    let code = source.code.as_str();
    code.match_indices("fn ")
        .filter(|(at, _)| !code[..*at].ends_with(is_word))
        .filter_map(|(at, _)| {
            let signature = &code[at + 3..];
            let name = &signature[..signature.find(|c: char| !is_word(c))?];
            let open = body(code, at)?;
            let line = source.line(at);
            Some(Function {
                name,
                line,
                lines: source.line(closing(code, open) - 1) - line + 1,
            })
        })
        .filter(|function| !function.name.is_empty())
        .collect()
}

/// Where the body of the function that begins at `at` opens; `None` for a mere declaration.
fn body(code: &str, at: usize) -> Option<usize> {
    let mut depth = 0i32;
    for (offset, byte) in code.as_bytes()[at..].iter().enumerate() {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            b'{' if depth == 0 => return Some(at + offset),
            b';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

fn finding(subject: &str, line: Option<usize>, what: String) -> Finding {
    Finding {
        rule: RULE,
        subject: subject.into(),
        line,
        what,
        mend: "give its steps names: one function each, called in order",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_counted_from_fn_to_its_brace() {
        let source = Source::read(
            "trait T { fn a(&self) -> [u8; 2]; }\nfn b(x: impl Fn(u8) -> u8) {\n  \"}\"\n}\nfn c() {}\n"
                .into(),
        );
        let found: Vec<(&str, usize)> = functions(&source)
            .iter()
            .map(|function| (function.name, function.lines))
            .collect();
        assert_eq!(found, [("b", 3), ("c", 1)]);
    }

    #[test]
    fn a_long_function_is_found_and_a_few_longish_ones_are_not() {
        let long = format!("fn a() {{\n{}}}\n", "x();\n".repeat(119));
        let found = super::lengths(&Tree::of(&[("a.rs", &long)]));
        assert_eq!(found[0].subject, "a.rs", "121 lines");
        let longish = format!("fn a() {{\n{}}}\n", "x();\n".repeat(60));
        let file = longish + &"fn b() {}\n".repeat(19);
        assert_eq!(super::lengths(&Tree::of(&[("a.rs", &file)])), []);
    }
}
