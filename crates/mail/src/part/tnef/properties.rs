//! The property lists inside TNEF attributes (MS-OXTNEF 2.1.3.4).

/// A value of the kinds we read; others are passed over.
pub(super) enum Value<'a> {
    Text(String),
    Bytes(&'a [u8]),
    Other,
}

/// Walks a property list; ends at the first thing that cannot be one.
pub(super) struct Properties<'a> {
    data: &'a [u8],
    at: usize,
    left: u32,
    codepage: u32,
}

impl<'a> Properties<'a> {
    pub(super) fn new(data: &'a [u8], codepage: u32) -> Self {
        let mut list = Properties {
            data,
            at: 0,
            left: 0,
            codepage,
        };
        list.left = list.u32().unwrap_or(0);
        list
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let end = self.at.checked_add(length)?;
        let taken = self.data.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    fn u16(&mut self) -> Option<u16> {
        self.take(2).map(|b| u16::from_le_bytes([b[0], b[1]]))
    }

    fn u32(&mut self) -> Option<u32> {
        self.take(4)
            .map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    }

    /// A value with its own length, padded to four bytes.
    fn sized(&mut self) -> Option<&'a [u8]> {
        let length = self.u32()? as usize;
        let value = self.take(length)?;
        self.at = self.at.checked_next_multiple_of(4)?.min(self.data.len());
        Some(value)
    }

    fn property(&mut self) -> Option<(u16, Value<'a>)> {
        const NAMED: u16 = 0x8000;
        const MULTIPLE: u16 = 0x1000;
        let kind = self.u16()?;
        let tag = self.u16()?;
        if tag >= NAMED {
            self.take(16)?;
            match self.u32()? {
                0 => {
                    self.u32()?;
                }
                _ => {
                    self.sized()?;
                }
            }
        }
        let count = if kind & MULTIPLE == 0 { 1 } else { self.u32()? };
        let mut value = self.value(kind & !MULTIPLE)?;
        for _ in 1..count {
            value = self.value(kind & !MULTIPLE)?;
        }
        Some((tag, value))
    }

    fn value(&mut self, kind: u16) -> Option<Value<'a>> {
        Some(match kind {
            0x02 | 0x03 | 0x04 | 0x0a | 0x0b => {
                self.take(4)?;
                Value::Other
            }
            0x05 | 0x06 | 0x07 | 0x14 | 0x40 => {
                self.take(8)?;
                Value::Other
            }
            0x48 => {
                self.take(16)?;
                Value::Other
            }
            0x1e => {
                self.one()?;
                Value::Text(ansi(self.sized()?, self.codepage))
            }
            0x1f => {
                self.one()?;
                Value::Text(utf16(self.sized()?))
            }
            0x0d | 0x102 => {
                self.one()?;
                Value::Bytes(self.sized()?)
            }
            _ => return None,
        })
    }

    /// Values of variable length carry a count of their own, which is always one here.
    fn one(&mut self) -> Option<()> {
        (self.u32()? == 1).then_some(())
    }
}

impl<'a> Iterator for Properties<'a> {
    type Item = (u16, Value<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        self.property()
    }
}

/// Text of a Windows code page, without the NUL at its end.
pub(super) fn ansi(bytes: &[u8], codepage: u32) -> String {
    let end = bytes.iter().rposition(|b| *b != 0).map_or(0, |at| at + 1);
    let label = match codepage {
        65001 => "utf-8".to_owned(),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        other => format!("windows-{other}"),
    };
    let encoding =
        encoding_rs::Encoding::for_label(label.as_bytes()).unwrap_or(encoding_rs::WINDOWS_1252);
    encoding.decode(&bytes[..end]).0.into_owned()
}

fn utf16(bytes: &[u8]) -> String {
    let text = encoding_rs::UTF_16LE.decode(bytes).0;
    text.trim_end_matches('\0').to_owned()
}
