//! The report of both examples, from dossier to page and paper.

use std::process::Command;

use kader_core::model::Edition;
use kader_core::record::Code;
use kader_core::register::Register;
use kader_document::html;
use kader_document::report::{Built, Options, build};
use kader_document::tree::{Block, Receipt, plain_text};
use kader_exchange::dossier;

use crate::places::{example, root};

fn options(draft: bool) -> Options {
    Options {
        draft,
        receipt: Receipt {
            producer: "kader test".into(),
            input_sha256: "0".repeat(64),
            known_at: "dossier".into(),
            valid_on: "2023-04-30".into(),
            parameters: Vec::new(),
        },
    }
}

fn register(name: &str) -> Register {
    match dossier::read(&example(name)) {
        Ok(loaded) => loaded.register,
        Err((faults, _)) => panic!("{name}: {faults:#?}"),
    }
}

fn edition(register: &Register) -> &Edition {
    register.edition(None).expect("the example has an edition")
}

fn made(register: &Register) -> Built {
    build(register, edition(register), &options(false))
}

#[test]
fn both_examples_are_complete_and_type_no_number_by_hand() {
    for name in ["jvom-2023", "norrland"] {
        let register = register(name);
        let built = made(&register);
        assert!(built.problems.is_empty(), "{name}: {:#?}", built.problems);
    }
}

#[test]
fn the_same_input_makes_the_same_page() {
    let register = register("norrland");
    assert_eq!(
        html::page(&made(&register).document),
        html::page(&made(&register).document)
    );
}

#[test]
fn every_footnote_is_referred_to_once_and_in_order() {
    for name in ["jvom-2023", "norrland"] {
        let document = made(&register(name)).document;
        let mut marks = Vec::new();
        document.each_run(&mut |run| {
            for inline in run {
                if let kader_document::tree::Inline::NoteReference { number } = inline {
                    marks.push(*number);
                }
            }
        });
        let wanted: Vec<usize> = (1..=document.notes.len()).collect();
        assert_eq!(marks, wanted, "{name}");
    }
}

#[test]
fn the_abbreviations_are_those_of_the_text() {
    let document = made(&register("jvom-2023")).document;
    let terms: Vec<String> = document
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Terms { terms } => Some(terms),
            _ => None,
        })
        .flatten()
        .map(|term| plain_text(&term.term))
        .collect();
    assert!(terms.contains(&"UNIFIL".to_owned()), "{terms:?}");
    let page = html::page(&document);
    for term in &terms {
        assert!(
            page.matches(term.as_str()).count() > 1,
            "{term} is listed and not used"
        );
    }
}

#[test]
fn a_missing_text_or_figure_stops_the_report_and_marks_the_draft() {
    let mut whole = register("norrland");
    let key = whole.narratives.keys().next().expect("a text").clone();
    whole.narratives.remove(&key);
    let built = build(&whole, edition(&whole), &options(false));
    assert!(!built.is_complete());
    assert!(
        built
            .problems
            .iter()
            .any(|found| found.problem.code == Code::MissingSection)
    );
    let key = whole
        .narratives
        .keys()
        .next()
        .expect("another text")
        .clone();
    if let Some(narrative) = whole.narratives.get_mut(&key) {
        narrative.text = "So many: {annex2/nowhere/deployed.total}.".into();
    }
    let built = build(&whole, edition(&whole), &options(true));
    let unknown = built
        .problems
        .iter()
        .find(|found| found.problem.code == Code::UnknownFigure);
    assert_eq!(
        unknown.and_then(|found| found.file.clone()),
        whole.narratives.get(&key).map(|n| n.file.clone())
    );
    assert!(html::page(&built.document).contains("{annex2/nowhere/deployed.total}"));
}

/// What is restricted in a register is in no page of a report.
#[test]
fn what_is_restricted_stays_out() {
    let register = register("norrland");
    let page = html::page(&made(&register).document);
    for event in register.events.values() {
        if event.provenance.visibility == kader_core::model::Visibility::Restricted {
            for words in event.what.wordings() {
                assert!(!page.contains(words), "{}: {words}", event.id);
            }
        }
    }
}

/// The figures of the annexes stand in the text that another program reads from the PDF.
#[test]
fn the_pdf_says_what_the_tree_says() {
    if Command::new("pdftotext").arg("-v").output().is_err() {
        eprintln!("SKIPPED: pdftotext (poppler-utils) is not installed");
        return;
    }
    let register = register("jvom-2023");
    let document = made(&register).document;
    let pdf = kader_pdf::render(&document).expect("it can be set");
    let folder = root().join("target/test/read-back");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("report.pdf");
    std::fs::write(&file, &pdf).unwrap();
    let read = Command::new("pdftotext")
        .arg("-layout")
        .arg(&file)
        .arg("-")
        .output()
        .unwrap();
    let text = String::from_utf8(read.stdout).unwrap();
    let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = squeeze(&text);
    for heading in document.headings() {
        let words = squeeze(&plain_text(&heading.text));
        let first: Vec<&str> = words.split(' ').take(2).collect();
        assert!(
            text.contains(&first.join(" ")),
            "the heading “{words}” is not in the PDF"
        );
    }
    for count in ["3.258", "3.232", "1.959", "6 (+90)", "744"] {
        assert!(text.contains(count), "{count} is not in the PDF");
    }
    assert_eq!(
        pdf,
        kader_pdf::render(&document).expect("again"),
        "the same tree, other bytes"
    );
}

/// Whoever takes a file of data away must see in it what it rests on.
#[test]
fn the_tables_as_data_are_described_and_say_what_is_reconstructed() {
    let out = std::env::temp_dir().join(format!("kader-data-{}", std::process::id()));
    let source = example("jvom-2023").display().to_string();
    let folder = out.display().to_string();
    let arguments = ["report", &source, "--format", "data", "--out", &folder];
    let ran = crate::running::ran(kader_core::wording::Lang::Nl, &arguments);
    assert_eq!(ran.status, 0, "{}", ran.diagnostics);
    let folder = out.join("jvom-2023-data");
    let text = std::fs::read_to_string(folder.join("datapackage.json")).expect("it is written");
    let package: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    let resources = package["resources"].as_array().expect("there are files");
    let described: Vec<&str> = resources
        .iter()
        .map(|resource| resource["path"].as_str().expect("a path"))
        .collect();
    let mut there: Vec<String> = std::fs::read_dir(&folder)
        .expect("the folder is there")
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != "datapackage.json")
        .collect();
    there.sort();
    let mut sorted = described.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, there);
    for resource in resources {
        let file = folder.join(resource["path"].as_str().expect("a path"));
        let mut reader = csv::Reader::from_path(file).expect("it is CSV");
        let header = reader.headers().expect("it has a header").clone();
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let names: Vec<&str> = fields
            .iter()
            .map(|field| field["name"].as_str().expect("a name"))
            .collect();
        assert_eq!(header.iter().collect::<Vec<_>>(), names);
        let marked = reader
            .records()
            .any(|row| row.expect("a row").iter().next_back() == Some("true"));
        let is_reconstructed = resource["reconstructed"] == true;
        if names.contains(&"reconstructed") {
            assert_eq!(marked, is_reconstructed, "{}", resource["path"]);
        }
    }
    let of = |name: &str| resources.iter().find(|resource| resource["name"] == name);
    assert_eq!(of("annex2").expect("annex 2")["reconstructed"], true);
    assert_eq!(of("requests").expect("requests")["reconstructed"], false);
    std::fs::remove_dir_all(out).expect("it is gone");
}

#[test]
fn a_restricted_field_of_a_public_record_cannot_be_printed() {
    use kader_core::figures::{Found, Sought, lookup};
    let register = register("norrland");
    let sought = Sought::of(edition(&register));
    for (path, public) in [
        ("request/2018-08/flag", true),
        ("request/2018-08/ship", false),
        ("request/2018-08/voyage.from", false),
    ] {
        match lookup(&register, sought, path) {
            Some(Found::Value { is_public, .. }) => assert_eq!(is_public, public, "{path}"),
            other => panic!("{path}: {other:?}"),
        }
    }
}
