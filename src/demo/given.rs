//! What the shop gave beyond what it owed: budgets, limits, gestures, vouchers, thanks, and two
//! questions that wait for an answer.

use attent_core::{
    Actor, Currency, Error, Money, Role,
    approvals::{self, Answer, Ask, Within},
    budgets::{self, Holder, Kind, Limits, Occasion, Purpose},
    business, customers,
    gestures::{self, State},
    ids::CustomerId,
    vouchers,
};
use attent_db::{FakeClock, Millis, Tx};
use rand::{SeedableRng, rngs::SmallRng};

use super::{SEED, shop::Shop};
use crate::{House, problem::Result};

/// Days ago, who gave, to whom, what, for which occasion, euros, its story, and who thanked.
type Told = (
    i64,
    &'static str,
    &'static str,
    Kind,
    Occasion,
    i64,
    &'static str,
    &'static [&'static str],
);

const GESTURES: [Told; 12] = [
    (
        41,
        "Grace",
        "Sarah Lim",
        Kind::Treat,
        Occasion::Moment,
        4,
        "Her daughter's first ride without side wheels, on our pavement. Hot chocolate for both.",
        &["Ona"],
    ),
    (
        38,
        "Elena",
        "Daniel Whitcombe",
        Kind::Delivery,
        Occasion::Mistake,
        9,
        "The second pannier went out by courier, not by post: he leaves for his trip on Friday.",
        &[],
    ),
    (
        33,
        "Tomas",
        "Darius Stankevičius",
        Kind::Extra,
        Occasion::Defect,
        20,
        "Trued the rear wheel while he waited, although it was not ours.",
        &["Mārtiņš"],
    ),
    (
        30,
        "Sofie",
        "Willem van Dijk",
        Kind::Credit,
        Occasion::Delay,
        15,
        "The courier came twice to the wrong door. He had taken both days off.",
        &[],
    ),
    (
        26,
        "Grace",
        "Michael O'Brien",
        Kind::Gift,
        Occasion::HardTime,
        12,
        "His bicycle was stolen. A lamp set to go with the loan bike, it gets dark at four.",
        &["Ona", "Jonas"],
    ),
    (
        22,
        "Mārtiņš",
        "Edgars Vītols",
        Kind::Card,
        Occasion::Thanks,
        3,
        "He sent us a photograph of the pump on top of the pass.",
        &[],
    ),
    (
        19,
        "Elena",
        "Chloe Bennett",
        Kind::Delivery,
        Occasion::Misunderstanding,
        8,
        "Our size table was misleading; the exchange went both ways for free.",
        &[],
    ),
    (
        15,
        "Tomas",
        "Ingrid Solheim",
        Kind::Extra,
        Occasion::Defect,
        25,
        "Insulated the battery and showed her how to store it. No charge in the first winter.",
        &["Jonas"],
    ),
    (
        9,
        "Sofie",
        "Fleur Smits",
        Kind::Credit,
        Occasion::Mistake,
        10,
        "Her gift card failed at the till in front of the whole family.",
        &[],
    ),
    (
        5,
        "Tomas",
        "Rosa Lindqvist",
        Kind::Flowers,
        Occasion::Mistake,
        18,
        "She rides to work every day and stood in the rain because of our pads. Flowers on the saddle when she picked it up.",
        &["Ona"],
    ),
    (
        3,
        "Grace",
        "Agnes Moreau",
        Kind::Treat,
        Occasion::Thanks,
        6,
        "Cake for the one who wrote the kindest letter of the year.",
        &[],
    ),
    (
        1,
        "Elena",
        "Nina Alvarez",
        Kind::Gift,
        Occasion::Delay,
        14,
        "A rain cover, because the photographs had to be sent twice.",
        &[],
    ),
];

/// Days ago, who issued, to whom, euros, for which occasion, and how much was used so far.
const VOUCHERS: [(i64, &str, &str, i64, Occasion, i64); 4] = [
    (35, "Elena", "Peter Novak", 20, Occasion::Delay, 20),
    (21, "Sofie", "Μαρία Αντωνίου", 25, Occasion::Defect, 10),
    (11, "Elena", "Paulius Jankauskas", 15, Occasion::Defect, 0),
    (4, "Tomas", "Tom Achterberg", 20, Occasion::Manner, 0),
];

pub(super) fn through(house: &House, shop: &Shop, clock: &FakeClock, now: Millis) -> Result<()> {
    let day = |ago: i64| now.plus(-Millis::from_days(ago).0);
    clock.set(day(43));
    let everybody: Vec<(String, Actor)> = shop
        .staff
        .iter()
        .map(|(name, actor)| ((*name).to_owned(), actor.clone()))
        .collect();
    let owner = shop.owner.clone();
    house
        .db
        .write_now(move |tx| budgets_for(tx, &owner, &everybody))?;
    let mut steps: Vec<(i64, Step)> = GESTURES
        .iter()
        .map(|told| (told.0, Step::Gesture(told)))
        .chain(VOUCHERS.iter().map(|told| (told.0, Step::Voucher(told))))
        .collect();
    steps.sort_by_key(|(ago, _)| std::cmp::Reverse(*ago));
    for (ago, step) in steps {
        clock.set(day(ago));
        match step {
            Step::Gesture(told) => gesture(house, shop, told)?,
            Step::Voucher(told) => voucher(house, shop, told)?,
        }
    }
    clock.set(now.plus(-Millis::from_minutes(40).0));
    questions(house, shop)
}

enum Step {
    Gesture(&'static Told),
    Voucher(&'static (i64, &'static str, &'static str, i64, Occasion, i64)),
}

fn eur(euros: i64) -> Money {
    Money::new(euros * 100, Currency::EUR)
}

/// The year's budgets in one go, and the limits of roles.
fn budgets_for(
    tx: &mut Tx<'_>,
    owner: &Actor,
    everybody: &[(String, Actor)],
) -> attent_core::Result<()> {
    let zone = business::get(tx)?.time_zone;
    let now = tx.now();
    let year = budgets::Year::at(now, &zone)?.year;
    for (role, once, customer) in [(Role::Staff, 30, 60), (Role::Manager, 60, 150)] {
        let limits = Limits {
            per_gesture: eur(once),
            per_customer: eur(customer),
            kinds: budgets::every_kind(),
            starts_at: None,
            ends_at: None,
        };
        budgets::set_authority(tx, owner, Holder::Role(role), Some(&limits), 0)?;
    }
    for (_, actor) in everybody {
        let Some(staff) = actor.staff_id().filter(|_| actor.role >= Role::Staff) else {
            continue;
        };
        budgets::grant(tx, owner, staff, year, Purpose::Recover, eur(200))?;
        budgets::grant(tx, owner, staff, year, Purpose::Delight, eur(100))?;
    }
    Ok(())
}

fn customer(tx: &mut Tx<'_>, owner: &Actor, name: &str) -> attent_core::Result<Option<CustomerId>> {
    let found = customers::find_by_words(tx, owner, name, 1)?;
    Ok(found.first().map(|one| one.customer.id))
}

fn gesture(house: &House, shop: &Shop, told: &'static Told) -> Result<()> {
    let (_, giver, to, kind, occasion, euros, story, thanked) = *told;
    let Some(actor) = shop.staff.get(giver).cloned() else {
        return Ok(());
    };
    let owner = shop.owner.clone();
    let thankful: Vec<Actor> = thanked
        .iter()
        .filter_map(|name| shop.staff.get(name).cloned())
        .collect();
    house.db.write_now(move |tx| {
        let Some(customer) = customer(tx, &owner, to)? else {
            return Ok(());
        };
        let new = gestures::New {
            giver: None,
            customer,
            conversation: None,
            purpose: purpose(occasion),
            kind,
            occasion,
            money: eur(euros),
            story: story.to_owned(),
            delivered: true,
            ask: None,
            press_key: None,
        };
        let given = gestures::give(tx, &actor, &new)?;
        for one in &thankful {
            gestures::thank(tx, one, given.id, None)?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(())
}

fn purpose(occasion: Occasion) -> Purpose {
    if Occasion::of(Purpose::Delight).contains(&occasion) {
        Purpose::Delight
    } else {
        Purpose::Recover
    }
}

fn voucher(
    house: &House,
    shop: &Shop,
    told: &'static (i64, &'static str, &'static str, i64, Occasion, i64),
) -> Result<()> {
    let (ago, issuer, to, euros, occasion, used) = *told;
    let Some(actor) = shop.staff.get(issuer).cloned() else {
        return Ok(());
    };
    let owner = shop.owner.clone();
    house.db.write_now(move |tx| {
        let Some(customer) = customer(tx, &owner, to)? else {
            return Ok(());
        };
        let now = tx.now();
        let new = vouchers::New {
            giver: None,
            customer,
            conversation: None,
            source: vouchers::Source::Budget(Purpose::Recover),
            occasion,
            value: eur(euros),
            expires_at: now.plus(Millis::from_days(365)),
            story: String::new(),
            ask: None,
            press_key: None,
        };
        let dice = &mut SmallRng::seed_from_u64(SEED ^ ago.unsigned_abs());
        let issued = vouchers::issue(tx, &actor, dice, &new)?;
        if used > 0 {
            vouchers::redeem(tx, &actor, issued.id, 1, eur(used), None)?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(())
}

/// Two that wait, one that was answered.
fn questions(house: &House, shop: &Shop) -> Result<()> {
    let asks = [
        (
            "Grace",
            "Priya Raman",
            Kind::Gift,
            45,
            "She has come three times about the same saddle and was friendly each time. I would like to give her the better one for the price of the other.",
            None,
        ),
        (
            "Sofie",
            "Anouk Jansen",
            Kind::Credit,
            35,
            "We sent the wrong size twice. She pays the post each time.",
            Some("Yes. And tell her we are sorry."),
        ),
        (
            "Elena",
            "Willem van Dijk",
            Kind::Credit,
            50,
            "The third complaint about the same courier.",
            None,
        ),
    ];
    for (giver, to, kind, euros, why, answer) in asks {
        let Some(actor) = shop.staff.get(giver).cloned() else {
            continue;
        };
        let owner = shop.owner.clone();
        house.db.write_now(move |tx| {
            let Some(customer) = customer(tx, &owner, to)? else {
                return Ok(());
            };
            let new = gestures::New {
                giver: None,
                customer,
                conversation: None,
                purpose: Purpose::Recover,
                kind,
                occasion: Occasion::Mistake,
                money: eur(euros),
                story: why.to_owned(),
                delivered: false,
                ask: Some(Ask {
                    why: why.to_owned(),
                    within: Within::Day,
                }),
                press_key: None,
            };
            let given = gestures::give(tx, &actor, &new)?;
            let asked = approvals::of_subject(tx, budgets::SubjectKind::Gesture, given.id.0)?;
            if let (Some(asked), Some(words), State::Asked) = (asked, answer, given.state) {
                approvals::decide(tx, &owner, asked.id, Answer::Yes, words, None)?;
            }
            Ok::<_, Error>(())
        })?;
    }
    Ok(())
}
