//! Gathers what is served: fonts, pictures, the icon sprite, one style sheet, script modules.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::pack::{Packed, pack};
use crate::read;

/// Inter's files for the writing of our five languages.
const FONTS: [&str; 4] = ["latin", "latin-ext", "greek", "greek-ext"];

pub struct Site {
    pub files: Vec<Packed>,
    /// The names in `icons.txt`, sorted.
    pub icons: Vec<String>,
    /// What a module says in `import`, and the address it stands for.
    pub imports: Vec<(String, String)>,
}

pub fn site(here: &Path, packages: &Path) -> Result<Site, String> {
    let mut files = Vec::new();
    for font in FONTS {
        let file = packages.join(format!(
            "@fontsource-variable/inter/files/inter-{font}-wght-normal.woff2"
        ));
        let bytes = std::fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        files.push(pack(&format!("inter-{font}.woff2"), bytes)?);
    }
    for picture in listed(&here.join("img"))? {
        let bytes = std::fs::read(&picture).map_err(|e| format!("{}: {e}", picture.display()))?;
        files.push(pack(&file_name(&picture), bytes)?);
    }
    let icons = icon_names(here)?;
    files.push(pack("icons.svg", sprite(&icons, packages)?.into_bytes())?);
    files.push(pack(
        "app.css",
        style(&here.join("css"), &files)?.into_bytes(),
    )?);

    let mut imports = Vec::new();
    let turbo = read(&packages.join("@hotwired/turbo/dist/turbo.es2017-esm.js"))?;
    imports.push(module(&mut files, "turbo.js", "@hotwired/turbo", turbo)?);
    for script in listed(&here.join("js"))? {
        let name = file_name(&script);
        let said = format!("attent/{}", name.trim_end_matches(".js"));
        imports.push(module(&mut files, &name, &said, read(&script)?)?);
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Site {
        files,
        icons,
        imports,
    })
}

fn module(
    files: &mut Vec<Packed>,
    name: &str,
    said: &str,
    text: String,
) -> Result<(String, String), String> {
    let packed = pack(name, text.into_bytes())?;
    let import = (said.to_owned(), packed.url());
    files.push(packed);
    Ok(import)
}

/// The style sheet: every file of `css/` in the order of their names, `asset:` addresses filled in.
fn style(folder: &Path, files: &[Packed]) -> Result<String, String> {
    let mut text = String::new();
    for part in listed(folder)? {
        text.push_str(&read(&part)?);
        text.push('\n');
    }
    for file in files {
        text = text.replace(
            &format!("asset:{}\"", file.name),
            &format!("{}\"", file.url()),
        );
    }
    match text.find("asset:") {
        Some(at) => Err(format!(
            "css: no such asset: {}",
            text[at..].lines().next().unwrap_or("")
        )),
        None => Ok(text),
    }
}

fn icon_names(here: &Path) -> Result<Vec<String>, String> {
    let mut names: Vec<String> = read(&here.join("icons.txt"))?
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

/// One `<symbol>` per icon; stroke and size are the page's.
fn sprite(icons: &[String], packages: &Path) -> Result<String, String> {
    let mut text = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
    for icon in icons {
        let file = read(&packages.join(format!("lucide-static/icons/{icon}.svg")))?;
        let inside = file
            .split_once("<svg")
            .and_then(|(_, rest)| rest.split_once('>'))
            .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
            .ok_or(format!("icon {icon} is not as expected"))?
            .0;
        let shapes: Vec<&str> = inside
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        writeln!(
            text,
            "<symbol id=\"{icon}\" viewBox=\"0 0 24 24\">{}</symbol>",
            shapes.join("")
        )
        .expect("writing to a string does not fail");
    }
    text.push_str("</svg>\n");
    Ok(text)
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
