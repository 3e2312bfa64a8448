//! What was changed, and taking it back.

use super::arguments::{ForgetArguments, HistoryArguments, UndoArguments};
use super::chore;
use super::shell::{Shell, Upshot};
use crate::command::{Chore, OptionName, Reach};
use crate::fact::Vocabulary as _;
use crate::service::Ask;

/// Shows who changed a record.
pub(super) async fn history(shell: &Shell<'_>, arguments: &HistoryArguments) -> Upshot {
    shell.show(Ask::Call(chore(Chore::History).with(OptionName::Id, &arguments.id))).await
}

/// Shows what a record would say again, or puts it back; or does so with all of a change.
pub(super) async fn undo(shell: &Shell<'_>, arguments: &UndoArguments) -> Upshot {
    let reach = if arguments.server.is_some() { Reach::Server } else { Reach::Base };
    let mut call = chore(Chore::Undo).with(OptionName::Scope, reach.slug());
    if let Some(id) = &arguments.id {
        call = call.with(OptionName::Id, id);
    }
    if let Some(revision) = arguments.change.or(arguments.revision) {
        call = call.with(OptionName::Revision, revision.to_string());
    }
    if arguments.yes {
        shell.change(Ask::Call(call)).await
    } else {
        shell.propose(Ask::Rehearsal(call)).await
    }
}

/// Says how many notes of a server would be erased, or erases them.
pub(super) async fn forget(shell: &Shell<'_>, arguments: &ForgetArguments) -> Upshot {
    let call = chore(Chore::ForgetServer);
    shell.propose_or_confirm(Ask::Call(call), arguments.yes).await
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;
    use std::sync::Arc;

    use super::super::arguments::ImportArguments;
    use super::super::exchange::import;
    use super::*;
    use crate::fact::exchange::write;
    use crate::fact::{Alias, Fact, Locale, Record, ServerId, bundled};
    use crate::reply::Words;
    use crate::service::Service;
    use crate::store::MemoryStore;

    const ID: &str = "mistral.licence.01";
    fn server() -> ServerId {
        ServerId::new(7)
    }

    async fn service() -> Service {
        let words = Words::load(&[]).expect("the bundled words load");
        let store = Arc::new(MemoryStore::default());
        Service::start(store, words, BTreeSet::new()).await.expect("it starts")
    }

    fn shell(service: &Service, server: Option<ServerId>) -> Shell<'_> {
        Shell::new(service, Locale::English, server)
    }

    /// Takes records in.
    async fn taken(service: &Service, server: Option<ServerId>, records: Vec<Record>) {
        let arguments = ImportArguments { file: PathBuf::new(), server, yes: true, json: false };
        let content = write(records).into_bytes();
        let upshot = import(&shell(service, server), &arguments, content).await;
        assert!(upshot.saved, "{:?}", upshot.reply);
    }

    fn reworded(words: &str) -> Record {
        let mut fact: Fact = bundled::for_tests().fact(ID).expect("a bundled fact").clone();
        words.clone_into(&mut fact.claim.en);
        Record::Fact(fact)
    }

    fn note(id: &str, name: &str) -> Record {
        let id = id.parse().expect("an identifier");
        Record::Alias(Alias { id, name: name.to_owned(), subject: "meta".to_owned() })
    }

    fn undoing(server: Option<ServerId>, id: &str, yes: bool) -> UndoArguments {
        UndoArguments {
            id: Some(id.to_owned()),
            revision: None,
            change: None,
            server,
            yes,
            json: false,
        }
    }

    fn text(shell: &Shell<'_>, mut upshot: Upshot) -> String {
        shell.text(&mut upshot.reply, super::super::Canvas::new(Some(120), false))
    }

    /// The revisions in a history, the newest first.
    async fn revisions(shell: &Shell<'_>, id: &str) -> Vec<u64> {
        let arguments = HistoryArguments { id: id.to_owned(), server: None, json: false };
        let upshot = history(shell, &arguments).await;
        let data = upshot.reply.data.expect("a history has data");
        let all = data["revisions"].as_array().expect("a list").iter();
        all.filter_map(|one| one["revision"].as_u64()).collect()
    }

    #[tokio::test]
    async fn undoing_is_shown_first_and_makes_a_revision_of_its_own() {
        let service = service().await;
        taken(&service, None, vec![reworded("Other words.")]).await;
        let operator = shell(&service, None);
        assert_eq!(revisions(&operator, ID).await, [2, 1]);
        let shown = undo(&operator, &undoing(None, ID, false)).await;
        assert!(shown.is_success && !shown.saved);
        let shown = text(&operator, shown);
        for part in
            ["a change taken back", "Before: Other words.", "After: Mistral Large 4", "--yes"]
        {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        assert_eq!(revisions(&operator, ID).await, [2, 1]);
        let done = undo(&operator, &undoing(None, ID, true)).await;
        assert!(done.saved && done.is_success);
        assert!(done.reply.title.contains("revision 3"), "{}", done.reply.title);
        let operator = shell(&service, None);
        assert_eq!(revisions(&operator, ID).await, [3, 2, 1]);
        let record = service_says(&service).await;
        assert_eq!(record, bundled::for_tests().record(ID));
    }

    /// What the base says now.
    async fn service_says(service: &Service) -> Option<Record> {
        let reply = shell(service, None).ask(Ask::Call(chore(Chore::Export))).await;
        let file = reply.file.expect("an export is a file");
        let records = crate::fact::exchange::read(&file.content).expect("it reads back");
        records.into_iter().find(|record| record.id() == ID)
    }

    #[tokio::test]
    async fn what_nobody_changed_or_knows_ends_in_a_refusal() {
        let service = service().await;
        let operator = shell(&service, None);
        for id in [ID, "nobody.licence.01", ""] {
            for yes in [false, true] {
                let upshot = undo(&operator, &undoing(None, id, yes)).await;
                assert!(!upshot.is_success && !upshot.saved, "{id}");
            }
        }
        let arguments = UndoArguments { revision: Some(99), ..undoing(None, ID, true) };
        assert!(!undo(&operator, &arguments).await.is_success);
    }

    #[tokio::test]
    async fn a_servers_notes_are_counted_before_they_are_erased() {
        let service = service().await;
        let notes = vec![note("meta.alias.n1", "zuckworks"), note("meta.alias.n2", "menlo")];
        taken(&service, Some(server()), notes).await;
        let operator = shell(&service, Some(server()));
        let arguments = |yes| ForgetArguments { server: server(), yes, json: false };
        let shown = forget(&operator, &arguments(false)).await;
        assert!(shown.is_success && !shown.saved);
        assert_eq!(shown.reply.data, Some(serde_json::json!({ "records": 2 })));
        let exported = operator.ask(Ask::Notes).await.file.expect("an export is a file");
        assert_eq!(exported.content.split(|byte| *byte == b'\n').count(), 3);
        assert!(forget(&operator, &arguments(true)).await.saved);
        let again = forget(&shell(&service, Some(server())), &arguments(false)).await;
        assert!(!again.is_success && !again.saved);
        let exported = operator.ask(Ask::Notes).await.file.expect("an export is a file");
        assert_eq!(&*exported.content, b"");
    }

    #[tokio::test]
    async fn a_note_is_undone_on_its_server_only() {
        let service = service().await;
        taken(&service, Some(server()), vec![note("meta.alias.n1", "zuckworks")]).await;
        let arguments = undoing(Some(server()), "meta.alias.n1", true);
        assert!(!undo(&shell(&service, None), &undoing(None, "meta.alias.n1", true)).await.saved);
        let other = ServerId::new(8);
        assert!(!undo(&shell(&service, Some(other)), &arguments).await.saved);
        let done = undo(&shell(&service, Some(server())), &arguments).await;
        assert!(done.saved, "{:?}", done.reply);
    }

    #[tokio::test]
    async fn what_only_the_shell_may_ask_is_refused_elsewhere() {
        let service = service().await;
        for ask in [Ask::Notes, Ask::Restore(Vec::new()), Ask::Rehearsal(chore(Chore::Undo))] {
            let request = crate::service::Request::anonymous(Locale::English, ask);
            let crate::service::Handled::Message(message) = service.handle(&request).await else {
                panic!("a message was expected");
            };
            assert_eq!(message.reply.outcome, crate::reply::Outcome::Refused);
        }
    }
}
