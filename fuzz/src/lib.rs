//! What is sent to everything that reads what strangers write, and what has to hold whatever they
//! write. Each attack takes any bytes and panics where a promise is broken.
//!
//! `fuzz_targets/` hands them to libFuzzer, one program each; `tests/fuzzed.rs` sends each the
//! inputs in `corpus/`, so that what was once found stays mended.

mod archive;
mod bundle;
mod component;
mod data_set;
mod exchange;
mod export;
mod interaction;
mod journal;
mod note;
mod question;
mod settings;
mod shown;
mod signature;
mod words;
mod world;

#[allow(dead_code, reason = "messages are looked at here, commands elsewhere")]
#[path = "../../tests/fake_discord/limits.rs"]
mod limits;

/// An attack: what to do with the bytes that come in.
pub type Attack = fn(&[u8]);

/// Every attack, by the name of its target and of the folder with its inputs.
pub const ATTACKS: &[(&str, Attack)] = &[
    ("archive", archive::attack),
    ("bundle", bundle::attack),
    ("component", component::attack),
    ("data_set", data_set::attack),
    ("exchange", exchange::attack),
    ("export", export::attack),
    ("interaction", interaction::attack),
    ("journal", journal::attack),
    ("note", note::attack),
    ("question", question::attack),
    ("settings", settings::attack),
    ("signature", signature::attack),
    ("words", words::attack),
];

/// Sends bytes to the target with that name.
///
/// # Panics
///
/// Where there is no such target, and where a promise is broken.
pub fn attack(target: &str, input: &[u8]) {
    let attack = ATTACKS.iter().find(|(name, _)| *name == target);
    let (_, attack) = attack.expect("every target is in the list");
    attack(input);
}
