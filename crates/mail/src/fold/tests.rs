use super::*;
use crate::{Budget, parse};
use proptest::prelude::*;

/// Written and folded as text.
fn check(html: &str, written: &str, rest: &str) {
    let folded = fold_html(html);
    assert_eq!(to_text(&folded.written), written, "{html}");
    let found = to_text(folded.rest.as_deref().unwrap_or(""));
    assert!(
        found.contains(rest) && (found.is_empty() == rest.is_empty()),
        "{found} lacks {rest}"
    );
}

#[test]
fn programs_by_their_marks() {
    for html in [
        "<div dir=ltr>Yes</div><br><div class=\"gmail_quote\"><div class=\"gmail_attr\">On 1 Feb 2026, A wrote:<br></div><blockquote class=\"gmail_quote\">Old</blockquote></div>",
        "<div>Yes</div><div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\" tabindex=\"-1\"><div id=\"divRplyFwdMsg\"><b>From:</b> A</div><div>Old</div>",
        "<p>Yes</p><div id=\"x_divRplyFwdMsg\">From: A</div><div>Old</div>",
        "<div class=WordSection1><p class=MsoNormal>Yes</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p><b>From:</b> A</p></div></div><p>Old</p></div>",
        "Yes<div><br><blockquote type=\"cite\"><div>On 1 Feb 2026, at 10:00, A wrote:</div><div>Old</div></blockquote></div>",
        "<p>Yes</p><div class=\"moz-cite-prefix\">On 01/02/2026 10:00, A wrote:<br></div><blockquote type=\"cite\" cite=\"mid:1\">Old</blockquote>",
        "<div>Yes</div><div class=\"protonmail_quote\">On 1 Feb, A wrote:<blockquote>Old</blockquote></div>",
        "<div>Yes</div><div id=\"yahoo_quoted_1234\" class=\"yahoo_quoted\"><div>On 1 Feb, A wrote:</div>Old</div>",
        "<p>Yes</p><p>2026-02-01 10:00, Ana rašė:</p><blockquote>Old</blockquote>",
    ] {
        check(html, "Yes", "Old");
    }
}

#[test]
fn answers_between_quotations_stay() {
    check(
        "<blockquote type=cite>Red?</blockquote><p>No.</p><blockquote type=cite>Blue?</blockquote><p>Yes.</p>",
        "> Red?\n\nNo.\n\n> Blue?\n\nYes.",
        "",
    );
    let gmail = "<div class=gmail_quote><div class=gmail_attr>On 1 Feb 2026, A wrote:</div><blockquote>Red?</blockquote><div>No.</div><blockquote>Blue?</blockquote><div>Yes.</div></div>";
    assert!(to_text(&fold_html(gmail).written).contains("No."));
    check(
        "<div class=moz-cite-prefix>On 1 Feb 2026, A wrote:</div><blockquote type=cite>Old</blockquote><p>Beneath</p>",
        "Beneath",
        "Old",
    );
}

#[test]
fn signatures_forwards_and_plain_mail() {
    check(
        "<p>Yes</p><div class=\"gmail_signature\">Ana</div>",
        "Yes",
        "Ana",
    );
    check(
        "<p>Yes</p><blockquote>A poem</blockquote>",
        "Yes\n\n> A poem",
        "",
    );
    check(
        "<div class=gmail_quote>---------- Forwarded message<br>Old</div>",
        "---------- Forwarded message\nOld",
        "",
    );
    check("<p>Yes", "Yes", "");
    check("", "", "");
}

#[test]
fn the_written_words_of_a_mail() {
    let html = "Content-Type: text/html\n\n<p>Yes</p><div id=divRplyFwdMsg>Header</div><p>Old</p>";
    assert_eq!(written(&parse(html.as_bytes(), Budget::default())), "Yes");
    let text = "Content-Type: text/plain\n\nYes\n\nOn 1 Feb 2026, A <a@x.lt> wrote:\n> Old";
    assert_eq!(written(&parse(text.as_bytes(), Budget::default())), "Yes");
}

#[test]
fn bombs_fold_in_no_time() {
    for piece in [
        "<div class=gmail_quote>",
        "<blockquote>",
        "<!--",
        "<style",
        "<a href='",
        "<p>On 1 Feb, A wrote:<blockquote>x</blockquote>",
        "</div>",
        "<",
    ] {
        let _ = fold_html(&piece.repeat(20_000));
    }
}

proptest! {
    #[test]
    fn any_html_is_kept_whole(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)) {
        let html = pieces.concat();
        let folded = fold_html(&html);
        prop_assert_eq!(folded.written.len() + folded.rest.map_or(0, |r| r.len()), html.len());
    }

    #[test]
    fn any_text_folds(html in any::<String>()) {
        let _ = fold_html(&html);
    }
}

const PIECES: &[&str] = &[
    "<div class=gmail_quote>",
    "<blockquote type=cite>",
    "</blockquote>",
    "</div>",
    "<p>",
    "ž words ",
    "On 1 Feb 2026, A <a@x> wrote:",
    "<div id=appendonsend>",
    "<br>",
    "<!--",
    "-->",
    "<style>",
    "</style>",
    "<a title='>'>",
    "<",
];
