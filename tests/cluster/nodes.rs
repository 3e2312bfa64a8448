//! Three PostgreSQL servers that stand in for one another, by the script beside this file.

use std::net::TcpListener;

use crate::script::Script;

/// How many ports the script takes.
const PORTS: u16 = 14;
const PACKAGES: &str =
    "etcd-server etcd-client postgresql patroni haproxy python3-etcd python3-psycopg2 curl";

pub struct Nodes {
    port: u16,
    script: Script,
}

impl Nodes {
    pub fn start() -> Option<Self> {
        let port = free_ports();
        Some(Self { port, script: Script::start("tests/cluster/nodes", port, PACKAGES)? })
    }

    /// The address of whoever leads.
    pub fn url(&self) -> String {
        format!("postgres://postgres:p@127.0.0.1:{}/postgres", self.port)
    }

    /// Kills whoever leads, and tells who that was.
    pub fn kill_the_leader(&self) -> String {
        let leader = self.script.tell("leader");
        self.script.order(&format!("kill {leader}"));
        leader
    }

    /// Starts one again.
    pub fn start_again(&self, node: &str) {
        self.script.order(&format!("start {node}"));
    }

    /// Waits until all three are there.
    pub fn are_healthy(&self) {
        self.script.order("healthy");
    }
}

/// The first of so many ports in a row that nobody listens on, below those that the system gives
/// away by itself.
fn free_ports() -> u16 {
    let is_free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    let start = 15_000 + u16::try_from(std::process::id() % 1000).unwrap_or_default() * PORTS;
    let firsts = (0..50).map(|step| start + step * PORTS % 2000);
    let mut firsts = firsts.filter(|first| (*first..first + PORTS).all(|port| is_free(&port)));
    firsts.next().expect("some ports of loopback are free")
}
