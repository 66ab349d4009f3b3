//! The bars of mandates and frameworks and the labels at their ends.

use super::super::geometry::Rect;
use super::super::labels::Placer;
use super::super::measure::Face;
use super::super::notes::Note;
use super::super::palette::{Meaning, Tone};
use super::super::scale::TimeScale;
use super::super::svg::{Canvas, Pen, Type, number};
use super::super::words::Locale;
use super::draw::Placed;
use super::plan::{Bar, Edge, Urgency, bars};
use super::{End, Term, Timeline, TimelineWords};

const SMALL: f64 = 9.5;
/// The length over which an end that never comes fades out.
const FADE: f64 = 72.0;
/// The depth of a ragged edge.
const RAGGED: f64 = 3.5;

/// The words at an end.
pub(super) fn end_words(until: End, words: &TimelineWords, locale: &dyn Locale) -> String {
    match until {
        End::On(day) => locale.day(day),
        End::Indefinite => words.indefinite.clone(),
        End::Unknown { .. } => words.unknown.clone(),
    }
}

/// The mandates or frameworks of a row.
#[derive(Debug)]
pub(super) struct Lane {
    meaning: Meaning,
    area: Rect,
    bars: Vec<Bar>,
    /// Where the marked day ends on the axis.
    day: f64,
    known: bool,
}

impl Lane {
    pub(super) fn new(
        timeline: &Timeline,
        terms: &[Term],
        meaning: Meaning,
        area: Rect,
        time: TimeScale,
    ) -> Self {
        Self {
            meaning,
            area,
            bars: bars(timeline, terms, time),
            day: time.kept(time.end(timeline.day)),
            known: !terms.is_empty(),
        }
    }

    /// The labels at the ends, the last end first; those between that find no room are left out.
    pub(super) fn labels(
        &self,
        canvas: &Canvas<'_>,
        placer: &mut Placer,
        words: &TimelineWords,
        locale: &dyn Locale,
        none: &str,
    ) -> Vec<Placed> {
        let middle = f64::midpoint(self.area.top, self.area.bottom);
        let at = |note: &Note, left: f64| note.area(canvas, left, middle - 0.47 * SMALL);
        if !self.known {
            let style = Type::new(Face::Regular, SMALL, Tone::Muted);
            let room = self.area.width() - 8.0;
            let told = canvas.metrics.shortened(none, style.face, style.size, room);
            let note = Note::line(told, style);
            let wish = at(&note, self.area.left + 4.0);
            return placer
                .place(&[wish])
                .map(|found| (note, found.area))
                .into_iter()
                .collect();
        }
        for bar in &self.bars {
            placer.block(Rect::new(
                bar.left,
                self.area.top,
                bar.right,
                self.area.bottom,
            ));
        }
        let mut placed = Vec::new();
        for bar in self.bars.iter().rev() {
            let told = match (bar.end, bar.until) {
                (Edge::Fading, _) => words.indefinite.clone(),
                (_, Some(day)) => locale.day(day),
                (_, None) => words.unknown.clone(),
            };
            let (face, tone) = match bar.urgency {
                Urgency::Expiring => (Face::SemiBold, Tone::Words(Meaning::Finding)),
                Urgency::Later => (Face::Regular, Tone::Words(self.meaning)),
                Urgency::Past => (Face::Regular, Tone::Muted),
            };
            let note = Note::line(told, Type::new(face, SMALL, tone));
            let gap = if bar.end == Edge::Beyond { 8.0 } else { 4.5 };
            let wish = at(&note, bar.right + gap);
            if let Some(found) = placer.place(&[wish]) {
                placed.push((note, found.area));
            }
        }
        placed
    }

    /// The bars, each with its place; where none is known, the whole of the lane.
    pub(super) fn places(&self) -> Vec<(Rect, Option<Bar>)> {
        if !self.known {
            return vec![(self.area, None)];
        }
        let place = |bar: &Bar| Rect {
            left: bar.left,
            right: bar.right,
            ..self.area
        };
        let bars = self.bars.iter();
        bars.map(|bar| (place(bar), Some(*bar))).collect()
    }

    /// Draws the bars. `id` names the fading of this lane, once on the page.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, id: &str, time: TimeScale) {
        let shape = Tone::Shape(self.meaning);
        let (top, bottom) = (self.area.top, self.area.bottom);
        for bar in &self.bars {
            let solid = match bar.end {
                Edge::Fading => (bar.right - FADE).max(bar.left),
                _ => bar.right,
            };
            // A little into the fading, so that no seam shows.
            let lap = if bar.end == Edge::Fading {
                (solid + 0.5).min(bar.right)
            } else {
                solid
            };
            canvas.fill(&outline(bar, lap, top, bottom), shape);
            if bar.end == Edge::Fading {
                canvas.faded(Rect::new(solid, top, bar.right, bottom), shape, id);
            }
            if bar.end == Edge::Beyond {
                arrow(canvas, time.right + 1.0, 5.0, (top, bottom), shape);
            }
            if bar.start == Edge::Beyond {
                // A cut shows that the bar began before the axis does.
                let x = bar.left + 2.5;
                canvas.line((x, top), (x, bottom), Pen::solid(Tone::Paper, 1.25));
            }
            if bar.urgency == Urgency::Expiring {
                let from = self.day.max(bar.left);
                canvas.rect(
                    Rect::new(from, top, bar.right.max(from + 1.5), bottom),
                    Tone::Shape(Meaning::Finding),
                );
            }
            if bar.end == Edge::Straight {
                let tone = match bar.urgency {
                    Urgency::Expiring => Tone::Shape(Meaning::Finding),
                    Urgency::Past | Urgency::Later => shape,
                };
                let x = bar.right - 0.75;
                canvas.line((x, top - 2.0), (x, bottom + 2.0), Pen::solid(tone, 1.5));
            }
        }
    }
}

/// A bar up to `right`, with teeth where an edge is ragged.
fn outline(bar: &Bar, right: f64, top: f64, bottom: f64) -> String {
    let teeth = |x: f64, inwards: f64| {
        let step = (bottom - top) / 4.0;
        [
            (0.0, 0.0),
            (inwards, 1.0),
            (0.0, 2.0),
            (inwards, 3.0),
            (0.0, 4.0),
        ]
        .map(|(depth, at)| (x + depth, top + step * at))
        .to_vec()
    };
    let depth = RAGGED.min((right - bar.left) / 2.0);
    let mut points = match bar.start {
        Edge::Ragged => teeth(bar.left, depth),
        Edge::Straight | Edge::Beyond | Edge::Fading => vec![(bar.left, top), (bar.left, bottom)],
    };
    let end = match bar.end {
        Edge::Ragged => teeth(right, -depth),
        Edge::Straight | Edge::Beyond | Edge::Fading => vec![(right, top), (right, bottom)],
    };
    points.extend(end.into_iter().rev());
    let mut path = String::new();
    for (index, (x, y)) in points.into_iter().enumerate() {
        path.push(if index == 0 { 'M' } else { 'L' });
        path.push_str(&format!("{} {}", number(x), number(y)));
    }
    path.push('Z');
    path
}

/// A triangle that points beyond the axis.
fn arrow(canvas: &mut Canvas<'_>, x: f64, length: f64, (top, bottom): (f64, f64), tone: Tone) {
    let path = format!(
        "M{} {}L{} {}L{} {}Z",
        number(x),
        number(top - 1.0),
        number(x + length),
        number(f64::midpoint(top, bottom)),
        number(x),
        number(bottom + 1.0)
    );
    canvas.fill(&path, tone);
}
