//! The labels on a panel of a month graph: peaks, limits and gaps.

use super::super::WIDTH;
use super::super::axis;
use super::super::data::{Limit, Peak, day_after};
use super::super::geometry::Rect;
use super::super::labels::Placer;
use super::super::measure::Face;
use super::super::notes::Note;
use super::super::palette::{Meaning, Tone};
use super::super::svg::{Canvas, Hold, Pen, Type};
use super::super::words::Locale;
use super::MonthGraphWords;
use super::layers::{Layer, LimitLine, Panel};
use super::panel::{Frame, limit_step};

/// Peaks, limits and gaps, in order of weight.
pub(super) fn labels(
    canvas: &mut Canvas<'_>,
    placer: &mut Placer,
    frame: &Frame,
    panel: &Panel<'_>,
    words: &MonthGraphWords,
    locale: &dyn Locale,
) {
    for layer in &panel.layers {
        if let Some(peak) = layer.peak.filter(|peak| peak.count > 0) {
            mark_peak(canvas, placer, frame, layer, peak, words, locale);
        }
    }
    write_limits(canvas, placer, frame, &panel.limit, words, locale);
    if panel.is_empty() {
        say_nothing(canvas, placer, frame, &words.nothing);
        return;
    }
    for gap in &panel.gaps {
        label_gap(
            canvas,
            placer,
            frame,
            frame.stretch(gap.first(), gap.last()),
            &words.missing,
        );
    }
}

fn say_nothing(canvas: &mut Canvas<'_>, placer: &mut Placer, frame: &Frame, words: &str) {
    let style = Type::new(Face::Medium, 12.0, Tone::Muted);
    let (left, right) = (frame.time.left, frame.time.right);
    let lines = canvas
        .metrics
        .wrapped(words, style.face, style.size, right - left - 16.0, 4);
    let note = Note { lines, style };
    let wishes: Vec<Rect> = [0.5, 0.65, 0.35, 0.8, 0.2]
        .into_iter()
        .map(|share| {
            let y = frame.top + (frame.bottom - frame.top) * share;
            note.around(canvas, f64::midpoint(left, right), y)
        })
        .collect();
    note.settle(canvas, placer, &wishes, Hold::Middle);
}

/// A dot at the highest point with its count and date.
fn mark_peak(
    canvas: &mut Canvas<'_>,
    placer: &mut Placer,
    frame: &Frame,
    layer: &Layer<'_>,
    peak: Peak,
    words: &MonthGraphWords,
    locale: &dyn Locale,
) {
    let (first, last) = frame.stretch(peak.day, peak.day);
    let (x, y) = (f64::midpoint(first, last), frame.count.at(peak.count));
    canvas.dot((x, y), 3.5, Tone::Shape(layer.meaning));
    placer.block(Rect::new(x, y, x, y).grown(4.0, 4.0));
    let date = locale.day(peak.day);
    let told = words
        .peak
        .fill_count(peak.count, locale, &[("date", &date)]);
    let note = Note::line(told, Type::new(Face::SemiBold, 11.0, layer.peak_tone));
    let (width, height) = (note.width(canvas), note.height());
    let centred = (x - width / 2.0).clamp(frame.time.left + 2.0, (WIDTH - width).max(0.0));
    let mut wishes = vec![
        note.area(canvas, centred, y - 6.0 - height),
        note.area(canvas, x + 7.0, y - 4.0 - height),
        note.area(canvas, x - 7.0 - width, y - 4.0 - height),
    ];
    for lift in [14.0, 24.0, 36.0, 50.0] {
        wishes.push(note.area(canvas, centred, y - lift - height));
    }
    for drop in [6.0, 18.0, 32.0, 48.0] {
        wishes.push(note.area(canvas, x + 7.0, y + drop));
        wishes.push(note.area(canvas, x - 7.0 - width, y + drop));
        wishes.push(note.area(canvas, centred, y + drop));
    }
    if let Some(found) = note.settle(canvas, placer, &wishes, Hold::Start)
        && found.wish > 2
    {
        let near = if found.area.bottom < y {
            found.area.bottom
        } else {
            found.area.top
        };
        let to = x.clamp(found.area.left, found.area.right);
        canvas.line(
            (x, y + 4.5 * (near - y).signum()),
            (to, near),
            Pen::solid(Tone::Axis, 0.75),
        );
    }
}

/// The limits on their lines: the longest stretch in full, every other with its count alone.
fn write_limits(
    canvas: &mut Canvas<'_>,
    placer: &mut Placer,
    frame: &Frame,
    line: &LimitLine,
    words: &MonthGraphWords,
    locale: &dyn Locale,
) {
    let base = Type::new(Face::Medium, 10.5, Tone::Words(Meaning::Limit));
    let mut order: Vec<(Limit, Rect)> = level_stretches(frame, &line.limits);
    order.sort_by(|(_, one), (_, other)| other.width().total_cmp(&one.width()));
    for (rank, (limit, step)) in order.into_iter().enumerate() {
        let told = if rank == 0 {
            super::tell::limit_words(words, line.whose, limit, locale)
        } else {
            locale.count(limit.base)
        };
        on_line(canvas, placer, frame, step, &Note::line(told, base));
    }
    let extra = Type::new(Face::Medium, 10.5, Tone::Words(Meaning::Temporary));
    for limit in line.limits.iter().filter(|limit| limit.temporary > 0) {
        let told = words.temporary.fill_count(limit.temporary, locale, &[]);
        let step = limit_step(frame, limit, limit.temporary);
        on_line(canvas, placer, frame, step, &Note::line(told, extra));
    }
}

/// The stretches of a limit line at one height, whatever is added to it for a time.
fn level_stretches(frame: &Frame, limits: &[Limit]) -> Vec<(Limit, Rect)> {
    let joined = |one: &Limit, other: &Limit| {
        one.base == other.base && day_after(one.days.last()) == other.days.first()
    };
    limits
        .chunk_by(joined)
        .filter_map(|stretch| {
            let (first, last) = (stretch.first()?, stretch.last()?);
            let right = limit_step(frame, last, 0).right;
            Some((
                *first,
                Rect {
                    right,
                    ..limit_step(frame, first, 0)
                },
            ))
        })
        .collect()
}

/// A label above its line, or else below it, from its end to its beginning.
fn on_line(canvas: &mut Canvas<'_>, placer: &mut Placer, frame: &Frame, step: Rect, note: &Note) {
    let (width, height) = (note.width(canvas), note.height());
    let room = step.width() - width;
    let mut wishes = Vec::new();
    for y in [step.top - height - 2.5, step.top + 3.5, step.top + 10.0] {
        for share in [1.0, 0.0, 0.5, 0.75, 0.25] {
            let left = (step.left + 4.0 + (room - 8.0) * share)
                .clamp(frame.time.left + 2.0, (frame.time.right - width).max(0.0));
            wishes.push(note.area(canvas, left, y));
        }
    }
    // Beside a line that is shorter than its label.
    for y in [
        step.top - height / 2.0,
        step.top - height - 2.5,
        step.top + 3.5,
    ] {
        wishes.push(note.area(canvas, step.right + 5.0, y));
        wishes.push(note.area(canvas, step.left - 5.0 - width, y));
    }
    note.settle(canvas, placer, &wishes, Hold::Start);
}

/// Says that a stretch has no data: in it if it is wide enough, or else beside it.
fn label_gap(
    canvas: &mut Canvas<'_>,
    placer: &mut Placer,
    frame: &Frame,
    (left, right): (f64, f64),
    words: &str,
) {
    let style = Type::new(Face::Regular, axis::SIZE, Tone::Muted);
    let whole = Note::line(words, style);
    let middle = f64::midpoint(left, right);
    let heights = [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9];
    let at = |share: f64| frame.top + (frame.bottom - frame.top) * share;
    let broken = Note {
        lines: canvas
            .metrics
            .wrapped(words, style.face, style.size, right - left, 4),
        style,
    };
    let fits = broken
        .lines
        .iter()
        .all(|line| !line.is_empty() && !line.ends_with('…'));
    if fits {
        let wishes: Vec<Rect> = heights
            .iter()
            .map(|share| broken.around(canvas, middle, at(*share)))
            .collect();
        if broken
            .settle(canvas, placer, &wishes, Hold::Middle)
            .is_some()
        {
            return;
        }
    }
    let mut wishes = Vec::new();
    for share in heights {
        let top = at(share) - whole.height() / 2.0;
        wishes.push(whole.area(canvas, right + 8.0, top));
        wishes.push(whole.area(canvas, left - 8.0 - whole.width(canvas), top));
    }
    let above = wishes.len();
    let half = whole.width(canvas) / 2.0;
    let kept = middle.clamp(
        frame.time.left + half,
        (WIDTH - half).max(frame.time.left + half),
    );
    wishes.push(whole.around(canvas, kept, frame.top - 8.0));
    let Some(found) = whole.settle(canvas, placer, &wishes, Hold::Start) else {
        return;
    };
    let pen = Pen::solid(Tone::Axis, 0.75);
    if found.wish == above {
        canvas.line((middle, found.area.bottom), (middle, frame.top + 8.0), pen);
    } else {
        let y = f64::midpoint(found.area.top, found.area.bottom);
        let right_of = found.area.left > middle;
        let near = if right_of {
            found.area.left - 3.0
        } else {
            found.area.right + 3.0
        };
        canvas.line((middle, y), (near, y), pen);
    }
}
