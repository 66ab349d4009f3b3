//! A cell as the value that its field holds.

use jiff::civil::Date;
use kader_core::record::{Code, Shape, Span, Value};
use kader_core::wording::{Message, read_day};

use super::cell::Content;
use super::columns::{Column, plain};
use super::workbook;
use crate::dossier::{csv_text, toml_text};

/// Why a cell has no value.
pub(super) struct NoValue {
    pub(super) code: Code,
    pub(super) message: Message,
}

/// The value of a cell. What does not fit its field stays as it is: the field itself says what
/// is wrong with it. `epoch` is day 0 of the workbook, where there is one.
pub(super) fn value(
    content: &Content<'_>,
    column: &Column,
    epoch: Option<Date>,
    span: Span,
) -> Result<Value, NoValue> {
    let failed = |message| NoValue {
        code: Code::BadWorkbook,
        message,
    };
    match content {
        Content::Error(shown) => Err(failed(
            Message::new("E011-error").with("value", shown.as_ref()),
        )),
        Content::Uncomputed => Err(failed(Message::new("E011-uncomputed"))),
        Content::Boolean(is) => Ok(Value::Boolean(*is)),
        Content::Date(day) if column.has(is_free_text) => Ok(Value::Text(day.to_string())),
        Content::Date(day) => Ok(Value::Date(*day)),
        Content::Number(number) => Ok(of_number(number, column, epoch)),
        Content::Text(words) => of_words(words, column, span),
    }
}

impl Column {
    /// Whether any form that its field can have is such.
    fn has(&self, is: fn(&Shape) -> bool) -> bool {
        fn within(shape: &Shape, is: fn(&Shape) -> bool) -> bool {
            match shape {
                Shape::OneOf { forms, .. } => forms.iter().any(|form| within(form, is)),
                shape => is(shape),
            }
        }
        self.shapes.iter().any(|shape| within(shape, is))
    }
}

fn is_integer(shape: &Shape) -> bool {
    matches!(shape, Shape::Integer { .. })
}

fn is_decimal(shape: &Shape) -> bool {
    matches!(shape, Shape::Decimal)
}

fn is_day(shape: &Shape) -> bool {
    matches!(shape, Shape::Date)
}

fn is_boolean(shape: &Shape) -> bool {
    matches!(shape, Shape::Boolean)
}

/// Text of any form, such as a remark.
fn is_free_text(shape: &Shape) -> bool {
    matches!(shape, Shape::Text { pattern: None, .. })
}

/// The value of a number: a count, or the day that spreadsheets keep as one.
fn of_number(number: &str, column: &Column, epoch: Option<Date>) -> Value {
    let whole = whole(number);
    if column.has(is_integer) {
        return match whole {
            Some(whole) => Value::Integer(whole),
            None => Value::Decimal(number.to_owned()),
        };
    }
    if column.has(is_decimal) {
        return Value::Decimal(number.to_owned());
    }
    if column.has(is_day) {
        let day = epoch.and_then(|epoch| workbook::serial(number, epoch));
        return day.map_or_else(|| Value::Text(number.to_owned()), Value::Date);
    }
    match whole {
        Some(whole @ (0 | 1)) if column.has(is_boolean) => Value::Boolean(whole == 1),
        Some(whole) if whole.unsigned_abs() < 1 << 53 => Value::Text(whole.to_string()),
        _ => Value::Text(number.to_owned()),
    }
}

/// A number that is whole, in whatever notation; one beyond 64 bits as the largest there is,
/// which breaks every bound as it does.
fn whole(number: &str) -> Option<i64> {
    let number = number.trim();
    if let Ok(whole) = number.parse() {
        return Some(whole);
    }
    let float: f64 = number.parse().ok()?;
    #[allow(
        clippy::cast_possible_truncation,
        reason = "what is too large saturates"
    )]
    (float.is_finite() && float.fract().abs() < f64::EPSILON).then_some(float as i64)
}

fn of_words(words: &str, column: &Column, span: Span) -> Result<Value, NoValue> {
    let trimmed = words.trim();
    if column.shapes.iter().any(csv_text::is_toml) {
        return toml_text::value(words, span).map_err(|message| NoValue {
            code: Code::BadToml,
            message,
        });
    }
    if let Some(Shape::List(inner)) = column.shapes.first() {
        let items = csv_text::items(words).into_iter().map(|item| {
            let value = csv_text::scalar(item.trim(), inner).unwrap_or(Value::Text(item));
            kader_core::record::Node { value, span }
        });
        return Ok(Value::List(items.collect()));
    }
    if let Some(word) = column.words.get(&plain(trimmed)) {
        return Ok(Value::Text((*word).to_owned()));
    }
    let scalar = |shape| csv_text::scalar(trimmed, shape);
    if let Some(value) = column.shapes.iter().find_map(scalar) {
        return Ok(value);
    }
    if column.has(is_day)
        && let Some(day) = day(trimmed)
    {
        return Ok(Value::Date(day));
    }
    Ok(Value::Text(words.to_owned()))
}

/// A day in words, or one with a time at midnight behind it, as programs write it.
fn day(words: &str) -> Option<Date> {
    let midnight = || {
        let (day, time) = words.split_once([' ', 'T'])?;
        let is_midnight = time.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.'));
        is_midnight.then(|| csv_text::date(day)).flatten()
    };
    // With slashes it could be either order.
    let in_words = || words.contains(char::is_alphabetic).then(|| read_day(words));
    midnight().or_else(|| in_words().flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_whole_in_any_notation() {
        assert_eq!(whole("12"), Some(12));
        assert_eq!(whole("1.2E1"), Some(12));
        assert_eq!(whole("12.0"), Some(12));
        assert_eq!(whole("1e300"), Some(i64::MAX));
        assert_eq!(whole("-1e300"), Some(i64::MIN));
        for wrong in ["12.5", "", "nan", "inf", "1e"] {
            assert_eq!(whole(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_in_words_are_read() {
        let expected = Some(jiff::civil::date(2023, 12, 31));
        for words in [
            "31 december 2023",
            "31 December 2023",
            "2023-12-31 00:00:00",
            "31-12-2023 0:00",
        ] {
            assert_eq!(day(words), expected, "{words}");
        }
        for words in [
            "2023-12-31 14:00",
            "medio december 2023",
            "31/12/2023",
            "december 2023",
        ] {
            assert_eq!(day(words), None, "{words}");
        }
    }
}
