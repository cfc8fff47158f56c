//! A customer's whole story, as it is shown, handed out, and forgotten.

mod shop;

use attent_core::{
    Actor, Error, Role,
    customers::{self, Moment, Place, What, erase, export, find, merge, notes, timeline},
    search,
};
use attent_db::params;
use shop::{Shop, on_every_engine};

fn kinds(moments: &[Moment]) -> Vec<String> {
    let word = |moment: &Moment| match &moment.what {
        What::Opened(matter) => format!("opened {}", matter.subject),
        What::Closed(matter) => format!("closed {}", matter.subject),
        What::Entry { preview, .. } => format!("said {preview}"),
        What::Sealed { kind, state, .. } => format!("sealed {} {}", kind.as_str(), state.as_str()),
        What::Note { preview, .. } => format!("noted {preview}"),
        What::Promised(line) => format!("promised {}", line.promise.text),
        What::SetAside(line) => format!("kept {}", line.set_aside.name()),
        What::Gesture { story, .. } => format!("gave {story}"),
        What::Voucher { value, .. } => format!("voucher {}", value.amount),
        What::Case { state, .. } => format!("case {}", state.as_str()),
        What::Refused { .. } => "refused".to_owned(),
        What::Event(event) => event.kind.as_str().to_owned(),
    };
    moments.iter().map(word).collect()
}

#[test]
fn a_timeline_tells_everything_once_page_by_page() {
    on_every_engine(|shop| {
        let legal = shop.team("Legal", true);
        let (ana, eve) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Eve", Role::Staff, &[legal]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        shop.pass(1);
        let order = shop.conversation(rosa, "Order", None);
        shop.pass(1);
        shop.entry(order, "Where  is\nit?");
        shop.entry_of(order, "in", "a stranger", true);
        shop.pass(1);
        let sealed = shop.conversation(rosa, "Lawsuit", Some(legal));
        shop.pass(1);
        shop.entry(sealed, "secret");
        let actor = ana.clone();
        shop.does(move |tx| {
            tx.run(
                "UPDATE conversation SET closed_at = $2, state = 'closed' WHERE id = $1",
                &params![order, tx.now()],
            )?;
            notes::add(tx, &actor, rosa, "Kind").map(|_| ())
        });
        let whole = |shop: &Shop, actor: &Actor, limit: i64| {
            let actor = actor.clone();
            shop.does(move |tx| {
                let (mut all, mut before): (Vec<Moment>, Option<Place>) = (Vec::new(), None);
                loop {
                    let page = timeline(tx, &actor, rosa, before, limit)?;
                    let Some(last) = page.last() else {
                        return Ok(all);
                    };
                    before = Some(last.place.to_string().parse().unwrap());
                    all.extend(page);
                }
            })
        };
        let mut expect = [
            "noted Kind",
            "closed Order",
            "sealed question open",
            "said Where is it?",
            "opened Order",
            "customer.added",
        ]
        .map(str::to_owned)
        .to_vec();
        let mut seen = kinds(&whole(shop, &ana, 50));
        seen[..2].sort_by(|a, b| b.cmp(a));
        assert_eq!(seen, expect);
        expect.splice(
            2..3,
            ["said secret".to_owned(), "opened Lawsuit".to_owned()],
        );
        for limit in [1, 2, 50] {
            let mut seen = kinds(&whole(shop, &eve, limit));
            // What happened in one moment has no order to tell.
            seen[..3].sort();
            let mut sorted = expect.clone();
            sorted[..3].sort();
            assert_eq!(seen, sorted, "by {limit}");
        }
    });
}

#[test]
fn a_record_that_was_merged_tells_its_part() {
    on_every_engine(|shop| {
        let (keep, gone) = (
            shop.customer("Rosa", "r@a.example"),
            shop.customer("R", "r@b.example"),
        );
        shop.conversation(gone, "Before", None);
        shop.does(move |tx| merge(tx, &Actor::system(), keep, gone).map(|_| ()));
        let told = kinds(&shop.does(move |tx| timeline(tx, &Actor::system(), keep, None, 50)));
        assert!(told.contains(&"opened Before".to_owned()), "{told:?}");
        assert_eq!(
            told.iter().filter(|word| *word == "customer.added").count(),
            2,
            "{told:?}"
        );
    });
}

/// Everything that is kept as text, anywhere.
fn all_text(shop: &Shop) -> String {
    shop.db
        .read_now(|tx| -> Result<String, attent_db::Error> {
            let mut all = String::new();
            for (table, columns) in [
                ("customer", "name || say_it || tact || form_of_address"),
                ("customer_note", "text"),
                ("customer_word", "word"),
                ("identity", "value"),
                ("conversation", "subject || preview"),
                (
                    "entry",
                    "text || COALESCE(folded, '') || COALESCE(html, '') || COALESCE(addresses, '')",
                ),
                ("attachment", "name"),
                ("mail", "COALESCE(sent_from, '')"),
                ("participant", "address || COALESCE(name, '')"),
                ("search_document", "tokens"),
                ("draft", "text || recipients"),
                ("outgoing", "recipients || COALESCE(subject, '')"),
                ("event", "facts"),
                ("undo", "inverse"),
                ("organisation", "name"),
            ] {
                let rows = tx.all(
                    &format!("SELECT {columns} FROM {table}"),
                    &params![],
                    |row| row.get::<String>(0),
                )?;
                all += &rows.join("\n");
            }
            Ok(all)
        })
        .unwrap()
}

fn lay_down(shop: &Shop, conversation: attent_core::ids::ConversationId, ana: &Actor) {
    let staff = ana.staff_id().unwrap();
    let entry = shop.entry(conversation, "Zaphod wants his money");
    shop.does(move |tx| {
        for (id, sha) in [(71, "a"), (72, "b"), (73, "c")] {
            tx.run(
                "INSERT INTO file (id, sha256, size, stored, bytes, created_at)
                 VALUES ($1, $2, 1, $3, NULL, 0)",
                &params![id, sha, if sha == "a" { "disk" } else { "row" }],
            )?;
        }
        tx.run(
            "INSERT INTO mailbox (id, name, address, address_key, language, signature, acknowledges,
                                  imap_folder, starts_at, created_at, version)
             VALUES (5, 'Shop', 's@s.example', 's@s.example', 'en', '', FALSE, 'INBOX', 0, 0, 1)",
            &params![],
        )?;
        tx.run(
            "INSERT INTO mail (id, file_id, mailbox_id, came_by, sent_from, delivery_key, state,
                               because, attempts, size, entry_id, conversation_id, received_at)
             VALUES (6, 71, 5, 'imap', 'zaphod@z.example', 'k', 'filed', 'new', 1, 1, $1, $2, 0)",
            &params![entry, conversation],
        )?;
        tx.run("UPDATE entry SET mail_id = 6, subject = 'Zaphod', html = '<p>Zaphod</p>',
                       addresses = '{\"from\": \"zaphod@z.example\"}' WHERE id = $1", &params![entry])?;
        for (id, file) in [(8, 72), (9, 73)] {
            tx.run(
                "INSERT INTO attachment (id, entry_id, file_id, name, media_type, size, inline,
                                         position, created_at)
                 VALUES ($1, $2, $3, 'zaphod.pdf', 'application/pdf', 1, FALSE, 0, 0)",
                &params![id, entry, file],
            )?;
        }
        tx.run(
            "INSERT INTO known_message (message_key, content_key, conversation_id, entry_id, created_at)
             VALUES ('m1', 'c1', $2, $1, 0)",
            &params![entry, conversation],
        )?;
        tx.run(
            "INSERT INTO participant (conversation_id, address_key, name, address, role, created_at)
             VALUES ($1, 'zaphod@z.example', 'Zaphod', 'zaphod@z.example', 'customer', 0)",
            &params![conversation],
        )?;
        tx.run(
            "INSERT INTO draft (id, staff_id, conversation_id, kind, recipients, subject, text,
                                seen_entry_id, updated_at, version)
             VALUES (10, $1, $2, 'reply', 'zaphod@z.example', '', 'Dear Zaphod', 0, 0, 1)",
            &params![staff, conversation],
        )?;
        tx.run(
            "INSERT INTO outgoing (id, entry_id, conversation_id, purpose, message_id, sent_from,
                                   recipients, state, not_before, attempts, created_at, version)
             VALUES (11, $1, $2, 'reply', 'o1', 's@s.example', '[\"zaphod@z.example\"]', 'queued', 0,
                     0, 0, 1)",
            &params![entry, conversation],
        )?;
        Ok(())
    });
}

#[test]
fn nothing_is_left_of_an_erased_customer() {
    on_every_engine(|shop| {
        let (ana, boss) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Boss", Role::Manager, &[]),
        );
        let zaphod = shop.customer("Zaphod", "zaphod@z.example");
        let other = shop.customer("Ford", "ford@f.example");
        let matter = shop.conversation(zaphod, "Zaphod's order", None);
        lay_down(shop, matter, &ana);
        let fords = shop.conversation(other, "Towels", None);
        let shared = shop.entry(fords, "a towel");
        shop.does(move |tx| {
            tx.run(
                "UPDATE attachment SET entry_id = $1, name = 'towel.pdf' WHERE id = 9",
                &params![shared],
            )?;
            notes::add(tx, &Actor::system(), zaphod, "Zaphod has two heads").map(|_| ())
        });
        assert!(all_text(shop).to_lowercase().contains("zaphod"));
        let actor = ana.clone();
        assert!(matches!(
            shop.write(move |tx| erase(tx, &actor, zaphod)),
            Err(Error::Forbidden)
        ));
        let actor = boss.clone();
        let erased = shop.does(move |tx| erase(tx, &actor, zaphod));
        assert_eq!(erased.on_disk, ["a"]);
        let left = all_text(shop).to_lowercase();
        assert!(!left.contains("zaphod"), "{left}");
        assert!(left.contains("a towel"));
        for (sql, expect) in [
            ("SELECT COUNT(*) FROM file", 1),
            (
                "SELECT COUNT(*) FROM known_message WHERE tombstone_at IS NOT NULL AND content_key = 'c1'",
                1,
            ),
            ("SELECT COUNT(*) FROM outgoing WHERE state = 'undone'", 1),
            (
                "SELECT COUNT(*) FROM conversation WHERE state = 'closed'",
                1,
            ),
            (
                "SELECT COUNT(*) FROM customer WHERE erased_at IS NOT NULL",
                1,
            ),
            (
                "SELECT COUNT(*) FROM event WHERE kind = 'customer.erased'",
                1,
            ),
        ] {
            assert_eq!(shop.count(sql), expect, "{sql}");
        }
        let actor = boss.clone();
        let twice = shop.write(move |tx| erase(tx, &actor, zaphod));
        assert!(matches!(
            twice,
            Err(Error::Conflict("error-customer-erased"))
        ));
        assert_ne!(
            shop.customer("Zaphod", "zaphod@z.example"),
            zaphod,
            "somebody new"
        );
        let actor = boss.clone();
        assert_eq!(
            shop.does(move |tx| search::search(tx, &actor, "heads ", 9))
                .len(),
            0
        );
    });
}

#[test]
fn what_is_sealed_is_neither_erased_nor_exported_by_others() {
    on_every_engine(|shop| {
        let legal = shop.team("Legal", true);
        let (boss, owner) = (
            shop.staff("Boss", Role::Manager, &[]),
            shop.staff("Ona", Role::Owner, &[]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let sealed = shop.conversation(rosa, "Lawsuit", Some(legal));
        shop.entry(sealed, "secret");
        let actor = boss.clone();
        assert!(matches!(
            shop.write(move |tx| export(tx, &actor, rosa)),
            Err(Error::Forbidden)
        ));
        let actor = boss.clone();
        assert!(matches!(
            shop.write(move |tx| erase(tx, &actor, rosa)),
            Err(Error::Forbidden)
        ));
        let actor = owner.clone();
        let held = shop.does(move |tx| export(tx, &actor, rosa));
        assert_eq!(held["conversations"][0]["entries"][0]["text"], "secret");
        assert_eq!(held["identities"][0]["value"], "rosa@example.com");
        shop.does(move |tx| erase(tx, &owner, rosa).map(|_| ()));
        assert_eq!(
            shop.does(move |tx| find(tx, &Actor::system(), rosa)).name,
            ""
        );
    });
}

#[test]
fn what_they_wrote_to_others_goes_too() {
    on_every_engine(|shop| {
        let (rosa, ford) = (
            shop.customer("Rosa", "r@a.example"),
            shop.customer("Ford", "f@b.example"),
        );
        let fords = shop.conversation(ford, "Towels", None);
        shop.entry(fords, "from ford");
        let hers = shop.entry(fords, "from rosa");
        shop.does(move |tx| {
            tx.run(
                "UPDATE entry SET customer_id = $2 WHERE id = $1",
                &params![hers, rosa],
            )?;
            tx.run(
                "INSERT INTO participant (conversation_id, address_key, address, role, created_at)
                 VALUES ($1, 'r@a.example', 'r@a.example', 'copied', 0)",
                &params![fords],
            )?;
            customers::erase(tx, &Actor::system(), rosa).map(|_| ())
        });
        let left = all_text(shop);
        assert!(left.contains("from ford") && !left.contains("from rosa") && !left.contains("r@a"));
    });
}
