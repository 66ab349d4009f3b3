//! The labels above the axis of a timeline.

use super::super::WIDTH;
use super::super::geometry::Rect;
use super::super::labels::Placer;
use super::super::measure::Face;
use super::super::notes::Note;
use super::super::palette::{Meaning, Tone};
use super::super::scale::TimeScale;
use super::super::svg::{Canvas, Type};
use super::super::words::Locale;
use super::draw::Placed;
use super::{Timeline, TimelineWords};

/// A label above the axis, from the foot of one to the foot of the next.
const TIER: f64 = 14.0;

/// The labels above the axis: period, day and horizon, in as few tiers as they need.
pub(super) fn header(
    canvas: &Canvas<'_>,
    timeline: &Timeline,
    words: &TimelineWords,
    locale: &dyn Locale,
    time: TimeScale,
    top: f64,
) -> Vec<Placed> {
    let axis = time.days;
    let mut wanted: Vec<Mark> = Vec::new();
    if let Some(period) = axis.shared(timeline.period) {
        let (from, until) = (timeline.period.first(), timeline.period.last());
        let told = words
            .period
            .fill(&[("from", &locale.day(from)), ("until", &locale.day(until))]);
        let x = f64::midpoint(time.start(period.first()), time.end(period.last()));
        let style = Type::new(Face::Medium, 10.0, Tone::Muted);
        wanted.push(Mark {
            told,
            style,
            x,
            shifts: [0.5, 0.35, 0.65],
        });
    }
    if axis.contains(timeline.day) {
        let told = words.day.fill(&[("date", &locale.day(timeline.day))]);
        let style = Type::new(Face::SemiBold, 10.0, Tone::Ink);
        wanted.push(Mark {
            told,
            style,
            x: time.end(timeline.day),
            shifts: [0.95, 0.5, 0.05],
        });
    }
    let horizon = timeline.horizon();
    if axis.contains(horizon) && horizon > timeline.day {
        let days = locale.count(u32::from(timeline.horizon_days));
        let told = words
            .horizon
            .fill(&[("date", &locale.day(horizon)), ("days", &days)]);
        let style = Type::new(Face::Medium, 10.0, Tone::Words(Meaning::Finding));
        wanted.push(Mark {
            told,
            style,
            x: time.end(horizon),
            shifts: [0.05, 0.5, 0.95],
        });
    }
    for mark in &mut wanted {
        mark.told = canvas
            .metrics
            .shortened(&mark.told, mark.style.face, mark.style.size, WIDTH);
    }
    (1..=wanted.len())
        .find_map(|tiers| tiered(canvas, &wanted, top, tiers))
        .unwrap_or_default()
}

/// A label above the axis that belongs to a place on it.
struct Mark {
    told: String,
    style: Type,
    x: f64,
    /// Which share of it may lie before its place, the best first.
    shifts: [f64; 3],
}

/// The labels in a number of tiers, the lowest first; none if they do not fit.
fn tiered(canvas: &Canvas<'_>, wanted: &[Mark], top: f64, tiers: usize) -> Option<Vec<Placed>> {
    let heights: Vec<f64> = (0..tiers)
        .rev()
        .map(|tier| top + 2.0 + TIER * f64::from(u32::try_from(tier).unwrap_or(0)))
        .collect();
    let bottom = heights.first().copied().unwrap_or(top) + TIER;
    let mut placer = Placer::new(Rect::new(0.0, top, WIDTH, bottom));
    wanted
        .iter()
        .map(|mark| {
            let note = Note::line(mark.told.as_str(), mark.style);
            let width = note.width(canvas);
            let wishes: Vec<Rect> = heights
                .iter()
                .flat_map(|y| mark.shifts.map(|share| (mark.x - width * share, *y)))
                .map(|(left, y)| note.area(canvas, left.clamp(0.0, (WIDTH - width).max(0.0)), y))
                .collect();
            let found = placer.place(&wishes)?;
            placer.block(found.area.grown(10.0, 0.0));
            Some((note, found.area))
        })
        .collect()
}
