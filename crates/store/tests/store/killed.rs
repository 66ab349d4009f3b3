//! A writer is killed again and again; `--example crash` does the same a thousand times.

use std::path::Path;
use std::process::Command;

#[path = "../../examples/support/crash.rs"]
mod crash;

/// Where the writer finds its register.
const PATH: &str = "KADER_KILLED_WRITER";

/// What it does there.
const WORK: &str = "KADER_KILLED_WORK";

#[test]
fn whatever_was_acknowledged_is_there_after_a_kill() {
    let survived = crash::run(40, 7, &|work, path| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command
            .args(["--exact", "killed::writer", "--ignored", "--nocapture"])
            .env(PATH, path)
            .env(WORK, work.word());
        command
    });
    assert_eq!(survived.kills, 40);
    assert!(survived.acknowledged > 40, "{survived}");
    assert!(survived.migrations > 0, "{survived}");
    assert!(
        survived.while_copying > 4 && survived.copies > 4,
        "{survived}"
    );
}

/// The writer that is killed: this test program, called by the test above.
#[test]
#[ignore = "it writes until it is killed"]
fn writer() {
    if let Some(path) = std::env::var_os(PATH) {
        let work = std::env::var(WORK).unwrap_or_default();
        crash::Work::go(&work, Path::new(&path));
    }
}
