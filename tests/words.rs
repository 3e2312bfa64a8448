//! The words of replies: every message that the code asks for is there in both languages, none is
//! left over, and both languages read the way they should.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use lanekeeper::reply::Words;
use regex::Regex;
use syn::visit::{self, Visit};
use syn::{Expr, Lit};

/// Messages that are the same in every language: names, and nothing to translate.
const SAME_EVERYWHERE: &[&str] =
    &["about-title", "example-subject", "repl-prompt", "versus-joiner"];
/// Words that a language shares with English.
const SHARED: &[(&str, &[&str])] = &[
    ("de", &["field-status", "history-revision"]),
    ("es", &["motive-control"]),
    (
        "fr",
        &[
            "about-licences",
            "button-sources",
            "field-date",
            "field-note",
            "field-sources",
            "kind-startup",
            "note",
            "review-title",
            "sources-heading",
            "suggestion-source",
            "topic-licence",
            "verdict-opinion",
        ],
    ),
];
/// How the languages without facts of their own call the one that the facts are in.
const ENGLISH: &[(&str, &str)] = &[
    ("zh-TW", "英文"),
    ("ja", "英語"),
    ("ko", "영어"),
    ("es", "inglés"),
    ("fr", "anglais"),
    ("de", "Englisch"),
    ("pt-BR", "inglês"),
];
/// Folders whose texts readers would see; every sentence there belongs into `responses/`.
const SPEAKING: &[&str] = &["src/reply", "src/answer"];

static SLUG: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[a-z]+[a-z0-9]*(?:[-_][a-z0-9_]+)*$"));
static TEXT: LazyLock<Regex> = LazyLock::new(|| pattern(r#""((?:\\.|[^"\\])*)""#));
static TERM: LazyLock<Regex> = LazyLock::new(|| pattern(r#"\b([A-Z]\w*)\s*=\s*"([^"]*)""#));
static SET: LazyLock<Regex> = LazyLock::new(|| pattern(r#"\b\w+\s+as\s+"([^"]+)"\s*\{"#));

/// What the code says, tests and attributes left out.
#[derive(Default)]
struct Code {
    /// Message keys that a voice is asked for.
    asked: BTreeSet<String>,
    /// Every text in the code.
    texts: BTreeSet<String>,
    /// The slugs of each vocabulary, by its name.
    vocabularies: BTreeMap<String, BTreeSet<String>>,
}

impl<'ast> Visit<'ast> for Code {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if item.ident != "tests" {
            visit::visit_item_mod(self, item);
        }
    }

    /// Attributes hold documentation, reasons and messages for operators.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if call.method == "expect" {
            return visit::visit_expr(self, &call.receiver);
        }
        if let Some(Expr::Lit(key)) = call.args.first()
            && let Lit::Str(key) = &key.lit
            && (call.method == "say" || (call.method == "with" && call.args.len() == 2))
        {
            self.asked.insert(key.value());
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_lit_str(&mut self, text: &'ast syn::LitStr) {
        self.texts.insert(text.value());
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let tokens = call.tokens.to_string();
        if let Some(set) = SET.captures(&tokens) {
            let slugs = TERM.captures_iter(&tokens).map(|term| term[2].to_owned()).collect();
            self.vocabularies.insert(set[1].to_owned(), slugs);
        } else if !call.path.segments.iter().any(|part| part.ident == "tracing") {
            self.texts.extend(TEXT.captures_iter(&tokens).map(|text| text[1].to_owned()));
        }
    }
}

impl Code {
    fn of(folder: &str) -> Self {
        let mut code = Self::default();
        for path in files(&root().join(folder), "rs") {
            let text = fs::read_to_string(&path).expect("a source file can be read");
            code.visit_file(&syn::parse_file(&text).expect("the compiler accepts it"));
        }
        code
    }

    /// The keys of a vocabulary's words.
    fn words_of<'code>(&'code self, set: &'code str) -> impl Iterator<Item = String> + 'code {
        self.vocabularies[set].iter().map(move |slug| format!("{set}-{slug}"))
    }

    /// Whether a text in the code is this key, or a pattern (`crossing-{}`) that makes it.
    fn makes(&self, key: &str) -> bool {
        self.texts.iter().any(|text| match text.split_once('{') {
            None => text == key,
            Some((start, rest))
                if start.ends_with('-') && SLUG.is_match(start.trim_end_matches('-')) =>
            {
                let end = rest.split_once('}').map_or("", |(_, end)| end);
                key.strip_prefix(start).is_some_and(|key| key.ends_with(end))
            }
            Some(_) => false,
        })
    }
}

#[test]
fn every_message_that_the_code_asks_for_is_there() {
    let code = Code::of("src");
    let keys = Words::keys();
    assert!(code.asked.len() > 50, "only {:?} were found", code.asked);
    let missing: Vec<_> = code.asked.difference(&keys).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_message_is_left_over() {
    let code = Code::of("src");
    let terms: BTreeSet<_> = code.vocabularies.keys().flat_map(|set| code.words_of(set)).collect();
    let keys = Words::keys();
    let unused: Vec<_> =
        keys.iter().filter(|key| !terms.contains(*key) && !code.makes(key)).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}

#[test]
fn a_vocabulary_has_words_for_all_of_its_terms_or_for_none() {
    let code = Code::of("src");
    assert!(code.vocabularies.len() > 20, "{:?}", code.vocabularies.keys());
    for (locale, messages) in responses() {
        for set in code.vocabularies.keys() {
            let missing: Vec<_> =
                code.words_of(set).filter(|key| !messages.contains_key(key)).collect();
            let has_any = missing.len() < code.vocabularies[set].len();
            assert!(missing.is_empty() || !has_any, "{locale} lacks {missing:?}");
        }
    }
}

#[test]
fn every_language_has_the_same_files_and_messages() {
    let names = |locale: &str| -> BTreeSet<String> {
        let folder = root().join("responses").join(locale);
        let name = |path: PathBuf| path.strip_prefix(&folder).expect("below").display().to_string();
        files(&folder, "ftl").into_iter().map(name).collect()
    };
    let all = responses();
    let english = &all["en"];
    for (locale, messages) in &all {
        assert_eq!(names(locale), names("en"), "{locale}");
        assert_eq!(messages.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    }
}

#[test]
fn what_discord_shows_in_a_menu_or_on_a_button_fits_there() {
    for (locale, messages) in responses() {
        for (key, text) in messages {
            let limit = match key.split('-').next() {
                Some("command" | "option" | "facts" | "example") => 100,
                Some("button") => 80,
                Some("form") => 45,
                Some("menu") => 32,
                _ => continue,
            };
            let length = text.encode_utf16().count();
            assert!((1..=limit).contains(&length), "{locale}: {key} has {length} characters");
        }
    }
}

#[test]
fn no_message_is_left_in_english() {
    let all = responses();
    let letters = pattern(r"[A-Za-z]{2,}");
    let placeholder = pattern(r"\{[^{}]*\}");
    for (locale, messages) in all.iter().filter(|(locale, _)| *locale != "en") {
        let shared = SHARED.iter().find(|(shared, _)| shared == locale);
        let shared = shared.map_or(&[][..], |(_, keys)| keys);
        let is_left = |(key, text): &(&String, &String)| {
            **text == all["en"][*key]
                && letters.is_match(&placeholder.replace_all(text, ""))
                && !SAME_EVERYWHERE.contains(&key.as_str())
                && !shared.contains(&key.as_str())
        };
        let left: Vec<_> = messages.iter().filter(is_left).collect();
        assert!(left.is_empty(), "{locale}: {left:?}");
    }
}

#[test]
fn a_language_without_facts_says_once_that_they_are_in_english() {
    let all = responses();
    for locale in all.keys().filter(|locale| !["en", "zh-CN"].contains(&locale.as_str())) {
        let named = ENGLISH.iter().find(|(known, _)| known == locale);
        let (_, english) = named.unwrap_or_else(|| panic!("{locale} is missing in the table"));
        for footer in ["footer", "footer-as-of"] {
            let text = &all[locale][footer];
            assert_eq!(text.matches(english).count(), 1, "{locale}: {footer}: {text}");
        }
    }
}

#[test]
fn weights_are_called_open_source_in_no_language_and_limits_are_never_left_out() {
    let open_source = pattern(
        r"(?i)open[ -]?source|开源|開源|オープンソース|오픈 ?소스|código a[bp]i?erto|code ouvert|quelloffen",
    );
    for (locale, messages) in responses() {
        let weights = |kind: &str| messages[&format!("weights-{kind}")].as_str();
        let open = ["open_permissive", "open_restricted", "open_noncommercial"].map(weights);
        for words in open.into_iter().chain(["closed", "unknown", "disputed"].map(weights)) {
            assert!(!open_source.is_match(words), "{locale}: {words}");
        }
        let different: BTreeSet<&str> = open.into_iter().collect();
        assert_eq!(different.len(), open.len(), "{locale}: {open:?}");
    }
}

#[test]
fn chinese_messages_are_chinese() {
    let placeholder = pattern(r"\{[^{}]*\}");
    let (letters, han) = (pattern(r"[A-Za-z]{2,}"), pattern(r"\p{Han}"));
    let foreign_mark =
        pattern(r"[\p{Han}}]\s*[,;:?!]\s*[\p{Han}{]|\p{Han}\s*\.(?:\s|$)|\p{Han}[()]");
    let all = responses();
    let mut wrong = Vec::new();
    for (key, text) in &all["zh-CN"] {
        let english = placeholder.replace_all(&all["en"][key], "");
        if letters.is_match(&english)
            && !han.is_match(&placeholder.replace_all(text, ""))
            && !SAME_EVERYWHERE.contains(&key.as_str())
        {
            wrong.push(format!("{key} is not Chinese: {text}"));
        }
        if foreign_mark.is_match(text) {
            wrong.push(format!("{key} has a Western mark between Chinese words: {text}"));
        }
    }
    for (key, text) in &all["en"] {
        if han.is_match(text) {
            wrong.push(format!("{key} is not English: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_sentence_stands_in_the_code() {
    let sentence = pattern(r"\b[a-z]+ [a-z]+\b|\p{Han}");
    for folder in SPEAKING {
        let texts = Code::of(folder).texts;
        let found: Vec<_> = texts.iter().filter(|text| sentence.is_match(text)).collect();
        assert!(found.is_empty(), "{folder} says {found:?}");
    }
}

#[test]
fn these_rules_catch_who_breaks_them() {
    let mut code = Code::default();
    let text = r#"
        /// Documentation with words in it.
        fn f(voice: &Voice) {
            voice.say("asked-for");
            voice.with("asked-too", &[("name", g("a bad sentence"))]);
            voice.say(&format!("made-{}", h()));
            h().expect("a good reason");
        }
        vocabulary! { /// A doc = "x".
            Lane as "lane" { /// Open.
                Open = "open", Closed = "closed" } }
        mod tests { const T: &str = "words in tests"; }
    "#;
    code.visit_file(&syn::parse_file(text).expect("it parses"));
    assert_eq!(code.asked, ["asked-for", "asked-too"].map(str::to_owned).into());
    assert_eq!(code.words_of("lane").collect::<Vec<_>>(), ["lane-closed", "lane-open"]);
    assert!(code.makes("asked-for") && code.makes("made-up") && !code.makes("lane-open"));
    assert!(code.texts.contains("a bad sentence"));
    assert!(!code.texts.iter().any(|text| text.contains("reason") || text.contains("tests")));
}

/// The messages of every language as they stand in the files, placeholders and all.
fn responses() -> BTreeMap<String, BTreeMap<String, String>> {
    let folder = root().join("responses");
    let start = pattern(r"^([a-z][A-Za-z0-9_-]*)\s*=\s*(.*)$");
    let mut all: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for path in files(&folder, "ftl") {
        let below = path.strip_prefix(&folder).expect("it lies in the folder");
        let locale = below.iter().next().expect("a folder for each language").to_string_lossy();
        let messages = all.entry(locale.into_owned()).or_default();
        let mut current = None;
        for line in fs::read_to_string(&path).expect("a file of words can be read").lines() {
            if let Some(found) = start.captures(line) {
                current = Some(found[1].to_owned());
                let known = messages.insert(found[1].to_owned(), found[2].to_owned());
                assert!(known.is_none(), "{} says {} twice", path.display(), &found[1]);
            } else if line.is_empty() || line.starts_with('#') {
                current = None;
            } else if let Some(text) = current.as_ref().and_then(|key| messages.get_mut(key)) {
                *text += line;
            }
        }
    }
    all
}

/// Every file below a folder whose name ends so.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let (mut folders, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder can be listed") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the test's pattern is sound")
}
