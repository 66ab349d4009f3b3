//! The picture of the bars.

use super::super::geometry::Rect;
use super::super::measure::{Face, Metrics};
use super::super::notes::Note;
use super::super::palette::{Meaning, Tone};
use super::super::scale::{CountScale, ticks};
use super::super::svg::{Canvas, Hold, Pen, Type, number};
use super::super::words::Locale;
use super::super::{WIDTH, hatch, steps};
use super::panels::{AXIS, BAR, BAR_PITCH, Entry, NAME_SIZE, NAMES, Panel, WEDGE, extent};
use super::{Ceiling, Tally, TallyBar, TallyBarsWords, key, tell};

const LABEL: f64 = 10.5;
const SMALL: f64 = 10.0;

/// The labels of a bar: how many were sent, and how many may be there.
struct Labels {
    sent: String,
    limit: String,
}

impl Labels {
    fn of(civilian: bool, bar: TallyBar, words: &TallyBarsWords, locale: &dyn Locale) -> Self {
        Self {
            sent: tell::sent(civilian, bar.tally, words, locale),
            limit: tell::limit(bar.ceiling, words, locale),
        }
    }

    fn width(&self, metrics: &Metrics<'_>) -> f64 {
        metrics.width(&self.sent, Face::SemiBold, LABEL)
            + 7.0
            + metrics.width(&self.limit, Face::Regular, LABEL)
    }
}

/// Draws a page; returns the canvas and its height.
pub(super) fn draw<'m>(
    page: &[Panel<'_>],
    words: &TallyBarsWords,
    locale: &dyn Locale,
    metrics: &'m Metrics<'m>,
) -> (Canvas<'m>, f64) {
    let mut canvas = Canvas::new(metrics);
    if page.iter().all(|panel| panel.entries.is_empty()) {
        let style = Type::new(Face::Medium, 12.0, Tone::Muted);
        let told = metrics.shortened(&words.nothing, style.face, style.size, WIDTH);
        canvas.text((WIDTH / 2.0, 30.0), Hold::Middle, style, &told);
        return (canvas, 50.0);
    }
    let mut y = key::draw(&mut canvas, page, words);
    let right = greatest_right(page, words, locale, metrics);
    let mut above: Option<(CountScale, f64, u32)> = None;
    for panel in page {
        let marks = ticks(panel.extent, 5);
        let top = marks.last().copied().unwrap_or(1);
        let scale = CountScale::new(top, NAMES, right);
        if let Some((upper, from, upper_top)) = above {
            wedge(&mut canvas, upper.at(top), right, (from, y + WEDGE));
            let times = upper_top.saturating_add(top / 2) / top.max(1);
            let style = Type::new(Face::Medium, SMALL, Tone::Muted);
            let told = words.magnified.fill_count(times, locale, &[]);
            let told = metrics.shortened(&told, style.face, style.size, NAMES - 14.0);
            canvas.text(
                (NAMES - 8.0, y + WEDGE / 2.0 + 4.0),
                Hold::End,
                style,
                &told,
            );
            y += WEDGE;
        }
        let bottom = y + AXIS + panel.entries.iter().map(Entry::height).sum::<f64>();
        axis(&mut canvas, scale, &marks, (y, bottom), locale);
        y += AXIS;
        for entry in &panel.entries {
            row(&mut canvas, scale, entry, y, words, locale);
            y += entry.height();
        }
        above = Some((scale, y, top));
    }
    (canvas, y + 2.0)
}

/// The end of every axis: as far as leaves room for each label behind its bar.
fn greatest_right(
    page: &[Panel<'_>],
    words: &TallyBarsWords,
    locale: &dyn Locale,
    metrics: &Metrics<'_>,
) -> f64 {
    const LEAST: f64 = NAMES + 120.0;
    let mut right = WIDTH - 16.0;
    for panel in page {
        let top = ticks(panel.extent, 5).last().copied().unwrap_or(1);
        for (civilian, bar) in panel.entries.iter().flat_map(Entry::bars) {
            let reach = f64::from(extent(bar)) / f64::from(top.max(1));
            let label = Labels::of(civilian, bar, words, locale).width(metrics) + 9.0;
            if reach > 0.0 {
                right = right.min(NAMES + (WIDTH - label - NAMES) / reach);
            }
        }
    }
    right.max(LEAST)
}

/// The axis of a panel above it, with its lines through the panel.
fn axis(
    canvas: &mut Canvas<'_>,
    scale: CountScale,
    marks: &[u32],
    (top, bottom): (f64, f64),
    locale: &dyn Locale,
) {
    let style = Type::new(Face::Regular, SMALL, Tone::Muted);
    let mut free = f64::NEG_INFINITY;
    for mark in marks {
        let x = scale.at(*mark);
        let tone = if *mark == 0 { Tone::Axis } else { Tone::Grid };
        canvas.line((x, top + AXIS - 4.0), (x, bottom), Pen::solid(tone, 1.0));
        let told = locale.count(*mark);
        let half = canvas.metrics.width(&told, style.face, style.size) / 2.0;
        if x - half > free && x + half <= WIDTH {
            canvas.text((x, top + AXIS - 8.0), Hold::Middle, style, &told);
            free = x + half + 3.0;
        }
    }
}

/// The stretch of the upper scale that the lower one magnifies.
fn wedge(canvas: &mut Canvas<'_>, narrow: f64, wide: f64, (from, to): (f64, f64)) {
    let shape = format!(
        "M{} {}H{}L{} {}H{}Z",
        number(NAMES),
        number(from),
        number(narrow),
        number(wide),
        number(to),
        number(NAMES)
    );
    canvas.fill(&shape, Tone::Missing);
    let pen = Pen::dashed(Tone::Axis, 0.75, 2.0, 2.0);
    canvas.line((narrow, from), (wide, to), pen);
    canvas.line((NAMES, from), (NAMES, to), pen);
    canvas.line((NAMES, from), (narrow, from), Pen::solid(Tone::Axis, 1.5));
}

fn row(
    canvas: &mut Canvas<'_>,
    scale: CountScale,
    entry: &Entry<'_>,
    top: f64,
    words: &TallyBarsWords,
    locale: &dyn Locale,
) {
    let middle = top + entry.height() / 2.0;
    let style = Type::new(Face::Regular, NAME_SIZE, Tone::Ink);
    let name = Note {
        lines: entry.lines.clone(),
        style,
    };
    let area = name.area(canvas, 0.0, middle - name.height() / 2.0);
    let left = NAMES - 8.0 - name.width(canvas);
    let area = Rect {
        left,
        right: NAMES - 8.0,
        ..area
    };
    name.write(canvas, area, Hold::End);
    let bars = entry.bars();
    let count = f64::from(u32::try_from(bars.len()).unwrap_or(u32::MAX));
    let mut y = middle - count * BAR_PITCH / 2.0;
    for (civilian, bar) in bars {
        let area = Rect::new(NAMES, y + (BAR_PITCH - BAR) / 2.0, NAMES, 0.0);
        let area = Rect {
            bottom: area.top + BAR,
            ..area
        };
        let meaning = if civilian {
            Meaning::Civilian
        } else {
            Meaning::Military
        };
        draw_bar(canvas, scale, area, meaning, bar);
        let labels = Labels::of(civilian, bar, words, locale);
        let x = scale.at(extent(bar)).max(NAMES) + 7.0;
        write(canvas, x, area.bottom - 0.9, meaning, bar, &labels);
        let says = tell::detail(&entry.row.name, civilian, bar, words, locale);
        canvas.mark(Rect::new(NAMES, y, WIDTH, y + BAR_PITCH), &says);
        y += BAR_PITCH;
    }
}

/// A bar by how it is known, and the marks of its limits.
pub(super) fn draw_bar(
    canvas: &mut Canvas<'_>,
    scale: CountScale,
    area: Rect,
    meaning: Meaning,
    bar: TallyBar,
) {
    let to = |count: u32| Rect {
        right: scale.at(count),
        ..area
    };
    if let Ceiling::Set {
        base,
        temporary: extra @ 1..,
    } = bar.ceiling
    {
        let with = scale.at(base.saturating_add(extra));
        let zone = Rect {
            left: scale.at(base),
            right: with,
            ..area
        }
        .grown(0.0, 2.5);
        canvas.rect(zone, Tone::Tint(Meaning::Temporary));
    }
    match bar.tally {
        Tally::Counted {
            count,
            reconstructed,
        } => {
            let sure = count.saturating_sub(reconstructed);
            canvas.rect(to(sure), Tone::Shape(meaning));
            if reconstructed > 0 {
                let part = Rect {
                    left: scale.at(sure),
                    ..to(count)
                };
                open_bar(canvas, part, meaning);
                let lines = steps::hatching(&[part], hatch::GAP);
                canvas.stroke(&lines, hatch::pen(Tone::Shape(meaning)));
            }
        }
        Tally::Published { count } => open_bar(canvas, to(count), meaning),
        Tally::Unavailable => {}
    }
    if let Ceiling::Set { base, temporary } = bar.ceiling {
        let (top, bottom) = (area.top - 2.5, area.bottom + 2.5);
        if temporary > 0 {
            let x = scale.at(base.saturating_add(temporary));
            let pen = Pen::dashed(Tone::Shape(Meaning::Temporary), 2.0, 2.5, 1.5);
            canvas.line((x, top), (x, bottom), pen);
        }
        let x = scale.at(base);
        canvas.line((x, top), (x, bottom), Pen::solid(Tone::Paper, 3.4));
        canvas.line(
            (x, top),
            (x, bottom),
            Pen::solid(Tone::Shape(Meaning::Limit), 2.0),
        );
    }
}

/// A bar of a tint within a line: nothing that was counted here.
pub(super) fn open_bar(canvas: &mut Canvas<'_>, area: Rect, meaning: Meaning) {
    canvas.rect(area, Tone::Tint(meaning));
    let inner = Rect::new(
        area.left + 0.5,
        area.top + 0.5,
        area.right - 0.5,
        area.bottom - 0.5,
    );
    canvas.outline(inner, Pen::solid(Tone::Shape(meaning), 1.0));
}

fn write(
    canvas: &mut Canvas<'_>,
    x: f64,
    y: f64,
    meaning: Meaning,
    bar: TallyBar,
    labels: &Labels,
) {
    let sent = match bar.tally {
        Tally::Unavailable => Type::new(Face::Regular, LABEL, Tone::Muted),
        Tally::Counted { .. } | Tally::Published { .. } => {
            Type::new(Face::SemiBold, LABEL, Tone::Words(meaning))
        }
    };
    let limit = Type::new(Face::Regular, LABEL, Tone::Muted);
    let first = canvas
        .metrics
        .shortened(&labels.sent, sent.face, LABEL, WIDTH - x);
    let second = x + canvas.metrics.width(&first, sent.face, LABEL) + 7.0;
    let last = canvas
        .metrics
        .shortened(&labels.limit, limit.face, LABEL, WIDTH - second);
    let end = second + canvas.metrics.width(&last, limit.face, LABEL);
    // A ground, so that no line of the grid runs through the words.
    canvas.rect(
        Rect::text(x, y, end.min(WIDTH) - x, LABEL).grown(2.0, 0.0),
        Tone::Paper,
    );
    canvas.text((x, y), Hold::Start, sent, &first);
    canvas.text((second, y), Hold::Start, limit, &last);
}
