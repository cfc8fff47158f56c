//! A shop with an owner, a manager and two members of staff, and the short way into each state.

use attent_core::{
    Actor, Currency, Error, Money, Role,
    budgets::{self, Holder, Limits, Purpose},
    cases::{self, Assessment, Case, Core, Kind, Outcome, Severity, State, Way},
    ids::{CaseId, CaseRoundId, CauseId, CustomerId, SolutionId, StaffId},
    solutions::{self, NewOffer, NewRound, Pick, Round},
};
use attent_db::{Millis, Tx, params};

use crate::shop::{Shop, on_every_engine};

/// 2026-11-25, 10:00 UTC.
const NOW: Millis = Millis(1_795_600_800_000);
/// What Elena has to put things right, and may give in one piece.
pub const BUDGET: i64 = 10_000;
pub const EACH: i64 = 5_000;

/// Seeded: goods that arrived damaged, and what is offered for it.
pub const DAMAGED: CauseId = CauseId(2);
pub const REPLACE: SolutionId = SolutionId(2);
pub const REFUND: SolutionId = SolutionId(4);
pub const CREDIT: SolutionId = SolutionId(7);
pub const VOUCHER: SolutionId = SolutionId(8);
pub const SET_ASIDE: SolutionId = SolutionId(10);
pub const EXPLANATION: SolutionId = SolutionId(12);
pub const ADVICE: SolutionId = SolutionId(13);

pub struct Desk<'a> {
    pub shop: &'a Shop,
    pub ona: Actor,
    pub jonas: Actor,
    pub elena: Actor,
    pub martins: Actor,
    pub rosa: CustomerId,
}

pub fn on_each_desk(story: impl Fn(&Desk<'_>)) {
    on_every_engine(|shop| {
        shop.clock.set(NOW);
        shop.does(|tx| {
            tx.run(
                "INSERT INTO business (id, name, language, time_zone, currency, country, sample,
                                       created_at, version)
                 VALUES (1, 'Two Wheels', 'en', 'Europe/Vilnius', 'EUR', 'LT', FALSE, 0, 1)",
                &params![],
            )?;
            Ok(())
        });
        let desk = Desk {
            ona: shop.staff("Ona", Role::Owner, &[]),
            jonas: shop.staff("Jonas", Role::Manager, &[]),
            elena: shop.staff("Elena", Role::Staff, &[]),
            martins: shop.staff("Martins", Role::Staff, &[]),
            rosa: shop.customer("Rosa", "rosa@example.com"),
            shop,
        };
        desk.may_give(&desk.elena);
        story(&desk);
    });
}

pub fn id(actor: &Actor) -> StaffId {
    actor.staff_id().unwrap()
}

pub fn core() -> Core {
    Core {
        said: "The bell fell off".to_owned(),
        really: "She fears the rest will too".to_owned(),
        looks: "We sold her something cheap".to_owned(),
    }
}

pub fn offer_of(solution: SolutionId) -> NewOffer {
    NewOffer {
        solution,
        title: "A new bell".to_owned(),
        text: "We send it today.".to_owned(),
        limits: "The same model.".to_owned(),
        why: "We have no other in stock.".to_owned(),
        amount: matches!(solution, VOUCHER | CREDIT).then_some(1_000),
    }
}

pub fn round_of(solutions: &[SolutionId]) -> NewRound {
    NewRound {
        apology: "We are sorry.".to_owned(),
        law: String::new(),
        offers: solutions.iter().copied().map(offer_of).collect(),
    }
}

pub fn tomorrow(tx: &Tx<'_>) -> Millis {
    tx.now().plus(Millis::from_days(1))
}

pub fn eur(amount: i64) -> Money {
    Money::new(amount, Currency::EUR)
}

impl Desk<'_> {
    /// Grants a budget, and says how far they may go.
    pub fn may_give(&self, who: &Actor) {
        let who = id(who);
        self.by(&self.ona, move |tx, ona| {
            let limits = Limits {
                per_gesture: eur(EACH),
                per_customer: eur(50_000),
                kinds: budgets::every_kind(),
                starts_at: None,
                ends_at: None,
            };
            budgets::set_authority(tx, ona, Holder::Staff(who), Some(&limits), 0)?;
            budgets::grant(tx, ona, who, 2026, Purpose::Recover, eur(BUDGET)).map(|_| ())
        })
        .unwrap();
    }

    /// Available, reserved and spent of Elena's budget.
    pub fn purse(&self) -> [i64; 3] {
        let who = id(&self.elena);
        self.shop.does(move |tx| {
            let found = tx.one(
                "SELECT available, reserved, spent FROM budget WHERE staff_id = $1",
                &params![who],
                |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]),
            )?;
            Ok(found.unwrap())
        })
    }

    pub fn as_elena<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.by(&self.elena, work)
    }

    pub fn by<T: Send + 'static>(
        &self,
        actor: &Actor,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let actor = actor.clone();
        self.shop.write(move |tx| work(tx, &actor))
    }

    pub fn case(&self, kind: Kind) -> CaseId {
        let talk = self.shop.conversation(self.rosa, "The bell", None);
        self.as_elena(move |tx, elena| cases::open(tx, elena, talk, kind))
            .unwrap()
    }

    pub fn read(&self, id: CaseId) -> Case {
        self.by(&self.ona, move |tx, ona| cases::find(tx, ona, id))
            .unwrap()
    }

    /// A case whose core was confirmed, ready to be offered solutions.
    pub fn understood(&self, kind: Kind) -> CaseId {
        let id = self.case(kind);
        self.as_elena(move |tx, elena| {
            cases::acknowledge(tx, elena, id, Way::Mail)?;
            assess(tx, elena, id)?;
            write_core(tx, elena, id)?;
            cases::read_back(tx, elena, id, Way::Word)
        })
        .unwrap();
        id
    }

    pub fn offered(&self) -> CaseId {
        let id = self.understood(Kind::Complaint);
        self.offer(id, &[REPLACE, REFUND]).unwrap();
        id
    }

    pub fn offer(&self, id: CaseId, solutions: &[SolutionId]) -> Result<CaseRoundId, Error> {
        let round = round_of(solutions);
        self.as_elena(move |tx, elena| solutions::offer(tx, elena, id, &round))
    }

    pub fn round(&self, id: CaseId) -> Round {
        let case = self.read(id);
        self.shop
            .does(move |tx| Ok(solutions::rounds(tx, &case)?.pop().unwrap()))
    }

    /// A case in each state, by the shortest way.
    pub fn in_state(&self, state: State) -> CaseId {
        match state {
            State::Received => self.case(Kind::Complaint),
            State::Acknowledged | State::Assessed => {
                let id = self.case(Kind::Complaint);
                self.as_elena(move |tx, elena| {
                    cases::acknowledge(tx, elena, id, Way::Mail)?;
                    if state == State::Assessed {
                        assess(tx, elena, id)
                    } else {
                        Ok(())
                    }
                })
                .unwrap();
                id
            }
            State::Investigating => self.understood(Kind::Complaint),
            State::Offered => self.offered(),
            State::Chosen | State::Fulfilling => {
                let id = self.offered();
                self.choose(id, 0).unwrap();
                if state == State::Fulfilling {
                    self.as_elena(move |tx, elena| fulfil(tx, elena, id))
                        .unwrap();
                }
                id
            }
            State::Closed => {
                let id = self.case(Kind::Complaint);
                self.as_elena(move |tx, elena| cases::close(tx, elena, id, Outcome::Withdrawn))
                    .unwrap();
                id
            }
        }
    }

    /// The customer's own press on the offer at `index` of the newest round.
    pub fn choose(&self, id: CaseId, index: usize) -> Result<solutions::Chosen, Error> {
        let round = self.round(id);
        self.pick(id, round.id, Some(round.offers[index].id))
    }

    pub fn pick(
        &self,
        id: CaseId,
        round: CaseRoundId,
        offer: Option<attent_core::ids::CaseOfferId>,
    ) -> Result<solutions::Chosen, Error> {
        let pick = Pick {
            round,
            offer,
            words: String::new(),
            way: Way::Page,
        };
        self.by(&Actor::customer(self.rosa), move |tx, rosa| {
            solutions::choose(tx, rosa, id, &pick)
        })
    }
}

pub fn assess(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<(), Error> {
    let version = cases::find(tx, actor, id)?.version;
    let assessment = Assessment {
        severity: Severity::Moderate,
        cause: Some(DAMAGED),
    };
    cases::assess(tx, actor, id, version, assessment)
}

pub fn write_core(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<(), Error> {
    let version = cases::find(tx, actor, id)?.version;
    cases::core_is(tx, actor, id, version, &core())
}

pub fn fulfil(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<(), Error> {
    let (me, due) = (actor.staff_id().unwrap(), tomorrow(tx));
    solutions::fulfil(tx, actor, id, me, due).map(|_| ())
}

pub fn failure() -> solutions::Failure {
    solutions::Failure {
        because: "Sold out".to_owned(),
        told: "We called and said so".to_owned(),
    }
}

/// The word of a conflict or of the first wrong field.
pub fn word<T: std::fmt::Debug>(result: Result<T, Error>) -> &'static str {
    match result {
        Err(Error::Conflict(word)) => word,
        Err(Error::Invalid(fields)) => fields.0[0].1,
        Err(Error::Forbidden) => "forbidden",
        Err(Error::NotFound) => "not found",
        other => panic!("{other:?}"),
    }
}
