//! People: who they are, where they are, and what they may do.

use std::sync::Arc;

use super::{
    FakeDiscord,
    direct::Acquaintance,
    servers::{self, server_id},
    world::Hub,
};

/// Interaction types.
pub const COMMAND: u64 = 2;
pub const COMPONENT: u64 = 3;
pub const AUTOCOMPLETE: u64 = 4;
pub const FORM_SUBMISSION: u64 = 5;

/// Permissions.
const ADMINISTRATOR: u64 = 1 << 3;
const MANAGE_SERVER: u64 = 1 << 5;
/// What a usual member may do: nothing that changes the server.
const USUAL: u64 = 2_248_473_465_835_073;

/// Somebody on the fake.
pub struct Person<'a> {
    pub(super) hub: &'a Arc<Hub>,
    /// The user name.
    pub name: String,
    /// The user id, made from the name.
    pub id: String,
    /// The language of the client.
    pub locale: String,
    /// The id of the server where they write.
    pub server: String,
    /// Writes to the bot alone, not on the server.
    pub direct: bool,
    /// What they may do on the server, as Discord's bits.
    pub permissions: u64,
    pub(super) repeated: bool,
}

impl FakeDiscord {
    /// A member of the server, whose client speaks American English.
    pub fn member(&self, name: &str) -> Person<'_> {
        let id = (200_000_000_000_000_000 + servers::number(name)).to_string();
        self.hub.change(|world| {
            let known = world.people.entry(id.clone());
            known.or_insert_with(|| Acquaintance { name: name.to_owned(), closed: false });
        });
        Person {
            hub: &self.hub,
            name: name.to_owned(),
            id,
            locale: "en-US".to_owned(),
            server: server_id(servers::HOME),
            direct: false,
            permissions: USUAL,
            repeated: false,
        }
    }
}

impl Person<'_> {
    /// The same person with a client in another language.
    pub fn speaking(self, locale: &str) -> Self {
        Self { locale: locale.to_owned(), ..self }
    }

    /// The same person on the server of this name. Where the bot is not, the person has it for
    /// themselves, as Discord's user installation allows.
    pub fn on_server(self, name: &str) -> Self {
        Self { server: server_id(name), ..self }
    }

    /// The same person, alone with the bot.
    pub fn in_direct_messages(self) -> Self {
        Self { direct: true, ..self }
    }

    /// The same person, who may change the server's settings.
    pub fn who_manages_the_server(self) -> Self {
        Self { permissions: self.permissions | MANAGE_SERVER, ..self }
    }

    /// The same person, who may do everything. Only the one bit says so: a bot that looks for the
    /// others has to know that this one stands for them.
    pub fn who_administers(self) -> Self {
        Self { permissions: self.permissions | ADMINISTRATOR, ..self }
    }

    /// The same person, whose interactions Discord delivers twice.
    pub fn heard_twice(self) -> Self {
        Self { repeated: true, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_member_neither_manages_nor_administers() {
        assert_eq!(USUAL & (ADMINISTRATOR | MANAGE_SERVER), 0);
    }
}
