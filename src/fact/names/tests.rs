use super::*;
use crate::fact::Record;
use crate::fact::bundled;

fn found(name: &str) -> String {
    let facts = bundled::for_tests();
    facts.find(name).map_or_else(|| "nothing".to_owned(), |subject| subject.id().to_owned())
}

#[test]
fn every_system_of_the_article_is_found_by_the_names_people_type() {
    for (name, id) in [
        ("Meta", "meta"),
        ("llama", "meta"),
        ("羊驼", "meta"),
        ("Mistral 7B", "mistral.rel.01"),
        ("Mixtral 8x7B", "mistral.rel.02"),
        ("mistral large", "mistral.rel.04"),
        ("谷歌", "google"),
        ("Gemini Ultra", "google.rel.01"),
        ("Gemma 2B", "google.rel.02"),
        ("gemma 7b", "google.rel.02"),
        ("智谱", "zhipu"),
        ("ChatGLM-6B", "zhipu.rel.02"),
        ("CASIA", "casia"),
        ("Zidong Taichu", "casia"),
        ("紫东太初", "casia"),
        ("360", "qihoo-360"),
        ("Linux", "linux"),
        ("Windows", "windows"),
        ("安卓", "android"),
        ("iOS", "ios"),
        ("python", "python"),
        ("JavaScript", "javascript"),
        ("MySQL", "mysql"),
        ("Transformer", "transformer"),
        ("Google Gemini Ultra", "google.rel.01"),
        ("Google Gemma 7B", "google.rel.02"),
        ("智谱ChatGLM-6B", "zhipu.rel.02"),
        ("CASIA Zidong Taichu", "casia"),
        ("Meta Llama 2", "meta.rel.02"),
        ("Mistral AI Mistral Large", "mistral.rel.04"),
        ("Google Llama 2", "nothing"),
        ("Google something", "nothing"),
    ] {
        assert_eq!(found(name), id, "{name}");
    }
}

#[test]
fn slips_are_suggested_and_strangers_are_not() {
    let facts = bundled::for_tests();
    for (typed, id) in [
        ("mistrall", "mistral"),
        ("antropic", "anthropic"),
        ("gogle", "google"),
        ("羊坨", "meta"),
        ("opneai", "openai"),
    ] {
        let similar = facts.names().similar(typed, 3);
        assert!(similar.iter().any(|subject| subject.id() == id), "{typed}: {similar:?}");
    }
    assert_eq!(facts.names().similar("zzzzqqqq", 3), []);
    assert_eq!(facts.names().similar(&"x".repeat(6000), 3), []);
}

#[test]
fn mentions_are_whole_words_and_the_longest_names() {
    let facts = bundled::for_tests();
    let ids = |text: &str| -> Vec<String> {
        facts.names().mentions(text).iter().map(|one| one.id().to_owned()).collect()
    };
    assert_eq!(ids("did Mixtral 8x7B beat llama?"), ["mistral.rel.02", "meta"]);
    assert_eq!(ids("智谱为什么开源ChatGLM-6B"), ["zhipu", "open-source-software", "zhipu.rel.02"]);
    assert_eq!(ids("a metaphor, googled"), Vec::<String>::new());
}

#[test]
fn completion_puts_prefixes_first() {
    let facts = bundled::for_tests();
    let ids: Vec<_> =
        facts.names().complete("mis", 25).iter().map(|subject| subject.id().to_owned()).collect();
    assert_eq!(ids.first().map(String::as_str), Some("mistral"));
    assert!(ids.len() <= 25);
}

/// A server's other name for something.
fn added(id: &str, name: &str, subject: &str) -> Record {
    let id = id.parse().expect("an identifier");
    Record::Alias(Alias { id, name: name.to_owned(), subject: subject.to_owned() })
}

#[test]
fn what_a_server_adds_lies_over_the_names_of_the_base() {
    let base = bundled::for_tests();
    let view = base.with_notes([
        added("meta.alias.1", "zuckworks", "meta"),
        added("meta.alias.2", "谷歌", "meta"),
    ]);
    let ids = |found: Vec<Subject>| -> Vec<String> {
        found.iter().map(|one| one.id().to_owned()).collect()
    };
    assert_eq!(view.find("Zuckworks").map(|one| one.id().to_owned()).as_deref(), Some("meta"));
    assert_eq!(ids(view.names().complete("zuck", 25))[0], "meta");
    assert_eq!(ids(view.names().similar("zuckwroks", 3)), ["meta"]);
    assert_eq!(
        ids(view.names().mentions("Zuckworks and Mixtral 8x7B")),
        ["meta", "mistral.rel.02"]
    );
    assert!(Arc::ptr_eq(&view.names.base(), &base.names), "the base's index is shared");
    // The base keeps its name, and the clash is told.
    assert_eq!(view.find("谷歌").map(|one| one.id().to_owned()).as_deref(), Some("google"));
    assert_eq!(view.names().collisions().len(), 1);
    assert_eq!(base.find("zuckworks"), None);
}

#[test]
fn shorter_names_come_first_and_vendors_before_models() {
    let names = bundled::for_tests().names();
    let ids: Vec<_> = names.complete("gemma", 3).iter().map(|one| one.id().to_owned()).collect();
    assert_eq!(ids[0], "google");
    assert_eq!(
        names.complete("g", 25).len(),
        names.complete("g", 25).iter().collect::<BTreeSet<_>>().len()
    );
    assert_eq!(names.complete("", 25), []);
}
