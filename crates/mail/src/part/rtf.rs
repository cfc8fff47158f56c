//! Compressed RTF of TNEF (MS-OXRTFCP), and the words or the HTML inside RTF.

/// What every compressed RTF may refer back to before it has written anything.
const PRELOADED: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

/// Unpacks compressed RTF, at most `most` bytes.
pub(crate) fn unpack(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    let size = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?) as usize;
    let kind = bytes.get(8..12)?;
    let input = bytes.get(16..)?;
    let size = size.min(most);
    match kind {
        b"MELA" => Some(input[..size.min(input.len())].to_vec()),
        b"LZFu" => Some(unpack_lz(input, size)),
        _ => None,
    }
}

fn unpack_lz(input: &[u8], size: usize) -> Vec<u8> {
    const WINDOW: usize = 4096;
    let mut window = vec![b' '; WINDOW];
    window[..PRELOADED.len()].copy_from_slice(PRELOADED);
    let mut write = PRELOADED.len();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(&control) = input.get(at) {
        at += 1;
        for bit in 0..8 {
            if out.len() >= size {
                return out;
            }
            if control >> bit & 1 == 0 {
                let Some(&b) = input.get(at) else { return out };
                at += 1;
                out.push(b);
                window[write] = b;
                write = (write + 1) % WINDOW;
                continue;
            }
            let Some(pair) = input.get(at..at + 2) else {
                return out;
            };
            at += 2;
            let word = usize::from(pair[0]) << 8 | usize::from(pair[1]);
            let (offset, length) = (word >> 4, (word & 0xf) + 2);
            if offset == write {
                return out;
            }
            for n in 0..length {
                let b = window[(offset + n) % WINDOW];
                out.push(b);
                window[write] = b;
                write = (write + 1) % WINDOW;
            }
        }
    }
    out
}

/// What RTF says: the HTML it was made from if it was, else its words.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Said {
    Html(String),
    Words(String),
}

/// Reads RTF. Fonts, pictures and styles are left out.
pub(crate) fn read(rtf: &[u8]) -> Said {
    let mut reader = Reader::default();
    let from_html = rtf.windows(10).take(2_000).any(|w| w == b"\\fromhtml1");
    reader.from_html = from_html;
    reader.read(rtf);
    let text = reader.finish();
    if from_html {
        Said::Html(text)
    } else {
        Said::Words(text)
    }
}

#[derive(Clone, Copy, Default)]
struct Group {
    /// A destination that is not text.
    hidden: bool,
    /// `\htmltag`: literal HTML.
    tag: bool,
    /// `\htmlrtf`: RTF only, not of the HTML.
    rtf_only: bool,
    /// Characters to skip after `\u`.
    skip: usize,
}

#[derive(Default)]
struct Reader {
    from_html: bool,
    codepage: Option<u32>,
    stack: Vec<Group>,
    now: Group,
    out: String,
    raw: Vec<u8>,
    skip: usize,
    star: bool,
}

impl Reader {
    fn read(&mut self, rtf: &[u8]) {
        const DEEPEST: usize = 200;
        let mut at = 0;
        while let Some(&b) = rtf.get(at) {
            at += 1;
            match b {
                b'{' => {
                    if self.stack.len() < DEEPEST {
                        self.stack.push(self.now);
                    }
                    self.star = false;
                }
                b'}' => {
                    self.flush();
                    self.now = self.stack.pop().unwrap_or_default();
                }
                b'\\' => at = self.control(rtf, at),
                b'\r' | b'\n' => {}
                _ => self.byte(b),
            }
        }
    }

    fn control(&mut self, rtf: &[u8], at: usize) -> usize {
        let Some(&first) = rtf.get(at) else { return at };
        if !first.is_ascii_alphabetic() {
            return self.symbol(rtf, at, first);
        }
        let word_end = (at..rtf.len())
            .find(|i| !rtf[*i].is_ascii_alphabetic())
            .unwrap_or(rtf.len());
        let number_end = (word_end..rtf.len())
            .find(|i| !(rtf[*i].is_ascii_digit() || (*i == word_end && rtf[*i] == b'-')))
            .unwrap_or(rtf.len());
        let word = std::str::from_utf8(&rtf[at..word_end]).unwrap_or("");
        let number = std::str::from_utf8(&rtf[word_end..number_end])
            .ok()
            .and_then(|n| n.parse::<i64>().ok());
        self.word(word, number);
        self.star = false;
        if rtf.get(number_end) == Some(&b' ') {
            number_end + 1
        } else {
            number_end
        }
    }

    fn symbol(&mut self, rtf: &[u8], at: usize, symbol: u8) -> usize {
        match symbol {
            b'\'' => {
                let digits = rtf
                    .get(at + 1..at + 3)
                    .and_then(|d| std::str::from_utf8(d).ok());
                if let Some(b) = digits.and_then(|d| u8::from_str_radix(d, 16).ok()) {
                    self.byte(b);
                }
                at + 3
            }
            b'*' => {
                self.star = true;
                at + 1
            }
            b'~' => {
                self.text("\u{a0}");
                at + 1
            }
            b'\\' | b'{' | b'}' => {
                self.byte(symbol);
                at + 1
            }
            b'\r' | b'\n' => {
                self.text("\n");
                at + 1
            }
            _ => at + 1,
        }
    }

    fn word(&mut self, word: &str, number: Option<i64>) {
        match word {
            "ansicpg" => self.codepage = number.and_then(|n| u32::try_from(n).ok()),
            "htmlrtf" => {
                self.flush();
                self.now.rtf_only = number != Some(0);
            }
            "htmltag" => self.now.tag = true,
            "par" | "line" if !self.now.tag => self.text("\n"),
            "tab" => self.text("\t"),
            "lquote" => self.text("‘"),
            "rquote" => self.text("’"),
            "ldblquote" => self.text("“"),
            "rdblquote" => self.text("”"),
            "bullet" => self.text("•"),
            "endash" => self.text("–"),
            "emdash" => self.text("—"),
            "uc" => self.now.skip = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(1),
            "u" => {
                let code = number.map(|n| if n < 0 { n + 65_536 } else { n });
                let c = code
                    .and_then(|n| u32::try_from(n).ok())
                    .and_then(char::from_u32);
                self.text(c.unwrap_or('\u{fffd}').encode_utf8(&mut [0; 4]));
                self.skip = if self.now.skip == 0 { 1 } else { self.now.skip };
            }
            "fonttbl" | "colortbl" | "stylesheet" | "info" | "pict" | "object" | "header"
            | "footer" => {
                self.now.hidden = true;
            }
            _ if self.star => self.now.hidden = true,
            _ => {}
        }
    }

    fn shown(&self) -> bool {
        let rtf_only = self.from_html && self.now.rtf_only && !self.now.tag;
        !self.now.hidden && !rtf_only
    }

    fn byte(&mut self, b: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if self.shown() {
            self.raw.push(b);
        }
    }

    fn text(&mut self, text: &str) {
        self.flush();
        if self.shown() {
            self.out.push_str(text);
        }
    }

    fn flush(&mut self) {
        self.skip = 0;
        if !self.raw.is_empty() {
            let label = format!("windows-{}", self.codepage.unwrap_or(1252));
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes())
                .unwrap_or(encoding_rs::WINDOWS_1252);
            self.out.push_str(&encoding.decode(&self.raw).0);
            self.raw.clear();
        }
    }

    fn finish(mut self) -> String {
        self.flush();
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_specification() {
        // MS-OXRTFCP 4.1.1
        let packed = [
            0x2d, 0, 0, 0, 0x2b, 0, 0, 0, b'L', b'Z', b'F', b'u', 0xf1, 0xc5, 0xc7, 0xa7, 0x03,
            0x00, 0x0a, 0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3,
            0x20, 0x68, 0x65, 0x6c, 0x09, 0x00, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d,
            0x0a, 0x80, 0x0f, 0xa0,
        ];
        assert_eq!(
            unpack(&packed, 1000).as_deref(),
            Some(&b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"[..])
        );
    }

    #[test]
    fn words_and_html() {
        for (rtf, expect) in [
            (
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}Caf\\'e9\\par b\\{}",
                Said::Words("Café\nb{".into()),
            ),
            (
                "{\\rtf1\\ansi\\ansicpg1257 A\\u269?i\\u363?}",
                Said::Words("Ačiū".into()),
            ),
            (
                "{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf \\par\\htmlrtf0 Hi{\\*\\htmltag72 </p>}}",
                Said::Html("<p>Hi</p>".into()),
            ),
        ] {
            assert_eq!(read(rtf.as_bytes()), expect);
        }
    }
}
