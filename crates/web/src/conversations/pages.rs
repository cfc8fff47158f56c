//! Showing the list and a conversation.

use std::{collections::HashMap, sync::Arc};

use attent_core::{
    Actor, Error as CoreError, Money, Result as CoreResult, Role, budgets, cases,
    conversations::{
        self, Conversation, Counts, Lines, Linked, Order, Tag, View,
        along::{self, Along},
        drafts::{self, Draft, DraftKind},
        entries::{self, Attachment, Entry},
        participants::{self, Recipients, Unanswered},
    },
    customers::{self, Customer, Identity},
    events::{self, Event},
    ids::{ConversationId, EntryId, StaffId, TeamId},
    known_problems::{self, KnownProblem},
    notices,
    people::{staff, teams},
    procedures, promises, set_asides,
    standards::{self, Running},
};
use attent_db::{Millis, Tx};
use axum::{
    extract::{Path, Query},
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{holding, views};
use crate::{
    Error, Page, Result,
    cases::answered::{self, Answered},
    facts::{Facts, Here},
    page::Opening,
    promises::{Suggestion, suggestions},
    routes,
};

/// How many lines a page of the list has.
const LINES: usize = 50;
/// How many known problems a conversation offers to be linked to.
const KNOWN: i64 = 12;
/// A colleague whose draft moved this recently is writing now.
const WRITING_NOW: i64 = 10 * 60 * 1000;

/// `?view=mine&team=..&order=due&after=..`
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    view: Option<String>,
    team: Option<String>,
    order: Option<String>,
    after: Option<String>,
    /// Which kind of entry is being written: `note`.
    write: Option<String>,
    /// Entries before this one: `at-id`.
    before: Option<String>,
    /// Show remote images of this entry.
    pub(super) images: Option<String>,
}

impl Asked {
    fn view(&self) -> View {
        self.view
            .as_deref()
            .and_then(View::parse)
            .unwrap_or(View::Open)
    }

    fn team(&self) -> Option<TeamId> {
        self.team.as_deref().and_then(|team| team.parse().ok())
    }

    fn order(&self) -> Order {
        self.order
            .as_deref()
            .and_then(Order::parse)
            .unwrap_or(Order::Wait)
    }

    /// The list's own query, to link back to it.
    pub(super) fn of_list(&self) -> String {
        let mut query = format!("?view={}", self.view().as_str());
        if let Some(team) = self.team() {
            query.push_str(&format!("&team={team}"));
        }
        if self.order() == Order::Due {
            query.push_str("&order=due");
        }
        query
    }
}

/// The list as read.
pub(super) struct ListRead {
    pub view: View,
    pub team: Option<TeamId>,
    pub order: Order,
    pub lines: Lines,
    /// Those of the frame, which every page reads.
    pub counts: Counts,
    pub teams: Vec<(TeamId, String)>,
    /// Whom what is chosen can be given to; nobody for whoever only looks on.
    pub people: Vec<staff::Person>,
    pub query: String,
    /// Why something was not done with what was chosen.
    pub refused: Option<String>,
}

impl ListRead {
    fn counted(mut self, facts: &Facts) -> Self {
        self.counts = facts.counts.clone();
        self
    }
}

/// The list; `teams` as whoever asks has read them.
fn read_list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    asked: &Asked,
    teams: Vec<(TeamId, String)>,
) -> CoreResult<ListRead> {
    let after = asked.after.as_deref().and_then(|after| after.parse().ok());
    let order = asked.order();
    let lines = match asked.team() {
        Some(team) => conversations::list_of_team(tx, actor, team, order, after, LINES)?,
        None => conversations::list_by(tx, actor, asked.view(), order, after, LINES)?,
    };
    Ok(ListRead {
        view: asked.view(),
        team: asked.team(),
        order,
        lines,
        counts: Counts::default(),
        teams,
        people: if actor.role >= Role::Staff {
            staff::assignable(tx)?
        } else {
            Vec::new()
        },
        query: asked.of_list(),
        refused: None,
    })
}

fn read_teams(tx: &mut Tx<'_>, actor: &Actor) -> CoreResult<Vec<(TeamId, String)>> {
    let all = teams::list(tx, actor)?;
    Ok(all.into_iter().map(|team| (team.id, team.name)).collect())
}

/// The start: Today for those who serve customers; who only looks on sees who waits.
pub(super) async fn home(page: Page) -> Result<Response> {
    if page.writes() {
        return Ok(Redirect::to(routes::TODAY).into_response());
    }
    let mine = page
        .read(|tx, actor| Ok(conversations::counts(tx, actor)?.of(View::Mine)))
        .await?;
    let view = if mine > 0 { View::Mine } else { View::Open };
    Ok(Redirect::to(&format!("{}?view={}", routes::CONVERSATIONS, view.as_str())).into_response())
}

pub(super) async fn list(
    opening: Opening,
    Query(asked): Query<Asked>,
) -> std::result::Result<Response, Response> {
    let read = move |tx: &mut Tx<'_>, actor: &Actor| {
        let teams = read_teams(tx, actor)?;
        read_list(tx, actor, &asked, teams)
    };
    let draw = |page: &Page, facts: &Facts, list: ListRead| {
        let list = list.counted(facts);
        let stage = views::list_stage(page, &list);
        let title = page.t.say(&format!("view-{}", list.view.as_str()));
        page.show(facts, Here::Conversations, &title, stage)
    };
    opening.show(read, draw).await
}

/// The list that `path` shows, saying why something was not done.
pub(super) async fn show_list_wrong(page: &Page, path: &str, why: String) -> Result<Response> {
    let uri: Uri = path.parse().unwrap_or_default();
    let asked = Query::<Asked>::try_from_uri(&uri).map_or_else(|_| Asked::default(), |Query(q)| q);
    let (facts, list) = page
        .read_framed(move |tx, actor| {
            let teams = read_teams(tx, actor)?;
            read_list(tx, actor, &asked, teams)
        })
        .await?;
    let mut list = list.counted(&facts);
    list.refused = Some(why);
    let stage = views::list_stage(page, &list);
    let title = page.t.say(&format!("view-{}", list.view.as_str()));
    Ok(page.show_wrong(&facts, Here::Conversations, &title, stage))
}

/// A conversation as read, with all that its page shows.
pub(super) struct TalkRead {
    pub conversation: Conversation,
    pub entries: Vec<Entry>,
    /// More entries stand before these.
    pub earlier: bool,
    pub events: Vec<Event>,
    pub tags: Vec<Tag>,
    pub customer: Customer,
    pub identities: Vec<Identity>,
    pub moments: Vec<customers::Moment>,
    pub people: Vec<staff::Person>,
    pub names: HashMap<StaffId, String>,
    /// The reader was told something about it and has not seen it.
    pub told: bool,
    /// Who can be named in a note here.
    pub colleagues: Vec<String>,
    pub teams: Vec<(TeamId, String)>,
    pub proposed: Recipients,
    pub draft: Option<Draft>,
    /// What the reader began to write in those that are part of it now.
    pub along: Vec<Along>,
    /// Customers who wrote here beside the one an answer goes to.
    pub unanswered: Vec<Unanswered>,
    /// Those that what is written carries.
    pub files: Vec<Attachment>,
    pub writing: Vec<String>,
    pub newest: EntryId,
    /// The reader's own newest entry here: in the form's id and its press key.
    pub own_newest: EntryId,
    /// The numbers of those it was made one with, by their ids, where the reader may see them.
    pub merged: HashMap<ConversationId, i64>,
    /// Others that have to do with it.
    pub linked: Vec<Linked>,
    /// What the reader may still give.
    pub left: Vec<(budgets::Purpose, Money)>,
    /// The putting-right side of it.
    pub case: Option<cases::Case>,
    /// The customer's answer by mail to what was offered there.
    pub answered: Option<Answered>,
    /// Guided procedures followed here.
    pub walks: Vec<procedures::Walk>,
    /// Known problems it is about, and those it could be.
    pub problems: Vec<KnownProblem>,
    pub known: Vec<KnownProblem>,
    pub promises: Vec<promises::Line>,
    pub suggestions: Vec<Suggestion>,
    pub set_asides: Vec<set_asides::Line>,
    /// Those that run by what is due first, then those that ended.
    pub clocks: Vec<Running>,
    /// When we are open.
    pub open: Option<Arc<attent_hours::Calendar>>,
    /// How often and since when the customer turns to us about it.
    pub asked: Option<standards::Asked>,
}

impl TalkRead {
    /// The number of the one it is part of, if the reader may see that.
    pub fn part_of(&self) -> Option<i64> {
        self.merged.get(&self.conversation.merged_into?).copied()
    }
}

/// Reads everything a conversation's page shows.
pub(super) fn read_talk(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    kind: DraftKind,
    before: Option<(Millis, EntryId)>,
) -> CoreResult<TalkRead> {
    let conversation = conversations::find(tx, actor, id)?;
    let entries = entries::of(tx, id, before, entries::PAGE)?;
    let everybody = staff::list(tx, actor)?;
    let names = everybody.iter().map(|p| (p.id, p.name.clone())).collect();
    let since = tx.now().plus(-WRITING_NOW);
    let own_newest = entries
        .iter()
        .filter(|entry| entry.staff.is_some() && entry.staff == actor.staff_id())
        .map(|entry| entry.id)
        .max();
    let events = events::of_conversation(tx, id)?;
    let merged = conversations::numbers(tx, actor, &merged_with(&conversation, &events))?;
    let draft = drafts::of(tx, actor, id, kind)?;
    let along = along::of(tx, actor, id, kind)?;
    let promised = promises::of_conversation(tx, actor, id)?;
    let customer = customers::find(tx, actor, conversation.customer)?;
    let case = cases::of_conversation(tx, actor, id)?;
    Ok(TalkRead {
        suggestions: suggestions(tx, actor, &conversation, &entries, &promised)?,
        promises: promised,
        set_asides: set_asides::of_customer(tx, actor, conversation.customer)?,
        open: holding::open(tx)?,
        clocks: standards::clocks(tx, actor, id)?,
        asked: standards::asked(tx, actor, id)?,
        earlier: i64::try_from(entries.len()).is_ok_and(|count| count == entries::PAGE),
        events,
        tags: conversations::tags(tx, id)?,
        identities: customers::identities(tx, actor, conversation.customer)?,
        moments: customers::timeline(tx, actor, conversation.customer, None, 12)?,
        people: staff::assignable(tx)?,
        names,
        told: notices::unread_about(tx, actor, id)?,
        colleagues: match kind {
            DraftKind::Note => notices::to_name(tx, actor, id)?,
            DraftKind::Reply => Vec::new(),
        },
        teams: read_teams(tx, actor)?,
        proposed: participants::proposed(tx, id)?,
        unanswered: match kind {
            DraftKind::Note => Vec::new(),
            DraftKind::Reply => participants::unanswered(tx, id)?,
        },
        files: files(tx, draft.as_ref(), &along)?,
        draft,
        along,
        writing: drafts::others_writing(tx, actor, id, since)?,
        newest: conversations::newest_entry(tx, id)?,
        own_newest: own_newest.unwrap_or(EntryId(0)),
        merged,
        linked: conversations::linked(tx, actor, id)?,
        answered: answered::in_conversation(tx, actor, case.as_ref(), &conversation, &customer)?,
        case,
        customer,
        walks: procedures::of_conversation(tx, actor, id)?,
        problems: known_problems::of_conversation(tx, actor, id)?,
        known: known_problems::open(tx, actor, KNOWN)?,
        left: match actor.staff_id() {
            Some(me) => budgets::left(tx, actor, me)?,
            None => Vec::new(),
        },
        conversation,
        entries,
    })
}

/// Those it was made one with, as its `events` tell, and the one it is part of.
fn merged_with(conversation: &Conversation, events: &[Event]) -> Vec<ConversationId> {
    let merged = events.iter().filter(|one| one.kind == events::Kind::Merged);
    let others = merged.filter_map(|one| one.subject).map(ConversationId);
    others.chain(conversation.merged_into).collect()
}

/// Those of the draft, then of what stands behind it.
fn files(tx: &mut Tx<'_>, draft: Option<&Draft>, along: &[Along]) -> CoreResult<Vec<Attachment>> {
    let mut all = Vec::new();
    for one in draft.into_iter().chain(along.iter().map(|one| &one.draft)) {
        all.extend(drafts::files(tx, one)?);
    }
    Ok(all)
}

pub(super) fn kind_asked(asked: &Asked) -> DraftKind {
    match asked.write.as_deref() {
        Some("note") => DraftKind::Note,
        _ => DraftKind::Reply,
    }
}

/// What the address of a conversation ends with, where this is written in it.
pub(super) fn writing(kind: DraftKind) -> &'static str {
    match kind {
        DraftKind::Note => "?write=note",
        DraftKind::Reply => "",
    }
}

/// `/conversations/{id}`; a small number is what people see and say, and leads to the id.
pub(super) async fn show(
    opening: Opening,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> std::result::Result<Response, Response> {
    /// Ids carry a time: they are far above any number people see.
    const SMALLEST_ID: i64 = 1 << 32;
    if id < SMALLEST_ID {
        let read =
            move |tx: &mut Tx<'_>, actor: &Actor| conversations::find_by_number(tx, actor, id);
        let go = |_: &Page, _: &Facts, found: Conversation| {
            Redirect::to(&routes::conversation(found.id)).into_response()
        };
        return opening.show(read, go).await;
    }
    let kind = kind_asked(&asked);
    let of_list = asked.clone();
    let read = move |tx: &mut Tx<'_>, actor: &Actor| {
        let before = match of_list.before.as_deref() {
            Some(text) => Some(place(text).ok_or(CoreError::NotFound)?),
            None => None,
        };
        let talk = read_talk(tx, actor, ConversationId(id), kind, before)?;
        let teams = talk.teams.clone();
        Ok((read_list(tx, actor, &of_list, teams)?, talk))
    };
    let draw = move |page: &Page, facts: &Facts, (list, talk): (ListRead, TalkRead)| {
        let list = list.counted(facts);
        let form = views::Form::of(&talk, kind);
        let stage = views::talk_stage(page, &list, &talk, &form, &asked);
        page.show(facts, Here::Conversations, &titled(&talk), stage)
    };
    opening.show(read, draw).await
}

fn titled(talk: &TalkRead) -> String {
    let conversation = &talk.conversation;
    format!("#{} {}", conversation.number, conversation.subject)
}

fn place(text: &str) -> Option<(Millis, EntryId)> {
    let (at, id) = text.rsplit_once('-')?;
    Some((Millis(at.parse().ok()?), id.parse().ok()?))
}

/// The page again with what was typed and what is wrong with it.
pub(super) async fn show_wrong(
    page: &Page,
    id: ConversationId,
    kind: DraftKind,
    form: impl FnOnce(&TalkRead) -> views::Form,
) -> Result<Response> {
    let (facts, (list, talk)) = page
        .read_framed(move |tx, actor| {
            let talk = read_talk(tx, actor, id, kind, None)?;
            let teams = talk.teams.clone();
            Ok((read_list(tx, actor, &Asked::default(), teams)?, talk))
        })
        .await?;
    let list = list.counted(&facts);
    let form = form(&talk);
    let stage = views::talk_stage(page, &list, &talk, &form, &Asked::default());
    Ok(page.show_wrong(&facts, Here::Conversations, &titled(&talk), stage))
}

/// The page again, saying why something was not done with the conversation.
pub(super) async fn show_refused(
    page: &Page,
    id: ConversationId,
    error: Error,
    typed: Option<(&'static str, String)>,
) -> Result<Response> {
    let (word, status) = match &error.kind {
        CoreError::Invalid(fields) => match fields.0.first() {
            Some((_, word)) => (*word, StatusCode::UNPROCESSABLE_ENTITY),
            None => return Err(error),
        },
        CoreError::Conflict(word) => (*word, StatusCode::CONFLICT),
        _ => return Err(error),
    };
    let shown = show_wrong(page, id, DraftKind::Reply, |talk| {
        views::Form::of(talk, DraftKind::Reply).refused(page.t.say(word), typed)
    });
    let mut response = shown.await?;
    *response.status_mut() = status;
    Ok(response)
}
