//! A date at a place in running text, exact or vague.

use super::month::{month_word, parts_at, year_at, year_of_month};
use super::scope::{Extent, Portion, Relative, Scope};
use crate::Language;
use crate::token::{Cursor, Leads};

/// How the words begin that a date can begin with: months, parts, ordinals,
/// seasons, weekdays, years told by the day of writing.
static DUTCH_LEADS: Leads = Leads::of(&[
    "begin",
    "medio",
    "halverwege",
    "midden",
    "eind",
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "voorjaar",
    "lente",
    "zomer",
    "hoogzomer",
    "najaar",
    "herfst",
    "winter",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "vorig",
    "afgelopen",
    "dit",
    "volgend",
    "komend",
])
.or(&super::month::LEADS);
static ENGLISH_LEADS: Leads = Leads::of(&[
    "early",
    "beginning",
    "mid",
    "middle",
    "late",
    "end",
    "first",
    "second",
    "third",
    "fourth",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "last",
    "this",
    "next",
])
.or(&super::month::LEADS);

/// The names of months that begin no date in English text.
const NOT_ENGLISH: [&str; 4] = ["mei", "mrt", "okt", "oktober"];

/// How the words begin that a date can begin with.
pub(crate) const fn leads(language: Language) -> &'static Leads {
    match language {
        Language::Dutch => &DUTCH_LEADS,
        Language::English => &ENGLISH_LEADS,
    }
}

/// Reads a date, exact or vague, with or without its year.
pub(crate) fn read(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Scope> {
    let start = *cursor;
    if cursor.at_word() && !leads(language).may(cursor.tokens.raw(cursor.at)) {
        return None;
    }
    if language == Language::English && cursor.tokens.is_one_of(cursor.at, &NOT_ENGLISH) {
        return None;
    }
    let weekday = weekday(cursor, language);
    let mut trial = *cursor;
    if let Some((year, month, day)) = parts_at(&mut trial) {
        *cursor = trial;
        let mut scope = plain(Extent::Day { month, day }, year);
        if year.is_none() && past(cursor) {
            scope.relative = Relative::Past;
        }
        return Some(scope);
    }
    if weekday {
        *cursor = start;
        return None;
    }
    let found = portioned(cursor, language)
        .or_else(|| month(cursor))
        .or_else(|| season(cursor, language))
        .or_else(|| whole_year(cursor, language));
    if found.is_none() {
        *cursor = start;
    }
    found
}

const fn plain(extent: Extent, year: Option<i16>) -> Scope {
    Scope {
        year,
        extent,
        portion: Portion::Whole,
        relative: Relative::Plain,
    }
}

fn weekday(cursor: &mut Cursor<'_, '_>, language: Language) -> bool {
    if !cursor.at_word() {
        return false;
    }
    let days: [&str; 7] = match language {
        Language::Dutch => [
            "maandag",
            "dinsdag",
            "woensdag",
            "donderdag",
            "vrijdag",
            "zaterdag",
            "zondag",
        ],
        Language::English => [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ],
    };
    let found = cursor.first_word(&days);
    if found {
        cursor.tight(',');
    }
    found
}

/// Takes "jl.", "jongstleden", "last".
fn past(cursor: &mut Cursor<'_, '_>) -> bool {
    if cursor.word(&["jl"]) {
        cursor.tight('.');
        return true;
    }
    cursor.word(&["jongstleden"])
}

fn month(cursor: &mut Cursor<'_, '_>) -> Option<Scope> {
    let mut trial = *cursor;
    let month = month_word(&mut trial)?;
    // "mei-vergadering" is a word of its own.
    let mut tail = trial;
    if tail.touches() && tail.dash() && tail.runs_on() {
        return None;
    }
    let year = year_of_month(&mut trial).or_else(|| {
        let mut of = trial;
        let year = of
            .word(&["van", "of"])
            .then(|| year_of_month(&mut of))
            .flatten()?;
        trial = of;
        Some(year)
    });
    // A shortened name alone is some other word.
    if year.is_none() && cursor.tokens.raw(cursor.at).len() <= 4 && !full_short(cursor) {
        return None;
    }
    *cursor = trial;
    Some(plain(Extent::Month(month), year))
}

/// Names of months that are short in full.
fn full_short(cursor: &Cursor<'_, '_>) -> bool {
    cursor
        .tokens
        .is_one_of(cursor.at, &["mei", "may", "juni", "june", "juli", "july"])
}

fn season(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Scope> {
    const SEASONS: [(i8, [&str; 2], [&str; 2]); 4] = [
        (3, ["voorjaar", "lente"], ["spring", "springtime"]),
        (6, ["zomer", "hoogzomer"], ["summer", "summertime"]),
        (9, ["najaar", "herfst"], ["autumn", "fall"]),
        (12, ["winter", "winter"], ["winter", "winter"]),
    ];
    if !cursor.at_word() {
        return None;
    }
    let mut trial = *cursor;
    let first = SEASONS.into_iter().find_map(|(first, dutch, english)| {
        let names = if language == Language::Dutch {
            dutch
        } else {
            english
        };
        trial.first_word(&names).then_some(first)
    })?;
    trial.word(&["van", "of"]);
    let year = year_at(&mut trial)?;
    *cursor = trial;
    Some(plain(Extent::Months(first, 3), Some(year)))
}

fn portioned(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Scope> {
    if !cursor.at_word() {
        return None;
    }
    let mut trial = *cursor;
    if let Some(quarter) = quarter(&mut trial, language) {
        let year = year_at(&mut trial)?;
        *cursor = trial;
        return Some(plain(Extent::Months(quarter * 3 - 2, 3), Some(year)));
    }
    let portion = portion(&mut trial, language)?;
    let inner = month(&mut trial).or_else(|| whole_year(&mut trial, language))?;
    *cursor = trial;
    Some(Scope { portion, ..inner })
}

const ORDINALS: [[&str; 4]; 2] = [
    ["eerste", "tweede", "derde", "vierde"],
    ["first", "second", "third", "fourth"],
];

fn quarter(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<i8> {
    let mut trial = *cursor;
    let (ordinals, quarter) = match language {
        Language::Dutch => (&ORDINALS[0], "kwartaal"),
        Language::English => (&ORDINALS[1], "quarter"),
    };
    let which = ordinals.iter().position(|word| trial.first_word(&[word]))?;
    trial.word(&[quarter]).then_some(())?;
    trial.word(&["van", "of"]);
    *cursor = trial;
    i8::try_from(which + 1).ok()
}

fn portion(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Portion> {
    let mut trial = *cursor;
    let (ordinals, half) = match language {
        Language::Dutch => (&ORDINALS[0], "helft"),
        Language::English => (&ORDINALS[1], "half"),
    };
    if let Some(which) = ordinals[..2]
        .iter()
        .position(|word| trial.first_word(&[word]))
    {
        trial.word(&[half]).then_some(())?;
        trial.word(&["van", "of"]);
        *cursor = trial;
        return Some(if which == 0 {
            Portion::FirstHalf
        } else {
            Portion::SecondHalf
        });
    }
    let words: [(&[&str], Portion); 3] = match language {
        Language::Dutch => [
            (&["begin"], Portion::Begin),
            (&["medio", "halverwege", "midden"], Portion::Middle),
            (&["eind", "einde"], Portion::End),
        ],
        Language::English => [
            (&["early", "beginning"], Portion::Begin),
            (&["mid", "middle"], Portion::Middle),
            (&["late", "end"], Portion::End),
        ],
    };
    let found = words
        .into_iter()
        .find_map(|(words, portion)| trial.first_word(words).then_some(portion))?;
    trial.tight('-');
    trial.word(&["van", "of"]);
    *cursor = trial;
    Some(found)
}

fn whole_year(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Scope> {
    let mut trial = *cursor;
    if let Some(year) = first_year(&mut trial) {
        *cursor = trial;
        return Some(plain(Extent::Year, Some(year)));
    }
    if !cursor.at_word() {
        return None;
    }
    let (before, same, after, year): (&[&str], &[&str], &[&str], &str) = match language {
        Language::Dutch => (
            &["vorig", "afgelopen"],
            &["dit"],
            &["volgend", "komend"],
            "jaar",
        ),
        Language::English => (&["last"], &["this"], &["next"], "year"),
    };
    let offset = [(before, -1), (same, 0), (after, 1)]
        .into_iter()
        .find_map(|(words, offset)| trial.first_word(words).then_some(offset))?;
    trial.word(&[year]).then_some(())?;
    *cursor = trial;
    Some(Scope {
        relative: Relative::Year(offset),
        ..plain(Extent::Year, None)
    })
}

/// A year at a place that may be the start of the text.
fn first_year(cursor: &mut Cursor<'_, '_>) -> Option<i16> {
    if cursor.at == 0 {
        let mut trial = *cursor;
        let year = trial.digits()?.year()?;
        let year = i16::try_from(year)
            .ok()
            .filter(|year| (1900..2100).contains(year))?;
        if trial.runs_on() {
            return None;
        }
        *cursor = trial;
        return Some(year);
    }
    year_at(cursor)
}
