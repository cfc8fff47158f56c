use super::reply;
use proptest::prelude::*;

fn check(text: &str, written: &str) {
    assert_eq!(reply(text).written, written, "{text}");
}

#[test]
fn answers_on_top() {
    check(
        "Thanks!\n\nOn 1 Feb 2026, Ana <ana@x.lt> wrote:\n> Hello\n> there\n",
        "Thanks!",
    );
    check(
        "Ačiū!\n\n2026-02-01, sk, 10:00 Ana <ana@x.lt> rašė:\n\n> Labas\n\n--\nAna",
        "Ačiū!",
    );
    check(
        "Yes.\n\n-----Original Message-----\nFrom: Ana\nSent: x\n\nHello",
        "Yes.",
    );
    check(
        "Yes.\n\nFrom: Ana <ana@x.lt>\nSent: Monday\nTo: Shop\nSubject: Hi\n\nA long\ntext",
        "Yes.",
    );
    check(
        "Yes.\n\nOn 1 Feb 2026, Ana <ana@x.lt> wrote:\n\nHello without marks\n",
        "Yes.",
    );
    check(
        "---------- Forwarded message ---------\nFrom: A <a@x.lt>\nDate: x\nSubject: y\n\nAll there is.",
        "All there is.",
    );
    check("Paldies\n\nNosūtīts no mana iPhone\n\n> x", "Paldies");
}

#[test]
fn answers_beneath_and_between() {
    check(
        "On 1 Feb 2026, Ana <ana@x.lt> wrote:\n> Hello\n\nI am fine.\n",
        "I am fine.",
    );
    check(
        "On 1 Feb 2026, Ana <ana@x.lt> wrote:\n> Red?\nNo.\n> Blue?\nYes.\n",
        "> Red?\nNo.\n> Blue?\nYes.",
    );
    check(
        "See below.\nOn 1 Feb 2026, Ana <ana@x.lt> wrote:\n> Red?\nNo.\n> Blue?\nYes.\n",
        "See below.\n> Red?\nNo.\n> Blue?\nYes.",
    );
    check("> Red?\n\nNo.", "> Red?\n\nNo.");
    check("> only this", "> only this");
}

#[test]
fn signatures() {
    check("Text\n-- \nAna\nPhone 1", "Text");
    check("Text\n--\nAna", "Text");
    check("Text\n\nSent from my iPhone", "Text");
    check(
        "Sent from my iPhone, as always.\nIt broke.",
        "Sent from my iPhone, as always.\nIt broke.",
    );
    check(
        "One\n-----\nTwo\nThree\nFour\nFive\nSix",
        "One\n-----\nTwo\nThree\nFour\nFive\nSix",
    );
    check("```\n--\ncode\n```\nend", "```\n--\ncode\n```\nend");
}

proptest! {
    #[test]
    fn every_word_is_on_one_side(text in "([a-z>]{0,6}[ \n:-]{0,3}(On 1 Feb 2026, A <a@x> wrote:\n|From: x\n|-- \n|> )?){0,40}") {
        let split = reply(&text);
        let count = |t: &str| t.split_whitespace().count();
        prop_assert_eq!(count(&split.written) + count(&split.elided), count(&text));
    }

    #[test]
    fn any_text_gives_an_answer(text in any::<String>()) {
        let _ = reply(&text);
    }
}

#[test]
fn seventy_seven_megabytes_of_quotes() {
    let text = format!("Hi\n{}", "> quoted words of somebody\n".repeat(100_000));
    assert_eq!(reply(&text).written, "Hi");
}
