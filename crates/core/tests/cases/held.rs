//! What is held on a customer has their cases, and the timeline tells them.

use attent_core::{
    cases::{State, Step},
    customers::{self, What},
    ids::RefusalRuleId,
    refusals,
};

use crate::support::on_each_desk;

#[test]
fn cases_choices_and_refusals_are_told_and_given_out() {
    on_each_desk(|desk| {
        let id = desk.in_state(State::Fulfilling);
        let case = desk.read(id);
        desk.as_elena(move |tx, elena| {
            let new = refusals::New {
                conversation: Some(case.conversation),
                place: None,
                rule: RefusalRuleId(1),
                asked: "Cash".to_owned(),
                instead: "A voucher".to_owned(),
                cost: None,
            };
            refusals::record(tx, elena, &new)
        })
        .unwrap();
        let rosa = desk.rosa;
        let moments = desk
            .as_elena(move |tx, elena| customers::timeline(tx, elena, rosa, None, 50))
            .unwrap();
        let chosen = moments.iter().any(|one| {
            matches!(&one.what, What::Case { step: Step::Choose, chosen, .. } if chosen == "A new bell")
        });
        assert!(chosen, "{moments:#?}");
        let refused = moments
            .iter()
            .any(|one| matches!(&one.what, What::Refused { asked, .. } if asked == "Cash"));
        assert!(refused, "{moments:#?}");
        let held = desk
            .by(&desk.ona, move |tx, ona| customers::export(tx, ona, rosa))
            .unwrap();
        let case = &held["cases"][0];
        assert_eq!(case["said"], "The bell fell off");
        assert_eq!(case["offers"][0]["chosen"], true);
        assert_eq!(case["offers"][1]["chosen"], false);
        assert_eq!(case["choices"][0]["way"], "page");
        assert_eq!(held["refusals"][0]["asked"], "Cash");
    });
}
