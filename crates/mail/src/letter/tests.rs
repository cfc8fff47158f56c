use std::collections::BTreeSet;

use attent_text::plain;
use proptest::prelude::*;
use scraper::{Html, Selector};

use super::{
    Block, Card, Item, Layout, Letter, html,
    look::{WORN, sheet, worn},
};

const LINK: &str = "https://desk.example.com/yours/one-two";

fn button() -> Block {
    Block::Button {
        label: "Choose a solution".to_owned(),
        address: LINK.to_owned(),
    }
}

fn choice() -> Letter {
    let item = |number: &str, title: &str, text: &str| Item {
        number: number.to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        address: String::new(),
    };
    let list = Block::List(vec![
        item("1", "A repair", "We mend it. It takes a week."),
        item("2", "Your money back · € 40.00", ""),
    ]);
    Letter {
        text: format!(
            "Dear Rosa,\nwe are sorry.\n\nPlease choose:\n\n{}\n\nHere you choose:\n{LINK}\n\nOr see www.example.com.\n\nTwo Wheels",
            list.text()
        ),
        layout: Layout::of("Two Wheels", "en", vec![list, button()]),
        signature: "Ona\nhelp@example.com".to_owned(),
    }
}

fn voucher() -> Letter {
    let card = Block::Card(Card {
        worth: "€ 25.00".to_owned(),
        code: "ABCD-EFGH".to_owned(),
        until: "Good until 1 March 2027.".to_owned(),
    });
    Letter {
        text: format!("Hello,\n\n{}\n\nOr this page:\n{LINK}", card.text()),
        layout: Layout::of("Two Wheels", "en", vec![card, button()]),
        ..Letter::default()
    }
}

fn notice() -> Letter {
    let item = |number: u8| Item {
        title: format!("#{number} the customer has written"),
        address: format!("https://desk.example.com/conversations/{number}"),
        ..Item::default()
    };
    let list = Block::List(vec![item(1), item(12)]);
    Letter {
        text: format!("This waits for you:\n\n{}\n\nThat is all.", list.text()),
        layout: Layout::of("Two Wheels", "en", vec![list]),
        ..Letter::default()
    }
}

fn personal() -> Letter {
    Letter {
        text: "Hello Rosa,\n\nbring it in, see https://example.com/way?a=1&b=2.\n\nOn Monday Rosa wrote:\n> It squeals.\n>\n> > Does it?\n> Yes.\n".to_owned(),
        layout: Layout {
            language: "lt".to_owned(),
            ..Layout::default()
        },
        signature: "Ona, https://example.com".to_owned(),
    }
}

fn all() -> [Letter; 4] {
    [choice(), voucher(), notice(), personal()]
}

fn document(letter: &Letter) -> String {
    letter.html("A subject").expect("it is small")
}

/// Where the links of an HTML lead.
fn links(html: &str) -> BTreeSet<String> {
    let anchors = Selector::parse("a[href]").expect("a selector");
    let html = Html::parse_document(html);
    let all = html.select(&anchors);
    all.map(|a| a.attr("href").unwrap_or_default().to_owned())
        .collect()
}

/// What is read in an HTML.
fn shown(html: &str) -> String {
    let page = Html::parse_document(html);
    let body = Selector::parse("body").expect("a selector");
    page.select(&body).flat_map(|one| one.text()).collect()
}

/// The words of a text, without the signs of quotes and signatures.
fn words(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_start_matches('>').to_owned();
    let all = text.split_whitespace().map(bare);
    all.filter(|word| !word.is_empty() && word != "--")
        .collect()
}

#[test]
fn both_twins_lead_to_the_same_addresses() {
    for letter in all() {
        let (text, html) = (letter.text(), document(&letter));
        let in_text = links(&plain::to_html(&text));
        assert!(!in_text.is_empty(), "a letter with links: {text}");
        assert_eq!(links(&html), in_text, "{html}");
    }
}

#[test]
fn both_twins_say_the_same_and_html_adds_but_names() {
    for letter in all() {
        let mut said = words(&shown(&document(&letter))).into_iter();
        let mut more = Vec::new();
        for word in words(&letter.text()) {
            let before: Vec<String> = said.by_ref().take_while(|one| *one != word).collect();
            more.extend(before);
        }
        more.extend(said);
        // What the HTML adds: the business at the top, and on a button what pressing it does.
        let mut names = Vec::new();
        if let Some(business) = &letter.layout.business {
            names.extend(words(business));
        }
        for block in &letter.layout.blocks {
            if let Block::Button { label, .. } = block {
                names.extend(words(label));
            }
        }
        assert_eq!(more, names, "{}", letter.text());
    }
}

#[test]
fn a_link_that_asks_for_an_act_is_one_button_and_readable_below() {
    let html = document(&choice());
    let page = Html::parse_document(&html);
    let link = format!("a[href='{LINK}']");
    let texts: Vec<String> = page
        .select(&Selector::parse(&link).expect("a selector"))
        .map(|one| one.text().collect())
        .collect();
    assert_eq!(texts, ["Choose a solution", LINK]);
}

#[test]
fn who_writes_is_seen_at_the_top() {
    let first = |html: &str| {
        let page = Html::parse_document(html);
        let body = Selector::parse("body").expect("a selector");
        let text: String = page.select(&body).flat_map(|one| one.text()).collect();
        text.trim().lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(first(&document(&choice())), "Two Wheels");
    assert_eq!(first(&document(&personal())), "Hello Rosa,");
    assert!(document(&personal()).contains("<html lang=\"lt\">"));
    let unknown = Letter::default();
    assert!(document(&unknown).contains("<html>"), "no language is none");
}

#[test]
fn quotes_keep_their_depth() {
    let page = Html::parse_document(&document(&personal()));
    let said = |selector: &str| -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).map(|p| p.text().collect()).collect()
    };
    assert_eq!(
        said("div > blockquote > p"),
        ["It squeals.", "Yes."],
        "one deep"
    );
    assert_eq!(said("blockquote blockquote > p"), ["Does it?"]);
    let deep = Letter {
        text: ">".repeat(4_000),
        ..Letter::default()
    };
    assert!(document(&deep).matches("<blockquote").count() < 10);
}

#[test]
fn a_piece_that_is_not_in_the_text_is_not_shown() {
    let mut letter = choice();
    letter.text = "Somebody wrote other words.".to_owned();
    let html = document(&letter);
    assert!(html.contains("Somebody wrote other words."));
    assert!(!html.contains("Choose a solution") && !html.contains(LINK));
}

#[test]
fn what_mail_programs_would_cut_goes_as_text_alone() {
    let mut letter = personal();
    letter.text = "Word ".repeat(19_000);
    assert!(document(&letter).len() <= html::MOST);
    letter.text = "Word ".repeat(21_000);
    assert_eq!(letter.html("A subject"), None);
    let light = document(&choice()).len();
    assert!(light < 12_000, "a usual one: {light}");
}

/// No element, attribute or address but those we write.
fn is_harmless(html: &str) {
    const KNOWN: &[&str] = &[
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "div",
        "p",
        "br",
        "a",
        "table",
        "tbody",
        "tr",
        "td",
        "blockquote",
    ];
    let page = Html::parse_document(html);
    for element in page.select(&Selector::parse("*").expect("a selector")) {
        let name = element.value().name();
        assert!(KNOWN.contains(&name), "<{name}> in {html}");
        for (attribute, value) in element.value().attrs() {
            assert!(!attribute.starts_with("on"), "{attribute} in {html}");
            if attribute == "href" {
                let fine = ["http://", "https://", "mailto:"];
                assert!(fine.iter().any(|one| value.starts_with(one)), "{value}");
            }
            if attribute == "style" {
                assert!(!value.contains("url("), "{value}");
            }
        }
    }
    let style = Selector::parse("style").expect("a selector");
    let styles: Vec<String> = page.select(&style).map(|s| s.text().collect()).collect();
    assert_eq!(styles, [sheet()], "one sheet, ours");
}

fn of_strangers(words: &str) -> Letter {
    let block = |link: &str| Block::Button {
        label: words.to_owned(),
        address: format!("https://desk.example.com/{link}{words}"),
    };
    let blocks = vec![
        Block::List(vec![Item {
            number: "1".to_owned(),
            title: words.to_owned(),
            text: words.to_owned(),
            address: format!("https://desk.example.com/{words}"),
        }]),
        Block::Card(Card {
            worth: words.to_owned(),
            code: format!("code {words}"),
            until: words.to_owned(),
        }),
        block("a"),
    ];
    let texts: Vec<String> = blocks.iter().map(Block::text).collect();
    Letter {
        text: format!("{words}\n\n{}\n\n> {words}", texts.join("\n\n")),
        layout: Layout::of(words, words, blocks),
        signature: words.to_owned(),
    }
}

#[test]
fn what_strangers_typed_stays_text() {
    for words in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style><script>alert(1)</script>",
        "--><![endif]--><svg onload=alert(1)>",
        "<!--[if mso]><p>",
        "javascript:alert(1)",
        "https://evil.example/\"onclick=\"alert(1)",
        "{ $link } {business} &lt;b&gt;",
        "a\u{0}b\u{202e}c",
    ] {
        let letter = of_strangers(words);
        let html = letter.html(words).expect("small");
        is_harmless(&html);
        let visible = words.replace('\u{0}', "");
        let said = Html::parse_document(&html);
        let said: String = said.root_element().text().collect();
        assert!(said.matches(&visible).count() >= 8, "{words}: {said}");
    }
}

proptest! {
    #[test]
    fn no_words_get_out_of_their_place(words in "[<>\"'&/;:=\\-!\\[\\]a-z \n]{0,60}") {
        let letter = of_strangers(&words);
        let html = letter.html(&words).expect("small");
        is_harmless(&html);
        prop_assert_eq!(letter.html(&words), Some(html), "the same each time");
    }
}

/// Relative luminance of `#rrggbb` (WCAG 2.2).
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("hexadecimal");
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    if one > other {
        one / other
    } else {
        other / one
    }
}

/// Ink and the grounds it stands on.
const PAIRS: &[(&str, &[&str])] = &[
    ("ink", &["ground", "sheet", "card"]),
    ("soft", &["sheet", "card"]),
    ("link", &["sheet", "card"]),
    ("on-press", &["press"]),
];

#[test]
fn words_can_be_read_by_day_and_by_night() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
    assert!((contrast("#767676", "#ffffff") - 4.54).abs() < 0.01);
    let colour = |class: &str| {
        let found = WORN.iter().find(|(name, ..)| *name == class);
        found
            .unwrap_or_else(|| panic!("{class} is worn by nobody"))
            .2
    };
    let inks = WORN.iter().filter(|(_, property, _)| *property == "color");
    for (class, ..) in inks {
        assert!(
            PAIRS.iter().any(|(ink, _)| ink == class),
            "{class} has no ground"
        );
    }
    for (ink, grounds) in PAIRS {
        for ground in *grounds {
            let (ink_of, ground_of) = (colour(ink), colour(ground));
            for (one, other) in [
                (ink_of.light, ground_of.light),
                (ink_of.dark, ground_of.dark),
            ] {
                let found = contrast(one, other);
                assert!(
                    found >= 4.5,
                    "{ink} on {ground}: {one} on {other} is {found:.2}"
                );
            }
        }
    }
}

#[test]
fn every_class_has_its_colours_or_is_known_to_have_none() {
    let sheet = sheet();
    let with_class = Selector::parse("[class]").expect("a selector");
    for letter in all() {
        let page = Html::parse_document(&document(&letter));
        for element in page.select(&with_class) {
            for class in element.value().classes() {
                assert!(sheet.contains(&format!(".{class}{{")), "{class}");
            }
        }
    }
    assert_eq!(
        worn("soft wide", "margin:0"),
        "class=\"soft wide\" style=\"margin:0;color:#5c554f\""
    );
}
