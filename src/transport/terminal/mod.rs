//! The terminal: asking without Discord, and the operator's commands.

mod arguments;
mod ask;
mod facts;
mod page;
mod repl;

pub use arguments::{Arguments, AskArguments, FactsCommand, Subcommand};
pub use ask::ask;
pub use facts::check;
pub use page::{Canvas, render};
pub use repl::repl;
