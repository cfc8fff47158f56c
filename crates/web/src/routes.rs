//! The addresses of pages, in one place. Pages link through these.

use attent_core::{
    budgets::SubjectKind,
    ids::{
        AttachmentId, BudgetId, CaseId, CauseId, ConversationId, CustomerId, EntryId, GestureId,
        MailboxId, OutgoingId, PromiseId, VoucherId,
    },
};

pub const HOME: &str = "/";
pub const LIVE: &str = "/live";
pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_OUT: &str = "/sign-out";
pub const FORGOTTEN: &str = "/sign-in/forgotten";
pub const SET_UP: &str = "/set-up";
pub const SET_UP_MAILBOX: &str = "/set-up/mailbox";
pub const SET_UP_COLLEAGUES: &str = "/set-up/colleagues";
pub const SET_UP_NEXT: &str = "/set-up/next";
pub const SEARCH: &str = "/search";
pub const NOTICES: &str = "/notices";
pub const CONVERSATIONS: &str = "/conversations";
pub const NEW_CONVERSATION: &str = "/conversations/new";
pub const CUSTOMERS: &str = "/customers";
pub const CASES: &str = "/cases";
pub const CASE_REPORT: &str = "/cases/report";
pub const REFUSALS: &str = "/refusals";
pub const COUNTER: &str = "/counter";
pub const TODAY: &str = "/today";
pub const PROMISES: &str = "/promises";
pub const KEPT_RATE: &str = "/promises/rate";
pub const NEW_PROMISE: &str = "/promises/new";
pub const SET_ASIDES: &str = "/set-asides";
pub const GESTURES: &str = "/gestures";
pub const GESTURE_REPORT: &str = "/gestures/report";
pub const VOUCHERS: &str = "/vouchers";
pub const APPROVALS: &str = "/approvals";
pub const SETTINGS: &str = "/settings";
pub const CALENDARS: &str = "/settings/calendars";
pub const STANDARDS: &str = "/settings/standards";
pub const FIGURES: &str = "/standards";
pub const CHARTER: &str = "/charter";
pub const PROFILE: &str = "/profile";
pub const MAILBOXES: &str = "/settings/mailboxes";
pub const AUDIT: &str = "/settings/audit";
pub const OUTBOX: &str = "/outbox";
pub const QUARANTINE: &str = "/quarantine";

/// The sign-in page, which leads back to `path` (of this site) afterwards.
#[must_use]
pub fn sign_in(path: Option<&str>) -> String {
    match path {
        Some(path) if path != HOME => format!("{SIGN_IN}?to={}", encode(path)),
        _ => SIGN_IN.to_owned(),
    }
}

/// The page that the secret of an invitation or a reset opens.
#[must_use]
pub fn link(secret: &str) -> String {
    format!("/links/{}", encode(secret))
}

/// A customer's own page for one matter; the secret came by mail.
#[must_use]
pub fn yours(secret: &str) -> String {
    format!("/yours/{}", encode(secret))
}

/// The page on which whoever got the mail says yes or no.
#[must_use]
pub fn approve(secret: &str) -> String {
    format!("/approve/{}", encode(secret))
}

#[must_use]
pub fn conversation(id: ConversationId) -> String {
    format!("{CONVERSATIONS}/{id}")
}

/// Something of a conversation: `reply`, `note`, `resolution`, `snooze`, `assignment`...
#[must_use]
pub fn of_conversation(id: ConversationId, what: &str) -> String {
    format!("{CONVERSATIONS}/{id}/{what}")
}

/// A file by its name, which the last part says for whoever saves it.
#[must_use]
pub fn attachment(id: AttachmentId, name: &str) -> String {
    format!("/attachments/{id}/{}", encode(name).replace('/', "_"))
}

/// Something of an entry: `undo`, `acceptance`, `own-conversation`.
#[must_use]
pub fn of_entry(id: EntryId, what: &str) -> String {
    format!("/entries/{id}/{what}")
}

#[must_use]
pub fn entry_html(id: EntryId) -> String {
    format!("/entries/{id}/html")
}

#[must_use]
pub fn promise(id: PromiseId) -> String {
    format!("{PROMISES}/{id}")
}

#[must_use]
pub fn customer(id: CustomerId) -> String {
    format!("{CUSTOMERS}/{id}")
}

#[must_use]
pub fn gesture(id: GestureId) -> String {
    format!("{GESTURES}/{id}")
}

#[must_use]
pub fn voucher(id: VoucherId) -> String {
    format!("{VOUCHERS}/{id}")
}

#[must_use]
pub fn budget(id: BudgetId) -> String {
    format!("/budgets/{id}")
}

/// The page of what drew on a budget; that of a solution leads to its case.
#[must_use]
pub fn drawn(kind: SubjectKind, id: i64) -> Option<String> {
    match kind {
        SubjectKind::Gesture => Some(gesture(GestureId(id))),
        SubjectKind::Voucher => Some(voucher(VoucherId(id))),
        SubjectKind::Solution => Some(format!("{CASES}/drawn/{id}")),
    }
}

#[must_use]
pub fn mailbox(id: MailboxId) -> String {
    format!("{MAILBOXES}/{id}")
}

#[must_use]
pub fn outgoing(id: OutgoingId, what: &str) -> String {
    format!("{OUTBOX}/{id}/{what}")
}

#[must_use]
pub fn case(id: CaseId) -> String {
    format!("{CASES}/{id}")
}

/// The cases of a cause, wherever they stand.
#[must_use]
pub fn cases_of(cause: CauseId) -> String {
    format!("{CASE_REPORT}/rows?cause={cause}")
}

/// Something that is done to a case: `core`, `offer`, `choose`...
#[must_use]
pub fn of_case(id: CaseId, what: &str) -> String {
    format!("{CASES}/{id}/{what}")
}

/// Percent-encodes for a query value.
#[must_use]
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => {
                out.push('%');
                out.push_str(&hex::encode_upper([byte]));
            }
        }
    }
    out
}

/// A way back given in a form or query, only within this site.
#[must_use]
pub fn only_here(path: &str) -> &str {
    let inside = path.starts_with('/')
        && !path.starts_with("//")
        && !path.starts_with("/\\")
        && !path.contains(['\r', '\n', '\t', '\\']);
    if inside { path } else { HOME }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_back_stay_inside() {
        for path in ["/conversations", "/conversations?view=mine"] {
            assert_eq!(only_here(path), path);
        }
        for path in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "javascript:1",
            "",
            "/a\r\nb",
        ] {
            assert_eq!(only_here(path), HOME, "{path}");
        }
    }
}
