//! Closed vocabularies: the small sets of terms that facts are written in.

/// A closed set of terms, each with the slug that data files, custom ids and word keys use.
pub trait Vocabulary: Copy + Eq + 'static {
    /// The name of the set; the words layer builds its keys as `NAME-slug`.
    const NAME: &'static str;
    /// Every term, in the order in which readers see them.
    const ALL: &'static [Self];

    /// The term as data files write it.
    fn slug(self) -> &'static str;

    /// The key of the term's words: `NAME-slug`.
    fn key(self) -> &'static str;

    /// The term that a data file's slug stands for.
    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|term| term.slug() == slug)
    }
}

/// Declares an enum that is a [`Vocabulary`]: one line a term, so that the slug in the files, the
/// list of all terms and the serde names cannot drift apart.
macro_rules! vocabulary {
    (
        $(#[$attribute:meta])*
        $name:ident as $set:literal {
            $( $(#[$term_attribute:meta])* $term:ident = $slug:literal ),+ $(,)?
        }
    ) => {
        $(#[$attribute])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $( $(#[$term_attribute])* #[serde(rename = $slug)] $term, )+
        }

        impl $crate::fact::Vocabulary for $name {
            const NAME: &'static str = $set;
            const ALL: &'static [Self] = &[$( Self::$term, )+];

            fn slug(self) -> &'static str {
                match self {
                    $( Self::$term => $slug, )+
                }
            }

            fn key(self) -> &'static str {
                match self {
                    $( Self::$term => concat!($set, "-", $slug), )+
                }
            }
        }
    };
}

pub(crate) use vocabulary;
