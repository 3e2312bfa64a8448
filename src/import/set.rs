//! The data sets: who publishes them, under which licence, and whom to name.

use crate::fact::vocabulary::vocabulary;
use crate::fact::{Facts, HttpsUrl, PartialDate, Reading, Source, SourceId, Tier, Vocabulary as _};

vocabulary! {
    /// A data set that can be imported.
    Set as "set" {
        /// models.dev: open weights, dates, prices and limits by provider and model.
        ModelsDev = "models-dev",
        /// The European Open Source AI Index: openness by dimension.
        Osai = "osai",
        /// The Model Openness Tool: component licences.
        Mot = "mot",
        /// Epoch AI's data on models: access, date, country, compute.
        Epoch = "epoch",
    }
}

/// What stands before the tag of an address where a commit would stand.
const TAG: &str = "etag ";

/// One file of a snapshot.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path below the snapshot's folder, with slashes.
    pub path: String,
    /// Its content.
    pub content: Vec<u8>,
}

impl File {
    /// The last part of its path, without its ending.
    pub(super) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Whether it is no record but says something about all of them, by how its name begins.
    pub(super) fn is_aside(&self) -> bool {
        self.stem().starts_with('_')
    }

    /// Whether its name ends so, whatever the case.
    pub(super) fn ends(&self, endings: &[&str]) -> bool {
        let ending = self.path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        ending.is_some_and(|ending| endings.contains(&ending.as_str()))
    }
}

/// The files of a data set as they stood on one day.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The data set.
    pub set: Set,
    /// Its files, sorted by path.
    pub files: Vec<File>,
    /// Which revision they are: a commit, or the tag of an address.
    pub revision: Option<String>,
    /// The day; without it, the newest date in the records.
    pub date: Option<PartialDate>,
    /// The address that they were fetched from.
    pub address: Option<String>,
    /// The tag that the address gave them, by which it knows them again.
    pub tag: Option<String>,
}

impl Snapshot {
    /// A name for exactly these files of this revision.
    pub(super) fn checksum(&self) -> String {
        let mut checksum = crc32fast::Hasher::new();
        for file in &self.files {
            checksum.update(file.path.as_bytes());
            checksum.update(&file.content);
        }
        checksum.update(self.revision.as_deref().unwrap_or_default().as_bytes());
        format!("{:08x}", checksum.finalize())
    }
}

impl Set {
    /// What it is called.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::ModelsDev => "models.dev",
            Self::Osai => "European Open Source AI Index",
            Self::Mot => "Model Openness Tool",
            Self::Epoch => "Epoch AI, Data on AI Models",
        }
    }

    /// Where it is published.
    fn address(self) -> &'static str {
        match self {
            Self::ModelsDev => "https://models.dev",
            Self::Osai => "https://osai-index.eu",
            Self::Mot => "https://mot.isitopen.ai",
            Self::Epoch => "https://epoch.ai/data/ai-models",
        }
    }

    fn publisher(self) -> &'static str {
        match self {
            Self::ModelsDev => "models.dev",
            Self::Osai => "osai-index.eu",
            Self::Mot => "LF AI & Data",
            Self::Epoch => "epoch.ai",
        }
    }

    fn licence(self) -> &'static str {
        match self {
            Self::ModelsDev | Self::Mot => "MIT",
            Self::Osai | Self::Epoch => "CC-BY-4.0",
        }
    }

    /// Whom to name, as the licence of the data set asks. A name is no statement of ours: it stays
    /// as it is in every language.
    fn attribution(self) -> &'static str {
        match self {
            Self::ModelsDev => "Copyright (c) 2025 models.dev (MIT), https://models.dev",
            Self::Osai => {
                "European Open Source AI Index (https://osai-index.eu), \
                 doi:10.5281/zenodo.15386042; Liesenfeld & Dingemanse 2024, FAccT, \
                 doi:10.1145/3630106.3659005; CC BY 4.0"
            }
            Self::Mot => {
                "Copyright 2024 The Model Openness Tool Authors (MIT), https://mot.isitopen.ai"
            }
            Self::Epoch => {
                "Epoch AI, \"Data on AI Models\". Published online at epoch.ai. Retrieved from \
                 https://epoch.ai/data/ai-models. CC BY 4.0"
            }
        }
    }

    /// The identifier of the source that stands for it.
    pub(super) fn source_id(self) -> SourceId {
        let id = format!("set-{}", self.slug());
        id.parse().expect("slugs are identifiers")
    }

    /// The data set that a source stands for, where it stands for one.
    pub(super) fn of(source: &SourceId) -> Option<Self> {
        Self::from_slug(source.as_str().strip_prefix("set-")?)
    }

    /// Which of two data sets goes first where they differ: the one whose records are closer to
    /// what they tell. Epoch AI names for each model what it read, and the index for each judgement
    /// of a family; the tool takes what makers fill in; models.dev gathers what hosts list.
    pub(super) fn standing(self) -> u8 {
        match self {
            Self::Epoch => 4,
            Self::Osai => 3,
            Self::Mot => 2,
            Self::ModelsDev => 1,
        }
    }

    /// The source that stands for a snapshot of it.
    pub(super) fn source(self, snapshot: &Snapshot, date: PartialDate) -> Source {
        let tag = || snapshot.tag.as_ref().map(|tag| format!("{TAG}{tag}"));
        Source {
            id: self.source_id(),
            title: self.title().to_owned(),
            url: HttpsUrl::try_from(self.address().to_owned()).ok(),
            author: None,
            publisher: self.publisher().to_owned(),
            published: Some(date),
            tier: Tier::Dataset,
            licence: Some(self.licence().to_owned()),
            attribution: Some(self.attribution().to_owned()),
            read: Reading::Whole,
            commit: snapshot.revision.clone().or_else(tag),
            files: snapshot.address.clone(),
        }
    }

    /// The tag of what was taken in last, where that came from the same address, so that it need
    /// not be fetched again.
    #[must_use]
    pub fn tag(self, facts: &Facts, address: &str) -> Option<String> {
        let source = facts.source(self.source_id().as_str())?;
        let is_same = source.files.as_deref() == Some(address);
        source.commit.as_deref().filter(|_| is_same)?.strip_prefix(TAG).map(str::to_owned)
    }

    /// Where one of its records can be read, at a revision that is a commit.
    pub(super) fn record_link(self, revision: Option<&str>, path: &str) -> Option<HttpsUrl> {
        let is_commit =
            |text: &&str| text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let commit = revision.filter(is_commit)?;
        let repository = match self {
            Self::ModelsDev => "anomalyco/models.dev",
            Self::Osai => "Language-Technology-Assessment/main-database",
            Self::Mot => "lfai/model_openness_tool",
            Self::Epoch => return None,
        };
        let path = path.replace('%', "%25").replace(' ', "%20");
        HttpsUrl::try_from(format!("https://github.com/{repository}/blob/{commit}/{path}")).ok()
    }
}
