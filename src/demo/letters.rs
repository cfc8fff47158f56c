//! What the customers of the sample shop wrote, and what became of it.

use attent_core::{
    Actor, Error,
    conversations::{self, Kind, Priority, Reply, Then, participants},
    files::Shelf,
    ids::{ConversationId, EntryId},
    incoming::{self, Arrival, CameBy, Rules},
};
use attent_db::Tx;

use super::people::Shop;
use crate::House;

/// One mail and its fate.
struct Letter {
    from: &'static str,
    subject: &'static str,
    text: &'static str,
    kind: Kind,
    /// Hours before now.
    ago: i64,
    fate: &'static [Fate],
}

#[derive(Clone, Copy)]
enum Fate {
    Workshop,
    Store,
    /// Taken by the person at this place of the list.
    Taken(usize),
    Note(usize, &'static str),
    Answer(usize, &'static str),
    Close(usize),
    Snooze(usize),
    Spam(usize),
    Tag(&'static str),
    Urgent,
}

use Fate::{Answer, Close, Note, Snooze, Spam, Store, Tag, Taken, Urgent, Workshop};

const LETTERS: &[Letter] = &[
    Letter {
        from: "Eleni Papadaki <eleni.papadaki@mail.example>",
        subject: "The brakes still squeal after the repair",
        text: "Good morning,\n\nI picked up my bike on Thursday and the front brake still squeals. I came by on Saturday and was told it would be fine, but it is louder now. I ride to work every day and I would like to trust my brakes.\n\nEleni Papadaki",
        kind: Kind::Complaint,
        ago: 5,
        fate: &[
            Workshop,
            Taken(2),
            Tag("brakes"),
            Urgent,
            Note(
                1,
                "Probably the pads, not the rotor. I can look at it today before 16:00 if she can come in. @Ieva",
            ),
        ],
    },
    Letter {
        from: "Jonas Jankauskas <jonas.jankauskas@pastas.example>",
        subject: "Ar turite 54 dydžio rėmą?",
        text: "Laba diena,\n\nieškau plento dviračio rėmo, geriausiai plieninio, 54 dydžio. Ar turite ką nors vietoje, ar reikėtų užsakyti? Galėčiau užsukti šeštadienį.\n\nPagarbiai\nJonas",
        kind: Kind::Question,
        ago: 2,
        fate: &[Store],
    },
    Letter {
        from: "Sanne de Vries <sanne.devries@post.example>",
        subject: "Retour: helm te klein",
        text: "Hallo,\n\nde helm die ik vorige week kocht is toch te klein. Kan ik hem ruilen voor maat L? Bestelling W-20417.\n\nGroeten, Sanne",
        kind: Kind::Return,
        ago: 1,
        fate: &[Store, Tag("helmets")],
    },
    Letter {
        from: "Ilze Bērziņa <ilze.berzina@pasts.example>",
        subject: "Paldies par ātro remontu!",
        text: "Labdien!\n\nGribēju pateikt, ka jūsu meistars bija ļoti laipns un zinošs. Ritenis brauc kā jauns. Liels paldies!\n\nIlze",
        kind: Kind::Praise,
        ago: 3,
        fate: &[],
    },
    Letter {
        from: "Νίκος Δημητρίου <nikos.dimitriou@tachydromeio.example>",
        subject: "Πότε θα είναι έτοιμο το ποδήλατο;",
        text: "Καλημέρα σας,\n\nάφησα το ποδήλατό μου για σέρβις τη Δευτέρα. Θα ήθελα να μάθω πότε θα είναι έτοιμο, γιατί φεύγω ταξίδι την Παρασκευή.\n\nΕυχαριστώ,\nΝίκος",
        kind: Kind::Question,
        ago: 8,
        fate: &[Workshop, Taken(2)],
    },
    Letter {
        from: "Tom Murphy <tom.murphy@mail.example>",
        subject: "Gift card for a ten-year-old",
        text: "Hi there,\n\nmy niece turns ten next week and wants her first proper bike. Could you do a gift card, nicely wrapped, with her name on it?\n\nThanks, Tom",
        kind: Kind::Request,
        ago: 30,
        fate: &[
            Store,
            Answer(
                4,
                "Hello Tom,\n\nwhat a lovely present. We can have it ready on Thursday, wrapped, with her name on it. Shall we say 150 €, or would you like another amount?\n\nBest wishes, Sanne",
            ),
        ],
    },
    Letter {
        from: "Agnė Petraitytė <agne@dizainas.example>",
        subject: "Sąskaita už kovą",
        text: "Sveiki,\n\nnegavau sąskaitos už kovo mėnesio remontą. Ar galėtumėte atsiųsti dar kartą? Mūsų įmonės kodas nepasikeitė.\n\nAgnė",
        kind: Kind::Request,
        ago: 50,
        fate: &[
            Answer(
                0,
                "Laba diena, Agne,\n\nsąskaitą ką tik išsiunčiau atskiru laišku. Atsiprašau, kad teko laukti.\n\nRasa",
            ),
            Close(0),
        ],
    },
    Letter {
        from: "Pieter Jansen <pieter.jansen@post.example>",
        subject: "Accu laadt niet meer op",
        text: "Goedemiddag,\n\nmijn e-bike laadt sinds gisteren niet meer. Het lampje op de lader blijft rood. De fiets is acht maanden oud. Wat kan ik doen?\n\nPieter",
        kind: Kind::Support,
        ago: 20,
        fate: &[
            Workshop,
            Taken(1),
            Tag("e-bike"),
            Answer(
                1,
                "Beste Pieter,\n\nvervelend. Wilt u de lader eens tien minuten uit het stopcontact halen en het dan opnieuw proberen? Blijft het lampje rood, breng de accu dan langs: wij testen hem terwijl u wacht.\n\nMarius",
            ),
        ],
    },
    Letter {
        from: "Maria Georgiou <maria.georgiou@mail.example>",
        subject: "Wrong colour delivered",
        text: "Hello,\n\nI ordered the panniers in green (W-20388) and got grey ones. They are a present for Saturday. Can this still be put right in time?\n\nMaria",
        kind: Kind::Complaint,
        ago: 4,
        fate: &[Store, Taken(3)],
    },
    Letter {
        from: "Andris Kalniņš <andris.kalnins@pasts.example>",
        subject: "Ierosinājums: velosipēdu novietne pie veikala",
        text: "Labdien!\n\nPie jūsu veikala nav kur pieslēgt velosipēdu. Varbūt varat uzstādīt pāris statīvu? Man būtu ērtāk iegriezties biežāk.\n\nAndris",
        kind: Kind::Suggestion,
        ago: 26,
        fate: &[Taken(0), Snooze(0)],
    },
    Letter {
        from: "Lucas Bakker <lucas.bakker@post.example>",
        subject: "Bedankt, het wiel draait weer perfect",
        text: "Hoi,\n\nik wilde alleen zeggen: het wiel draait weer perfect en ik was in tien minuten klaar. Top service.\n\nLucas",
        kind: Kind::Praise,
        ago: 70,
        fate: &[
            Answer(
                4,
                "Hoi Lucas,\n\nwat fijn om te horen, dankjewel! Ik geef het door aan de werkplaats.\n\nSanne",
            ),
            Close(4),
        ],
    },
    Letter {
        from: "Prize Department <winner@lottery.example>",
        subject: "You have been selected!!!",
        text: "Dear winner, you have been selected to receive a prize of 1,000,000. Answer with your bank details today.",
        kind: Kind::Question,
        ago: 12,
        fate: &[Spam(0)],
    },
    Letter {
        from: "Emily Carter <emily.carter@mail.example>",
        subject: "Back in stock?",
        text: "Hi,\n\nis the blue Marten commuter in size M coming back? I would pick it up the same day.\n\nEmily",
        kind: Kind::Question,
        ago: 6,
        fate: &[Store],
    },
    Letter {
        from: "Vytautas Stankevičius <vytautas@pastas.example>",
        subject: "Trečią kartą klausiu dėl garantijos",
        text: "Laba diena,\n\ntrečią kartą rašau dėl sulūžusios pavaros. Pirmą kartą rašiau prieš dvi savaites. Ar garantija galioja, ar ne? Prašau pagaliau aiškaus atsakymo.\n\nVytautas Stankevičius",
        kind: Kind::Complaint,
        ago: 29,
        fate: &[Workshop, Urgent, Tag("warranty")],
    },
];

/// Receives, files, and does what was done.
pub fn write(house: &House, shop: &Shop) -> Result<(), Error> {
    for (index, letter) in LETTERS.iter().enumerate() {
        let conversation = come(house, shop, letter, index)?;
        for fate in letter.fate {
            befall(house, shop, conversation, *fate)?;
        }
    }
    Ok(())
}

fn come(
    house: &House,
    shop: &Shop,
    letter: &Letter,
    index: usize,
) -> Result<ConversationId, Error> {
    let at = house.clock.now().plus(-letter.ago * 3_600_000);
    let date = jiff::Timestamp::from_millisecond(at.0)
        .map_err(|error| Error::Internal(error.to_string()))?
        .strftime("%a, %d %b %Y %H:%M:%S +0000");
    let raw = format!(
        "Message-ID: <sample-{index}@mail.example>\r\nDate: {date}\r\nFrom: {}\r\n\
         To: Two Wheels <hello@twowheels.example>\r\nSubject: {}\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{}\r\n",
        letter.from,
        letter.subject,
        letter.text.replace('\n', "\r\n")
    );
    let shelf: &Shelf = &house.shelf;
    let (stored, read) = (
        shelf.put(raw.as_bytes())?,
        incoming::read(raw.as_bytes(), shelf)?,
    );
    let (keys, mailbox, kind) = (house.keys.clone(), shop.mailbox, letter.kind);
    house.db.write_now(move |tx| {
        let arrival = Arrival {
            mailbox,
            came_by: CameBy::Pipe,
            bytes: stored.clone(),
            sent_from: None,
            peer: None,
        };
        let mail = incoming::receive(tx, &arrival)?.mail;
        let rules = Rules {
            keys: keys.clone(),
            reopen_days: 14,
            authenticity: None,
            trusted: true,
            history: None,
            live: true,
        };
        incoming::backdate(tx, mail, at)?;
        let filed = incoming::file(tx, mail, &read, &rules)?;
        let id = filed.conversation.ok_or(Error::NotFound)?;
        conversations::set_kind(tx, &Actor::system(), id, kind)?;
        Ok(id)
    })
}

fn befall(house: &House, shop: &Shop, id: ConversationId, fate: Fate) -> Result<(), Error> {
    let who = match fate {
        Taken(who) | Note(who, _) | Answer(who, _) | Close(who) | Snooze(who) | Spam(who) => who,
        _ => 0,
    };
    let (staff, actor) = shop.staff[who].clone();
    let (workshop, store) = (shop.workshop, shop.store);
    let (keys, now) = (house.keys.clone(), house.clock.now());
    house.db.write_now(move |tx| match fate {
        Workshop => conversations::move_to_team(tx, &actor, id, Some(workshop)),
        Store => conversations::move_to_team(tx, &actor, id, Some(store)),
        Taken(_) => conversations::assign(tx, &actor, id, Some(staff)),
        Note(_, text) => conversations::note(tx, &actor, id, text, None).map(drop),
        Answer(_, text) => answer(tx, &actor, &keys, id, text),
        Close(_) => conversations::close(tx, &actor, id),
        Snooze(_) => conversations::snooze(tx, &actor, id, now.plus(20 * 3_600_000)),
        Spam(_) => conversations::mark_spam(tx, &actor, id),
        Tag(name) => conversations::tag(tx, &actor, id, name).map(drop),
        Urgent => conversations::set_priority(tx, &actor, id, Priority::Urgent),
    })
}

fn answer(
    tx: &mut Tx<'_>,
    actor: &Actor,
    keys: &attent_core::outgoing::TokenKeys,
    id: ConversationId,
    text: &str,
) -> Result<(), Error> {
    let reply = Reply {
        recipients: participants::proposed(tx, id)?,
        text: text.to_owned(),
        seen: EntryId(0),
        anyway: true,
        then: Then::Wait,
        draft: None,
        press_key: None,
    };
    conversations::reply(tx, actor, keys, id, &reply, 0).map(drop)
}
