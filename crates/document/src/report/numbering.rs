//! The numbers of sections, given once before anything refers to them.

use std::collections::BTreeMap;

use kader_core::model::{Edition, Section, SectionId, SectionKind};
use kader_core::wording::{Lang, Message, say};

use crate::tree::{Anchor, Level};

/// How a section is numbered and referred to.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Numbered {
    /// Its rank.
    pub(super) level: Level,
    /// Its number as printed, if it has one.
    pub(super) number: Option<String>,
    /// Where references lead.
    pub(super) anchor: Anchor,
    /// What a reference says: `paragraaf 2.3.1`.
    pub(super) reference: String,
}

/// The numbers of all sections of an edition.
pub(super) fn number(edition: &Edition, lang: Lang) -> BTreeMap<SectionId, Numbered> {
    let mut numbered = BTreeMap::new();
    let mut counters = Counters {
        lang,
        chapters: 0,
        annexes: 0,
    };
    for section in &edition.sections {
        let number = counters.chapter(section);
        give(section, number, Level::Chapter, lang, &mut numbered);
    }
    numbered
}

struct Counters {
    lang: Lang,
    chapters: usize,
    annexes: usize,
}

/// A chapter has a number, an annex a number of its own series, some have neither.
enum ChapterNumber {
    None,
    Chapter(usize),
    Annex(String),
}

fn is_annex(section: &Section) -> bool {
    matches!(
        section.kind,
        Some(SectionKind::MandatesAnnex | SectionKind::PersonnelAnnex)
    )
}

impl Counters {
    fn chapter(&mut self, section: &Section) -> ChapterNumber {
        if is_annex(section) {
            self.annexes += 1;
            if section.unnumbered {
                return ChapterNumber::None;
            }
            let message = Message::new("report-annex").with("number", self.annexes.to_string());
            return ChapterNumber::Annex(say(self.lang, &message));
        }
        let unnumbered = section.unnumbered || section.kind == Some(SectionKind::Abbreviations);
        if unnumbered {
            return ChapterNumber::None;
        }
        self.chapters += 1;
        ChapterNumber::Chapter(self.chapters)
    }
}

fn give(
    section: &Section,
    number: ChapterNumber,
    level: Level,
    lang: Lang,
    numbered: &mut BTreeMap<SectionId, Numbered>,
) {
    let reference = match &number {
        ChapterNumber::Chapter(number) => {
            let message = Message::new("report-see-chapter").with("number", number.to_string());
            say(lang, &message)
        }
        ChapterNumber::Annex(number) => lower_first(number),
        ChapterNumber::None => {
            let title = section.title.in_language(lang);
            say(lang, &Message::new("report-see-title").with("title", title))
        }
    };
    let prefix = match &number {
        ChapterNumber::Chapter(number) => Some(number.to_string()),
        ChapterNumber::Annex(_) | ChapterNumber::None => None,
    };
    let printed = match number {
        ChapterNumber::Chapter(number) => Some(number.to_string()),
        ChapterNumber::Annex(number) => Some(number),
        ChapterNumber::None => None,
    };
    insert(section, printed, reference, level, numbered);
    give_below(section, prefix.as_deref(), level, lang, numbered);
}

fn give_below(
    section: &Section,
    prefix: Option<&str>,
    level: Level,
    lang: Lang,
    numbered: &mut BTreeMap<SectionId, Numbered>,
) {
    let mut count = 0;
    for below in &section.sections {
        let number = match prefix {
            Some(prefix) if !below.unnumbered => {
                count += 1;
                Some(format!("{prefix}.{count}"))
            }
            _ => None,
        };
        let reference = match &number {
            Some(number) => say(
                lang,
                &Message::new("report-see-section").with("number", number),
            ),
            None => {
                let title = below.title.in_language(lang);
                say(lang, &Message::new("report-see-title").with("title", title))
            }
        };
        insert(below, number.clone(), reference, level.below(), numbered);
        give_below(below, number.as_deref(), level.below(), lang, numbered);
    }
}

fn insert(
    section: &Section,
    number: Option<String>,
    reference: String,
    level: Level,
    numbered: &mut BTreeMap<SectionId, Numbered>,
) {
    let anchor = Anchor::new(section.id.as_str());
    numbered.insert(
        section.id.clone(),
        Numbered {
            level,
            number,
            anchor,
            reference,
        },
    );
}

/// "Bijlage 1" within a sentence: "bijlage 1".
fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
