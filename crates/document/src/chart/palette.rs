//! The colours of charts: one set for paper and web, light and dark.
//!
//! The hues are those of Okabe and Ito (Color Universal Design, 2008), which people with the
//! common forms of colour blindness can tell apart. Each stands for one meaning in every
//! chart. Where a hue is too light for its use, a darker tone of it is taken: lines and filled
//! shapes keep a contrast of 3:1 with what is behind them (WCAG 2.2, 1.4.11), text 4.5:1
//! (1.4.3). Colour never speaks alone: a label, a dash or a hatching says the same.

use std::fmt::Write as _;

/// What a colour stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Military personnel.
    Military,
    /// Civilian experts and police.
    Civilian,
    /// The limit that the national framework sets.
    Limit,
    /// A temporary extra on top of that limit.
    Temporary,
    /// The international mandate.
    Mandate,
    /// The national framework in time.
    Framework,
    /// The accent: what a rule found, and what is about to expire.
    Finding,
}

/// A colour by its use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A shape or line that must be seen.
    Shape(Meaning),
    /// A light area under a line; the line says where it ends.
    Tint(Meaning),
    /// Words about a meaning.
    Words(Meaning),
    /// Words.
    Ink,
    /// Words of less weight.
    Muted,
    /// The base line of an axis and other lines that must be seen.
    Axis,
    /// Grid lines, which may be overlooked.
    Grid,
    /// The ground of the reporting period.
    Period,
    /// The ground where data is missing.
    Missing,
    /// Land on a map.
    Land,
    /// The paper itself, to cut lines through shapes.
    Paper,
}

/// A tone's name in style sheets and its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shade {
    /// Class stem: `-fill`, `-line` or `-stop` is added in the picture.
    pub class: &'static str,
    /// On light paper, as `#rrggbb`.
    pub light: &'static str,
    /// On a dark page, as `#rrggbb`.
    pub dark: &'static str,
}

const fn shade(class: &'static str, light: &'static str, dark: &'static str) -> Shade {
    Shade { class, light, dark }
}

impl Tone {
    /// Every tone, in a fixed order.
    pub const ALL: [Tone; 29] = [
        Tone::Shape(Meaning::Military),
        Tone::Shape(Meaning::Civilian),
        Tone::Shape(Meaning::Limit),
        Tone::Shape(Meaning::Temporary),
        Tone::Shape(Meaning::Mandate),
        Tone::Shape(Meaning::Framework),
        Tone::Shape(Meaning::Finding),
        Tone::Tint(Meaning::Military),
        Tone::Tint(Meaning::Civilian),
        Tone::Tint(Meaning::Limit),
        Tone::Tint(Meaning::Temporary),
        Tone::Tint(Meaning::Mandate),
        Tone::Tint(Meaning::Framework),
        Tone::Tint(Meaning::Finding),
        Tone::Words(Meaning::Military),
        Tone::Words(Meaning::Civilian),
        Tone::Words(Meaning::Limit),
        Tone::Words(Meaning::Temporary),
        Tone::Words(Meaning::Mandate),
        Tone::Words(Meaning::Framework),
        Tone::Words(Meaning::Finding),
        Tone::Ink,
        Tone::Muted,
        Tone::Axis,
        Tone::Grid,
        Tone::Period,
        Tone::Missing,
        Tone::Land,
        Tone::Paper,
    ];

    /// Its name and colours.
    #[must_use]
    pub const fn shade(self) -> Shade {
        match self {
            Tone::Shape(meaning) => match meaning {
                Meaning::Military => shade("chart-military", "#0072b2", "#4ba3dd"),
                Meaning::Civilian => shade("chart-civilian", "#009e73", "#22b98c"),
                Meaning::Limit => shade("chart-limit", "#000000", "#ffffff"),
                Meaning::Temporary => shade("chart-temporary", "#b07800", "#e69f00"),
                Meaning::Mandate => shade("chart-mandate", "#2b8cc4", "#56b4e9"),
                Meaning::Framework => shade("chart-framework", "#b65c8f", "#cc79a7"),
                Meaning::Finding => shade("chart-finding", "#d55e00", "#f0782a"),
            },
            Tone::Tint(meaning) => match meaning {
                Meaning::Military => shade("chart-military-tint", "#cfe3f1", "#1d3f57"),
                Meaning::Civilian => shade("chart-civilian-tint", "#cdebe1", "#17463a"),
                Meaning::Limit => shade("chart-limit-tint", "#e3e3e3", "#3a3f45"),
                Meaning::Temporary => shade("chart-temporary-tint", "#fbeccb", "#4a3a12"),
                Meaning::Mandate => shade("chart-mandate-tint", "#ddf0fb", "#1f4055"),
                Meaning::Framework => shade("chart-framework-tint", "#f5e3ed", "#4a2d3d"),
                Meaning::Finding => shade("chart-finding-tint", "#fbe2d0", "#52300f"),
            },
            Tone::Words(meaning) => match meaning {
                Meaning::Military => shade("chart-military-words", "#00639b", "#7cbfee"),
                Meaning::Civilian => shade("chart-civilian-words", "#007455", "#4dcda7"),
                Meaning::Limit => shade("chart-limit-words", "#000000", "#ffffff"),
                Meaning::Temporary => shade("chart-temporary-words", "#835c00", "#f0b840"),
                Meaning::Mandate => shade("chart-mandate-words", "#1d6a9c", "#8acbf1"),
                Meaning::Framework => shade("chart-framework-words", "#9a3f73", "#e3a3c6"),
                Meaning::Finding => shade("chart-finding-words", "#a94900", "#ff9a5a"),
            },
            Tone::Ink => shade("chart-ink", "#1f2328", "#e8eaed"),
            Tone::Muted => shade("chart-muted", "#596069", "#a9b1bb"),
            Tone::Axis => shade("chart-axis", "#7d848d", "#8a929c"),
            Tone::Grid => shade("chart-grid", "#dfe3e8", "#333a42"),
            Tone::Period => shade("chart-period", "#f3f5f8", "#1d232a"),
            Tone::Missing => shade("chart-missing", "#f4f4f2", "#262b31"),
            Tone::Land => shade("chart-land", "#e9ecf0", "#2a3037"),
            Tone::Paper => shade("chart-paper", "#ffffff", "#14181d"),
        }
    }
}

/// Style rules that recolour inlined charts for a dark page. The page puts them under its own
/// condition, such as `@media (prefers-color-scheme: dark)`.
#[must_use]
pub fn dark_rules() -> String {
    let mut rules = String::new();
    for tone in Tone::ALL {
        let Shade { class, dark, .. } = tone.shade();
        let _ = writeln!(
            rules,
            ".{class}-fill{{fill:{dark}}}.{class}-line{{stroke:{dark}}}.{class}-stop{{stop-color:{dark}}}"
        );
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.03928 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    /// The contrast ratio of WCAG 2.2.
    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn least(tone: Tone) -> Option<f64> {
        match tone {
            Tone::Shape(_) | Tone::Axis => Some(3.0),
            Tone::Words(_) | Tone::Ink | Tone::Muted => Some(4.5),
            Tone::Tint(_)
            | Tone::Grid
            | Tone::Period
            | Tone::Missing
            | Tone::Land
            | Tone::Paper => None,
        }
    }

    #[test]
    fn what_must_be_seen_stands_out_from_every_ground() {
        for tone in Tone::ALL {
            let Some(least) = least(tone) else { continue };
            let shade = tone.shade();
            for ground in [Tone::Paper, Tone::Period, Tone::Missing].map(Tone::shade) {
                let (light, dark) = (
                    contrast(shade.light, ground.light),
                    contrast(shade.dark, ground.dark),
                );
                assert!(light >= least, "{tone:?} on {}: {light:.2}", ground.class);
                assert!(
                    dark >= least,
                    "{tone:?} on dark {}: {dark:.2}",
                    ground.class
                );
            }
        }
    }

    #[test]
    fn words_and_lines_stand_out_from_land() {
        let land = Tone::Land.shade();
        for tone in [Tone::Ink, Tone::Muted, Tone::Axis] {
            let (shade, least) = (tone.shade(), least(tone).unwrap());
            assert!(contrast(shade.light, land.light) >= least, "{tone:?}");
            assert!(
                contrast(shade.dark, land.dark) >= least,
                "{tone:?} in the dark"
            );
        }
    }

    #[test]
    fn words_can_be_read_on_the_tints_they_may_cover() {
        for meaning in [Meaning::Military, Meaning::Civilian, Meaning::Temporary] {
            let (words, tint) = (Tone::Ink.shade(), Tone::Tint(meaning).shade());
            assert!(contrast(words.light, tint.light) >= 4.5);
            assert!(contrast(words.dark, tint.dark) >= 4.5);
        }
    }

    #[test]
    fn the_dark_rules_name_every_tone_once() {
        let rules = dark_rules();
        for tone in Tone::ALL {
            assert_eq!(
                rules
                    .matches(&format!(".{}-fill{{", tone.shade().class))
                    .count(),
                1
            );
        }
    }
}
