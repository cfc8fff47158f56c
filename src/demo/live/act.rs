//! One step of a story, done by the same functions as the real thing.

use attent_core::{
    Actor,
    conversations::{self, Channel, EntryKind, Kind, Priority, Reply, Then, participants},
    customers::{self, Change, IdentityKind, Patch, organisations},
    ids::ConversationId,
    outgoing,
};
use attent_db::Millis;

use super::{
    super::{
        shop::Shop,
        story::{Step, Story, span},
    },
    Begun, mail, promised,
};
use crate::{
    House,
    problem::{Problem, Result},
};

pub(super) struct Scene<'a> {
    pub house: &'a House,
    pub shop: &'a Shop,
    pub story: &'a Story,
}

impl Scene<'_> {
    pub fn play(&self, begun: &mut Begun, step: &Step) -> Result<()> {
        match step.what.as_str() {
            "in" | "raw" => {
                let raw = mail::written(self.house, self.story, begun, step)?;
                self.arrives(begun, &raw)
            }
            "bounced" => {
                let raw = mail::bounce(self.story, begun, step);
                self.arrives(begun, &raw)
            }
            "call" | "visit" if begun.conversation.is_none() => self.at_the_counter(begun, step),
            "out" => self.answer(begun, step),
            _ => self.does(begun, step),
        }
    }

    fn arrives(&self, begun: &mut Begun, raw: &[u8]) -> Result<()> {
        let to = self.story.fact("to").unwrap_or("hello");
        let mailbox = self.shop.mailboxes.get(to).copied();
        let mailbox = mailbox.ok_or_else(|| Problem::new(format!("no mailbox {to}")))?;
        let outcome = mail::receive(self.house, mailbox, raw)?;
        begun.mails += 1;
        let Some(filed) = outcome else {
            return Err(Problem::new("the mail was set aside"));
        };
        if begun.conversation.is_none() {
            begun.conversation = filed.conversation;
            self.facts(begun)?;
        }
        Ok(())
    }

    /// What the story says of the conversation and of its customer.
    fn facts(&self, begun: &mut Begun) -> Result<()> {
        let Some(id) = begun.conversation else {
            return Ok(());
        };
        let fact = |name: &str| self.story.fact(name).map(str::to_owned);
        let (kind, priority, tags) = (fact("kind"), fact("priority"), fact("tags"));
        let assignee = fact("assignee").map(|name| self.shop.actor(&name).clone());
        let boss = self.shop.owner.clone();
        let customer = self.house.db.write_now(move |tx| {
            if let Some(kind) = kind.as_deref().and_then(Kind::parse) {
                conversations::set_kind(tx, &boss, id, kind)?;
            }
            if let Some(priority) = priority.as_deref().and_then(Priority::parse) {
                conversations::set_priority(tx, &boss, id, priority)?;
            }
            for tag in tags.iter().flat_map(|tags| tags.split(',')) {
                conversations::tag(tx, &boss, id, tag)?;
            }
            if let Some(actor) = &assignee {
                conversations::assign(tx, &boss, id, actor.staff_id())?;
            }
            Ok::<_, attent_core::Error>(conversations::find(tx, &boss, id)?.customer)
        })?;
        begun.customer = Some(customer);
        let change = [
            fact("say"),
            fact("address"),
            fact("tact"),
            fact("phone"),
            fact("org"),
            fact("about"),
        ];
        if change.iter().all(Option::is_none) {
            return Ok(());
        }
        let boss = self.shop.owner.clone();
        let [say_it, form_of_address, tact, phone, org, about] = change;
        let (_, address) = self.story.customer();
        let domain = address
            .rsplit_once('@')
            .map_or("", |(_, domain)| domain)
            .to_owned();
        self.house.db.write_now(move |tx| {
            let found = customers::find(tx, &boss, customer)?;
            let organisation = match &org {
                None => Patch::Keep,
                Some(name) => Patch::Set(organisation(tx, &boss, name, &domain)?),
            };
            let set = |text: &Option<String>| text.clone().map_or(Patch::Keep, Patch::Set);
            let change = Change {
                say_it: set(&say_it),
                form_of_address: set(&form_of_address),
                tact: set(&tact),
                organisation,
                ..Change::default()
            };
            customers::change(tx, &boss, customer, found.version, change)?;
            if let Some(phone) = &phone {
                customers::add_identity(tx, &boss, customer, IdentityKind::Phone, phone)?;
            }
            if let Some(about) = &about {
                customers::notes::add(tx, &boss, customer, about)?;
            }
            Ok::<_, attent_core::Error>(())
        })?;
        Ok(())
    }

    /// A matter that begins on the phone or at the counter.
    fn at_the_counter(&self, begun: &mut Begun, step: &Step) -> Result<()> {
        let (name, address) = self.story.customer();
        let (name, address) = (name.to_owned(), address.to_owned());
        let subject = self.story.subject.clone();
        let actor = self.shop.actor(step.word(0)).clone();
        let team = self.story.fact("team");
        let team = team.and_then(|team| self.shop.teams.get(team).copied());
        let phone = step.what == "call";
        let id = self.house.db.write_now(move |tx| {
            let known = customers::owner_of(tx, IdentityKind::Email, &address)?;
            let customer = match known {
                Some(customer) => customer,
                None => {
                    let new = customers::New {
                        name: name.clone(),
                        language: None,
                        identities: vec![(IdentityKind::Email, address.clone())],
                    };
                    customers::add(tx, &actor, &new)?
                }
            };
            let now = tx.now();
            let mut new = conversations::New::mail(subject.clone(), customer, now);
            new.channel = if phone {
                Channel::Phone
            } else {
                Channel::Counter
            };
            new.team = team;
            new.assignee = actor.staff_id();
            conversations::open(tx, &actor, &new)
        })?;
        begun.conversation = Some(id);
        self.does(begun, step)?;
        self.facts(begun)
    }

    fn answer(&self, begun: &mut Begun, step: &Step) -> Result<()> {
        let id = self.conversation(begun)?;
        let actor = self.shop.actor(step.word(0)).clone();
        let then = match step.word(1) {
            "close" => Then::Close,
            "open" => Then::StayOpen,
            _ => Then::Wait,
        };
        let (text, keys) = (step.text.clone(), self.house.keys.clone());
        let entry = self.house.db.write_now(move |tx| {
            let reply = Reply {
                recipients: participants::proposed(tx, id)?,
                text: text.clone(),
                seen: conversations::newest_entry(tx, id)?,
                anyway: true,
                then,
                draft: None,
                press_key: None,
                layout: None,
            };
            Ok::<_, attent_core::Error>(
                conversations::reply(tx, &actor, &keys, id, &reply, 0)?.entry,
            )
        })?;
        let owner = self.shop.owner.clone();
        let ending = step.words.last().cloned().unwrap_or_default();
        let message_id = self.house.db.write_now(move |tx| {
            if let Some(taken) = outgoing::take(tx, "demo")? {
                match ending.as_str() {
                    "failed" => outgoing::failed(
                        tx,
                        &taken,
                        "refused-for-good",
                        "552 5.3.4 the message is larger than 10 MB",
                    )?,
                    "perhaps" => outgoing::perhaps(tx, &taken, "the server closed the connection")?,
                    _ => outgoing::sent(tx, &taken)?,
                };
            }
            let found = conversations::entries::find(tx, &owner, entry)?;
            Ok::<_, attent_core::Error>(found.message_id)
        })?;
        begun.last_out = message_id;
        Ok(())
    }

    fn does(&self, begun: &Begun, step: &Step) -> Result<()> {
        let id = self.conversation(begun)?;
        let actor: Actor = self.shop.actor(step.word(0)).clone();
        let (what, text) = (step.what.clone(), step.text.clone());
        let more = step.word(1).to_owned();
        let other = self.shop.actor(&more).staff_id();
        let team = self
            .shop
            .teams
            .get(more.replace('_', " ").as_str())
            .copied();
        self.house.db.write_now(move |tx| match what.as_str() {
            promise if promised::knows(promise) => {
                promised::does(tx, &actor, id, promise, span(&more), &text)
            }
            "note" => conversations::note(tx, &actor, id, &text, None).map(|_| ()),
            "call" => conversations::contact(tx, &actor, id, EntryKind::Call, &text).map(|_| ()),
            "visit" => conversations::contact(tx, &actor, id, EntryKind::Visit, &text).map(|_| ()),
            "close" => conversations::close(tx, &actor, id),
            "spam" => conversations::mark_spam(tx, &actor, id),
            "assign" => conversations::assign(tx, &actor, id, other),
            "move" => conversations::move_to_team(tx, &actor, id, team),
            "snooze" => {
                let until = tx.now().plus(span(&more).unwrap_or(Millis::from_days(1)).0);
                conversations::snooze(tx, &actor, id, until)
            }
            "read" => {
                let newest = conversations::newest_entry(tx, id)?;
                conversations::mark_read(tx, &actor, id, newest)
            }
            other => Err(attent_core::Error::Internal(format!("nobody can {other}"))),
        })?;
        Ok(())
    }

    fn conversation(&self, begun: &Begun) -> Result<ConversationId> {
        begun
            .conversation
            .ok_or_else(|| Problem::new("it has not begun"))
    }
}

fn organisation(
    tx: &mut attent_db::Tx<'_>,
    actor: &Actor,
    name: &str,
    domain: &str,
) -> attent_core::Result<attent_core::ids::OrganisationId> {
    let mut after = None;
    loop {
        let some = organisations::list(tx, actor, after, 100)?;
        if let Some(there) = some.iter().find(|one| one.name == name) {
            return Ok(there.id);
        }
        let Some(last) = some.last() else { break };
        after = Some(last.id);
    }
    let details = organisations::Details {
        name: name.to_owned(),
        domain: Some(domain.to_owned()),
        note: String::new(),
    };
    organisations::add(tx, actor, &details)
}
