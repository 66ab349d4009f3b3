//! Findings as CSV: one row each, for a spreadsheet.

use super::Findings;

/// The findings as CSV, with the columns that the first row names.
#[must_use]
pub fn csv(findings: &Findings<'_>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record([
        "rule",
        "name",
        "severity",
        "certainty",
        "subject_kind",
        "subject_id",
        "message",
        "file",
        "line",
        "column",
        "evidence",
        "advice",
        "page",
        "paragraph",
        "section",
    ]);
    let number = |number: Option<u32>| number.map_or(String::new(), |number| number.to_string());
    for told in &findings.told {
        let finding = &told.finding;
        let first = told.places.first();
        let lines = first.and_then(|place| findings.lines(place));
        let (line, column) = lines.map_or((String::new(), String::new()), |lines| {
            (lines.line.to_string(), lines.column.to_string())
        });
        let evidence: Vec<&str> = told
            .places
            .iter()
            .map(|place| place.says.as_str())
            .collect();
        let _ = writer.write_record([
            finding.rule.code,
            finding.rule.name,
            finding.severity.word(),
            finding.certainty.word(),
            finding.subject.kind.word(),
            finding.subject.id.as_str(),
            &findings.message(finding),
            first.map_or("", |place| place.file.as_str()),
            &line,
            &column,
            &evidence.join("; "),
            &findings.advice(finding),
            &number(first.and_then(|place| place.page)),
            &number(first.and_then(|place| place.paragraph)),
            first.map_or("", |place| place.section.as_str()),
        ]);
    }
    writer.into_inner().unwrap_or_default()
}
