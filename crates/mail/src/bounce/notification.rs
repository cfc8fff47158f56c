//! Bounces and complaints that a sending service writes as JSON.

use serde_json::Value;

use super::{Bounce, BounceKind, Recipient, recipient};
use crate::Mail;

/// Reads a notification, bare or wrapped in another's `Message`.
pub(super) fn read(mail: &Mail) -> Option<Bounce> {
    let text = mail.text.trim_start();
    if !text.starts_with('{') || !text.contains("notificationType") {
        return None;
    }
    // What follows the JSON is a footer; the first value counts. Lines may have been broken inside strings.
    let joined = text.replace('\n', "");
    let value: Value = serde_json::Deserializer::from_str(&joined)
        .into_iter()
        .next()?
        .ok()?;
    let inner = value
        .get("Message")
        .and_then(Value::as_str)
        .and_then(|m| serde_json::from_str(m).ok());
    let value: Value = inner.unwrap_or(value);
    let kind = value
        .get("notificationType")
        .or_else(|| value.get("eventType"))
        .and_then(Value::as_str)?;
    let recipients = match kind {
        "Bounce" => list(&value, "bounce", "bouncedRecipients")
            .into_iter()
            .map(bounced)
            .collect(),
        "Complaint" => list(&value, "complaint", "complainedRecipients")
            .into_iter()
            .map(complained)
            .collect(),
        _ => Vec::new(),
    };
    let id = value
        .pointer("/mail/commonHeaders/messageId")
        .or_else(|| value.pointer("/mail/messageId"))
        .and_then(Value::as_str);
    let feedback = (kind == "Complaint").then(|| "abuse".to_owned());
    let original_message_id = id.map(|i| i.trim_matches(['<', '>']).to_owned());
    (!recipients.is_empty()).then_some(Bounce {
        recipients,
        original_message_id,
        feedback,
    })
}

fn list<'a>(value: &'a Value, kind: &str, name: &str) -> Vec<&'a Value> {
    value
        .get(kind)
        .and_then(|v| v.get(name))
        .and_then(Value::as_array)
        .map(|a| a.iter().collect())
        .unwrap_or_default()
}

fn text(value: &Value, name: &str) -> Option<String> {
    value.get(name).and_then(Value::as_str).map(str::to_owned)
}

fn bounced(value: &Value) -> Recipient {
    let said = text(value, "diagnosticCode").unwrap_or_default();
    let said = said
        .strip_prefix("smtp;")
        .unwrap_or(&said)
        .trim()
        .to_owned();
    recipient(
        text(value, "emailAddress"),
        text(value, "status").as_deref(),
        &said,
        false,
    )
}

fn complained(value: &Value) -> Recipient {
    Recipient {
        address: text(value, "emailAddress"),
        status: None,
        kind: BounceKind::Soft,
        reason: Some("feedback: abuse".to_owned()),
        written_to: None,
        delayed: false,
    }
}
