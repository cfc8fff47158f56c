//! The search itself.

use std::collections::HashSet;

use attent_db::{Millis, Tx};
use attent_text::search::Query;

use super::{
    excerpt::Excerpt,
    jump::jump,
    matching::{Candidate, matching},
    rank, show, whose, words,
};
use crate::{
    Actor, Error, Result, Who,
    ids::{ConversationId, CustomerId, EntryId, KnownProblemId, ProcedureId, PromiseId},
};

/// Longer questions are somebody's mistake in pasting.
const LONGEST: usize = 300;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HitKind {
    Conversation,
    Entry,
    Customer,
    /// A note on a customer.
    Note,
    Promise,
    KnownProblem,
    /// A guided procedure that is followed.
    Procedure,
}

impl HitKind {
    pub const ALL: [Self; 7] = [
        Self::Conversation,
        Self::Entry,
        Self::Customer,
        Self::Note,
        Self::Promise,
        Self::KnownProblem,
        Self::Procedure,
    ];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Conversation => "conversation",
            Self::Entry => "entry",
            Self::Customer => "customer",
            Self::Note => "note",
            Self::Promise => "promise",
            Self::KnownProblem => "known-problem",
            Self::Procedure => "procedure",
        }
    }
}

/// One thing found.
#[derive(Clone, Debug)]
pub struct Hit {
    pub kind: HitKind,
    /// The conversation and its number, when it is one or is in one.
    pub conversation: Option<ConversationId>,
    pub number: Option<i64>,
    /// The customer it is, or whose it is.
    pub customer: Option<CustomerId>,
    pub customer_name: String,
    pub entry: Option<EntryId>,
    pub promise: Option<PromiseId>,
    pub known_problem: Option<KnownProblemId>,
    pub procedure: Option<ProcedureId>,
    /// The subject of the conversation, the customer's name, or what the thing itself is called.
    pub title: String,
    pub excerpt: Excerpt,
    pub at: Millis,
}

/// What `text` finds within the actor's reach, the best first; one hit a conversation.
///
/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn search(tx: &mut Tx<'_>, actor: &Actor, text: &str, limit: usize) -> Result<Vec<Hit>> {
    if matches!(actor.who, Who::Customer(_)) {
        return Err(Error::Forbidden);
    }
    let text: String = text.chars().take(LONGEST).collect();
    let query = words::query(&text);
    let jump = jump(tx, actor, &text)?;
    let mut hits = Vec::new();
    if let Some(id) = jump.conversation {
        hits.extend(show::conversation(tx, id, &query)?);
    }
    for id in &jump.customers {
        hits.extend(show::customer(tx, *id, &query)?);
    }
    if !query.is_empty() {
        for candidate in best(tx, actor, &text, &query, limit)? {
            let hit = show::candidate(tx, &candidate, &query)?;
            hits.extend(hit.filter(|hit| !jump.has(hit)));
        }
    }
    hits.truncate(limit);
    Ok(hits)
}

fn best(
    tx: &mut Tx<'_>,
    actor: &Actor,
    text: &str,
    query: &Query,
    limit: usize,
) -> Result<Vec<Candidate>> {
    let mut candidates = matching(tx, actor, query)?;
    let there: HashSet<i64> = candidates.iter().map(|one| one.id).collect();
    let named = whose::of_named(tx, actor, text, query)?.into_iter();
    candidates.extend(named.filter(|one| !there.contains(&one.id)));
    let order = rank::order(&candidates, query, tx.now());
    let mut slots: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    let mut seen = HashSet::new();
    let mut best = Vec::new();
    for index in order {
        let Some(candidate) = slots[index].take() else {
            continue;
        };
        let news = candidate.conversation.is_none_or(|id| seen.insert(id));
        if news {
            best.push(candidate);
        }
        if best.len() == limit {
            break;
        }
    }
    Ok(best)
}
