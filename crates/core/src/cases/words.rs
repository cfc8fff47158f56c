//! The closed words of a case, the same in SQL, JSON, URL and language files.

use crate::conversations::words::words;

words! {
    /// What is put right.
    Kind { Complaint = "complaint", Return = "return", Support = "support" }
}

words! {
    /// Where a case stands (ISO 10002, clause 7); the ways between them are in [`super::path`].
    State {
        Received = "received",
        Acknowledged = "acknowledged",
        Assessed = "assessed",
        Investigating = "investigating",
        /// Solutions lie before the customer.
        Offered = "offered",
        Chosen = "chosen",
        Fulfilling = "fulfilling",
        Closed = "closed",
    }
}

words! {
    Severity { Minor = "minor", Moderate = "moderate", Serious = "serious", Critical = "critical" }
}

words! {
    /// How somebody feels, in one tap: also the customer's verdict, see `domain`'s expectation.
    Mood { Poor = "poor", Neutral = "neutral", Good = "good", Excellent = "excellent" }
}

words! {
    /// What the customer would like to happen.
    Wish {
        /// Only to be heard: a wish as good as any other.
        Heard = "heard",
        Explanation = "explanation",
        Redo = "redo",
        Replace = "replace",
        Repair = "repair",
        Refund = "refund",
        Cancel = "cancel",
        Money = "money",
        Help = "help",
        Other = "other",
    }
}

words! {
    /// How the customer said it: on their page, by mail, or by word (at the counter, on the phone).
    Way { Page = "page", Mail = "mail", Word = "word" }
}

words! {
    /// How a case ended.
    Outcome {
        Solved = "solved",
        Heard = "heard",
        /// We said no, and wrote down why.
        Refused = "refused",
        /// The customer let it go.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// Why something comes back.
    Reason {
        Faulty = "faulty",
        Damaged = "damaged",
        Wrong = "wrong",
        NotAsDescribed = "not_as_described",
        WrongSize = "wrong_size",
        Late = "late",
        ChangedMind = "changed_mind",
        Other = "other",
    }
}

words! {
    Condition {
        Unopened = "unopened",
        Opened = "opened",
        Used = "used",
        Damaged = "damaged",
        Missing = "missing",
    }
}

words! {
    Decision { Accepted = "accepted", Part = "part", Declined = "declined" }
}

words! {
    /// What came of something tried.
    Effect { Helped = "helped", NoChange = "no_change", Worse = "worse" }
}

words! {
    /// Where a case was escalated to.
    Side { Inside = "inside", Outside = "outside" }
}

words! {
    /// How the handling was, against what was expected.
    Verdict { Worse = "worse", AsExpected = "as_expected", Better = "better", MuchBetter = "much_better" }
}

impl Mood {
    /// Good or better: a case that came in poor and leaves so is turned round.
    #[must_use]
    pub fn is_good(self) -> bool {
        matches!(self, Self::Good | Self::Excellent)
    }
}

impl Kind {
    /// The kind of case that a conversation of this kind has, if any.
    #[must_use]
    pub fn of(kind: crate::conversations::Kind) -> Option<Self> {
        use crate::conversations::Kind as Talk;
        match kind {
            Talk::Complaint => Some(Self::Complaint),
            Talk::Return => Some(Self::Return),
            Talk::Support => Some(Self::Support),
            Talk::Question | Talk::Request | Talk::Praise | Talk::Suggestion => None,
        }
    }

    #[must_use]
    pub fn of_conversation(self) -> crate::conversations::Kind {
        use crate::conversations::Kind as Talk;
        match self {
            Self::Complaint => Talk::Complaint,
            Self::Return => Talk::Return,
            Self::Support => Talk::Support,
        }
    }
}
