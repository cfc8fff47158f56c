//! What lies in the frame (a page, settings), and pages without one (signing in, customers').

use attent_assets::Icon;
use maud::{Markup, html};

use super::frame::Link;
use super::icon;

/// How wide the content may become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// For reading and forms.
    #[default]
    Reading,
    /// For tables and figures.
    Wide,
}

pub fn page(width: Width, content: Markup) -> Markup {
    let width = if width == Width::Wide {
        "inner wide"
    } else {
        "inner"
    };
    html! { main class="page" id="main" tabindex="-1" { div class=(width) { (content) } } }
}

/// The heading of a page. `crumbs` are the pages above it, as (label, address); `actions` are buttons.
pub fn page_head(crumbs: &[(&str, &str)], title: &str, about: &str, actions: Markup) -> Markup {
    html! {
        header class="page-head" {
            div class="words" {
                @if !crumbs.is_empty() {
                    ol class="crumbs" role="list" { @for (label, href) in crumbs { li { a href=(href) { (label) } } } }
                }
                h1 { (breakable(title)) }
                @if !about.is_empty() { p { (about) } }
            }
            div class="actions" { (actions) }
        }
    }
}

/// A mail address breaks before its `@` first.
fn breakable(title: &str) -> Markup {
    html! { @for (place, part) in title.split('@').enumerate() { @if place > 0 { wbr; "@" } (part) } }
}

/// A page with a side navigation: groups of (heading, links). On a phone it lies behind a button
/// that says where one is.
pub fn settings(name: &str, groups: &[(&str, Vec<Link>)], width: Width, content: Markup) -> Markup {
    let mut links = groups.iter().flat_map(|(_, links)| links);
    let here = links.find(|link| link.current);
    html! {
        div class="settings" {
            nav aria-label=(name) {
                button class="side-open" type="button" popovertarget="side" {
                    span class="soft" { (name) }
                    @if let Some(link) = here { (icon(link.picture)) b { (link.label) } }
                    (icon(Icon::ChevronDown))
                }
                div class="side-nav" id="side" popover {
                    @for (heading, links) in groups {
                        @if !heading.is_empty() { h2 { (heading) } }
                        @for link in links {
                            a href=(link.href) aria-current=[link.current.then_some("page")] { (icon(link.picture)) (link.label) }
                        }
                    }
                }
            }
            (page(width, content))
        }
    }
}

/// A sheet of its own on a page, with a heading; a table in it takes `panel_bare`.
pub fn panel(heading: &str, about: &str, content: Markup) -> Markup {
    html! {
        section class="panel" {
            @if !heading.is_empty() {
                header { h2 { (heading) } @if !about.is_empty() { p { (about) } } }
            }
            (content)
        }
    }
}

/// A quiet page: `mark` is the business's name or our brand, `footer` small links.
pub fn quiet(width: Width, mark: Markup, end: Markup, content: Markup, footer: Markup) -> Markup {
    let class = (width == Width::Wide).then_some("broad");
    html! {
        div class="quiet" {
            header { (mark) (end) }
            main class=[class] id="main" { (content) }
            footer { (footer) }
        }
    }
}

/// Our brand, for the head of a quiet page.
pub fn brand(href: &str) -> Markup {
    html! {
        a class="brand" href=(href) aria-label="Attent" {
            img src=(attent_assets::path("favicon.svg")) alt="" width="24" height="24";
            span { "attent" }
        }
    }
}

/// The heading of a quiet page.
pub fn intro(title: &str, about: &str) -> Markup {
    html! { div class="intro" { h1 { (title) } @if !about.is_empty() { p { (about) } } } }
}

/// The steps of setting up; `at` counts from 0.
pub fn steps(name: &str, steps: &[&str], at: usize) -> Markup {
    html! {
        ol class="steps" role="list" aria-label=(name) {
            @for (number, step) in steps.iter().enumerate() {
                li class=[(number < at).then_some("done")] aria-current=[(number == at).then_some("step")] { span { (step) } }
            }
        }
    }
}

/// Pairs of a word and what it is, as a definition list.
pub fn facts(pairs: &[(&str, Markup)]) -> Markup {
    html! { dl class="facts" { @for (word, what) in pairs { dt { (word) } dd { (what) } } } }
}
