//! Adding, editing, retracting, undoing, and the history of it all.

use super::{a_kept_bot, adds, admin, answers_about, id_of, operator, revision_of};

const CLAIM: &str = "Mistral licences its newest model to schools for nothing.";

#[tokio::test]
async fn a_fact_that_an_admin_adds_stands_in_the_answers_of_the_server() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let added = adds(&ann, CLAIM).await;
    assert!(!added.is_ephemeral(), "facts are changed in the open");
    assert!(added.text().contains(CLAIM) && added.text().contains("2026-05"), "{}", added.text());
    assert!(id_of(&added).starts_with("mistral.licence."), "{}", added.text());
    assert!(revision_of(&added) > 1);
    assert!(added.buttons().contains(&"Undo".to_owned()), "{:?}", added.buttons());
    let text = answers_about(&discord.member("bob"), "licence").await;
    let line = text.lines().find(|line| line.contains(CLAIM)).expect("the fact is shown");
    assert!(line.contains("this server’s note") && line.contains("2026-05"), "{line}");
}

#[tokio::test]
async fn add_without_options_opens_a_form_that_asks_for_four_things() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let opened = ann.asks("facts add", []).await;
    let form = opened.form();
    let required: Vec<_> = form
        .inputs
        .iter()
        .filter(|input| input.required)
        .map(|one| one.custom_id.as_str())
        .collect();
    assert_eq!(required, ["subject", "claim", "source", "date"]);
    let fields = [
        ("subject", "Mistral"),
        ("claim", CLAIM),
        ("source", "https://example.org/schools"),
        ("date", "2026-05-11"),
    ];
    let added = ann.submits(&opened, fields).await;
    assert!(added.text().contains(CLAIM), "{}", added.text());
    let shown = discord.member("bob").asks("why-open", [("subject", "mistral")]).await;
    assert!(shown.text().contains(CLAIM), "{}", shown.text());
    let fields = [
        ("subject", "Mistral"),
        ("claim", "It raised money."),
        ("source", "https://example.org/money"),
        ("date", "2026"),
        ("topic", "funding"),
    ];
    let funding = ann.submits(&ann.asks("facts add", []).await, fields).await;
    assert!(id_of(&funding).starts_with("mistral.funding."), "{}", funding.text());
}

#[tokio::test]
async fn chinese_readers_see_the_chinese_words_and_others_the_english_ones() {
    let (discord, _bot) = a_kept_bot().await;
    let options = [
        ("subject", "tii"),
        ("topic", "motive"),
        ("claim", "It wants to be known."),
        ("claim-zh", "它想出名。"),
        ("source", "https://example.org/tii"),
        ("date", "2026"),
        ("title", "An interview"),
        ("grade", "inferred"),
    ];
    let added = admin(&discord, "ann").asks("facts add", options).await;
    assert!(added.text().contains("An interview") && added.text().contains("inferred"));
    let lin = discord.member("lin").speaking("zh-CN");
    let answer = lin.asks("why-open", [("subject", "tii")]).await.text();
    assert!(answer.contains("它想出名。") && answer.contains("本服务器备注"), "{answer}");
    let answer = discord.member("bob").asks("why-open", [("subject", "tii")]).await.text();
    assert!(answer.contains("It wants to be known.") && answer.contains("this server’s note"));
}

#[tokio::test]
async fn an_edit_starts_from_the_present_words_and_shows_what_changed() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let id = id_of(&adds(&ann, CLAIM).await);
    let opened = ann.asks("facts edit", [("id", &id)]).await;
    assert_eq!(opened.form().input("claim").value, CLAIM);
    assert_eq!(opened.form().input("source").value, "https://example.org/licence");
    let reworded = "Mistral licences it to schools and libraries.";
    let edited = ann.submits(&opened, [("claim", reworded), ("reason", "libraries too")]).await;
    assert!(edited.text().contains(CLAIM) && edited.text().contains(reworded), "{}", edited.text());
    let text = answers_about(&ann, "licence").await;
    assert!(text.contains(reworded) && !text.contains(CLAIM), "{text}");
}

#[tokio::test]
async fn an_edit_of_what_everybody_sees_becomes_a_note_beneath_it() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let opened = ann.asks("facts edit", [("id", "tii.licence.02")]).await;
    let words = opened.form().input("claim").value.clone();
    let edited = ann.submits(&opened, [("claim", "The licence now allows hosting.")]).await;
    assert_ne!(id_of(&edited), "tii.licence.02");
    let options = [("first", "tii"), ("second", "meta"), ("aspect", "licence")];
    let text = discord.member("bob").asks("compare", options).await.text();
    let (base, note) = (text.find(&words), text.find("The licence now allows hosting."));
    let (base, note) = (base.expect("the base stays"), note.expect("the note is shown"));
    assert!(base < note && text[note..].contains("this server’s note"), "{text}");
}

#[tokio::test]
async fn an_operator_edits_what_everybody_sees() {
    let (discord, _bot) = a_kept_bot().await;
    let olga = operator(&discord);
    let options = [("id", "tii.licence.02"), ("scope", "base")];
    let opened = olga.asks("facts edit", options).await;
    let edited = olga.submits(&opened, [("claim", "The licence now allows hosting.")]).await;
    assert!(edited.text().contains("tii.licence.02"), "{}", edited.text());
    let elsewhere = discord.member("eve").on_server("elsewhere");
    let options = [("first", "tii"), ("second", "meta"), ("aspect", "licence")];
    let text = elsewhere.asks("compare", options).await.text();
    let line = text.lines().find(|line| line.contains("now allows hosting")).expect("it is shown");
    assert!(!line.contains("this server’s note"), "{line}");
    let history = olga.asks("facts history", [("id", "tii.licence.02")]).await;
    assert!(history.text().contains(&format!("<@{}>", olga.id)), "{}", history.text());
    let undone = olga.presses(&edited, "Undo").await;
    assert!(!undone.text().contains("Now** The licence now allows"), "{}", undone.text());
}

#[tokio::test]
async fn a_form_that_is_out_of_date_is_answered_with_what_is_there_now() {
    let (discord, _bot) = a_kept_bot().await;
    let (ann, bea) = (admin(&discord, "ann"), admin(&discord, "bea"));
    let id = id_of(&adds(&ann, CLAIM).await);
    let slow = ann.asks("facts edit", [("id", &id)]).await;
    let quick = bea.asks("facts edit", [("id", &id)]).await;
    bea.submits(&quick, [("claim", "What Bea wrote.")]).await;
    let refused = ann.submits(&slow, [("claim", "What Ann wrote.")]).await;
    assert!(refused.is_ephemeral(), "{}", refused.text());
    let text = refused.text();
    assert!(text.contains("What Bea wrote.") && text.contains("What Ann wrote."), "{text}");
    assert!(answers_about(&ann, "licence").await.contains("What Bea wrote."));
    let again = ann.presses(&refused, "Edit").await;
    assert_eq!(again.form().input("claim").value, "What Bea wrote.");
    let saved = ann.submits(&again, [("claim", "What both agree on.")]).await;
    assert!(saved.text().contains("What both agree on."), "{}", saved.text());
}

#[tokio::test]
async fn a_retracted_fact_is_gone_from_answers_and_keeps_its_history() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let id = id_of(&adds(&ann, CLAIM).await);
    let reason = ("reason", "the offer ended");
    let retracted = ann.asks("facts retract", [("id", &id), reason]).await;
    assert!(revision_of(&retracted) > 2, "{}", retracted.text());
    assert!(!answers_about(&ann, "licence").await.contains(CLAIM));
    let history = ann.asks("facts history", [("id", &id)]).await;
    let text = history.text();
    assert!(history.is_ephemeral(), "{text}");
    for part in [CLAIM, "the offer ended", &format!("<@{}>", ann.id), "retracted"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let undone = ann.asks("facts undo", [("id", &id)]).await;
    assert!(undone.text().contains(CLAIM), "{}", undone.text());
    assert!(answers_about(&ann, "licence").await.contains(CLAIM));
}

#[tokio::test]
async fn a_server_that_retracts_what_everybody_sees_disputes_it() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let options = [("id", "tii.licence.02"), ("reason", "the page says otherwise")];
    let disputed = ann.asks("facts retract", options).await;
    assert!(!disputed.is_ephemeral(), "{}", disputed.text());
    let options = [("first", "tii"), ("second", "meta"), ("aspect", "licence")];
    let text = discord.member("bob").asks("compare", options).await.text();
    assert!(text.contains("Falcon 180B") && text.contains("the page says otherwise"), "{text}");
    assert!(text.contains("this server’s note") && text.contains("disputed"), "{text}");
}

#[tokio::test]
async fn undo_takes_back_one_change_or_several_and_is_a_change_itself() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let added = adds(&ann, "First words.").await;
    let id = id_of(&added);
    let mut edited = Vec::new();
    for words in ["Second words.", "Third words."] {
        let opened = ann.asks("facts edit", [("id", &id)]).await;
        edited.push(ann.submits(&opened, [("claim", words)]).await);
    }
    let undone = ann.asks("facts undo", [("id", &id)]).await;
    assert!(answers_about(&ann, "licence").await.contains("Second words."));
    assert!(revision_of(&undone) > revision_of(&edited[1]), "a new revision, never an erasure");
    let second = revision_of(&edited[0]).to_string();
    ann.asks("facts undo", [("id", &id), ("revision", &second)]).await;
    assert!(answers_about(&ann, "licence").await.contains("First words."));
    let history = ann.asks("facts history", [("id", &id)]).await.text();
    for words in ["First words.", "Second words.", "Third words."] {
        assert!(history.contains(words), "{words}: {history}");
    }
    let stale = ann.presses(&edited[1], "Undo").await;
    assert!(stale.is_ephemeral() && stale.text().contains("First words."), "{}", stale.text());
    let nothing = ann.asks("facts undo", [("id", &id), ("revision", "1")]).await;
    assert!(nothing.is_ephemeral(), "{}", nothing.text());
}

#[tokio::test]
async fn an_undone_addition_is_gone_and_undoing_that_brings_it_back() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let added = adds(&ann, CLAIM).await;
    let undone = ann.presses(&added, "Undo").await;
    assert!(!undone.is_ephemeral(), "{}", undone.text());
    assert!(!answers_about(&ann, "licence").await.contains(CLAIM));
    ann.presses(&undone, "Undo").await;
    assert!(answers_about(&ann, "licence").await.contains(CLAIM));
}

#[tokio::test]
async fn identifiers_complete_by_their_beginning_and_by_the_words_of_their_facts() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let id = id_of(&adds(&ann, "Mistral licences it to marmots.").await);
    for (command, typed) in
        [("facts edit", "mistral.lic"), ("facts history", "marmots"), ("facts undo", &id)]
    {
        let choices = ann.types(command, "id", typed).await;
        assert!(choices.iter().any(|choice| choice.value == id), "{typed}: {choices:?}");
        assert!(choices.len() <= 25);
    }
    let elsewhere = admin(&discord, "eve").on_server("elsewhere");
    let choices = elsewhere.types("facts history", "id", "marmots").await;
    assert!(choices.is_empty(), "{choices:?}");
    let subjects = ann.types("facts add", "subject", "mis").await;
    assert!(subjects.iter().any(|choice| choice.value == "mistral"), "{subjects:?}");
}

#[tokio::test]
async fn a_long_history_has_pages() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let id = id_of(&adds(&ann, "Words number 0.").await);
    for number in 1..=12 {
        let opened = ann.asks("facts edit", [("id", &id)]).await;
        let words = format!("Words number {number}. {}", "They are many. ".repeat(12));
        ann.submits(&opened, [("claim", &words)]).await;
    }
    let mut page = ann.asks("facts history", [("id", &id)]).await;
    let mut text = page.text();
    while page.action("history").is_some() && page.buttons().contains(&"Next".to_owned()) {
        page = ann.presses(&page, "Next").await;
        text.push_str(&page.text());
    }
    for number in 0..=12 {
        assert!(text.contains(&format!("Words number {number}.")), "{number}: {text}");
    }
}
