//! Notices: told to those concerned, never to who did it, and only as long as they may see it.

mod shop;

use attent_core::{
    Actor, Role,
    ids::{ConversationId, StaffId},
    notices::{
        self, About, Choice, Kind, MANY, Notice, choose, list, mailed, mentions, read, read_all,
        read_conversation, tell, unmailed, unread,
    },
};
use attent_db::params;
use shop::{Shop, on_every_engine};

fn id(actor: &Actor) -> StaffId {
    actor.staff_id().unwrap()
}

fn told(shop: &Shop, by: &Actor, kind: Kind, to: &Actor, about: ConversationId) -> bool {
    let (by, to) = (by.clone(), id(to));
    shop.does(move |tx| tell(tx, &by, kind, to, About::of(about, None)))
        .is_some()
}

fn seen(shop: &Shop, actor: &Actor) -> Vec<Notice> {
    let actor = actor.clone();
    shop.does(move |tx| {
        let notices = list(tx, &actor, None, 50)?;
        let unseen = notices
            .iter()
            .filter(|notice| notice.read_at.is_none())
            .count();
        assert_eq!(unread(tx, &actor)?, i64::try_from(unseen).unwrap());
        Ok(notices)
    })
}

#[test]
fn who_is_told() {
    on_every_engine(|shop| {
        let legal = shop.team("Legal", true);
        let (ana, ben) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Ben", Role::Staff, &[]),
        );
        let eve = shop.staff("Eve", Role::Staff, &[legal]);
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let open = shop.conversation(rosa, "Open", None);
        let sealed = shop.conversation(rosa, "Sealed", Some(legal));
        assert!(
            !told(shop, &ana, Kind::Assigned, &ana, open),
            "not who did it"
        );
        assert!(told(shop, &ana, Kind::Assigned, &ben, open));
        assert!(
            !told(shop, &ana, Kind::Assigned, &ben, open),
            "one says it all"
        );
        assert!(told(shop, &ana, Kind::Mention, &ben, open));
        assert!(
            told(shop, &ana, Kind::Mention, &ben, open),
            "each mention is one"
        );
        assert!(
            !told(shop, &eve, Kind::Mention, &ben, sealed),
            "out of reach"
        );
        assert!(told(shop, &Actor::channel(), Kind::Reply, &eve, sealed));
        let notices = seen(shop, &ben);
        assert_eq!(
            notices.iter().map(|one| one.kind).collect::<Vec<_>>(),
            [Kind::Mention, Kind::Mention, Kind::Assigned]
        );
        assert_eq!(notices[0].by, ana.staff_id());
        assert_eq!(notices[0].conversation.as_ref().unwrap().subject, "Open");
        assert!(seen(shop, &ana).is_empty());
        let who = id(&ben);
        shop.does(move |tx| {
            tx.run(
                "UPDATE staff SET disabled_at = 1 WHERE id = $1",
                &params![who],
            )?;
            Ok(())
        });
        assert!(!told(shop, &ana, Kind::Reply, &ben, open), "left");
    });
}

#[test]
fn rights_are_looked_at_again_when_it_is_read() {
    on_every_engine(|shop| {
        let legal = shop.team("Legal", true);
        let (ana, eve) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Eve", Role::Staff, &[legal]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let sealed = shop.conversation(rosa, "Sealed", Some(legal));
        assert!(told(shop, &ana, Kind::Mention, &eve, sealed));
        assert_eq!(seen(shop, &eve).len(), 1);
        let who = id(&eve);
        shop.does(move |tx| {
            tx.run("DELETE FROM membership WHERE staff_id = $1", &params![who])?;
            Ok(())
        });
        assert!(seen(shop, &Actor::staff(who, Role::Staff, Vec::new())).is_empty());
        shop.pass(6);
        assert!(shop.does(|tx| unmailed(tx, 10)).is_empty());
    });
}

#[test]
fn reading_is_ones_own() {
    on_every_engine(|shop| {
        let (ana, ben) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Ben", Role::Staff, &[]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let matters = [1, 2, 3].map(|_| shop.conversation(rosa, "Matter", None));
        for matter in matters {
            assert!(told(shop, &ana, Kind::Assigned, &ben, matter));
        }
        let first = seen(shop, &ben)[0].id;
        let (other, own) = (ana.clone(), ben.clone());
        assert!(shop.write(move |tx| read(tx, &other, first)).is_err());
        shop.does(move |tx| {
            read(tx, &own, first)?;
            read_conversation(tx, &own, matters[0])
        });
        let unseen = |shop: &Shop| {
            seen(shop, &ben)
                .iter()
                .filter(|one| one.read_at.is_none())
                .count()
        };
        assert_eq!(unseen(shop), 1);
        let own = ben.clone();
        shop.does(move |tx| read_all(tx, &own, None));
        assert_eq!(unseen(shop), 0);
        assert!(
            told(shop, &ana, Kind::Assigned, &ben, matters[0]),
            "told again once read"
        );
    });
}

/// On a bad day hundreds of clocks are late at once: twenty unread notices say so, the list by due
/// time shows the rest; and the bell counts no further than people do.
#[test]
fn a_bad_day_is_not_told_a_hundred_times() {
    on_every_engine(|shop| {
        let (ana, ben) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Ben", Role::Staff, &[]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let matters: Vec<_> = (0..23)
            .map(|_| shop.conversation(rosa, "Late", None))
            .collect();
        let late = |shop: &Shop| {
            let each = matters
                .iter()
                .map(|matter| told(shop, &ana, Kind::ClockLate, &ben, *matter));
            each.filter(|told| *told).count()
        };
        assert_eq!(late(shop), 20);
        assert_eq!(late(shop), 0);
        assert!(
            told(shop, &ana, Kind::Assigned, &ben, matters[0]),
            "another kind is told all the same"
        );
        let own = ben.clone();
        shop.does(move |tx| read_all(tx, &own, None));
        assert_eq!(late(shop), 20, "once read, one hears again");
        let (by, to) = (ana.clone(), ben.clone());
        shop.does(move |tx| {
            for at in 0..90 {
                tell(tx, &by, Kind::Thanked, id(&to), About::row(at))?;
            }
            assert_eq!(unread(tx, &to)?, MANY);
            Ok(())
        });
    });
}

#[test]
fn who_has_not_seen_it_gets_a_mail() {
    on_every_engine(|shop| {
        let (ana, ben) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Ben", Role::Staff, &[]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let matters = [1, 2].map(|_| shop.conversation(rosa, "Matter", None));
        let own = ben.clone();
        shop.does(move |tx| {
            choose(
                tx,
                &own,
                Choice {
                    kind: Kind::Reply,
                    in_app: true,
                    by_mail: false,
                },
            )?;
            let choices = notices::choices(tx, &own)?;
            assert_eq!(choices.iter().filter(|choice| !choice.by_mail).count(), 1);
            Ok(())
        });
        told(shop, &ana, Kind::Assigned, &ben, matters[0]);
        told(shop, &Actor::channel(), Kind::Reply, &ben, matters[0]);
        shop.pass(4);
        assert!(shop.does(|tx| unmailed(tx, 10)).is_empty(), "too early");
        told(shop, &ana, Kind::Assigned, &ben, matters[1]);
        shop.pass(2);
        let due = shop.does(|tx| unmailed(tx, 10));
        assert_eq!(due.len(), 1);
        assert_eq!(
            (due[0].staff, due[0].conversation),
            (id(&ben), Some(matters[0]))
        );
        let notice = due[0].id;
        assert_eq!(shop.does(move |tx| mailed(tx, &[notice])), [notice]);
        assert!(
            shop.does(move |tx| mailed(tx, &[notice])).is_empty(),
            "once"
        );
        let own = ben.clone();
        shop.does(move |tx| read_all(tx, &own, None));
        shop.pass(10);
        assert!(
            shop.does(|tx| unmailed(tx, 10)).is_empty(),
            "seen meanwhile"
        );
    });
}

#[test]
fn what_one_does_not_want_is_not_shown() {
    on_every_engine(|shop| {
        let (ana, ben) = (
            shop.staff("Ana", Role::Staff, &[]),
            shop.staff("Ben", Role::Staff, &[]),
        );
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let matter = shop.conversation(rosa, "Matter", None);
        told(shop, &ana, Kind::Assigned, &ben, matter);
        let own = ben.clone();
        shop.does(move |tx| {
            choose(
                tx,
                &own,
                Choice {
                    kind: Kind::Assigned,
                    in_app: false,
                    by_mail: true,
                },
            )
        });
        assert!(seen(shop, &ben).is_empty());
    });
}

#[test]
fn names_in_a_note_are_staff() {
    on_every_engine(|shop| {
        let ana = shop.staff("Ana Ruiz", Role::Staff, &[]);
        shop.staff("Šarūnas", Role::Staff, &[]);
        let found = shop.does(|tx| Ok(mentions(tx)?.in_text("@ana.ruiz, see rosa@sarunas.lt")));
        assert_eq!(found, [id(&ana)]);
    });
}

#[test]
fn who_can_be_named_is_who_may_see_it() {
    on_every_engine(|shop| {
        let legal = shop.team("Legal", true);
        let ana = shop.staff("Ana", Role::Staff, &[]);
        let eve = shop.staff("Eve", Role::Staff, &[legal]);
        shop.staff("Ona", Role::Owner, &[]);
        let gone = shop.staff("Zed", Role::Staff, &[]);
        shop.does(move |tx| {
            let sql = "UPDATE staff SET disabled_at = 1 WHERE id = $1";
            tx.run(sql, &params![id(&gone)])?;
            Ok(())
        });
        let rosa = shop.customer("Rosa", "rosa@example.com");
        let open = shop.conversation(rosa, "Open", None);
        let sealed = shop.conversation(rosa, "Sealed", Some(legal));
        let named = |actor: &Actor, about: ConversationId| {
            let actor = actor.clone();
            shop.does(move |tx| notices::to_name(tx, &actor, about))
        };
        let offered = named(&ana, open);
        for name in ["Eve", "Ona"] {
            assert!(offered.contains(&name.to_owned()), "{offered:?}");
        }
        assert!(!offered.contains(&"Ana".to_owned()), "not oneself");
        assert!(
            !offered.contains(&"Zed".to_owned()),
            "who left hears nothing"
        );
        let offered = named(&eve, sealed);
        assert!(offered.contains(&"Ona".to_owned()), "owners see all");
        assert!(!offered.contains(&"Ana".to_owned()), "out of reach");
    });
}
