use super::*;
use crate::fact::{Alias, Fact, Record, Status, bundled};

fn hits(text: &str) -> Vec<Hit> {
    bundled::for_tests().search(text)
}

fn place(hits: &[Hit], id: &str) -> Option<usize> {
    hits.iter().position(|hit| hit.id == id)
}

/// A fact that says `claim` in English.
fn fact(id: &str, claim: &str, status: Status, date: &str) -> Record {
    let mut fact: Fact = bundled::for_tests().facts().next().expect("there are facts").clone();
    fact.id = id.parse().expect("an identifier");
    claim.clone_into(&mut fact.claim.en);
    (fact.claim.zh, fact.note) = (None, None);
    (fact.status, fact.date) = (status, Some(date.parse().expect("a date")));
    Record::Fact(fact)
}

#[test]
fn names_stand_before_what_is_said() {
    for (text, id) in [
        ("mistral", "mistral"),
        ("Llama", "meta"),
        ("羊驼", "meta"),
        ("智谱", "zhipu"),
        ("mixtral 8x7b", "mistral.rel.02"),
        ("mistarl", "mistral"),
        ("羊坨", "meta"),
        ("开放权重", "open-weights"),
    ] {
        assert_eq!(hits(text).first().map(|hit| hit.id.as_str()), Some(id), "{text}");
    }
    let all = hits("mistral");
    assert!(all.iter().any(|hit| hit.kind == HitKind::Fact));
    assert!(all.iter().any(|hit| hit.kind == HitKind::Release));
}

#[test]
fn everything_that_is_said_is_found_in_both_languages() {
    let facts = bundled::for_tests();
    let mut missed = Vec::new();
    for record in facts.records() {
        let (id, texts) = match &record {
            Record::Fact(fact) => (record.id(), vec![&fact.claim]),
            Record::LaneSwitch(switch) => (record.id(), vec![&switch.claim]),
            Record::Claim(claim) => (record.id(), vec![&claim.claim]),
            Record::Forecast(forecast) => (record.id(), vec![&forecast.statement]),
            _ => continue,
        };
        for wording in texts.iter().flat_map(|text| text.wordings()) {
            let beginning: String = wording.chars().take(40).collect();
            let whole_words = beginning.rsplit_once(' ').map(|(rest, _)| rest);
            let whole_words = whole_words.filter(|rest| rest.chars().count() > 20);
            let beginning = whole_words.unwrap_or(&beginning);
            if place(&facts.search(beginning), id).is_none_or(|place| place > 20) {
                missed.push(format!("{id}: {beginning}"));
            }
        }
    }
    assert_eq!(missed, Vec::<String>::new());
}

#[test]
fn a_single_character_and_a_slip_still_find() {
    assert!(!hits("谱").is_empty());
    let right = hits("licence");
    let wrong = hits("licnece");
    assert!(!right.is_empty() && !wrong.is_empty());
    assert!(wrong.iter().any(|hit| place(&right, &hit.id).is_some()));
    assert_eq!(hits("zzzzqqqq"), []);
    assert_eq!(hits(""), []);
    assert_eq!(hits("?!"), []);
    assert!(hits(&"open ".repeat(2_000)).len() <= SEARCH_LIMIT);
}

#[test]
fn a_single_character_finds_first_the_name_that_begins_with_it() {
    assert_eq!(hits("智").first().map(|hit| hit.id.as_str()), Some("zhipu"));
}

#[test]
fn all_words_stand_before_some_then_exact_then_current_then_new() {
    let facts = Facts::from_records([
        fact("industry.context.some", "A walrus sleeps", Status::Current, "2025"),
        fact("industry.context.slip", "A walruss eats herrings", Status::Current, "2025"),
        fact("industry.context.old", "A walrus eats herrings", Status::Superseded, "2025"),
        fact("industry.context.early", "Herrings: a walrus eats them", Status::Current, "2023"),
        fact("industry.context.late", "A Wálrus eats ＨＥＲＲＩＮＧＳ", Status::Current, "2024"),
        fact("industry.context.gone", "A walrus eats herrings", Status::Retracted, "2025"),
    ]);
    let ids: Vec<_> = facts.search("walrus herrings").into_iter().map(|hit| hit.id).collect();
    let short: Vec<_> = ids.iter().map(|id| id.rsplit('.').next().unwrap_or_default()).collect();
    assert_eq!(short, ["late", "early", "old", "slip", "some"]);
}

#[test]
fn a_server_finds_its_own_and_an_edit_is_found_at_once() {
    let base = bundled::for_tests();
    assert_eq!(base.search("walrus"), []);
    let mut against = fact("meta.context.r1", "Walruses disagree", Status::Current, "2025");
    if let Record::Fact(fact) = &mut against {
        fact.contradicts = base.facts().next().map(|fact| fact.id.clone());
    }
    let id = "meta.alias.r2".parse().expect("an identifier");
    let alias = Alias { id, name: "zuckworks".to_owned(), subject: "meta".to_owned() };
    let view = base.with_notes([against, Record::Alias(alias)]);
    let ids = |text| -> Vec<_> { view.search(text).into_iter().map(|hit| hit.id).collect() };
    assert_eq!(ids("walruses"), ["meta.context.r1"]);
    assert_eq!(ids("zuckworks"), ["meta"]);
    assert_eq!(ids("llama")[0], "meta");
    assert!(Arc::ptr_eq(&view.search.base, &base.search.base), "the base's words are shared");
    assert_eq!(base.search("walruses"), []);
}
