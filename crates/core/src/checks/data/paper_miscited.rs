//! Q107: a parliamentary paper whose identifier is none, or whose number and date do not go
//! together.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kader_citation::citation::{Kamerstuk, Style};
use kader_citation::problem::{Problem, judge};
use kader_citation::{Catalogue, Mention, scan};

use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Paper, PaperKind, Text};
use crate::wording::Message;

/// The rule. Papers are judged as a text would be that cites each of them with its date: by the
/// rules of citations (`kader explain C202`).
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "Q107",
        name: "paper-miscited",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Add {
            file: "papers.csv",
            text: "kst-29521-430,kamerstuk,,Another letter,2023-03-03\n",
        }],
        // Numbered after it and signed before it, by three weeks.
        clean: &[Change::Add {
            file: "papers.csv",
            text: "kst-29521-455,kamerstuk,,One letter,2022-12-13\nkst-29521-456,kamerstuk,,Another letter,2022-11-25\n",
        }],
    },
    check,
};

/// A paper with the citation that a text would have of it.
struct Cited<'r> {
    paper: &'r Paper,
    text: String,
}

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let known = Catalogue::builtin();
    let mut findings = Vec::new();
    let mut dossiers: BTreeMap<u32, Vec<Cited<'_>>> = BTreeMap::new();
    for paper in snapshot.register.papers.values() {
        match (Kamerstuk::from_identifier(paper.id.as_str()), paper.kind) {
            (Ok(kamerstuk), _) => {
                let text = citation(&kamerstuk.print(Style::Ministry), paper.date);
                let dossier = kamerstuk.dossier().number();
                dossiers
                    .entry(dossier)
                    .or_default()
                    .push(Cited { paper, text });
            }
            (Err(_), PaperKind::Kamerstuk) => findings.push(no_identifier(&known, paper)),
            (Err(_), _) => {}
        }
    }
    // Numbers and dates rise within a dossier, so that each is judged by itself.
    for papers in dossiers.values() {
        findings.extend(judged(&known, papers));
    }
    findings
}

/// How a text would cite a paper, with its day if that is known.
fn citation(printed: &str, date: Option<Date>) -> String {
    match date {
        Some(date) => format!("{printed}, d.d. {}", kader_citation::date::dutch(date)),
        None => printed.to_owned(),
    }
}

fn judged(known: &Catalogue, papers: &[Cited<'_>]) -> Vec<Finding> {
    let mut mentions: Vec<Mention<'_>> = Vec::new();
    let mut of: Vec<&Paper> = Vec::new();
    for cited in papers {
        for mention in scan(&cited.text, known) {
            mentions.push(mention);
            of.push(cited.paper);
        }
    }
    let each = judge(&mentions, known).into_iter();
    each.filter_map(|problem| {
        let paper = of.get(problem.mention)?;
        let others = problem.evidence.iter().filter_map(|place| of.get(*place));
        let finding = finding(paper, &problem);
        Some(others.fold(finding, |finding, other| {
            finding.shown_by(other.id.record(), "date", says(other))
        }))
    })
    .collect()
}

fn finding(paper: &Paper, problem: &Problem) -> Finding {
    let said = Text::in_both(&problem.message.dutch, &problem.message.english);
    let about = paper.id.record();
    let message = match &problem.suggestion {
        Some(suggestion) => Message::new("Q107-suggest").with("suggestion", suggestion),
        None => Message::new("Q107"),
    };
    let message = message
        .with("paper", paper.id.as_str())
        .with("problem", said)
        .with("rule", problem.rule);
    let finding = Finding::differs(&RULE.rule, about.clone(), message);
    finding.shown_by(about, "date", says(paper))
}

fn says(paper: &Paper) -> Message {
    match paper.date {
        Some(date) => Message::new("Q107-says")
            .with("paper", paper.id.as_str())
            .with("date", date),
        None => Message::new("Q107-says-undated").with("paper", paper.id.as_str()),
    }
}

/// A paper of parliament under an id that is no identifier; its citation may tell which it is.
fn no_identifier(known: &Catalogue, paper: &Paper) -> Finding {
    let citation = paper.citation.as_ref().map(Text::wordings);
    let meant = citation.into_iter().flatten().find_map(|words| {
        let found = scan(words, known);
        let identifier = found.first().and_then(Mention::identifier);
        identifier.filter(|identifier| Kamerstuk::from_identifier(identifier).is_ok())
    });
    let about = paper.id.record();
    let message = match &meant {
        Some(meant) => Message::new("Q107-id-is").with("meant", meant),
        None => Message::new("Q107-id"),
    };
    let message = message.with("paper", paper.id.as_str());
    let says = Message::new("Q107-says-id").with("paper", paper.id.as_str());
    let finding = Finding::differs(&RULE.rule, about.clone(), message).shown_by(about, "id", says);
    // Its citation leads there all the same.
    match meant {
        Some(_) => finding.at_most(Severity::Info),
        None => finding,
    }
}
