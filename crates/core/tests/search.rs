//! Search: words in five languages, direct jumps, and nothing that is not yours.

mod shop;

use attent_core::{
    Actor, Role,
    customers::{self, IdentityKind, notes},
    jobs::{self, Claim},
    known_problems,
    procedures::{self, Ending, NewStep, Picture},
    search::{self, Hit, HitKind},
};
use attent_db::params;
use shop::{Shop, on_every_engine};

fn find(shop: &Shop, actor: &Actor, text: &'static str) -> Vec<Hit> {
    let actor = actor.clone();
    shop.does(move |tx| search::search(tx, &actor, text, 20))
}

fn titles(shop: &Shop, actor: &Actor, text: &'static str) -> Vec<String> {
    let mut titles: Vec<String> = find(shop, actor, text)
        .into_iter()
        .map(|hit| hit.title)
        .collect();
    titles.sort();
    titles
}

#[test]
fn words_are_found_whatever_their_form() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Viewer, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        for (subject, text) in [
            (
                "Wheel",
                "Both bicycles arrived with a bent wheel, I am very disappointed.",
            ),
            (
                "Dviratis",
                "Laba diena, norėčiau nusipirkti naują dviratį savo dukrai, ar turite?",
            ),
            (
                "Velosipēds",
                "Labdien, vai jūs varētu salabot manu veco velosipēdu līdz piektdienai?",
            ),
            (
                "Ποδήλατο",
                "Καλημέρα, θα ήθελα να αγοράσω ένα καινούργιο ποδήλατο για την κόρη μου.",
            ),
            (
                "Fietsen",
                "Goedemiddag, ik heb twee fietsen besteld voor mijn klanten maar ze zijn er nog niet.",
            ),
        ] {
            let conversation = shop.conversation(rosa, subject, None);
            shop.entry(conversation, text);
        }
        for (asked, expect) in [
            ("bicycle ", "Wheel"),
            ("BICYCLES ", "Wheel"),
            ("bent whee", "Wheel"),
            ("naujas ", "Dviratis"),
            ("dvirati ", "Dviratis"),
            ("velosipēds ", "Velosipēds"),
            ("velosipedu ", "Velosipēds"),
            ("ποδηλατο ", "Ποδήλατο"),
            ("klant ", "Fietsen"),
            ("fiets", "Fietsen"),
        ] {
            assert_eq!(titles(shop, &ana, asked), [expect], "{asked}");
        }
        for asked in [
            "bent fietsen ",
            "heel ",
            "  ",
            "\"",
            "'; DROP TABLE entry --",
        ] {
            assert_eq!(titles(shop, &ana, asked), Vec::<String>::new(), "{asked}");
        }
    });
}

#[test]
fn a_name_beside_a_word_finds_what_is_theirs() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Viewer, &[]);
        for (name, address, subject, text) in [
            (
                "Rosa Lindqvist",
                "r1@example.com",
                "Order 17",
                "Both lamps arrived with a broken switch, I am very disappointed.",
            ),
            (
                "Rosa Perez",
                "r2@example.com",
                "Invoice",
                "Where is the invoice of my bicycle? I have been looking for it everywhere.",
            ),
            (
                "Jonas Petrauskas",
                "r3@example.com",
                "Užsakymas",
                "Laba diena, norėčiau nusipirkti naują dviratį savo dukrai, ar turite?",
            ),
            (
                "Jānis Bērziņš",
                "r4@example.com",
                "Jautājums",
                "Labdien, vai jūs varētu salabot manu veco velosipēdu līdz piektdienai?",
            ),
            (
                "Μαρία Αντωνίου",
                "r5@example.com",
                "Ερώτηση",
                "Καλημέρα, θα ήθελα να αγοράσω ένα καινούργιο ποδήλατο για την κόρη μου.",
            ),
            (
                "Anouk Jansen",
                "r6@example.com",
                "Bestelling",
                "Goedemiddag, ik heb twee fietsen besteld voor mijn klanten maar ze zijn er nog niet.",
            ),
        ] {
            let customer = shop.customer(name, address);
            let conversation = shop.conversation(customer, subject, None);
            shop.entry(conversation, text);
        }
        for (asked, expect) in [
            ("rosa lamp", "Order 17"),
            ("rosa lamp ", "Order 17"),
            ("lamps rosa ", "Order 17"),
            ("Rosa's lamp ", "Order 17"),
            ("rosa lindqvist lam", "Order 17"),
            ("rosa perez bicycles ", "Invoice"),
            ("rosa order ", "Order 17"),
            ("jonas dviraciai ", "Užsakymas"),
            ("Jono dviratis ", "Užsakymas"),
            ("petrausko dviratis ", "Užsakymas"),
            ("janis velosipeds ", "Jautājums"),
            ("berzins velosipēda ", "Jautājums"),
            ("μαρια ποδηλατα ", "Ερώτηση"),
            ("Μαρίας ποδήλατο ", "Ερώτηση"),
            ("anouk fiets", "Bestelling"),
            ("jansen klant", "Bestelling"),
        ] {
            assert_eq!(titles(shop, &ana, asked), [expect], "{asked}");
        }
        for asked in [
            "rosa perez lamp ",
            "anouk lamp ",
            "rosalind lamp ",
            "rosa saddle ",
        ] {
            assert_eq!(titles(shop, &ana, asked), Vec::<String>::new(), "{asked}");
        }
        let hits = find(shop, &ana, "rosa lamp ");
        let hit = &hits[0];
        assert_eq!(
            (hit.kind, hit.customer_name.as_str()),
            (HitKind::Entry, "Rosa Lindqvist")
        );
        let found = hit.excerpt.found.iter();
        let found: Vec<&str> = found.map(|at| &hit.excerpt.text[at.clone()]).collect();
        assert_eq!(found, ["lamps"]);
        // Her name alone is she, not all that is hers.
        let hers = find(shop, &ana, "rosa lindqvist ");
        assert_eq!((hers.len(), hers[0].kind), (1, HitKind::Customer));
    });
}

#[test]
fn a_name_finds_nothing_of_theirs_that_is_not_yours() {
    on_every_engine(|shop| {
        let legal = shop.team("Legal", true);
        let (ana, eve) = (
            shop.staff("Ana", Role::Manager, &[]),
            shop.staff("Eve", Role::Staff, &[legal]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let sealed = shop.conversation(rosa, "Contract", Some(legal));
        shop.entry(sealed, "our lawyer says the lamp exploded");
        let open = shop.conversation(rosa, "Order", None);
        shop.entry_of(open, "in", "a lamp for phishing", true);
        assert_eq!(titles(shop, &ana, "rosa lamp "), Vec::<String>::new());
        assert_eq!(titles(shop, &eve, "rosa lamp "), ["Contract"]);
        let actor = eve.clone();
        shop.does(move |tx| notes::add(tx, &actor, rosa, "collects lamps"));
        let found = find(shop, &ana, "rosa lamps ");
        assert_eq!((found.len(), found[0].kind), (1, HitKind::Note));
        shop.does(move |tx| {
            tx.run(
                "UPDATE conversation SET state = 'merged' WHERE id = $1",
                &params![sealed],
            )?;
            Ok(())
        });
        assert_eq!(titles(shop, &eve, "rosa exploded "), Vec::<String>::new());
    });
}

#[test]
fn a_short_text_is_in_the_language_of_its_conversation() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Viewer, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let conversation = shop.conversation(rosa, "Dviratis", None);
        assert!(find(shop, &ana, "dviračiai ").is_empty());
        shop.does(move |tx| {
            tx.run(
                "UPDATE conversation SET language = 'lt' WHERE id = $1",
                &params![conversation],
            )?;
            search::index_conversation(tx, conversation)
        });
        for asked in ["dviračiai ", "dviratį "] {
            assert_eq!(titles(shop, &ana, asked), ["Dviratis"], "{asked}");
        }
    });
}

#[test]
fn a_hit_says_where_and_why() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Viewer, &[]);
        let rosa = shop.customer("Rosa Perez", "rosa@example.com");
        let conversation = shop.conversation(rosa, "My order", None);
        let first = shop.entry(conversation, "The saddle squeaks whenever it rains.");
        shop.pass(1);
        shop.entry(conversation, "Any news?");
        let hits = find(shop, &ana, "saddles ");
        assert_eq!(hits.len(), 1);
        let hit = &hits[0];
        assert_eq!(
            (hit.kind, hit.conversation, hit.entry),
            (HitKind::Entry, Some(conversation), Some(first))
        );
        assert_eq!(
            (hit.number, hit.customer, hit.customer_name.as_str()),
            (Some(1001), Some(rosa), "Rosa Perez")
        );
        let found: Vec<&str> = hit
            .excerpt
            .found
            .iter()
            .map(|at| &hit.excerpt.text[at.clone()])
            .collect();
        assert_eq!(found, ["saddle"]);
    });
}

#[test]
fn numbers_addresses_and_phones_jump() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa Perez", "rosa@example.com");
        let (first, second) = (
            shop.conversation(rosa, "First", None),
            shop.conversation(rosa, "Second", None),
        );
        shop.entry(
            second,
            "It is about 1001, and please write to rosa@example.com",
        );
        shop.does(move |tx| {
            customers::add_identity(
                tx,
                &Actor::system(),
                rosa,
                IdentityKind::Phone,
                "+370 612 34567",
            )
            .map(|_| ())
        });
        for asked in ["1001", "#1001"] {
            assert_eq!(
                find(shop, &ana, asked)[0].conversation,
                Some(first),
                "{asked}"
            );
        }
        for asked in ["rosa@example.com", "rosa@exa", "61234567", "+370 612"] {
            let hits = find(shop, &ana, asked);
            assert_eq!(
                (hits[0].kind, hits[0].customer),
                (HitKind::Customer, Some(rosa)),
                "{asked}"
            );
            let people = hits.iter().filter(|hit| hit.kind == HitKind::Customer);
            assert_eq!(people.count(), 1, "{asked}");
        }
        assert_eq!(find(shop, &ana, "rosa")[0].kind, HitKind::Customer);
        assert!(find(shop, &ana, "#1999").is_empty());
    });
}

#[test]
fn what_is_sealed_is_neither_found_nor_felt() {
    on_every_engine(|shop| {
        let legal = shop.team("Legal", true);
        let (ana, eve) = (
            shop.staff("Ana", Role::Manager, &[]),
            shop.staff("Eve", Role::Staff, &[legal]),
        );
        let owner = shop.staff("Ona", Role::Owner, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let open = shop.conversation(rosa, "Open matter", None);
        shop.entry(open, "the lawsuit was in the newspaper");
        let before = find(shop, &ana, "lawsuit ");
        let sealed = shop.conversation(rosa, "Sealed lawsuit", Some(legal));
        for text in [
            "lawsuit lawsuit lawsuit",
            "our lawyer says the lawsuit is lost",
        ] {
            shop.entry(sealed, text);
        }
        let shown = |hits: &[Hit]| -> Vec<_> {
            hits.iter()
                .map(|hit| (hit.conversation, hit.title.clone()))
                .collect()
        };
        assert_eq!(shown(&find(shop, &ana, "lawsuit ")), shown(&before));
        assert_eq!(titles(shop, &ana, "1002"), Vec::<String>::new());
        for actor in [&eve, &owner] {
            assert_eq!(
                titles(shop, actor, "lawsuit "),
                ["Open matter", "Sealed lawsuit"]
            );
            assert_eq!(titles(shop, actor, "#1002"), ["Sealed lawsuit"]);
        }
    });
}

#[test]
fn a_strangers_mail_is_not_found_until_accepted() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let conversation = shop.conversation(rosa, "Order", None);
        let entry = shop.entry_of(conversation, "in", "phishing for vouchers", true);
        assert!(find(shop, &ana, "vouchers ").is_empty());
        shop.does(move |tx| {
            tx.run(
                "UPDATE entry SET outside = FALSE WHERE id = $1",
                &params![entry],
            )?;
            search::index_entry(tx, entry)
        });
        assert_eq!(titles(shop, &ana, "vouchers "), ["Order"]);
        // And one that is set outside again is gone at once, indexed or not.
        shop.does(move |tx| {
            tx.run(
                "UPDATE entry SET outside = TRUE WHERE id = $1",
                &params![entry],
            )?;
            Ok(())
        });
        assert!(find(shop, &ana, "vouchers ").is_empty());
    });
}

#[test]
fn the_index_follows_what_changes() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let conversation = shop.conversation(rosa, "Order", None);
        let entry = shop.entry(conversation, "a blue helmet");
        let actor = ana.clone();
        let note = shop.does(move |tx| notes::add(tx, &actor, rosa, "likes liquorice"));
        assert_eq!(titles(shop, &ana, "liquorice "), ["Rosa"]);
        shop.does(move |tx| {
            tx.run(
                "UPDATE entry SET text = 'a green helmet' WHERE id = $1",
                &params![entry],
            )?;
            search::index_entry(tx, entry)?;
            search::index_entry(tx, entry)
        });
        assert!(find(shop, &ana, "blue ").is_empty());
        assert_eq!(titles(shop, &ana, "green "), ["Order"]);
        let actor = ana.clone();
        shop.does(move |tx| {
            search::remove(tx, entry.0)?;
            search::remove(tx, entry.0)?;
            notes::remove(tx, &actor, note, 1)
        });
        assert!(find(shop, &ana, "green ").is_empty());
        assert!(find(shop, &ana, "liquorice ").is_empty());
        shop.does(|tx| {
            let mut reached = Some(0);
            while let Some(after) = reached {
                reached = search::rebuild(tx, after, 2)?;
            }
            Ok(())
        });
        assert_eq!(titles(shop, &ana, "green "), ["Order"]);
    });
}

#[test]
fn a_mail_without_end_is_taken_in() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let conversation = shop.conversation(rosa, "Long", None);
        let words: String = (0..60_000).map(|n| format!("w{n} ")).collect();
        let same = "again ".repeat(40_000);
        shop.entry(conversation, format!("begin {words}").leak());
        shop.entry(conversation, format!("begin {same}").leak());
        assert_eq!(titles(shop, &ana, "begin "), ["Long"]);
        assert_eq!(titles(shop, &ana, "again "), ["Long"]);
        assert_eq!(
            shop.count("SELECT COUNT(*) FROM search_document WHERE cut"),
            2
        );
    });
}

#[test]
fn known_problems_and_procedures_are_found_by_what_they_say() {
    on_every_engine(|shop| {
        let jonas = shop.staff("Jonas", Role::Manager, &[]);
        let viewer = shop.staff("Lukas", Role::Viewer, &[]);
        let actor = jonas.clone();
        let problem = shop.does(move |tx| {
            let details = known_problems::Details {
                title: "New pads squeal".to_owned(),
                work_around: "Ten hard stops on an empty road".to_owned(),
                ..known_problems::Details::default()
            };
            known_problems::add(tx, &actor, &details)
        });
        let hits = find(shop, &viewer, "stopping hard ");
        assert_eq!(hits.len(), 1);
        assert_eq!(
            (hits[0].kind, hits[0].known_problem, hits[0].title.as_str()),
            (HitKind::KnownProblem, Some(problem), "New pads squeal")
        );
        assert!(!hits[0].excerpt.found.is_empty());

        let actor = jonas.clone();
        let procedure = shop.does(move |tx| {
            let details = procedures::Details {
                title: "Remmen piepen".to_owned(),
                about: String::new(),
                language: attent_core::Language::Nl,
            };
            let id = procedures::add(tx, &actor, &details)?;
            let step = NewStep {
                title: "Maak de velgen schoon".to_owned(),
                text: String::new(),
                ending: Some(Ending::Solved),
                answers: Vec::new(),
                picture: Picture::Keep,
                picture_words: String::new(),
            };
            procedures::save_step(tx, &actor, id, 1, None, &step)?;
            Ok(id)
        });
        assert!(
            find(shop, &viewer, "velg ").is_empty(),
            "it is being written"
        );
        let actor = jonas.clone();
        shop.does(move |tx| procedures::publish(tx, &actor, procedure, 2));
        let hits = find(shop, &viewer, "velg ");
        assert_eq!(hits.len(), 1);
        assert_eq!(
            (hits[0].kind, hits[0].procedure),
            (HitKind::Procedure, Some(procedure))
        );
        let actor = jonas.clone();
        shop.does(move |tx| procedures::retire(tx, &actor, procedure, 3, true));
        assert!(find(shop, &viewer, "velg ").is_empty(), "out of use");
        shop.does(|tx| {
            tx.run("DELETE FROM search_document", &[])?;
            jobs::enqueue(tx, &jobs::New::now(search::JOB, "0".to_owned()))
        });
        assert!(find(shop, &viewer, "squealing ").is_empty());
        while let Claim::Job(job) = shop.does(|tx| jobs::claim(tx, "one")) {
            shop.does(move |tx| {
                assert!(jobs::finish(tx, &job)?);
                search::go_on(tx, &job.payload)
            });
        }
        assert_eq!(find(shop, &viewer, "squealing ").len(), 1);
    });
}
