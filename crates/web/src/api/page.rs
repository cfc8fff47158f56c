//! Pages of a list, by cursor: `?after=...&limit=...` gives `{"items": [...], "next": "..."}`.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use attent_core::Language;

use super::{
    problem::{Done, Problem},
    shown::LanguageWord,
};

const USUAL: usize = 50;
const MOST: usize = 200;

/// A page of a list.
#[derive(Debug, Serialize)]
pub(crate) struct Items<T> {
    pub(crate) items: Vec<T>,
    /// Goes into `after` for the next page; null on the last.
    pub(crate) next: Option<String>,
}

/// The query of a list that takes nothing else.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asked {
    pub(crate) after: Option<String>,
    pub(crate) limit: Option<usize>,
}

/// The query of something that is said in one of our languages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InWords {
    pub(crate) language: Option<LanguageWord>,
}

/// The query of a list that is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AskedInWords {
    pub(crate) language: Option<LanguageWord>,
    pub(crate) after: Option<String>,
    pub(crate) limit: Option<usize>,
}

/// English unless said.
pub(crate) fn language(asked: Option<LanguageWord>) -> Language {
    asked.map_or(Language::En, |word| word.0)
}

/// How many are wanted: 1 to 200, 50 unless said.
pub(crate) fn limit(asked: Option<usize>) -> Done<usize> {
    match asked {
        None => Ok(USUAL),
        Some(limit) if (1..=MOST).contains(&limit) => Ok(limit),
        Some(_) => Err(Problem::field("limit", "error-out-of-range")),
    }
}

/// A row more than the page holds: whether there is a next page shows in that one, see [`Items::cut`].
pub(crate) fn one_more(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1)
}

/// The cursor as given out before.
pub(crate) fn after<C: FromStr>(asked: Option<&str>) -> Done<Option<C>> {
    asked
        .map(|text| {
            text.parse()
                .map_err(|_| Problem::field("after", "api-wrong-value"))
        })
        .transpose()
}

impl<T> Items<T> {
    /// From one more than was wanted: whether there is a next page shows in that one.
    pub(crate) fn cut<S>(
        mut found: Vec<S>,
        limit: usize,
        cursor: impl Fn(&S) -> String,
        show: impl Fn(S) -> T,
    ) -> Self {
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(cursor);
        Self {
            items: found.into_iter().map(show).collect(),
            next,
        }
    }

    /// All of a list that never has a second page.
    pub(crate) fn whole<S>(all: Vec<S>, show: impl Fn(S) -> T) -> Self {
        Self {
            items: all.into_iter().map(show).collect(),
            next: None,
        }
    }

    /// A page of a list that is short and read whole.
    pub(crate) fn of_all<S>(
        all: Vec<S>,
        after: Option<&str>,
        limit: usize,
        cursor: impl Fn(&S) -> String,
        show: impl Fn(S) -> T,
    ) -> Self {
        let start = after.map_or(0, |after| {
            let at = all.iter().position(|one| cursor(one) == after);
            at.map_or(all.len(), |at| at + 1)
        });
        let rest = all.into_iter().skip(start).take(limit + 1).collect();
        Self::cut(rest, limit, cursor, show)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_more_than_any_limit_is_a_number() {
        for (limit, more) in [(1, 2), (MOST, 201), (usize::MAX, i64::MAX)] {
            assert_eq!(one_more(limit), more);
        }
    }

    #[test]
    fn pages_of_a_list_end_where_it_ends() {
        let page =
            |after, limit| Items::of_all(vec![1, 2, 3], after, limit, ToString::to_string, |n| n);
        for (after, limit, items, next) in [
            (None, 2, vec![1, 2], Some("2")),
            (Some("2"), 2, vec![3], None),
            (None, 3, vec![1, 2, 3], None),
            (Some("9"), 3, vec![], None),
        ] {
            let page = page(after, limit);
            assert_eq!((page.items, page.next.as_deref()), (items, next));
        }
    }
}
