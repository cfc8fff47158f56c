//! Writing one document into the index of either engine, and taking it out.

use attent_db::{Engine, Tx, params};

use super::words::analyse;
use crate::Result;

/// PostgreSQL's highest position in a vector; a longer one would fail the whole transaction.
const MOST_TOKENS: usize = 16_383;
/// Well under PostgreSQL's limit of 1 MB for a vector.
const MOST_BYTES: usize = 256 * 1024;

/// Puts what `texts` say under `id`, in place of what was there.
pub(super) fn put(tx: &mut Tx<'_>, id: i64, kind: &'static str, texts: &[&str]) -> Result<()> {
    let Tokens { words, cut } = tokens(texts);
    if words.is_empty() {
        return remove(tx, id);
    }
    let tokens = words.join(" ");
    match tx.engine() {
        Engine::Sqlite => put_sqlite(tx, id, kind, &tokens, cut),
        Engine::Postgres => {
            let vector = vector(&words);
            tx.run(
                "INSERT INTO search_document (id, kind, tokens, cut, vector)
                 VALUES ($1, $2, $3, $4, CAST(CAST($5 AS TEXT) AS TSVECTOR))
                 ON CONFLICT (id) DO UPDATE
                    SET kind = excluded.kind, tokens = excluded.tokens, cut = excluded.cut,
                        vector = excluded.vector",
                &params![id, kind, tokens, cut, vector],
            )?;
            Ok(())
        }
    }
}

/// The index is told the tokens that go, so that it can wipe them.
fn put_sqlite(tx: &mut Tx<'_>, id: i64, kind: &'static str, tokens: &str, cut: bool) -> Result<()> {
    match indexed(tx, id)? {
        Some(same) if same == tokens => return Ok(()),
        Some(_) => remove(tx, id)?,
        None => {}
    }
    tx.run(
        "INSERT INTO search_document (id, kind, tokens, cut) VALUES ($1, $2, $3, $4)",
        &params![id, kind, tokens, cut],
    )?;
    tx.run(
        "INSERT INTO search_index (rowid, tokens) VALUES ($1, $2)",
        &params![id, tokens],
    )?;
    Ok(())
}

/// Takes what stands under `id` out: nothing of it can be found or read any more.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    if tx.engine() == Engine::Sqlite {
        let Some(tokens) = indexed(tx, id)? else {
            return Ok(());
        };
        tx.run(
            "INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', $1, $2)",
            &params![id, tokens],
        )?;
    }
    tx.run("DELETE FROM search_document WHERE id = $1", &params![id])?;
    Ok(())
}

fn indexed(tx: &mut Tx<'_>, id: i64) -> Result<Option<String>> {
    Ok(tx.one(
        "SELECT tokens FROM search_document WHERE id = $1",
        &params![id],
        |row| row.get(0),
    )?)
}

struct Tokens {
    words: Vec<String>,
    cut: bool,
}

fn tokens(texts: &[&str]) -> Tokens {
    let (mut words, mut bytes) = (Vec::new(), 0);
    for token in texts.iter().flat_map(|text| analyse(text)) {
        bytes += token.word.len() + 1;
        if words.len() == MOST_TOKENS || bytes > MOST_BYTES {
            return Tokens { words, cut: true };
        }
        words.push(token.word);
    }
    Tokens { words, cut: false }
}

/// A vector as a literal. Tokens are [a-z0-9], so nothing in it needs quoting.
fn vector(words: &[String]) -> String {
    let mut literal = String::new();
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            literal.push(' ');
        }
        literal += &format!("{word}:{}", index + 1);
    }
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_end_is_cut() {
        let short = tokens(&["one two", "three"]);
        assert_eq!((short.words.len(), short.cut), (3, false));
        let many = tokens(&["a ".repeat(MOST_TOKENS + 1).as_str()]);
        assert_eq!((many.words.len(), many.cut), (MOST_TOKENS, true));
        let long = tokens(&[format!("{} ", "a".repeat(60)).repeat(5000).as_str()]);
        assert!(long.cut && long.words.join(" ").len() <= MOST_BYTES);
    }

    #[test]
    fn a_vector_holds_every_position() {
        let words = ["a", "b", "a"].map(str::to_owned);
        assert_eq!(vector(&words), "a:1 b:2 a:3");
    }
}
