//! Questions of readers, and what is offered while they type.

use crate::answer::{Query, answer};
use crate::command::{
    Action, Button, Call, OptionKind, OptionName, Refusal, View, complete, complete_identifier,
    grammar,
};
use crate::fact::{Facts, Locale, Subject};
use crate::reply::{Reply, compose, full_name, refuse, sources_view};

use super::{Asker, Handled, Message, Service, Suggestion, message};

impl Service {
    /// The answer to a question in words.
    pub(super) fn text(&self, facts: &Facts, text: &str, locale: Locale) -> Handled {
        let query = grammar::read(text, facts).and_then(|call| call.understand(facts));
        message(self.reply(facts, query, locale), locale)
    }

    /// The answer to a question by command.
    pub(super) fn question(&self, facts: &Facts, call: &Call, locale: Locale) -> Handled {
        message(self.reply(facts, call.understand(facts), locale), locale)
    }

    /// What a press shows: turning a page stays in the message and in its language; the sources
    /// come as a message of their own, in the language of whoever pressed.
    pub(super) fn press(&self, facts: &Facts, id: &str, locale: Locale) -> Handled {
        let button = match Button::read(id, facts) {
            Ok(button) => button,
            Err(refusal) => return message(self.reply(facts, Err(refusal), locale), locale),
        };
        let in_place = button.action != Action::Sources;
        let locale = if in_place { button.locale } else { locale };
        let reply = self.reply(facts, Ok(button.query), locale);
        let reply = match button.view {
            View::Sources => sources_view(&reply, &self.voice(locale)),
            View::Answer => reply,
        };
        let (view, page) = (button.view, button.page);
        Handled::Message(Box::new(Message { reply, locale, view, page, in_place, notice: None }))
    }

    fn reply(&self, facts: &Facts, query: Result<Query, Refusal>, locale: Locale) -> Reply {
        let voice = self.voice(locale);
        let answered = query.and_then(|query| match answer(facts, &query) {
            Some(answer) => Ok(compose(facts, &query, &answer, &voice)),
            None => Err(Refusal::BrokenButton),
        });
        answered.unwrap_or_else(|refusal| refuse(facts, &refusal, &voice))
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
