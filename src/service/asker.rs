//! Who asks, and what they may do.

use std::collections::BTreeSet;

use crate::command::{Access, Act, Form, Reach, Refusal, Task, Writing};
use crate::fact::ServerId;

/// Who asks, as a transport knows them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asker {
    /// Their id on Discord; nobody in a terminal has one.
    pub user: Option<String>,
    /// The server that they ask on.
    pub server: Option<ServerId>,
    /// Whether they may manage that server, by what Discord says with this very interaction.
    pub manages: bool,
    /// Whether they sit at the machine itself, where the store's files are theirs anyway.
    pub is_in_shell: bool,
}

impl Asker {
    /// An operator in the shell, about the base or about one server's notes.
    #[must_use]
    pub fn in_shell(server: Option<ServerId>) -> Self {
        Self { user: None, server, manages: server.is_some(), is_in_shell: true }
    }

    /// Under which name their changes are kept.
    pub(super) fn author(&self) -> String {
        self.user.clone().unwrap_or_else(|| SHELL.to_owned())
    }
}

/// The author of changes that are made in the shell.
const SHELL: &str = "shell";

/// Those who may change the base.
#[derive(Debug, Clone, Default)]
pub(super) struct Operators(pub(super) BTreeSet<String>);

impl Operators {
    /// Whether somebody is one of them.
    pub(super) fn include(&self, asker: &Asker) -> bool {
        asker.is_in_shell || asker.user.as_ref().is_some_and(|user| self.0.contains(user))
    }

    /// Refuses who may not use a command at all. What it then may touch is decided where it is
    /// written.
    pub(super) fn admit(&self, asker: &Asker, access: Access) -> Result<(), Refusal> {
        match access {
            Access::Readers | Access::Members => Ok(()),
            Access::Managers if asker.is_in_shell => Ok(()),
            Access::Managers if asker.server.is_none() => Err(Refusal::OnlyOnServers),
            Access::Managers if asker.manages || self.include(asker) => Ok(()),
            Access::Managers => Err(Refusal::OnlyForManagers),
        }
    }

    /// Refuses a change to facts that are not the asker's to change.
    pub(super) fn admit_write(&self, asker: &Asker, reach: Reach) -> Result<(), Refusal> {
        match reach {
            Reach::Base if self.include(asker) => Ok(()),
            Reach::Base => Err(Refusal::OnlyForOperators),
            Reach::Server if asker.server.is_none() => Err(Refusal::OnlyOnServers),
            Reach::Server if asker.manages => Ok(()),
            Reach::Server => Err(Refusal::OnlyForManagers),
        }
    }
}

/// Who may have a task done.
pub(super) fn access(task: &Task) -> Access {
    match task {
        Task::Delete { .. }
        | Task::Open(Form::Suggest { .. } | Form::Dispute { .. })
        | Task::Write(Writing { act: Act::Suggest { .. }, .. }) => Access::Members,
        _ => Access::Managers,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asker(user: &str, manages: bool) -> Asker {
        let (user, server) = (Some(user.to_owned()), Some(ServerId::new(1)));
        Asker { user, server, manages, is_in_shell: false }
    }

    #[test]
    fn the_base_is_for_operators_and_a_server_for_those_who_manage_it() {
        let operators = Operators(BTreeSet::from(["7".to_owned()]));
        let (member, manager, operator) = (asker("1", false), asker("2", true), asker("7", false));
        for (who, base, server) in
            [(&member, false, false), (&manager, false, true), (&operator, true, false)]
        {
            assert_eq!(operators.admit_write(who, Reach::Base).is_ok(), base, "{who:?}");
            assert_eq!(operators.admit_write(who, Reach::Server).is_ok(), server, "{who:?}");
        }
        let elsewhere = Asker { server: None, ..asker("2", true) };
        assert_eq!(operators.admit_write(&elsewhere, Reach::Server), Err(Refusal::OnlyOnServers));
        assert!(operators.admit(&member, Access::Managers).is_err());
        assert!(operators.admit(&member, Access::Members).is_ok());
    }
}
