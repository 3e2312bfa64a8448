//! What was sent last, kept for whoever is told the same: laid out and written as JSON already.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use lru::LruCache;

use crate::command::{Deed, View};
use crate::reply::Reply;
use crate::reply::picture::Picture;
use crate::service::Message;

/// How many bodies are kept; each has some five kilobytes.
const KEPT: NonZeroUsize = NonZeroUsize::new(512).expect("it is not zero");

/// The bodies that were sent last.
pub struct Kept(Mutex<LruCache<Sent, Body>>);

/// Everything that makes a body what it is, but the name of the one who may take it away.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Sent {
    /// The address of the reply.
    reply: usize,
    view: View,
    page: usize,
    in_place: bool,
    is_private: bool,
    has_owner: bool,
    picture: Pictured,
}

/// What a body says of the picture beside the words.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Pictured {
    /// Nothing: the one that is there stays.
    Unchanged,
    /// That there is none.
    Cleared,
    /// That it is the one at this address.
    With(usize),
}

/// A body in two halves, between which the owner's name stands if it has one.
struct Body {
    before: Box<str>,
    after: Box<str>,
    /// As long as these are pointed at, nothing else takes their place in memory.
    _reply: Weak<Reply>,
    _picture: Option<Weak<Picture>>,
}

impl Default for Kept {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(KEPT)))
    }
}

/// The id of the button by which its owner takes a message away, as it stands in JSON.
fn owned(owner: &str) -> String {
    format!("\"{}\"", Deed::Delete { owner: owner.to_owned() }.id())
}

impl Kept {
    /// The body of a message: as it was sent before, or else as `write` makes it. A reply that
    /// nobody else has is not kept: hardly anybody is told that again.
    pub(super) fn body(
        &self,
        message: &Message,
        is_unchanged: bool,
        picture: Option<&Arc<Picture>>,
        write: impl FnOnce() -> String,
    ) -> String {
        if Arc::strong_count(&message.reply) == 1 {
            return write();
        }
        let sent = Sent {
            reply: Arc::as_ptr(&message.reply).addr(),
            view: message.view,
            page: message.page,
            in_place: message.in_place,
            is_private: message.is_private,
            has_owner: message.owner.is_some(),
            picture: match picture {
                Some(picture) => Pictured::With(Arc::as_ptr(picture).addr()),
                None if is_unchanged => Pictured::Unchanged,
                None => Pictured::Cleared,
            },
        };
        let owner = message.owner.as_deref().map(owned).unwrap_or_default();
        let bodies = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(Body { before, after, .. }) = bodies().get(&sent) {
            return [before, owner.as_str(), after].concat();
        }
        let body = write();
        let halves = if owner.is_empty() { Some((&*body, "")) } else { body.split_once(&owner) };
        // With the owner's name in two places, one would be somebody else's.
        let is_once = |after: &str| owner.is_empty() || !after.contains(&owner);
        if let Some((before, after)) = halves.filter(|(_, after)| is_once(after)) {
            let body = Body {
                before: before.into(),
                after: after.into(),
                _reply: Arc::downgrade(&message.reply),
                _picture: picture.map(Arc::downgrade),
            };
            bodies().put(sent, body);
        }
        body
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Query, answer};
    use crate::fact::{Locale, bundled};
    use crate::reply::{Words, compose};
    use crate::transport::discord::message::respond;

    /// The answer to a question, as all who ask it share it.
    fn reply(voice: &crate::reply::Voice<'_>) -> Arc<Reply> {
        let (facts, query) = (bundled::for_tests(), Query::Outlook { theme: None });
        let answered = answer(facts, &query).expect("it has an answer");
        Arc::new(compose(facts, &query, &answered, voice))
    }

    #[test]
    fn whoever_is_told_the_same_may_take_away_their_own_only() {
        let words = Words::load(&[]).expect("the bundled words load");
        let voice = words.voice(Locale::English);
        let (kept, reply) = (Kept::default(), reply(&voice));
        let told = |owner: Option<&str>, page: usize| {
            let owner = owner.map(str::to_owned);
            let first = Message::first_page(Arc::clone(&reply), Locale::English);
            let message = Message { page, owner, ..first };
            let write = || serde_json::to_string(&respond(&message, &voice)).expect("it is JSON");
            let body = kept.body(&message, true, None, write);
            assert_eq!(body, write(), "kept or not, it is the same");
            body
        };
        for page in [0, 1] {
            for owner in [Some("200000000000000001"), Some("42"), None, Some("42")] {
                let body = told(owner, page);
                assert!(owner.is_none_or(|owner| body.contains(&owned(owner))), "{body}");
            }
        }
        assert_eq!(kept.0.lock().expect("nobody panicked").len(), 4);
    }

    #[test]
    fn what_only_one_is_told_is_not_kept() {
        let words = Words::load(&[]).expect("the bundled words load");
        let voice = words.voice(Locale::English);
        let kept = Kept::default();
        let message = Message::first_page(reply(&voice), Locale::English);
        assert_eq!(kept.body(&message, true, None, || "once".to_owned()), "once");
        assert_eq!(kept.body(&message, true, None, || "twice".to_owned()), "twice");
    }
}
