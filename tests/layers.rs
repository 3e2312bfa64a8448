//! The layers of the house: who may refer to whom, what the pure layers never touch, and the
//! fences around crates that would otherwise spread. A single crate has no compiler between its
//! layers; this is what stands in its place.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;
use syn::visit::{self, Visit};
use syn::{Item, UseName, UseRename, UseTree};

/// What each top-level module may refer to. Read from the bottom up: nothing points upwards.
const MAY_USE: &[(&str, &[&str])] = &[
    ("fact", &[]),
    ("import", &["fact"]),
    ("answer", &["fact"]),
    ("command", &["answer", "fact"]),
    // What an import would change is put into words like everything else.
    ("reply", &["command", "answer", "import", "fact"]),
    ("store", &["fact"]),
    ("config", &[]),
    ("telemetry", &["config"]),
    ("service", &["reply", "command", "answer", "store", "import", "fact", "telemetry"]),
    (
        "transport",
        &["service", "reply", "command", "answer", "import", "fact", "config", "telemetry"],
    ),
];
/// The layers that neither wait nor touch the world.
const PURE: &[&str] = &["fact", "import", "answer", "command", "reply"];
/// What the pure layers never mention.
const IMPURE: &str =
    "tokio serenity sled reqwest std::fs std::net std::env std::process std::thread";
/// Crates that stay where they are, and the only paths below `src/` that may mention them.
const FENCES: &[(&str, &[&str])] = &[
    ("axum", &["transport/connections", "transport/http", "transport/operating"]),
    ("ed25519_dalek", &["transport/http"]),
    ("hyper", &["transport/connections", "transport/http", "transport/operating"]),
    ("serenity", &["transport/discord", "transport/gateway", "transport/http"]),
    ("sled", &["store/sled/database"]),
    ("sqlx", &["store/postgres"]),
    ("tokio_tungstenite", &["transport/gateway"]),
];
/// Macros that no finished code has.
const UNFINISHED: &[&str] = &["todo", "unimplemented", "dbg"];
/// Macros that write where answers go; only the terminal does that.
const PRINTING: &[&str] = &["print", "println", "eprint", "eprintln"];
const LINES_PER_FILE: usize = 400;

/// Collects what a file mentions, tests left out.
#[derive(Default)]
struct Reader {
    module: Vec<String>,
    submodules: BTreeSet<Vec<String>>,
    /// The module that a mention stands in, and the path as it is written there.
    mentions: BTreeSet<(Vec<String>, Vec<String>)>,
    macros: BTreeSet<String>,
}

impl Reader {
    fn mention(&mut self, path: Vec<String>) {
        self.mentions.insert((self.module.clone(), path));
    }

    fn import(&mut self, tree: &UseTree, before: &[String]) {
        let mut path = before.to_vec();
        match tree {
            UseTree::Path(inner) => {
                path.push(inner.ident.to_string());
                self.import(&inner.tree, &path);
            }
            UseTree::Group(group) => group.items.iter().for_each(|one| self.import(one, &path)),
            UseTree::Name(UseName { ident }) | UseTree::Rename(UseRename { ident, .. }) => {
                path.push(ident.to_string());
                self.mention(path);
            }
            UseTree::Glob(_) => self.mention(path),
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        let (Item::Mod(syn::ItemMod { attrs, .. }) | Item::Fn(syn::ItemFn { attrs, .. })) = item
        else {
            return visit::visit_item(self, item);
        };
        let is_for_tests = attrs.iter().any(
            |one| matches!(one.meta.require_list(), Ok(list) if list.tokens.to_string() == "test"),
        );
        if !is_for_tests {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.module.push(item.ident.to_string());
        self.submodules.insert(self.module.clone());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.import(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.mention(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        visit::visit_macro(self, call);
        self.macros.extend(call.path.segments.last().map(|name| name.ident.to_string()));
        // What stands inside is only tokens; texts in it are not code.
        let tokens = call.tokens.to_string();
        let tokens = TEXT.replace_all(&tokens, "");
        for path in PATH.find_iter(&tokens) {
            self.mention(path.as_str().split("::").map(|part| part.trim().to_owned()).collect());
        }
        self.macros.extend(CALL.captures_iter(&tokens).map(|found| found[1].to_owned()));
    }
}

static TEXT: LazyLock<Regex> = LazyLock::new(|| pattern(r#""(?:\\.|[^"\\])*""#));
static PATH: LazyLock<Regex> = LazyLock::new(|| pattern(r"\w+(?:\s*::\s*\w+)+"));
static CALL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\w+)\s*!\s*[\(\[\{]"));

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the test's pattern is sound")
}

/// A source file below `src/`, by its path there.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The modules that lead to it: `store`, `sled` for `store/sled/mod.rs`.
    fn module(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        path.split('/').filter(|part| *part != "lib").map(str::to_owned).collect()
    }

    fn layer(&self) -> String {
        self.module().first().cloned().unwrap_or_else(|| "lib".to_owned())
    }

    /// Where a mention stands. The parser keeps no lines, so that the text is searched.
    fn line(&self, path: &[String]) -> usize {
        let whole = (1..=path.len()).rev().map(|length| path[..length].join("::"));
        let parts = path.iter().skip(1).map(|part| format!("{part}::")).chain(path.get(1).cloned());
        let words = whole.filter(|word| word != "std" && word != "crate" && word != "super");
        let is_code = |line: &str| !line.trim_start().starts_with("//");
        let find =
            |word: String| self.text.lines().position(|line| is_code(line) && line.contains(&word));
        words.chain(parts).find_map(find).map_or(1, |index| index + 1)
    }

    /// Everything that it does wrong, and the layers that it refers to.
    fn read(&self) -> (Vec<String>, BTreeSet<String>) {
        let Self { path: file, text } = self;
        let (layer, mut wrong, mut layers) = (self.layer(), Vec::new(), BTreeSet::new());
        let mut reader = Reader { module: self.module(), ..Reader::default() };
        reader.visit_file(&syn::parse_file(text).expect("the compiler accepts it"));
        let mut complain = |line, rule| wrong.push(format!("src/{file}:{line}: {rule}"));
        let allowed = MAY_USE.iter().find(|(name, _)| *name == layer).map(|(_, allowed)| *allowed);
        if allowed.is_none() && layer != "main" && layer != "lib" {
            complain(1, format!("`{layer}` has no place among the layers"));
        }
        for (module, path) in &reader.mentions {
            if let Some(inside) = resolve(module, path, &reader.submodules) {
                let Some(other) = inside.first().filter(|other| **other != layer) else { continue };
                let is_layer = MAY_USE.iter().any(|(name, _)| name == other);
                if is_layer && allowed.is_some_and(|allowed| !allowed.contains(&other.as_str())) {
                    complain(self.line(path), format!("`{layer}` must not refer to `{other}`"));
                }
                layers.extend(is_layer.then(|| other.clone()));
                continue;
            }
            let whole = path.join("::") + "::";
            let mentions = |name: &str| whole.starts_with(&format!("{name}::"));
            let impure = IMPURE.split(' ').find(|name| mentions(name));
            if let Some(name) = impure.filter(|_| PURE.contains(&layer.as_str())) {
                complain(self.line(path), format!("the pure layer `{layer}` mentions `{name}`"));
            }
            for (name, places) in FENCES.iter().filter(|(name, _)| mentions(name)) {
                if !places.iter().any(|place| file.starts_with(place)) {
                    complain(self.line(path), format!("`{name}` belongs in {}", places.join(", ")));
                }
            }
        }
        for name in &reader.macros {
            let prints = PRINTING.contains(&name.as_str());
            let may_print = layer == "main" || file.starts_with("transport/terminal");
            if UNFINISHED.contains(&name.as_str()) || (prints && !may_print) {
                let call = format!("{name}!");
                complain(self.line(&[call]), format!("`{name}!` does not belong here"));
            }
        }
        if text.lines().count() > LINES_PER_FILE {
            complain(LINES_PER_FILE + 1, format!("more than {LINES_PER_FILE} lines"));
        }
        (wrong, layers)
    }
}

/// The path of a mention within the library; `None` where it leads into another crate.
fn resolve(
    module: &[String],
    path: &[String],
    submodules: &BTreeSet<Vec<String>>,
) -> Option<Vec<String>> {
    match path.first()?.as_str() {
        "crate" | "lanekeeper" => Some(path[1..].to_vec()),
        "self" => Some([module, &path[1..]].concat()),
        "super" => {
            let ups = path.iter().take_while(|part| *part == "super").count();
            Some([&module[..module.len().saturating_sub(ups)], &path[ups..]].concat())
        }
        name => {
            let child = [module, &[name.to_owned()]].concat();
            submodules.contains(&child).then(|| [module, path].concat())
        }
    }
}

/// Layers that refer to one another in a circle.
fn circle(mut edges: BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    loop {
        let known: BTreeSet<_> = edges.keys().cloned().collect();
        edges.retain(|_, targets| !targets.is_disjoint(&known));
        if edges.len() == known.len() {
            return known;
        }
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut sources) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder below src/ can be listed") {
            let path = entry.expect("a folder below src/ can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a source file can be read");
                let path = path.strip_prefix(&root).expect("it lies below src/");
                sources.push(Source { path: path.display().to_string().replace('\\', "/"), text });
            }
        }
    }
    sources
}

#[test]
fn every_source_file_keeps_to_its_layer() {
    let sources = sources();
    assert!(sources.len() > 30, "only {} files were found", sources.len());
    let wrong: Vec<String> = sources.iter().flat_map(|source| source.read().0).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn no_layers_refer_to_one_another_in_a_circle() {
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources() {
        edges.entry(source.layer()).or_default().extend(source.read().1);
    }
    assert_eq!(circle(edges), BTreeSet::new());
}

#[test]
fn these_rules_catch_who_breaks_them() {
    let long = "//\n".repeat(LINES_PER_FILE + 1);
    for (path, text, complaint) in [
        ("fact/a.rs", "\nuse crate::answer::Query;", "a.rs:2: `fact` must not refer to `answer`"),
        ("command/a.rs", "use crate::{fact::F, store::S};", "must not refer to `store`"),
        ("store/a/b.rs", "fn f() { super::super::super::command::g() }", "refer to `command`"),
        ("transport/a.rs", "fn f(s: &dyn crate::store::Store) {}", "refer to `store`"),
        ("answer/a.rs", "fn f() { g!(crate::reply::Reply) }", "refer to `reply`"),
        ("reply/a.rs", "use std::{fmt, fs};", "the pure layer `reply` mentions `std::fs`"),
        ("command/a.rs", "async fn f() { tokio::spawn(g()); }", "mentions `tokio`"),
        ("service.rs", "use serenity::all::Http;", "`serenity` belongs in transport/discord"),
        ("store/mod.rs", "use ::sled::Db;", "`sled` belongs in store/sled/database"),
        ("service.rs", "fn f() { println!(); }", "`println!` does not belong"),
        ("main.rs", "fn f() { g!(todo!()) }", "`todo!` does not belong"),
        ("attic/a.rs", "", "`attic` has no place"),
        ("fact/a.rs", &long, "more than 400 lines"),
    ] {
        let wrong = Source { path: path.to_owned(), text: text.to_owned() }.read().0.join("\n");
        assert!(wrong.contains(complaint), "{text}: {wrong}");
    }
    for (path, sound) in [
        ("fact/a.rs", "#[cfg(test)] mod tests { use std::fs; use crate::service::Service; }"),
        ("fact/a.rs", "use super::Fact; fn f() { let _ = \"crate::store::x\"; }"),
        ("store/mod.rs", "mod sled; pub use sled::SledStore;"),
    ] {
        let source = Source { path: path.to_owned(), text: sound.to_owned() };
        assert_eq!(source.read().0, Vec::<String>::new(), "{sound}");
    }
    let edges = [("a", "b"), ("b", "c"), ("c", "b"), ("d", "e")];
    let edges = edges.map(|(from, to)| (from.to_owned(), BTreeSet::from([to.to_owned()])));
    assert!(circle(edges.into()).contains("c"));
}
