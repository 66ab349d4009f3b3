//! A document beside a register: the example of the rules, and what differs from it.

use std::path::{Path, PathBuf};

use kader_citation::Catalogue;
use kader_core::checks::{Spot, example};
use kader_core::reading::names::given;
use kader_core::reading::{Known, Reading, SourceDocument, against, compare, review};
use kader_core::register::Register;
use kader_core::wording::{Lang, say};
use kader_exchange::dossier::{Files, read, read_files};

fn register(changes: &[example::Change]) -> Register {
    let files: Files = example::changed(changes)
        .unwrap_or_else(|change| panic!("{change:?}"))
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    read_files(&files)
        .unwrap_or_else(|_| panic!("the example is a dossier"))
        .register
}

/// What differs from the register, by code and in words.
fn differences(text: &str) -> Vec<String> {
    differences_from(&register(&[]), text)
}

fn differences_from(register: &Register, text: &str) -> Vec<String> {
    let known = Known {
        missions: given(register),
        ..Known::default()
    };
    let source = SourceDocument::from_text(text);
    let reading = Reading::of(&source, known, &Catalogue::builtin());
    assert_eq!(
        review(&reading, "text"),
        Vec::new(),
        "the text is in order by itself"
    );
    let findings = compare(&reading, register, "text");
    for finding in &findings {
        let first = finding.evidence.first().map(|evidence| &evidence.spot);
        assert!(matches!(first, Some(Spot::Text { .. })), "{finding:?}");
    }
    findings
        .iter()
        .map(|finding| format!("{}: {}", finding.rule.code, say(Lang::En, &finding.message)))
        .collect()
}

const PERIOD: &str = "1 Inleiding\n\nDeze rapportage gaat over de periode van 1 januari 2022 tot en met 30 april 2023.\n\n";

fn chapter(mandate: &str, framework: &str, sent: &str) -> String {
    format!(
        "{PERIOD}2.1 OMFC\n\nHet mandaat van OMFC loopt tot en met {mandate}. Het nationaal kader voor OMFC bedraagt \
         {framework} militairen en één politiefunctionaris. In de rapportageperiode heeft Nederland {sent} militairen ingezet.\n"
    )
}

#[test]
fn every_rule_finds_its_breaking_text_and_leaves_its_clean_one() {
    for rule in against::RULES {
        let register = register(rule.register);
        let found = differences_from(&register, rule.breaking);
        let own = found.iter().filter(|one| one.starts_with(rule.rule.code));
        assert_eq!((own.count(), found.len()), (1, 1), "{found:#?}");
        let code = rule.rule.code;
        assert_eq!(
            differences_from(&register, rule.clean),
            Vec::<String>::new(),
            "{code}"
        );
    }
}

#[test]
fn what_agrees_with_the_register_gives_nothing() {
    assert_eq!(
        differences(&chapter("31 augustus 2024", "twee", "zes")),
        Vec::<String>::new()
    );
    assert_eq!(
        differences(&chapter(
            "31 augustus 2022 en is verlengd tot augustus 2024",
            "twee",
            "zes"
        )),
        Vec::<String>::new()
    );
}

#[test]
fn an_end_of_a_mandate_that_no_record_has_is_told() {
    let found = differences(&chapter("31 augustus 2023", "twee", "zes"));
    assert_eq!(
        found,
        [
            "T201: OMFC: the mandate runs until 31 August 2023 in the document and until 31 August 2024 in the register"
        ]
    );
}

#[test]
fn a_limit_and_people_that_the_register_has_otherwise_are_told() {
    let found = differences(&chapter("31 augustus 2024", "drie", "acht"));
    assert_eq!(
        found,
        [
            "T202: OMFC: the military limit of the national framework is 3 in the document and 2 in the register",
            "T203: OMFC: the number of military people deployed is 8 in the document and 6 in the register"
        ]
    );
}

#[test]
fn a_mission_that_the_register_lacks_cannot_be_verified() {
    let text =
        format!("{PERIOD}2.2 UNTAG\n\nHet nationaal kader voor UNTAG bedraagt drie militairen.\n");
    assert_eq!(
        differences(&text),
        ["T206: UNTAG stands in the document and not in the register"]
    );
}

/// The published report of May 2023 beside the example that was made from it and its sources.
#[test]
fn the_published_report_differs_from_its_example_in_these_points() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let path = std::env::var_os("KADER_JVOM_2023").map_or_else(
        || folder.join("../shared/source/jvom-2023.txt"),
        PathBuf::from,
    );
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!(
            "SKIPPED: no report at {}; set KADER_JVOM_2023",
            path.display()
        );
        return;
    };
    let loaded = read(&folder.join("examples/jvom-2023"))
        .unwrap_or_else(|_| panic!("the example is a dossier"));
    let known = Known {
        missions: given(&loaded.register),
        ..Known::default()
    };
    let reading = Reading::of(
        &SourceDocument::from_text(&text),
        known,
        &Catalogue::builtin(),
    );
    let found: Vec<String> = compare(&reading, &loaded.register, "report.txt")
        .iter()
        .map(|finding| format!("{} {}", finding.rule.code, finding.subject.id))
        .collect();
    assert_eq!(
        found,
        [
            "T201 atalanta",
            "T201 irini",
            "T201 minusma",
            "T201 takuba",
            "T201 undof",
            "T201 unifil",
            "T202 eutm-mali"
        ]
    );
}
