//! What a picture costs: describing it, drawing it when nothing is kept, and finding it when it is.
//! The targets are 40 ms for a cold picture and 1 ms for one that is kept.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::Arc;

use criterion::Criterion;
use lanekeeper::answer::{Answer, Query, Timeline, answer};
use lanekeeper::fact::{Locale, bundled};
use lanekeeper::reply::Words;
use lanekeeper::reply::picture::{self, Scene};
use lanekeeper::service::{Ask, Handled, Illustration, Request, Service};
use lanekeeper::store::MemoryStore;
use tokio::runtime::Builder;

fn main() {
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    let facts = bundled::facts().expect("the bundled facts are sound");
    let words = Words::load(&[]).expect("the bundled words load");
    let subject = |id: &str| facts.subject(id).expect("it is a subject");
    let query =
        Query::Compare { sides: ["meta", "mistral", "openai"].map(subject).to_vec(), aspect: None };
    let Some(Answer::Comparison(comparison)) = answer(&facts, &query) else {
        panic!("it compares")
    };
    let one = Timeline::of(&facts, Some("mistral")).expect("it is a vendor");
    let all = Timeline::of(&facts, None).expect("there are vendors");
    for locale in [Locale::English, Locale::Chinese] {
        let voice = words.voice(locale);
        let scenes: [(&str, &dyn Fn() -> Scene); 4] = [
            ("card", &|| picture::card(&facts, &comparison, &voice)),
            ("timeline", &|| picture::timeline(&facts, &one, &voice)),
            ("all", &|| picture::timeline(&facts, &all, &voice)),
            ("map", &|| picture::heat_map(&facts, &comparison, &voice).scene(&voice)),
        ];
        for (name, describe) in scenes {
            let name = format!("{name}-{locale:?}");
            criterion.bench_function(&format!("describe/{name}"), |bencher| {
                bencher.iter(|| black_box(describe()));
            });
            let scene = describe();
            criterion.bench_function(&format!("draw/{name}"), |bencher| {
                bencher.iter(|| black_box(scene.render().expect("it can be drawn")));
            });
        }
    }
    kept(&mut criterion);
    criterion.final_summary();
}

/// What it costs to find the picture of a question that was asked before.
fn kept(criterion: &mut Criterion) {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    let words = Words::load(&[]).expect("the bundled words load");
    let store = Arc::new(MemoryStore::default());
    let service = runtime.block_on(Service::start(store, words, BTreeSet::new()));
    let service = service.expect("the bundled facts are sound");
    let text = "/compare meta mistral".to_owned();
    let request = Request::anonymous(Locale::English, Ask::Text { text, as_of: None });
    let Handled::Message(message) = runtime.block_on(service.handle(&request)) else {
        panic!("it is answered")
    };
    let Illustration::Drawing(drawing) = message.illustration else { panic!("it has a picture") };
    runtime.block_on(service.draw(drawing.clone())).expect("it can be drawn");
    criterion.bench_function("kept/card-English", |bencher| {
        bencher.iter(|| black_box(service.drawn(&drawing).expect("it is kept")));
    });
}
