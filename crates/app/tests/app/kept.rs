//! Files that are made and kept.

use std::path::Path;

/// That a kept file is what would be made now; `UPDATE=1` rewrites it.
pub fn assert_kept(path: &Path, made: &str) {
    if std::env::var_os("UPDATE").is_some() {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("the folder can be made");
        }
        std::fs::write(path, made).expect("it can be written");
        return;
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    if kept == made {
        return;
    }
    let line = kept
        .lines()
        .zip(made.lines())
        .take_while(|(kept, made)| kept == made)
        .count();
    panic!(
        "{} is not what would be made now; UPDATE=1 rewrites it. Line {}:\n- {}\n+ {}",
        path.display(),
        line + 1,
        kept.lines().nth(line).unwrap_or("(nothing)"),
        made.lines().nth(line).unwrap_or("(nothing)"),
    );
}
