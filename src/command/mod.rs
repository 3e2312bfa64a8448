//! Commands: what people can ask, and how what they wrote becomes a question.
//!
//! Pure. Everything typed is parsed here, once; what leaves is an [`crate::answer::Query`] with
//! every name resolved, or a [`Refusal`] that says what to mend.

mod button;
mod call;
mod completion;
mod day;
mod deed;
mod fields;
mod form;
pub mod grammar;
mod name;
mod natural;
mod placement;
mod refusal;
mod sides;
mod table;
mod task;

pub use button::{Action, Button, View};
pub use call::Call;
pub use completion::{COMPLETION_LIMIT, complete, complete_identifier, popular};
pub use deed::Deed;
pub use fields::known_id;
pub use form::{Field, Form};
pub use name::{CHECK, Chore, Command, OptionName, Reach};
pub use refusal::Refusal;
pub use table::{
    Access, COMMANDS, CommandSpec, OptionKind, OptionSpec, SUBJECT_LIMIT, questions, usages, values,
};
pub use task::{Act, Task, Writing};
