//! Every library's licence is one that Apache-2.0 software may be shipped with.

use serde_json::Value;

use super::Finding;
use super::tree::Tree;

/// Fine to ship with: permissive, or with a copyleft that ends at the library's own files.
const FINE: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "OpenSSL",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

pub fn of_crates(tree: &Tree) -> Vec<Finding> {
    let packages = tree.crates["packages"].as_array();
    packages
        .into_iter()
        .flatten()
        .filter_map(|package| {
            let licence = package["license"].as_str().unwrap_or("none named");
            (!is_fine(licence)).then(|| finding(&package["name"], licence))
        })
        .collect()
}

/// Whether an SPDX expression leaves us a choice that is fine.
pub fn is_fine(expression: &str) -> bool {
    let words = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = words.split_whitespace().collect();
    any(&mut words.as_slice()).unwrap_or(false)
}

/// `A OR B ...`; `None` when the words are no expression.
fn any(words: &mut &[&str]) -> Option<bool> {
    let mut fine = all(words)?;
    while let ["OR", rest @ ..] = *words {
        *words = rest;
        fine |= all(words)?;
    }
    Some(fine)
}

/// `A AND B ...`
fn all(words: &mut &[&str]) -> Option<bool> {
    let mut fine = one(words)?;
    while let ["AND", rest @ ..] = *words {
        *words = rest;
        fine &= one(words)?;
    }
    Some(fine)
}

fn one(words: &mut &[&str]) -> Option<bool> {
    match *words {
        ["(", rest @ ..] => {
            *words = rest;
            let fine = any(words)?;
            *words = words.strip_prefix(&[")"])?;
            Some(fine)
        }
        [name, "WITH", exception, rest @ ..] => {
            *words = rest;
            Some(FINE.contains(&format!("{name} WITH {exception}").as_str()))
        }
        [name, rest @ ..] => {
            *words = rest;
            Some(FINE.contains(name))
        }
        [] => None,
    }
}

fn finding(name: &Value, licence: &str) -> Finding {
    Finding {
        rule: "licences",
        subject: name.as_str().unwrap_or("?").into(),
        line: None,
        what: format!("its licence is {licence}"),
        mend: "hire another library, or show in xtask/tidy.list why this one may be shipped",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_leave_a_choice_or_do_not() {
        let check = |expression: &str, expect: bool| {
            assert_eq!(is_fine(expression), expect, "{expression}");
        };
        check("MIT", true);
        check("GPL-3.0", false);
        check("MIT OR GPL-3.0", true);
        check("MIT AND GPL-3.0", false);
        check("GPL-3.0 OR (MIT AND ISC)", true);
        check("(MIT OR GPL-3.0) AND Unicode-3.0", true);
        check("MIT/Apache-2.0", true);
        check("Apache-2.0 WITH LLVM-exception OR GPL-2.0", true);
        check("GPL-2.0 WITH Classpath-exception-2.0", false);
        check("none named", false);
        check("", false);
    }
}
