//! The published report of May 2023: every finding in it, each judged in docs/review.md.

use std::path::{Path, PathBuf};

use kader_citation::Catalogue;
use kader_core::checks::{Finding, Spot};
use kader_core::reading::{Known, Reading, SourceDocument, review};

fn report() -> Option<String> {
    let path = std::env::var_os("KADER_JVOM_2023").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/source/jvom-2023.txt"),
        PathBuf::from,
    );
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!(
            "SKIPPED: no report at {}; set KADER_JVOM_2023",
            path.display()
        );
    }
    text
}

fn read(text: &str) -> Reading {
    Reading::of(
        &SourceDocument::from_text(text),
        Known::default(),
        &Catalogue::builtin(),
    )
}

/// The rule, the subject, and the lines of the evidence.
fn told(reading: &Reading, finding: &Finding) -> (&'static str, String, Vec<usize>) {
    let lines = finding
        .evidence
        .iter()
        .filter_map(|evidence| match &evidence.spot {
            Spot::Text {
                span: Some(span), ..
            } => Some(
                reading
                    .document
                    .places
                    .at(span.start as usize, span.end as usize)
                    .line,
            ),
            _ => None,
        });
    (
        finding.rule.code,
        finding.subject.id.clone(),
        lines.collect(),
    )
}

#[test]
fn the_report_has_these_findings_and_no_others() {
    let Some(text) = report() else { return };
    let reading = read(&text);
    let found: Vec<_> = review(&reading, "report.txt")
        .iter()
        .map(|finding| told(&reading, finding))
        .collect();
    let found: Vec<(&str, &str, &[usize])> = found
        .iter()
        .map(|(code, subject, lines)| (*code, subject.as_str(), &lines[..lines.len().min(2)]))
        .collect();
    let expected: [(&str, &str, &[usize]); 19] = [
        ("T102", "emasoh", &[2195, 899]),
        ("T102", "eutm-mali", &[2207, 1343]),
        ("T102", "eunavfor-atalanta", &[2215, 1711]),
        ("T103", "unifil", &[2011, 535]),
        ("T103", "undof", &[2013, 616]),
        ("T103", "minusma", &[2053, 1046]),
        ("T104", "eulpc", &[2077, 1599]),
        ("T105", "eunavfor-med-irini", &[2075, 1624]),
        ("T106", "document", &[1828, 1828]),
        ("T111", "eunavfor-atalanta", &[2041, 937]),
        ("T112", "emasoh", &[2195, 837]),
        ("T112", "eunavfor-med-irini", &[2213, 1610]),
        ("T113", "untso", &[648, 2006]),
        ("T113", "gpoi", &[1455, 2079]),
        ("T114", "document", &[4, 6]),
        ("T116", "document", &[409]),
        ("T116", "document", &[632, 233]),
        ("T116", "document", &[1011, 1345]),
        ("T116", "document", &[2151]),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_annexes_are_read_cell_by_cell() {
    let Some(text) = report() else { return };
    let reading = read(&text);
    let rows: Vec<usize> = reading
        .document
        .tables
        .iter()
        .map(|table| table.rows.len())
        .collect();
    assert_eq!(rows, [15, 19]);
    assert_eq!(reading.document.notes.len(), 15);
    assert_eq!(reading.document.marks.len(), 15);
    let told: Vec<String> = reading
        .statements
        .iter()
        .map(|one| reading.tell(one))
        .collect();
    for expected in [
        "minusma deployed.military 266",
        "minusma framework.temporary 90",
        "ussc deployed.civilian 5",
        "eunavfor-atalanta framework.until 2024-07-31",
        "taakgroep-takuba mandate.until 2024-04-01",
        "early-forward-presence framework.until indefinite",
        "- total.framework.military 744",
        "eutm-mali deployed.military 21",
        "undof contribution.until 2023-08-01..2023-08-31",
        "gpoi funding.per_year EUR 3500000",
    ] {
        assert!(told.iter().any(|one| one == expected), "{expected}");
    }
}
