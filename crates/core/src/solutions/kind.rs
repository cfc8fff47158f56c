//! The kinds of solutions.

use crate::{cases::Wish, conversations::words::words};

words! {
    Kind {
        Explanation = "explanation",
        Redo = "redo",
        Replace = "replace",
        Repair = "repair",
        RefundPart = "refund_part",
        Refund = "refund",
        Cancel = "cancel",
        Credit = "credit",
        Voucher = "voucher",
        Discount = "discount",
        SetAside = "set_aside",
        TechnicalHelp = "technical_help",
        Advice = "advice",
    }
}

impl Kind {
    /// Whether it is more than words: an explanation or advice may stand beside two solutions, it is
    /// none of the two.
    #[must_use]
    pub fn is_real(self) -> bool {
        !matches!(self, Self::Explanation | Self::Advice)
    }

    /// Whether it is a sum of money or worth one, so that the customer reads how much it is.
    #[must_use]
    pub fn is_sum(self) -> bool {
        matches!(
            self,
            Self::RefundPart | Self::Credit | Self::Voucher | Self::Discount
        )
    }

    /// Whether it is what the customer asked for.
    #[must_use]
    pub fn answers(self, wish: Wish) -> bool {
        match wish {
            Wish::Explanation => self == Self::Explanation,
            Wish::Redo => self == Self::Redo,
            Wish::Replace => self == Self::Replace,
            Wish::Repair => self == Self::Repair,
            Wish::Refund => matches!(self, Self::Refund | Self::RefundPart),
            Wish::Cancel => self == Self::Cancel,
            Wish::Money => matches!(self, Self::Credit | Self::Voucher | Self::Discount),
            Wish::Help => matches!(self, Self::TechnicalHelp | Self::Advice),
            Wish::Heard | Wish::Other => false,
        }
    }
}
