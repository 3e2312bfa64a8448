//! Who may change what: checked at each write, whatever Discord hides.

use super::{a_kept_bot, adds, admin, answers_about, id_of, operator};
use crate::fake_discord::{FakeDiscord, Person};

const CLAIM: &str = "Only Ann may say so.";

/// Everything that changes facts or shows what only admins see.
async fn tries_everything(discord: &FakeDiscord, person: &Person<'_>, id: &str) {
    let source = ("source", "https://example.org/x");
    let refused = [
        adds(person, "Smuggled in.").await,
        person.asks("facts add", []).await,
        person.asks("facts edit", [("id", id)]).await,
        person.asks("facts retract", [("id", id), ("reason", "because")]).await,
        person.asks("facts history", [("id", id)]).await,
        person.asks("facts undo", [("id", id)]).await,
        person.asks("facts vendor", [("name", "Acme"), ("lane", "closed")]).await,
        person.asks("facts alias", [("subject", "mistral"), ("name", "smuggled")]).await,
        person.asks("facts release", [("subject", "mistral"), ("model", "Smuggled 1")]).await,
        person
            .asks(
                "facts switch",
                [
                    ("subject", "mistral"),
                    ("from", "closed"),
                    ("to", "both"),
                    ("claim", "Smuggled in."),
                    source,
                    ("date", "2026"),
                ],
            )
            .await,
        person.asks("facts review", []).await,
        person.asks("facts stale", []).await,
        person.asks("facts export", []).await,
        person.asks_with_file("facts import", [], "file", ("facts.jsonl", b"{}")).await,
        person.asks("facts forget-server", []).await,
        person.presses_id("v1:undo:2:server").await,
        person.presses_id("v1:confirm:forget-server").await,
        person.presses_id("v1:confirm:import:00000000:server").await,
        person.presses_id("v1:confirm:restore:00000000:base").await,
        person.presses_id(&format!("v1:still-true:{id}:server")).await,
        person.presses_id(&format!("v1:edit:{id}:server")).await,
        person.presses_id(&format!("v1:history:0:{id}")).await,
        person.presses_id("v1:review:0:server").await,
        person.presses_id("v1:stale:0:").await,
        person
            .submits_form_id(
                &format!("v1:edit:{id}:2:server"),
                [("claim", "Smuggled in."), source, ("date", "2026")],
            )
            .await,
        person
            .submits_form_id(
                "v1:add:server",
                [("subject", "mistral"), ("claim", "Smuggled in."), source, ("date", "2026")],
            )
            .await,
        person
            .submits_form_id(
                "v1:add:base",
                [("subject", "mistral"), ("claim", "Smuggled in."), source, ("date", "2026")],
            )
            .await,
    ];
    for answer in &refused {
        assert!(answer.is_ephemeral(), "{}", answer.text());
        assert!(!answer.text().contains(CLAIM), "{}", answer.text());
    }
    assert_eq!(discord.downloads(), 0, "nobody's file is fetched who may not hand one in");
}

#[tokio::test]
async fn a_member_without_the_permission_changes_nothing_and_sees_no_history() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let added = adds(&ann, CLAIM).await;
    let before = answers_about(&ann, "licence").await;
    let mallory = discord.member("mallory");
    tries_everything(&discord, &mallory, &id_of(&added)).await;
    let undone = mallory.presses(&added, "Undo").await;
    assert!(undone.is_ephemeral(), "{}", undone.text());
    assert_eq!(answers_about(&ann, "licence").await, before);
    assert!(!before.contains("Smuggled"));
}

#[tokio::test]
async fn an_admin_of_another_server_neither_sees_nor_changes_what_is_kept_here() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let added = adds(&ann, CLAIM).await;
    let (id, before) = (id_of(&added), answers_about(&ann, "licence").await);
    discord.adds_the_bot_to("elsewhere");
    let eve = admin(&discord, "eve").on_server("elsewhere");
    for answer in [
        eve.asks("facts edit", [("id", id.as_str())]).await,
        eve.asks("facts retract", [("id", id.as_str()), ("reason", "mine now")]).await,
        eve.asks("facts history", [("id", id.as_str())]).await,
        eve.asks("facts undo", [("id", id.as_str())]).await,
        eve.presses(&added, "Undo").await,
        eve.presses_id("v1:confirm:forget-server").await,
        eve.presses_id("v1:undo:1:server").await,
        eve.submits_form_id(
            &format!("v1:edit:{id}:2:server"),
            [("claim", "Eve was here."), ("source", "https://example.org/e"), ("date", "2026")],
        )
        .await,
    ] {
        assert!(answer.is_ephemeral() && !answer.text().contains(CLAIM), "{}", answer.text());
    }
    assert!(!answers_about(&eve, "licence").await.contains(CLAIM));
    let exported = eve.asks("facts export", []).await;
    assert!(!exported.files()[0].text().contains(CLAIM));
    assert_eq!(answers_about(&ann, "licence").await, before);
}

#[tokio::test]
async fn the_base_is_for_operators_only() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let source = ("source", "https://example.org/x");
    let options = [
        ("subject", "mistral"),
        ("topic", "licence"),
        ("claim", "For everybody."),
        source,
        ("date", "2026"),
        ("scope", "base"),
    ];
    for refused in [
        ann.asks("facts add", options).await,
        ann.asks("facts add", [("scope", "base")]).await,
        ann.asks("facts edit", [("id", "mistral.licence.01"), ("scope", "base")]).await,
        ann.asks(
            "facts retract",
            [("id", "mistral.licence.01"), ("reason", "x"), ("scope", "base")],
        )
        .await,
        ann.asks("facts undo", [("id", "mistral.licence.01")]).await,
        ann.asks("facts review", [("scope", "base")]).await,
        ann.presses_id("v1:undo:1:base").await,
        ann.presses_id("v1:still-true:mistral.licence.01:base").await,
        ann.presses_id("v1:still-true:mistral.licence.01:server").await,
        ann.submits_form_id(
            "v1:add:base",
            [("subject", "mistral"), ("claim", "For everybody."), source, ("date", "2026")],
        )
        .await,
    ] {
        assert!(refused.is_ephemeral(), "{}", refused.text());
    }
    let elsewhere = discord.member("eve").on_server("elsewhere");
    assert!(!answers_about(&elsewhere, "licence").await.contains("For everybody."));
    let added = operator(&discord).asks("facts add", options).await;
    assert!(added.text().contains("For everybody."), "{}", added.text());
    assert!(answers_about(&elsewhere, "licence").await.contains("For everybody."));
}

#[tokio::test]
async fn who_administers_a_server_manages_it_too() {
    let (discord, _bot) = a_kept_bot().await;
    let added = adds(&discord.member("ada").who_administers(), CLAIM).await;
    assert!(added.text().contains(CLAIM), "{}", added.text());
}

#[tokio::test]
async fn facts_are_kept_on_servers_only() {
    let (discord, _bot) = a_kept_bot().await;
    for person in [discord.member("ann"), operator(&discord)] {
        let refused = adds(&person.in_direct_messages(), CLAIM).await;
        assert!(refused.is_ephemeral(), "{}", refused.text());
    }
}
