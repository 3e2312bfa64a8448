//! Requests to an endpoint that a test writes itself, whoever they are from.

use serde_json::Value;

use crate::fake_discord::{Bot, endpoint};

/// What a request is answered with.
#[derive(Debug, PartialEq, Eq)]
pub struct Answered {
    pub status: u16,
    pub body: String,
}

impl Answered {
    /// The callback that it is.
    pub fn callback(&self) -> Value {
        assert_eq!(self.status, 200, "{self:?}");
        serde_json::from_str(&self.body).expect("an answer is JSON")
    }
}

/// A request by somebody who may not be Discord.
pub struct Letter<'a> {
    pub signature: Option<&'a str>,
    pub time: Option<&'a str>,
    pub body: &'a [u8],
}

impl Letter<'_> {
    /// Sends it to a bot.
    pub async fn reaches(&self, bot: &Bot) -> Answered {
        let client = reqwest::Client::builder().no_proxy().build().expect("a client");
        let mut request = client.post(endpoint::address(bot.address())).body(self.body.to_vec());
        for (name, value) in
            [("x-signature-ed25519", self.signature), ("x-signature-timestamp", self.time)]
        {
            request = value.into_iter().fold(request, |request, value| request.header(name, value));
        }
        let response = request.send().await.expect("it answers");
        let status = response.status().as_u16();
        Answered { status, body: response.text().await.expect("it ends its answer") }
    }
}

/// Sends a body that Discord has signed just now.
pub async fn signed(bot: &Bot, body: &[u8]) -> Answered {
    let time = endpoint::time();
    let signature = endpoint::signature(&time, body);
    Letter { signature: Some(&signature), time: Some(&time), body }.reaches(bot).await
}
