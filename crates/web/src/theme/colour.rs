//! Colours, and how well one can be read on another.

use std::fmt;

/// A colour of the sRGB space, opaque.
///
/// ```
/// use kader_web::theme::Colour;
///
/// let ink: Colour = "#1f2328".parse().unwrap();
/// let paper: Colour = "#ffffff".parse().unwrap();
/// assert!(ink.contrast(paper) > 15.0);
/// assert!("1f2328".parse::<Colour>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// Not a colour as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoColour;

impl std::str::FromStr for Colour {
    type Err = NoColour;

    fn from_str(text: &str) -> Result<Self, NoColour> {
        let digits = text.strip_prefix('#').ok_or(NoColour)?;
        if digits.len() != 6 || !digits.bytes().all(|one| one.is_ascii_hexdigit()) {
            return Err(NoColour);
        }
        let all = u32::from_str_radix(digits, 16).map_err(|_| NoColour)?;
        let [_, red, green, blue] = all.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    /// The relative luminance, 0 for black, 1 for white (WCAG 2.2, definitions).
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio with another colour, from 1 to 21, the same both ways (WCAG 2.2,
    /// definitions).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_the_most_there_is() {
        let [black, white] = ["#000000", "#FFFFFF"].map(|one| one.parse::<Colour>().unwrap());
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((white.contrast(white) - 1.0).abs() < 1e-9);
        assert_eq!(white.to_string(), "#ffffff");
    }

    #[test]
    fn nothing_else_is_a_colour() {
        for text in [
            "", "#fff", "#12345", "#1234567", "#+12345", "red", "#gggggg", "#1234é",
        ] {
            assert_eq!(text.parse::<Colour>(), Err(NoColour), "{text}");
        }
    }
}
