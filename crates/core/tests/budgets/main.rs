//! Budgets, authority, gestures, vouchers and approvals, on both engines.

#[path = "../shop/mod.rs"]
mod shop;

mod approvals;
mod authority;
mod concurrent;
mod gestures;
mod ledger;
mod report;
mod support;
mod vouchers;
