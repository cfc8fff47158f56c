//! `attent hours`: the arithmetic of working time, explained. Needs no data folder.
//!
//! One question comes by its options, many as JSON lines on standard input (`--batch`). A line
//! that cannot be computed answers `{"error": ".."}` and the next goes on.

use std::{
    fs,
    io::{self, BufRead, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use attent_hours::{Calendar, Closed, Pause, Step, read_timestamp};
use clap::{Args, Subcommand};
use jiff::{Timestamp, tz::TimeZone};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Ended;

#[derive(Subcommand)]
pub enum Hours {
    /// When so many minutes of working time will have passed.
    Due {
        #[command(flatten)]
        common: Common,
        /// RFC 3339; without offset it is local.
        #[arg(long)]
        start: Option<String>,
        #[arg(long)]
        minutes: Option<i64>,
    },
    /// How much working time lies between two moments.
    Elapsed {
        #[command(flatten)]
        common: Common,
        #[arg(long)]
        start: Option<String>,
        #[arg(long)]
        end: Option<String>,
    },
}

#[derive(Args)]
pub struct Common {
    /// A calendar as JSON: time_zone, hours, holidays, extra.
    #[arg(long)]
    calendar: PathBuf,
    /// One JSON line an answer.
    #[arg(long)]
    json: bool,
    /// Times that do not count, as JSON: [["from","to"], ["from",null]].
    #[arg(long)]
    pauses: Option<String>,
    /// Questions are JSON lines on standard input.
    #[arg(long)]
    batch: bool,
}

/// One question, by options or as a line.
#[derive(Deserialize)]
struct Asked {
    start: Option<String>,
    minutes: Option<i64>,
    end: Option<String>,
    #[serde(default)]
    pauses: Vec<(String, Option<String>)>,
}

#[derive(Clone, Copy)]
enum Question {
    Due,
    Elapsed,
}

impl Hours {
    pub fn run(self) -> Ended {
        let (question, common, start, minutes, end) = match self {
            Self::Due {
                common,
                start,
                minutes,
            } => (Question::Due, common, start, minutes, None),
            Self::Elapsed { common, start, end } => (Question::Elapsed, common, start, None, end),
        };
        let calendar = open(&common.calendar);
        let mut out = io::stdout().lock();
        if common.batch {
            return batch(question, calendar.as_ref(), &mut out);
        }
        let answer = calendar.and_then(|calendar| {
            let pauses = common.pauses.as_deref().unwrap_or("[]");
            let pauses = serde_json::from_str(pauses)
                .map_err(|error| format!("pauses are [[\"from\",\"to\"]]: {error}"))?;
            let asked = Asked {
                start,
                minutes,
                end,
                pauses,
            };
            answer(question, &calendar, &asked)
        });
        let failed = answer.is_err();
        let value = answer.unwrap_or_else(|error| json!({ "error": error }));
        let text = if common.json {
            value.to_string()
        } else {
            format!("{value:#}")
        };
        writeln!(out, "{text}").map_err(|error| error.to_string())?;
        Ok(if failed {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        })
    }
}

fn open(path: &Path) -> Result<Calendar, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Calendar::from_json(text.trim_start_matches('\u{feff}')).map_err(|error| error.to_string())
}

/// A calendar that cannot be used is the answer to each line.
fn batch(question: Question, calendar: Result<&Calendar, &String>, out: &mut dyn Write) -> Ended {
    for line in io::stdin().lock().split(b'\n') {
        let line = line.map_err(|error| error.to_string())?;
        let line = String::from_utf8_lossy(&line);
        if line.trim().is_empty() {
            continue;
        }
        let answer = calendar.map_err(Clone::clone).and_then(|calendar| {
            let asked: Asked =
                serde_json::from_str(&line).map_err(|error| format!("not understood: {error}"))?;
            self::answer(question, calendar, &asked)
        });
        let value = answer.unwrap_or_else(|error| json!({ "error": error }));
        if writeln!(out, "{value}").is_err() {
            break;
        }
    }
    Ok(if calendar.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn answer(question: Question, calendar: &Calendar, asked: &Asked) -> Result<Value, String> {
    let zone = calendar.zone();
    let start = time(asked.start.as_deref(), "start", zone)?;
    let pauses = asked
        .pauses
        .iter()
        .map(|(from, to)| {
            Ok(Pause {
                from: time(Some(from), "pause", zone)?,
                to: to
                    .as_deref()
                    .map(|to| time(Some(to), "pause", zone))
                    .transpose()?,
            })
        })
        .collect::<Result<Vec<_>, String>>()?;
    match question {
        Question::Due => {
            let minutes = asked.minutes.ok_or("minutes are missing")?;
            let due = calendar
                .due(start, minutes, &pauses)
                .map_err(|error| error.to_string())?;
            Ok(json!({
                "due": due.at.to_string(),
                "local": local(due.at, zone),
                "steps": steps(&due.steps, zone),
            }))
        }
        Question::Elapsed => {
            let end = time(asked.end.as_deref(), "end", zone)?;
            let elapsed = calendar
                .elapsed(start, end, &pauses)
                .map_err(|error| error.to_string())?;
            Ok(json!({ "seconds": elapsed.seconds, "steps": steps(&elapsed.steps, zone) }))
        }
    }
}

fn time(text: Option<&str>, what: &str, zone: &TimeZone) -> Result<Timestamp, String> {
    let text = text.ok_or_else(|| format!("{what} is missing"))?;
    read_timestamp(text, zone)
        .ok_or_else(|| format!("{what}: {text:?} is no time like 2026-03-27T16:30:00+02:00"))
}

fn local(at: Timestamp, zone: &TimeZone) -> String {
    let offset = zone.to_offset(at);
    at.display_with_offset(offset).to_string()
}

fn steps(steps: &[Step], zone: &TimeZone) -> Vec<Value> {
    let at = |moment: &Timestamp| local(*moment, zone);
    steps
        .iter()
        .map(|step| match step {
            Step::Counted {
                date,
                from,
                to,
                seconds,
            } => json!({
                "what": "counted", "date": date.to_string(), "from": at(from), "to": at(to),
                "seconds": seconds,
            }),
            Step::Paused { date, from, to } => json!({
                "what": "paused", "date": date.to_string(), "from": at(from), "to": at(to),
            }),
            Step::Closed { from, to, why } => json!({
                "what": "closed", "date": from.to_string(), "until": to.to_string(),
                "because": because(*why),
            }),
            Step::Weeks {
                from,
                weeks,
                seconds,
            } => json!({
                "what": "weeks", "date": from.to_string(), "weeks": weeks, "seconds": seconds,
            }),
            Step::More { seconds } => json!({ "what": "more", "seconds": seconds }),
        })
        .collect()
}

fn because(why: Closed) -> &'static str {
    match why {
        Closed::Usual => "no hours on that day of the week",
        Closed::Holiday("") => "holiday",
        Closed::Holiday(key) => key,
        Closed::Extra => "closed by an extra day",
    }
}
