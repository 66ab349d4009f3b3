//! One axis of counts of a month graph, with what stands on it.

use super::super::axis;
use super::super::data::Limit;
use super::super::geometry::Rect;
use super::super::labels::{Placer, spread};
use super::super::measure::{Face, Metrics};
use super::super::notes::Note;
use super::super::palette::{Meaning, Tone};
use super::super::scale::{CountScale, TimeScale};
use super::super::svg::{Canvas, Hold, Pen, Type, number};
use super::super::words::Locale;
use super::super::{hatch, steps};
use super::layers::{Layer, Level, LimitLine, Panel};

/// The axes of a graph.
pub(super) struct Frame {
    pub time: TimeScale,
    pub count: CountScale,
    pub marks: Vec<u32>,
    pub top: f64,
    pub bottom: f64,
}

impl Frame {
    fn step(&self, level: Level) -> Rect {
        let (left, right) = self.stretch(level.days.first(), level.days.last());
        Rect::new(
            left,
            self.count.at(level.to),
            right,
            self.count.at(level.from),
        )
    }

    fn hatched(&self, level: Level) -> Rect {
        let step = self.step(level);
        Rect {
            bottom: self.count.at(level.hatched_from),
            ..step
        }
    }

    pub(super) fn stretch(&self, first: jiff::civil::Date, last: jiff::civil::Date) -> (f64, f64) {
        (
            self.time.kept(self.time.start(first)),
            self.time.kept(self.time.end(last)),
        )
    }
}

/// The grounds of what is missing.
pub(super) fn grounds(canvas: &mut Canvas<'_>, frame: &Frame, panel: &Panel<'_>) {
    for gap in &panel.gaps {
        let (left, right) = frame.stretch(gap.first(), gap.last());
        canvas.rect(
            Rect::new(left, frame.top, right, frame.bottom),
            Tone::Missing,
        );
        for x in [left, right] {
            if x > frame.time.left + 1.0 && x < frame.time.right - 1.0 {
                let pen = Pen::dashed(Tone::Axis, 0.75, 2.0, 3.0);
                canvas.line((x, frame.top), (x, frame.bottom), pen);
            }
        }
    }
}

/// The axis of counts, and the line on which they stand.
pub(super) fn counts(
    canvas: &mut Canvas<'_>,
    frame: &Frame,
    panel: &Panel<'_>,
    locale: &dyn Locale,
) {
    let style = Type::new(Face::Regular, axis::SIZE, Tone::Muted);
    let (left, right) = (frame.time.left, frame.time.right);
    let scaled = !panel.is_empty() || !panel.limit.limits.is_empty();
    for mark in frame.marks.iter().filter(|mark| scaled || **mark == 0) {
        let y = frame.count.at(*mark);
        if *mark > 0 {
            canvas.line((left, y), (right, y), Pen::solid(Tone::Grid, 0.75));
        }
        canvas.text(
            (left - 6.0, y + 3.4),
            Hold::End,
            style,
            &locale.count(*mark),
        );
    }
    canvas.line(
        (left, frame.bottom),
        (right, frame.bottom),
        Pen::solid(Tone::Axis, 1.0),
    );
}

/// Areas and lines, and the names at their ends.
pub(super) fn shapes(
    canvas: &mut Canvas<'_>,
    placer: &mut Placer,
    frame: &Frame,
    panel: &Panel<'_>,
) {
    temporary_areas(canvas, frame, &panel.limit);
    for layer in &panel.layers {
        people_area(canvas, frame, layer);
    }
    for layer in &panel.layers {
        people_line(canvas, placer, frame, layer);
    }
    limit_line(canvas, placer, frame, &panel.limit);
    write_names(canvas, placer, frame, &panel.layers);
}

/// The name of a layer, broken to stand beside its line; none if it has no line.
pub(super) fn name_of(layer: &Layer<'_>, metrics: &Metrics<'_>) -> Option<Note> {
    layer.levels.last()?;
    let style = Type::new(Face::Medium, 11.0, Tone::Words(layer.meaning));
    Some(Note {
        lines: metrics.wrapped(layer.name, style.face, style.size, 92.0, 3),
        style,
    })
}

/// An area, hatched where records are reconstructed.
fn people_area(canvas: &mut Canvas<'_>, frame: &Frame, layer: &Layer<'_>) {
    let drawn: Vec<Rect> = layer
        .levels
        .iter()
        .map(|level| frame.step(*level))
        .collect();
    let hatched: Vec<Rect> = layer
        .levels
        .iter()
        .map(|level| frame.hatched(*level))
        .collect();
    canvas.fill(&steps::area(&drawn), Tone::Tint(layer.meaning));
    let hatching = steps::hatching(&hatched, hatch::GAP);
    canvas.stroke(&hatching, hatch::pen(Tone::Shape(layer.meaning)));
}

/// The line on top of an area.
fn people_line(canvas: &mut Canvas<'_>, placer: &mut Placer, frame: &Frame, layer: &Layer<'_>) {
    let drawn: Vec<Rect> = layer
        .levels
        .iter()
        .map(|level| frame.step(*level))
        .collect();
    // Wider than a limit, to be seen on both sides of it where the two are one.
    canvas.stroke(
        &steps::line(&drawn),
        Pen::solid(Tone::Shape(layer.meaning), 3.0),
    );
    for covered in steps::trace(&drawn).into_iter().chain(drawn) {
        placer.avoid(covered);
    }
}

/// The room between the limit and what it is with its temporary extra.
fn temporary_areas(canvas: &mut Canvas<'_>, frame: &Frame, line: &LimitLine) {
    for limit in line.limits.iter().filter(|limit| limit.temporary > 0) {
        let base = limit_step(frame, limit, 0);
        let with = limit_step(frame, limit, limit.temporary);
        canvas.fill(
            &steps::area(&[Rect {
                bottom: base.top,
                ..with
            }]),
            Tone::Tint(Meaning::Temporary),
        );
    }
}

pub(super) fn limit_step(frame: &Frame, limit: &Limit, extra: u32) -> Rect {
    let (left, right) = frame.stretch(limit.days.first(), limit.days.last());
    let count = limit.base.saturating_add(extra);
    Rect::new(left, frame.count.at(count), right, frame.bottom)
}

fn limit_line(canvas: &mut Canvas<'_>, placer: &mut Placer, frame: &Frame, line: &LimitLine) {
    let base: Vec<Rect> = line
        .limits
        .iter()
        .map(|limit| limit_step(frame, limit, 0))
        .collect();
    for limit in line.limits.iter().filter(|limit| limit.temporary > 0) {
        let with = limit_step(frame, limit, limit.temporary);
        let walls = format!(
            "M{} {}V{}H{}V{}",
            number(with.left),
            number(frame.count.at(limit.base)),
            number(with.top),
            number(with.right),
            number(frame.count.at(limit.base)),
        );
        canvas.stroke(
            &walls,
            Pen::dashed(Tone::Shape(Meaning::Temporary), 1.5, 4.0, 3.0),
        );
        for traced in steps::trace(&[with]) {
            placer.avoid(traced);
        }
    }
    canvas.stroke(
        &steps::line(&base),
        Pen::solid(Tone::Shape(Meaning::Limit), 1.25),
    );
    for traced in steps::trace(&base) {
        placer.avoid(traced);
    }
}

/// The names beside the ends of their lines, moved apart where lines end close together.
fn write_names(canvas: &mut Canvas<'_>, placer: &mut Placer, frame: &Frame, layers: &[Layer<'_>]) {
    // In a stack a name stands at the middle of its band, else at its line.
    let stacked = layers.len() > 1;
    let all: Vec<(Note, Rect, f64)> = layers
        .iter()
        .filter_map(|layer| {
            let last = frame.step(*layer.levels.last()?);
            let y = if stacked {
                f64::midpoint(last.top, last.bottom)
            } else {
                last.top
            };
            Some((name_of(layer, canvas.metrics)?, last, y))
        })
        .collect();
    let wanted: Vec<f64> = all.iter().map(|(_, _, y)| *y).collect();
    let height = all
        .iter()
        .map(|(name, _, _)| name.height() + 2.0)
        .fold(0.0, f64::max);
    let middles = spread(&wanted, height, frame.top - 8.0, frame.bottom + 4.0);
    for ((name, last, wanted), middle) in all.iter().zip(middles) {
        let left = frame.time.right + 8.0;
        let pen = Pen::dashed(Tone::Axis, 0.75, 1.0, 2.0);
        if last.right < frame.time.right - 2.0 || (middle - wanted).abs() > 8.0 {
            canvas.line((last.right + 2.0, *wanted), (left - 2.0, middle), pen);
            let (top, bottom) = (wanted.min(middle), wanted.max(middle));
            placer.avoid(Rect::new(last.right, top - 1.0, left, bottom + 1.0));
        }
        let area = name.area(canvas, left, middle - name.height() / 2.0);
        name.write(canvas, area, Hold::Start);
    }
}
