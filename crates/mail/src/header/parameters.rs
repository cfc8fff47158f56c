//! `Content-Type` and `Content-Disposition`: a value and its parameters (RFC 2045, RFC 2231).

use mail_parser::{HeaderValue, parsers::MessageStream};

use super::words;

/// A value and its parameters; the value and parameter names are lower-case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Parameters {
    pub(crate) value: String,
    attributes: Vec<(String, String)>,
}

impl Parameters {
    /// Reads a header value. Anything gives some answer; nonsense an empty value.
    pub(crate) fn read(value: &str) -> Parameters {
        /// No honest value is longer, and the reading of continuations is not linear.
        const LONGEST: usize = 8 * 1024;
        let mut end = value.len().min(LONGEST);
        while !value.is_char_boundary(end) {
            end -= 1;
        }
        let line = format!("{}\n", folders_kept(&value[..end]));
        let HeaderValue::ContentType(read) =
            MessageStream::new(line.as_bytes()).parse_content_type()
        else {
            return Parameters::default();
        };
        let mut whole = read.c_type.to_ascii_lowercase();
        if let Some(subtype) = &read.c_subtype {
            whole.push('/');
            whole.push_str(&subtype.to_ascii_lowercase());
        }
        let attributes = read.attributes.unwrap_or_default();
        Parameters {
            value: whole.trim().to_owned(),
            attributes: attributes
                .into_iter()
                .map(|a| (a.name.to_ascii_lowercase(), a.value.into_owned()))
                .collect(),
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(n, _)| n == name);
        found.map(|(_, v)| v.trim()).filter(|v| !v.is_empty())
    }

    /// A parameter that people read, such as a file name: encoded words decoded, folders cut off.
    pub(crate) fn file_name(&self, name: &str) -> Option<String> {
        let text = words::decode(self.get(name)?);
        let last = text.rsplit(['/', '\\']).next().unwrap_or(&text);
        let clean: String = last.chars().filter(|c| !c.is_control()).collect();
        let clean = clean.trim().to_owned();
        (!clean.is_empty()).then_some(clean)
    }
}

/// Backslashes of folder names doubled, so that they are not taken for escapes.
fn folders_kept(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(c);
        if c == '\\' {
            match chars.next_if(|n| matches!(n, '"' | '\\')) {
                Some(escaped) => out.push(escaped),
                None => out.push('\\'),
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_any_script() {
        for (value, expect) in [
            ("attachment; filename=a.pdf", "a.pdf"),
            ("attachment; filename=\"a b.pdf\"", "a b.pdf"),
            (
                "attachment; filename=\"=?utf-8?Q?s=C4=85skaita.pdf?=\"",
                "sąskaita.pdf",
            ),
            (
                "attachment; filename==?utf-8?Q?s=C4=85skaita.pdf?=",
                "sąskaita.pdf",
            ),
            (
                "attachment; filename*=utf-8''s%C4%85skaita.pdf",
                "sąskaita.pdf",
            ),
            (
                "attachment; filename*0*=utf-8''s%C4%85; filename*1=skaita.pdf",
                "sąskaita.pdf",
            ),
            (
                "attachment; filename*=windows-1257''s%E0skaita.pdf",
                "sąskaita.pdf",
            ),
            (
                "attachment; filename=\"λογαριασμός.pdf\"",
                "λογαριασμός.pdf",
            ),
            ("attachment; filename=\"..\\..\\etc\\x.pdf\"", "x.pdf"),
            ("attachment; filename=\"/etc/passwd\"", "passwd"),
            ("attachment; FileName=\"A.PDF\"", "A.PDF"),
        ] {
            assert_eq!(
                Parameters::read(value).file_name("filename").as_deref(),
                Some(expect),
                "{value}"
            );
        }
    }

    #[test]
    fn values_are_lower_case_and_nonsense_is_empty() {
        let read = Parameters::read("Text/HTML; Charset=UTF-8");
        assert_eq!(
            (read.value.as_str(), read.get("charset")),
            ("text/html", Some("UTF-8"))
        );
        assert_eq!(Parameters::read(";;;=").value, "");
    }
}
