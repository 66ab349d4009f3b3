//! The grid of small charts.

use super::super::axis;
use super::super::geometry::Rect;
use super::super::measure::{Face, Metrics};
use super::super::notes::{LEADING, Note};
use super::super::palette::Tone;
use super::super::scale::TimeScale;
use super::super::svg::{Canvas, Hold, Type};
use super::super::words::Locale;
use super::super::{GREATEST_HEIGHT, WIDTH, hatch};
use super::panel;
use super::view::View;
use super::{SmallMultiples, SmallMultiplesWords};

const COLUMNS: usize = 3;
const BETWEEN: f64 = 22.0;
const COLUMN: f64 = (WIDTH - 2.0 * BETWEEN) / 3.0;
const TITLE: f64 = 11.0;
const TITLE_LINES: usize = 3;
/// Above a plot, so that a peak at its top has room for its label.
const HEADROOM: f64 = 15.0;
const PLOT: f64 = 58.0;
/// Below a plot without words on its axis.
const BELOW: f64 = 20.0;
const KEY: f64 = 20.0;

fn lines_of(view: &View<'_>, metrics: &Metrics<'_>) -> Vec<String> {
    metrics.wrapped(&view.title, Face::SemiBold, TITLE, COLUMN, TITLE_LINES)
}

fn titles(row: &[View<'_>], metrics: &Metrics<'_>) -> f64 {
    let most = row
        .iter()
        .map(|view| lines_of(view, metrics).len())
        .max()
        .unwrap_or(1);
    f64::from(u32::try_from(most).unwrap_or(1)) * TITLE * LEADING
}

/// The panels of each drawing: as few pages as hold them, about equally full.
pub(super) fn pages<'v, 'a>(
    multiples: &SmallMultiples,
    views: &'v [View<'a>],
    locale: &dyn Locale,
    metrics: &Metrics<'_>,
) -> Vec<&'v [View<'a>]> {
    let rows = views.len().div_ceil(COLUMNS);
    let needed = filled(multiples, views, rows, locale, metrics);
    let even = rows.div_ceil(needed.len().max(1));
    let pages = filled(multiples, views, even, locale, metrics);
    if pages.len() > needed.len() {
        needed
    } else {
        pages
    }
}

/// The panels of each drawing, as many rows as a page holds, and at most so many.
fn filled<'v, 'a>(
    multiples: &SmallMultiples,
    views: &'v [View<'a>],
    most: usize,
    locale: &dyn Locale,
    metrics: &Metrics<'_>,
) -> Vec<&'v [View<'a>]> {
    let canvas = Canvas::new(metrics);
    let axis = axis::room(
        &canvas,
        TimeScale::new(multiples.period, 0.0, COLUMN),
        locale,
    );
    // A narrower axis never needs more room than this one, which may tell of months.
    let room = GREATEST_HEIGHT - KEY - axis.max(34.0);
    let mut pages = Vec::new();
    let (mut from, mut until, mut height) = (0, 0, 0.0);
    for row in views.chunks(COLUMNS) {
        let needed = titles(row, metrics) + HEADROOM + PLOT + BELOW;
        let is_full = height + needed > room || until - from >= most * COLUMNS;
        if is_full && until > from {
            pages.extend(views.get(from..until));
            (from, height) = (until, 0.0);
        }
        until += row.len();
        height += needed;
    }
    pages.extend(views.get(from..until));
    pages
}

/// Draws a page; returns the canvas and its height.
pub(super) fn draw<'m>(
    multiples: &SmallMultiples,
    page: &[View<'_>],
    words: &SmallMultiplesWords,
    locale: &dyn Locale,
    metrics: &'m Metrics<'m>,
) -> (Canvas<'m>, f64) {
    let mut canvas = Canvas::new(metrics);
    if page.is_empty() {
        let style = Type::new(Face::Medium, 12.0, Tone::Muted);
        let told = metrics.shortened(&words.nothing, style.face, style.size, WIDTH);
        canvas.text((WIDTH / 2.0, 30.0), Hold::Middle, style, &told);
        return (canvas, 50.0);
    }
    let mut y = key(&mut canvas, multiples, page, words);
    let gutter = page
        .iter()
        .map(|view| view.greatest(multiples.period))
        .map(|count| metrics.width(&locale.count(count), Face::Regular, panel::SMALL))
        .fold(metrics.width("0", Face::Regular, panel::SMALL), f64::max)
        + 5.0;
    let mut named = false;
    let rows = page.chunks(COLUMNS).count();
    let mut bottom = y;
    for (index, row) in page.chunks(COLUMNS).enumerate() {
        let title = titles(row, metrics);
        let top = y + title + HEADROOM;
        let mut left = 0.0;
        for (column, view) in row.iter().enumerate() {
            let style = Type::new(Face::SemiBold, TITLE, Tone::Ink);
            let name = Note {
                lines: lines_of(view, metrics),
                style,
            };
            // Titles of one line stand as low as those of two: next to their plot.
            let area = name.area(&canvas, left, y + title - name.height() - 1.0);
            name.write(&mut canvas, area, Hold::Start);
            let plot = Rect::new(left + gutter, top, left + COLUMN, top + PLOT);
            panel::draw(
                &mut canvas,
                multiples.period,
                view,
                plot,
                words,
                locale,
                &mut named,
            );
            // The axis has words only where no panel stands below.
            let last = index + 1 == rows
                || (index + 2 == rows
                    && !page.len().is_multiple_of(COLUMNS)
                    && column >= page.len() % COLUMNS);
            let time = TimeScale::new(multiples.period, plot.left, plot.right);
            if last {
                let bounds = Rect::new(left, plot.bottom, left + COLUMN, GREATEST_HEIGHT);
                axis::words(&mut canvas, time, plot.bottom, bounds, locale);
                bottom = bottom.max(plot.bottom + axis::room(&canvas, time, locale));
            }
            left += COLUMN + BETWEEN;
        }
        y = top + PLOT + BELOW;
    }
    (canvas, bottom.max(y - BELOW) + 1.0)
}

/// Samples of hatching and of the ground of gaps, as far as they occur; returns where they end.
fn key(
    canvas: &mut Canvas<'_>,
    multiples: &SmallMultiples,
    page: &[View<'_>],
    words: &SmallMultiplesWords,
) -> f64 {
    let period = multiples.period;
    let mut x = 0.0;
    if page.iter().any(|view| view.is_reconstructed(period)) {
        x = hatch::sample(canvas, &words.reconstructed, (x, 2.0), WIDTH / 2.0) + 18.0;
    }
    if page.iter().any(|view| !view.gaps(period).is_empty()) {
        let area = Rect::new(x, 2.0, x + 18.0, 12.0);
        panel::ground(canvas, area);
        let style = Type::new(Face::Regular, 10.0, Tone::Muted);
        let room = WIDTH - area.right - 6.0;
        let told = canvas
            .metrics
            .shortened(&words.missing, style.face, style.size, room);
        canvas.text((area.right + 6.0, 10.6), Hold::Start, style, &told);
        x = area.right;
    }
    if x > 0.0 { KEY } else { 0.0 }
}
