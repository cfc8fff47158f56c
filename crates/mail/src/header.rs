//! The fields above a body: split once, decoded once, found by name.

pub(crate) mod fields;
pub(crate) mod ids;
pub(crate) mod parameters;
pub(crate) mod words;

/// Header fields in order, names lower-cased, values unfolded and decoded to text.
///
/// Encoded words are still encoded: each reader decodes them after it has read the structure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headers(Vec<(String, String)>);

impl Headers {
    pub(crate) fn push(&mut self, name: String, value: String) {
        self.0.push((name, value));
    }

    /// The first field of that name. Names are compared without case.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, v)| v.as_str())
    }

    /// Every field of that name, top to bottom.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, v)| v.as_str())
    }

    /// The first field of that name as people read it, encoded words decoded.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).map(words::decode)
    }

    /// All fields in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(n, v)| (n.as_str(), v.as_str()))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
