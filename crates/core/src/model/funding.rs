//! Money for a mission or programme.

use std::fmt;

use super::{ContributionId, FundingId, MissionId, Text};
use crate::record;
use crate::record::{Code, Field, Node, Reader, Shape, Value};
use crate::wording::Message;

/// An amount of money in a currency, in its hundredth parts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    currency: String,
    hundredths: i64,
}

impl Money {
    /// The currency (ISO 4217): `EUR`.
    #[must_use]
    pub fn currency(&self) -> &str {
        &self.currency
    }

    /// The amount in hundredth parts.
    #[must_use]
    pub fn hundredths(&self) -> i64 {
        self.hundredths
    }

    /// The amount that `EUR 3500000` or `EUR 12.50` writes; never negative.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (currency, amount) = text.split_once(' ')?;
        let upper = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
        let (whole, fraction) = amount.split_once('.').unwrap_or((amount, "00"));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !upper || whole.is_empty() || whole.len() > 15 || fraction.len() != 2 {
            return None;
        }
        if !digits(whole) || !digits(fraction) {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let fraction: i64 = fraction.parse().ok()?;
        Some(Self {
            currency: currency.to_owned(),
            hundredths: whole * 100 + fraction,
        })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction) = (self.hundredths / 100, self.hundredths % 100);
        match fraction {
            0 => write!(formatter, "{} {whole}", self.currency),
            _ => write!(formatter, "{} {whole}.{fraction:02}", self.currency),
        }
    }
}

impl Field for Money {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Text(text) = &node.value else {
            reader.wrong_type(node, "text");
            return None;
        };
        Self::parse(text).or_else(|| {
            let message = Message::new("E109-amount").with("value", text);
            reader.problem(Code::OutOfBounds, node.span, message);
            None
        })
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.to_string()))
    }

    fn shape() -> Shape {
        Shape::Text {
            pattern: Some("^[A-Z]{3} [0-9]{1,15}(\\.[0-9]{2})?$"),
            name: "amount",
            example: "EUR 3500000",
        }
    }
}

record! {
    /// Money for a mission or programme.
    pub struct Funding {
        /// Its id.
        public id: FundingId,
        /// The mission or programme.
        public mission: MissionId,
        /// The contribution, where it is part of one.
        public contribution: Option<ContributionId>,
        /// How much; left out where no source tells.
        public amount: Option<Money>,
        /// For what: the whole, or each year of the time below.
        public per_year: bool,
        /// The first year.
        public from_year: u32,
        /// The last year, inclusive; left out while it is not known.
        public until_year: Option<u32>,
        /// For what.
        public purpose: Option<Text>,
    }
    with provenance
    check fault
}

impl Funding {
    fn fault(&self) -> Option<(Code, &'static str, Message)> {
        self.until_year
            .filter(|until| *until < self.from_year)
            .map(|until| {
                let message = Message::new("E108")
                    .with("from", self.from_year.to_string())
                    .with("until", until.to_string());
                (Code::ReversedPeriod, "until_year", message)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_exact() {
        for text in ["EUR 3500000", "EUR 12.50", "USD 0.05"] {
            assert_eq!(
                Money::parse(text).map(|money| money.to_string()).as_deref(),
                Some(text)
            );
        }
        for wrong in ["3500000", "EUR 3,5", "eur 5", "EUR 1.5", "EUR", "EUR -1"] {
            assert_eq!(Money::parse(wrong), None, "{wrong}");
        }
    }
}
