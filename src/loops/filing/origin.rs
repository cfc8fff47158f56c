//! What the origin of a mail means for filing it.

use attent_core::ids::MailId;
use attent_net::authenticity::{Verdict, Verdicts};

use super::{reading::Read, together::Ready};
use crate::{House, origins::Asked};

/// Adds to what was read whether it is from whom it says.
pub fn judge(house: &House, read: Vec<(MailId, Read)>) -> Vec<Ready> {
    let asked = |(_, read): &(MailId, Read)| Asked {
        raw: std::sync::Arc::clone(&read.raw),
        peer: read.peer,
        sender: read.sent_from.clone().unwrap_or_default(),
    };
    let mut verdicts = house
        .origins
        .judge(read.iter().map(asked).collect())
        .into_iter();
    let ready = read.into_iter().map(|(mail, read)| {
        let verdicts = verdicts.next().flatten();
        Ready {
            mail,
            letter: read.letter,
            // A mail that fails gains nothing by its address.
            trusted: verdicts.as_ref().is_none_or(|v| v.dmarc != Verdict::Fail),
            authenticity: verdicts.as_ref().map(said),
        }
    });
    ready.collect()
}

/// As an entry keeps it.
fn said(verdicts: &Verdicts) -> String {
    let word = |verdict: Verdict| match verdict {
        Verdict::Pass => "pass",
        Verdict::Fail => "fail",
        Verdict::SoftFail => "softfail",
        Verdict::Neutral => "neutral",
        Verdict::None => "none",
        Verdict::TemporaryError => "temperror",
        Verdict::PermanentError => "permerror",
    };
    serde_json::json!({
        "spf": word(verdicts.spf), "dkim": word(verdicts.dkim), "dmarc": word(verdicts.dmarc),
        "domain": verdicts.aligned_domain,
    })
    .to_string()
}
