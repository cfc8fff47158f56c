//! A shop with an owner, a manager and two members of staff, and the short way into each state.

use attent_core::{
    Actor, Error, Role,
    cases::{self, Assessment, Case, Core, Kind, Outcome, Severity, State, Way},
    ids::{CaseId, CaseRoundId, CauseId, CustomerId, SolutionId, StaffId},
    solutions::{self, NewOffer, NewRound, Pick, Round},
};
use attent_db::{Millis, Tx, params};

use crate::shop::{Shop, on_every_engine};

/// Seeded: goods that arrived damaged, and what is offered for it.
pub const DAMAGED: CauseId = CauseId(2);
pub const REPLACE: SolutionId = SolutionId(2);
pub const REFUND: SolutionId = SolutionId(4);
pub const VOUCHER: SolutionId = SolutionId(8);
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
        shop.does(|tx| {
            tx.run(
                "INSERT INTO business (id, name, language, time_zone, currency, country, sample,
                                       created_at, version)
                 VALUES (1, 'Two Wheels', 'en', 'Europe/Vilnius', 'EUR', 'LT', FALSE, 0, 1)",
                &params![],
            )?;
            Ok(())
        });
        story(&Desk {
            ona: shop.staff("Ona", Role::Owner, &[]),
            jonas: shop.staff("Jonas", Role::Manager, &[]),
            elena: shop.staff("Elena", Role::Staff, &[]),
            martins: shop.staff("Martins", Role::Staff, &[]),
            rosa: shop.customer("Rosa", "rosa@example.com"),
            shop,
        });
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

impl Desk<'_> {
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
