//! Titles of solutions by their words.

use super::patterns::Told;
use crate::{
    search::{Language, telling},
    sentences::{self, Word, fits},
};

pub(super) struct Titles(Vec<Title>);

struct Title {
    /// Its words that say something, without their endings.
    stems: Vec<String>,
    /// They are no words of every day, like "again" or "new".
    tells: bool,
}

/// One word shorter than this tells nothing by itself.
const TELLING: usize = 5;

impl Titles {
    pub fn of(titles: &[&str], told: &Told, language: Language) -> Self {
        let title = |title: &&str| {
            let sentences = sentences::of(title);
            let words: Vec<Word> = sentences.flat_map(|sentence| sentence.words).collect();
            let own = stems(
                words.iter().filter(|word| !fits(word, told.vague)),
                language,
            );
            let tells = own.len() > 1 || own.iter().any(|stem| stem.chars().count() >= TELLING);
            Title {
                stems: stems(
                    words.iter().filter(|word| !fits(word, told.polite)),
                    language,
                ),
                tells,
            }
        };
        Self(titles.iter().map(title).collect())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The places of the titles whose words are all there; where one holds all of another, the
    /// longer. A title is meant where nothing else is said, or something is wanted.
    pub fn named(&self, words: &[Word], told: &Told, language: Language) -> Vec<usize> {
        let wants = told
            .wants
            .iter()
            .any(|pattern| sentences::found(words, pattern));
        let said = stems(
            words.iter().filter(|word| !fits(word, told.polite)),
            language,
        );
        let is_meant = |title: &Title| {
            let all = !title.stems.is_empty() && title.stems.iter().all(|stem| said.contains(stem));
            let alone = said.iter().all(|stem| title.stems.contains(stem));
            all && (alone || (wants && title.tells))
        };
        let meant = (0..self.len()).filter(|place| is_meant(&self.0[*place]));
        let meant: Vec<usize> = meant.collect();
        let within = |one: usize, other: usize| {
            let [one, other] = [&self.0[one].stems, &self.0[other].stems];
            one.len() < other.len() && one.iter().all(|stem| other.contains(stem))
        };
        let longest = meant
            .iter()
            .filter(|one| !meant.iter().any(|other| within(**one, *other)));
        longest.copied().collect()
    }
}

fn stems<'w>(words: impl Iterator<Item = &'w Word>, language: Language) -> Vec<String> {
    words
        .filter_map(|word| telling(&word.folded, language))
        .collect()
}
