//! Who may change what, whatever comes in and in whatever order: held against the store itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lanekeeper::command::{Call, Chore, Command, OptionName};
use lanekeeper::fact::{Locale, Record, ServerId};
use lanekeeper::reply::Words;
use lanekeeper::service::{Ask, Asker, Request, Service};
use lanekeeper::store::{MemoryStore, Store};
use proptest::prelude::*;

const OPERATOR: &str = "7";
const SERVERS: [u64; 2] = [1, 2];

/// Somebody, by what Discord says of them.
#[derive(Debug, Clone, Copy)]
struct Somebody {
    user: &'static str,
    server: Option<u64>,
    manages: bool,
}

impl Somebody {
    fn asker(self) -> Asker {
        let server = self.server.map(ServerId::new);
        let (user, manages) = (Some(self.user.to_owned()), self.manages);
        Asker { user, server, manages, is_in_shell: false }
    }
}

fn somebody(users: &'static [&'static str], manages: bool) -> impl Strategy<Value = Somebody> {
    let user = prop::sample::select(users);
    let server = prop::option::weighted(0.9, prop::sample::select(&SERVERS[..]));
    (user, server).prop_map(move |(user, server)| Somebody { user, server, manages })
}

/// Identifiers of bundled facts and of those that earlier requests may have made.
fn id() -> impl Strategy<Value = String> {
    let made = (2_u64..20).prop_map(|revision| format!("mistral.licence.r{revision}"));
    let suggested = (2_u64..20).prop_map(|revision| format!("suggestion.r{revision}"));
    let bundled = prop::sample::select(&["mistral.licence.01", "meta.licence.01", "meta"][..]);
    prop_oneof![made, suggested, bundled.prop_map(str::to_owned)]
}

fn reach() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["server", "base"][..])
}

/// Anything that somebody could send, forged or not.
fn ask() -> impl Strategy<Value = Ask> {
    let facts = |chore: Chore| Call { chore: Some(chore), ..Call::new(Command::Facts) };
    let fact = |call: Call, number: u64| {
        call.with(OptionName::Subject, "mistral")
            .with(OptionName::Topic, "licence")
            .with(OptionName::Claim, format!("Claim number {number}."))
            .with(OptionName::Source, format!("https://example.org/{number}"))
            .with(OptionName::Date, "2026")
    };
    let add = (0_u64..100, reach()).prop_map(move |(number, reach)| {
        Ask::Call(fact(facts(Chore::Add), number).with(OptionName::Scope, reach))
    });
    let retract = (id(), reach()).prop_map(move |(id, reach)| {
        let call = facts(Chore::Retract).with(OptionName::Id, id);
        Ask::Call(call.with(OptionName::Reason, "because").with(OptionName::Scope, reach))
    });
    let undo = (id(), reach()).prop_map(move |(id, reach)| {
        let call = facts(Chore::Undo).with(OptionName::Id, id);
        Ask::Call(call.with(OptionName::Scope, reach))
    });
    let alias = (0_u64..100, reach()).prop_map(move |(number, reach)| {
        let call = facts(Chore::Alias).with(OptionName::Subject, "mistral");
        let call = call.with(OptionName::Name, format!("nickname {number}"));
        Ask::Call(call.with(OptionName::Scope, reach))
    });
    let presses = (id(), reach(), 1_u64..20).prop_flat_map(|(id, reach, revision)| {
        prop::sample::select(vec![
            format!("v1:undo:{revision}:{reach}"),
            format!("v1:approve:{id}:{reach}"),
            format!("v1:reject:{id}:{reach}"),
            format!("v1:still-true:{id}:{reach}"),
            format!("v1:confirm:import:00000000:{reach}"),
            "v1:confirm:restore:00000000:base".to_owned(),
            "v1:confirm:forget-server".to_owned(),
        ])
    });
    let forms = (id(), reach(), 0_u64..20, 0_u64..100);
    let forms = forms.prop_flat_map(|(id, reach, revision, number)| {
        let ids = vec![
            format!("v1:add:{reach}"),
            format!("v1:edit:{id}:{revision}:{reach}"),
            format!("v1:amend:{id}:{reach}"),
        ];
        prop::sample::select(ids).prop_map(move |form| Ask::Submit { form, fields: fields(number) })
    });
    prop_oneof![add, retract, undo, alias, presses.prop_map(Ask::Press), forms, suggestions()]
}

/// What anybody may send: it goes into a queue that nobody else sees.
fn suggestions() -> impl Strategy<Value = Ask> {
    (reach(), 0_u64..100).prop_map(|(reach, number)| Ask::Submit {
        form: format!("v1:suggest:{reach}"),
        fields: fields(number),
    })
}

fn fields(number: u64) -> BTreeMap<OptionName, String> {
    BTreeMap::from([
        (OptionName::Subject, "mistral".to_owned()),
        (OptionName::Claim, format!("Claim number {number}.")),
        (OptionName::Source, format!("https://example.org/{number}")),
        (OptionName::Date, "2026".to_owned()),
    ])
}

/// What readers can come to see: of the base, and of each server.
async fn visible(store: &dyn Store) -> (Vec<Record>, Vec<Vec<Record>>) {
    let shown = |records: Vec<Record>| -> Vec<Record> {
        records.into_iter().filter(|one| !matches!(one, Record::Suggestion(_))).collect()
    };
    let base = shown(store.load().await.expect("it loads").records);
    let mut notes = Vec::new();
    for server in SERVERS {
        notes.push(shown(store.notes(ServerId::new(server)).await.expect("it loads")));
    }
    (base, notes)
}

/// Runs requests one after the other, and shows what could be seen before and after each.
fn run(
    requests: Vec<(Somebody, Ask)>,
    mut check: impl FnMut(
        Somebody,
        &(Vec<Record>, Vec<Vec<Record>>),
        &(Vec<Record>, Vec<Vec<Record>>),
    ) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let store = Arc::new(MemoryStore::default());
        let words = Words::load(&[]).expect("the bundled words load");
        let operators = BTreeSet::from([OPERATOR.to_owned()]);
        let service =
            Service::start(Arc::clone(&store) as _, words, operators).await.expect("it starts");
        // Something of everything is there to be attacked.
        let admin = Somebody { user: "2", server: Some(1), manages: true };
        let settled = [
            (admin, Ask::Submit { form: "v1:add:server".to_owned(), fields: fields(1) }),
            (admin, Ask::Submit { form: "v1:suggest:server".to_owned(), fields: fields(2) }),
        ];
        for (number, (who, ask)) in settled.into_iter().chain(requests).enumerate() {
            let before = visible(&*store).await;
            let request = Request {
                locale: Locale::English,
                asker: who.asker(),
                operation: format!("test:{number}"),
                ask,
            };
            let _ = service.handle(&request).await;
            if number > 1 {
                check(who, &before, &visible(&*store).await)?;
            }
        }
        Ok(())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_that_members_send_changes_a_fact(
        requests in prop::collection::vec((somebody(&["11", "12"], false), ask()), 1..20),
    ) {
        run(requests, |who, before, after| {
            prop_assert_eq!(before, after, "{:?}", who);
            Ok(())
        })?;
    }

    #[test]
    fn what_admins_send_changes_the_notes_of_their_own_server_only(
        requests in prop::collection::vec((somebody(&["2", "3"], true), ask()), 1..20),
    ) {
        run(requests, |who, before, after| {
            prop_assert_eq!(&before.0, &after.0, "the base, by {:?}", who);
            for (index, server) in SERVERS.into_iter().enumerate() {
                if who.server != Some(server) {
                    prop_assert_eq!(&before.1[index], &after.1[index], "{} by {:?}", server, who);
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn an_operator_who_manages_no_server_changes_the_base_only(
        requests in prop::collection::vec((somebody(&[OPERATOR], false), ask()), 1..20),
    ) {
        run(requests, |who, before, after| {
            prop_assert_eq!(&before.1, &after.1, "{:?}", who);
            Ok(())
        })?;
    }
}
