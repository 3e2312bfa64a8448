//! What is told apart in the numbers, and how the labels have it.

/// The names and values of one time series' labels.
pub(super) type Labels<const COUNT: usize> = [(&'static str, &'static str); COUNT];

/// Something that is kept at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// The notes of servers.
    Notes,
    /// Pictures.
    Pictures,
    /// Answers in words.
    Answers,
}

/// What became of a picture that was to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureOutcome {
    /// It is there.
    Drawn,
    /// It cannot be drawn.
    Failed,
    /// Too many others were waiting to be drawn.
    LeftOut,
}

impl PictureOutcome {
    pub(super) const ALL: [Self; 3] = [Self::Drawn, Self::Failed, Self::LeftOut];

    pub(super) fn labels(self) -> Labels<1> {
        let outcome = match self {
            Self::Drawn => "drawn",
            Self::Failed => "failed",
            Self::LeftOut => "left_out",
        };
        [("outcome", outcome)]
    }
}

impl Cache {
    pub(super) const ALL: [Self; 3] = [Self::Notes, Self::Pictures, Self::Answers];

    pub(super) fn labels(self) -> Labels<1> {
        [(
            "cache",
            match self {
                Self::Notes => "notes",
                Self::Pictures => "pictures",
                Self::Answers => "answers",
            },
        )]
    }
}

/// Why a request over HTTP is turned away before anybody looks at what it asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnedAway {
    /// Discord did not sign it.
    Unsigned,
    /// Discord signed it, at another time than this machine's clock has.
    Clock,
    /// It is no interaction.
    Unreadable,
    /// It is too large, or takes too long to arrive.
    Unwieldy,
}

impl TurnedAway {
    pub(super) const ALL: [Self; 4] =
        [Self::Unsigned, Self::Clock, Self::Unreadable, Self::Unwieldy];

    pub(super) fn labels(self) -> Labels<1> {
        let reason = match self {
            Self::Unsigned => "unsigned",
            Self::Clock => "clock",
            Self::Unreadable => "unreadable",
            Self::Unwieldy => "unwieldy",
        };
        [("reason", reason)]
    }
}

pub(super) fn mention_labels(is_sent: bool) -> Labels<1> {
    [("outcome", if is_sent { "answered" } else { "unsent" })]
}

pub(super) fn session_labels(is_resumed: bool) -> Labels<1> {
    [("kind", if is_resumed { "resumed" } else { "new" })]
}

pub(super) fn reload_labels(is_done: bool) -> Labels<1> {
    [("outcome", if is_done { "done" } else { "refused" })]
}
