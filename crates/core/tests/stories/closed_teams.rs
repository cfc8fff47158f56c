//! A closed team keeps its words to itself: others see that there was something, of which kind, with
//! which team and how it stands, and no more, whichever way they look.

use attent_core::{
    Actor, Error, Role,
    conversations::{
        self, View,
        drafts::{self, DraftKind, Typed},
        entries,
    },
    customers::{What, timeline},
    ids::{AttachmentId, ConversationId, CustomerId, EntryId, TeamId},
    notices, search,
};
use attent_db::{Tx, params};

use crate::support::{Desk, ROSA, Result, mail, on_each_engine};

/// No word of it may reach others.
const SECRET: &str = "grievance";

struct Sealed {
    id: ConversationId,
    number: i64,
    entry: EntryId,
    file: AttachmentId,
    customer: CustomerId,
    team: TeamId,
}

/// Rosa complains to Personnel, with a file; it stands beside an open matter of hers.
fn sealed(desk: &Desk) -> Sealed {
    let team = desk.team("Personnel", true);
    desk.gets(&mail(ROSA, "Brakes", "They squeal."));
    let body = format!(
        "--cut\nContent-Type: text/plain\n\nA {SECRET} about Ana.\n\n--cut\n\
         Content-Type: application/pdf; name={SECRET}.pdf\n\
         Content-Disposition: attachment; filename={SECRET}.pdf\n\n%PDF\n--cut--"
    );
    let sent = mail(ROSA, &format!("My {SECRET}"), &body)
        .header("Content-Type", "multipart/mixed; boundary=cut");
    let filed = desk.comes(&sent);
    let (id, entry) = (filed.conversation.unwrap(), filed.entry.unwrap());
    desk.does(move |tx| conversations::move_to_team(tx, &Actor::system(), id, Some(team)));
    let seen = desk.see(id);
    Sealed {
        id,
        number: seen.number,
        entry,
        file: desk.entry(entry).attachments[0].id,
        customer: seen.customer,
        team,
    }
}

fn outsiders(desk: &Desk) -> [Actor; 3] {
    [
        desk.ana.clone(),
        desk.staff("Dora", Role::Manager, &[]),
        Actor::token(attent_core::ids::TokenId(1), Role::Manager),
    ]
}

#[test]
fn others_find_nothing() {
    on_each_engine(|desk| {
        let Sealed {
            id,
            number,
            entry,
            file,
            ..
        } = sealed(desk);
        type Look = Box<dyn Fn(&mut Tx<'_>, &Actor) -> Result<()> + Send>;
        for actor in outsiders(desk) {
            let looks: [(&str, Look); 9] = [
                (
                    "find",
                    Box::new(move |tx, a| conversations::find(tx, a, id).map(drop)),
                ),
                (
                    "by number",
                    Box::new(move |tx, a| conversations::find_by_number(tx, a, number).map(drop)),
                ),
                (
                    "hold",
                    Box::new(move |tx, a| conversations::hold(tx, a, id).map(drop)),
                ),
                (
                    "entry",
                    Box::new(move |tx, a| entries::find(tx, a, entry).map(drop)),
                ),
                (
                    "file",
                    Box::new(move |tx, a| entries::attachment(tx, a, file).map(drop)),
                ),
                (
                    "close",
                    Box::new(move |tx, a| conversations::close(tx, a, id)),
                ),
                (
                    "note",
                    Box::new(move |tx, a| conversations::note(tx, a, id, "x", None).map(drop)),
                ),
                (
                    "read",
                    Box::new(move |tx, a| conversations::mark_read(tx, a, id, entry)),
                ),
                (
                    "draft",
                    Box::new(move |tx, a| {
                        let typed = Typed::default();
                        drafts::save(tx, a, id, DraftKind::Reply, &typed, "x", entry).map(drop)
                    }),
                ),
            ];
            for (what, look) in looks {
                let actor = actor.clone();
                let look = std::sync::Mutex::new(look);
                let seen = desk.write(move |tx| look.lock().unwrap()(tx, &actor));
                assert!(matches!(seen, Err(Error::NotFound)), "{what}: {seen:?}");
            }
            let answer = desk.presses(&actor, id, &desk.form(id, "Hm."));
            assert!(matches!(answer, Err(Error::NotFound)));
        }
    });
}

#[test]
fn no_list_shows_it() {
    on_each_engine(|desk| {
        let Sealed { id, team, .. } = sealed(desk);
        let cleo = desk.staff("Cleo", Role::Staff, &[team]);
        let lines = |actor: &Actor| -> Vec<ConversationId> {
            let found = desk.by(actor, move |tx, actor| {
                let mut all = conversations::list_of_team(
                    tx,
                    actor,
                    team,
                    conversations::Order::Wait,
                    None,
                    50,
                )?
                .lines;
                for view in View::ALL {
                    all.extend(conversations::list(tx, actor, *view, None, 50)?.lines);
                }
                Ok(all)
            });
            found.unwrap().into_iter().map(|line| line.id).collect()
        };
        for actor in outsiders(desk) {
            assert!(!lines(&actor).contains(&id));
            let counts = desk.by(&actor, conversations::counts).unwrap();
            assert_eq!(counts.of(View::Open), 1, "nor does a number betray it");
            assert_eq!(counts.by_team.get(&team), None);
        }
        assert!(lines(&cleo).contains(&id), "its team sees it");
        assert!(lines(&Actor::system()).contains(&id));
    });
}

#[test]
fn searching_finds_it_for_its_team_only() {
    on_each_engine(|desk| {
        let Sealed {
            id, number, team, ..
        } = sealed(desk);
        let cleo = desk.staff("Cleo", Role::Staff, &[team]);
        let finds = |actor: &Actor, words: &str| {
            let words = words.to_owned();
            let hits = desk.by(actor, move |tx, actor| {
                search::search(tx, actor, &words, 20)
            });
            hits.unwrap().iter().any(|hit| hit.conversation == Some(id))
        };
        let by_number = format!("#{number}");
        for words in [SECRET, by_number.as_str()] {
            for actor in outsiders(desk) {
                assert!(!finds(&actor, words), "{words}");
            }
            assert!(finds(&cleo, words), "{words}");
        }
    });
}

#[test]
fn the_timeline_says_kind_team_and_state() {
    on_each_engine(|desk| {
        let Sealed {
            id, customer, team, ..
        } = sealed(desk);
        desk.does(move |tx| {
            conversations::set_kind(tx, &Actor::system(), id, conversations::Kind::Complaint)
        });
        let cleo = desk.staff("Cleo", Role::Staff, &[team]);
        let told = |actor: &Actor| {
            desk.by(actor, move |tx, actor| {
                timeline(tx, actor, customer, None, 50)
            })
            .unwrap()
        };
        for actor in outsiders(desk) {
            let moments = told(&actor);
            let words = format!("{moments:?}");
            assert!(!words.contains(SECRET), "{words}");
            let bare: Vec<_> = moments
                .iter()
                .filter_map(|moment| match &moment.what {
                    What::Sealed { kind, team, state } => {
                        Some((kind.as_str(), *team, state.as_str()))
                    }
                    _ => None,
                })
                .collect();
            assert_eq!(bare, [("complaint", team, "open")]);
        }
        assert!(format!("{:?}", told(&cleo)).contains(SECRET));
    });
}

#[test]
fn what_has_to_do_with_it_does_not_tell_of_it() {
    on_each_engine(|desk| {
        let Sealed { id, number, .. } = sealed(desk);
        let cleo = desk.staff("Cleo", Role::Owner, &[]);
        // Somebody else names its number: a new conversation, linked.
        let other = desk.gets(&mail(
            "mallory@x.example",
            &format!("[#{number}]"),
            "What is it?",
        ));
        assert_eq!(desk.links(other), [id]);
        let linked = |actor: &Actor| {
            desk.by(actor, move |tx, actor| {
                conversations::linked(tx, actor, other)
            })
            .unwrap()
            .len()
        };
        for actor in outsiders(desk) {
            assert_eq!(linked(&actor), 0);
        }
        assert_eq!(linked(&cleo), 1);
    });
}

#[test]
fn notices_of_it_end_with_the_right_to_see_it() {
    on_each_engine(|desk| {
        let team = desk.team("Personnel", true);
        let id = desk.gets(&mail(ROSA, &format!("My {SECRET}"), "Please."));
        let ana = desk.ana.staff_id();
        desk.does(move |tx| conversations::assign(tx, &Actor::system(), id, ana));
        let told = |desk: &Desk| desk.ana_does(|tx, ana| notices::list(tx, ana, None, 9));
        assert_eq!(told(desk).len(), 1);
        desk.does(move |tx| conversations::move_to_team(tx, &Actor::system(), id, Some(team)));
        assert!(!format!("{:?}", told(desk)).contains(SECRET));
    });
}

#[test]
fn opening_the_team_shows_it_and_closing_hides_it_again() {
    on_each_engine(|desk| {
        let Sealed { id, team, .. } = sealed(desk);
        let sees = |desk: &Desk| {
            desk.by(&desk.ana, move |tx, ana| conversations::find(tx, ana, id))
                .is_ok()
        };
        for (version, closed) in [(1, false), (2, true)] {
            desk.does(move |tx| {
                use attent_core::people::teams;
                teams::change(tx, &Actor::system(), team, version, "Personnel", closed)
            });
            assert_eq!(sees(desk), !closed);
        }
        let sealed = "SELECT sealed_team FROM conversation WHERE id = $1";
        assert_eq!(desk.number(sealed, params![id].into()), team.0);
    });
}

#[test]
fn mail_to_the_teams_own_mailbox_is_sealed_from_the_start() {
    on_each_engine(|desk| {
        let team = desk.team("Personnel", true);
        let mailbox = desk.mailbox("people@wheels.example", Some(team), false);
        let bytes = desk.written(&mail(ROSA, &format!("My {SECRET}"), "Please."));
        let id = desk
            .files(desk.received(mailbox, &bytes), &bytes, true)
            .conversation
            .unwrap();
        let seen = desk.by(&desk.ana, move |tx, ana| conversations::find(tx, ana, id));
        assert!(matches!(seen, Err(Error::NotFound)));
        desk.counters_agree("a closed mailbox");
    });
}
