//! Samples of the marks, as far as they occur, and how large circles are.

use super::super::WIDTH;
use super::super::measure::Face;
use super::super::palette::{Meaning, Tone};
use super::super::svg::{Canvas, Hold, Pen, Type};
use super::super::words::Locale;
use super::spots::{Measure, RING, Spot};
use super::{MapWords, Present, circles};

const STYLE: Type = Type {
    face: Face::Regular,
    size: 10.0,
    tone: Tone::Muted,
};
/// The room around a row of samples.
const SPACE: f64 = 4.0;
/// From sample to words, and from words to the next sample.
const NEAR: f64 = 5.0;
const FAR: f64 = 16.0;
/// The radius of a sample that says nothing of size.
const SMALL: f64 = 6.0;

/// What a sample shows.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Sample {
    Size(f64),
    Civilian,
    Reconstructed,
    Unavailable,
    /// Words without a sample.
    None,
}

impl Sample {
    fn radius(self) -> f64 {
        match self {
            Sample::Size(radius) => radius,
            Sample::Civilian | Sample::Reconstructed => SMALL,
            Sample::Unavailable => RING,
            Sample::None => 0.0,
        }
    }

    fn draw(self, canvas: &mut Canvas<'_>, at: (f64, f64)) {
        let present = |military, civilian, reconstructed| Present {
            military,
            civilian,
            reconstructed,
        };
        match self {
            Sample::Size(radius) => {
                canvas.circle(at, radius, Tone::Paper, Pen::solid(Tone::Axis, 1.0));
            }
            Sample::Civilian => {
                canvas.circle(
                    at,
                    SMALL,
                    Tone::Tint(Meaning::Military),
                    Pen::solid(Tone::Axis, 0.75),
                );
                circles::circle(canvas, at, SMALL / 2.0, present(0, 1, 0));
            }
            Sample::Reconstructed => circles::circle(canvas, at, SMALL, present(1, 0, 1)),
            Sample::Unavailable => circles::ring(canvas, at, 0.0),
            Sample::None => {}
        }
    }
}

/// Draws the samples from `top` down; returns where they end.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    (spots, measure): (&[Spot<'_>], Measure),
    unnamed: u32,
    top: f64,
    words: &MapWords,
    locale: &dyn Locale,
) -> f64 {
    let mut samples: Vec<(Sample, String)> = sizes(spots)
        .into_iter()
        .map(|count| {
            let told = words.people.fill_count(count, locale, &[]);
            (Sample::Size(measure.radius(count)), told)
        })
        .collect();
    if spots.iter().any(|spot| spot.present.civilian > 0) {
        samples.push((Sample::Civilian, words.civilian_mark.clone()));
    }
    if spots.iter().any(|spot| spot.present.reconstructed > 0) {
        samples.push((Sample::Reconstructed, words.reconstructed.clone()));
    }
    if spots.iter().any(Spot::is_short) {
        samples.push((Sample::Unavailable, words.unavailable_mark.clone()));
    }
    if unnamed > 0 {
        samples.push((Sample::None, words.unnamed.fill_count(unnamed, locale, &[])));
    }
    rows(canvas, &samples, top)
}

/// Round numbers of people to measure circles by: the largest that is not above the largest
/// circle, and a tenth of it if the two can be told apart.
fn sizes(spots: &[Spot<'_>]) -> Vec<u32> {
    let most = spots
        .iter()
        .map(|spot| spot.present.total())
        .max()
        .unwrap_or(0);
    let mut large = 0;
    let mut power: u32 = 1;
    while power <= most {
        let leads = [1, 2, 5].map(|lead: u32| lead.saturating_mul(power));
        large = leads
            .into_iter()
            .filter(|count| *count <= most)
            .max()
            .unwrap_or(large);
        let Some(next) = power.checked_mul(10) else {
            break;
        };
        power = next;
    }
    match large {
        0 => Vec::new(),
        1..5 => vec![large],
        _ => vec![large.div_ceil(10), large],
    }
}

/// Sets samples beside each other, in as many rows as they need.
fn rows(canvas: &mut Canvas<'_>, samples: &[(Sample, String)], top: f64) -> f64 {
    let mut bottom = top;
    let mut rest = samples;
    while !rest.is_empty() {
        let mut x = 0.0;
        let mut row: Vec<(Sample, f64, String)> = Vec::new();
        for (sample, told) in rest {
            let mark = sample.radius() * 2.0;
            let near = if mark > 0.0 { NEAR } else { 0.0 };
            let room = WIDTH - x - mark - near - 1.0;
            let width = canvas.metrics.width(told, STYLE.face, STYLE.size);
            if width > room && !row.is_empty() {
                break;
            }
            let told = canvas.metrics.shortened(told, STYLE.face, STYLE.size, room);
            let width = canvas.metrics.width(&told, STYLE.face, STYLE.size);
            row.push((*sample, x + 1.0, told));
            x += mark + near + width + FAR;
        }
        let (_, after) = rest.split_at(row.len());
        rest = after;
        let half = row
            .iter()
            .map(|(sample, _, _)| sample.radius())
            .fold(7.0, f64::max);
        let middle = bottom + SPACE + half;
        for (sample, x, told) in row {
            let radius = sample.radius();
            sample.draw(canvas, (x + radius, middle));
            let near = if radius > 0.0 { NEAR } else { 0.0 };
            canvas.text(
                (x + radius * 2.0 + near, middle + 3.5),
                Hold::Start,
                STYLE,
                &told,
            );
        }
        bottom = middle + half;
    }
    bottom + SPACE
}
