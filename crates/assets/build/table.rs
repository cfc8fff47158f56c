//! Writes the embedded table, the import map, the hashes for the CSP and the list of icons.

use std::fmt::Write;
use std::path::Path;

use crate::collect::Site;
use crate::pack::csp_source;
use crate::read;

pub fn write(site: &Site, packages: &Path, out: &Path) -> Result<(), String> {
    let mut code = String::new();
    let map = import_map(site);
    let turbo = read(&packages.join("@hotwired/turbo/dist/turbo.es2017-esm.js"))?;
    assets(&mut code, site, out)?;
    let mut constant = |doc: &str, name: &str, text: &str| {
        writeln!(code, "/// {doc}\npub(crate) const {name}: &str = {text:?};")
            .expect("a string takes it");
    };
    constant("The text of the import map.", "IMPORT_MAP", &map);
    constant(
        "Its place in the CSP.",
        "IMPORT_MAP_SOURCE",
        &csp_source(&map),
    );
    constant(
        "Turbo's progress bar, in the CSP.",
        "TURBO_STYLE_SOURCE",
        &csp_source(&turbo_style(&turbo)?),
    );
    icons(&mut code, site);
    put(&out.join("table.rs"), code.as_bytes())
}

fn assets(code: &mut String, site: &Site, out: &Path) -> Result<(), String> {
    code.push_str(
        "/// Everything that is served, sorted by name.\npub(crate) static ASSETS: &[Asset] = &[\n",
    );
    for file in &site.files {
        put(&out.join(&file.file), &file.bytes)?;
        let variant = |packed: &Option<Vec<u8>>, ending: &str| -> Result<String, String> {
            let Some(bytes) = packed else {
                return Ok("None".to_owned());
            };
            put(&out.join(format!("{}.{ending}", file.file)), bytes)?;
            Ok(format!(
                "Some({})",
                include(&format!("{}.{ending}", file.file))
            ))
        };
        let (brotli, gzip) = (variant(&file.brotli, "br")?, variant(&file.gzip, "gz")?);
        writeln!(
            code,
            "    Asset {{ name: {:?}, path: {:?}, content_type: {:?}, sha256: {:?}, bytes: {}, brotli: {brotli}, gzip: {gzip} }},",
            file.name, file.url(), file.content_type, file.sha256, include(&file.file),
        )
        .expect("a string takes it");
    }
    code.push_str("];\n");
    Ok(())
}

fn include(file: &str) -> String {
    format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))")
}

fn import_map(site: &Site) -> String {
    let imports: serde_json::Map<String, serde_json::Value> = site
        .imports
        .iter()
        .map(|(said, url)| (said.clone(), url.as_str().into()))
        .collect();
    serde_json::json!({ "imports": imports }).to_string()
}

/// The text of the `<style>` that Turbo puts into every page, taken from its source.
fn turbo_style(source: &str) -> Result<String, String> {
    const CHANGED: &str = "Turbo's progress bar is written differently now: see build/table.rs";
    let (_, rest) = source
        .split_once("static animationDuration = ")
        .ok_or(CHANGED)?;
    let duration: u32 = rest
        .split_whitespace()
        .next()
        .and_then(|n| n.parse().ok())
        .ok_or(CHANGED)?;
    let (_, rest) = rest.split_once("return unindent`\n").ok_or(CHANGED)?;
    let (text, _) = rest.split_once('`').ok_or(CHANGED)?;
    let indent = text.len() - text.trim_start_matches(' ').len();
    let lines: Vec<&str> = text
        .split('\n')
        .map(|line| line.get(indent..).unwrap_or(""))
        .collect();
    let text = lines
        .join("\n")
        .replace("${ProgressBar.animationDuration}", &duration.to_string())
        .replace(
            "${ProgressBar.animationDuration / 2}",
            &(duration / 2).to_string(),
        );
    if text.contains("${") {
        Err(CHANGED.to_owned())
    } else {
        Ok(text)
    }
}

/// One variant per icon, so that a misspelt icon does not compile.
fn icons(code: &mut String, site: &Site) {
    code.push_str("/// The icons of the sprite: one line each in `icons.txt`.\n");
    code.push_str("#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Icon {\n");
    for name in &site.icons {
        writeln!(code, "    /// `{name}` of Lucide.\n    {},", variant(name))
            .expect("a string takes it");
    }
    code.push_str(
        "}\nimpl Icon {\n    /// Every icon, for a gallery.\n    pub const ALL: &[Icon] = &[",
    );
    for name in &site.icons {
        write!(code, "Icon::{}, ", variant(name)).expect("a string takes it");
    }
    code.push_str("];\n    /// Its id in the sprite.\n    pub const fn name(self) -> &'static str {\n        match self {\n");
    for name in &site.icons {
        writeln!(code, "            Icon::{} => {name:?},", variant(name))
            .expect("a string takes it");
    }
    code.push_str("        }\n    }\n}\n");
}

/// `message-square` is `MessageSquare`.
fn variant(name: &str) -> String {
    name.split('-')
        .map(|part| part[..1].to_uppercase() + &part[1..])
        .collect()
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|e| format!("{}: {e}", path.display()))
}
