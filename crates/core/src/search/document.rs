//! Writing one document into the index of either engine, and taking it out.

use attent_db::{Engine, Tx, params};

use super::words::analyse;
use crate::Result;

/// Puts what `texts` say under `id`, in place of what was there; `likely` is their language where
/// they are too short to tell.
pub(super) fn put(
    tx: &mut Tx<'_>,
    id: i64,
    kind: &'static str,
    likely: Option<&str>,
    texts: &[&str],
) -> Result<()> {
    let analysed = analyse(&texts.join("\n\n"), likely);
    if analysed.tokens.is_empty() {
        return remove(tx, id);
    }
    let (tokens, cut) = (analysed.terms(), analysed.cut);
    match tx.engine() {
        Engine::Sqlite => put_sqlite(tx, id, kind, &tokens, cut),
        Engine::Postgres => {
            tx.run(
                "INSERT INTO search_document (id, kind, tokens, cut, vector)
                 VALUES ($1, $2, $3, $4, CAST(CAST($5 AS TEXT) AS TSVECTOR))
                 ON CONFLICT (id) DO UPDATE
                    SET kind = excluded.kind, tokens = excluded.tokens, cut = excluded.cut,
                        vector = excluded.vector",
                &params![id, kind, tokens, cut, analysed.tsvector()],
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
