//! Money: whole minor units of one currency, and how people type it.
//!
//! Sums are checked, and two currencies never meet in one: the answer is an error, not a rate.
//! How an amount is shown to a reader is the border's business; rates of exchange are nobody's.

mod currency;
mod typed;

pub use currency::Currency;
pub use typed::NotMoney;

use serde::{Deserialize, Serialize};

use crate::Language;

/// The largest amount anybody may type or send: ten thousand million euros in cents. What is
/// larger is a slip of the finger, and every sum of ours stays far from the end of 64 bits.
pub const MOST: i64 = 1_000_000_000_000;

/// An amount in minor units: `1250` of `EUR` is twelve euros and fifty cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    pub amount: i64,
    pub currency: Currency,
}

/// Why a sum cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSum {
    #[error("two currencies in one sum")]
    Currencies,
    #[error("too large")]
    TooLarge,
}

impl Money {
    #[must_use]
    pub fn new(amount: i64, currency: Currency) -> Self {
        Self { amount, currency }
    }

    #[must_use]
    pub fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// # Errors
    /// Two currencies, or more than 64 bits hold.
    pub fn plus(self, other: Self) -> Result<Self, NoSum> {
        self.joined(other, i64::checked_add)
    }

    /// # Errors
    /// Two currencies, or more than 64 bits hold.
    pub fn minus(self, other: Self) -> Result<Self, NoSum> {
        self.joined(other, i64::checked_sub)
    }

    fn joined(self, other: Self, sum: fn(i64, i64) -> Option<i64>) -> Result<Self, NoSum> {
        if self.currency != other.currency {
            return Err(NoSum::Currencies);
        }
        let amount = sum(self.amount, other.amount).ok_or(NoSum::TooLarge)?;
        Ok(Self::new(amount, self.currency))
    }

    /// What somebody typed: `12,50`, `12.50 €`, `1 234,50`, `EUR 5`; without a currency it is
    /// `usual`. Where a separator could mean two things, `language` decides or it is refused.
    ///
    /// # Errors
    /// See [`NotMoney`]; each has a word of the language files.
    pub fn typed(text: &str, usual: Currency, language: Language) -> Result<Self, NotMoney> {
        typed::read(text, usual, language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(amount: i64, code: &str) -> Money {
        Money::new(amount, Currency::parse(code).expect("a currency"))
    }

    #[test]
    fn sums_are_checked() {
        for (a, b, sum) in [
            (money(1250, "EUR"), money(50, "EUR"), Ok(money(1300, "EUR"))),
            (money(1250, "EUR"), money(50, "USD"), Err(NoSum::Currencies)),
            (
                money(i64::MAX, "EUR"),
                money(1, "EUR"),
                Err(NoSum::TooLarge),
            ),
        ] {
            assert_eq!(a.plus(b), sum, "{a:?} + {b:?}");
        }
        assert_eq!(money(5, "EUR").minus(money(7, "EUR")), Ok(money(-2, "EUR")));
        assert_eq!(
            money(i64::MIN, "EUR").minus(money(1, "EUR")),
            Err(NoSum::TooLarge)
        );
    }

    #[test]
    fn programs_read_and_write_it() {
        let json = r#"{"amount":1250,"currency":"EUR"}"#;
        assert_eq!(serde_json::to_string(&money(1250, "EUR")).unwrap(), json);
        assert_eq!(
            serde_json::from_str::<Money>(json).unwrap(),
            money(1250, "EUR")
        );
        for wrong in [
            r#"{"amount":12.5,"currency":"EUR"}"#,
            r#"{"amount":1250,"currency":"ABC"}"#,
            r#"{"amount":"1250","currency":"EUR"}"#,
            r#"{"amount":1250}"#,
        ] {
            assert!(serde_json::from_str::<Money>(wrong).is_err(), "{wrong}");
        }
    }
}
