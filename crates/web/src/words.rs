//! Words people see, from `locales/`, in the reader's language.
//!
//! A word missing in a language is read in English, and one missing there shows its key; a test
//! finds both before a person does.

use std::{
    borrow::Cow,
    cell::RefCell,
    sync::{LazyLock, OnceLock},
};

use attent_core::Language;
use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber,
};
use fluent_syntax::ast::Entry;
use rustc_hash::FxHashMap;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

thread_local! {
    /// Words that take numbers only, by the numbers.
    static COUNTED: [RefCell<FxHashMap<String, Said>>; Language::ALL.len()] = Default::default();
}

/// How one word was said with numbers of these names.
#[derive(Default)]
struct Said {
    names: Vec<String>,
    by_numbers: FxHashMap<Vec<i64>, String>,
}

impl Said {
    fn find(&self, values: &[(&str, Arg)], numbers: &[i64]) -> Option<&String> {
        let names = values.iter().map(|(name, _)| *name);
        self.names
            .iter()
            .map(String::as_str)
            .eq(names)
            .then(|| self.by_numbers.get(numbers))?
    }

    fn keep(&mut self, values: &[(&str, Arg)], numbers: Vec<i64>, word: String) {
        let names = values.iter().map(|(name, _)| (*name).to_owned()).collect();
        if self.names != names || self.by_numbers.len() >= MOST {
            self.by_numbers.clear();
            self.names = names;
        }
        self.by_numbers.insert(numbers, word);
    }
}

/// Of one word, in so many ways. Most are said of counts and of spans of time, which are small.
const MOST: usize = 1_000;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<Vec<(Language, Bundle)>> = LazyLock::new(|| {
    FILES
        .iter()
        .filter_map(|(code, files)| Some((Language::parse(code)?, bundle(code, files))))
        .collect()
});

/// The key of each word there is in English; the other languages have no others.
static KEYS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let english = Language::En.code();
    let files = FILES.iter().filter(|(code, _)| *code == english);
    files
        .flat_map(|(_, files)| *files)
        .flat_map(|file| keys(file))
        .collect()
});

/// The messages of a file, and their attributes as `message.attribute`.
fn keys(file: &str) -> Vec<String> {
    let resource = resource(file);
    let messages = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    messages
        .flat_map(|message| {
            let attributes = message.attributes.iter();
            let attributes = attributes.map(|one| format!("{}.{}", message.id.name, one.id.name));
            std::iter::once(message.id.name.to_owned())
                .chain(attributes)
                .collect::<Vec<_>>()
        })
        .collect()
}

fn resource(file: &str) -> FluentResource {
    match FluentResource::try_new(file.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

fn bundle(code: &str, files: &[&str]) -> Bundle {
    let language = code
        .parse()
        .expect("the codes of our languages are well formed");
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // The isolation marks are for mixed directions; ours all run left to right.
    bundle.set_use_isolating(false);
    for file in files {
        bundle.add_resource_overriding(resource(file));
    }
    bundle
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct T {
    pub language: Language,
}

/// A value that a word takes.
#[derive(Clone, Debug)]
pub enum Arg {
    Text(String),
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Cow<'static, str>> for Arg {
    fn from(text: Cow<'static, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl T {
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The word behind `key`, to keep.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.word(key).into_owned()
    }

    /// The word behind `key`, lent: a page shows some hundreds and keeps none.
    #[must_use]
    pub fn word(&self, key: &str) -> Cow<'static, str> {
        // A key may come from outside: it is its own word, and not kept.
        match self.plain().get(key) {
            Some(word) => Cow::Borrowed(word),
            None => Cow::Owned(key.to_owned()),
        }
    }

    /// All words of the language, as they are said without values.
    fn plain(self) -> &'static FxHashMap<String, String> {
        static PLAIN: [OnceLock<FxHashMap<String, String>>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        PLAIN[self.language as usize].get_or_init(|| {
            let none = FluentArgs::new();
            let said = |key: &String| Some((key.clone(), self.found(key, &none)?));
            KEYS.iter().filter_map(said).collect()
        })
    }

    /// The word behind `key` with its values in place.
    #[must_use]
    pub fn say_with(&self, key: &str, values: &[(&str, Arg)]) -> String {
        let number = |(_, value): &(&str, Arg)| match value {
            Arg::Number(number) => Some(*number),
            Arg::Text(_) => None,
        };
        let Some(numbers) = values.iter().map(number).collect::<Option<Vec<i64>>>() else {
            let word = self.composed(key, values);
            return word.unwrap_or_else(|| key.to_owned());
        };
        COUNTED.with(|all| {
            let mut all = all[self.language as usize].borrow_mut();
            if let Some(word) = all.get(key).and_then(|said| said.find(values, &numbers)) {
                return word.clone();
            }
            // Not what only asks to be kept: a key may come from outside.
            let Some(word) = self.composed(key, values) else {
                return key.to_owned();
            };
            let said = all.entry(key.to_owned()).or_default();
            said.keep(values, numbers, word.clone());
            word
        })
    }

    fn composed(&self, key: &str, values: &[(&str, Arg)]) -> Option<String> {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            let value = match value {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Number(number) => {
                    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
                    let number = *number as f64;
                    FluentValue::Number(FluentNumber::new(number, Default::default()))
                }
            };
            args.set(*name, value);
        }
        self.found(key, &args)
    }

    fn found(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.find(self.language, key, args)
            .or_else(|| self.find(Language::En, key, args))
    }

    fn find(&self, language: Language, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let (_, bundle) = BUNDLES.iter().find(|(one, _)| *one == language)?;
        let (key, attribute) = match key.split_once('.') {
            Some((key, attribute)) => (key, Some(attribute)),
            None => (key, None),
        };
        let message = bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        Some(
            bundle
                .format_pattern(pattern, Some(args), &mut errors)
                .into_owned(),
        )
    }
}
