//! What admins get wrong, and what people try to smuggle in.

use super::{a_kept_bot, adds, admin, answers_about, id_of};
use crate::fake_discord::{Answer, Person};

/// Adds a fact of which one option is different.
async fn adds_with(person: &Person<'_>, option: &str, value: &str) -> Answer {
    let options = [
        ("subject", "mistral"),
        ("topic", "licence"),
        ("claim", "It licences something."),
        ("source", "https://example.org/x"),
        ("date", "2026-05"),
    ]
    .map(|(name, usual)| (name, if name == option { value } else { usual }));
    person.asks("facts add", options).await
}

#[tokio::test]
async fn bad_values_are_refused_by_what_is_wrong_and_nothing_is_saved() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let before = answers_about(&ann, "licence").await;
    let long = "a".repeat(4000);
    let long_chinese = "智".repeat(4000);
    for (option, value, part) in [
        ("source", "javascript:alert(1)", "begins with https"),
        ("source", "http://example.org/x", "begins with https"),
        ("source", "data:text/html,x", "begins with https"),
        ("source", "https://localhost/x", "begins with https"),
        ("source", "https://user:pass@example.org/", "begins with https"),
        ("source", "https://example.org/a)](https://evil.example", "begins with https"),
        ("claim", long.as_str(), "4000"),
        ("claim", long_chinese.as_str(), "4000"),
        ("claim", "   ", "claim"),
        ("claim", "\u{200b}\u{202e}", "claim"),
        ("date", "2099", "future"),
        ("date", "2026-13", "2026-05"),
        ("date", "yesterday", "2026-05"),
        ("subject", "nobody in particular", "nobody in particular"),
        ("subject", "linux", ""),
    ] {
        let refused = adds_with(&ann, option, value).await;
        assert!(refused.is_ephemeral(), "{option} {value}: {}", refused.text());
        assert!(refused.text().contains(part), "{option} {value}: {}", refused.text());
        assert!(refused.text().chars().count() < 1_500, "{option}: too much is repeated");
    }
    assert_eq!(answers_about(&ann, "licence").await, before);
}

#[tokio::test]
async fn a_missing_option_is_named() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let refused = ann.asks("facts add", [("subject", "mistral"), ("topic", "licence")]).await;
    assert!(refused.is_ephemeral() && refused.text().contains("claim"), "{}", refused.text());
    let refused = ann.asks("facts retract", [("id", "mistral.licence.01"), ("reason", " ")]).await;
    assert!(refused.is_ephemeral() && refused.text().contains("reason"), "{}", refused.text());
}

#[tokio::test]
async fn mentions_and_mark_up_in_claims_and_titles_come_out_inert() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    for (number, text) in [
        "@everyone free weights",
        "<@123456789012345678> and <@&123456789012345678> and <#1>",
        "**bold** `code` ||spoiler|| [click](https://evil.example)",
        "# heading https://evil.example/login",
        "<https://evil.example> </compare:1> <t:0:R> <:a:1>",
        "\u{202e}desrever\u{202c} zero\u{200b}width",
        "{ $claim } { -brand } {\"x\"} %s ${jndi:ldap://x}",
    ]
    .iter()
    .enumerate()
    {
        let source = format!("https://example.org/{number}");
        let options = [
            ("subject", "mistral"),
            ("topic", "licence"),
            ("claim", *text),
            ("source", source.as_str()),
            ("date", "2026-05"),
            ("title", *text),
        ];
        let added = ann.asks("facts add", options).await;
        let id = id_of(&added);
        let shown = answers_about(&ann, "licence").await;
        let history = ann.asks("facts history", [("id", &id)]).await.text();
        for text in [added.text(), shown, history] {
            for mark in ["@everyone", "<@123456789012345678>", "<@&", "](https://evil", "||spoiler"]
            {
                assert!(!text.contains(mark), "{mark} is live: {text}");
            }
            assert!(!text.contains("https://evil"), "{text}");
            assert!(!text.contains('\u{202e}'), "{text}");
        }
        ann.asks("facts retract", [("id", id.as_str()), ("reason", *text)]).await;
    }
}

#[tokio::test]
async fn an_unknown_identifier_gets_those_that_look_like_it() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    for command in ["facts edit", "facts history", "facts undo"] {
        let refused = ann.asks(command, [("id", "mistral.license.01")]).await;
        assert!(refused.is_ephemeral(), "{command}: {}", refused.text());
        assert!(refused.text().contains("mistral.licence.01"), "{command}: {}", refused.text());
    }
    for odd in ["../../etc/passwd", "", "💥", "mistral'; DROP TABLE facts"] {
        let refused = ann.asks("facts history", [("id", odd)]).await;
        assert!(refused.is_ephemeral() && !refused.text().is_empty(), "{odd}: {}", refused.text());
    }
}

#[tokio::test]
async fn an_edit_that_changes_nothing_says_so() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let id = id_of(&adds(&ann, "The same words.").await);
    let opened = ann.asks("facts edit", [("id", &id)]).await;
    let refused = ann.submits(&opened, []).await;
    assert!(refused.is_ephemeral(), "{}", refused.text());
    let gone = ann.asks("facts retract", [("id", id.as_str()), ("reason", "no")]).await;
    assert!(!gone.is_ephemeral());
    let again = ann.asks("facts retract", [("id", id.as_str()), ("reason", "no")]).await;
    assert!(again.is_ephemeral(), "{}", again.text());
}

#[tokio::test]
async fn what_was_typed_into_a_refused_form_is_said_back() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let opened = ann.asks("facts add", []).await;
    let fields = [
        ("subject", "mistral"),
        ("claim", "A sentence that took a while to write."),
        ("source", "http://example.org/insecure"),
        ("date", "2026-05"),
    ];
    let refused = ann.submits(&opened, fields).await;
    assert!(refused.is_ephemeral(), "{}", refused.text());
    assert!(refused.text().contains("A sentence that took a while to write."));
    let lin = admin(&discord, "lin").speaking("zh-CN");
    let refused = adds_with(&lin, "date", "昨天").await;
    assert!(refused.is_ephemeral() && super::super::is_chinese(&refused.text()));
}
