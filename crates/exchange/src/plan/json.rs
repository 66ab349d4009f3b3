//! A plan as data.

use kader_core::wording::{Lang, say};
use serde_json::{Map, Value as Json, json};

use super::difference::difference;
use super::{Counts, Plan, Row, Verdict};
use crate::sheet::{Fault, Place};

impl Plan<'_> {
    /// The plan as data: counts, the rows that change something or are wrong, and the faults,
    /// whose words are in a language.
    #[must_use]
    pub fn to_json(&self, lang: Lang) -> Json {
        let kinds: Map<String, Json> = self
            .counts()
            .into_iter()
            .map(|(kind, counts)| {
                let word = kind.strip_prefix("kind-").unwrap_or(kind);
                let word = word.strip_prefix("import-").unwrap_or(word);
                (word.to_owned(), of_counts(counts))
            })
            .collect();
        let faults: Vec<Json> = self
            .faults
            .iter()
            .map(|fault| of_fault(fault, lang))
            .collect();
        json!({
            "source": of_place(&self.source),
            "sound": self.is_sound(),
            "summary": of_counts(self.total()),
            "kinds": kinds,
            "rows": self.changes().map(|row| of_row(&row)).collect::<Vec<_>>(),
            "errors": faults,
            "more_errors": self.omitted,
        })
    }
}

fn of_counts(counts: Counts) -> Json {
    json!({
        "added": counts.added,
        "changed": counts.changed,
        "withdrawn": counts.withdrawn,
        "unchanged": counts.unchanged,
        "wrong": counts.wrong,
    })
}

fn of_place(place: &Place) -> Json {
    json!({
        "file": place.file,
        "sheet": place.sheet,
        "row": place.row,
        "cell": place.cell(),
    })
}

fn of_row(row: &Row) -> Json {
    let mut entries = json!({
        "verdict": row.verdict.standing().word(),
        "kind": row.subject.word(),
        "id": row.subject.id(),
        "place": row.place.as_ref().map(of_place),
    });
    if let Verdict::Changed { before, after } = &row.verdict {
        let fields = difference(before, after).into_iter().map(|change| {
            json!({
                "field": change.field,
                "before": change.before,
                "after": change.after,
            })
        });
        entries["fields"] = fields.collect();
    }
    entries
}

fn of_fault(fault: &Fault, lang: Lang) -> Json {
    json!({
        "code": fault.code.as_str(),
        "place": of_place(&fault.place),
        "field": fault.field,
        "excerpt": fault.excerpt,
        "message": say(lang, &fault.message),
        "advice": fault.advice(lang),
    })
}
