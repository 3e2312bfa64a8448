//! The least that an endpoint for interactions can be: axum, one signature verified, and one answer,
//! out of memory.

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, Verifier as _, VerifyingKey};
use tokio::net::TcpListener;

type Error = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Error> {
    let key = HEXLOWER.decode(std::env::var("PUBLIC_KEY")?.as_bytes())?;
    let key = VerifyingKey::try_from(key.as_slice())?;
    let kind: HeaderValue = std::env::var("TYPE")?.parse()?;
    let answer: Bytes = std::fs::read(std::env::var("ANSWER")?)?.into();
    let router = Router::new().route("/interactions", post(answer_one));
    let listener = TcpListener::bind(std::env::var("LISTEN")?).await?;
    axum::serve(listener, router.with_state((key, kind, answer))).await?;
    Ok(())
}

async fn answer_one(
    State((key, kind, answer)): State<(VerifyingKey, HeaderValue, Bytes)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let header = |name: &str| headers.get(name).map(HeaderValue::as_bytes).unwrap_or_default();
    let signature = HEXLOWER.decode(header("x-signature-ed25519")).unwrap_or_default();
    let Ok(signature) = Signature::from_slice(&signature) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let signed = [header("x-signature-timestamp"), &body].concat();
    match key.verify(&signed, &signature) {
        Ok(()) => ([(CONTENT_TYPE, kind)], answer).into_response(),
        Err(_) => StatusCode::UNAUTHORIZED.into_response(),
    }
}
