//! Months and exact days at a place in running text, Dutch and English.

use jiff::civil::Date;

use crate::token::{Cursor, Leads};

const NAMES: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "feb"],
    &["maart", "march", "mrt", "mar"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["augustus", "august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// How they begin.
pub(super) static LEADS: Leads = leads();

const fn leads() -> Leads {
    let mut leads = Leads::of(&[]);
    let mut month = 0;
    while month < NAMES.len() {
        leads = leads.and(NAMES[month]);
        month += 1;
    }
    leads
}

/// Takes the name of a month, perhaps shortened; its number from 1.
pub(crate) fn month_word(cursor: &mut Cursor<'_, '_>) -> Option<i8> {
    if !cursor.at_word() || !LEADS.may(cursor.tokens.raw(cursor.at)) {
        return None;
    }
    for (month, names) in (1_i8..).zip(NAMES) {
        if cursor.tokens.is_one_of(cursor.at, names) {
            let short = cursor.tokens.raw(cursor.at).len() <= 4;
            cursor.at += 1;
            if short && cursor.tokens.raw(cursor.at) == "." {
                let mut trial = *cursor;
                // The dot belongs to the name only where the date goes on.
                if trial.tight('.') && trial.number().is_some() {
                    cursor.tight('.');
                }
            }
            return Some(month);
        }
    }
    None
}

/// Takes a complete day: `31 augustus 2022`, `31-08-2022`, `2022-08-31`,
/// `August 31, 2022`.
pub(crate) fn exact_at(cursor: &mut Cursor<'_, '_>) -> Option<Date> {
    let mut trial = *cursor;
    let (year, month, day) = parts_at(&mut trial)?;
    let date = Date::new(year?, month, day).ok()?;
    *cursor = trial;
    Some(date)
}

type Form = fn(&mut Cursor<'_, '_>) -> Option<(Option<i16>, i8, i8)>;

/// Takes a day that may lack its year, without asking whether it exists.
pub(super) fn parts_at(cursor: &mut Cursor<'_, '_>) -> Option<(Option<i16>, i8, i8)> {
    let forms: &[Form] = if cursor.at_word() {
        &[american]
    } else {
        &[in_words, in_digits]
    };
    for form in forms {
        let mut trial = *cursor;
        if let Some(parts) = form(&mut trial) {
            *cursor = trial;
            return Some(parts);
        }
    }
    None
}

fn in_words(cursor: &mut Cursor<'_, '_>) -> Option<(Option<i16>, i8, i8)> {
    let day = day(cursor)?;
    if cursor.touches() && cursor.at_word() {
        cursor.word(&["st", "nd", "rd", "th", "e"]).then_some(())?;
    }
    cursor.word(&["of"]);
    let month = month_word(cursor)?;
    let year = year_of_month(cursor);
    Some((year, month, day))
}

fn american(cursor: &mut Cursor<'_, '_>) -> Option<(Option<i16>, i8, i8)> {
    let month = month_word(cursor)?;
    let day = cursor.number().filter(|day| day.len <= 2)?;
    let day = i8::try_from(day.value).ok()?;
    cursor.word(&["st", "nd", "rd", "th"]);
    cursor.tight(',').then_some(())?;
    let year = year_at(cursor)?;
    Some((Some(year), month, day))
}

fn in_digits(cursor: &mut Cursor<'_, '_>) -> Option<(Option<i16>, i8, i8)> {
    let glued = cursor.touches()
        && cursor.before().is_some_and(|token| {
            use crate::token::Shape;
            matches!(
                token.shape,
                Shape::Word | Shape::Number | Shape::Sign('-' | '/' | '.' | ',')
            )
        });
    if glued {
        return None;
    }
    let first = cursor.digits()?;
    let sign = ['-', '/', '.']
        .into_iter()
        .find(|sign| cursor.tight(*sign))?;
    let second = cursor.tight_number().filter(|number| number.len <= 2)?;
    cursor.tight(sign).then_some(())?;
    let third = cursor.tight_number()?;
    let small = |value: u32| i8::try_from(value).ok();
    let year = |digits: crate::token::Digits| i16::try_from(digits.year()?).ok();
    let parts = if first.len == 4 && sign == '-' && third.len == 2 {
        (
            Some(year(first)?),
            small(second.value)?,
            small(third.value)?,
        )
    } else if first.len <= 2 && third.len == 4 {
        (
            Some(year(third)?),
            small(second.value)?,
            small(first.value)?,
        )
    } else {
        return None;
    };
    let mut tail = *cursor;
    let goes_on = tail.touches() && (tail.dash() || tail.sign('/') || tail.sign('.'));
    let runs_on = cursor.runs_on() || (goes_on && tail.runs_on());
    (!runs_on).then_some(parts)
}

fn day(cursor: &mut Cursor<'_, '_>) -> Option<i8> {
    let tail = cursor.touches()
        && cursor.before().is_some_and(|token| {
            use crate::token::Shape;
            matches!(
                token.shape,
                Shape::Word | Shape::Number | Shape::Sign('-' | '/' | '.' | ',')
            )
        });
    let day = cursor.digits().filter(|day| day.len <= 2 && !tail)?;
    i8::try_from(day.value).ok()
}

/// Takes a year of four digits after a month. What follows does not matter:
/// in text from a page, "2023.3" is a year and the mark of a footnote.
pub(super) fn year_of_month(cursor: &mut Cursor<'_, '_>) -> Option<i16> {
    let mut trial = *cursor;
    let hyphen = trial
        .before()
        .is_some_and(|t| t.shape == crate::token::Shape::Sign('-'));
    if trial.touches() && !hyphen {
        return None;
    }
    let year = trial
        .number()?
        .year()
        .filter(|year| (1900..2100).contains(year))?;
    if trial.runs_on() {
        return None;
    }
    *cursor = trial;
    i16::try_from(year).ok()
}

/// Takes a year of four digits that is not the start of a longer number.
pub(super) fn year_at(cursor: &mut Cursor<'_, '_>) -> Option<i16> {
    let mut trial = *cursor;
    let year = year_of_month(&mut trial)?;
    let mut tail = trial;
    let decimal = (tail.tight('.') || tail.tight(',')) && tail.runs_on() && tail.number().is_some();
    if decimal {
        return None;
    }
    *cursor = trial;
    Some(year)
}
