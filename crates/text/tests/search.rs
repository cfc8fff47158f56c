//! How well search finds, on real sentences in five languages.

mod support;

use std::collections::{HashMap, HashSet};

use attent_text::search::rank::{Candidate, rank};
use attent_text::search::{Language, Query, analyse, language_of, query};

/// An index in memory: which entries have a term.
#[derive(Default)]
struct Index {
    ids: Vec<String>,
    entries: Vec<String>,
    having: HashMap<String, Vec<usize>>,
}

impl Index {
    fn add(&mut self, id: &str, text: &str, language: Language) {
        let number = self.entries.len();
        let entry = analyse(text, language);
        for token in &entry.tokens {
            let entries = self.having.entry(token.term.clone()).or_default();
            if entries.last() != Some(&number) {
                entries.push(number);
            }
        }
        self.ids.push(id.to_owned());
        self.entries.push(entry.terms());
    }

    fn find(&self, query: &Query) -> HashSet<usize> {
        let mut found: Option<HashSet<usize>> = None;
        for clause in query.clauses.iter().filter(|clause| !clause.optional) {
            let any = clause
                .any
                .iter()
                .filter_map(|asked| self.having.get(&asked.term));
            let mut entries: HashSet<usize> = any.flatten().copied().collect();
            if !clause.parts.is_empty() {
                entries.extend(self.find(&Query {
                    clauses: clause.parts.clone(),
                }));
            }
            found = Some(match found {
                Some(before) => before.intersection(&entries).copied().collect(),
                None => entries,
            });
        }
        found.unwrap_or_default()
    }

    /// The best entry for a question.
    fn best(&self, query: &Query) -> Option<&str> {
        let mut found: Vec<usize> = self.find(query).into_iter().collect();
        found.sort_unstable();
        let candidates: Vec<Candidate<'_>> = found
            .iter()
            .map(|number| Candidate {
                fields: vec![(1.0, self.entries[*number].as_str())],
                age_days: 0.0,
            })
            .collect();
        let (first, _) = *rank(query, &candidates).first()?;
        Some(&self.ids[found[first]])
    }
}

fn text<'v>(value: &'v serde_json::Value, name: &str) -> &'v str {
    value[name].as_str().expect("a text")
}

#[test]
fn a_known_sentence_is_found_first() {
    let Some(queries) = support::shared("search/known_item.jsonl") else {
        return;
    };
    let mut index = Index::default();
    for language in Language::ALL {
        let docs =
            support::shared(&format!("search/docs.{}.jsonl", language.code())).expect("docs");
        for doc in support::json_lines(&docs) {
            index.add(text(&doc, "id"), text(&doc, "text"), language);
        }
    }
    for spelling in ["query", "query_folded"] {
        let (mut first, mut all) = (
            HashMap::<String, usize>::new(),
            HashMap::<String, usize>::new(),
        );
        for asked in support::json_lines(&queries) {
            let language = text(&asked, "lang").to_owned();
            *all.entry(language.clone()).or_default() += 1;
            let question = query(&format!("{} ", text(&asked, spelling)), &Language::ALL);
            let best = index.best(&question);
            // The sentence, or its translation where that has the same names in it.
            let number = |id: &str| id.split(':').next_back().map(str::to_owned);
            let right = asked["relevant"][0].as_str().and_then(number);
            if best.and_then(number) == right {
                *first.entry(language).or_default() += 1;
            } else {
                eprintln!("{:?} for {}", best, text(&asked, "id"));
            }
        }
        eprintln!("{spelling}: found first {first:?} of {all:?}");
        let (first, all) = (first.values().sum::<usize>(), all.values().sum::<usize>());
        assert!(first * 100 >= all * 99, "{spelling}: {first} of {all}");
    }
}

/// Recall and precision over all queries of one language, as percentages, and of exact matching.
fn lemmas(language: Language, spelling: &str) -> Option<(f64, f64, f64)> {
    let code = language.code();
    let docs = support::shared(&format!("search/lemma.{code}.docs.jsonl"))?;
    let queries = support::shared(&format!("search/lemma.{code}.queries.jsonl"))?;
    let mut index = Index::default();
    for doc in support::json_lines(&docs) {
        index.add(text(&doc, "id"), text(&doc, "text"), language);
    }
    let (mut recall, mut precision, mut exact, mut count) = (0.0, 0.0, 0.0, 0.0);
    for asked in support::json_lines(&queries) {
        let relevant: HashSet<&str> = asked["relevant"]
            .as_array()
            .expect("list")
            .iter()
            .filter_map(|v| v.as_str())
            .collect();
        let question = query(&format!("{} ", text(&asked, spelling)), &Language::ALL);
        let found = index.find(&question);
        let right = found
            .iter()
            .filter(|number| relevant.contains(index.ids[**number].as_str()))
            .count() as f64;
        recall += right / relevant.len() as f64;
        precision += if found.is_empty() {
            0.0
        } else {
            right / found.len() as f64
        };
        exact += asked["exact"].as_array().map_or(0.0, |e| e.len() as f64) / relevant.len() as f64;
        count += 1.0;
    }
    Some((
        100.0 * recall / count,
        100.0 * precision / count,
        100.0 * exact / count,
    ))
}

#[test]
fn other_forms_of_a_word_are_found() {
    for (language, least_recall, least_precision) in [
        (Language::Lithuanian, 93.0, 87.0),
        (Language::Greek, 82.0, 86.0),
    ] {
        for spelling in ["query", "query_folded"] {
            let Some((recall, precision, exact)) = lemmas(language, spelling) else {
                return;
            };
            eprintln!(
                "{} {spelling}: recall {recall:.1} % (exact {exact:.1} %), precision {precision:.1} %",
                language.code()
            );
            assert!(
                recall >= least_recall && precision >= least_precision,
                "{language:?}"
            );
        }
    }
}

/// Of real sentences, in per cent: in which share the language is told, and in which it is told wrong.
fn told(language: Language, fits: impl Fn(usize) -> bool) -> Option<(f64, f64)> {
    let docs = support::shared(&format!("search/docs.{}.jsonl", language.code()))?;
    let (mut count, mut right, mut wrong) = (0.0, 0.0, 0.0);
    for doc in support::json_lines(&docs) {
        let text = text(&doc, "text");
        if !fits(text.chars().count()) {
            continue;
        }
        count += 1.0;
        match language_of(text) {
            Some(told) if told == language => right += 1.0,
            Some(_) => wrong += 1.0,
            None => {}
        }
    }
    Some((100.0 * right / count, 100.0 * wrong / count))
}

#[test]
fn the_language_of_a_sentence() {
    for language in Language::ALL {
        let Some((short_right, short_wrong)) = told(language, |length| length <= 45) else {
            return;
        };
        let (right, wrong) = told(language, |length| length > 45).expect("read before");
        eprintln!(
            "{}: short ones {short_right:.1} % right, {short_wrong:.1} % wrong; \
             longer ones {right:.1} %, {wrong:.1} %",
            language.code()
        );
        assert!(
            short_right >= 78.0 && short_wrong <= 4.0 && right >= 98.5 && wrong <= 1.0,
            "{language:?}"
        );
    }
}
