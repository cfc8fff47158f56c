//! Files written into text with uuencode, as before MIME.

use super::{File, type_by_name};

/// The text without its uuencoded files, and the files, at most `most`.
pub(crate) fn take_out(text: &str, most: usize) -> (String, Vec<File>) {
    if !text.contains("begin ") {
        return (text.to_owned(), Vec::new());
    }
    let mut files = Vec::new();
    let mut kept = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n');
    while let Some(line) = lines.next() {
        let name = (files.len() < most).then(|| begin(line)).flatten();
        let Some(name) = name else {
            kept.push_str(line);
            continue;
        };
        let ahead = lines.clone();
        match body(ahead) {
            Some((bytes, rest)) => {
                lines = rest;
                files.push(file(name, bytes));
            }
            None => kept.push_str(line),
        }
    }
    (kept, files)
}

/// The first uuencoded file in bytes whose transfer encoding says so.
pub(crate) fn first(bytes: &[u8]) -> Option<File> {
    let (_, files) = take_out(&String::from_utf8_lossy(bytes), 1);
    files.into_iter().next()
}

fn file(name: &str, bytes: Vec<u8>) -> File {
    let name = name
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or(name)
        .trim()
        .to_owned();
    File {
        content_type: type_by_name(&name).to_owned(),
        name: Some(name),
        content_id: None,
        bytes,
    }
}

/// The file name of a `begin 644 name` line.
fn begin(line: &str) -> Option<&str> {
    let rest = line.trim_end().strip_prefix("begin ")?;
    let (mode, name) = rest.split_once(' ')?;
    let octal = (3..=4).contains(&mode.len()) && mode.bytes().all(|b| (b'0'..=b'7').contains(&b));
    (octal && !name.trim().is_empty()).then_some(name)
}

/// Lines up to `end`; `None` as soon as a line cannot be one of them, so prose costs nothing.
fn body<'a>(
    mut lines: std::str::SplitInclusive<'a, char>,
) -> Option<(Vec<u8>, std::str::SplitInclusive<'a, char>)> {
    let mut bytes = Vec::new();
    loop {
        let line = lines.next()?.trim_end_matches(['\r', '\n']);
        match line {
            "end" => return (!bytes.is_empty()).then_some((bytes, lines)),
            "" | "`" | " " => {}
            _ => decode_line(line.as_bytes(), &mut bytes)?,
        }
    }
}

fn decode_line(line: &[u8], out: &mut Vec<u8>) -> Option<()> {
    if !line.iter().all(|b| (b' '..=b'`').contains(b)) {
        return None;
    }
    let value = |b: u8| b.wrapping_sub(b' ') & 0x3f;
    let count = usize::from(value(line[0]));
    let data = &line[1..];
    // Blanks at the end of a line are often lost on the way, a checksum is sometimes added.
    if count == 0 || count > 45 || data.len() > count.div_ceil(3) * 4 + 2 || data.len() + 4 < count
    {
        return None;
    }
    let digit = |at: usize| data.get(at).copied().map_or(0, value);
    let start = out.len();
    let mut at = 0;
    while out.len() - start < count {
        let (a, b, c, d) = (digit(at), digit(at + 1), digit(at + 2), digit(at + 3));
        out.extend_from_slice(&[a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d]);
        at += 4;
    }
    out.truncate(start + count);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_taken_out_of_the_text() {
        let text = "Hello\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye\n";
        let (kept, files) = take_out(text, 10);
        assert_eq!(kept, "Hello\nBye\n");
        assert_eq!(files.len(), 1);
        assert_eq!(
            (files[0].name.as_deref(), files[0].bytes.as_slice()),
            (Some("cat.txt"), &b"Cat"[..])
        );
    }

    #[test]
    fn prose_stays_prose() {
        for text in [
            "begin 644 words\nand then nothing\n",
            "begin again\n",
            "begin 644 x\n#0V%T\n",
        ] {
            assert_eq!(take_out(text, 10), (text.to_owned(), vec![]));
        }
    }
}
