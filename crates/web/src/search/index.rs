//! Everything that can be found by words, and finding it.

use std::collections::{BTreeMap, BTreeSet};

use kader_core::model::{RecordKind, RecordRef, Section};
use kader_core::register::Register;
use kader_core::wording::{Lang, words as fixed};

use super::words::{answers, is_near, question, stem, words};
use crate::address::{Page, TableName};
use crate::part::record::{entries, named};

/// What something that is found is, for people: results stand together by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Missions.
    Missions,
    /// What is in missions: contributions, mandates, posts, events, decisions and so on.
    Records,
    /// Papers.
    Papers,
    /// Sections of reports.
    Sections,
    /// Tables of figures.
    Tables,
    /// Rules that look for what is wrong.
    Rules,
    /// Abbreviations.
    Abbreviations,
}

impl Group {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Missions,
        Self::Records,
        Self::Papers,
        Self::Sections,
        Self::Tables,
        Self::Rules,
        Self::Abbreviations,
    ];

    /// How much more than others of the same words it is looked for: a name of a mission, then
    /// what is recorded, before what only explains.
    #[must_use]
    pub fn weight(self) -> u32 {
        match self {
            Self::Missions => 4,
            Self::Records | Self::Papers | Self::Sections | Self::Abbreviations => 2,
            Self::Tables | Self::Rules => 1,
        }
    }

    /// The name in the catalogue.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Missions => "web-missions",
            Self::Records => "web-found-records",
            Self::Papers => "web-papers",
            Self::Sections => "web-found-sections",
            Self::Tables => "web-tables",
            Self::Rules => "web-findings-rules",
            Self::Abbreviations => "web-found-abbreviations",
        }
    }
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Among what it is shown.
    pub group: Group,
    /// The name in the catalogue of its kind.
    pub kind: &'static str,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Words by which it is looked for as well, and which are not shown: what it is, and where.
    pub about: String,
    /// Where it leads.
    pub page: Option<Page>,
}

/// Something that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit<'i> {
    /// What.
    pub entry: &'i Entry,
    /// How well it answers; more is better.
    pub score: u32,
}

/// Everything that can be found, in one language.
#[derive(Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
    /// By word, folded: the places of the entries with what it weighs in each.
    words: BTreeMap<String, Vec<(u32, u32)>>,
}

/// What a word weighs in a title.
const TITLE: u32 = 4;

impl Index {
    /// What of a register can be found in a language.
    #[must_use]
    pub fn of(register: &Register, lang: Lang) -> Self {
        let mut index = Self::default();
        index.records(register, lang);
        index.sections(register, lang);
        for table in TableName::all() {
            let name = format!("web-table-{}", table.name());
            let says = format!("web-about-table-{}", table.name());
            index.add(Entry {
                group: Group::Tables,
                kind: "web-tables",
                title: fixed(lang, &name).unwrap_or_default(),
                text: fixed(lang, &says).unwrap_or_default(),
                about: table.name().to_owned(),
                page: Some(Page::Table(table)),
            });
        }
        for rule in crate::page::rules() {
            let part = |part: &str| fixed(lang, &format!("{}.{part}", rule.code));
            index.add(Entry {
                group: Group::Rules,
                kind: "web-rule",
                title: format!("{} {}", rule.code, part("title").unwrap_or_default()),
                text: part("why").unwrap_or_default(),
                about: rule.name.to_owned(),
                page: Some(Page::Rule(rule.code.to_owned())),
            });
        }
        index
    }

    /// Everything in it.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn records(&mut self, register: &Register, lang: Lang) {
        for kind in RecordKind::ALL {
            for record in records(register, *kind) {
                let Some(named) = named(register, lang, &record) else {
                    continue;
                };
                let group = match kind {
                    RecordKind::Mission => Group::Missions,
                    RecordKind::Paper => Group::Papers,
                    RecordKind::Abbreviation => Group::Abbreviations,
                    _ => Group::Records,
                };
                self.add(Entry {
                    group,
                    kind: kader_core::register::kind_name(*kind),
                    text: says(register, &record, lang),
                    about: about(register, &record, lang),
                    title: named.name,
                    page: named.page,
                });
            }
        }
    }

    fn sections(&mut self, register: &Register, lang: Lang) {
        for edition in register.editions.values() {
            let mut open: Vec<&Section> = edition.sections.iter().collect();
            while let Some(section) = open.pop() {
                open.extend(&section.sections);
                let own = (edition.id.clone(), section.id.clone());
                let narrative = register.narratives.get(&own);
                self.add(Entry {
                    group: Group::Sections,
                    kind: "kind-section",
                    title: section.title.in_language(lang).to_owned(),
                    text: narrative.map_or_else(String::new, |one| plain(&one.text)),
                    about: edition.title.in_language(lang).to_owned(),
                    page: Some(Page::Report(edition.id.clone())),
                });
            }
        }
    }

    fn add(&mut self, entry: Entry) {
        let place = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let mut weights: BTreeMap<String, u32> = BTreeMap::new();
        for (text, weight) in [(&entry.title, TITLE), (&entry.text, 1), (&entry.about, 1)] {
            for word in words(text) {
                let own = weights.entry(word.folded).or_default();
                *own = (*own).max(weight * entry.group.weight());
            }
        }
        for (word, weight) in weights {
            self.words.entry(word).or_default().push((place, weight));
        }
        self.entries.push(entry);
    }

    /// What has every word of a question, the best first.
    #[must_use]
    pub fn find(&self, asked: &str) -> Vec<Hit<'_>> {
        let mut scores: Option<BTreeMap<u32, u32>> = None;
        for word in question(asked) {
            let own = self.of_word(&word);
            scores = Some(match scores {
                None => own,
                Some(before) => before
                    .into_iter()
                    .filter_map(|(place, score)| Some((place, score + own.get(&place)?)))
                    .collect(),
            });
        }
        let mut hits: Vec<Hit<'_>> = scores
            .unwrap_or_default()
            .into_iter()
            .filter_map(|(place, score)| {
                let entry = self.entries.get(usize::try_from(place).ok()?)?;
                Some(Hit { entry, score })
            })
            .collect();
        hits.sort_by(|one, other| {
            let length = |hit: &Hit<'_>| hit.entry.title.len();
            other
                .score
                .cmp(&one.score)
                .then(one.entry.group.cmp(&other.entry.group))
                .then(length(one).cmp(&length(other)))
                .then(one.entry.title.cmp(&other.entry.title))
        });
        hits
    }

    /// The best that each entry answers to one word of a question.
    fn of_word(&self, asked: &str) -> BTreeMap<u32, u32> {
        let asked_stem = stem(asked);
        let mut found: BTreeMap<u32, u32> = BTreeMap::new();
        for (word, places) in &self.words {
            let Some(quality) = answers(asked, &asked_stem, word) else {
                continue;
            };
            for (place, weight) in places {
                let score = found.entry(*place).or_default();
                *score = (*score).max(quality * weight);
            }
        }
        found
    }

    /// Words that are in it and near one of a question that is not: what may have been meant.
    #[must_use]
    pub fn near(&self, asked: &str) -> Vec<&str> {
        let mut near = BTreeSet::new();
        for word in question(asked) {
            if word.len() < 4 || !self.of_word(&word).is_empty() {
                continue;
            }
            near.extend(self.words.keys().filter(|known| is_near(&word, known)));
        }
        near.into_iter().map(String::as_str).take(5).collect()
    }
}

/// The records of a kind; those that are told with others are left out.
fn records(register: &Register, kind: RecordKind) -> Vec<RecordRef> {
    macro_rules! kinds {
        ($($kind:ident $table:ident)+) => {
            match kind {
                $(RecordKind::$kind => register
                    .$table
                    .values()
                    .map(|found| found.id.record())
                    .collect(),)+
                RecordKind::Section
                | RecordKind::Row
                | RecordKind::Waiver
                | RecordKind::Deployment => Vec::new(),
            }
        };
    }
    kinds! {
        Mission missions
        LegalBasis legal_bases
        Mandate mandates
        Contribution contributions
        Framework frameworks
        Post posts
        Tally tallies
        Event events
        Decision decisions
        Paper papers
        Commitment commitments
        Funding funding
        Objective objectives
        Assessment assessments
        Evaluation evaluations
        Request requests
        Parameter parameters
        Abbreviation abbreviations
        Region regions
        Edition editions
    }
}

/// What a record says, as words to be found; the mission that it belongs to by name.
fn says(register: &Register, record: &RecordRef, lang: Lang) -> String {
    let mission = crate::part::record::mission_of(register, record)
        .filter(|_| record.kind != RecordKind::Mission)
        .and_then(|id| register.missions.get(id))
        .map(|mission| mission.name.in_language(lang).to_owned());
    let fields = entries(register, record);
    let told = fields
        .iter()
        .filter(|entry| is_telling(record.kind, &entry.key));
    let told = told.map(|entry| in_language(&entry.node.value, lang));
    let id = (record.kind == RecordKind::Paper).then(|| record.id.clone());
    let title = named(register, lang, record).map(|named| named.name);
    let parts: Vec<String> = mission
        .into_iter()
        .chain(told)
        .chain(id)
        .map(|part| part.trim().trim_end_matches('.').to_owned())
        .filter(|part| !part.is_empty() && Some(part) != title.as_ref())
        .collect();
    parts.join(". ")
}

/// What a record is, and where: the word for its kind, and of its mission the names and the
/// region.
fn about(register: &Register, record: &RecordRef, lang: Lang) -> String {
    let kind = fixed(lang, kader_core::register::kind_name(record.kind)).unwrap_or_default();
    let mission =
        crate::part::record::mission_of(register, record).and_then(|id| register.missions.get(id));
    let mut told = vec![kind];
    if let Some(mission) = mission {
        let full = mission.full_name.iter();
        told.extend(full.map(|name| name.in_language(lang).to_owned()));
        let regions = register.region_path(&mission.region);
        told.extend(
            regions
                .iter()
                .map(|one| one.name.in_language(lang).to_owned()),
        );
        told.extend(
            mission
                .places
                .iter()
                .map(|one| one.name.in_language(lang).to_owned()),
        );
        told.extend(mission.variants.iter().cloned());
    }
    told.join(". ")
}

/// The fields whose words are looked for.
fn is_telling(kind: RecordKind, key: &str) -> bool {
    match key {
        "full_name" | "variants" | "purpose" | "what" | "reason" | "description" | "task"
        | "tasks" | "title" | "citation" | "instrument" | "given_by" | "meaning" | "place"
        | "findings" | "criterion" | "number" | "risk_area" | "flag" | "by" | "part"
        | "caveats" | "nature" => true,
        "lead" => kind == RecordKind::Mission,
        "date" => kind == RecordKind::Paper,
        _ => false,
    }
}

/// The words of a value in a language.
fn in_language(value: &kader_core::record::Value, lang: Lang) -> String {
    use kader_core::record::Value;
    match value {
        Value::Table(fields) => {
            let own = fields.iter().find(|entry| entry.key == lang.tag());
            match own {
                Some(own) => in_language(&own.node.value, lang),
                None => {
                    let parts = fields
                        .iter()
                        // What kind it is says a word of data; numbers are places on a map.
                        .filter(|entry| !matches!(entry.key.as_str(), "kind" | "is"))
                        .filter(|entry| !matches!(entry.node.value, Value::Decimal(_)))
                        .map(|entry| in_language(&entry.node.value, lang))
                        .filter(|part| !part.is_empty());
                    parts.collect::<Vec<_>>().join(", ")
                }
            }
        }
        Value::List(items) => {
            let items = items.iter().map(|item| in_language(&item.value, lang));
            items.collect::<Vec<_>>().join("; ")
        }
        Value::Text(word) if word == "unknown" => String::new(),
        Value::Text(word) => {
            let choice = fixed(lang, &format!("web-choice-{word}"));
            choice.unwrap_or_else(|| word.clone())
        }
        other => kader_core::figures::in_words(other),
    }
}

/// The text of a section without the signs that set it: what is read, not how it is marked.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut depth = 0_u32;
    for letter in text.chars() {
        match letter {
            '{' => {
                // A figure stands there, of which only the page knows what it says.
                if depth == 0 {
                    plain.push('…');
                }
                depth += 1;
            }
            '}' => depth = depth.saturating_sub(1),
            '#' | '*' | '_' | '`' | '[' | ']' | '^' | '>' if depth == 0 => {}
            '\n' if depth == 0 => plain.push(' '),
            other if depth == 0 => plain.push(other),
            _ => {}
        }
    }
    plain
}
