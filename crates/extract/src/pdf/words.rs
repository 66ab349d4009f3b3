//! Words, merged from letters by their places.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::ink::{Glyph, Ink, Part};

/// Which way a line runs: as usual, or turned by quarters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Right,
    Down,
    Left,
    Up,
}

const WAYS: [Way; 4] = [Way::Right, Way::Down, Way::Left, Way::Up];

/// A word, or a part of one that is set otherwise than the rest.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) x0: f64,
    pub(super) x1: f64,
    /// Its baseline; for a turned word, its lower edge.
    pub(super) base: f64,
    pub(super) size: f64,
    /// Where it begins from above.
    pub(super) top: f64,
    pub(super) bold: bool,
    /// Whether it runs up or down.
    pub(super) turned: bool,
    /// Raised above the line and smaller.
    pub(super) raised: bool,
    /// What the file tells it to be part of.
    pub(super) part: Part,
    /// Where its first letter stands among the letters of the page.
    pub(super) nth: usize,
}

/// A wider gap between letters parts words, in parts of their size.
const GAP: f64 = 0.16;
/// Letters that overlap more than this are not of one word.
const OVERLAP: f64 = 0.5;

impl Word {
    pub(super) fn middle(&self) -> (f64, f64) {
        if self.turned {
            return ((self.x0 + self.x1) / 2.0, (self.top + self.base) / 2.0);
        }
        ((self.x0 + self.x1) / 2.0, self.base - self.size * 0.3)
    }
}

/// The words of a page, and what is set aslant over it. A page that is turned as a whole is
/// turned back.
pub(super) fn words(ink: &mut Ink) -> (Vec<Word>, String) {
    let slanted: String = ink
        .glyphs
        .iter()
        .filter(|glyph| is_slanted(glyph))
        .map(|glyph| glyph.text.as_ref())
        .collect();
    ink.glyphs.retain(|glyph| !is_slanted(glyph));
    let count = |way: Way| {
        ink.glyphs
            .iter()
            .filter(|glyph| way_of(glyph) == way)
            .count()
    };
    let counts = WAYS.map(|way| (count(way), way));
    let (most, main) = counts
        .into_iter()
        .max_by_key(|(count, way)| (*count, *way == Way::Right))
        .unwrap_or((0, Way::Right));
    if main != Way::Right && most * 10 > ink.glyphs.len() * 7 {
        turn_page(ink, main);
    }
    let mut found = Vec::new();
    for way in WAYS {
        merge(ink, way, &mut found);
    }
    (found, slanted)
}

/// Whether a letter stands neither upright nor turned by a quarter: a watermark.
fn is_slanted(glyph: &Glyph) -> bool {
    let along = (glyph.end.0 - glyph.start.0, glyph.end.1 - glyph.start.1);
    along.0.abs().min(along.1.abs()) > 0.08 * along.0.hypot(along.1)
}

fn way_of(glyph: &Glyph) -> Way {
    let (x, y) = glyph.up;
    if x.abs() > y.abs() {
        if x > 0.0 { Way::Down } else { Way::Up }
    } else if y > 0.0 {
        Way::Left
    } else {
        Way::Right
    }
}

/// A place as it is when lines that run this way run to the right.
fn turned(at: (f64, f64), way: Way, (width, height): (f64, f64)) -> (f64, f64) {
    match way {
        Way::Right => at,
        Way::Down => (at.1, width - at.0),
        Way::Left => (width - at.0, height - at.1),
        Way::Up => (height - at.1, at.0),
    }
}

fn turn_page(ink: &mut Ink, way: Way) {
    let page = (ink.width, ink.height);
    let place = |at| turned(at, way, page);
    for glyph in &mut ink.glyphs {
        let origin = place((0.0, 0.0));
        let up = place(glyph.up);
        glyph.up = (up.0 - origin.0, up.1 - origin.1);
        glyph.start = place(glyph.start);
        glyph.end = place(glyph.end);
    }
    for rule in &mut ink.rules {
        let (from, to) = (place(rule.from), place(rule.to));
        rule.from = (from.0.min(to.0), from.1.min(to.1));
        rule.to = (from.0.max(to.0), from.1.max(to.1));
    }
    if matches!(way, Way::Up | Way::Down) {
        (ink.width, ink.height) = (ink.height, ink.width);
    }
}

/// Merges the letters of lines that run one way.
fn merge(ink: &Ink, way: Way, found: &mut Vec<Word>) {
    let page = (ink.width, ink.height);
    let mut open: Option<(Word, f64)> = None;
    for (nth, glyph) in ink.glyphs.iter().enumerate() {
        if way_of(glyph) != way {
            continue;
        }
        let size = glyph.up.0.hypot(glyph.up.1);
        let (start, end) = (turned(glyph.start, way, page), turned(glyph.end, way, page));
        let text = glyph
            .text
            .trim_matches(|one: char| one == '\u{200b}' || one == '\u{feff}');
        if text.chars().all(char::is_whitespace) || size < 0.5 {
            if !text.is_empty() {
                found.extend(open.take().map(|(word, _)| placed(word, way, page)));
            }
            continue;
        }
        if let Some((word, spacing)) = &mut open {
            let gap = start.0 - word.x1;
            let joins = glyph.part == word.part
                && (start.1 - word.base).abs() < word.size * 0.1
                && (0.8..1.25).contains(&(size / word.size))
                && gap > -word.size * OVERLAP
                && gap < word.size * GAP + spacing.max(0.0);
            if joins {
                word.text.push_str(text);
                word.x1 = word.x1.max(end.0);
                word.bold &= glyph.bold;
                *spacing = glyph.spacing;
                continue;
            }
        }
        found.extend(open.take().map(|(word, _)| placed(word, way, page)));
        let word = Word {
            text: text.to_owned(),
            x0: start.0.min(end.0),
            x1: end.0.max(start.0),
            base: start.1,
            size,
            top: start.1 - size * 0.75,
            bold: glyph.bold,
            turned: false,
            raised: false,
            part: glyph.part,
            nth,
        };
        open = Some((word, glyph.spacing));
    }
    found.extend(open.map(|(word, _)| placed(word, way, page)));
}

/// A word at its place on the page.
fn placed(mut word: Word, way: Way, page: (f64, f64)) -> Word {
    if !is_nfc(&word.text) {
        word.text = word.text.nfc().collect();
    }
    let back = match way {
        Way::Right => return word,
        Way::Down => Way::Up,
        Way::Left => Way::Left,
        Way::Up => Way::Down,
    };
    let page = if way == Way::Left {
        page
    } else {
        (page.1, page.0)
    };
    let from = turned((word.x0, word.top), back, page);
    let to = turned((word.x1, word.base), back, page);
    Word {
        x0: from.0.min(to.0),
        x1: from.0.max(to.0),
        top: from.1.min(to.1),
        base: from.1.max(to.1),
        turned: true,
        ..word
    }
}
