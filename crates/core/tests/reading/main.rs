//! Reading, held: the labelled texts, the planted faults, the published report, the tables of
//! the documentation.

#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    dead_code
)]

#[path = "../../labelled/reading/generate/mod.rs"]
mod generate;
mod own_report;
#[path = "../../labelled/reading/planted.rs"]
mod planted;
mod properties;
mod published;
#[path = "../../labelled/reading/score.rs"]
mod score;
mod sources;

use std::fmt::Write as _;
use std::path::Path;

use kader_core::reading::{Predicate, rules};
use kader_core::wording::{Lang, words};

/// Seeds that the tables of the documentation are made from.
const SEEDS: std::ops::Range<u64> = 0..20;

#[test]
fn the_sets_are_as_large_as_they_are_said_to_be() {
    let (scores, _) = score::score();
    let marked: usize = scores.values().map(|one| one.expected).sum();
    assert!(marked >= 200, "{marked} statements");
}

#[test]
fn every_predicate_but_those_named_reaches_its_mark() {
    // Not marked, or not reached; the documentation lists them as not supported.
    const BELOW: [Predicate; 0] = [];
    let (scores, differences) = score::score();
    for predicate in Predicate::ALL {
        let score = scores.get(predicate.name()).copied().unwrap_or_default();
        assert_eq!(
            score.passes(),
            !BELOW.contains(predicate),
            "{predicate}: {score:?}\n{}",
            differences.join("\n")
        );
    }
}

#[test]
fn a_clean_report_gives_no_finding_and_a_planted_fault_one() {
    let (kinds, clean, lines) = planted::run(100..106);
    assert_eq!(clean, 0, "{lines:#?}");
    for ((kind, code), score) in generate::FAULTS.iter().zip(&kinds) {
        assert!(
            score.planted == 0 || score.found == score.planted,
            "{kind} ({code}): {score:?} {lines:#?}"
        );
        assert_eq!(score.false_alarms, 0, "{kind} ({code}): {lines:#?}");
    }
}

#[test]
fn whole_documents_are_clean_and_each_change_of_a_fact_is_one_finding() {
    let (changes, as_marked, lines) = planted::documents();
    assert!(changes >= 40, "{changes} changes");
    assert_eq!(as_marked, changes, "{lines:#?}");
    assert_eq!(lines, Vec::<String>::new());
}

#[test]
fn the_documentation_has_the_tables_and_the_rules() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/review.md");
    let text = std::fs::read_to_string(&path).expect("docs/review.md");
    let text_with = |text: &str, name: &str, content: &str| {
        let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
        let (head, rest) = text.split_once(&begin).expect("the place of a table");
        let (_, tail) = rest.split_once(&end).expect("the end of a table");
        format!("{head}{begin}{}\n{end}{tail}", content.trim_end())
    };
    let wanted = text_with(&text, "predicates", &predicates());
    let wanted = text_with(&wanted, "score", &score::table());
    let wanted = text_with(&wanted, "planted", &planted::table(SEEDS));
    let wanted = text_with(&wanted, "rules", &rule_table());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &wanted).expect("docs/review.md can be written");
    } else {
        assert!(
            text == wanted,
            "docs/review.md is stale: run UPDATE=1 cargo test"
        );
    }
}

fn predicates() -> String {
    let mut out = String::new();
    for predicate in Predicate::ALL {
        let _ = writeln!(out, "- `{predicate}`:{}", predicate.meaning());
    }
    out
}

fn rule_table() -> String {
    let mut out = String::from("| code | name | severity | what |\n| --- | --- | --- | --- |\n");
    let within = rules::RULES.iter().map(|rule| &rule.rule);
    let against = kader_core::reading::against::RULES
        .iter()
        .map(|rule| &rule.rule);
    for rule in within.chain(against) {
        let title = words(Lang::En, &format!("{}.title", rule.code)).unwrap_or_default();
        let _ = writeln!(
            out,
            "| {} | {} | {} | {title} |",
            rule.code, rule.name, rule.severity
        );
    }
    out
}
