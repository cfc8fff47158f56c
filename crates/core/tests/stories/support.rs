//! A bicycle shop's desk on each engine: its mailbox, its people, mail that comes and mail that goes.
//!
//! Mail comes the way it does in life: as bytes that are received, read and filed. Nothing leaves;
//! what a server would answer is said by the story.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use attent_core::{
    Actor, Error, Language, Role,
    business::{Setting, settings},
    channels::{
        Security,
        mailboxes::{self, Form, Password, ServerForm},
    },
    conversations::{
        self, Conversation, Replied, Reply, Then,
        entries::{self, Entry},
        participants,
    },
    files::Shelf,
    ids::{ConversationId, EntryId, MailId, MailboxId, StaffId, TeamId},
    incoming::{self, Arrival, CameBy, Filed, Letter, Rules},
    migrations,
    outgoing::{self, Taken, TokenKeys},
};
use attent_db::{Db, FakeClock, Millis, Tx, Value, params};

pub type Result<T> = std::result::Result<T, Error>;

pub const ROSA: &str = "rosa@home.example";
pub const JONAS: &str = "jonas@work.example";
pub const DESK: &str = "desk@wheels.example";
pub const MINUTE: i64 = 60 * 1000;
pub const DAY: i64 = 24 * 60 * MINUTE;
/// How long a reply can be taken back.
pub const UNDO: i64 = 10_000;

pub struct Desk {
    pub db: Db,
    pub clock: Arc<FakeClock>,
    pub keys: TokenKeys,
    /// Of [`DESK`]; it acknowledges nothing.
    pub mailbox: MailboxId,
    /// Ana, of the staff.
    pub ana: Actor,
    shelf: Shelf,
    mails: AtomicU32,
}

/// Runs the story on every engine there is.
pub fn on_each_engine(story: impl Fn(&Desk)) {
    for engine in attent_testing::engines() {
        eprintln!("on {}", engine.name);
        let db = engine.open(migrations::ALL);
        let mailbox = add_mailbox(&db, DESK, None, false);
        let ana = add_staff(&db, "Ana", Role::Staff, &[]);
        let desk = Desk {
            db,
            clock: Arc::clone(&engine.clock),
            keys: TokenKeys::from_secret(b"the secret of this installation"),
            mailbox,
            ana,
            shelf: Shelf::in_database(),
            mails: AtomicU32::new(0),
        };
        story(&desk);
        desk.db.close();
    }
}

/// A mail as a customer writes it.
#[derive(Clone)]
pub struct Mail {
    from: String,
    to: String,
    subject: String,
    text: String,
    id: Option<String>,
    headers: Vec<(String, String)>,
    trusted: bool,
}

pub fn mail(from: &str, subject: &str, text: &str) -> Mail {
    Mail {
        from: from.to_owned(),
        to: DESK.to_owned(),
        subject: subject.to_owned(),
        text: text.to_owned(),
        id: None,
        headers: Vec::new(),
        trusted: true,
    }
}

impl Mail {
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn answers(self, message_id: &str) -> Self {
        self.header("In-Reply-To", &format!("<{message_id}>"))
    }

    pub fn refers_to(self, message_ids: &[&str]) -> Self {
        let all: Vec<String> = message_ids.iter().map(|id| format!("<{id}>")).collect();
        self.header("References", &all.join(" "))
    }

    pub fn to(mut self, to: &str) -> Self {
        to.clone_into(&mut self.to);
        self
    }

    pub fn id(mut self, id: &str) -> Self {
        self.id = Some(id.to_owned());
        self
    }

    /// DMARC fails: the address proves nothing.
    pub fn unproven(mut self) -> Self {
        self.trusted = false;
        self
    }

    fn bytes(&self, number: u32) -> Vec<u8> {
        let id = self
            .id
            .clone()
            .unwrap_or_else(|| format!("{number}@mail.example"));
        let mut text = format!(
            "From: <{}>\r\nTo: {}\r\nSubject: {}\r\nMessage-ID: <{id}>\r\n\
             Date: Mon, 02 Mar 2026 08:{:02}:{:02} +0000\r\n",
            self.from,
            self.to,
            self.subject,
            number / 60,
            number % 60
        );
        for (name, value) in &self.headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        if !self.headers.iter().any(|(name, _)| name == "Content-Type") {
            text.push_str("Content-Type: text/plain; charset=utf-8\r\n");
        }
        format!("{text}\r\n{}\r\n", self.text.replace('\n', "\r\n")).into_bytes()
    }
}

/// Mail and people.
impl Desk {
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
        add_staff(&self.db, name, role, teams)
    }

    pub fn mailbox(&self, address: &str, team: Option<TeamId>, acknowledges: bool) -> MailboxId {
        add_mailbox(&self.db, address, team, acknowledges)
    }

    /// The bytes of a mail, sent now.
    pub fn written(&self, mail: &Mail) -> Vec<u8> {
        mail.bytes(self.mails.fetch_add(1, Ordering::SeqCst) + 1)
    }

    /// A mail comes to the desk and is filed.
    pub fn comes(&self, mail: &Mail) -> Filed {
        let bytes = self.written(mail);
        let received = self.received(self.mailbox, &bytes);
        self.files(received, &bytes, mail.trusted)
    }

    /// The conversation a mail came into.
    pub fn gets(&self, mail: &Mail) -> ConversationId {
        self.comes(mail).conversation.expect("it is filed")
    }

    pub fn received(&self, mailbox: MailboxId, bytes: &[u8]) -> MailId {
        self.arrives(mailbox, bytes).mail
    }

    pub fn arrives(&self, mailbox: MailboxId, bytes: &[u8]) -> incoming::Received {
        let arrival = Arrival {
            mailbox,
            came_by: CameBy::Lmtp,
            bytes: self.shelf.put(bytes).unwrap(),
            sent_from: None,
            peer: None,
        };
        self.does(move |tx| incoming::receive(tx, &arrival))
    }

    pub fn letter(&self, bytes: &[u8]) -> Arc<Letter> {
        Arc::new(incoming::read(bytes, &self.shelf).unwrap())
    }

    pub fn files(&self, received: MailId, bytes: &[u8], trusted: bool) -> Filed {
        let letter = self.letter(bytes);
        let keys = self.keys.clone();
        self.does(move |tx| {
            let rules = Rules {
                keys: keys.clone(),
                reopen_days: settings::number(tx, Setting::ReopenDays)?,
                authenticity: None,
                trusted,
                history: None,
                live: true,
            };
            incoming::file(tx, received, &letter, &rules)
        })
    }
}

/// Replies.
impl Desk {
    /// What the form of a reply holds when the page is opened.
    pub fn form(&self, id: ConversationId, text: &str) -> Reply {
        let text = text.to_owned();
        self.does(move |tx| {
            Ok(Reply {
                recipients: participants::proposed(tx, id)?,
                text: text.clone(),
                seen: conversations::newest_entry(tx, id)?,
                anyway: false,
                then: Then::Wait,
                draft: None,
                press_key: None,
                layout: None,
            })
        })
    }

    pub fn presses(&self, actor: &Actor, id: ConversationId, form: &Reply) -> Result<Replied> {
        let (actor, keys, form) = (actor.clone(), self.keys.clone(), form.clone());
        self.write(move |tx| conversations::reply(tx, &actor, &keys, id, &form, UNDO))
    }

    /// Ana answers, and it leaves.
    pub fn answers(&self, id: ConversationId, text: &str) -> Entry {
        let entry = self
            .presses(&self.ana, id, &self.form(id, text))
            .unwrap()
            .entry;
        self.pass(UNDO);
        while let Some(taken) = self.takes("post") {
            assert!(self.does(move |tx| outgoing::sent(tx, &taken)));
        }
        self.entry(entry)
    }

    pub fn takes(&self, worker: &'static str) -> Option<Taken> {
        self.does(move |tx| outgoing::take(tx, worker))
    }
}

/// Looking.
impl Desk {
    pub fn write<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.write_now(work)
    }

    /// A write that goes well.
    pub fn does<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> T {
        self.write(work).unwrap()
    }

    /// Ana does it, and it goes well.
    pub fn ana_does<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Result<T> + Send + 'static,
    ) -> T {
        self.by(&self.ana, work).unwrap()
    }

    pub fn by<T: Send + 'static>(
        &self,
        actor: &Actor,
        work: impl Fn(&mut Tx<'_>, &Actor) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let actor = actor.clone();
        self.write(move |tx| work(tx, &actor))
    }

    pub fn see(&self, id: ConversationId) -> Conversation {
        self.does(move |tx| conversations::find(tx, &Actor::system(), id))
    }

    /// The words its line in the lists shows.
    pub fn preview(&self, id: ConversationId) -> String {
        self.does(move |tx| {
            Ok(tx.one(
                "SELECT preview FROM conversation WHERE id = $1",
                &params![id],
                |row| row.get(0),
            )?)
        })
        .unwrap_or_default()
    }

    /// `open`, `waiting`, `closed`...
    pub fn state(&self, id: ConversationId) -> &'static str {
        self.see(id).state.as_str()
    }

    pub fn entry(&self, id: EntryId) -> Entry {
        self.does(move |tx| entries::find(tx, &Actor::system(), id))
    }

    /// Its entries, oldest first.
    pub fn entries(&self, id: ConversationId) -> Vec<Entry> {
        self.does(move |tx| entries::of(tx, id, None, entries::PAGE))
    }

    /// The conversations this one has to do with.
    pub fn links(&self, id: ConversationId) -> Vec<ConversationId> {
        self.does(move |tx| {
            Ok(tx.all(
                "SELECT other_id FROM conversation_link WHERE conversation_id = $1",
                &params![id],
                |row| row.get(0),
            )?)
        })
    }

    /// How many events of a kind a conversation has.
    pub fn events(&self, id: ConversationId, kind: &'static str) -> i64 {
        self.number(
            "SELECT COUNT(*) FROM event WHERE conversation_id = $1 AND kind = $2",
            params![id, kind].into(),
        )
    }

    /// The one number of a query, 0 where there is none.
    pub fn number(&self, sql: &'static str, values: Vec<Value>) -> i64 {
        self.does(move |tx| Ok(tx.one(sql, &values, |row| row.get(0))?))
            .unwrap_or(0)
    }

    pub fn pass(&self, millis: i64) {
        self.clock.pass(Millis(millis));
    }

    pub fn now(&self) -> Millis {
        self.does(|tx| Ok(tx.now()))
    }

    /// The kept counters say what counting says, and each conversation its number of entries.
    pub fn counters_agree(&self, after: &str) {
        let rows = |sql: &'static str| -> BTreeMap<(String, String, i64, i64), i64> {
            let read = move |tx: &mut Tx<'_>| {
                Ok(tx.all(sql, &params![], |row| {
                    let key = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
                    Ok((key, row.get(4)?))
                })?)
            };
            self.does(read).into_iter().collect()
        };
        let kept = rows(
            "SELECT lane, state, team_id, assignee_id, count FROM conversation_count
              WHERE count <> 0",
        );
        let counted = rows(
            "SELECT lane, state, COALESCE(team_id, 0), COALESCE(assignee_id, 0), COUNT(*)
               FROM conversation
              WHERE state <> 'waiting' OR unsaid_since IS NULL
              GROUP BY lane, state, COALESCE(team_id, 0), COALESCE(assignee_id, 0)",
        );
        assert_eq!(kept, counted, "counters after {after}");
        let wrong = self.number(
            "SELECT COUNT(*) FROM conversation c
              WHERE c.entries <> (SELECT COUNT(*) FROM entry e WHERE e.conversation_id = c.id)",
            Vec::new(),
        );
        assert_eq!(
            wrong, 0,
            "conversations with a wrong number of entries after {after}"
        );
    }
}

fn add_staff(db: &Db, name: &'static str, role: Role, teams: &[TeamId]) -> Actor {
    let members = teams.to_vec();
    let id: Result<StaffId> = db.write_now(move |tx| {
        let id = tx.new_id();
        tx.run(
            "INSERT INTO staff (id, name, name_key, email, email_key, role, signature, created_at,
                                version)
             VALUES ($1, $2, $2, $3, $3, $4, '', 0, 1)",
            &params![id, name, format!("{id}@wheels.example"), role.as_str()],
        )?;
        for team in &members {
            tx.run(
                "INSERT INTO membership (team_id, staff_id, since) VALUES ($1, $2, 0)",
                &params![*team, id],
            )?;
        }
        Ok(StaffId(id))
    });
    Actor::staff(id.unwrap(), role, teams.to_vec())
}

fn add_mailbox(db: &Db, address: &str, team: Option<TeamId>, acknowledges: bool) -> MailboxId {
    let form = Form {
        name: "Two Wheels".to_owned(),
        address: address.to_owned(),
        place: None,
        team,
        language: Language::En,
        signature: String::new(),
        acknowledges,
        imap: None,
        folder: "INBOX".to_owned(),
        starts_at: Millis(0),
        smtp: Some(ServerForm {
            host: "localhost".to_owned(),
            port: 25,
            security: Security::None,
            user: String::new(),
            password: Password::Clear,
        }),
    };
    let made: Result<_> = db.write_now(move |tx| mailboxes::add(tx, &Actor::system(), &form));
    made.unwrap()
}

/// The word of a conflict, for a table.
pub fn conflict<T>(result: Result<T>) -> &'static str {
    match result {
        Err(Error::Conflict(word)) => word,
        Err(other) => panic!("no conflict: {other}"),
        Ok(_) => panic!("no conflict: it worked"),
    }
}

/// The word on a field.
pub fn wrong<T>(result: Result<T>, field: &str) -> &'static str {
    match result {
        Err(Error::Invalid(errors)) => errors.of(field).unwrap_or("nothing on this field"),
        Err(other) => panic!("not invalid: {other}"),
        Ok(_) => panic!("not invalid: it worked"),
    }
}
