//! The closed words of a promise.

use crate::conversations::words::words;

words! {
    /// Where it stands; at risk and late are derived, see `Stand`.
    State {
        Open = "open",
        /// We say it is done; the customer's word is still to come.
        Done = "done",
        Kept = "kept",
        /// The customer does not want it any more.
        Withdrawn = "withdrawn",
        Broken = "broken",
    }
}

words! {
    /// How it was given.
    Origin {
        Reply = "reply",
        /// Found later in something already sent.
        Entry = "entry",
        Phone = "phone",
        Counter = "counter",
        /// "What we do, who, when you hear next".
        Holding = "holding",
        /// By a standard of service.
        Standard = "standard",
        /// Something kept aside became free for the next in line.
        SetAside = "set-aside",
        Api = "api",
    }
}

words! {
    /// What must happen first.
    ConditionKind {
        Stock = "stock",
        Repair = "repair",
        Date = "date",
        /// Told by a program, by its key.
        Event = "event",
    }
}

words! {
    /// What is done for the customer when the condition is met.
    Inform {
        /// Nothing by itself: the owner hears of it.
        Nothing = "nothing",
        /// A reply is prepared, the owner sends it.
        Draft = "draft",
        /// The mail goes out by itself.
        Mail = "mail",
    }
}

words! {
    /// By what we know that it was kept.
    KeptHow {
        Customer = "customer",
        Evidence = "evidence",
        /// Nobody said anything for so many days.
        Silence = "silence",
    }
}

words! {
    /// How the customer was told.
    How { Mail = "mail", Phone = "phone", Counter = "counter" }
}

words! {
    /// What happened to it.
    StepKind {
        Made = "made",
        Met = "met",
        AtRisk = "at-risk",
        Late = "late",
        Done = "done",
        Kept = "kept",
        Disputed = "disputed",
        Renegotiated = "renegotiated",
        Withdrawn = "withdrawn",
        Broken = "broken",
        /// Given to another person.
        Handed = "handed",
        /// Its conversation was closed, and it goes on.
        FollowedUp = "followed-up",
    }
}
