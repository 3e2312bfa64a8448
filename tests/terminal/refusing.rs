//! Snapshots that stop an import, and files that are refused whole.

use std::fs;
use std::path::Path;

use super::importing::{EPOCH, folder, json, model, osai};
use super::person::Person;

#[test]
fn a_bad_update_stops_and_asks() {
    let person = Person::new();
    let names: Vec<String> = (0..12).map(|number| format!("mistral-new-{number}")).collect();
    let tree = |open: bool, count: usize, price: f64| -> Vec<(String, String)> {
        let file = |name: &String| {
            (
                format!("providers/mistral/models/{name}.toml"),
                model(name, open, "2026-05-01", price),
            )
        };
        names.iter().take(count).map(file).collect()
    };
    let write = |name: &str, files: Vec<(String, String)>| {
        let files: Vec<_> =
            files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
        folder(&person, name, &files)
    };
    let first = write("first", tree(false, 12, 1.0));
    assert_eq!(person.run(&["import", "models-dev", &first]).code, 0);
    let before = person.export();
    for (name, files, says) in [
        ("flipped", tree(true, 12, 1.0), "12 lanes or licences"),
        ("dropped", tree(false, 4, 1.0), "8 of 12 records would be gone"),
        ("repriced", tree(false, 12, 7.0), "the price jumps from 1 / 2 to 7 / 14 USD"),
    ] {
        let path = write(name, files);
        let stopped = person.run(&["import", "models-dev", &path]);
        assert_eq!(stopped.code, 1, "{}", stopped.out);
        assert!(stopped.out.contains(says), "{says}: {}", stopped.out);
        assert!(stopped.out.contains("--yes"), "{}", stopped.out);
        assert_eq!(person.export(), before, "{name} has changed something");
        let told = person.run(&["import", "models-dev", &path, "--json"]);
        assert_eq!((told.code, json(&told)["data"]["stopped"].as_bool()), (1, Some(true)));
    }
    let path = person.home.path().join("flipped");
    let agreed = person.run(&["import", "models-dev", path.to_str().expect("a path"), "--yes"]);
    assert_eq!(agreed.code, 0, "{}", agreed.out);
    assert_ne!(person.export(), before);
}

#[test]
fn a_snapshot_that_turns_every_licence_open_stops_and_asks() {
    let person = Person::new();
    let licences = r#"{"licenses":[{"licenseId":"MIT","isOsiApproved":true}]}"#;
    let index = |degree: &str| -> Vec<(String, String)> {
        let text = |number| osai("Meta", &format!("Family {number}"), &[("licenses", degree)]);
        (0..8).map(|number| (format!("{number}.yaml"), text(number))).collect()
    };
    let tool = |licence: &str| -> Vec<(String, String)> {
        let text = |number| {
            format!(
                "release:\n  name: Model {number}\n  date: '2026-01-09'\n  producer: Meta\n  \
                 components:\n    - name: Model parameters (Final)\n      license: {licence}\n"
            )
        };
        let models = (0..8).map(|number| (format!("models/{number}.yml"), text(number)));
        let lists = ["licenses.json", "mof-licenses.json"];
        models.chain(lists.map(|name| (name.to_owned(), licences.to_owned()))).collect()
    };
    for (set, before, after) in [
        ("osai", index("partial"), index("open")),
        ("osai", index("open"), index("closed")),
        ("mot", tool("Llama-3"), tool("MIT")),
    ] {
        let written = |name: &str, files: &[(String, String)]| {
            let files: Vec<_> =
                files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
            folder(&person, name, &files)
        };
        let sound = person.run(&["import", set, &written("sound", &before), "--yes"]);
        assert_eq!(sound.code, 0, "{}", sound.out);
        let known = person.export();
        let stopped = person.run(&["import", set, &written("turned", &after)]);
        assert_eq!(stopped.code, 1, "{}", stopped.out);
        assert!(stopped.out.contains("8 lanes or licences would flip"), "{}", stopped.out);
        assert!(person.export() == known, "{set} has changed something");
        for name in ["sound", "turned"] {
            fs::remove_dir_all(person.home.path().join(name)).expect("the folder is taken away");
        }
    }
}

#[test]
fn a_malformed_file_is_named_with_record_and_field_and_changes_nothing() {
    let person = Person::new();
    let before = person.export();
    let good = osai("Mistral AI", "Mistral Large 3", &[("paper", "open")]);
    let toml =
        |from: &str, to: &str| model("Mistral Large 9", true, "2026-05-01", 0.5).replace(from, to);
    let table = |from: &str, to: &str| EPOCH.replacen(from, to, 1);
    for (set, path, content, says) in [
        (
            "osai",
            "Bad.yaml",
            good.replace("class: open", "class: opened"),
            &["Bad.yaml", "Mistral Large 3", "paper.class", "opened"][..],
        ),
        (
            "osai",
            "Bad.yaml",
            good.replace("2025-12", "soon"),
            &["Bad.yaml", "system.releasedate", "soon"],
        ),
        ("osai", "Bad.yaml", good.replace("org:", "orc:"), &["Bad.yaml", "org"]),
        (
            "models-dev",
            "models/mistral/bad.toml",
            toml("2026-05-01", "2026-13-01"),
            &["models/mistral/bad.toml", "release_date"],
        ),
        (
            "models-dev",
            "models/mistral/bad.toml",
            toml("input = 0.5", "input = -1"),
            &["bad.toml", "cost.input", "-1"],
        ),
        (
            "models-dev",
            "models/mistral/bad.toml",
            toml("input = 0.5", "input = inf"),
            &["bad.toml", "cost.input"],
        ),
        (
            "models-dev",
            "models/mistral/bad.toml",
            toml("128_000", "1e300"),
            &["bad.toml", "limit.context"],
        ),
        (
            "models-dev",
            "models/mistral/bad.toml",
            toml("open_weights = true", "open_weights = \"yes\""),
            &["bad.toml"],
        ),
        ("models-dev", "api.json", "{\"mistral\": {\"models\": [}".to_owned(), &["api.json"]),
        (
            "epoch",
            "notable.csv",
            table("API access", "Telepathy"),
            &["notable.csv", "GPT-4o", "Model accessibility", "Telepathy"],
        ),
        (
            "epoch",
            "notable.csv",
            table("2024-05-13", "May 2024"),
            &["notable.csv", "GPT-4o", "Publication date"],
        ),
        (
            "epoch",
            "notable.csv",
            table("1e25", "1e400"),
            &["notable.csv", "Mistral Large 3", "Training compute (FLOP)"],
        ),
        (
            "epoch",
            "notable.csv",
            table("Model,", "Modell,"),
            &["notable.csv", "Model", "no such column"],
        ),
        (
            "mot",
            "models/bad.yml",
            "release:\n  name: X\n".to_owned(),
            &["licenses.json", "missing"],
        ),
    ] {
        let name = format!("bad-{set}");
        let root = folder(&person, &name, &[(path, content)]);
        let refused = person.run(&["import", set, &root, "--yes"]);
        assert_eq!(refused.code, 1, "{says:?}: {}", refused.out);
        assert!(refused.err.contains("Nothing was changed"), "{}", refused.err);
        assert!(!refused.err.contains("--date"), "a date is not what is missing: {}", refused.err);
        let chinese = person.run(&["import", set, &root, "--locale", "zh-CN"]);
        assert!(chinese.err.contains("文件格式有误，未作任何更改"), "{}", chinese.err);
        for part in says {
            assert!(refused.err.contains(part), "{part}: {}", refused.err);
        }
        fs::remove_dir_all(&root).expect("the folder is taken away");
    }
    assert_eq!(person.export(), before);
}

#[test]
fn hostile_files_are_refused_at_once() {
    let person = Person::new();
    let before = person.export();
    let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(",");
        bomb = [bomb, format!("a{level}: &a{level} [{aliases}]\n")].concat();
    }
    let good = osai("Mistral AI", "Mistral Large 3", &[("paper", "open")]);
    let deep = format!("{good}\nextra: {}{}\n", "[".repeat(5_000), "]".repeat(5_000));
    let nested = format!("x = {}{}\n", "[".repeat(5_000), "]".repeat(5_000));
    let json = "{\"a\":".repeat(5_000);
    for (set, path, content) in [
        ("osai", "bomb.yaml", format!("{bomb}{good}")),
        ("osai", "deep.yaml", deep),
        ("osai", "large.yaml", format!("{good}\n# {}", "x".repeat(17 * 1024 * 1024))),
        ("models-dev", "models/mistral/deep.toml", nested),
        ("models-dev", "api.json", json),
        ("epoch", "notable.csv", "\u{0}".repeat(100)),
    ] {
        let root = folder(&person, "hostile", &[(path, content)]);
        let refused = person.run(&["import", set, &root, "--yes"]);
        assert_eq!(refused.code, 1, "{path}: {}", refused.out);
        assert!(refused.err.contains(path.rsplit('/').next().expect("a name")), "{}", refused.err);
        assert!(refused.err.len() < 4_000, "{path}: {}", refused.err);
        fs::remove_dir_all(&root).expect("the folder is taken away");
    }
    assert_eq!(person.export(), before);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed_out_of_the_folder() {
    let person = Person::new();
    let secret = person.file("secret.yaml", osai("Mistral AI", "Secret", &[("paper", "open")]));
    let root = folder(
        &person,
        "linked",
        &[("Good.yaml", osai("Mistral AI", "Mistral Large 3", &[("paper", "open")]))],
    );
    let link = Path::new(&root).join("Link.yaml");
    std::os::unix::fs::symlink(person.home.path().join(secret), link).expect("a link");
    let refused = person.run(&["import", "osai", &root]);
    assert_eq!(refused.code, 1, "{}", refused.out);
    assert!(refused.err.contains("Link.yaml") && refused.err.contains("link"), "{}", refused.err);
    assert!(!person.export().contains("Secret"));
}

#[test]
fn folders_lie_only_so_deep_in_one_another() {
    let person = Person::new();
    let deep = format!("models/mistral/{}x.toml", "a/".repeat(12));
    let root = folder(&person, "deep", &[(&deep, model("X", true, "2026-05-01", 0.5))]);
    let refused = person.run(&["import", "models-dev", &root]);
    assert_eq!(refused.code, 1, "{}", refused.out);
    assert!(refused.err.contains("more than 8 folders in one another"), "{}", refused.err);
}

#[test]
fn an_archive_with_a_name_that_leads_out_is_refused_whole() {
    let person = Person::new();
    let before = person.export();
    let packed = person.shell().args(["-c", "mkdir -p repo && printf x > outside.yaml && tar -P -czf evil.tar.gz repo repo/../outside.yaml 2>/dev/null"]).status();
    assert!(packed.is_ok_and(|status| status.success()), "tar packs it");
    let refused = person.run(&["import", "osai", "evil.tar.gz"]);
    assert_eq!(refused.code, 1, "{}", refused.out);
    assert!(refused.err.contains("leads out of the archive"), "{}", refused.err);
    assert!(person.export() == before);
}

#[test]
fn wrong_usage_is_told_apart() {
    let person = Person::new();
    let empty = folder(&person, "empty", &[("readme.md", String::new())]);
    assert_eq!(person.run(&["import", "wikipedia", &empty]).code, 2);
    assert_eq!(person.run(&["import", "osai"]).code, 2);
    assert_eq!(person.run(&["import", "osai", "/nowhere/at/all"]).code, 1);
    let ended = person.run(&["import", "osai", &empty]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("holds no files of European Open Source AI Index"), "{}", ended.err);
}

#[test]
fn one_vendor_alone_can_be_taken_in() {
    let person = Person::new();
    let root = folder(
        &person,
        "osai",
        &[
            ("A.yaml", osai("Mistral AI", "Mistral Large 3", &[("paper", "open")])),
            ("B.yaml", osai("Meta", "Llama 4", &[("paper", "closed")])),
        ],
    );
    assert_eq!(person.run(&["import", "osai", &root, "--vendor", "meta"]).code, 0);
    let export = person.export();
    assert!(export.contains("\"id\":\"meta.osai.b\"") && !export.contains("mistral.osai"));
}
