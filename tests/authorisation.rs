//! Who may change and see what, whatever comes in and in whatever order: interactions as Discord
//! sends them, made from the whole table of commands, and held against the store itself and against
//! everything that is shown.

#[path = "authorisation/attempts.rs"]
mod attempts;
#[path = "authorisation/place.rs"]
mod place;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use lanekeeper::command::{COMMANDS, Chore, CommandSpec};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use regex::Regex;

use attempts::{Attempt, attempt, keeping};
use place::{ADMINISTRATOR, MANAGE_SERVER, OPERATOR, Place, SERVERS, Seen, Somebody, name};

/// What those write whose notes nobody else may see, and what everybody else writes.
const HIDDEN: &str = "wombat";
const USUAL: &str = "gnu";
/// The question whose picture shows the most of what a server's notes say.
const PICTURED: &str = "/compare meta mistral";

fn on(server: u64, user: u64, permissions: u64) -> Somebody {
    Somebody { user, server: Some(server), permissions, is_installed: true, word: USUAL }
}

fn admin(server: u64) -> Somebody {
    on(server, 20 + server, MANAGE_SERVER)
}

/// Somebody who may do anything on Discord but manage a server, on one or alone with the bot. Whoever
/// manages a server that does not have the bot is nobody more.
fn members(users: &'static [u64]) -> impl Strategy<Value = Somebody> {
    let server = prop::option::weighted(0.9, prop::sample::select(&SERVERS[..]));
    (prop::sample::select(users), server, any::<u64>(), prop::bool::weighted(0.8)).prop_map(
        |(user, server, permissions, is_installed)| {
            let managing = if is_installed { ADMINISTRATOR | MANAGE_SERVER } else { 0 };
            let permissions = permissions & !managing;
            Somebody { user, server, permissions, is_installed, word: USUAL }
        },
    )
}

/// Somebody who manages one of the servers, in either of the ways in which Discord says so.
fn admins() -> impl Strategy<Value = Somebody> {
    let managing = prop::sample::select(&[MANAGE_SERVER, ADMINISTRATOR][..]);
    let server = prop::sample::select(&SERVERS[..]);
    (server, managing).prop_map(|(server, managing)| on(server, 20 + server, managing))
}

/// A bot on which something of everything is there to be attacked, and was shown to somebody.
fn settled() -> Place {
    let mut place = Place::new();
    for (who, request) in seeds() {
        place.does(who, &request);
    }
    place
}

/// What is there before anybody attacks: the same every time.
fn seeds() -> Vec<(Somebody, Attempt)> {
    let mut runner = TestRunner::deterministic();
    let who = [admin(1), admin(2), on(1, 11, 0), on(1, OPERATOR, MANAGE_SERVER)];
    let mut sample = |strategy: &BoxedStrategy<Attempt>| {
        strategy.new_tree(&mut runner).expect("it can be made").current()
    };
    let strategy = keeping();
    (0..32).map(|number| (who[number % who.len()], sample(&strategy))).collect()
}

fn requests(
    who: impl Strategy<Value = Somebody>,
    what: BoxedStrategy<Attempt>,
) -> impl Strategy<Value = Vec<(Somebody, Attempt)>> {
    prop::collection::vec((who, what), 1..48)
}

/// A picture on a server without notes.
static UNTOUCHED: LazyLock<Arc<[u8]>> =
    LazyLock::new(|| Place::new().picture(on(2, 11, 0), PICTURED));

/// Whether something that only one server knows is in what somebody sees on another. Who sends the
/// name of something back may be told it, and so may who presses a button of a search what was searched
/// for, which stands in its id.
fn betrays(seen: &Seen) -> bool {
    let (mut text, sent) = (seen.text.to_lowercase(), seen.sent.to_lowercase());
    let said = Regex::new(&format!("what the {HIDDEN} says, number [0-9]+")).expect("it is sound");
    for searched in said.find_iter(&sent) {
        // Number 1 is not number 10.
        let whole = Regex::new(&format!(r"{}\b", searched.as_str())).expect("it is sound");
        text = whole.replace_all(&text, "").into_owned();
    }
    let name = name(HIDDEN);
    let without_names = text.replace(&name, "");
    without_names.contains(HIDDEN) || (text.contains(&name) && !sent.contains(&name))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn nothing_that_members_send_changes_a_fact(
        requests in requests(members(&[11, 12]), attempt()),
    ) {
        let mut place = settled();
        let before = place.visible();
        for (who, request) in requests {
            place.does(who, &request);
            prop_assert_eq!(&place.visible(), &before, "{:?}: {:?}", who, request);
        }
    }

    #[test]
    fn nothing_that_anybody_but_operators_sends_changes_the_base(
        requests in requests(prop_oneof![members(&[11, 12]), admins()].boxed(), keeping()),
    ) {
        let mut place = settled();
        let before = place.visible().base;
        for (who, request) in requests {
            place.does(who, &request);
            prop_assert_eq!(&place.visible().base, &before, "{:?}: {:?}", who, request);
        }
    }

    #[test]
    fn what_admins_send_changes_the_notes_of_their_own_server_only(
        requests in requests(admins(), keeping()),
    ) {
        let mut place = settled();
        for (who, request) in requests {
            let before = place.visible();
            place.does(who, &request);
            let after = place.visible();
            for server in SERVERS.into_iter().filter(|server| who.server != Some(*server)) {
                prop_assert_eq!(&after.notes[&server], &before.notes[&server], "{:?}", request);
            }
        }
    }

    #[test]
    fn an_operator_who_manages_no_server_changes_the_base_only(
        requests in requests(members(&[OPERATOR]), keeping()),
    ) {
        let mut place = settled();
        let before = place.visible().notes;
        for (who, request) in requests {
            place.does(who, &request);
            prop_assert_eq!(&place.visible().notes, &before, "{:?}: {:?}", who, request);
        }
    }

    #[test]
    fn nothing_that_one_server_writes_is_seen_on_another(
        writing in prop::collection::vec(keeping(), 8..32),
        reading in requests(
            prop_oneof![members(&[11, 12]), Just(admin(2))]
                .prop_filter("not on that server", |who| !(who.server == Some(1) && who.is_installed))
                .boxed(),
            attempt(),
        ),
    ) {
        let mut place = Place::new();
        let writer = Somebody { word: HIDDEN, ..admin(1) };
        for request in &writing {
            place.does(writer, request);
        }
        // Asked in the middle of a server that knows everything, so that answers are at hand.
        place.does(writer, &Attempt::Say(attempts::Typed::Plain(PICTURED.to_owned())));
        for (who, request) in reading {
            let seen = place.does(who, &request);
            prop_assert!(!betrays(&seen), "{:?}: {:?} shows {}", who, request, seen.text);
        }
        prop_assert_eq!(&place.picture(on(2, 11, 0), PICTURED), &*UNTOUCHED);
    }
}

/// Without this, the properties could hold because nothing that is sent ever gets through.
#[test]
fn those_who_may_do_something_get_it_done() {
    let mut runner = TestRunner::deterministic();
    let mut place = Place::new();
    let who = Somebody { word: HIDDEN, ..on(1, OPERATOR, MANAGE_SERVER) };
    let writes = [Chore::Add, Chore::Retract, Chore::Undo, Chore::Vendor, Chore::Alias]
        .into_iter()
        .chain([Chore::Release, Chore::Switch]);
    let others = ["a button", "a forged button", "a form", "a forged form"].map(str::to_owned);
    let mut missing: BTreeSet<_> = writes.map(|chore| chore.spec().name()).chain(others).collect();
    let mut shows = 0;
    for _ in 0..3_000 {
        let request = keeping().new_tree(&mut runner).expect("it can be made").current();
        let before = place.visible();
        let seen = place.does(who, &request);
        shows += usize::from(betrays(&seen));
        if place.visible() != before {
            missing.remove(&match request {
                Attempt::Use(spec, _) => spec.name(),
                Attempt::Press(_) => "a button".to_owned(),
                Attempt::Forge(_) => "a forged button".to_owned(),
                Attempt::Submit(..) => "a form".to_owned(),
                Attempt::SubmitForged(..) => "a forged form".to_owned(),
                other => panic!("{other:?} changed a fact"),
            });
        }
        if missing.is_empty() && shows > 20 {
            return;
        }
    }
    panic!("{missing:?} never got through; what was written was seen {shows} times");
}

#[test]
fn every_command_of_the_table_is_tried() {
    let mut runner = TestRunner::deterministic();
    let mut tried = BTreeSet::new();
    for _ in 0..1_000 {
        if let Attempt::Use(spec, _) =
            attempt().new_tree(&mut runner).expect("it can be made").current()
        {
            tried.insert(spec.name());
        }
    }
    let missing: Vec<_> =
        COMMANDS.iter().map(CommandSpec::name).filter(|name| !tried.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
