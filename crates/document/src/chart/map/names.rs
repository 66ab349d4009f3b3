//! What stands beside a circle: one mission with its number, or a list of those that share it.

use super::super::geometry::Rect;
use super::super::measure::Face;
use super::super::palette::Tone;
use super::super::svg::{Canvas, Hold, Type};
use super::super::words::Locale;
use super::spots::Spot;
use super::{MapWords, People, without_brackets};

const NAME: Type = Type {
    face: Face::Regular,
    size: 10.5,
    tone: Tone::Ink,
};
const NUMBER: Type = Type {
    face: Face::SemiBold,
    size: 10.5,
    tone: Tone::Ink,
};
const HEAD: Type = Type {
    face: Face::Regular,
    size: 9.5,
    tone: Tone::Muted,
};

/// The widest a name may be, and the lines it may take.
const ROOM: f64 = 140.0;
const NAME_LINES: usize = 2;
/// The missions that a list names.
const MOST: usize = 6;
/// From baseline to baseline.
const LEADING: f64 = 12.5;
/// Between a name and its number.
const GAP: f64 = 4.0;

/// A line: words, and a number after them.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    words: String,
    style: Type,
    number: String,
}

/// The words of a circle.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name {
    lines: Vec<Line>,
    width: f64,
}

impl Name {
    /// Those of a circle; `with_place` where there is room to say what the place is called.
    pub(super) fn of(
        spot: &Spot<'_>,
        with_place: bool,
        words: &MapWords,
        locale: &dyn Locale,
        canvas: &Canvas<'_>,
    ) -> Self {
        let missions = missions(spot);
        let mut lines = Vec::new();
        if let [(name, people)] = missions.as_slice() {
            lines = named(name, figure(*people, words, locale), canvas, NAME_LINES);
            let places: Vec<&str> = spot
                .points
                .iter()
                .filter_map(|at| at.place.as_deref())
                .collect();
            if with_place && let [place] = places.as_slice() {
                lines.push(head(without_brackets(place), canvas));
            }
        } else {
            let everyone = words.people.fill_count(spot.present.total(), locale, &[]);
            let phrase = if spot.is_short() {
                &words.together_short
            } else {
                &words.together
            };
            let count = u32::try_from(missions.len()).unwrap_or(u32::MAX);
            lines.push(head(
                &phrase.fill_count(count, locale, &[("people", &everyone)]),
                canvas,
            ));
            // One more line would say that one more is not named.
            let most = if missions.len() == MOST + 1 {
                MOST + 1
            } else {
                MOST
            };
            for (name, people) in missions.iter().take(most) {
                lines.extend(named(name, figure(*people, words, locale), canvas, 1));
            }
            let further = u32::try_from(missions.len().saturating_sub(most)).unwrap_or(u32::MAX);
            if further > 0 {
                lines.push(head(&words.more.fill_count(further, locale, &[]), canvas));
            }
        }
        let width = lines
            .iter()
            .map(|line| line.width(canvas))
            .fold(0.0, f64::max);
        Self { lines, width }
    }

    /// How wide and how high it is.
    pub(super) fn size(&self) -> (f64, f64) {
        let lines = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        (self.width, f64::from(lines) * LEADING - 2.0)
    }

    /// Writes it into `area`, its lines held as told.
    pub(super) fn write(&self, canvas: &mut Canvas<'_>, area: Rect, hold: Hold) {
        let mut y = area.top + 8.2;
        for line in &self.lines {
            let width = line.width(canvas);
            let left = match hold {
                Hold::Start => area.left,
                Hold::Middle => f64::midpoint(area.left, area.right) - width / 2.0,
                Hold::End => area.right - width,
            };
            canvas.text((left, y), Hold::Start, line.style, &line.words);
            let right = left + width;
            canvas.text((right, y), Hold::End, NUMBER, &line.number);
            y += LEADING;
        }
    }
}

impl Line {
    fn width(&self, canvas: &Canvas<'_>) -> f64 {
        let words = canvas
            .metrics
            .width(&self.words, self.style.face, self.style.size);
        if self.number.is_empty() {
            return words;
        }
        let gap = if self.words.is_empty() { 0.0 } else { GAP };
        words + gap + canvas.metrics.width(&self.number, NUMBER.face, NUMBER.size)
    }
}

/// The missions of a circle, each once, with its people at all of its places here.
fn missions<'m>(spot: &Spot<'m>) -> Vec<(&'m str, People)> {
    let mut missions: Vec<(&str, People)> = Vec::new();
    for point in &spot.points {
        match missions.iter_mut().find(|(name, _)| *name == point.name) {
            Some((_, people)) => *people = both(*people, point.people),
            None => missions.push((&point.name, point.people)),
        }
    }
    missions
}

fn both(one: People, other: People) -> People {
    match (one, other) {
        (People::Unavailable, People::Unavailable) => People::Unavailable,
        (People::Counted(one), People::Counted(other)) => People::Counted(one.and(other)),
        _ => People::Partly(one.counted().and(other.counted())),
    }
}

/// A number as it stands beside a name.
fn figure(people: People, words: &MapWords, locale: &dyn Locale) -> String {
    match people {
        People::Counted(present) => locale.count(present.total()),
        People::Partly(present) => {
            format!("{} + {}", locale.count(present.total()), words.unavailable)
        }
        People::Unavailable => words.unavailable.clone(),
    }
}

/// A name in some lines, the number after the last.
fn named(name: &str, number: String, canvas: &Canvas<'_>, most: usize) -> Vec<Line> {
    let mut lines: Vec<Line> = canvas
        .metrics
        .wrapped(name, NAME.face, NAME.size, ROOM, most)
        .into_iter()
        .map(|words| Line {
            words,
            style: NAME,
            number: String::new(),
        })
        .collect();
    match lines.last_mut() {
        Some(last) => last.number = number,
        None => lines.push(Line {
            words: String::new(),
            style: NAME,
            number,
        }),
    }
    lines
}

/// A line of less weight.
fn head(words: &str, canvas: &Canvas<'_>) -> Line {
    Line {
        words: canvas.metrics.shortened(words, HEAD.face, HEAD.size, ROOM),
        style: HEAD,
        number: String::new(),
    }
}
