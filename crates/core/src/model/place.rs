//! Where missions are: regions, places, coordinates.

use std::fmt;

use jiff::civil::Date;

use super::{Begin, Count, End, Known, Moment, RegionId, Text, Validity};
use crate::record;
use crate::record::{Code, Field, Node, Reader, Shape, Value};
use crate::wording::Message;

record! {
    /// A region of the world, as reports divide it; regions form a tree.
    pub struct Region {
        /// Its id.
        public id: RegionId,
        /// Its name.
        public name: Text,
        /// The region it is part of.
        public parent: Option<RegionId>,
        /// Its place among its siblings in tables and reports, from low to high.
        public order: Count,
    }
}

/// An angle in degrees to a millionth, without binary fractions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Degrees(i64);

impl Degrees {
    /// The angle in millionths of a degree.
    #[must_use]
    pub fn millionths(self) -> i64 {
        self.0
    }

    /// The angle that a decimal writes: `33.2774`; at most six decimals, within ±180.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let numeric = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || fraction.len() > 6 {
            return None;
        }
        if !numeric(whole) || !numeric(fraction) {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let fraction: i64 = format!("{fraction:0<6}").parse().ok()?;
        let millionths = sign * (whole * 1_000_000 + fraction);
        (millionths.abs() <= 180_000_000).then_some(Self(millionths))
    }
}

impl fmt::Display for Degrees {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, fraction) = (self.0.abs() / 1_000_000, self.0.abs() % 1_000_000);
        let decimals = format!("{fraction:06}");
        let decimals = decimals.trim_end_matches('0');
        // A decimal point even for whole degrees: TOML would read an integer otherwise.
        write!(
            formatter,
            "{sign}{whole}.{}",
            if decimals.is_empty() { "0" } else { decimals }
        )
    }
}

impl Field for Degrees {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = match &node.value {
            Value::Decimal(text) => text.clone(),
            Value::Integer(whole) => whole.to_string(),
            _ => {
                reader.wrong_type(node, "decimal");
                return None;
            }
        };
        Self::parse(&text).or_else(|| {
            let message = Message::new("E109-degrees").with("value", &text);
            reader.problem(Code::OutOfBounds, node.span, message);
            None
        })
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Decimal(self.to_string()))
    }

    fn shape() -> Shape {
        Shape::Decimal
    }
}

record! {
    /// Where a mission is, from when until when. A mission that moved has several.
    pub struct Place {
        /// Its name: a town, a sea, a headquarters.
        public name: Text,
        /// The country it is in, as an ISO 3166-1 code of two letters; none at sea.
        public country: Option<String>,
        /// Its latitude, north positive.
        public latitude: Option<Degrees>,
        /// Its longitude, east positive.
        public longitude: Option<Degrees>,
        /// The first day there.
        public from: Option<Begin>,
        /// The last day there.
        public until: Option<End>,
    }
    check fault
}

impl Place {
    /// When the mission was there; a place without dates was its place all along.
    #[must_use]
    pub fn validity(&self) -> Validity {
        Validity {
            from: self.from.clone().unwrap_or(Begin::Unknown),
            until: self.until.clone().unwrap_or(End::Indefinite),
        }
    }

    /// Whether the mission was there on a day. What is left out is no bound: a mission was at the
    /// first of its places from its beginning, and is at the last until its end.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> Known {
        let validity = Validity {
            from: self
                .from
                .clone()
                .unwrap_or_else(|| Begin::On(Moment::on(Date::MIN))),
            until: self
                .until
                .clone()
                .unwrap_or_else(|| End::On(Moment::on(Date::MAX))),
        };
        validity.holds_on(day)
    }

    fn fault(&self) -> Option<(Code, &'static str, Message)> {
        let country = self.country.as_deref().unwrap_or("NL");
        if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
            let message = Message::new("E109-country").with("value", country);
            return Some((Code::OutOfBounds, "country", message));
        }
        if self
            .latitude
            .is_some_and(|latitude| latitude.0.abs() > 90_000_000)
        {
            let value = self
                .latitude
                .map(|latitude| latitude.to_string())
                .unwrap_or_default();
            return Some((
                Code::OutOfBounds,
                "latitude",
                Message::new("E109-latitude").with("value", value),
            ));
        }
        self.validity().fault()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_keep_their_digits() {
        for text in ["33.2774", "-13.5", "0.0", "-0.25", "180.0"] {
            assert_eq!(
                Degrees::parse(text)
                    .map(|angle| angle.to_string())
                    .as_deref(),
                Some(text)
            );
        }
        for wrong in ["", "181", "1.1234567", "x", "1e3", "--1", "+1"] {
            assert_eq!(Degrees::parse(wrong), None, "{wrong}");
        }
    }
}
