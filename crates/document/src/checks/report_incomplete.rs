//! R114: the report cannot be made as it stands: a text is missing or breaks off, or names what
//! is not there.

use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity, Spot};
use kader_core::model::Section;
use kader_core::record::{Code, Path, Step};
use kader_core::wording::Message;

use super::footnote_lost::is_about_footnotes;
use super::snapshot::{further, sections};
use super::{ReportRule, ReportSnapshot};
use crate::report::Problem;

/// The rule.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R114",
        name: "report-incomplete",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Replace {
            file: "editions/report-2023/narrative/introduction.md",
            from: "{annex2/total/deployed.total|words}",
            to: "{annex2/all/deployed.total|words}",
        }],
        // Hyphens, dots and underscores in the key of a column are the same.
        clean: &[Change::Replace {
            file: "editions/report-2023/narrative/introduction.md",
            from: "{annex2/total/deployed.total|words}",
            to: "{annex2/total/deployed_total|words}",
        }],
    },
    check,
};

/// How bad it is that a report cannot be made: milder as long as it is neither due nor offered.
pub(super) fn severity(report: &ReportSnapshot<'_, '_>, at_worst: Severity) -> Severity {
    let (edition, on) = (report.edition, report.snapshot.on);
    let is_due = [edition.due, edition.offered]
        .into_iter()
        .flatten()
        .any(|day| day <= on);
    let is_undated = edition.due.is_none() && edition.offered.is_none();
    if is_due || is_undated && edition.period.until() < on {
        at_worst
    } else {
        at_worst.milder()
    }
}

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let ways = sections(report.edition);
    let problems = report.built.problems.iter().filter(|found| {
        // Numbers, abbreviations and footnotes have rules of their own.
        !found.problem.code.is_warning()
            && found.problem.code != Code::UnknownAbbreviation
            && !is_about_footnotes(&found.problem)
    });
    problems
        .map(|found| of_problem(report, &ways, found))
        .collect()
}

fn of_problem(
    report: &ReportSnapshot<'_, '_>,
    ways: &[(Path, &Section)],
    found: &Problem,
) -> Finding {
    let section = ways
        .iter()
        .find(|(_, section)| Some(&section.id) == found.section.as_ref());
    let title = section.map_or(&report.edition.title, |(_, section)| &section.title);
    let message = Message::new("R114")
        .with("section", title)
        .with("problem", found.problem.message.clone());
    let spot = match (&found.file, section) {
        (Some(file), _) => Spot::Text {
            file: file.clone(),
            span: Some(found.problem.span),
        },
        (None, Some((path, _))) => report.spot(further(path, [Step::Field("id")])),
        (None, None) => report.spot(Path(vec![Step::Field("title")])),
    };
    let finding = Finding {
        severity: severity(report, RULE.rule.severity),
        ..Finding::contradicts(&RULE.rule, report.edition.id.record(), message)
    };
    let finding = finding.shown_at(spot, found.problem.message.clone());
    match &found.problem.remedy {
        Some(remedy) => finding.advised(remedy.clone()),
        None => finding,
    }
}
