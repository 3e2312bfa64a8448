//! What a command of admins, or a form, asks for: everything in it understood, nothing done yet.

use crate::fact::{
    FactDraft, Facts, ReleaseDraft, Rewording, Subject, SwitchDraft, VendorDraft, VendorId,
};

use super::fields::Fields;
use super::form::Form;
use super::{Call, Chore, OptionName, Reach, Refusal};

/// What somebody wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// To be shown a form.
    Open(Form),
    /// To change facts.
    Write(Writing),
    /// To see who changed a record.
    History {
        /// Its identifier.
        id: String,
        /// The page, from 0.
        page: usize,
    },
    /// To see what readers suggest.
    Review {
        /// To whom.
        reach: Reach,
        /// From which suggestion on, from 0.
        page: usize,
    },
    /// To see what should be looked at again.
    Stale {
        /// Of which vendor; all without one.
        vendor: Option<VendorId>,
        /// From which page on, from 0.
        page: usize,
    },
    /// To see which names nothing has.
    Gaps,
    /// To have what is visible as a file.
    Export {
        /// Of which vendor; everything without one.
        vendor: Option<VendorId>,
    },
    /// To see what an import would do.
    Import {
        /// Whose facts it would change.
        reach: Reach,
    },
    /// To see what it takes to make the base what a file says.
    Restore,
    /// To have what is a server's own as a file.
    Notes,
    /// To see what a change would do.
    Rehearse(Writing),
    /// To have a server's notes erased, once confirmed.
    ForgetServer,
    /// To have an answer taken away.
    Delete {
        /// Whose answer it is.
        owner: String,
    },
}

/// A change that somebody wants made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// Whose facts it changes.
    pub reach: Reach,
    /// What it does.
    pub act: Act,
}

/// What a change does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Adds a fact.
    Add(FactDraft),
    /// Rewords a record.
    Edit {
        /// Its identifier.
        id: String,
        /// The revision that the words are based on; 0 where the record had none in that scope.
        revision: u64,
        /// The words.
        words: Rewording,
        /// Why.
        reason: Option<String>,
    },
    /// Withdraws a record.
    Retract {
        /// Its identifier.
        id: String,
        /// Why.
        reason: String,
    },
    /// Takes the newest change of a record back, or all since a revision.
    Undo {
        /// Its identifier.
        id: String,
        /// The revision; the newest one without it.
        revision: Option<u64>,
    },
    /// Takes a whole change back.
    UndoChange {
        /// Its revision.
        revision: u64,
    },
    /// Adds or changes a vendor.
    Vendor(VendorDraft),
    /// Adds a name.
    Alias {
        /// For what.
        subject: Subject,
        /// The name.
        name: String,
    },
    /// Adds or changes a model.
    Release(ReleaseDraft),
    /// Adds a change of lane.
    Switch(SwitchDraft),
    /// Notes that a fact still holds.
    Confirm {
        /// Its identifier.
        id: String,
    },
    /// Puts a suggestion into the queue.
    Suggest {
        /// What it says.
        draft: FactDraft,
        /// Whether it disputes an answer.
        disputes: bool,
    },
    /// Takes a suggestion over as a fact.
    Approve {
        /// Its identifier.
        id: String,
        /// Other words for it.
        words: Option<Rewording>,
    },
    /// Turns a suggestion down.
    Reject {
        /// Its identifier.
        id: String,
    },
    /// Takes in the file that was shown before.
    Import {
        /// Its checksum.
        checksum: String,
    },
    /// Makes the base what the file says that was shown before.
    Restore {
        /// Its checksum.
        checksum: String,
    },
    /// Takes in the snapshot of a data set that was shown before.
    TakeIn {
        /// Its checksum.
        checksum: String,
    },
    /// Erases the server's notes.
    ForgetServer,
}

impl Call {
    /// What a command of admins, or a suggestion, asks for.
    ///
    /// # Errors
    ///
    /// What has to be mended.
    pub fn task(&self, facts: &Facts) -> Result<Task, Refusal> {
        self.known_options()?;
        let Some(chore) = self.chore else {
            return Ok(Task::Open(Form::Suggest { reach: Reach::Server }));
        };
        let fields = Fields::new(self.spec(), &self.options, facts);
        let reach = fields.reach()?;
        let write = |act| Ok(Task::Write(Writing { reach, act }));
        match chore {
            Chore::Add if self.options.keys().all(|option| *option == OptionName::Scope) => {
                Ok(Task::Open(Form::Add { reach }))
            }
            Chore::Add => write(Act::Add(fields.fact(None)?)),
            Chore::Edit => Ok(Task::Open(Form::Edit { id: fields.id()?, revision: 0, reach })),
            Chore::Retract => {
                let id = fields.id()?;
                let reason = fields.required(OptionName::Reason, fields.reason()?)?;
                write(Act::Retract { id, reason })
            }
            // What was retracted or taken away has a history as well.
            Chore::History => {
                let id = fields.value(OptionName::Id);
                let id = fields.required(OptionName::Id, id)?.to_lowercase();
                Ok(Task::History { id, page: 0 })
            }
            Chore::Undo => {
                let revision = fields.number(OptionName::Revision)?;
                match (fields.value(OptionName::Id), revision) {
                    // Discord asks for an identifier; the shell takes back whole changes as well.
                    (None, Some(revision)) => write(Act::UndoChange { revision }),
                    (id, revision) => {
                        let id = fields.required(OptionName::Id, id)?.to_lowercase();
                        write(Act::Undo { id, revision })
                    }
                }
            }
            Chore::Vendor => write(Act::Vendor(fields.new_vendor()?)),
            Chore::Alias => {
                let (subject, name) = fields.new_name()?;
                write(Act::Alias { subject, name })
            }
            Chore::Release => write(Act::Release(fields.new_release()?)),
            Chore::Switch => write(Act::Switch(fields.new_switch()?)),
            Chore::Review => Ok(Task::Review { reach, page: 0 }),
            Chore::Stale => {
                Ok(Task::Stale { vendor: fields.vendor(OptionName::Subject)?, page: 0 })
            }
            Chore::Gaps => Ok(Task::Gaps),
            Chore::Export => Ok(Task::Export { vendor: fields.vendor(OptionName::Subject)? }),
            Chore::Import => Ok(Task::Import { reach }),
            Chore::ForgetServer => Ok(Task::ForgetServer),
        }
    }
}
