//! The terminal: asking without Discord, and the operator's commands.

mod arguments;
mod ask;
mod companions;
mod facts;
mod import;
mod page;
mod progress;
mod repl;
mod store;

pub use arguments::{Arguments, AskArguments, Language, Subcommand};
pub use ask::{ask, paint};
pub use companions::{completions, manual, say};
pub use facts::{
    Begun, Errand, ExportArguments, FactsArguments, FactsCommand, FactsError, ForgetArguments,
    HistoryArguments, ImportArguments, RestoreArguments, UndoArguments, begin, check,
};
pub use import::{ImportError, SetArguments, malformed, survey, take_in};
pub use page::{Canvas, plain, render};
pub use progress::{Measure, Progress, Stages};
pub use repl::repl;
pub use store::{
    CopyArguments, Place, PlaceError, StoreArguments, StoreCommand, StoreCommandError, copy,
};
