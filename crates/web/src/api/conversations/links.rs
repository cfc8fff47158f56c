//! What a conversation has to do with others.

use attent_core::{
    Actor,
    conversations::{self, Linkable, Linked},
    ids::ConversationId,
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::acts;
use crate::api::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page,
    problem::Done,
    shown::{Id, KindWord, RelationWord, StateWord, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/conversations/{id}/links",
            "The others it has to do with, and why; those within reach.",
            list,
        )
        .paged()
        .lists::<Link>(),
        op::get(
            "/conversations/{id}/linkable",
            "Those it could be linked with, the same customer's first.",
            linkable,
        )
        .query(&[(
            "q",
            "What finds them: a number, words, a customer. Without it the same customer's others.",
        )])
        .paged()
        .lists::<LinkableConversation>(),
        op::put(
            "/conversations/{id}/links/{other}",
            "Says what it has to do with the other, in place of what was said before; either shows it.",
            link,
        )
        .takes::<NewLink>()
        .answers::<Link>(200),
        op::delete(
            "/conversations/{id}/links/{other}",
            "They have nothing to do with each other.",
            unlink,
        )
        .answers_nothing(),
    ]
}

/// Another conversation that this one has to do with.
#[derive(Debug, Serialize, ToSchema)]
struct Link {
    conversation: Id,
    number: i64,
    subject: String,
    /// `same-matter` and `related` as a person said it; else why a mail began a conversation of its
    /// own, such as `closed-long-ago`, or `split`.
    because: String,
}

impl From<Linked> for Link {
    fn from(linked: Linked) -> Self {
        Self {
            because: linked.reason().to_owned(),
            conversation: linked.id.into(),
            number: linked.number,
            subject: linked.subject,
        }
    }
}

async fn list(
    caller: Caller,
    At(id): At<ConversationId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    let read = move |tx: &mut Tx<'_>, actor: &Actor| {
        conversations::see(tx, actor, id)?;
        conversations::linked(tx, actor, id)
    };
    caller
        .show_list(asked, read, |link| link.id.to_string(), Link::from)
        .await
}

/// A conversation that another could be linked with.
#[derive(Debug, Serialize, ToSchema)]
struct LinkableConversation {
    id: Id,
    number: i64,
    subject: String,
    customer: Id,
    customer_name: String,
    kind: KindWord,
    state: StateWord,
    last_entry_at: Time,
}

impl From<Linkable> for LinkableConversation {
    fn from(found: Linkable) -> Self {
        Self {
            id: found.id.into(),
            number: found.number,
            subject: found.subject,
            customer: found.customer.into(),
            customer_name: found.customer_name,
            kind: Word(found.kind),
            state: Word(found.state),
            last_entry_at: Time(found.last_entry_at),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    #[serde(default)]
    q: String,
    after: Option<String>,
    limit: Option<usize>,
}

async fn linkable(
    caller: Caller,
    At(id): At<ConversationId>,
    Asked(wanted): Asked<Wanted>,
) -> Done<Answer> {
    let asked = page::Asked {
        after: wanted.after,
        limit: wanted.limit,
    };
    let read =
        move |tx: &mut Tx<'_>, actor: &Actor| conversations::linkable(tx, actor, id, &wanted.q);
    let cursor = |one: &Linkable| one.id.to_string();
    caller
        .show_list(asked, read, cursor, LinkableConversation::from)
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewLink {
    /// `same-matter` counts on the customer's own clock, `related` does not.
    relation: RelationWord,
}

async fn link(
    caller: Caller,
    At((id, other)): At<(ConversationId, ConversationId)>,
    Body(new): Body<NewLink>,
) -> Done<Answer> {
    let Word(relation) = new.relation;
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            acts::hold(tx, actor, id, seen)?;
            conversations::relate(tx, actor, id, other, relation)?;
            let other = conversations::find(tx, actor, other)?;
            Ok(Link {
                conversation: other.id.into(),
                number: other.number,
                subject: other.subject,
                because: relation.as_str().to_owned(),
            })
        })
        .await
}

async fn unlink(
    caller: Caller,
    At((id, other)): At<(ConversationId, ConversationId)>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            acts::hold(tx, actor, id, seen)?;
            Ok(conversations::unlink(tx, actor, id, other)?)
        })
        .await
}
