//! R108: abbreviations are explained that no edition uses.

use std::collections::HashSet;

use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity, list};
use kader_core::model::{Edition, Section, Text};
use kader_core::wording::Message;

use super::{ReportRule, ReportSnapshot};
use crate::report::{is_used, words_of};

/// The rule. The list of an edition is made of what it uses, so that nothing unused is printed;
/// but what no edition uses may be misspelt, or be left over.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R108",
        name: "abbreviation-unused",
        severity: Severity::Info,
        sources: &[],
        breaking: &[Change::Add {
            file: "abbreviations.csv",
            text: "fcpd,FCPD,Far Coast Police Department\n",
        }],
        // Used with an ending, and in a compound.
        clean: &[
            Change::Add {
                file: "abbreviations.csv",
                text: "fcpd,FCPD,Far Coast Police Department\n",
            },
            Change::Replace {
                file: "editions/report-2023/narrative/omfc.md",
                from: "watches over the armistice.",
                to: "watches over the armistice, and over the FCPD-led patrols.",
            },
        ],
    },
    check,
};

/// How many abbreviations are shown as evidence.
const SHOWN: usize = 4;

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let register = report.register();
    let shorts = register
        .abbreviations
        .values()
        .map(|found| found.short.as_str());
    let sought: HashSet<&str> = shorts.flat_map(parts).collect();
    let used = used(report, &sought);
    let unused: Vec<_> = register
        .abbreviations
        .values()
        .filter(|abbreviation| !is_used(&abbreviation.short, |word| used.contains(word)))
        .collect();
    if unused.is_empty() {
        return Vec::new();
    }
    let named = unused
        .iter()
        .map(|abbreviation| Message::new("R108-named").with("short", &abbreviation.short));
    let message = Message::new("R108")
        .with("count", unused.len())
        .with("named", list(named));
    let finding = Finding::contradicts(&RULE.rule, report.edition.id.record(), message);
    let shown = unused.iter().take(SHOWN);
    vec![shown.fold(finding, |finding, abbreviation| {
        let says = Message::new("R108-says").with("short", &abbreviation.short);
        finding.shown_by(abbreviation.id.record(), "short", says)
    })]
}

/// An abbreviation and its parts.
fn parts(short: &str) -> impl Iterator<Item = &str> {
    std::iter::once(short).chain(short.split([' ', '-', '/']))
}

/// Of some words those that any edition may print: of its texts and annexes, and of the records
/// that they name or that tables and drawings show.
fn used<'r>(report: &ReportSnapshot<'_, 'r>, sought: &HashSet<&str>) -> HashSet<&'r str> {
    let register = report.register();
    let mut used = HashSet::new();
    let mut take =
        |words: &'r str| used.extend(words_of(words).filter(|word| sought.contains(word)));
    for narrative in register.narratives.values() {
        take(&narrative.text);
    }
    let mut texts: Vec<&'r Text> = Vec::new();
    for edition in register.editions.values() {
        of_edition(edition, &mut texts);
    }
    for mission in register.missions.values() {
        texts.extend([&mission.name, &mission.lead.name]);
        texts.extend(mission.full_name.iter().chain(&mission.purpose));
        texts.extend(mission.places.iter().map(|place| &place.name));
    }
    texts.extend(register.regions.values().map(|region| &region.name));
    texts.extend(register.legal_bases.values().map(|basis| &basis.title));
    texts.extend(register.contributions.values().map(|given| &given.name));
    texts.extend(register.posts.values().map(|post| &post.title));
    texts.extend(
        register
            .mandates
            .values()
            .flat_map(|mandate| &mandate.title),
    );
    for paper in register.papers.values() {
        texts.extend(paper.citation.iter().chain(&paper.title));
    }
    for text in texts {
        text.wordings().for_each(&mut take);
    }
    for mandate in register.mandates.values() {
        take(&mandate.instrument);
    }
    used
}

fn of_edition<'r>(edition: &'r Edition, texts: &mut Vec<&'r Text>) {
    fn of_sections<'r>(sections: &'r [Section], texts: &mut Vec<&'r Text>) {
        for section in sections {
            texts.push(&section.title);
            of_sections(&section.sections, texts);
        }
    }
    texts.push(&edition.title);
    texts.extend(edition.subtitle.iter().chain(&edition.notices));
    texts.extend(edition.issuers.iter().chain(&edition.description));
    of_sections(&edition.sections, texts);
    if let Some(annex) = &edition.mandates_annex {
        texts.push(&annex.title);
        texts.extend(annex.footnotes.iter().map(|note| &note.text));
        for group in &annex.groups {
            texts.push(&group.label);
            for row in &group.rows {
                texts.push(&row.label);
                texts.extend(row.footnotes.iter().map(|note| &note.text));
            }
        }
    }
    if let Some(annex) = &edition.personnel_annex {
        texts.push(&annex.title);
        texts.extend(&annex.remark);
        texts.extend(annex.footnotes.iter().map(|note| &note.text));
        for group in &annex.groups {
            texts.push(&group.label);
            for row in &group.rows {
                texts.push(&row.label);
                texts.extend(row.footnotes.iter().map(|note| &note.text));
            }
        }
    }
}
