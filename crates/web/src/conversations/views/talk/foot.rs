//! What stands below an entry: whether it arrived, whether to believe it, why it is here.

use attent_core::{
    conversations::{
        State,
        entries::{Delivery, Entry},
    },
    outgoing,
};
use maud::{Markup, html};

use crate::{
    Page,
    conversations::pages::TalkRead,
    routes,
    ui::{self, Button, Icon, Tone},
};

pub(super) fn foot(page: &Page, talk: &TalkRead, entry: &Entry) -> Markup {
    html! {
        @if entry.outside { (stranger(page, entry)) }
        @if let Some(delivery) = &entry.delivery { (delivered(page, entry, delivery)) }
        @if let Some(reason) = doubt(entry) { (ui::chip_with(Tone::Warn, Icon::TriangleAlert, &page.t.word(reason))) }
        @if entry.mail.is_some() { (about_mail(page, talk, entry)) }
    }
}

/// Someone with a valid token whom nobody here knows.
fn stranger(page: &Page, entry: &Entry) -> Markup {
    let t = page.t;
    html! {
        (ui::chip_with(Tone::Warn, Icon::ShieldCheck, &t.word("talk-stranger")))
        (Button::new(&t.word("talk-stranger-accept")).small().post(&format!("/entries/{}/acceptance", entry.id)))
    }
}

/// Whether it is a mail of ours in trouble.
pub(super) fn failed(entry: &Entry) -> bool {
    use outgoing::State as S;
    entry
        .delivery
        .as_ref()
        .is_some_and(|d| matches!(d.state, S::Failed | S::Perhaps | S::Bounced))
}

/// How the sending of ours stands, and what to do when it is in trouble.
fn delivered(page: &Page, entry: &Entry, delivery: &Delivery) -> Markup {
    use outgoing::State as S;
    let t = page.t;
    let word = t.say(&format!("delivery-{}", delivery.state.as_str()));
    let acts = html! { @if page.writes() { (decisions(page, entry, delivery)) } };
    match delivery.state {
        // Refused for now: it is tried again by itself.
        S::Queued if delivery.reason.is_some() => html! {
            (ui::chip_with(Tone::Warn, Icon::Clock, &t.say_with("delivery-waits", &[("when", page.format.short(delivery.not_before).into())])))
            (why(page, delivery))
            (acts)
        },
        S::Queued if delivery.not_before > page.now() => html! {
            (ui::chip_with(Tone::Info, Icon::Clock, &t.say_with("delivery-at", &[("when", page.format.short(delivery.not_before).into())])))
            (acts)
        },
        S::Queued => html! { (ui::chip_with(Tone::Info, Icon::Clock, &word)) (acts) },
        S::Sending => ui::chip_with(Tone::Info, Icon::Clock, &word),
        S::Sent => ui::chip_with(Tone::Plain, Icon::Check, &word),
        S::Undone => ui::chip(Tone::Plain, &word),
        S::Failed | S::Bounced | S::Perhaps => html! {
            (ui::chip_with(Tone::Late, Icon::CircleAlert, &word))
            (why(page, delivery))
            (acts)
        },
    }
}

/// Why it did not leave or came back, in our words and in the server's.
fn why(page: &Page, delivery: &Delivery) -> Markup {
    html! {
        @if let Some(reason) = &delivery.reason { span { (page.t.say(&format!("reason-{reason}"))) } }
        @if let Some(detail) = &delivery.detail { small { (detail) } }
    }
}

/// What a person can do about it; each leads back here.
fn decisions(page: &Page, entry: &Entry, delivery: &Delivery) -> Markup {
    use outgoing::State as S;
    let t = page.t;
    let back = format!("{}#e{}", routes::conversation(entry.conversation), entry.id);
    let post = |button: Button<'_>, what: &str| {
        let action = routes::outgoing(delivery.outgoing, what);
        button.small().named("to", &back).post(&action)
    };
    let [again, now, arrived, withdraw] = [
        "delivery-retry",
        "delivery-now",
        "delivery-arrived",
        "delivery-withdraw",
    ]
    .map(|word| t.say(word));
    let some_have_it = delivery.reason.as_deref() == Some(outgoing::FOR_SOME);
    let in_time = delivery.reason.is_none() && delivery.not_before > page.now();
    html! {
        @match delivery.state {
            S::Queued if in_time && entry.staff == Some(page.staff) => {
                (Button::quiet(&t.word("undo")).small().post(&format!("/entries/{}/undo", entry.id)))
            }
            S::Queued => {
                @if delivery.reason.is_some() { (post(Button::new(&now), "retry")) }
                (post(Button::quiet(&withdraw), "withdrawal"))
            }
            S::Failed => {
                (post(Button::new(&again), "retry"))
                @if !some_have_it { (post(Button::quiet(&withdraw), "withdrawal")) }
            }
            S::Bounced => (post(Button::new(&again), "retry")),
            S::Perhaps => {
                (post(Button::new(&again), "retry"))
                (post(Button::quiet(&arrived), "sent"))
            }
            S::Sending | S::Sent | S::Undone => {}
        }
    }
}

/// A mail that fails DMARC is shown, and says so.
fn doubt(entry: &Entry) -> Option<&'static str> {
    let checks: serde_json::Value = serde_json::from_str(entry.authenticity.as_deref()?).ok()?;
    (checks.get("dmarc")?.as_str()? == "fail").then_some("talk-not-verified")
}

/// What SPF, DKIM and DMARC say of it.
fn origin(page: &Page, entry: &Entry) -> Option<String> {
    let checks: serde_json::Value = serde_json::from_str(entry.authenticity.as_deref()?).ok()?;
    let method = |key: &str, name: &str| {
        let word = checks
            .get(key)
            .and_then(|word| word.as_str())
            .unwrap_or("none");
        format!("{name}: {}", page.t.say(&format!("origin-{word}")))
    };
    let mut said = [
        method("spf", "SPF"),
        method("dkim", "DKIM"),
        method("dmarc", "DMARC"),
    ]
    .join(" · ");
    if let Some(domain) = checks.get("domain").and_then(|domain| domain.as_str()) {
        let proven = page
            .t
            .say_with("origin-proven", &[("domain", domain.into())]);
        said = format!("{proven} {said}");
    }
    Some(said)
}

/// Whether an entry can become a conversation of its own: others stay, and the conversation is one.
fn can_go(talk: &TalkRead) -> bool {
    let c = &talk.conversation;
    c.entries > 1 && !matches!(c.state, State::Spam | State::Merged)
}

/// Why it landed here, and the mail as it came.
fn about_mail(page: &Page, talk: &TalkRead, entry: &Entry) -> Markup {
    let t = page.t;
    let because = if entry.because.is_empty() {
        "because-new"
    } else {
        &entry.because
    };
    html! {
        details class="menu" {
            (Button::quiet(&t.word("talk-about-mail")).only_icon(Icon::Info).small().summary())
            div class="items" {
                p class="small" { (t.say(because)) }
                @if let Some(origin) = origin(page, entry) { p class="small soft" { (origin) } }
                a class="item" href={ "/entries/" (entry.id) "/raw" } data-turbo="false" {
                    (ui::icon(Icon::Download)) (t.say_with("talk-raw", &[("number", talk.conversation.number.into())]))
                }
                @if page.writes() && can_go(talk) {
                    (ui::item_post(&routes::of_entry(entry.id, "own-conversation"), Icon::Forward, &t.word("talk-split")))
                }
            }
        }
    }
}
