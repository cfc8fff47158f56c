//! The document around every page: head, import map, body. No inline style, no inline script but
//! the import map, whose hash stands in the CSP ([`attent_assets::csp_hashes`]).

use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What a person chose for their eyes; `Device` follows the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Device,
    Light,
    Dark,
}

pub struct Document<'a> {
    /// `en`, `lt`, `lv`, `el`, `nl`.
    pub lang: &'a str,
    /// The page, without the name of the product: that is added.
    pub title: &'a str,
    pub theme: Theme,
    /// The address of the stream of nudges; `None` on pages of customers and of signing in.
    pub live: Option<&'a str>,
    /// Single keys act (`keys.js`); a person may turn that off.
    pub keys: bool,
    /// What to say when the server does not answer, from [`super::away`]: it must be here before.
    pub away: Markup,
}

/// `body` is what [`super::frame`] or [`super::quiet`] made.
pub fn document(document: &Document, body: Markup) -> Markup {
    let theme = match document.theme {
        Theme::Device => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    html! {
        (DOCTYPE)
        html lang=(document.lang) data-theme=[theme] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content="light dark";
                meta name="turbo-refresh-method" content="morph";
                meta name="turbo-refresh-scroll" content="preserve";
                meta name="referrer" content="same-origin";
                meta name="format-detection" content="telephone=no";
                title { (document.title) " · Attent" }
                link rel="icon" href=(attent_assets::path("favicon.svg")) type="image/svg+xml";
                link rel="stylesheet" href=(attent_assets::path("app.css")) data-turbo-track="reload";
                // Built from our own files by attent_assets: escaping would break its JSON and its hash.
                script type="importmap" { (PreEscaped(attent_assets::import_map())) }
                @for script in attent_assets::preloads() { link rel="modulepreload" href=(script); }
                script type="module" src=(attent_assets::path("app.js")) data-turbo-track="reload" {}
            }
            body data-live=[document.live] data-keys=[(!document.keys).then_some("off")] {
                (body)
                template id="away" { (document.away) }
            }
        }
    }
}
