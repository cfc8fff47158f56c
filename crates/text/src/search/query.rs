//! What a person typed, as a question to the index.

use super::stem::stem;
use super::words::{Group, Word, groups, words};
use super::{Language, stop, terms};

/// Words of a query we look at.
const MAX_WORDS: usize = 16;
/// A shorter beginning of a word would match half the index.
const MIN_PREFIX: usize = 2;

/// A question: every required clause must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub clauses: Vec<Clause>,
}

/// One word or compound of the question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// Holds if the entry has any of these terms ...
    pub any: Vec<Asked>,
    /// ... or if all of these hold: the parts of a compound. Empty for a single word.
    pub parts: Vec<Clause>,
    /// A common word: it need not occur, but adds to the rank.
    pub optional: bool,
}

/// A term that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub term: String,
    pub nearness: Nearness,
}

/// How close to what was typed a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// The stem of the word, standing alone in a text.
    Related,
    /// The beginning of a word being typed: all terms that begin so.
    Prefix,
    /// Another form of the word.
    Stem,
    /// The word itself.
    Exact,
}

/// The question in `text`, whose words may be of any of `languages`.
///
/// The last word counts as still being typed, unless a blank follows it.
pub fn query(text: &str, languages: &[Language]) -> Query {
    let head = crate::html::head(text, 1024);
    let found: Vec<Word> = words(head).take(MAX_WORDS).collect();
    let typing = head.ends_with(|c: char| !c.is_whitespace()) && head.len() == text.len();
    let asker = Asker {
        languages,
        last: found.len().checked_sub(1).filter(|_| typing),
    };
    let mut groups = groups(head, &found).into_iter().peekable();
    let mut clauses = Vec::new();
    let mut index = 0;
    while index < found.len() {
        let group = groups.next_if(|group| group.words.start == index);
        let clause = match &group {
            Some(group) => asker.compound(group, &found),
            None => asker.word(index, &found[index]),
        };
        index = group.map_or(index + 1, |group| group.words.end);
        if !clauses.contains(&clause) {
            clauses.push(clause);
        }
    }
    if clauses.iter().all(|clause| clause.optional) {
        clauses
            .iter_mut()
            .for_each(|clause| clause.optional = false);
    }
    Query { clauses }
}

struct Asker<'l> {
    languages: &'l [Language],
    /// The word that is being typed.
    last: Option<usize>,
}

impl Asker<'_> {
    fn word(&self, index: usize, word: &Word) -> Clause {
        let typed = self.last == Some(index);
        let common = !typed && stop::is_common(&word.folded, self.languages);
        let mut any = self.forms(&word.folded, typed);
        if let Some(short) = &word.short {
            push(&mut any, terms::of_word(short), Nearness::Stem);
        }
        Clause {
            any,
            parts: Vec::new(),
            optional: common,
        }
    }

    fn compound(&self, group: &Group, words: &[Word]) -> Clause {
        let typed = self.last == Some(group.words.end - 1);
        let mut any = self.forms(&group.joined, typed);
        if let Some(phone) = &group.phone {
            push(&mut any, terms::of_phone(phone), Nearness::Stem);
        }
        let mut parts = Vec::new();
        if group.words.len() > 1 {
            for index in group.words.clone() {
                let part = self.word(index, &words[index]);
                parts.push(Clause {
                    optional: false,
                    ..part
                });
            }
        }
        Clause {
            any,
            parts,
            optional: false,
        }
    }

    /// The word, what begins with it if it is being typed, and its stems.
    fn forms(&self, word: &str, typed: bool) -> Vec<Asked> {
        let mut any = vec![Asked {
            term: terms::of_word(word),
            nearness: Nearness::Exact,
        }];
        if typed && word.chars().count() >= MIN_PREFIX {
            any.push(Asked {
                term: terms::of_word(word),
                nearness: Nearness::Prefix,
            });
        }
        for language in self.languages {
            let Some(stem) = stem(word, *language) else {
                continue;
            };
            push(&mut any, terms::of_stem(&stem, *language), Nearness::Stem);
            if stem != word {
                push(&mut any, terms::of_word(&stem), Nearness::Related);
            }
        }
        any
    }
}

fn push(any: &mut Vec<Asked>, term: String, nearness: Nearness) {
    if any.iter().all(|asked| asked.term != term) {
        any.push(Asked { term, nearness });
    }
}

impl Query {
    /// Nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// The question in the words of FTS5's `MATCH`.
    pub fn fts5(&self) -> String {
        let term = |asked: &Asked| match asked.nearness {
            Nearness::Prefix => format!("\"{}\"*", asked.term),
            _ => format!("\"{}\"", asked.term),
        };
        written(self.required(), " AND ", " OR ", &term)
    }

    /// The question as the text of a `tsquery`; to be bound as text and cast.
    pub fn tsquery(&self) -> String {
        let term = |asked: &Asked| match asked.nearness {
            Nearness::Prefix => format!("{}:*", asked.term),
            _ => asked.term.clone(),
        };
        written(self.required(), " & ", " | ", &term)
    }

    fn required(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.iter().filter(|clause| !clause.optional)
    }
}

fn written<'c>(
    clauses: impl Iterator<Item = &'c Clause>,
    and: &str,
    or: &str,
    term: &dyn Fn(&Asked) -> String,
) -> String {
    let clauses: Vec<String> = clauses
        .map(|clause| {
            // What begins with a word contains the word.
            let prefix = clause
                .any
                .iter()
                .find(|asked| asked.nearness == Nearness::Prefix);
            let mut any: Vec<String> = clause
                .any
                .iter()
                .filter(|a| prefix.is_none_or(|p| *a == p || !a.term.starts_with(&p.term)))
                .map(term)
                .collect();
            if !clause.parts.is_empty() {
                any.push(written(clause.parts.iter(), and, or, term));
            }
            format!("({})", any.join(or))
        })
        .collect();
    match clauses.len() {
        1 => clauses.concat(),
        _ => format!("({})", clauses.join(and)),
    }
}

#[cfg(test)]
mod tests {
    use super::query;
    use crate::search::Language::{Dutch, English, Greek};

    #[test]
    fn questions_are_written_for_both_engines() {
        for (text, fts5, tsquery) in [
            (
                "shoes ",
                r#"("shoes" OR "0eshoe" OR "shoe")"#,
                "(shoes | 0eshoe | shoe)",
            ),
            ("shoe", r#"("shoe"* OR "0eshoe")"#, "(shoe:* | 0eshoe)"),
            ("a shoe ", r#"("shoe" OR "0eshoe")"#, "(shoe | 0eshoe)"),
            ("the ", r#"("the" OR "0ethe")"#, "(the | 0ethe)"),
            (
                "x-1 y ",
                r#"(("x1" OR (("x") AND ("1"))) AND ("y"))"#,
                "((x1 | ((x) & (1))) & (y))",
            ),
            (
                "61234567 ",
                r#"("61234567" OR "0p61234567")"#,
                "(61234567 | 0p61234567)",
            ),
        ] {
            let asked = query(text, &[English]);
            assert_eq!(
                (asked.fts5().as_str(), asked.tsquery().as_str()),
                (fts5, tsquery),
                "{text}"
            );
        }
        assert!(query(" ?! ", &[English, Dutch, Greek]).is_empty());
    }
}
