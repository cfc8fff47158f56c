//! Which rules a country has.

mod british;
mod central;
mod northern;
mod orthodox;
mod southern;

use super::{Country, rules::Rule};

/// A country may be made of several tables: what is common, and what a part adds.
pub fn of(country: Country) -> &'static [&'static [Rule]] {
    use Country as C;
    match country {
        C::Austria => &[central::AUSTRIA],
        C::Belgium => &[central::BELGIUM],
        C::Bulgaria => &[orthodox::BULGARIA],
        C::Cyprus => &[orthodox::CYPRUS],
        C::Czechia => &[central::CZECHIA],
        C::Denmark => &[northern::DENMARK],
        C::Estonia => &[northern::ESTONIA],
        C::Finland => &[northern::FINLAND],
        C::France => &[southern::FRANCE],
        C::Greece => &[orthodox::GREECE],
        C::Ireland => &[british::IRELAND],
        C::Italy => &[southern::ITALY],
        C::Latvia => &[northern::LATVIA],
        C::Lithuania => &[northern::LITHUANIA],
        C::Netherlands => &[central::NETHERLANDS],
        C::Norway => &[northern::NORWAY],
        C::Poland => &[central::POLAND],
        C::Portugal => &[southern::PORTUGAL],
        C::Romania => &[orthodox::ROMANIA],
        C::Spain => &[southern::SPAIN],
        C::Sweden => &[northern::SWEDEN],
        C::UnitedKingdom => &[british::COMMON, british::ENGLAND],
        C::NorthernIreland => &[british::COMMON, british::ENGLAND, british::NORTHERN_IRELAND],
        C::Scotland => &[british::COMMON, british::SCOTLAND],
        land => central::german(land),
    }
}
