//! Mails as customers write them: five languages, some answer others, most quote.

use rand::{Rng, SeedableRng, rngs::SmallRng};

const LINES: [&str; 15] = [
    "I ordered it on Monday and it has not come yet, and nobody could tell me where it is.",
    "The chain jumps when I start from a traffic light, as it did before the service.",
    "Could you tell me when the bicycle will be ready? I need it for the weekend.",
    "Laba diena, norėčiau sužinoti, kada galėsiu atsiimti savo dviratį iš dirbtuvių.",
    "Ačiū už pagalbą, bet žibintas vis dar mirksi, kai lyja.",
    "Sveiki, pasūtījums vēl nav pienācis, lai gan tika solīts jau pirmdien.",
    "Lūdzu, pasakiet, cik maksātu jauna ķēde un bremžu kluči.",
    "Καλησπέρα, θα ήθελα να αλλάξω τη διεύθυνση παράδοσης της παραγγελίας μου.",
    "Το ποδήλατο κάνει έναν ήχο σε κάθε στροφή των πεντάλ.",
    "Goedemiddag, de fiets maakt een tikkend geluid bij elke omwenteling van de trappers.",
    "Kunt u mij laten weten of de blauwe helm in maat M nog op voorraad is?",
    "The invoice shows the wrong company name, please send a corrected one.",
    "We spoke on the phone last week about the warranty, and you promised to call back.",
    "My daughter loves her new bicycle, and the colour is exactly as in the picture.",
    "Please let me know what it would cost, including the work.",
];

/// Plain text, about 2 kB.
pub fn text(count: usize) -> Vec<Vec<u8>> {
    (0..count)
        .map(|number| {
            let body = words(number, 8, "\r\n") + &quoted(number);
            let head = head(number, "text");
            format!("{head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}")
                .into_bytes()
        })
        .collect()
}

/// With an HTML twin as mail programs make it, about 12 kB.
pub fn html(count: usize) -> Vec<Vec<u8>> {
    (0..count)
        .map(|number| {
            let plain = words(number, 8, "\r\n") + &quoted(number);
            let rich: String = (0..12)
                .map(|part| {
                    format!(
                        "<table border=\"0\" cellpadding=\"0\" style=\"width:100%;font-family:Calibri,sans-serif\"><tr><td style=\"padding:4px;color:#1f1f1f\"><p class=\"MsoNormal\" style=\"margin:0 0 8pt\">{}<o:p></o:p></p></td><td><a href=\"https://shop.example.com/item/{part}?ref=mail\"><img src=\"https://cdn.example.com/{part}.png\" width=\"20\" alt=\"\"></a></td></tr></table>\r\n",
                        words(number + part, 4, "<br>\r\n")
                    )
                })
                .collect();
            let quote = format!(
                "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, 9 Nov 2026 at 10:00, Desk &lt;desk@example.com&gt; wrote:<br></div><blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px solid #ccc\">{}</blockquote></div>",
                words(number + 3, 8, "<br>\r\n")
            );
            let head = head(number, "html");
            format!(
                "{head}Content-Type: multipart/alternative; boundary=\"edge\"\r\n\r\n--edge\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{plain}\r\n--edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><head><style>p.MsoNormal {{margin:0}}</style></head><body lang=\"EN-GB\">{rich}{quote}</body></html>\r\n--edge--\r\n"
            )
            .into_bytes()
        })
        .collect()
}

/// Every third answers the one before it.
fn head(number: usize, kind: &str) -> String {
    let answers = number % 3 == 2;
    let writer = if answers { number - 1 } else { number };
    let mut head = format!(
        "Received: from mx.example.net (mx.example.net [192.0.2.7]) by mail.example.com with ESMTPS; Mon, 9 Nov 2026 10:00:00 +0000\r\nFrom: Customer {writer} <customer{writer}@mail{}.example>\r\nTo: Desk <desk@example.com>\r\nSubject: {}About order {writer}\r\nDate: Mon, 9 Nov 2026 10:00:00 +0000\r\nMessage-ID: <{number}.{kind}@mail.example>\r\nMIME-Version: 1.0\r\n",
        writer % 97,
        if answers { "Re: " } else { "" },
    );
    if answers {
        head.push_str(&format!(
            "In-Reply-To: <{writer}.{kind}@mail.example>\r\nReferences: <{writer}.{kind}@mail.example>\r\n"
        ));
    }
    head
}

fn words(seed: usize, lines: usize, between: &str) -> String {
    let dice = &mut SmallRng::seed_from_u64(u64::try_from(seed).unwrap_or(0));
    // A person writes in one language, more or less.
    let from = dice.random_range(0..LINES.len());
    let line = |at: usize| LINES[(from + at % 3) % LINES.len()];
    (0..lines)
        .map(|at| format!("{}{between}", line(at)))
        .collect()
}

fn quoted(seed: usize) -> String {
    let quoted: String = words(seed + 7, 8, "\r\n")
        .lines()
        .map(|line| format!("> {line}\r\n"))
        .collect();
    format!("\r\nOn Mon, 9 Nov 2026 at 10:00, Desk <desk@example.com> wrote:\r\n{quoted}")
}
