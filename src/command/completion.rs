//! What to offer while somebody types.

use std::cmp::Reverse;

use crate::fact::{CLOSED_STRATEGY, Facts, OPEN_STRATEGY, Subject, Text};

use super::{Call, Command, OptionName};

/// How many suggestions Discord shows.
/// <https://discord.com/developers/docs/interactions/application-commands#autocomplete>
pub const COMPLETION_LIMIT: usize = 25;

/// Vendors in the order in which people are likely to ask for them: those of the founding article
/// first, then by how much is known.
#[must_use]
pub fn popular(facts: &Facts) -> Vec<Subject> {
    let mut vendors: Vec<_> = facts.vendors().collect();
    vendors.sort_by_key(|vendor| {
        (!vendor.in_article, Reverse(facts.facts_of(vendor.id.as_str()).count()))
    });
    vendors.into_iter().map(|vendor| Subject::Vendor(vendor.id.clone())).collect()
}

/// The subjects to offer for `option` of a call in the making: the likely ones when nothing is
/// typed, then what fits. What another option already has is left out.
#[must_use]
pub fn complete(facts: &Facts, call: &Call, option: OptionName) -> Vec<Subject> {
    let typed = call.options.get(&option).map(|typed| typed.trim()).unwrap_or_default();
    let others = call.options.iter().filter(|(name, _)| **name != option);
    let taken: Vec<_> = others.filter_map(|(_, value)| facts.find(value)).collect();
    let fits = |subject: &Subject| {
        let is_strategy = matches!(subject.id(), OPEN_STRATEGY | CLOSED_STRATEGY);
        let is_term = matches!(subject, Subject::Term(_));
        !taken.contains(subject)
            && (call.command == Command::WhyOpen || !is_term || is_strategy && call.chore.is_none())
    };
    let found = if typed.is_empty() {
        let strategies =
            [OPEN_STRATEGY, CLOSED_STRATEGY].into_iter().filter_map(|id| facts.subject(id));
        let mut likely = popular(facts);
        likely.truncate(COMPLETION_LIMIT - 2);
        likely.into_iter().chain(strategies).collect()
    } else {
        // Some of what fits may be taken already, so ask for a few more.
        facts.names().complete(typed, COMPLETION_LIMIT + taken.len() + facts.terms().count())
    };
    found.into_iter().filter(fits).take(COMPLETION_LIMIT).collect()
}

/// The identifiers to offer for what has been typed so far: those that begin with it, then those
/// that hold it, then those whose words do; a server's own first.
#[must_use]
pub fn complete_identifier(facts: &Facts, typed: &str) -> Vec<String> {
    let typed = typed.trim().to_lowercase();
    let rank = |id: &str| {
        let says = || {
            let record = facts.record(id);
            record.is_some_and(|record| {
                let mut wordings = record.texts().into_iter().flat_map(Text::wordings);
                wordings.any(|wording| wording.to_lowercase().contains(&typed))
            })
        };
        if id.starts_with(&typed) {
            Some(0)
        } else if id.contains(&typed) {
            Some(1)
        } else {
            says().then_some(2)
        }
    };
    let mut ranked: Vec<_> =
        facts.identifiers().filter_map(|id| Some((rank(id)?, id.to_owned()))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().take(COMPLETION_LIMIT).map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;

    fn offered(typed: &str) -> Vec<String> {
        let facts = bundled::for_tests();
        let call = Call::new(Command::Compare)
            .with(OptionName::First, "meta")
            .with(OptionName::Second, typed);
        complete(facts, &call, OptionName::Second).iter().map(|one| one.id().to_owned()).collect()
    }

    #[test]
    fn likely_names_are_offered_before_anything_is_typed() {
        let offered = offered("");
        assert_eq!(offered[0], "mistral");
        assert!(offered.len() <= COMPLETION_LIMIT && offered.contains(&"closed-model".to_owned()));
    }

    #[test]
    fn what_the_other_side_has_is_left_out() {
        assert!(!offered("met").contains(&"meta".to_owned()));
    }

    #[test]
    fn prefixes_middles_and_slips_are_found_in_both_languages() {
        for (typed, id) in [
            ("mis", "mistral"),
            ("stral", "mistral"),
            ("antropic", "anthropic"),
            ("智", "zhipu"),
            ("千问", "alibaba"),
        ] {
            assert!(offered(typed).contains(&id.to_owned()), "{typed}: {:?}", offered(typed));
        }
    }
}
