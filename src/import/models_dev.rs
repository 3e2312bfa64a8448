//! models.dev: a file a model and a file for each host that offers it, or all of it in one
//! `api.json`. A model belongs to whoever made it, not to whoever offers it; what hosts ask stands
//! with the model. Names that point at another model (`mistral-large-latest`) are left out: what
//! they say changes with what they point at.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::fact::{Content, Facts, Offer, PartialDate, Price, VendorId};

use super::flaw::FileFlaw;
use super::limits::{PRICE_LIMIT, TOKENS_LIMIT};
use super::set::File;
use super::{Entries, Entry, figure, owner};

/// Hosts that mostly offer what others made: what none else is known to have made is nobody's.
const HOSTS: [&str; 5] = ["azure", "databricks", "huggingface", "nvidia", "llama"];

/// A model as a file has it.
#[derive(Debug, Clone, Deserialize)]
struct Raw {
    name: Option<String>,
    base_model: Option<String>,
    release_date: Option<String>,
    last_updated: Option<String>,
    open_weights: Option<bool>,
    license: Option<String>,
    limit: Option<RawLimit>,
    cost: Option<RawCost>,
}

#[derive(Debug, Clone, Deserialize)]
struct RawLimit {
    context: Option<f64>,
    output: Option<f64>,
}

#[derive(Debug, Clone, Deserialize)]
struct RawCost {
    input: Option<f64>,
    output: Option<f64>,
}

/// A provider in `api.json`.
#[derive(Deserialize)]
struct RawProvider {
    models: BTreeMap<String, Raw>,
}

/// A model of a maker, or at a host.
#[derive(Debug)]
struct Listed {
    path: String,
    /// The folder or the key that it stands under: a maker, or a host.
    under: String,
    /// Its name below that.
    id: String,
    name: Option<String>,
    /// The model that it is, as `maker/model`.
    base: Option<String>,
    released: Option<PartialDate>,
    open_weights: Option<bool>,
    licence: Option<String>,
    context: Option<u64>,
    output: Option<u64>,
    cost: Option<(f64, f64)>,
}

impl Listed {
    /// The last part of its name, by which a model at a host is known again.
    fn key(&self) -> String {
        key(&self.id)
    }

    /// Whether its name points at another model.
    fn is_alias(&self) -> bool {
        let named = self.name.as_deref().unwrap_or_default().to_ascii_lowercase();
        self.key().ends_with("-latest") || named.contains("(latest)")
    }
}

fn key(id: &str) -> String {
    id.rsplit('/').next().unwrap_or(id).to_ascii_lowercase()
}

/// Everything that models.dev has.
#[derive(Debug, Default)]
pub(super) struct Catalogue {
    /// Models by their makers.
    made: Vec<Listed>,
    /// Models at hosts.
    hosted: Vec<Listed>,
}

impl Catalogue {
    pub(super) fn is_empty(&self) -> bool {
        self.made.is_empty() && self.hosted.is_empty()
    }
}

/// The models, and the newest date in them.
pub(super) fn parse(
    files: &[File],
    flaws: &mut Vec<FileFlaw>,
    tell: &mut dyn FnMut(),
) -> (Catalogue, Option<PartialDate>) {
    let (mut catalogue, mut newest) = (Catalogue::default(), None);
    for file in files {
        if file.ends(&["json"]) {
            parse_json(file, &mut catalogue, &mut newest, flaws);
        } else if file.ends(&["toml"]) {
            parse_toml(file, &mut catalogue, &mut newest, flaws);
        }
        tell();
    }
    (catalogue, newest)
}

fn parse_json(
    file: &File,
    catalogue: &mut Catalogue,
    newest: &mut Option<PartialDate>,
    flaws: &mut Vec<FileFlaw>,
) {
    let providers: BTreeMap<String, RawProvider> = match serde_json::from_slice(&file.content) {
        Ok(providers) => providers,
        Err(error) => return flaws.push(FileFlaw::of_file(&file.path, error)),
    };
    for (provider, RawProvider { models }) in providers {
        for (id, raw) in models {
            match listed(&file.path, &provider, &id, raw) {
                Ok((model, date)) => {
                    *newest = (*newest).max(date);
                    catalogue.hosted.push(model);
                }
                Err(flaw) => flaws.push(flaw),
            }
        }
    }
}

fn parse_toml(
    file: &File,
    catalogue: &mut Catalogue,
    newest: &mut Option<PartialDate>,
    flaws: &mut Vec<FileFlaw>,
) {
    let path = file.path.strip_suffix(".toml").unwrap_or(&file.path);
    let parts: Vec<_> = path.split('/').collect();
    let (under, id, is_made) = match parts.as_slice() {
        ["models", maker, model @ ..] if !model.is_empty() => (*maker, model.join("/"), true),
        ["providers", host, "models", model @ ..] if !model.is_empty() => {
            (*host, model.join("/"), false)
        }
        // Descriptions of providers, and whatever else lies about.
        _ => return,
    };
    let Ok(text) = std::str::from_utf8(&file.content) else {
        return flaws.push(FileFlaw::of_file(&file.path, "not UTF-8"));
    };
    let read = toml::from_str::<Raw>(text)
        .map_err(|error| FileFlaw::of_file(&file.path, error.message()))
        .and_then(|raw| listed(&file.path, under, &id, raw));
    match read {
        Ok((model, _)) if is_made && model.open_weights.is_none() => {
            flaws.push(FileFlaw::of_field(&file.path, &id, "open_weights", "missing"));
        }
        Ok((model, date)) => {
            *newest = (*newest).max(date);
            let list = if is_made { &mut catalogue.made } else { &mut catalogue.hosted };
            list.push(model);
        }
        Err(flaw) => flaws.push(flaw),
    }
}

/// A model within limits, and the newest date in it.
fn listed(
    path: &str,
    under: &str,
    id: &str,
    raw: Raw,
) -> Result<(Listed, Option<PartialDate>), FileFlaw> {
    let flaw = |field: &str, message: String| FileFlaw::of_field(path, id, field, message);
    let date = |field: &str, text: &Option<String>| {
        let date = figure::date(text.as_deref().unwrap_or_default());
        date.map_err(|message| flaw(field, message))
    };
    let tokens = |field: &str, amount: Option<f64>| match amount {
        None => Ok(None),
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "the limit is far below what either holds"
        )]
        Some(amount) if (0.0..=TOKENS_LIMIT as f64).contains(&amount) => Ok(Some(amount as u64)),
        Some(amount) => Err(flaw(field, format!("{amount} is no number of tokens"))),
    };
    let released = date("release_date", &raw.release_date)?;
    let updated = date("last_updated", &raw.last_updated)?;
    let limit = raw.limit.unwrap_or(RawLimit { context: None, output: None });
    let cost = match raw.cost {
        Some(RawCost { input: Some(input), output: Some(output) }) => {
            for (field, amount) in [("cost.input", input), ("cost.output", output)] {
                if !(0.0..=PRICE_LIMIT).contains(&amount) {
                    return Err(flaw(field, format!("{amount} is no price")));
                }
            }
            // What costs nothing is a trial or a plan, and says nothing about a price.
            Some((input, output)).filter(|(input, output)| *input > 0.0 || *output > 0.0)
        }
        _ => None,
    };
    let listed = Listed {
        path: path.to_owned(),
        under: under.to_owned(),
        id: id.to_owned(),
        name: raw.name.as_deref().and_then(figure::name),
        base: raw.base_model,
        released,
        open_weights: raw.open_weights,
        licence: raw.license.as_deref().and_then(figure::name),
        context: tokens("limit.context", limit.context)?,
        output: tokens("limit.output", limit.output)?,
        cost,
    };
    Ok((listed, released.max(updated)))
}

/// A model with what hosts ask for it.
struct Model<'set> {
    listed: &'set Listed,
    vendor: VendorId,
    prices: BTreeMap<&'set str, (f64, f64, bool)>,
}

/// The models of vendors that the base knows, one entry each.
pub(super) fn entries(catalogue: &Catalogue, facts: &Facts) -> Entries {
    let mut entries =
        Entries { records: catalogue.made.len() + catalogue.hosted.len(), ..Entries::default() };
    let mut models: BTreeMap<(VendorId, String), Model<'_>> = BTreeMap::new();
    // Makers' own files first: what they say goes before what hosts say.
    for listed in &catalogue.made {
        let Some(vendor) = owner::vendors(facts, &listed.under).into_iter().next() else {
            entries.unmapped(&listed.under);
            continue;
        };
        if listed.is_alias() {
            entries.left_out += 1;
            continue;
        }
        let model = Model { listed, vendor: vendor.clone(), prices: BTreeMap::new() };
        models.entry((vendor, listed.key())).or_insert(model);
    }
    let by_key: BTreeMap<String, VendorId> =
        models.keys().map(|(vendor, key)| (key.clone(), vendor.clone())).collect();
    let makers: BTreeSet<&str> = catalogue.made.iter().map(|one| one.under.as_str()).collect();
    for listed in &catalogue.hosted {
        let host = owner::vendors(facts, &listed.under).into_iter().next();
        let (vendor, key) = match whose(listed, host.as_ref(), &by_key, &makers, facts) {
            Some(whose) if !listed.is_alias() => whose,
            Some(_) => {
                entries.left_out += 1;
                continue;
            }
            None => {
                entries.unmapped(&listed.under);
                continue;
            }
        };
        let is_own = host.as_ref() == Some(&vendor);
        let known = models.get_mut(&(vendor.clone(), key.clone()));
        let model = match known {
            Some(model) => model,
            // What only others offer is no model of the list.
            None if !is_own || listed.open_weights.is_none() => {
                entries.left_out += 1;
                continue;
            }
            None => {
                let model = Model { listed, vendor: vendor.clone(), prices: BTreeMap::new() };
                models.entry((vendor, key)).or_insert(model)
            }
        };
        if let Some((input, output)) = listed.cost {
            model.prices.insert(&listed.under, (input, output, is_own));
        }
    }
    entries.found = models.into_values().map(entry).collect();
    entries
}

/// Whose model a host offers, and which: by what the file points at, by the same name in a maker's
/// list, by the model's own name, and last the host itself if it makes models.
fn whose(
    listed: &Listed,
    host: Option<&VendorId>,
    by_key: &BTreeMap<String, VendorId>,
    makers: &BTreeSet<&str>,
    facts: &Facts,
) -> Option<(VendorId, String)> {
    if let Some(base) = &listed.base {
        let (maker, model) = base.split_once('/')?;
        let vendor = owner::vendors(facts, maker).into_iter().next()?;
        return Some((vendor, key(model)));
    }
    // Hosts put their own name before what they offer: `databricks-gpt-oss-120b`.
    let own = format!("{}-", listed.under);
    let is_lender = HOSTS.contains(&listed.under.as_str());
    let key = listed.key();
    let key = match key.strip_prefix(&own).filter(|_| is_lender) {
        Some(rest) => rest.to_owned(),
        None => key,
    };
    if let Some(vendor) = by_key.get(&key) {
        return Some((vendor.clone(), key));
    }
    let name = listed.name.as_deref().unwrap_or(&listed.id);
    let named = owner::by_model(facts, &key).or_else(|| owner::by_model(facts, name));
    if let Some(vendor) = named {
        return Some((vendor, key));
    }
    let is_nested = listed.id.contains('/');
    let is_maker = makers.is_empty() || makers.contains(listed.under.as_str());
    let host = host.filter(|_| is_maker && !is_nested && !is_lender)?;
    Some((host.clone(), key))
}

fn entry(model: Model<'_>) -> Entry {
    let Model { listed, vendor, prices } = model;
    let name = listed.name.clone().unwrap_or_else(|| listed.id.clone());
    let price = |(host, (input, output, own)): (&str, (f64, f64, bool))| Price {
        host: host.to_owned(),
        input,
        output,
        own,
    };
    Entry {
        owner: vendor.as_str().to_owned(),
        slug: format!("models-dev.{}", figure::slug(&listed.key(), 30)),
        names: vec![name.clone(), listed.id.clone()],
        model: figure::name(&name).unwrap_or_else(|| listed.key()),
        released: listed.released,
        record: listed.path.clone(),
        link: None,
        content: Content::Offer(Offer {
            open_weights: listed.open_weights.unwrap_or(false),
            licence: listed.licence.clone(),
            context: listed.context,
            output: listed.output,
            prices: prices.into_iter().map(price).collect(),
        }),
    }
}
