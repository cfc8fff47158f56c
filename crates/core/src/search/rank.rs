//! The order of what matches: `attent_text::search::rank`, times what kind of thing it is.
//!
//! It looks at the candidates alone, so what is out of reach weighs nothing.

use attent_db::Millis;
use attent_text::search::{Query, rank};

use super::matching::Candidate;

const DAY: f64 = 86_400_000.0;

/// The indices of the candidates, best first; of equals the newest, as they come.
pub(super) fn order(candidates: &[Candidate], query: &Query, now: Millis) -> Vec<usize> {
    let seen: Vec<rank::Candidate<'_>> = candidates
        .iter()
        .map(|one| rank::Candidate {
            fields: std::iter::once(&one.tokens)
                .chain(&one.whose)
                .map(|tokens| (1.0, tokens.as_str()))
                .collect(),
            age_days: days(now.since(one.at)),
        })
        .collect();
    let mut scored: Vec<(usize, f64)> = rank::rank(query, &seen)
        .into_iter()
        .map(|(index, score)| (index, score * importance(&candidates[index].kind)))
        .collect();
    scored.sort_by(|(a, one), (b, other)| other.total_cmp(one).then(a.cmp(b)));
    scored.into_iter().map(|(index, _)| index).collect()
}

/// People type a name to find its person, and a subject to find its conversation.
fn importance(kind: &str) -> f64 {
    match kind {
        "customer" => 3.0,
        "conversation" => 1.6,
        "known_problem" | "procedure" => 1.4,
        "note" => 1.2,
        _ => 1.0,
    }
}

/// Clocks that disagree make nothing younger than now.
#[expect(
    clippy::cast_precision_loss,
    reason = "ages are far below 2^52 milliseconds"
)]
fn days(millis: i64) -> f64 {
    millis.max(0) as f64 / DAY
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ids::CustomerId,
        search::words::{analyse, query},
    };

    #[test]
    fn what_comes_first() {
        for (why, asked, candidates, expect) in [
            (
                "said more often",
                "wheel ",
                [("entry", "wheel a b", 0), ("entry", "wheel b wheel", 0)],
                [1, 0],
            ),
            (
                "a person",
                "rosa ",
                [("entry", "rosa a", 0), ("customer", "rosa a", 0)],
                [1, 0],
            ),
            (
                "the newer",
                "rosa ",
                [("entry", "rosa a", 1), ("entry", "rosa a", 90)],
                [1, 0],
            ),
            (
                "equals as they come",
                "rosa ",
                [("entry", "rosa a", 5), ("entry", "rosa a", 5)],
                [0, 1],
            ),
        ] {
            let candidates: Vec<Candidate> = candidates
                .into_iter()
                .map(|(kind, text, day)| Candidate {
                    id: 0,
                    kind: kind.to_owned(),
                    tokens: analyse(text, None).terms(),
                    conversation: None,
                    customer: CustomerId(0),
                    at: Millis::from_days(day),
                    whose: None,
                })
                .collect();
            let order = order(&candidates, &query(asked), Millis::from_days(100));
            assert_eq!(order, expect, "{why}");
        }
    }
}
