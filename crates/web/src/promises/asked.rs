//! The query of the ledger: whose, where they stand, how far one has read.

use attent_core::{
    ids::{CustomerId, StaffId, TeamId},
    promises::{After, View, Whose},
};
use serde::Deserialize;

use crate::routes;

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    whose: Option<String>,
    view: Option<String>,
    person: Option<String>,
    team: Option<String>,
    customer: Option<String>,
    after: Option<String>,
}

impl Asked {
    pub fn view(&self) -> View {
        let view = self.view.as_deref().and_then(View::parse);
        view.unwrap_or(View::Open)
    }

    pub fn whose(&self) -> Whose {
        let id = |text: &Option<String>| text.as_deref().and_then(|id| id.parse::<i64>().ok());
        if let Some(id) = id(&self.person) {
            return Whose::Person(StaffId(id));
        }
        if let Some(id) = id(&self.team) {
            return Whose::Team(TeamId(id));
        }
        if let Some(id) = id(&self.customer) {
            return Whose::Customer(CustomerId(id));
        }
        match self.whose.as_deref() {
            Some("all") => Whose::All,
            Some("team") => Whose::MyTeams,
            _ => Whose::Mine,
        }
    }

    pub fn after(&self) -> Option<After> {
        self.after.as_deref().and_then(|after| after.parse().ok())
    }
}

/// The address of the ledger so seen.
pub(super) fn address(whose: Whose, view: View) -> String {
    format!("{}?{}&view={}", routes::PROMISES, of(whose), view.as_str())
}

/// The address of what the kept rate counts.
pub(super) fn rate_address(whose: Whose) -> String {
    format!("{}?{}", routes::KEPT_RATE, of(whose))
}

fn of(whose: Whose) -> String {
    match whose {
        Whose::Mine => "whose=mine".to_owned(),
        Whose::MyTeams => "whose=team".to_owned(),
        Whose::All => "whose=all".to_owned(),
        Whose::Person(id) => format!("person={id}"),
        Whose::Team(id) => format!("team={id}"),
        Whose::Customer(id) => format!("customer={id}"),
    }
}
