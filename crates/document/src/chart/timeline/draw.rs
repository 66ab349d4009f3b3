//! The picture of a timeline.

use super::super::axis;
use super::super::data::{Both, Days, together};
use super::super::geometry::Rect;
use super::super::labels::Placer;
use super::super::measure::{Face, Metrics};
use super::super::notes::{LEADING, Note};
use super::super::palette::{Meaning, Tone};
use super::super::scale::{CountScale, TimeScale, months, years};
use super::super::svg::{Canvas, Hold, Pen, Type};
use super::super::words::Locale;
use super::super::{WIDTH, hatch, steps};
use super::bars::{self, Lane};
use super::header::header;
use super::plan::{HEADING, Page, ROW};
use super::{Timeline, TimelineRow, TimelineWords, details, tell};
use crate::tree::Anchor;

/// The room for names.
const NAMES: f64 = 132.0;
const SMALL: f64 = 9.5;

/// Where things stand within a row, from its top.
const MANDATE: (f64, f64) = (4.0, 9.0);
const PEOPLE: (f64, f64) = (13.0, 25.0);
const FRAMEWORK: (f64, f64) = (28.5, 33.5);

/// A label with its place.
pub(super) type Placed = (Note, Rect);

/// Draws a page; returns the canvas and its height.
pub(super) fn draw<'m>(
    timeline: &Timeline,
    page: &Page<'_>,
    words: &TimelineWords,
    locale: &dyn Locale,
    metrics: &'m Metrics<'m>,
    anchor: &Anchor,
) -> (Canvas<'m>, f64) {
    let mut canvas = Canvas::new(metrics);
    let axis = timeline.axis.unwrap_or_else(|| timeline.natural_axis());
    let time = columns(&canvas, timeline, page, words, locale);
    let hatched = page.rows().any(|row| tell::is_reconstructed(row, axis));
    let strip = if hatched { 18.0 } else { 0.0 };
    let marks = header(&canvas, timeline, words, locale, time, strip);
    let axis_top = marks
        .iter()
        .map(|(_, area)| area.bottom)
        .fold(strip, f64::max)
        + 4.0;
    let top = axis_top + axis::room(&canvas, time, locale);

    let mut bottom = top;
    let mut headings = Vec::new();
    let mut rows = Vec::new();
    for section in &page.sections {
        if let Some(heading) = &section.heading {
            headings.push((bottom, heading.as_str()));
            bottom += HEADING;
        }
        for row in &section.rows {
            rows.push((bottom, *row));
            bottom += ROW;
        }
    }
    if rows.is_empty() {
        bottom += ROW;
    }

    // The labels are placed before anything is drawn, so that lines can make way for them.
    let mut labels: Vec<Placed> = marks.clone();
    let mut lanes: Vec<Lane> = Vec::new();
    for (index, (y, row)) in rows.iter().enumerate() {
        let bounds = Rect::new(0.0, *y, WIDTH, *y + ROW);
        let mut placer = Placer::new(bounds);
        labels.extend(row_names(
            &canvas,
            words,
            locale,
            (axis, time),
            bounds,
            row,
            index == 0,
        ));
        for gap in tell::gaps(timeline, row, axis) {
            let style = Type::new(Face::Regular, SMALL, Tone::Muted);
            let (note, area) = (
                Note::line(words.missing.as_str(), style),
                gap_area(time, gap, *y),
            );
            if note.width(&canvas) + 6.0 <= area.width() {
                let (x, y) = (
                    f64::midpoint(area.left, area.right),
                    f64::midpoint(area.top, area.bottom),
                );
                let area = note.around(&canvas, x, y);
                labels.push((note, area));
            }
        }
        let both = [
            (Meaning::Mandate, &row.mandates, MANDATE, &words.no_mandate),
            (
                Meaning::Framework,
                &row.frameworks,
                FRAMEWORK,
                &words.no_framework,
            ),
        ];
        for (meaning, terms, (from, to), none) in both {
            let area = Rect::new(time.left, y + from, time.right, y + to);
            let lane = Lane::new(timeline, terms, meaning, area, time);
            let placed = lane.labels(&canvas, &mut placer, words, locale, none);
            labels.extend(placed);
            lanes.push(lane);
        }
    }
    if rows.is_empty() {
        let style = Type::new(Face::Medium, 12.0, Tone::Muted);
        let told = metrics.shortened(&words.nothing, style.face, style.size, WIDTH);
        let note = Note::line(told, style);
        let area = note.around(&canvas, WIDTH / 2.0, top + ROW / 2.0);
        labels.push((note, area));
    }
    if let Some(period) = axis.shared(timeline.period) {
        let (left, right) = (time.start(period.first()), time.end(period.last()));
        canvas.rect(Rect::new(left, axis_top, right, bottom), Tone::Period);
    }
    for (y, heading) in &headings {
        let style = Type::new(Face::SemiBold, 11.0, Tone::Ink);
        let told = metrics.shortened(heading, style.face, style.size, WIDTH);
        labels.push((
            Note::line(told.clone(), style),
            Note::line(told, style).area(&canvas, 0.0, y + 7.0),
        ));
    }
    for (y, _) in &rows {
        let y = y + ROW;
        canvas.line((0.0, y), (time.right, y), Pen::solid(Tone::Grid, 0.75));
    }
    uprights(
        &mut canvas,
        timeline,
        time,
        (axis_top, top, bottom),
        &labels,
        &marks,
    );
    for (y, row) in &rows {
        for gap in tell::gaps(timeline, row, axis) {
            missing(&mut canvas, gap_area(time, gap, *y));
        }
        people(&mut canvas, row, time, *y);
    }
    for (index, lane) in lanes.iter().enumerate() {
        let id = format!("{}-fade-{index}", anchor.as_str());
        lane.draw(&mut canvas, &id, time);
    }
    let bounds = Rect::new(0.0, 0.0, WIDTH, bottom);
    axis::words(
        &mut canvas,
        time,
        axis_top,
        Rect {
            left: time.left,
            ..bounds
        },
        locale,
    );
    if hatched {
        hatch::sample(&mut canvas, &words.reconstructed, (0.0, 2.0), WIDTH);
    }
    for (note, area) in &labels {
        note.write(&mut canvas, *area, Hold::Start);
    }
    for ((y, row), lanes) in rows.iter().zip(lanes.chunks(2)) {
        let people = Rect::new(time.left, y + PEOPLE.0, time.right, y + PEOPLE.1);
        details::mark(
            &mut canvas,
            timeline,
            row,
            (lanes, people),
            axis,
            words,
            locale,
        );
    }
    (canvas, bottom + 1.0)
}

/// The axis between the names and the labels of the ends.
fn columns(
    canvas: &Canvas<'_>,
    timeline: &Timeline,
    page: &Page<'_>,
    words: &TimelineWords,
    locale: &dyn Locale,
) -> TimeScale {
    let axis = timeline.axis.unwrap_or_else(|| timeline.natural_axis());
    let width = |told: &str, face| canvas.metrics.width(told, face, SMALL);
    let mut lane = width(&words.mandate, Face::Medium).max(width(&words.framework, Face::Medium));
    let mut end = 0.0_f64;
    for row in page.rows() {
        if let Some(count) = tell::peak(row, axis) {
            lane = lane.max(width(
                &words.peak.fill_count(count, locale, &[]),
                Face::Medium,
            ));
        }
        for term in row.mandates.iter().chain(&row.frameworks) {
            let told = bars::end_words(term.until, words, locale);
            end = end.max(width(&told, Face::SemiBold));
        }
    }
    let left = (NAMES + lane + 12.0).min(WIDTH * 0.4);
    TimeScale::new(axis, left, WIDTH - (end + 13.0).min(WIDTH * 0.25))
}

/// The name of a row, its highest headcount, and in the first row what its lanes are.
fn row_names(
    canvas: &Canvas<'_>,
    words: &TimelineWords,
    locale: &dyn Locale,
    (axis, time): (Days, TimeScale),
    bounds: Rect,
    row: &TimelineRow,
    first: bool,
) -> Vec<Placed> {
    let style = Type::new(Face::Regular, 11.0, Tone::Ink);
    let lines = canvas
        .metrics
        .wrapped(&row.name, style.face, style.size, NAMES - 6.0, 2);
    let name = Note { lines, style };
    let top = f64::midpoint(bounds.top, bounds.bottom) - name.height() / 2.0;
    let mut placed = vec![(name.clone(), name.area(canvas, 0.0, top))];
    let mut beside = |told: String, tone: Tone, (from, to): (f64, f64)| {
        let style = Type::new(Face::Medium, SMALL, tone);
        let room = time.left - 6.0 - NAMES;
        let note = Note::line(
            canvas.metrics.shortened(&told, style.face, SMALL, room),
            style,
        );
        let left = time.left - 6.0 - note.width(canvas);
        let middle = bounds.top + f64::midpoint(from, to);
        let area = note.area(canvas, left, middle - SMALL * LEADING / 2.0 + 1.4);
        placed.push((note, area));
    };
    if first {
        beside(
            words.mandate.clone(),
            Tone::Words(Meaning::Mandate),
            MANDATE,
        );
        beside(
            words.framework.clone(),
            Tone::Words(Meaning::Framework),
            FRAMEWORK,
        );
    }
    if let Some(count) = tell::peak(row, axis) {
        let told = words.peak.fill_count(count, locale, &[]);
        beside(told, Tone::Muted, PEOPLE);
    } else {
        let style = Type::new(Face::Regular, SMALL, Tone::Muted);
        let room = time.right - time.left - 8.0;
        let told = canvas
            .metrics
            .shortened(&words.no_people, style.face, SMALL, room);
        let note = Note::line(told, style);
        let from = time.start(row_start(row).unwrap_or(axis.first()).max(axis.first()));
        let greatest = (time.right - 4.0 - note.width(canvas)).max(time.left + 4.0);
        let left = (from + 4.0).clamp(time.left + 4.0, greatest);
        let middle = bounds.top + f64::midpoint(PEOPLE.0, PEOPLE.1);
        let area = note.area(canvas, left, middle - SMALL * 0.5);
        placed.push((note, area));
    }
    placed
}

/// The upright lines: years, the edges of the period, the day, the horizon. They make way for
/// labels.
fn uprights(
    canvas: &mut Canvas<'_>,
    timeline: &Timeline,
    time: TimeScale,
    (axis, top, bottom): (f64, f64, f64),
    labels: &[Placed],
    marks: &[Placed],
) {
    // A line begins below its own label, which stands around its place.
    let head = |x: f64| {
        marks
            .iter()
            .filter(|(_, area)| area.left - 1.0 <= x && x <= area.right + 1.0)
            .map(|(_, area)| area.bottom)
            .fold(axis, f64::min)
    };
    let mut lines: Vec<(f64, f64, Pen)> = Vec::new();
    let grid = if time.day_width() * 28.0 > 12.0 {
        months(time.days)
    } else {
        years(time.days)
    };
    for mark in grid.iter().skip(1) {
        lines.push((
            time.start(mark.days.first()),
            top,
            Pen::solid(Tone::Grid, 0.75),
        ));
    }
    if let Some(period) = time.days.shared(timeline.period) {
        for x in [time.start(period.first()), time.end(period.last())] {
            lines.push((x, axis, Pen::solid(Tone::Axis, 0.75)));
        }
    }
    let horizon = timeline.horizon();
    if time.days.contains(horizon) && horizon > timeline.day {
        let pen = Pen::dashed(Tone::Shape(Meaning::Finding), 1.0, 2.0, 2.5);
        lines.push((time.end(horizon), head(time.end(horizon)), pen));
    }
    if time.days.contains(timeline.day) {
        let x = time.end(timeline.day);
        lines.push((x, head(x), Pen::solid(Tone::Ink, 1.25)));
    }
    for (x, from, pen) in lines {
        let mut y = from;
        let mut hidden: Vec<Rect> = labels
            .iter()
            .map(|(_, area)| area.grown(2.5, 1.0))
            .filter(|area| area.left < x && x < area.right)
            .collect();
        hidden.sort_by(|one, other| one.top.total_cmp(&other.top));
        for area in hidden {
            if area.top > y {
                canvas.line((x, y), (x, area.top), pen);
            }
            y = y.max(area.bottom);
        }
        if y < bottom {
            canvas.line((x, y), (x, bottom), pen);
        }
    }
}

/// Where the people of a row would stand on days without records.
fn gap_area(time: TimeScale, gap: Days, y: f64) -> Rect {
    let (left, right) = (
        time.kept(time.start(gap.first())),
        time.kept(time.end(gap.last())),
    );
    Rect::new(left, y + PEOPLE.0, right, y + PEOPLE.1)
}

/// The ground of days without records.
fn missing(canvas: &mut Canvas<'_>, area: Rect) {
    canvas.rect(area, Tone::Missing);
    canvas.outline(area, Pen::dashed(Tone::Axis, 0.5, 1.5, 2.5));
}

/// The people of a row as a thin area on its own scale.
fn people(canvas: &mut Canvas<'_>, row: &TimelineRow, time: TimeScale, y: f64) {
    let (top, base) = (y + PEOPLE.0, y + PEOPLE.1);
    let both = together(&row.military, row.civilian.as_ref(), time.days);
    let most = both.iter().map(|both| both.total()).max().unwrap_or(0);
    let scale = CountScale::new(most, base, top);
    let step = |both: &Both, from: u32, to: u32| {
        Rect::new(
            time.kept(time.start(both.days.first())),
            scale.at(to),
            time.kept(time.end(both.days.last())),
            scale.at(from),
        )
    };
    for (meaning, civilian) in [(Meaning::Military, false), (Meaning::Civilian, true)] {
        let levels: Vec<(Rect, Rect)> = both
            .iter()
            .filter(|both| !civilian || both.civilian.people > 0)
            .map(|both| {
                let (from, run) = if civilian {
                    (both.military.people, both.civilian)
                } else {
                    (0, both.military)
                };
                let to = from + run.people;
                (step(both, from, to), step(both, to - run.reconstructed, to))
            })
            .collect();
        let areas: Vec<Rect> = levels.iter().map(|(area, _)| *area).collect();
        let hatched: Vec<Rect> = levels.iter().map(|(_, area)| *area).collect();
        canvas.fill(&steps::area(&areas), Tone::Tint(meaning));
        canvas.stroke(
            &steps::hatching(&hatched, hatch::GAP),
            hatch::pen(Tone::Shape(meaning)),
        );
        canvas.stroke(&steps::line(&areas), Pen::solid(Tone::Shape(meaning), 1.25));
    }
}

/// The first known day of a row's terms, to put words where the row begins.
fn row_start(row: &TimelineRow) -> Option<jiff::civil::Date> {
    row.mandates
        .iter()
        .chain(&row.frameworks)
        .map(|term| match term.from {
            super::Start::On(day) | super::Start::Unknown { known_from: day } => day,
        })
        .min()
}
