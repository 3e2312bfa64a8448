//! What the bot wrote for one server, as a mould for others: only what has to differ does.

use std::fmt::Write as _;

/// What differs.
#[derive(Clone, Copy, Debug)]
pub struct Cast {
    /// The server.
    pub server: u64,
    /// The interaction that a change came from.
    pub interaction: u64,
    /// The revision that it got.
    pub revision: u64,
}

/// A part of a text.
enum Piece {
    Text(String),
    Server,
    Interaction,
    Revision,
}

/// A text of the mould.
pub struct Form(Vec<Piece>);

impl Form {
    /// Takes a text apart that belongs to a change.
    pub fn of(text: &str, cast: Cast) -> Self {
        let mut pieces = vec![Piece::Text(text.to_owned())];
        // Identifiers end with the revision that they come from: `mistral.licence.r12`.
        for (named, piece) in [
            (cast.server.to_string(), (|| Piece::Server) as fn() -> Piece),
            (cast.interaction.to_string(), || Piece::Interaction),
            (format!(".r{}", cast.revision), || Piece::Revision),
        ] {
            pieces = pieces.into_iter().flat_map(|whole| split(whole, &named, piece)).collect();
        }
        Self(pieces)
    }

    /// Appends the text as it is for another change, as a field of `COPY`.
    /// <https://www.postgresql.org/docs/current/sql-copy.html>
    pub fn write(&self, line: &mut String, cast: Cast) {
        for piece in &self.0 {
            // Writing to a string does not fail.
            let _ = match piece {
                Piece::Text(text) => {
                    line.push_str(text);
                    Ok(())
                }
                Piece::Server => write!(line, "{}", cast.server),
                Piece::Interaction => write!(line, "{}", cast.interaction),
                Piece::Revision => write!(line, ".r{}", cast.revision),
            };
        }
    }

    /// Has the text stand for itself within `COPY`.
    pub fn escaped(mut self) -> Self {
        for piece in &mut self.0 {
            if let Piece::Text(text) = piece {
                let escaped = text.replace('\\', "\\\\").replace('\t', "\\t");
                *text = escaped.replace('\n', "\\n").replace('\r', "\\r");
            }
        }
        self
    }
}

/// A piece, with something else wherever a name stands in it that does not go on with digits.
fn split(whole: Piece, named: &str, piece: fn() -> Piece) -> Vec<Piece> {
    let Piece::Text(text) = whole else { return vec![whole] };
    let (mut pieces, mut before) = (Vec::new(), String::new());
    for (number, part) in text.split(named).enumerate() {
        if number > 0 {
            if part.starts_with(|next: char| next.is_ascii_digit()) {
                before.push_str(named);
            } else {
                pieces.push(Piece::Text(std::mem::take(&mut before)));
                pieces.push(piece());
            }
        }
        before.push_str(part);
    }
    pieces.push(Piece::Text(before));
    pieces
}
