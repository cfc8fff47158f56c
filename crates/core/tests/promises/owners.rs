//! Exactly one active owner, told in time.

use attent_core::{
    Actor, Role, conversations,
    ids::{StaffId, TeamId},
    notices::{self, Kind},
    people::{staff, teams},
    promises::{self, StepKind},
};
use attent_db::params;

use crate::support::{Shop, on_every_engine, word};

fn id(actor: &Actor) -> StaffId {
    actor.staff_id().unwrap()
}

fn told(shop: &Shop, actor: &Actor) -> Vec<Kind> {
    shop.by(actor, |tx, actor| {
        let all = notices::list(tx, actor, None, 50)?;
        Ok(all.into_iter().map(|notice| notice.kind).collect())
    })
}

fn leads(shop: &Shop, team: TeamId, who: &Actor) {
    let who = id(who);
    shop.does(move |tx| {
        tx.run(
            "INSERT INTO leads (team_id, staff_id, since) VALUES ($1, $2, 0)",
            &params![team, who],
        )?;
        Ok(())
    });
}

/// So that the owner counts as somebody who can sign in.
fn business(shop: &Shop) {
    shop.does(|tx| {
        tx.run(
            "INSERT INTO business (id, name, language, time_zone, currency, country, sample,
                                   created_at, version)
             VALUES (1, 'Shop', 'en', 'UTC', 'EUR', 'LT', $1, 0, 1)",
            &params![false],
        )?;
        Ok(())
    });
}

#[test]
fn whoever_leaves_hands_on_to_who_leads_them() {
    on_every_engine(|shop| {
        business(shop);
        let (shop_floor, legal) = (shop.team("Shop", false), shop.team("Legal", true));
        let owner = shop.staff("Ona", Role::Owner, &[]);
        let lead = shop.staff("Lea", Role::Staff, &[shop_floor]);
        let ana = shop.staff("Ana", Role::Staff, &[shop_floor, legal]);
        leads(shop, shop_floor, &lead);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let sealed = shop.conversation(rosa, "Lawsuit", Some(legal));
        let plain = shop.promises(&ana, rosa, None, "We call back", 600);
        let secret = shop.promises(&ana, rosa, Some(sealed), "We sue", 600);
        let over = shop.promises(&ana, rosa, None, "Done long ago", 600);
        let waiting = shop.promises(&ana, rosa, None, "Done, not confirmed", 600);
        shop.by(&ana, move |tx, actor| {
            promises::acts::withdraw(tx, actor, over, "No need")?;
            promises::acts::report_done(tx, actor, waiting, "")
        });
        let leaves = id(&ana);
        shop.by(&owner, move |tx, actor| {
            staff::disable(tx, actor, leaves).map(drop)
        });
        assert_eq!(shop.promise(plain).owner, id(&lead));
        assert_eq!(shop.promise(waiting).owner, id(&lead));
        assert_eq!(shop.promise(secret).owner, id(&owner), "who may see it");
        assert_eq!(shop.promise(over).owner, leaves, "what is settled stays");
        assert_eq!(
            told(shop, &lead),
            [Kind::PromiseHanded, Kind::PromiseHanded]
        );
        let steps = shop.does(move |tx| promises::steps(tx, &Actor::system(), plain));
        assert_eq!(steps[1].what, StepKind::Handed);
        assert_eq!(steps[1].staff, lead.staff_id());
        let back = shop.tries(&owner, move |tx, actor| {
            promises::hand_over(tx, actor, plain, leaves)
        });
        assert_eq!(word(back), "error-cannot-take-it");
    });
}

#[test]
fn who_only_looks_on_or_cannot_see_it_keeps_no_promises() {
    on_every_engine(|shop| {
        business(shop);
        let legal = shop.team("Legal", true);
        let owner = shop.staff("Ona", Role::Owner, &[]);
        let (ana, vic) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Vic", Role::Viewer, &[]),
        );
        let eve = shop.staff("Eve", Role::Staff, &[legal]);
        leads(shop, legal, &eve);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let order = shop.conversation(rosa, "Order", None);
        let promised = shop.promises(&ana, rosa, Some(order), "We call back", 600);
        let (to, viewer) = (id(&ana), id(&vic));
        let handed = shop.tries(&ana, move |tx, actor| {
            promises::hand_over(tx, actor, promised, viewer)
        });
        assert_eq!(word(handed), "error-cannot-take-it");
        // To a closed team that Ana does not belong to.
        shop.by(&ana, move |tx, actor| {
            conversations::move_to_team(tx, actor, order, Some(legal))
        });
        assert_eq!(shop.promise(promised).owner, id(&eve));
        assert_eq!(told(shop, &eve), [Kind::PromiseHanded]);
        let other = shop.promises(&ana, rosa, None, "We write", 600);
        shop.by(&owner, move |tx, actor| {
            let version = staff::get(tx, actor, to)?.version;
            staff::set_role(tx, actor, to, version, Role::Viewer)
        });
        assert_eq!(shop.promise(other).owner, id(&owner));
        let managers = shop.does(move |tx| teams::manager_of(tx, to));
        assert_eq!(managers, [id(&owner)]);
    });
}

#[test]
fn the_owner_hears_at_four_fifths_then_who_would_take_over_and_both_when_it_is_late() {
    on_every_engine(|shop| {
        let floor = shop.team("Shop", false);
        let (ana, lead) = (
            shop.staff("Ana", Role::Staff, &[floor]),
            shop.staff("Lea", Role::Staff, &[floor]),
        );
        leads(shop, floor, &lead);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        shop.promises(&ana, rosa, None, "We call back", 100);
        for (minutes, ana_hears, lead_hears) in [
            (79, 0, 0),
            (1, 1, 0),
            (9, 1, 0),
            (1, 1, 1),
            (9, 1, 1),
            (1, 2, 2),
            (500, 2, 2),
        ] {
            shop.pass(minutes);
            shop.a_minute();
            shop.a_minute();
            assert_eq!(told(shop, &ana).len(), ana_hears, "{minutes}");
            assert_eq!(told(shop, &lead).len(), lead_hears, "{minutes}");
        }
        assert_eq!(told(shop, &ana), [Kind::PromiseLate, Kind::PromiseAtRisk]);
        assert_eq!(told(shop, &lead), [Kind::PromiseLate, Kind::PromiseAtRisk]);
    });
}

#[test]
fn after_a_long_stop_only_what_is_true_is_told() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let late = shop.promises(&ana, rosa, None, "We call back", 100);
        let done = shop.promises(&ana, rosa, None, "We write", 100);
        shop.by(&ana, move |tx, actor| {
            promises::acts::report_done(tx, actor, done, "")
        });
        shop.pass(20 * 24 * 60);
        shop.a_minute();
        assert_eq!(told(shop, &ana), [Kind::PromiseLate]);
        assert_eq!(
            shop.promise(done).kept_how,
            Some(promises::KeptHow::Silence)
        );
        let renegotiated = crate::support::later(shop.now().plus(600_000));
        shop.by(&ana, move |tx, actor| {
            promises::acts::renegotiate(tx, actor, late, &renegotiated)
        });
        shop.pass(10);
        shop.a_minute();
        let steps = shop.does(move |tx| promises::steps(tx, &Actor::system(), late));
        let late_twice = steps.iter().filter(|step| step.what == StepKind::Late);
        assert_eq!(late_twice.count(), 2, "late again by its new time");
    });
}
