//! The files that a draft carries: in sight above the buttons, and taken off one by one.
//!
//! A draft has them after its mail was taken back. Those just chosen are shown by `files.js`, and go
//! with the form.

use attent_core::{
    Result as CoreResult,
    conversations::{
        along,
        drafts::{self, DraftKind},
        entries::{self, Holder},
    },
    files::Stored,
    ids::{AttachmentId, ConversationId, DraftId},
};
use attent_db::Tx;
use axum::response::Response;
use maud::{Markup, html};

use super::{
    pages::{self, TalkRead},
    pressed::Pressed,
};
use crate::{
    Page, Result, routes,
    ui::{self, talk as pieces},
};

/// Puts those just chosen to the draft: their names, media types and bytes.
pub(super) fn attach(
    tx: &mut Tx<'_>,
    draft: DraftId,
    files: &[(String, String, Stored)],
) -> CoreResult<()> {
    for (name, media_type, stored) in files {
        entries::attach(tx, Holder::Draft(draft), name, media_type, stored)?;
    }
    Ok(())
}

/// Takes one off the draft; what was typed and chosen meanwhile stays.
pub(super) async fn take_off(
    page: &Page,
    id: ConversationId,
    kind: DraftKind,
    file: AttachmentId,
    pressed: Pressed,
) -> Result<Response> {
    let (written, files) = (pressed.written, pressed.files);
    page.write(move |tx, actor| {
        let (typed, seen) = (written.typed(), written.seen());
        along::take_in(tx, actor, id, kind, &written.along())?;
        let draft = drafts::save(tx, actor, id, kind, &typed, &written.body, seen)?;
        attach(tx, draft.id, &files)?;
        drafts::detach(tx, draft.id, file)
    })
    .await?;
    let there = format!("{}{}", routes::conversation(id), pages::writing(kind));
    Ok(page.said(&there, "said-file-off"))
}

/// Those it carries, each with a button that takes it off.
pub(super) fn list(page: &Page, talk: &TalkRead) -> Markup {
    let t = page.t;
    if talk.files.is_empty() {
        return html! {};
    }
    html! {
        ul class="files" role="list" aria-label=(t.word("write-files-kept")) {
            @for file in &talk.files {
                @let name = if file.name.is_empty() { t.say("talk-file") } else { file.name.clone() };
                @let remove = format!("{} {name}", t.say("write-remove"));
                li class="with-remove" id={ "kept-" (file.id) } {
                    (pieces::file_link(&routes::attachment(file.id, &name), &name, &page.format.size(file.size)))
                    (ui::Button::quiet(&remove).only_icon(ui::Icon::X).small().named("detach", &file.id.to_string()).submit())
                }
            }
        }
    }
}
