//! What the shop made ready: two guided procedures, a known problem, a card that was started, findings.

use attent_core::{
    Actor, Language, Result as CoreResult, cases, contingencies,
    conversations::{self, Channel, EntryKind, Kind, New as NewConversation},
    customers,
    findings::{self, New as NewFinding},
    ids::{CaseId, ContingencyId, ProcedureId, ProcedureStepId},
    known_problems,
    procedures::{self, Details, Ending, Goes, NewStep, Opening, Picture},
};
use attent_db::{FakeClock, Millis, Tx};

use super::shop::Shop;
use crate::{House, problem::Result};

/// A step: what to do, more about it, an end or answers with the numbers of the steps they lead to.
type Told = (
    &'static str,
    &'static str,
    Option<Ending>,
    &'static [(&'static str, usize)],
);

const BRAKES: &[Told] = &[
    (
        "Since when do they squeal?",
        "New pads squeal until they are run in.",
        None,
        &[("Since new pads were fitted", 1), ("It came slowly", 2)],
    ),
    (
        "Brake hard from 20 km/h down to walking pace, ten times",
        "On an empty road, one brake after the other. Do not stop completely in between.",
        None,
        &[("It is quiet now", 3), ("It still squeals", 2)],
    ),
    (
        "Wipe the rim or the disc with a clean cloth and a little alcohol",
        "Never with oil or a spray from the kitchen. Let it dry, then brake a few times.",
        None,
        &[("It is quiet now", 3), ("It still squeals", 4)],
    ),
    (
        "Good. Ride on!",
        "If it comes back after rain, that is normal for a minute or two.",
        Some(Ending::Solved),
        &[],
    ),
    (
        "Let us look at it",
        "The pads are perhaps worn or oily. It takes twenty minutes, and you can wait with a coffee.",
        Some(Ending::Case),
        &[],
    ),
];

const BATTERY: &[Told] = &[
    (
        "Was the battery below 5 °C overnight?",
        "In a shed or on the balcony, for example.",
        None,
        &[("Yes", 1), ("No", 2)],
    ),
    (
        "Take it indoors for two hours, then start in Eco",
        "A cold battery switches off to protect itself.",
        None,
        &[("It keeps going", 3), ("It switches off again", 2)],
    ),
    (
        "Press its button for ten seconds. Which lamps blink?",
        "Count them aloud, twice.",
        None,
        &[("None", 4), ("Two or more", 5)],
    ),
    (
        "Keep it indoors in winter",
        "Charge it at room temperature, and put it in just before you ride.",
        Some(Ending::Advice),
        &[],
    ),
    (
        "Charge it for an hour and try again",
        "If it shows nothing then, call us: we look at it.",
        Some(Ending::Advice),
        &[],
    ),
    (
        "It has to come to the workshop",
        "Do not charge it until then.",
        Some(Ending::Case),
        &[],
    ),
];

pub(super) fn through(house: &House, shop: &Shop, clock: &FakeClock, now: Millis) -> Result<()> {
    let owner = shop.owner.clone();
    clock.set(now.plus(-Millis::from_days(20).0));
    house.db.write_now({
        let owner = owner.clone();
        move |tx| {
            let brakes = written(
                tx,
                &owner,
                ("The brakes squeal", "For rim and disc brakes."),
                BRAKES,
            )?;
            let version = procedures::find(tx, &owner, brakes)?.version;
            procedures::set_open(tx, &owner, brakes, version, Opening::Everybody)?;
            followed_alone(tx, "the-brakes-squeal")
        }
    })?;
    let martins = shop.actor("Mārtiņš").clone();
    house.db.write_now({
        let owner = owner.clone();
        move |tx| {
            let about = (
                "The battery switches off",
                "While riding, though it shows charge.",
            );
            let battery = written(tx, &owner, about, BATTERY)?;
            match case_of(tx, &owner, "Ingrid Solheim")? {
                Some(case) => followed(tx, &martins, case, battery),
                None => Ok(()),
            }
        }
    })?;
    clock.set(now.plus(-Millis::from_days(4).0));
    let tomas = shop.actor("Tomas").clone();
    house.db.write_now(move |tx| known(tx, &tomas))?;
    clock.set(now.plus(-Millis::from_hours(3).0));
    let (jonas, elena) = (shop.actor("Jonas").clone(), shop.actor("Elena").clone());
    house.db.write_now(move |tx| {
        late(tx, &elena)?;
        found(tx, &jonas, &elena)
    })?;
    Ok(())
}

fn written(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (title, about): (&str, &str),
    told: &[Told],
) -> CoreResult<ProcedureId> {
    let details = Details {
        title: title.to_owned(),
        about: about.to_owned(),
        language: Language::En,
    };
    let id = procedures::add(tx, actor, &details)?;
    let mut steps: Vec<ProcedureStepId> = Vec::new();
    // Written first without answers, so that each answer can say where it leads.
    for with_answers in [false, true] {
        for (at, (title, text, ending, answers)) in told.iter().enumerate() {
            let to = |number: &usize| steps.get(*number).map_or(Goes::Nowhere, |id| Goes::To(*id));
            let answers = answers.iter().filter(|_| with_answers);
            let step = NewStep {
                title: (*title).to_owned(),
                text: (*text).to_owned(),
                ending: *ending,
                answers: answers
                    .map(|(label, number)| ((*label).to_owned(), to(number)))
                    .collect(),
                picture: Picture::Keep,
                picture_words: String::new(),
            };
            let version = procedures::find(tx, actor, id)?.version;
            let there = steps.get(at).copied();
            let made = procedures::save_step(tx, actor, id, version, there, &step)?;
            if there.is_none() {
                steps.push(made);
            }
        }
    }
    let version = procedures::find(tx, actor, id)?.version;
    procedures::publish(tx, actor, id, version)?;
    Ok(id)
}

/// Some customers went through it at home: the first answer, then the second, and so on.
fn followed_alone(tx: &mut Tx<'_>, slug: &str) -> CoreResult<()> {
    for ways in [
        [0, 0, 0],
        [0, 0, 0],
        [0, 1, 0],
        [1, 0, 0],
        [1, 1, 0],
        [0, 0, 0],
    ] {
        let (_, steps) = procedures::opened(tx, slug)?;
        let mut at = steps.first().map(|step| step.id);
        for way in ways {
            let step = steps.iter().find(|step| Some(step.id) == at);
            let Some((step, answer)) = step.and_then(|one| Some((one, one.answers.get(way)?)))
            else {
                break;
            };
            at = procedures::come_to(tx, slug, step.id, answer.id)?;
        }
    }
    Ok(())
}

fn case_of(tx: &mut Tx<'_>, owner: &Actor, name: &str) -> CoreResult<Option<CaseId>> {
    let Some(found) = customers::find_by_words(tx, owner, name, 1)?.pop() else {
        return Ok(None);
    };
    let own = cases::of_customer(tx, owner, found.customer.id, 1)?;
    Ok(own.first().map(|line| line.id))
}

/// With the customer on the phone, as far as the second step.
fn followed(tx: &mut Tx<'_>, actor: &Actor, case: CaseId, id: ProcedureId) -> CoreResult<()> {
    let talk = cases::find(tx, actor, case)?.conversation;
    let walk = procedures::start(tx, actor, talk, id)?;
    let found = procedures::walk(tx, actor, walk)?;
    let steps = procedures::steps(tx, found.version_id)?;
    let at = steps.iter().find(|step| step.id == found.at);
    match at.and_then(|step| step.answers.first()) {
        Some(answer) => procedures::answer(tx, actor, walk, found.at, answer.id),
        None => Ok(()),
    }
}

/// Those who came or called about it, and what they said.
const SQUEAL: [(&str, Channel, &str, &str); 4] = [
    ("Rosa Lindqvist", Channel::Mail, "", ""),
    (
        "Sarah Lim",
        Channel::Phone,
        "Front brake squeals since the service",
        "She called: loud in the wet, quiet when dry. It brakes well.",
    ),
    (
        "Michael O'Brien",
        Channel::Counter,
        "New pads squeal in the rain",
        "He came by with the bicycle. We heard it, too; he rides on.",
    ),
    (
        "Willem van Dijk",
        Channel::Phone,
        "Remmen piepen na de beurt",
        "Hij belde: ze piepen sinds zaterdag. Hij komt langs als het blijft.",
    ),
];

fn known(tx: &mut Tx<'_>, actor: &Actor) -> CoreResult<()> {
    let details = known_problems::Details {
        title: "New red brake pads squeal for the first days".to_owned(),
        symptom: "Loud squealing after a service, mostly in the wet.".to_owned(),
        work_around: "Run them in: ten hard stops from 20 km/h. Otherwise we change them for the black ones, free of charge.".to_owned(),
        ..known_problems::Details::default()
    };
    let id = known_problems::add(tx, actor, &details)?;
    for (name, channel, subject, said) in SQUEAL {
        let found = customers::find_by_words(tx, actor, name, 1)?;
        let Some(customer) = found.first().map(|one| one.customer.id) else {
            continue;
        };
        let talk = if subject.is_empty() {
            let own = cases::of_customer(tx, actor, customer, 1)?;
            match own.first() {
                Some(line) => cases::find(tx, actor, line.id)?.conversation,
                None => continue,
            }
        } else {
            let mut new = NewConversation::mail(subject.to_owned(), customer, tx.now());
            (new.channel, new.kind) = (channel, Kind::Support);
            new.waiting_since = None;
            new.assignee = actor.staff_id();
            let talk = conversations::open(tx, actor, &new)?;
            let kind = match channel {
                Channel::Phone => EntryKind::Call,
                _ => EntryKind::Visit,
            };
            conversations::contact(tx, actor, talk, kind, said)?;
            talk
        };
        known_problems::link(tx, actor, id, talk)?;
    }
    Ok(())
}

/// The supplier of the bicycles is late.
fn late(tx: &mut Tx<'_>, actor: &Actor) -> CoreResult<()> {
    let filter = contingencies::Filter {
        promise_words: "bicycle".to_owned(),
        due_days: Some(7),
        item: "bicycle".to_owned(),
        ..contingencies::Filter::default()
    };
    let what = "The bicycles of Tuesday come a week later";
    let run = contingencies::start(tx, actor, ContingencyId(1), what, &filter)?;
    let note = "Called the supplier: they promise Thursday of next week, in writing.";
    contingencies::note(tx, actor, run, note)
}

fn found(tx: &mut Tx<'_>, jonas: &Actor, elena: &Actor) -> CoreResult<()> {
    let now = tx.now();
    for (by, what, days) in [
        (jonas, "Pads leave the workshop without being run in", 9),
        (
            elena,
            "The label printer prints L where the order says M",
            5,
        ),
    ] {
        let Some(owner) = by.staff_id() else { continue };
        let new = NewFinding {
            what: what.to_owned(),
            owner,
            due_at: now.plus(Millis::from_days(days).0),
        };
        let id = findings::add(tx, jonas, &new)?;
        if days == 5 {
            let words = "New template; the size now stands beside the barcode.";
            findings::done(tx, elena, id, 1, words)?;
        }
    }
    Ok(())
}
