//! Samples of the marks, as far as they occur.

use super::super::WIDTH;
use super::super::geometry::Rect;
use super::super::measure::Face;
use super::super::palette::{Meaning, Tone};
use super::super::svg::{Canvas, Hold, Pen, Type};
use super::super::{hatch, steps};
use super::draw::open_bar;
use super::panels::{Entry, Panel};
use super::{Ceiling, Tally, TallyBarsWords};

const SIZE: f64 = 10.0;
const LINE: f64 = 16.0;

/// What a sample shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sample {
    Counted,
    Published,
    Reconstructed,
    Limit,
    Temporary,
}

/// Draws the samples in at most two lines; returns where they end.
pub(super) fn draw(canvas: &mut Canvas<'_>, page: &[Panel<'_>], words: &TallyBarsWords) -> f64 {
    let bars: Vec<_> = page
        .iter()
        .flat_map(|panel| &panel.entries)
        .flat_map(Entry::bars)
        .map(|(_, bar)| bar)
        .collect();
    let any_tally = |test: fn(Tally) -> bool| bars.iter().any(|bar| test(bar.tally));
    let any_limit = |test: fn(Ceiling) -> bool| bars.iter().any(|bar| test(bar.ceiling));
    let all = [
        (
            any_tally(
                |tally| matches!(tally, Tally::Counted { count, reconstructed } if reconstructed < count),
            ),
            Sample::Counted,
            &words.counted,
        ),
        (
            any_tally(|tally| {
                matches!(
                    tally,
                    Tally::Counted {
                        reconstructed: 1..,
                        ..
                    }
                )
            }),
            Sample::Reconstructed,
            &words.reconstructed,
        ),
        (
            any_tally(|tally| matches!(tally, Tally::Published { .. })),
            Sample::Published,
            &words.published,
        ),
        (
            any_limit(|ceiling| matches!(ceiling, Ceiling::Set { .. })),
            Sample::Limit,
            &words.limit_mark,
        ),
        (
            any_limit(|ceiling| matches!(ceiling, Ceiling::Set { temporary: 1.., .. })),
            Sample::Temporary,
            &words.temporary_mark,
        ),
    ];
    let style = Type::new(Face::Regular, SIZE, Tone::Muted);
    let (mut x, mut y) = (0.0, 2.0);
    for (_, sample, told) in all.iter().filter(|(occurs, _, _)| *occurs) {
        let mark = if matches!(sample, Sample::Limit | Sample::Temporary) {
            6.0
        } else {
            18.0
        };
        let width = canvas.metrics.width(told, style.face, SIZE);
        if x > 0.0 && x + mark + 5.0 + width > WIDTH && y < LINE {
            (x, y) = (0.0, y + LINE);
        }
        let room = WIDTH - x - mark - 5.0;
        let told = canvas.metrics.shortened(told, style.face, SIZE, room);
        if told.is_empty() {
            continue;
        }
        draw_sample(canvas, *sample, Rect::new(x, y, x + mark, y + 9.0));
        x = canvas
            .text((x + mark + 5.0, y + 8.2), Hold::Start, style, &told)
            .right
            + 16.0;
    }
    if x > 0.0 || y > 2.0 { y + LINE } else { 0.0 }
}

fn draw_sample(canvas: &mut Canvas<'_>, sample: Sample, area: Rect) {
    let middle = f64::midpoint(area.left, area.right);
    match sample {
        Sample::Counted => canvas.rect(area, Tone::Shape(Meaning::Military)),
        Sample::Published => open_bar(canvas, area, Meaning::Military),
        Sample::Reconstructed => {
            open_bar(canvas, area, Meaning::Military);
            let lines = steps::hatching(&[area], hatch::GAP);
            canvas.stroke(&lines, hatch::pen(Tone::Shape(Meaning::Military)));
        }
        Sample::Limit => canvas.line(
            (middle, area.top - 2.0),
            (middle, area.bottom + 2.0),
            Pen::solid(Tone::Shape(Meaning::Limit), 2.0),
        ),
        Sample::Temporary => canvas.line(
            (middle, area.top - 2.0),
            (middle, area.bottom + 2.0),
            Pen::dashed(Tone::Shape(Meaning::Temporary), 2.0, 2.5, 1.5),
        ),
    }
}
