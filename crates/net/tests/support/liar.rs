//! A scripted server that refuses, stalls, hangs up or talks nonsense where it is told to.
//!
//! It answers each line by the longest rule whose words the line begins with. SMTP rules also
//! know `GREETING`, `BODY` (the first line of a mail's body) and `DOT`; IMAP rules see the line
//! without its tag, and `{tag}` in an answer becomes the tag.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[derive(Clone)]
pub enum Act {
    Say(String),
    /// Says it and hangs up.
    SayAndGo(String),
    HangUp,
    Stall,
}

pub fn say(text: &str) -> Act {
    Act::Say(text.to_owned())
}

#[derive(Clone, Copy, PartialEq)]
enum Tongue {
    Smtp,
    Imap,
}

pub struct Liar {
    pub port: u16,
    heard: Arc<Mutex<Vec<String>>>,
}

type Rules = Arc<Vec<(String, Act)>>;

impl Liar {
    /// An SMTP server that takes everything, except where `rules` say otherwise.
    pub async fn smtp(rules: &[(&str, Act)]) -> Liar {
        let usual = [
            ("GREETING", "220 liar.example ESMTP"),
            (
                "EHLO",
                "250-liar.example\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN XOAUTH2",
            ),
            ("AUTH", "235 welcome"),
            ("MAIL", "250 sender ok"),
            ("RCPT", "250 recipient ok"),
            ("DATA", "354 go ahead"),
            ("BODY", ""),
            ("DOT", "250 queued as 42"),
            ("QUIT", "221 bye"),
        ];
        Liar::start(Tongue::Smtp, &usual, rules).await
    }

    /// An IMAP server with an empty mailbox, except where `rules` say otherwise.
    pub async fn imap(rules: &[(&str, Act)]) -> Liar {
        let usual = [
            ("GREETING", "* OK liar ready"),
            (
                "CAPABILITY",
                "* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\n{tag} OK done",
            ),
            ("AUTHENTICATE", "+ "),
            ("LOGIN", "{tag} OK in"),
            (
                "EXAMINE",
                "* 0 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 1] ok\r\n{tag} OK open",
            ),
            ("UID SEARCH", "* SEARCH\r\n{tag} OK done"),
            ("LIST", "{tag} OK done"),
            ("IDLE", "+ idling"),
            ("DONE", "{tag} OK done"),
            ("LOGOUT", "* BYE bye\r\n{tag} OK bye"),
        ];
        Liar::start(Tongue::Imap, &usual, rules).await
    }

    async fn start(tongue: Tongue, usual: &[(&str, &str)], rules: &[(&str, Act)]) -> Liar {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let own = rules
            .iter()
            .map(|(on, act)| ((*on).to_owned(), act.clone()));
        let usual = usual.iter().map(|(on, text)| ((*on).to_owned(), say(text)));
        // Among rules of one length the first wins: the test's own.
        let rules: Rules = Arc::new(own.chain(usual).collect());
        let ears = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (rules, ears) = (Arc::clone(&rules), Arc::clone(&ears));
                tokio::spawn(async move { talk(tongue, stream, &rules, &ears).await });
            }
        });
        Liar { port, heard }
    }

    /// Every line it heard.
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

async fn talk(
    tongue: Tongue,
    stream: TcpStream,
    rules: &Rules,
    ears: &Mutex<Vec<String>>,
) -> Option<()> {
    let mut stream = BufReader::new(stream);
    act(&mut stream, rules, "GREETING", "").await?;
    let (mut in_body, mut new_body, mut last_tag) = (false, false, String::new());
    loop {
        let mut line = Vec::new();
        if stream.read_until(b'\n', &mut line).await.ok()? == 0 {
            return None;
        }
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        ears.lock().unwrap().push(line.clone());
        if tongue == Tongue::Imap {
            // A line without a tag goes on with the last command.
            let (tag, command) = match line.split_once(' ') {
                Some((tag, command)) if tag.starts_with('A') && tag.len() == 5 => {
                    last_tag = tag.to_owned();
                    (tag.to_owned(), command.to_owned())
                }
                _ => (last_tag.clone(), line.clone()),
            };
            let said = act(&mut stream, rules, &command, &tag).await?;
            if said == "none" {
                let ok = format!("{tag} OK whatever\r\n");
                stream.write_all(ok.as_bytes()).await.ok()?;
            }
        } else if in_body {
            if new_body {
                act(&mut stream, rules, "BODY", "").await?;
                new_body = false;
            }
            if line == "." {
                in_body = false;
                act(&mut stream, rules, "DOT", "").await?;
            }
        } else {
            let said = act(&mut stream, rules, &line, "").await?;
            in_body = said.starts_with("354");
            new_body = in_body;
        }
    }
}

/// `None` ends the conversation.
async fn act(
    stream: &mut BufReader<TcpStream>,
    rules: &Rules,
    line: &str,
    tag: &str,
) -> Option<String> {
    let upper = line.to_ascii_uppercase();
    let mut best: Option<&(String, Act)> = None;
    for rule in rules.iter() {
        let longer = best.is_none_or(|(on, _)| rule.0.len() > on.len());
        if upper.starts_with(&rule.0.to_ascii_uppercase()) && longer {
            best = Some(rule);
        }
    }
    let Some((_, act)) = best else {
        return Some("none".into());
    };
    match act {
        Act::Say(text) | Act::SayAndGo(text) => {
            let text = text.replace("{tag}", tag);
            if !text.is_empty() {
                stream
                    .write_all(format!("{text}\r\n").as_bytes())
                    .await
                    .ok()?;
            }
            if matches!(act, Act::SayAndGo(_)) {
                return None;
            }
            Some(text)
        }
        Act::HangUp => None,
        Act::Stall => std::future::pending().await,
    }
}
