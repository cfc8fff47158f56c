//! The JSON API.

mod access;
mod acts;
mod door;
mod house;
mod standards;
