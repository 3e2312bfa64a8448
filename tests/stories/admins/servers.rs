//! What one server keeps is nobody else's, can be taken away, and does not outlive its welcome.

use super::{a_kept_bot, adds, admin, answers_about, id_of};

const CLAIM: &str = "Mistral licences its newest model to schools for nothing.";

#[tokio::test]
async fn notes_are_invisible_on_other_servers_and_in_direct_messages() {
    let (discord, _bot) = a_kept_bot().await;
    adds(&admin(&discord, "ann"), CLAIM).await;
    discord.adds_the_bot_to("elsewhere");
    for person in [
        discord.member("eve").on_server("elsewhere"),
        discord.member("ann").in_direct_messages(),
        discord.member("uma").on_server("where the bot is not"),
    ] {
        let text = answers_about(&person, "licence").await;
        assert!(!text.contains(CLAIM) && !text.contains("this server’s note"), "{text}");
    }
}

#[tokio::test]
async fn two_servers_keep_different_notes_under_one_bot() {
    let (discord, _bot) = a_kept_bot().await;
    discord.adds_the_bot_to("elsewhere");
    let (ann, eve) = (admin(&discord, "ann"), admin(&discord, "eve").on_server("elsewhere"));
    let (here, there) = (adds(&ann, "Here it is so.").await, adds(&eve, "There it is not.").await);
    assert_ne!(id_of(&here), id_of(&there));
    let (here, there) =
        (answers_about(&ann, "licence").await, answers_about(&eve, "licence").await);
    assert!(here.contains("Here it is so.") && !here.contains("There it is not."), "{here}");
    assert!(there.contains("There it is not.") && !there.contains("Here it is so."), "{there}");
}

#[tokio::test]
async fn a_server_is_forgotten_only_after_a_yes() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let nothing = ann.asks("facts forget-server", []).await;
    assert!(nothing.is_ephemeral() && nothing.buttons().is_empty(), "{}", nothing.text());
    discord.adds_the_bot_to("elsewhere");
    let eve = admin(&discord, "eve").on_server("elsewhere");
    adds(&eve, "There it stays.").await;
    let id = id_of(&adds(&ann, CLAIM).await);
    let asked = ann.asks("facts forget-server", []).await;
    assert!(asked.is_ephemeral(), "{}", asked.text());
    assert!(answers_about(&ann, "licence").await.contains(CLAIM), "nothing is erased yet");
    let done = ann.presses(&asked, "Confirm").await;
    assert!(done.is_ephemeral(), "{}", done.text());
    assert!(!answers_about(&ann, "licence").await.contains(CLAIM));
    let history = ann.asks("facts history", [("id", &id)]).await;
    assert!(!history.text().contains(CLAIM), "{}", history.text());
    let again = ann.presses(&asked, "Confirm").await;
    assert!(again.is_ephemeral(), "{}", again.text());
    assert!(answers_about(&eve, "licence").await.contains("There it stays."));
    let added = adds(&ann, "A new beginning.").await;
    assert_ne!(id_of(&added), id, "an identifier is never used again");
}
