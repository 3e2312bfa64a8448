//! A command with its options as they were typed, and how it becomes a question.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::answer::{Aspect, CommercialUse, Filter, Query};
use crate::fact::{
    CLOSED_STRATEGY, Facts, Lane, OPEN_STRATEGY, PartialDate, Question, Subject, Theme, Vocabulary,
    fold, is_hidden,
};

use super::completion::popular;
use super::table::FIND_LIMIT;
use super::{Chore, Command, CommandSpec, OptionName, Refusal, day, values};

/// How many names a miss suggests.
const SUGGESTIONS: usize = 3;

/// How many things a beginning is said to stand for.
const MEANINGS: usize = 5;

/// A command and its options, not yet understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The command.
    pub command: Command,
    /// The subcommand, of [`Command::Facts`].
    pub chore: Option<Chore>,
    /// The options that were given.
    pub options: BTreeMap<OptionName, String>,
}

impl Call {
    /// A call without options.
    #[must_use]
    pub fn new(command: Command) -> Self {
        Self { command, chore: None, options: BTreeMap::new() }
    }

    /// The call with an option added.
    #[must_use]
    pub fn with(mut self, option: OptionName, value: impl Into<String>) -> Self {
        self.options.insert(option, value.into());
        self
    }

    /// The question behind the call.
    ///
    /// # Errors
    ///
    /// What the asker has to mend: an option that is missing or unknown, a name that nothing has.
    pub fn understand(&self, facts: &Facts) -> Result<Query, Refusal> {
        self.known_options()?;
        let spec = self.spec();
        for option in spec.options.iter().filter(|option| option.required) {
            if self.value(option.name).is_none() {
                return Err(Refusal::MissingOption { spec, option: option.name });
            }
        }
        match self.command {
            Command::Compare => self.comparison(facts),
            Command::WhyOpen => {
                let subject = self.subject(facts, OptionName::Subject)?;
                // Unreachable without a subject: it is required, and that was checked above.
                subject.map(|subject| Query::WhyOpen { subject }).ok_or(Refusal::Empty)
            }
            Command::Outlook => {
                Ok(Query::Outlook { theme: self.choice::<Theme>(OptionName::Theme)? })
            }
            Command::Vendor => {
                let typed = self.value(OptionName::Name).unwrap_or_default();
                let subject = find(facts, typed)?;
                let vendor = facts.vendor_of(&subject).map(|vendor| vendor.id.clone());
                let vendor = vendor.ok_or(Refusal::NotComparable { subject })?;
                Ok(Query::Vendor { vendor })
            }
            Command::Timeline => {
                let subject = self.subject(facts, OptionName::Vendor)?;
                let vendor = subject.map(|subject| {
                    let vendor = facts.vendor_of(&subject).map(|vendor| vendor.id.clone());
                    vendor.ok_or(Refusal::NotComparable { subject })
                });
                Ok(Query::Timeline { vendor: vendor.transpose()? })
            }
            Command::Find => {
                let typed = self.value(OptionName::Text).unwrap_or_default();
                // Colons set the parts of an id apart.
                let text: String = typed
                    .chars()
                    .map(|one| if one == ':' || is_hidden(one) { ' ' } else { one })
                    .collect();
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let limit = usize::from(FIND_LIMIT);
                if text.encode_utf16().count() > limit {
                    return Err(Refusal::TooLong { limit });
                }
                if !text.chars().any(char::is_alphanumeric) {
                    return Err(Refusal::MissingOption { spec, option: OptionName::Text });
                }
                Ok(Query::Find { text })
            }
            Command::Vendors => Ok(Query::Vendors(self.filter()?)),
            Command::About => Ok(Query::About),
            // These ask nothing of the facts, or are no questions.
            Command::Help | Command::Suggest | Command::Facts => {
                Err(Refusal::OnlyOnDiscord { command: self.command })
            }
        }
    }

    /// The date in the past that the answer is for.
    ///
    /// # Errors
    ///
    /// When it is no date, or lies after `today`.
    pub fn as_of(&self, today: Date) -> Result<Option<PartialDate>, Refusal> {
        let date = self.date(OptionName::AsOf)?;
        match date {
            Some(date) if PartialDate::from(today) < date => {
                Err(Refusal::FutureDate { typed: date.to_string() })
            }
            date => Ok(date),
        }
    }

    /// Whether only the asker is to see the answer.
    #[must_use]
    pub fn is_private(&self) -> bool {
        let yes = ["true", "yes", "是"];
        self.value(OptionName::Private).is_some_and(|typed| yes.contains(&typed))
    }

    fn date(&self, option: OptionName) -> Result<Option<PartialDate>, Refusal> {
        self.value(option).map(day::read).transpose()
    }

    fn filter(&self) -> Result<Filter, Refusal> {
        let country = self.value(OptionName::Country).map(str::to_uppercase);
        let is_code =
            |code: &String| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
        if let Some(typed) = country.as_ref().filter(|code| !is_code(code)) {
            return Err(Refusal::BadCountry { typed: typed.clone() });
        }
        Ok(Filter {
            lane: self.choice::<Lane>(OptionName::Lane)?,
            commercial: self.choice::<CommercialUse>(OptionName::CommercialUse)?,
            country,
            changed_since: self.date(OptionName::ChangedSince)?,
        })
    }

    /// The rows of the table that a call for help is about; none for all of them.
    ///
    /// # Errors
    ///
    /// When no command has that name.
    pub fn help(&self) -> Result<Vec<&'static CommandSpec>, Refusal> {
        let Some(typed) = self.value(OptionName::Command) else { return Ok(Vec::new()) };
        let name = typed.trim_start_matches('/').to_lowercase();
        let is_meant = |spec: &&CommandSpec| {
            spec.name() == name || (spec.chore.is_some() && spec.command.slug() == name)
        };
        let found: Vec<_> = super::COMMANDS.iter().filter(is_meant).collect();
        if found.is_empty() {
            return Err(Refusal::UnknownCommand { typed: typed.to_owned() });
        }
        Ok(found)
    }

    /// The row of the table that it goes by.
    #[must_use]
    pub fn spec(&self) -> &'static CommandSpec {
        self.chore.map_or_else(|| self.command.spec(), Chore::spec)
    }

    /// Refuses options that the command does not have.
    pub(super) fn known_options(&self) -> Result<(), Refusal> {
        let spec = self.spec();
        match self.options.keys().find(|option| spec.option(**option).is_none()) {
            Some(option) => Err(Refusal::UnknownOption { spec, typed: option.slug().to_owned() }),
            None => Ok(()),
        }
    }

    /// What was given for an option; blank counts as nothing.
    fn value(&self, option: OptionName) -> Option<&str> {
        self.options.get(&option).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    fn subject(&self, facts: &Facts, option: OptionName) -> Result<Option<Subject>, Refusal> {
        self.value(option).map(|typed| find(facts, typed)).transpose()
    }

    fn choice<V: Vocabulary>(&self, option: OptionName) -> Result<Option<V>, Refusal> {
        let Some(typed) = self.value(option) else { return Ok(None) };
        let term = choice_slug(option, typed).and_then(V::from_slug);
        term.map(Some).ok_or_else(|| Refusal::UnknownChoice { option, typed: typed.to_owned() })
    }

    fn comparison(&self, facts: &Facts) -> Result<Query, Refusal> {
        let mut sides = Vec::new();
        for option in [OptionName::First, OptionName::Second, OptionName::Third] {
            sides.extend(self.subject(facts, option)?);
        }
        let aspect = self.choice::<Aspect>(OptionName::Aspect)?;
        if sides.iter().any(|side| matches!(side, Subject::Term(_))) {
            return strategies(&sides, aspect);
        }
        for (position, side) in sides.iter().enumerate() {
            let same_vendor = |other: &&Subject| {
                facts.vendor_of(other).map(|vendor| &vendor.id)
                    == facts.vendor_of(side).map(|vendor| &vendor.id)
            };
            let Some(other) = sides[..position].iter().find(same_vendor) else { continue };
            let both_models = matches!((side, other), (Subject::Release(_), Subject::Release(_)));
            if side == other && both_models {
                return Err(Refusal::SameSubject { subject: side.clone() });
            }
            // Two models of one vendor are worth comparing; a vendor with itself is not.
            if let (false, Some(vendor)) = (both_models, facts.vendor_of(side)) {
                let another = popular(facts)
                    .into_iter()
                    .find(|one| facts.vendor_of(one).is_some_and(|found| found.id != vendor.id));
                return Err(Refusal::SameVendor { vendor: vendor.id.clone(), other: another });
            }
        }
        Ok(Query::Compare { sides, aspect })
    }
}

/// The question when concepts are compared: `open` and `closed` are strategies, and open-source
/// software is what the open one is named after. Nothing else compares with them.
fn strategies(sides: &[Subject], aspect: Option<Aspect>) -> Result<Query, Refusal> {
    let strategy = |side: &Subject| match side.id() {
        OPEN_STRATEGY | "open-source-software" => Some(OPEN_STRATEGY),
        CLOSED_STRATEGY => Some(CLOSED_STRATEGY),
        _ => None,
    };
    if let Some(stranger) = sides.iter().find(|side| strategy(side).is_none()) {
        let term = sides.iter().find(|side| matches!(side, Subject::Term(_)));
        return Err(Refusal::NotComparable { subject: term.unwrap_or(stranger).clone() });
    }
    match sides {
        [first, second] if strategy(first) != strategy(second) => Ok(Query::Strategies {
            question: aspect.and_then(|aspect| match aspect {
                Aspect::Lane | Aspect::Licence | Aspect::Openness => Some(Question::Shared),
                Aspect::Flagship => Some(Question::Developers),
                Aspect::Business | Aspect::Price => Some(Question::Money),
                Aspect::Motives => Some(Question::Purpose),
                Aspect::Switches => None,
            }),
        }),
        _ => Err(Refusal::SameSubject { subject: sides[0].clone() }),
    }
}

/// The subject with that name, or a refusal with what to try instead.
pub(super) fn find(facts: &Facts, typed: &str) -> Result<Subject, Refusal> {
    if let Some(subject) = facts.find(typed) {
        return Ok(subject);
    }
    let meant = facts.meant(typed, MEANINGS);
    if meant.len() > 1 {
        return Err(Refusal::AmbiguousName { typed: typed.to_owned(), meant });
    }
    let similar = facts.names().similar(typed, SUGGESTIONS);
    let mut popular = popular(facts);
    popular.truncate(if similar.is_empty() { SUGGESTIONS } else { 0 });
    Err(Refusal::UnknownName { typed: typed.to_owned(), similar, popular })
}

/// Other spellings of choices, folded, with the slug they stand for.
const SPELLINGS: &[(&str, &str)] = &[
    ("license", "licence"),
    ("licensing", "licence"),
    ("许可", "licence"),
    ("许可证", "licence"),
    ("赛道", "lane"),
    ("路线", "lane"),
    ("旗舰", "flagship"),
    ("model", "flagship"),
    ("models", "flagship"),
    ("商业", "business"),
    ("商业模式", "business"),
    ("prices", "price"),
    ("价格", "price"),
    ("motive", "motives"),
    ("动机", "motives"),
    ("transparency", "openness"),
    ("开放程度", "openness"),
    ("开放度", "openness"),
    ("透明度", "openness"),
    ("switch", "switches"),
    ("切换", "switching"),
    ("换道", "switching"),
    ("switching lanes", "switching"),
    ("lane switching", "switching"),
    ("并存", "coexistence"),
    ("共存", "coexistence"),
    ("长期并存", "coexistence"),
    ("coexist", "coexistence"),
    ("互补", "complement"),
    ("complementary", "complement"),
    ("洗牌", "shakeout"),
    ("界限模糊", "blurring"),
    ("模糊", "blurring"),
    ("blur", "blurring"),
    ("背景", "context"),
    ("现状", "context"),
];

/// The slug that somebody means by what they typed for a choice, if the option has it.
pub(super) fn choice_slug(option: OptionName, typed: &str) -> Option<&'static str> {
    let slugs = values(option);
    let wanted = fold(typed);
    let spelled = || {
        let is_it = |spelling: &str, slug| fold(spelling) == wanted && slugs.contains(&slug);
        SPELLINGS.iter().find(|(spelling, slug)| is_it(spelling, slug)).map(|(_, slug)| *slug)
    };
    slugs.iter().copied().find(|slug| fold(slug) == wanted).or_else(spelled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;

    fn understood(command: Command, options: &[(OptionName, &str)]) -> Result<Query, Refusal> {
        let facts = bundled::for_tests();
        let call = options
            .iter()
            .fold(Call::new(command), |call, (option, value)| call.with(*option, *value));
        call.understand(facts)
    }

    fn compared(first: &str, second: &str) -> Result<Query, Refusal> {
        understood(Command::Compare, &[(OptionName::First, first), (OptionName::Second, second)])
    }

    #[test]
    fn the_same_vendor_twice_is_refused_under_any_name() {
        for (first, second) in [("meta", "llama"), ("羊驼", "脸书"), ("mistral", "Mistral 7B")]
        {
            assert!(matches!(compared(first, second), Err(Refusal::SameVendor { .. })), "{first}");
        }
    }

    #[test]
    fn two_models_of_one_vendor_compare() {
        assert!(matches!(compared("Mistral 7B", "Mixtral 8x7B"), Ok(Query::Compare { .. })));
        assert!(matches!(compared("mistral 7b", "Mistral-7B"), Err(Refusal::SameSubject { .. })));
    }

    #[test]
    fn open_and_closed_compare_as_strategies_in_both_languages() {
        for (first, second) in
            [("open", "closed"), ("闭源", "开源"), ("open weights", "proprietary")]
        {
            assert_eq!(
                compared(first, second),
                Ok(Query::Strategies { question: None }),
                "{first}"
            );
        }
        assert!(matches!(compared("open", "开放权重"), Err(Refusal::SameSubject { .. })));
        assert!(matches!(compared("open", "meta"), Err(Refusal::NotComparable { .. })));
        assert!(matches!(compared("linux", "windows"), Err(Refusal::NotComparable { .. })));
    }

    #[test]
    fn a_miss_suggests_three_names_at_most() {
        let Err(Refusal::UnknownName { similar, .. }) = compared("mistrall", "meta") else {
            panic!("a miss was expected");
        };
        assert!((1..=3).contains(&similar.len()), "{similar:?}");
        let Err(Refusal::UnknownName { similar, popular, .. }) = compared("zzzzqqq", "meta") else {
            panic!("a miss was expected");
        };
        assert_eq!((similar.len(), popular.len()), (0, 3));
    }

    #[test]
    fn the_beginning_of_several_names_asks_which_one_is_meant() {
        let Err(Refusal::AmbiguousName { meant, .. }) = compared("mistral small", "meta") else {
            panic!("several names begin so");
        };
        assert!(meant.len() > 1, "{meant:?}");
        assert!(compared("mistral", "meta").is_ok(), "a whole name is meant itself");
        assert!(matches!(compared("mistra", "meta"), Err(Refusal::UnknownName { .. })));
    }

    #[test]
    fn choices_are_read_in_other_spellings() {
        assert_eq!(choice_slug(OptionName::Aspect, "License"), Some("licence"));
        assert_eq!(choice_slug(OptionName::Aspect, "许可"), Some("licence"));
        assert_eq!(choice_slug(OptionName::Theme, "Shake-Out"), Some("shakeout"));
        assert_eq!(choice_slug(OptionName::Theme, "licence"), None);
    }
}
