//! A day, month, season, quarter or year, and the part of it that is meant.
//!
//! The ranges of vague words, all inclusive:
//!
//! | words | of a month | of a year |
//! | --- | --- | --- |
//! | begin, early | 1st to 10th | January to March |
//! | medio, halverwege, mid | 11th to 20th | May to August |
//! | eind, late | 21st to the last day | October to December |
//! | eerste, tweede helft | 1st to 15th, 16th to the last | January to June, July to December |
//!
//! The thirds of a month are those that Dutch letters use. Of a year, "begin" and
//! "eind" are its first and last quarter, as in annual reports; "medio" is two
//! months on either side of 1 July. Seasons are the meteorological ones, whole
//! months, since no one means 21 September when writing "najaar"; the winter of a
//! year begins in its December.

use jiff::civil::Date;

use super::month::{month_word, parts_at, year_at, year_of_month};
use super::when::{Vague, When};
use crate::Language;
use crate::token::{Cursor, Leads};

/// What is named, without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    Day {
        month: i8,
        day: i8,
    },
    Month(i8),
    /// First month and how many months.
    Months(i8, i8),
    Year,
}

/// The part of it that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Portion {
    Whole,
    Begin,
    Middle,
    End,
    FirstHalf,
    SecondHalf,
}

/// How a missing year is to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relative {
    /// Not at all by its words.
    Plain,
    /// The last such day before the text: "jl.".
    Past,
    /// The year before, the same, the year after.
    Year(i16),
}

/// A date as read, its year perhaps missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scope {
    pub(crate) year: Option<i16>,
    extent: Extent,
    portion: Portion,
    relative: Relative,
}

impl Scope {
    /// Whether it is a year and nothing more.
    pub(crate) fn is_bare_year(&self) -> bool {
        self.extent == Extent::Year
            && self.portion == Portion::Whole
            && self.relative == Relative::Plain
    }

    /// Whether it is the name of a month or season and nothing more.
    pub(crate) fn is_bare_name(&self) -> bool {
        matches!(self.extent, Extent::Month(_) | Extent::Months(..))
            && self.portion == Portion::Whole
            && self.year.is_none()
    }

    /// Whether only the day of writing can tell its year.
    pub(crate) fn is_relative(&self) -> bool {
        self.relative != Relative::Plain
    }

    /// Whether it is a single day.
    pub(crate) fn is_day(&self) -> bool {
        matches!(self.extent, Extent::Day { .. })
    }

    /// The year, for a text written on this day.
    pub(crate) fn year_on(&self, on: Date) -> Option<i16> {
        match (self.relative, self.extent) {
            (Relative::Year(offset), _) => on.year().checked_add(offset),
            (Relative::Past, Extent::Day { month, day }) => {
                let same = Date::new(on.year(), month, day).ok();
                let passed = same.is_some_and(|same| same <= on);
                if passed {
                    Some(on.year())
                } else {
                    on.year().checked_sub(1)
                }
            }
            // Of a year left out the last is meant that is not still to come.
            _ => {
                let same = self.resolve(on.year(), "");
                let passed = same.is_none_or(|same| same.earliest() <= on);
                if passed {
                    Some(on.year())
                } else {
                    on.year().checked_sub(1)
                }
            }
        }
    }

    /// The days it allows in this year; `None` for a day that does not exist.
    pub(crate) fn resolve(&self, year: i16, raw: &str) -> Option<When> {
        let (earliest, latest) = match self.extent {
            Extent::Day { month, day } => return Date::new(year, month, day).ok().map(When::Exact),
            Extent::Month(month) => self.in_month(year, month)?,
            Extent::Months(first, count) => {
                let from = Date::new(year, first, 1).ok()?;
                let last = first + count - 1;
                let (year, last) = if last > 12 {
                    (year.checked_add(1)?, last - 12)
                } else {
                    (year, last)
                };
                (from, Date::new(year, last, 1).ok()?.last_of_month())
            }
            Extent::Year => self.in_year(year)?,
        };
        let words = raw.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(When::Vague(Vague {
            words,
            earliest,
            latest,
        }))
    }

    fn in_month(&self, year: i16, month: i8) -> Option<(Date, Date)> {
        let first = Date::new(year, month, 1).ok()?;
        let last = first.days_in_month();
        let (from, to) = match self.portion {
            Portion::Whole => (1, last),
            Portion::Begin => (1, 10),
            Portion::Middle => (11, 20),
            Portion::End => (21, last),
            Portion::FirstHalf => (1, 15),
            Portion::SecondHalf => (16, last),
        };
        Some((
            Date::new(year, month, from).ok()?,
            Date::new(year, month, to).ok()?,
        ))
    }

    fn in_year(&self, year: i16) -> Option<(Date, Date)> {
        let (from, to) = match self.portion {
            Portion::Whole => (1, 12),
            Portion::Begin => (1, 3),
            Portion::Middle => (5, 8),
            Portion::End => (10, 12),
            Portion::FirstHalf => (1, 6),
            Portion::SecondHalf => (7, 12),
        };
        let first = Date::new(year, from, 1).ok()?;
        Some((first, Date::new(year, to, 1).ok()?.last_of_month()))
    }
}

/// How the words begin that a date can begin with: months, parts, ordinals,
/// seasons, weekdays, years told by the day of writing.
const DUTCH_LEADS: Leads = Leads::of(&[
    "ja", "fe", "ma", "mr", "ap", "me", "ju", "au", "se", "ok", "oc", "no", "de", "be", "ha", "mi",
    "ei", "ee", "tw", "vi", "vo", "le", "zo", "ho", "he", "na", "wi", "di", "wo", "do", "vr", "za",
    "af", "ko",
]);
const ENGLISH_LEADS: Leads = Leads::of(&[
    "ja", "fe", "ma", "ap", "ju", "au", "se", "oc", "no", "de", "be", "ea", "mi", "la", "en", "fi",
    "th", "fo", "sp", "su", "fa", "wi", "mo", "tu", "we", "fr", "sa", "ne",
]);

/// Whether a date can begin with this word, by its first letters.
pub(crate) fn may_begin(word: &str, language: Language) -> bool {
    match language {
        Language::Dutch => DUTCH_LEADS.may(word),
        Language::English => ENGLISH_LEADS.may(word),
    }
}

/// Reads a date, exact or vague, with or without its year.
pub(crate) fn read(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Scope> {
    let start = *cursor;
    if cursor.at_word() && !may_begin(cursor.tokens.raw(cursor.at), language) {
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
    ["mei", "may", "juni", "june", "juli", "july"]
        .iter()
        .any(|name| cursor.tokens.is_word(cursor.at, name))
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
