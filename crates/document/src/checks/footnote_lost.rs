//! R110: a footnote that nothing refers to, or a mark without a footnote.

use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity};
use kader_core::model::{AnnexFootnote, SectionKind, Text};
use kader_core::record::{Path, Step};
use kader_core::wording::{Argument, Message};

use super::report_incomplete::severity;
use super::snapshot::{further, row_path, sections};
use super::{ReportRule, ReportSnapshot};
use crate::narrative::Problem;
use crate::report::{TEMPORARY, mandates_columns, personnel_columns, stands_at};

/// The rule.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R110",
        name: "footnote-lost",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Add {
            file: "editions/report-2023/edition.toml",
            text: r#"
[[personnel_annex.group.row.footnote]]
at = "deployed"
text = "As counted by the vessel protection desk."
"#,
        }],
        // The key of a column may be written with dots.
        clean: &[Change::Add {
            file: "editions/report-2023/edition.toml",
            text: r#"
[[personnel_annex.group.row.footnote]]
at = "deployed.military"
text = "As counted by the vessel protection desk."
"#,
        }],
    },
    check,
};

/// Whether a problem of a text is about its footnotes.
pub(super) fn is_about_footnotes(problem: &Problem) -> bool {
    problem.message.arguments.iter().any(|(_, said)| {
        let Argument::Message(construct) = said else {
            return false;
        };
        matches!(
            construct.name,
            "construct-lone-footnote" | "construct-lone-mark"
        )
    })
}

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let mut findings = in_texts(report);
    findings.extend(in_mandates(report));
    findings.extend(in_personnel(report));
    findings
}

fn in_texts(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let problems = report.built.problems.iter();
    problems
        .filter(|found| is_about_footnotes(&found.problem))
        .filter_map(|found| {
            let text = report
                .texts
                .iter()
                .find(|text| Some(&text.section.id) == found.section.as_ref())?;
            let span = found.problem.span;
            let place = usize::try_from(span.start).ok()?..usize::try_from(span.end).ok()?;
            let what = found
                .problem
                .message
                .arguments
                .iter()
                .find_map(|(_, said)| match said {
                    Argument::Message(construct) => Some((**construct).clone()),
                    _ => None,
                })?;
            let message = Message::new("R110-text")
                .with("section", &text.section.title)
                .with("what", what.clone());
            let finding = Finding {
                severity: severity(report, RULE.rule.severity),
                ..Finding::contradicts(&RULE.rule, report.edition.id.record(), message)
            };
            Some(finding.shown_at(text.spot(&place), what))
        })
        .collect()
}

/// Whether the edition prints an annex at all.
fn prints(report: &ReportSnapshot<'_, '_>, kind: SectionKind) -> bool {
    let sections = sections(report.edition);
    sections
        .iter()
        .any(|(_, section)| section.kind == Some(kind))
}

fn in_mandates(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let annex = report.edition.mandates_annex.as_ref();
    let Some(annex) = annex.filter(|_| prints(report, SectionKind::MandatesAnnex)) else {
        return Vec::new();
    };
    let columns: Vec<&str> = mandates_columns(annex)
        .iter()
        .map(|(key, _, _)| *key)
        .collect();
    let above = Path(vec![Step::Field("mandates_annex")]);
    let mut findings = of_notes(report, &annex.title, &annex.footnotes, &above, &columns);
    let places: Vec<&str> = columns.iter().copied().chain(["label"]).collect();
    for (group, found) in annex.groups.iter().enumerate() {
        for (row, found) in found.rows.iter().enumerate() {
            let path = row_path("mandates_annex", group, row);
            findings.extend(of_notes(
                report,
                &found.label,
                &found.footnotes,
                &path,
                &places,
            ));
        }
    }
    findings
}

fn in_personnel(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let annex = report.edition.personnel_annex.as_ref();
    let Some(annex) = annex.filter(|_| prints(report, SectionKind::PersonnelAnnex)) else {
        return Vec::new();
    };
    let (limits, sent) = personnel_columns(annex);
    let columns: Vec<&str> = limits
        .iter()
        .chain(&sent)
        .map(|column| column.key)
        .collect();
    let above = Path(vec![Step::Field("personnel_annex")]);
    let mut findings = of_notes(report, &annex.title, &annex.footnotes, &above, &columns);
    for (group, found) in annex.groups.iter().enumerate() {
        for (row, found) in found.rows.iter().enumerate() {
            let path = row_path("personnel_annex", group, row);
            let mut places: Vec<&str> = columns.iter().copied().chain(["label"]).collect();
            // The extra is printed where there is one, beside the limit.
            let extra = report.annex2.figure(found.id.as_str(), TEMPORARY);
            let has_extra = extra.is_some_and(|extra| extra.value.count().is_some());
            if has_extra && columns.contains(&"framework_military") {
                places.push(TEMPORARY);
            }
            findings.extend(of_notes(
                report,
                &found.label,
                &found.footnotes,
                &path,
                &places,
            ));
        }
    }
    findings
}

fn of_notes(
    report: &ReportSnapshot<'_, '_>,
    label: &Text,
    notes: &[AnnexFootnote],
    path: &Path,
    places: &[&str],
) -> Vec<Finding> {
    let lost = notes
        .iter()
        .enumerate()
        .filter(|(_, note)| !places.iter().any(|place| stands_at(note, place)));
    lost.map(|(place, note)| {
        let message = Message::new("R110")
            .with("label", label)
            .with("at", &note.at);
        let says = Message::new("R110-says").with("at", &note.at);
        let way = [
            Step::Field("footnote"),
            Step::Item(place),
            Step::Field("at"),
        ];
        Finding::contradicts(&RULE.rule, report.edition.id.record(), message)
            .at_most(Severity::Warning)
            .shown_at(report.spot(further(path, way)), says)
    })
    .collect()
}
