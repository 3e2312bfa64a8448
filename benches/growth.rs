//! What each step costs, and how that grows with the number of facts: a thousand, a hundred thousand, a
//! million.
//!
//!     cargo bench --bench growth
//!     cargo bench --bench growth -- answer      # some steps only
//!     GROWTH=1000,100000 cargo bench --bench growth
//!
//! A million facts need some gigabytes of memory and of disk.

#[path = "growth/field.rs"]
mod field;
#[path = "answers/question.rs"]
mod question;
#[path = "answers/request.rs"]
mod request;
#[path = "growth/wire.rs"]
mod wire;

use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion};
use lanekeeper::answer::{Query, answer};
use lanekeeper::config;
use lanekeeper::fact::{Change, Edit, Facts, Locale, Record, Scope, bundled};
use lanekeeper::reply::{Words, compose};
use lanekeeper::service::{Message, Service};
use lanekeeper::store::{MemoryStore, Revision, SledStore, Store};
use lanekeeper::transport::{discord, http};
use tokio::runtime::Runtime;

use wire::Wire;

/// How large the fields are, where `GROWTH` says nothing else.
const SIZES: [usize; 3] = [1_000, 100_000, 1_000_000];
/// How many records come with one change.
const RECORDS_PER_CHANGE: usize = 1_000;
/// How many names are offered.
const SHOWN: usize = 25;
/// How often what percentiles are taken of is done.
const TIMES: usize = 20_000;

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    for size in sizes() {
        let facts = field::field(size);
        println!("{size}: {} facts of {} vendors", facts.facts().count(), facts.vendors().count());
        reading(&mut criterion, size, &facts);
        writing(&mut criterion, size, &facts);
        over_http(&mut criterion, size);
        opening(&mut criterion, size);
    }
    criterion.final_summary();
}

fn sizes() -> Vec<usize> {
    let wanted = std::env::var("GROWTH").ok();
    let parse = |one: &str| one.trim().parse().expect("GROWTH has numbers, between commas");
    wanted.map_or(SIZES.to_vec(), |wanted| wanted.split(',').map(parse).collect())
}

/// Prints the percentiles that budgets are made of.
fn report(what: &str, size: usize, mut act: impl FnMut()) {
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let begun = Instant::now();
            act();
            begun.elapsed()
        })
        .collect();
    times.sort();
    let below = |hundredths: usize| times[(TIMES * hundredths / 100).min(TIMES - 1)];
    println!("{what}/{size}: p50 {:.2?}, p99 {:.2?}", below(50), below(99));
}

fn reading(criterion: &mut Criterion, size: usize, facts: &Facts) {
    let words = Words::load(&[]).expect("the bundled words load");
    let voice = words.voice(Locale::English);
    let subject = |id: &str| facts.subject(id).expect("it is a subject");
    let compare = Query::Compare { sides: ["meta", "mistral"].map(subject).into(), aspect: None };
    let why_open = Query::WhyOpen { subject: subject("meta") };
    let queries = [("compare", compare), ("why-open", why_open)];
    for (name, query) in &queries {
        let answers = || drop(black_box(answer(facts, query)));
        report(&format!("answer/{name}"), size, answers);
        criterion.bench_with_input(
            BenchmarkId::new(format!("answer/{name}"), size),
            query,
            |bencher, query| bencher.iter(|| black_box(answer(facts, query)).is_some()),
        );
        let answered = answer(facts, query).expect("it has an answer");
        criterion.bench_with_input(
            BenchmarkId::new(format!("render/{name}"), size),
            &answered,
            |bencher, answered| {
                bencher.iter(|| {
                    let reply = compose(facts, query, answered, &voice);
                    let message = Message::first_page(reply, Locale::English);
                    let response = discord::respond(&message, &voice);
                    black_box(serde_json::to_string(&response).expect("it is JSON")).len()
                });
            },
        );
    }
    let names = facts.names();
    let typed = ["mis", "mistrl", "deepsek", "quaran", "gri", "zhipu a", "智", "kelima"];
    let mut turn = typed.iter().cycle();
    let mut next = || *turn.next().expect("it never ends");
    report("autocomplete", size, || drop(black_box(names.complete(next(), SHOWN))));
    criterion.bench_function(&format!("autocomplete/{size}"), |bencher| {
        bencher.iter(|| black_box(names.complete(next(), SHOWN)).len());
    });
    let asked = ["mistral", "llama", "羊驼", "mixtral 8x7b", "chatgpt"];
    let mut turn = asked.iter().cycle();
    criterion.bench_function(&format!("resolve/{size}"), |bencher| {
        bencher.iter(|| black_box(facts.find(turn.next().expect("it never ends"))));
    });
    let sought = ["licence", "open weights", "700 million", "开源许可", "opneai revenue"];
    let mut turn = sought.iter().cycle();
    criterion.bench_function(&format!("search/{size}"), |bencher| {
        bencher.iter(|| black_box(facts.search(turn.next().expect("it never ends"))));
    });
}

fn change(operation: String, edits: Vec<Edit>) -> Change {
    Change {
        operation,
        scope: Scope::Base,
        author: "42".to_owned(),
        reason: "a measurement".to_owned(),
        time: "2026-11-28T12:00:00Z".parse().expect("a time"),
        confirmed: true,
        edits,
    }
}

fn writing(criterion: &mut Criterion, size: usize, facts: &Facts) {
    let fact = facts.facts().next().expect("there are facts").clone();
    let one = change("one".to_owned(), vec![Edit::Put(Box::new(Record::Fact(fact)))]);
    let today = jiff::civil::Date::MAX;
    criterion.bench_function(&format!("apply a change/{size}"), |bencher| {
        bencher.iter(|| black_box(facts.apply(&one, today)).is_ok());
    });
}

/// A store that holds what is beyond the bundled facts; those come from the program.
fn fill(runtime: &Runtime, store: &dyn Store, size: usize) {
    let base = bundled::facts().expect("the bundled facts are sound");
    let beyond: Vec<Edit> =
        field::beyond(&base, size).map(|record| Edit::Put(Box::new(record))).collect();
    let mut newest = Revision(0);
    for (number, edits) in beyond.chunks(RECORDS_PER_CHANGE).enumerate() {
        let change = change(format!("write {number}"), edits.to_vec());
        newest = runtime.block_on(store.commit(&change, newest)).expect("it is kept");
    }
}

fn started(runtime: &Runtime, store: Arc<dyn Store>) -> Service {
    let words = Words::load(&[]).expect("the bundled words load");
    let service = runtime.block_on(Service::start(store, words, BTreeSet::new()));
    service.expect("the bundled facts are sound")
}

fn over_http(criterion: &mut Criterion, size: usize) {
    let runtime = Runtime::new().expect("a runtime");
    let store = MemoryStore::default();
    fill(&runtime, &store, size);
    let service = started(&runtime, Arc::new(store));
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free address");
    let listen = listener.local_addr().expect("a bound listener has an address");
    drop(listener);
    let environment = BTreeMap::from([
        ("LANEKEEPER_HTTP__LISTEN".to_owned(), listen.to_string()),
        ("LANEKEEPER_HTTP__PUBLIC_KEY".to_owned(), request::public_key()),
        ("LANEKEEPER_DISCORD__API_URL".to_owned(), "http://127.0.0.1:9".to_owned()),
    ]);
    let settings = config::load(None, &environment).expect("these are settings");
    let public_key = settings.http.public_key.expect("it was given");
    let door = http::Door { listen, public_key, application_id: None };
    let drain = Duration::from_secs(1);
    runtime.spawn(http::serve(settings.discord, door, false, drain, Arc::new(service)));
    let mut wire = runtime.block_on(Wire::open(listen));
    criterion.bench_function(&format!("verify and answer over HTTP/{size}"), |bencher| {
        bencher.iter_custom(|count| runtime.block_on(wire.ask(count)));
    });
}

fn opening(criterion: &mut Criterion, size: usize) {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder to measure in");
    let open = |path: &Path| SledStore::open(path).expect("it opens");
    let store = open(folder.path());
    fill(&runtime, &store, size);
    drop(store);
    // The first start takes in the bundled facts, and makes an export.
    drop(started(&runtime, Arc::new(open(folder.path()))));
    // From the folder to a service that answers, and to one that writes as well: a large store is read
    // ahead, and opened behind that.
    let once = || {
        let begun = Instant::now();
        let store = Arc::new(open(folder.path()));
        let service = started(&runtime, Arc::clone(&store) as Arc<dyn Store>);
        let ready = begun.elapsed();
        runtime.block_on(store.operation("")).expect("it can be read");
        let verified = begun.elapsed();
        drop(service);
        [ready, verified]
    };
    let mut group = criterion.benchmark_group("open");
    group.sample_size(10);
    for (place, what) in ["ready", "verified"].into_iter().enumerate() {
        group.bench_function(BenchmarkId::new(what, size), |bencher| {
            bencher.iter_custom(|count| (0..count).map(|_| once()[place]).sum());
        });
    }
    group.finish();
}
