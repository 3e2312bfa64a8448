//! What the sides of a comparison share: said last, and short.

use crate::fact::{Explains, Lane, Motive, VendorKind, Weights};

use super::{Aspect, AspectView, Party};

/// Something that all sides share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sameness {
    /// The lane.
    Lane(Lane),
    /// The country, as a code.
    Country(String),
    /// The sort of organisation.
    Kind(VendorKind),
    /// What may be done with the weights of the models compared.
    Weights(Weights),
    /// The vendor of the models compared.
    Vendor,
    /// Motives.
    Motives(Vec<(Explains, Motive)>),
    /// Neither has anything listed.
    Nothing(Aspect),
}

/// Everything that all sides share.
pub(super) fn sameness(sides: &[Party], views: &[AspectView]) -> Vec<Sameness> {
    let first = &sides[0];
    let all = |same: &dyn Fn(&Party) -> bool| sides.iter().all(same);
    let mut found = Vec::new();
    if all(&|side| side.vendor.id == first.vendor.id) {
        found.push(Sameness::Vendor);
    } else {
        if all(&|side| side.vendor.lane.now == first.vendor.lane.now) {
            found.push(Sameness::Lane(first.vendor.lane.now));
        }
        if all(&|side| side.vendor.country == first.vendor.country) {
            found.push(Sameness::Country(first.vendor.country.clone()));
        }
        if all(&|side| side.vendor.kind == first.vendor.kind) {
            found.push(Sameness::Kind(first.vendor.kind));
        }
    }
    if let Some(release) = first.release
        && all(&|side| side.release.is_some_and(|other| other.weights == release.weights))
    {
        found.push(Sameness::Weights(release.weights));
    }
    for view in views {
        let shared = view.motives.iter().filter(|one| one.holders.iter().all(Option::is_some));
        let shared: Vec<_> = shared.map(|one| (one.explains, one.motive)).collect();
        if !shared.is_empty() {
            found.push(Sameness::Motives(shared));
        }
        if view.is_empty() {
            found.push(Sameness::Nothing(view.aspect));
        }
    }
    found
}
