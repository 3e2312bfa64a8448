use super::*;
use secrecy::ExposeSecret;
use std::collections::BTreeSet;

pub(super) fn loaded(content: &str, environment: &[(&str, &str)]) -> Result<Settings, String> {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("own.toml");
    std::fs::write(&path, content).expect("the test's file is written");
    let environment =
        environment.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    load(Some(&path), &environment).map_err(|error| error.to_string())
}

#[test]
fn the_environment_goes_over_the_file_and_the_file_over_the_defaults() {
    let file = "[store]\npath = \"from-file\"\n[discord]\ntoken = \"from-file\"\n";
    let settings = loaded(file, &[("DISCORD_TOKEN", "from-environment")]).expect("it loads");
    assert_eq!(settings.store.path, PathBuf::from("from-file"));
    assert_eq!(settings.discord.token.expect("a token").expose_secret(), "from-environment");
    assert_eq!(settings.discord.api_url, "https://discord.com");
    let settings = loaded(file, &[("LANEKEEPER_STORE__PATH", "x")]).expect("it loads");
    assert_eq!(settings.store.path, PathBuf::from("x"));
}

#[test]
fn operators_come_as_a_list_or_with_commas() {
    let settings = loaded("operators = [\"1\", \"22\"]\n", &[]).expect("it loads");
    assert_eq!(settings.operators, BTreeSet::from(["1".to_owned(), "22".to_owned()]));
    let environment = [("LANEKEEPER_OPERATORS", "333, 1,")];
    let settings = loaded("", &environment).expect("it loads");
    assert_eq!(settings.operators, BTreeSet::from(["1".to_owned(), "333".to_owned()]));
    for content in ["operators = [\"ann\"]\n", "operators = 7\n"] {
        let error = loaded(content, &[]).expect_err(content);
        assert!(error.contains("line 1 (`operators`)"), "{error}");
    }
}

#[test]
fn counts_come_as_numbers_or_as_text_and_are_never_zero() {
    let settings = loaded("[store]\ncached_servers = 7\n", &[]).expect("it loads");
    assert_eq!(settings.store.cached_servers.get(), 7);
    let variable = "LANEKEEPER_STORE__CACHED_SERVERS";
    let settings = loaded("", &[(variable, "20000")]).expect("it loads");
    assert_eq!(settings.store.cached_servers.get(), 20_000);
    for (content, environment) in
        [("[store]\ncached_servers = 0\n", None), ("", Some("0")), ("", Some("many"))]
    {
        let environment = environment.map(|value| (variable, value));
        let error = loaded(content, environment.as_slice()).expect_err(content);
        assert!(error.to_lowercase().contains("cached_servers"), "{error}");
    }
}

#[test]
fn a_database_needs_an_address() {
    let engine = ("LANEKEEPER_STORE__ENGINE", "postgres");
    let error = loaded("", &[engine]).expect_err("no address");
    assert!(error.contains("LANEKEEPER_STORE__URL"), "{error}");
    let url = ("LANEKEEPER_STORE__URL", "postgres://localhost/facts");
    assert!(loaded("", &[engine, url]).is_ok());
}

#[test]
fn mistakes_are_named_by_line_and_key() {
    for (content, parts) in [
        ("[store]\nengine = \"paper\"\n", ["line 2", "`engine`"]),
        ("[store]\n\nfolder = \"x\"\n", ["line 3", "`folder`"]),
        ("[store\n", ["line 1", "own.toml"]),
        ("[log]\nfilter = 3\n", ["line 2", "`filter`"]),
    ] {
        let error = loaded(content, &[]).expect_err(content);
        assert!(parts.iter().all(|part| error.contains(part)), "{error}");
    }
    let error = loaded("", &[("LANEKEEPER_STORE__ENGINE", "paper")]).expect_err("a wrong engine");
    assert!(error.contains("LANEKEEPER_STORE__ENGINE"), "{error}");
    let error = loaded("", &[("LANEKEEPER_STORE__COLOUR", "red")]).expect_err("no such key");
    assert!(error.contains("LANEKEEPER_STORE__COLOUR"), "{error}");
}

#[test]
fn secrets_stay_out_of_errors_and_of_debug_output() {
    let error = loaded("[discord]\ntoken = s3cret-value\n", &[]).expect_err("no quotes");
    assert!(!error.contains("s3cret"), "{error}");
    let error = loaded("[store]\nurl = 's3cret-value' x\n", &[]).expect_err("not TOML");
    assert!(!error.contains("s3cret"), "{error}");
    for line in
        ["token s3cret-value", "s3cret-value", "token \"s3cret-value\" = x", "[s3cret-value"]
    {
        let error = loaded(&format!("[discord]\n{line}\n"), &[]).expect_err("not TOML");
        assert!(!error.contains("s3cret") && error.contains("line 2"), "{error}");
    }
    // What is odd in a text is escaped where it is repeated.
    for value in [r"'s3cret\value'", r#""s3cret\u0041value""#, r#""s3cret\bvalue""#] {
        let error = loaded(&format!("discord = {value}\n"), &[]).expect_err("no table");
        assert!(!error.contains("s3cret") && error.contains("string \"…\""), "{error}");
    }
    let odd = [
        ("LANEKEEPER_DISCORD__TOKEN__X", "s3cret\\value"),
        ("LANEKEEPER_STORE__CACHED_SERVERS", "s3cret\"value"),
    ];
    for variable in odd {
        let error = loaded("", &[variable]).expect_err("no such value");
        assert!(!error.contains("s3cret"), "{error}");
    }
    let error = loaded("", &[("LANEKEEPER_STORE__CACHED_SERVERS", "")]).expect_err("no number");
    assert!(error.ends_with("it is a number from 1 up"), "{error}");
    let secrets = "[discord]\ntoken = \"s3cret-value\"\n[store]\nurl = \"s3cret-value\"\n";
    let settings = loaded(secrets, &[]).expect("it loads");
    assert!(!format!("{settings:?}").contains("s3cret"));
}

#[test]
fn secrets_come_from_files_unless_they_are_set_themselves() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("token");
    std::fs::write(&path, "from-own-file\r\n").expect("the test's file is written");
    let path = path.to_str().expect("a path in UTF-8");
    let token = |environment: &[(&str, &str)]| {
        let file = "[discord]\ntoken = \"from-file\"\n";
        let settings = loaded(file, environment).expect("it loads");
        settings.discord.token.expect("a token").expose_secret().to_owned()
    };
    for variable in ["DISCORD_TOKEN_FILE", "LANEKEEPER_DISCORD__TOKEN_FILE"] {
        assert_eq!(token(&[(variable, path)]), "from-own-file", "{variable}");
        for direct in ["DISCORD_TOKEN", "LANEKEEPER_DISCORD__TOKEN"] {
            assert_eq!(token(&[(direct, "direct"), (variable, path)]), "direct", "{direct}");
        }
    }
}

#[test]
fn a_file_without_a_usable_secret_is_named_and_not_repeated() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let large = "s3cret".repeat(20_000);
    for (name, content) in [
        ("missing", None),
        ("empty", Some(" \n")),
        ("two", Some("s3cret\ns3cret")),
        ("large", Some(large.as_str())),
    ] {
        let path = folder.path().join(name);
        if let Some(content) = content {
            std::fs::write(&path, content).expect("the test's file is written");
        }
        let named = path.to_str().expect("a path in UTF-8");
        let error = loaded("", &[("DISCORD_TOKEN_FILE", named)]).expect_err(name);
        assert!(error.contains("DISCORD_TOKEN_FILE") && error.contains(named), "{error}");
        assert!(!error.contains("s3cret"), "{error}");
    }
    let error = loaded("", &[("LANEKEEPER_STORE__PATH_FILE", "x")]).expect_err("no secret");
    assert!(error.contains("LANEKEEPER_STORE__PATH_FILE"), "{error}");
}

#[test]
fn the_operating_address_may_be_moved_or_left_out() {
    let listen = |content: &str| loaded(content, &[]).map(|settings| settings.operating.listen);
    assert_eq!(listen("").expect("it loads"), Some(OPERATING_ADDRESS));
    assert_eq!(listen("[operating]\nlisten = \"\"\n").expect("it loads"), None);
    let moved = listen("[operating]\nlisten = \"[::]:80\"\n").expect("it loads");
    assert_eq!(moved.expect("an address").to_string(), "[::]:80");
    for address in ["9464", ":9464", "localhost:9464"] {
        let error = listen(&format!("[operating]\nlisten = \"{address}\"\n")).expect_err(address);
        assert!(error.contains("line 2 (`listen`)") && error.contains("IP address"), "{error}");
    }
}
