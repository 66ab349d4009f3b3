//! The marks and words of an axis of days.

use super::geometry::Rect;
use super::measure::Face;
use super::palette::Tone;
use super::scale::{Stretch, TimeScale, months, years};
use super::svg::{Canvas, Hold, Pen, Type};
use super::words::Locale;

/// The size of words on an axis.
pub(super) const SIZE: f64 = 10.0;

/// How much can be told of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Detail {
    Days,
    Short,
    Initials,
    Years,
}

/// The room below an axis for two lines of words, and for one.
const TWO_LINES: f64 = 34.0;
const ONE_LINE: f64 = 22.0;

/// The room below an axis for its words.
pub(super) fn room(canvas: &Canvas<'_>, scale: TimeScale, locale: &dyn Locale) -> f64 {
    match detail(canvas, scale, locale) {
        Detail::Years => ONE_LINE,
        Detail::Days | Detail::Short | Detail::Initials => TWO_LINES,
    }
}

fn detail(canvas: &Canvas<'_>, scale: TimeScale, locale: &dyn Locale) -> Detail {
    let widest = |name: &dyn Fn(i8) -> String| {
        (1..=12)
            .map(|month| canvas.metrics.width(&name(month), Face::Regular, SIZE))
            .fold(0.0, f64::max)
    };
    // February is the shortest month that must hold its name.
    let month = scale.day_width() * 28.0;
    if scale.day_width() >= 7.0 {
        Detail::Days
    } else if month >= widest(&|month| locale.month_short(month)) + 4.0 {
        Detail::Short
    } else if month >= widest(&|month| locale.month_initial(month)) + 1.0 {
        Detail::Initials
    } else {
        Detail::Years
    }
}

/// Vertical lines at the months (or years) across `top`–`bottom`, behind the data.
pub(super) fn grid(
    canvas: &mut Canvas<'_>,
    scale: TimeScale,
    top: f64,
    bottom: f64,
    locale: &dyn Locale,
) {
    let (all, mixed) = match detail(canvas, scale, locale) {
        Detail::Years => (years(scale.days), false),
        Detail::Days | Detail::Short | Detail::Initials => (months(scale.days), true),
    };
    for stretch in all.iter().skip(1) {
        let x = scale.start(stretch.days.first());
        let tone = if mixed && stretch.month == 1 {
            Tone::Axis
        } else {
            Tone::Grid
        };
        canvas.line((x, top), (x, bottom), Pen::solid(tone, 0.75));
    }
}

/// The base line at `y`, the marks below it and their words, within `bounds`.
pub(super) fn words(
    canvas: &mut Canvas<'_>,
    scale: TimeScale,
    y: f64,
    bounds: Rect,
    locale: &dyn Locale,
) {
    canvas.line(
        (scale.left, y),
        (scale.right, y),
        Pen::solid(Tone::Axis, 1.0),
    );
    let (first, second) = (y + 14.0, y + 28.0);
    let style = Type::new(Face::Regular, SIZE, Tone::Muted);
    let year_style = Type::new(Face::Medium, SIZE, Tone::Ink);
    let detail = detail(canvas, scale, locale);
    let mut free = f64::NEG_INFINITY;
    match detail {
        Detail::Days => {
            for stretch in months(scale.days) {
                let mut day = stretch.days.first();
                while stretch.days.contains(day) {
                    let x = f64::midpoint(scale.start(day), scale.end(day));
                    if matches!(day.day(), 1 | 8 | 15 | 22 | 29) {
                        canvas.line((x, y), (x, y + 4.0), Pen::solid(Tone::Axis, 1.0));
                        centred(
                            canvas,
                            x,
                            first,
                            style,
                            &day.day().to_string(),
                            bounds,
                            &mut free,
                        );
                    }
                    match day.tomorrow() {
                        Ok(next) => day = next,
                        Err(_) => break,
                    }
                }
            }
            free = f64::NEG_INFINITY;
            for stretch in months(scale.days) {
                let name = locale.month(stretch.year, stretch.month);
                let x = middle(scale, stretch);
                centred(canvas, x, second, year_style, &name, bounds, &mut free);
            }
        }
        Detail::Short | Detail::Initials => {
            for stretch in months(scale.days) {
                let x = scale.start(stretch.days.first());
                if x > scale.left {
                    let tick = if stretch.month == 1 {
                        TWO_LINES - 4.0
                    } else {
                        4.0
                    };
                    canvas.line((x, y), (x, y + tick), Pen::solid(Tone::Axis, 1.0));
                }
                let name = if detail == Detail::Short {
                    locale.month_short(stretch.month)
                } else {
                    locale.month_initial(stretch.month)
                };
                let room = scale.end(stretch.days.last()) - x;
                if canvas.metrics.width(&name, style.face, style.size) <= room {
                    centred(
                        canvas,
                        middle(scale, stretch),
                        first,
                        style,
                        &name,
                        bounds,
                        &mut free,
                    );
                }
            }
            year_words(canvas, scale, second, year_style, bounds);
        }
        Detail::Years => {
            let quarters = scale.day_width() * 90.0 >= 8.0;
            for stretch in months(scale.days).iter().skip(1) {
                let x = scale.start(stretch.days.first());
                if stretch.month == 1 {
                    canvas.line((x, y), (x, y + ONE_LINE - 4.0), Pen::solid(Tone::Axis, 1.0));
                } else if quarters && matches!(stretch.month, 4 | 7 | 10) {
                    canvas.line((x, y), (x, y + 3.5), Pen::solid(Tone::Axis, 1.0));
                }
            }
            year_words(canvas, scale, first + 1.0, year_style, bounds);
        }
    }
}

/// The years, each in the middle of its stretch, as far as they have room.
fn year_words(canvas: &mut Canvas<'_>, scale: TimeScale, y: f64, style: Type, bounds: Rect) {
    let all = years(scale.days);
    let full = scale.day_width() * 365.0;
    let width = canvas.metrics.width("2000", style.face, style.size) + 6.0;
    // Years that are too narrow for their name are named every second, fifth or tenth time.
    let every = [1, 2, 5, 10, 20, 50]
        .into_iter()
        .find(|every| full * f64::from(*every) >= width)
        .unwrap_or(100);
    let mut free = f64::NEG_INFINITY;
    for stretch in &all {
        let room = scale.end(stretch.days.last()) - scale.start(stretch.days.first());
        let alone = all.len() == 1;
        if (i32::from(stretch.year) % every == 0 && (every > 1 || room >= width - 6.0)) || alone {
            let words = stretch.year.to_string();
            centred(
                canvas,
                middle(scale, *stretch),
                y,
                style,
                &words,
                bounds,
                &mut free,
            );
        }
    }
}

fn middle(scale: TimeScale, stretch: Stretch) -> f64 {
    f64::midpoint(
        scale.start(stretch.days.first()),
        scale.end(stretch.days.last()),
    )
}

/// Words around `x`, moved into `bounds`, unless they would touch those that end at `free`.
fn centred(
    canvas: &mut Canvas<'_>,
    x: f64,
    y: f64,
    style: Type,
    words: &str,
    bounds: Rect,
    free: &mut f64,
) {
    let half = canvas.metrics.width(words, style.face, style.size) / 2.0;
    if half * 2.0 > bounds.width() {
        return;
    }
    let x = x.clamp(bounds.left + half, bounds.right - half);
    if x - half >= *free {
        canvas.text((x, y), Hold::Middle, style, words);
        *free = x + half + 1.0;
    }
}
