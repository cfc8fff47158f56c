//! What somebody began to write is found again, and a first mail that was taken back is nobody's to
//! wait for.

use attent_core::{
    Actor, Role,
    conversations::{
        self, After, Lines, View,
        drafts::{self, DraftKind, Typed},
        entries::Party,
    },
    customers,
    ids::{ConversationId, EntryId, StaffId},
    people::staff,
};
use attent_db::params;

use crate::support::{Desk, MINUTE, ROSA, mail, on_each_engine};

fn asked(desk: &Desk, about: &str) -> ConversationId {
    desk.gets(&mail(ROSA, about, "What now?"))
}

/// The actor writes this much of it, a minute after what was written before.
fn begins(desk: &Desk, actor: &Actor, id: ConversationId, kind: DraftKind, text: &'static str) {
    desk.pass(MINUTE);
    desk.by(actor, move |tx, actor| {
        let (typed, seen) = (Typed::default(), conversations::newest_entry(tx, id)?);
        drafts::save(tx, actor, id, kind, &typed, text, seen).map(drop)
    })
    .unwrap();
}

fn page(desk: &Desk, actor: &Actor, view: View, after: Option<After>, limit: usize) -> Lines {
    desk.by(actor, move |tx, actor| {
        conversations::list(tx, actor, view, after, limit)
    })
    .unwrap()
}

/// The first words of each draft of the actor, and how many the counter says there are.
fn drafts_of(desk: &Desk, actor: &Actor) -> (Vec<String>, i64) {
    let lines = page(desk, actor, View::Drafts, None, 50).lines;
    (
        lines.into_iter().map(|line| line.preview).collect(),
        counted(desk, actor, View::Drafts),
    )
}

fn counted(desk: &Desk, actor: &Actor, view: View) -> i64 {
    desk.by(actor, move |tx, actor| {
        Ok(conversations::counts(tx, actor)?.of(view))
    })
    .unwrap()
}

/// Whether it stands among those where a customer is waited for, and how many the counter says.
fn waited_for(desk: &Desk, id: ConversationId) -> (bool, i64) {
    let lines = page(desk, &desk.ana, View::Waiting, None, 50).lines;
    (
        lines.iter().any(|line| line.id == id),
        counted(desk, &desk.ana, View::Waiting),
    )
}

/// Ana writes to Rosa first.
fn first_mail(desk: &Desk) -> (ConversationId, EntryId) {
    let id = desk.ana_does(|tx, ana| {
        let rosa = customers::recognise(tx, ana, &attent_mail::Address::bare(ROSA))?.customer;
        let mut new = conversations::New::mail("Your bicycle".to_owned(), rosa, tx.now());
        new.waiting_since = None;
        conversations::open(tx, ana, &new)
    });
    let mut form = desk.form(id, "It is ready.");
    form.recipients.to = vec![Party {
        name: None,
        address: ROSA.to_owned(),
    }];
    (id, desk.presses(&desk.ana, id, &form).unwrap().entry)
}

/// The same, taken back in time.
fn taken_back(desk: &Desk) -> ConversationId {
    let (_, entry) = first_mail(desk);
    desk.ana_does(move |tx, ana| conversations::undo_reply(tx, ana, entry))
}

#[test]
fn each_finds_their_own_words_again_the_last_written_first() {
    on_each_engine(|desk| {
        let ben = desk.staff("Ben", Role::Staff, &[]);
        let [one, two, three] = ["One", "Two", "Three"].map(|about| asked(desk, about));
        assert_eq!(drafts_of(desk, &desk.ana), (vec![], 0));
        begins(desk, &desk.ana, one, DraftKind::Reply, "Bring\n\nit   in");
        begins(desk, &desk.ana, two, DraftKind::Note, "She is cross");
        begins(desk, &ben, two, DraftKind::Reply, "Dear Rosa");
        begins(desk, &desk.ana, three, DraftKind::Reply, "   \n ");
        let ours = |texts: &[&str]| {
            let texts: Vec<String> = texts.iter().map(|t| (*t).to_owned()).collect();
            let many = i64::try_from(texts.len()).unwrap();
            (texts, many)
        };
        assert_eq!(
            drafts_of(desk, &desk.ana),
            ours(&["She is cross", "Bring it in"]),
            "blanks are no draft"
        );
        assert_eq!(drafts_of(desk, &ben), ours(&["Dear Rosa"]));

        // A conversation stands there once, with what was written last in it.
        begins(desk, &desk.ana, two, DraftKind::Reply, "We are sorry");
        let lines = page(desk, &desk.ana, View::Drafts, None, 50).lines;
        assert_eq!(lines[0].drafted, Some(DraftKind::Reply));
        assert_eq!(
            drafts_of(desk, &desk.ana),
            ours(&["We are sorry", "Bring it in"])
        );

        // Whatever became of the conversation.
        desk.ana_does(move |tx, ana| conversations::close(tx, ana, one));
        assert_eq!(drafts_of(desk, &desk.ana).1, 2);
        desk.ana_does(move |tx, ana| drafts::throw_away(tx, ana, one, DraftKind::Reply));
        desk.ana_does(move |tx, ana| drafts::throw_away(tx, ana, two, DraftKind::Reply));
        assert_eq!(drafts_of(desk, &desk.ana), ours(&["She is cross"]));
        assert_eq!(drafts_of(desk, &Actor::system()), (vec![], 0));
        assert_eq!(
            page(desk, &Actor::system(), View::Mine, None, 50).lines,
            [],
            "nothing is nobody's own"
        );
    });
}

#[test]
fn drafts_go_on_after_the_last_one_seen() {
    on_each_engine(|desk| {
        for about in ["A", "B", "C", "D", "E"] {
            begins(
                desk,
                &desk.ana,
                asked(desk, about),
                DraftKind::Reply,
                "Well",
            );
        }
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let found = page(desk, &desk.ana, View::Drafts, after, 2);
            seen.extend(found.lines.into_iter().map(|line| line.subject));
            match found.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        assert_eq!(seen, ["E", "D", "C", "B", "A"]);
    });
}

#[test]
fn whoever_may_not_read_it_any_more_is_not_shown_it() {
    on_each_engine(|desk| {
        let doctors = desk.team("Doctors", true);
        let ben = desk.staff("Ben", Role::Staff, &[]);
        let id = asked(desk, "Knee");
        begins(desk, &ben, id, DraftKind::Reply, "Rest it");
        assert_eq!(drafts_of(desk, &ben).1, 1);
        desk.ana_does(move |tx, _| {
            conversations::move_to_team(tx, &Actor::system(), id, Some(doctors))
        });
        assert_eq!(drafts_of(desk, &ben), (vec![], 0));
    });
}

#[test]
fn a_first_mail_taken_back_is_a_draft_and_nobody_is_waited_for() {
    on_each_engine(|desk| {
        let ana = desk.ana.clone();
        let (id, entry) = first_mail(desk);
        assert_eq!(waited_for(desk, id), (true, 1));
        desk.ana_does(move |tx, ana| conversations::undo_reply(tx, ana, entry));
        assert_eq!(waited_for(desk, id), (false, 0));
        assert_eq!(drafts_of(desk, &ana), (vec!["It is ready.".to_owned()], 1));
        desk.counters_agree("a first mail was taken back");

        // No word is left of it, and it is still to be found.
        begins(desk, &ana, id, DraftKind::Reply, "");
        assert_eq!(drafts_of(desk, &ana).1, 1);
        begins(desk, &ana, id, DraftKind::Note, "Ask the workshop");
        assert_eq!(
            drafts_of(desk, &ana),
            (vec!["Ask the workshop".to_owned()], 1)
        );

        // Sent after all.
        let mut form = desk.form(id, "It is ready, come by.");
        form.recipients.to = vec![Party {
            name: None,
            address: ROSA.to_owned(),
        }];
        desk.presses(&ana, id, &form).unwrap();
        assert_eq!(waited_for(desk, id), (true, 1));
        desk.counters_agree("it was sent after all");

        // She calls before it is sent: something was said.
        let id = taken_back(desk);
        desk.ana_does(move |tx, ana| {
            conversations::contact(tx, ana, id, conversations::EntryKind::Call, "She called.")
        });
        assert_eq!(waited_for(desk, id), (true, 2));
        desk.counters_agree("she called");

        // A second mail that is taken back is a draft, and she is waited for as before.
        let entry = desk
            .presses(&ana, id, &desk.form(id, "And?"))
            .unwrap()
            .entry;
        desk.ana_does(move |tx, ana| conversations::undo_reply(tx, ana, entry));
        assert_eq!(waited_for(desk, id), (true, 2));
        desk.counters_agree("a second mail was taken back");
    });
}

#[test]
fn what_its_writer_cannot_send_any_more_the_lists_show_again() {
    on_each_engine(|desk| {
        let owner = desk.staff("Ona", Role::Owner, &[]);
        let ana = desk.ana.staff_id().expect("she is staff");
        let id = taken_back(desk);
        assert_eq!(waited_for(desk, id), (false, 0));
        desk.by(&owner, move |tx, owner| {
            let version = version(tx, ana)?;
            staff::set_role(tx, owner, ana, version, Role::Viewer)
        })
        .unwrap();
        assert_eq!(waited_for(desk, id), (true, 1), "she only looks on now");
        desk.by(&owner, move |tx, owner| {
            let version = version(tx, ana)?;
            staff::set_role(tx, owner, ana, version, Role::Staff)
        })
        .unwrap();
        let other = taken_back(desk);
        desk.by(&owner, move |tx, owner| staff::disable(tx, owner, ana))
            .unwrap();
        assert_eq!(waited_for(desk, other), (true, 2), "she left");
        desk.counters_agree("she left");
    });
}

fn version(tx: &mut attent_db::Tx<'_>, id: StaffId) -> attent_core::Result<i64> {
    let found = tx.one(
        "SELECT version FROM staff WHERE id = $1",
        &params![id],
        |row| row.get(0),
    )?;
    Ok(found.unwrap_or(0))
}
