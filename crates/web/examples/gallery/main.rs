//! Every piece of `ui/` on a few sheets, with made-up words: `cargo run -p attent-web --example
//! gallery -- FOLDER` writes pages and assets that any static server shows.
//!
//! The first sheet, `index.html`, is the desk; its markup is what the product's desk is made of.

mod desk;
mod frame;
mod pieces;
mod plain;

use std::path::Path;

use attent_web::ui::{Document, Theme, document};
use maud::Markup;

fn main() -> std::io::Result<()> {
    let folder = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "gallery".to_owned());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder.join("assets"))?;
    for asset in attent_assets::all() {
        std::fs::write(folder.join(&asset.path[1..]), asset.bytes)?;
    }
    let sheets: [(&str, &str, Markup); 8] = [
        ("index", "The brakes still squeal", desk::talk()),
        ("list", "Conversations", desk::list()),
        ("nothing", "Conversations", desk::nothing()),
        ("pieces", "Pieces", pieces::page()),
        ("table", "Customers", plain::table()),
        ("settings", "Working hours", plain::settings()),
        ("sign-in", "Sign in", plain::sign_in()),
        ("set-up", "Set up", plain::set_up()),
    ];
    for (name, title, body) in sheets {
        let page = document(
            &Document {
                lang: "en",
                title,
                theme: Theme::Device,
                live: None,
                keys: true,
                away: attent_web::ui::away(
                    "The server does not answer",
                    "As far as we can tell, nothing was sent. What you wrote is still here: try again in a moment.",
                    "The page you asked for has not come. What stands here is as it was.",
                    "Try again",
                ),
            },
            body,
        );
        std::fs::write(folder.join(format!("{name}.html")), page.0)?;
    }
    let policy = attent_assets::csp_hashes();
    let policy = format!(
        "default-src 'self'; script-src 'self' {}; style-src 'self' {}",
        policy.script.join(" "),
        policy.style.join(" ")
    );
    std::fs::write(folder.join("policy.txt"), policy)
}
