//! Mailboxes: how each is doing, connecting one, trying it, taking it out of use.

use attent_core::{
    Actor,
    channels::{
        Direction, Trouble, health,
        mailboxes::{self, Active, Mailbox},
    },
    ids::MailboxId,
    people::{places, teams},
};
use attent_db::{Millis, Tx};
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};

use super::{
    mailbox_form::{self, Checked, Typed},
    nav::{self, Section},
};
use crate::{
    Page, Result,
    forms::Wrong,
    routes,
    ui::{self, Button, Column, Icon, Tone},
};

/// How a mailbox is doing.
struct Standing {
    troubles: Vec<Trouble>,
    well: Vec<(Direction, Millis)>,
}

pub(super) async fn list(page: Page) -> Result<Response> {
    Section::Mailboxes.open(&page)?;
    let read = page.read_framed(|tx, actor| {
        let mut all = Vec::new();
        for mailbox in mailboxes::list(tx, actor)? {
            let troubles = health::of_mailbox(tx, mailbox.id)?;
            let well = health::last_ok(tx, mailbox.id)?;
            all.push((mailbox, Standing { troubles, well }));
        }
        Ok((all, runs_some(tx, actor)))
    });
    let (facts, (all, runs)) = read.await?;
    let t = page.t;
    let title = Section::Mailboxes.title(t);
    let add = t.say("mailbox-add");
    let connect = Button::main(&add).icon(Icon::Plus);
    let connect = html! { @if runs { (connect.link("/settings/mailboxes/new")) } };
    let labels = ["mailbox-address", "mailbox-imap", "mailbox-smtp"].map(|key| t.say(key));
    let columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    let content = html! {
        @if all.is_empty() {
            (ui::page_head(&[], &title, "", html! {}))
            (ui::empty(Icon::Mail, &t.say("mailboxes-empty"), &t.say("mailboxes-empty-do"), connect))
        } @else {
            (ui::page_head(&[], &title, &t.say("mailboxes-about"), connect))
            (ui::table(&title, &columns, html! { @for (mailbox, standing) in &all { (row(&page, mailbox, standing)) } }))
        }
    };
    Ok(nav::show(
        &page,
        &facts,
        Section::Mailboxes,
        &title,
        &Wrong::nothing(t),
        content,
    ))
}

/// Whether the actor may connect a mailbox for anybody: managers, and who leads a team.
fn runs_some(tx: &mut Tx<'_>, actor: &Actor) -> bool {
    let mut teams = actor.teams.iter().map(|team| Some(*team));
    mailboxes::may_run(tx, actor, None).is_ok()
        || teams.any(|team| mailboxes::may_run(tx, actor, team).is_ok())
}

fn row(page: &Page, mailbox: &Mailbox, standing: &Standing) -> Markup {
    html! {
        tr {
            td {
                a href=(routes::mailbox(mailbox.id)) { (mailbox.address) } br;
                span class="small soft" { (mailbox.name) }
            }
            td { (way(page, mailbox, standing, Direction::In)) }
            td { (way(page, mailbox, standing, Direction::Out)) }
        }
    }
}

fn way(page: &Page, mailbox: &Mailbox, standing: &Standing, direction: Direction) -> Markup {
    let t = page.t;
    let there = match direction {
        Direction::In => mailbox.imap.is_some(),
        Direction::Out => mailbox.smtp.is_some(),
    };
    let trouble = standing
        .troubles
        .iter()
        .find(|trouble| trouble.direction == direction);
    let well = standing.well.iter().find(|(one, _)| *one == direction);
    html! {
        @if mailbox.retired_at.is_some() { (ui::chip(Tone::Plain, &t.say("retired"))) }
        @else if !there { span class="soft" { (t.say("mailbox-no-way")) } }
        @else if let Some(trouble) = trouble {
            (ui::chip_with(Tone::Late, Icon::CircleAlert, &page.format.waited(trouble.since))) " "
            span class="small" { (t.say(&format!("reason-{}", trouble.reason.as_str()))) }
        } @else if let Some((_, at)) = well {
            (ui::chip_with(Tone::Good, Icon::CircleCheck, &t.say("mailbox-well"))) " "
            span class="small soft" { (page.format.time(*at)) }
        } @else { span class="soft" { (t.say("mailbox-not-yet")) } }
    }
}

/// What the form is shown with.
struct Around {
    typed: Typed,
    wrong: Wrong,
    checked: Option<Checked>,
}

pub(super) async fn new(page: Page) -> Result<Response> {
    let name = page
        .read(|tx, actor| {
            if !runs_some(tx, actor) {
                return Err(attent_core::Error::Forbidden);
            }
            Ok(attent_core::business::get(tx)?.name)
        })
        .await?;
    let typed = Typed::fresh(&name, page.t.language);
    render(
        &page,
        None,
        Around {
            typed,
            wrong: Wrong::nothing(page.t),
            checked: None,
        },
    )
    .await
}

async fn render(page: &Page, before: Option<&Mailbox>, around: Around) -> Result<Response> {
    Section::Mailboxes.open(page)?;
    let of = before.map(|mailbox| mailbox.team);
    let read = page.read_framed(move |tx, actor| {
        let teams = teams::list(tx, actor)?
            .into_iter()
            .filter(|team| team.retired_at.is_none());
        let teams: Vec<_> = teams.map(|team| (team.id.to_string(), team.name)).collect();
        let places = places::list(tx, actor)?
            .into_iter()
            .filter(|place| place.retired_at.is_none());
        let places: Vec<_> = places
            .map(|place| (place.id.to_string(), place.name))
            .collect();
        let runs = match of {
            Some(team) => mailboxes::may_run(tx, actor, team).is_ok(),
            None => true,
        };
        Ok((teams, places, runs))
    });
    let (facts, (teams, places, runs)) = read.await?;
    let (
        t,
        Around {
            typed,
            wrong,
            checked,
        },
    ) = (page.t, around);
    let title = before.map_or_else(|| t.say("mailbox-add"), |mailbox| mailbox.address.clone());
    let action = before.map_or_else(
        || "/settings/mailboxes/new".to_owned(),
        |was| routes::mailbox(was.id),
    );
    let (crumbs, button) = (
        Section::Mailboxes.title(t),
        if before.is_some() {
            "mailbox-try-save"
        } else {
            "mailbox-connect"
        },
    );
    let failed = checked.as_ref().is_some_and(|checked| !checked.well());
    let content = html! {
        (ui::page_head(&[(&crumbs, routes::MAILBOXES)], &title, &t.say("mailbox-untouched"), html! {}))
        (wrong.above())
        @if let Some(checked) = &checked { (checked.view(t)) }
        form class="stack" method="post" action=(action) {
            input type="hidden" name="version" value=(typed.version);
            (mailbox_form::essentials(t, &typed, &wrong, before))
            (mailbox_form::servers(t, &typed, &wrong, before, failed))
            @if before.is_some() { (mailbox_form::manners(t, &typed, &wrong, &teams, &places)) }
            div class="form-actions" {
                @if runs {
                    (Button::main(&t.say(button)).submit())
                    @if before.is_some() || failed { (Button::new(&t.say("mailbox-save-anyway")).named("anyway", "yes").submit()) }
                }
                (Button::quiet(&t.say("back")).link(routes::MAILBOXES))
            }
        }
        @if let Some(mailbox) = before.filter(|_| runs) { (ending(page, mailbox)) }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Mailboxes,
        &title,
        &wrong,
        content,
    ))
}

fn ending(page: &Page, mailbox: &Mailbox) -> Markup {
    let t = page.t;
    let base = routes::mailbox(mailbox.id);
    html! {
        @if mailbox.retired_at.is_some() {
            (ui::panel(&t.say("retired"), "", Button::new(&t.say("restore")).icon(Icon::RotateCcw).post(&format!("{base}/return"))))
        } @else {
            (ui::panel(&t.say("mailbox-retire-title"), &t.say("mailbox-retire-about"),
                Button::danger(&t.say("retire")).post(&format!("{base}/retirement"))))
        }
    }
}

pub(super) async fn add(page: Page, Form(mut typed): Form<Typed>) -> Result<Response> {
    let team = typed.team.parse().ok().map(attent_core::ids::TeamId);
    // Nobody may make this machine knock at servers who may not add a mailbox.
    page.read(move |tx, actor| mailboxes::may_run(tx, actor, team))
        .await?;
    typed.guess();
    if !typed.anyway() {
        let (checked, wrong) = mailbox_form::check(&page, &typed, None).await?;
        if wrong.is_something() {
            let around = Around {
                typed,
                wrong,
                checked: Some(checked),
            };
            return render(&page, None, around).await;
        }
    }
    match mailbox_form::add(&page, &typed).await {
        Ok(id) => Ok(page.said(&routes::mailbox(id), "said-mailbox-connected")),
        Err(error) => {
            let wrong = mailbox_form::wrong_fields(error)?;
            render(
                &page,
                None,
                Around {
                    typed,
                    wrong,
                    checked: None,
                },
            )
            .await
        }
    }
}

pub(super) async fn show(page: Page, Path(id): Path<MailboxId>) -> Result<Response> {
    let mailbox = page
        .read(move |tx, actor| mailboxes::get(tx, actor, id))
        .await?;
    let (typed, wrong) = (Typed::of(&mailbox), Wrong::nothing(page.t));
    render(
        &page,
        Some(&mailbox),
        Around {
            typed,
            wrong,
            checked: None,
        },
    )
    .await
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<MailboxId>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let read = page.read(move |tx, actor| {
        let mailbox = mailboxes::get(tx, actor, id)?;
        mailboxes::may_run(tx, actor, mailbox.team)?;
        let active: Option<Active> = if mailbox.retired_at.is_none() {
            Some(mailboxes::active(tx, id)?)
        } else {
            None
        };
        Ok((mailbox, active))
    });
    let (mailbox, active) = read.await?;
    typed.guess();
    if typed.language.is_empty() {
        mailbox.language.code().clone_into(&mut typed.language);
    }
    if !typed.anyway() {
        let stored = Some((&mailbox, active.as_ref()));
        let (checked, wrong) = mailbox_form::check(&page, &typed, stored).await?;
        if wrong.is_something() {
            let around = Around {
                typed,
                wrong,
                checked: Some(checked),
            };
            return render(&page, Some(&mailbox), around).await;
        }
    }
    match mailbox_form::change(&page, id, &typed).await {
        Ok(()) => Ok(page.said(routes::MAILBOXES, "said-saved")),
        Err(error) => {
            let wrong = mailbox_form::wrong_fields(error)?;
            render(
                &page,
                Some(&mailbox),
                Around {
                    typed,
                    wrong,
                    checked: None,
                },
            )
            .await
        }
    }
}

pub(super) async fn retire(page: Page, Path(id): Path<MailboxId>) -> Result<Response> {
    page.write(move |tx, actor| mailboxes::retire(tx, actor, id))
        .await?;
    Ok(page.said(routes::MAILBOXES, "said-retired"))
}

pub(super) async fn restore(page: Page, Path(id): Path<MailboxId>) -> Result<Response> {
    page.write(move |tx, actor| mailboxes::restore(tx, actor, id))
        .await?;
    Ok(page.said(routes::MAILBOXES, "said-saved"))
}
