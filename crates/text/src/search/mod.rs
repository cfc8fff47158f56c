//! Words for search: what is put into the index, and what is looked up there.
//!
//! The engines (FTS5, tsvector) store and match terms; everything about language happens here,
//! so both answer alike. A term consists of `[a-z0-9]` only and passes both unchanged.
//!
//! - A word is indexed in its folded form (lower case, no accents) and under its stem by the
//!   language of the text. A query does not know its language: each of its words stands for its
//!   folded form and its stems by all languages asked for.
//! - Terms beginning with `0` are special ([`terms`]): stems, other scripts, phone numbers.
//!   Words that begin with `0` are escaped, so the mapping is one to one.
//! - A compound (`A-1042/7`, an e-mail address) is indexed by its parts and joined.
//!
//! The path: [`words`] cuts text, [`stem`] reduces words, [`analyse`] makes terms with
//! positions, [`query`] makes what is asked of the index, [`rank`] orders what it found.
//!
//! What this does not do: take closed compounds apart ("klantenservice"), know synonyms, or
//! tolerate misspelling.

mod analyse;
mod language;
mod query;
pub mod rank;
mod stem;
mod stop;
mod terms;
mod words;

pub use analyse::{Analysed, Token, analyse};
pub use language::{Language, language_of};
pub use query::{Asked, Clause, Nearness, Query, query};

/// What a folded word says, without its ending; nothing for a word of every sentence.
pub(crate) fn telling(word: &str, language: Language) -> Option<String> {
    let known = !stop::is_common(word, &[language]);
    known.then(|| stem::stem(word, language).unwrap_or_else(|| word.to_owned()))
}
