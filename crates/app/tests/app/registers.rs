//! Register files as their users meet them: data in, what was known when, four eyes, undo, copies.

use std::path::{Path, PathBuf};

use kader_core::wording::Lang;
use kader_exchange::dossier;
use serde_json::Value;

use crate::places::example;
use crate::running::{Ran, ran};

/// A folder of its own, gone when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let name = format!("kader-registers-{test}-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("it can be made");
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    /// A register file of an example.
    fn register(&self, example_name: &str, more: &[&str]) -> String {
        let file = self.path("register.kader");
        let source = example(example_name).display().to_string();
        let mut arguments = vec!["import", &source, &file, "--as", "m.jansen"];
        arguments.extend(more);
        let made = ran(Lang::En, &arguments);
        assert_eq!(made.status, 0, "{}{}", made.result, made.diagnostics);
        file
    }

    /// A copy of an example with one text replaced by another.
    fn changed(&self, example_name: &str, file: &str, from: &str, to: &str) -> String {
        let mut files = dossier::files(&example(example_name)).expect("it is read");
        let bytes = files.get_mut(file).expect("it is there");
        let text = String::from_utf8(bytes.clone()).expect("it is text");
        assert!(text.contains(from), "{file} does not say {from}");
        *bytes = text.replacen(from, to, 1).into_bytes();
        let folder = self.0.join("changed");
        let _ = std::fs::remove_dir_all(&folder);
        dossier::write_folder(&files, &folder).expect("it can be written");
        folder.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn sound(arguments: &[&str]) -> Ran {
    let ran = ran(Lang::En, arguments);
    assert_eq!(
        ran.status, 0,
        "{arguments:?}: {}{}",
        ran.result, ran.diagnostics
    );
    ran
}

fn json(arguments: &[&str]) -> Value {
    let ran = sound(&[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&ran.result).unwrap_or_else(|_| panic!("{}", ran.result))
}

fn annex2(source: &str, more: &[&str]) -> String {
    let arguments = ["figures", source, "annex2", "--format", "csv"];
    sound(&[&arguments[..], more].concat()).result
}

fn files(folder: &Path) -> dossier::Files {
    dossier::files(folder).expect("it is read")
}

#[test]
fn a_register_file_answers_as_its_dossier_does() {
    for name in ["jvom-2023", "norrland"] {
        let folder = Folder::new(&format!("same-{name}"));
        let register = folder.register(name, &[]);
        let source = example(name).display().to_string();
        for table in [
            "annex1",
            "annex2",
            "headcount",
            "expiries",
            "requests",
            "differences",
        ] {
            let of = |source: &str| sound(&["figures", source, table, "--format", "csv"]).result;
            assert_eq!(of(&register), of(&source), "{name}: {table}");
        }
        let check = |source: &str| {
            let asked = ["check", source, "--on", "2023-04-30", "--format", "csv"];
            let more = ["--fail-on", "never"];
            sound(&[&asked[..], &more[..]].concat()).result
        };
        let rows = |text: String| -> Vec<String> {
            let each = text
                .lines()
                .map(|line| line.split(',').take(6).collect::<Vec<_>>().join(","));
            each.collect()
        };
        assert_eq!(rows(check(&register)), rows(check(&source)), "{name}");
        sound(&["verify", &register]);
    }
}

#[test]
fn export_and_import_are_inverses_to_the_byte() {
    for name in ["jvom-2023", "norrland"] {
        let folder = Folder::new(&format!("bytes-{name}"));
        let register = folder.register(name, &[]);
        let (one, other) = (folder.path("one"), folder.path("other"));
        sound(&["export", &register, &one]);
        let again = folder.path("again.kader");
        sound(&["import", &one, &again, "--as", "m.jansen"]);
        sound(&["export", &again, &other]);
        assert_eq!(files(Path::new(&one)), files(Path::new(&other)), "{name}");
    }
}

#[test]
fn the_same_again_changes_nothing() {
    let folder = Folder::new("again");
    let register = folder.register("norrland", &[]);
    let before = std::fs::read(&register).expect("it is there");
    let source = example("norrland").display().to_string();
    sound(&["import", &source, &register, "--yes", "--as", "m.jansen"]);
    assert_eq!(
        json(&["log", &register])["entries"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(std::fs::read(&register).expect("it is there"), before);
}

#[test]
fn a_correction_changes_what_is_known_and_not_what_was_known() {
    let folder = Folder::new("correction");
    let register = folder.register("jvom-2023", &[]);
    let before = annex2(&register, &[]);
    let deployments = files(&example("jvom-2023"))["deployments.csv"].clone();
    let text = String::from_utf8(deployments).unwrap();
    let row = text
        .lines()
        .find(|line| line.contains("untso"))
        .expect("a row")
        .to_owned();
    let changed = folder.changed("jvom-2023", "deployments.csv", &format!("{row}\n"), "");
    // Without an answer nothing is changed.
    let asked = sound(&["import", &changed, &register, "--as", "m.jansen"]);
    assert!(asked.result.contains("deployment"), "{}", asked.result);
    assert_eq!(annex2(&register, &[]), before);
    let reason = ["--reason", "counted twice"];
    sound(
        &[
            &["import", &changed, &register, "--yes", "--as", "m.jansen"],
            &reason[..],
        ]
        .concat(),
    );
    let after = annex2(&register, &[]);
    assert_ne!(after, before);
    assert_eq!(annex2(&register, &["--known-at", "2"]), before);
    let changes = json(&["figures", &register, "changes", "--since", "2"]);
    let rows = changes["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 1, "{changes}");
    assert_eq!(rows[0]["cells"]["change"]["value"], "withdrawn");
    // Undone as one, everything is as it was, and the log tells all of it.
    sound(&[
        "undo",
        &register,
        "3",
        "--reason",
        "it was not",
        "--as",
        "p.smit",
    ]);
    assert_eq!(annex2(&register, &[]), before);
    assert_eq!(annex2(&register, &["--known-at", "3"]), after);
    let log = json(&["log", &register]);
    let reasons: Vec<&str> = log["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|entry| entry["reason"].as_str())
        .collect();
    assert_eq!(reasons, ["counted twice", "it was not"]);
    sound(&["verify", &register]);
}

#[test]
fn a_receipt_ties_a_figure_to_the_log() {
    let folder = Folder::new("receipt");
    let register = folder.register("norrland", &[]);
    let figures = json(&["figures", &register, "annex2"]);
    let log = json(&["log", &register]);
    let last = log["entries"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(figures["receipt"]["input_sha256"], last["hash"]);
    assert_eq!(figures["receipt"]["known_at"], last["time"]);
}

#[test]
fn with_four_eyes_a_change_takes_effect_when_another_approves() {
    let folder = Folder::new("four-eyes");
    let register = folder.register("jvom-2023", &["--four-eyes"]);
    let before = annex2(&register, &[]);
    let file = "missions/untso.toml";
    let text = String::from_utf8(files(&example("jvom-2023"))[file].clone()).unwrap();
    assert!(
        text.contains("until = 2025-07-31"),
        "the framework of UNTSO"
    );
    let changed = folder.changed(
        "jvom-2023",
        file,
        "until = 2025-07-31",
        "until = 2025-08-31",
    );
    let propose = [
        "import", &changed, &register, "--yes", "--as", "m.jansen", "--role", "editor",
    ];
    let proposed = sound(&propose);
    assert!(proposed.result.contains("approve"), "{}", proposed.result);
    assert_eq!(annex2(&register, &[]), before);
    let open = json(&["log", &register, "--open"]);
    assert_eq!(open["entries"][0]["state"], "open");
    let own = ran(Lang::En, &["approve", &register, "3", "--as", "m.jansen"]);
    assert_eq!(own.status, 2);
    assert!(own.diagnostics.contains("E515") || !own.diagnostics.is_empty());
    sound(&[
        "return",
        &register,
        "3",
        "--reason",
        "no source",
        "--as",
        "p.smit",
    ]);
    assert_eq!(
        ran(Lang::En, &["approve", &register, "3", "--as", "p.smit"]).status,
        2
    );
    sound(&[&propose[..], &["--revises", "3"]].concat());
    sound(&["approve", &register, "5", "--as", "p.smit"]);
    let ends = sound(&["figures", &register, "annex1", "--format", "csv"]).result;
    assert!(ends.contains("2025-08-31"), "{ends}");
    assert!(
        json(&["log", &register, "--open"])["entries"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn of_two_changes_of_one_record_the_second_is_shown_both() {
    let folder = Folder::new("conflict");
    let register = folder.register("jvom-2023", &["--four-eyes"]);
    let file = "missions/untso.toml";
    for until in ["2025-08-31", "2025-09-30"] {
        let end = format!("until = {until}");
        let changed = folder.changed("jvom-2023", file, "until = 2025-07-31", &end);
        sound(&["import", &changed, &register, "--yes", "--as", "m.jansen"]);
    }
    sound(&["approve", &register, "3", "--as", "p.smit"]);
    let second = ran(Lang::En, &["approve", &register, "4", "--as", "p.smit"]);
    assert_eq!((second.status, second.result.as_str()), (2, ""));
    for told in [
        "m.jansen",
        "until: now 2025-08-31, by this change 2025-09-30",
    ] {
        assert!(second.diagnostics.contains(told), "{}", second.diagnostics);
    }
    // Nobody's work is lost: the proposal is still there.
    let open = json(&["log", &register, "--open"]);
    assert_eq!(open["entries"][0]["position"], 4);
}

#[test]
fn rows_come_in_after_a_dry_run() {
    let folder = Folder::new("rows");
    let register = folder.register("jvom-2023", &[]);
    let before = std::fs::read(&register).unwrap();
    let rows = folder.path("uitzendingen.csv");
    let text = "Nummer;Functie;Persoon;Categorie;Eerste dag;Laatste dag\n\
                900001;untso-observer;900001;militair;1-2-2023;31-3-2023\n";
    let post = String::from_utf8(files(&example("jvom-2023"))["deployments.csv"].clone()).unwrap();
    let post = post.lines().find(|line| line.contains("untso")).unwrap();
    let post = post
        .split(',')
        .find(|cell| cell.contains("untso"))
        .unwrap()
        .to_owned();
    std::fs::write(&rows, text.replace("untso-observer", &post)).unwrap();
    let dry = json(&["import", &rows, &register, "--dry-run"]);
    assert_eq!(std::fs::read(&register).unwrap(), before);
    assert!(dry.to_string().contains("900001"), "{dry}");
    sound(&[
        "import", &rows, &register, "--yes", "--as", "planner", "--role", "planner",
    ]);
    let counted = |text: String| -> u32 {
        let row = text
            .lines()
            .find(|line| line.to_lowercase().contains("untso"))
            .unwrap()
            .to_owned();
        row.split(',')
            .filter_map(|cell| cell.parse::<u32>().ok())
            .max()
            .unwrap()
    };
    let was = annex2(&register, &["--known-at", "2"]);
    assert_eq!(counted(annex2(&register, &[])), counted(was) + 1);
    let wrong = folder.path("fout.csv");
    std::fs::write(&wrong, text.replace("1-2-2023", "31-2-2023")).unwrap();
    let refused = ran(
        Lang::Nl,
        &["import", &wrong, &register, "--yes", "--as", "planner"],
    );
    assert_eq!(refused.status, 2);
    assert!(refused.result.contains("31-2-2023"), "{}", refused.result);
    assert_eq!(
        json(&["log", &register])["entries"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
}

#[test]
fn a_copy_is_whole_and_replaces_only_when_asked() {
    let folder = Folder::new("copies");
    let register = folder.register("norrland", &[]);
    let copy = folder.path("copy.kader");
    sound(&["backup", &register, &copy]);
    assert_eq!(ran(Lang::En, &["backup", &register, &copy]).status, 2);
    assert_eq!(ran(Lang::En, &["restore", &copy, &register]).status, 2);
    std::fs::write(&register, b"gone").unwrap();
    assert_eq!(ran(Lang::En, &["verify", &register]).status, 2);
    sound(&["restore", &copy, &register, "--force"]);
    sound(&["verify", &register]);
}

#[test]
fn what_cannot_be_is_told_and_changes_nothing() {
    let folder = Folder::new("refused");
    let register = folder.register("norrland", &[]);
    let source = example("norrland").display().to_string();
    let cases: [&[&str]; 7] = [
        &["figures", &register, "annex2", "--known-at", "99"],
        &["figures", &register, "annex2", "--known-at", "1999-01-01"],
        &["figures", &register, "annex2", "--known-at", "ooit"],
        &["import", &register, &source],
        &["undo", &register, "1"],
        &["approve", &register, "2", "--as", "p.smit"],
        &["import", &source, &register, "--as", "Geen Naam!"],
    ];
    let before = std::fs::read(&register).unwrap();
    for lang in Lang::ALL {
        for case in cases {
            let ran = ran(lang, case);
            assert_eq!((ran.status, ran.result.as_str()), (2, ""), "{case:?}");
            assert!(!ran.diagnostics.is_empty(), "{case:?}");
        }
    }
    assert_eq!(std::fs::read(&register).unwrap(), before);
}

/// The address of a schema of its own on the server to try with; nothing where there is none,
/// which is said aloud, and is a fault where all tests were asked for.
fn server(test: &str) -> Option<String> {
    const VARIABLE: &str = "KADER_TEST_POSTGRES";
    let Ok(server) = std::env::var(VARIABLE) else {
        let asked = ["CI", "KADER_TEST_ALL"].map(std::env::var_os);
        assert!(asked.iter().all(Option::is_none), "{VARIABLE} is not set");
        let words = "SKIPPED: no tests on a server; tools/postgres COMMAND gives one";
        let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("{words}\n").as_bytes());
        return None;
    };
    let schema = format!("cli_{test}_{}", std::process::id());
    Some(format!("{server}?schema={schema}"))
}

/// The story of a register on a server: it begins as a file, and can go back to one.
#[test]
fn a_register_on_a_server_is_that_of_the_file() {
    let Some(address) = server("story") else {
        return;
    };
    let folder = Folder::new("server");
    let file = folder.register("norrland", &["--four-eyes"]);
    let hashes = |source: &str| -> Vec<String> {
        let log = json(&["log", source]);
        let entries = log["entries"].as_array().unwrap().iter();
        entries.map(|entry| entry["hash"].to_string()).collect()
    };
    let restored = sound(&["restore", &file, &address]);
    assert!(
        restored.result.contains("schema=cli_story"),
        "{}",
        restored.result
    );
    assert_eq!(hashes(&address), hashes(&file));
    assert_eq!(annex2(&address, &[]), annex2(&file, &[]));
    sound(&["verify", &address]);
    let twice = ran(Lang::En, &["restore", &file, &address]);
    assert_ne!(twice.status, 0);
    assert!(
        twice.diagnostics.contains("already a register"),
        "{}",
        twice.diagnostics
    );

    // A change by two people, on the server.
    let source = "deployments.csv";
    let text = String::from_utf8(files(&example("norrland"))[source].clone()).unwrap();
    let row = text.lines().nth(1).expect("a row").to_owned();
    let changed = folder.changed("norrland", source, &format!("{row}\n"), "");
    let before = annex2(&address, &[]);
    sound(&["import", &changed, &address, "--yes", "--as", "m.jansen"]);
    let open = json(&["log", &address, "--open"]);
    let number = open["entries"][0]["position"].to_string();
    assert_eq!(annex2(&address, &[]), before);
    sound(&["approve", &address, &number, "--as", "p.smit"]);
    let changes = json(&["figures", &address, "changes"]);
    assert_eq!(changes["rows"].as_array().unwrap().len(), 1, "{changes}");
    assert_eq!(annex2(&address, &["--known-at", "2"]), before);

    // And back, with the same hashes; a backup does not replace anything.
    let back = folder.path("back.kader");
    sound(&["backup", &address, &back]);
    assert_eq!(hashes(&back), hashes(&address));
    assert_eq!(ran(Lang::En, &["backup", &address, &back]).status, 2);
    sound(&["verify", &back]);
    assert_eq!(annex2(&back, &[]), annex2(&address, &[]));
}

#[test]
fn a_register_is_founded_on_a_server_by_its_first_import() {
    let Some(address) = server("founded") else {
        return;
    };
    let source = example("norrland").display().to_string();
    let none = ran(Lang::En, &["figures", &address, "annex2"]);
    assert!(
        none.diagnostics.contains("no register"),
        "{}",
        none.diagnostics
    );
    sound(&["import", &source, &address, "--as", "m.jansen"]);
    let of = |source: &str| annex2(source, &[]);
    assert_eq!(of(&address), of(&source));
    let again = sound(&["import", &source, &address, "--yes", "--as", "m.jansen"]);
    assert_eq!(
        json(&["log", &address])["entries"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    drop(again);
}

/// Whatever is said of an address that has a password in it, it does not say that.
#[test]
fn no_message_shows_a_password() {
    let folder = Folder::new("password");
    let source = example("norrland").display().to_string();
    let to = folder.path("copy.kader");
    // Nobody listens on the first port of a machine.
    for address in [
        "postgres://someone:geheim@127.0.0.1:1/register",
        "postgres://someone:geheim@127.0.0.1:port/register",
        "postgres://someone@127.0.0.1:1/register?password=geheim&schema=UPPER",
    ] {
        for arguments in [
            &["verify", address][..],
            &["figures", address, "annex2"],
            &["check", address],
            &["log", address],
            &["import", &source, address],
            &["import", address, &to],
            &["backup", address, &to],
            &["restore", &to, address],
            &["approve", address, "3"],
            &["export", address, &to],
        ] {
            for lang in Lang::ALL {
                let ran = ran(lang, arguments);
                assert_ne!(ran.status, 0, "{arguments:?}");
                for said in [&ran.result, &ran.diagnostics] {
                    assert!(!said.contains("geheim"), "{arguments:?}: {said}");
                }
            }
        }
    }
}
