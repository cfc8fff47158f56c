//! Pages and the JSON API, through the router, on both engines.
//!
//! One program: each would hold the whole of the crate, and be linked, once more.

mod api;
mod pages;
mod shop;
mod support;
