//! The closed words of standards and their clocks.

use crate::conversations::words::words;

words! {
    /// What is timed.
    Clock {
        /// From the customer's first word to our first answer.
        FirstReply = "first-reply",
        /// The same for everything they write later.
        NextReply = "next-reply",
        /// Until the matter is closed; waiting for the customer does not count.
        Resolution = "resolution",
        /// Until a complaint is acknowledged.
        Acknowledgement = "acknowledgement",
        /// A deadline of the law, set by hand.
        Statutory = "statutory",
    }
}

impl Clock {
    /// Those a standard can be made for.
    pub const OF_STANDARDS: [Self; 4] = [
        Self::FirstReply,
        Self::NextReply,
        Self::Resolution,
        Self::Acknowledgement,
    ];
}

words! {
    /// How a clock ended.
    Ended {
        Met = "met",
        Missed = "missed",
        /// Nothing was owed any more: spam, merged, closed without an answer.
        Dropped = "dropped",
    }
}

words! {
    /// Why a clock does not run.
    Because {
        /// We wait for the customer.
        Customer = "customer",
        Snoozed = "snoozed",
        /// Closed, and opened again later.
        Closed = "closed",
    }
}
