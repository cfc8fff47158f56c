//! Where the rest begins, from the kinds of the lines.

use super::Kind;

/// Which lines the person wrote.
pub(super) fn kept(lines: &[&str], kinds: &[Kind]) -> Vec<bool> {
    let mut keep = vec![true; lines.len()];
    let mut end = lines.len();
    end = at_signature(kinds, end);
    end = at_pasted_mail(kinds, end);
    if let Some(start) = beneath_history(kinds, end) {
        keep[..start].fill(false);
    } else {
        end = at_attribution(kinds, end);
        end = before_trailing(lines, kinds, end);
    }
    keep[end..].fill(false);
    for (kept, kind) in keep.iter_mut().zip(kinds) {
        // Among answers, the line that names the quoted person says nothing.
        if matches!(kind, Kind::Attribution | Kind::Original | Kind::Header) {
            *kept = false;
        }
    }
    footers(kinds, end, &mut keep);
    keep
}

fn texts(kinds: &[Kind]) -> usize {
    kinds.iter().filter(|k| **k == Kind::Text).count()
}

/// A signature mark, unless a long text follows that is no signature: then somebody used it as a rule.
fn at_signature(kinds: &[Kind], end: usize) -> usize {
    /// Longest signature taken for one, in lines of text before any history.
    const LONGEST: usize = 20;
    /// A mere rule needs a shorter one: people divide their texts with rules.
    const LONGEST_BENEATH_RULE: usize = 4;
    for at in 0..end {
        let after = &kinds[at + 1..end];
        let own = after
            .iter()
            .position(|k| history(*k))
            .unwrap_or(after.len());
        let found = match kinds[at] {
            Kind::Signature => texts(&after[..own]) <= LONGEST,
            Kind::Rule => {
                own == after.len()
                    && texts(after) <= LONGEST_BENEATH_RULE
                    && !after.contains(&Kind::Quote)
            }
            _ => false,
        };
        // What is beneath the first thing in a mail is the mail.
        if found
            && (texts(&kinds[..at]) > 0 || kinds[..at].contains(&Kind::Quote) || texts(after) == 0)
        {
            return at;
        }
    }
    end
}

fn history(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Attribution | Kind::Original | Kind::Header | Kind::Quote
    )
}

/// An earlier mail pasted beneath: its header block or its announcement. A mail that is nothing but
/// a forwarded one is all there is to read.
fn at_pasted_mail(kinds: &[Kind], end: usize) -> usize {
    let first_text = kinds[..end]
        .iter()
        .position(|k| *k == Kind::Text)
        .unwrap_or(end);
    let pasted = |k: &Kind| matches!(k, Kind::Original | Kind::Header);
    kinds[first_text..end]
        .iter()
        .position(pasted)
        .map_or(end, |n| first_text + n)
}

/// The person wrote beneath everything: history first, then only text.
fn beneath_history(kinds: &[Kind], end: usize) -> Option<usize> {
    let kinds = &kinds[..end];
    let first_text = kinds.iter().position(|k| *k == Kind::Text)?;
    let (history_part, own) = kinds.split_at(first_text);
    let quoted = history_part.contains(&Kind::Attribution) && history_part.contains(&Kind::Quote);
    let only_text = own
        .iter()
        .all(|k| matches!(k, Kind::Text | Kind::Blank | Kind::Footer | Kind::Rule));
    (quoted && only_text).then_some(first_text)
}

/// The last attribution that has only history beneath it.
///
/// Below it there may be a few lines of unquoted text: the other's signature, or the end of a
/// quotation whose marks were lost. More than that among quotations are answers.
fn at_attribution(kinds: &[Kind], end: usize) -> usize {
    let Some(first_text) = kinds[..end].iter().position(|k| *k == Kind::Text) else {
        return end;
    };
    let mut at = first_text;
    while at < end {
        if kinds[at] == Kind::Attribution && !answers_follow(&kinds[at..end]) {
            return at;
        }
        at += 1;
    }
    end
}

/// Whether answers stand among the quotations after an attribution.
fn answers_follow(kinds: &[Kind]) -> bool {
    /// Lines of text after the last quotation that still are the other's.
    const FEW: usize = 7;
    // A quotation without any mark is all the other's.
    let first = kinds
        .iter()
        .find(|k| !matches!(k, Kind::Attribution | Kind::Blank));
    if first != Some(&Kind::Quote) {
        return false;
    }
    let first_text = kinds.iter().position(|k| *k == Kind::Text);
    let Some(first_text) = first_text else {
        return false;
    };
    let after = &kinds[first_text..];
    after.contains(&Kind::Quote) || texts(after) >= FEW
}

/// Quotations, rules, footers and empty lines at the very end, if the person wrote anything.
fn before_trailing(lines: &[&str], kinds: &[Kind], end: usize) -> usize {
    if texts(&kinds[..end]) == 0 {
        // A mail of nothing but quotation is shown, one with attributions is history alone.
        let quoted_attribution = lines[..end]
            .iter()
            .find(|l| !l.trim().is_empty())
            .is_some_and(|l| super::attribution::span(&[l.trim_start_matches(['>', ' '])]) > 0);
        let only_quote = !quoted_attribution && !kinds[..end].contains(&Kind::Attribution);
        return if only_quote { end } else { 0 };
    }
    kinds[..end]
        .iter()
        .rposition(|k| matches!(k, Kind::Text))
        .map_or(end, |at| at + 1)
}

/// Lines that devices add, where nothing of the person's follows.
fn footers(kinds: &[Kind], end: usize, keep: &mut [bool]) {
    let last_text = kinds[..end]
        .iter()
        .rposition(|k| *k == Kind::Text)
        .unwrap_or(0);
    for (at, kind) in kinds[..end].iter().enumerate() {
        if *kind == Kind::Footer && at > last_text {
            keep[at] = false;
        }
    }
}
