//! Questions and their answers, computed from the facts.
//!
//! Pure: an answer borrows the records that it is made of and holds no words; `reply` finds those.

mod about;
mod analogy;
mod compare;
mod counts;
mod crossing;
mod disagreement;
mod found;
mod glance;
mod listing;
mod mentioned;
mod outlook;
mod party;
mod profile;
mod query;
mod sameness;
mod strategies;
mod surveyed;
mod timeline;
mod why_open;

pub use about::About;
pub use analogy::Analogy;
pub use compare::{AspectView, Comparison, MotiveHolders, Point};
pub use counts::{Counts, YearOfReleases, YearOfSwitches};
pub use crossing::{Crossing, Finding};
pub use found::{FOUND, Found};
pub use glance::Glance;
pub use listing::{CommercialUse, Entry, Filter, Listing};
pub use mentioned::{Mention, Mentioned};
pub use outlook::{Indicator, Outlook, Scored};
pub use party::{Party, PerSide};
pub use profile::Profile;
pub use query::{Aspect, Query};
pub use sameness::Sameness;
pub use strategies::{Position, Strategies};
pub use surveyed::LanePrice;
pub use timeline::{Event, Timeline, Track};
pub use why_open::{General, MotiveView, SharedMotive, WhyOpen};

use crate::fact::{CLOSED_STRATEGY, Explains, Facts, OPEN_STRATEGY, Subject};

/// The answer to a question, one kind each.
#[derive(Debug)]
pub enum Answer<'facts> {
    /// Vendors or models side by side.
    Comparison(Comparison<'facts>),
    /// The two strategies side by side.
    Strategies(Strategies<'facts>),
    /// A vendor's motives.
    WhyOpen(WhyOpen<'facts>),
    /// The motives of all vendors.
    General(General<'facts>),
    /// What an analogy is worth.
    Analogy(Analogy<'facts>),
    /// What was predicted, and what happened.
    Outlook(Outlook<'facts>),
    /// A vendor.
    Profile(Profile<'facts>),
    /// The vendors that fit.
    Listing(Listing<'facts>),
    /// What happened.
    Timeline(Timeline<'facts>),
    /// What a search finds.
    Found(Found),
    /// What there is.
    About(About<'facts>),
}

/// The answer to `query`, or `None` where it names a record that is gone: a button may be older
/// than the facts.
#[must_use]
pub fn answer<'facts>(facts: &'facts Facts, query: &Query) -> Option<Answer<'facts>> {
    Some(match query {
        Query::Compare { sides, aspect } => {
            Answer::Comparison(Comparison::of(facts, sides, *aspect)?)
        }
        Query::Strategies { question } => Answer::Strategies(Strategies::of(facts, *question)),
        Query::WhyOpen { subject: Subject::Term(term) } => match term.as_str() {
            OPEN_STRATEGY => Answer::General(General::of(facts, Explains::Opening)),
            CLOSED_STRATEGY => Answer::General(General::of(facts, Explains::KeepingBack)),
            term => Answer::Analogy(Analogy::of(facts, term)?),
        },
        Query::WhyOpen { subject } => Answer::WhyOpen(WhyOpen::of(facts, subject)?),
        Query::Outlook { theme } => Answer::Outlook(Outlook::of(facts, *theme)),
        Query::Vendor { vendor } => Answer::Profile(Profile::of(facts, vendor.as_str())?),
        Query::Vendors(filter) => Answer::Listing(Listing::of(facts, filter)),
        Query::Timeline { vendor } => {
            let vendor = vendor.as_ref().map(crate::fact::VendorId::as_str);
            Answer::Timeline(Timeline::of(facts, vendor)?)
        }
        Query::Find { text } => Answer::Found(Found::of(facts, text)),
        Query::About => Answer::About(About::of(facts)),
    })
}
