//! What one answer costs, step by step: reading what Discord sends, answering out of the facts, putting
//! that into words, laying the words out in pages, and as the JSON of a message; and all of it up to the
//! text that is sent, for whoever asks what somebody has asked before.

#[path = "answers/question.rs"]
mod question;

use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::Arc;

use criterion::Criterion;
use lanekeeper::answer::{Query, answer};
use lanekeeper::fact::{Locale, bundled};
use lanekeeper::reply::{Words, compose};
use lanekeeper::service::{Message, Service};
use lanekeeper::store::MemoryStore;
use lanekeeper::transport::discord::{self, Kept, Read, Rest};
use tokio::runtime::Builder;

use question::question;

fn main() {
    let mut criterion = Criterion::default().sample_size(30).configure_from_args();
    steps(&mut criterion);
    whole(&mut criterion);
    criterion.final_summary();
}

fn steps(criterion: &mut Criterion) {
    let facts = bundled::facts().expect("the bundled facts are sound");
    let words = Words::load(&[]).expect("the bundled words load");
    let subject = |id: &str| facts.subject(id).expect("it is a subject");
    let sides = ["meta", "mistral"].map(subject).to_vec();
    let queries = [
        ("compare", Query::Compare { sides, aspect: None }),
        ("why-open", Query::WhyOpen { subject: subject("meta") }),
        ("outlook", Query::Outlook { theme: None }),
    ];
    for locale in [Locale::English, Locale::Chinese] {
        let voice = words.voice(locale);
        for (name, query) in &queries {
            let name = format!("{name}-{locale:?}");
            criterion.bench_function(&format!("answer/{name}"), |bencher| {
                bencher.iter(|| black_box(answer(&facts, query)).is_some());
            });
            let answered = answer(&facts, query).expect("it has an answer");
            criterion.bench_function(&format!("compose/{name}"), |bencher| {
                bencher.iter(|| black_box(compose(&facts, query, &answered, &voice)));
            });
            let reply = compose(&facts, query, &answered, &voice);
            criterion.bench_function(&format!("lay-out/{name}"), |bencher| {
                bencher.iter(|| black_box(discord::pages(&reply)));
            });
            let message = Message::first_page(reply, locale);
            criterion.bench_function(&format!("lay-out-as-json/{name}"), |bencher| {
                bencher.iter(|| {
                    let response = discord::respond(&message, &voice);
                    black_box(serde_json::to_string(&response).expect("it is JSON"))
                });
            });
        }
    }
}

fn whole(criterion: &mut Criterion) {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    let words = Words::load(&[]).expect("the bundled words load");
    let store = Arc::new(MemoryStore::default());
    let service = runtime.block_on(Service::start(store, words, BTreeSet::new()));
    let service = service.expect("the bundled facts are sound");
    let rest = Rest::new("http://127.0.0.1:9", None).expect("it is an address");
    let text = question(1, "meta", "mistral", Some("licence")).to_string();
    let read = || Read::of(text.as_bytes());
    criterion.bench_function("read", |bencher| bencher.iter(|| black_box(read())));
    let Read::Whole(interaction) = read() else { panic!("not read: {text}") };
    let kept = Kept::default();
    let whole = || runtime.block_on(discord::answer(&service, &interaction, &rest, &kept));
    criterion.bench_function("whole", |bencher| bencher.iter(|| black_box(whole())));
}
