//! R104: what an annex published differs from what the register gives.

use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity, list};
use kader_core::wording::Message;

use super::published::{RowDifference, Verdict};
use super::{ReportRule, ReportSnapshot};

/// The rule.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R104",
        name: "annex-outdated",
        severity: Severity::Warning,
        sources: &[],
        // The end of the mandate before the one in force.
        breaking: &[Change::Replace {
            file: "editions/report-2023/edition.toml",
            from: "id = \"m-omfc\"\nlabel = \"OMFC\"",
            to: r#"id = "m-omfc"
label = "OMFC"
published = { legal_basis = "Resolution 7 (2021)", mandate_until = "2022-08-31", framework_until = "2024-08-31" }"#,
        }],
        // The same resolution in other words, and an end that allows the day.
        clean: &[Change::Replace {
            file: "editions/report-2023/edition.toml",
            from: "id = \"m-omfc\"\nlabel = \"OMFC\"",
            to: r#"id = "m-omfc"
label = "OMFC"
published = { legal_basis = "resolution 7/2021", mandate_until = "August 2024", framework_until = "2024-08-31" }"#,
        }],
    },
    check,
};

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let rows = report.differing.iter();
    rows.map(|row| of_row(report, row)).collect()
}

fn of_row(report: &ReportSnapshot<'_, '_>, row: &RowDifference<'_>) -> Finding {
    let what = list(row.cells.iter().map(|cell| cell.what.clone()));
    let message = Message::new("R104")
        .with("row", row.label)
        .with("what", what);
    let subject = row.mission.id.record();
    let proven = row.cells.iter().map(|cell| cell.verdict).max();
    let mut finding = match proven {
        Some(Verdict::Differs) => Finding::differs(&RULE.rule, subject, message),
        Some(Verdict::Unconfirmed) => Finding::unconfirmed(&RULE.rule, subject, message),
        Some(Verdict::Reconstructed) | None => Finding::reconstructed(&RULE.rule, subject, message),
    };
    for cell in &row.cells {
        finding = finding.shown_at(report.spot(cell.path.clone()), cell.says.clone());
        for (spot, says) in &cell.shown {
            if finding.evidence.iter().any(|shown| shown.spot == *spot) {
                continue;
            }
            finding = finding.shown_at(spot.clone(), says.clone());
        }
    }
    finding
}
