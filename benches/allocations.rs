//! How often memory is asked for on the way from an interaction to the text that is sent, step by
//! step; and what a bot keeps in memory for as long as it runs. Counts are the same on every machine, so
//! that they tell what a change does.
//!
//!     cargo bench --bench allocations

#[path = "answers/question.rs"]
mod question;

use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::Arc;

use allocation_counter::measure;
use lanekeeper::answer::{Query, answer};
use lanekeeper::fact::{Locale, bundled};
use lanekeeper::reply::{Words, compose};
use lanekeeper::service::Service;
use lanekeeper::store::MemoryStore;
use lanekeeper::transport::discord::{self, Kept, Read, Rest};
use tokio::runtime::Builder;

use question::question;

/// What a kept answer may ask for, the interaction's own reading included, before somebody should look
/// at what has come in.
const ON_THE_HOT_PATH: u64 = 120;

/// Prints what one more time takes, once everything that is kept is there.
fn counted<T>(what: &str, mut act: impl FnMut() -> T) -> u64 {
    drop(black_box(act()));
    let info = measure(|| drop(black_box(act())));
    println!("{what:<40} {:>6} times {:>8} bytes", info.count_total, info.bytes_total);
    info.count_total
}

/// Prints what stays in memory of what is made once.
fn kept<T>(what: &str, make: impl FnOnce() -> T) -> T {
    let mut result = None;
    let info = measure(|| result = Some(make()));
    println!("{what:<40} {:>6} pieces {:>8} bytes", info.count_current, info.bytes_current);
    result.expect("it was made")
}

fn main() {
    let facts = kept("in memory: the bundled facts", bundled::facts);
    let facts = facts.expect("the bundled facts are sound");
    let words = kept("in memory: the words of nine languages", || Words::load(&[]));
    let words = words.expect("the bundled words load");
    let voice = words.voice(Locale::English);
    let sides = ["meta", "mistral"].map(|id| facts.subject(id).expect("it is a subject"));
    let query = Query::Compare { sides: sides.into(), aspect: None };
    let answered = answer(&facts, &query).expect("it has an answer");
    let reply = compose(&facts, &query, &answered, &voice);
    counted("new: answer", || answer(&facts, &query));
    counted("new: compose", || compose(&facts, &query, &answered, &voice));
    counted("new: lay out", || discord::pages(&reply));

    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    let store = Arc::new(MemoryStore::default());
    let service = runtime.block_on(Service::start(store, words, BTreeSet::new()));
    let service = service.expect("the bundled facts are sound");
    let rest = Rest::new("http://127.0.0.1:9", None).expect("it is an address");
    let text = question(1, "meta", "mistral", Some("licence")).to_string();
    let reading = counted("kept: read the interaction", || Read::of(text.as_bytes()));
    let Read::Whole(interaction) = Read::of(text.as_bytes()) else { panic!("not read: {text}") };
    let kept = Kept::default();
    let answering = counted("kept: answer it", || {
        runtime.block_on(discord::answer(&service, &interaction, &rest, &kept))
    });
    let whole = reading + answering;
    assert!(whole <= ON_THE_HOT_PATH, "{whole} times is more than {ON_THE_HOT_PATH}");
}
