//! Styles, scripts, fonts and icons, digested and embedded.
//!
//! Everything is served below `/assets/` under a name that carries its digest, so it may be kept
//! by browsers for ever. It knows nothing of the product and does no IO: `build.rs` made the table.
//!
//! [`path`] gives the address to write into a page; [`get`] finds what that address stands for;
//! [`import_map`], [`csp_hashes`] and [`preloads`] are for the head of the page and its policy.

include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// One embedded file.
#[derive(Debug)]
pub struct Asset {
    /// As code asks for it: `app.css`.
    pub name: &'static str,
    /// As a browser asks for it: `/assets/app-1f2e3d4c5b6a.css`.
    pub path: &'static str,
    pub content_type: &'static str,
    /// Of `bytes`, in hex: good as an `ETag`.
    pub sha256: &'static str,
    pub bytes: &'static [u8],
    /// The same packed, where that is smaller.
    pub brotli: Option<&'static [u8]>,
    pub gzip: Option<&'static [u8]>,
}

/// What a Content-Security-Policy must name besides `'self'`: each entry ready with its quotes.
pub struct CspHashes {
    /// For `script-src`: the import map.
    pub script: &'static [&'static str],
    /// For `style-src`: the progress bar that Turbo puts into every page.
    pub style: &'static [&'static str],
}

/// The address of a file, by its plain name (`app.css`, `app.js`, `icons.svg`).
///
/// # Panics
/// When there is no such file: names are literals, and a test asks for every one of them.
pub fn path(name: &str) -> &'static str {
    match ASSETS.binary_search_by(|asset| asset.name.cmp(name)) {
        Ok(at) => ASSETS[at].path,
        Err(_) => panic!("no asset is called {name}"),
    }
}

/// The file that a browser asks for, by the last part of its address or the whole of it.
pub fn get(path: &str) -> Option<&'static Asset> {
    let file = path.rsplit('/').next()?;
    ASSETS
        .iter()
        .find(|asset| asset.path.rsplit('/').next() == Some(file))
}

/// The text of `<script type="importmap">`; [`csp_hashes`] holds its hash, so it goes in unchanged.
pub fn import_map() -> &'static str {
    IMPORT_MAP
}

/// Everything, for a gallery or an export.
pub fn all() -> &'static [Asset] {
    ASSETS
}

pub fn csp_hashes() -> CspHashes {
    CspHashes {
        script: &[IMPORT_MAP_SOURCE],
        style: &[TURBO_STYLE_SOURCE],
    }
}

/// Scripts that every page needs, for `<link rel="modulepreload">`.
pub fn preloads() -> [&'static str; 2] {
    [path("turbo.js"), path("app.js")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_its_address_lead_to_the_same_file() {
        assert!(ASSETS.is_sorted_by_key(|asset| asset.name));
        for asset in ASSETS {
            assert_eq!(path(asset.name), asset.path);
            assert_eq!(get(asset.path).map(|found| found.name), Some(asset.name));
            assert!(!asset.bytes.is_empty(), "{}", asset.name);
        }
        assert!(
            get("/assets/app.css").is_none(),
            "an address without its digest is nobody's"
        );
    }

    #[test]
    fn every_script_is_in_the_import_map() {
        for asset in ASSETS.iter().filter(|asset| asset.name.ends_with(".js")) {
            assert!(import_map().contains(asset.path), "{}", asset.name);
        }
    }
}
