//! How something stands, as a colour. The words say it too: colour never speaks alone.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    /// Kept, done, praised.
    Good,
    /// Soon, or worth a look.
    Warn,
    /// Late, broken, failed.
    Late,
    /// Only to be known.
    Info,
    /// Ours; what the page is about.
    Accent,
}

impl Tone {
    /// Its class in the style sheet, empty for [`Tone::Plain`].
    pub const fn class(self) -> &'static str {
        match self {
            Tone::Plain => "",
            Tone::Good => "good",
            Tone::Warn => "warn",
            Tone::Late => "late",
            Tone::Info => "info",
            Tone::Accent => "accent",
        }
    }
}
