//! An analogy or a concept in words.

use crate::answer::Analogy;
use crate::fact::TermKind;

use super::Draft;
use super::citation::Composer;
use super::row::Section;

pub(super) fn draft(composer: &mut Composer<'_>, analogy: &Analogy<'_>) -> Draft {
    let voice = composer.voice;
    let name = composer.text(&analogy.term.name);
    let key = match analogy.term.kind {
        TermKind::Analogy => "analogy-title",
        TermKind::Concept => "concept-title",
    };
    let values = [("claims", analogy.claims.len().into()), ("facts", analogy.related.len().into())];
    let mut verdict = vec![voice.with("analogy-verdict", &values)];
    if let [only] = analogy.claims.as_slice() {
        let verdict_of = [("verdict", voice.term(only.verdict).into())];
        verdict.push(voice.with("analogy-single", &verdict_of));
    }
    let mut claims = Section::new(voice.say("article-says"));
    let items = composer.claims(&analogy.claims);
    claims.items(items);
    let mut related = Section::new(voice.say("analogy-related"));
    for fact in &analogy.related {
        let items = composer.attributed(fact);
        related.items(items);
    }
    let title = voice.with(key, &[("name", name.into())]);
    Draft { title, verdict, sections: vec![claims, related] }
}
