//! Vendors, models, names and lane switches.

use super::{a_kept_bot, admin, id_of, operator};

#[tokio::test]
async fn a_server_adds_a_vendor_of_its_own() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let options = [
        ("name", "Acme Models"),
        ("lane", "open_weights"),
        ("claim", "It publishes weights of its small models."),
        ("source", "https://example.org/acme"),
        ("date", "2026-10"),
        ("country", "fr"),
        ("kind", "startup"),
    ];
    let added = ann.asks("facts vendor", options).await;
    assert!(added.text().contains("acme-models"), "{}", added.text());
    let bob = discord.member("bob");
    let answer = bob.asks("compare", [("first", "acme models"), ("second", "meta")]).await.text();
    assert!(answer.contains("It publishes weights of its small models."), "{answer}");
    let elsewhere = discord.member("eve").on_server("elsewhere");
    let miss = elsewhere.asks("why-open", [("subject", "acme models")]).await;
    assert!(miss.is_ephemeral(), "{}", miss.text());
    let lane = [
        ("name", "Acme Models"),
        ("lane", "closed"),
        ("source", "https://example.org/acme-closes"),
        ("date", "2026-11"),
    ];
    let changed = ann.asks("facts vendor", lane).await;
    assert!(changed.text().contains("closed"), "{}", changed.text());
}

#[tokio::test]
async fn a_new_vendor_without_all_it_needs_is_refused_by_name() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let refused = ann.asks("facts vendor", [("name", "Acme"), ("lane", "closed")]).await;
    assert!(refused.is_ephemeral(), "{}", refused.text());
    assert!(refused.text().contains("country") || refused.text().contains("source"));
    let nameless = ann.asks("facts vendor", [("name", "极点"), ("lane", "closed")]).await;
    assert!(nameless.is_ephemeral() && nameless.text().contains("id"), "{}", nameless.text());
}

#[tokio::test]
async fn the_lane_of_a_vendor_that_everybody_sees_is_the_operators_to_change() {
    let (discord, _bot) = a_kept_bot().await;
    let options = [
        ("name", "mistral"),
        ("lane", "closed"),
        ("claim", "It closed."),
        ("source", "https://example.org/closed"),
        ("date", "2026-11"),
    ];
    let refused = admin(&discord, "ann").asks("facts vendor", options).await;
    assert!(refused.is_ephemeral() && refused.text().contains("operators"), "{}", refused.text());
    let [name, lane, claim, source, date] = options;
    let olga = operator(&discord);
    let options = [name, lane, claim, source, date, ("scope", "base")];
    let changed = olga.asks("facts vendor", options).await;
    assert!(changed.text().contains("It closed."), "{}", changed.text());
    let answer = discord.member("eve").on_server("elsewhere");
    let answer = answer.asks("why-open", [("subject", "mistral")]).await.text();
    assert!(answer.contains("closed"), "{answer}");
}

#[tokio::test]
async fn a_name_is_added_found_and_withdrawn() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let options = [("subject", "mistral"), ("name", "the windy one")];
    let added = ann.asks("facts alias", options).await;
    let bob = discord.member("bob");
    let found = bob.asks("why-open", [("subject", "The Windy One")]).await;
    assert!(found.text().contains("Mistral"), "{}", found.text());
    let elsewhere = discord.member("eve").on_server("elsewhere");
    let miss = elsewhere.asks("why-open", [("subject", "the windy one")]).await;
    assert!(miss.is_ephemeral(), "{}", miss.text());
    let id = id_of(&added);
    ann.asks("facts retract", [("id", id.as_str()), ("reason", "nobody says so")]).await;
    let gone = bob.asks("why-open", [("subject", "the windy one")]).await;
    assert!(gone.is_ephemeral(), "{}", gone.text());
}

#[tokio::test]
async fn a_name_that_somebody_has_is_refused_and_its_owner_is_named() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    for name in ["llama", "Meta", "智谱"] {
        let refused = ann.asks("facts alias", [("subject", "mistral"), ("name", name)]).await;
        assert!(refused.is_ephemeral(), "{name}: {}", refused.text());
    }
    let llama = ann.asks("facts alias", [("subject", "mistral"), ("name", "llama")]).await;
    assert!(llama.text().contains("meta"), "{}", llama.text());
}

#[tokio::test]
async fn a_model_and_a_lane_switch_join_the_answers() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let model = [
        ("subject", "mistral"),
        ("model", "Mistral Breeze"),
        ("weights", "open_permissive"),
        ("source", "https://example.org/breeze"),
        ("date", "2026-11-20"),
        ("licence", "Apache-2.0"),
    ];
    let added = ann.asks("facts release", model).await;
    assert!(added.text().contains("Mistral Breeze"), "{}", added.text());
    let switch = [
        ("subject", "mistral"),
        ("from", "both"),
        ("to", "open_permissive"),
        ("claim", "Mistral opened all of its models."),
        ("source", "https://example.org/all-open"),
        ("date", "2026-11-21"),
    ];
    let switched = ann.asks("facts switch", switch).await;
    assert!(switched.text().contains("Mistral opened all"), "{}", switched.text());
    let bob = discord.member("bob");
    let options = [("first", "mistral"), ("second", "meta"), ("aspect", "flagship")];
    let flagship = bob.asks("compare", options).await.text();
    let line = flagship.lines().find(|line| line.contains("Mistral Breeze")).expect("it is shown");
    assert!(line.contains("this server’s note"), "{line}");
    let breeze = bob.asks("why-open", [("subject", "mistral breeze")]).await;
    assert!(breeze.text().contains("Apache-2.0"), "{}", breeze.text());
    let options = [("first", "mistral"), ("second", "meta"), ("aspect", "switches")];
    let lanes = bob.asks("compare", options).await.text();
    assert!(lanes.contains("Mistral opened all of its models."), "{lanes}");
    let opened = ann.asks("facts edit", [("id", &id_of(&switched))]).await;
    let edited = ann.submits(&opened, [("claim", "Mistral opened nearly all models.")]).await;
    assert!(edited.text().contains("nearly all"), "{}", edited.text());
}
