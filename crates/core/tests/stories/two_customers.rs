//! Two customers in one conversation: an answer goes to the one who wrote last, and the other is named
//! until an answer went there, too. Nobody is added by itself.

use attent_core::{
    conversations::{self, entries::Party, participants},
    ids::ConversationId,
};

use crate::support::{Desk, JONAS, MINUTE, ROSA, mail, on_each_engine};

/// Whom the form of a reply proposes, and who else wrote and has no answer.
fn asked(desk: &Desk, id: ConversationId) -> (Vec<String>, Vec<String>) {
    let names = |parties: Vec<Party>| parties.into_iter().map(|one| one.address).collect();
    let recipients = desk.form(id, "").recipients;
    let other = desk.does(move |tx| participants::unanswered(tx, id));
    let other = other.into_iter().map(|one| one.party);
    // Of those, the page leaves out whom the form names already.
    let other = other.filter(|one| !recipients.to.contains(one)).collect();
    (names(recipients.all().cloned().collect()), names(other))
}

fn two(desk: &Desk) -> ConversationId {
    let rosa = desk.gets(&mail(ROSA, "Brakes", "They squeal."));
    desk.pass(MINUTE);
    let jonas = desk.gets(&mail(JONAS, "Bell", "It is mute."));
    desk.ana_does(move |tx, ana| conversations::merge(tx, ana, rosa, jonas).map(drop));
    rosa
}

fn addresses(all: &[&str]) -> Vec<String> {
    all.iter().map(|one| (*one).to_owned()).collect()
}

#[test]
fn the_other_one_is_named_until_an_answer_went_there() {
    on_each_engine(|desk| {
        let id = two(desk);
        assert_eq!(asked(desk, id), (addresses(&[JONAS]), addresses(&[ROSA])));
        desk.answers(id, "The bell is here.");
        assert_eq!(asked(desk, id), (addresses(&[JONAS]), addresses(&[ROSA])));

        desk.pass(MINUTE);
        let mut form = desk.form(id, "And the brakes.");
        form.recipients.to = vec![Party {
            name: None,
            address: ROSA.to_owned(),
        }];
        desk.presses(&desk.ana, id, &form).unwrap();
        assert_eq!(asked(desk, id), (addresses(&[ROSA]), addresses(&[])));

        // She writes again, and it is his turn to be the other one, who has his answer.
        desk.pass(MINUTE);
        let number = desk.see(id).number;
        desk.gets(&mail(ROSA, &format!("[#{number}] Brakes"), "Thank you."));
        assert_eq!(asked(desk, id), (addresses(&[ROSA]), addresses(&[])));
    });
}

#[test]
fn one_answer_to_both_answers_both() {
    on_each_engine(|desk| {
        let id = two(desk);
        let mut form = desk.form(id, "Both are here.");
        form.recipients.to.push(Party {
            name: None,
            address: ROSA.to_uppercase(),
        });
        desk.presses(&desk.ana, id, &form).unwrap();
        let left = desk.does(move |tx| participants::unanswered(tx, id));
        assert!(left.is_empty(), "{left:?}");
    });
}

#[test]
fn whoever_was_removed_is_not_named_nor_is_a_lost_address() {
    on_each_engine(|desk| {
        let id = two(desk);
        desk.does(move |tx| participants::remove(tx, id, ROSA).map(drop));
        assert_eq!(asked(desk, id).1, addresses(&[]));

        let id = two(desk);
        assert_eq!(asked(desk, id).1, addresses(&[ROSA]));
        desk.does(|tx| {
            let lost =
                "UPDATE identity SET undeliverable_at = 1 WHERE value_key = 'rosa@home.example'";
            Ok(tx.run(lost, &[])?)
        });
        assert_eq!(asked(desk, id).1, addresses(&[]));
    });
}

#[test]
fn a_customer_of_two_addresses_is_one() {
    on_each_engine(|desk| {
        let id = two(desk);
        desk.does(|tx| {
            let one = "UPDATE entry SET customer_id = (SELECT MIN(customer_id) FROM entry
                        WHERE customer_id IS NOT NULL) WHERE kind = 'in'";
            Ok(tx.run(one, &[])?)
        });
        assert_eq!(asked(desk, id).1, addresses(&[]));
    });
}
