//! A first response as the answer to an HTTP request, which tells when it has been written.

use std::convert::Infallible;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use hyper::body::{Frame, SizeHint};
use serde_json::json;
use tokio::sync::oneshot;

use crate::reply::File;
use crate::transport::discord::{First, Handover};

use super::after::After;

/// The type of a response that only says that we are there.
const PONG: u64 = 1;
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// The answer to a question whether we are there.
pub(super) fn pong() -> Response {
    ([(CONTENT_TYPE, JSON)], json!({"type": PONG}).to_string()).into_response()
}

/// A first response on the connection, and what is left to do once it has been written.
pub(super) fn written(handover: Handover, after: Option<After>) -> Response {
    let Handover { first, written } = handover;
    let body = |pieces: Vec<Bytes>| {
        Body::new(Pieces { left: pieces.into_iter(), written: Some(written), _after: after })
    };
    if let Some(file) = &first.file {
        let (kind, pieces) = parts(first.body.as_bytes(), file);
        return ([(CONTENT_TYPE, kind)], body(pieces)).into_response();
    }
    ([(CONTENT_TYPE, JSON)], body(vec![Bytes::from_owner(Text(first))])).into_response()
}

/// A response that is written from where it is.
struct Text(Arc<First>);

impl AsRef<[u8]> for Text {
    fn as_ref(&self) -> &[u8] {
        self.0.body.as_bytes()
    }
}

/// JSON with a file beside it, and what to call that. The file is not copied.
/// <https://discord.com/developers/docs/reference#uploading-files>
fn parts(json: &[u8], file: &File) -> (String, Vec<Bytes>) {
    // Nobody who writes what stands in a file can know it beforehand.
    let random = || RandomState::new().build_hasher().finish();
    let boundary = format!("lanekeeper-{:016x}{:016x}", random(), random());
    let name: String = file.name.chars().filter(|one| !matches!(one, '"' | '\r' | '\n')).collect();
    let head = format!(
        "--{boundary}\r\ncontent-disposition: form-data; name=\"payload_json\"\r\n\
         content-type: application/json\r\n\r\n"
    );
    let between = format!(
        "\r\n--{boundary}\r\n\
         content-disposition: form-data; name=\"files[0]\"; filename=\"{name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n"
    );
    let after = format!("\r\n--{boundary}--\r\n");
    let content = Bytes::from_owner(Arc::clone(&file.content));
    let pieces =
        vec![[head.as_bytes(), json, between.as_bytes()].concat().into(), content, after.into()];
    (format!("multipart/form-data; boundary={boundary}"), pieces)
}

/// A body in pieces. It tells when the last has been taken to be written; if the connection breaks
/// before that, it is dropped, and so is whoever would have been told.
struct Pieces {
    left: std::vec::IntoIter<Bytes>,
    written: Option<oneshot::Sender<()>>,
    /// Goes on once it is dropped, which is last: what it waits for is told before.
    _after: Option<After>,
}

impl hyper::body::Body for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.left.next().map(|piece| Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.left.as_slice().is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.as_slice().iter().map(|piece| piece.len() as u64).sum())
    }
}

impl Drop for Pieces {
    fn drop(&mut self) {
        if self.left.as_slice().is_empty()
            && let Some(written) = self.written.take()
        {
            // Nobody minds if whoever answered has not waited for it.
            let _ = written.send(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn handover(file: Option<File>) -> (Handover, oneshot::Receiver<()>) {
        let (written, is_written) = oneshot::channel();
        let first = Arc::new(First { body: "true".to_owned(), file });
        (Handover { first, written }, is_written)
    }

    #[tokio::test]
    async fn a_response_tells_that_it_was_written_and_not_that_it_was_dropped() {
        let (one, is_written) = handover(None);
        let response = written(one, None);
        assert_eq!(response.headers()[CONTENT_TYPE], JSON);
        let bytes = axum::body::to_bytes(response.into_body(), 100).await.expect("a body");
        assert_eq!(bytes.as_ref(), b"true");
        assert!(is_written.await.is_ok());
        let (one, is_written) = handover(None);
        drop(written(one, None));
        assert!(is_written.await.is_err());
    }

    #[tokio::test]
    async fn a_file_comes_in_a_part_of_its_own() {
        let content = Arc::from(*b"a\r\n--b");
        let file = File { name: "x\".txt".to_owned(), description: String::new(), content };
        let response = written(handover(Some(file)).0, None);
        let kind = response.headers()[CONTENT_TYPE].to_str().expect("text").to_owned();
        let boundary = kind.strip_prefix("multipart/form-data; boundary=").expect("parts");
        let bytes = axum::body::to_bytes(response.into_body(), 1000).await.expect("a body");
        let text = String::from_utf8(bytes.to_vec()).expect("text").replace(boundary, "LINE");
        assert_eq!(
            text,
            "--LINE\r\ncontent-disposition: form-data; name=\"payload_json\"\r\n\
             content-type: application/json\r\n\r\ntrue\r\n\
             --LINE\r\ncontent-disposition: form-data; name=\"files[0]\"; filename=\"x.txt\"\r\n\
             content-type: application/octet-stream\r\n\r\na\r\n--b\r\n--LINE--\r\n"
        );
    }
}
