//! What a question can get instead of an answer: always something that the asker can mend.

use crate::fact::{Subject, VendorId};

use super::{Command, OptionName};

/// Why a question is not answered, with what the words need to say so kindly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was asked.
    Empty,
    /// More characters than a question may have.
    TooLong {
        /// How many it may have.
        limit: usize,
    },
    /// No command is recognised in the text.
    NotUnderstood,
    /// No command has that name.
    UnknownCommand {
        /// What was typed.
        typed: String,
    },
    /// A required option is not there.
    MissingOption {
        /// The command.
        command: Command,
        /// The option.
        option: OptionName,
    },
    /// The command has no such option.
    UnknownOption {
        /// The command.
        command: Command,
        /// What was typed.
        typed: String,
    },
    /// Nothing has that name.
    UnknownName {
        /// What was typed.
        typed: String,
        /// Up to three names that look like it.
        similar: Vec<Subject>,
        /// Up to three subjects to try where nothing looks like it.
        popular: Vec<Subject>,
    },
    /// The option takes other values.
    UnknownChoice {
        /// The option.
        option: OptionName,
        /// What was typed.
        typed: String,
    },
    /// The same vendor on two sides.
    SameVendor {
        /// The vendor.
        vendor: VendorId,
        /// Somebody else to compare it with.
        other: Option<Subject>,
    },
    /// The same model or strategy on two sides.
    SameSubject {
        /// What was named twice.
        subject: Subject,
    },
    /// More sides than a comparison has.
    TooManySides {
        /// How many it has.
        limit: usize,
    },
    /// A term that does not compare with the other sides.
    NotComparable {
        /// The term.
        subject: Subject,
    },
    /// A button whose id is not one of ours, or no longer.
    BrokenButton,
}
