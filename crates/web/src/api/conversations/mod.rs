//! Conversations: lists, one of them, what one does with it. State is a noun: POST makes it so,
//! DELETE takes it back.

mod acts;
mod chosen;
mod entries;
mod files;
mod items;
mod links;
mod read;
mod start;
mod write;

use super::op::Op;

pub(super) fn operations() -> Vec<Op> {
    let mut all = read::operations();
    all.extend(start::operations());
    all.extend(acts::operations());
    all.extend(chosen::operations());
    all.extend(write::operations());
    all.extend(entries::operations());
    all.extend(links::operations());
    all
}
