//! R107: an abbreviation that the list of the edition does not explain.

use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity, Spot};
use kader_core::model::Text;
use kader_core::record::{Code, Path, Step};
use kader_core::wording::{Argument, Message};

use super::report_incomplete::severity;
use super::snapshot::{footnotes, further, sections};
use super::{ReportRule, ReportSnapshot};
use crate::report::words_of;

/// The rule. An edition without a list of abbreviations explains its own in the text.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R107",
        name: "abbreviation-unexplained",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Replace {
            file: "editions/report-2023/narrative/omfc.md",
            from: "watches over the armistice.",
            to: "watches over the armistice with the help of the FCPD.",
        }],
        // A number in Roman figures, and an ending hung on an abbreviation.
        clean: &[Change::Replace {
            file: "editions/report-2023/narrative/omfc.md",
            from: "watches over the armistice.",
            to: "watches over the armistice. Part II of it is the OMFC's own.",
        }],
    },
    check,
};

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let problems = report.built.problems.iter();
    let unknown = problems.filter(|found| found.problem.code == Code::UnknownAbbreviation);
    unknown
        .filter_map(|found| {
            let part = found.problem.message.arguments.iter();
            let short = part.into_iter().find_map(|(part, said)| match said {
                Argument::Words(short) if *part == "short" => Some(short.as_str()),
                _ => None,
            })?;
            Some(of_abbreviation(report, short))
        })
        .collect()
}

fn of_abbreviation(report: &ReportSnapshot<'_, '_>, short: &str) -> Finding {
    let message = Message::new("R107").with("short", short);
    let finding = Finding {
        severity: severity(report, RULE.rule.severity),
        ..Finding::contradicts(&RULE.rule, report.edition.id.record(), message)
    };
    let says = Message::new("R107-says").with("short", short);
    finding.shown_at(first(report, short), says)
}

/// Where an abbreviation stands first: in a text, a title, a footnote of an annex; if nowhere
/// there, in the title of a paper.
fn first(report: &ReportSnapshot<'_, '_>, short: &str) -> Spot {
    let in_text = report.texts.iter().find_map(|text| {
        let place = place_in(&text.plain, short)?;
        Some(text.spot(&place))
    });
    let in_title = || {
        let titles = sections(report.edition).into_iter();
        let mut found = titles.filter(|(_, section)| has_in(&section.title, short));
        let (path, _) = found.next()?;
        Some(report.spot(further(&path, [Step::Field("title")])))
    };
    let whole = || report.spot(Path(vec![Step::Field("title")]));
    in_text
        .or_else(in_title)
        .or_else(|| in_footnote(report, short))
        .or_else(|| in_paper(report, short))
        .unwrap_or_else(whole)
}

/// Whether an abbreviation stands in a text, in whatever language.
fn has_in(text: &Text, short: &str) -> bool {
    let mut words = text.wordings().flat_map(words_of);
    words.any(|word| word == short)
}

/// The bytes of a word in a text.
fn place_in(text: &str, short: &str) -> Option<std::ops::Range<usize>> {
    let part = |sign: char| sign.is_alphanumeric();
    let mut places = text.match_indices(short);
    places.find_map(|(at, found)| {
        let end = at + found.len();
        let alone = !text.get(..at)?.ends_with(part) && !text.get(end..)?.starts_with(part);
        alone.then_some(at..end)
    })
}

fn in_footnote(report: &ReportSnapshot<'_, '_>, short: &str) -> Option<Spot> {
    let notes = footnotes(report.edition).into_iter();
    let mut found = notes.filter(|(_, note)| has_in(&note.text, short));
    let (path, _) = found.next()?;
    Some(report.spot(further(&path, [Step::Field("text")])))
}

fn in_paper(report: &ReportSnapshot<'_, '_>, short: &str) -> Option<Spot> {
    let mut papers = report.register().papers.values();
    let has = |title: &Text| has_in(title, short);
    let found = papers.find(|paper| paper.title.as_ref().is_some_and(has))?;
    Some(Spot::Record {
        record: found.id.record(),
        path: Path(vec![Step::Field("title")]),
    })
}
