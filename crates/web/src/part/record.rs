//! Records as pages name them: of what kind, by which name, and where more of them is told.

use jiff::civil::Date;
use kader_core::figures::in_words;
use kader_core::model::{MissionId, RecordKind, RecordRef};
use kader_core::record::{Entry, Field, Value};
use kader_core::register::{Register, kind_name};
use kader_core::wording::{Lang, Message, say};
use maud::{Markup, html};

use crate::address::Page;
use crate::view::View;

/// A record as a page names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Of what kind it is.
    pub kind: RecordKind,
    /// What it is called.
    pub name: String,
    /// The page that tells more of it.
    pub page: Option<Page>,
}

/// A record of a register by its name; nothing where there is none.
pub fn named(register: &Register, lang: Lang, record: &RecordRef) -> Option<Named> {
    Some(Named {
        kind: record.kind,
        name: name(register, lang, record)?,
        page: page(register, record),
    })
}

/// The name of a record with the way to the page that tells more of it, where its kind is plain.
pub fn name_link(view: &View<'_>, record: &RecordRef) -> Markup {
    let named = named(view.register(), view.lang, record);
    html! {
        @match named {
            Some(Named { name, page: Some(page), .. }) => { a href=(view.href(&page)) { (name) } }
            Some(Named { name, page: None, .. }) => { (name) }
            None => { code { (record.id) } }
        }
    }
}

/// A record with the way to the page that tells more of it; its id where there is no such record.
pub fn link(view: &View<'_>, record: &RecordRef) -> Markup {
    let kind = view.word(kind_name(record.kind));
    let Some(named) = named(view.register(), view.lang, record) else {
        return html! { (kind) " " code { (record.id) } };
    };
    html! {
        @match &named.page {
            Some(page) => { a href=(view.href(page)) { (named.name) } }
            None => { (named.name) }
        }
        " " span.muted { "(" (kind) ")" }
    }
}

/// What a record is called in a language.
fn name(register: &Register, lang: Lang, record: &RecordRef) -> Option<String> {
    let id = record.id.as_str();
    macro_rules! of {
        ($table:ident, $found:ident => $words:expr) => {
            register.$table.get(id).map(|$found| $words)
        };
    }
    let own = |text: &kader_core::model::Text| text.in_language(lang).to_owned();
    let contribution = |id: &kader_core::model::ContributionId| {
        let contribution = register.contributions.get(id);
        contribution.map_or_else(String::new, |found| own(&found.name))
    };
    match record.kind {
        RecordKind::Mission => of!(missions, found => own(&found.name)),
        RecordKind::LegalBasis => of!(legal_bases, found => own(&found.title)),
        RecordKind::Mandate => of!(mandates, found => {
            if found.is_known() {
                own(&found.title_in_tables())
            } else {
                let mission = register.missions.get(&found.mission);
                let mission = mission.map_or_else(String::new, |mission| own(&mission.name));
                say(lang, &Message::new("web-mandate-unnamed").with("mission", mission))
            }
        }),
        RecordKind::Contribution => of!(contributions, found => own(&found.name)),
        RecordKind::Framework => of!(frameworks, found => contribution(&found.contribution)),
        RecordKind::Post => of!(posts, found => own(&found.title)),
        RecordKind::Tally => of!(tallies, found => {
            let names: Vec<String> = found.contributions.iter().map(contribution).collect();
            format!("{}, {}", names.join(", "), found.period)
        }),
        RecordKind::Event => of!(events, found => own(&found.what)),
        RecordKind::Decision => of!(decisions, found => own(&found.what)),
        RecordKind::Paper => of!(papers, found => found.cited(lang)),
        RecordKind::Commitment => of!(commitments, found => own(&found.what)),
        RecordKind::Funding => of!(funding, found => {
            let purpose = found.purpose.as_ref().map(own);
            purpose.unwrap_or_else(|| id.to_owned())
        }),
        RecordKind::Objective => of!(objectives, found => own(&found.what)),
        RecordKind::Assessment => of!(assessments, found => {
            let found_first = found.findings.first().map(own);
            found_first.unwrap_or_else(|| own(&found.by))
        }),
        RecordKind::Evaluation => of!(evaluations, found => own(&found.what)),
        RecordKind::Request => of!(requests, found => id_of(&found.id)),
        RecordKind::Parameter => of!(parameters, found => own(&found.title)),
        RecordKind::Abbreviation => of!(abbreviations, found => found.short.clone()),
        RecordKind::Region => of!(regions, found => own(&found.name)),
        RecordKind::Edition => of!(editions, found => own(&found.title)),
        RecordKind::Section => section(register, id).map(own),
        RecordKind::Row | RecordKind::Waiver | RecordKind::Deployment => None,
    }
}

fn id_of(id: &impl ToString) -> String {
    id.to_string()
}

/// The title of a section, by its id in whatever edition has it.
fn section<'r>(register: &'r Register, id: &str) -> Option<&'r kader_core::model::Text> {
    fn within<'r>(
        sections: &'r [kader_core::model::Section],
        id: &str,
    ) -> Option<&'r kader_core::model::Text> {
        sections.iter().find_map(|section| {
            let own = (section.id.as_str() == id).then_some(&section.title);
            own.or_else(|| within(&section.sections, id))
        })
    }
    let mut editions = register.editions.values();
    editions.find_map(|edition| within(&edition.sections, id))
}

/// The page that tells more of a record.
fn page(register: &Register, record: &RecordRef) -> Option<Page> {
    let id = record.id.as_str();
    match record.kind {
        RecordKind::Paper => register
            .papers
            .get(id)
            .map(|found| Page::Paper(found.id.clone())),
        RecordKind::Edition => {
            let edition = register.editions.get(id);
            edition.map(|found| Page::Report(found.id.clone()))
        }
        RecordKind::Region => {
            let region = register.regions.get(id);
            region.map(|found| Page::RegionMap(found.id.clone()))
        }
        RecordKind::Request => register.requests.get(id).map(|_| Page::Protection),
        RecordKind::Mission
        | RecordKind::LegalBasis
        | RecordKind::Mandate
        | RecordKind::Contribution
        | RecordKind::Framework
        | RecordKind::Post
        | RecordKind::Tally
        | RecordKind::Event
        | RecordKind::Decision
        | RecordKind::Funding
        | RecordKind::Objective
        | RecordKind::Assessment
        | RecordKind::Evaluation => mission_of(register, record).cloned().map(Page::Mission),
        RecordKind::Commitment
        | RecordKind::Parameter
        | RecordKind::Abbreviation
        | RecordKind::Section
        | RecordKind::Row
        | RecordKind::Waiver
        | RecordKind::Deployment => None,
    }
}

/// The mission that a record belongs to, if it belongs to one.
pub fn mission_of<'r>(register: &'r Register, record: &RecordRef) -> Option<&'r MissionId> {
    let id = record.id.as_str();
    let of_contribution = |id| register.mission_of(id).map(|mission| &mission.id);
    match record.kind {
        RecordKind::Mission => register.missions.get(id).map(|found| &found.id),
        RecordKind::LegalBasis => register.legal_bases.get(id).map(|found| &found.mission),
        RecordKind::Mandate => register.mandates.get(id).map(|found| &found.mission),
        RecordKind::Contribution => register.contributions.get(id).map(|found| &found.mission),
        RecordKind::Event => register.events.get(id).map(|found| &found.mission),
        RecordKind::Funding => register.funding.get(id).map(|found| &found.mission),
        RecordKind::Objective => register.objectives.get(id).map(|found| &found.mission),
        RecordKind::Assessment => register.assessments.get(id).map(|found| &found.mission),
        RecordKind::Evaluation => register.evaluations.get(id).map(|found| &found.mission),
        RecordKind::Framework => of_contribution(&register.frameworks.get(id)?.contribution),
        RecordKind::Post => of_contribution(&register.posts.get(id)?.contribution),
        RecordKind::Decision => of_contribution(&register.decisions.get(id)?.contribution),
        RecordKind::Request => of_contribution(&register.requests.get(id)?.contribution),
        RecordKind::Tally => of_contribution(register.tallies.get(id)?.contributions.first()?),
        RecordKind::Commitment
        | RecordKind::Parameter
        | RecordKind::Abbreviation
        | RecordKind::Region
        | RecordKind::Paper
        | RecordKind::Edition
        | RecordKind::Section
        | RecordKind::Row
        | RecordKind::Waiver
        | RecordKind::Deployment => None,
    }
}

/// What a record holds, key by key.
pub fn entries(register: &Register, record: &RecordRef) -> Vec<Entry> {
    macro_rules! kinds {
        ($($kind:ident $field:ident,)+) => {
            match record.kind {
                $(RecordKind::$kind => register
                    .$field
                    .get(record.id.as_str())
                    .and_then(|found| found.write()),)+
                RecordKind::Section | RecordKind::Row | RecordKind::Deployment => None,
            }
        };
    }
    let written = kinds! {
        Mission missions,
        LegalBasis legal_bases,
        Mandate mandates,
        Contribution contributions,
        Framework frameworks,
        Post posts,
        Tally tallies,
        Event events,
        Decision decisions,
        Paper papers,
        Commitment commitments,
        Funding funding,
        Objective objectives,
        Assessment assessments,
        Evaluation evaluations,
        Request requests,
        Parameter parameters,
        Abbreviation abbreviations,
        Region regions,
        Edition editions,
        Waiver waivers,
    };
    match written {
        Some(Value::Table(entries)) => entries,
        _ => Vec::new(),
    }
}

/// What a field is called; its key where it has no words of its own.
pub fn field(view: &View<'_>, key: &str) -> String {
    kader_core::wording::words(view.lang, &format!("web-field-{}", key.replace('_', "-")))
        .unwrap_or_else(|| key.replace('_', " "))
}

/// What a value says to people: days as people write them, the words of a closed list as words,
/// of words by language those of the reader.
pub fn value(view: &View<'_>, value: &Value) -> String {
    match value {
        Value::Text(words) => said(view, words),
        Value::Date(day) => view.day(*day),
        Value::Boolean(yes) => view.word(if *yes { "web-yes" } else { "web-no" }),
        Value::List(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| self::value(view, &item.value))
                .collect();
            items.join("; ")
        }
        Value::Table(entries) => {
            let words = entries
                .iter()
                .find(|entry| entry.key == view.lang.tag() || entry.key == "words");
            match words {
                Some(words) => in_words(&words.node.value),
                None if entries
                    .iter()
                    .all(|entry| matches!(entry.key.as_str(), "nl" | "en")) =>
                {
                    in_words(value)
                }
                None => {
                    let parts: Vec<String> = entries
                        .iter()
                        .map(|entry| {
                            let said = self::value(view, &entry.node.value);
                            match entry.key.as_str() {
                                // What a state is stands first and speaks for itself.
                                "is" => said,
                                key => format!("{} {said}", field(view, key).to_lowercase()),
                            }
                        })
                        .collect();
                    parts.join(", ")
                }
            }
        }
        Value::Integer(_) | Value::Decimal(_) => in_words(value),
    }
}

/// Words of data as people say them: those of a closed list, a day, anything else as it is.
fn said(view: &View<'_>, words: &str) -> String {
    if let Ok(day) = words.parse::<Date>() {
        return view.day(day);
    }
    let is_word = words
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let choice =
        is_word.then(|| kader_core::wording::words(view.lang, &format!("web-choice-{words}")));
    choice.flatten().unwrap_or_else(|| words.to_owned())
}

/// What a field says to people: where it names another record, the way to that.
pub fn value_of(view: &View<'_>, key: &str, value: &Value) -> Markup {
    let kind = match key {
        "mission" => Some(RecordKind::Mission),
        "contribution" | "contributions" => Some(RecordKind::Contribution),
        "paper" | "previous" => Some(RecordKind::Paper),
        "decision" => Some(RecordKind::Decision),
        "renews" => Some(RecordKind::Mandate),
        "region" => Some(RecordKind::Region),
        "objective" => Some(RecordKind::Objective),
        "post" => Some(RecordKind::Post),
        _ => None,
    };
    let record = |value: &Value| match (kind, value) {
        (Some(kind), Value::Text(id)) => Some(RecordRef {
            kind,
            id: id.clone(),
        }),
        _ => None,
    };
    let shown = |value: &Value| {
        let named = record(value).and_then(|record| named(view.register(), view.lang, &record));
        match named {
            Some(named) => html! {
                @match &named.page {
                    Some(page) => { a href=(view.href(page)) { (named.name) } }
                    None => { (named.name) }
                }
            },
            None => html! { (self::value(view, value)) },
        }
    };
    match value {
        Value::List(items) => html! {
            @for (place, item) in items.iter().enumerate() {
                @if place > 0 { "; " }
                (shown(&item.value))
            }
        },
        value => shown(value),
    }
}

/// Words with a capital, to begin a line with.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}
