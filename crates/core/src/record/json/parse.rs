//! Reading canonical JSON, and nothing else: whatever reads, writes back as the same bytes.

use std::collections::BTreeSet;
use std::fmt;

use super::super::field::read_date;
use super::super::{Entry, Node, Span, Value};
use super::DEPTH;

/// The text is not canonical JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotCanonical {
    /// The first byte that cannot be there.
    pub at: usize,
}

impl fmt::Display for NotCanonical {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "not canonical JSON at byte {}", self.at)
    }
}

impl std::error::Error for NotCanonical {}

/// Reads canonical JSON.
///
/// # Errors
/// Where the text is anything but what [`super::write()`] writes.
pub fn parse(text: &str) -> Result<Node, NotCanonical> {
    let mut parser = Parser { text, at: 0 };
    let node = parser.value(0)?;
    if parser.at < text.len() {
        return Err(parser.fault());
    }
    Ok(node)
}

/// Whether digits are a decimal as JSON writes one, and not a whole number.
pub(super) fn is_decimal(digits: &str) -> bool {
    let mut parser = Parser {
        text: digits,
        at: 0,
    };
    let number = parser.number();
    matches!(number, Ok(Value::Decimal(_))) && parser.at == digits.len()
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Parser<'t> {
    fn fault(&self) -> NotCanonical {
        NotCanonical { at: self.at }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes past a byte if it is the next.
    fn takes(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn must_take(&mut self, byte: u8) -> Result<(), NotCanonical> {
        if self.takes(byte) {
            Ok(())
        } else {
            Err(self.fault())
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node, NotCanonical> {
        let start = self.at;
        let value = match self.peek() {
            Some(b'"') => {
                let words = self.string()?;
                match read_date(&words) {
                    Some(day) => Value::Date(day),
                    None => Value::Text(words),
                }
            }
            Some(b'{' | b'[') if depth == DEPTH => return Err(self.fault()),
            Some(b'{') => self.table(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b't') => self.literal("true", Value::Boolean(true))?,
            Some(b'f') => self.literal("false", Value::Boolean(false))?,
            _ => self.number()?,
        };
        let span = Span::new(start, self.at);
        Ok(Node { value, span })
    }

    fn literal(&mut self, word: &str, value: Value) -> Result<Value, NotCanonical> {
        if !self.rest().starts_with(word) {
            return Err(self.fault());
        }
        self.at += word.len();
        Ok(value)
    }

    fn list(&mut self, depth: usize) -> Result<Value, NotCanonical> {
        self.must_take(b'[')?;
        let mut items = Vec::new();
        if self.takes(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.takes(b']') {
                return Ok(Value::List(items));
            }
            self.must_take(b',')?;
        }
    }

    fn table(&mut self, depth: usize) -> Result<Value, NotCanonical> {
        self.must_take(b'{')?;
        let mut entries = Vec::new();
        let mut seen = BTreeSet::new();
        if self.takes(b'}') {
            return Ok(Value::Table(entries));
        }
        loop {
            let start = self.at;
            let written = self.string()?;
            let key_span = Span::new(start, self.at);
            self.must_take(b':')?;
            let key = match written.strip_prefix('$') {
                None => written,
                Some(key) if key.starts_with('$') => key.to_owned(),
                Some(kind) if entries.is_empty() => return self.special(kind),
                Some(_) => return Err(NotCanonical { at: start }),
            };
            if !seen.insert(key.clone()) {
                return Err(NotCanonical { at: start });
            }
            let node = self.value(depth + 1)?;
            entries.push(Entry {
                key,
                key_span,
                node,
            });
            if self.takes(b'}') {
                return Ok(Value::Table(entries));
            }
            self.must_take(b',')?;
        }
    }

    /// What JSON has no form for, from behind its key on.
    fn special(&mut self, kind: &str) -> Result<Value, NotCanonical> {
        let start = self.at;
        let words = self.string()?;
        let looks_like_a_day = read_date(&words).is_some();
        let value = match kind {
            "text" if looks_like_a_day => Some(Value::Text(words)),
            "decimal" if !is_decimal(&words) => Some(Value::Decimal(words)),
            "date" if !looks_like_a_day => words
                .parse()
                .ok()
                .filter(|day: &jiff::civil::Date| day.to_string() == words)
                .map(Value::Date),
            _ => None,
        };
        self.must_take(b'}')?;
        value.ok_or(NotCanonical { at: start })
    }

    /// A whole number or a decimal. `-0` and zeros in front are neither.
    fn number(&mut self) -> Result<Value, NotCanonical> {
        let start = self.at;
        self.takes(b'-');
        let zero = self.takes(b'0');
        if !zero {
            self.digits()?;
        }
        let mut is_whole = true;
        if self.takes(b'.') {
            is_whole = false;
            self.digits()?;
        }
        if self.takes(b'e') || self.takes(b'E') {
            is_whole = false;
            if !self.takes(b'+') {
                self.takes(b'-');
            }
            self.digits()?;
        }
        let digits = self.text.get(start..self.at).unwrap_or_default();
        if !is_whole {
            return Ok(Value::Decimal(digits.to_owned()));
        }
        match digits.parse() {
            Ok(number) if digits != "-0" => Ok(Value::Integer(number)),
            _ => Err(NotCanonical { at: start }),
        }
    }

    /// One digit or more.
    fn digits(&mut self) -> Result<(), NotCanonical> {
        let rest = self.rest();
        let count = rest.len()
            - rest
                .trim_start_matches(|sign: char| sign.is_ascii_digit())
                .len();
        if count == 0 {
            return Err(self.fault());
        }
        self.at += count;
        Ok(())
    }

    fn string(&mut self) -> Result<String, NotCanonical> {
        self.must_take(b'"')?;
        let mut words = String::new();
        loop {
            let rest = self.rest();
            let plain = rest
                .find(|letter: char| letter < ' ' || matches!(letter, '"' | '\\'))
                .ok_or(NotCanonical {
                    at: self.text.len(),
                })?;
            words.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            if self.takes(b'"') {
                return Ok(words);
            }
            words.push(self.escape()?);
        }
    }

    /// An escaped character, if canonical JSON escapes it and in this way.
    fn escape(&mut self) -> Result<char, NotCanonical> {
        let start = self.at;
        let rest = self.rest();
        let short = rest.get(..2).and_then(|escape| match escape {
            "\\\"" => Some('"'),
            "\\\\" => Some('\\'),
            "\\b" => Some('\u{8}'),
            "\\t" => Some('\t'),
            "\\n" => Some('\n'),
            "\\f" => Some('\u{C}'),
            "\\r" => Some('\r'),
            _ => None,
        });
        if let Some(letter) = short {
            self.at += 2;
            return Ok(letter);
        }
        let long = rest
            .get(..6)
            .and_then(|escape| escape.strip_prefix("\\u00"))
            .filter(|digits| !digits.contains(|digit: char| digit.is_ascii_uppercase()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
            .filter(|code| *code < 0x20 && !matches!(code, 8..=10 | 12 | 13));
        match long {
            Some(code) => {
                self.at += 6;
                Ok(char::from(code))
            }
            None => Err(NotCanonical { at: start }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::write;
    use super::*;

    #[test]
    fn what_is_not_canonical_does_not_read() {
        let wrong = [
            "",
            " 1",
            "1 ",
            "[1, 2]",
            "[1,]",
            "{\"a\":1,\"a\":2}",
            "{\"a\" :1}",
            "{\"$a\":1}",
            "{\"a\":1,\"$text\":\"2023-04-30\"}",
            "{\"$text\":\"words\"}",
            "{\"$text\":\"2023-04-30\",\"a\":1}",
            "{\"$decimal\":\"1.5\"}",
            "{\"$date\":\"2023-04-30\"}",
            "01",
            "-0",
            "1.",
            ".5",
            "+1",
            "9223372036854775808",
            "null",
            "nul",
            "tru",
            "\"\\u0041\"",
            "\"\\u000A\"",
            "\"\\u000a\"",
            "\"\\u001F\"",
            "\"\\u+0f\"",
            "\"\\/\"",
            "\"a\nb\"",
            "\"open",
            "\"\\",
        ];
        for text in wrong {
            assert!(parse(text).is_err(), "{text}");
        }
        let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&deep(DEPTH)).is_ok());
        assert_eq!(parse(&deep(DEPTH + 1)), Err(NotCanonical { at: DEPTH }));
    }

    #[test]
    fn days_decimals_and_words_stay_what_they_are() {
        let day = "2023-04-30";
        let pairs = [
            (Value::Text(day.to_owned()), r#"{"$text":"2023-04-30"}"#),
            (
                Value::Date(jiff::civil::date(2023, 4, 30)),
                r#""2023-04-30""#,
            ),
            (
                Value::Date(jiff::civil::date(-44, 3, 15)),
                r#"{"$date":"-000044-03-15"}"#,
            ),
            (Value::Decimal("33.2774".to_owned()), "33.2774"),
            (Value::Decimal("+1.5".to_owned()), r#"{"$decimal":"+1.5"}"#),
            (Value::Decimal("12".to_owned()), r#"{"$decimal":"12"}"#),
            (Value::Text("\u{1}\"é\n".to_owned()), "\"\\u0001\\\"é\\n\""),
            (
                Value::Table(vec![Entry::made("$text", Value::Integer(-3))]),
                r#"{"$$text":-3}"#,
            ),
        ];
        for (value, text) in pairs {
            assert_eq!(write(&value), text);
            assert_eq!(parse(text).map(|node| node.value), Ok(value));
        }
    }
}
