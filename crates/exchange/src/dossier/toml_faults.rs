//! What is wrong with TOML, in the reader's language: the parser speaks English only, and says
//! the same slip several times over.

use std::ops::Range;

use kader_core::record::Span;
use kader_core::wording::Message;

use super::toml_text::SyntaxError;

/// What the parser found.
pub(super) struct Fault {
    pub(super) span: Span,
    kind: Kind,
    /// The parser's own words.
    words: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Day,
    UnclosedText,
    Unquoted,
    Zero,
    Number,
    Boolean,
    Array,
    Inline,
    Heading,
    Equals,
    Duplicate,
    Key,
    Escape,
    Rest,
    Depth,
    Other,
}

/// The beginnings of the parser's messages.
const KINDS: [(&str, Kind); 31] = [
    ("invalid date", Kind::Day),
    ("invalid time", Kind::Day),
    ("invalid basic string", Kind::UnclosedText),
    ("invalid literal string", Kind::UnclosedText),
    ("invalid multi-line", Kind::UnclosedText),
    ("string values must be quoted", Kind::Unquoted),
    ("unexpected leading zero", Kind::Zero),
    ("invalid fraction", Kind::Number),
    ("invalid float", Kind::Number),
    ("invalid exponent", Kind::Number),
    ("invalid mantissa", Kind::Number),
    ("invalid integer", Kind::Number),
    ("redundant", Kind::Number),
    ("`_` may only", Kind::Number),
    ("invalid boolean", Kind::Boolean),
    ("missing comma between array", Kind::Array),
    ("unexpected `=` in array", Kind::Array),
    ("unclosed array table", Kind::Heading),
    ("unclosed array", Kind::Array),
    ("extra comma in array", Kind::Array),
    ("missing comma between key-value", Kind::Inline),
    ("unclosed inline", Kind::Inline),
    ("extra comma in inline", Kind::Inline),
    ("unclosed table", Kind::Heading),
    ("key with no value", Kind::Equals),
    ("duplicate key", Kind::Duplicate),
    ("invalid unquoted key", Kind::Key),
    ("unquoted keys cannot be empty", Kind::Key),
    ("missing escaped value", Kind::Escape),
    ("unexpected key or value", Kind::Rest),
    ("cannot recurse", Kind::Depth),
];

impl Fault {
    pub(super) fn new(text: &str, range: Option<Range<usize>>, words: &str) -> Self {
        let range = range.unwrap_or(0..0);
        let end = range.end.min(text.len());
        let kind = KINDS.iter().find(|(begin, _)| words.starts_with(begin));
        let kind = kind.map_or(Kind::Other, |(_, kind)| *kind);
        Self {
            span: Span::new(range.start.min(end), end),
            kind,
            words: words.to_owned(),
        }
    }

    /// Whether it is a day that does not exist, of which the field says so itself.
    pub(super) fn is_day(&self) -> bool {
        self.kind == Kind::Day && self.span.start < self.span.end
    }

    /// Where it is shown: what should have closed a list belongs behind the last that is in it,
    /// not before whatever follows.
    fn place(&self, text: &str) -> Span {
        if !matches!(self.kind, Kind::Array | Kind::Inline) {
            return self.span;
        }
        let begin = usize::try_from(self.span.start).unwrap_or(usize::MAX);
        let before = text.get(..begin).unwrap_or_default().trim_end();
        Span::new(before.len().saturating_sub(1), before.len())
    }

    /// What is wrong, and how it would be right.
    pub(super) fn reason(&self, text: &str) -> Message {
        let begin = usize::try_from(self.span.start).unwrap_or(usize::MAX);
        let end = usize::try_from(self.span.end).unwrap_or(usize::MAX);
        let found = text.get(begin..end).unwrap_or_default();
        let rest = text.get(begin..).unwrap_or_default();
        let digit_before = text
            .get(..begin)
            .is_some_and(|before| before.ends_with(|last: char| last.is_ascii_digit()));
        let name = match self.kind {
            Kind::Rest if digit_before && rest.starts_with(',') => "toml-comma",
            // The parser takes every word with an n, t or f in front for a number or a boolean.
            Kind::Number | Kind::Boolean if is_word(found) => "toml-unquoted",
            Kind::Unquoted if found.is_empty() => "toml-no-value",
            Kind::Unquoted if found.starts_with(['“', '”', '„', '‘', '’']) => {
                "toml-curly"
            }
            Kind::Unquoted => "toml-unquoted",
            Kind::Day => "toml-day",
            Kind::UnclosedText => "toml-unclosed-text",
            Kind::Zero => "toml-zero",
            Kind::Number => "toml-number",
            Kind::Boolean => "toml-boolean",
            Kind::Array => "toml-array",
            Kind::Inline => "toml-inline",
            Kind::Heading => "toml-heading",
            Kind::Equals => "toml-equals",
            Kind::Duplicate => "toml-duplicate",
            Kind::Key => "toml-key",
            Kind::Escape => "toml-escape",
            Kind::Rest => "toml-rest",
            Kind::Depth => "toml-depth",
            Kind::Other => return Message::new("toml-other").with("words", &self.words),
        };
        Message::new(name).with("found", found)
    }
}

fn is_word(found: &str) -> bool {
    let boolean = found.eq_ignore_ascii_case("true") || found.eq_ignore_ascii_case("false");
    !boolean
        && found
            .chars()
            .all(|letter| letter.is_alphabetic() || letter == ' ')
}

/// The faults that are told: one for each slip.
pub(super) fn told(text: &str, mut faults: Vec<Fault>) -> Vec<SyntaxError> {
    let conflicts = conflicts(text);
    if !conflicts.is_empty() {
        return conflicts;
    }
    faults.retain(|fault| !fault.is_day());
    faults.sort_by_key(|fault| fault.span.start);
    let line_of = |fault: &Fault| {
        let place = usize::try_from(fault.span.start).unwrap_or(usize::MAX);
        text.get(..place)
            .map_or(0, |before| before.matches('\n').count())
    };
    let mut told: Vec<SyntaxError> = Vec::new();
    let mut last: Option<(usize, Kind)> = None;
    for fault in &faults {
        let line = line_of(fault);
        // An array or inline table that is not closed runs on: what follows in it is no slip of
        // its own.
        let runs_on = last.is_some_and(|(_, kind)| matches!(kind, Kind::Array | Kind::Inline));
        if runs_on || last.is_some_and(|(before, _)| before == line) {
            continue;
        }
        last = Some((line, fault.kind));
        told.push(SyntaxError {
            span: fault.place(text),
            message: Message::new("E002").with("reason", fault.reason(text)),
        });
    }
    told
}

/// The conflicts that Git left in the text: nothing else in it is worth telling then.
fn conflicts(text: &str) -> Vec<SyntaxError> {
    let mut begin = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") {
            found.push(SyntaxError {
                span: Span::new(begin, begin + line.trim_end().len()),
                message: Message::new("E002").with("reason", Message::new("toml-conflict")),
            });
        }
        begin += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use kader_core::wording::{Lang, say};

    use super::super::toml_text::parse;

    fn told(text: &str) -> Vec<(u32, String)> {
        parse(text)
            .1
            .iter()
            .map(|fault| (fault.span.start, say(Lang::En, &fault.message)))
            .collect()
    }

    #[test]
    fn one_slip_is_told_once() {
        for (text, place) in [
            ("a = \"x\nb = 1\n", 6),
            ("a = x y\nb = 1\n", 4),
            ("a =\nb = 1\n", 3),
            ("a = [1, 2\nb = 1\nc = 2\n", 8),
            ("a = { b = 1\nc = 2\nd = 3\n", 10),
            ("a = [\"x\"\n[lead]\nname = \"y\"\n", 7),
            ("[a\nb = 1\n", 2),
            ("a b = 1\n", 2),
            ("a = 1 b = 2\n", 4),
            ("<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> x\n", 0),
        ] {
            let told = told(text);
            assert_eq!(told.len(), 1, "{text}: {told:?}");
            assert_eq!(told[0].0, place, "{text}");
        }
    }

    #[test]
    fn two_slips_are_told_both() {
        assert_eq!(told("a = x\nb = 1\nc =\n").len(), 2);
    }

    #[test]
    fn common_slips_have_words_of_their_own() {
        for text in [
            "a = 1,5\n",
            "a = “x”\n",
            "a = Ja\n",
            "a = Nee\n",
            "a = 01\n",
            "a = True\n",
            "a = 1\na = 2\n",
            "a = \"C:\\q\"\n",
            "a : 1\n",
            "é = 1\n",
            "a = 1.\n",
            "[[a]\nb = 1\n",
        ] {
            let told = told(text);
            assert_eq!(told.len(), 1, "{text}: {told:?}");
            assert!(!told[0].1.contains("toml-"), "{text}: {told:?}");
            assert!(!told[0].1.contains("the parser says"), "{text}: {told:?}");
        }
    }
}
