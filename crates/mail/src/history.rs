//! Conversations of an imported history, by References and In-Reply-To alone.
//!
//! No subject, no sender, no date: no rights follow from it. Two mails that name the same absent
//! Message-ID belong together.

use std::collections::HashMap;

/// What threading needs of one mail, borrowed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Links<'a> {
    pub message_id: Option<&'a str>,
    pub references: &'a [String],
    pub in_reply_to: &'a [String],
}

/// The thread of each mail, numbered from 0 in the order of their first mails.
#[must_use]
pub fn threads(mails: &[Links<'_>]) -> Vec<usize> {
    let mut forest = Forest::default();
    let nodes: Vec<usize> = mails
        .iter()
        .map(|mail| {
            let own = match mail.message_id {
                Some(id) => forest.named(id),
                None => forest.fresh(),
            };
            for id in mail.references.iter().chain(mail.in_reply_to) {
                let other = forest.named(id);
                forest.join(own, other);
            }
            own
        })
        .collect();
    let mut numbers = HashMap::new();
    nodes
        .into_iter()
        .map(|node| {
            let root = forest.root(node);
            let next = numbers.len();
            *numbers.entry(root).or_insert(next)
        })
        .collect()
}

/// Disjoint sets of Message-IDs.
#[derive(Default)]
struct Forest<'a> {
    parents: Vec<usize>,
    names: HashMap<&'a str, usize>,
}

impl<'a> Forest<'a> {
    fn fresh(&mut self) -> usize {
        self.parents.push(self.parents.len());
        self.parents.len() - 1
    }

    fn named(&mut self, id: &'a str) -> usize {
        if let Some(node) = self.names.get(id) {
            return *node;
        }
        let node = self.fresh();
        self.names.insert(id, node);
        node
    }

    fn root(&mut self, mut node: usize) -> usize {
        while self.parents[node] != node {
            // Halving the path keeps every walk short.
            self.parents[node] = self.parents[self.parents[node]];
            node = self.parents[node];
        }
        node
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        // The older node stays the root.
        self.parents[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_belong_together_by_what_they_name() {
        let mails: &[(&str, &[&str], &[&str])] = &[
            ("a", &[], &[]),
            ("b", &["a"], &[]),
            ("c", &[], &["b"]),
            ("d", &["gone"], &[]),
            ("e", &[], &["gone"]),
            ("f", &[], &[]),
            ("", &[], &[]),
            ("", &["c"], &[]),
            ("", &[], &[]),
        ];
        let owned: Vec<(Vec<String>, Vec<String>)> = mails
            .iter()
            .map(|(_, r, i)| {
                (
                    r.iter().map(|s| (*s).to_owned()).collect(),
                    i.iter().map(|s| (*s).to_owned()).collect(),
                )
            })
            .collect();
        let links: Vec<Links<'_>> = mails
            .iter()
            .zip(&owned)
            .map(|((id, _, _), (r, i))| Links {
                message_id: (!id.is_empty()).then_some(*id),
                references: r,
                in_reply_to: i,
            })
            .collect();
        assert_eq!(threads(&links), [0, 0, 0, 1, 1, 2, 3, 0, 4]);
    }
}
