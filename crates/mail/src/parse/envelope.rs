//! The headers everything asks for, read once.

use mail_parser::DateTime;

use crate::{
    Address, Budget, Headers, Mail,
    address::parse_list,
    header::ids,
    warning::{Warning, Warnings},
};

/// A mail with its headers read and no body yet.
pub(super) fn read(headers: &Headers, budget: &Budget, warnings: &mut Warnings) -> Mail {
    let mut addresses = |name: &str| addresses(headers, name, budget, warnings);
    let from = addresses("from");
    let mut mail = Mail {
        from: from.into_iter().next(),
        sender: addresses("sender").into_iter().next(),
        reply_to: addresses("reply-to"),
        to: addresses("to"),
        cc: addresses("cc"),
        bcc: addresses("bcc"),
        ..Mail::default()
    };
    // Some servers put an id of their own above the sender's, to which answers refer.
    mail.message_id = headers.all("message-id").filter_map(ids::one).last();
    mail.subject = headers.text("subject").map(|s| s.trim().to_owned());
    mail.in_reply_to = ids::chain(headers.all("in-reply-to"), budget.addresses);
    mail.references = ids::chain(headers.all("references"), budget.addresses);
    mail.thread_root = headers.get("thread-index").and_then(ids::thread_root);
    mail.date = date(headers, warnings);
    mail
}

fn addresses(
    headers: &Headers,
    name: &str,
    budget: &Budget,
    warnings: &mut Warnings,
) -> Vec<Address> {
    let mut all = Vec::new();
    for value in headers.all(name) {
        let (found, more) = parse_list(value, budget.addresses.saturating_sub(all.len()));
        all.extend(found);
        if more {
            warnings.add(Warning::TooManyAddresses(name.to_owned()));
            break;
        }
    }
    all
}

fn date(headers: &Headers, warnings: &mut Warnings) -> Option<i64> {
    let value = headers.get("date")?;
    let read = read_date(value);
    if read.is_none() {
        warnings.add(Warning::UnreadableDate);
    }
    read
}

/// Epoch milliseconds of a date as mail writes it; RFC 3339 is read too.
fn read_date(value: &str) -> Option<i64> {
    let value = value.trim();
    let mail = |text: &str| DateTime::parse_rfc822(&format!("{text}\n")).filter(sane);
    let found = mail(value)
        .or_else(|| mail(&with_seconds(value)?))
        .or_else(|| DateTime::parse_rfc3339(value).filter(sane));
    found.map(|d| d.to_timestamp() * 1000)
}

/// A time of day written without seconds, with them.
fn with_seconds(value: &str) -> Option<String> {
    let colon = value.find(':')?;
    let minutes = value.get(colon + 1..colon + 3)?;
    let plain = minutes.bytes().all(|b| b.is_ascii_digit()) && value.matches(':').count() == 1;
    plain.then(|| format!("{}:00{}", &value[..colon + 3], &value[colon + 3..]))
}

fn sane(date: &DateTime) -> bool {
    date.is_valid() && (1970..=2200).contains(&date.year) && date.day >= 1 && date.month >= 1
}

#[cfg(test)]
mod tests {
    use super::read_date;

    #[test]
    fn dates_as_mail_writes_them() {
        const TEN_UTC: i64 = 1_769_853_600_000;
        for (value, expect) in [
            ("Sat, 31 Jan 2026 10:00:00 +0000", Some(TEN_UTC)),
            ("31 Jan 2026 12:00:00 +0200 (EET)", Some(TEN_UTC)),
            ("Sat, 31 Jan 2026 05:00:00 EST", Some(TEN_UTC)),
            ("Sat, 31 Jan 2026 10:00 GMT", Some(TEN_UTC)),
            ("Sat,31 Jan 26 10:00:00 +0000", Some(TEN_UTC)),
            ("2026-01-31T10:00:00Z", Some(TEN_UTC)),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(read_date(value), expect, "{value}");
        }
    }
}
