//! Commands: what people can ask, and how what they wrote becomes a question.
//!
//! Pure. Everything typed is parsed here, once; what leaves is an [`crate::answer::Query`] with
//! every name resolved, or a [`Refusal`] that says what to mend.

mod button;
mod call;
mod completion;
pub mod grammar;
mod natural;
mod placement;
mod refusal;
mod sides;
mod table;

pub use button::{Action, Button, View};
pub use call::Call;
pub use completion::{COMPLETION_LIMIT, complete, popular};
pub use refusal::Refusal;
pub use table::{
    COMMANDS, Command, CommandSpec, OptionKind, OptionName, OptionSpec, SUBJECT_LIMIT, usages,
    values,
};
