//! Living through the stories: every step at its time, in the order in which they happened.

mod act;
mod mail;
mod promised;

pub(super) use promised::in_the_day;

use attent_core::ids::{ConversationId, CustomerId};
use attent_db::{FakeClock, Millis};

use super::{
    shop::Shop,
    story::{self, Story},
};
use crate::{
    House,
    problem::{Problem, Result},
};

const STORIES: [&str; 6] = [
    include_str!("stories/en.txt"),
    include_str!("stories/lt.txt"),
    include_str!("stories/lv.txt"),
    include_str!("stories/el.txt"),
    include_str!("stories/nl.txt"),
    include_str!("stories/promises.txt"),
];

/// Where a story stands.
#[derive(Default)]
struct Begun {
    conversation: Option<ConversationId>,
    customer: Option<CustomerId>,
    mails: usize,
    /// The Message-ID of our last mail.
    last_out: Option<String>,
}

pub(super) fn through(house: &House, shop: &Shop, clock: &FakeClock, now: Millis) -> Result<()> {
    let mut stories: Vec<Story> = Vec::new();
    for text in STORIES {
        stories.extend(story::read(text).map_err(Problem::new)?);
    }
    let mut order: Vec<(Millis, usize, usize)> = Vec::new();
    for (number, story) in stories.iter().enumerate() {
        for (step, told) in story.steps.iter().enumerate() {
            order.push((told.ago, number, step));
        }
    }
    order.sort_by_key(|(ago, number, step)| (std::cmp::Reverse(*ago), *number, *step));
    let mut begun: Vec<Begun> = stories.iter().map(|_| Begun::default()).collect();
    for (ago, number, step) in order {
        clock.set(now.plus(-ago.0));
        let story = &stories[number];
        let scene = act::Scene { house, shop, story };
        scene
            .play(&mut begun[number], &story.steps[step])
            .map_err(|problem| {
                Problem::new(format!("{}, step {}: {problem}", story.subject, step + 1))
            })?;
        // Time goes on between two steps: promises come due, and those concerned hear.
        while house.db.write_now(promised::settle_all)? > 0 {}
    }
    clock.set(now);
    while house.db.write_now(promised::settle_all)? > 0 {}
    Ok(())
}
