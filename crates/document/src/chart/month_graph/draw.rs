//! The picture of a month graph.

use super::super::axis;
use super::super::geometry::Rect;
use super::super::labels::Placer;
use super::super::measure::{Face, Metrics};
use super::super::palette::Tone;
use super::super::scale::{CountScale, TimeScale, ticks};
use super::super::svg::{Canvas, Hold, Pen, Type};
use super::super::words::Locale;
use super::super::{WIDTH, hatch};
use super::layers::{Panel, panels};
use super::marks;
use super::panel::{self, Frame};
use super::{MonthGraph, MonthGraphWords, details};

/// The heights of panels: one alone, or military and civilian.
const ALONE: f64 = 190.0;
const UPPER: f64 = 150.0;
const LOWER: f64 = 90.0;
/// Above each panel, so that a peak at the top of its axis has room for its label.
const HEADROOM: f64 = 20.0;
const BETWEEN: f64 = 12.0;
const STRIP: f64 = 18.0;

/// Draws everything; returns the canvas and its height.
pub(super) fn draw<'m>(
    graph: &MonthGraph,
    words: &MonthGraphWords,
    locale: &dyn Locale,
    metrics: &'m Metrics<'m>,
) -> (Canvas<'m>, f64) {
    let mut canvas = Canvas::new(metrics);
    let panels = panels(graph, words);
    let hatched = panels
        .iter()
        .flat_map(|panel| &panel.layers)
        .flat_map(|layer| &layer.levels)
        .any(|level| level.hatched_from < level.to);
    let shaded = graph
        .axis
        .shared(graph.period)
        .filter(|period| *period != graph.axis);
    let strips = if hatched { STRIP } else { 0.0 } + if shaded.is_some() { STRIP } else { 0.0 };

    let frames = frames(&canvas, graph, &panels, locale, strips);
    let Some((time, top, bottom)) = frames
        .first()
        .zip(frames.last())
        .map(|(first, last)| (first.time, first.top, last.bottom))
    else {
        return (canvas, strips);
    };
    let height = bottom + axis::room(&canvas, time, locale);

    if let Some(period) = shaded {
        shade_period(&mut canvas, words, locale, time, period, (top, bottom));
    }
    if hatched {
        hatch::sample(&mut canvas, &words.reconstructed, (time.left, 2.0), WIDTH);
    }
    for (panel, frame) in panels.iter().zip(&frames) {
        panel::grounds(&mut canvas, frame, panel);
        axis::grid(&mut canvas, time, frame.top, frame.bottom, locale);
        panel::counts(&mut canvas, frame, panel, locale);
    }
    let bounds = Rect::new(time.left, 0.0, WIDTH, height);
    axis::words(
        &mut canvas,
        time,
        bottom,
        Rect {
            left: 0.0,
            ..bounds
        },
        locale,
    );
    let mut placer = Placer::new(bounds);
    placer.block(Rect::new(0.0, bottom, WIDTH, height));
    for (panel, frame) in panels.iter().zip(&frames) {
        panel::shapes(&mut canvas, &mut placer, frame, panel);
    }
    for set in canvas.texts() {
        placer.block(set.area.grown(2.0, 1.0));
    }
    for (panel, frame) in panels.iter().zip(&frames) {
        marks::labels(&mut canvas, &mut placer, frame, panel, words, locale);
    }
    for (days, says) in details::details(graph, words, locale) {
        let (left, right) = (time.start(days.first()), time.end(days.last()));
        canvas.mark(Rect::new(left, top, right, bottom), &says);
    }
    (canvas, height)
}

/// The axes of the panels, one below the other over one axis of days.
fn frames(
    canvas: &Canvas<'_>,
    graph: &MonthGraph,
    panels: &[Panel<'_>],
    locale: &dyn Locale,
    strips: f64,
) -> Vec<Frame> {
    let marks: Vec<Vec<u32>> = panels
        .iter()
        .map(|panel| ticks(panel.greatest(), if panels.len() > 1 { 4 } else { 5 }))
        .collect();
    let widest = marks
        .iter()
        .flatten()
        .map(|mark| {
            canvas
                .metrics
                .width(&locale.count(*mark), Face::Regular, axis::SIZE)
        })
        .fold(0.0, f64::max);
    let names = panels
        .iter()
        .flat_map(|panel| &panel.layers)
        .filter_map(|layer| panel::name_of(layer, canvas.metrics))
        .map(|name| name.width(canvas))
        .fold(0.0, f64::max);
    let right = WIDTH - if names > 0.0 { names + 12.0 } else { 4.0 };
    let time = TimeScale::new(graph.axis, widest + 8.0, right);
    let mut top = strips + HEADROOM;
    let mut frames = Vec::new();
    for (index, marks) in marks.into_iter().enumerate() {
        let height = match (panels.len(), index) {
            (1, _) => ALONE,
            (_, 0) => UPPER,
            _ => LOWER,
        };
        let bottom = top + height;
        let count = CountScale::new(marks.last().copied().unwrap_or(1), bottom, top);
        frames.push(Frame {
            time,
            count,
            marks,
            top,
            bottom,
        });
        top = bottom + BETWEEN + HEADROOM;
    }
    frames
}

/// The ground of the reporting period, its edges and its name.
fn shade_period(
    canvas: &mut Canvas<'_>,
    words: &MonthGraphWords,
    locale: &dyn Locale,
    time: TimeScale,
    period: super::Days,
    (top, bottom): (f64, f64),
) {
    let (left, right) = (time.start(period.first()), time.end(period.last()));
    let (from, until) = (locale.day(period.first()), locale.day(period.last()));
    let told = words.period.fill(&[("from", &from), ("until", &until)]);
    let style = Type::new(Face::Medium, axis::SIZE, Tone::Muted);
    let told = canvas
        .metrics
        .shortened(&told, style.face, style.size, WIDTH);
    let width = canvas.metrics.width(&told, style.face, style.size);
    let baseline = top - HEADROOM - 5.0;
    // Where the name is wider than the period, the edges end below it.
    let head = if width + 8.0 <= right - left {
        baseline - 12.0
    } else {
        baseline + 5.0
    };
    canvas.rect(Rect::new(left, head, right, bottom), Tone::Period);
    for x in [left, right] {
        canvas.line((x, head), (x, bottom), Pen::solid(Tone::Axis, 0.75));
    }
    let half = width / 2.0;
    let middle = f64::midpoint(left, right).clamp(half, (WIDTH - half).max(half));
    canvas.text((middle, baseline), Hold::Middle, style, &told);
}
