//! The way of an interaction: to the bot, and back as an answer.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::{
    Answer, FakeDiscord, PATIENCE,
    callbacks::ACKNOWLEDGE_WITHIN,
    endpoint, interaction,
    person::Person,
    world::{Accepted, Asked, World},
};

/// How long a bot is given to say something to what it has heard before.
const SECOND_THOUGHTS: Duration = Duration::from_secs(2);

impl Person<'_> {
    /// Delivers an interaction, and gives its id.
    pub fn sends(&self, kind: u64, what: &str, data: &Value, sits_on: Option<Value>) -> String {
        self.sends_altered(kind, what, data, sits_on, |_| {})
    }

    /// Delivers an interaction that is not quite as Discord would send it, and gives its id.
    pub fn sends_altered(
        &self,
        kind: u64,
        what: &str,
        data: &Value,
        sits_on: Option<Value>,
        alter: impl FnOnce(&mut Value),
    ) -> String {
        let (id, whole) = self.hub.change(|world| {
            let id = world.snowflake();
            let token = format!("aW50ZXJhY3Rpb246{id}");
            let has_bot = world.gateway.has_server(&self.server);
            let mut whole = interaction::interaction(self, kind, &id, &token, has_bot);
            whole["data"] = data.clone();
            if let Some(message) = &sits_on {
                whole["message"] = message.clone();
            }
            alter(&mut whole);
            world.interactions.insert(
                id.clone(),
                Asked {
                    what: what.chars().take(120).collect(),
                    kind,
                    token,
                    channel: interaction::channel(self),
                    whole: whole.clone(),
                    at: Instant::now(),
                    attempts: 0,
                    sits_on,
                    answer: None,
                    refused: Vec::new(),
                    read: false,
                    follow_ups: Vec::new(),
                },
            );
            (id, whole)
        });
        for _ in 0..=u8::from(self.repeated) {
            endpoint::deliver(self.hub, &whole);
        }
        id
    }

    /// Waits for the answer, or for a reason why there will be none. A deferred answer may take
    /// its time once the deferral is there.
    pub async fn answer(&self, id: &str, what: &str) -> Answer {
        let first = ACKNOWLEDGE_WITHIN * 2;
        let answered = |world: &mut World| {
            let answered = world.interactions[id].answer.is_some();
            (answered || !world.violations.is_empty()).then_some(())
        };
        let came = self.hub.until(first, answered).await.is_some();
        assert!(came, "{what} was not answered within {first:?}");
        let outcome = self.hub.until(PATIENCE, |world| {
            let refused = world.violations.first().cloned();
            match reads(world, id) {
                Some(answer) => Some(Ok(answer)),
                None => refused.map(Err),
            }
        });
        match outcome.await {
            Some(Ok(answer)) => answer,
            Some(Err(refused)) => panic!("Discord refused something: {refused}"),
            None => panic!("{what} was deferred and not completed within {PATIENCE:?}"),
        }
    }
}

/// Reads the answer to an interaction, if it is there and complete.
fn reads(world: &mut World, id: &str) -> Option<Answer> {
    let asked = world.interactions.get_mut(id).expect("an interaction stays known");
    let accepted = asked.answer.clone().filter(|accepted| !accepted.pending)?;
    asked.read = true;
    Some(shown(world, id, accepted))
}

fn shown(world: &World, interaction: &str, accepted: Accepted) -> Answer {
    let Accepted { kind, data, message, latency, .. } = accepted;
    let files = world.files(&message);
    Answer { interaction: interaction.to_owned(), kind, data, message, latency, files }
}

impl FakeDiscord {
    /// Waits until the message of an answer has a file, and gives the answer as it is then.
    pub async fn a_file_follows(&self, answer: &Answer) -> Answer {
        let found = |world: &mut World| {
            let accepted = world.interactions[&answer.interaction].answer.clone()?;
            let shown = shown(world, &answer.interaction, accepted);
            (!shown.files().is_empty()).then_some(shown)
        };
        self.until("a file", super::PATIENCE, found).await
    }

    /// Waits until so many of these interactions are answered, or for a while.
    pub async fn answers_come_in(&self, interactions: &[String], count: usize) {
        let answered = |world: &mut World| {
            let answered = |id: &&String| world.interactions[*id].answer.is_some();
            (interactions.iter().filter(answered).count() >= count).then_some(())
        };
        // Who looks sees soon enough that fewer came.
        let _ = self.hub.until(SECOND_THOUGHTS, answered).await;
    }

    /// The answers to interactions during which the bot went away; who got none has given up, and
    /// an answer that is still on its way comes to nobody.
    pub fn answers_before_the_end(&self, interactions: &[String]) -> Vec<Option<Answer>> {
        self.hub.change(|world| {
            let answers = interactions.iter().map(|id| {
                let answer = reads(world, id);
                if answer.is_none() {
                    world.interactions.remove(id);
                }
                answer
            });
            answers.collect()
        })
    }

    /// Delivers an answered interaction again, as Discord may do after a restart of the bot. Gives
    /// what the bot says to it: a second callback, which Discord refuses (40060) and nobody sees,
    /// or an edit of the first answer. Nothing, if the bot stays silent for two seconds.
    pub async fn delivers_again(&self, answer: &Answer) -> Option<Answer> {
        let id = answer.interaction.as_str();
        let (whole, before) = self.hub.look(|world| {
            let asked = &world.interactions[id];
            (asked.whole.clone(), asked.refused.len())
        });
        endpoint::deliver(&self.hub, &whole);
        let outcome = self.hub.until(SECOND_THOUGHTS, |world| {
            let asked = &world.interactions[id];
            if let Some(refused) = asked.refused.get(before).cloned() {
                return Some(shown(world, id, refused));
            }
            let is_new = !asked.read;
            is_new.then(|| reads(world, id)).flatten()
        });
        outcome.await
    }
}
