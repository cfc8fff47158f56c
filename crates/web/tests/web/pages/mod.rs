//! The pages: of staff, of customers, of visitors.

mod access;
mod accounts;
mod audit;
mod cases;
mod counter;
mod customers;
mod desk;
mod foresight;
mod given;
mod holding;
mod images;
mod letters;
mod list;
mod procedures;
mod promises;
mod refusals;
mod returns;
mod set_up;
mod standards;
mod threats;
mod waiting;
mod words;
