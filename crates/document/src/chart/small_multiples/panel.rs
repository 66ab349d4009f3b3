//! One small chart.

use super::super::axis;
use super::super::data::{Days, Limit, day_after};
use super::super::geometry::Rect;
use super::super::labels::Placer;
use super::super::measure::Face;
use super::super::notes::Note;
use super::super::palette::{Meaning, Tone};
use super::super::scale::{CountScale, TimeScale};
use super::super::svg::{Canvas, Hold, Pen, Type};
use super::super::words::Locale;
use super::super::{hatch, steps};
use super::SmallMultiplesWords;
use super::details::details;
use super::view::View;

pub(super) const SMALL: f64 = 9.5;
/// Above a plot, for labels.
const HEADROOM: f64 = 14.0;

/// The ground of days without records.
pub(super) fn ground(canvas: &mut Canvas<'_>, area: Rect) {
    canvas.rect(area, Tone::Missing);
    let pen = Pen::dashed(Tone::Axis, 0.75, 2.0, 2.0);
    for x in [area.left, area.right] {
        canvas.line((x, area.top), (x, area.bottom), pen);
    }
}

/// Draws a chart into `plot`; its labels may use the headroom above. The line is named if
/// `named` says that none was yet.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    period: Days,
    view: &View<'_>,
    plot: Rect,
    words: &SmallMultiplesWords,
    locale: &dyn Locale,
    named: &mut bool,
) {
    let time = TimeScale::new(period, plot.left, plot.right);
    if view.peak(period).is_none() {
        say_no_records(canvas, view, plot, words, locale);
        tell(canvas, time, view, plot, words, locale);
        return;
    }
    let top = view.greatest(period);
    let frame = Frame {
        time,
        count: CountScale::new(top, plot.bottom, plot.top),
    };
    let gaps: Vec<Rect> = view
        .gaps(period)
        .into_iter()
        .map(|gap| Rect {
            top: plot.top,
            bottom: plot.bottom,
            ..frame.step(gap, 0, 0)
        })
        .collect();
    let mut placer = Placer::new(Rect {
        top: plot.top - HEADROOM,
        ..plot
    });
    for gap in &gaps {
        ground(canvas, *gap);
    }
    axis::grid(canvas, time, plot.top, plot.bottom, locale);
    let areas = shapes(canvas, &mut placer, frame, period, view);
    let base = Pen::solid(Tone::Axis, 1.0);
    canvas.line((plot.left, plot.bottom), (plot.right, plot.bottom), base);
    let style = Type::new(Face::Regular, SMALL, Tone::Muted);
    for count in [0, top] {
        let at = (plot.left - 4.0, frame.count.at(count) + 3.3);
        canvas.text(at, Hold::End, style, &locale.count(count));
    }
    peak(canvas, &mut placer, frame, period, view, words, locale);
    limits(canvas, &mut placer, frame, period, view, words, locale);
    if !*named && view.meaning == Meaning::Military {
        *named = name(canvas, &mut placer, &areas, view);
    }
    for gap in gaps {
        let note = Note::line(words.missing.as_str(), style);
        let (x, y) = (
            f64::midpoint(gap.left, gap.right),
            f64::midpoint(gap.top, gap.bottom),
        );
        if note.width(canvas) <= gap.width() {
            let wishes = [note.around(canvas, x, y), note.around(canvas, x, y + 14.0)];
            if let Some(found) = placer.place_clear(&wishes) {
                note.write(canvas, found.area, Hold::Start);
            }
        }
    }
    tell(canvas, time, view, plot, words, locale);
}

/// What is said of the days, over all of the plot.
fn tell(
    canvas: &mut Canvas<'_>,
    time: TimeScale,
    view: &View<'_>,
    plot: Rect,
    words: &SmallMultiplesWords,
    locale: &dyn Locale,
) {
    for (days, says) in details(view, time.days, words, locale) {
        let area = Rect {
            left: time.start(days.first()),
            right: time.end(days.last()),
            ..plot
        };
        canvas.mark(area, &says);
    }
}

/// The axes of a small chart.
#[derive(Debug, Clone, Copy)]
struct Frame {
    time: TimeScale,
    count: CountScale,
}

impl Frame {
    fn step(self, days: Days, from: u32, to: u32) -> Rect {
        Rect::new(
            self.time.kept(self.time.start(days.first())),
            self.count.at(to),
            self.time.kept(self.time.end(days.last())),
            self.count.at(from),
        )
    }
}

/// Temporary extra, people and limit; returns the areas of people.
fn shapes(
    canvas: &mut Canvas<'_>,
    placer: &mut Placer,
    frame: Frame,
    period: Days,
    view: &View<'_>,
) -> Vec<Rect> {
    let all: Vec<Limit> = view.counted.limits.within(period).collect();
    for limit in all.iter().filter(|limit| limit.temporary > 0) {
        let with = frame.step(
            limit.days,
            limit.base,
            limit.base.saturating_add(limit.temporary),
        );
        canvas.rect(with, Tone::Tint(Meaning::Temporary));
        let pen = Pen::dashed(Tone::Shape(Meaning::Temporary), 1.0, 3.0, 2.0);
        canvas.line((with.left, with.top), (with.right, with.top), pen);
        placer.avoid(Rect::new(with.left, with.top, with.right, with.top).grown(0.0, 1.0));
    }
    let runs: Vec<_> = view.counted.people.within(period).collect();
    let areas: Vec<Rect> = runs
        .iter()
        .map(|run| frame.step(run.days, 0, run.people))
        .collect();
    let hatched: Vec<Rect> = runs
        .iter()
        .map(|run| {
            frame.step(
                run.days,
                run.people.saturating_sub(run.reconstructed),
                run.people,
            )
        })
        .collect();
    let shape = Tone::Shape(view.meaning);
    canvas.fill(&steps::area(&areas), Tone::Tint(view.meaning));
    canvas.stroke(&steps::hatching(&hatched, hatch::GAP), hatch::pen(shape));
    canvas.stroke(&steps::line(&areas), Pen::solid(shape, 2.4));
    let base: Vec<Rect> = all
        .iter()
        .map(|limit| frame.step(limit.days, 0, limit.base))
        .collect();
    canvas.stroke(
        &steps::line(&base),
        Pen::solid(Tone::Shape(Meaning::Limit), 1.0),
    );
    let traced = steps::trace(&areas).into_iter().chain(steps::trace(&base));
    for covered in traced.chain(areas.iter().copied()) {
        placer.avoid(covered);
    }
    areas
}

fn say_no_records(
    canvas: &mut Canvas<'_>,
    view: &View<'_>,
    plot: Rect,
    words: &SmallMultiplesWords,
    locale: &dyn Locale,
) {
    canvas.rect(plot, Tone::Missing);
    let base = Pen::solid(Tone::Axis, 1.0);
    canvas.line((plot.left, plot.bottom), (plot.right, plot.bottom), base);
    let style = Type::new(Face::Regular, 10.0, Tone::Muted);
    let told = view.no_records(words, locale);
    let lines = canvas
        .metrics
        .wrapped(&told, style.face, style.size, plot.width() - 12.0, 3);
    let note = Note { lines, style };
    let middle = (
        f64::midpoint(plot.left, plot.right),
        f64::midpoint(plot.top, plot.bottom),
    );
    let area = note.around(canvas, middle.0, middle.1);
    note.write(canvas, area, Hold::Middle);
}

/// A dot at the highest point with its count and date, or with its count alone.
fn peak(
    canvas: &mut Canvas<'_>,
    placer: &mut Placer,
    frame: Frame,
    period: Days,
    view: &View<'_>,
    words: &SmallMultiplesWords,
    locale: &dyn Locale,
) {
    let time = frame.time;
    let Some(peak) = view.peak(period).filter(|peak| peak.count > 0) else {
        return;
    };
    let x = f64::midpoint(time.start(peak.day), time.end(peak.day));
    let y = frame.count.at(peak.count);
    canvas.dot((x, y), 2.6, Tone::Shape(view.meaning));
    placer.block(Rect::new(x, y, x, y).grown(3.0, 3.0));
    let date = locale.day(peak.day);
    let style = Type::new(Face::SemiBold, SMALL, Tone::Words(view.meaning));
    for told in [
        words
            .peak
            .fill_count(peak.count, locale, &[("date", &date)]),
        locale.count(peak.count),
    ] {
        let note = Note::line(told, style);
        let (width, height) = (note.width(canvas), note.height());
        let left = (x - width / 2.0).clamp(time.left, (time.right - width).max(time.left));
        let mut wishes = vec![
            note.area(canvas, left, y - 4.0 - height),
            note.area(canvas, x + 5.0, y - 2.0 - height),
            note.area(canvas, x - 5.0 - width, y - 2.0 - height),
        ];
        for drop in [5.0, 14.0, 24.0] {
            wishes.push(note.area(canvas, left, y + drop));
        }
        if note.settle(canvas, placer, &wishes, Hold::Start).is_some() {
            return;
        }
    }
}

/// The limits on their lines, the longest stretch in full, every other with its count.
fn limits(
    canvas: &mut Canvas<'_>,
    placer: &mut Placer,
    frame: Frame,
    period: Days,
    view: &View<'_>,
    words: &SmallMultiplesWords,
    locale: &dyn Locale,
) {
    let all: Vec<Limit> = view.counted.limits.within(period).collect();
    let mut stretches: Vec<(u32, Rect)> = all
        .chunk_by(|one, other| {
            one.base == other.base && day_after(one.days.last()) == other.days.first()
        })
        .filter_map(|stretch| {
            let (first, last) = (stretch.first()?, stretch.last()?);
            let right = frame.step(last.days, 0, last.base).right;
            Some((
                first.base,
                Rect {
                    right,
                    ..frame.step(first.days, 0, first.base)
                },
            ))
        })
        .collect();
    stretches.sort_by(|(_, one), (_, other)| other.width().total_cmp(&one.width()));
    let style = Type::new(Face::Medium, SMALL, Tone::Words(Meaning::Limit));
    for (rank, (base, area)) in stretches.into_iter().enumerate() {
        let told = if rank == 0 {
            view.limit.fill_count(base, locale, &[])
        } else {
            locale.count(base)
        };
        on_line(canvas, placer, area, &Note::line(told, style));
    }
    let style = Type::new(Face::Medium, SMALL, Tone::Words(Meaning::Temporary));
    for limit in all.iter().filter(|limit| limit.temporary > 0) {
        let told = words.temporary.fill_count(limit.temporary, locale, &[]);
        let area = frame.step(limit.days, 0, limit.base.saturating_add(limit.temporary));
        on_line(canvas, placer, area, &Note::line(told, style));
    }
}

fn on_line(canvas: &mut Canvas<'_>, placer: &mut Placer, area: Rect, note: &Note) {
    let (width, height) = (note.width(canvas), note.height());
    let mut wishes = Vec::new();
    for y in [area.top - height - 1.5, area.top + 2.5] {
        for left in [area.right - width - 1.0, area.left + 2.0, area.right + 4.0] {
            wishes.push(note.area(canvas, left, y));
        }
    }
    note.settle(canvas, placer, &wishes, Hold::Start);
}

/// Names a line within its longest level stretch; false if that is too narrow.
fn name(canvas: &mut Canvas<'_>, placer: &mut Placer, areas: &[Rect], view: &View<'_>) -> bool {
    let style = Type::new(Face::Medium, SMALL, Tone::Words(view.meaning));
    let note = Note::line(view.who, style);
    let (width, height) = (note.width(canvas), note.height());
    let longest = areas
        .iter()
        .max_by(|one, other| one.width().total_cmp(&other.width()));
    let Some(area) =
        longest.filter(|area| area.width() >= width + 8.0 && area.height() >= height + 8.0)
    else {
        return false;
    };
    let (x, y) = (
        f64::midpoint(area.left, area.right),
        f64::midpoint(area.top, area.bottom),
    );
    let wishes = [
        note.around(canvas, x, y),
        note.area(canvas, area.left + 4.0, area.top + 5.0),
    ];
    note.settle(canvas, placer, &wishes, Hold::Start).is_some()
}
