//! Lanekeeper answers questions about open and closed AI models from sourced, dated facts.
//!
//! This page is the map. Folders are layers; imports go down only, and `tests/layers.rs` holds
//! them to that:
//!
//! ```text
//!  main          arguments -> configuration -> engine -> run -> exit code
//!   |
//!  transport     thin: terminal, discord (types, limits, conversations), gateway, http, operating
//!   |
//!  service       a request becomes a reply; handle() cannot fail
//!   |        \
//!  reply      \      an answer in words: templates out of responses/, in nine languages
//!   |          \
//!  command      \    the one table of commands; what was typed becomes a question
//!   |            \
//!  answer         store   keeping: memory, sled, postgres
//!   |            /
//!  import        /         published data sets: files become records, and a diff by vendor
//!   |           /
//!  fact  <-----/          what is known: records, rules, names, changes
//!
//!  config, telemetry      leaves beside the stack: settings; logs, numbers, health
//! ```
//!
//! `fact`, `import`, `answer`, `command` and `reply` are pure: no clock, no network, no disk, no async. The
//! type that a question has once every name in it is understood ([`answer::Query`]) lives with
//! the answers, so that `command` looks down at `answer` and never up. `command` and `store`
//! never meet. `serenity` stays in `transport/discord`, `transport/gateway` and `transport/http`,
//! `axum` in the last of them and in `transport/operating`, `tokio-tungstenite` in
//! `transport/gateway`, `sled` in `store/sled/database`, `sqlx` in `store/postgres`.
//!
//! Where a change belongs: a wrong fact in `facts/`; a word in `responses/`; what a question
//! computes in `answer/`; in which order it is told in `reply/`; how it is typed in `command/`;
//! how it looks on Discord in `transport/discord/`, and what happens from an interaction to the last
//! word on it in `transport/discord/conversation.rs`, for both ways to get one. What an admin writes becomes a record in
//! `fact/draft/`, is judged in `fact/check.rs`, and is planned, kept and published in `service/`;
//! who may do so is said in `service/asker.rs`.

pub mod fact;

pub mod import;

pub mod answer;

pub mod command;

pub mod reply;

pub mod store;

pub mod service;

pub mod config;
pub mod telemetry;

pub mod transport;
