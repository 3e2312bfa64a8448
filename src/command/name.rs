//! The names of commands, of what admins do, and of options, the same in every language.

use crate::fact::vocabulary::vocabulary;

vocabulary! {
    /// A command, by the name that stays the same in every language.
    Command as "command" {
        /// Vendors or models side by side.
        Compare = "compare",
        /// Why models are opened or kept back.
        WhyOpen = "why-open",
        /// Whether both lanes can last.
        Outlook = "outlook",
        /// One vendor.
        Vendor = "vendor",
        /// The vendors that fit.
        Vendors = "vendors",
        /// What happened, in order.
        Timeline = "timeline",
        /// Everything that holds certain words.
        Find = "find",
        /// How to ask.
        Help = "help",
        /// What the bot is.
        About = "about",
        /// What a reader proposes.
        Suggest = "suggest",
        /// Looking after the facts.
        Facts = "facts",
    }
}

vocabulary! {
    /// What admins do with facts: the subcommands of [`Command::Facts`].
    Chore as "facts" {
        /// Adding a fact.
        Add = "add",
        /// Rewording one.
        Edit = "edit",
        /// Withdrawing one.
        Retract = "retract",
        /// Who changed what.
        History = "history",
        /// Taking a change back.
        Undo = "undo",
        /// Adding or changing a vendor.
        Vendor = "vendor",
        /// Adding a name.
        Alias = "alias",
        /// Adding or changing a model.
        Release = "release",
        /// Adding a change of lane.
        Switch = "switch",
        /// What readers suggest.
        Review = "review",
        /// What should be looked at again.
        Stale = "stale",
        /// Names that people asked for and nothing has.
        Gaps = "gaps",
        /// Everything as a file.
        Export = "export",
        /// Facts out of a file.
        Import = "import",
        /// Erasing a server's notes.
        ForgetServer = "forget-server",
    }
}

/// The entry in the menu of a message: what the message mentions. Discord knows it by this name.
pub const CHECK: &str = "Check this message";

vocabulary! {
    /// Whose facts a command changes or shows.
    Reach as "scope" {
        /// This server's.
        Server = "server",
        /// Everybody's.
        Base = "base",
    }
}

vocabulary! {
    /// An option of a command, or a field of a form.
    OptionName as "option" {
        /// The first side of a comparison.
        First = "first",
        /// The second side.
        Second = "second",
        /// The third side.
        Third = "third",
        /// What a comparison is narrowed to.
        Aspect = "aspect",
        /// Whom a question or a fact is about.
        Subject = "subject",
        /// What an outlook is narrowed to.
        Theme = "theme",
        /// What a fact is about.
        Topic = "topic",
        /// The statement.
        Claim = "claim",
        /// The statement in Chinese.
        ClaimChinese = "claim-zh",
        /// The address of what supports it.
        Source = "source",
        /// The title of what supports it.
        Title = "title",
        /// The date that it is true of.
        Date = "date",
        /// Who says it.
        Grade = "grade",
        /// Whose facts are meant.
        Scope = "scope",
        /// The identifier of a record.
        Id = "id",
        /// Why.
        Reason = "reason",
        /// A revision.
        Revision = "revision",
        /// A name.
        Name = "name",
        /// A name in Chinese.
        NameChinese = "name-zh",
        /// A country code.
        Country = "country",
        /// What sort of organisation it is.
        Kind = "kind",
        /// A lane.
        Lane = "lane",
        /// A model's name.
        Model = "model",
        /// What may be done with its weights.
        Weights = "weights",
        /// Its licence.
        Licence = "licence",
        /// The lane before a switch.
        From = "from",
        /// The lane after it.
        To = "to",
        /// A file.
        File = "file",
        /// What business may do with a vendor's weights.
        CommercialUse = "commercial-use",
        /// A date since which a vendor has changed lanes.
        ChangedSince = "changed-since",
        /// A vendor.
        Vendor = "vendor",
        /// Words to search for.
        Text = "text",
        /// The name of a command.
        Command = "command",
        /// A date in the past that the answer is for.
        AsOf = "as-of",
        /// Whether only the asker sees the answer.
        Private = "private",
    }
}
