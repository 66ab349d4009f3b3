//! R102: a number was typed by hand that a figure gives.

use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity};
use kader_core::wording::Message;

use super::prose::Prose;
use super::{ReportRule, ReportSnapshot, number_contradicted};
use crate::report::repeatable;

/// The rule.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R102",
        name: "number-typed",
        severity: Severity::Info,
        sources: &[],
        breaking: &[Change::Replace {
            file: "editions/report-2023/narrative/omfc.md",
            from: "{annex2/omfc/deployed.military|words} were sent",
            to: "six were sent",
        }],
        // The number of a page counts nothing.
        clean: &[Change::Replace {
            file: "editions/report-2023/narrative/omfc.md",
            from: "(Letter 2022/31)",
            to: "(Letter 2022/31, page 6)",
        }],
    },
    check,
};

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    report
        .texts
        .iter()
        .flat_map(|text| of_text(report, text))
        .collect()
}

fn of_text(report: &ReportSnapshot<'_, '_>, text: &Prose<'_>) -> Vec<Finding> {
    if text.numbers.is_empty() {
        return Vec::new();
    }
    let figures = repeatable(
        report.register(),
        report.edition,
        &text.section.missions,
        |row, column| report.annex2.figure(row, column)?.value.count(),
    );
    let subject = match report.only_mission(text.section) {
        Some(mission) => mission.id.record(),
        None => report.edition.id.record(),
    };
    let told = number_contradicted::places(report, text);
    let exact = text.numbers.iter().filter(|number| {
        // "About thirty" is another number than thirty.
        !number.qualifiers.iter().any(|said| said.is_degree())
    });
    exact
        .filter_map(|number| {
            let (path, _) = figures
                .iter()
                .find(|(_, count)| Some(*count) == number.value)?;
            // What contradicts its own figure is not given by another.
            (!told.contains(&number.place)).then_some(())?;
            let message = Message::new("R102")
                .with("typed", text.words(&number.place))
                .with("section", &text.section.title)
                .with("path", path);
            let says = Message::new("R102-says").with("path", path);
            let finding = Finding::unconfirmed(&RULE.rule, subject.clone(), message);
            Some(finding.shown_at(text.spot(&number.place), says))
        })
        .collect()
}
