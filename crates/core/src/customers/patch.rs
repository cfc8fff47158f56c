//! What to do with one field of something people edit.

/// In JSON: absent keeps, `null` clears, a value sets. Needs `#[serde(default)]` on the field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Patch<T> {
    #[default]
    Keep,
    Set(T),
    Clear,
}

impl<T> Patch<T> {
    /// The field after the change, given what it is now.
    pub fn over(self, present: Option<T>) -> Option<T> {
        match self {
            Self::Keep => present,
            Self::Set(value) => Some(value),
            Self::Clear => None,
        }
    }
}

impl Patch<String> {
    /// The same for a text that is empty when cleared.
    #[must_use]
    pub fn over_text(self, present: String) -> String {
        self.over(Some(present)).unwrap_or_default()
    }
}

impl<'de, T: serde::Deserialize<'de>> serde::Deserialize<'de> for Patch<T> {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Ok(Option::<T>::deserialize(d)?.map_or(Self::Clear, Self::Set))
    }
}

#[cfg(test)]
mod tests {
    use super::Patch;

    #[derive(serde::Deserialize)]
    struct Body {
        #[serde(default)]
        name: Patch<String>,
    }

    #[test]
    fn absent_keeps_null_clears_a_value_sets() {
        for (json, expect) in [
            ("{}", Some("Rosa")),
            (r#"{"name": null}"#, None),
            (r#"{"name": "Ana"}"#, Some("Ana")),
        ] {
            let body: Body = serde_json::from_str(json).unwrap();
            assert_eq!(
                body.name.over(Some("Rosa".to_owned())).as_deref(),
                expect,
                "{json}"
            );
        }
    }
}
