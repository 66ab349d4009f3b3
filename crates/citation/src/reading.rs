//! The one pass over a text that finds its dates, durations and counts.
//!
//! A citation hides the digits in it, a date those in it: what is one is not
//! read as another.

use crate::date::find::{DateOutcome, DateReader};
use crate::date::{Bound, Duration, When, YearSource};
use crate::number::{Decimal, find::count_at};
use crate::place::{Lines, Place};
use crate::qualifier::Qualifier;
use crate::token::{Cursor, Leads, Shape, Tokens, blocks};
use crate::{Catalogue, Language};
use jiff::civil::Date;

/// A date as it stands in a text.
///
/// ```
/// use jiff::civil::date;
/// use kader_citation::{Language, date::{Bound, When}, read_dates};
///
/// let found = read_dates("tot en met 30 april 2023", Language::Dutch, None);
/// assert_eq!(found[0].raw, "30 april 2023");
/// assert_eq!(found[0].bound, Some(Bound::Through));
/// assert_eq!(found[0].when, Some(When::Exact(date(2023, 4, 30))));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate<'t> {
    /// The words, without those of the bound.
    pub raw: &'t str,
    /// Where they stand.
    pub place: Place,
    /// How the date bounds a period, if it does.
    pub bound: Option<Bound>,
    /// The days it allows; `None` when its year is not known.
    pub when: Option<When>,
    /// Where its year comes from.
    pub year: YearSource,
}

/// A duration as it stands in a text.
///
/// ```
/// use kader_citation::{Language, date::Duration, read_durations};
///
/// let found = read_durations("voor achttien maanden", Language::Dutch);
/// assert_eq!(found[0].duration, Duration::Months(18));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDuration<'t> {
    /// The words.
    pub raw: &'t str,
    /// Where they stand.
    pub place: Place,
    /// The length of time.
    pub duration: Duration,
}

/// A count or amount as it stands in a text.
///
/// ```
/// use kader_citation::{Language, Qualifier, read_numbers};
///
/// let found = read_numbers("per rotatie maximaal tien militairen", Language::Dutch);
/// assert_eq!(found[0].value.whole(), Some(10));
/// assert_eq!(found[0].qualifiers, [Qualifier::PerRotation, Qualifier::AtMost]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundNumber<'t> {
    /// The words or digits, without the qualifiers.
    pub raw: &'t str,
    /// Where they stand.
    pub place: Place,
    /// The number.
    pub value: Decimal,
    /// What is said about it, scope before degree.
    pub qualifiers: Vec<Qualifier>,
}

/// Everything that was read in a text, each in the order of the text.
///
/// ```
/// use kader_citation::{Catalogue, Language, read_all};
///
/// let text = "In 2022 zijn zes militairen ingezet (Kamerstuk 29 521, nr. 446).";
/// let read = read_all(text, Language::Dutch, None, &Catalogue::empty());
/// assert_eq!((read.dates.len(), read.numbers.len(), read.durations.len()), (1, 1, 0));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found<'t> {
    /// The dates.
    pub dates: Vec<FoundDate<'t>>,
    /// The durations.
    pub durations: Vec<FoundDuration<'t>>,
    /// The counts and amounts.
    pub numbers: Vec<FoundNumber<'t>>,
}

/// Finds the dates in a text; `on` is the day on which it was written, which
/// supplies years that are left out.
///
/// ```
/// use kader_citation::{Language, read_dates};
/// let found = read_dates("It ends on 31 August 2022.", Language::English, None);
/// assert_eq!(found[0].raw, "31 August 2022");
/// ```
#[must_use]
pub fn read_dates(text: &str, language: Language, on: Option<Date>) -> Vec<FoundDate<'_>> {
    read_all(text, language, on, &Catalogue::empty()).dates
}

/// Finds the durations in a text.
///
/// ```
/// use kader_citation::{Language, read_durations};
/// let found = read_durations("It was renewed for half a year.", Language::English);
/// assert_eq!(found[0].raw, "half a year");
/// ```
#[must_use]
pub fn read_durations(text: &str, language: Language) -> Vec<FoundDuration<'_>> {
    read_all(text, language, None, &Catalogue::empty()).durations
}

/// Finds the counts and amounts in a text. Numbers that are labels (articles,
/// pages, citations, telephone numbers), years, dates and durations are none.
///
/// ```
/// use kader_citation::{Language, read_numbers};
/// let found = read_numbers("Zie artikel 100: het plafond is 13.289 militairen.", Language::Dutch);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].value.whole(), Some(13_289));
/// ```
#[must_use]
pub fn read_numbers(text: &str, language: Language) -> Vec<FoundNumber<'_>> {
    read_all(text, language, None, &Catalogue::empty()).numbers
}

/// Finds dates, durations and counts in a text in one pass.
///
/// ```
/// use kader_citation::{Catalogue, Language, read_all};
/// let read = read_all("drie schepen, tien dagen", Language::Dutch, None, &Catalogue::empty());
/// assert_eq!(read.numbers[0].raw, "drie");
/// assert_eq!(read.durations[0].raw, "tien dagen");
/// ```
#[must_use]
pub fn read_all<'t>(
    text: &'t str,
    language: Language,
    on: Option<Date>,
    known: &Catalogue,
) -> Found<'t> {
    let mut found = Found::default();
    let lines = Lines::new(text);
    let mut dates = DateReader::new(language, on);
    let leads = leads(language);
    let cited = crate::scan::spans(text, known);
    let mut cited = cited.iter().peekable();
    for (start, end) in blocks(text) {
        let tokens = Tokens::of(text, start, end);
        dates.next_block();
        let at_place = |first, end| {
            let (start, end) = tokens.span(first, end);
            (
                text.get(start..end).unwrap_or_default(),
                lines.place(start, end),
            )
        };
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let passed = match token.shape {
                Shape::Sign(_) => true,
                Shape::Word => !leads.may(tokens.raw(at)),
                Shape::Number => false,
            };
            if passed {
                at += 1;
                continue;
            }
            while cited.peek().is_some_and(|(_, end)| *end <= token.start) {
                cited.next();
            }
            if cited.peek().is_some_and(|(start, _)| *start <= token.start) {
                at += 1;
                continue;
            }
            match dates.read_at(&tokens, at) {
                DateOutcome::Found(hit) => {
                    let (raw, place) = at_place(hit.first, hit.end);
                    let (bound, when, year) = (hit.bound, hit.when, hit.year);
                    found.dates.push(FoundDate {
                        raw,
                        place,
                        bound,
                        when,
                        year,
                    });
                    at = hit.end;
                    continue;
                }
                DateOutcome::Skip(end) => {
                    at = end;
                    continue;
                }
                DateOutcome::Nothing => {}
            }
            let mut cursor = Cursor::new(&tokens, at);
            if cursor.starts_word()
                && let Some(duration) = crate::date::duration_at(&mut cursor, language)
            {
                let (raw, place) = at_place(at, cursor.at);
                found.durations.push(FoundDuration {
                    raw,
                    place,
                    duration,
                });
                at = cursor.at;
                continue;
            }
            match count_at(&tokens, at, language) {
                Some(hit) => {
                    let (raw, place) = at_place(hit.first, hit.end);
                    let (value, qualifiers) = (hit.value, hit.qualifiers);
                    found.numbers.push(FoundNumber {
                        raw,
                        place,
                        value,
                        qualifiers,
                    });
                    at = hit.end;
                }
                // The rest of "13.289,5" or "2.3.5.1" is no number of its own.
                None => at = past_number(&tokens, at),
            }
        }
    }
    found
}

/// How the words begin that anything read here can begin with: a date, a
/// number, or a duration, of which "half jaar" alone is neither.
const fn leads(language: Language) -> &'static Leads {
    static DUTCH: Leads = read_leads(Language::Dutch);
    static ENGLISH: Leads = read_leads(Language::English);
    match language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    }
}

const fn read_leads(language: Language) -> Leads {
    Leads::of(&["half", "halve"])
        .or(crate::date::read::leads(language))
        .or(crate::number::read::leads(language))
}

/// The token after a run of digits and the signs that tie them together.
fn past_number(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut cursor = Cursor::new(tokens, at);
    if cursor.digits().is_none() {
        return at + 1;
    }
    loop {
        let mut next = cursor;
        let tied = ['.', ',', '/', ':', '-']
            .into_iter()
            .any(|sign| next.tight(sign));
        if !(tied && next.tight_number().is_some()) {
            return cursor.at;
        }
        cursor = next;
    }
}
