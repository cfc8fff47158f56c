//! Times that do not count.

use jiff::Timestamp;

use crate::walk::CountError;

/// Half-open. Without an end it is still running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pause {
    pub from: Timestamp,
    pub to: Option<Timestamp>,
}

/// In order, not overlapping, each with an end; the last may be the end of time.
pub struct Pauses(Vec<(Timestamp, Timestamp)>);

impl Pauses {
    pub fn new(pauses: &[Pause]) -> Result<Self, CountError> {
        let mut all = Vec::with_capacity(pauses.len());
        for pause in pauses {
            let to = pause.to.unwrap_or(Timestamp::MAX);
            if to < pause.from {
                return Err(CountError::PauseEndsBeforeItBegins(pause.from));
            }
            all.push((pause.from, to));
        }
        all.sort_unstable();
        let mut joined: Vec<(Timestamp, Timestamp)> = Vec::with_capacity(all.len());
        for (from, to) in all {
            match joined.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => joined.push((from, to)),
            }
        }
        Ok(Self(joined))
    }

    /// Cuts a stretch into what counts and what does not, in order.
    pub fn cut(
        &self,
        from: Timestamp,
        to: Timestamp,
        mut piece: impl FnMut(bool, Timestamp, Timestamp) -> bool,
    ) {
        let mut at = from;
        let first = self.0.partition_point(|pause| pause.1 <= from);
        for pause in &self.0[first..] {
            if pause.0 >= to {
                break;
            }
            if pause.0 > at && !piece(true, at, pause.0) {
                return;
            }
            let (begin, end) = (pause.0.max(at), pause.1.min(to));
            if begin < end && !piece(false, begin, end) {
                return;
            }
            at = end.max(at);
        }
        if at < to {
            piece(true, at, to);
        }
    }

    /// The beginning of the first pause that ends after `at`.
    pub fn next(&self, at: Timestamp) -> Option<Timestamp> {
        let first = self.0.partition_point(|pause| pause.1 <= at);
        self.0.get(first).map(|pause| pause.0)
    }

    /// Since when nothing counts any more.
    pub fn for_ever_from(&self) -> Option<Timestamp> {
        self.0
            .last()
            .filter(|pause| pause.1 == Timestamp::MAX)
            .map(|pause| pause.0)
    }
}
