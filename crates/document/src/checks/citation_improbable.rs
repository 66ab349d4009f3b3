//! R112: a citation that is malformed, incomplete or improbable. What is wrong is told by the
//! rules for citations (C2…), over all texts of the edition together.

use kader_citation::problem::{Problem, Severity as Weight, judge};
use kader_citation::{Catalogue, Mention, scan};
use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity};
use kader_core::model::{PaperKind, Text};
use kader_core::register::Register;
use kader_core::wording::Message;

use super::prose::Prose;
use super::{ReportRule, ReportSnapshot};

/// The rule.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R112",
        name: "citation-improbable",
        severity: Severity::Error,
        sources: &["Aanwijzingen voor de regelgeving 3.43"],
        // Two digits of the dossier changed places.
        breaking: &[Change::Replace {
            file: "editions/report-2023/narrative/omfc.md",
            from: "(Letter 2022/31)",
            to: "(Letter 2022/31; Kamerstuk 29 251, nr. 446)",
        }],
        clean: &[
            Change::Replace {
                file: "editions/report-2023/narrative/omfc.md",
                from: "(Letter 2022/31)",
                to: "(Letter 2022/31; Kamerstuk 29 521, nr. 446)",
            },
            Change::Add {
                file: "papers.csv",
                text: "kst-29521-446,kamerstuk,,Coherence of deployments,2022-06-17\n",
            },
        ],
    },
    check,
};

/// A citation that was typed, with the text that it stands in.
pub(super) struct Typed<'p, 'r> {
    /// The text.
    pub(super) text: &'p Prose<'r>,
    /// The citation.
    pub(super) mention: Mention<'p>,
}

/// The citations that were typed in the texts of the edition, in order.
pub(super) fn typed<'p, 'r>(report: &'p ReportSnapshot<'_, 'r>) -> Vec<Typed<'p, 'r>> {
    let texts = report.texts.iter();
    texts
        .flat_map(|text| {
            let mentions = scan(&text.plain, &report.known).into_iter();
            mentions.map(move |mention| Typed { text, mention })
        })
        .collect()
}

/// What is wrong with the citations themselves. That one has another date than its paper in
/// the register is told of by another rule.
pub(super) fn problems(report: &ReportSnapshot<'_, '_>, typed: &[Typed<'_, '_>]) -> Vec<Problem> {
    if typed.is_empty() {
        return Vec::new();
    }
    let known = with_papers(&report.known, report.register());
    let mentions: Vec<Mention<'_>> = typed.iter().map(|typed| typed.mention.clone()).collect();
    let mut problems = judge(&mentions, &known);
    problems.retain(|problem| problem.rule != "C203" || !problem.evidence.is_empty());
    problems
}

/// What is known beforehand, with the papers of the register: their numbers show which dossier
/// was meant, and their dates how far a dossier was.
fn with_papers(known: &Catalogue, register: &Register) -> Catalogue {
    let papers = register.papers.values();
    let mut csv = String::from("paper,date\n");
    for paper in papers.filter(|paper| paper.kind == PaperKind::Kamerstuk) {
        let Ok(identity) = kader_citation::citation::Kamerstuk::from_identifier(paper.id.as_str())
        else {
            continue;
        };
        // What has no date here may have one there.
        if paper.date.is_some() || !known.papers().any(|(other, _)| other == identity) {
            let date = paper.date.map(|date| date.to_string()).unwrap_or_default();
            csv.push_str(&format!("{},{date}\n", identity.identifier()));
        }
    }
    known
        .clone()
        .with_csv("papers.csv", &csv)
        .unwrap_or_else(|_| known.clone())
}

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let typed = typed(report);
    let problems = problems(report, &typed);
    problems
        .iter()
        .filter_map(|problem| of_problem(report, &typed, problem))
        .collect()
}

fn of_problem(
    report: &ReportSnapshot<'_, '_>,
    typed: &[Typed<'_, '_>],
    problem: &Problem,
) -> Option<Finding> {
    let cited = typed.get(problem.mention)?;
    let said = Text::in_both(&problem.message.dutch, &problem.message.english);
    let message = Message::new("R112")
        .with("citation", cited.mention.raw)
        .with("code", problem.rule)
        .with("problem", &said);
    let finding = Finding::contradicts(&RULE.rule, report.edition.id.record(), message);
    let finding = match problem.severity {
        Weight::Error => finding,
        Weight::Warning => finding.at_most(Severity::Warning),
    };
    let finding = match &problem.suggestion {
        Some(meant) => finding.advised(Message::new("R112-meant").with("identifier", meant)),
        None => finding,
    };
    let others = problem
        .evidence
        .iter()
        .filter_map(|other| typed.get(*other));
    let shown = std::iter::once(cited).chain(others);
    Some(shown.fold(finding, |finding, cited| {
        let place = cited.mention.place;
        let says = Message::new("R112-says").with("citation", cited.mention.raw);
        finding.shown_at(cited.text.spot(&(place.start..place.end)), says)
    }))
}
