//! A picture still looks as it did, and comes out the same each time.
//!
//! What is kept is each picture at 64 × 48 dots: enough to see that something moved, and little
//! enough that a new version of the renderer, which may draw an edge a shade lighter, does not
//! matter. `RENEW=1 cargo test --test pictures` keeps how pictures look now;
//! `GALLERY=/some/folder cargo test --test pictures` writes them all there, to be looked at.

use std::env;
use std::fs;
use std::path::Path;

use lanekeeper::fact::{Locale, Vocabulary as _};
use resvg::tiny_skia::{
    Color, FilterQuality, Pixmap, PixmapPaint, PremultipliedColorU8, Transform,
};

use super::fixtures::{FACTS, compared, gallery};

const WIDTH: u32 = 64;
const HEIGHT: u32 = 48;
/// How far a channel of a dot may be off, and how far all may be on average.
const FAR: f64 = 26.0;
const ON_AVERAGE: f64 = 1.5;
/// The pictures that are kept; the others only strain the layout.
const KEPT: &[&str] =
    &["card-two", "card-three", "timeline-mistral", "timeline-forty", "timeline-all", "map-three"];

/// The languages that are kept, one of each script; that nothing overlaps is checked in all.
const WRITTEN: [Locale; 2] = [Locale::English, Locale::Chinese];

/// The picture at a glance, each dot the average of those it stands for.
fn small(picture: &Pixmap) -> Pixmap {
    let mut whole = picture.clone();
    // Halved again and again, because one large step would leave most dots out.
    while whole.width() > 2 * WIDTH && whole.height() > 2 * HEIGHT {
        whole = scaled(&whole, whole.width() / 2, whole.height() / 2);
    }
    scaled(&whole, WIDTH, HEIGHT)
}

fn scaled(picture: &Pixmap, width: u32, height: u32) -> Pixmap {
    let mut result = Pixmap::new(width, height).expect("it has a size");
    result.fill(Color::BLACK);
    let number = |side: u32| f32::from(u16::try_from(side).expect("no picture is that large"));
    let scale = Transform::from_scale(
        number(width) / number(picture.width()),
        number(height) / number(picture.height()),
    );
    let paint = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
    result.draw_pixmap(0, 0, picture.as_ref(), &paint, scale, None);
    result
}

/// The greatest and the average distance between two pictures of the same size.
fn distance(one: &Pixmap, other: &Pixmap) -> (f64, f64) {
    let channels = |dot: &PremultipliedColorU8| [dot.red(), dot.green(), dot.blue()];
    let pairs =
        one.pixels().iter().flat_map(channels).zip(other.pixels().iter().flat_map(channels));
    let distances: Vec<_> = pairs.map(|(one, other)| f64::from(one.abs_diff(other))).collect();
    let count = f64::from(WIDTH * HEIGHT * 3);
    (distances.iter().copied().fold(0.0, f64::max), distances.iter().sum::<f64>() / count)
}

#[test]
fn pictures_still_look_as_they_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures/golden");
    let mut changed = Vec::new();
    for locale in WRITTEN {
        for (name, scene) in gallery(locale).into_iter().filter(|(name, _)| KEPT.contains(name)) {
            let picture = scene.render().expect("it can be drawn");
            let drawn = Pixmap::decode_png(&picture.png).expect("it is a picture");
            assert_eq!((drawn.width(), drawn.height()), (picture.width, picture.height));
            let now = small(&drawn);
            let path = folder.join(format!("{name}-{}.png", locale.slug()));
            if env::var_os("RENEW").is_some() {
                now.save_png(&path).expect("it can be written");
            }
            let then = fs::read(&path).ok().and_then(|bytes| Pixmap::decode_png(&bytes).ok());
            let (far, average) = then.map_or((255.0, 255.0), |then| distance(&now, &then));
            if far > FAR || average > ON_AVERAGE {
                changed.push(format!("{name} in {}: {far}, {average:.2}", locale.slug()));
            }
        }
    }
    assert!(
        changed.is_empty(),
        "these look different now; look at them (GALLERY=…), and if they are right, RENEW=1: \
         {changed:#?}"
    );
}

#[test]
fn the_card_in_the_readme_is_the_one_that_is_drawn() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/card.png");
    let picture = compared(&FACTS, &["meta", "mistral"], Locale::English, false).render();
    let picture = picture.expect("it can be drawn");
    if env::var_os("RENEW").is_some() {
        fs::write(&path, &picture.png).expect("it can be written");
    }
    let shown = Pixmap::load_png(&path).expect("it is a picture");
    let drawn = Pixmap::decode_png(&picture.png).expect("it is a picture");
    let (far, average) = distance(&small(&drawn), &small(&shown));
    assert!(far <= FAR && average <= ON_AVERAGE, "RENEW=1 draws it anew: {far}, {average:.2}");
}

#[test]
fn a_scene_gives_the_same_bytes_each_time() {
    let twice = || gallery(Locale::Chinese).into_iter().filter(|(name, _)| KEPT.contains(name));
    for ((name, one), (_, other)) in twice().zip(twice()) {
        assert_eq!(one.key(), other.key(), "{name}");
        let (one, other) = (one.render().expect("drawn"), other.render().expect("drawn"));
        assert!(one == other, "{name} differs from itself");
    }
}

#[test]
fn the_gallery_is_written_where_it_is_asked_for() {
    let Some(folder) = env::var_os("GALLERY") else { return };
    fs::create_dir_all(&folder).expect("the folder can be made");
    for &locale in Locale::ALL {
        for (name, scene) in gallery(locale) {
            let path = Path::new(&folder).join(format!("{name}-{}.png", locale.slug()));
            fs::write(path, scene.render().expect("it can be drawn").png).expect("it is written");
        }
    }
}
