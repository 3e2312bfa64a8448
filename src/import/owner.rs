//! Whose model it is: from what data sets call an organisation to the vendors of the base.

use crate::fact::{Facts, Subject, VendorId};

/// What joins organisations that made something together.
const JOINTS: [&str; 7] = [",", ";", " and ", " & ", " / ", " + ", "（"];
/// What organisations add to their names, from the end: a department, or what sort of firm it is.
const ADDITIONS: [&str; 13] = [
    "for",
    "research",
    "ai",
    "lab",
    "labs",
    "brain",
    "team",
    "group",
    "inc",
    "corp",
    "technology",
    "security",
    "laboratory",
];

/// The vendors behind what a data set calls the maker, in its order, each once.
pub(super) fn vendors(facts: &Facts, makers: &str) -> Vec<VendorId> {
    if let Some(vendor) = vendor(facts, makers) {
        return vec![vendor];
    }
    let mut parts = vec![makers];
    for joint in JOINTS {
        parts = parts.into_iter().flat_map(|part| part.split(joint)).collect();
    }
    let mut found = Vec::new();
    for vendor in parts.into_iter().filter_map(|part| vendor(facts, part)) {
        if !found.contains(&vendor) {
            found.push(vendor);
        }
    }
    found
}

/// The vendor with that name: as it stands, then without what stands in brackets, then by what
/// stands in them, then without additions.
fn vendor(facts: &Facts, name: &str) -> Option<VendorId> {
    let name = name.trim();
    let (outer, inner) = match name.split_once('(') {
        Some((outer, rest)) => (outer.trim(), rest.split(')').next().unwrap_or_default().trim()),
        None => (name, ""),
    };
    // Folders and addresses glue the last word on: `zhipuai`, `mistralai`.
    let glued = name.strip_suffix("ai").unwrap_or_default();
    let whole = [name, outer, inner, glued].into_iter().find_map(|name| known(facts, name));
    whole.or_else(|| {
        let mut words: Vec<_> = outer.split_whitespace().collect();
        while words.len() > 1 {
            let last = words.pop()?;
            let last = last.trim_matches('.').to_ascii_lowercase();
            if !ADDITIONS.contains(&last.as_str()) {
                return None;
            }
            if let Some(vendor) = known(facts, &words.join(" ")) {
                return Some(vendor);
            }
        }
        None
    })
}

/// The vendor with exactly that name.
fn known(facts: &Facts, name: &str) -> Option<VendorId> {
    match facts.names().find(name)? {
        Subject::Vendor(id) => Some(id.clone()),
        Subject::Release(_) | Subject::Term(_) => None,
    }
}

/// The vendor that a model's own name tells: of `deepseek-v3.2` it is `deepseek`, whoever offers it.
pub(super) fn by_model(facts: &Facts, name: &str) -> Option<VendorId> {
    let last = name.rsplit('/').next().unwrap_or(name);
    let words: Vec<_> = last.split(['-', '_', ' ', ':']).filter(|word| !word.is_empty()).collect();
    let first = words.first().copied().unwrap_or_default();
    let letters: String = first.chars().take_while(char::is_ascii_alphabetic).collect();
    let pair = words.get(..2).map(|pair| pair.join(" "));
    let candidates = pair.as_deref().into_iter().chain([first, letters.as_str()]);
    let meant = |name: &str| match facts.names().find(name)? {
        Subject::Term(_) => None,
        subject => facts.vendor_of(subject).map(|vendor| vendor.id.clone()),
    };
    candidates.filter(|name| name.len() > 1).find_map(meant)
}
