//! A picture that is described but not drawn yet, and drawing it.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use siphasher::sip128::{Hasher128 as _, SipHasher13};
use std::hash::Hasher as _;

use super::encoding::encode;
use super::font::{FAMILY, FONTS};

/// Pictures are drawn at twice the size of their description: phones have the dots.
const SCALE: f32 = 2.0;

/// The renderer is set up once: its resolvers are boxes that need not be made for every picture.
static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| Options {
    font_family: FAMILY.to_owned(),
    fontdb: FONTS.clone(),
    ..Options::default()
});

/// A picture that is described but not drawn yet: drawing it takes a while, and belongs where
/// nobody waits in line behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    pub(super) svg: String,
    pub(super) alt: String,
}

/// What a scene looks like, in 128 bits: scenes with the same key give the same bytes. It stays the
/// same from one run to the next, for as long as fonts and renderer do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SceneKey(u128);

/// A picture with the words that say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The picture, as a PNG file, shared by everybody who sends it.
    pub png: Arc<[u8]>,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Its width in dots.
    pub width: u32,
    /// Its height in dots.
    pub height: u32,
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The description is not sound.
    #[error("the picture's description is not sound: {0}")]
    Description(#[from] resvg::usvg::Error),
    /// It is too large to draw.
    #[error("the picture is too large to draw: {0} x {1}")]
    TooLarge(u32, u32),
    /// It could not be written.
    #[error("the picture could not be written as PNG: {0}")]
    Encoding(#[from] png::EncodingError),
}

impl Scene {
    /// The key under which the drawn picture can be kept.
    #[must_use]
    pub fn key(&self) -> SceneKey {
        let mut hasher = SipHasher13::new();
        hasher.write(self.svg.as_bytes());
        // A byte that no text has keeps the two apart.
        hasher.write(&[0xff]);
        hasher.write(self.alt.as_bytes());
        SceneKey(hasher.finish128().as_u128())
    }

    /// What it shows, in words.
    #[must_use]
    pub fn alt(&self) -> &str {
        &self.alt
    }

    /// The description, as SVG.
    #[must_use]
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// Draws it. Takes some tens of milliseconds, and nothing but the processor.
    ///
    /// # Errors
    ///
    /// Should the renderer refuse it; the words then go out alone.
    pub fn render(&self) -> Result<Picture, PictureError> {
        let tree = Tree::from_str(&self.svg, &OPTIONS)?;
        let size = tree.size().to_int_size().scale_by(SCALE);
        let (width, height) = size.map_or((0, 0), |size| (size.width(), size.height()));
        let mut pixels = Pixmap::new(width, height).ok_or(PictureError::TooLarge(width, height))?;
        resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
        let png = encode(&pixels)?.into();
        Ok(Picture { png, alt: self.alt.clone(), width, height })
    }
}
