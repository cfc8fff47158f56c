//! The closed words of budgets, the same in SQL, JSON, URL and language files.

use crate::conversations::words::words;

words! {
    /// What the money is for.
    Purpose {
        /// To put right what went wrong, beyond what is owed.
        Recover = "recover",
        /// To go beyond what is expected.
        Delight = "delight",
    }
}

words! {
    /// What is given.
    Kind {
        Flowers = "flowers",
        /// A coffee, a cake, a chocolate.
        Treat = "treat",
        Card = "card",
        Gift = "gift",
        /// A service that is not charged.
        Extra = "extra",
        Delivery = "delivery",
        Discount = "discount",
        /// Money beyond what is owed.
        Credit = "credit",
        Voucher = "voucher",
        Other = "other",
    }
}

words! {
    /// What gave the occasion; reports count by it.
    Occasion {
        Delay = "delay",
        Defect = "defect",
        Mistake = "mistake",
        /// Somebody was not treated as they should have been.
        Manner = "manner",
        Misunderstanding = "misunderstanding",
        /// They have been with us for long, recommended us, praised us.
        Thanks = "thanks",
        /// A birthday, a wedding, a first child.
        Moment = "moment",
        /// Something hard in their life.
        HardTime = "hard_time",
        Other = "other",
    }
}

words! {
    /// What happens to money.
    Entry {
        Grant = "grant",
        Reserve = "reserve",
        Commit = "commit",
        Release = "release",
        Reverse = "reverse",
        Expire = "expire",
    }
}

words! {
    /// What draws on a budget.
    SubjectKind { Gesture = "gesture", Voucher = "voucher", Solution = "solution" }
}

impl Occasion {
    /// Those that make sense for a purpose, the likeliest first.
    #[must_use]
    pub fn of(purpose: Purpose) -> &'static [Self] {
        match purpose {
            Purpose::Recover => &[
                Self::Delay,
                Self::Defect,
                Self::Mistake,
                Self::Manner,
                Self::Misunderstanding,
                Self::Other,
            ],
            Purpose::Delight => &[Self::Thanks, Self::Moment, Self::HardTime, Self::Other],
        }
    }
}
