//! What can come of a request to Discord.

/// Why something did not get through.
#[derive(Debug, thiserror::Error)]
pub enum RestError {
    /// The address is none.
    #[error("discord.api_url `{0}` is not an http(s) address")]
    Address(String),
    /// It takes the bot's token, and there is none.
    #[error("there is no Discord token")]
    NoToken,
    /// No connection, or no answer in time. The address is left out: it holds tokens.
    #[error("no answer: {0}")]
    Connection(String),
    /// Discord refused it.
    #[error("refused with {status}, code {code}")]
    Refused {
        /// The status.
        status: u16,
        /// Discord's own code, 0 if there is none.
        code: u64,
    },
    /// Something could not be written or read as JSON.
    #[error("not JSON: {0}")]
    Body(String),
}

impl RestError {
    pub(in crate::transport::discord) fn body(error: &impl ToString) -> Self {
        Self::Body(error.to_string())
    }

    /// Whether Discord does not accept the bot's token.
    #[must_use]
    pub fn is_unauthorised(&self) -> bool {
        matches!(self, Self::Refused { status: 401, .. })
    }
}
