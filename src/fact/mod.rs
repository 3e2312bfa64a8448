//! What is known: vendors and their lanes, models, facts, motives, forecasts and sources.
//!
//! Pure: no clock, no network, no store. Records come in through [`bundle`] (files that people
//! review) or from a store, obey the rules of [`check`], and are read through [`Facts`], an
//! immutable snapshot that [`Facts::apply`] turns into the next one.

mod alias;
mod article;
mod assessment;
pub mod bundle;
pub mod bundled;
mod change;
pub mod check;
mod conflict;
mod date;
mod difference;
mod draft;
pub mod exchange;
mod facts;
mod flaw;
mod forecast;
mod hidden;
mod identifier;
mod lane;
mod lookup;
mod names;
mod overlay;
mod past;
mod plan;
mod record;
mod release;
mod scope;
mod search;
mod shelf_life;
mod source;
mod spelling;
mod statement;
mod subject;
mod suggestion;
mod term;
mod text;
pub mod undo;
mod vendor;
pub(crate) mod vocabulary;

pub use alias::{Alias, AliasId};
pub use article::{ARTICLE, Claim, ClaimId, ClaimKind, Question, Side, Verdict};
pub use assessment::{
    AccessClass, Assessment, AssessmentId, Component, Components, Content, Degree, Dimension,
    Judgement, Offer, OpennessClass, Part, Price, Sample, SampleYear, Training, points,
};
pub use change::{Change, Edit, FLIP_LIMIT, Occasion};
pub use conflict::{Conflict, ConflictId, ConflictValue, Contested, Precedence};
pub use date::{DateError, PartialDate, SANE_YEARS};
pub use difference::{FieldChange, differences};
pub use draft::{
    Citation, Drafted, FactDraft, Lack, Mark, ReleaseDraft, Rewording, SwitchDraft, VendorDraft,
};
pub use facts::Facts;
pub use flaw::{Flaw, LineFlaw};
pub use forecast::{Forecast, ForecastId, Resolution, Theme};
pub use hidden::is_hidden;
pub use identifier::{IDENTIFIER_LIMIT, IdentifierError};
pub use lane::{Heading, Lane, LaneSwitch, Position, SwitchId, Weights};
pub use names::{Collision, Names};
pub use plan::Plan;
pub use record::{Record, RecordId};
pub use release::{AlternativeDate, Release, ReleaseId};
pub use scope::{Scope, ServerId, ServerIdError};
pub use search::{Hit, HitKind, SEARCH_LIMIT, Score};
pub use shelf_life::{StaleFact, StaleSet};
pub use source::{HttpsUrl, Reading, Source, SourceId, Tier, URL_LIMIT, UrlError};
pub use spelling::{fold, in_simplified};
pub use statement::{
    Bears, Confidence, Explains, Fact, FactId, Figure, Grade, INDUSTRY, Motive, OPENNESS_UNIT,
    Status, Topic,
};
pub use subject::Subject;
pub use suggestion::{Suggestion, SuggestionId};
pub use term::{CLOSED_STRATEGY, OPEN_STRATEGY, Term, TermId, TermKind};
pub use text::{Locale, Text};
pub use vendor::{CurrentLane, Person, Vendor, VendorId, VendorKind};
pub use vocabulary::Vocabulary;
