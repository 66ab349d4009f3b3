//! Exact decimal numbers: counts and amounts without rounding.

use std::fmt;

use super::digits::grouped;

/// A number of at most some decimals, exact: `3,5 miljoen` is 3500000, `anderhalf`
/// is 1.5.
///
/// ```
/// use kader_citation::number::Decimal;
///
/// let half = Decimal::new(15, 1);
/// assert_eq!(half.to_string(), "1.5");
/// assert_eq!(half.whole(), None);
/// assert_eq!(Decimal::new(20, 1).whole(), Some(2));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    units: u64,
    scale: u8,
}

impl Decimal {
    /// `units` divided by ten to the power `scale`, brought to its shortest
    /// form.
    ///
    /// ```
    /// use kader_citation::number::Decimal;
    /// assert_eq!(Decimal::new(250, 2), Decimal::new(25, 1));
    /// ```
    #[must_use]
    pub const fn new(mut units: u64, mut scale: u8) -> Decimal {
        while scale > 0 && units.is_multiple_of(10) {
            units /= 10;
            scale -= 1;
        }
        Decimal { units, scale }
    }

    /// The number when it is whole.
    ///
    /// ```
    /// use kader_citation::number::Decimal;
    /// assert_eq!(Decimal::new(21, 0).whole(), Some(21));
    /// ```
    #[must_use]
    pub const fn whole(self) -> Option<u64> {
        if self.scale == 0 {
            Some(self.units)
        } else {
            None
        }
    }

    /// The number as Dutch writes it: `2,5`, `13.289`.
    ///
    /// ```
    /// use kader_citation::number::Decimal;
    /// assert_eq!(Decimal::new(132_895, 1).dutch(), "13.289,5");
    /// ```
    #[must_use]
    pub fn dutch(self) -> String {
        self.written('.', ',')
    }

    /// The number as English writes it: `2.5`, `13,289`.
    ///
    /// ```
    /// use kader_citation::number::Decimal;
    /// assert_eq!(Decimal::new(132_895, 1).english(), "13,289.5");
    /// ```
    #[must_use]
    pub fn english(self) -> String {
        self.written(',', '.')
    }

    fn written(self, thousands: char, point: char) -> String {
        let power = 10_u64.saturating_pow(u32::from(self.scale));
        let head = grouped(self.units / power, thousands);
        match self.scale {
            0 => head,
            scale => format!(
                "{head}{point}{:0width$}",
                self.units % power,
                width = usize::from(scale)
            ),
        }
    }

    pub(crate) fn times(self, factor: u64) -> Option<Decimal> {
        Some(Decimal::new(self.units.checked_mul(factor)?, self.scale))
    }
}

impl From<u64> for Decimal {
    fn from(whole: u64) -> Decimal {
        Decimal::new(whole, 0)
    }
}

impl fmt::Display for Decimal {
    /// Plain digits with a point, as data have it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let power = 10_u64.saturating_pow(u32::from(self.scale));
        match self.scale {
            0 => write!(formatter, "{}", self.units),
            scale => {
                let width = usize::from(scale);
                write!(
                    formatter,
                    "{}.{:0width$}",
                    self.units / power,
                    self.units % power
                )
            }
        }
    }
}
