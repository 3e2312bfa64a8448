//! Records as rows: each statement with its date, its grade and the marks of its sources.

use crate::fact::{
    ARTICLE, Alias, Claim, Confidence, Conflict, ConflictValue, Contested, Fact, LaneSwitch,
    PartialDate, Release, SourceId, Status, Text, Vendor, Vocabulary as _, Weights,
};

use super::citation::Composer;
use super::row::{Item, marks_text};

impl Composer<'_> {
    /// A fact, its note beneath it, and beneath that what the reader's server holds against it.
    pub(super) fn fact(&mut self, fact: &Fact) -> Vec<Item> {
        let mut items = self.one_fact(fact);
        let against: Vec<_> = self.facts.against(&fact.id).collect();
        for note in against {
            items.extend(self.beneath(fact, note));
        }
        items
    }

    /// What a server holds against a fact: its own words, or only why it does not believe it.
    fn beneath(&mut self, fact: &Fact, note: &Fact) -> Vec<Item> {
        if let Some(reason) = note.note.as_ref().filter(|_| note.claim == fact.claim) {
            self.shown.insert(note.id.as_str().to_owned());
            let own = self.own_mark(note.id.as_str());
            let status = self.voice.term(note.status);
            return vec![Item {
                label: None,
                text: self.text(reason),
                link: None,
                stamp: own.into_iter().chain([status]).collect(),
                marks: Vec::new(),
                nested: true,
            }];
        }
        let mut items = self.one_fact(note);
        for item in &mut items {
            item.nested = true;
        }
        items
    }

    /// A fact and its note, without what speaks against it.
    fn one_fact(&mut self, fact: &Fact) -> Vec<Item> {
        self.shown.insert(fact.id.as_str().to_owned());
        let own = self.own_mark(fact.id.as_str());
        let date = self.facts.date_of(fact).map(|date| date.to_string());
        let weak = (fact.confidence == Confidence::Low).then(|| self.voice.term(fact.confidence));
        let status = (fact.status != Status::Current).then(|| self.voice.term(fact.status));
        let grade = self.grade(fact.grade);
        let aged = self.aged(fact);
        let facts = date.into_iter().chain([grade]).chain(weak).chain(status).chain(aged);
        let stamp = own.into_iter().chain(facts).collect();
        let item = Item {
            label: None,
            text: self.text(&fact.claim),
            link: None,
            stamp,
            marks: self.cite(&fact.sources, Some(fact.grade)),
            nested: false,
        };
        let note = fact.note.as_ref().map(|note| self.note(note));
        std::iter::once(item).chain(note).collect()
    }

    /// How long ago a fact was looked at, where that is longer than such facts keep.
    fn aged(&self, fact: &Fact) -> Option<String> {
        let (months, was_checked) = self.facts.unseen(fact, self.today()?)?;
        let key = if was_checked { "stale-checked" } else { "stale-unchecked" };
        Some(self.voice.with(key, &[("months", months.into())]))
    }

    /// A fact as a sentence of a verdict, with its date and marks.
    pub(super) fn sentence(&mut self, fact: &Fact) -> String {
        let date = self.facts.date_of(fact).map(|date| date.to_string()).unwrap_or_default();
        let marks = self.cite(&fact.sources, Some(fact.grade));
        let values = [
            ("claim", self.text(&fact.claim).into()),
            ("date", date.into()),
            ("marks", marks_text(&marks).into()),
        ];
        self.voice.with("verdict-fact", &values)
    }

    /// Several facts.
    pub(super) fn facts(&mut self, facts: &[&Fact]) -> Vec<Item> {
        facts.iter().flat_map(|fact| self.fact(fact)).collect()
    }

    /// A fact with the name of its vendor before it, where it is about one.
    pub(super) fn attributed(&mut self, fact: &Fact) -> Vec<Item> {
        match self.facts.vendor(fact.id.subject()) {
            Some(vendor) => self.labelled(&self.text(&vendor.name), fact),
            None => self.fact(fact),
        }
    }

    /// A fact with a label before it.
    pub(super) fn labelled(&mut self, label: &str, fact: &Fact) -> Vec<Item> {
        let mut items = self.fact(fact);
        if let Some(first) = items.first_mut() {
            first.label = Some(label.to_owned());
        }
        items
    }

    /// The mark of what is a server's own and no part of the base.
    fn own_mark(&self, id: &str) -> Option<String> {
        self.facts.is_own(id).then(|| self.voice.say("own-note"))
    }

    fn note(&self, note: &Text) -> Item {
        Item {
            label: Some(self.voice.say("note")),
            text: self.text(note),
            link: None,
            stamp: Vec::new(),
            marks: Vec::new(),
            nested: true,
        }
    }

    /// A change of lane.
    pub(super) fn switch(&mut self, switch: &LaneSwitch) -> Item {
        let voice = self.voice;
        let ends = [("from", voice.term(switch.from).into()), ("to", voice.term(switch.to).into())];
        let weak = (switch.confidence == Confidence::Low).then(|| voice.term(switch.confidence));
        self.shown.insert(switch.id.as_str().to_owned());
        let own = self.own_mark(switch.id.as_str());
        Item {
            label: Some(switch.date.to_string()),
            text: self.text(&switch.claim),
            link: None,
            stamp: own.into_iter().chain([voice.with("switch-ends", &ends)]).chain(weak).collect(),
            marks: self.cite(&switch.sources, None),
            nested: false,
        }
    }

    /// A model: what may be done with it, since when, and where sources give other dates.
    pub(super) fn release(&mut self, release: &Release) -> Vec<Item> {
        let voice = self.voice;
        let licence = release.licence.as_ref().map(|licence| self.text(licence));
        let text = match licence {
            Some(licence) => voice.with(
                "release-licence",
                &[("weights", voice.term(release.weights).into()), ("licence", licence.into())],
            ),
            None => voice.term(release.weights),
        };
        self.shown.insert(release.id.as_str().to_owned());
        let own = self.own_mark(release.id.as_str());
        let item = Item {
            label: Some(release.model.clone()),
            text,
            link: None,
            stamp: own.into_iter().chain([release.date.to_string()]).collect(),
            marks: self.cite(&release.sources, None),
            nested: false,
        };
        let mut items = vec![item];
        items.extend(release.note.as_ref().map(|note| self.note(note)));
        if !release.alternative_dates.is_empty() {
            let dates: Vec<_> =
                release.alternative_dates.iter().map(|one| one.date.to_string()).collect();
            let dates: Vec<_> = dates.iter().map(String::as_str).collect();
            items.push(Item {
                label: None,
                text: voice.with("release-other-dates", &[("dates", voice.list(&dates).into())]),
                link: None,
                stamp: Vec::new(),
                marks: self.cite(release.alternative_dates.iter().map(|one| &one.source), None),
                nested: true,
            });
        }
        items
    }

    /// A vendor: its lane, since when, and what the lane means for it.
    pub(super) fn vendor(&mut self, vendor: &Vendor) -> Item {
        let lane = &vendor.lane;
        let name = self.text(&vendor.name);
        let term = self.voice.term(lane.now);
        let date = self.voice.with("as-of", &[("date", lane.as_of.to_string().into())]);
        let own = self.own_mark(vendor.id.as_str());
        Item {
            label: Some(
                self.voice.with("name-is", &[("name", name.into()), ("word", term.into())]),
            ),
            text: self.text(&lane.note),
            link: None,
            stamp: own.into_iter().chain([date]).collect(),
            marks: self.cite(&lane.sources, None),
            nested: false,
        }
    }

    /// Another name of something.
    pub(super) fn alias(&self, alias: &Alias) -> Item {
        let subject = self.facts.subject(&alias.subject);
        Item {
            label: subject.map(|subject| self.full_name(&subject)),
            text: alias.name.clone(),
            link: None,
            stamp: self.own_mark(alias.id.as_str()).into_iter().collect(),
            marks: Vec::new(),
            nested: false,
        }
    }

    /// A claim of the founding article with its verdict, and beneath it what is right instead.
    pub(super) fn claim(&mut self, claim: &Claim) -> Vec<Item> {
        let voice = self.voice;
        let article: Option<SourceId> = ARTICLE.parse().ok();
        let date = self.facts.source(ARTICLE).and_then(|source| source.published);
        let verdict = voice.term(claim.verdict);
        let grade = self.grade(claim.grade);
        let has_correction = claim.correction.is_some();
        let evidence: &[SourceId] = if has_correction { &[] } else { &claim.evidence };
        let marks = self.cite(article.iter().chain(evidence), Some(claim.grade));
        let item = Item {
            label: None,
            text: self.text(&claim.claim),
            link: None,
            stamp: date.map(|date| date.to_string()).into_iter().chain([grade, verdict]).collect(),
            marks,
            nested: false,
        };
        let newest = self.facts.newest(&claim.evidence);
        let correction = claim.correction.as_ref().map(|correction| Item {
            label: Some(voice.say("claim-checked")),
            text: self.text(correction),
            link: None,
            stamp: newest.map(|date| date.to_string()).into_iter().collect(),
            marks: self.cite(&claim.evidence, None),
            nested: true,
        });
        std::iter::once(item).chain(correction).collect()
    }

    /// Several claims of the founding article.
    pub(super) fn claims(&mut self, claims: &[&Claim]) -> Vec<Item> {
        claims.iter().flat_map(|claim| self.claim(claim)).collect()
    }

    /// A question that sources answer differently: every answer, the one we hold to be right
    /// first, and why.
    pub(super) fn conflict(&mut self, conflict: &Conflict) -> Vec<Item> {
        let voice = self.voice;
        let mut values: Vec<_> = conflict.values.iter().collect();
        values.sort_by_key(|value| !value.picked);
        // An importer's holds data, a written one sentences.
        let of_data = conflict.contested.filter(|_| conflict.precedence.is_some());
        let says = |value: &&ConflictValue| match of_data {
            // What a data set says of weights is a term, where it is one.
            Some(Contested::Weights) => match Weights::from_slug(&value.text.en) {
                Some(weights) => voice.term(weights),
                None => voice.say("conflict-open-weights"),
            },
            _ => self.text(&value.text),
        };
        let says: Vec<_> = values.iter().map(says).collect();
        let says: Vec<_> = says.iter().map(String::as_str).collect();
        let text = says.join(&voice.say("conflict-joiner"));
        let dates = values.iter().filter_map(|value| self.dated(&value.source));
        let item = Item {
            label: Some(match of_data {
                Some(contested) => {
                    let key = format!("conflict-{}", contested.slug());
                    voice.with(&key, &[("model", conflict.subject.en.as_str().into())])
                }
                None => self.text(&conflict.subject),
            }),
            text,
            link: None,
            stamp: dates.max().map(|date| date.to_string()).into_iter().collect(),
            marks: self.cite(values.iter().map(|value| &value.source), None),
            nested: false,
        };
        let named = conflict.precedence.map(|one| voice.term(one));
        let reason = conflict.reason.as_ref().map(|reason| self.text(reason)).or(named);
        let reason = reason.map(|text| Item {
            label: None,
            text,
            link: None,
            stamp: Vec::new(),
            marks: Vec::new(),
            nested: true,
        });
        std::iter::once(item).chain(reason).collect()
    }

    fn dated(&self, source: &SourceId) -> Option<PartialDate> {
        self.facts.source(source.as_str())?.published
    }
}
