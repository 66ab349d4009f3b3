//! Lines, put together from words by their baselines.

use kader_core::reading::Bytes;

use super::words::Word;

/// A line: its words from left to right.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) words: Vec<Word>,
    pub(super) base: f64,
    /// The size of most of its letters.
    pub(super) size: f64,
}

/// Words whose baselines differ less are on one line, in parts of their size.
const LEVEL: f64 = 0.25;
/// How much smaller the type of a raised mark is at least.
const SMALLER: f64 = 0.82;

impl Line {
    pub(super) fn of(words: Vec<Word>) -> Self {
        let mut line = Self {
            words,
            ..Self::default()
        };
        line.words.sort_by(|one, other| one.x0.total_cmp(&other.x0));
        // Letters printed twice, a little apart, are bold letters.
        line.words.dedup_by(|next, word| {
            next.text == word.text && (next.x0 - word.x0).abs() < word.size * 0.2
        });
        let letters = |like: &Word| -> usize {
            let same = line
                .words
                .iter()
                .filter(|word| (word.size - like.size).abs() < 0.3 && !word.raised);
            same.map(|word| word.text.len()).sum()
        };
        // Some of the words tell: a line of very many is none of a text.
        let main = line
            .words
            .iter()
            .take(40)
            .filter(|word| !word.raised)
            .max_by_key(|word| letters(word));
        if let Some((base, size)) = main
            .or_else(|| line.words.first())
            .map(|main| (main.base, main.size))
        {
            (line.base, line.size) = (base, size);
        }
        line
    }

    pub(super) fn x0(&self) -> f64 {
        self.words.first().map_or(0.0, |word| word.x0)
    }

    pub(super) fn x1(&self) -> f64 {
        self.words.iter().map(|word| word.x1).fold(0.0, f64::max)
    }

    /// How many characters its words have.
    pub(super) fn letters(&self) -> usize {
        self.words
            .iter()
            .map(|word| word.text.chars().count())
            .sum()
    }

    pub(super) fn is_bold(&self) -> bool {
        let mut letters = self
            .words
            .iter()
            .filter(|word| !word.raised && word.text.chars().any(char::is_alphabetic))
            .peekable();
        letters.peek().is_some() && letters.all(|word| word.bold)
    }

    /// Its text, and where the marks of footnotes stand in it.
    pub(super) fn text(&self) -> (String, Vec<Bytes>) {
        let mut text = String::new();
        let mut marks = Vec::new();
        let mut before: Option<&Word> = None;
        for word in &self.words {
            if let Some(before) = before {
                let gap = word.x0 - before.x1;
                let size = word.size.max(before.size);
                let tied = if word.raised && !before.raised {
                    gap < size * 0.3
                } else if before.raised {
                    gap < size * 0.1
                } else {
                    gap < size * 0.12
                };
                if !tied {
                    text.push_str(if gap > size * 3.0 { "   " } else { " " });
                }
            }
            let start = text.len();
            text.push_str(&word.text);
            if word.raised && is_mark(&word.text, before) {
                marks.push(Bytes {
                    start,
                    end: text.len(),
                });
            }
            before = Some(word);
        }
        (text, marks)
    }
}

/// Whether raised letters are the mark of a footnote: not the 2 of m2, nor the e of 1e.
fn is_mark(text: &str, before: Option<&Word>) -> bool {
    let number = text.trim_end_matches(')');
    let digits = (1..=3).contains(&number.len())
        && text.len() <= number.len() + 1
        && number.bytes().all(|byte| byte.is_ascii_digit());
    let sign = text.chars().count() <= 3 && text.chars().all(|one| "*†‡§".contains(one));
    let unit = before.is_some_and(|word| {
        ["m", "km", "cm", "dm", "mm"].contains(&word.text.as_str()) && ["2", "3"].contains(&text)
    });
    (digits || sign) && !unit
}

/// The lines that words make, from above.
pub(super) fn lines(words: Vec<Word>) -> Vec<Line> {
    let mut words = words;
    words.sort_by(|one, other| one.base.total_cmp(&other.base));
    let mut groups: Vec<Vec<Word>> = Vec::new();
    for word in words {
        let fits = |group: &&mut Vec<Word>| {
            group.last().is_some_and(|last| {
                (word.base - last.base).abs() <= LEVEL * word.size.min(last.size)
            })
        };
        // Lines of other type nearby may lie between: a few groups back is enough.
        match groups.iter_mut().rev().take(3).find(fits) {
            Some(group) => group.push(word),
            None => groups.push(vec![word]),
        }
    }
    raise(&mut groups);
    let mut lines: Vec<Line> = groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .map(Line::of)
        .collect();
    lines.sort_by(|one, other| one.base.total_cmp(&other.base));
    lines
}

/// Puts raised and lowered letters into the lines that they belong to.
fn raise(groups: &mut [Vec<Word>]) {
    // Where each group stands, so that only those nearby are looked at.
    let bases: Vec<f64> = groups
        .iter()
        .map(|group| group.first().map_or(0.0, |word| word.base))
        .collect();
    let mut moves: Vec<(usize, usize, Word)> = Vec::new();
    for (from, group) in groups.iter().enumerate() {
        for word in group {
            // Groups stand in the order of their first baselines.
            let low = bases.partition_point(|base| *base < word.base - word.size * 2.5);
            let high = bases.partition_point(|base| *base < word.base + word.size * 2.5);
            let home = (low..high)
                .find(|to| *to != from && groups[*to].iter().any(|other| beside(word, other)));
            if let Some(to) = home {
                moves.push((from, to, word.clone()));
            }
        }
    }
    for (from, to, word) in moves {
        let Some(at) = groups[from].iter().position(|one| *one == word) else {
            continue;
        };
        let word = groups[from].swap_remove(at);
        let above = bases[to] - word.base > 0.0;
        groups[to].push(Word {
            raised: above,
            ..word
        });
    }
}

/// Whether small letters stand raised or lowered beside a word.
fn beside(small: &Word, word: &Word) -> bool {
    let shift = word.base - small.base;
    let behind = small.x0 - word.x1;
    let ahead = word.x0 - small.x1;
    small.size <= word.size * SMALLER
        && (-0.35..0.8).contains(&(shift / word.size))
        && shift.abs() > word.size * 0.08
        && ((-0.3..0.35).contains(&(behind / word.size))
            || shift > 0.0 && (-0.2..1.6).contains(&(ahead / word.size)) && small.text.len() <= 3)
}

/// Joins the lines of a cell or heading: a word broken at the end of a line becomes whole.
pub(super) fn join(lines: &[Line]) -> (String, Vec<Bytes>) {
    let mut text = String::new();
    let mut marks: Vec<Bytes> = Vec::new();
    for line in lines {
        let (next, next_marks) = line.text();
        join_text(&mut text, &next);
        let start = text.len() - next.len();
        marks.extend(next_marks.iter().map(|mark| Bytes {
            start: mark.start + start,
            end: mark.end + start,
        }));
    }
    (text, marks)
}

/// Adds a line of text to what stands before it.
fn join_text(text: &mut String, next: &str) {
    let mut before = text.chars().rev();
    let last = before.next();
    let letter = before.next();
    let hyphen =
        matches!(last, Some('-' | '\u{2010}')) && letter.is_some_and(char::is_alphanumeric);
    let word: String = next.chars().take_while(|one| one.is_alphabetic()).collect();
    // "missie- en kaderduur" keeps its hyphen and its space.
    let shared = ["en", "of", "and", "or"].contains(&word.as_str());
    let broken = letter.is_some_and(char::is_lowercase) && next.starts_with(char::is_lowercase);
    if last == Some('\u{ad}') || hyphen && broken && !shared {
        text.pop();
    } else if !text.is_empty() && (!hyphen || shared) {
        text.push(' ');
    }
    text.push_str(next);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, x0: f64, base: f64, size: f64) -> Word {
        Word {
            text: text.to_owned(),
            x0,
            x1: x0 + size * 0.5 * f64::from(u32::try_from(text.chars().count()).unwrap()),
            base,
            size,
            top: base - size,
            bold: false,
            turned: false,
            raised: false,
            part: crate::pdf::ink::Part::Text,
            nth: 0,
        }
    }

    #[test]
    fn a_raised_figure_behind_a_number_is_a_mark_and_no_part_of_it() {
        let lines = lines(vec![
            word("266", 100.0, 200.0, 9.0),
            word("12", 113.6, 197.0, 5.85),
            word("30", 160.0, 200.0, 9.0),
        ]);
        assert_eq!(lines.len(), 1);
        let (text, marks) = lines[0].text();
        assert_eq!(text, "26612   30");
        assert_eq!(marks, [Bytes { start: 3, end: 5 }]);
    }

    #[test]
    fn square_metres_have_no_footnote() {
        let lines = lines(vec![
            word("km", 100.0, 200.0, 10.0),
            word("2", 110.2, 196.0, 6.0),
        ]);
        assert_eq!(lines[0].text(), ("km2".to_owned(), Vec::new()));
    }

    #[test]
    fn a_word_broken_at_the_end_of_a_line_becomes_whole() {
        let mut text = "de missie\u{ad}".to_owned();
        join_text(&mut text, "bijdragen");
        assert_eq!(text, "de missiebijdragen");
        let mut text = "een VN-".to_owned();
        join_text(&mut text, "missie");
        assert_eq!(text, "een VN-missie");
        let mut text = "de missie-".to_owned();
        join_text(&mut text, "en kaderduur");
        assert_eq!(text, "de missie- en kaderduur");
        let mut text = "militair en".to_owned();
        join_text(&mut text, "civiel");
        assert_eq!(text, "militair en civiel");
    }
}
