//! A shop where things are promised.

use attent_core::{
    Actor, Error,
    ids::{ConversationId, CustomerId, EntryId, PromiseId},
    promises::{
        self, Condition, ConditionKind, Due, How, Inform, New, Origin, Promise,
        acts::{Break, Renegotiation, Told},
        reconcile,
    },
};
use attent_db::{Millis, Tx};

pub use crate::shop::{Shop, on_every_engine};

impl Shop {
    pub fn now(&self) -> Millis {
        self.does(|tx| Ok(tx.now()))
    }

    /// As `actor`, and what came of it.
    pub fn tries<T: Send + 'static>(
        &self,
        actor: &Actor,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let actor = actor.clone();
        self.write(move |tx| work(tx, &actor))
    }

    /// As `actor`, and it must go well.
    pub fn by<T: Send + 'static>(
        &self,
        actor: &Actor,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Result<T, Error> + Send + 'static,
    ) -> T {
        self.tries(actor, work).unwrap()
    }

    pub fn promises(
        &self,
        actor: &Actor,
        to: CustomerId,
        about: Option<ConversationId>,
        text: &str,
        minutes: i64,
    ) -> PromiseId {
        let due = Due::At(self.now().plus(Millis::from_minutes(minutes).0));
        let new = new(actor, to, about, text, due);
        self.by(actor, move |tx, actor| promises::make(tx, actor, &new))
    }

    pub fn promise(&self, id: PromiseId) -> Promise {
        self.does(move |tx| promises::find(tx, &Actor::system(), id))
    }

    /// What the minute does, until there is nothing more to do.
    pub fn a_minute(&self) {
        self.does(|tx| {
            for id in reconcile::due(tx, 100)? {
                reconcile::step(tx, id)?;
            }
            Ok(())
        });
    }
}

pub fn new(
    actor: &Actor,
    customer: CustomerId,
    conversation: Option<ConversationId>,
    text: &str,
    due: Due,
) -> New {
    New {
        conversation,
        customer,
        entry: None,
        set_aside: None,
        text: text.to_owned(),
        owner: actor.staff_id().unwrap(),
        due,
        origin: Origin::Phone,
    }
}

pub fn when(kind: ConditionKind, text: &str, at: Option<Millis>, inform: Inform) -> Due {
    Due::When(Condition {
        kind,
        text: text.to_owned(),
        at,
        minutes: 60,
        inform,
    })
}

pub fn by_phone() -> Told {
    Told {
        how: How::Phone,
        entry: None,
        note: "She agreed".to_owned(),
    }
}

pub fn by_mail(entry: Option<EntryId>) -> Told {
    Told {
        how: How::Mail,
        entry,
        note: String::new(),
    }
}

pub fn later(due: Millis) -> Renegotiation {
    Renegotiation {
        due,
        told: by_phone(),
    }
}

pub fn broken() -> Break {
    Break {
        reason: "The supplier closed".to_owned(),
        message: "We cannot get it any more".to_owned(),
        solution: "Another one at the same price".to_owned(),
        told: by_phone(),
    }
}

pub fn field(error: &Error) -> &'static str {
    match error {
        Error::Invalid(fields) => fields.0[0].0,
        other => panic!("{other}"),
    }
}

pub fn word<T: std::fmt::Debug>(went: Result<T, Error>) -> &'static str {
    match went {
        Ok(_) => "fine",
        Err(Error::Conflict(word)) => word,
        Err(Error::Invalid(fields)) => fields.0[0].1,
        Err(Error::NotFound) => "not found",
        Err(Error::Forbidden) => "forbidden",
        Err(other) => panic!("{other}"),
    }
}
