//! What published data sets hold about models: openness by dimension, component licences, prices,
//! training, and counts over a sample. Data, not our words: whoever shows it finds the words.

use serde::{Deserialize, Serialize};

use super::identifier::{identifier, owner};
use super::vocabulary::vocabulary;
use super::{HttpsUrl, PartialDate, ReleaseId, SourceId, Topic, Weights};

identifier! {
    /// Names an [`Assessment`]: `mistral.osai.devstral`.
    AssessmentId
}

impl AssessmentId {
    /// The identifier of the vendor that it is about, or [`super::INDUSTRY`].
    #[must_use]
    pub fn subject(&self) -> &str {
        owner(self.as_str())
    }
}

/// One record of a data set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// Its identifier, which begins with the vendor's or with [`super::INDUSTRY`].
    pub id: AssessmentId,
    /// The model, the family or the sample, as the data set names it.
    pub model: String,
    /// The release of the base that it is about, where one has that name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<ReleaseId>,
    /// When the model was released, by the data set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released: Option<PartialDate>,
    /// The snapshot that it was last found in.
    pub checked: PartialDate,
    /// The record within the data set: a path or a name.
    pub record: String,
    /// Where that record can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<HttpsUrl>,
    /// The data set, with its revision, licence and attribution.
    pub source: SourceId,
    /// What it says.
    pub content: Content,
}

/// What an assessment says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// How open it is, by dimension.
    Openness(Vec<Judgement>),
    /// Which parts are handed out, under which licence, and the class that makes.
    Components(Components),
    /// What it costs, and where.
    Offer(Offer),
    /// How it was trained, and who can get at it.
    Training(Training),
    /// Counts over a sample, by year.
    Sample(Sample),
}

vocabulary! {
    /// A dimension of the European Open Source AI Index.
    Dimension as "dimension" {
        /// Data that the base model was trained on.
        BaseData = "datasources_basemodel",
        /// Data that the model was fine-tuned on.
        EndData = "datasources_endmodel",
        /// Weights before fine-tuning.
        BaseWeights = "weights_basemodel",
        /// Weights after fine-tuning.
        EndWeights = "weights_endmodel",
        /// Code for training.
        TrainingCode = "trainingcode",
        /// Documentation of the code.
        Code = "code",
        /// Hardware and architecture.
        Architecture = "hardware_architecture",
        /// A report without review.
        Preprint = "preprint",
        /// A reviewed paper.
        Paper = "paper",
        /// A model card.
        ModelCard = "modelcard",
        /// A data sheet.
        DataSheet = "datasheet",
        /// A package to install.
        Package = "package",
        /// An interface to call.
        Interface = "api",
        /// Licences.
        Licences = "licenses",
    }
}

vocabulary! {
    /// How open something is in one dimension.
    Degree as "degree" {
        /// It is.
        Open = "open",
        /// In part.
        Partial = "partial",
        /// It is not.
        Closed = "closed",
    }
}

impl Degree {
    /// The points that the index gives for it.
    #[must_use]
    pub fn points(self) -> f64 {
        match self {
            Self::Open => 1.0,
            Self::Partial => 0.5,
            Self::Closed => 0.0,
        }
    }
}

/// One dimension of one model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// The dimension.
    pub dimension: Dimension,
    /// How open it is.
    pub degree: Degree,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<HttpsUrl>,
    /// Why, in the words of the data set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

vocabulary! {
    /// A class of the Model Openness Framework; a higher one has all that the lower ones have.
    OpennessClass as "class" {
        /// Class I, Open Science.
        OpenScience = "1",
        /// Class II, Open Tooling.
        OpenTooling = "2",
        /// Class III, Open Model.
        OpenModel = "3",
        /// None.
        Unclassified = "0",
    }
}

/// The parts of a model, as the Model Openness Tool lists them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Components {
    /// The class that they make, computed by the framework's rules.
    pub class: OpennessClass,
    /// The parts, in the order of the framework.
    pub parts: Vec<Part>,
}

vocabulary! {
    /// A component of the Model Openness Framework.
    Component as "component" {
        /// Code of the architecture.
        Architecture = "architecture",
        /// Final weights.
        Parameters = "parameters",
        /// A technical report.
        Report = "report",
        /// Results of the evaluation.
        Results = "results",
        /// A model card.
        ModelCard = "model_card",
        /// A data card.
        DataCard = "data_card",
        /// Examples of what it writes.
        Samples = "samples",
        /// Code for training.
        TrainingCode = "training_code",
        /// Code for running it.
        InferenceCode = "inference_code",
        /// Code for evaluating it.
        EvaluationCode = "evaluation_code",
        /// Data for evaluating it.
        EvaluationData = "evaluation_data",
        /// Libraries and tools.
        Tools = "tools",
        /// A research paper.
        Paper = "paper",
        /// Data sets.
        Datasets = "datasets",
        /// Code that prepares the data.
        Preprocessing = "preprocessing",
        /// Weights on the way.
        Checkpoints = "checkpoints",
        /// Metadata.
        Metadata = "metadata",
    }
}

/// One part of a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The part.
    pub component: Component,
    /// The licence that holds for it; none where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Whether the framework counts that licence as open.
    pub is_open: bool,
}

/// What a model costs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// Whether its weights can be downloaded.
    pub open_weights: bool,
    /// The licence, where the data set names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// How many tokens it takes in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<u64>,
    /// How many tokens it writes at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<u64>,
    /// What each host asks, by the host's name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prices: Vec<Price>,
}

/// What one host asks for a million tokens, in US dollars.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Price {
    /// The host, by the slug that the data set gives it.
    pub host: String,
    /// For what is taken in.
    pub input: f64,
    /// For what is written.
    pub output: f64,
    /// Whether the host is the vendor itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

vocabulary! {
    /// Who can get at a model, by Epoch AI.
    AccessClass as "access" {
        /// Weights that everybody may use for anything.
        Unrestricted = "unrestricted",
        /// Weights with limits.
        Restricted = "restricted",
        /// Weights for non-commercial use.
        Noncommercial = "noncommercial",
        /// An interface to call.
        Api = "api",
        /// A product to use.
        Hosted = "hosted",
        /// Nobody outside.
        Unreleased = "unreleased",
    }
}

impl AccessClass {
    /// What that means for the weights.
    #[must_use]
    pub fn weights(self) -> Weights {
        match self {
            Self::Unrestricted => Weights::OpenPermissive,
            Self::Restricted => Weights::OpenRestricted,
            Self::Noncommercial => Weights::OpenNoncommercial,
            Self::Api | Self::Hosted | Self::Unreleased => Weights::Closed,
        }
    }
}

/// How a model was trained.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Training {
    /// Who can get at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<AccessClass>,
    /// Where its makers sit, as the data set writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Floating-point operations spent on training.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compute: Option<f64>,
    /// Parameters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<f64>,
}

/// Counts over a sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// How many models it has, of whatever year.
    pub size: usize,
    /// The counts, oldest year first.
    pub years: Vec<SampleYear>,
}

/// The models of one year in a sample, by what may be done with their weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SampleYear {
    /// The year.
    pub year: i16,
    /// With weights, whatever the terms.
    #[serde(default)]
    pub open: usize,
    /// Without weights.
    #[serde(default)]
    pub closed: usize,
    /// Not told.
    #[serde(default)]
    pub unknown: usize,
}

impl Assessment {
    /// The topic whose shelf life it has.
    #[must_use]
    pub fn topic(&self) -> Topic {
        match self.content {
            Content::Openness(_) | Content::Components(_) => Topic::Openness,
            Content::Offer(_) => Topic::Revenue,
            Content::Training(_) | Content::Sample(_) => Topic::Context,
        }
    }

    /// Whether weights can be had, where it says so.
    #[must_use]
    pub fn is_open(&self) -> Option<bool> {
        match &self.content {
            Content::Offer(offer) => Some(offer.open_weights),
            Content::Training(training) => {
                training.access.map(|access| access.weights().are_open())
            }
            Content::Openness(_) | Content::Components(_) | Content::Sample(_) => None,
        }
    }
}

/// The points of a vector, and in how many dimensions it is judged.
#[must_use]
pub fn points(vector: &[Judgement]) -> (f64, usize) {
    (vector.iter().map(|one| one.degree.points()).sum(), vector.len())
}

impl Offer {
    /// What the vendor itself asks, or else the cheapest host.
    #[must_use]
    pub fn price(&self) -> Option<&Price> {
        let own = self.prices.iter().find(|price| price.own);
        own.or_else(|| self.prices.iter().min_by(|one, other| one.input.total_cmp(&other.input)))
    }
}
