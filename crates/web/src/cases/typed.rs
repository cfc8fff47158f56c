//! A form as it was sent: by name, so that it comes back whole when something is wrong.

#[derive(Clone, Debug, Default)]
pub(super) struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// What was typed; empty when the field was not there.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or("")
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str())
    }

    /// What was typed, else what is there.
    pub fn or<'a>(&'a self, name: &str, there: &'a str) -> &'a str {
        self.get(name).unwrap_or(there)
    }

    /// Every value of a field that may be there several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let own = self.0.iter().filter(move |(field, _)| field == name);
        own.map(|(_, value)| value.as_str())
    }

    pub fn number(&self, name: &str) -> i64 {
        self.text(name).parse().unwrap_or(0)
    }

    /// As one text, to be kept and read again by [`Typed::again`].
    pub fn kept(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    pub fn again(kept: &str) -> Self {
        Self(serde_json::from_str(kept).unwrap_or_default())
    }
}
