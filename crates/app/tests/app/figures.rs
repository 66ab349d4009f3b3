//! The figures of both examples: the annexes cell by cell against what was published and what
//! was in force, and everything else as it was when someone last looked at it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says aloud what it skips"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

use kader_core::figures::{FigureTable, annex1, annex2, differences};
use kader_core::register::Register;
use kader_exchange::dossier;

use crate::kept::assert_kept;
use crate::places::{example, root};

const EXAMPLE: &str = "jvom-2023";

fn register(name: &str) -> Register {
    match dossier::read(&example(name)) {
        Ok(loaded) => loaded.register,
        Err((faults, _)) => panic!("{name}: {faults:#?}"),
    }
}

fn own(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/expected")
        .join(file)
}

/// The texts that must be met: the project's own copy, and the one from `KADER_EXPECTED` or
/// beside the project, where there is one.
fn expected(file: &str) -> Vec<String> {
    let beside = root().join("../shared/expected");
    let folder = std::env::var_os("KADER_EXPECTED").map_or(beside, PathBuf::from);
    let mut texts = vec![std::fs::read_to_string(own(file)).expect("the project's own copy")];
    match std::fs::read_to_string(folder.join(file)) {
        Ok(text) => texts.push(text),
        Err(error) => eprintln!("SKIPPED: no {file} in {}: {error}", folder.display()),
    }
    texts
}

fn read(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader
        .records()
        .map(|record| record.expect("well-formed CSV"));
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// A table as CSV would have it: the keys, then the rows.
fn cells(table: &FigureTable) -> Vec<Vec<String>> {
    let head = table
        .columns
        .iter()
        .map(|column| column.key.to_owned())
        .collect();
    let rows = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|figure| figure.value.data()).collect());
    std::iter::once(head).chain(rows).collect()
}

/// What the program prints, and what it says beside it.
fn kader(arguments: &[&str]) -> (String, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_kader"))
        .args(arguments)
        .current_dir(root())
        .env_remove("KADER_LANG")
        .env("NO_COLOR", "1")
        .output()
        .expect("the program runs");
    let said = String::from_utf8(done.stderr).expect("UTF-8");
    assert!(done.status.success(), "{arguments:?}: {said}");
    (String::from_utf8(done.stdout).expect("UTF-8"), said)
}

#[test]
fn annex_2_is_the_published_one_cell_by_cell() {
    let register = register(EXAMPLE);
    let edition = register.edition(None).expect("the edition");
    let found = cells(&annex2(&register, edition));
    for text in expected("annex2.csv") {
        let wanted = read(&text);
        assert_eq!(found.len(), wanted.len(), "as many rows");
        for (found, row) in found.iter().zip(&wanted) {
            for ((key, found), cell) in wanted[0].iter().zip(found).zip(row) {
                assert_eq!(found, cell, "{key} of {} {}", row[0], row[1]);
            }
            assert_eq!(found.len(), row.len(), "{row:?}");
        }
    }
}

#[test]
fn annex_1_on_the_last_day_has_the_mandates_that_were_in_force() {
    let register = register(EXAMPLE);
    let edition = register.edition(None).expect("the edition");
    let table = annex1(&register, edition, edition.period.until());
    for text in expected("annex1-in-force.csv") {
        let wanted = read(&text);
        let keys = ["contribution", "mandate_instrument", "mandate_until"];
        assert_eq!(wanted[0][..3], keys);
        let found: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| {
                keys.map(|key| {
                    let figure = table.figure(&row.key, key).expect("a cell");
                    figure.value.data()
                })
                .to_vec()
            })
            .collect();
        let wanted: Vec<Vec<String>> = wanted[1..].iter().map(|row| row[..3].to_vec()).collect();
        assert_eq!(found, wanted);
    }
}

#[test]
fn the_frameworks_of_annex_1_end_where_the_published_ones_do() {
    let register = register(EXAMPLE);
    let edition = register.edition(None).expect("the edition");
    let table = annex1(&register, edition, edition.period.until());
    for text in expected("annex1.csv") {
        for row in &read(&text)[1..] {
            // What is printed as running on has no end in the register.
            let wanted = if row[4] == "ongoing" {
                "indefinite"
            } else {
                &row[4]
            };
            let found = table
                .rows
                .iter()
                .find(|found| found.cells[1].value.data() == row[1])
                .expect("the row");
            assert_eq!(found.cells[4].value.data(), wanted, "{}", row[1]);
        }
    }
}

#[test]
fn as_published_gives_the_published_annexes_byte_for_byte() {
    for annex in ["annex1", "annex2"] {
        let source = format!("examples/{EXAMPLE}");
        let call = [
            "figures",
            &source,
            annex,
            "--as-published",
            "--format",
            "csv",
        ];
        let (found, _) = kader(&call);
        for wanted in expected(&format!("{annex}.csv")) {
            assert_eq!(found, wanted, "{annex}");
        }
    }
}

#[test]
fn the_differences_name_the_limits_and_the_mandates() {
    let register = register(EXAMPLE);
    let edition = register.edition(None).expect("the edition");
    let table = differences(&register, edition);
    for key in [
        "framework/eutm-2022/military",
        "framework/emasoh-staff-2022/military",
        "framework/atalanta-staff-2022/military",
        "annex1/unifil/legal_basis",
        "annex1/unifil/mandate_until",
        "annex1/undof/legal_basis",
        "annex1/undof/mandate_until",
        "annex1/minusma/legal_basis",
        "annex1/minusma/mandate_until",
        "annex1/irini/mandate_until",
        "annex1/eulpc/mandate_until",
        "annex1/takuba/mandate_until",
        "annex1/atalanta/legal_basis",
    ] {
        assert!(table.row(key).is_some(), "{key} is not listed");
    }
    let in_annex_2 = table
        .rows
        .iter()
        .filter(|row| row.key.starts_with("annex2/"));
    assert_eq!(
        in_annex_2.count(),
        0,
        "Annex 2 is computed as it was published"
    );
}

/// The tables of an example, each as a file of its own.
fn keep_tables(name: &str) {
    let source = format!("examples/{name}");
    let mut calls: Vec<(String, Vec<&str>)> = [
        "annex1",
        "annex2",
        "peak",
        "person-days",
        "framework-use",
        "requests",
        "expiries",
        "differences",
    ]
    .into_iter()
    .map(|table| (table.to_owned(), vec![table]))
    .collect();
    calls.push((
        "headcount-by-month".to_owned(),
        vec!["headcount", "--by", "month"],
    ));
    let year = ["expiries", "--horizon", "365"].to_vec();
    calls.push(("expiries-of-a-year".to_owned(), year));
    for (file, call) in calls {
        let mut arguments = vec!["figures", &source];
        arguments.extend(&call);
        let notes = kader(&[&arguments[..], &["--lang", "en"]].concat()).1;
        arguments.extend(["--format", "csv", "--lang", "en"]);
        let (found, said) = kader(&arguments);
        assert_kept(&own(&format!("figures/{name}/{file}.csv")), &found);
        assert_eq!(said, notes, "the notes are the same in every form");
        assert_kept(&own(&format!("figures/{name}/{file}.notes.txt")), &notes);
    }
}

#[test]
fn the_tables_of_the_edition_of_2023_are_kept() {
    keep_tables(EXAMPLE);
}

#[test]
fn the_tables_of_norrland_are_kept() {
    keep_tables("norrland");
}

#[test]
fn the_why_of_a_figure_is_kept() {
    let source = format!("examples/{EXAMPLE}");
    let cases = [
        (
            "annex2-untso-deployed-military",
            "annex2/untso/deployed.military",
        ),
        (
            "annex2-total-deployed-civilian",
            "annex2/total/deployed.civilian",
        ),
        (
            "annex2-minusma-framework-temporary",
            "annex2/minusma/framework.military.temporary",
        ),
        (
            "annex1-emasoh-framework-until",
            "annex1/emasoh/framework_until",
        ),
    ];
    for (file, path) in cases {
        for lang in ["nl", "en"] {
            let (found, _) = kader(&["why", &source, path, "--lang", lang]);
            assert_kept(&own(&format!("figures/why/{file}.{lang}.txt")), &found);
        }
        let (found, _) = kader(&["why", &source, path, "--format", "json", "--lang", "en"]);
        let mut document: serde_json::Value = serde_json::from_str(&found).expect("JSON");
        let receipt = document["receipt"].as_object_mut().expect("a receipt");
        // These two follow from every byte of the dossier and from the release.
        let hash = receipt
            .remove("input_sha256")
            .expect("the hash of the input");
        assert_eq!(hash.as_str().map(str::len), Some(64));
        assert!(receipt.remove("version").is_some());
        let kept = format!("{document:#}\n");
        assert_kept(&own(&format!("figures/why/{file}.json")), &kept);
    }
}
