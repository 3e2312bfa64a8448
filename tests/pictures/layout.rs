//! Nothing overlaps, nothing is cut off, and the words beside a picture say the same.

use lanekeeper::answer::Timeline;
use lanekeeper::fact::{Locale, Vendor, Vocabulary as _};
use lanekeeper::reply::picture::{ALT_LIMIT, Scene};
use resvg::usvg::{self, Node, Options, roxmltree::Document};

use super::fixtures::{FACTS, HOSTILE, compared, forty, gallery, renamed, timeline, voice};

/// Left, top, right and bottom, and what is there.
type Place = ([f64; 4], String);

/// Where the renderer puts each text.
fn texts(scene: &Scene) -> Vec<Place> {
    let mut options = Options { font_family: "Noto Sans CJK SC".to_owned(), ..Options::default() };
    for weight in ["Regular", "Bold"] {
        let path = format!(
            "{}/assets/fonts/NotoSansCJKsc-{weight}-subset.otf",
            env!("CARGO_MANIFEST_DIR")
        );
        options.fontdb_mut().load_font_data(std::fs::read(path).expect("the font is there"));
    }
    let tree = usvg::Tree::from_str(scene.svg(), &options).expect("it is sound");
    let place = |node: &Node| {
        let Node::Text(text) = node else { return None };
        let area = text.abs_bounding_box();
        let edges = [area.left(), area.top(), area.right(), area.bottom()].map(f64::from);
        // The box is as high as the font allows; letters take less.
        let inset = (edges[3] - edges[1]) * 0.14;
        let words = text.chunks().iter().map(usvg::TextChunk::text).collect();
        Some(([edges[0], edges[1] + inset, edges[2], edges[3] - inset], words))
    };
    tree.root().children().iter().filter_map(place).collect()
}

/// Where each mark is, as it is described.
fn marks(scene: &Scene) -> Vec<Place> {
    let document = Document::parse(scene.svg()).expect("it is sound");
    let place = |node: usvg::roxmltree::Node| {
        let number = |name: &str| node.attribute(name)?.parse::<f64>().ok();
        let name = node.tag_name().name().to_owned();
        if let (Some(x), Some(y), Some(r)) = (number("cx"), number("cy"), number("r")) {
            return Some(([x - r, y - r, x + r, y + r], name));
        }
        let points = node.attribute("points")?.split([' ', ',']).map(str::parse::<f64>);
        let points: Vec<_> = points.collect::<Result<_, _>>().expect("they are numbers");
        let edge = |axis: usize, pick: fn(f64, f64) -> f64| {
            points.iter().skip(axis).step_by(2).copied().reduce(pick)
        };
        let edges =
            [edge(0, f64::min)?, edge(1, f64::min)?, edge(0, f64::max)?, edge(1, f64::max)?];
        Some((edges, name))
    };
    document.descendants().filter_map(place).collect()
}

fn size(scene: &Scene) -> (f64, f64) {
    let document = Document::parse(scene.svg()).expect("it is sound");
    let number = |name: &str| {
        document.root_element().attribute(name).and_then(|one| one.parse().ok()).expect("a number")
    };
    (number("width"), number("height"))
}

/// In a language of long words not everything may fit; then it says how much is left out.
fn assert_left_out(alt: &str, untold: usize, locale: Locale) {
    let is_short = matches!(locale, Locale::English | Locale::Chinese);
    let says = |count: usize| voice(locale).with("picture-left-out", &[("count", count.into())]);
    let is_said = (untold..untold + 3).any(|count| count > 0 && alt.contains(&says(count)));
    assert!(untold == 0 || is_said && !is_short, "{locale:?}: {untold} are not in {alt}");
}

#[test]
fn nothing_overlaps_and_nothing_is_cut_off() {
    let mut wrong = Vec::new();
    for &locale in Locale::ALL {
        for (name, scene) in gallery(locale) {
            let (width, height) = size(&scene);
            assert!(width >= 800.0 && height >= 300.0, "{name} is small");
            let places = [texts(&scene), marks(&scene)].concat();
            for (index, (one, what)) in places.iter().enumerate() {
                let is_inside = one[0] >= 8.0
                    && one[1] >= 8.0
                    && one[2] <= width - 8.0
                    && one[3] <= height - 8.0;
                if !is_inside {
                    wrong.push(format!("{name} in {locale:?}: {what} is cut off: {one:?}"));
                }
                let covers = |other: &[f64; 4]| {
                    let slack = 0.6;
                    one[0] + slack < other[2]
                        && other[0] + slack < one[2]
                        && one[1] + slack < other[3]
                        && other[1] + slack < one[3]
                };
                for (_, other) in places[..index].iter().filter(|(other, _)| covers(other)) {
                    wrong.push(format!("{name} in {locale:?}: {what} covers {other}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_event_of_a_vendor_is_drawn_and_told() {
    for &locale in Locale::ALL {
        let scene = timeline(&FACTS, Some("mistral"), locale);
        let events = Timeline::of(&FACTS, Some("mistral")).expect("a vendor").events();
        // One mark for each, one for the lane, and one for the name of each band.
        assert!(marks(&scene).len() > events.len(), "{locale:?}");
        let alt = scene.alt();
        let untold = events.iter().filter(|(_, event)| !alt.contains(&event.date().to_string()));
        assert_left_out(alt, untold.count(), locale);
        let releases = FACTS.releases_of("mistral");
        let untold = releases.iter().filter(|release| !alt.contains(&release.model));
        assert_left_out(alt, untold.count(), locale);
        let drawn = timeline(&forty(), Some("01ai"), locale);
        assert!(marks(&drawn).len() > 40);
        let text: String = texts(&drawn).into_iter().map(|(_, text)| text).collect();
        for number in 0..40 {
            assert!(text.contains(&format!("Yi-{number}-")), "{number} has no label");
        }
    }
}

#[test]
fn the_words_beside_a_card_say_what_it_shows() {
    for &locale in Locale::ALL {
        let scene = compared(&FACTS, &["meta", "mistral"], locale, false);
        let alt = scene.alt();
        for id in ["meta", "mistral"] {
            let vendor = FACTS.vendor(id).expect("a vendor");
            let newest = FACTS.releases_of(id).pop().expect("a model");
            let switch = FACTS.switches_of(id).pop().expect("a switch");
            let voice = voice(locale);
            for part in [
                voice.term(vendor.lane.now),
                vendor.lane.as_of.to_string(),
                newest.model.clone(),
                newest.date.to_string(),
                voice.term(newest.weights),
                voice.term(switch.to),
                switch.date.to_string(),
            ] {
                assert!(alt.contains(&part), "{part} is not in {alt}");
            }
        }
        assert!(alt.contains("CC BY 4.0"), "{alt}");
    }
}

#[test]
fn languages_differ_in_picture_and_words() {
    for ((name, english), (_, chinese)) in
        gallery(Locale::English).into_iter().zip(gallery(Locale::Chinese))
    {
        assert_ne!(english.key(), chinese.key(), "{name}");
        assert_ne!(english.alt(), chinese.alt(), "{name}");
        assert_ne!(english.svg(), chinese.svg(), "{name}");
    }
}

#[test]
fn words_beside_pictures_are_there_and_never_too_long() {
    for &locale in Locale::ALL {
        for (name, scene) in gallery(locale) {
            let length = scene.alt().chars().count();
            assert!((40..=ALT_LIMIT).contains(&length), "{name} has {length} characters");
        }
    }
}

#[test]
fn a_hostile_name_stays_a_name() {
    let facts = renamed(HOSTILE, HOSTILE);
    for &locale in Locale::ALL {
        for scene in [
            compared(&facts, &["meta", "mistral"], locale, false),
            compared(&facts, &["meta", "mistral"], locale, true),
            timeline(&facts, Some("meta"), locale),
            timeline(&facts, None, locale),
        ] {
            assert!(!scene.svg().contains("<script"), "{}", scene.svg());
            assert!(scene.alt().contains("<script>alert"), "words are plain text: {}", scene.alt());
            scene.render().expect("it can be drawn");
        }
    }
}

#[test]
fn the_key_follows_the_content() {
    let card = |side| compared(&FACTS, &["meta", side], Locale::English, false).key();
    assert_eq!(card("mistral"), card("mistral"));
    assert_ne!(card("mistral"), card("openai"));
}

#[test]
fn the_words_beside_all_vendors_name_each() {
    for &locale in Locale::ALL {
        let scene = timeline(&FACTS, None, locale);
        let is_untold = |vendor: &&Vendor| !scene.alt().contains(vendor.name.in_locale(locale));
        assert_left_out(scene.alt(), FACTS.vendors().filter(is_untold).count(), locale);
    }
}
