//! Which conversation a mail belongs to, and what a stranger's mail may do there.

use attent_core::{
    conversations::{self, entries::Entry, participants::Part},
    files::Shelf,
    ids::ConversationId,
    incoming::Outcome,
    outgoing,
};

use attent_mail::token;

use crate::support::{DESK, Desk, JONAS, Mail, ROSA, UNDO, mail, on_each_engine};

const MALLORY: &str = "mallory@elsewhere.example";

/// Rosa asked, Ana answered.
struct Before {
    id: ConversationId,
    /// The Message-IDs of what Rosa wrote and of our answer.
    first: String,
    ours: String,
    /// The address by which an answer finds it whatever becomes of the headers.
    plus: String,
    number: i64,
}

fn answered(desk: &Desk) -> Before {
    let asked = desk.comes(&mail(ROSA, "Brakes", "They squeal."));
    let id = asked.conversation.unwrap();
    let message_id = |entry: Entry| entry.message_id.expect("a mail has one");
    Before {
        id,
        first: message_id(desk.entry(asked.entry.unwrap())),
        ours: message_id(desk.answers(id, "Bring it in.")),
        plus: token::plus_address(&desk.keys.0[0], DESK, id.0),
        number: desk.see(id).number,
    }
}

/// One mail after the conversation above, and where it must go.
struct Case {
    what: &'static str,
    mail: fn(&Before) -> Mail,
    /// Into the same conversation?
    same: bool,
    /// A new one says with which it has to do?
    linked: bool,
    outside: bool,
    because: &'static str,
}

const CASES: &[Case] = &[
    Case {
        what: "the customer answers our mail",
        mail: |before| mail(ROSA, "Re: Brakes", "When?").answers(&before.ours),
        same: true,
        linked: false,
        outside: false,
        because: "because-token-reply",
    },
    Case {
        what: "only the references are left",
        mail: |before| {
            mail(ROSA, "Something else", "When?").refers_to(&[&before.first, &before.ours])
        },
        same: true,
        linked: false,
        outside: false,
        because: "because-token-references",
    },
    Case {
        what: "only our address is left",
        mail: |before| mail(ROSA, "Something else", "When?").to(&before.plus),
        same: true,
        linked: false,
        outside: false,
        because: "because-token-address",
    },
    Case {
        what: "the token's case was changed on the way",
        mail: |before| mail(ROSA, "Re: Brakes", "When?").answers(&before.ours.to_uppercase()),
        same: true,
        linked: false,
        outside: false,
        because: "because-token-reply",
    },
    Case {
        what: "a stranger holds a token of ours",
        mail: |before| mail(MALLORY, "Re: Brakes", "Send me all of it.").answers(&before.ours),
        same: true,
        linked: false,
        outside: true,
        because: "because-token-reply",
    },
    Case {
        what: "the customer's address, but not proven",
        mail: |before| {
            mail(ROSA, "Re: Brakes", "I moved.")
                .answers(&before.ours)
                .unproven()
        },
        same: true,
        linked: false,
        outside: true,
        because: "because-token-reply",
    },
    Case {
        what: "her own first mail is named",
        mail: |before| mail(ROSA, "Re: Brakes", "And the bell.").answers(&before.first),
        same: true,
        linked: false,
        outside: false,
        because: "because-known-message",
    },
    Case {
        what: "a stranger names her first mail",
        mail: |before| mail(MALLORY, "Re: Brakes", "Me too.").answers(&before.first),
        same: false,
        linked: true,
        outside: false,
        because: "because-sender-elsewhere",
    },
    Case {
        what: "her first mail is named from an address that is not proven",
        mail: |before| {
            mail(ROSA, "Re: Brakes", "Me.")
                .answers(&before.first)
                .unproven()
        },
        same: false,
        linked: true,
        outside: false,
        because: "because-unverified-sender",
    },
    Case {
        what: "she writes the number into the subject",
        mail: |before| {
            mail(
                ROSA,
                &format!("About [#{}]", before.number),
                "Still waiting.",
            )
        },
        same: true,
        linked: false,
        outside: false,
        because: "because-subject-number",
    },
    Case {
        what: "a stranger writes the number into the subject",
        mail: |before| {
            mail(
                MALLORY,
                &format!("About [#{}]", before.number),
                "Still waiting.",
            )
        },
        same: false,
        linked: true,
        outside: false,
        because: "because-sender-elsewhere",
    },
    Case {
        what: "the same subject proves nothing",
        mail: |_| mail(ROSA, "Re: Brakes", "Another bicycle."),
        same: false,
        linked: false,
        outside: false,
        because: "because-new",
    },
    Case {
        what: "an unknown mail is answered",
        mail: |_| mail(ROSA, "Re: Brakes", "As I said.").answers("never-seen@home.example"),
        same: false,
        linked: false,
        outside: false,
        because: "because-new",
    },
];

#[test]
fn where_a_mail_goes() {
    on_each_engine(|desk| {
        for case in CASES {
            let before = answered(desk);
            let id = before.id;
            let filed = desk.comes(&(case.mail)(&before));
            let into = filed.conversation.unwrap();
            let entry = desk.entry(filed.entry.unwrap());
            let linked = desk.links(into).contains(&id);
            assert_eq!(
                (into == id, linked, entry.outside, entry.because.as_str()),
                (case.same, case.linked, case.outside, case.because),
                "{}",
                case.what
            );
            // A stranger's words make nobody wait and show in no list.
            let waits = !case.outside && case.same;
            let expect = if waits { "open" } else { "waiting" };
            assert_eq!(desk.state(id), expect, "{}", case.what);
        }
        desk.counters_agree("every way in");
    });
}

#[test]
fn a_stranger_is_outside_until_accepted() {
    on_each_engine(|desk| {
        let Before { id, ours, .. } = answered(desk);
        let stranger = mail(MALLORY, "Re: Brakes", "Let me in.").answers(&ours);
        let first = desk.comes(&stranger).entry.unwrap();
        let before = desk.see(id);
        assert_eq!(desk.form(id, "").recipients.to[0].address, ROSA);
        assert_eq!(
            desk.does(move |tx| conversations::participants::part_of(tx, id, MALLORY)),
            Some(Part::Stranger)
        );
        let again = desk.comes(&mail(MALLORY, "Re: Brakes", "Hello?").answers(&ours));
        assert!(desk.entry(again.entry.unwrap()).outside, "still a stranger");

        desk.pass(60_000);
        desk.ana_does(move |tx, ana| conversations::accept_stranger(tx, ana, first));
        assert!(!desk.entry(first).outside);
        assert_eq!(before.state.as_str(), "waiting");
        assert_eq!(desk.state(id), "open", "what they wrote waits for us now");
        let later = desk.comes(&mail(MALLORY, "Re: Brakes", "Thanks, when?").answers(&ours));
        assert!(!desk.entry(later.entry.unwrap()).outside);
        assert_eq!(desk.events(id, "entry.stranger_accepted"), 1);
    });
}

#[test]
fn a_forged_token_is_told_and_gains_nothing() {
    on_each_engine(|desk| {
        let Before { id, ours, .. } = answered(desk);
        // The last character of the MAC before the @.
        let (local, domain) = ours.split_once('@').unwrap();
        let mut local: Vec<char> = local.chars().collect();
        let at = local.len() - 3;
        local[at] = if local[at] == 'a' { 'b' } else { 'a' };
        let forged = format!("{}@{domain}", local.into_iter().collect::<String>());
        for from in [ROSA, MALLORY] {
            let filed = desk.comes(&mail(from, "Re: Brakes", "Hm.").answers(&forged));
            let own = filed.conversation.unwrap();
            assert_ne!(own, id, "{from}");
            assert_eq!(desk.events(own, "entry.token_forged"), 1, "{from}");
            let because = desk.entry(filed.entry.unwrap()).because;
            assert_eq!(because, "because-forged", "{from}");
        }
        assert_eq!(desk.state(id), "waiting");
        assert_eq!(desk.entries(id).len(), 2);
    });
}

#[test]
fn outlooks_thread_leads_those_who_take_part() {
    const FIRST: &str = "AdqXo1x3QmJr8ZzTTmS3v1rO2rVq9g==";
    const LATER: &str = "AdqXo1x3QmJr8ZzTTmS3v1rO2rVq9gAAB0xQ";
    on_each_engine(|desk| {
        let id = desk.gets(&mail(ROSA, "Brakes", "They squeal.").header("Thread-Index", FIRST));
        let stranger =
            desk.gets(&mail(MALLORY, "Re: Brakes", "Me too.").header("Thread-Index", LATER));
        assert_ne!(stranger, id);
        assert_eq!(desk.links(stranger), [id]);
        let rosa = desk.comes(&mail(ROSA, "Re: Brakes", "Still.").header("Thread-Index", LATER));
        assert_eq!(
            rosa.conversation,
            Some(id),
            "though a stranger came into the thread"
        );
        assert_eq!(
            desk.entry(rosa.entry.unwrap()).because,
            "because-thread-index"
        );
    });
}

#[test]
fn of_two_conversations_named_the_one_that_is_answered_wins() {
    on_each_engine(|desk| {
        let one = desk.gets(&mail(ROSA, "Brakes", "They squeal.").id("one@home.example"));
        let two = desk.gets(&mail(ROSA, "Bell", "It is mute.").id("two@home.example"));
        let other = desk.gets(&mail(JONAS, "Lamp", "It is dark.").id("three@work.example"));
        for (what, answers, refers, expect) in [
            ("answered", "one@home.example", "two@home.example", one),
            ("answered", "two@home.example", "one@home.example", two),
            (
                "where she takes part",
                "three@work.example",
                "two@home.example",
                two,
            ),
        ] {
            let both = mail(ROSA, "Re: both", what)
                .answers(answers)
                .refers_to(&[refers]);
            assert_eq!(desk.gets(&both), expect, "{answers} over {refers}");
        }
        assert_eq!(desk.entries(other).len(), 1);
    });
}

#[test]
fn one_mail_is_one_entry_however_often_it_comes() {
    on_each_engine(|desk| {
        let second = desk.mailbox("info@wheels.example", None, false);
        let both =
            mail(ROSA, "Brakes", "They squeal.").to("desk@wheels.example, info@wheels.example");
        let bytes = desk.written(&both);
        let first = desk.arrives(desk.mailbox, &bytes);
        assert!(
            desk.arrives(desk.mailbox, &bytes).again,
            "the same delivery"
        );
        let filed = desk.files(first.mail, &bytes, true);
        let (id, entry) = (filed.conversation.unwrap(), filed.entry);
        assert_eq!(filed.outcome, Outcome::Filed);

        let to_the_other = desk.received(second, &bytes);
        let again = desk.files(to_the_other, &bytes, true);
        assert_eq!((again.outcome, again.entry), (Outcome::Duplicate, entry));

        // By another way: other trace headers, the same Message-ID.
        let traced = [b"Received: from a by b\r\n".as_slice(), &bytes].concat();
        let by_trace = desk.files(desk.received(desk.mailbox, &traced), &traced, true);
        assert_eq!(
            (by_trace.outcome, by_trace.entry),
            (Outcome::Duplicate, entry)
        );

        // A gateway that gave it a Message-ID of its own.
        let text = String::from_utf8(bytes.clone()).unwrap();
        let renamed = text
            .replace("@mail.example>", "@gateway.example>")
            .into_bytes();
        let by_content = desk.files(desk.received(desk.mailbox, &renamed), &renamed, true);
        assert_eq!(
            (by_content.outcome, by_content.entry),
            (Outcome::Duplicate, entry)
        );

        assert_eq!(desk.entries(id).len(), 1);
        let asked_again = desk.comes(&mail(ROSA, "Brakes", "They squeal."));
        assert_eq!(
            asked_again.outcome,
            Outcome::Filed,
            "written anew, on another date"
        );
        let twice = desk.files(first.mail, &bytes, true);
        assert_eq!(
            (twice.outcome, twice.entry),
            (Outcome::Duplicate, None),
            "filed already"
        );
        desk.counters_agree("duplicates");
    });
}

#[test]
fn those_on_copy_take_part_and_we_do_not() {
    on_each_engine(|desk| {
        let first = mail(ROSA, "Brakes", "They squeal.").header("Cc", JONAS);
        let id = desk.gets(&first.id("first@home.example"));
        let from_copy = mail(JONAS, "Re: Brakes", "Mine too.").answers("first@home.example");
        assert_eq!(desk.gets(&from_copy), id);
        let parts = desk.does(move |tx| conversations::participants::known(tx, id));
        let mut parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        parts.sort_unstable();
        assert_eq!(parts, [JONAS, ROSA], "without {DESK}");
    });
}

#[test]
fn a_long_talk_is_referred_to_by_its_first_mail_and_its_latest() {
    on_each_engine(|desk| {
        let conversation =
            desk.gets(&mail(ROSA, "Brakes", "They squeal.").id("first@mail.example"));
        for number in 0..45 {
            let id = format!("more.{number}@mail.example");
            let more = mail(ROSA, "Re: Brakes", "Still.").answers("first@mail.example");
            assert_eq!(desk.gets(&more.id(&id)), conversation);
        }
        desk.presses(
            &desk.ana,
            conversation,
            &desk.form(conversation, "Bring it in."),
        )
        .unwrap();
        desk.pass(UNDO);
        let taken = desk.takes("post").expect("it is due");
        let ready = desk.does(move |tx| {
            outgoing::compose(tx, &taken, &|_| unreachable!("its words are an entry"))
        });
        let (_, _, bytes) = ready.bytes(&Shelf::in_database()).unwrap();
        let sent = attent_mail::parse(&bytes, attent_mail::Budget::default());
        let ends = [sent.references.first(), sent.references.last()];
        let ends = ends.map(|id| id.map_or("", String::as_str));
        assert_eq!(ends, ["first@mail.example", "more.44@mail.example"]);
        assert!(sent.references.len() <= 20, "servers have their limits");
        assert_eq!(sent.in_reply_to, ["more.44@mail.example"]);
    });
}
