//! Buttons that do something, or lead to something that does. What they carry is never trusted:
//! who may press them is decided when they are pressed.

use crate::fact::{Facts, IDENTIFIER_LIMIT, INDUSTRY, Subject, VendorId, Vocabulary};

use super::fields::known_id;
use super::form::{Form, disputed};
use super::task::{Act, Task, Writing};
use super::{Reach, Refusal};

/// The version of the ids, as other buttons have it.
const VERSION: &str = "v1";
/// The highest page that an id names.
const PAGE_LIMIT: usize = 9_999;

/// What a press does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Takes a change back.
    Undo {
        /// Its revision.
        revision: u64,
        /// Whose facts it changed.
        reach: Reach,
    },
    /// Takes a suggestion over.
    Approve {
        /// Its identifier.
        id: String,
        /// Whose facts it goes to.
        reach: Reach,
    },
    /// Turns a suggestion down.
    Reject {
        /// Its identifier.
        id: String,
        /// Whose queue it is in.
        reach: Reach,
    },
    /// Opens the form with other words for a suggestion.
    Amend {
        /// Its identifier.
        id: String,
        /// Whose facts it goes to.
        reach: Reach,
    },
    /// Opens the form with new words for a record.
    Edit {
        /// Its identifier.
        id: String,
        /// Whose facts are changed.
        reach: Reach,
    },
    /// Notes that a fact still holds.
    Confirm {
        /// Its identifier.
        id: String,
        /// Whose facts are changed.
        reach: Reach,
    },
    /// Confirms an import.
    ConfirmImport {
        /// The checksum of the file.
        checksum: String,
        /// Whose facts are changed.
        reach: Reach,
    },
    /// Confirms that the base is to be what a file says.
    ConfirmRestoring {
        /// The checksum of the file.
        checksum: String,
    },
    /// Confirms that a snapshot of a data set is to be taken in.
    ConfirmSurvey {
        /// Its checksum.
        checksum: String,
    },
    /// Confirms that a server's notes are to be erased.
    ConfirmForgetting,
    /// Opens the form for what speaks against an answer.
    Dispute {
        /// What the answer is about; `None` for the industry.
        subject: Option<Subject>,
    },
    /// Takes an answer away.
    Delete {
        /// Whose it is: a Discord user's id.
        owner: String,
    },
    /// Turns to a page of a record's history.
    History {
        /// Its identifier.
        id: String,
        /// The page, from 0.
        page: usize,
    },
    /// Turns to a page of the suggestions.
    Review {
        /// Whose queue it is.
        reach: Reach,
        /// The page, from 0.
        page: usize,
    },
    /// Turns to a page of what should be looked at again.
    Stale {
        /// Of which vendor; all without one.
        vendor: Option<VendorId>,
        /// The page, from 0.
        page: usize,
    },
}

impl Deed {
    /// The id: `v1:undo:7:server`, at most 100 characters.
    #[must_use]
    pub fn id(&self) -> String {
        let with = |action: &str, id: &str, reach: &Reach| {
            format!("{VERSION}:{action}:{id}:{}", reach.slug())
        };
        match self {
            Self::Undo { revision, reach } => with("undo", &revision.to_string(), reach),
            Self::Approve { id, reach } => with("approve", id, reach),
            Self::Reject { id, reach } => with("reject", id, reach),
            Self::Amend { id, reach } => with("amend", id, reach),
            Self::Edit { id, reach } => with("edit", id, reach),
            Self::Confirm { id, reach } => with("still-true", id, reach),
            Self::ConfirmImport { checksum, reach } => {
                format!("{VERSION}:confirm:import:{checksum}:{}", reach.slug())
            }
            Self::ConfirmRestoring { checksum } => {
                format!("{VERSION}:confirm:restore:{checksum}:{}", Reach::Base.slug())
            }
            Self::ConfirmSurvey { checksum } => {
                format!("{VERSION}:confirm:survey:{checksum}:{}", Reach::Base.slug())
            }
            Self::ConfirmForgetting => format!("{VERSION}:confirm:forget-server"),
            Self::Dispute { subject } => {
                format!("{VERSION}:dispute:{}", subject.as_ref().map_or(INDUSTRY, Subject::id))
            }
            Self::Delete { owner } => format!("{VERSION}:delete:{owner}"),
            Self::History { id, page } => format!("{VERSION}:history:{page}:{id}"),
            Self::Review { reach, page } => with("review", &page.to_string(), reach),
            Self::Stale { vendor, page } => {
                let vendor = vendor.as_ref().map_or("", VendorId::as_str);
                format!("{VERSION}:stale:{page}:{vendor}")
            }
        }
    }

    /// What the button with that id does; `None` for an id of another sort.
    #[must_use]
    pub fn read(id: &str, facts: &Facts) -> Option<Result<Task, Refusal>> {
        let parts: Vec<_> = id.split(':').collect();
        let [VERSION, action, rest @ ..] = parts.as_slice() else { return None };
        let is_deed = matches!(
            *action,
            "undo"
                | "approve"
                | "reject"
                | "amend"
                | "edit"
                | "still-true"
                | "confirm"
                | "dispute"
                | "delete"
                | "history"
                | "review"
                | "stale"
        );
        is_deed.then(|| task(action, rest, facts).unwrap_or(Err(Refusal::BrokenButton)))
    }
}

/// The task behind the parts of an id; `None` for parts that nobody wrote.
fn task(action: &str, rest: &[&str], facts: &Facts) -> Option<Result<Task, Refusal>> {
    let page = |text: &str| text.parse().ok().filter(|page| *page <= PAGE_LIMIT);
    let write =
        |reach: &str, act| Some(Ok(Task::Write(Writing { reach: Reach::from_slug(reach)?, act })));
    let waiting = |id: &str| facts.suggestion(id).map(|_| id.to_owned());
    match (action, rest) {
        ("undo", [revision, reach]) => {
            write(reach, Act::UndoChange { revision: revision.parse().ok()? })
        }
        ("approve" | "reject" | "amend", [id, reach]) => {
            let is_id = id.len() <= IDENTIFIER_LIMIT && id.starts_with("suggestion.");
            let Some(id) = waiting(id) else {
                return is_id.then_some(Err(Refusal::SuggestionGone));
            };
            match action {
                "approve" => write(reach, Act::Approve { id, words: None }),
                "reject" => write(reach, Act::Reject { id }),
                _ => Some(Ok(Task::Open(Form::Amend { id, reach: Reach::from_slug(reach)? }))),
            }
        }
        ("edit", [id, reach]) => {
            let reach = Reach::from_slug(reach)?;
            let form = |id| Task::Open(Form::Edit { id, revision: 0, reach });
            Some(known_id(facts, id).map(form))
        }
        ("still-true", [id, reach]) => match known_id(facts, id) {
            Ok(id) => write(reach, Act::Confirm { id }),
            Err(refusal) => Some(Err(refusal)),
        },
        ("confirm", [what @ ("import" | "restore" | "survey"), checksum, reach]) => {
            let is_checksum =
                checksum.len() == 8 && checksum.bytes().all(|b| b.is_ascii_hexdigit());
            let checksum = is_checksum.then(|| (*checksum).to_owned())?;
            match (*what, Reach::from_slug(reach)?) {
                ("import", _) => write(reach, Act::Import { checksum }),
                ("survey", Reach::Base) => write(reach, Act::TakeIn { checksum }),
                (_, Reach::Base) => write(reach, Act::Restore { checksum }),
                _ => None,
            }
        }
        ("confirm", ["forget-server"]) => write(Reach::Server.slug(), Act::ForgetServer),
        ("dispute", [id]) => {
            let form = |subject| Task::Open(Form::Dispute { subject, reach: Reach::Server });
            Some(disputed(id, facts).map(form))
        }
        ("delete", [owner]) => {
            let is_user = !owner.is_empty() && owner.bytes().all(|byte| byte.is_ascii_digit());
            is_user.then(|| Ok(Task::Delete { owner: (*owner).to_owned() }))
        }
        ("history", [number, id]) => {
            let is_id = !id.is_empty() && id.len() <= IDENTIFIER_LIMIT;
            is_id.then_some(Ok(Task::History { id: (*id).to_owned(), page: page(number)? }))
        }
        ("review", [number, reach]) => {
            Some(Ok(Task::Review { reach: Reach::from_slug(reach)?, page: page(number)? }))
        }
        ("stale", [number, vendor]) => {
            let known = facts.vendor(vendor).map(|vendor| vendor.id.clone());
            let is_sound = known.is_some() || vendor.is_empty();
            is_sound.then_some(Ok(Task::Stale { vendor: known, page: page(number)? }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;

    #[test]
    fn every_id_reads_back_and_fits() {
        let facts = bundled::for_tests();
        let id = "mistral.licence.01".to_owned();
        let reach = Reach::Base;
        for deed in [
            Deed::Undo { revision: u64::MAX, reach },
            Deed::Edit { id: id.clone(), reach },
            Deed::Confirm { id, reach },
            Deed::ConfirmImport { checksum: "00ff00ff".to_owned(), reach },
            Deed::ConfirmRestoring { checksum: "00ff00ff".to_owned() },
            Deed::ConfirmSurvey { checksum: "00ff00ff".to_owned() },
            Deed::ConfirmForgetting,
            Deed::Dispute { subject: facts.find("mistral") },
            Deed::History { id: "mistral.licence.01".to_owned(), page: 2 },
            Deed::Review { reach, page: 3 },
            Deed::Stale { vendor: None, page: PAGE_LIMIT },
        ] {
            let id = deed.id();
            assert!(id.len() <= 100, "{id}");
            assert!(matches!(Deed::read(&id, facts), Some(Ok(_))), "{id}");
        }
    }

    #[test]
    fn forged_ids_are_refused() {
        let facts = bundled::for_tests();
        for id in [
            "v1:undo",
            "v1:undo:x:server",
            "v1:undo:1:world",
            "v1:approve:suggestion.r9:server",
            "v1:approve:../etc:server",
            "v1:edit:nobody.licence.01:server",
            "v1:still-true::server",
            "v1:confirm:import:zz:server",
            "v1:confirm:everything",
            "v1:review:99999999999999999999:server",
            "v1:stale:0:nobody",
        ] {
            assert!(matches!(Deed::read(id, facts), Some(Err(_))), "{id}");
        }
        assert_eq!(Deed::read("v1:next:a:1:en:o:", facts), None);
    }
}
