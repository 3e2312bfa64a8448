//! Three bots behind one endpoint and a database of three servers, one of which is killed. Needs
//! what `cluster/nodes` names.

#[expect(dead_code, unused_imports, reason = "one story needs less of it than all of them")]
mod fake_discord;

#[path = "stories/admins/adding.rs"]
mod adding;
#[path = "cluster/balancer.rs"]
mod balancer;
#[path = "over_http/letter.rs"]
mod letter;
#[path = "cluster/nodes.rs"]
mod nodes;
#[path = "postgres/script.rs"]
mod script;
#[path = "cluster/story.rs"]
mod story;

use adding::fact;
use balancer::Balancer;
use fake_discord::{Bot, FakeDiscord, HOME, Transport};
use futures_util::future::join_all;
use letter::signed;
use nodes::Nodes;
use story::{Fleet, exported, on_nodes, the_leader_is_killed_while_admins_write};

/// How interactions reach the bots here.
const TRANSPORT: Transport = Transport::Http;

#[tokio::test(flavor = "multi_thread")]
async fn three_bots_behind_an_endpoint_live_through_the_loss_of_the_leader() {
    let Some(nodes) = tokio::task::block_in_place(Nodes::start) else { return };
    let discord = FakeDiscord::start().await;
    discord.adds_the_bot_to("another");
    discord.adds_the_bot_to("a quiet one");
    // On a shared store nobody registers the commands without being told to.
    let first = on_nodes(&discord, &nodes).with("LANEKEEPER_DISCORD__REGISTER", "true");
    let mut bots = vec![first.start().await];
    for _ in 0..2 {
        bots.push(on_nodes(&discord, &nodes));
    }
    for bot in &mut bots[1..] {
        bot.launch();
        bot.is_reached().await;
    }
    let balancer = Balancer::before(bots.iter().map(Bot::address).collect()).await;
    discord.sends_to_address(balancer.address());
    let (servers, quiet) = (&[HOME, "another"], &["a quiet one"]);
    let fleet = Fleet { discord: &discord, bots, servers, quiet };
    the_leader_is_killed_while_admins_write(&nodes, &fleet).await;
    what_reaches_every_bot_is_done_once(&fleet).await;
}

/// Discord may send what it has no answer to again, and the endpoint hands it to whichever bot it
/// likes, while the first still answers.
async fn what_reaches_every_bot_is_done_once(fleet: &Fleet<'_>) {
    let ann = fleet.discord.member("ann").who_manages_the_server();
    let question = ann.drafts("facts add", fact("Sent to everybody.")).to_string();
    let reached = fleet.bots.iter().map(|bot| signed(bot, question.as_bytes()));
    let told: Vec<_> = join_all(reached).await.iter().map(letter::Answered::callback).collect();
    assert!(told[0].to_string().contains("revision"), "{}", told[0]);
    assert!(told.iter().all(|other| *other == told[0]), "all are told the same: {told:#?}");
    for bot in &fleet.bots {
        fleet.discord.sends_to(bot);
        assert_eq!(exported(fleet, HOME).await.matches("Sent to everybody.").count(), 1);
    }
}
