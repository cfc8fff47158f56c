use super::*;
use crate::{Budget, parse};

fn read(mail: &str) -> Option<Bounce> {
    bounce(&parse(mail.as_bytes(), Budget::default()))
}

fn check(mail: &str, expect: &[(&str, &str, BounceKind)]) {
    let found = read(mail).unwrap_or_default();
    let found: Vec<_> = found
        .recipients
        .iter()
        .map(|r| {
            (
                r.address.as_deref().unwrap_or(""),
                r.status.as_deref().unwrap_or(""),
                r.kind,
            )
        })
        .collect();
    assert_eq!(found, expect, "{mail}");
}

#[test]
fn a_structured_report() {
    use BounceKind::{Hard, Soft};
    let report = "From: MAILER-DAEMON@x.lt\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSorry\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x.lt\n\nFinal-Recipient: rfc822; ana@y.lt\nOriginal-Recipient: rfc822;info@y.lt\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1\n <ana@y.lt>: User unknown\n\nFinal-Recipient: rfc822; rosa@y.lt\nAction: delayed\nStatus: 4.4.1\n\nFinal-Recipient: rfc822; ok@y.lt\nAction: delivered\nStatus: 2.0.0\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <1@ours.lt>\n\nx\n--b--\n";
    check(
        report,
        &[("ana@y.lt", "5.1.1", Hard), ("rosa@y.lt", "4.4.1", Soft)],
    );
    let found = read(report).unwrap_or_default();
    assert_eq!(found.original_message_id.as_deref(), Some("1@ours.lt"));
    assert_eq!(found.recipients[0].written_to.as_deref(), Some("info@y.lt"));
    assert!(found.recipients[1].delayed);
}

#[test]
fn free_text_of_several_engines() {
    use BounceKind::{Hard, Soft};
    check(
        "From: MAILER-DAEMON@x.lt\nSubject: failure notice\n\nHi. I wasn't able to deliver your message.\n\n<ana@y.lt>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <2@ours.lt>\nTo: other@z.lt\n",
        &[("ana@y.lt", "5.1.1", Hard)],
    );
    check(
        "From: Mail Delivery System <Mailer-Daemon@x.lt>\nX-Failed-Recipients: ana@y.lt\nSubject: Mail delivery failed\n\nThe following address(es) failed:\n\n  ana@y.lt\n    host mx.y.lt [192.0.2.1]: 552 5.2.2 mailbox full\n\n------ This is a copy of the message ------\n\nTo: ana@y.lt\n",
        &[("ana@y.lt", "5.2.2", Soft)],
    );
    check(
        "From: postmaster@x.lt\nSubject: Undelivered\n\n   ----- Transcript of session follows -----\n550 <ana@y.lt>... User unknown\n554 <rosa@y.lt>... Message content rejected\n\n   ----- Unsent message follows -----\nReceived: x\n",
        &[("ana@y.lt", "5.0.0", Hard), ("rosa@y.lt", "5.0.0", Soft)],
    );
}

#[test]
fn a_complaint_is_feedback() {
    let found = read("Subject: x\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: <ana@y.lt>\n--b--\n").unwrap_or_default();
    assert_eq!(found.feedback.as_deref(), Some("abuse"));
    assert_eq!(found.recipients[0].address.as_deref(), Some("ana@y.lt"));
}

#[test]
fn people_and_other_machines_are_no_bounce() {
    for mail in [
        "From: Ana <ana@y.lt>\nSubject: Re: delivery failed?\nIn-Reply-To: <1@x>\n\nMy parcel could not be delivered to ana@y.lt",
        "From: Ana <ana@y.lt>\nSubject: Undelivered parcel\n\nIt was not delivered.",
        "From: no-reply@shop.lt\nSubject: Your order was delivered\n\nThanks",
        "From: Ana <ana@y.lt>\nSubject: Automatic reply: x\nReturn-Path: <>\n\nI am away. Contact rosa@y.lt if mail could not be delivered.",
    ] {
        assert_eq!(read(mail), None, "{mail}");
    }
}
