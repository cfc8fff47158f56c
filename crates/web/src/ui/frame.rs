//! The frame of staff pages: top bar, navigation, trouble, toasts; and the tabs of a phone.

use attent_assets::Icon;
use maud::{Markup, html};

use super::{Tone, icon};

/// Where one can go. `tab` ones are also at the bottom of a phone: four at most.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    pub href: &'a str,
    pub picture: Icon,
    pub label: &'a str,
    pub count: Option<&'a str>,
    pub count_tone: Tone,
    pub current: bool,
    pub tab: bool,
    /// As `keys.js` takes it: `"g i"`.
    pub key: Option<&'a str>,
}

/// Links under a heading, or without one.
pub struct Section<'a> {
    pub heading: Option<&'a str>,
    pub links: Vec<Link<'a>>,
}

/// How many customers wait, and (where there is room) how long the longest.
pub struct Waiting<'a> {
    pub href: &'a str,
    pub tone: Tone,
    pub number: &'a str,
    pub words: &'a str,
    /// For a phone, after the number: "waiting".
    pub short: &'a str,
    /// With its comma: ", the longest 1 h 12 min".
    pub more: &'a str,
}

pub struct Search<'a> {
    /// Where the form is sent: `/search`.
    pub action: &'a str,
    pub label: &'a str,
    pub placeholder: &'a str,
    pub value: &'a str,
}

/// Words of the frame itself.
pub struct FrameWords<'a> {
    pub skip: &'a str,
    pub main_navigation: &'a str,
    pub more: &'a str,
    pub home: &'a str,
}

pub struct Frame<'a> {
    pub words: FrameWords<'a>,
    /// Where the brand leads.
    pub home: &'a str,
    pub waiting: Option<Waiting<'a>>,
    pub search: Search<'a>,
    /// "Workshop, open until 18:00", and whether it is open.
    pub place: Option<(&'a str, bool)>,
    /// Notices and the person's menu.
    pub end: Markup,
    pub sections: Vec<Section<'a>>,
    /// At the bottom of the navigation: settings, help.
    pub last: Vec<Link<'a>>,
    pub trouble: Markup,
    /// From [`super::toasts`].
    pub toasts: Markup,
    /// What opens over every page: the keyboard's help.
    pub over: Markup,
}

/// `stage` is what [`super::page`], [`super::settings`] or [`super::desk`] made.
pub fn frame(frame: &Frame, stage: Markup) -> Markup {
    html! {
        a class="skip" href="#main" { (frame.words.skip) }
        div class="frame" {
            (top(frame))
            (frame.trouble)
            nav class="nav" id="nav" popover aria-label=(frame.words.main_navigation) {
                @for section in &frame.sections {
                    @if let Some(heading) = section.heading { h2 { (heading) } }
                    @for link in &section.links { (nav_link(link)) }
                }
                div class="last" { @for link in &frame.last { (nav_link(link)) } }
            }
            div class="stage" { (stage) }
            (tabbar(frame))
        }
        (frame.toasts)
        (frame.over)
    }
}

fn top(frame: &Frame) -> Markup {
    html! {
        header class="top" {
            a class="brand" href=(frame.home) aria-label=(frame.words.home) {
                img src=(attent_assets::path("favicon.svg")) alt="" width="24" height="24";
                span { "attent" }
            }
            div class="middle" {
                (search(&frame.search))
                @if let Some(waiting) = &frame.waiting {
                    a class={ "waiting " (waiting.tone.class()) } href=(waiting.href) {
                        span { b { (waiting.number) } " " span class="words" { (waiting.words) } span class="more" { (waiting.more) } span class="short" aria-hidden="true" { (waiting.short) } }
                    }
                }
            }
            div class="end" {
                @if let Some((text, open)) = frame.place {
                    span class={ "where " (if open { "open" } else { "" }) } { (text) }
                }
                (frame.end)
            }
        }
    }
}

/// Sends a plain form; `search.js` shows what it finds while one types, in the frame `found`.
fn search(search: &Search) -> Markup {
    html! {
        form class="search" role="search" action=(search.action) data-search {
            (icon(Icon::Search))
            input type="search" name="q" value=(search.value) aria-label=(search.label) placeholder=(search.placeholder)
                autocomplete="off" data-key="/";
            (super::key("/"))
            turbo-frame class="found" id="found" target="_top" {}
        }
    }
}

fn nav_link(link: &Link) -> Markup {
    html! {
        a href=(link.href) aria-current=[link.current.then_some("page")] data-key=[link.key] title=(link.label) {
            (icon(link.picture)) span { (link.label) } (count(link))
        }
    }
}

fn count(link: &Link) -> Markup {
    html! { @if let Some(count) = link.count { span class={ "count " (link.count_tone.class()) } { (count) } } }
}

fn tabbar(frame: &Frame) -> Markup {
    let links = frame
        .sections
        .iter()
        .flat_map(|section| &section.links)
        .filter(|link| link.tab);
    html! {
        nav class="tabbar" aria-label=(frame.words.main_navigation) {
            @for link in links {
                a href=(link.href) aria-current=[link.current.then_some("page")] {
                    (icon(link.picture)) span { (link.label) } (count(link))
                }
            }
            button type="button" popovertarget="nav" { (icon(Icon::Menu)) span { (frame.words.more) } }
        }
    }
}
