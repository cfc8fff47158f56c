//! The middle of some rounds, their spread, and whether what was asked holds.
#![expect(clippy::print_stdout, reason = "a bench tells what it measured")]

use std::process::ExitCode;

/// Figures of some rounds.
pub struct Rounds(Vec<f64>);

impl Rounds {
    pub fn of(mut figures: Vec<f64>) -> Self {
        figures.sort_by(f64::total_cmp);
        Self(figures)
    }

    pub fn middle(&self) -> f64 {
        self.0[self.0.len() / 2]
    }

    /// "0.64 (0.61 to 0.66)"
    pub fn text(&self, decimals: usize) -> String {
        let (least, most) = (self.0[0], self.0[self.0.len() - 1]);
        format!(
            "{:.decimals$} ({least:.decimals$} to {most:.decimals$})",
            self.middle()
        )
    }
}

/// A table in Markdown; remembers whether every limit held.
#[derive(Default)]
pub struct Table {
    broken: Vec<String>,
}

impl Table {
    pub fn begin(title: &str) -> Self {
        println!("\n### {title}\n\n| What | Figure | Asked | Holds |\n|---|---|---|---|");
        Self::default()
    }

    pub fn line(&self, what: &str, figure: &str) {
        println!("| {what} | {figure} | | |");
    }

    pub fn at_least(&mut self, what: &str, figure: &Rounds, least: f64) {
        let holds = figure.middle() >= least;
        let word = if holds { "yes" } else { "NO" };
        println!(
            "| {what} | {} | at least {least} | {word} |",
            figure.text(2)
        );
        if !holds {
            self.broken.push(what.to_owned());
        }
    }

    /// A failure where something asked does not hold.
    pub fn end(self) -> ExitCode {
        if self.broken.is_empty() {
            return ExitCode::SUCCESS;
        }
        println!("\nDoes not hold: {}", self.broken.join("; "));
        ExitCode::FAILURE
    }
}
