//! Forms: what they ask for, and how what was filled in becomes a task.

use std::collections::BTreeMap;

use crate::fact::check::TITLE_LIMIT;
use crate::fact::{Facts, INDUSTRY, Subject, Topic, URL_LIMIT, Vocabulary};

use super::fields::{Fields, known_id};
use super::table::{CLAIM_LIMIT, REASON_LIMIT, SUBJECT_LIMIT};
use super::task::{Act, Task, Writing};
use super::{Chore, Command, OptionName, Reach, Refusal};

/// The version of the ids, as buttons have it.
const VERSION: &str = "v1";

/// A form, as its id says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A fact to add.
    Add {
        /// To whose facts.
        reach: Reach,
    },
    /// New words for a record.
    Edit {
        /// Its identifier.
        id: String,
        /// The revision at which the form was filled in beforehand; 0 where there was none.
        revision: u64,
        /// Whose facts are changed.
        reach: Reach,
    },
    /// Other words for a suggestion, before it is taken over.
    Amend {
        /// Its identifier.
        id: String,
        /// Whose facts it goes to.
        reach: Reach,
    },
    /// A suggestion.
    Suggest {
        /// To whom it goes.
        reach: Reach,
    },
    /// What speaks against an answer.
    Dispute {
        /// What the answer is about; `None` for the industry.
        subject: Option<Subject>,
        /// To whom it goes.
        reach: Reach,
    },
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The option that it stands for.
    pub option: OptionName,
    /// Whether it has to be filled in.
    pub required: bool,
    /// Whether it has several lines.
    pub long: bool,
    /// How many characters it takes.
    pub limit: u16,
}

const fn field(option: OptionName, required: bool, long: bool, limit: u16) -> Field {
    Field { option, required, long, limit }
}

#[expect(clippy::cast_possible_truncation, reason = "an address is far shorter than 65,536")]
const SOURCE: Field = field(OptionName::Source, true, false, URL_LIMIT as u16);
const SUBJECT: Field = field(OptionName::Subject, true, false, SUBJECT_LIMIT);
const CLAIM: Field = field(OptionName::Claim, true, true, CLAIM_LIMIT);
const CLAIM_CHINESE: Field = field(OptionName::ClaimChinese, false, true, CLAIM_LIMIT);
const DATE: Field = field(OptionName::Date, true, false, 10);
const TOPIC: Field = field(OptionName::Topic, false, false, 40);
const REASON: Field = field(OptionName::Reason, false, false, REASON_LIMIT);

const _: () = assert!(TITLE_LIMIT <= CLAIM_LIMIT as usize, "a title fits where a claim does");

impl Form {
    /// What it is called: the word that its id carries after the version.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Add { .. } => "add",
            Self::Edit { .. } => "edit",
            Self::Amend { .. } => "amend",
            Self::Suggest { .. } => "suggest",
            Self::Dispute { .. } => "dispute",
        }
    }

    /// Its fields, at most five.
    /// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal>
    #[must_use]
    pub fn fields(&self) -> &'static [Field] {
        match self {
            Self::Add { .. } => &[SUBJECT, CLAIM, SOURCE, DATE, TOPIC],
            Self::Edit { .. } => &[CLAIM, CLAIM_CHINESE, SOURCE, DATE, REASON],
            Self::Amend { .. } => &[CLAIM, CLAIM_CHINESE, SOURCE, DATE],
            Self::Suggest { .. } => &[SUBJECT, CLAIM, SOURCE, DATE],
            Self::Dispute { .. } => &[CLAIM, SOURCE],
        }
    }

    /// The id: `v1:edit:mistral.licence.01:3:server`.
    #[must_use]
    pub fn id(&self) -> String {
        let name = self.name();
        match self {
            Self::Add { reach } | Self::Suggest { reach } => {
                format!("{VERSION}:{name}:{}", reach.slug())
            }
            Self::Edit { id, revision, reach } => {
                format!("{VERSION}:{name}:{id}:{revision}:{}", reach.slug())
            }
            Self::Amend { id, reach } => format!("{VERSION}:{name}:{id}:{}", reach.slug()),
            Self::Dispute { subject, reach } => {
                let subject = subject.as_ref().map_or(INDUSTRY, Subject::id);
                format!("{VERSION}:{name}:{subject}:{}", reach.slug())
            }
        }
    }

    /// The form with that id.
    ///
    /// # Errors
    ///
    /// [`Refusal::BrokenButton`] for anything that we did not write.
    pub fn read(id: &str, facts: &Facts) -> Result<Self, Refusal> {
        let parts: Vec<_> = id.split(':').collect();
        let reach = |slug: &str| Reach::from_slug(slug).ok_or(Refusal::BrokenButton);
        match parts.as_slice() {
            [VERSION, "add", one] => Ok(Self::Add { reach: reach(one)? }),
            [VERSION, "edit", id, revision, one] => Ok(Self::Edit {
                id: known_id(facts, id)?,
                revision: revision.parse().map_err(|_| Refusal::BrokenButton)?,
                reach: reach(one)?,
            }),
            [VERSION, "amend", id, one] => match facts.suggestion(id) {
                Some(_) => Ok(Self::Amend { id: (*id).to_owned(), reach: reach(one)? }),
                None => Err(Refusal::SuggestionGone),
            },
            [VERSION, "suggest", one] => Ok(Self::Suggest { reach: reach(one)? }),
            [VERSION, "dispute", id, one] => {
                Ok(Self::Dispute { subject: disputed(id, facts)?, reach: reach(one)? })
            }
            _ => Err(Refusal::BrokenButton),
        }
    }

    /// What somebody wants who filled the form in.
    ///
    /// # Errors
    ///
    /// What has to be mended.
    pub fn task(
        self,
        typed: &BTreeMap<OptionName, String>,
        facts: &Facts,
    ) -> Result<Task, Refusal> {
        let spec = match &self {
            Self::Add { .. } => Chore::Add.spec(),
            Self::Edit { .. } => Chore::Edit.spec(),
            Self::Amend { .. } => Chore::Review.spec(),
            Self::Suggest { .. } | Self::Dispute { .. } => Command::Suggest.spec(),
        };
        let fields = Fields::new(spec, typed, facts);
        let (reach, act) = match self {
            Self::Add { reach } => (reach, Act::Add(fields.fact(Some(Topic::Context))?)),
            Self::Edit { id, revision, reach } => {
                let (words, reason) = (fields.rewording()?, fields.reason()?);
                (reach, Act::Edit { id, revision, words, reason })
            }
            Self::Amend { id, reach } => {
                (reach, Act::Approve { id, words: Some(fields.rewording()?) })
            }
            Self::Suggest { reach } => {
                let draft = fields.fact(Some(Topic::Context))?;
                (reach, Act::Suggest { draft, disputes: false })
            }
            Self::Dispute { subject, reach } => {
                let draft = fields.dispute(subject)?;
                (reach, Act::Suggest { draft, disputes: true })
            }
        };
        Ok(Task::Write(Writing { reach, act }))
    }
}

/// What a dispute is about: a vendor, a model or a term, or the industry as a whole.
///
/// # Errors
///
/// [`Refusal::BrokenButton`] where there is no such thing.
pub(super) fn disputed(id: &str, facts: &Facts) -> Result<Option<Subject>, Refusal> {
    if id == INDUSTRY {
        return Ok(None);
    }
    facts.subject(id).map(Some).ok_or(Refusal::BrokenButton)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactId, bundled};

    #[test]
    fn ids_read_back_and_fit() {
        let facts = bundled::for_tests();
        let longest = facts.facts().max_by_key(|fact| fact.id.as_str().len());
        let id = longest.map(|fact| &fact.id).map(FactId::as_str).expect("there are facts");
        let forms = [
            Form::Add { reach: Reach::Base },
            Form::Edit { id: id.to_owned(), revision: u64::MAX, reach: Reach::Server },
            Form::Suggest { reach: Reach::Base },
            Form::Dispute { subject: facts.find("mistral"), reach: Reach::Server },
            Form::Dispute { subject: None, reach: Reach::Base },
        ];
        for form in forms {
            assert!(form.id().len() <= 100, "{}", form.id());
            assert_eq!(Form::read(&form.id(), facts), Ok(form));
        }
    }

    #[test]
    fn forged_ids_are_refused() {
        let facts = bundled::for_tests();
        for id in [
            "",
            "v1:add",
            "v1:add:world",
            "v2:add:base",
            "v1:edit:nobody.licence.01:1:server",
            "v1:edit:meta.licence.01:-1:server",
            "v1:amend:suggestion.r1:server",
            "v1:dispute:nobody",
            "v1:suggest:x",
        ] {
            assert!(Form::read(id, facts).is_err(), "{id}");
        }
    }
}
