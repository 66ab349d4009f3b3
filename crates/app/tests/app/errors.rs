//! A gallery of errors: small broken dossiers, and what is said of each, as people read it.
//! `docs/errors.md` is made from it. `UPDATE=1` rewrites what is expected.

use std::fmt::Write as _;
use std::path::Path;

use kader_core::record::Code;
use kader_core::wording::{Lang, words};

use crate::kept::assert_kept;
use crate::places::root;
use crate::running::ran;

const GALLERY: &str = "tests/errors";

/// Codes without a case of their own: those of workbooks, of reports, of questions and of register
/// files, which need more than a broken dossier. One that has a case does not belong here.
const ELSEWHERE: &[Code] = &[
    Code::BadWorkbook,
    Code::UnknownFigure,
    Code::UnknownForm,
    Code::BadPlaceholder,
    Code::BadNarrative,
    Code::UnavailableFigure,
    Code::MissingSection,
    Code::UnknownAbbreviation,
    Code::TypedNumber,
    Code::UnknownEdition,
    Code::NoHistory,
    Code::UnknownTable,
    Code::UnknownFigurePath,
    Code::CannotReconstruct,
    Code::NotARegister,
    Code::NewerRegister,
    Code::OlderRegister,
    Code::DamagedRegister,
    Code::AlteredLog,
    Code::LockedRegister,
    Code::ReadOnlyRegister,
    Code::NoRoom,
    Code::UnreachableRegister,
    Code::FileExists,
    Code::Conflict,
    Code::ReusedId,
    Code::NoSuchRecord,
    Code::NotWhole,
    Code::RefusedStep,
    Code::UnknownMoment,
];

/// What is said of a dossier.
fn said(case: &str, lang: Lang) -> String {
    let source = format!("{GALLERY}/{case}/dossier");
    let ran = ran(lang, &["figures", &source, "annex2"]);
    assert_eq!(ran.status, 2, "{case} is not in error");
    assert!(ran.result.is_empty(), "{case} gives a result");
    ran.diagnostics.replace(&source, "dossier")
}

fn cases() -> Vec<String> {
    let gallery = Path::new(env!("CARGO_MANIFEST_DIR")).join(GALLERY);
    let entries = std::fs::read_dir(gallery).expect("the gallery is there");
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into())
        .collect();
    names.sort();
    names
}

#[test]
fn every_case_says_what_is_expected() {
    for case in cases() {
        for lang in Lang::ALL {
            let file = format!("{GALLERY}/{case}/expected.{lang}.txt");
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            assert_kept(&path, &said(&case, lang));
        }
    }
}

/// A case is named after the one code that it shows; there is no other error in it.
#[test]
fn a_case_shows_its_own_code_and_no_follow_up() {
    for case in cases().iter().filter(|case| !case.starts_with("all-")) {
        let code = case.split('-').next().unwrap();
        let said = said(case, Lang::En);
        for line in said.lines().filter(|line| line.starts_with("error[")) {
            assert!(
                line.starts_with(&format!("error[{code}]")),
                "{case}: {line}"
            );
        }
        assert!(said.contains(&format!("error[{code}]")), "{case}: {said}");
    }
}

#[test]
fn ten_errors_in_four_files_are_told_all_in_order() {
    let said = said("all-ten-errors", Lang::En);
    let places: Vec<&str> = said
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("--> dossier/"))
        .collect();
    assert!(places.len() >= 10, "{said}");
    let files: Vec<&str> = places
        .iter()
        .filter_map(|place| place.split(':').next())
        .collect();
    assert!(files.is_sorted(), "{files:?}");
}

#[test]
fn every_code_has_a_case_or_is_known_to_have_none() {
    let cases = cases();
    for code in Code::ALL {
        let has_case = cases
            .iter()
            .any(|case| case.split('-').next() == Some(code.as_str()));
        let elsewhere = ELSEWHERE.contains(code);
        assert!(has_case || elsewhere, "{code} has no case");
        assert!(
            !(has_case && elsewhere),
            "{code} has a case: take it out of the list"
        );
    }
}

#[test]
fn the_page_of_errors_is_kept() {
    assert_kept(&root().join("docs/errors.md"), &page());
}

fn page() -> String {
    let mut page = String::from(
        "# Errors\n\nEvery code that the program can say, why it matters and what to do, with \
         an example of what is shown. `kader explain CODE` tells the same. Messages are in Dutch \
         too (`--lang nl`). The examples are the dossiers of `crates/app/tests/errors`, and a \
         test makes this page from them.\n",
    );
    let cases = cases();
    for code in Code::ALL {
        let part = |lang: Lang, part: &str| words(lang, &format!("{code}.{part}")).unwrap();
        let _ = writeln!(page, "\n## {code} {}", part(Lang::En, "title"));
        let _ = writeln!(
            page,
            "*{}.* {}",
            part(Lang::Nl, "title"),
            part(Lang::En, "why")
        );
        // A remedy that names parts of the message is told by the example.
        let remedy = part(Lang::En, "remedy");
        if !remedy.contains('{') {
            let _ = writeln!(page, "\n{remedy}");
        }
        let own = cases
            .iter()
            .filter(|case| case.split('-').next() == Some(code.as_str()));
        for case in own {
            let said = said(case, Lang::En);
            // Without the count at the end.
            let shown = said
                .trim_end()
                .rsplit_once("\n\n")
                .map_or(&*said, |(shown, _)| shown);
            let _ = writeln!(page, "\n```text\n{}\n```", shown.trim_end());
        }
    }
    page
}
