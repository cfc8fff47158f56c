//! Currencies by ISO 4217: their codes, and how many digits the minor unit has.

use std::fmt;

/// Active codes of ISO 4217 whose minor unit has two digits. Funds, metals and codes for testing
/// are left out: nobody buys flowers with them.
const TWO: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP \
    BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
    GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD \
    LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN \
    PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL \
    THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
const NONE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
const THREE: &str = "BHD IQD JOD KWD LYD OMR TND";

/// Whether a list has this code. Each takes four bytes with the space behind it, and they stand in
/// order: every amount that is read asks.
fn holds(list: &str, code: [u8; 3]) -> bool {
    let (before, last) = list.as_bytes().as_chunks::<4>();
    let of = |known: &[u8; 4]| [known[0], known[1], known[2]];
    last == code || before.binary_search_by_key(&code, of).is_ok()
}

/// One of ISO 4217's currencies; only [`Currency::parse`] makes one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    pub const EUR: Self = Self(*b"EUR");

    /// A code as stored and as programs send it: three capital letters.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        let known = [TWO, NONE, THREE].iter().any(|list| holds(list, bytes));
        known.then_some(Self(bytes))
    }

    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Digits of the minor unit: 2 for the euro, 0 for the yen, 3 for the dinar of Kuwait.
    #[must_use]
    pub fn digits(self) -> u8 {
        if holds(NONE, self.0) {
            0
        } else if holds(THREE, self.0) {
            3
        } else {
            2
        }
    }

    /// How many minor units make one: 100 for the euro.
    #[must_use]
    pub fn minor_units(self) -> i64 {
        10_i64.pow(u32::from(self.digits()))
    }

    /// The sign people write, where one sign means one currency to Europeans.
    #[must_use]
    pub fn sign(&self) -> &str {
        match &self.0 {
            b"EUR" => "€",
            b"GBP" => "£",
            b"USD" => "$",
            b"JPY" => "¥",
            b"PLN" => "zł",
            b"UAH" => "₴",
            _ => self.code(),
        }
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl From<Currency> for attent_db::Value {
    fn from(currency: Currency) -> Self {
        Self::Text(currency.code().to_owned())
    }
}

impl attent_db::FromValue for Currency {
    fn from_value(value: attent_db::ValueRef<'_>) -> Result<Self, attent_db::Error> {
        let code = value.text()?;
        Self::parse(code)
            .ok_or_else(|| attent_db::Error::Corrupt("a currency that nobody knows".to_owned()))
    }
}

impl serde::Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let code = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        Self::parse(&code).ok_or_else(|| serde::de::Error::custom("a code of ISO 4217"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_their_digits() {
        for (code, digits, units) in [
            ("EUR", 2, 100),
            ("JPY", 0, 1),
            ("KWD", 3, 1000),
            ("GBP", 2, 100),
            ("ISK", 0, 1),
        ] {
            let currency = Currency::parse(code).expect(code);
            assert_eq!((currency.digits(), currency.minor_units()), (digits, units));
        }
        for wrong in ["", "eur", "EU", "EURO", "ABC", "XAU", "E R"] {
            assert_eq!(Currency::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Currency::parse("EUR"), Some(Currency::EUR));
    }

    #[test]
    fn no_code_stands_twice() {
        let mut all: Vec<&str> = [TWO, NONE, THREE]
            .iter()
            .flat_map(|list| list.split_whitespace())
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(all.iter().all(|code| Currency::parse(code).is_some()));
        assert!(
            [TWO, NONE, THREE]
                .iter()
                .all(|list| list.split(' ').is_sorted())
        );
    }
}
