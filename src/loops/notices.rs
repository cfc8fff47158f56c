//! Telling staff by mail what they have not seen in the app: one mail a person, with links and
//! without a word of any customer's.

use std::collections::BTreeMap;

use attent_core::{
    Error, Language, business,
    conversations::{entries::Party, participants::Recipients},
    ids::{ConversationId, NoticeId},
    notices::{self, Unmailed},
    outgoing::{self, Block, Item, Layout, Letter, Purpose},
};

use super::Context;
use crate::house::dice;

/// Subject and body of a mail of ours, from `locales/<lang>/mail/<name>/`.
pub(super) struct Text {
    subject: &'static str,
    body: &'static str,
}

/// The files of one mail in all languages.
macro_rules! in_all_languages {
    ($name:literal, $language:expr) => {
        match $language {
            Language::En => text_of!("en", $name),
            Language::Lt => text_of!("lt", $name),
            Language::Lv => text_of!("lv", $name),
            Language::El => text_of!("el", $name),
            Language::Nl => text_of!("nl", $name),
        }
    };
}

macro_rules! text_of {
    ($code:literal, $name:literal) => {
        Text {
            subject: include_str!(concat!(
                "../../locales/",
                $code,
                "/mail/",
                $name,
                "/subject.txt"
            )),
            body: include_str!(concat!(
                "../../locales/",
                $code,
                "/mail/",
                $name,
                "/body.txt"
            )),
        }
    };
}

pub(super) fn text(name: &str, language: Language) -> Text {
    match name {
        "acknowledgement" => in_all_languages!("acknowledgement", language),
        _ => in_all_languages!("notice", language),
    }
}

impl Text {
    pub(super) fn subject(&self, values: &[(&str, &str)]) -> String {
        filled(self.subject, values)
    }

    pub(super) fn body(&self, values: &[(&str, &str)]) -> String {
        filled(self.body, values)
    }
}

/// `{name}` becomes the value; a value is never read again.
fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = text.trim_end();
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().find(|(key, _)| *key == name);
        out.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    out + rest
}

/// Queues what is due. Nothing where no mailbox can send.
pub(super) async fn mail(context: &Context) -> Result<(), Error> {
    let due = context
        .house
        .db
        .read(|tx| notices::unmailed(tx, 200))
        .await?;
    let mut by_person: BTreeMap<String, Vec<Unmailed>> = BTreeMap::new();
    for notice in due {
        by_person
            .entry(notice.email.clone())
            .or_default()
            .push(notice);
    }
    for all in by_person.into_values() {
        let (keys, seal, base_url) = (
            context.house.keys.clone(),
            context.house.seal.clone(),
            context.base_url.clone(),
        );
        let queued = context.house.db.write(move |tx| {
            if outgoing::mailbox_for(tx, None).is_err() {
                return Ok(());
            }
            let ids: Vec<NoticeId> = all.iter().map(|notice| notice.id).collect();
            let ours = notices::mailed(tx, &ids)?;
            let mine: Vec<&Unmailed> = all.iter().filter(|n| ours.contains(&n.id)).collect();
            let Some(first) = mine.first() else {
                return Ok(());
            };
            let business = business::get(tx)?;
            let language = first.language.as_deref().and_then(Language::parse);
            let language = language.unwrap_or(business.language);
            let text = text("notice", language);
            let list = Block::List(items(&mine, &base_url, language));
            let lines = list.text();
            let count = mine.len().to_string();
            let values = [
                ("name", first.name.as_str()),
                ("business", business.name.as_str()),
                ("count", count.as_str()),
                ("lines", lines.as_str()),
            ];
            let letter = Letter {
                text: text.body(&values),
                layout: Layout::of(&business.name, language.code(), vec![list]),
                ..Letter::default()
            };
            let words = seal.seal_letter(&letter, &mut *dice())?;
            let recipients = Recipients {
                to: vec![Party {
                    name: Some(first.name.clone()),
                    address: first.email.clone(),
                }],
                ..Recipients::default()
            };
            let now = tx.now();
            let new = outgoing::New {
                entry: None,
                conversation: None,
                mailbox: None,
                purpose: Purpose::Notice,
                recipients: &recipients,
                press_key: None,
                not_before: now,
                words: Some((text.subject(&values), words)),
                layout: None,
            };
            outgoing::queue(tx, &new, &keys)?;
            Ok::<_, Error>(())
        });
        queued.await?;
    }
    Ok(())
}

fn items(notices: &[&Unmailed], base_url: &str, language: Language) -> Vec<Item> {
    let t = attent_web::T::new(language);
    let item = |notice: &&Unmailed| {
        let kind = notice.kind.as_str().replace('_', "-");
        let said = t.say(&format!("notice-mail-{kind}"));
        let (title, page) = match (notice.conversation, notice.number, &notice.mailbox_name) {
            (Some(id), Some(number), _) => (format!("#{number} {said}"), page_of(notice, id)),
            (_, _, Some(mailbox)) => (
                format!("{mailbox}: {said}"),
                "/settings/mailboxes".to_owned(),
            ),
            _ => (said, "/notices".to_owned()),
        };
        Item {
            title,
            address: format!("{base_url}{page}"),
            ..Item::default()
        }
    };
    notices.iter().map(item).collect()
}

/// Where it is dealt with: the promise or the case it is about, else where they talk.
fn page_of(notice: &Unmailed, conversation: ConversationId) -> String {
    match notice.subject {
        Some(id) if notice.kind.is_of_case() => format!("/cases/{id}"),
        Some(id) if notice.kind.is_of_promise() => format!("/promises/{id}"),
        _ => format!("/conversations/{conversation}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_leads_to_where_it_is_dealt_with() {
        let notice = |kind, subject| Unmailed {
            id: NoticeId(1),
            kind,
            staff: attent_core::ids::StaffId(2),
            name: String::new(),
            email: String::new(),
            language: None,
            conversation: Some(ConversationId(3)),
            number: Some(4),
            mailbox: None,
            mailbox_name: None,
            subject,
        };
        for (kind, subject, expect) in [
            (notices::Kind::CaseChosen, Some(5), "/cases/5"),
            // Told before notices said which case.
            (notices::Kind::CaseChosen, None, "/conversations/3"),
            (notices::Kind::PromiseLate, Some(5), "/promises/5"),
            (notices::Kind::ClockLate, Some(5), "/conversations/3"),
            (notices::Kind::Reply, None, "/conversations/3"),
        ] {
            let page = page_of(&notice(kind, subject), ConversationId(3));
            assert_eq!(page, expect, "{kind:?}");
        }
    }

    #[test]
    fn values_are_put_in_once() {
        let values = [("name", "{business}"), ("business", "Two Wheels")];
        for (text, expect) in [
            (
                "Hello {name}, {business} here\n",
                "Hello {business}, Two Wheels here",
            ),
            ("{nothing}.", "."),
            ("an open { brace", "an open "),
        ] {
            assert_eq!(filled(text, &values), expect, "{text}");
        }
    }
}
