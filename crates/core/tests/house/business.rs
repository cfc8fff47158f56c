//! The first visit, settings and phrases.

use crate::support::{PASSWORD, conflict, first_visit, forbidden, hashed, on_each_engine, wrong};
use attent_core::{
    Error, Language, Role,
    business::{self, Change, Setting, phrases, settings},
    migrations,
    people::staff,
};

#[test]
fn of_two_first_visitors_one_wins() {
    for engine in attent_testing::engines() {
        let db = engine.open(migrations::ALL);
        assert!(!db.read_now(business::is_set_up).unwrap());
        assert!(matches!(db.read_now(business::get), Err(Error::NotFound)));
        let visits: Vec<_> = ["a@example.com", "b@example.com", "c@example.com"]
            .map(|email| {
                let db = db.clone();
                std::thread::spawn(move || {
                    let form = business::SetUp {
                        owner_email: email.into(),
                        ..first_visit()
                    };
                    db.write_now(move |tx| business::set_up(tx, &form, &hashed()))
                })
            })
            .into_iter()
            .map(|visit| visit.join().unwrap())
            .collect();
        assert_eq!(visits.iter().filter(|visit| visit.is_ok()).count(), 1);
        for lost in visits.into_iter().filter(Result::is_err) {
            assert_eq!(conflict(lost), "error-already-set-up");
        }
        let people = db
            .read_now(|tx| staff::list(tx, &attent_core::Actor::system()))
            .unwrap();
        assert_eq!(people.len(), 1);
        assert_eq!(people[0].role, Role::Owner);
    }
}

#[test]
fn everything_wrong_is_said_at_once() {
    for engine in attent_testing::engines() {
        let db = engine.open(migrations::ALL);
        let form = business::SetUp {
            owner_name: " ".into(),
            owner_email: "ona".into(),
            business_name: "\n".into(),
            time_zone: "Vilnius".into(),
            currency: "eur".into(),
            country: "Lithuania".into(),
            ..first_visit()
        };
        let fields = |refused| match refused {
            Err(Error::Invalid(errors)) => errors.0.into_iter().map(|(field, _)| field).collect(),
            other => panic!("it was accepted: {other:?}"),
        };
        let mut expect = vec![
            "owner_name",
            "owner_email",
            "password",
            "business_name",
            "country",
            "time_zone",
            "currency",
        ];
        let looked: Vec<_> = fields(business::check(&form, "short"));
        assert_eq!(looked, expect);
        let refused = db.write_now(move |tx| business::set_up(tx, &form, &hashed()).map(drop));
        expect.retain(|field| *field != "password");
        assert_eq!(fields(refused), expect);
        business::check(&first_visit(), PASSWORD).expect("nothing is wrong");
        assert!(!db.read_now(business::is_set_up).unwrap());
    }
}

#[test]
fn the_business_is_changed_by_owners_and_never_over_another_change() {
    on_each_engine(|desk| {
        let form = Change {
            name: "Žalias".into(),
            language: Language::En,
            time_zone: "Europe/Riga".into(),
            currency: "EUR".into(),
            country: "LV".into(),
        };
        let manager = desk.joins("Max", Role::Manager);
        let (theirs, ours, again) = (form.clone(), form.clone(), form);
        assert!(forbidden(
            &desk.write(move |tx| business::change(tx, &manager, 1, &theirs))
        ));
        desk.owner_does(move |tx, owner| business::change(tx, owner, 1, &ours));
        let owner = desk.owner.clone();
        let stale = desk.write(move |tx| business::change(tx, &owner, 1, &again));
        assert_eq!(conflict(stale), "error-changed-meanwhile");
        let now = desk.read(business::get).unwrap();
        assert_eq!(
            (now.name.as_str(), now.country.as_str(), now.version),
            ("Žalias", "LV", 2)
        );
    });
}

#[test]
fn settings_have_defaults_ranges_and_versions() {
    on_each_engine(|desk| {
        for setting in Setting::ALL {
            assert!(
                setting.range().contains(&setting.default_value()),
                "{}",
                setting.name()
            );
            assert_eq!(Setting::parse(setting.name()), Some(setting));
            let value = desk.read(move |tx| settings::number(tx, setting)).unwrap();
            assert_eq!(value, setting.default_value());
        }
        let owner = desk.owner.clone();
        let set = |version, value| {
            let owner = owner.clone();
            desk.write(move |tx| settings::set(tx, &owner, Setting::ReopenDays, version, value))
        };
        assert_eq!(wrong(set(0, -1), "reopen-days"), "error-out-of-range");
        assert_eq!(conflict(set(3, 20)), "error-changed-meanwhile");
        set(0, 20).unwrap();
        assert_eq!(conflict(set(0, 21)), "error-changed-meanwhile");
        set(1, 22).unwrap();
        let stored = desk.read(settings::all).unwrap()[0];
        assert_eq!((stored.value, stored.version), (22, 2));
        assert_eq!(desk.events("setting.changed"), 2);
    });
}

#[test]
fn a_phrase_not_written_in_a_language_comes_in_the_businesss() {
    use phrases::{Field::Signature, Of::Business};
    on_each_engine(|desk| {
        let set = |language, text: &'static str| {
            desk.owner_does(move |tx, owner| {
                phrases::set(tx, owner, Business, Signature, language, text)
            });
        };
        let get = |language| {
            let found = desk
                .read(move |tx| phrases::get(tx, Business, Signature, language))
                .unwrap();
            found.map(|phrase| (phrase.language, phrase.text))
        };
        assert_eq!(get(Language::Nl), None);
        set(Language::Nl, "Groeten");
        assert_eq!(get(Language::El), None);
        set(Language::Lt, "Pagarbiai");
        assert_eq!(get(Language::Nl), Some((Language::Nl, "Groeten".into())));
        assert_eq!(get(Language::El), Some((Language::Lt, "Pagarbiai".into())));
        set(Language::Nl, "  ");
        assert_eq!(get(Language::Nl), Some((Language::Lt, "Pagarbiai".into())));
    });
}
