//! R111: a citation in a text leads to no paper of the register, or has another date than it.

use std::collections::BTreeMap;

use kader_citation::{Citation, scan};
use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity};
use kader_core::model::{Paper, Text};
use kader_core::wording::Message;

use super::citation_improbable::{Typed, problems, typed};
use super::published::key;
use super::{ReportRule, ReportSnapshot};

/// The rule. Laws that a text names are no sources of it.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R111",
        name: "citation-unregistered",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "editions/report-2023/narrative/omfc.md",
            from: "(Letter 2022/31)",
            to: "(Letter 2022/31; S/RES/2650 (2022))",
        }],
        // A paper of the register, cited in another style, with its date.
        clean: &[
            Change::Replace {
                file: "editions/report-2023/narrative/omfc.md",
                from: "(Letter 2022/31)",
                to: "(Letter 2022/31; Kamerstukken II 2021/22, 29521, nr. 446, d.d. 17 juni 2022)",
            },
            Change::Add {
                file: "papers.csv",
                text: "kst-29521-446,kamerstuk,,Coherence of deployments,2022-06-17\n",
            },
        ],
    },
    check,
};

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let typed = typed(report);
    let doubtful = problems(report, &typed);
    let certain = typed.iter().enumerate().filter(|(place, _)| {
        // What is improbable as it stands is told of as such.
        !doubtful.iter().any(|problem| problem.mention == *place)
    });
    let mut known = None;
    certain
        .filter_map(|(_, typed)| {
            let citation = typed.mention.citation()?;
            let known = known.get_or_insert_with(|| registered(report));
            of_citation(report, typed, citation, known)
        })
        .collect()
}

/// What the papers and commitments of the register are: by what is cited, the paper.
fn registered<'r>(report: &ReportSnapshot<'_, 'r>) -> BTreeMap<String, Option<&'r Paper>> {
    let register = report.register();
    let mut known = BTreeMap::new();
    for paper in register.papers.values() {
        if let Ok(citation) = Citation::parse(paper.id.as_str()) {
            known.insert(key(&citation), Some(paper));
        }
        let citations = paper.citation.iter().flat_map(Text::wordings);
        for words in citations {
            for mention in scan(words, &report.known) {
                known.extend(
                    mention
                        .citation()
                        .map(|citation| (key(citation), Some(paper))),
                );
            }
        }
    }
    let numbers = register
        .commitments
        .values()
        .filter_map(|found| found.number.as_deref());
    for number in numbers {
        if let Ok(citation) = Citation::parse(number) {
            known.entry(key(&citation)).or_insert(None);
        }
    }
    known
}

fn of_citation(
    report: &ReportSnapshot<'_, '_>,
    typed: &Typed<'_, '_>,
    citation: &Citation,
    known: &BTreeMap<String, Option<&Paper>>,
) -> Option<Finding> {
    if matches!(citation, Citation::Legislation(_)) {
        return None;
    }
    let place = typed.mention.place;
    let spot = typed.text.spot(&(place.start..place.end));
    let subject = report.edition.id.record();
    match known.get(&key(citation)) {
        None => {
            let message = Message::new("R111")
                .with("section", &typed.text.section.title)
                .with("citation", typed.mention.raw);
            let says = Message::new("R112-says").with("citation", typed.mention.raw);
            Some(Finding::differs(&RULE.rule, subject, message).shown_at(spot, says))
        }
        Some(paper) => {
            let paper = (*paper)?;
            let (said, date) = (typed.mention.date?, paper.date?);
            (said != date).then_some(())?;
            let message = Message::new("R111-date")
                .with("citation", typed.mention.raw)
                .with("said", said)
                .with("date", date);
            let says = Message::new("R111-says-date").with("date", said);
            let finding = Finding::differs(&RULE.rule, subject, message).shown_at(spot, says);
            let says = Message::new("R111-says-date").with("date", date);
            Some(finding.shown_by(paper.id.record(), "date", says))
        }
    }
}
