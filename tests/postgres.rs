//! What the engine that several processes share owes beyond the contract of every store: each
//! process sees what the others write, at once while all is well and in the end whatever happens,
//! and nothing that was acknowledged is lost or written twice. Needs PostgreSQL; see
//! `postgres/script.rs`.

#[path = "postgres/backup.rs"]
mod backup;
#[path = "postgres/copied.rs"]
mod copied;
#[path = "postgres/doubt.rs"]
mod doubt;
#[path = "postgres/killed.rs"]
mod killed;
#[path = "postgres/line.rs"]
mod line;
#[path = "postgres/opening.rs"]
mod opening;
#[path = "postgres/outage.rs"]
mod outage;
#[path = "postgres/ready.rs"]
mod ready;
#[path = "postgres/refreshed.rs"]
mod refreshed;
#[path = "postgres/replica.rs"]
mod replica;
#[path = "postgres/replicas.rs"]
mod replicas;
#[path = "postgres/script.rs"]
mod script;
#[path = "postgres/server.rs"]
mod server;
#[path = "postgres/turns.rs"]
mod turns;
