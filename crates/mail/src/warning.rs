//! What was odd about a mail, in words for the person who asks why it looks as it does.

use std::fmt;

/// One oddity met while reading. Never a reason to refuse the mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    NoHeaders,
    TooManyHeaders,
    HeaderCut(String),
    TooManyAddresses(String),
    UnreadableDate,
    TooManyParts,
    TooDeep,
    BoundaryMissing,
    TextCut,
    HtmlCut,
    AttachmentsCut,
    /// Declared, then what the bytes turned out to be.
    Charset(String, String),
    DamagedTransferEncoding,
    DamagedTnef,
    Encrypted,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Warning::NoHeaders => f.write_str("no header was found"),
            Warning::TooManyHeaders => f.write_str("too many header fields; the rest was not read"),
            Warning::HeaderCut(name) => write!(f, "the header {name} is too long and was cut"),
            Warning::TooManyAddresses(name) => {
                write!(f, "too many addresses in {name}; the rest was not read")
            }
            Warning::UnreadableDate => f.write_str("the date cannot be read"),
            Warning::TooManyParts => f.write_str("too many parts; the rest was not read"),
            Warning::TooDeep => {
                f.write_str("parts are nested too deeply; the inner ones are one attachment")
            }
            Warning::BoundaryMissing => f.write_str("a part has no boundary and was read as text"),
            Warning::TextCut => f.write_str("the text is too long and was cut"),
            Warning::HtmlCut => f.write_str("the HTML is too long and was cut"),
            Warning::AttachmentsCut => {
                f.write_str("the attachments are too large; some were left out")
            }
            Warning::Charset(declared, found) => {
                write!(f, "text declared as {declared} was read as {found}")
            }
            Warning::DamagedTransferEncoding => {
                f.write_str("a part's encoding is damaged; what could be read was")
            }
            Warning::DamagedTnef => f.write_str("winmail.dat is damaged; what could be read was"),
            Warning::Encrypted => f.write_str("the mail is encrypted"),
        }
    }
}

/// Collects warnings, each once.
#[derive(Debug, Default)]
pub(crate) struct Warnings(Vec<Warning>);

impl Warnings {
    /// Distinct oddities told of one mail; more teach nobody anything.
    const MOST: usize = 50;

    pub(crate) fn add(&mut self, warning: Warning) {
        if self.0.len() < Self::MOST && !self.0.contains(&warning) {
            self.0.push(warning);
        }
    }

    pub(crate) fn into_vec(self) -> Vec<Warning> {
        self.0
    }
}
