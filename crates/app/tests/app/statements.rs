//! `kader statements`: what was understood, for people and as data.

use std::path::Path;

use kader_core::wording::Lang;
use serde_json::Value;

use crate::kept::assert_kept;
use crate::review::Document;

const LETTER: &str = "2.1 UNMIS (Zuidland)\n\nHet mandaat van UNMIS loopt tot en met 30 juni 2023. \
Nederland levert ten hoogste twaalf militairen en kan er zes bij plaatsen.\n";

#[test]
fn statements_are_shown_by_mission_in_both_languages() {
    let letter = Document::new("told", "brief.txt", LETTER.as_bytes());
    for lang in Lang::ALL {
        let ran = letter.asked(lang, "statements", &[]);
        assert_eq!((ran.status, ran.diagnostics.as_str()), (0, ""));
        let kept = format!("tests/review/statements.{lang}.txt");
        assert_kept(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(kept),
            &ran.result,
        );
    }
}

#[test]
fn statements_as_data_are_those_of_the_interface() {
    let letter = Document::new("data", "brief.txt", LETTER.as_bytes());
    let ran = letter.asked(Lang::En, "statements", &["--format", "json"]);
    let document: Value = serde_json::from_str(&ran.result).expect("it is JSON");
    let statements = document["statements"].as_array().unwrap();
    let of = |predicate: &str| {
        let found = statements.iter().find(|one| one["predicate"] == predicate);
        found.unwrap_or_else(|| panic!("{predicate}: {}", ran.result))
    };
    let until = of("mandate.until");
    assert_eq!(until["subject"], "unmis");
    assert_eq!(until["value"], "2023-06-30");
    assert_eq!(
        (&until["line"], &until["section"]),
        (&3.into(), &"2.1".into())
    );
    let excerpt = until["excerpt"].as_str().unwrap();
    assert!(excerpt.contains("30 juni 2023"), "{excerpt}");
    let people = of("headcount.military");
    assert_eq!(people["value"], 12);
    assert_eq!(people["qualifiers"][0], "at-most");
}
