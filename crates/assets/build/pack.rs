//! One file as it is served: digested, and packed where that makes it smaller.

use std::io::Write;

use base64::Engine;
use sha2::{Digest, Sha256};

pub struct Packed {
    /// The name it is asked for by in code: `app.css`.
    pub name: String,
    /// The name it is served by: `app-1f2e3d4c5b6a.css`.
    pub file: String,
    pub content_type: &'static str,
    pub sha256: String,
    pub bytes: Vec<u8>,
    pub brotli: Option<Vec<u8>>,
    pub gzip: Option<Vec<u8>>,
}

impl Packed {
    pub fn url(&self) -> String {
        format!("/assets/{}", self.file)
    }
}

pub fn pack(name: &str, bytes: Vec<u8>) -> Result<Packed, String> {
    let (stem, ending) = name
        .rsplit_once('.')
        .ok_or(format!("{name} has no ending"))?;
    let sha256 = hex(&Sha256::digest(&bytes));
    let (content_type, text) = match ending {
        "css" => ("text/css; charset=utf-8", true),
        "js" => ("text/javascript; charset=utf-8", true),
        "svg" => ("image/svg+xml", true),
        "webmanifest" => ("application/manifest+json", true),
        "woff2" => ("font/woff2", false),
        "png" => ("image/png", false),
        _ => return Err(format!("{name}: which content type is that?")),
    };
    let smaller = |packed: Vec<u8>| (packed.len() < bytes.len()).then_some(packed);
    Ok(Packed {
        name: name.to_owned(),
        file: format!("{stem}-{}.{ending}", &sha256[..12]),
        content_type,
        brotli: if text { smaller(brotli(&bytes)?) } else { None },
        gzip: if text { smaller(gzip(&bytes)?) } else { None },
        sha256,
        bytes,
    })
}

/// A source of a Content-Security-Policy: `'sha256-...'`.
pub fn csp_source(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    format!(
        "'sha256-{}'",
        base64::engine::general_purpose::STANDARD.encode(digest)
    )
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The last steps of brotli cost seconds: they are spent on releases only.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let params = brotli::enc::BrotliEncoderParams {
        quality: if release { 11 } else { 5 },
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)
        .map_err(|e| format!("brotli: {e}"))?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).map_err(|e| format!("gzip: {e}"))?;
    encoder.finish().map_err(|e| format!("gzip: {e}"))
}
