//! Promises that wait for something: each is met once.

use attent_core::{
    Actor, Role, jobs,
    promises::{self, ConditionKind, Inform, Stand, State, StepKind, conditions},
};
use attent_db::Millis;

use crate::support::{Shop, new, on_every_engine, when, word};

fn jobs_waiting(shop: &Shop) -> i64 {
    shop.count("SELECT COUNT(*) FROM job WHERE kind = 'promise-met'")
}

#[test]
fn an_outside_event_meets_each_of_them_once() {
    on_every_engine(|shop| {
        let legal = shop.team("Legal", true);
        let (ana, eve) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Eve", Role::Staff, &[legal]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let sealed = shop.conversation(rosa, "Lawsuit", Some(legal));
        let make = |text: &'static str, due, about, by: &Actor| {
            let new = new(by, rosa, about, text, due);
            shop.by(by, move |tx, actor| promises::make(tx, actor, &new))
        };
        let stock = |inform| when(ConditionKind::Stock, "Blue Helmet M", None, inform);
        let told = make("We tell you", stock(Inform::Mail), None, &ana);
        let quiet = make("We keep one", stock(Inform::Nothing), None, &ana);
        let secret = make("We sue", stock(Inform::Nothing), Some(sealed), &eve);
        let other = make(
            "We tell you too",
            when(ConditionKind::Event, "ERP/4711", None, Inform::Draft),
            None,
            &ana,
        );
        assert_eq!(shop.promise(told).stand(shop.now()), Stand::Waits);
        shop.pass(600);
        let meets = |shop: &Shop, key: &'static str| {
            shop.by(&ana, move |tx, actor| conditions::meet_key(tx, actor, key))
        };
        assert_eq!(meets(shop, "red helmet"), []);
        assert_eq!(meets(shop, "  blue  HELMET m"), [told, quiet]);
        assert_eq!(meets(shop, "Blue helmet M"), [], "once");
        assert_eq!(shop.promise(secret).stand(shop.now()), Stand::Waits);
        let found = shop.promise(told);
        let expect = Some(shop.now().plus(Millis::from_hours(1).0));
        assert_eq!((found.due_at, found.first_due_at), (expect, expect));
        assert_eq!(found.stand(shop.now()), Stand::Open);
        assert_eq!(jobs_waiting(shop), 1, "one mail, nothing for the quiet one");
        shop.by(&ana, move |tx, actor| conditions::meet(tx, actor, other));
        shop.by(&ana, move |tx, actor| conditions::meet(tx, actor, other));
        assert_eq!(jobs_waiting(shop), 2);
        let steps = shop.does(move |tx| promises::steps(tx, &Actor::system(), other));
        let met = steps.iter().filter(|step| step.what == StepKind::Met);
        assert_eq!(met.count(), 1);
        let empty = shop.tries(&ana, |tx, actor| conditions::meet_key(tx, actor, " "));
        assert_eq!(word(empty), "error-required");
    });
}

#[test]
fn a_date_comes_by_itself() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let at = shop.now().plus(Millis::from_days(3).0);
        let new = new(
            &ana,
            rosa,
            None,
            "We ask how it runs",
            when(ConditionKind::Date, "", Some(at), Inform::Draft),
        );
        let id = shop.by(&ana, move |tx, actor| promises::make(tx, actor, &new));
        shop.pass(3 * 24 * 60 - 1);
        shop.a_minute();
        assert_eq!(shop.promise(id).stand(shop.now()), Stand::Waits);
        shop.pass(1);
        shop.a_minute();
        shop.a_minute();
        assert_eq!(shop.promise(id).stand(shop.now()), Stand::Open);
        assert_eq!(jobs_waiting(shop), 1);
        // Then its hour runs as of any other promise.
        shop.pass(50);
        shop.a_minute();
        assert_eq!(shop.promise(id).stand(shop.now()), Stand::AtRisk);
    });
}

#[test]
fn the_news_is_what_was_promised() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let due = when(ConditionKind::Repair, "318", None, Inform::Mail);
        let new = new(&ana, rosa, None, "We write when it is ready", due);
        let id = shop.by(&ana, move |tx, actor| promises::make(tx, actor, &new));
        shop.by(&ana, move |tx, actor| conditions::meet(tx, actor, id));
        let claimed = shop.does(|tx| jobs::claim(tx, "test"));
        let jobs::Claim::Job(job) = claimed else {
            panic!("a job waits");
        };
        let payload = job.payload.clone();
        let found = shop.does(move |tx| conditions::to_inform(tx, &payload));
        assert_eq!(found.map(|promise| promise.id), Some(id));
        shop.does(move |tx| conditions::informed(tx, id));
        assert_eq!(shop.promise(id).state, State::Done);
        let again = shop.does(move |tx| conditions::to_inform(tx, &job.payload));
        assert_eq!(again, None, "done by hand meanwhile: nobody is told twice");
    });
}

#[test]
fn what_is_wrong_with_a_condition() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let check = |due, expect: &str| {
            let new = new(&ana, rosa, None, "We tell you", due);
            let went = shop.tries(&ana, move |tx, actor| promises::make(tx, actor, &new));
            assert_eq!(word(went), expect);
        };
        let past = Some(shop.now().plus(-1));
        check(
            when(ConditionKind::Stock, " ", None, Inform::Nothing),
            "error-required",
        );
        check(
            when(ConditionKind::Date, "", None, Inform::Nothing),
            "error-required",
        );
        check(
            when(ConditionKind::Date, "", past, Inform::Nothing),
            "error-in-the-past",
        );
        check(promises::Due::At(shop.now()), "error-in-the-past");
        check(promises::Due::At(Millis(i64::MAX)), "error-too-far-ahead");
    });
}
