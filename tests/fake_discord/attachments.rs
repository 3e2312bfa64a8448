//! Files that Discord keeps, and the address at which it gives them to everybody who has the link.

use std::{convert::Infallible, iter, sync::Arc};

use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderMap, StatusCode, Uri},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use serde_json::{Value, json};

use super::{
    FakeDiscord, Fault, Route,
    body::{File, id},
    world::{Hub, Request, World},
};

/// The types that Discord tells from a name; it says nothing about others.
const TYPES: [(&str, &str); 5] = [
    (".json", "application/json; charset=utf-8"),
    (".txt", "text/plain; charset=utf-8"),
    (".csv", "text/csv; charset=utf-8"),
    (".md", "text/markdown; charset=utf-8"),
    (".png", "image/png"),
];

/// A file that Discord keeps.
pub struct Kept {
    path: String,
    file: File,
}

impl World {
    /// Keeps a file of a channel, and describes it as messages and interactions do.
    pub fn keeps_file(&mut self, base: &str, channel: &str, file: File, ephemeral: bool) -> Value {
        let id = self.snowflake();
        let name = safe(&file.name);
        let path = format!("/attachments/{channel}/{id}/{name}");
        let url = format!("{base}{path}?{}&", signature(&id));
        let mut described = json!({
            "id": id,
            "filename": name,
            "size": file.bytes.len(),
            "url": url,
            "proxy_url": url,
            "ephemeral": ephemeral,
        });
        if name != file.name {
            described["title"] = json!(file.name);
        }
        if let Some(description) = &file.description {
            described["description"] = json!(description);
        }
        if let Some(kind) = content_type(&name) {
            described["content_type"] = json!(kind);
        }
        self.kept.insert(id, Kept { path, file });
        described
    }

    /// The files of a message.
    pub fn files(&self, message: &Value) -> Vec<File> {
        let attachments = message["attachments"].as_array().into_iter().flatten();
        attachments.filter_map(|one| Some(self.kept.get(&id(one))?.file.clone())).collect()
    }

    /// Gives a message the files that came with it, and takes away those that an edit left out.
    pub fn attaches(&mut self, base: &str, message: &mut Value, edit: &Value, files: Vec<File>) {
        let channel = message["channel_id"].as_str().unwrap_or_default().to_owned();
        let mut attachments = message["attachments"].as_array().cloned().unwrap_or_default();
        if let Some(named) = edit["attachments"].as_array() {
            attachments.retain(|old| named.iter().any(|one| id(one) == id(old)));
        }
        let new = files.into_iter().map(|file| self.keeps_file(base, &channel, file, false));
        attachments.extend(new);
        message["attachments"] = Value::Array(attachments);
    }
}

/// A name as Discord makes it fit for an address.
fn safe(name: &str) -> String {
    let fits = |one: char| one.is_ascii_alphanumeric() || "._-".contains(one);
    name.chars().map(|one| if fits(one) { one } else { '_' }).collect()
}

fn content_type(name: &str) -> Option<&'static str> {
    TYPES.iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, kind)| *kind)
}

/// What makes a link good: when it expires, when it was issued, and a seal.
fn signature(id: &str) -> String {
    format!("ex=6a000000&is=69000000&hm={id:0>64}")
}

/// Serves a file to whoever has the link.
pub async fn serve(
    State(hub): State<Arc<Hub>>,
    Path((_, id, _)): Path<(String, String, String)>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    if headers.contains_key("authorization") {
        // Files are another company's affair in real life; the token is none of it.
        hub.change(|world| world.complain(format!("GET {} was told the token", uri.path())));
    }
    let fault = hub.change(|world| world.faults.take(Route::Attachments));
    let response = match fault {
        Some(Fault::Overflows(more)) => found(&hub, &id, &uri, more),
        Some(fault) => match fault.response().await {
            Some(response) => response,
            None => found(&hub, &id, &uri, 0),
        },
        None => found(&hub, &id, &uri, 0),
    };
    hub.change(|world| {
        world.requests.push(Request {
            method: "GET".to_owned(),
            path: uri.path().to_owned(),
            status: response.status().as_u16(),
        });
    });
    response
}

/// The file, and that many bytes more than was announced.
fn found(hub: &Hub, id: &str, uri: &Uri, more: usize) -> Response {
    let query = uri.query().unwrap_or_default().trim_end_matches('&');
    let file = hub.look(|world| {
        let kept = world.kept.get(id).filter(|kept| kept.path == uri.path())?;
        (query == signature(id)).then(|| kept.file.clone())
    });
    let Some(file) = file else {
        return (StatusCode::NOT_FOUND, "This content is no longer available.").into_response();
    };
    let kind = content_type(&safe(&file.name)).unwrap_or("application/octet-stream");
    let headers = [("content-type", kind)];
    if more == 0 {
        return (headers, file.bytes).into_response();
    }
    // In pieces and without a length, so that only who counts while reading finds out.
    let piece = Bytes::from(vec![b'x'; more.min(64 * 1024)]);
    let pieces = more.div_ceil(piece.len());
    let all = iter::once(Bytes::from(file.bytes)).chain(iter::repeat_n(piece, pieces));
    (headers, Body::from_stream(stream::iter(all.map(Ok::<_, Infallible>)))).into_response()
}

impl FakeDiscord {
    /// How many times somebody fetched a file.
    pub fn downloads(&self) -> usize {
        self.requests("attachments", |method| method == "GET")
    }
}
