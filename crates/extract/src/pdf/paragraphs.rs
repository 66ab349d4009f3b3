//! Paragraphs, headings and items of lists, by gaps, sizes and weights.

use std::collections::BTreeMap;

use kader_core::reading::{Bytes, LineKind, SourceLine};

use super::lines::{Line, join};

/// How running text looks in a document.
#[derive(Debug, Clone)]
pub(super) struct Style {
    /// The size of running text.
    body: f64,
    /// Whether running text is bold.
    bold: bool,
    /// How far lines of running text lie apart.
    leading: f64,
}

/// Lines further apart than the usual leading times this are of two paragraphs.
const APART: f64 = 1.22;
/// A heading is larger than running text by this at least, or bold.
const LARGER: f64 = 1.1;
/// A heading has no more lines and letters than these.
const HEAD_LINES: usize = 4;
const HEAD_LETTERS: usize = 180;

/// The size in which most letters are set.
#[allow(clippy::cast_precision_loss)]
pub(super) fn body_size<'l>(lines: impl Iterator<Item = &'l Line>) -> f64 {
    let mut sizes: BTreeMap<i64, usize> = BTreeMap::new();
    for line in lines {
        *sizes.entry(half_points(line.size)).or_default() += line.letters();
    }
    let most = sizes.into_iter().max_by_key(|(_, letters)| *letters);
    most.map_or(10.0, |(size, _)| size as f64 / 2.0)
}

#[allow(clippy::cast_possible_truncation)]
fn half_points(size: f64) -> i64 {
    (size.clamp(0.0, 10_000.0) * 2.0).round() as i64
}

impl Style {
    pub(super) fn of<'l>(lines: impl Iterator<Item = &'l Line>, body: f64) -> Self {
        let (mut bold, mut all) = (0, 0);
        let mut gaps: Vec<f64> = Vec::new();
        let mut above: Option<&Line> = None;
        for line in lines {
            if (line.size - body).abs() > 0.5 {
                above = None;
                continue;
            }
            all += line.letters();
            bold += if line.is_bold() { line.letters() } else { 0 };
            let gap = above.map_or(0.0, |above| line.base - above.base);
            if gap > body * 0.8 && gap < body * 2.4 {
                gaps.push(gap);
            }
            above = Some(line);
        }
        gaps.sort_by(f64::total_cmp);
        let leading = gaps.get(gaps.len() / 2).copied().unwrap_or(body * 1.3);
        Self {
            body,
            bold: bold * 2 > all,
            leading,
        }
    }

    /// What a line may be the heading of, by its size and weight; nothing for running text.
    fn head(&self, line: &Line) -> Option<(i64, bool)> {
        let bold = line.is_bold() && !self.bold;
        let larger = line.size >= self.body * LARGER;
        let not_small = line.size >= self.body * 0.93;
        // What is larger is a heading whether bold or not; its number may be of another weight.
        (larger || bold && not_small).then(|| (half_points(line.size), bold && !larger))
    }

    /// The usual distance of lines of a size.
    fn leading_of(&self, size: f64) -> f64 {
        if (size - self.body).abs() <= 0.5 {
            self.leading
        } else {
            size * (self.leading / self.body.max(1.0)).clamp(1.0, 1.6)
        }
    }

    /// Gives the headings their levels: the largest is the first.
    pub(super) fn level(lines: &mut [SourceLine]) {
        let mut looks: Vec<(i64, bool)> = lines
            .iter()
            .filter_map(|line| match line.kind {
                LineKind::Heading(look) => Some(looked(look)),
                _ => None,
            })
            .collect();
        looks.sort_unstable();
        looks.dedup();
        looks.reverse();
        for line in lines {
            if let LineKind::Heading(level) = &mut line.kind {
                let place = looks.iter().position(|look| *look == looked(*level));
                *level = u8::try_from(place.unwrap_or(0) + 1)
                    .unwrap_or(u8::MAX)
                    .min(9);
            }
        }
    }
}

/// A look of headings as a number that fits where their level comes to stand, and back.
fn look_number((size, bold): (i64, bool)) -> u8 {
    u8::try_from(size.clamp(0, 127) * 2 + i64::from(bold)).unwrap_or(u8::MAX)
}

fn looked(number: u8) -> (i64, bool) {
    (i64::from(number / 2), number % 2 == 1)
}

/// A paragraph: lines that belong together.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    lines: Vec<Line>,
    kind: ParagraphKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ParagraphKind {
    Running,
    Item,
    Caption,
    Heading((i64, bool)),
}

/// The paragraphs of a column.
pub(super) fn paragraphs(lines: &[Line], style: &Style) -> Vec<Paragraph> {
    let mut found: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        let begins = found
            .last()
            .and_then(|lines| lines.last().map(|above| (lines, above)))
            .is_none_or(|(lines, above)| begins(line, above, lines, style));
        if begins {
            found.push(vec![line.clone()]);
        } else if let Some(last) = found.last_mut() {
            last.push(line.clone());
        }
    }
    found
        .into_iter()
        .map(|lines| Paragraph {
            kind: kind(&lines, style),
            lines,
        })
        .collect()
}

fn begins(line: &Line, above: &Line, paragraph: &[Line], style: &Style) -> bool {
    let gap = line.base - above.base;
    let leading = style.leading_of(line.size.max(above.size));
    let first = paragraph.first().unwrap_or(above);
    // The title of a caption is bold, its number not.
    let captioned = paragraph.len() < 3 && is_caption(&first.text().0);
    let looks =
        style.head(line) != style.head(above) && !captioned || (line.size - above.size).abs() > 0.8;
    let left = paragraph
        .iter()
        .skip(1)
        .map(Line::x0)
        .fold(first.x0(), f64::min);
    let indented = paragraph.len() > 1 && line.x0() > left + line.size * 0.8;
    let ended = above
        .text()
        .0
        .trim_end()
        .ends_with(['.', ';', ':', ',', '!', '?']);
    let outdented = is_item(first, true) && line.x0() < first.x0() + line.size * 0.3;
    gap <= 0.0
        || gap > leading * APART
        || looks
        || indented && ended
        || outdented
        || is_item(line, ended || is_item(first, true))
}

/// Whether a line begins an item of a list. A dash may also stand in a sentence.
fn is_item(line: &Line, ended: bool) -> bool {
    let [first, second, ..] = line.words.as_slice() else {
        return false;
    };
    let text = first.text.as_str();
    let apart = second.x0 - first.x1 > line.size * 0.4;
    let bullet = ["•", "▪", "●", "◦", "‣", "■", "", ""].contains(&text);
    let dash = ["–", "-", "—", "*", "o"].contains(&text) && (apart || ended);
    let counted = text.len() <= 4
        && text.ends_with(['.', ')'])
        && text[..text.len() - 1]
            .trim_start_matches('(')
            .chars()
            .all(|one| one.is_ascii_digit() || one.is_ascii_lowercase())
        && text.len() > 1
        && apart
        && ended;
    bullet || dash || counted
}

fn kind(lines: &[Line], style: &Style) -> ParagraphKind {
    let Some(first) = lines.first() else {
        return ParagraphKind::Running;
    };
    let (text, _) = join(lines);
    if is_caption(&text) {
        return ParagraphKind::Caption;
    }
    let letters: usize = lines.iter().map(Line::letters).sum();
    let look = style.head(first);
    let plain = !text.ends_with(['.', ';', ',', '!'])
        && text.chars().any(char::is_alphabetic)
        && !is_contents(&text)
        && !is_day(&text);
    let short = lines.len() <= HEAD_LINES && letters <= HEAD_LETTERS;
    match look {
        Some(look) if plain && short && lines.iter().all(|line| style.head(line).is_some()) => {
            ParagraphKind::Heading(look)
        }
        _ if is_item(first, true) => ParagraphKind::Item,
        _ => ParagraphKind::Running,
    }
}

/// A line of a table of contents: dots or a gap, and a page.
fn is_contents(text: &str) -> bool {
    let bare = text.trim_end_matches(|one: char| one.is_ascii_digit());
    bare.len() < text.len() && (bare.ends_with("   ") || bare.trim_end().ends_with(['.', '…']))
}

/// "1 januari 2022": a number that is none of a heading.
fn is_day(text: &str) -> bool {
    let words = text.trim_start_matches(|one: char| one.is_ascii_digit());
    words.len() < text.len() && words.trim_start().starts_with(char::is_lowercase)
}

/// "Tabel 3 …", "Figure 2: …": a line above or below a table or drawing, no heading.
fn is_caption(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let label = [
        "tabel", "table", "figuur", "figure", "grafiek", "kaart", "box",
    ];
    let number = words.next().unwrap_or_default();
    label.contains(&first.as_str()) && number.starts_with(|one: char| one.is_ascii_digit())
}

impl Paragraph {
    /// Whether it is text that may go on over a page.
    pub(super) fn is_running(&self) -> bool {
        matches!(self.kind, ParagraphKind::Running | ParagraphKind::Item)
    }

    /// Whether it goes on with a line at the foot of the page before.
    pub(super) fn goes_on(&self, before: &str) -> bool {
        let ended = before
            .trim_end()
            .trim_end_matches(['’', '”', '"', '\'', ')'])
            .ends_with(['.', '!', '?', ':', ';']);
        let text = self
            .lines
            .first()
            .map(|line| line.text().0)
            .unwrap_or_default();
        self.kind == ParagraphKind::Running
            && !ended
            && (before.ends_with(['-', '\u{ad}', ','])
                || text.starts_with(|one: char| {
                    one.is_lowercase() || one.is_ascii_digit() || one == '('
                }))
    }

    /// Its lines, with the bytes of marks and what they are.
    pub(super) fn lines(&self, style: &Style) -> Vec<(String, Vec<Bytes>, LineKind)> {
        if let ParagraphKind::Heading(look) = self.kind {
            let (text, marks) = join(&self.lines);
            return vec![(text, marks, LineKind::Heading(look_number(look)))];
        }
        let count = self.lines.len();
        let line = |(index, line): (usize, &Line)| {
            let (text, marks) = line.text();
            let usual = (line.size - style.body).abs() <= 0.6;
            // Two lines of the usual look are running text; a lone one may be anything.
            let certain = count >= 2
                && usual
                && (index > 0 || !text.starts_with(|one: char| one.is_ascii_digit()));
            let kind = match self.kind {
                ParagraphKind::Item if index == 0 => LineKind::Item,
                ParagraphKind::Caption => LineKind::Text,
                _ if is_contents(&text) => LineKind::Text,
                _ if certain => LineKind::Text,
                _ => LineKind::Unknown,
            };
            (text, marks, kind)
        };
        self.lines.iter().enumerate().map(line).collect()
    }
}
