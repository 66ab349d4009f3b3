//! Writing a dossier and reading it again is the identity.

use kader_core::register::Register;
use kader_core::wording::{Lang, say};
use kader_exchange::Diagnostic;
use kader_exchange::dossier::{self, Files};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};

use crate::places::example;
use crate::random;

/// What is wrong, in short: place and message of each.
pub fn told(diagnostics: &[Diagnostic]) -> String {
    let lines = diagnostics.iter().map(|diagnostic| {
        let message = say(Lang::En, &diagnostic.message);
        format!("{} {:?}: {message}", diagnostic.file, diagnostic.span)
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn read(files: &Files) -> Register {
    match dossier::read_files(files) {
        Ok(loaded) => loaded.register,
        Err((diagnostics, sources)) => {
            let file = sources.named(&diagnostics[0].file);
            let text = file.map(|file| file.text.as_str()).unwrap_or_default();
            panic!("{}\n{text}", told(&diagnostics))
        }
    }
}

fn first_difference(one: &str, other: &str) -> String {
    let place = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let around = |text: &str| {
        let begin = text.floor_char_boundary(place.saturating_sub(200));
        let end = text.ceil_char_boundary((place + 200).min(text.len()));
        text[begin..end].to_owned()
    };
    format!("{}\n≠\n{}", around(one), around(other))
}

/// That a register is the same after it was written and read, and its files after that.
pub fn assert_round_trip(register: &Register) {
    let files = dossier::write(register);
    let again = read(&files);
    if again != *register {
        let (one, other) = (format!("{register:?}"), format!("{again:?}"));
        panic!("{}", first_difference(&one, &other));
    }
    assert_eq!(dossier::write(&again), files);
}

#[test]
fn the_examples_are_the_same_after_a_round_trip() {
    for name in ["jvom-2023", "norrland"] {
        let loaded = dossier::read(&example(name)).expect("it reads");
        assert!(!loaded.register.narratives.is_empty());
        assert_round_trip(&loaded.register);
    }
}

#[test]
fn random_registers_are_the_same_after_a_round_trip() {
    let mut runner = TestRunner::new(Config {
        failure_persistence: None,
        max_shrink_iters: 2000,
        max_local_rejects: 10_000_000,
        ..Config::default()
    });
    let result = runner.run(&random::register(), |register| {
        assert_round_trip(&register);
        Ok(())
    });
    if let Err(error) = result {
        let text = error.to_string();
        let short: String = text.chars().take(3000).collect();
        panic!("{short}");
    }
}

/// The random registers hold what a round trip can trip over, so that the test above can fail.
#[test]
fn random_registers_hold_all_that_is_hard() {
    let mut runner = TestRunner::deterministic();
    let mut text = String::new();
    for _ in 0..512 {
        let tree = random::register()
            .new_tree(&mut runner)
            .expect("it can be made");
        for (name, bytes) in dossier::write(&tree.current()) {
            let file = String::from_utf8(bytes).expect("it is text");
            text.push_str(&format!("\n# {name}\n{file}"));
        }
    }
    let pieces = [
        ("attestations in rows", "[{ field = "),
        ("attestations in tables", "[[mandate.attestation]]"),
        ("what others say, as a table", "says = { "),
        ("vague days", "earliest = "),
        ("vague counts", "least = "),
        ("unknown ends", "\"unknown\""),
        ("no ends", "\"indefinite\""),
        ("states in rows", "state.decided"),
        ("states with a nested vague day", "[contribution.state]"),
        ("words by language in rows", "title.nl"),
        ("negative degrees", "latitude = -"),
        ("quotes within cells", "\"\""),
        ("escaped line ends", "\\n"),
        ("sections within sections", "[[section.section.section]]"),
        (
            "calls on a reserve",
            "[[contribution.framework.reserve.call]]",
        ),
        ("restricted records", "publication = \"restricted\""),
        ("lists whose items have semicolons", "\"\"; "),
        ("the last day there is", "9999-12-31"),
    ];
    let missing: Vec<&str> = pieces
        .iter()
        .filter(|(_, piece)| !text.contains(piece))
        .map(|(what, _)| *what)
        .collect();
    assert!(missing.is_empty(), "never made: {missing:?}");
    for kind in [
        "refused",
        "withdrawn",
        "granted",
        "under-way",
        "carried-out",
        "submitted",
    ] {
        assert!(text.contains(&format!(",{kind},")), "no request is {kind}");
    }
}

#[test]
fn windows_line_ends_marks_and_semicolons_change_nothing() {
    let plain = dossier::files(&example("norrland")).expect("it reads");
    let expected = read(&plain);
    let changed = |change: &dyn Fn(&str, &str) -> String| -> Files {
        plain
            .iter()
            .map(|(name, bytes)| {
                let text = std::str::from_utf8(bytes).expect("it is text");
                (name.clone(), change(name, text).into_bytes())
            })
            .collect()
    };
    let windows = changed(&|_, text| text.replace('\n', "\r\n"));
    assert_eq!(read(&windows), expected);
    let marked = changed(&|_, text| format!("\u{FEFF}{text}"));
    assert_eq!(read(&marked), expected);
    let excel = changed(&|name, text| {
        if name.ends_with(".csv") {
            with_semicolons(text)
        } else {
            text.to_owned()
        }
    });
    assert_eq!(read(&excel), expected);
}

/// A CSV text as Dutch Excel saves it: semicolons, days as `30-4-2023`.
fn with_semicolons(text: &str) -> String {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(vec![0xEF, 0xBB, 0xBF]);
    for record in reader.records() {
        let record = record.expect("it is CSV");
        let cells = record
            .iter()
            .map(|cell| match cell.parse::<jiff::civil::Date>() {
                Ok(day) => format!("{}-{}-{}", day.day(), day.month(), day.year()),
                Err(_) => cell.to_owned(),
            });
        writer.write_record(cells).expect("into memory");
    }
    String::from_utf8(writer.into_inner().expect("into memory")).expect("it is text")
}
