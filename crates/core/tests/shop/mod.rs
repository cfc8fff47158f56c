//! A small shop to tell stories in: its staff and teams, and conversations laid down by plain SQL,
//! so that these tests need no other feature.

use std::sync::Arc;

use attent_core::{
    Actor, Error, Role, customers,
    ids::{ConversationId, CustomerId, EntryId, StaffId, TeamId},
    migrations, search,
};
use attent_db::{Db, FakeClock, Millis, Tx, params};
use attent_mail::Address;

pub struct Shop {
    pub db: Db,
    pub clock: Arc<FakeClock>,
}

/// Runs the story on every engine there is.
pub fn on_every_engine(story: impl Fn(&Shop)) {
    for engine in attent_testing::engines() {
        let shop = Shop {
            db: engine.open(migrations::ALL),
            clock: Arc::clone(&engine.clock),
        };
        story(&shop);
        shop.db.close();
    }
}

pub fn mail_from(name: &str, address: &str) -> Address {
    Address {
        name: (!name.is_empty()).then(|| name.to_owned()),
        address: address.to_owned(),
    }
}

/// Each test file uses its part of the shop; none of it is dead.
const _: () = {
    let _ = (
        mail_from,
        Shop::team,
        Shop::staff,
        Shop::customer,
        Shop::conversation,
    );
    let _ = (Shop::entry, Shop::entry_of, Shop::count, Shop::pass);
};

impl Shop {
    pub fn write<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.db.write_now(work)
    }

    /// A write that must go well.
    pub fn does<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
    ) -> T {
        self.write(work).unwrap()
    }

    pub fn team(&self, name: &'static str, closed: bool) -> TeamId {
        self.does(move |tx| {
            let id = tx.new_id();
            tx.run(
                "INSERT INTO team (id, name, name_key, closed, created_at, version)
                 VALUES ($1, $2, $2, $3, 0, 1)",
                &params![id, name, closed],
            )?;
            Ok(TeamId(id))
        })
    }

    pub fn staff(&self, name: &'static str, role: Role, teams: &[TeamId]) -> Actor {
        let members = teams.to_vec();
        let id = self.does(move |tx| {
            let id = tx.new_id();
            tx.run(
                "INSERT INTO staff (id, name, name_key, email, email_key, role, signature,
                                    created_at, version)
                 VALUES ($1, $2, $2, $3, $3, $4, '', 0, 1)",
                &params![id, name, format!("{id}@shop.example"), role.as_str()],
            )?;
            for team in &members {
                tx.run(
                    "INSERT INTO membership (team_id, staff_id, since) VALUES ($1, $2, 0)",
                    &params![*team, id],
                )?;
            }
            Ok(StaffId(id))
        });
        Actor::staff(id, role, teams.to_vec())
    }

    /// The customer who writes from `address`.
    pub fn customer(&self, name: &'static str, address: &'static str) -> CustomerId {
        self.does(move |tx| {
            let from = mail_from(name, address);
            Ok(customers::recognise(tx, &Actor::channel(), &from)?.customer)
        })
    }

    /// A conversation in a team; sealed when the team is closed.
    pub fn conversation(
        &self,
        customer: CustomerId,
        subject: &'static str,
        team: Option<TeamId>,
    ) -> ConversationId {
        self.does(move |tx| {
            let (id, now) = (ConversationId(tx.new_id()), tx.now());
            tx.run(
                "INSERT INTO conversation
                     (id, number, subject, customer_id, channel, kind, priority, team_id, lane,
                      state, sort_at, sealed_team, preview, entries, last_entry_at, waiting_since,
                      created_at, version)
                 VALUES ($1, (SELECT 1001 + COUNT(*) FROM conversation), $2, $3, 'mail', 'question',
                         'normal', $4, 'people', 'open', $5,
                         COALESCE((SELECT id FROM team WHERE id = $4 AND closed), 0),
                         '', 0, $5, $5, $5, 1)",
                &params![id, subject, customer, team, now],
            )?;
            search::index_conversation(tx, id)?;
            Ok(id)
        })
    }

    pub fn entry(&self, conversation: ConversationId, text: &'static str) -> EntryId {
        self.entry_of(conversation, "in", text, false)
    }

    pub fn entry_of(
        &self,
        conversation: ConversationId,
        kind: &'static str,
        text: &'static str,
        outside: bool,
    ) -> EntryId {
        self.does(move |tx| {
            let (id, now) = (EntryId(tx.new_id()), tx.now());
            tx.run(
                "INSERT INTO entry (id, conversation_id, kind, at, customer_id, text, because,
                                    outside, remote_images, created_at, version)
                 SELECT $1, c.id, $3, $4, c.customer_id, $5, 'token', $6, 0, $4, 1
                   FROM conversation c WHERE c.id = $2",
                &params![id, conversation, kind, now, text, outside],
            )?;
            search::index_entry(tx, id)?;
            Ok(id)
        })
    }

    pub fn count(&self, sql: &'static str) -> i64 {
        self.db
            .read_now(move |tx| tx.one(sql, &params![], |row| row.get(0)))
            .unwrap()
            .unwrap()
    }

    pub fn pass(&self, minutes: i64) {
        self.clock.pass(Millis::from_minutes(minutes));
    }
}
