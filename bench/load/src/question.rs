//! What is asked: `/compare` of two of four vendors, no two in a row alike.

#[path = "../../../benches/answers/question.rs"]
mod compare;

use serde_json::Value;

/// The aspect of a comparison that has no picture.
pub const WITHOUT_PICTURE: &str = "licence";

const VENDORS: [&str; 4] = ["meta", "mistral", "deepseek", "openai"];

/// How many different comparisons there are.
pub const PAIRS: usize = VENDORS.len() * (VENDORS.len() - 1);

/// The identifier of the interaction with a number.
pub fn id(number: usize) -> String {
    let whole = compare::question(number as u64, "", "", None);
    whole["id"].as_str().unwrap_or_default().to_owned()
}

/// The interaction with a number.
pub fn interaction(number: usize, aspect: Option<&str>) -> Value {
    let others = VENDORS.len() - 1;
    let pair = number % PAIRS;
    let (first, step) = (pair / others, pair % others + 1);
    let second = (first + step) % VENDORS.len();
    compare::question(number as u64, VENDORS[first], VENDORS[second], aspect)
}
