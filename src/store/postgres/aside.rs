//! Files that wait for somebody's yes, where every process finds them.

use std::time::Duration;

use sqlx::PgConnection;

use crate::fact::Scope;

use super::effect::name;

/// Keeps a file for a while, and throws away those whose time is over.
pub(super) async fn lay(
    connection: &mut PgConnection,
    scope: Scope,
    file: &str,
    content: &[u8],
    time: Duration,
) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM aside WHERE until <= now()").execute(&mut *connection).await?;
    // The database's clock is the same for all.
    sqlx::query(
        "INSERT INTO aside (scope, name, content, until) \
         VALUES ($1, $2, $3, now() + make_interval(secs => $4)) ON CONFLICT (scope, name) \
         DO UPDATE SET content = EXCLUDED.content, until = EXCLUDED.until",
    )
    .bind(name(scope))
    .bind(file)
    .bind(content)
    .bind(time.as_secs_f64())
    .execute(connection)
    .await?;
    Ok(())
}

/// A file whose time is not over.
pub(super) async fn laid(
    connection: &mut PgConnection,
    scope: Scope,
    file: &str,
) -> Result<Option<Vec<u8>>, sqlx::Error> {
    sqlx::query_scalar("SELECT content FROM aside WHERE scope = $1 AND name = $2 AND until > now()")
        .bind(name(scope))
        .bind(file)
        .fetch_optional(connection)
        .await
}
