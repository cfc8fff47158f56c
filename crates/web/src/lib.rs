//! HTTP, thin: pages and the JSON API over the same core.
//!
//! A handler takes a [`Page`] (who asks, in which language), opens one transaction of the core
//! through it, and shows the result with functions from `ui`. POST answers 303; a form that is wrong
//! comes back as 422 with everything that was typed. No GET changes anything.
//!
//! Each feature is a folder with the same name as in the core: `mod.rs` lists its routes, `pages.rs`
//! holds the handlers, `views.rs` the markup, `api.rs` the JSON.
//!
//! What it does not do: SQL, rules, sending.

pub mod api;
mod assets;
mod error;
pub mod facts;
mod flash;
pub mod format;
mod forms;
mod health;
pub mod live;
mod months;
mod page;
pub mod routes;
mod security;
mod site;
pub mod ui;
mod visitor;
mod words;

mod approvals;
mod cases;
mod contingencies;
mod conversations;
mod counter;
mod customers;
mod due;
mod findings;
mod gestures;
mod joint_updates;
mod keys;
mod known_problems;
mod nav;
mod notices;
mod procedures;
mod profile;
mod promises;
mod refusals;
mod search;
mod set_asides;
mod set_up;
mod settings;
mod sign_in;
mod standards;
mod tasks;
mod today;
mod vouchers;
mod yours;

pub use error::{Error, Result};
pub use page::Page;
pub use promises::letters as promise_letters;
pub use site::{Config, Dice, Site};
pub use visitor::Visitor;
pub use words::{Arg, T};

use axum::Router;

/// The whole of the web: pages, assets, health. `site` is what handlers share.
pub fn router(site: Site) -> Router {
    let routes = Router::new()
        .merge(api::routes(&site))
        .merge(assets::routes())
        .merge(health::routes())
        .merge(live::routes())
        .merge(sign_in::routes())
        .merge(set_up::routes())
        .merge(profile::routes())
        .merge(settings::routes())
        .merge(conversations::routes())
        .merge(customers::routes())
        .merge(cases::routes())
        .merge(refusals::routes())
        .merge(procedures::routes())
        .merge(known_problems::routes())
        .merge(contingencies::routes())
        .merge(findings::routes())
        .merge(gestures::routes())
        .merge(vouchers::routes())
        .merge(approvals::routes())
        .merge(counter::routes())
        .merge(tasks::routes())
        .merge(standards::routes())
        .merge(notices::routes())
        .merge(due::routes())
        .merge(promises::routes())
        .merge(set_asides::routes())
        .merge(today::routes())
        .merge(search::routes())
        .merge(yours::routes());
    security::wrap(routes.fallback(error::nowhere), site)
}
