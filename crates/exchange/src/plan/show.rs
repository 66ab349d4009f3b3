//! A plan as people read it: counts by kind, then the rows that change something, then what is
//! wrong.

use kader_core::wording::{Argument, Lang, Message, say};

use super::difference::{FieldChange, difference};
use super::{Plan, Row, Standing, Subject, Verdict};
use crate::sheet::{Fault, Place};

impl Plan<'_> {
    /// The plan in words, with at most so many rows of each verdict and so many faults.
    #[must_use]
    pub fn text(&self, lang: Lang, most: usize) -> String {
        let mut text = String::new();
        for message in self.lines(lang, most) {
            text.push_str(&say(lang, &message));
            text.push('\n');
        }
        text
    }

    /// The lines of [`Plan::text`] before they are words.
    fn lines(&self, lang: Lang, most: usize) -> Vec<Message> {
        let mut lines = Vec::new();
        let file = self.source.to_string();
        if self.is_empty() {
            lines.push(Message::new("import-nothing").with("file", file));
            return lines;
        }
        let summary = Message::new("import-summary").with("file", file);
        lines.push(self.total().message(summary));
        let counts = self.counts();
        if counts.len() > 1 {
            let told = counts.iter().filter(|(_, counts)| !counts.is_nothing());
            lines.extend(told.map(|(kind, counts)| {
                let kind = Message::new(kind);
                counts.message(Message::new("import-kind").with("kind", kind))
            }));
        }
        self.rows_told(most, &mut lines);
        for fault in self.faults.iter().take(most) {
            lines.push(fault_told(fault, &self.source));
            lines.push(Message::new("import-advice").with("advice", fault.advice(lang)));
        }
        let more = self.faults.len().saturating_sub(most) + self.omitted;
        if more > 0 {
            lines.push(Message::new("import-more-faults").with("count", more));
        }
        if !self.is_sound() {
            let count = self.faults.len() + self.omitted;
            lines.push(Message::new("import-refused").with("count", count));
        }
        lines
    }

    fn rows_told(&self, most: usize, lines: &mut Vec<Message>) {
        let total = self.total();
        let told_of = Standing::ALL
            .into_iter()
            .filter(|standing| *standing != Standing::Unchanged);
        for standing in told_of {
            let count = total.of(standing);
            let rows = self.rows(move |other| other == standing);
            lines.extend(rows.take(most).map(|row| told(&row, &self.source)));
            if count > most {
                lines.push(Message::new("import-more").with("count", count - most));
            }
        }
    }
}

fn told(row: &Row, source: &Place) -> Message {
    let name = match &row.verdict {
        Verdict::Added(_) | Verdict::Unchanged => "import-added",
        Verdict::Changed { .. } => "import-changed",
        Verdict::Withdrawn(_) => "import-withdrawn",
        Verdict::Wrong => "import-wrong",
    };
    let mut message = Message::new(name).with("record", record(&row.subject));
    if let Some(place) = &row.place {
        message = message.with("place", at(place, source));
    }
    match &row.verdict {
        Verdict::Changed { before, after } => {
            let fields = fields(&difference(before, after));
            message.with("fields", fields)
        }
        _ => message,
    }
}

/// A place, without the file and sheet that the whole plan is about.
fn at(place: &Place, source: &Place) -> Argument {
    let within: Argument = match (place.row, place.column) {
        (None, _) => return place.to_string().into(),
        (Some(row), None) => match &place.sheet {
            None => Message::new("import-at-row").with("row", row.to_string()),
            Some(sheet) => Message::new("import-at-sheet-row")
                .with("sheet", sheet)
                .with("row", row.to_string()),
        }
        .into(),
        (Some(_), Some(_)) => place.cell().unwrap_or_default().into(),
    };
    if place.file == source.file {
        return within;
    }
    let message = Message::new("import-at-file").with("file", &place.file);
    message.with("place", within).into()
}

fn record(subject: &Subject) -> Message {
    let message = Message::new("import-record").with("kind", Message::new(subject.kind()));
    match subject.id() {
        Some(id) => message.with("id", id),
        None if *subject == Subject::Identity => message.with("id", ""),
        None => message.with("id", Message::new("import-no-id")),
    }
}

/// The changes of fields, one behind the other.
fn fields(changes: &[FieldChange]) -> Message {
    let side = |value: &Option<String>| match value {
        Some(value) => Message::new("import-value").with("value", shortened(value)),
        None => Message::new("import-empty"),
    };
    let one = |change: &FieldChange| {
        Message::new("import-field")
            .with("field", &change.field)
            .with("before", side(&change.before))
            .with("after", side(&change.after))
    };
    let mut backwards = changes.iter().rev();
    let last = backwards
        .next()
        .map_or_else(|| Message::new("import-empty"), one);
    backwards.fold(last, |rest, change| {
        Message::new("import-fields")
            .with("first", one(change))
            .with("rest", rest)
    })
}

/// How many letters of a value are shown.
const SHOWN: usize = 80;

fn shortened(value: &str) -> String {
    let flat = value.split_whitespace().collect::<Vec<_>>().join(" ");
    match flat.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", flat.get(..end).unwrap_or_default()),
        None => flat,
    }
}

fn fault_told(fault: &Fault, source: &Place) -> Message {
    let message = match &fault.excerpt {
        Some(excerpt) => Message::new("import-fault-excerpt").with("excerpt", excerpt),
        None => Message::new("import-fault"),
    };
    message
        .with("code", fault.code.as_str())
        .with("place", at(&fault.place, source))
        .with("message", fault.message.clone())
}
