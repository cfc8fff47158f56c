//! Whatever people do in whatever order, the clocks stand where the facts say.

use attent_core::{
    conversations::{self, Then},
    ids::ConversationId,
    standards::{Clock, Running, Scope},
};
use attent_db::params;
use rand::{Rng, SeedableRng, rngs::SmallRng};

use super::{monday, week};
use crate::support::{Desk, MINUTE, ROSA, mail, on_each_engine};

const WAYS: u64 = 12;
const STEPS: usize = 25;

#[test]
fn every_order_of_things() {
    on_each_engine(|desk| {
        let calendar = desk.calendar(&week());
        for clock in [Clock::FirstReply, Clock::NextReply, Clock::Resolution] {
            desk.standard(clock, Scope::default(), 240, calendar);
        }
        for seed in 0..WAYS {
            let mut dice = SmallRng::seed_from_u64(seed);
            desk.at(monday(9, 0));
            let from = format!("{seed}.{ROSA}");
            let id = desk.gets(&mail(&from, "The brakes", "They squeal."));
            let mut way = Vec::new();
            for _ in 0..STEPS {
                desk.pass(dice.random_range(1..90) * MINUTE);
                way.push(one_thing(desk, id, &from, dice.random_range(0..9)));
                stands(desk, id, &way);
            }
        }
    });
}

/// Does one thing; what is not possible at this moment is answered by a refusal and changes nothing.
fn one_thing(desk: &Desk, id: ConversationId, from: &str, which: u32) -> &'static str {
    let reply = |then| {
        let form = conversations::Reply {
            then,
            anyway: true,
            ..desk.form(id, "So.")
        };
        let _ = desk.presses(&desk.ana, id, &form);
    };
    let now = desk.now();
    match which {
        0 => reply(Then::Wait),
        1 => reply(Then::StayOpen),
        2 => reply(Then::Close),
        3 => {
            let last = desk
                .entries(id)
                .into_iter()
                .filter_map(|entry| entry.message_id)
                .next_back();
            if let Some(last) = last {
                desk.comes(&mail(from, "Re: The brakes", "And?").answers(&last));
            }
        }
        4 => {
            let until = now.plus(30 * MINUTE);
            let _ = desk.by(&desk.ana, move |tx, ana| {
                conversations::snooze(tx, ana, id, until)
            });
        }
        5 => {
            let _ = desk.by(&desk.ana, move |tx, ana| conversations::wake(tx, ana, id));
        }
        6 => {
            let _ = desk.by(&desk.ana, move |tx, ana| conversations::close(tx, ana, id));
        }
        7 => {
            let _ = desk.by(&desk.ana, move |tx, ana| conversations::reopen(tx, ana, id));
        }
        _ => {
            let _ = desk.by(&desk.ana, move |tx, ana| {
                conversations::mark_spam(tx, ana, id)?;
                conversations::unmark_spam(tx, ana, id)
            });
        }
    }
    [
        "wait",
        "stay",
        "reply+close",
        "mail",
        "snooze",
        "wake",
        "close",
        "reopen",
        "spam",
    ][which as usize]
}

fn stands(desk: &Desk, id: ConversationId, way: &[&str]) {
    let clocks = desk.all_timed(id);
    let talk = desk.see(id);
    let running = |clock: Clock| -> Vec<&Running> {
        clocks
            .iter()
            .filter(|one| one.clock == clock && one.ended_at.is_none())
            .collect()
    };
    let open = talk.closed_at.is_none();
    assert_eq!(
        running(Clock::Resolution).len(),
        usize::from(open),
        "{way:?}"
    );
    for one in running(Clock::Resolution) {
        assert_eq!(one.due_at.is_some(), desk.state(id) == "open", "{way:?}");
    }
    let answered = desk.number(
        "SELECT COUNT(*) FROM entry e JOIN conversation c ON c.id = e.conversation_id
          WHERE c.id = $1 AND e.kind = 'out' AND e.at >= c.waiting_since",
        params![id].into(),
    );
    let owed = open && talk.waiting_since.is_some() && answered == 0;
    let replies = running(Clock::FirstReply).len() + running(Clock::NextReply).len();
    assert_eq!(replies, usize::from(owed), "{way:?}");
    for one in &clocks {
        let scheduled = one.ended_at.is_none() && one.due_at.is_some() && one.told < 100;
        assert_eq!(one.next_step_at.is_some(), scheduled, "{way:?}");
        assert_eq!(one.ended_at.is_some(), one.result.is_some(), "{way:?}");
        if let Some(seconds) = one.seconds {
            assert!(seconds >= 0, "{way:?}");
        }
    }
    let nearest = clocks
        .iter()
        .filter(|one| one.ended_at.is_none())
        .filter_map(|one| one.due_at)
        .min();
    let kept = desk.number(
        "SELECT due_at FROM conversation WHERE id = $1",
        params![id].into(),
    );
    assert_eq!(
        kept,
        nearest.map_or(9_007_199_254_740_991, |at| at.0),
        "{way:?}"
    );
    let open_pauses = desk.number(
        "SELECT COUNT(*) FROM clock_pause p JOIN clock k ON k.id = p.clock_id
          WHERE k.conversation_id = $1 AND p.to_at IS NULL AND k.paused_since IS NULL",
        params![id].into(),
    );
    assert_eq!(open_pauses, 0, "{way:?}");
}
