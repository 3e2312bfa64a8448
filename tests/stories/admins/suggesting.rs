//! Readers suggest and dispute, admins decide.

use super::{a_kept_bot, admin, answers_about, id_of, operator};
use crate::fake_discord::{Answer, Person};

const CLAIM: &str = "Mistral lends its models to libraries.";

pub async fn suggests(person: &Person<'_>, claim: &str) -> Answer {
    let opened = person.asks("suggest", []).await;
    let fields = [
        ("subject", "mistral"),
        ("claim", claim),
        ("source", "https://example.org/libraries"),
        ("date", "2026-05"),
    ];
    person.submits(&opened, fields).await
}

#[tokio::test]
async fn a_suggestion_is_seen_by_admins_only_until_one_approves_it() {
    let (discord, _bot) = a_kept_bot().await;
    let (ann, bob) = (admin(&discord, "ann"), discord.member("bob"));
    let sent = suggests(&bob, CLAIM).await;
    assert!(sent.is_ephemeral() && sent.text().contains(CLAIM), "{}", sent.text());
    let why = ("subject", "mistral");
    assert!(!bob.asks("why-open", [why]).await.text().contains(CLAIM));
    let review = ann.asks("facts review", []).await;
    assert!(review.is_ephemeral(), "{}", review.text());
    for part in [CLAIM, "https://example.org/libraries", "2026-05", &format!("<@{}>", bob.id)] {
        assert!(review.text().contains(part), "{part}: {}", review.text());
    }
    for label in ["Approve", "Reject", "Edit"] {
        assert!(review.buttons().contains(&label.to_owned()), "{:?}", review.buttons());
    }
    let approved = ann.presses(&review, "Approve").await;
    assert!(approved.is_ephemeral() && approved.text().contains(CLAIM), "{}", approved.text());
    let id = id_of(&approved);
    let told = bob.is_told().await;
    assert!(told.text().contains(CLAIM) && told.text().replace('\\', "").contains(&id));
    assert!(bob.asks("why-open", [why]).await.text().contains(CLAIM));
    let empty = ann.asks("facts review", []).await;
    assert!(!empty.text().contains(CLAIM), "{}", empty.text());
    let late = ann.presses(&review, "Reject").await;
    assert!(late.is_ephemeral() && late.text().contains("already"), "{}", late.text());
    let undone = ann.presses(&approved, "Undo").await;
    assert!(!undone.text().is_empty());
    assert!(ann.asks("facts review", []).await.text().contains(CLAIM), "it waits again");
}

#[tokio::test]
async fn a_rejected_suggestion_is_gone_and_its_author_is_told() {
    let (discord, _bot) = a_kept_bot().await;
    let (ann, bob) = (admin(&discord, "ann"), discord.member("bob"));
    suggests(&bob, CLAIM).await;
    let review = ann.asks("facts review", []).await;
    let rejected = ann.presses(&review, "Reject").await;
    assert!(rejected.is_ephemeral(), "{}", rejected.text());
    assert!(bob.is_told().await.text().contains(CLAIM));
    assert!(!answers_about(&bob, "business").await.contains(CLAIM));
    assert!(!ann.asks("facts review", []).await.text().contains(CLAIM));
}

#[tokio::test]
async fn a_suggestion_is_reworded_before_it_is_taken_over() {
    let (discord, _bot) = a_kept_bot().await;
    let (ann, bob) = (admin(&discord, "ann"), discord.member("bob"));
    suggests(&bob, CLAIM).await;
    let review = ann.asks("facts review", []).await;
    let opened = ann.presses(&review, "Edit").await;
    assert_eq!(opened.form().input("claim").value, CLAIM);
    let better = "Mistral lends its small models to libraries.";
    let approved = ann.submits(&opened, [("claim", better)]).await;
    assert!(approved.text().contains(better), "{}", approved.text());
    bob.is_told().await;
    let text = bob.asks("why-open", [("subject", "mistral")]).await.text();
    assert!(text.contains(better) && !text.contains(CLAIM), "{text}");
}

#[tokio::test]
async fn an_answer_is_disputed_with_a_claim_and_a_source() {
    let (discord, _bot) = a_kept_bot().await;
    let (ann, bob) = (admin(&discord, "ann"), discord.member("bob"));
    for answer in [
        bob.asks("compare", [("first", "meta"), ("second", "mistral")]).await,
        bob.asks("why-open", [("subject", "llama")]).await,
        bob.asks("outlook", []).await,
    ] {
        let opened = bob.presses(&answer, "Dispute").await;
        let inputs: Vec<_> =
            opened.form().inputs.iter().map(|input| input.custom_id.clone()).collect();
        assert_eq!(inputs, ["claim", "source"]);
        let fields = [("claim", "That is no longer so."), ("source", "https://example.org/no")];
        let sent = bob.submits(&opened, fields).await;
        assert!(sent.is_ephemeral(), "{}", sent.text());
    }
    let review = ann.asks("facts review", []).await;
    assert!(review.text().contains("That is no longer so."), "{}", review.text());
    assert!(review.text().contains("1 of 3"), "{}", review.text());
    let next = ann.presses(&review, "Next").await;
    assert!(next.text().contains("2 of 3"), "{}", next.text());
    let approved = ann.presses(&next, "Approve").await;
    assert!(id_of(&approved).starts_with("meta."), "{}", approved.text());
    bob.is_told().await;
}

#[tokio::test]
async fn one_person_can_suggest_so_much_and_no_more() {
    let (discord, _bot) = a_kept_bot().await;
    let bob = discord.member("bob");
    let mut refused = None;
    for number in 0..12 {
        let sent = suggests(&bob, &format!("Claim number {number}.")).await;
        assert!(sent.is_ephemeral());
        if sent.text().contains("minute") {
            refused = Some(number);
            break;
        }
    }
    assert!(refused.is_some_and(|number| number >= 3), "{refused:?}");
    let sent = suggests(&discord.member("cid"), "Somebody else’s claim.").await;
    assert!(!sent.text().contains("minute"), "{}", sent.text());
}

#[tokio::test]
async fn bad_suggestions_are_refused_with_what_was_typed() {
    let (discord, _bot) = a_kept_bot().await;
    let bob = discord.member("bob");
    for (field, value) in [
        ("source", "javascript:alert(1)"),
        ("date", "2099-01"),
        ("subject", "nobody"),
        ("claim", &"x".repeat(3999)),
    ] {
        let fields = [
            ("subject", "mistral"),
            ("claim", "A claim that somebody typed."),
            ("source", "https://example.org/x"),
            ("date", "2026"),
        ]
        .map(|(name, usual)| (name, if name == field { value } else { usual }));
        let refused = bob.submits_form_id("v1:suggest:server", fields).await;
        assert!(refused.is_ephemeral(), "{field}: {}", refused.text());
        if field != "claim" {
            assert!(refused.text().contains("A claim that somebody typed."), "{}", refused.text());
        }
    }
    let review = admin(&discord, "ann").asks("facts review", []).await;
    assert!(!review.buttons().contains(&"Approve".to_owned()), "{}", review.text());
}

#[tokio::test]
async fn what_is_suggested_alone_with_the_bot_goes_to_the_operators() {
    let (discord, _bot) = a_kept_bot().await;
    let bob = discord.member("bob").in_direct_messages();
    suggests(&bob, CLAIM).await;
    let ann = admin(&discord, "ann");
    assert!(!ann.asks("facts review", []).await.text().contains(CLAIM));
    let olga = operator(&discord);
    let review = olga.asks("facts review", [("scope", "base")]).await;
    assert!(review.text().contains(CLAIM), "{}", review.text());
    olga.presses(&review, "Approve").await;
    bob.is_told().await;
    let elsewhere = discord.member("eve").on_server("elsewhere");
    let text = elsewhere.asks("why-open", [("subject", "mistral")]).await.text();
    assert!(!text.contains("this server’s note"), "{text}");
    let id = "mistral.context.r3";
    let history = olga.asks("facts history", [("id", id)]).await;
    assert!(history.text().contains(CLAIM), "{}", history.text());
}

#[tokio::test]
async fn somebody_who_takes_no_direct_messages_is_no_trouble() {
    let (discord, _bot) = a_kept_bot().await;
    let bob = discord.member("bob").who_takes_no_direct_messages();
    suggests(&bob, CLAIM).await;
    let ann = admin(&discord, "ann");
    let review = ann.asks("facts review", []).await;
    let approved = ann.presses(&review, "Approve").await;
    assert!(approved.text().contains(CLAIM), "{}", approved.text());
    assert!(ann.asks("why-open", [("subject", "mistral")]).await.text().contains(CLAIM));
}
