//! Cuts a statement into text and placeholders. Knows string literals, quoted identifiers and
//! comments, nothing else of SQL.

/// A stretch of a statement.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Piece {
    Text(String),
    /// `$n`.
    Param(usize),
    /// `IN ($n)`, or `NOT IN ($n)`.
    In {
        param: usize,
        not: bool,
    },
}

/// The pieces of `sql`, in order; neighbouring texts are one.
pub(crate) fn cut(sql: &str) -> Vec<Piece> {
    let tokens = tokens(sql);
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((piece, after)) = list_place(&tokens, at) {
            pieces.push(piece);
            at = after;
            continue;
        }
        match (&tokens[at], pieces.last_mut()) {
            (Token::Param(n), _) => pieces.push(Piece::Param(*n)),
            (token, Some(Piece::Text(text))) => text.push_str(token.text()),
            (token, _) => pieces.push(Piece::Text(token.text().to_owned())),
        }
        at += 1;
    }
    pieces
}

#[derive(Debug, PartialEq)]
enum Token<'s> {
    Word(&'s str),
    Param(usize),
    /// White space and comments.
    Blank(&'s str),
    /// Quoted text and everything else.
    Other(&'s str),
}

impl<'s> Token<'s> {
    fn text(&self) -> &'s str {
        match self {
            Token::Word(text) | Token::Blank(text) | Token::Other(text) => text,
            Token::Param(_) => "",
        }
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self, Token::Word(text) if text.eq_ignore_ascii_case(word))
    }
}

/// `[NOT] IN ($n)` beginning at `at`, and the index after it.
fn list_place(tokens: &[Token<'_>], at: usize) -> Option<(Piece, usize)> {
    let mut rest = at;
    let not = tokens[at].is_word("NOT");
    if not {
        rest = skip_blank(tokens, at + 1);
    }
    if !tokens.get(rest)?.is_word("IN") {
        return None;
    }
    rest = skip_blank(tokens, rest + 1);
    if tokens.get(rest)? != &Token::Other("(") {
        return None;
    }
    rest = skip_blank(tokens, rest + 1);
    let &Token::Param(param) = tokens.get(rest)? else {
        return None;
    };
    rest = skip_blank(tokens, rest + 1);
    (tokens.get(rest)? == &Token::Other(")")).then_some((Piece::In { param, not }, rest + 1))
}

fn skip_blank(tokens: &[Token<'_>], mut at: usize) -> usize {
    while matches!(tokens.get(at), Some(Token::Blank(_))) {
        at += 1;
    }
    at
}

fn tokens(sql: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let (token, length) = next_token(rest, first);
        tokens.push(token);
        rest = &rest[length..];
    }
    tokens
}

fn next_token(rest: &str, first: char) -> (Token<'_>, usize) {
    let span = |length: usize| &rest[..length];
    if first.is_whitespace() {
        let length = length_while(rest, char::is_whitespace);
        (Token::Blank(span(length)), length)
    } else if rest.starts_with("--") {
        let length = rest.find('\n').unwrap_or(rest.len());
        (Token::Blank(span(length)), length)
    } else if let Some(comment) = rest.strip_prefix("/*") {
        let length = comment.find("*/").map_or(rest.len(), |end| end + 4);
        (Token::Blank(span(length)), length)
    } else if first == '\'' || first == '"' {
        // A doubled quote reads as two literals side by side, which cuts at the same places.
        let length = rest[1..].find(first).map_or(rest.len(), |end| end + 2);
        (Token::Other(span(length)), length)
    } else if first.is_alphabetic() || first == '_' {
        // `$` may stand inside an identifier: `a$1` is no placeholder.
        let length = length_while(rest, |c| c.is_alphanumeric() || c == '_' || c == '$');
        (Token::Word(span(length)), length)
    } else if first == '$' {
        let digits = length_while(&rest[1..], |c| c.is_ascii_digit());
        match rest[1..=digits].parse() {
            Ok(n) => (Token::Param(n), digits + 1),
            Err(_) => (Token::Other(span(1)), 1),
        }
    } else {
        let length = first.len_utf8();
        (Token::Other(span(length)), length)
    }
}

fn length_while(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}
