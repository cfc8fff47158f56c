//! The list of gestures and one of them.

use attent_core::{
    Actor, Role, approvals,
    budgets::{self, Budget},
    gestures::{self, Filter, Gesture, Thanks},
    ids::{GestureId, StaffId},
};
use attent_db::Tx;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

use super::{give, views};
use crate::{Page, Result, facts::Here, routes};

const LIST: i64 = 30;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// `mine`, or everybody's.
    view: String,
    before: Option<i64>,
}

/// All of the page.
pub(super) struct Listed {
    pub budgets: Vec<Budget>,
    pub gestures: Vec<Gesture>,
    pub mine: bool,
    /// Everybody I have thanked already.
    pub older: Option<String>,
    pub me: StaffId,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let me = page.staff;
    let (facts, listed) = page
        .read_framed(move |tx, actor| read(tx, actor, me, &asked))
        .await?;
    let stage = views::list(&page, &listed);
    Ok(page.show(&facts, Here::Gestures, &page.t.say("gestures-title"), stage))
}

fn read(tx: &mut Tx<'_>, actor: &Actor, me: StaffId, asked: &Asked) -> attent_core::Result<Listed> {
    let mine = asked.view != "all";
    let filter = Filter {
        giver: mine.then_some(me),
        ..Filter::default()
    };
    let gestures = gestures::list(tx, actor, filter, asked.before.map(GestureId), LIST)?;
    let full = i64::try_from(gestures.len()).is_ok_and(|count| count == LIST);
    let older = gestures.last().filter(|_| full).map(|last| {
        let view = if mine { "mine" } else { "all" };
        format!("{}?view={view}&before={}", routes::GESTURES, last.id)
    });
    let now = tx.now();
    let budgets = budgets::of_staff(tx, actor, me)?
        .into_iter()
        .filter(|budget| budget.starts_at <= now && now < budget.ends_at)
        .collect();
    Ok(Listed {
        budgets,
        gestures,
        mine,
        older,
        me,
    })
}

/// One gesture and what belongs to it.
pub(super) struct Shown {
    pub gesture: Gesture,
    pub thanks: Vec<Thanks>,
    pub asked: Option<approvals::Approval>,
    /// The reader gave it, or leads who did.
    pub theirs: bool,
    pub me: StaffId,
}

pub(super) async fn show(page: Page, Path(id): Path<GestureId>) -> Result<Response> {
    let me = page.staff;
    let (facts, shown) = page
        .read_framed(move |tx, actor| {
            let gesture = gestures::find(tx, actor, id)?;
            Ok(Shown {
                thanks: gestures::thanks(tx, actor, id)?,
                asked: give::asked_about(tx, id)?,
                theirs: budgets::within_sight(tx, actor, gesture.giver)?
                    && actor.role >= Role::Staff,
                gesture,
                me,
            })
        })
        .await?;
    let title = views::name(&page, &shown.gesture);
    let stage = views::show(&page, &shown, &title);
    Ok(page.show(&facts, Here::Gestures, &title, stage))
}
