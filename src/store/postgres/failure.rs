//! Which failures pass by themselves.

use sqlx::Error;

/// What the server says of itself while it comes, goes, or another one takes over.
/// <https://www.postgresql.org/docs/current/errcodes-appendix.html>
const PASSING: &[&str] = &[
    "25006", // read only: a standby, or a primary that was put down
    "40001", // serialization failure
    "40P01", // deadlock
    "53300", // too many connections
    "55P03", // a lock was not to be had
    "57014", // a statement took too long
    "57P01", // shutting down
    "57P02", // crashed
    "57P03", // starting
];
/// The class of connections that break off.
const CONNECTION: &str = "08";

/// Whether trying again later may help.
pub(super) fn is_passing(error: &Error) -> bool {
    match error {
        Error::Io(_) | Error::Tls(_) | Error::Protocol(_) | Error::PoolTimedOut => true,
        Error::Database(error) => error
            .code()
            .is_some_and(|code| PASSING.contains(&&*code) || code.starts_with(CONNECTION)),
        _ => false,
    }
}

/// Whether what the server holds cannot be understood.
pub(super) fn is_damage(error: &Error) -> bool {
    matches!(error, Error::Decode(_) | Error::ColumnDecode { .. } | Error::RowNotFound)
}
