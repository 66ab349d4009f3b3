//! Days, vague days, periods, and the two kinds of missing end.

use std::fmt;

use jiff::civil::Date;

use crate::record::{Code, Field, Node, Reader, Shape, Value};
use crate::wording::Message;

/// An answer that can be withheld: what is vague or unknown is neither yes nor no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known {
    /// Certainly not.
    No,
    /// It cannot be told.
    Unknown,
    /// Certainly.
    Yes,
}

impl Known {
    /// Both: the weaker of the two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Either: the stronger of the two.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }
}

impl From<bool> for Known {
    fn from(certain: bool) -> Self {
        if certain { Known::Yes } else { Known::No }
    }
}

/// A day, exact or as vague as its source: "medio augustus 2022" keeps its words and the
/// range of days that they allow, both ends inclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    earliest: Date,
    latest: Date,
    words: Option<String>,
}

impl Moment {
    /// An exact day.
    #[must_use]
    pub fn on(day: Date) -> Self {
        Self {
            earliest: day,
            latest: day,
            words: None,
        }
    }

    /// A day that the words leave open within a range; nothing if the range is reversed.
    #[must_use]
    pub fn vague(words: &str, earliest: Date, latest: Date) -> Option<Self> {
        (earliest <= latest).then(|| Self {
            earliest,
            latest,
            words: Some(words.to_owned()),
        })
    }

    /// The first day that it can be.
    #[must_use]
    pub fn earliest(&self) -> Date {
        self.earliest
    }

    /// The last day that it can be.
    #[must_use]
    pub fn latest(&self) -> Date {
        self.latest
    }

    /// The words of the source, if it is vague.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }

    /// The day, if it is exact.
    #[must_use]
    pub fn exact(&self) -> Option<Date> {
        (self.earliest == self.latest).then_some(self.earliest)
    }

    /// Whether a day is this one or comes after it.
    #[must_use]
    pub fn reached_on(&self, day: Date) -> Known {
        if day >= self.latest {
            Known::Yes
        } else if day < self.earliest {
            Known::No
        } else {
            Known::Unknown
        }
    }

    /// Whether a day comes after this one.
    #[must_use]
    pub fn passed_on(&self, day: Date) -> Known {
        if day > self.latest {
            Known::Yes
        } else if day <= self.earliest {
            Known::No
        } else {
            Known::Unknown
        }
    }
}

/// An exact day as in data, a vague one as its words.
impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.words {
            Some(words) => formatter.write_str(words),
            None => write!(formatter, "{}", self.earliest),
        }
    }
}

impl Field for Moment {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Table(_) => {}
            Value::Text(words) if is_no_day(words) => {
                not_a_day(node, words, "remedy-vague-day", reader);
                return None;
            }
            _ => return Date::read(node, reader).map(Self::on),
        }
        let mut table = reader.table(node)?;
        let words: Option<String> = table.field("words", reader);
        let earliest: Option<Date> = table.field("earliest", reader);
        let latest: Option<Date> = table.field("latest", reader);
        table.finish(&["words", "earliest", "latest"], reader);
        let (words, earliest, latest) = (words?, earliest?, latest?);
        Self::vague(&words, earliest, latest).or_else(|| {
            reader.problem(Code::ReversedPeriod, node.span, reversed(earliest, latest));
            None
        })
    }

    fn write(&self) -> Option<Value> {
        use crate::record::Entry;
        match &self.words {
            None => Some(Value::Date(self.earliest)),
            Some(words) => Some(Value::Table(vec![
                Entry::made("words", Value::Text(words.clone())),
                Entry::made("earliest", Value::Date(self.earliest)),
                Entry::made("latest", Value::Date(self.latest)),
            ])),
        }
    }

    fn shape() -> Shape {
        use crate::record::{FieldShape, Publication};
        let field = |key, meaning, shape: fn() -> Shape| FieldShape {
            key,
            meaning,
            publication: Publication::Public,
            required: true,
            shape,
        };
        Shape::OneOf {
            name: "Moment",
            meaning: "A day, or the words of a vague date with the range of days they allow.",
            forms: vec![
                Shape::Date,
                Shape::Table {
                    name: "VagueDay",
                    meaning: "A vague date.",
                    fields: vec![
                        field("words", "The words of the source.", String::shape),
                        field("earliest", "The first day that they allow.", Date::shape),
                        field(
                            "latest",
                            "The last day that they allow, inclusive.",
                            Date::shape,
                        ),
                    ],
                },
            ],
        }
    }
}

fn reversed(from: Date, until: Date) -> Message {
    Message::new("E108")
        .with("from", from.to_string())
        .with("until", until.to_string())
}

/// When something begins to hold: from this day on, inclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Begin {
    /// On this day.
    On(Moment),
    /// No source tells.
    Unknown,
}

/// Until when something holds: through this day, inclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// Through this day.
    On(Moment),
    /// It is known to have no end.
    Indefinite,
    /// No source tells.
    Unknown,
}

impl End {
    /// The exact last day, if there is one.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        match self {
            End::On(moment) => moment.exact(),
            End::Indefinite | End::Unknown => None,
        }
    }
}

/// As in data: a date, the words of a vague one, `indefinite` or `unknown`.
impl fmt::Display for End {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::On(moment) => moment.fmt(formatter),
            End::Indefinite => formatter.write_str("indefinite"),
            End::Unknown => formatter.write_str("unknown"),
        }
    }
}

/// As in data: a date, the words of a vague one, or `unknown`.
impl fmt::Display for Begin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Begin::On(moment) => moment.fmt(formatter),
            Begin::Unknown => formatter.write_str("unknown"),
        }
    }
}

/// Whether words are not even meant as a day in digits.
fn is_no_day(words: &str) -> bool {
    !words.starts_with(|first: char| first.is_ascii_digit())
}

fn not_a_day(node: &Node, words: &str, remedy: &'static str, reader: &mut Reader) {
    let message = Message::new("E105").with("value", words);
    reader.problem_with(Code::BadDate, node.span, message, Message::new(remedy));
}

impl Field for Begin {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Text(word) if word == "unknown" => Some(Begin::Unknown),
            Value::Text(word) if is_no_day(word) => {
                not_a_day(node, word, "remedy-begin", reader);
                None
            }
            _ => Moment::read(node, reader).map(Begin::On),
        }
    }

    fn write(&self) -> Option<Value> {
        match self {
            Begin::On(moment) => moment.write(),
            Begin::Unknown => Some(Value::Text("unknown".to_owned())),
        }
    }

    fn shape() -> Shape {
        Shape::OneOf {
            name: "Begin",
            meaning: "The first day on which it holds, or `unknown`: no source tells.",
            forms: vec![Moment::shape(), Shape::Word("unknown")],
        }
    }
}

impl Field for End {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Text(word) if word == "unknown" => Some(End::Unknown),
            Value::Text(word) if word == "indefinite" => Some(End::Indefinite),
            Value::Text(word) if is_no_day(word) => {
                not_a_day(node, word, "remedy-end", reader);
                None
            }
            _ => Moment::read(node, reader).map(End::On),
        }
    }

    fn write(&self) -> Option<Value> {
        match self {
            End::On(moment) => moment.write(),
            End::Indefinite | End::Unknown => Some(Value::Text(self.to_string())),
        }
    }

    fn shape() -> Shape {
        Shape::OneOf {
            name: "End",
            meaning: "The last day on which it holds, inclusive; `indefinite`: it is known to \
                      have no end; `unknown`: no source tells.",
            forms: vec![
                Moment::shape(),
                Shape::Word("indefinite"),
                Shape::Word("unknown"),
            ],
        }
    }
}

/// When something holds, both ends inclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Validity {
    /// From when.
    pub from: Begin,
    /// Until when.
    pub until: End,
}

impl Validity {
    /// Whether it holds on a day: whether every begin and end that the sources allow says so.
    /// It never ends before it begins, so it certainly holds on an exact first or last day,
    /// even where the other end is unknown.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use kader_core::model::{Begin, End, Known, Moment, Validity};
    /// let validity = Validity {
    ///     from: Begin::On(Moment::on(date(2022, 8, 31))),
    ///     until: End::Unknown,
    /// };
    /// assert_eq!(validity.holds_on(date(2022, 8, 30)), Known::No);
    /// assert_eq!(validity.holds_on(date(2022, 8, 31)), Known::Yes);
    /// assert_eq!(validity.holds_on(date(2022, 9, 1)), Known::Unknown);
    /// ```
    #[must_use]
    pub fn holds_on(&self, day: Date) -> Known {
        self.touches(Period::day(day))
    }

    /// Whether it holds on at least one day of a period: whether every begin and end that the
    /// sources allow says so.
    #[must_use]
    pub fn touches(&self, period: Period) -> Known {
        let (mut begin, mut end) = self.ranges();
        if begin.0 > end.1 || begin.0 > period.until || end.1 < period.from {
            return Known::No;
        }
        begin.1 = begin.1.min(end.1);
        end.0 = end.0.max(begin.0);
        if begin.1 <= period.until && end.0 >= period.from {
            Known::Yes
        } else {
            Known::Unknown
        }
    }

    /// The days on which it certainly holds; nothing where there is no such day.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use kader_core::model::{Begin, End, Moment, Period, Validity};
    /// let words = "by the end of May";
    /// let end = Moment::vague(words, date(2022, 5, 25), date(2022, 5, 31)).unwrap();
    /// let validity = Validity {
    ///     from: Begin::On(Moment::on(date(2022, 1, 1))),
    ///     until: End::On(end),
    /// };
    /// let days = |month, day| Period::new(date(2022, 1, 1), date(2022, month, day));
    /// assert_eq!(validity.certain(), days(5, 25));
    /// assert_eq!(validity.possible(), days(5, 31));
    /// ```
    #[must_use]
    pub fn certain(&self) -> Option<Period> {
        let (begin, end) = self.ranges();
        if begin.0 > end.1 {
            return None;
        }
        Period::new(begin.1.min(end.1), end.0.max(begin.0))
    }

    /// The days on which it can hold; nothing where its end comes before its begin.
    #[must_use]
    pub fn possible(&self) -> Option<Period> {
        let (begin, end) = self.ranges();
        Period::new(begin.0, end.1)
    }

    /// The range of days in which it can begin, and that in which it can end.
    fn ranges(&self) -> ((Date, Date), (Date, Date)) {
        let range = |moment: &Moment| (moment.earliest(), moment.latest());
        let begin = match &self.from {
            Begin::On(moment) => range(moment),
            Begin::Unknown => (Date::MIN, Date::MAX),
        };
        let end = match &self.until {
            End::On(moment) => range(moment),
            End::Indefinite => (Date::MAX, Date::MAX),
            End::Unknown => (Date::MIN, Date::MAX),
        };
        (begin, end)
    }

    /// The first day that it can hold on, if there is one.
    #[must_use]
    pub fn earliest(&self) -> Option<Date> {
        match &self.from {
            Begin::On(moment) => Some(moment.earliest()),
            Begin::Unknown => None,
        }
    }

    /// Whether its end comes before its begin, whatever vague ends may mean.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        match (&self.from, &self.until) {
            (Begin::On(from), End::On(until)) => until.latest() < from.earliest(),
            _ => false,
        }
    }

    /// What a record's own check says if it is reversed.
    #[must_use]
    pub(crate) fn fault(&self) -> Option<(Code, &'static str, Message)> {
        self.is_reversed().then(|| {
            let message = Message::new("E108")
                .with("from", self.from.to_string())
                .with("until", self.until.to_string());
            (Code::ReversedPeriod, "until", message)
        })
    }
}

/// Days from a first through a last, both inclusive; never reversed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    from: Date,
    until: Date,
}

impl Period {
    /// The days from `from` through `until`; nothing if that is reversed.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use kader_core::model::Period;
    /// let april = Period::new(date(2023, 4, 1), date(2023, 4, 30)).unwrap();
    /// assert_eq!(april.days(), 30);
    /// assert_eq!(Period::new(date(2023, 4, 30), date(2023, 4, 1)), None);
    /// ```
    #[must_use]
    pub fn new(from: Date, until: Date) -> Option<Self> {
        (from <= until).then_some(Self { from, until })
    }

    /// One day.
    #[must_use]
    pub fn day(day: Date) -> Self {
        Self {
            from: day,
            until: day,
        }
    }

    /// The first day.
    #[must_use]
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day.
    #[must_use]
    pub fn until(self) -> Date {
        self.until
    }

    /// How many days it has, at least 1.
    #[must_use]
    pub fn days(self) -> u32 {
        let days = self
            .from
            .until(self.until)
            .map_or(0, |span| span.get_days());
        u32::try_from(days).unwrap_or(0) + 1
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }

    /// The days that it has in common with another; nothing where it has none.
    #[must_use]
    pub fn within(self, other: Period) -> Option<Period> {
        Period::new(self.from.max(other.from), self.until.min(other.until))
    }

    /// Every day of it.
    pub fn each_day(self) -> impl Iterator<Item = Date> {
        std::iter::successors(Some(self.from), move |day| {
            day.tomorrow().ok().filter(|day| *day <= self.until)
        })
    }

    /// The months that it touches, each cut to the period.
    #[must_use]
    pub fn months(self) -> Vec<Period> {
        let mut months = Vec::new();
        let mut from = self.from;
        loop {
            let until = from.last_of_month().min(self.until);
            months.push(Period { from, until });
            match until.tomorrow() {
                Ok(next) if next <= self.until => from = next,
                _ => return months,
            }
        }
    }
}

/// As in data: `2022-01-01/2023-04-30` (ISO 8601).
impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.from, self.until)
    }
}

impl Field for Period {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if let Value::Text(_) = node.value {
            reader.wrong_type_with(node, "table", Message::new("remedy-period"));
            return None;
        }
        let mut table = reader.table(node)?;
        let from: Option<Date> = table.field("from", reader);
        let until: Option<Date> = table.field("until", reader);
        table.finish(&["from", "until"], reader);
        let (from, until) = (from?, until?);
        Self::new(from, until).or_else(|| {
            reader.problem(Code::ReversedPeriod, node.span, reversed(from, until));
            None
        })
    }

    fn write(&self) -> Option<Value> {
        use crate::record::Entry;
        Some(Value::Table(vec![
            Entry::made("from", Value::Date(self.from)),
            Entry::made("until", Value::Date(self.until)),
        ]))
    }

    fn shape() -> Shape {
        use crate::record::{FieldShape, Publication};
        let field = |key, meaning| FieldShape {
            key,
            meaning,
            publication: Publication::Public,
            required: true,
            shape: Date::shape,
        };
        Shape::Table {
            name: "Period",
            meaning: "Days from a first through a last, both inclusive.",
            fields: vec![
                field("from", "The first day."),
                field("until", "The last day."),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_vague_end_is_unknown_within_its_range_only() {
        let end = Moment::vague("medio mei 2022", date(2022, 5, 11), date(2022, 5, 20));
        let validity = Validity {
            from: Begin::On(Moment::on(date(2021, 11, 1))),
            until: End::On(end.expect("in order")),
        };
        assert_eq!(validity.holds_on(date(2022, 5, 11)), Known::Yes);
        assert_eq!(validity.holds_on(date(2022, 5, 12)), Known::Unknown);
        assert_eq!(validity.holds_on(date(2022, 5, 20)), Known::Unknown);
        assert_eq!(validity.holds_on(date(2022, 5, 21)), Known::No);
    }

    #[test]
    fn months_cover_a_period_once() {
        let period = Period::new(date(2022, 1, 15), date(2023, 4, 3)).expect("in order");
        let months = period.months();
        assert_eq!(months.len(), 16);
        assert_eq!(
            months.iter().map(|month| month.days()).sum::<u32>(),
            period.days()
        );
    }
}
