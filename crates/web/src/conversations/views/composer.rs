//! Where the answer or the note is written.

use attent_core::{
    FieldErrors,
    conversations::{
        State, along,
        drafts::{self, DraftKind, Typed},
        join_addresses,
        participants::{Recipients, Unanswered},
    },
    ids::DraftId,
};
use maud::{Markup, html};

use super::super::{
    holding, kept_files,
    pages::{self, TalkRead},
    pressed::Written,
};
use crate::{
    Page,
    cases::answered,
    due,
    promises::nudge,
    routes,
    ui::{self, Button, Icon, Side, Tone, composer as pieces},
};

/// What stands in the form: the draft, or what was just typed and refused.
pub struct Form {
    kind: DraftKind,
    to: String,
    cc: String,
    bcc: String,
    text: String,
    /// The drafts begun in conversations that are part of this one, whose words stand in the text.
    along: Vec<DraftId>,
    errors: FieldErrors,
    /// A colleague answered while this was written: told before sending.
    answered: bool,
    saved: bool,
    promise: Promised,
    /// Why something else was not done with the conversation.
    refused: Option<String>,
    /// What was typed for that, and in which form.
    elsewhere: Option<(&'static str, String)>,
}

/// What is promised in the answer, as typed, and what its time means.
#[derive(Clone, Debug, Default)]
pub struct Promised {
    pub text: String,
    pub due: due::Typed,
    pub answer: Option<due::Answer>,
}

impl Form {
    /// From the reader's draft, over the proposed recipients.
    pub fn of(talk: &TalkRead, kind: DraftKind) -> Self {
        let mut form = Self {
            kind,
            to: String::new(),
            cc: String::new(),
            bcc: String::new(),
            text: along::text(talk.draft.as_ref(), &talk.along),
            along: talk.along.iter().map(|one| one.draft.id).collect(),
            errors: FieldErrors::default(),
            answered: false,
            saved: talk.draft.is_some() || !talk.along.is_empty(),
            promise: Promised::default(),
            refused: None,
            elsewhere: None,
        };
        form.propose(&talk.proposed);
        let along = talk.along.first().map(|one| &one.draft);
        if let Some(draft) = talk.draft.as_ref().or(along) {
            form.take(&draft.recipients);
        }
        form
    }

    fn propose(&mut self, proposed: &Recipients) {
        self.to = join_addresses(&proposed.to);
        self.cc = join_addresses(&proposed.cc);
        self.bcc = join_addresses(&proposed.bcc);
    }

    fn take(&mut self, typed: &Typed) {
        for (field, typed) in [
            (&mut self.to, &typed.to),
            (&mut self.cc, &typed.cc),
            (&mut self.bcc, &typed.bcc),
        ] {
            if let Some(typed) = typed {
                field.clone_from(typed);
            }
        }
    }

    /// What was typed and refused stays, with what is wrong with it.
    pub fn typed(&mut self, written: &Written, errors: FieldErrors, answered: bool) {
        self.take(&written.typed());
        self.text.clone_from(&written.body);
        self.along = written.along();
        self.errors = errors;
        self.answered = answered;
    }
}

impl Form {
    /// Something else was not done, and `text` says why; what was typed for it comes back.
    #[must_use]
    pub fn refused(mut self, text: String, typed: Option<(&'static str, String)>) -> Self {
        self.refused = Some(text);
        self.elsewhere = typed;
        self
    }

    /// What was typed into a form of the head, while it was refused.
    pub fn typed_in(&self, form: &str) -> Option<&str> {
        let typed = self.elsewhere.as_ref().filter(|(name, _)| *name == form);
        typed.map(|(_, text)| text.as_str())
    }

    /// Why what was typed into a form of the head was refused.
    pub fn wrong_in(&self, form: &str) -> Option<&str> {
        self.typed_in(form).and(self.refused.as_deref())
    }

    /// Said above the form.
    pub fn refusal(&self) -> Option<&str> {
        self.refused.as_deref()
    }

    /// Whether one of their addresses stands among the recipients.
    fn goes_to(&self, other: &Unanswered) -> bool {
        [&self.to, &self.cc, &self.bcc].into_iter().any(|field| {
            let parties = drafts::parties("to", field).unwrap_or_default();
            parties
                .iter()
                .any(|party| other.keys.contains(&party.key()))
        })
    }

    /// What is promised in it comes back as it was typed.
    pub fn promised(&mut self, promise: Promised) {
        self.promise = promise;
    }
}

pub fn composer(page: &Page, talk: &TalkRead, form: &Form) -> Markup {
    let t = page.t;
    let c = &talk.conversation;
    // Of one that is part of another, what was begun stays in sight until it is taken in there.
    let part = c.state == State::Merged;
    if !page.writes() || (part && form.text.is_empty()) {
        return html! {};
    }
    let note = form.kind == DraftKind::Note;
    // The reader's newest entry here is in the form's id and key: what was sent leaves an empty
    // form behind, and a second press of the same form is the same press.
    let key = format!("{}-{}-{}", form.kind.as_str(), c.id, talk.own_newest);
    let base = routes::conversation(c.id);
    let (as_reply, as_note) = (base.clone(), format!("{base}?write=note"));
    let kinds = [
        pieces::Write {
            href: &as_reply,
            picture: Icon::Reply,
            label: &t.word("write-reply"),
            key: "r",
            current: !note,
        },
        pieces::Write {
            href: &as_note,
            picture: Icon::StickyNote,
            label: &t.word("write-note"),
            key: "n",
            current: note,
        },
    ];
    let placeholder = if note {
        t.say("write-note-here")
    } else {
        t.say_with(
            "write-reply-here",
            &[("name", talk.customer.name.as_str().into())],
        )
    };
    let saved = t.say("write-saved");
    let written = pieces::composer(&pieces::Composer {
        draft: &key,
        draft_url: &routes::of_conversation(c.id, &format!("draft/{}", form.kind.as_str())),
        action: &routes::of_conversation(c.id, form.kind.as_str()),
        note,
        name: &t.word(if note { "write-note" } else { "write-reply" }),
        kinds: &kinds,
        envelope: html! { @if !note { (envelope(page, form)) } },
        placeholder: &placeholder,
        body: &form.text,
        colleagues: note.then_some(pieces::Colleagues {
            label: &t.word("write-colleagues"),
            said: &t.word("write-colleagues-said"),
            names: &talk.colleagues,
        }),
        nudges: nudges(page, talk, form, &key),
        files: kept_files::list(page, talk),
        remove: &t.word("write-remove"),
        tools: html! {
            label class="button quiet" {
                (ui::icon(Icon::Paperclip)) span class="unseen" { (t.word("write-files")) }
                input class="unseen" type="file" name="files" multiple;
            }
            @if !note && !part { (promise(page, form)) (holding::quick(page, c.id, talk.open.as_deref())) }
            // `draft.js` shows it once there is something to throw away.
            span data-discard hidden[!form.saved] { (Button::quiet(&t.word("write-discard")).only_icon(Icon::Trash2).named("discard", "1").submit()) }
        },
        send: match part {
            true => goes_on(page, talk),
            false => send(page, note),
        },
        saved: pieces::SavedWords {
            saving: &t.word("write-saving"),
            saved: &saved,
            failed: &t.word("write-not-saved"),
        },
    });
    html! {
        (written)
        @if !note && !part { (holding::quick_form(c.id, talk.newest, &talk.own_newest.to_string())) }
        @if let Some(answered) = &talk.answered { (answered::nudge_form(answered)) }
        @for one in &talk.suggestions {
            form class="unseen" id={ "no-" (one.entry) } method="post" action="/promises/refusals" {
                input type="hidden" name="conversation" value=(c.id);
            }
        }
    }
}

/// What one promises in the answer: the words, and by when.
fn promise(page: &Page, form: &Form) -> Markup {
    let t = page.t;
    let promise = &form.promise;
    let wrong = form
        .errors
        .0
        .iter()
        .find(|(field, _)| *field == "promise_due");
    let (label, wrong) = (t.say("promise-due"), wrong.map(|(_, word)| t.say(word)));
    let asked = due::Asked {
        required: false,
        error: wrong.as_deref(),
        ..due::Asked::new("promise_due", &label)
    };
    html! {
        details class="menu up" open[!promise.text.is_empty()] data-promise-form {
            (Button::quiet(&t.word("promise-new")).icon(Icon::Handshake).key("p").summary())
            div class="items form" {
                (ui::Field::new("promise_text", &t.word("promise-text")).hint(&t.word("promise-text-hint")).text(&promise.text))
                (asked.show(&page.format, &promise.due, promise.answer.as_ref()))
                p class="small soft" { (t.word("promise-with-reply")) }
            }
        }
    }
}

fn envelope(page: &Page, form: &Form) -> Markup {
    let t = page.t;
    let remove = t.say("write-remove");
    html! {
        // What Enter in a field presses: sending, not the first button of a menu further down.
        button class="unseen" type="submit" tabindex="-1" aria-hidden="true" {}
        (pieces::recipients("to", &t.word("write-to"), &remove, &form.to))
        (pieces::recipients("cc", &t.word("write-cc"), &remove, &form.cc))
        @if !form.bcc.is_empty() { (pieces::recipients("bcc", &t.word("write-bcc"), &remove, &form.bcc)) }
    }
}

/// What is wrong, who else is writing, whom this goes to for the first time.
fn nudges(page: &Page, talk: &TalkRead, form: &Form, key: &str) -> Markup {
    let t = page.t;
    html! {
        input type="hidden" name="seen" value=(talk.newest);
        input type="hidden" name="press" value=(key);
        (along_too(page, talk, form))
        @for (_, word) in &form.errors.0 { (ui::notice(Tone::Late, &t.word(word))) }
        @if form.answered {
            input type="hidden" name="anyway" value="1";
            (ui::notice(Tone::Warn, &t.word("write-answered")))
        }
        (promised(page, &form.promise))
        @if let Some(answered) = &talk.answered { (answered::nudge(page, answered)) }
        @for one in &talk.suggestions { (nudge(page, talk.conversation.id, one)) }
        div id="likely" data-likely="/promises/likely" data-language=(talk.conversation.language.as_deref().unwrap_or("")) {}
        @for other in talk.unanswered.iter().filter(|other| !form.goes_to(other)) { (beside(page, other)) }
        @for name in &talk.writing {
            (pieces::nudge(Icon::Pencil, html! { (t.say_with("write-colleague", &[("name", name.as_str().into())])) }, html! {}))
        }
    }
}

/// What was begun elsewhere and stands here, or goes on elsewhere.
fn along_too(page: &Page, talk: &TalkRead, form: &Form) -> Markup {
    let t = page.t;
    let ids: Vec<String> = form.along.iter().map(DraftId::to_string).collect();
    let shown = |one: &&along::Along| form.along.contains(&one.draft.id);
    html! {
        @if !ids.is_empty() { input type="hidden" name="along" value=(ids.join(" ")); }
        @for one in talk.along.iter().filter(shown) {
            @let number = format!("#{}", one.number);
            (pieces::nudge(Icon::Pencil, html! { (t.say_with("write-along", &[("number", number.into())])) }, html! {}))
        }
        @if talk.conversation.state == State::Merged {
            @match talk.part_of() {
                Some(number) => {
                    @let href = format!("{}/{number}{}", routes::CONVERSATIONS, pages::writing(form.kind));
                    @let number = format!("#{number}");
                    (pieces::nudge(Icon::Pencil, html! { (t.say_with("write-part", &[("number", number.as_str().into())])) }, html! { a href=(href) { (number) } }))
                }
                None => (ui::notice(Tone::Warn, &t.say("write-part-unseen"))),
            }
        }
    }
}

/// Somebody else wrote here and has no answer: who is added reads what the other reads.
fn beside(page: &Page, other: &Unanswered) -> Markup {
    let who = join_addresses(std::slice::from_ref(&other.party));
    let said = page
        .t
        .say_with("write-beside", &[("who", who.as_str().into())]);
    let add = page.t.say("write-beside-add");
    pieces::nudge(
        Icon::Users,
        html! { (said) },
        Button::quiet(&add).small().named("add", &who).submit(),
    )
}

/// Said before the answer goes out: what is promised in it, or why that cannot be.
fn promised(page: &Page, promise: &Promised) -> Markup {
    let t = page.t;
    let what = promise.text.trim();
    match &promise.answer {
        Some(Ok(understood)) if promise.due.moment().is_none() && !what.is_empty() => {
            let when = due::words(&page.format, understood.at, understood.open);
            ui::notice(
                Tone::Info,
                &t.say_with(
                    "promise-with-reply-understood",
                    &[("what", what.into()), ("when", when.into())],
                ),
            )
        }
        Some(Err(why)) => ui::notice(Tone::Late, &due::why_not(&page.format, why)),
        _ => html! {},
    }
}

/// Nothing leaves from here: it goes on in the one that took over, if the writer may see that.
fn goes_on(page: &Page, talk: &TalkRead) -> Markup {
    let Some(number) = talk.part_of() else {
        return html! {};
    };
    let number = format!("#{number}");
    let label = page.t.say_with("write-go-on", &[("number", number.into())]);
    Button::main(&label).key("Ctrl Enter").submit()
}

fn send(page: &Page, note: bool) -> Markup {
    let t = page.t;
    if note {
        return Button::main(&t.word("write-note-send"))
            .key("Ctrl Enter")
            .submit();
    }
    html! {
        (ui::menu(Side::Up, Button::quiet(&t.word("write-then")).only_icon(Icon::ChevronDown).summary(), html! {
            @for then in ["close", "stay-open", "snooze-tomorrow", "snooze-monday"] {
                (ui::item_value("then", then, &t.word(&format!("write-then-{then}")), false))
            }
        }))
        (pieces::send(&t.word("write-send")))
    }
}
