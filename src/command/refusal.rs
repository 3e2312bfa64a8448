//! What a question can get instead of an answer: always something that the asker can mend.

use crate::fact::check::Violation;
use crate::fact::{LineFlaw, PartialDate, Subject, VendorId};

use super::{Command, CommandSpec, OptionName, Reach};

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
        spec: &'static CommandSpec,
        /// The option.
        option: OptionName,
    },
    /// The command has no such option.
    UnknownOption {
        /// The command.
        spec: &'static CommandSpec,
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
    /// Several things have names that begin so.
    AmbiguousName {
        /// What was typed.
        typed: String,
        /// Up to five of them.
        meant: Vec<Subject>,
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
    /// A command that only works on Discord.
    OnlyOnDiscord {
        /// The command.
        command: Command,
    },
    /// A command that only works on a server.
    OnlyOnServers,
    /// A command for those who manage the server.
    OnlyForManagers,
    /// A change to the base by somebody who is no operator.
    OnlyForOperators,
    /// Text that is longer than what is kept.
    TextTooLong {
        /// Where it was typed.
        option: OptionName,
        /// How long it is, in characters.
        length: usize,
        /// How long it may be.
        limit: usize,
    },
    /// Something that is no date.
    BadDate {
        /// What was typed.
        typed: String,
    },
    /// A date that has not come yet.
    FutureDate {
        /// What was typed.
        typed: String,
    },
    /// What is asked about was not there yet.
    NotKnownThen {
        /// The date asked for.
        date: PartialDate,
    },
    /// Something that is no country code.
    BadCountry {
        /// What was typed.
        typed: String,
    },
    /// Something that is no address of a source.
    BadSource {
        /// What was typed.
        typed: String,
    },
    /// Something that is no whole number.
    BadNumber {
        /// The option.
        option: OptionName,
        /// What was typed.
        typed: String,
    },
    /// A name out of which no identifier can be made.
    NoIdentifier {
        /// What was typed.
        typed: String,
    },
    /// Nothing has that identifier.
    UnknownId {
        /// What was typed.
        typed: String,
        /// Identifiers that look like it.
        similar: Vec<String>,
    },
    /// The record cannot be changed in that way.
    NotEditable {
        /// Its identifier.
        id: String,
    },
    /// The change breaks rules.
    Rules {
        /// Which, and where.
        violations: Vec<Violation>,
    },
    /// Something new lacks what it cannot do without.
    Lacking {
        /// The option that would say so.
        option: String,
    },
    /// The change would change nothing.
    NothingChanged,
    /// Somebody else changed the record in the meantime.
    ChangedSince {
        /// Its identifier.
        id: String,
        /// What it says now.
        now: String,
        /// Where it can be edited anew; `None` where that leads nowhere.
        again: Option<Reach>,
    },
    /// There is nothing to take back.
    NothingToUndo {
        /// What was asked for.
        what: String,
    },
    /// An answer that somebody else asked for.
    NotYours,
    /// A suggestion that somebody has dealt with already.
    SuggestionGone,
    /// More suggestions than one person may make in a while.
    TooManySuggestions {
        /// After how many minutes the next one is taken.
        minutes: u64,
    },
    /// More suggestions than a server's admins can look through.
    QueueFull,
    /// More notes than a server may have.
    NotesFull {
        /// How many it may have.
        limit: usize,
    },
    /// A file that could not be had.
    FileUnreadable,
    /// A file that is larger than what is read.
    FileTooLarge {
        /// How large it may be, in mebibytes.
        limit: usize,
    },
    /// A file with flaws; nothing of it was taken.
    FileFlawed {
        /// What is wrong, by line.
        flaws: Vec<LineFlaw>,
    },
    /// A confirmation that is no longer waited for.
    ConfirmationGone,
}
