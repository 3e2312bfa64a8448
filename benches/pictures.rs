//! What a picture costs: describing it, and drawing it when nothing is kept. The target for a cold
//! picture is 40 ms.

use std::hint::black_box;

use criterion::Criterion;
use lanekeeper::answer::{Answer, Query, Timeline, answer};
use lanekeeper::fact::{Locale, bundled};
use lanekeeper::reply::Words;
use lanekeeper::reply::picture::{self, Scene};

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
    criterion.final_summary();
}
