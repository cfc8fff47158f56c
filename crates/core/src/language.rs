//! The languages Attent speaks, to staff and to customers.
//!
//! What the business writes itself may be in other languages too; these five have our own words,
//! our stemming and our dates.

use attent_db::Value;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    En,
    Lt,
    Lv,
    El,
    Nl,
}

impl Language {
    pub const ALL: [Self; 5] = [Self::En, Self::Lt, Self::Lv, Self::El, Self::Nl];

    /// ISO 639-1, as stored, and as `lang` says it on a page.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Lt => "lt",
            Self::Lv => "lv",
            Self::El => "el",
            Self::Nl => "nl",
        }
    }

    /// A code as stored or as a browser sends it: `nl`, `nl-BE`, `NL_be`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let primary = text.trim().split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

impl From<Language> for Value {
    fn from(language: Language) -> Self {
        Self::Text(language.code().to_owned())
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl serde::Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("one of en, lt, lv, el, nl"))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn codes_are_read_as_browsers_write_them() {
        for (text, expect) in [
            ("en", Some(Language::En)),
            ("nl-BE", Some(Language::Nl)),
            (" LV_lv ", Some(Language::Lv)),
            ("de", None),
            ("", None),
            ("english", None),
        ] {
            assert_eq!(Language::parse(text), expect, "{text}");
        }
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(language));
        }
    }
}
