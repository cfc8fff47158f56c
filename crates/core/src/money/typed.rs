//! Reading what people type: signs and codes of currencies, blanks, commas, points.
//!
//! A wrong guess would cost money, so what could be read in two ways is refused. `1.234` is
//! twelve hundred to a Dutch reader and nothing sensible to a Lithuanian one.

use super::{Currency, MOST, Money};
use crate::Language;

/// Longer than any amount: nobody reads on.
const LONGEST: usize = 40;

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMoney {
    Empty,
    NotUnderstood,
    /// Three digits behind its only separator, which could be thousands or a slip: `1.234`.
    TwoWays,
    /// More digits behind the point than the currency has.
    TooPrecise,
    TooLarge,
}

impl NotMoney {
    /// The key of the language files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "error-required",
            Self::NotUnderstood => "error-money",
            Self::TwoWays => "error-money-two-ways",
            Self::TooPrecise => "error-money-precise",
            Self::TooLarge => "error-money-large",
        }
    }
}

pub(super) fn read(text: &str, usual: Currency, language: Language) -> Result<Money, NotMoney> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NotMoney::Empty);
    }
    if text.chars().count() > LONGEST {
        return Err(NotMoney::TooLarge);
    }
    let (negative, number, written) = apart(text)?;
    let currency = match written.as_str() {
        "" => usual,
        written => named(written, usual).ok_or(NotMoney::NotUnderstood)?,
    };
    let (whole, rest) = split(&number, currency, language)?;
    let amount = minor(&whole, &rest, currency)?;
    Ok(Money::new(
        if negative { -amount } else { amount },
        currency,
    ))
}

/// Minus or not, the number with its separators, and what stands before or behind it.
fn apart(text: &str) -> Result<(bool, String, String), NotMoney> {
    let (mut negative, mut number, mut written) = (false, String::new(), String::new());
    // A currency stands before or behind the number, never in the midst of it.
    let mut ended = false;
    for c in text.chars() {
        match c {
            '-' | '\u{2212}' if number.is_empty() && !negative => negative = true,
            '0'..='9' | '.' | ',' => {
                if ended {
                    return Err(NotMoney::NotUnderstood);
                }
                number.push(c);
            }
            // The blanks and apostrophes that separate thousands.
            '\'' | '\u{2019}' => {
                if !number.is_empty() {
                    number.push(' ');
                }
            }
            c if c.is_whitespace() => {
                if !number.is_empty() && !ended {
                    number.push(' ');
                }
            }
            c if c.is_alphabetic() || "€£$¥₴".contains(c) => {
                ended = !number.is_empty();
                written.push(c);
            }
            _ => return Err(NotMoney::NotUnderstood),
        }
    }
    let number = number.trim().to_owned();
    if number.is_empty() {
        return Err(NotMoney::NotUnderstood);
    }
    Ok((negative, number, written))
}

fn named(written: &str, usual: Currency) -> Option<Currency> {
    let lower = written.to_lowercase();
    // "$" and "kr" are many currencies; the business's own comes first.
    let own = usual.code();
    match lower.as_str() {
        "€" | "eur" | "euro" | "euros" | "eurų" | "eurai" | "eiro" | "ευρώ" => {
            Some(Currency::EUR)
        }
        "£" => Currency::parse("GBP"),
        "$" if own.ends_with('D') && own != "USD" => Some(usual),
        "$" => Currency::parse("USD"),
        "¥" if own == "CNY" => Some(usual),
        "¥" => Currency::parse("JPY"),
        "₴" => Currency::parse("UAH"),
        "zł" => Currency::parse("PLN"),
        "kr" if ["SEK", "NOK", "DKK", "ISK"].contains(&own) => Some(usual),
        _ => Currency::parse(&written.to_uppercase()),
    }
}

/// The digits before and behind the decimal separator.
fn split(
    number: &str,
    currency: Currency,
    language: Language,
) -> Result<(String, String), NotMoney> {
    let marks: Vec<char> = number.chars().filter(|c| ".,".contains(*c)).collect();
    let last = marks.last().copied();
    let decimal = match last {
        None => None,
        // Two kinds: the last one is the decimal separator, and stands once.
        Some(last) if marks.iter().any(|mark| *mark != last) => Some(last),
        // One kind, several times: thousands.
        Some(_) if marks.len() > 1 => None,
        Some(last) => {
            let behind = number.rsplit(last).next().unwrap_or_default();
            // Three digits behind it: thousands, unless the currency has three.
            if behind.len() == 3 && behind.bytes().all(|b| b.is_ascii_digit()) {
                match (groups_by(last, language), currency.digits()) {
                    (true, _) => None,
                    (false, 3) => Some(last),
                    (false, _) => return Err(NotMoney::TwoWays),
                }
            } else {
                Some(last)
            }
        }
    };
    let (before, behind) = match decimal {
        Some(mark) => number.rsplit_once(mark).unwrap_or((number, "")),
        None => (number, ""),
    };
    if !behind.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotMoney::NotUnderstood);
    }
    Ok((digits(before, decimal)?, behind.to_owned()))
}

/// Whether readers of this language separate thousands so.
fn groups_by(mark: char, language: Language) -> bool {
    match language {
        Language::En => mark == ',',
        Language::El | Language::Nl => mark == '.',
        // A blank does it here; a comma is the decimal one, a point is nothing.
        Language::Lt | Language::Lv => false,
    }
}

/// The whole part without its separators; groups have three digits, the first at most three.
fn digits(whole: &str, decimal: Option<char>) -> Result<String, NotMoney> {
    let groups: Vec<&str> = whole.split([' ', '.', ',']).collect();
    if decimal.is_some_and(|mark| whole.contains(mark)) {
        return Err(NotMoney::NotUnderstood);
    }
    let kinds = [' ', '.', ','].iter().filter(|c| whole.contains(**c));
    let fits = match groups.as_slice() {
        [_one] => true,
        [first, rest @ ..] => {
            (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3)
        }
        [] => false,
    };
    if !fits || kinds.count() > 1 {
        return Err(NotMoney::NotUnderstood);
    }
    Ok(groups.concat())
}

fn minor(whole: &str, rest: &str, currency: Currency) -> Result<i64, NotMoney> {
    let places = usize::from(currency.digits());
    let rest = rest.trim_end_matches('0');
    if rest.len() > places {
        return Err(NotMoney::TooPrecise);
    }
    if whole.is_empty() && rest.is_empty() {
        // ".", "," or ",00": perhaps zero, perhaps a slip.
        return Err(NotMoney::NotUnderstood);
    }
    let text = format!("{whole}{rest:0<places$}");
    let amount: i64 = text.parse().map_err(|_| NotMoney::TooLarge)?;
    if amount > MOST {
        return Err(NotMoney::TooLarge);
    }
    Ok(amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, usual: &str, language: Language, expected: Result<(i64, &str), NotMoney>) {
        let usual = Currency::parse(usual).expect("a currency");
        let got = read(text, usual, language);
        let got = got
            .as_ref()
            .map(|money| (money.amount, money.currency.code()));
        assert_eq!(got.map_err(|e| *e), expected, "{text:?} in {language:?}");
    }

    #[test]
    fn what_all_five_read_alike() {
        for language in Language::ALL {
            for (text, amount) in [
                ("12,50", 1250),
                ("12.50", 1250),
                ("12.5", 1250),
                ("12", 1200),
                (" 12,50 € ", 1250),
                ("€12.50", 1250),
                ("€ 12,50", 1250),
                ("EUR 5", 500),
                ("5 eur", 500),
                ("1 234,50", 123_450),
                ("1\u{a0}234,50 €", 123_450),
                ("1\u{202f}234.50", 123_450),
                ("1.234,50", 123_450),
                ("1,234.50", 123_450),
                ("1'234.50", 123_450),
                ("1.234.567,00", 123_456_700),
                ("1 234 567", 123_456_700),
                (",50", 50),
                ("0", 0),
                ("0,00", 0),
                ("-3,20", -320),
                ("\u{2212}3,20 €", -320),
                ("12,500000", 1250),
            ] {
                check(text, "EUR", language, Ok((amount, "EUR")));
            }
        }
    }

    #[test]
    fn where_the_language_decides() {
        use Language::{El, En, Lt, Lv, Nl};
        let no = Err(NotMoney::TwoWays);
        for (text, language, expected) in [
            ("1,234", En, Ok((123_400, "EUR"))),
            ("12,345", En, Ok((1_234_500, "EUR"))),
            ("12.345", En, no),
            ("12.345", Nl, Ok((1_234_500, "EUR"))),
            ("12,345", El, no),
            ("12,345", Lt, no),
            ("12 345", Lv, Ok((1_234_500, "EUR"))),
            ("1.234", En, no),
            ("1.234", Nl, Ok((123_400, "EUR"))),
            ("1.234", El, Ok((123_400, "EUR"))),
            ("1,234", Nl, no),
            ("1.234", Lt, no),
            ("1,234", Lv, no),
        ] {
            check(text, "EUR", language, expected);
        }
    }

    #[test]
    fn other_currencies() {
        for (text, usual, expected) in [
            ("$5", "EUR", Ok((500, "USD"))),
            ("$5", "CAD", Ok((500, "CAD"))),
            ("£5.20", "EUR", Ok((520, "GBP"))),
            ("500 jpy", "EUR", Ok((500, "JPY"))),
            ("¥500", "JPY", Ok((500, "JPY"))),
            ("500.5", "JPY", Err(NotMoney::TooPrecise)),
            ("1.500", "KWD", Ok((1500, "KWD"))),
            ("20 kr", "SEK", Ok((2000, "SEK"))),
            ("20 kr", "EUR", Err(NotMoney::NotUnderstood)),
            ("20 zł", "EUR", Ok((2000, "PLN"))),
        ] {
            check(text, usual, Language::Lt, expected);
        }
    }

    #[test]
    fn what_is_no_amount() {
        use NotMoney::{Empty, NotUnderstood, TooLarge, TooPrecise, TwoWays};
        for (text, why) in [
            ("", Empty),
            ("   ", Empty),
            ("flowers", NotUnderstood),
            ("€", NotUnderstood),
            ("-", NotUnderstood),
            (".", NotUnderstood),
            (",00", NotUnderstood),
            ("12,50,", NotUnderstood),
            ("1.2.3", NotUnderstood),
            ("12 50", NotUnderstood),
            ("1 2345", NotUnderstood),
            ("1,23.45,6", NotUnderstood),
            ("1 234.567,00", NotUnderstood),
            ("12€50", NotUnderstood),
            ("12-50", NotUnderstood),
            ("--5", NotUnderstood),
            ("12 monkeys", NotUnderstood),
            ("1e5", NotUnderstood),
            ("0x10", NotUnderstood),
            ("5 %", NotUnderstood),
            ("١٢", NotUnderstood),
            ("12,505", TwoWays),
            ("12,5051", TooPrecise),
            ("99999999999999999999999", TooLarge),
            ("10000000000,01", TooLarge),
        ] {
            check(text, "EUR", Language::Lt, Err(why));
        }
        check(&"1".repeat(41), "EUR", Language::En, Err(TooLarge));
        check("10000000000", "EUR", Language::En, Ok((MOST, "EUR")));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_answered(text in ".*") {
            for language in Language::ALL {
                let _ = read(&text, Currency::EUR, language);
            }
        }

        #[test]
        fn plain_amounts_come_back(amount in 0..=MOST) {
            let text = format!("{},{:02}", amount / 100, amount % 100);
            for language in Language::ALL {
                let money = read(&text, Currency::EUR, language);
                proptest::prop_assert_eq!(money, Ok(Money::new(amount, Currency::EUR)));
            }
        }
    }
}
