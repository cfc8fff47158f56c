//! The closed words of procedures.

use crate::conversations::words::words;

words! {
    /// How a way through a procedure ends.
    Ending { Solved = "solved", Advice = "advice", Case = "case" }
}
