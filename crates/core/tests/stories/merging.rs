//! Merging, taking it back, splitting: every entry is kept, and undoing restores exactly.

use attent_core::{
    Actor, Error, cases,
    conversations::{self, Kind, participants},
    ids::{ConversationId, EntryId},
    promises, search,
};
use attent_db::{Millis, params};

use crate::support::{DAY, Desk, JONAS, MINUTE, ROSA, conflict, mail, on_each_engine, wrong};

/// All that people see of a conversation.
#[derive(Debug, PartialEq)]
struct Seen {
    state: &'static str,
    waiting_since: Option<Millis>,
    snoozed_until: Option<Millis>,
    closed_at: Option<Millis>,
    assignee: Option<attent_core::ids::StaffId>,
    last_entry_at: Millis,
    preview: String,
    entries: Vec<EntryId>,
    participants: Vec<String>,
}

fn seen(desk: &Desk, id: ConversationId) -> Seen {
    let c = desk.see(id);
    let mut participants = desk.does(move |tx| participants::known(tx, id));
    participants.sort();
    Seen {
        state: c.state.as_str(),
        waiting_since: c.waiting_since,
        snoozed_until: c.snoozed_until,
        closed_at: c.closed_at,
        assignee: c.assignee,
        last_entry_at: c.last_entry_at,
        preview: desk.preview(id),
        entries: desk.entries(id).into_iter().map(|e| e.id).collect(),
        participants,
    }
}

/// Rosa's matter in a state, begun now.
fn standing(desk: &Desk, subject: &str, state: &'static str) -> ConversationId {
    desk.pass(MINUTE);
    let id = desk.gets(&mail(ROSA, subject, &format!("About the {subject}.")));
    if state == "waiting" || state == "put off" {
        desk.answers(id, "Bring it in.");
    }
    let later = Millis(desk.now().0 + DAY);
    desk.ana_does(move |tx, ana| match state {
        "closed" => conversations::close(tx, ana, id),
        "snoozed" | "put off" => conversations::snooze(tx, ana, id, later),
        "spam" => conversations::mark_spam(tx, ana, id),
        _ => Ok(()),
    });
    id
}

fn merge(desk: &Desk, into: ConversationId, from: ConversationId) {
    desk.ana_does(move |tx, ana| conversations::merge(tx, ana, into, from).map(drop));
}

fn unmerge(desk: &Desk, from: ConversationId) {
    desk.ana_does(move |tx, ana| conversations::unmerge(tx, ana, from));
}

#[test]
fn what_a_merge_makes_of_the_two_and_that_undoing_restores_exactly() {
    // Into, from, and how the one that stays stands then. Nobody who waits is lost.
    let table = [
        ("open", "open", "open"),
        ("open", "waiting", "open"),
        ("open", "closed", "open"),
        ("open", "spam", "open"),
        ("waiting", "open", "open"),
        ("waiting", "waiting", "waiting"),
        ("waiting", "snoozed", "open"),
        ("waiting", "put off", "snoozed"),
        ("waiting", "closed", "waiting"),
        ("waiting", "spam", "waiting"),
        ("snoozed", "open", "open"),
        ("snoozed", "waiting", "snoozed"),
        ("closed", "open", "open"),
        ("closed", "waiting", "closed"),
        ("closed", "put off", "closed"),
        ("closed", "closed", "closed"),
    ];
    on_each_engine(|desk| {
        for (into_state, from_state, expect) in table {
            let (into, from) = (
                standing(desk, "brakes", into_state),
                standing(desk, "bell", from_state),
            );
            let before = (seen(desk, into), seen(desk, from));
            merge(desk, into, from);
            let what = format!("{from_state} into {into_state}");
            let (stays, goes) = (seen(desk, into), seen(desk, from));
            assert_eq!((stays.state, goes.state), (expect, "merged"), "{what}");
            assert_eq!(goes.entries, [], "{what}");
            let mut all = [before.0.entries.clone(), before.1.entries.clone()].concat();
            all.sort();
            let mut there = stays.entries.clone();
            there.sort();
            assert_eq!(there, all, "{what}: every entry");
            assert_eq!(stays.preview, before.1.preview, "{what}: the newest words");
            desk.counters_agree(&what);

            unmerge(desk, from);
            assert_eq!(
                (seen(desk, into), seen(desk, from)),
                before,
                "{what}, undone"
            );
            desk.counters_agree(&what);
        }
    });
}

#[test]
fn who_waited_longest_waits_since_then() {
    on_each_engine(|desk| {
        let (first, second) = (
            standing(desk, "brakes", "open"),
            standing(desk, "bell", "open"),
        );
        let since = desk.see(first).waiting_since;
        merge(desk, second, first);
        assert_eq!(desk.see(second).waiting_since, since);
    });
}

#[test]
fn what_cannot_be_merged() {
    on_each_engine(|desk| {
        let (a, b) = (
            standing(desk, "brakes", "open"),
            standing(desk, "bell", "open"),
        );
        let (c, spam) = (
            standing(desk, "lamp", "open"),
            standing(desk, "pills", "spam"),
        );
        merge(desk, a, b);
        let try_merge = |into, from| {
            desk.by(&desk.ana, move |tx, ana| {
                conversations::merge(tx, ana, into, from)
            })
        };
        assert_eq!(wrong(try_merge(c, c), "other"), "error-same-conversation");
        assert_eq!(conflict(try_merge(b, c)), "error-already-merged");
        assert_eq!(conflict(try_merge(c, b)), "error-already-merged");
        assert_eq!(conflict(try_merge(spam, c)), "error-not-in-this-state");
        let nowhere = ConversationId(1);
        assert_eq!(
            wrong(try_merge(c, nowhere), "other"),
            "error-unknown-choice"
        );
        let not_merged = desk.by(&desk.ana, move |tx, ana| conversations::unmerge(tx, ana, c));
        assert_eq!(conflict(not_merged), "error-not-merged");
        unmerge(desk, b);
        let twice = desk.by(&desk.ana, move |tx, ana| conversations::unmerge(tx, ana, b));
        assert_eq!(conflict(twice), "error-not-merged");
    });
}

#[test]
fn those_who_took_part_take_part_and_leave_again() {
    on_each_engine(|desk| {
        let into = standing(desk, "brakes", "open");
        let from = desk.gets(&mail(JONAS, "Bell", "It is mute.").id("jonas@work.example"));
        merge(desk, into, from);
        assert_eq!(seen(desk, into).participants, [JONAS, ROSA]);
        let answer = mail(JONAS, "Re: Bell", "Hello?").answers("jonas@work.example");
        assert_eq!(desk.gets(&answer), into);
        unmerge(desk, from);
        let left = seen(desk, into);
        assert_eq!(left.entries.len(), 2, "what came since stays where it came");
        assert_eq!(
            left.participants,
            [JONAS, ROSA],
            "and who wrote it can be answered"
        );
    });
}

#[test]
fn what_came_since_the_merge_waits_on() {
    on_each_engine(|desk| {
        let (into, from) = (
            standing(desk, "brakes", "closed"),
            standing(desk, "bell", "open"),
        );
        merge(desk, into, from);
        desk.pass(MINUTE);
        let number = desk.see(into).number;
        desk.gets(&mail(ROSA, &format!("[#{number}]"), "And the brakes?"));
        unmerge(desk, from);
        assert_eq!(
            desk.state(into),
            "open",
            "her new question is not hidden by the old closing"
        );
        assert_eq!(desk.state(from), "open");
        desk.counters_agree("a mail between merge and undo");
    });
}

#[test]
fn a_chain_comes_apart_in_any_order() {
    on_each_engine(|desk| {
        for middle_first in [true, false] {
            let [a, b, c] = ["lamp", "bell", "brakes"].map(|s| standing(desk, s, "open"));
            let before = [a, b, c].map(|id| seen(desk, id).entries);
            merge(desk, b, a);
            merge(desk, c, b);
            assert_eq!(desk.entries(c).len(), 3);
            let order = if middle_first { [b, a] } else { [a, b] };
            for id in order {
                unmerge(desk, id);
                desk.counters_agree("one link of a chain");
            }
            assert_eq!([a, b, c].map(|id| seen(desk, id).entries), before);
            for id in [a, b, c] {
                assert_eq!(desk.state(id), "open");
            }
        }
    });
}

#[test]
fn whoever_wrote_takes_part_again_after_a_chain_of_one_moment() {
    on_each_engine(|desk| {
        let [a, b, c] = ["lamp", "bell", "brakes"].map(|s| desk.gets(&mail(ROSA, s, "It broke.")));
        merge(desk, b, a);
        merge(desk, c, b);
        // The middle one has no entries while the first leaves it.
        unmerge(desk, a);
        unmerge(desk, b);
        for id in [a, b, c] {
            assert_eq!(seen(desk, id).participants, [ROSA]);
            let number = desk.see(id).number;
            let came = desk.gets(&mail(ROSA, &format!("[#{number}]"), "And now?"));
            assert_eq!(came, id, "her mail finds the conversation it names");
        }
    });
}

#[test]
fn what_moved_is_found_where_it_is() {
    on_each_engine(|desk| {
        let (into, from) = (
            standing(desk, "brakes", "open"),
            standing(desk, "bell", "open"),
        );
        let found = |desk: &Desk| -> Vec<ConversationId> {
            let hits = desk.ana_does(|tx, ana| search::search(tx, ana, "\"about the bell\"", 9));
            let entries = hits.into_iter().filter(|hit| hit.entry.is_some());
            entries.filter_map(|hit| hit.conversation).collect()
        };
        assert_eq!(found(desk), [from]);
        merge(desk, into, from);
        assert_eq!(found(desk), [into]);
        unmerge(desk, from);
        assert_eq!(found(desk), [from]);
    });
}

#[test]
fn another_matter_gets_a_conversation_of_its_own() {
    on_each_engine(|desk| {
        let id = standing(desk, "brakes", "open");
        desk.answers(id, "Bring it in.");
        let number = desk.see(id).number;
        desk.pass(MINUTE);
        let bell = mail(ROSA, &format!("The bell [#{number}]"), "It is mute.").header("Cc", JONAS);
        let bell = desk.comes(&bell).entry.unwrap();
        let (team, since) = (desk.team("Workshop", false), desk.see(id).waiting_since);
        desk.ana_does(move |tx, ana| {
            conversations::move_to_team(tx, ana, id, Some(team))?;
            conversations::set_kind(tx, ana, id, Kind::Support)
        });
        let before = seen(desk, id);

        let new = desk.ana_does(move |tx, ana| conversations::split(tx, ana, id, &[bell]));
        let (left, own) = (desk.see(id), desk.see(new));
        assert_eq!(
            (left.state.as_str(), own.state.as_str()),
            ("waiting", "open")
        );
        assert_eq!(
            own.waiting_since, since,
            "who waited for this waits for this"
        );
        assert_eq!(own.subject, format!("The bell [#{number}]"));
        assert_eq!(
            (own.team, own.kind, own.customer),
            (Some(team), Kind::Question, left.customer)
        );
        assert_eq!(seen(desk, new).entries, [bell]);
        assert_eq!(seen(desk, id).entries, before.entries[..2]);
        assert_eq!(desk.preview(id), "Bring it in.");
        assert_eq!(seen(desk, new).participants, [JONAS, ROSA]);
        let linked = desk.ana_does(move |tx, ana| conversations::linked(tx, ana, id));
        assert_eq!(
            (linked[0].id, linked[0].because.as_str()),
            (new, "because-split")
        );
        desk.counters_agree("splitting");

        // Answers go where the matter is now.
        let said = desk.entry(bell).message_id.unwrap();
        assert_eq!(
            desk.gets(&mail(ROSA, "Re: The bell", "Hello?").answers(&said)),
            new
        );

        merge(desk, id, new);
        assert_eq!(desk.entries(id).len(), 4, "merging takes it back");
        desk.counters_agree("taking a split back");
    });
}

#[test]
fn a_case_goes_along_where_the_other_has_none() {
    on_each_engine(|desk| {
        let complains = |id: ConversationId| {
            desk.ana_does(move |tx, ana| conversations::set_kind(tx, ana, id, Kind::Complaint));
        };
        let case = |desk: &Desk, id: ConversationId| {
            desk.ana_does(move |tx, ana| cases::of_conversation(tx, ana, id))
                .map(|case| case.id)
        };
        let open = |desk: &Desk| {
            desk.ana_does(|tx, ana| cases::counts(tx, ana, cases::View::All))
                .open()
        };
        let [a, b] = ["brakes", "bell"].map(|subject| standing(desk, subject, "open"));
        complains(b);
        let (theirs, before) = (case(desk, b), open(desk));
        assert!(theirs.is_some());
        merge(desk, a, b);
        assert_eq!((case(desk, a), case(desk, b)), (theirs, None));
        assert_eq!(desk.see(a).kind, Kind::Complaint);
        unmerge(desk, b);
        assert_eq!((case(desk, a), case(desk, b)), (None, theirs));
        assert_eq!((desk.see(a).kind, open(desk)), (Kind::Question, before));

        // Both complained: the one that stays is worked on, the other rests.
        complains(a);
        let own = case(desk, a);
        assert_eq!(open(desk), before + 1);
        merge(desk, a, b);
        assert_eq!((case(desk, a), open(desk)), (own, before));
        unmerge(desk, b);
        assert_eq!(
            (case(desk, a), case(desk, b), open(desk)),
            (own, theirs, before + 1)
        );
    });
}

#[test]
fn a_promise_goes_where_it_was_given() {
    on_each_engine(|desk| {
        let id = standing(desk, "brakes", "open");
        let given = desk.answers(id, "Ready on Friday.").id;
        let customer = desk.see(id).customer;
        let owner = desk.ana.staff_id().unwrap();
        let promise = desk.ana_does(move |tx, ana| {
            let new = promises::New {
                conversation: Some(id),
                customer,
                entry: Some(given),
                set_aside: None,
                text: "Ready on Friday".to_owned(),
                owner,
                due: promises::Due::At(Millis(tx.now().0 + DAY)),
                origin: promises::Origin::Reply,
            };
            promises::make(tx, ana, &new)
        });
        let stands = |desk: &Desk| {
            desk.ana_does(move |tx, ana| promises::find(tx, ana, promise))
                .conversation
        };
        let new = desk.ana_does(move |tx, ana| conversations::split(tx, ana, id, &[given]));
        assert_eq!(stands(desk), Some(new));
        merge(desk, id, new);
        assert_eq!(stands(desk), Some(id));
        unmerge(desk, new);
        assert_eq!(stands(desk), Some(new));
    });
}

#[test]
fn what_cannot_be_split() {
    on_each_engine(|desk| {
        let (id, other) = (
            standing(desk, "brakes", "waiting"),
            standing(desk, "bell", "open"),
        );
        let own: Vec<EntryId> = desk.entries(id).into_iter().map(|e| e.id).collect();
        let theirs = desk.entries(other)[0].id;
        let split = |entries: Vec<EntryId>| {
            desk.by(&desk.ana, move |tx, ana| {
                conversations::split(tx, ana, id, &entries)
            })
        };
        assert_eq!(wrong(split(vec![]), "entries"), "error-nothing-to-split");
        assert_eq!(
            wrong(split(own.clone()), "entries"),
            "error-split-leaves-nothing"
        );
        let Err(Error::Invalid(elsewhere)) = split(vec![own[0], theirs]) else {
            panic!("it stands elsewhere");
        };
        assert_eq!(elsewhere.of("entries"), Some("error-unknown-choice"));
        assert_eq!(elsewhere.place(0), "entries[1]");
        desk.ana_does(move |tx, ana| conversations::mark_spam(tx, ana, id));
        assert_eq!(conflict(split(vec![own[0]])), "error-not-in-this-state");
        desk.counters_agree("refused splits");
    });
}

#[test]
fn mail_on_its_way_moves_with_its_entry() {
    on_each_engine(|desk| {
        let (into, from) = (
            standing(desk, "brakes", "open"),
            standing(desk, "bell", "open"),
        );
        let reply = desk
            .presses(&desk.ana, from, &desk.form(from, "Come by."))
            .unwrap();
        merge(desk, into, from);
        let stands = desk.number(
            "SELECT conversation_id FROM outgoing WHERE entry_id = $1",
            params![reply.entry].into(),
        );
        assert_eq!(stands, into.0);
        let undone = desk.ana_does(move |tx, ana| conversations::undo_reply(tx, ana, reply.entry));
        assert_eq!(undone, into);
        desk.counters_agree("undoing a reply that moved");
    });
}

#[test]
fn nobody_merges_what_they_cannot_see() {
    on_each_engine(|desk| {
        let closed = desk.team("Personnel", true);
        let (open, sealed) = (
            standing(desk, "brakes", "open"),
            standing(desk, "bell", "open"),
        );
        desk.does(move |tx| {
            conversations::move_to_team(tx, &Actor::system(), sealed, Some(closed))
        });
        let try_merge = |into, from| {
            desk.by(&desk.ana, move |tx, ana| {
                conversations::merge(tx, ana, into, from)
            })
        };
        assert!(matches!(try_merge(sealed, open), Err(Error::NotFound)));
        // As one that is not there at all.
        assert_eq!(
            wrong(try_merge(open, sealed), "other"),
            "error-unknown-choice"
        );
        // Merged by who sees both, it is unmerged by nobody else.
        desk.does(move |tx| conversations::merge(tx, &Actor::system(), sealed, open).map(drop));
        let back = desk.by(&desk.ana, move |tx, ana| {
            conversations::unmerge(tx, ana, open)
        });
        assert!(matches!(back, Err(Error::NotFound)));
    });
}
