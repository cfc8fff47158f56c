//! The words of a mail and how they are laid out: plain text, and its twin as HTML.
//!
//! The text is the whole mail. A [`Layout`] says which pieces of that text are more than prose (a
//! link that asks for an act, solutions to choose from, a voucher); [`Letter::html`] finds each piece
//! where it stands and draws it, and everything else becomes paragraphs. So both twins say the same,
//! and a piece that does not stand in the text is not shown at all.
//!
//! Mails that the program writes by itself carry the name of the business at the top. What a person
//! writes has no layout: it stays a letter.
//!
//! Absent on purpose: words of its own, pictures, anything fetched from elsewhere.

mod html;
mod look;

use serde::{Deserialize, Serialize};

/// What goes into a mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub text: String,
    #[serde(flatten)]
    pub layout: Layout,
    /// Below the text, by the custom of mail after a line of two dashes.
    #[serde(default)]
    pub signature: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The language of the words, as in the `lang` attribute; empty where nobody knows.
    pub language: String,
    /// The business in whose name the program writes; `None`: a person writes.
    pub business: Option<String>,
    /// The pieces that are more than prose, in the order of the text.
    pub blocks: Vec<Block>,
}

/// A piece of a mail. [`Block::text`] is how it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A link that asks for an act.
    Button {
        label: String,
        address: String,
    },
    List(Vec<Item>),
    Card(Card),
}

/// A line of a list with what belongs to it; each but the title may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// As the reader may name it in an answer.
    pub number: String,
    pub title: String,
    pub text: String,
    pub address: String,
}

/// A voucher as one would hold it in the hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub worth: String,
    pub code: String,
    pub until: String,
}

impl Layout {
    /// Of a mail that the program writes in the name of `business`.
    #[must_use]
    pub fn of(business: &str, language: &str, blocks: Vec<Block>) -> Self {
        Self {
            language: language.to_owned(),
            business: Some(business.to_owned()),
            blocks,
        }
    }
}

impl Block {
    /// How it stands in the text, without a line end.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Button { address, .. } => address.clone(),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Item::lines).collect();
                items.join("\n\n")
            }
            Self::Card(card) => [&*card.worth, &*card.code, &*card.until].join("\n"),
        }
    }
}

impl Item {
    /// Its title, with the number before it where it has one.
    fn heading(&self) -> String {
        if self.number.is_empty() {
            self.title.clone()
        } else {
            format!("{}. {}", self.number, self.title)
        }
    }

    fn lines(&self) -> String {
        let lines = [self.heading(), self.text.clone(), self.address.clone()];
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }
}

impl Letter {
    /// The plain text, with the signature below it.
    #[must_use]
    pub fn text(&self) -> String {
        if self.signature.is_empty() {
            self.text.clone()
        } else {
            format!("{}\n\n-- \n{}", self.text, self.signature)
        }
    }

    /// Its twin, a whole document; the same letter always gives the same. `None` where it would be
    /// so large that mail programs cut it: the text alone is then the better mail.
    #[must_use]
    pub fn html(&self, title: &str) -> Option<String> {
        let html = html::document(self, title);
        (html.len() <= html::MOST).then_some(html)
    }

    /// The text cut where its blocks stand.
    fn pieces(&self) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut rest = self.text.as_str();
        for block in &self.layout.blocks {
            let text = block.text();
            match rest.split_once(&text) {
                Some((before, after)) if !text.is_empty() => {
                    pieces.extend([Piece::Prose(before), Piece::Block(block)]);
                    rest = after;
                }
                _ => {}
            }
        }
        pieces.push(Piece::Prose(rest));
        pieces
    }
}

enum Piece<'a> {
    Prose(&'a str),
    Block(&'a Block),
}

#[cfg(test)]
mod tests;
