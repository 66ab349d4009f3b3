// The scoring of the labelled texts: read by the test that holds them and by the example that
// prints the tables.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kader_citation::Catalogue;
use kader_core::reading::{Known, Predicate, Reading, SourceDocument};

/// A marked statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    pub subject: String,
    pub predicate: String,
    pub value: String,
    pub qualifiers: Vec<String>,
    pub period: Option<String>,
    pub start: usize,
    pub end: usize,
}

/// A text without its marks.
#[derive(Debug, Clone)]
pub struct Case {
    pub name: String,
    pub text: String,
    pub on: Option<jiff::civil::Date>,
    pub labels: Vec<Label>,
    pub changes: Vec<Change>,
}

/// A change of one fact in a text that is consistent in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The rule that must tell of it, and it alone.
    pub code: String,
    /// Words of the text; where they stand several times the first are changed.
    pub old: String,
    pub new: String,
    /// Whether it is known not to be found.
    pub missed: bool,
}

impl Case {
    /// The text with one fact changed.
    pub fn changed(&self, change: &Change) -> String {
        assert!(self.text.contains(&change.old), "{}: {change:?}", self.name);
        self.text.replacen(&change.old, &change.new, 1)
    }
}

/// What was expected, found, and both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    pub expected: usize,
    pub found: usize,
    pub right: usize,
}

impl Score {
    /// Whether precision is 0.95 and recall 0.85 or better.
    pub fn passes(self) -> bool {
        self.expected > 0
            && self.right * 100 >= self.found * 95
            && self.right * 100 >= self.expected * 85
    }
}

/// Whole documents, each with changes of one fact.
pub const DOCUMENTS: &str = include_str!("documents.txt");

const SETS: [(&str, &str); 7] = [
    ("chapters-nl.txt", include_str!("chapters-nl.txt")),
    ("letters-nl.txt", include_str!("letters-nl.txt")),
    ("annexes.txt", include_str!("annexes.txt")),
    ("overviews.txt", include_str!("overviews.txt")),
    ("later.txt", include_str!("later.txt")),
    ("more.txt", include_str!("more.txt")),
    ("documents.txt", DOCUMENTS),
];

/// The texts of a set.
pub fn cases(set: &str) -> Vec<Case> {
    let mut out = Vec::new();
    for part in format!("\n{set}").split("\n=== ").skip(1) {
        let (name, body) = part.split_once('\n').expect("a name and a text");
        let (mut on, mut changes, mut body) = (None, Vec::new(), body);
        while let Some(rest) = body.strip_prefix('@') {
            let (line, rest) = rest.split_once('\n').expect("a line of its own");
            match line.strip_prefix("on ") {
                Some(day) => on = Some(day.parse().expect("a day")),
                None => changes.push(change(line)),
            }
            body = rest;
        }
        let (mut text, mut labels) = (String::new(), Vec::new());
        let mut rest = body;
        while let Some((before, tail)) = rest.split_once('{') {
            text.push_str(before);
            let (mark, tail) = tail.split_once('}').expect("a closing brace");
            let (head, words) = mark.split_once('|').expect("a bar in a mark");
            let start = text.len();
            text.push_str(words);
            labels.extend(
                head.split(';')
                    .map(|one| label(one.trim(), start, text.len())),
            );
            rest = tail;
        }
        text.push_str(rest);
        out.push(Case {
            name: name.to_owned(),
            text,
            on,
            labels,
            changes,
        });
    }
    out
}

/// `change T102: words => other words`; `missed` where it is known not to be found.
fn change(line: &str) -> Change {
    let (head, words) = line.split_once(": ").expect("a colon");
    let (what, code) = head.split_once(' ').expect("a rule");
    let (old, new) = words.split_once(" => ").expect("an arrow");
    Change {
        code: code.to_owned(),
        old: old.to_owned(),
        new: new.to_owned(),
        missed: what == "missed",
    }
}

fn label(head: &str, start: usize, end: usize) -> Label {
    let mut words = head.split(' ');
    let predicate = words.next().expect("a predicate").to_owned();
    let subject = words.next().expect("a subject").to_owned();
    let (mut value, mut qualifiers, mut period) = (Vec::new(), Vec::new(), None);
    for word in words {
        if let Some(qualifier) = word.strip_prefix('~') {
            qualifiers.push(qualifier.to_owned());
        } else if let Some(one) = word.strip_prefix('@') {
            period = Some(one.to_owned());
        } else {
            value.push(word);
        }
    }
    qualifiers.sort();
    Label {
        subject,
        predicate,
        value: value.join(" "),
        qualifiers,
        period,
        start,
        end,
    }
}

/// What is understood of a text, in the form of labels.
pub fn found(case: &Case) -> Vec<Label> {
    let source = SourceDocument::from_text(&case.text);
    let known = Known {
        on: case.on,
        ..Known::default()
    };
    let reading = Reading::of(&source, known, &Catalogue::builtin());
    let labels = reading.statements.iter().map(|statement| {
        let place = reading.document.place(&statement.range);
        let mut qualifiers: Vec<String> = statement
            .qualifiers
            .iter()
            .map(|one| one.name().to_owned())
            .collect();
        qualifiers.sort();
        Label {
            subject: reading.subject(statement).unwrap_or("-").to_owned(),
            predicate: statement.predicate.name().to_owned(),
            value: statement.value.to_string(),
            qualifiers,
            period: statement.period.map(|period| period.to_string()),
            start: place.start,
            end: place.end,
        }
    });
    labels.collect()
}

/// Whether two labels state the same at the same place.
fn same(one: &Label, other: &Label) -> bool {
    one.start < other.end
        && other.start < one.end
        && (&one.subject, &one.predicate, &one.value)
            == (&other.subject, &other.predicate, &other.value)
        && one.qualifiers == other.qualifiers
        && one.period == other.period
}

/// The scores per predicate, and a line for every difference.
pub fn score() -> (BTreeMap<String, Score>, Vec<String>) {
    score_of(&SETS)
}

/// The scores of these sets, each with its name.
pub fn score_of(sets: &[(&str, &str)]) -> (BTreeMap<String, Score>, Vec<String>) {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut differences = Vec::new();
    for (set, text) in sets.iter().copied() {
        for case in cases(text) {
            let found = found(&case);
            let mut tell = |what: &str, label: &Label| {
                let words = case
                    .text
                    .get(label.start..label.end)
                    .unwrap_or("?")
                    .replace('\n', " ");
                differences.push(format!(
                    "{set}, {}: {what} {} {} {} {:?} {:?} at {words:?}",
                    case.name,
                    label.predicate,
                    label.subject,
                    label.value,
                    label.qualifiers,
                    label.period
                ));
            };
            for label in &case.labels {
                let score = scores.entry(label.predicate.clone()).or_default();
                score.expected += 1;
                if found.iter().any(|other| same(label, other)) {
                    score.right += 1;
                } else {
                    tell("missed", label);
                }
            }
            for label in &found {
                scores.entry(label.predicate.clone()).or_default().found += 1;
                if !case.labels.iter().any(|other| same(label, other)) {
                    tell("wrong", label);
                }
            }
        }
    }
    (scores, differences)
}

/// A share, rounded down: nothing looks better than it is.
pub fn ratio(right: usize, all: usize) -> String {
    match all {
        0 => "–".to_owned(),
        all => format!("{}.{:03}", right / all, right * 1_000 / all % 1_000),
    }
}

/// The table of the documentation.
pub fn table() -> String {
    let (scores, _) = score();
    let mut out = String::from("| predicate | marked | precision | recall | supported |\n");
    out.push_str("| --- | ---: | ---: | ---: | --- |\n");
    for predicate in Predicate::ALL {
        let score = scores.get(predicate.name()).copied().unwrap_or_default();
        let _ = writeln!(
            out,
            "| {predicate} | {} | {} | {} | {} |",
            score.expected,
            ratio(score.right, score.found),
            ratio(score.right, score.expected),
            if score.passes() {
                "yes"
            } else {
                "not supported"
            }
        );
    }
    let all: Vec<Case> = SETS.iter().flat_map(|(_, set)| cases(set)).collect();
    let silent = all.iter().filter(|case| case.labels.is_empty()).count();
    let marked: usize = all.iter().map(|case| case.labels.len()).sum();
    let _ = writeln!(
        out,
        "\n{} texts with {marked} statements; {silent} of the texts must yield nothing.",
        all.len()
    );
    out
}
