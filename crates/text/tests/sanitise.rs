//! What the sanitiser lets through, judged by a second parser and a list of its own.

mod support;

use std::time::{Duration, Instant};

use attent_text::html::{Clean, ImageRef, sanitise, to_text};
use proptest::prelude::*;
use scraper::{Html, Node};

const ELEMENTS: &str = " a abbr acronym address article aside b bdi bdo big blockquote br caption \
    center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 \
    h4 h5 h6 header hr i img ins kbd label li main mark nav ol p pre q s samp section small span \
    strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr html head body ";
const ATTRIBUTES: &str = " align alt bgcolor border cellpadding cellspacing class clear color \
    colspan data-source dir face height href hspace lang noshade nowrap rel rowspan size span src \
    start style target title type valign value vspace width ";

fn blocked(_: ImageRef<'_>) -> Option<String> {
    None
}

fn shown(image: ImageRef<'_>) -> Option<String> {
    match image {
        ImageRef::Cid(id) => Some(format!("/files/{}", id.len())),
        ImageRef::Remote(url) => Some(format!("/image?of={}", url.len())),
        ImageRef::Data(data) => Some(data.to_owned()),
    }
}

/// Fails if anything in `html`, read as a page or as a fragment, could act.
fn assert_harmless(html: &str, from: &str) {
    for dom in [Html::parse_document(html), Html::parse_fragment(html)] {
        for node in dom.tree.values() {
            match node {
                Node::Element(element) => assert_element_harmless(element, from),
                Node::Text(_) | Node::Document | Node::Fragment => {}
                other => panic!("{other:?} from {from}"),
            }
        }
    }
}

fn assert_element_harmless(element: &scraper::node::Element, from: &str) {
    let name = element.name();
    assert!(
        ELEMENTS.contains(&format!(" {name} ")),
        "<{name}> from {from}"
    );
    assert_eq!(&*element.name.ns, "http://www.w3.org/1999/xhtml", "{from}");
    for (attribute, value) in element.attrs() {
        let place = format!("<{name} {attribute}={value:?}> from {from}");
        assert!(ATTRIBUTES.contains(&format!(" {attribute} ")), "{place}");
        let squeezed: String = value.chars().filter(|c| !c.is_whitespace()).collect();
        let lower = squeezed.to_lowercase();
        match attribute {
            "href" => assert!(
                ["http://", "https://", "mailto:", "tel:"]
                    .iter()
                    .any(|s| lower.starts_with(s)),
                "{place}"
            ),
            "src" => assert!(
                ["/files/", "/image?", "data:image/"]
                    .iter()
                    .any(|s| lower.starts_with(s))
                    && !lower.contains("svg"),
                "{place}"
            ),
            "data-source" => assert!(
                ["http://", "https://", "cid:"]
                    .iter()
                    .any(|s| lower.starts_with(s)),
                "{place}"
            ),
            "style" => {
                for bad in [
                    "url",
                    "\\",
                    "expression",
                    "@",
                    "/*",
                    "position",
                    "behavio",
                    "binding",
                    "var(",
                    "image",
                ] {
                    assert!(!lower.contains(bad), "{place}");
                }
            }
            "title" | "alt" => {}
            _ => assert!(
                !lower.contains("script:") && !lower.contains('('),
                "{place}"
            ),
        }
    }
    if name == "a" {
        assert_eq!(element.attr("target"), Some("_blank"), "{from}");
        assert_eq!(
            element.attr("rel"),
            Some("noopener noreferrer nofollow"),
            "{from}"
        );
    }
}

fn check(html: &str) -> Clean {
    for images in [&blocked as &dyn Fn(ImageRef<'_>) -> Option<String>, &shown] {
        let clean = sanitise(html, images);
        assert_harmless(&clean.html, html);
        assert_eq!(
            sanitise(&clean.html, images).html,
            clean.html,
            "changes again: {html}"
        );
    }
    sanitise(html, &blocked)
}

#[test]
fn known_attacks_leave_nothing_that_acts() {
    let Some(payloads) = support::shared("xss/html5sec.jsonl") else {
        return;
    };
    let mut count = 0;
    for payload in support::json_lines(&payloads) {
        check(payload["payload"].as_str().expect("a payload"));
        count += 1;
    }
    assert!(count > 100, "{count} payloads");
}

#[test]
fn attacks_on_the_seams_leave_nothing_that_acts() {
    for html in [
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a><a href=\"&#1;javascript:alert(1)\">y</a>",
        "<img src=x data-source='javascript:alert(1)'><img data-source=\"x' onerror='alert(1)\">",
        "<img alt=' data-source=\"' src='https://x/\"onerror=alert(1) x=\"'>",
        "<p title=' data-source=\"https://x\"'> data-source=\"https://x\" <b>",
        "<div style=\"color:red;background:url(&quot;javascript:x&quot;)\">",
        "<select><style></select><img src=x onerror=alert(1)></style>",
        "<table><td><a><table><a><td>x",
        "<a><table><td><a>",
        "<p><table><p>",
        "<pre>\n\n\nx",
        "<pre>&#10;&#10;x",
        "a&#13;b&#13;&#10;c",
        "<b><b><b><b><b>x<p>y</b>z",
        "<table><caption><table><tr><caption>",
        "<ul><li><table><li>",
        "<h1><p><h2><b></h1>x",
        "<table><colgroup><col><td>x<col>",
        "<dl><dd><div><dd>x",
        "<li><div><li>",
        "<a><p><a>",
        "<font size=7><div><font size=1></div>x</font>y",
        "<nobr>a<nobr>b",
        "<center><p></center>x",
    ] {
        check(html);
    }
}

#[test]
fn an_ordinary_mail_keeps_its_looks() {
    let mail = "<html><head><title>x</title><style>p{color:red}</style></head>\
        <body bgcolor=\"#000\" text=\"#fff\"><p class=\"MsoNormal gmail_quote\" style='margin:0cm;\
        mso-x:y;font-family:\"Calibri\",sans-serif'>Dear <b>Ana</b>,<o:p></o:p></p>\
        <table width=600 cellpadding=0><tr><td bgcolor=#eee colspan=2 onclick=x>\
        <a href='https://example.com/?a=1&b=2'>Shop</a> <img src=\"cid:logo@x\" width=20 alt=Logo>\
        <img src=http://example.com/t.gif alt=t></table>";
    let clean = sanitise(mail, &|image| match image {
        ImageRef::Cid("logo@x") => Some("/files/1".to_owned()),
        _ => None,
    });
    assert_eq!(
        clean.html,
        "<div style=\"background-color:#000;color:#fff\"><p class=\"gmail_quote\" \
         style=\"margin:0cm;font-family:&quot;Calibri&quot;,sans-serif\">Dear <b>Ana</b>,</p>\
         <table width=\"600\" cellpadding=\"0\"><tbody><tr><td bgcolor=\"#eee\" colspan=\"2\">\
         <a href=\"https://example.com/?a=1&amp;b=2\" target=\"_blank\" \
         rel=\"noopener noreferrer nofollow\">Shop</a> <img src=\"/files/1\" \
         data-source=\"cid:logo@x\" width=\"20\" alt=\"Logo\"><img \
         data-source=\"http://example.com/t.gif\" alt=\"t\"></td></tr></tbody></table></div>"
    );
    assert_eq!((clean.remote_images, clean.cut), (1, false));
}

#[test]
fn bombs_are_bounded() {
    let bombs = [
        "<div>".repeat(100_000),
        "<".repeat(1_000_000),
        "<b>".repeat(100_000) + &"<p>x".repeat(10_000),
        "<table>".repeat(100_000) + &"<br>x".repeat(100_000),
        "<a ".to_owned() + &(0..200_000).map(|i| format!("a{i} ")).collect::<String>() + ">x",
        "<p style='".to_owned() + &"color:red;".repeat(100_000) + "'>x",
        "<svg><style><!--".repeat(60_000),
        (0..60_000)
            .map(|i| format!("<font size={i}>"))
            .collect::<String>()
            + &"<p>x".repeat(60_000),
        "<a href=x><table><td>".repeat(30_000),
        "&lt".repeat(500_000),
        "<blockquote><ul><li>x".repeat(50_000),
        "x".repeat(5_000_000),
    ];
    for bomb in bombs {
        let begin = Instant::now();
        let clean = sanitise(&bomb, &blocked);
        let text = to_text(&bomb);
        // Unoptimised and on a busy machine; quadratic work would take minutes.
        assert!(
            begin.elapsed() < Duration::from_secs(20),
            "{:.40}: {:?}",
            bomb,
            begin.elapsed()
        );
        assert!(
            clean.html.len() < 12_000_000 && text.len() <= 1024 * 1024,
            "{bomb:.40}"
        );
    }
    assert!(sanitise(&"<i>x</i>".repeat(500_000), &blocked).cut);
}

fn fragments() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "</?(a|b|i|p|div|span|table|tr|td|th|tbody|caption|col|ul|li|dl|dd|h1|h2|font|pre|svg|math|style|script|form|select|option|template|title|blockquote|center|img|br|hr|mi|desc|foreignObject)( (href|src|style|class|onclick|title|data-source)=[\"']?[a-z:/ &;#0-9\"'<>-]{0,12}[\"']?)?/?>",
        2 => "[ a-z&;#<>\n\"'-]{0,8}",
        1 => Just("<!--".to_owned()),
        1 => Just("-->".to_owned()),
        1 => "&(amp|lt|#10|#x3c|nbsp|quot);?",
        1 => "\\PC{0,4}",
    ];
    proptest::collection::vec(piece, 0..25).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_fragments_become_harmless_and_settle(html in fragments()) {
        check(&html);
        to_text(&html);
    }

    #[test]
    fn any_string_is_survived(text in ".{0,200}") {
        check(&text);
        to_text(&text);
    }
}
