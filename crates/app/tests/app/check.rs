//! `kader check`: its outputs, and the pages of the rules.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use kader_app::cli::reading::review;
use kader_app::cli::{check, rule_page};
use kader_core::checks::example::{self, Change};
use kader_core::wording::{Lang, words};
use kader_exchange::dossier::{Files, write_folder};
use serde_json::Value;

use crate::kept::assert_kept;
use crate::places::root;
use crate::running::{Ran, ran};
use crate::sarif;

/// A folder with the example and some changes, gone when it is dropped.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new(name: &str, changes: &[Change]) -> Self {
        let path = std::env::temp_dir().join(format!("kader-check-{name}-{}", std::process::id()));
        let files: Files = example::changed(changes)
            .expect("the changes fit")
            .into_iter()
            .map(|(name, text)| (name, text.into_bytes()))
            .collect();
        write_folder(&files, &path).expect("it can be written");
        Self(path)
    }

    fn check(&self, lang: Lang, more: &[&str]) -> Ran {
        let source = self.0.display().to_string();
        let mut arguments = vec!["check", source.as_str(), "--on", "2023-06-30"];
        arguments.extend(more);
        let mut ran = ran(lang, &arguments);
        ran.result = ran.result.replace(&source, "dossier");
        ran
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A mandate that lapsed, and a waiver that does not fit.
fn broken() -> Vec<Change> {
    let mut changes = Vec::new();
    for code in ["M101", "Q105"] {
        let rules = check::rules();
        let rule = rules.iter().find(|rule| rule.code == code);
        changes.extend(rule.expect("it is a rule").breaking);
    }
    // The waiver of the example would silence the other.
    changes.push(Change::Replace {
        file: "waivers.toml",
        from: "subject = \"mission/omfc\"",
        to: "subject = \"mission/ships\"",
    });
    changes
}

#[test]
fn the_page_of_rules_is_kept() {
    let mut page = String::from(
        "# Rules\n\nEvery rule of `kader check` and `kader review`, in order of code: why it matters, what to do, \
         and a change to a small example that breaks it, with what is said then. `kader explain \
         CODE` tells the same, in Dutch too. The example is the dossier in \
         `crates/core/src/checks/example/dossier`, checked on 30 June 2023; a test makes this \
         page and runs each example. The letter is the family: M mandates and legal bases, K \
         national frameworks, D deployments and posts, V protection of ships, P accountability \
         to parliament, R the report, X privacy, Q the data themselves; T (`kader review`) a \
         document, and a document beside a register.\n\n| code | rule | |\n| \
         --- | --- | --- |\n",
    );
    let mut rules = check::rules();
    rules.extend(review::within().chain(review::beside()));
    for rule in &rules {
        let title = words(Lang::En, &format!("{}.title", rule.code)).unwrap();
        let anchor = format!("{} {title}", rule.code).to_lowercase();
        let anchor: String = anchor
            .chars()
            .filter(|letter| letter.is_alphanumeric() || " -".contains(*letter))
            .map(|letter| if letter == ' ' { '-' } else { letter })
            .collect();
        let _ = writeln!(
            page,
            "| [{}](#{anchor}) | {title} | {} |",
            rule.code, rule.severity
        );
    }
    for rule in rules {
        let _ = write!(page, "\n{}", rule_page::in_markdown(rule));
    }
    assert_kept(&root().join("docs/rules.md"), &page);
}

#[test]
fn no_two_rules_have_one_code_or_name() {
    let documents = review::within().chain(review::beside());
    let all: Vec<_> = check::rules().into_iter().chain(documents).collect();
    let codes: BTreeSet<&str> = all.iter().map(|rule| rule.code).collect();
    let names: BTreeSet<&str> = all.iter().map(|rule| rule.name).collect();
    assert_eq!((codes.len(), names.len()), (all.len(), all.len()));
}

#[test]
fn every_rule_is_explained_in_both_languages() {
    let documents = review::within().chain(review::beside());
    for rule in check::rules().into_iter().chain(documents) {
        for lang in Lang::ALL {
            for part in ["title", "why", "advice"] {
                let name = format!("{}.{part}", rule.code);
                assert!(words(lang, &name).is_some(), "{lang}: {name}");
            }
            let by_name = ran(lang, &["explain", rule.name]);
            let by_code = ran(lang, &["explain", rule.code]);
            assert_eq!(by_code.status, 0);
            assert_eq!(by_name.result, by_code.result);
            assert!(
                by_code.result.contains(&format!("[{}]", rule.code)),
                "{}: its example is not shown broken\n{}",
                rule.code,
                by_code.result
            );
        }
    }
}

#[test]
fn findings_are_shown_with_their_places_in_both_languages() {
    let folder = Folder::new("human", &broken());
    for lang in Lang::ALL {
        let ran = folder.check(lang, &[]);
        assert_eq!(ran.status, 1);
        assert_eq!(ran.diagnostics, "");
        let file = format!("tests/checks/broken.{lang}.txt");
        assert_kept(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(file),
            &ran.result,
        );
    }
}

#[test]
fn findings_as_data_are_those_of_the_interface() {
    let folder = Folder::new("json", &broken());
    let ran = folder.check(Lang::En, &["--format", "json"]);
    let document: Value = serde_json::from_str(&ran.result).expect("it is JSON and nothing else");
    assert_eq!(document["receipt"]["on"], "2023-06-30");
    assert_eq!(
        document["receipt"]["input_sha256"].as_str().unwrap().len(),
        64
    );
    let finding = &document["findings"][0];
    assert_eq!(finding["rule"], "M101");
    assert_eq!(finding["name"], "mandate-expired");
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["certainty"], "contradicts");
    assert_eq!(finding["subject"]["kind"], "mission");
    assert_eq!(finding["subject"]["id"], "omfc");
    let place = &finding["places"][0];
    assert_eq!(place["file"], "missions/omfc.toml");
    assert_eq!(place["excerpt"], "until = 2023-05-31");
    assert!(place["line"].as_u64().unwrap() > 1);
    assert_eq!(
        finding["places"].as_array().unwrap().len(),
        finding["evidence"].as_array().unwrap().len()
    );
    assert_eq!(document["summary"]["error"], 1);
    let csv = folder.check(Lang::En, &["--format", "csv"]).result;
    let rows = document["findings"].as_array().unwrap().len();
    assert_eq!(csv.lines().count(), rows + 1, "{csv}");
}

#[test]
fn sarif_is_valid() {
    let mut waived = broken();
    waived.pop();
    for (name, changes) in [
        ("clean", Vec::new()),
        ("broken", broken()),
        ("waived", waived),
    ] {
        let folder = Folder::new(&format!("sarif-{name}"), &changes);
        let ran = folder.check(Lang::Nl, &["--format", "sarif"]);
        let log: Value = serde_json::from_str(&ran.result).unwrap();
        assert_eq!(sarif::faults(&log), Vec::<String>::new(), "{name}");
        let results = log["runs"][0]["results"].as_array().unwrap();
        let suppressed = results
            .iter()
            .filter(|result| result["suppressions"].is_array())
            .count();
        assert_eq!(suppressed, usize::from(name == "waived"), "{name}");
    }
}

#[test]
fn the_status_tells_whether_anything_is_bad_enough() {
    let folder = Folder::new("status", &broken());
    let status = |more: &[&str]| folder.check(Lang::En, more).status;
    assert_eq!(status(&[]), 1);
    assert_eq!(status(&["--fail-on", "never"]), 0);
    assert_eq!(status(&["--ignore", "M101"]), 0);
    // A waiver of a rule that is not asked is not called unused.
    assert_eq!(status(&["--ignore", "M101", "--fail-on", "warning"]), 0);
    assert_eq!(status(&["--select", "Q", "--fail-on", "warning"]), 0);
    assert_eq!(status(&["--ignore", "q106", "--fail-on", "warning"]), 1);
    assert_eq!(status(&["--select", "Q106"]), 0);
    assert_eq!(status(&["--select", "m,q105"]), 1);
    assert_eq!(status(&["--select", "mandate-expired"]), 1);
    let unknown = folder.check(Lang::En, &["--select", "M999"]);
    assert_eq!(unknown.status, 2);
    assert_eq!(unknown.result, "");
    assert!(
        unknown.diagnostics.contains("M999"),
        "{}",
        unknown.diagnostics
    );
}

/// What is found in an example at warning or above: the list is part of what the project says
/// of the published report, and anything else fails.
fn expected(example: &str, on: &str) {
    let source = root().join("examples").join(example).display().to_string();
    let arguments = ["check", &source, "--on", on, "--format", "json"];
    let ran = ran(Lang::En, &arguments);
    let document: Value = serde_json::from_str(&ran.result).expect("it is JSON");
    let mut list = String::new();
    let mut seen = BTreeSet::new();
    for finding in document["findings"].as_array().unwrap() {
        let part = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        assert!(!finding["places"].as_array().unwrap().is_empty());
        if part("severity") == "info" {
            continue;
        }
        let subject = &finding["subject"];
        let line = format!(
            "{} {} {} {}/{}: {}",
            part("severity"),
            part("rule"),
            part("certainty"),
            subject["kind"].as_str().unwrap(),
            subject["id"].as_str().unwrap(),
            part("message"),
        );
        assert!(seen.insert(line.clone()), "told twice: {line}");
        let _ = writeln!(list, "{line}");
    }
    let file = format!("tests/checks/{example}.txt");
    assert_kept(&Path::new(env!("CARGO_MANIFEST_DIR")).join(file), &list);
}

#[test]
fn the_example_of_2023_has_the_findings_that_are_expected_and_no_other() {
    expected("jvom-2023", "2023-04-30");
}

#[test]
fn the_example_of_norrland_has_the_findings_that_are_expected_and_no_other() {
    expected("norrland", "2019-06-30");
}
