//! Findings as JSON.

use kader_core::checks::Severity;
use serde_json::{Map, Value, json};

use super::{Findings, Place, Told};

/// The findings as one JSON document: receipt, findings, summary.
#[must_use]
pub fn json(findings: &Findings<'_>) -> String {
    let told: Vec<Value> = findings
        .told
        .iter()
        .map(|told| Value::Object(one(findings, told)))
        .collect();
    let waived: Vec<Value> = findings
        .waived
        .iter()
        .map(|(told, reason)| {
            let mut object = one(findings, told);
            object.insert("waived_because".to_owned(), json!(reason));
            Value::Object(object)
        })
        .collect();
    let summary: Map<String, Value> = Severity::ALL
        .into_iter()
        .map(|severity| {
            let count = findings.count(severity);
            (severity.word().to_owned(), json!(count))
        })
        .collect();
    let document = json!({
        "receipt": {
            "version": env!("CARGO_PKG_VERSION"),
            "input_sha256": findings.input_sha256,
            "known_at": findings.known_at,
            "on": findings.on.map(|on| on.to_string()),
        },
        "findings": told,
        "waived": waived,
        "summary": summary,
    });
    format!("{document:#}\n")
}

fn one(findings: &Findings<'_>, told: &Told) -> Map<String, Value> {
    let finding = &told.finding;
    let places: Vec<Value> = told
        .places
        .iter()
        .map(|place| of_place(findings, place))
        .collect();
    let evidence: Vec<&str> = told
        .places
        .iter()
        .map(|place| place.says.as_str())
        .collect();
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("rule", json!(finding.rule.code));
    put("name", json!(finding.rule.name));
    put("severity", json!(finding.severity.word()));
    put("certainty", json!(finding.certainty.word()));
    put("message", json!(findings.message(finding)));
    put(
        "subject",
        json!({ "kind": finding.subject.kind.word(), "id": finding.subject.id }),
    );
    put("places", Value::Array(places));
    put("evidence", json!(evidence));
    put("advice", json!(findings.advice(finding)));
    object
}

fn of_place(findings: &Findings<'_>, place: &Place) -> Value {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("file", json!(place.file));
    if let Some(lines) = findings.lines(place) {
        put("line", json!(lines.line));
        put("column", json!(lines.column));
        put("end_line", json!(lines.end_line));
        put("end_column", json!(lines.end_column));
        put("section", json!(place.section));
        put("excerpt", json!(lines.excerpt));
    } else {
        put("section", json!(place.section));
    }
    if let Some(page) = place.page {
        put("page", json!(page));
    }
    if let Some(paragraph) = place.paragraph {
        put("paragraph", json!(paragraph));
    }
    Value::Object(object)
}
