//! Asking DNS ourselves.

use std::time::Duration;

use mail_auth::dkim::DkimError;
use mail_auth::dmarc::verify::DmarcParameters;
use mail_auth::spf::verify::SpfParameters;
use mail_auth::{
    AuthenticatedMessage, DkimOutput, DkimResult, DmarcResult, Error, SpfOutput, SpfResult,
};
use tokio::time::timeout;

use super::{Connection, Verdict, Verdicts};
use crate::dns::Resolver;

/// Signatures that are looked at: honest mail has one to three, each costs a DNS question and
/// a hash of the body.
const MOST_SIGNATURES: usize = 5;

/// Verifies a complete mail as it came in, within `limit`.
///
/// `connection` is `None` for mail fetched from a mailbox: then SPF says nothing and DMARC
/// rests on DKIM alone.
pub async fn verify(
    raw: &[u8],
    connection: Option<&Connection>,
    resolver: &Resolver,
    limit: Duration,
) -> Verdicts {
    timeout(limit, ask(raw, connection, resolver))
        .await
        .unwrap_or(Verdicts::all(Verdict::TemporaryError))
}

async fn ask(raw: &[u8], connection: Option<&Connection>, resolver: &Resolver) -> Verdicts {
    let Some(mut message) = AuthenticatedMessage::parse(raw) else {
        return Verdicts::all(Verdict::None);
    };
    message.dkim_headers.truncate(MOST_SIGNATURES);
    let asker = resolver.authenticator();
    let spf = match connection {
        Some(connection) => asker.verify_spf(spf_question(connection)).await,
        None => SpfOutput::new(String::new()).with_result(SpfResult::None),
    };
    let dkim = asker.verify_dkim(&message).await;
    let return_domain = connection.map_or("", return_domain);
    let question = DmarcParameters::new(&message, &dkim, return_domain, &spf);
    let dmarc = asker.verify_dmarc(question).await;
    let dmarc = dmarc_verdict(&dmarc.result());
    let aligned_domain =
        from_domain(&message).filter(|from| is_proven(from, dmarc, &dkim, &spf, return_domain));
    Verdicts {
        spf: spf_verdict(spf.result()),
        dkim: dkim_verdict(&dkim),
        dmarc,
        aligned_domain,
    }
}

fn spf_question(connection: &Connection) -> SpfParameters<'_> {
    let Connection {
        remote,
        hello,
        sender,
        hostname,
    } = connection;
    if sender.is_empty() {
        return SpfParameters::verify_ehlo(*remote, hello, hostname);
    }
    SpfParameters::verify_mail_from(*remote, hello, hostname, sender)
}

fn return_domain(connection: &Connection) -> &str {
    match connection.sender.rsplit_once('@') {
        Some((_, domain)) => domain,
        None => &connection.hello,
    }
}

/// The one domain of the From header; with several nobody is proven.
fn from_domain(message: &AuthenticatedMessage<'_>) -> Option<String> {
    let mut domains = message.from.iter().map(|from| {
        let domain = from.rsplit_once('@').map_or("", |(_, domain)| domain);
        domain.to_ascii_lowercase()
    });
    let first = domains.next().filter(|domain| !domain.is_empty())?;
    domains.all(|domain| domain == first).then_some(first)
}

fn is_proven(
    from: &str,
    dmarc: Verdict,
    dkim: &[DkimOutput<'_>],
    spf: &SpfOutput,
    return_domain: &str,
) -> bool {
    match dmarc {
        Verdict::Pass => true,
        Verdict::None => {
            let signed = dkim.iter().any(|output| {
                let domain = output.signature().map(|signature| signature.d.as_str());
                *output.result() == DkimResult::Pass
                    && domain.is_some_and(|domain| domain.eq_ignore_ascii_case(from))
            });
            let sent = spf.result() == SpfResult::Pass && return_domain.eq_ignore_ascii_case(from);
            signed || sent
        }
        _ => false,
    }
}

fn spf_verdict(result: SpfResult) -> Verdict {
    match result {
        SpfResult::Pass => Verdict::Pass,
        SpfResult::Fail => Verdict::Fail,
        SpfResult::SoftFail => Verdict::SoftFail,
        SpfResult::Neutral => Verdict::Neutral,
        SpfResult::TempError => Verdict::TemporaryError,
        SpfResult::PermError => Verdict::PermanentError,
        SpfResult::None => Verdict::None,
    }
}

fn dkim_verdict(outputs: &[DkimOutput<'_>]) -> Verdict {
    let one = |output: &DkimOutput<'_>| match output.result() {
        DkimResult::Pass => Verdict::Pass,
        // The library calls a body that was altered "neutral"; RFC 8601 calls it a failure.
        DkimResult::Neutral(Error::Dkim(DkimError::FailedBodyHashMatch)) => Verdict::Fail,
        DkimResult::Neutral(_) => Verdict::Neutral,
        DkimResult::Fail(_) => Verdict::Fail,
        DkimResult::PermError(_) => Verdict::PermanentError,
        DkimResult::TempError(_) => Verdict::TemporaryError,
        DkimResult::None => Verdict::None,
    };
    let all: Vec<_> = outputs.iter().map(one).collect();
    let best_first = [
        Verdict::Pass,
        Verdict::TemporaryError,
        Verdict::Fail,
        Verdict::PermanentError,
        Verdict::Neutral,
    ];
    let best = best_first.into_iter().find(|verdict| all.contains(verdict));
    best.unwrap_or(Verdict::None)
}

fn dmarc_verdict(result: &DmarcResult) -> Verdict {
    match result {
        DmarcResult::Pass => Verdict::Pass,
        DmarcResult::Fail(_) => Verdict::Fail,
        DmarcResult::TempError(_) => Verdict::TemporaryError,
        DmarcResult::PermError(_) => Verdict::PermanentError,
        DmarcResult::None => Verdict::None,
    }
}
