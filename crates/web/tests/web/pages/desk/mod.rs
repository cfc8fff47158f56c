//! The desk through HTTP: its keys, its empty places, conversations that have to do with each other.

mod along;
mod drafts;
mod empty;
mod keys;
mod linking;
mod once;
mod refused;

use crate::shop;

use attent_db::Millis;

/// 2026-11-25 10:38 in Vilnius, a Wednesday.
const NOW: Millis = Millis(1_795_595_880_000);
