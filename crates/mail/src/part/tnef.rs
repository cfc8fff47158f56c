//! Outlook's `winmail.dat` (MS-OXTNEF): body and attachments.
//!
//! Only what people miss: the text, the HTML, the files. Meeting requests stay as properties.

mod properties;

use super::{File, rtf, type_by_name};
use properties::{Properties, Value};

/// What was found inside.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Unpacked {
    pub(crate) text: Option<String>,
    pub(crate) html: Option<String>,
    pub(crate) files: Vec<File>,
    pub(crate) damaged: bool,
}

const SIGNATURE: u32 = 0x223e_9f78;
const ATT_BODY: u16 = 0x800c;
const ATT_MESSAGE_PROPERTIES: u16 = 0x9003;
const ATT_ATTACHMENT_PROPERTIES: u16 = 0x9005;
const ATT_ATTACHMENT_DATA: u16 = 0x800f;
const ATT_ATTACHMENT_TITLE: u16 = 0x8010;
const ATT_ATTACHMENT_BEGINS: u16 = 0x9002;
const ATT_CODEPAGE: u16 = 0x9007;

/// Whether the bytes begin as TNEF does.
pub(crate) fn is_tnef(bytes: &[u8]) -> bool {
    bytes.get(..4).is_some_and(|b| b == SIGNATURE.to_le_bytes())
}

/// Unpacks TNEF, at most `most` files and `most_bytes` of body.
pub(crate) fn unpack(bytes: &[u8], most: usize, most_bytes: usize) -> Unpacked {
    let mut found = Unpacked::default();
    let mut codepage = 1252;
    let mut current: Option<File> = None;
    let mut at = 6;
    while at < bytes.len() {
        let Some((attribute, data, next)) = attribute(bytes, at) else {
            found.damaged = true;
            break;
        };
        at = next;
        match attribute {
            ATT_CODEPAGE => codepage = data.get(..4).map_or(1252, le_u32),
            ATT_BODY => found.text = Some(properties::ansi(data, codepage)),
            ATT_MESSAGE_PROPERTIES => message(data, codepage, most_bytes, &mut found),
            ATT_ATTACHMENT_BEGINS => {
                found.files.extend(current.take());
                if found.files.len() >= most {
                    found.damaged = true;
                    break;
                }
                current = Some(empty_file());
            }
            ATT_ATTACHMENT_TITLE => {
                let file = current.get_or_insert_with(empty_file);
                file.name = Some(properties::ansi(data, codepage));
            }
            ATT_ATTACHMENT_DATA => current.get_or_insert_with(empty_file).bytes = data.to_vec(),
            ATT_ATTACHMENT_PROPERTIES => {
                attachment(data, codepage, current.get_or_insert_with(empty_file));
            }
            _ => {}
        }
    }
    found.files.extend(current);
    found.files.iter_mut().for_each(settle);
    found
}

fn empty_file() -> File {
    File {
        name: None,
        content_type: String::new(),
        content_id: None,
        bytes: Vec::new(),
    }
}

fn settle(file: &mut File) {
    if let Some(name) = &file.name {
        let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
        file.name = Some(last.trim().to_owned()).filter(|n| !n.is_empty());
    }
    if file.content_type.is_empty() {
        file.content_type = type_by_name(file.name.as_deref().unwrap_or("")).to_owned();
    }
}

/// One attribute: level (1), id (2), type (2), length (4), data, checksum (2).
fn attribute(bytes: &[u8], at: usize) -> Option<(u16, &[u8], usize)> {
    let head = bytes.get(at..at + 9)?;
    let id = u16::from_le_bytes([head[1], head[2]]);
    let length = le_u32(&head[5..9]) as usize;
    let start = at + 9;
    let end = start.checked_add(length)?;
    Some((id, bytes.get(start..end)?, end + 2))
}

fn le_u32(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .take(4)
        .rev()
        .fold(0, |sum, b| sum << 8 | u32::from(*b))
}

fn message(data: &[u8], codepage: u32, most_bytes: usize, found: &mut Unpacked) {
    const BODY: u16 = 0x1000;
    const RTF: u16 = 0x1009;
    const HTML: u16 = 0x1013;
    for (tag, value) in Properties::new(data, codepage) {
        match (tag, value) {
            (BODY, Value::Text(text)) => found.text = Some(text),
            (HTML, Value::Text(text)) => found.html = Some(text),
            (HTML, Value::Bytes(bytes)) => found.html = Some(properties::ansi(bytes, codepage)),
            (RTF, Value::Bytes(bytes)) => {
                let Some(unpacked) = rtf::unpack(bytes, most_bytes) else {
                    continue;
                };
                match rtf::read(&unpacked) {
                    rtf::Said::Html(html) => {
                        found.html.get_or_insert(html);
                    }
                    rtf::Said::Words(text) => {
                        found.text.get_or_insert(text);
                    }
                }
            }
            _ => {}
        }
    }
}

fn attachment(data: &[u8], codepage: u32, file: &mut File) {
    const DATA: u16 = 0x3701;
    const NAME: u16 = 0x3704;
    const LONG_NAME: u16 = 0x3707;
    const TYPE: u16 = 0x370e;
    const CONTENT_ID: u16 = 0x3712;
    for (tag, value) in Properties::new(data, codepage) {
        match (tag, value) {
            (LONG_NAME, Value::Text(name)) => file.name = Some(name),
            (NAME, Value::Text(name)) => {
                file.name.get_or_insert(name);
            }
            (TYPE, Value::Text(kind)) => file.content_type = kind.to_ascii_lowercase(),
            (CONTENT_ID, Value::Text(id)) => file.content_id = Some(id),
            (DATA, Value::Bytes(bytes)) if file.bytes.is_empty() => file.bytes = bytes.to_vec(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(out: &mut Vec<u8>, level: u8, id: u16, data: &[u8]) {
        out.push(level);
        out.extend_from_slice(&id.to_le_bytes());
        out.extend_from_slice(&[0, 0]);
        out.extend_from_slice(&(data.len() as u32).to_le_bytes());
        out.extend_from_slice(data);
        out.extend_from_slice(&[0, 0]);
    }

    fn unicode(tag: u16, text: &str) -> Vec<u8> {
        let units: Vec<u8> = text
            .encode_utf16()
            .chain([0])
            .flat_map(u16::to_le_bytes)
            .collect();
        let mut out = vec![0x1f, 0];
        out.extend_from_slice(&tag.to_le_bytes());
        out.extend_from_slice(&1_u32.to_le_bytes());
        out.extend_from_slice(&(units.len() as u32).to_le_bytes());
        out.extend_from_slice(&units);
        out.resize(out.len().next_multiple_of(4), 0);
        out
    }

    #[test]
    fn body_and_files_come_out() {
        let mut bytes = SIGNATURE.to_le_bytes().to_vec();
        bytes.extend_from_slice(&[1, 0]);
        attribute(&mut bytes, 1, ATT_BODY, b"Hello\0");
        attribute(&mut bytes, 2, ATT_ATTACHMENT_BEGINS, &[0; 14]);
        attribute(&mut bytes, 2, ATT_ATTACHMENT_TITLE, b"SASKAI~1.PDF\0");
        attribute(&mut bytes, 2, ATT_ATTACHMENT_DATA, b"%PDF");
        let mut properties = 1_u32.to_le_bytes().to_vec();
        properties.extend(unicode(0x3707, "sąskaita.pdf"));
        attribute(&mut bytes, 2, ATT_ATTACHMENT_PROPERTIES, &properties);
        let found = unpack(&bytes, 10, 1000);
        assert_eq!(found.text.as_deref(), Some("Hello"));
        assert_eq!(found.files.len(), 1);
        assert_eq!(found.files[0].name.as_deref(), Some("sąskaita.pdf"));
        assert_eq!(
            (
                found.files[0].content_type.as_str(),
                &found.files[0].bytes[..]
            ),
            ("application/pdf", &b"%PDF"[..])
        );
        assert!(!found.damaged);
        assert!(unpack(&bytes[..bytes.len() - 20], 10, 1000).damaged);
    }
}
