//! What the program says when a report or a question cannot be had: each message whole, in
//! both languages, as people read it. `UPDATE=1` rewrites the expected texts.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::places::{example, root};

/// A copy of an example that a case may break.
fn copy(name: &str, case: &str) -> PathBuf {
    let folder = root().join("target/test/messages").join(case);
    let _ = std::fs::remove_dir_all(&folder);
    copy_tree(&example(name), &folder);
    folder
}

fn copy_tree(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_tree(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
}

/// What the program prints on standard error, and its exit status; paths are made relative.
fn run(folder: &Path, arguments: &[&str], lang: &str) -> (String, i32) {
    let done = Command::new(env!("CARGO_BIN_EXE_kader"))
        .args(arguments)
        .args(["--lang", lang])
        .current_dir(folder.parent().unwrap())
        .env_remove("KADER_LANG")
        .env("NO_COLOR", "1")
        .output()
        .expect("the program runs");
    let text = String::from_utf8(done.stderr).unwrap();
    (text, done.status.code().unwrap_or(-1))
}

/// Compares what is said with what was expected, in both languages.
fn expect(case: &str, folder: &Path, arguments: &[&str]) {
    for lang in ["nl", "en"] {
        let (said, status) = run(folder, arguments, lang);
        assert_eq!(status, 2, "{case}: {said}");
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/messages/{case}.{lang}.txt"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, &said).unwrap();
            continue;
        }
        let wanted = std::fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(
            said, wanted,
            "{case} ({lang}): run with UPDATE=1 if this is meant"
        );
    }
}

fn narrative(folder: &Path, text: &str) {
    let file = folder.join("editions/review-2019/narrative/in-brief.md");
    assert!(file.exists());
    std::fs::write(file, text).unwrap();
}

#[test]
fn a_narrative_with_every_kind_of_fault() {
    let folder = copy("norrland", "narrative");
    narrative(
        &folder,
        "Sent: {annex2/nowhere/deployed.total}, {annex2/total/deployed.total|month},\n\
         {annex2/total/deployed.total|loud}, {broken path} and {never closed.\n\n\
         <b>Bold</b>, a mark[^lost] and QXZ.\n\n![A picture](x.png)\n",
    );
    expect(
        "narrative",
        &folder,
        &["report", "narrative", "--out", "out"],
    );
    assert!(
        !folder.parent().unwrap().join("out").exists(),
        "nothing is written"
    );
}

#[test]
fn a_missing_text() {
    let folder = copy("norrland", "missing-text");
    std::fs::remove_file(folder.join("editions/review-2019/narrative/in-brief.md")).unwrap();
    expect(
        "missing-text",
        &folder,
        &["report", "missing-text", "--out", "out"],
    );
}

#[test]
fn questions_that_have_no_answer() {
    let folder = copy("norrland", "questions");
    let ask = |case: &str, arguments: &[&str]| expect(case, &folder, arguments);
    ask(
        "unknown-edition",
        &["report", "questions", "--edition", "review-1999"],
    );
    ask(
        "no-history",
        &["figures", "questions", "annex2", "--known-at", "2019-01-01"],
    );
    ask("unknown-table", &["figures", "questions", "annex3"]);
    ask(
        "unknown-figure",
        &["why", "questions", "annex2/nowhere/deployed.total"],
    );
    ask("unknown-code", &["explain", "E999"]);
    ask("later-format", &["report", "questions", "--format", "docx"]);
    ask(
        "reversed-period",
        &[
            "figures",
            "questions",
            "annex2",
            "--from",
            "2019-01-01",
            "--until",
            "2018-01-01",
        ],
    );
    ask("no-folder", &["figures", "nowhere", "annex2"]);
}

/// A number typed by hand only warns: the report is made.
#[test]
fn a_typed_number_warns() {
    let folder = copy("norrland", "typed-number");
    let total = kader_exchange::dossier::read(&folder).map(|loaded| {
        let edition = loaded.register.edition(None).unwrap();
        let table = kader_core::figures::annex2(&loaded.register, edition);
        table
            .figure("total", "deployed.total")
            .unwrap()
            .value
            .data()
    });
    let total = total.unwrap_or_else(|_| panic!("the example reads"));
    narrative(&folder, &format!("In all {total} people were sent.\n"));
    let arguments = [
        "report",
        "typed-number",
        "--out",
        "out-typed",
        "--format",
        "html",
    ];
    let (said, status) = run(&folder, &arguments, "en");
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("W308") && said.contains("annex2/total/deployed.total"),
        "{said}"
    );
}
