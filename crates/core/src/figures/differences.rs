//! Differences: what was published beside what is computed, and what one source says beside
//! what was adopted. Tallies of what is recorded too are held against the records.

use super::table::columns;
use super::{
    Because, ColumnKind, CountingRule, Figure, FigureRow, FigureTable, FigureValue, Part, annex1,
    annex1_published, annex2, annex2_published, deployed, sweep,
};
use crate::model::{
    Attestation, Contribution, Edition, Measure, Period, Provenance, RecordRef, Tally,
};
use crate::record::{Field, Value};
use crate::register::Register;

/// Where published and computed cells of the annexes differ, where tallies differ from what is
/// recorded, and where attestations differ from what was adopted.
#[must_use]
pub fn differences(register: &Register, edition: &Edition) -> FigureTable {
    let on = edition.period.until();
    let mut rows = Vec::new();
    compare(
        &annex1_published(register, edition),
        &annex1(register, edition, on),
        &mut rows,
    );
    compare(
        &annex2_published(register, edition),
        &annex2(register, edition),
        &mut rows,
    );
    for tally in register.tallies.values() {
        rows.extend(tallied(register, tally));
    }
    attested(register, &mut rows);
    FigureTable {
        name: "differences",
        columns: columns(&[
            ("figure", ColumnKind::Words),
            ("published", ColumnKind::Words),
            ("computed", ColumnKind::Words),
            ("source", ColumnKind::Words),
        ]),
        rows,
        notes: Vec::new(),
    }
}

fn row(key: String, published: &str, computed: &str, source: &str, part: Part) -> FigureRow {
    let because = Because {
        parts: vec![part],
        ..Because::of(CountingRule::Differences)
    };
    let cell = |words: &str| {
        let value = match words {
            "" => FigureValue::Blank,
            words => FigureValue::Words(words.to_owned()),
        };
        Figure::new(value, because.clone())
    };
    let cells = vec![cell(&key), cell(published), cell(computed), cell(source)];
    FigureRow {
        key,
        is_total: false,
        cells,
    }
}

fn compare(published: &FigureTable, computed: &FigureTable, rows: &mut Vec<FigureRow>) {
    for printed in &published.rows {
        for (place, column) in published.columns.iter().enumerate() {
            // Labels and footnote marks are how it is printed, not what is said.
            if matches!(
                column.key,
                "group" | "mission" | "location" | "contribution" | "footnotes"
            ) {
                continue;
            }
            let said = printed.cells.get(place).map(|figure| figure.value.data());
            let found = computed
                .figure(&printed.key, column.key)
                .map(|figure| figure.value.data());
            if let (Some(said), Some(found)) = (said, found)
                && said != found
            {
                let key = format!("{}/{}/{}", published.name, printed.key, column.key);
                let part = Part::Figure {
                    path: key.clone(),
                    count: None,
                };
                rows.push(row(key, &said, &found, "", part));
            }
        }
    }
}

/// What the records give of what a tally of people counts; nothing where not every deployment
/// that it covers is recorded, and for tallies of other things.
#[must_use]
pub fn counted(register: &Register, tally: &Tally) -> Option<u64> {
    let recorded = tally.contributions.iter().all(|id| {
        let contribution = register.contributions.get(id);
        contribution.is_some_and(Contribution::is_recorded)
    });
    let category = tally.category.filter(|_| recorded)?;
    match tally.measure {
        Measure::Deployed => {
            let figure = deployed(register, &tally.contributions, category, tally.period);
            Some(figure.value.count().unwrap_or(0))
        }
        Measure::Headcount => {
            let day = Period::day(tally.period.until());
            Some(sweep(register, &tally.contributions, category, day).person_days())
        }
        Measure::Requests => None,
    }
}

/// A tally of people beside what the records give, where they differ.
fn tallied(register: &Register, tally: &Tally) -> Option<FigureRow> {
    let counted = counted(register, tally)?;
    let allowed = u64::from(tally.count.least())..=u64::from(tally.count.most());
    if allowed.contains(&counted) {
        return None;
    }
    let record = tally.id.record();
    let said = match tally.count.words() {
        Some(words) => words.to_owned(),
        None => tally.count.least().to_string(),
    };
    let sources: Vec<String> = tally
        .provenance
        .sources
        .iter()
        .map(ToString::to_string)
        .collect();
    let part = Part::Record {
        record: record.clone(),
        count: None,
    };
    let key = format!("{record}/count");
    Some(row(
        key,
        &said,
        &counted.to_string(),
        &sources.join("; "),
        part,
    ))
}

fn attested(register: &Register, rows: &mut Vec<FigureRow>) {
    macro_rules! each {
        ($($field:ident)+) => {$(
            for record in register.$field.values() {
                let entries = match record.write() {
                    Some(Value::Table(entries)) => entries,
                    _ => Vec::new(),
                };
                of_record(&record.id.record(), &record.provenance, &entries, rows);
            }
        )+};
    }
    each! {
        missions legal_bases mandates contributions frameworks posts tallies events decisions
        commitments funding objectives assessments evaluations requests parameters editions
    }
}

fn of_record(
    record: &RecordRef,
    provenance: &Provenance,
    entries: &[crate::record::Entry],
    rows: &mut Vec<FigureRow>,
) {
    for Attestation {
        field,
        says,
        source,
        ..
    } in &provenance.attestations
    {
        let adopted = entries
            .iter()
            .find(|entry| entry.key == *field)
            .map(|entry| &entry.node.value);
        if adopted != Some(says) {
            let key = format!("{record}/{field}");
            let said = in_words(says);
            let adopted = adopted.map(in_words).unwrap_or_default();
            let part = Part::Record {
                record: record.clone(),
                count: None,
            };
            rows.push(row(key, &said, &adopted, &source.to_string(), part));
        }
    }
}

/// A value in words, for a table of data; of a vague one the words of its source.
#[must_use]
pub fn in_words(value: &Value) -> String {
    match value {
        Value::Text(words) => words.clone(),
        Value::Integer(integer) => integer.to_string(),
        Value::Decimal(decimal) => decimal.clone(),
        Value::Boolean(boolean) => boolean.to_string(),
        Value::Date(day) => day.to_string(),
        Value::List(items) => items
            .iter()
            .map(|item| in_words(&item.value))
            .collect::<Vec<_>>()
            .join("; "),
        Value::Table(entries) => {
            // Of words by language the first; of what is vague its words.
            let translated = entries
                .iter()
                .all(|entry| matches!(entry.key.as_str(), "nl" | "en"));
            let words = match translated {
                true => entries.first(),
                false => entries.iter().find(|entry| entry.key == "words"),
            };
            words.map_or_else(
                || {
                    entries
                        .iter()
                        .map(|entry| format!("{} {}", entry.key, in_words(&entry.node.value)))
                        .collect::<Vec<_>>()
                        .join(", ")
                },
                |words| in_words(&words.node.value),
            )
        }
    }
}
