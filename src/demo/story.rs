//! Reading the stories: what a customer and the shop said to each other, and when.
//!
//! ```text
//! == The subject
//! customer: Rosa Lindqvist <rosa@lindqvist.example>
//! to: workshop
//! tags: brakes, service
//!
//! @ 3d2h in
//! What she wrote.
//!
//! @ 3d out Tomas close
//! What he answered.
//! ```
//! Times are before now. After the time stands what happens, then who does it, then more words.

use attent_db::Millis;

#[derive(Debug)]
pub(super) struct Story {
    pub subject: String,
    /// The lines above the first step.
    pub facts: Vec<(String, String)>,
    pub steps: Vec<Step>,
}

#[derive(Debug)]
pub(super) struct Step {
    /// So long before now.
    pub ago: Millis,
    /// What happens, then its words.
    pub what: String,
    pub words: Vec<String>,
    pub text: String,
}

impl Story {
    pub fn fact(&self, name: &str) -> Option<&str> {
        let found = self.facts.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Name and address of the customer.
    pub fn customer(&self) -> (&str, &str) {
        let (name, rest) = self
            .fact("customer")
            .and_then(|c| c.split_once('<'))
            .unwrap_or(("", ""));
        (name.trim(), rest.trim_end_matches('>').trim())
    }
}

impl Step {
    pub fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }
}

/// The stories of one file; a line that means nothing is a mistake of ours and stops a test.
pub(super) fn read(text: &str) -> Result<Vec<Story>, String> {
    let mut stories: Vec<Story> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let wrong = |what: &str| format!("line {}: {what}: {line}", at + 1);
        if let Some(subject) = line.strip_prefix("== ") {
            stories.push(Story {
                subject: subject.trim().to_owned(),
                facts: Vec::new(),
                steps: Vec::new(),
            });
            continue;
        }
        let Some(story) = stories.last_mut() else {
            continue;
        };
        if let Some(head) = line.strip_prefix("@ ") {
            let mut words = head.split_whitespace().map(str::to_owned);
            let ago = words.next().and_then(|w| span(&w));
            story.steps.push(Step {
                ago: ago.ok_or_else(|| wrong("no time"))?,
                what: words.next().ok_or_else(|| wrong("nothing happens"))?,
                words: words.collect(),
                text: String::new(),
            });
        } else if let Some(step) = story.steps.last_mut() {
            step.text.push_str(line);
            step.text.push('\n');
        } else if !line.trim().is_empty() {
            let (key, value) = line.split_once(':').ok_or_else(|| wrong("no fact"))?;
            let fact = (key.trim().to_owned(), value.trim().to_owned());
            story.facts.push(fact);
        }
    }
    for step in stories.iter_mut().flat_map(|story| &mut story.steps) {
        step.text = step.text.trim().to_owned();
    }
    Ok(stories)
}

/// `3d2h`, `5h10m`, `40m`.
pub(super) fn span(word: &str) -> Option<Millis> {
    let (mut sum, mut digits) = (0, String::new());
    for c in word.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        let number: i64 = std::mem::take(&mut digits).parse().ok()?;
        let minutes = match c {
            'd' => 24 * 60,
            'h' => 60,
            'm' => 1,
            _ => return None,
        };
        sum += number * minutes;
    }
    (digits.is_empty() && sum > 0).then(|| Millis::from_minutes(sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans() {
        for (word, minutes) in [
            ("3d2h", Some(3 * 1440 + 120)),
            ("5h10m", Some(310)),
            ("40m", Some(40)),
            ("", None),
            ("40", None),
            ("4x", None),
        ] {
            assert_eq!(span(word), minutes.map(Millis::from_minutes), "{word}");
        }
    }

    #[test]
    fn a_story_is_read_as_it_is_told() {
        let text = "== Brakes\ncustomer: Rosa L <r@l.example>\n\n@ 2h in\nThey: squeal.\n\n@ 1h out Ona close\nSorry!\n";
        let stories = read(text).expect("read");
        let story = &stories[0];
        assert_eq!(story.customer(), ("Rosa L", "r@l.example"));
        assert_eq!(story.steps[0].text, "They: squeal.");
        assert_eq!(story.steps[1].words, ["Ona", "close"]);
        assert!(read("== A\n@ soon in\n").is_err());
        assert!(read("== A\nno fact\n").is_err());
    }
}
