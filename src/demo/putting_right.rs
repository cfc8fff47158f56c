//! The cases of the shop, each where it stands: one chosen and delivered, one with solutions before
//! the customer, a return on its way, a battery being looked into; and what was said no to.

use attent_core::{
    Actor, Result as CoreResult, Role,
    cases::{
        self, Assessment, Case, Condition, Core, Decision, Effect, Kind, Mood, NewItem, Outcome,
        Reason, Severity, State, Verdict, Way, Wish,
    },
    customers,
    ids::{CaseId, CauseId, RefusalRuleId, SolutionId},
    refusals,
    solutions::{self, NewOffer, NewRound, Pick},
};
use attent_db::{FakeClock, Millis, Tx};

use super::{live::in_the_day, shop::Shop};
use crate::{House, problem::Result};

/// Seeded causes and solutions, by their numbers in the migration.
const WRONG_ITEM: CauseId = CauseId(5);
const OUR_MISTAKE: CauseId = CauseId(17);
const HARD_TO_USE: CauseId = CauseId(22);
const REDO: SolutionId = SolutionId(1);
const REPLACE: SolutionId = SolutionId(2);
const REFUND: SolutionId = SolutionId(4);
const PART: SolutionId = SolutionId(5);
const VOUCHER: SolutionId = SolutionId(8);

/// Between two steps of somebody: nobody does them all in one minute.
const A_WHILE: Millis = Millis::from_minutes(7);
/// Four cases, four stages each at most.
const STEPS: i64 = 16;

struct Told {
    customer: &'static str,
    by: &'static str,
    severity: Severity,
    cause: CauseId,
    wish: Wish,
    wish_words: &'static str,
    core: [&'static str; 3],
    apology: &'static str,
    offers: &'static [(SolutionId, [&'static str; 4])],
}

const PANNIER: Told = Told {
    customer: "Daniel Whitcombe",
    by: "Sofie",
    severity: Severity::Serious,
    cause: WRONG_ITEM,
    wish: Wish::Replace,
    wish_words: "The second pannier before Friday, or I pack everything into one.",
    core: [
        "One pannier came, two were paid.",
        "The trip is on Friday. He needs the pair by Thursday night.",
        "We packed in a hurry, and he has to mend it in his last days before the holiday.",
    ],
    apology: "Dear Daniel,\n\nyou paid for two panniers and we packed one. I am sorry, above all because you leave on Friday. Here is what I can do today.",
    offers: &[
        (
            REPLACE,
            [
                "The second pannier by courier, on Thursday",
                "It leaves us today at four and is with you on Thursday before noon. We pay the courier.",
                "The same colour. Somebody has to be at home between 9 and 12.",
                "The post would take until Saturday.",
            ],
        ),
        (
            PART,
            [
                "Half of the price back, and you keep the one you have",
                "You get 44.50 euros back on your card.",
                "It takes three to five working days.",
                "If you would rather travel light this time.",
            ],
        ),
        (
            REFUND,
            [
                "All of it back",
                "We send a label for the parcel, and you get the whole price back.",
                "Within five working days after it reached us.",
                "If the set is of no use to you any more.",
            ],
        ),
    ],
};

const BRAKES: Told = Told {
    customer: "Rosa Lindqvist",
    by: "Tomas",
    severity: Severity::Moderate,
    cause: OUR_MISTAKE,
    wish: Wish::Redo,
    wish_words: "Could somebody please look at it properly this time?",
    core: [
        "The brake squeals louder than before the service.",
        "She needs the bicycle every day and wants to be sure of it.",
        "She paid 65 euros and it became worse.",
    ],
    apology: "Dear Rosa,\n\nnew pads have to be run in before a bicycle leaves us, and with yours we did not. I am sorry.",
    offers: &[
        (
            REDO,
            [
                "We do it again, while you wait",
                "Twenty minutes, coffee included. If the rim has suffered, we replace it at our cost.",
                "Without an appointment, Tuesday to Saturday.",
                "So that we ride it together before you leave.",
            ],
        ),
        (
            REFUND,
            [
                "Your money back",
                "The 65 euros, by the way you paid.",
                "Within five working days.",
                "If you would rather go elsewhere.",
            ],
        ),
    ],
};

const HELMET: Told = Told {
    customer: "Chloe Bennett",
    by: "Elena",
    severity: Severity::Minor,
    cause: WRONG_ITEM,
    wish: Wish::Replace,
    wish_words: "The M, please.",
    core: [
        "She got an L instead of an M.",
        "It slides over her eyes: she cannot ride with it.",
        "Funny, but not safe.",
    ],
    apology: "Hello Chloe,\n\nour mistake, so please do not pay for anything.",
    offers: &[
        (
            REPLACE,
            [
                "The M goes out today",
                "It does not wait for the L to come back.",
                "The cream-coloured one.",
                "You should have what you ordered.",
            ],
        ),
        (
            REFUND,
            [
                "Your money back",
                "You send the L back at our cost.",
                "Within five working days after it reached us.",
                "If you would rather look for another one.",
            ],
        ),
        (
            VOUCHER,
            [
                "A voucher besides",
                "Ten euros for your next visit.",
                "Good for a year.",
                "A thank you for your patience.",
            ],
        ),
    ],
};

const BATTERY: Told = Told {
    customer: "Ingrid Solheim",
    by: "Mārtiņš",
    severity: Severity::Moderate,
    cause: HARD_TO_USE,
    wish: Wish::Explanation,
    wish_words: "Is the battery broken or is it the cold?",
    core: [
        "It shows 60 % and switches off after four kilometres.",
        "She wants to know whether she can rely on it in winter.",
        "A new battery that fails looks like a bad buy.",
    ],
    apology: "",
    offers: &[],
};

const REFUSED: [(&str, i64, &str, &str, i64); 4] = [
    (
        "Grace",
        1,
        "To return a saddle after five weeks, unused",
        "An exchange",
        6_000,
    ),
    (
        "Elena",
        1,
        "To return lights bought as a present in October",
        "A voucher of the same value",
        4_500,
    ),
    (
        "Sofie",
        2,
        "A refund for a tube, no receipt",
        "A new tube",
        800,
    ),
    (
        "Tomas",
        7,
        "To be let in at 19:05",
        "The bicycle brought home next morning",
        2_000,
    ),
];

pub(super) fn through(house: &House, shop: &Shop, clock: &FakeClock, now: Millis) -> Result<()> {
    // All of it is over when the sample opens: nothing stands in its future.
    clock.set(now.plus(-STEPS * A_WHILE.0));
    told(house, shop, clock, &PANNIER, State::Offered)?;
    told(house, shop, clock, &BRAKES, State::Closed)?;
    told(house, shop, clock, &HELMET, State::Fulfilling)?;
    told(house, shop, clock, &BATTERY, State::Investigating)?;
    for (by, rule, asked, instead, cost) in REFUSED {
        let Some(actor) = shop.staff.get(by).cloned() else {
            continue;
        };
        house.db.write_now(move |tx| {
            let new = refusals::New {
                conversation: None,
                place: None,
                rule: RefusalRuleId(rule),
                asked: asked.to_owned(),
                instead: instead.to_owned(),
                cost: Some(cost),
            };
            refusals::record(tx, &actor, &new)
        })?;
    }
    Ok(())
}

fn told(
    house: &House,
    shop: &Shop,
    clock: &FakeClock,
    told: &'static Told,
    until: State,
) -> Result<()> {
    let Some(actor) = shop.staff.get(told.by).cloned() else {
        return Ok(());
    };
    let owner = shop.owner.clone();
    let found = house
        .db
        .write_now(move |tx| case_of(tx, &owner, told.customer))?;
    let Some(id) = found else { return Ok(()) };
    for stage in [understand, offer, choose, finish] {
        let (actor, owner) = (actor.clone(), shop.owner.clone());
        let stands = house.db.write_now(move |tx| {
            stage(tx, &actor, &owner, id, told, until)?;
            Ok::<_, attent_core::Error>(cases::find(tx, &owner, id)?.state)
        })?;
        clock.pass(A_WHILE);
        if stands == until {
            break;
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

type Stage = fn(&mut Tx<'_>, &Actor, &Actor, CaseId, &'static Told, State) -> CoreResult<()>;
const _: [Stage; 4] = [understand, offer, choose, finish];

fn understand(
    tx: &mut Tx<'_>,
    actor: &Actor,
    owner: &Actor,
    id: CaseId,
    told: &'static Told,
    _until: State,
) -> CoreResult<()> {
    let case = cases::find(tx, actor, id)?;
    if case.state == State::Received {
        cases::acknowledge(tx, actor, id, Way::Mail)?;
    }
    cases::came(tx, actor, id, Mood::Poor)?;
    cases::wish_is(tx, actor, id, told.wish, told.wish_words)?;
    let version = cases::find(tx, actor, id)?.version;
    let assessment = Assessment {
        severity: told.severity,
        cause: Some(told.cause),
    };
    cases::assess(tx, actor, id, version, assessment)?;
    let version = cases::find(tx, actor, id)?.version;
    let [said, really, looks] = told.core.map(str::to_owned);
    cases::core_is(
        tx,
        actor,
        id,
        version,
        &Core {
            said,
            really,
            looks,
        },
    )?;
    cases::read_back(tx, actor, id, Way::Mail)?;
    match case.kind {
        Kind::Return => {
            let item = NewItem {
                name: "Helmet, cream, size L".to_owned(),
                quantity: 1,
                reason: Reason::Wrong,
                condition: Condition::Opened,
            };
            let item = cases::add_item(tx, actor, id, &item)?;
            cases::decide(tx, owner, id, (item, 1), Decision::Accepted, "Our packing")?;
        }
        Kind::Support => {
            cases::tried(tx, actor, id, "Battery indoors overnight", Effect::Helped)?;
            cases::tried(tx, actor, id, "Started in Eco", Effect::NoChange)?;
        }
        Kind::Complaint => {}
    }
    Ok(())
}

fn offer(
    tx: &mut Tx<'_>,
    actor: &Actor,
    _owner: &Actor,
    id: CaseId,
    told: &'static Told,
    _until: State,
) -> CoreResult<()> {
    let offers = told.offers.iter().map(|(solution, words)| {
        let [title, text, limits, why] = words.map(str::to_owned);
        NewOffer {
            solution: *solution,
            title,
            text,
            limits,
            why,
            amount: (*solution == VOUCHER).then_some(1_000),
        }
    });
    let round = NewRound {
        apology: told.apology.to_owned(),
        law: String::new(),
        offers: offers.collect(),
    };
    solutions::offer(tx, actor, id, &round).map(|_| ())
}

fn choose(
    tx: &mut Tx<'_>,
    actor: &Actor,
    _owner: &Actor,
    id: CaseId,
    _told: &'static Told,
    _until: State,
) -> CoreResult<()> {
    let case = cases::find(tx, actor, id)?;
    let Some(round) = solutions::current(tx, &case)? else {
        return Ok(());
    };
    let pick = Pick {
        round: round.id,
        offer: round.offers.first().map(|offer| offer.id),
        words: "That would be perfect, thank you.".to_owned(),
        way: Way::Page,
    };
    solutions::choose(tx, &Actor::customer(case.customer), id, &pick)?;
    let later = tx.now().plus(Millis::from_days(2));
    let due = in_the_day(tx, later)?;
    if let Some(me) = actor.staff_id() {
        solutions::fulfil(tx, actor, id, me, due)?;
    }
    Ok(())
}

fn finish(
    tx: &mut Tx<'_>,
    actor: &Actor,
    _owner: &Actor,
    id: CaseId,
    _told: &'static Told,
    _until: State,
) -> CoreResult<()> {
    debug_assert!(actor.role >= Role::Staff);
    solutions::deliver(tx, actor, id, Way::Word)?;
    cases::left(tx, actor, id, Mood::Excellent)?;
    cases::close(tx, actor, id, Outcome::Solved)?;
    cases::ask_handling(tx, actor, id)?;
    let case: Case = cases::find(tx, actor, id)?;
    let words = "Silence! My neighbours thank you too.";
    let customer = Actor::customer(case.customer);
    cases::answer_handling(tx, &customer, &case, Verdict::MuchBetter, words, Way::Page)
}
