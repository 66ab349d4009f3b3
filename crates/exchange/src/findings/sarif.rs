//! Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which editors
//! and review tools show at the line.

use kader_core::checks::{Rule, Severity};
use kader_core::wording::{Lang, words};
use serde_json::{Map, Value, json};

use super::{Findings, Place, Told};

/// The findings as a SARIF log of one run.
#[must_use]
pub fn sarif(findings: &Findings<'_>) -> String {
    let rules: Vec<Value> = findings
        .rules
        .iter()
        .map(|rule| of_rule(findings, rule))
        .collect();
    let stands = findings.told.iter().map(|told| result(findings, told));
    let waived = findings.waived.iter().map(|(told, reason)| {
        let mut result = result(findings, told);
        result.insert(
            "suppressions".to_owned(),
            json!([{ "kind": "external", "status": "accepted", "justification": reason }]),
        );
        result
    });
    let results: Vec<Value> = stands.chain(waived).map(Value::Object).collect();
    let document = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "kader",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "language": findings.lang.tag(),
            "columnKind": "unicodeCodePoints",
            "results": results,
            "properties": {
                "on": findings.on.map(|on| on.to_string()),
                "input_sha256": findings.input_sha256,
            },
        }],
    });
    format!("{document:#}\n")
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn of_rule(findings: &Findings<'_>, rule: &Rule) -> Value {
    let advice = words(findings.lang, &format!("{}.advice", rule.code)).unwrap_or_default();
    let other = match findings.lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    let title = words(other, &format!("{}.title", rule.code)).unwrap_or_default();
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": { "text": findings.title(rule) },
        "fullDescription": { "text": findings.why(rule) },
        "help": { "text": advice },
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "sources": rule.sources, "title_in_the_other_language": title },
    })
}

fn result(findings: &Findings<'_>, told: &Told) -> Map<String, Value> {
    let finding = &told.finding;
    let message = findings.message(finding);
    let advice = findings.advice(finding);
    let index = findings.rules.iter().position(|rule| *rule == finding.rule);
    let mut result = Map::new();
    let mut put = |key: &str, value: Value| result.insert(key.to_owned(), value);
    put("ruleId", json!(finding.rule.code));
    if let Some(index) = index {
        put("ruleIndex", json!(index));
    }
    put("level", json!(level(finding.severity)));
    put("message", json!({ "text": format!("{message}. {advice}") }));
    let mut places = told.places.iter();
    let first = places.by_ref().find_map(|place| location(findings, place));
    let related: Vec<Value> = places
        .filter_map(|place| {
            let mut related = location(findings, place)?;
            related.insert("message".to_owned(), json!({ "text": place.says }));
            Some(Value::Object(related))
        })
        .collect();
    put(
        "locations",
        Value::Array(first.into_iter().map(Value::Object).collect()),
    );
    if !related.is_empty() {
        put("relatedLocations", Value::Array(related));
    }
    let evidence: Vec<&str> = told
        .places
        .iter()
        .map(|place| place.says.as_str())
        .collect();
    put(
        "properties",
        json!({
            "certainty": finding.certainty.word(),
            "subject": finding.subject.to_string(),
            "evidence": evidence,
        }),
    );
    result
}

fn location(findings: &Findings<'_>, place: &Place) -> Option<Map<String, Value>> {
    if place.file.is_empty() {
        return None;
    }
    let mut physical = Map::new();
    physical.insert(
        "artifactLocation".to_owned(),
        json!({ "uri": uri(&place.file) }),
    );
    if let Some(lines) = findings.lines(place) {
        physical.insert(
            "region".to_owned(),
            json!({
                "startLine": lines.line,
                "startColumn": lines.column,
                "endLine": lines.end_line,
                "endColumn": lines.end_column,
                "snippet": { "text": lines.excerpt },
            }),
        );
    }
    let mut location = Map::new();
    location.insert("physicalLocation".to_owned(), Value::Object(physical));
    let mut properties = Map::new();
    for (name, number) in [("page", place.page), ("paragraph", place.paragraph)] {
        if let Some(number) = number {
            properties.insert(name.to_owned(), json!(number));
        }
    }
    if !properties.is_empty() {
        location.insert("properties".to_owned(), Value::Object(properties));
    }
    if !place.section.is_empty() {
        location.insert(
            "logicalLocations".to_owned(),
            json!([{ "fullyQualifiedName": place.section }]),
        );
    }
    Some(location)
}

/// A file name as a relative reference (RFC 3986): what is neither unreserved nor a slash is
/// written by its bytes.
fn uri(file: &str) -> String {
    let mut uri = String::new();
    for byte in file.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_file_name_becomes_a_reference() {
        assert_eq!(uri("missions/a b.toml"), "missions/a%20b.toml");
        assert_eq!(uri("é:1"), "%C3%A9%3A1");
    }
}
