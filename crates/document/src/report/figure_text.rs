//! Figures and values as words of a text: counts in digits or words, dates, amounts.

use jiff::civil::Date;
use kader_citation::number::{dutch_digits, dutch_words, english_digits, english_words};
use kader_core::figures::FigureValue;
use kader_core::model::End;
use kader_core::record::{Entry, Value};
use kader_core::wording::{Lang, Message, day, words};

use crate::narrative::Form;

/// What a figure comes to in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Printed {
    /// Words.
    Words(String),
    /// It is not available, for this reason.
    Unavailable(Message),
    /// It has no such form.
    NoForm,
}

/// A figure of a table.
pub(super) fn figure(value: &FigureValue, form: Form, lang: Lang) -> Printed {
    match value {
        FigureValue::Blank => Printed::Unavailable(Message::new("reason-blank")),
        FigureValue::Unavailable(reason) => Printed::Unavailable(reason.clone()),
        FigureValue::Count(number) => count(*number, form, lang),
        FigureValue::Day(date) => dated(*date, form, lang),
        FigureValue::Words(words) if form == Form::Usual => Printed::Words(words.clone()),
        FigureValue::Words(_) => Printed::NoForm,
        FigureValue::End(end) => ending(end, form, lang),
    }
}

fn ending(end: &End, form: Form, lang: Lang) -> Printed {
    match end {
        End::Unknown => Printed::Unavailable(Message::new("reason-end-unknown")),
        End::Indefinite if form == Form::Usual => {
            Printed::Words(words(lang, "indefinite").unwrap_or_default().to_lowercase())
        }
        End::Indefinite => Printed::NoForm,
        End::On(moment) => match (moment.words(), form) {
            (Some(words), Form::Usual) => Printed::Words(words.to_owned()),
            _ => between(moment.earliest(), moment.latest(), form, lang),
        },
    }
}

/// A value of a record.
pub(super) fn value(value: &Value, form: Form, lang: Lang) -> Printed {
    match value {
        Value::Date(date) => dated(*date, form, lang),
        Value::Integer(number) => match u64::try_from(*number) {
            Ok(number) => count(number, form, lang),
            Err(_) => Printed::NoForm,
        },
        Value::Text(word) if word == "unknown" => {
            Printed::Unavailable(Message::new("reason-value-unknown"))
        }
        Value::Text(word) if word == "indefinite" && form == Form::Usual => {
            Printed::Words(words(lang, "indefinite").unwrap_or_default().to_lowercase())
        }
        Value::Text(text) if form == Form::Usual => {
            Printed::Words(amount(text, lang).unwrap_or_else(|| text.clone()))
        }
        Value::Table(entries) => table(entries, form, lang),
        Value::List(items) if form == Form::Usual => {
            let printed = items
                .iter()
                .map(|item| self::value(&item.value, form, lang));
            let mut all = Vec::new();
            for item in printed {
                match item {
                    Printed::Words(words) => all.push(words),
                    other => return other,
                }
            }
            Printed::Words(enumerated(&all, lang))
        }
        Value::Decimal(_) | Value::Boolean(_) | Value::Text(_) | Value::List(_) => Printed::NoForm,
    }
}

/// A vague date or count, or words by language.
fn table(entries: &[Entry], form: Form, lang: Lang) -> Printed {
    let entry = |key: &str| entries.iter().find(|entry| entry.key == key);
    let date = |key: &str| match entry(key).map(|entry| &entry.node.value) {
        Some(Value::Date(date)) => Some(*date),
        _ => None,
    };
    let text = |key: &str| match entry(key).map(|entry| &entry.node.value) {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    };
    let spoken = text("words");
    match (spoken, date("earliest"), date("latest")) {
        (Some(words), _, _) if form == Form::Usual => Printed::Words(words),
        (Some(_), Some(earliest), Some(latest)) => between(earliest, latest, form, lang),
        (Some(_), _, _) => Printed::NoForm,
        (None, _, _) => match text(lang.tag())
            .or_else(|| text("nl"))
            .or_else(|| text("en"))
        {
            Some(words) if form == Form::Usual => Printed::Words(words),
            _ => Printed::NoForm,
        },
    }
}

/// "a, b en c".
pub(super) fn enumerated(words: &[String], lang: Lang) -> String {
    let and = match lang {
        Lang::Nl => " en ",
        Lang::En => " and ",
    };
    match words.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{}{and}{last}", first.join(", ")),
    }
}

pub(super) fn count(number: u64, form: Form, lang: Lang) -> Printed {
    let in_words = || match lang {
        Lang::Nl => dutch_words(number),
        Lang::En => english_words(number),
    };
    match form {
        Form::Usual | Form::Digits => Printed::Words(match lang {
            Lang::Nl => dutch_digits(number),
            Lang::En => english_digits(number),
        }),
        Form::Words => Printed::Words(in_words()),
        Form::CapitalWords => Printed::Words(capital(&in_words())),
        // A year that is a number is printed as one, without separators.
        Form::Year => Printed::Words(number.to_string()),
        _ => Printed::NoForm,
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A day that is known as a range: in a form only if both ends of the range print alike in it.
fn between(earliest: Date, latest: Date, form: Form, lang: Lang) -> Printed {
    let (first, last) = (dated(earliest, form, lang), dated(latest, form, lang));
    if first == last {
        first
    } else {
        Printed::NoForm
    }
}

fn dated(date: Date, form: Form, lang: Lang) -> Printed {
    let full = day(lang, date);
    let part = |from: usize| full.splitn(2, ' ').nth(from).map(str::to_owned);
    let printed = match form {
        Form::Usual | Form::Day | Form::Date => Some(full.clone()),
        Form::DayMonth => full.rsplit_once(' ').map(|(before, _)| before.to_owned()),
        Form::Month => part(1),
        Form::Year => Some(date.year().to_string()),
        Form::Iso => Some(date.to_string()),
        Form::Digits | Form::Words | Form::CapitalWords | Form::Title => None,
    };
    printed.map_or(Printed::NoForm, Printed::Words)
}

/// An amount as people read it: `EUR 3500000` as `3,5 miljoen euro`.
fn amount(text: &str, lang: Lang) -> Option<String> {
    let money = kader_core::model::Money::parse(text)?;
    let (whole, cents) = (money.hundredths() / 100, money.hundredths() % 100);
    let currency = match (money.currency(), lang) {
        ("EUR", _) => "euro",
        ("USD", _) => "dollar",
        (other, _) => other,
    };
    let whole_number = u64::try_from(whole).ok()?;
    let point = match lang {
        Lang::Nl => ',',
        Lang::En => '.',
    };
    if cents == 0 && whole >= 1_000_000 && whole % 100_000 == 0 {
        let (millions, tenth) = (whole / 1_000_000, whole % 1_000_000 / 100_000);
        let million = match lang {
            Lang::Nl => "miljoen",
            Lang::En => "million",
        };
        let decimals = if tenth == 0 {
            String::new()
        } else {
            format!("{point}{tenth}")
        };
        return Some(format!("{millions}{decimals} {million} {currency}"));
    }
    let digits = match lang {
        Lang::Nl => dutch_digits(whole_number),
        Lang::En => english_digits(whole_number),
    };
    let decimals = if cents == 0 {
        String::new()
    } else {
        format!("{point}{cents:02}")
    };
    Some(format!("{digits}{decimals} {currency}"))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn words_of(printed: Printed) -> String {
        match printed {
            Printed::Words(words) => words,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn counts_and_dates_have_their_forms() {
        let count = |form| words_of(figure(&FigureValue::Count(1928), form, Lang::Nl));
        assert_eq!(count(Form::Usual), "1.928");
        assert_eq!(count(Form::CapitalWords), "Negentienhonderdachtentwintig");
        let date = |form| words_of(dated(date(2023, 8, 31), form, Lang::Nl));
        assert_eq!(date(Form::Usual), "31 augustus 2023");
        assert_eq!(date(Form::DayMonth), "31 augustus");
        assert_eq!(date(Form::Month), "augustus 2023");
        assert_eq!(date(Form::Words), "NoForm");
    }

    #[test]
    fn amounts_are_read_aloud() {
        assert_eq!(
            amount("EUR 3500000", Lang::Nl).as_deref(),
            Some("3,5 miljoen euro")
        );
        assert_eq!(amount("EUR 5000", Lang::Nl).as_deref(), Some("5.000 euro"));
        assert_eq!(amount("EUR 12.50", Lang::En).as_deref(), Some("12.50 euro"));
        assert_eq!(amount("agreement", Lang::Nl), None);
    }

    #[test]
    fn a_vague_day_has_a_month_only_if_it_is_one() {
        let august = between(date(2022, 8, 11), date(2022, 8, 20), Form::Month, Lang::Nl);
        assert_eq!(words_of(august), "augustus 2022");
        let summer = between(date(2022, 7, 1), date(2022, 8, 20), Form::Month, Lang::Nl);
        assert_eq!(summer, Printed::NoForm);
    }
}
