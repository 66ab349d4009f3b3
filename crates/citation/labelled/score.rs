// The scoring of the labelled sets: read by the test that holds them and by
// the example that prints the table.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kader_citation::{Catalogue, Citation, Kind, Language, Mention, Qualifier, read_all, scan};

/// A marked find: its kind, its value, and the bytes it stands on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    pub kind: String,
    pub value: String,
    pub start: usize,
    pub end: usize,
}

/// A line of a labelled set: its text without the marks.
#[derive(Debug, Clone)]
pub struct Case {
    pub line: usize,
    pub text: String,
    pub on: Option<jiff::civil::Date>,
    pub labels: Vec<Label>,
}

/// What was expected, found, and both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    pub expected: usize,
    pub found: usize,
    pub right: usize,
}

impl Score {
    pub fn recall(self) -> (usize, usize) {
        (self.right, self.expected)
    }

    pub fn precision(self) -> (usize, usize) {
        (self.right, self.found)
    }

    /// Whether both are at least 97 in a hundred.
    pub fn passes(self) -> bool {
        let enough = |(right, all): (usize, usize)| right * 100 >= all * 97;
        self.expected > 0 && enough(self.recall()) && enough(self.precision())
    }
}

const SETS: [(&str, &str, Language); 5] = [
    (
        "citations.txt",
        include_str!("citations.txt"),
        Language::Dutch,
    ),
    (
        "numbers-nl.txt",
        include_str!("numbers-nl.txt"),
        Language::Dutch,
    ),
    (
        "numbers-en.txt",
        include_str!("numbers-en.txt"),
        Language::English,
    ),
    (
        "dates-nl.txt",
        include_str!("dates-nl.txt"),
        Language::Dutch,
    ),
    (
        "dates-en.txt",
        include_str!("dates-en.txt"),
        Language::English,
    ),
];

/// The cases of a set.
pub fn cases(set: &str) -> Vec<Case> {
    let mut out = Vec::new();
    for (index, line) in set.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut rest = line;
        let mut on = None;
        if let Some(tail) = rest.strip_prefix('@') {
            let (day, tail) = tail.split_once(' ').expect("a day and a text");
            on = Some(day.parse().expect("a day"));
            rest = tail;
        }
        let (mut text, mut labels) = (String::new(), Vec::new());
        while let Some((before, tail)) = rest.split_once('{') {
            text.push_str(&plain(before));
            let (mark, tail) = tail.split_once('}').expect("a closing brace");
            let (head, words) = mark.split_once('|').expect("a bar in a mark");
            let (kind, value) = head.split_once(' ').expect("a kind and a value");
            let start = text.len();
            text.push_str(&plain(words));
            labels.push(Label {
                kind: kind.to_owned(),
                value: value.to_owned(),
                start,
                end: text.len(),
            });
            rest = tail;
        }
        text.push_str(&plain(rest));
        out.push(Case {
            line: index + 1,
            text,
            on,
            labels,
        });
    }
    out
}

fn plain(words: &str) -> String {
    words
        .replace("\\n", "\n")
        .replace("\\s", "\u{a0}")
        .replace("\\h", "\u{ad}")
}

fn qualifiers(list: &[Qualifier]) -> String {
    list.iter()
        .map(|one| one.name().replace('-', ""))
        .collect::<Vec<_>>()
        .join("+")
}

/// What the crate finds in a text, in the form of labels.
fn found(text: &str, name: &str, language: Language, on: Option<jiff::civil::Date>) -> Vec<Label> {
    let known = Catalogue::builtin();
    if name.starts_with("citations") {
        return scan(text, &known).iter().map(cited).collect();
    }
    let read = read_all(text, language, on, &known);
    if name.starts_with("numbers") {
        let label = |number: &kader_citation::FoundNumber<'_>| {
            let value = format!("{} {}", qualifiers(&number.qualifiers), number.value);
            let (start, end) = (number.place.start, number.place.end);
            Label {
                kind: "number".into(),
                value: value.trim().to_owned(),
                start,
                end,
            }
        };
        return read.numbers.iter().map(label).collect();
    }
    let mut out = Vec::new();
    for date in &read.dates {
        let when = date
            .when
            .as_ref()
            .map_or("-".to_owned(), ToString::to_string);
        let bound = date.bound.map_or("", |bound| bound.name());
        let value = format!("{bound} {when}").trim().to_owned();
        let (start, end) = (date.place.start, date.place.end);
        out.push(Label {
            kind: "date".into(),
            value,
            start,
            end,
        });
    }
    for duration in &read.durations {
        let value = duration.duration.to_string();
        let (start, end) = (duration.place.start, duration.place.end);
        out.push(Label {
            kind: "duration".into(),
            value,
            start,
            end,
        });
    }
    out
}

fn cited(mention: &Mention<'_>) -> Label {
    Label {
        kind: mention.kind.name().to_owned(),
        value: mention
            .citation()
            .map_or("-".to_owned(), Citation::identifier),
        start: mention.place.start,
        end: mention.place.end,
    }
}

/// The name under which a label is counted.
fn bucket(set: &str, label: &Label) -> String {
    let language = if set.ends_with("-en.txt") {
        "English"
    } else {
        "Dutch"
    };
    match label.kind.as_str() {
        "date" if label.value.contains("..") => format!("vague date, {language}"),
        "date" => format!("date, {language}"),
        "number" | "duration" => format!("{}, {language}", label.kind),
        kind => kind.to_owned(),
    }
}

/// The scores per kind, and a line for every difference.
pub fn score() -> (BTreeMap<String, Score>, Vec<String>) {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut differences = Vec::new();
    for (name, set, language) in SETS {
        for case in cases(set) {
            let found = found(&case.text, name, language, case.on);
            for label in &case.labels {
                let score = scores.entry(bucket(name, label)).or_default();
                score.expected += 1;
                if found.contains(label) {
                    score.right += 1;
                } else {
                    differences.push(difference(name, &case, "missed", label));
                }
            }
            for label in &found {
                scores.entry(bucket(name, label)).or_default().found += 1;
                if !case.labels.contains(label) {
                    differences.push(difference(name, &case, "wrong", label));
                }
            }
        }
    }
    (scores, differences)
}

fn difference(name: &str, case: &Case, what: &str, label: &Label) -> String {
    let Label {
        kind,
        value,
        start,
        end,
    } = label;
    let words = case.text.get(*start..*end).unwrap_or("?");
    format!(
        "{name}:{}: {what} {kind} {value} {words:?} in {:?}",
        case.line, case.text
    )
}

/// The table of the documentation, the kinds of citations first.
pub fn table() -> String {
    let (scores, _) = score();
    let mut names: Vec<String> = Kind::ALL
        .iter()
        .map(|kind| kind.name().to_owned())
        .collect();
    names.extend(scores.keys().filter(|name| name.contains(',')).cloned());
    let mut out = String::from("| kind | marked | precision | recall | supported |\n");
    out.push_str("| --- | ---: | ---: | ---: | --- |\n");
    for name in names {
        let score = scores.get(&name).copied().unwrap_or_default();
        let ratio = |(right, all): (usize, usize)| match all {
            0 => "–".to_owned(),
            // Rounded down: a kind never looks better than it is.
            all => format!("{}.{:03}", right / all, right * 1_000 / all % 1_000),
        };
        let (precision, recall) = (ratio(score.precision()), ratio(score.recall()));
        let supported = if score.passes() {
            "yes"
        } else {
            "not supported"
        };
        let _ = writeln!(
            out,
            "| {name} | {} | {precision} | {recall} | {supported} |",
            score.expected
        );
    }
    let lines: usize = SETS.iter().map(|(_, set, _)| cases(set).len()).sum();
    let silent: usize = SETS
        .iter()
        .map(|(_, set, _)| {
            cases(set)
                .iter()
                .filter(|case| case.labels.is_empty())
                .count()
        })
        .sum();
    let _ = writeln!(
        out,
        "\n{lines} sentences, of which {silent} must yield nothing."
    );
    out
}
