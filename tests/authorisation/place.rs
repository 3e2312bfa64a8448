//! A bot, everybody who uses it, and everything that it has shown to anybody.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lanekeeper::command::{Call, CommandSpec, OptionKind, OptionName};
use lanekeeper::fact::{Locale, Record, ServerId, Vocabulary as _};
use lanekeeper::reply::Words;
use lanekeeper::service::{Ask, Asker, Handled, Illustration, Request, Service};
use lanekeeper::store::{MemoryStore, Store};
use lanekeeper::transport::discord::{Kept, Read, Response, Rest, answer, said};
use proptest::sample::Index;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::attempts::{Attempt, Typed};

/// The user who may change the base.
pub const OPERATOR: u64 = 7;
/// The servers that there are.
pub const SERVERS: [u64; 2] = [1, 2];
/// What Discord calls *Administrator* and *Manage Server*.
pub const ADMINISTRATOR: u64 = 1 << 3;
pub const MANAGE_SERVER: u64 = 1 << 5;

/// Types of interactions.
const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
const TYPING: u64 = 4;
const FORM: u64 = 5;

/// Somebody, by what Discord says of them.
#[derive(Debug, Clone, Copy)]
pub struct Somebody {
    /// Their id.
    pub user: u64,
    /// The server that they are on; alone with the bot without one.
    pub server: Option<u64>,
    /// What they may do there.
    pub permissions: u64,
    /// Whether the bot is on that server, or only with them.
    pub is_installed: bool,
    /// A word in everything that they write.
    pub word: &'static str,
}

/// What somebody gets to see of what they did.
#[derive(Debug, Default)]
pub struct Seen {
    /// All of it as text: messages, choices, forms, files, the words for pictures.
    pub text: String,
    /// The pictures.
    pub pictures: Vec<Arc<[u8]>>,
    /// What they sent.
    pub sent: String,
}

/// What the records are that readers can come to see: of the base, and of each server.
#[derive(Debug, PartialEq)]
pub struct Visible {
    /// The base's.
    pub base: Vec<Record>,
    /// Each server's.
    pub notes: BTreeMap<u64, Vec<Record>>,
}

/// The bot, and the ids that it has shown.
pub struct Place {
    runtime: Runtime,
    store: Arc<MemoryStore>,
    service: Service,
    rest: Rest,
    kept: Kept,
    asked: u64,
    buttons: BTreeSet<String>,
    menus: BTreeSet<String>,
    forms: BTreeSet<String>,
}

impl Place {
    /// A bot with the bundled facts.
    pub fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime");
        let store = Arc::new(MemoryStore::default());
        let words = Words::load(&[]).expect("the bundled words load");
        let operators = BTreeSet::from([OPERATOR.to_string()]);
        let service = Service::start(Arc::clone(&store) as _, words, operators);
        let service = runtime.block_on(service).expect("it starts");
        Self {
            runtime,
            store,
            service,
            // Nobody listens there.
            rest: Rest::new("http://127.0.0.1:9", None).expect("an address"),
            kept: Kept::default(),
            asked: 0,
            buttons: BTreeSet::new(),
            menus: BTreeSet::new(),
            forms: BTreeSet::new(),
        }
    }

    /// What readers can come to see. Suggestions are seen by those who decide on them only.
    pub fn visible(&self) -> Visible {
        let shown = |records: Vec<Record>| -> Vec<Record> {
            records.into_iter().filter(|one| !matches!(one, Record::Suggestion(_))).collect()
        };
        let base = self.runtime.block_on(self.store.load()).expect("it loads").records;
        let notes = |server| self.runtime.block_on(self.store.notes(ServerId::new(server)));
        let notes = |server| (server, shown(notes(server).expect("they load")));
        Visible { base: shown(base), notes: SERVERS.into_iter().map(notes).collect() }
    }

    /// Identifiers of what is there: a few of the base's, and all that servers or members made.
    fn known(&self) -> Vec<String> {
        let base = ["mistral.licence.01", "meta.licence.01", "mistral", "meta.rel.01"];
        let made = SERVERS.into_iter().flat_map(|server| {
            self.runtime.block_on(self.store.notes(ServerId::new(server))).expect("they load")
        });
        base.map(str::to_owned)
            .into_iter()
            .chain(made.map(|record| record.id().to_owned()))
            .collect()
    }

    /// Lets somebody do something, and shows what they see.
    pub fn does(&mut self, who: Somebody, attempt: &Attempt) -> Seen {
        let typed = |typed: &Typed| self.written(who, typed);
        let pick = |one: &Index, of: &BTreeSet<String>| {
            let of: Vec<_> = of.iter().collect();
            if of.is_empty() { String::new() } else { (*one.get(&of)).clone() }
        };
        let (kind, data) = match attempt {
            Attempt::Use(spec, options) => {
                let options: Vec<_> =
                    options.iter().map(|(name, value)| (*name, typed(value))).collect();
                let file = options.iter().find(|(name, _)| is_file(spec, *name));
                if let Some((_, content)) = file {
                    let content = content.clone();
                    return self.hands_in(who, spec, &options, &content);
                }
                (COMMAND, command(spec, &options, None))
            }
            Attempt::Type(spec, option, value) => {
                if spec.options.is_empty() {
                    return Seen::default();
                }
                let name = spec.options[option.index(spec.options.len())].name;
                (TYPING, command(spec, &[(name, typed(value))], Some(name)))
            }
            Attempt::Press(button) => (COMPONENT, pressed(&pick(button, &self.buttons))),
            Attempt::Forge(id) => (COMPONENT, pressed(&typed(id))),
            Attempt::Choose(menu, value) => {
                let id = pick(menu, &self.menus);
                (COMPONENT, json!({"custom_id": id, "component_type": 3, "values": [value]}))
            }
            Attempt::Submit(form, fields) => {
                let fields = fields.iter().map(|(name, value)| (*name, typed(value)));
                (FORM, filled(&pick(form, &self.forms), fields))
            }
            Attempt::SubmitForged(form, fields) => {
                let fields = fields.iter().map(|(name, value)| (*name, typed(value)));
                (FORM, filled(&typed(form), fields))
            }
            Attempt::Check(content) => (COMMAND, pointed_at(&typed(content))),
            Attempt::Say(text) => {
                let text = typed(text);
                return self.says(who, text);
            }
        };
        let whole = self.interaction(who, kind, &data);
        let Read::Whole(read) = Read::of(whole.to_string().as_bytes()) else {
            panic!("not read: {whole}");
        };
        let answered = answer(&self.service, &read, &self.rest, &self.kept);
        let response = self.runtime.block_on(answered);
        self.seen(response, data.to_string())
    }

    /// What stands in place of what is typed once it is known by whom, and what there is.
    fn written(&self, who: Somebody, typed: &Typed) -> String {
        match typed {
            Typed::Plain(text) => text.clone(),
            Typed::Statement(number) => format!("What the {} says, number {number}.", who.word),
            Typed::Name(number) => format!("{} {number}", name(who.word)),
            Typed::Known(before, one, behind) => {
                format!("{before}{}{behind}", one.get(&self.known()))
            }
        }
    }

    /// A command with a file, which Discord would have kept for the bot to fetch.
    fn hands_in(
        &mut self,
        who: Somebody,
        spec: &CommandSpec,
        options: &[(OptionName, String)],
        content: &str,
    ) -> Seen {
        let call = Call { chore: spec.chore, ..Call::new(spec.command) };
        let call = options.iter().fold(call, |call, (name, value)| call.with(*name, value));
        let ask = Ask::File { call, content: Some(content.as_bytes().to_vec()) };
        let request = self.request(who, ask);
        let Handled::Message(message) = self.runtime.block_on(self.service.handle(&request)) else {
            panic!("a file is answered with a message");
        };
        let controls = message.reply.controls.iter().flatten();
        self.buttons.extend(controls.map(|control| control.deed.id()));
        let text = format!("{:?}", message.reply);
        Seen { text, sent: format!("{options:?}"), ..Seen::default() }
    }

    /// A message that mentions the bot.
    fn says(&mut self, who: Somebody, text: String) -> Seen {
        // Discord says nothing of what its author may do.
        let who = Somebody { permissions: 0, ..who };
        let request = self.request(who, Ask::Text { text: text.clone(), as_of: None });
        let body = self.runtime.block_on(said(&self.service, &request, 1)).body;
        self.learn(&body);
        Seen { text: body.to_string(), sent: text, ..Seen::default() }
    }

    fn request(&mut self, who: Somebody, ask: Ask) -> Request {
        let server = who.server.filter(|_| who.is_installed).map(ServerId::new);
        let manages = server.is_some() && who.permissions & (ADMINISTRATOR | MANAGE_SERVER) != 0;
        let user = Some(who.user.to_string());
        self.asked += 1;
        Request {
            locale: Locale::English,
            asker: Asker { user, server, manages, is_in_shell: false },
            operation: format!("request:{}", self.asked),
            ask,
        }
    }

    /// All that comes back of something.
    fn seen(&mut self, response: Response, sent: String) -> Seen {
        let body: Value = serde_json::from_str(&response.body).expect("a response is JSON");
        self.learn(&body["data"]);
        // What somebody else is told in private is not seen by whoever caused it.
        let mut seen = Seen { text: body.to_string(), sent, ..Seen::default() };
        if let Some(file) = &response.file {
            match std::str::from_utf8(&file.content) {
                Ok(text) => seen.text.push_str(text),
                Err(_) => seen.pictures.push(Arc::clone(&file.content)),
            }
        }
        if let Some(drawing) = response.drawing {
            let drawn = self.runtime.block_on(self.service.draw(drawing));
            let picture = drawn.expect("it is drawn");
            seen.text.push_str(&picture.alt);
            seen.pictures.push(Arc::clone(&picture.png));
        }
        seen
    }

    /// Keeps the ids of buttons, menus and forms, which anybody may come to know.
    fn learn(&mut self, shown: &Value) {
        let is_form = shown["custom_id"].is_string();
        if is_form {
            self.forms.extend(shown["custom_id"].as_str().map(str::to_owned));
            return;
        }
        for row in shown["components"].as_array().into_iter().flatten() {
            for part in row["components"].as_array().into_iter().flatten() {
                let known = if part["type"] == 3 { &mut self.menus } else { &mut self.buttons };
                known.extend(part["custom_id"].as_str().map(str::to_owned));
            }
        }
    }

    /// The picture that goes with a question of somebody.
    pub fn picture(&mut self, who: Somebody, question: &str) -> Arc<[u8]> {
        let request = self.request(who, Ask::Text { text: question.to_owned(), as_of: None });
        let Handled::Message(message) = self.runtime.block_on(self.service.handle(&request)) else {
            panic!("a question is answered with a message");
        };
        let Illustration::Drawing(drawing) = message.illustration else {
            panic!("{question} has a picture");
        };
        let drawn = self.runtime.block_on(self.service.draw(drawing));
        Arc::clone(&drawn.expect("it is drawn").png)
    }

    /// An interaction as Discord sends it.
    fn interaction(&mut self, who: Somebody, kind: u64, data: &Value) -> Value {
        self.asked += 1;
        let user = json!({
            "id": who.user.to_string(), "username": "somebody", "discriminator": "0",
            "avatar": null,
        });
        let mut whole = json!({
            "id": (1_000_000 + self.asked).to_string(),
            "application_id": "1",
            "type": kind,
            "version": 1,
            "token": "token",
            "locale": "en-US",
            "entitlements": [],
            "app_permissions": "0",
            "attachment_size_limit": 10_485_760,
            "channel_id": "5",
            "data": data,
        });
        if kind == COMPONENT {
            whole["message"] = message("");
        }
        let Some(server) = who.server else {
            whole["context"] = json!(1);
            whole["authorizing_integration_owners"] = json!({"0": "0", "1": who.user.to_string()});
            whole["user"] = user;
            return whole;
        };
        whole["context"] = json!(0);
        whole["authorizing_integration_owners"] = if who.is_installed {
            json!({"0": server.to_string()})
        } else {
            json!({"1": who.user.to_string()})
        };
        whole["guild_id"] = json!(server.to_string());
        whole["member"] = json!({
            "user": user,
            "roles": [],
            "permissions": who.permissions.to_string(),
            "joined_at": "2024-06-16T08:00:00.000000+00:00",
            "deaf": false,
            "mute": false,
            "flags": 0,
        });
        whole
    }
}

/// A name in the words of somebody, which may become part of an identifier; statements do not.
pub fn name(word: &str) -> String {
    format!("{word}name")
}

fn is_file(spec: &CommandSpec, name: OptionName) -> bool {
    spec.option(name).is_some_and(|option| matches!(option.kind, OptionKind::File))
}

/// A command with options, one of which somebody may still be typing.
fn command(
    spec: &CommandSpec,
    options: &[(OptionName, String)],
    focused: Option<OptionName>,
) -> Value {
    let option = |(name, value): &(OptionName, String)| {
        let kind = spec.option(*name).map(|option| option.kind);
        let (kind, typed) = match (kind, focused) {
            (Some(OptionKind::Number), None) => (4, json!(value.parse::<i64>().unwrap_or(1))),
            (Some(OptionKind::Flag), None) => (5, json!(value == "true")),
            _ => (3, json!(value)),
        };
        let mut option = json!({"type": kind, "name": name.slug(), "value": typed});
        if focused == Some(*name) {
            option["focused"] = json!(true);
        }
        option
    };
    let options: Value = options.iter().map(option).collect();
    let options = match spec.chore {
        Some(chore) => json!([{"type": 1, "name": chore.slug(), "options": options}]),
        None => options,
    };
    json!({"id": "1", "name": spec.command.slug(), "type": 1, "options": options})
}

fn pressed(id: &str) -> Value {
    json!({"custom_id": id, "component_type": 2})
}

fn filled(id: &str, fields: impl Iterator<Item = (OptionName, String)>) -> Value {
    let row = |(name, value): (OptionName, String)| {
        let input = json!({"type": 4, "custom_id": name.slug(), "value": value});
        json!({"type": 1, "components": [input]})
    };
    json!({"custom_id": id, "components": fields.map(row).collect::<Value>()})
}

fn pointed_at(content: &str) -> Value {
    json!({
        "id": "1", "name": lanekeeper::command::CHECK, "type": 3, "target_id": "8",
        "resolved": {"messages": {"8": message(content)}},
    })
}

/// A message in a channel.
fn message(content: &str) -> Value {
    let author = json!({"id": "9", "username": "b", "discriminator": "0", "avatar": null});
    json!({
        "id": "8", "type": 0, "channel_id": "5", "author": author, "content": content,
        "timestamp": "2026-11-23T12:00:00.000000+00:00", "edited_timestamp": null, "tts": false,
        "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [],
        "embeds": [], "components": [], "pinned": false, "flags": 0,
    })
}
