//! The picture of requests by outcome.

use super::super::geometry::Rect;
use super::super::measure::{Face, Metrics};
use super::super::palette::{Meaning, Tone};
use super::super::scale::CountScale;
use super::super::svg::{Canvas, Hold, Pen, Type};
use super::super::words::Locale;
use super::super::{GREATEST_HEIGHT, WIDTH};
use super::{OutcomeBars, OutcomeBarsWords, OutcomeRow, Part, tell};

/// The room for names.
const NAMES: f64 = 176.0;
const SIZE: f64 = 11.0;
const SMALL: f64 = 10.5;
/// From line to line, and how high a bar is on it.
const PITCH: f64 = 24.0;
const BAR: f64 = 14.0;
/// The room above and for the heading of the years.
const HEADING: f64 = 34.0;

/// What stands on a page: the whole on the first, then years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Page<'a> {
    pub whole: bool,
    pub years: &'a [OutcomeRow],
}

/// How many lines fit below so much.
fn lines(taken: f64) -> usize {
    let mut lines = 1;
    let mut bottom = taken + PITCH * 2.0;
    while bottom <= GREATEST_HEIGHT {
        lines += 1;
        bottom += PITCH;
    }
    lines
}

/// The pages.
pub(super) fn pages(bars: &OutcomeBars) -> Vec<Page<'_>> {
    // All parts, the total, and the costs among the private ones.
    let first = lines(PITCH * 8.0 + HEADING).min(bars.years.len());
    let (years, rest) = bars.years.split_at(first);
    let mut pages = vec![Page { whole: true, years }];
    let further = rest.chunks(lines(HEADING));
    pages.extend(further.map(|years| Page {
        whole: false,
        years,
    }));
    pages
}

/// Draws a page; returns the canvas and its height.
pub(super) fn draw<'m>(
    bars: &OutcomeBars,
    page: &Page<'_>,
    words: &OutcomeBarsWords,
    locale: &dyn Locale,
    metrics: &'m Metrics<'m>,
) -> (Canvas<'m>, f64) {
    let mut canvas = Canvas::new(metrics);
    if bars.is_empty() {
        let style = Type::new(Face::Medium, 12.0, Tone::Muted);
        let told = metrics.shortened(&words.nothing, style.face, style.size, WIDTH);
        canvas.text((WIDTH / 2.0, 30.0), Hold::Middle, style, &told);
        return (canvas, 50.0);
    }
    let rows = std::iter::once(&bars.whole).chain(&bars.years);
    let most = rows.map(OutcomeRow::extent).max().unwrap_or(0);
    let widest = metrics
        .width(&locale.count(most), Face::SemiBold, SIZE)
        .max(metrics.width(&words.unavailable, Face::SemiBold, SIZE));
    let right = (WIDTH - widest - 10.0).max(NAMES + 80.0);
    let scale = CountScale::new(most, NAMES, right);
    let mut y = 2.0;
    if page.whole {
        y = whole(&mut canvas, bars, scale, y, words, locale);
    }
    if !page.years.is_empty() {
        let style = Type::new(Face::SemiBold, SIZE, Tone::Ink);
        let told = metrics.shortened(&words.by_year, style.face, style.size, WIDTH);
        canvas.text((0.0, y + HEADING - 12.0), Hold::Start, style, &told);
        y += HEADING;
        for year in page.years {
            stacked(&mut canvas, bars, year, scale, y, words, locale);
            y += PITCH;
        }
    }
    (canvas, y + 2.0)
}

/// The whole, taken apart: each part begins where the one before it ends.
fn whole(
    canvas: &mut Canvas<'_>,
    bars: &OutcomeBars,
    scale: CountScale,
    top: f64,
    words: &OutcomeBarsWords,
    locale: &dyn Locale,
) -> f64 {
    let row = &bars.whole;
    let mut y = top;
    name(canvas, &words.submitted, Face::SemiBold, y);
    let all = area(scale, 0, row.total.unwrap_or(0), y);
    canvas.rect(all, Tone::Tint(Meaning::Limit));
    canvas.outline(inner(all), Pen::solid(Tone::Axis, 1.0));
    count(canvas, row.total, all.right, y, words, locale);
    let mut told = vec![(y, words.submitted.as_str(), row.total)];
    let mut from: u32 = 0;
    let mut edge = all;
    for part in bars.parts() {
        y += PITCH;
        name(canvas, part.name(words), Face::Regular, y);
        told.push((y, part.name(words), part.count(row)));
        let Some(number) = part.count(row) else {
            count(canvas, None, NAMES, y, words, locale);
            continue;
        };
        let to = from.saturating_add(number);
        let shape = area(scale, from, to, y);
        // From the end of the part before to the beginning of this one.
        let x = shape.left;
        canvas.line(
            (x, edge.bottom),
            (x, shape.top),
            Pen::dashed(Tone::Axis, 0.75, 1.5, 2.0),
        );
        fill(canvas, shape, part);
        count(canvas, Some(number), shape.right, y, words, locale);
        edge = shape;
        if part == Part::Private
            && let Some(on_cost) = row.outcomes.private_on_cost
        {
            y += PITCH - 4.0;
            name(canvas, &words.private_on_cost, Face::Regular, y);
            told.push((y, words.private_on_cost.as_str(), Some(on_cost)));
            let within = area(scale, from, from.saturating_add(on_cost.min(number)), y);
            let within = Rect {
                top: within.top + 3.0,
                bottom: within.bottom - 3.0,
                ..within
            };
            fill(canvas, within, part);
            count(canvas, Some(on_cost), within.right, y, words, locale);
            edge = Rect {
                bottom: edge.bottom.max(within.bottom),
                ..edge
            };
        }
        from = to;
    }
    let bottom = y + PITCH;
    for (index, (y, name, number)) in told.iter().enumerate() {
        // Lines stand closer to the one that is among them.
        let end = told.get(index + 1).map_or(bottom, |(next, ..)| *next);
        let says = tell::detail(row, name, *number, words, locale);
        canvas.mark(Rect::new(NAMES, *y, WIDTH, end), &says);
    }
    bottom
}

/// A year: its parts in one bar, with their counts where those fit.
fn stacked(
    canvas: &mut Canvas<'_>,
    bars: &OutcomeBars,
    row: &OutcomeRow,
    scale: CountScale,
    y: f64,
    words: &OutcomeBarsWords,
    locale: &dyn Locale,
) {
    name(canvas, &row.name, Face::Regular, y);
    let mut from: u32 = 0;
    for part in bars.parts() {
        let Some(number) = part.count(row).filter(|number| *number > 0) else {
            continue;
        };
        let to = from.saturating_add(number);
        let shape = area(scale, from, to, y);
        fill(canvas, shape, part);
        let told = locale.count(number);
        let style = Type::new(Face::SemiBold, SMALL, ink(part));
        if canvas.metrics.width(&told, style.face, style.size) + 4.0 <= shape.width() {
            let x = f64::midpoint(shape.left, shape.right);
            canvas.text((x, shape.bottom - 3.4), Hold::Middle, style, &told);
        }
        let line = Rect {
            top: y,
            bottom: y + PITCH,
            ..shape
        };
        let says = tell::detail(row, part.name(words), Some(number), words, locale);
        canvas.mark(line, &says);
        from = to;
    }
    let end = scale.at(row.extent());
    let style = Type::new(Face::SemiBold, SIZE, Tone::Ink);
    let told = locale.count(row.extent());
    canvas.text((end + 6.0, baseline(y)), Hold::Start, style, &told);
    // All of the year, with what has no bar because it is none or not available.
    let says = tell::whole(bars, row, words, locale);
    canvas.mark(Rect::new(end, y, WIDTH, y + PITCH), &says);
}

fn area(scale: CountScale, from: u32, to: u32, y: f64) -> Rect {
    let top = y + (PITCH - BAR) / 2.0;
    Rect::new(scale.at(from), top, scale.at(to), top + BAR)
}

fn inner(area: Rect) -> Rect {
    Rect::new(
        area.left + 0.5,
        area.top + 0.5,
        area.right - 0.5,
        area.bottom - 0.5,
    )
}

fn baseline(y: f64) -> f64 {
    y + PITCH / 2.0 + SIZE * 0.35
}

fn name(canvas: &mut Canvas<'_>, told: &str, face: Face, y: f64) {
    let style = Type::new(face, SIZE, Tone::Ink);
    let told = canvas
        .metrics
        .shortened(told, style.face, style.size, NAMES - 10.0);
    canvas.text((NAMES - 8.0, baseline(y)), Hold::End, style, &told);
}

fn count(
    canvas: &mut Canvas<'_>,
    number: Option<u32>,
    x: f64,
    y: f64,
    words: &OutcomeBarsWords,
    locale: &dyn Locale,
) {
    let (told, tone) = match number {
        Some(number) => (locale.count(number), Tone::Ink),
        None => (words.unavailable.clone(), Tone::Muted),
    };
    let style = Type::new(Face::SemiBold, SIZE, tone);
    let told = canvas
        .metrics
        .shortened(&told, style.face, style.size, WIDTH - x - 6.0);
    canvas.text((x + 6.0, baseline(y)), Hold::Start, style, &told);
}

/// The ground of a part. Its place and its name say what it is; only the military has a colour.
fn fill(canvas: &mut Canvas<'_>, area: Rect, part: Part) {
    if area.width() <= 0.0 {
        return;
    }
    match part {
        Part::Military => canvas.rect(area, Tone::Shape(Meaning::Military)),
        Part::Private => canvas.rect(area, Tone::Muted),
        Part::Refused => {
            canvas.rect(area, Tone::Tint(Meaning::Limit));
            canvas.outline(inner(area), Pen::solid(Tone::Ink, 1.0));
        }
        Part::Withdrawn => {
            canvas.rect(area, Tone::Paper);
            canvas.outline(inner(area), Pen::solid(Tone::Ink, 1.0));
        }
        Part::Open => {
            canvas.rect(area, Tone::Paper);
            canvas.outline(inner(area), Pen::dashed(Tone::Ink, 1.0, 3.0, 2.0));
        }
        // As days without records in the other charts.
        Part::Untold => {
            canvas.rect(area, Tone::Missing);
            canvas.outline(inner(area), Pen::dashed(Tone::Axis, 0.75, 1.5, 2.0));
        }
    }
}

/// The colour of words on a part.
fn ink(part: Part) -> Tone {
    match part {
        Part::Military | Part::Private => Tone::Paper,
        Part::Refused | Part::Withdrawn | Part::Open | Part::Untold => Tone::Ink,
    }
}
