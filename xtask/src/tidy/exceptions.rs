//! `xtask/tidy.list`: what a rule lets pass, each with its reason.
//!
//! One exception a line, `rule | subject | reason`. A subject that ends with `/` stands for
//! everything below that folder. An exception that is no longer needed is a finding itself.

use std::cell::Cell;

use super::Finding;
use super::tree::Tree;

const FILE: &str = "xtask/tidy.list";

pub struct Exceptions(Vec<Exception>);

struct Exception {
    line: usize,
    rule: String,
    subject: String,
    used: Cell<bool>,
}

impl Exceptions {
    pub fn read(tree: &Tree) -> Result<Self, String> {
        let text = tree.text(FILE).unwrap_or_default();
        text.lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line.trim()))
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .map(|(line, text)| exception(line, text))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    pub fn excuse(&self, finding: &Finding) -> bool {
        let mut excused = false;
        for exception in self.0.iter().filter(|exception| exception.covers(finding)) {
            exception.used.set(true);
            excused = true;
        }
        excused
    }

    pub fn idle(&self) -> Vec<Finding> {
        self.0
            .iter()
            .filter(|exception| !exception.used.get())
            .map(|exception| Finding {
                rule: "exceptions",
                subject: FILE.into(),
                line: Some(exception.line),
                what: format!(
                    "nothing needs this exception any more: {} | {}",
                    exception.rule, exception.subject
                ),
                mend: "take the line out",
            })
            .collect()
    }
}

impl Exception {
    fn covers(&self, finding: &Finding) -> bool {
        self.rule == finding.rule
            && (self.subject == finding.subject
                || self.subject.ends_with('/') && finding.subject.starts_with(&self.subject))
    }
}

fn exception(line: usize, text: &str) -> Result<Exception, String> {
    let mut fields = text.splitn(3, '|').map(str::trim);
    match (fields.next(), fields.next(), fields.next()) {
        (Some(rule), Some(subject), Some(reason)) if !reason.is_empty() => Ok(Exception {
            line,
            rule: rule.into(),
            subject: subject.into(),
            used: Cell::new(false),
        }),
        _ => Err(format!("{FILE}:{line}: write `rule | subject | reason`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(subject: &str) -> Finding {
        Finding {
            rule: "clock",
            subject: subject.into(),
            line: None,
            what: String::new(),
            mend: "",
        }
    }

    #[test]
    fn a_file_a_folder_and_nothing_else() {
        let list = "# why\nclock | src/main.rs | it starts the clock\nclock | src/cli/ | asks\n";
        let exceptions = Exceptions::read(&Tree::of(&[(FILE, list)])).unwrap();
        assert!(exceptions.excuse(&finding("src/main.rs")));
        assert!(exceptions.excuse(&finding("src/cli/serve.rs")));
        assert!(!exceptions.excuse(&finding("src/config.rs")));
        assert!(exceptions.idle().is_empty());
    }

    #[test]
    fn a_reason_is_asked_for() {
        let tree = Tree::of(&[(FILE, "clock | src/main.rs |")]);
        assert!(Exceptions::read(&tree).is_err());
    }
}
