//! "We have your mail": written in the customer's language, without a word of theirs.

use attent_core::{
    Actor, Language,
    business::{
        self,
        phrases::{self, Field, Of},
    },
    channels::mailboxes,
    conversations::{
        self, EntryKind,
        entries::{self, Addresses, Party},
        participants,
    },
    customers,
    events::{self, About, Kind},
    ids::EntryId,
    incoming,
    outgoing::{self, Layout, Purpose, TokenKeys},
};
use attent_db::Tx;

use super::notices;

/// Writes the acknowledgement and queues it. Called in the transaction that ends its job: it is
/// written once.
pub(super) fn write(tx: &mut Tx<'_>, keys: &TokenKeys, payload: &str) -> attent_core::Result<()> {
    let due = incoming::acknowledgement_due(payload)?;
    let actor = Actor::system();
    let found = match conversations::find(tx, &actor, due.conversation) {
        Ok(found) => found,
        // Erased or merged away meanwhile: nobody waits for it.
        Err(attent_core::Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    };
    let Some(to) = participants::customer_of(tx, found.id)? else {
        return Ok(());
    };
    // Neither their subject nor their name: anybody can write in another's name, and what they wrote
    // there would reach that other with our blessing.
    let to = Party {
        name: None,
        address: to.address,
    };
    let mailbox = mailboxes::get(tx, &actor, due.mailbox)?;
    let customer = customers::find(tx, &actor, found.customer)?;
    let spoken = found.language.or(customer.language);
    let language = spoken
        .and_then(|code| Language::parse(&code))
        .unwrap_or(mailbox.language);
    let business = business::get(tx)?;
    let own = phrases::get(
        tx,
        Of::Mailbox(mailbox.id),
        Field::Acknowledgement,
        language,
    )?;
    let number = found.number.to_string();
    let values = [
        ("business", business.name.as_str()),
        ("number", number.as_str()),
    ];
    let ready = notices::text("acknowledgement", language);
    let text = match own {
        Some(phrase) => phrase.text,
        None => ready.body(&values),
    };
    let entry = EntryId(tx.new_id());
    let from = outgoing::sender_of(tx, mailbox.id)?;
    let to = participants::Recipients {
        to: vec![to],
        ..participants::Recipients::default()
    };
    let mut new = entries::New::of(EntryKind::Automatic, tx.now(), text);
    new.subject = Some(ready.subject(&values));
    new.message_id = Some(outgoing::message_id(keys, found.id, entry, &from.address));
    new.addresses = Some(Addresses {
        from: Some(from),
        to: to.to.clone(),
        ..Addresses::default()
    });
    entries::add(tx, found.id, entry, &new)?;
    let now = tx.now();
    let queued = outgoing::New {
        entry: Some(entry),
        conversation: Some(found.id),
        mailbox: Some(mailbox.id),
        purpose: Purpose::Acknowledgement,
        recipients: &to,
        press_key: Some(format!("acknowledge:{}", found.id)),
        not_before: now,
        words: None,
        layout: Some(&Layout::of(&business.name, language.code(), Vec::new())),
    };
    outgoing::queue(tx, &queued, keys)?;
    let about = About::conversation(found.id).and_subject(entry.0);
    events::record(tx, &actor, Kind::Acknowledged, about)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use attent_core::{
        Error,
        business::SetUp,
        channels::{
            Security,
            mailboxes::{Form, Password, ServerForm},
        },
        files::Shelf,
        incoming::{Arrival, CameBy, Rules},
        jobs::{self, Claim},
        migrations,
        people::password,
    };
    use attent_db::{Db, Millis};

    use super::*;

    const DESK: &str = "desk@wheels.example";

    fn set_up(tx: &mut Tx<'_>) -> attent_core::Result<attent_core::ids::MailboxId> {
        let password = password::hash("a long enough password", [1; 16])?;
        business::set_up(
            tx,
            &SetUp {
                owner_name: "Ona".to_owned(),
                owner_email: "ona@example.com".to_owned(),
                business_name: "Two Wheels".to_owned(),
                language: Language::En,
                time_zone: "Europe/Vilnius".to_owned(),
                currency: "EUR".to_owned(),
                country: "LT".to_owned(),
                sample: false,
            },
            &password,
        )?;
        let form = Form {
            name: "Two Wheels".to_owned(),
            address: DESK.to_owned(),
            place: None,
            team: None,
            language: Language::En,
            signature: String::new(),
            acknowledges: true,
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
        mailboxes::add(tx, &Actor::system(), &form)
    }

    /// A mail comes, and what is promised by it is done; the bytes of the acknowledgement.
    fn acknowledged(db: &Db, mail: &'static [u8]) -> String {
        let shelf = Shelf::in_database();
        let keys = TokenKeys::from_secret(b"secret");
        let mailbox = db.write_now(set_up).unwrap();
        let arrival = Arrival {
            mailbox,
            came_by: CameBy::Lmtp,
            bytes: shelf.put(mail).unwrap(),
            sent_from: None,
            peer: None,
        };
        let letter = incoming::read(mail, &shelf).unwrap();
        let rules = Rules {
            keys: keys.clone(),
            reopen_days: 14,
            authenticity: None,
            trusted: true,
            history: None,
            live: true,
        };
        let ready: Result<_, Error> = db.write_now(move |tx| {
            let received = incoming::receive(tx, &arrival)?;
            incoming::file(tx, received.mail, &letter, &rules)?;
            let Claim::Job(job) = jobs::claim(tx, "worker")? else {
                panic!("nothing was promised");
            };
            write(tx, &keys, &job.payload)?;
            let taken = outgoing::take(tx, "post")?.expect("it is due at once");
            outgoing::compose(tx, &taken, &|_| unreachable!("its words are an entry"))
        });
        let (sender, recipients, bytes) = ready.unwrap().bytes(&shelf).unwrap();
        assert_eq!((sender.as_str(), recipients.len()), ("", 1));
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn it_says_nothing_the_stranger_said() {
        const FORGED: &[u8] = b"From: \"Cheap pills\" <victim@elsewhere.example>\r\n\
            To: desk@wheels.example\r\nReply-To: pills@elsewhere.example\r\n\
            Subject: Pills at https://pills.example\r\nMessage-ID: <one@pills.example>\r\n\
            Date: Mon, 02 Mar 2026 08:00:00 +0000\r\n\r\nBuy our pills.\r\n";
        for engine in attent_testing::engines() {
            let db = engine.open(migrations::ALL);
            let said = acknowledged(&db, FORGED);
            let own = said.replace("<one@pills.example>", "");
            assert!(!own.to_lowercase().contains("pills"), "{said}");
            for header in [
                "To: <victim@elsewhere.example>",
                "Subject: We have your mail [#",
                "In-Reply-To: <one@pills.example>",
                "Auto-Submitted: auto-replied",
                "X-Auto-Response-Suppress: All",
            ] {
                assert!(said.contains(header), "{header} in {said}");
            }
            db.close();
        }
    }
}
