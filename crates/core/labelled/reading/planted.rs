// The scoring of planted faults: read by the test that holds it and by the example that prints
// the table.

use std::fmt::Write as _;

use kader_citation::Catalogue;
use kader_core::checks::Finding;
use kader_core::reading::{Known, Reading, SourceDocument, review};
use kader_core::wording::{Lang, say};

use crate::generate::{FAULTS, Report};

/// How a kind of fault came out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Planted {
    pub planted: usize,
    pub found: usize,
    pub false_alarms: usize,
}

pub fn findings(text: &str, catalogue: &Catalogue) -> Vec<Finding> {
    let source = SourceDocument::from_text(text);
    let reading = Reading::of(&source, Known::default(), catalogue);
    review(&reading, "report.txt")
}

pub fn told(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|one| format!("{} {}", one.rule.code, say(Lang::En, &one.message)))
        .collect()
}

/// Runs seeds: what each kind of fault gave, what clean reports gave, and lines for every miss.
pub fn run(seeds: std::ops::Range<u64>) -> (Vec<Planted>, usize, Vec<String>) {
    let catalogue = Catalogue::builtin();
    let mut kinds = vec![Planted::default(); FAULTS.len()];
    let mut clean_alarms = 0;
    let mut lines = Vec::new();
    for seed in seeds {
        let report = Report::new(seed);
        let clean = findings(&report.text(None), &catalogue);
        clean_alarms += clean.len();
        for line in told(&clean) {
            lines.push(format!("seed {seed}, clean: {line}"));
        }
        for (index, (kind, code)) in FAULTS.iter().enumerate() {
            let text = report.text(Some(index));
            // Not every report has what a kind of fault changes: footnotes, for one.
            if text == report.text(None) {
                continue;
            }
            let found = findings(&text, &catalogue);
            let score = &mut kinds[index];
            score.planted += 1;
            let hits = found.iter().filter(|one| one.rule.code == *code).count();
            score.found += usize::from(hits > 0);
            score.false_alarms += found.len() - usize::from(hits > 0);
            if hits != 1 || found.len() != 1 {
                lines.push(format!("seed {seed}, {kind} ({code}): {:?}", told(&found)));
            }
        }
    }
    (kinds, clean_alarms, lines)
}

/// Reads the documents and their changes: how many changes there are, how many of them were told
/// of by their rule alone as their marks say, and lines for every other finding or miss.
pub fn documents() -> (usize, usize, Vec<String>) {
    let catalogue = Catalogue::builtin();
    let (mut all, mut right, mut lines) = (0, 0, Vec::new());
    for case in crate::score::cases(crate::score::DOCUMENTS) {
        for line in told(&findings(&case.text, &catalogue)) {
            lines.push(format!("{}, clean: {line}", case.name));
        }
        for change in &case.changes {
            all += 1;
            let found = findings(&case.changed(change), &catalogue);
            let alone = matches!(found.as_slice(), [only] if only.rule.code == change.code);
            let as_marked = if change.missed {
                found.is_empty()
            } else {
                alone
            };
            right += usize::from(as_marked);
            if !as_marked {
                let what = format!("{} => {} ({})", change.old, change.new, change.code);
                lines.push(format!("{}, {what}: {:?}", case.name, told(&found)));
            }
        }
    }
    (all, right, lines)
}

/// The table of the documentation.
pub fn table(seeds: std::ops::Range<u64>) -> String {
    let count = seeds.clone().count();
    let (kinds, clean, _) = run(seeds);
    let mut out = String::from(
        "| planted fault | rule | planted | precision | recall |\n| --- | --- | ---: | ---: | ---: |\n",
    );
    for ((kind, code), score) in FAULTS.iter().zip(&kinds) {
        let _ = writeln!(
            out,
            "| {kind} | {code} | {} | {} | {} |",
            score.planted,
            crate::score::ratio(score.found, score.found + score.false_alarms),
            crate::score::ratio(score.found, score.planted),
        );
    }
    let _ = writeln!(out, "\n{count} clean reports, {clean} findings in them.");
    out
}
