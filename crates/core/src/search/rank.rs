//! The order of what matches: the best first, the newest of equals first.
//!
//! Okapi BM25 (Robertson and Zaragoza 2009) over the candidates alone, so that documents out of
//! reach weigh nothing, times what kind of thing it is.

use super::{matching::Candidate, words::Term};

/// How soon repeating a word stops helping, and how much length counts: the usual values.
const K1: f64 = 1.2;
const B: f64 = 0.75;
/// A word only begun counts less than the word.
const BEGUN: f64 = 0.6;
/// The newest candidate is worth so much more than the oldest.
const FRESHNESS: f64 = 0.25;

/// The indices of the candidates, best first.
pub(super) fn order(candidates: &[Candidate], terms: &[Term]) -> Vec<usize> {
    let counted: Vec<Counted> = candidates
        .iter()
        .map(|one| count(&one.tokens, terms))
        .collect();
    let weights = weights(&counted, terms.len());
    let total: f64 = counted.iter().map(|one| one.length).sum();
    let mean = (total / float(counted.len())).max(1.0);
    let mut scored: Vec<(usize, f64)> = Vec::with_capacity(candidates.len());
    for (index, (candidate, counts)) in candidates.iter().zip(&counted).enumerate() {
        let saturation = K1 * (1.0 - B + B * counts.length / mean);
        let words = counts.of_term.iter().zip(&weights);
        let sum: f64 = words
            .map(|(tf, weight)| weight * tf / (tf + saturation))
            .sum();
        let fresh = 1.0 + FRESHNESS * (1.0 - float(index) / float(candidates.len()));
        scored.push((index, sum * fresh * importance(&candidate.kind)));
    }
    // The sort is stable: equals stay in order, the newest first.
    scored.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    scored.into_iter().map(|(index, _)| index).collect()
}

struct Counted {
    /// How often each term is there, a word only begun as a part of one.
    of_term: Vec<f64>,
    length: f64,
}

fn count(tokens: &str, terms: &[Term]) -> Counted {
    let mut of_term = vec![0.0; terms.len()];
    let mut length = 0_usize;
    for token in tokens.split(' ') {
        length += 1;
        for (term, times) in terms.iter().zip(&mut of_term) {
            match term.grade(token) {
                0 => {}
                1 => *times += BEGUN,
                _ => *times += 1.0,
            }
        }
    }
    Counted {
        of_term,
        length: float(length),
    }
}

/// What each term is worth. Every candidate holds every term, so its rarity cannot be seen from how
/// many hold it, only from how often it is repeated in them.
fn weights(counted: &[Counted], terms: usize) -> Vec<f64> {
    let words: f64 = counted.iter().map(|one| one.length).sum();
    (0..terms)
        .map(|term| {
            let times: f64 = counted.iter().map(|one| one.of_term[term]).sum();
            (1.0 + words / times.max(1.0)).ln()
        })
        .collect()
}

/// People type a name to find its person, and a subject to find its conversation.
fn importance(kind: &str) -> f64 {
    match kind {
        "customer" => 3.0,
        "conversation" => 1.6,
        "note" => 1.2,
        _ => 1.0,
    }
}

/// Counts here are far below 2^52.
fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::CustomerId;

    fn candidate(kind: &str, tokens: &str) -> Candidate {
        let (kind, tokens) = (kind.to_owned(), tokens.to_owned());
        Candidate {
            id: 0,
            kind,
            tokens,
            conversation: None,
            customer: CustomerId(0),
        }
    }

    fn term(word: &str, typing: bool) -> Term {
        Term {
            any: vec![word.to_owned()],
            start: typing.then(|| word.to_owned()),
        }
    }

    #[test]
    fn what_comes_first() {
        for (why, terms, candidates, expect) in [
            (
                "said more often",
                vec![term("wheel", false)],
                vec![("entry", "wheel a b c"), ("entry", "wheel wheel b c")],
                [1, 0],
            ),
            (
                "said in fewer words",
                vec![term("wheel", false)],
                vec![
                    ("entry", "wheel a b c d e f g h i j k l m"),
                    ("entry", "wheel a"),
                ],
                [1, 0],
            ),
            (
                "the word rather than its beginning",
                vec![term("whe", true)],
                vec![("entry", "wheel a"), ("entry", "whe a")],
                [1, 0],
            ),
            (
                "a person",
                vec![term("rosa", false)],
                vec![("entry", "rosa a"), ("customer", "rosa a")],
                [1, 0],
            ),
            (
                "the newest of equals",
                vec![term("rosa", false)],
                vec![("entry", "rosa a"), ("entry", "rosa a")],
                [0, 1],
            ),
        ] {
            let candidates: Vec<Candidate> = candidates
                .into_iter()
                .map(|(kind, tokens)| candidate(kind, tokens))
                .collect();
            assert_eq!(order(&candidates, &terms), expect, "{why}");
        }
    }
}
