//! Days in a row.

use std::fmt;

use jiff::civil::Date;

use super::time::reversed;

use crate::record::{Code, Field, Node, Reader, Shape, Value};
use crate::wording::Message;

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
