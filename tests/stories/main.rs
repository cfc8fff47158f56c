//! Stories of the whole program: mail servers around it, and what happens when it is killed.

mod circle;
mod explain;
mod hours;
mod kill;
mod support;
