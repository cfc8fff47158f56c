//! A file answers one question, so files are small.

use super::Finding;
use super::tree::{File, Tree};

/// Half of all files are at most this long.
const MEDIAN: usize = 120;
/// 95 of 100 files are at most this long.
const MOST: usize = 400;
/// Longer only with a reason.
const ALL: usize = 600;

const RULE: &str = "file-size";

pub fn files(tree: &Tree) -> Vec<Finding> {
    let mut sizes: Vec<(usize, &str)> = tree
        .files
        .iter()
        .filter(|file| file.has_ending(&["rs", "js", "mjs", "css", "sql", "sh"]))
        .filter_map(|file| Some((lines(file)?, file.path.as_str())))
        .collect();
    sizes.sort_unstable();
    let mut found: Vec<Finding> = sizes
        .iter()
        .filter(|(lines, _)| *lines > ALL)
        .map(|(lines, path)| finding(path, format!("{lines} lines, at most {ALL}")))
        .collect();
    if let Some((median, _)) = sizes.get(sizes.len() / 2)
        && *median > MEDIAN
    {
        let what = format!("half of the files have more than {MEDIAN} lines (median {median})");
        found.push(finding("all files", what));
    }
    let long: Vec<&(usize, &str)> = sizes.iter().filter(|(lines, _)| *lines > MOST).collect();
    if long.len() * 20 > sizes.len() {
        let names: Vec<&str> = long.iter().map(|(_, path)| *path).collect();
        let what = format!(
            "{} of {} files have more than {MOST} lines: {}",
            long.len(),
            sizes.len(),
            names.join(", ")
        );
        found.push(finding("all files", what));
    }
    found
}

fn lines(file: &File) -> Option<usize> {
    Some(file.text()?.lines().count())
}

fn finding(subject: &str, what: String) -> Finding {
    Finding {
        rule: RULE,
        subject: subject.into(),
        line: None,
        what,
        mend: "split it by question: the public thing first, what it calls in a file of its own",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subjects(lengths: &[usize]) -> Vec<String> {
        let texts: Vec<(String, String)> = lengths
            .iter()
            .enumerate()
            .map(|(index, lines)| (format!("{index}.rs"), "//\n".repeat(*lines)))
            .collect();
        let files: Vec<(&str, &str)> = texts
            .iter()
            .map(|(path, text)| (&**path, &**text))
            .collect();
        let found = super::files(&Tree::of(&files));
        found.into_iter().map(|finding| finding.subject).collect()
    }

    #[test]
    fn long_files_and_many_longish_ones() {
        let none: [&str; 0] = [];
        assert_eq!(subjects(&[10, 120, 400]), none);
        assert_eq!(
            subjects(&[10, 120, 401]),
            ["all files"],
            "1 of 3 is longish"
        );
        assert_eq!(subjects(&[10; 20]), none);
        assert_eq!(subjects(&[121; 20]), ["all files"], "the median");
        let mut mostly_small = vec![10; 20];
        mostly_small.push(401);
        assert_eq!(subjects(&mostly_small), none);
        mostly_small[0] = 601;
        assert_eq!(subjects(&mostly_small), ["0.rs", "all files"]);
    }
}
