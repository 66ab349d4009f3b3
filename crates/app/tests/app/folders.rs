//! `kader init`, `export`, `completions` and `man`, as they are called.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use kader_exchange::dossier;

use crate::places::{example, root};
use crate::round_trip::{assert_round_trip, told};

fn kader(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kader"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .output()
        .expect("the program runs")
}

/// A folder of this test's own that is not there.
fn scratch(name: &str) -> PathBuf {
    let folder = root().join("target/test/folders").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.parent().unwrap()).unwrap();
    folder
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into())
        .collect();
    names.sort();
    names
}

#[test]
fn init_makes_a_dossier_that_reads_and_counts() {
    for (lang, total, row) in [("nl", "Totaal", "WMVK"), ("en", "Total", "OMFC")] {
        let folder = scratch(&format!("init-{lang}"));
        let path = folder.to_str().unwrap();
        let made = kader(&["init", path, "--lang", lang]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        assert!(
            text(&made.stdout).contains("annex2"),
            "it says what to do next"
        );
        let loaded = dossier::read(&folder)
            .unwrap_or_else(|(diagnostics, _)| panic!("{}", told(&diagnostics)));
        assert_eq!(loaded.register.deployments.len(), 2);
        assert_eq!(loaded.register.narratives.len(), 2);
        assert_round_trip(&loaded.register);
        let figures = kader(&["figures", path, "annex2", "--lang", lang]);
        let figures = text(&figures.stdout);
        assert!(
            figures.contains(total) && figures.contains(row),
            "{figures}"
        );
        let again = kader(&["init", path, "--lang", lang]);
        assert_eq!(again.status.code(), Some(2));
        assert!(
            text(&again.stderr).contains(path),
            "{}",
            text(&again.stderr)
        );
    }
}

/// The report of the dossier that `init` makes is complete as it is.
#[test]
fn the_report_of_a_new_dossier_can_be_made() {
    for lang in ["nl", "en"] {
        let folder = scratch(&format!("report-{lang}"));
        let out = scratch(&format!("report-{lang}-out"));
        let (path, out) = (folder.to_str().unwrap(), out.to_str().unwrap());
        kader(&["init", path, "--lang", lang]);
        let made = kader(&[
            "report", path, "--out", out, "--format", "html", "--lang", lang,
        ]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    }
}

#[test]
fn export_writes_what_reads_as_the_same() {
    let folder = scratch("export");
    let path = folder.to_str().unwrap();
    let source = example("norrland");
    let source = source.to_str().unwrap();
    let made = kader(&["export", source, path]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let one = dossier::read(&example("norrland")).unwrap().register;
    let other = dossier::read(&folder).unwrap().register;
    assert!(one == other);
    let refused = kader(&["export", source, path]);
    assert_eq!(refused.status.code(), Some(2));
    std::fs::write(folder.join("README.md"), "mine").unwrap();
    let forced = kader(&["export", path, path, "--force"]);
    assert_eq!(forced.status.code(), Some(0), "{}", text(&forced.stderr));
    assert!(names(&folder).contains(&"README.md".to_owned()));
    std::fs::write(folder.join("photo.jpg"), "mine").unwrap();
    let foreign = kader(&["export", source, path, "--force"]);
    assert_eq!(foreign.status.code(), Some(2));
    assert!(text(&foreign.stderr).contains("photo.jpg"));
    assert!(folder.join("photo.jpg").exists());
}

#[test]
fn completions_are_there_for_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let made = kader(&["completions", shell]);
        assert_eq!(made.status.code(), Some(0), "{shell}");
        let words = text(&made.stdout);
        for command in ["figures", "report", "export", "--lang"] {
            let command = if shell == "fish" {
                command.trim_start_matches('-')
            } else {
                command
            };
            assert!(words.contains(command), "{shell}: {command}");
        }
    }
}

#[test]
fn every_command_has_a_man_page() {
    let folder = scratch("man");
    let made = kader(&["man", folder.to_str().unwrap(), "--lang", "en"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let pages = names(&folder);
    for page in [
        "kader.1",
        "kader-figures.1",
        "kader-export.1",
        "kader-man.1",
    ] {
        assert!(pages.contains(&page.to_owned()), "{page}: {pages:?}");
    }
    let page = std::fs::read_to_string(folder.join("kader-export.1")).unwrap();
    assert!(
        page.contains("canonical form") && page.contains("force"),
        "{page}"
    );
    let one = kader(&["man", "--lang", "en"]);
    assert!(
        text(&one.stdout).starts_with(".ie"),
        "{}",
        text(&one.stdout)
    );
}
