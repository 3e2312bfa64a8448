//! Questions of readers, and what is offered while they type.

use std::sync::Arc;

use crate::answer::{Aspect, Mentioned, Query, answer};
use crate::command::{
    Action, Button, Call, Command, OptionKind, OptionName, Refusal, View, complete,
    complete_identifier, grammar,
};
use crate::fact::{Facts, Locale, PartialDate, Subject, Vocabulary};
use crate::reply::{
    Reply, WHOLE, compose, full_name, help, mentions, refuse, same_view, sources_view,
};

use super::{
    Asker, Drawing, Handled, Illustration, Message, Request, Service, Suggestion, message, today,
};

/// How much of a message is looked at, in characters: as much as one may hold.
/// <https://discord.com/developers/docs/resources/message#create-message>
const MESSAGE_LIMIT: usize = 4000;

/// The picture of an answer, or none: that of another aspect does not belong to this one.
fn illustration(
    facts: &Arc<Facts>,
    query: &Query,
    as_of: Option<PartialDate>,
    locale: Locale,
) -> Illustration {
    let drawing = Drawing::of(facts, query, as_of, locale);
    drawing.map_or(Illustration::Cleared, Illustration::Drawing)
}

/// A message, with the one who may take it away again if everybody sees it.
fn answered(mut message: Message, request: &Request) -> Handled {
    let is_public = !message.is_private && message.view == View::Answer;
    message.owner = request.asker.user.clone().filter(|_| is_public);
    Handled::Message(Box::new(message))
}

impl Service {
    /// The answer to a question in words.
    pub(super) async fn text(
        &self,
        facts: &Arc<Facts>,
        text: &str,
        as_of: Option<&str>,
        request: &Request,
    ) -> Handled {
        match grammar::read(text, facts) {
            Ok(call) => {
                let call = match as_of {
                    Some(date) => call.with(OptionName::AsOf, date),
                    None => call,
                };
                self.question(facts, &call, request).await
            }
            Err(refusal) => self.refused(facts, &refusal, request),
        }
    }

    /// The answer to a question by command.
    pub(super) async fn question(
        &self,
        facts: &Arc<Facts>,
        call: &Call,
        request: &Request,
    ) -> Handled {
        if call.command == Command::Help {
            let voice = self.voice(request.locale);
            return match call.help() {
                Ok(rows) => message(help(facts, &rows, &voice), request.locale),
                Err(refusal) => self.refused(facts, &refusal, request),
            };
        }
        // A name is looked up among those of today: it may be newer than the answer.
        let understood = call.as_of(today()).and_then(|as_of| Ok((as_of, call.understand(facts)?)));
        let answer = match understood {
            Ok((as_of, query)) => self.reply(facts, &query, as_of, request.locale).await,
            Err(refusal) => Err(refusal),
        };
        match answer {
            Ok((reply, illustration)) => {
                let message = Message::first_page(reply, request.locale);
                let is_private = message.is_private || call.is_private();
                answered(Message { is_private, illustration, ..message }, request)
            }
            Err(refusal) => self.refused(facts, &refusal, request),
        }
    }

    /// What the facts say about what a message mentions.
    pub(super) fn check(&self, facts: &Facts, content: &str, locale: Locale) -> Handled {
        let content: String = content.chars().take(MESSAGE_LIMIT).collect();
        let mentioned = Mentioned::of(facts, &content);
        message(mentions(facts, &mentioned, &self.voice(locale)), locale)
    }

    fn refused(&self, facts: &Facts, refusal: &Refusal, request: &Request) -> Handled {
        self.note_gap(refusal, request);
        message(refuse(facts, refusal, &self.voice(request.locale)), request.locale)
    }

    /// Counts a name that nothing has, for those who may add it.
    pub(super) fn note_gap(&self, refusal: &Refusal, request: &Request) {
        if let Refusal::UnknownName { typed, .. } = refusal {
            self.gaps.count(request.asker.server, typed);
        }
    }

    /// What a press shows: turning a page stays in the message and in its language; what else
    /// there is comes as a message of its own, in the language of whoever pressed.
    pub(super) async fn press(&self, facts: &Arc<Facts>, id: &str, request: &Request) -> Handled {
        match Button::read(id, facts) {
            Ok(button) => self.pressed(facts, &button, request).await,
            Err(refusal) => self.refused(facts, &refusal, request),
        }
    }

    /// What a choice from the menu of aspects shows, in the message that it sits on.
    pub(super) async fn choose(
        &self,
        facts: &Arc<Facts>,
        menu: &str,
        value: &str,
        request: &Request,
    ) -> Handled {
        let button = Button::read(menu, facts).and_then(|button| {
            let aspect = if value == WHOLE { None } else { Some(Aspect::from_slug(value)) };
            match (button.query, aspect) {
                (_, Some(None)) => Err(Refusal::BrokenButton),
                (Query::Compare { sides, .. }, aspect) => {
                    let query = Query::Compare { sides, aspect: aspect.flatten() };
                    Ok(Button { query, ..button })
                }
                _ => Err(Refusal::BrokenButton),
            }
        });
        match button {
            Ok(button) => self.pressed(facts, &button, request).await,
            Err(refusal) => self.refused(facts, &refusal, request),
        }
    }

    async fn pressed(&self, facts: &Arc<Facts>, button: &Button, request: &Request) -> Handled {
        let in_place = matches!(button.action, Action::Next | Action::Previous | Action::Aspect);
        let locale = if in_place { button.locale } else { request.locale };
        let voice = self.voice(locale);
        let answer = self.reply(facts, &button.query, button.as_of, locale).await;
        let (reply, illustration) = match answer {
            Ok(answer) => answer,
            Err(refusal) => return self.refused(facts, &refusal, request),
        };
        let reply = match (button.action, button.view) {
            (_, View::Sources) => Arc::new(sources_view(&reply, &voice)),
            (Action::Same, _) => match same_view(Arc::unwrap_or_clone(reply), &voice) {
                Some(same) => Arc::new(same),
                None => return self.refused(facts, &Refusal::BrokenButton, request),
            },
            _ => reply,
        };
        let illustration = match (button.action, button.view) {
            // The picture of the first page stays where it is.
            (Action::Next | Action::Previous | Action::Same, _) | (_, View::Sources) => {
                Illustration::Unchanged
            }
            _ => illustration,
        };
        let (view, page) = (button.view, button.page);
        let message = Message::first_page(reply, locale);
        // What somebody looks up beside an answer is theirs until they share it.
        let is_private = message.is_private || button.action == Action::Timeline;
        answered(Message { is_private, view, page, in_place, illustration, ..message }, request)
    }

    /// The answer to a question with its picture, as it could be given at a date in the past if one
    /// is named.
    async fn reply(
        &self,
        facts: &Arc<Facts>,
        query: &Query,
        as_of: Option<PartialDate>,
        locale: Locale,
    ) -> Result<(Arc<Reply>, Illustration), Refusal> {
        let telling = self.answers.telling(locale, self.today());
        let voice = self.voice(locale);
        let facts = self.ready(facts, query, as_of).await;
        let compose = || Some(compose(&facts, query, &answer(&facts, query)?, &voice));
        let reply = if let Some(date) = as_of {
            let reply = compose().ok_or(Refusal::NotKnownThen { date })?;
            Arc::new(reply.as_of(date, &voice))
        } else {
            let metrics = &self.vitals.metrics;
            let reply = self.answers.of(&facts, query, telling, metrics, compose);
            reply.ok_or(Refusal::BrokenButton)?
        };
        Ok((reply, illustration(&facts, query, as_of, locale)))
    }

    /// What to offer while somebody types an option of a call. Where the notes of their server
    /// cannot be read, it is the base's.
    pub async fn complete(
        &self,
        locale: Locale,
        asker: &Asker,
        call: &Call,
        option: OptionName,
    ) -> Vec<Suggestion> {
        let facts = self.views.of(&*self.store, asker.server).await;
        let facts = facts.unwrap_or_else(|_| self.views.base());
        let voice = self.voice(locale);
        let subject = |subject: Subject| Suggestion {
            name: full_name(&facts, &subject, &voice),
            value: subject.id().to_owned(),
        };
        let record = |id: String| {
            let says = facts.record(&id).and_then(|record| {
                let texts = record.texts();
                texts.first().map(|text| text.in_locale(locale).to_owned())
            });
            let says = says.map(|says| format!(" – {says}")).unwrap_or_default();
            Suggestion { name: format!("{id}{says}"), value: id }
        };
        let typed = call.options.get(&option).map_or("", String::as_str);
        match call.spec().option(option).map(|spec| spec.kind) {
            Some(OptionKind::Subject) => {
                complete(&facts, call, option).into_iter().map(subject).collect()
            }
            Some(OptionKind::Identifier) => {
                complete_identifier(&facts, typed).into_iter().map(record).collect()
            }
            _ => Vec::new(),
        }
    }
}
