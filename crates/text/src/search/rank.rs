//! Orders what the index found: the same on both engines, and explainable.
//!
//! BM25 over weighted fields, counting a word's other forms less than the word itself; more if
//! the words stand close together; a little more for what is recent. The engines only say
//! which entries match; the newest 2,000 of them are ordered here.

use std::collections::HashMap;

use super::query::{Clause, Nearness, Query};

/// How soon more of the same word stops to matter, and how much long texts are held back:
/// the usual values (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
const K1: f64 = 1.2;
const B: f64 = 0.75;
/// What a word is worth that nearly every candidate has.
const LEAST_RARITY: f64 = 0.2;
/// Added at most for words that stand side by side, as a share.
const CLOSENESS: f64 = 0.5;
/// Added at most for what is new, as a share, and the days after which two thirds are gone.
const RECENCY: f64 = 0.25;
const RECENT_DAYS: f64 = 90.0;
/// Terms of one field looked at.
const MAX_TERMS: usize = 4_000;

/// A candidate: its fields, and how old it is.
#[derive(Clone, Debug)]
pub struct Candidate<'t> {
    /// What the field weighs (1 for a body, more for a subject), and its terms as
    /// [`Analysed::terms`](super::Analysed::terms) wrote them.
    pub fields: Vec<(f64, &'t str)>,
    pub age_days: f64,
}

/// The candidates that fit, best first: index and score. Of equals the first stays first.
pub fn rank(query: &Query, candidates: &[Candidate<'_>]) -> Vec<(usize, f64)> {
    let terms = Terms::of(query);
    let seen: Vec<Seen> = candidates.iter().map(|c| terms.look_at(c)).collect();
    let rarity = rarity(&seen, query.clauses.len());
    let average = seen.iter().map(|s| s.length).sum::<f64>() / (seen.len().max(1) as f64);
    let mut ranked: Vec<(usize, f64)> = candidates
        .iter()
        .zip(&seen)
        .map(|(candidate, seen)| score(candidate, seen, &rarity, average.max(1.0)))
        .enumerate()
        .filter(|(_, score)| *score > 0.0)
        .collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked
}

/// What a candidate has of the question.
struct Seen {
    /// Weighted count per clause.
    counts: Vec<f64>,
    /// Terms in all fields.
    length: f64,
    /// The shortest distance between two neighbouring clauses, summed up as closeness 0 to 1.
    closeness: f64,
}

fn score(candidate: &Candidate<'_>, seen: &Seen, rarity: &[f64], average: f64) -> f64 {
    let length = 1.0 - B + B * seen.length / average;
    let words: f64 = seen
        .counts
        .iter()
        .zip(rarity)
        .map(|(count, rarity)| rarity * count * (K1 + 1.0) / (count + K1 * length))
        .sum();
    let recent = (-candidate.age_days.max(0.0) / RECENT_DAYS).exp();
    words * (1.0 + CLOSENESS * seen.closeness) * (1.0 + RECENCY * recent)
}

/// How rare each clause is among the candidates.
fn rarity(seen: &[Seen], clauses: usize) -> Vec<f64> {
    let all = seen.len() as f64;
    (0..clauses)
        .map(|clause| {
            let having = seen.iter().filter(|s| s.counts[clause] > 0.0).count() as f64;
            (1.0 + (all - having + 0.5) / (having + 0.5))
                .ln()
                .max(LEAST_RARITY)
        })
        .collect()
}

/// The terms asked for, by their text.
struct Terms<'q> {
    exact: HashMap<&'q str, Vec<(usize, f64)>>,
    prefixes: Vec<(&'q str, usize)>,
    clauses: usize,
}

fn worth(nearness: Nearness) -> f64 {
    match nearness {
        Nearness::Exact => 1.0,
        Nearness::Stem => 0.6,
        Nearness::Prefix => 0.5,
        Nearness::Related => 0.3,
    }
}

impl<'q> Terms<'q> {
    fn of(query: &'q Query) -> Terms<'q> {
        let mut terms = Terms {
            exact: HashMap::new(),
            prefixes: Vec::new(),
            clauses: query.clauses.len(),
        };
        for (index, clause) in query.clauses.iter().enumerate() {
            terms.add(index, clause, 1.0);
        }
        terms
    }

    fn add(&mut self, index: usize, clause: &'q Clause, share: f64) {
        for asked in &clause.any {
            if asked.nearness == Nearness::Prefix {
                self.prefixes.push((&asked.term, index));
            } else {
                let value = share * worth(asked.nearness);
                self.exact
                    .entry(&asked.term)
                    .or_default()
                    .push((index, value));
            }
        }
        for part in &clause.parts {
            self.add(index, part, share / (clause.parts.len() as f64 + 1.0));
        }
    }

    fn look_at(&self, candidate: &Candidate<'_>) -> Seen {
        let mut seen = Seen {
            counts: vec![0.0; self.clauses],
            length: 0.0,
            closeness: 0.0,
        };
        for (weight, terms) in &candidate.fields {
            self.look_at_field(*weight, terms, &mut seen);
        }
        seen
    }

    fn look_at_field(&self, weight: f64, terms: &str, seen: &mut Seen) {
        let mut last: Vec<Option<usize>> = vec![None; self.clauses];
        let mut nearest: Vec<usize> = vec![usize::MAX; self.clauses];
        for (place, term) in terms.split_ascii_whitespace().take(MAX_TERMS).enumerate() {
            seen.length += 1.0;
            for (clause, value) in self.matching(term) {
                // A word and its stem stand one behind the other: together they count once.
                let again = last[clause].is_some_and(|before| before + 1 == place);
                if !again {
                    seen.counts[clause] += value * weight;
                }
                last[clause] = Some(place);
                if let Some(before) = clause.checked_sub(1).and_then(|c| last[c]) {
                    nearest[clause] = nearest[clause].min(place.abs_diff(before));
                }
                if let Some(Some(after)) = last.get(clause + 1) {
                    nearest[clause + 1] = nearest[clause + 1].min(place.abs_diff(*after));
                }
            }
        }
        let pairs = self.clauses.saturating_sub(1).max(1) as f64;
        let close = |distance: &usize| 1.0 / (1.0 + (*distance as f64 - 2.0).max(0.0) / 4.0);
        let near: f64 = nearest.iter().filter(|n| **n < usize::MAX).map(close).sum();
        seen.closeness = seen.closeness.max(near / pairs);
    }

    fn matching(&self, term: &str) -> impl Iterator<Item = (usize, f64)> {
        let exact = self.exact.get(term).into_iter().flatten().copied();
        let is_exact = self.exact.contains_key(term);
        let prefixed = self
            .prefixes
            .iter()
            .filter(move |(prefix, _)| !is_exact && term.starts_with(prefix))
            .map(|(_, clause)| (*clause, worth(Nearness::Prefix)));
        exact.chain(prefixed)
    }
}

#[cfg(test)]
mod tests {
    use super::{Candidate, rank};
    use crate::search::{Language, analyse, query};

    fn best(asked: &str, texts: &[(&str, &str, f64)]) -> Vec<usize> {
        let terms: Vec<(String, String)> = texts
            .iter()
            .map(|(subject, body, _)| {
                (
                    analyse(subject, Language::English).terms(),
                    analyse(body, Language::English).terms(),
                )
            })
            .collect();
        let candidates: Vec<Candidate<'_>> = terms
            .iter()
            .zip(texts)
            .map(|((subject, body), (_, _, age_days))| Candidate {
                fields: vec![(3.0, subject), (1.0, body)],
                age_days: *age_days,
            })
            .collect();
        let ranked = rank(&query(asked, &Language::ALL), &candidates);
        ranked.into_iter().map(|(index, _)| index).collect()
    }

    #[test]
    fn the_better_comes_first() {
        for (asked, texts, expect) in [
            // the word itself before its other forms
            (
                "shoes ",
                [("", "one shoe here", 0.0), ("", "two shoes here", 0.0)],
                vec![1, 0],
            ),
            // the subject before the body
            (
                "refund ",
                [("", "a refund please", 0.0), ("refund", "please", 0.0)],
                vec![1, 0],
            ),
            // close together before far apart
            (
                "lost parcel ",
                [
                    ("", "lost my keys and then found a parcel", 0.0),
                    ("", "my lost parcel and then my keys found", 0.0),
                ],
                vec![1, 0],
            ),
            // new before old
            (
                "parcel ",
                [("", "a parcel", 900.0), ("", "a parcel", 1.0)],
                vec![1, 0],
            ),
            // what does not fit is not there
            (
                "parcel ",
                [("", "a letter", 0.0), ("", "parcels", 0.0)],
                vec![1],
            ),
            // while typing
            (
                "parc",
                [("", "parcels", 0.0), ("", "a letter", 0.0)],
                vec![0],
            ),
        ] {
            assert_eq!(best(asked, &texts), expect, "{asked}: {texts:?}");
        }
    }
}
