//! Where tests find examples and the published report.

use std::path::{Path, PathBuf};

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the root")
}

/// The folder of an example.
pub fn example(name: &str) -> PathBuf {
    root().join("examples").join(name)
}

/// The text layer of the published report of 2023, which is not part of the project: from
/// `KADER_JVOM_2023`, or beside the project. Says aloud when it is not there.
pub fn published_text() -> Option<String> {
    let beside = root().join("../shared/source/jvom-2023.txt");
    let path = std::env::var_os("KADER_JVOM_2023").map_or(beside, PathBuf::from);
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) => {
            eprintln!(
                "SKIPPED: the published report is not at {}: {error}",
                path.display()
            );
            None
        }
    }
}
