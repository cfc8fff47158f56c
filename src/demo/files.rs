//! Small files for the stories' mails: a picture, a receipt, a list.

/// Media type and bytes of an attachment by its name.
pub(super) fn of(name: &str) -> (&'static str, Vec<u8>) {
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("png") => ("image/png", picture(name)),
        Some("pdf") => ("application/pdf", receipt(name)),
        Some("csv") => (
            "text/csv",
            b"article,size,count\nhelmet,M,12\nhelmet,L,9\nbell,one,40\n".to_vec(),
        ),
        _ => (
            "text/plain",
            b"Frame number WTU 264 K 0718 C\nBought 2024-04-12\n".to_vec(),
        ),
    }
}

/// One page with its name on it.
fn receipt(name: &str) -> Vec<u8> {
    let shown: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let words = format!("BT /F1 18 Tf 40 760 Td (Two Wheels - {shown}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{words}\nendstream", words.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut out = "%PDF-1.4\n".to_owned();
    let mut offsets = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        out += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let table = out.len();
    out += "xref\n0 6\n0000000000 65535 f \n";
    for offset in offsets {
        out += &format!("{offset:010} 00000 n \n");
    }
    out += &format!("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    out.into_bytes()
}

const WIDTH: usize = 120;
const HEIGHT: usize = 80;

/// A wheel on a coloured ground; another name, another colour. PNG (RFC 2083), stored unpacked.
fn picture(name: &str) -> Vec<u8> {
    let hue = name.bytes().fold(0_u8, u8::wrapping_add);
    let mut rows = Vec::with_capacity((WIDTH * 3 + 1) * HEIGHT);
    for y in 0..HEIGHT {
        rows.push(0);
        for x in 0..WIDTH {
            let (dx, dy) = (x.abs_diff(WIDTH / 2), y.abs_diff(HEIGHT / 2));
            let far = dx * dx + dy * dy;
            let rim = (28 * 28..32 * 32).contains(&far);
            let spoke = far < 30 * 30 && (dx == 0 || dy == 0 || dx == dy);
            let pixel = if rim || spoke {
                [40, 44, 52]
            } else {
                [hue | 128, 200 - hue / 4, 210]
            };
            rows.extend_from_slice(&pixel);
        }
    }
    let mut header = Vec::new();
    for size in [WIDTH, HEIGHT] {
        header.extend_from_slice(&u32::try_from(size).unwrap_or(0).to_be_bytes());
    }
    header.extend_from_slice(&[8, 2, 0, 0, 0]);
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut out, b"IHDR", &header);
    chunk(&mut out, b"IDAT", &stored(&rows));
    chunk(&mut out, b"IEND", &[]);
    out
}

fn chunk(out: &mut Vec<u8>, kind: &[u8; 4], bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).unwrap_or(0);
    out.extend_from_slice(&length.to_be_bytes());
    let body = [kind.as_slice(), bytes].concat();
    out.extend_from_slice(&body);
    out.extend_from_slice(&crc32(&body).to_be_bytes());
}

/// zlib (RFC 1950) around blocks that are not packed.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let blocks = bytes.chunks(60_000);
    let last = blocks.len();
    for (number, block) in blocks.enumerate() {
        let length = u16::try_from(block.len()).unwrap_or(0);
        out.push(u8::from(number + 1 == last));
        out.extend_from_slice(&length.to_le_bytes());
        out.extend_from_slice(&(!length).to_le_bytes());
        out.extend_from_slice(block);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    out.extend_from_slice(&((b << 16) | a).to_be_bytes());
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xedb8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_of_the_standards() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert!(stored(b"Wikipedia").ends_with(&0x11e6_0398_u32.to_be_bytes()));
    }
}
