//! What the public sees of the examples, once secrets are planted in them: nothing of those.

use std::path::Path;

use kader_core::publication::Public;
use kader_core::register::Register;
use kader_exchange::dossier::{read, read_files, write};

use crate::planting::{SECRET, planted};

fn example(name: &str) -> Register {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    match read(&folder.join(name)) {
        Ok(loaded) => loaded.register,
        Err((diagnostics, _)) => panic!("{diagnostics:?}"),
    }
}

#[test]
fn what_is_planted_in_an_example_is_not_in_what_the_public_sees() {
    for name in ["norrland", "jvom-2023"] {
        let register = example(name);
        for choices in 0..4 {
            let (one, other) = (format!("{SECRET}-een"), format!("{SECRET}-twee"));
            let one = Public::of(&planted(&register, choices, &one));
            let other = Public::of(&planted(&register, choices, &other));
            let files = write(one.register());
            for (file, bytes) in &files {
                let text = String::from_utf8_lossy(bytes);
                let shown = text.lines().find(|line| line.contains(SECRET));
                assert_eq!(shown, None, "{name}: {file}");
                assert!(!file.contains(SECRET), "{name}: {file}");
            }
            assert!(
                one == other,
                "{name}: two that differ in secrets look different"
            );
            assert!(files == write(other.register()), "{name}: byte by byte");
            match read_files(&files) {
                Ok(loaded) => assert!(loaded.register == *one.register(), "{name}"),
                Err((diagnostics, _)) => panic!("{name}: {diagnostics:?}"),
            }
            let again = Public::of(one.register());
            assert!(again == one, "{name}: it stays the same");
        }
    }
}

#[test]
fn an_example_loses_what_it_marks_itself_and_nothing_else() {
    let register = example("norrland");
    let public = Public::of(&register);
    let (before, after) = (write(&register), write(public.register()));
    let count = |files: &kader_exchange::dossier::Files, word: &str| {
        let each = files
            .values()
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        each.map(|text| text.matches(word).count()).sum::<usize>()
    };
    assert!(count(&before, "publication = \"restricted\"") > 0);
    assert_eq!(count(&after, "publication = \"restricted\""), 0);
    assert!(count(&after, "remark") < count(&before, "remark"));
    assert_eq!(
        public.register().deployments.len(),
        register
            .deployments
            .each()
            .filter(|held| held.publication.is_none())
            .count()
    );
    assert_eq!(public.register().editions.len(), register.editions.len());
    assert_eq!(public.register().missions.len(), register.missions.len());
}
