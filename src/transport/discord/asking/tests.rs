//! What is read of each type of interaction.

use serde_json::{Value, json};

use super::*;

/// An interaction of a type, by somebody with some permissions on a server.
fn whole(kind: u8, data: &Value) -> Value {
    json!({
        "type": kind, "id": "12", "application_id": "3", "token": "t", "locale": "zh-CN",
        "guild_id": "4", "member": {"user": {"id": "5"}, "permissions": "0"}, "data": data,
    })
}

fn read(whole: &Value) -> Option<Interaction> {
    let text = whole.to_string();
    serde_json::from_str(&text).ok().and_then(Interaction::of)
}

fn ask(kind: u8, data: &Value) -> Option<(Ask, String)> {
    let interaction = read(&whole(kind, data))?;
    let asked = interaction.asked.to_string();
    match interaction.wish {
        Wish::Answer(request) => Some((request.ask, asked)),
        Wish::Choices { .. } => None,
    }
}

fn asker(change: impl FnOnce(&mut Value)) -> Asker {
    let mut whole = whole(kind::COMMAND, &json!({"name": "about", "type": 1}));
    change(&mut whole);
    match read(&whole).expect("it is read").wish {
        Wish::Answer(request) => request.asker,
        Wish::Choices { asker, .. } => asker,
    }
}

#[test]
fn who_manages_a_server_is_what_discord_says_of_them_there() {
    for (permissions, manages) in [("32", true), ("8", true), ("16", false), ("0", false)] {
        let asker = asker(|whole| whole["member"]["permissions"] = json!(permissions));
        let (user, server) = (Some("5".to_owned()), Some(ServerId::new(4)));
        assert_eq!(asker, Asker { user, server, manages, is_in_shell: false }, "{permissions}");
    }
    assert!(!asker(|whole| whole["member"]["permissions"] = Value::Null).manages);
    let alone = asker(|whole| {
        whole["user"] = whole["member"]["user"].take();
        let fields = whole.as_object_mut().expect("an object");
        fields.retain(|name, _| name != "member" && name != "guild_id");
    });
    assert_eq!((alone.user.as_deref(), alone.server, alone.manages), (Some("5"), None, false));
}

#[test]
fn on_a_server_that_has_not_installed_the_bot_everybody_is_alone() {
    let owned = |owners: Value| {
        asker(|whole| {
            whole["member"]["permissions"] = json!("8");
            whole["authorizing_integration_owners"] = owners;
        })
    };
    for owners in [json!({"0": "4"}), json!({"0": "4", "1": "5"}), json!({}), Value::Null] {
        assert!(owned(owners.clone()).manages, "{owners}");
    }
    let elsewhere = owned(json!({"1": "5"}));
    assert_eq!((elsewhere.server, elsewhere.manages), (None, false));
}

#[test]
fn a_command_is_a_call_with_what_was_typed() {
    let options = json!([
        {"name": "first", "type": 3, "value": "a\"b"},
        {"name": "private", "type": 5, "value": true},
        {"name": "never-heard-of", "type": 3, "value": "x"},
        {"name": "second", "type": 7, "value": "1"},
    ]);
    let data = json!({"name": "compare", "type": 1, "options": options});
    let (ask, asked) = ask(kind::COMMAND, &data).expect("it is read");
    let Ask::Call(call) = ask else { panic!("{ask:?}") };
    let expected = Call::new(Command::Compare).with(OptionName::First, "a\"b");
    assert_eq!(call, expected.with(OptionName::Private, "true"));
    assert_eq!(asked, "compare");
}

#[test]
fn a_subcommand_has_options_and_a_file_of_its_own() {
    let options = json!([{"name": "file", "type": 11, "value": "9"}]);
    let inner = json!([{"name": "import", "type": 1, "options": options}]);
    let file = json!({"9": {"url": "https://cdn.discordapp.com/a", "size": 7}});
    let data = json!({
        "name": "facts", "type": 1, "options": inner, "resolved": {"attachments": file},
    });
    let interaction = read(&whole(kind::COMMAND, &data)).expect("it is read");
    assert_eq!(interaction.file.as_deref(), Some("https://cdn.discordapp.com/a"));
    assert_eq!(interaction.asked.to_string(), "facts import");
    assert!(interaction.is_discreet());
    let Wish::Answer(Request { ask: Ask::File { call, content: None }, .. }) = interaction.wish
    else {
        panic!("{interaction:?}");
    };
    assert_eq!(call.chore, Some(Chore::Import));
}

#[test]
fn what_we_do_not_have_goes_the_way_of_text() {
    let none = json!([{"name": "nothing-like-it", "type": 1, "options": []}]);
    for (data, text, label) in [
        (json!({"name": "nothing-like-it", "type": 1}), "/nothing-like-it", "unknown"),
        (json!({"name": "facts", "type": 1}), "/facts", "facts"),
        (json!({"name": "facts", "type": 1, "options": none}), "/facts", "facts"),
    ] {
        let (ask, asked) = ask(kind::COMMAND, &data).expect("it is read");
        assert!(matches!(&ask, Ask::Text { text: said, .. } if said == text), "{ask:?}");
        assert_eq!(asked, label);
    }
}

#[test]
fn a_message_that_is_pointed_at_is_read_with_its_frames() {
    let message = json!({"content": "one", "embeds": [{"title": "two"}, {"description": "three"}]});
    let data = json!({"name": "x", "type": 3, "resolved": {"messages": {"9": message}}});
    let (ask, asked) = ask(kind::COMMAND, &data).expect("it is read");
    assert!(matches!(&ask, Ask::Check { content } if content == "one\ntwo\nthree"), "{ask:?}");
    assert_eq!(asked, "check");
}

#[test]
fn buttons_menus_and_forms_say_which_they_are() {
    let (pressed, _) =
        ask(kind::COMPONENT, &json!({"custom_id": "a", "component_type": 2})).expect("it is read");
    assert!(matches!(&pressed, Ask::Press(id) if id == "a"), "{pressed:?}");
    let menu = json!({"custom_id": "a", "component_type": 3, "values": ["b"]});
    let (chosen, _) = ask(kind::COMPONENT, &menu).expect("it is read");
    assert!(matches!(&chosen, Ask::Choose { menu, value } if menu == "a" && value == "b"));
    let field = json!({"type": 4, "custom_id": "claim", "value": "c"});
    let form = json!({"custom_id": "a", "components": [{"type": 1, "components": [field]}]});
    let (sent, _) = ask(kind::FORM, &form).expect("it is read");
    let Ask::Submit { form, fields } = sent else { panic!("{sent:?}") };
    assert_eq!((form.as_str(), fields[&OptionName::Claim].as_str()), ("a", "c"));
}

#[test]
fn what_is_typed_is_known_by_its_command_and_option() {
    let option = json!({"name": "first", "type": 3, "value": "me", "focused": true});
    let data = json!({"name": "compare", "type": 1, "options": [option]});
    let interaction = read(&whole(kind::COMPLETION, &data)).expect("it is read");
    let Wish::Choices { typing: Some((call, option)), .. } = &interaction.wish else {
        panic!("{interaction:?}");
    };
    assert_eq!((call.options[option].as_str(), *option), ("me", OptionName::First));
    let unknown = json!({"name": "nothing-like-it", "type": 1, "options": []});
    let interaction = read(&whole(kind::COMPLETION, &unknown)).expect("it is read");
    assert!(matches!(interaction.wish, Wish::Choices { typing: None, .. }));
}

#[test]
fn an_answer_that_comes_late_is_seen_by_whoever_would_have_seen_it_in_time() {
    for (name, is_discreet) in
        [("compare", false), ("about", false), ("facts", true), ("suggest", true), ("none", true)]
    {
        let interaction = read(&whole(kind::COMMAND, &json!({"name": name, "type": 1})));
        assert_eq!(interaction.expect("it is read").is_discreet(), is_discreet, "{name}");
    }
    let messages = json!({"messages": {"9": {"content": "one"}}});
    let pointed = json!({"name": "x", "type": 3, "resolved": messages});
    assert!(read(&whole(kind::COMMAND, &pointed)).expect("it is read").is_discreet());
    let pressed = json!({"custom_id": "a", "component_type": 2});
    assert!(read(&whole(kind::COMPONENT, &pressed)).expect("it is read").is_discreet());
}
