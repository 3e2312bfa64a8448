//! A server's own notes, laid over the base for the readers of that server.

use super::{Facts, Record};

impl Facts {
    /// The facts as one server sees them: the base with the server's `notes` over it. A note never
    /// takes the place of a record of the base; one that would is left out, since the base may have
    /// come to hold its identifier later.
    #[must_use]
    pub fn with_notes(&self, notes: impl IntoIterator<Item = Record>) -> Self {
        let mut view = self.clone();
        let mut has_names = false;
        for note in notes {
            if self.contains(note.id()) {
                continue;
            }
            has_names |= has_name(&note);
            view.own.insert(note.id().into());
            view.put(note);
        }
        view.search.forget_own();
        if has_names {
            view.index_own_names();
        }
        view
    }

    /// The records that are a server's own, sorted by kind and identifier.
    pub fn notes(&self) -> impl Iterator<Item = Record> + '_ {
        // There are far fewer of them than of the rest.
        let mut notes: Vec<_> = self.own().filter_map(|id| self.record(id)).collect();
        notes.sort_by_key(|note| (note.kind(), note.id().to_owned()));
        notes.into_iter()
    }
}

/// Whether people can name a record.
pub(super) fn has_name(record: &Record) -> bool {
    matches!(record, Record::Vendor(_) | Record::Release(_) | Record::Term(_) | Record::Alias(_))
}
