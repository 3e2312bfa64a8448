//! How long facts keep: after how many months each should be looked at again.

use jiff::civil::Date;

use super::{Assessment, Fact, Facts, PartialDate, Source, Status, Topic};

impl Topic {
    /// After how many months without a look a fact on this topic is due for one; `None` where time
    /// changes nothing.
    ///
    /// The terms are our own, and follow how fast the thing itself moves. Revenue and outlooks are
    /// news: vendors report and reprice by the half-year. Funding, licences, openness, what is
    /// disclosed, what is sold and the state of the field change about once a year, with rounds and
    /// model generations. How a vendor develops changes with its organisation, which is slower.
    /// Motives, their evidence and changes of lane are told by years of conduct. An analogy, the
    /// meaning of a word and the past stay what they are.
    #[must_use]
    pub fn shelf_life(self) -> Option<u16> {
        match self {
            Self::Revenue | Self::Outlook => Some(6),
            Self::Funding
            | Self::Licence
            | Self::Openness
            | Self::Transparency
            | Self::BusinessModel
            | Self::Context => Some(12),
            Self::DevelopmentModel => Some(18),
            Self::Motive | Self::SwitchingLanes | Self::Evidence => Some(24),
            Self::Analogy | Self::Definition | Self::History => None,
        }
    }
}

/// A fact that is due for a look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StaleFact<'facts> {
    /// The fact.
    pub fact: &'facts Fact,
    /// When it was last checked, or else the date to show for it.
    pub seen: PartialDate,
    /// How long ago that was, in whole months.
    pub months: u16,
}

/// A data set of which a snapshot is due for a newer one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StaleSet<'facts> {
    /// The data set.
    pub source: &'facts Source,
    /// The snapshot.
    pub seen: PartialDate,
    /// How long ago that was, in whole months.
    pub months: u16,
    /// How many records of it are there.
    pub records: usize,
}

impl Facts {
    /// The data sets that are due for a newer snapshot, the oldest first.
    #[must_use]
    pub fn stale_sets(&self, today: Date) -> Vec<StaleSet<'_>> {
        let mut stale: Vec<StaleSet<'_>> = Vec::new();
        for assessment in self.assessments() {
            let Some(months) = self.overdue(assessment, today) else { continue };
            let Some(source) = self.source(assessment.source.as_str()) else { continue };
            if let Some(known) = stale.iter_mut().find(|one| one.source.id == source.id) {
                known.records += 1;
            } else {
                let seen = assessment.checked;
                stale.push(StaleSet { source, seen, months, records: 1 });
            }
        }
        stale.sort_by_key(|one| one.seen.last_day());
        stale
    }

    /// How many months ago an assessment was last found in its data set, where that is longer than
    /// its shelf life.
    #[must_use]
    pub fn overdue(&self, assessment: &Assessment, today: Date) -> Option<u16> {
        let months = whole_months(assessment.checked.last_day(), today);
        assessment.topic().shelf_life().filter(|term| months >= *term).map(|_| months)
    }

    /// How many months ago a fact was last looked at, where that is longer than its shelf life, and
    /// whether anybody ever did.
    #[must_use]
    pub fn unseen(&self, fact: &Fact, today: Date) -> Option<(u16, bool)> {
        let checked = |stale: StaleFact<'_>| (stale.months, fact.checked == Some(stale.seen));
        self.due(fact, today).map(checked)
    }

    /// The facts that are due for a look, the one unseen for longest first, then by identifier.
    #[must_use]
    pub fn stale(&self, today: Date) -> Vec<StaleFact<'_>> {
        let mut stale: Vec<_> = self.facts().filter_map(|fact| self.due(fact, today)).collect();
        // Facts come by identifier, and the sort keeps the order of equals.
        stale.sort_by_key(|one| one.seen.last_day());
        stale
    }

    /// Whether a fact is due for a look.
    #[must_use]
    pub fn is_stale(&self, fact: &Fact, today: Date) -> bool {
        self.due(fact, today).is_some()
    }

    /// The fact, where it still stands and was not looked at for its shelf life.
    fn due<'facts>(&self, fact: &'facts Fact, today: Date) -> Option<StaleFact<'facts>> {
        let stands = matches!(fact.status, Status::Current | Status::Disputed);
        let shelf_life = fact.topic.shelf_life().filter(|_| stands)?;
        // Seen from the past, a look that came later has not been taken yet.
        let checked = fact.checked.filter(|checked| checked.first_day() <= today);
        let seen = checked.or_else(|| self.date_of(fact))?;
        let months = whole_months(seen.last_day(), today);
        (months >= shelf_life).then_some(StaleFact { fact, seen, months })
    }
}

/// Whole months from one day to a later one, 0 where it is not later. A month that ends early is
/// whole only at the next month's first day, so that no fact is called stale too soon.
fn whole_months(from: Date, to: Date) -> u16 {
    let years = i32::from(to.year()) - i32::from(from.year());
    let months = years * 12 + i32::from(to.month()) - i32::from(from.month());
    u16::try_from(months - i32::from(to.day() < from.day())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::fact::{Record, Vocabulary as _, bundled};

    /// Facts with one identifier each, on revenue unless the topic says otherwise.
    fn base(facts: &[(&str, Topic, Status, Option<&str>)]) -> Facts {
        let known = bundled::for_tests();
        let template = known.fact("meta.motive.03").expect("a bundled fact");
        Facts::from_records(facts.iter().map(|&(id, topic, status, checked)| {
            let mut fact = template.clone();
            fact.id = id.parse().expect("an identifier");
            fact.date = Some("2024-05-10".parse().expect("a date"));
            fact.checked = checked.map(|text| text.parse().expect("a date"));
            (fact.topic, fact.status) = (topic, status);
            Record::Fact(fact)
        }))
    }

    fn stale(facts: &Facts, today: Date) -> Vec<(String, String, u16)> {
        let told = |one: StaleFact<'_>| (one.fact.id.to_string(), one.seen.to_string(), one.months);
        facts.stale(today).into_iter().map(told).collect()
    }

    fn row(id: &str, seen: &str, months: u16) -> (String, String, u16) {
        (id.to_owned(), seen.to_owned(), months)
    }

    #[test]
    fn a_fact_is_due_on_the_day_its_shelf_life_ends() {
        let facts = base(&[("a.1", Topic::Revenue, Status::Current, None)]);
        assert_eq!(stale(&facts, date(2024, 11, 9)), []);
        assert_eq!(stale(&facts, date(2024, 11, 10)), [row("a.1", "2024-05-10", 6)]);
        assert!(facts.facts().all(|fact| facts.is_stale(fact, date(2024, 11, 10))));
        assert!(!facts.facts().any(|fact| facts.is_stale(fact, date(2024, 11, 9))));
    }

    #[test]
    fn a_check_renews_a_fact() {
        let facts = base(&[("a.1", Topic::Revenue, Status::Current, Some("2024-10-01"))]);
        assert_eq!(stale(&facts, date(2025, 3, 31)), []);
        assert_eq!(stale(&facts, date(2025, 4, 1)), [row("a.1", "2024-10-01", 6)]);
    }

    #[test]
    fn vague_dates_count_from_their_last_day() {
        let vague = base(&[("a.1", Topic::Revenue, Status::Current, Some("2024"))]);
        assert_eq!(stale(&vague, date(2025, 6, 30)), []);
        assert_eq!(stale(&vague, date(2025, 7, 1)), [row("a.1", "2024", 6)]);
        let month = base(&[("a.1", Topic::Revenue, Status::Current, Some("2024-02"))]);
        assert_eq!(stale(&month, date(2024, 8, 28)), []);
        assert_eq!(stale(&month, date(2024, 8, 29)), [row("a.1", "2024-02", 6)]);
    }

    #[test]
    fn the_one_unseen_for_longest_comes_first() {
        let facts = base(&[
            ("a.1", Topic::Revenue, Status::Current, Some("2024-12-31")),
            ("a.2", Topic::Outlook, Status::Disputed, Some("2024")),
            ("a.3", Topic::Motive, Status::Current, Some("2020")),
            ("a.4", Topic::Funding, Status::Current, Some("2024-06")),
        ]);
        let ids: Vec<_> = stale(&facts, date(2026, 1, 1)).into_iter().map(|(id, ..)| id).collect();
        assert_eq!(ids, ["a.3", "a.4", "a.1", "a.2"]);
    }

    #[test]
    fn what_no_longer_stands_or_never_spoils_is_left_alone() {
        let facts = base(&[
            ("a.1", Topic::Revenue, Status::Superseded, None),
            ("a.2", Topic::Revenue, Status::Retracted, None),
            ("a.3", Topic::Definition, Status::Current, None),
            ("a.4", Topic::History, Status::Disputed, None),
        ]);
        assert_eq!(stale(&facts, date(2099, 1, 1)), []);
    }

    #[test]
    fn a_clock_that_is_behind_calls_nothing_stale() {
        assert_eq!(bundled::for_tests().stale(date(1990, 1, 1)), []);
    }

    #[test]
    fn every_bundled_fact_that_can_spoil_does_so_in_time() {
        let facts = bundled::for_tests();
        let lasting = |fact: &&Fact| fact.topic.shelf_life().is_some();
        let stands = |fact: &&Fact| matches!(fact.status, Status::Current | Status::Disputed);
        let expected = facts.facts().filter(lasting).filter(stands).count();
        assert_eq!(facts.stale(date(2100, 1, 1)).len(), expected);
        assert!(Topic::ALL.iter().filter_map(|topic| topic.shelf_life()).all(|months| months > 0));
    }
}
