//! Two bots that share the shards of one application, over the gateway, and a database of three
//! servers, one of which is killed. Needs what `cluster/nodes` names.

#[expect(dead_code, unused_imports, reason = "one story needs less of it than all of them")]
mod fake_discord;

#[path = "stories/admins/adding.rs"]
mod adding;
#[path = "cluster/nodes.rs"]
mod nodes;
#[path = "postgres/script.rs"]
mod script;
#[path = "cluster/story.rs"]
mod story;

use fake_discord::{FakeDiscord, HOME, Transport};
use nodes::Nodes;
use serde_json::json;
use story::{Fleet, on_nodes, shard, the_leader_is_killed_while_admins_write};

/// How interactions reach the bots here.
const TRANSPORT: Transport = Transport::Gateway;

/// Servers where people write, and servers where nobody does, each on the shard of its place.
const BUSY: [&str; 2] = [HOME, "elsewhere"];
const QUIET: [&str; 2] = ["another", "Another"];

#[tokio::test(flavor = "multi_thread")]
async fn two_bots_that_share_the_shards_live_through_the_loss_of_the_leader() {
    for servers in [BUSY, QUIET] {
        assert_eq!(servers.map(|server| shard(server, 2)), [0, 1], "{servers:?}");
    }
    let Some(nodes) = tokio::task::block_in_place(Nodes::start) else { return };
    let discord = FakeDiscord::start().await;
    for server in BUSY.into_iter().chain(QUIET).filter(|server| *server != HOME) {
        discord.adds_the_bot_to(server);
    }
    let part = |range: &str| on_nodes(&discord, &nodes).with("LANEKEEPER_DISCORD__SHARDS", range);
    // On a shared store nobody registers the commands without being told to.
    let first = part("0/2").with("LANEKEEPER_DISCORD__REGISTER", "true").start().await;
    let mut second = part("1/2");
    second.launch();
    discord.identified(2).await;
    assert_eq!(discord.shards(), [json!([0, 2]), json!([1, 2])]);
    let fleet =
        Fleet { discord: &discord, bots: vec![first, second], servers: &BUSY, quiet: &QUIET };
    the_leader_is_killed_while_admins_write(&nodes, &fleet).await;
    assert_eq!(discord.registrations(), 1, "one of them was told to register");
}
