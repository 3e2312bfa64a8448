//! Drawn pictures as PNG files.
//!
//! They have few colours: flat areas, and the shades along the edges of letters. Written with a
//! palette they are smaller, and take a tenth of the time.

use std::collections::HashMap;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError};
use resvg::tiny_skia::Pixmap;

/// How many colours a palette holds.
const COLOURS: usize = 256;

/// Red, green and blue.
type Colour = [u8; 3];

/// The colours of a picture in the order in which they are met. Areas come before the letters on
/// them, so that what no longer fits is a shade between two that did.
#[derive(Default)]
struct Palette {
    colours: Vec<Colour>,
    places: HashMap<Colour, u8>,
}

impl Palette {
    /// The place of a colour, or of the one that is most like it where all places are taken.
    fn place(&mut self, colour: Colour) -> u8 {
        if let Some(place) = self.places.get(&colour) {
            return *place;
        }
        let place = if self.colours.len() < COLOURS {
            self.colours.push(colour);
            self.colours.len() - 1
        } else {
            let places = 0..self.colours.len();
            places.min_by_key(|place| distance(self.colours[*place], colour)).unwrap_or_default()
        };
        let place = u8::try_from(place).unwrap_or(u8::MAX);
        self.places.insert(colour, place);
        place
    }
}

/// How unlike two colours are.
fn distance(one: Colour, other: Colour) -> u32 {
    let pairs = one.into_iter().zip(other);
    pairs.map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}

/// A picture as a PNG file; nothing of it may be transparent.
pub(super) fn encode(pixels: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let mut palette = Palette::default();
    let mut dots = Vec::with_capacity(pixels.pixels().len());
    let mut last = None;
    for dot in pixels.pixels() {
        let colour = [dot.red(), dot.green(), dot.blue()];
        // Most dots are like the one before.
        let place = match last {
            Some((known, place)) if known == colour => place,
            _ => palette.place(colour),
        };
        last = Some((colour, place));
        dots.push(place);
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.colours.concat());
    encoder.set_compression(Compression::Fast);
    encoder.write_header()?.write_image_data(&dots)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::PremultipliedColorU8;

    use super::*;

    /// A picture with so many shades of grey and red.
    fn shades(count: u32) -> Pixmap {
        let mut pixels = Pixmap::new(count, 4).expect("it has a size");
        for (at, dot) in pixels.pixels_mut().iter_mut().enumerate() {
            let at = u32::try_from(at).expect("a small picture") % count;
            let [red, grey] = [at % 256, at / 256].map(|part| u8::try_from(part).expect("a byte"));
            *dot = PremultipliedColorU8::from_rgba(red, grey, grey, 255).expect("a colour");
        }
        pixels
    }

    fn worst(count: u32) -> u8 {
        let pixels = shades(count);
        let file = encode(&pixels).expect("it can be written");
        let read = Pixmap::decode_png(&file).expect("it can be read");
        let pairs = pixels.data().iter().zip(read.data());
        pairs.map(|(one, other)| one.abs_diff(*other)).max().expect("it has dots")
    }

    #[test]
    fn what_fits_a_palette_is_kept_to_the_bit() {
        assert_eq!(worst(256), 0);
    }

    #[test]
    fn what_does_not_fit_becomes_what_is_most_like_it() {
        assert!((1..=2).contains(&worst(700)), "{}", worst(700));
    }
}
