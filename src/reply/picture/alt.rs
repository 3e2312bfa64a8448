//! What a picture shows, in words, for those who do not see it.

use crate::reply::voice::Voice;

/// How long the words for a picture may be, in characters: Discord takes no more.
pub const ALT_LIMIT: usize = 1024;

/// Sentences, of which those in the middle can be left out from the first on.
#[derive(Debug, Default)]
pub(super) struct Alt {
    /// What comes first.
    pub head: Vec<String>,
    /// What can be left out should it be too long, the least telling first.
    pub items: Vec<String>,
    /// What comes last.
    pub tail: Vec<String>,
}

impl Alt {
    /// The words, no longer than a picture's may be.
    pub(super) fn text(&self, voice: &Voice<'_>) -> String {
        let joiner = voice.say("clause-joiner");
        let sentence = |text: String| voice.with("picture-sentence", &[("text", text.into())]);
        let whole = |left_out: usize| {
            let note = (left_out > 0)
                .then(|| voice.with("picture-left-out", &[("count", left_out.into())]));
            let items: Vec<_> = note.into_iter().chain(self.items[left_out..].to_vec()).collect();
            let items = (!items.is_empty()).then(|| sentence(items.join(&joiner)));
            let parts: Vec<_> =
                self.head.iter().cloned().chain(items).chain(self.tail.iter().cloned()).collect();
            parts.join(" ")
        };
        let fits = |text: &String| text.chars().count() <= ALT_LIMIT;
        let text = (0..=self.items.len()).map(whole).find(fits);
        // Only names of absurd length come to this.
        text.unwrap_or_else(|| {
            let cut: String = whole(self.items.len()).chars().take(ALT_LIMIT - 1).collect();
            cut + "…"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Locale;
    use crate::reply::Words;

    #[test]
    fn words_that_are_too_long_lose_items_from_the_first_on_and_say_so() {
        let words = Words::load(&[]).expect("the bundled words load");
        let items: Vec<_> = (0..200).map(|number| format!("item number {number}")).collect();
        let alt = Alt { head: vec!["Head.".into()], items, tail: vec!["Tail.".into()] };
        let text = alt.text(&words.voice(Locale::English));
        assert!(text.chars().count() <= ALT_LIMIT);
        assert!(text.starts_with("Head. 1") && text.contains("more are left out here"), "{text}");
        assert!(text.contains("item number 199") && !text.contains("number 10;"), "{text}");
        assert!(text.ends_with("Tail."));
        let absurd = Alt { head: vec!["long".repeat(999)], ..Alt::default() };
        assert_eq!(absurd.text(&words.voice(Locale::Chinese)).chars().count(), ALT_LIMIT);
    }
}
