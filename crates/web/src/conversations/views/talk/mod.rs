//! A conversation as it is read: its head with what one can do, its entries and events in order.

mod entry;
mod foot;
mod head;

pub use entry::entries;
pub use head::head;
