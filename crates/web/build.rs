//! Collects the words of `locales/<language>/*.ftl` into one table, embedded.

use std::{env, fmt::Write as _, fs, path::Path};

const LANGUAGES: [&str; 5] = ["en", "lt", "lv", "el", "nl"];

fn main() {
    // Asked when it runs: a target folder may serve more than one work tree.
    let here = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let root = Path::new(&here).join("../../locales");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut table = String::from("pub(crate) const FILES: &[(&str, &[&str])] = &[\n");
    for language in LANGUAGES {
        let folder = root.join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files: Vec<_> = fs::read_dir(&folder)
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
            .unwrap_or_default();
        files.retain(|path| path.extension().is_some_and(|end| end == "ftl"));
        files.sort();
        let _ = writeln!(table, "    ({language:?}, &[");
        for file in files {
            let file = fs::canonicalize(&file).expect("a file that was just listed");
            println!("cargo::rerun-if-changed={}", file.display());
            let _ = writeln!(
                table,
                "        include_str!({:?}),",
                file.display().to_string()
            );
        }
        table.push_str("    ]),\n");
    }
    table.push_str("];\n");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR for a build script");
    fs::write(Path::new(&out).join("words.rs"), table).expect("the folder that cargo gave");
}
