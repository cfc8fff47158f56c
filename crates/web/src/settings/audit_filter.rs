//! What of the history is looked for: what the address says, and the form that says it.
//!
//! The form is sent by GET: each answer has an address that can be kept and passed on.

use attent_core::{
    Actor, Error as CoreError, Result as CoreResult, conversations,
    customers::{self, Listed},
    events::{By, Filter, Kind, Topic, What},
    ids::{ConversationId, CustomerId, EventId},
    people::{staff, tokens},
};
use attent_db::{Millis, Tx};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use super::audit::kind_key;
use crate::{
    Page, T,
    forms::Wrong,
    months, routes,
    ui::{self, Button, Choice, Field, Icon},
};

/// So many customers are offered when words fit several.
const OFFERED: i64 = 8;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    by: String,
    topic: String,
    kind: String,
    from: String,
    until: String,
    /// The number of a conversation, or words that name a customer.
    of: String,
    customer: Option<CustomerId>,
    before: Option<i64>,
}

impl Asked {
    pub(super) fn before(&self) -> Option<EventId> {
        self.before.map(EventId)
    }

    /// Whether anything narrows the history.
    pub(super) fn is_narrow(&self) -> bool {
        self.pairs().iter().any(|(_, value)| !value.is_empty())
    }

    fn pairs(&self) -> [(&'static str, String); 7] {
        let kind = self.kind().map_or("", Kind::as_str);
        [
            ("by", self.by.clone()),
            ("topic", self.topic.clone()),
            ("kind", kind.to_owned()),
            ("from", self.from.clone()),
            ("until", self.until.clone()),
            ("of", self.of.clone()),
            (
                "customer",
                self.customer.map_or_else(String::new, |id| id.to_string()),
            ),
        ]
    }

    /// The same question from `before` on; its beginning without.
    pub(super) fn address(&self, before: Option<EventId>) -> String {
        let mut pairs: Vec<(&str, String)> = self.pairs().into();
        pairs.push((
            "before",
            before.map_or_else(String::new, |id| id.to_string()),
        ));
        let said = pairs.iter().filter(|(_, value)| !value.is_empty());
        let said = said.map(|(name, value)| format!("{name}={}", routes::encode(value)));
        let said: Vec<String> = said.collect();
        if said.is_empty() {
            routes::AUDIT.to_owned()
        } else {
            format!("{}?{}", routes::AUDIT, said.join("&"))
        }
    }

    fn topic(&self) -> Option<Topic> {
        Topic::parse(&self.topic)
    }

    /// An act of the topic that is asked for; of another one it means nothing any more.
    fn kind(&self) -> Option<Kind> {
        let kind = Kind::parse(&self.kind)?;
        let of = self.topic()?;
        of.kinds().any(|one| one == kind).then_some(kind)
    }

    /// The days in the reader's zone, the last one included.
    fn days(&self, page: &Page) -> Result<(Option<Millis>, Option<Millis>), Wrong> {
        let day = |name: &'static str, typed: &str| match typed.trim() {
            "" => Ok(None),
            typed => match typed.parse::<Date>() {
                Ok(day) => Ok(Some(day)),
                Err(_) => Err(Wrong::field(page.t, name, "error-no-date")),
            },
        };
        let (from, until) = (day("from", &self.from)?, day("until", &self.until)?);
        if from.zip(until).is_some_and(|(from, until)| from > until) {
            return Err(Wrong::field(page.t, "until", "audit-until-before"));
        }
        let after = until.and_then(|day| day.tomorrow().ok());
        let begins = |day: Date| months::moment(page, day);
        Ok((from.map(begins), after.map(begins)))
    }

    /// What it comes to, as far as the address alone tells.
    pub(super) fn read(&self, page: &Page) -> Result<Filter, Wrong> {
        let (from, until) = self.days(page)?;
        let topic = self.topic().map(What::Topic);
        Ok(Filter {
            by: By::parse(&self.by),
            what: self.kind().map(What::Kind).or(topic),
            from,
            until,
            conversation: None,
            customer: self.customer,
        })
    }

    /// Which conversation or customer is meant.
    pub(super) fn matter(&self, tx: &mut Tx<'_>, actor: &Actor) -> CoreResult<Matter> {
        let words = self.of.trim();
        if words.is_empty() {
            return Ok(Matter::Any);
        }
        let digits = words.strip_prefix('#').unwrap_or(words);
        if let Ok(number) = digits.parse::<i64>() {
            return match conversations::find_by_number(tx, actor, number) {
                Ok(found) => Ok(Matter::Conversation(found.id)),
                Err(CoreError::NotFound) => Ok(Matter::Nothing),
                Err(error) => Err(error),
            };
        }
        let mut found = customers::find_by_words(tx, actor, words, OFFERED)?;
        Ok(match found.len() {
            0 => Matter::Nothing,
            1 => Matter::Customer(found.remove(0).customer.id),
            _ => Matter::OneOf(found),
        })
    }

    /// The address about one of several customers.
    fn of_customer(&self, id: CustomerId) -> String {
        let one = Self {
            of: String::new(),
            customer: Some(id),
            ..self.clone()
        };
        one.address(None)
    }
}

/// What the words say it is about.
pub(super) enum Matter {
    /// Nothing is said.
    Any,
    Conversation(ConversationId),
    Customer(CustomerId),
    /// The words fit several.
    OneOf(Vec<Listed>),
    /// They fit nobody.
    Nothing,
}

/// Whom one can ask for by name: people, and programs by their tokens.
pub(super) struct Doers {
    people: Vec<(String, String)>,
    programs: Vec<(String, String)>,
}

impl Doers {
    pub(super) fn read(tx: &mut Tx<'_>, actor: &Actor) -> CoreResult<Self> {
        let people = staff::list(tx, actor)?.into_iter();
        let programs = tokens::list(tx, actor)?.into_iter();
        Ok(Self {
            people: people
                .map(|one| (By::Staff(one.id).to_string(), one.name))
                .collect(),
            programs: programs
                .map(|one| (By::Token(one.id).to_string(), one.name))
                .collect(),
        })
    }

    fn choices(&self, t: T, asked: &str) -> Vec<(String, String)> {
        let word = |by: By, key: &str| (by.to_string(), t.say(key));
        let mut all = vec![(String::new(), t.say("audit-anyone"))];
        all.extend(self.people.iter().cloned());
        all.push(word(By::Customers, "audit-customers"));
        all.extend(self.programs.iter().map(|(value, name)| {
            let said = t.say_with("audit-program", &[("name", name.as_str().into())]);
            (value.clone(), said)
        }));
        all.push(word(By::Channels, "audit-channel"));
        all.push((By::System.to_string(), "Attent".to_owned()));
        // A token that is no longer there did what it did.
        if By::parse(asked).is_some() && all.iter().all(|(value, _)| value != asked) {
            all.push((asked.to_owned(), t.say("audit-token")));
        }
        all
    }
}

/// The form, and what is chosen that it has no field for.
pub(super) fn form(
    page: &Page,
    asked: &Asked,
    doers: &Doers,
    customer: Option<&str>,
    wrong: &Wrong,
) -> Markup {
    let t = page.t;
    let topics = Topic::ALL.map(|topic| (topic.as_str().to_owned(), topic_name(t, topic)));
    let mut about = vec![(String::new(), t.say("audit-anything"))];
    about.extend(topics);
    html! {
        form class="filters" action=(routes::AUDIT) role="search" aria-label=(t.say("audit-filter")) {
            (select(Field::new("by", &t.say("audit-who")), &doers.choices(t, &asked.by), &asked.by))
            (select(Field::new("topic", &t.say("audit-about-what")), &about, &asked.topic))
            @if let Some(topic) = asked.topic() {
                (select(Field::new("kind", &t.say("audit-what")), &acts(t, topic), &asked.kind))
            }
            (Field::new("from", &t.say("audit-from")).error(wrong.of("from")).input("date", &asked.from))
            (Field::new("until", &t.say("audit-until")).error(wrong.of("until")).input("date", &asked.until))
            @match (asked.customer, customer) {
                (Some(id), Some(name)) => {
                    input type="hidden" name="customer" value=(id);
                    div class="field" {
                        span class="label" { (t.say("audit-of-customer")) }
                        span class="line" {
                            a href=(routes::customer(id)) { (name) }
                            (Button::quiet(&t.say("audit-any-customer")).only_icon(Icon::X).small()
                                .link(&Asked { customer: None, ..asked.clone() }.address(None)))
                        }
                    }
                }
                _ => (Field::new("of", &t.say("audit-of")).error(wrong.of("of")).placeholder(&t.say("audit-of-example")).input("search", &asked.of)),
            }
            div class="form-actions" {
                (Button::main(&t.say("audit-show")).icon(Icon::Search).submit())
                @if asked.is_narrow() { (Button::quiet(&t.say("audit-all")).link(routes::AUDIT)) }
            }
        }
    }
}

pub(super) fn topic_name(t: T, topic: Topic) -> String {
    t.say(&format!("audit-topic-{}", topic.as_str()))
}

fn acts(t: T, topic: Topic) -> Vec<(String, String)> {
    let mut acts = vec![(String::new(), t.say("audit-any-act"))];
    acts.extend(
        topic
            .kinds()
            .map(|kind| (kind.as_str().to_owned(), t.say(&kind_key(kind)))),
    );
    acts
}

fn select(field: Field<'_>, all: &[(String, String)], chosen: &str) -> Markup {
    field.select(&Choice::each(all), chosen)
}

/// Several customers fit the words: which one?
pub(super) fn which(page: &Page, asked: &Asked, found: &[Listed]) -> Markup {
    let t = page.t;
    html! {
        section class="stack close" {
            h2 class="small-head" { (t.say("audit-which")) }
            ul class="offered" role="list" {
                @for one in found {
                    li { a class="offer" href=(asked.of_customer(one.customer.id)) {
                        (ui::avatar(&one.customer.name, ui::Size::Small))
                        span {
                            strong { (one.customer.name) }
                            small class="soft" { (one.email.as_deref().or(one.phone.as_deref()).unwrap_or("")) }
                        }
                    } }
                }
            }
        }
    }
}
