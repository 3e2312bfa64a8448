//! What people write, as edits: a draft becomes the record that it describes, and the source that
//! supports it. Whether the result obeys the rules is [`Facts::apply`]'s to say.

mod entry;
mod statement;

use super::{
    Edit, Facts, Grade, HttpsUrl, IdentifierError, Lane, PartialDate, Position, Reading, Record,
    Source, SourceId, Subject, Text, Tier, Topic, VendorId, VendorKind, Weights,
};

/// What marks the identifiers of records that a change makes: its revision, which no other has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark(String);

impl Mark {
    /// The mark of a revision.
    #[must_use]
    pub fn of(revision: u64) -> Self {
        Self(format!("r{revision}"))
    }

    /// An identifier of a kind: `suggestion.r12`.
    #[must_use]
    pub fn name(&self, kind: &str) -> String {
        format!("{kind}.{}", self.0)
    }

    fn id<Id: TryFrom<String, Error = IdentifierError>>(
        &self,
        parts: &[&str],
    ) -> Result<Id, IdentifierError> {
        let parts = parts.iter().copied().chain([self.0.as_str()]);
        Id::try_from(parts.collect::<Vec<_>>().join("."))
    }
}

/// Where a statement comes from, as somebody typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The address.
    pub url: HttpsUrl,
    /// The title; the address stands in for it.
    pub title: Option<String>,
}

/// A fact to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactDraft {
    /// Whom it is about; a fact about a model is kept with its vendor. `None` for the industry.
    pub subject: Option<Subject>,
    /// What it is about.
    pub topic: Topic,
    /// The statement.
    pub claim: Text,
    /// What supports it.
    pub citation: Citation,
    /// The date that it is true of.
    pub date: Option<PartialDate>,
    /// Who says it.
    pub grade: Grade,
}

/// New words for a fact or a lane switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewording {
    /// The statement.
    pub claim: Text,
    /// The date that it is true of.
    pub date: Option<PartialDate>,
    /// What supports it; `None` leaves the sources as they are.
    pub source: Option<HttpsUrl>,
}

/// A vendor to add, or what to change of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VendorDraft {
    /// The vendor to change; `None` adds one.
    pub known: Option<VendorId>,
    /// Its identifier, for a new one.
    pub id: VendorId,
    /// Its name.
    pub name: Text,
    /// The country of its head office.
    pub country: Option<String>,
    /// What sort of organisation it is.
    pub kind: Option<VendorKind>,
    /// Its lane.
    pub lane: Option<Lane>,
    /// What the lane means for it.
    pub note: Option<Text>,
    /// What supports it.
    pub citation: Option<Citation>,
    /// When the lane was last seen to be so.
    pub date: Option<PartialDate>,
}

/// A model to add, or what to change of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseDraft {
    /// The vendor.
    pub vendor: VendorId,
    /// The model's name.
    pub model: String,
    /// What may be done with its weights.
    pub weights: Option<Weights>,
    /// Its licence.
    pub licence: Option<Text>,
    /// What supports it.
    pub citation: Option<Citation>,
    /// When it was released.
    pub date: Option<PartialDate>,
}

/// A change of lane to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwitchDraft {
    /// The vendor.
    pub vendor: VendorId,
    /// The lane before.
    pub from: Position,
    /// The lane after.
    pub to: Position,
    /// What happened.
    pub claim: Text,
    /// What supports it.
    pub citation: Citation,
    /// When it happened.
    pub date: PartialDate,
}

/// What a draft lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// Something that a new record cannot do without.
    Missing(&'static str),
    /// An identifier cannot be made of it.
    Identifier(IdentifierError),
    /// Nothing has that identifier, or it cannot be changed so.
    Unknown,
}

impl From<IdentifierError> for Lack {
    fn from(error: IdentifierError) -> Self {
        Self::Identifier(error)
    }
}

/// The identifier of the record that a draft is about, and the edits that it amounts to.
pub type Drafted = Result<(String, Vec<Edit>), Lack>;

fn put(record: Record) -> Edit {
    Edit::Put(Box::new(record))
}

impl Facts {
    /// The source with an address: the one that is known, or a new one.
    fn cited(
        &self,
        citation: &Citation,
        grade: Option<Grade>,
        mark: &Mark,
        edits: &mut Vec<Edit>,
    ) -> Result<SourceId, IdentifierError> {
        let known = self.sources.values().find(|source| source.url.as_ref() == Some(&citation.url));
        if let Some(source) = known {
            return Ok(source.id.clone());
        }
        let id: SourceId = mark.id(&["source"])?;
        let tier = match grade {
            Some(Grade::VendorStated) => Tier::Primary,
            _ => Tier::Secondary,
        };
        let host = citation.url.host();
        edits.push(put(Record::Source(Source {
            id: id.clone(),
            title: citation.title.clone().unwrap_or_else(|| host.to_owned()),
            url: Some(citation.url.clone()),
            author: None,
            publisher: host.to_owned(),
            published: None,
            tier,
            licence: None,
            // Nobody can tell how much of it was read, and the rules are strict with excerpts.
            read: Reading::Excerpt,
            commit: None,
            attribution: None,
            files: None,
        })));
        Ok(id)
    }
}
