//! HTTP, thin: pages and the JSON API over the same core.

pub mod ui;
