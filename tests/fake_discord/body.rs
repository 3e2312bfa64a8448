//! Bodies of requests: JSON alone, or JSON with files beside it.

use axum::{
    body::Bytes,
    extract::{
        DefaultBodyLimit, FromRequest, Multipart, Request,
        multipart::{Field, MultipartError},
    },
};
use serde_json::Value;

/// What Discord takes as one file where nobody pays for more.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// What a message may carry.
const MOST_FILES: usize = 10;
/// More than any client may send, so that the fake itself can say what is too big.
const READABLE: usize = 128 * 1024 * 1024;

/// A file that came with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The name, as people see it.
    pub name: String,
    /// What people hear who cannot see it.
    pub description: Option<String>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// What is in it, as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("the file is text")
    }
}

/// The body of a request, taken apart.
#[derive(Default)]
pub struct Body {
    json: Bytes,
    files: Vec<(String, File)>,
    /// What was wrong with the form of it, whatever the route.
    pub problems: Vec<String>,
}

impl Body {
    /// Reads the body of a request.
    pub async fn read(mut request: Request) -> Self {
        DefaultBodyLimit::max(READABLE).apply(&mut request);
        let kind = request.headers().get("content-type").and_then(|value| value.to_str().ok());
        let kind = kind.unwrap_or_default().to_owned();
        let mut body = Self::default();
        if kind.starts_with("multipart/form-data") {
            let outcome = match Multipart::from_request(request, &()).await {
                Ok(parts) => body.take_parts(parts).await.map_err(|error| error.to_string()),
                Err(rejection) => Err(rejection.to_string()),
            };
            body.problems.extend(outcome.err());
        } else {
            body.json = Bytes::from_request(request, &()).await.unwrap_or_default();
            if !body.json.is_empty() && !kind.starts_with("application/json") {
                body.problems.push("a body that does not say it is JSON".to_owned());
            }
        }
        body
    }

    async fn take_parts(&mut self, mut parts: Multipart) -> Result<(), MultipartError> {
        while let Some(part) = parts.next_field().await? {
            self.take(part).await?;
        }
        if self.json.is_empty() {
            self.problems.push("parts without payload_json".to_owned());
        }
        Ok(())
    }

    async fn take(&mut self, part: Field<'_>) -> Result<(), MultipartError> {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await?;
        let number = name.strip_prefix("files[").and_then(|rest| rest.strip_suffix(']'));
        let number = number.filter(|number| number.parse::<usize>().is_ok_and(|at| at < 1_000));
        match (number, file) {
            (Some(number), Some(name)) => {
                let file = File { name, description: None, bytes: bytes.to_vec() };
                self.files.push((number.to_owned(), file));
            }
            (Some(_), None) => self.problems.push(format!("{name} without a filename")),
            (None, _) if name == "payload_json" && self.json.is_empty() => self.json = bytes,
            (None, _) => self.problems.push(format!("a part {name:?} that nobody expects")),
        }
        Ok(())
    }

    /// The JSON; null where there is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.json).unwrap_or(Value::Null)
    }

    /// The files, with the names and descriptions that a message's JSON gives them.
    pub fn files(&self, message: &Value) -> Vec<File> {
        let entries = || message["attachments"].as_array().into_iter().flatten();
        let named = self.files.iter().map(|(number, file)| {
            // Discord keeps a file that the JSON says nothing about.
            let entry = entries().find(|entry| id(entry) == *number).unwrap_or(&Value::Null);
            let text = |key: &str| entry[key].as_str().map(str::to_owned);
            File {
                name: text("filename").unwrap_or_else(|| file.name.clone()),
                description: text("description"),
                bytes: file.bytes.clone(),
            }
        });
        named.collect()
    }

    /// What is wrong with the files, for a message whose JSON may also name those it had before.
    pub fn check_files(&self, message: &Value, before: &Value) -> Vec<String> {
        let mut problems = Vec::new();
        let count = self.files.len();
        if count > MOST_FILES {
            problems.push(format!("{count} files, {MOST_FILES} are allowed"));
        }
        for (number, file) in &self.files {
            let (name, size) = (&file.name, file.bytes.len());
            if size > LARGEST_FILE {
                problems.push(format!("{name} has {size} bytes, {LARGEST_FILE} are allowed"));
            }
            if self.files.iter().filter(|(other, _)| other == number).count() > 1 {
                problems.push(format!("files[{number}] is there twice"));
            }
        }
        let kept = |wanted: &str| {
            before["attachments"].as_array().into_iter().flatten().any(|one| id(one) == wanted)
        };
        for entry in message["attachments"].as_array().into_iter().flatten() {
            let wanted = id(entry);
            if !self.files.iter().any(|(number, _)| *number == wanted) && !kept(&wanted) {
                problems.push(format!("there is no file for the attachment {entry}"));
            }
        }
        problems
    }
}

/// The id of an attachment; clients number new ones, and Discord takes numbers and text.
pub fn id(attachment: &Value) -> String {
    attachment["id"].as_str().map_or_else(|| attachment["id"].to_string(), str::to_owned)
}
