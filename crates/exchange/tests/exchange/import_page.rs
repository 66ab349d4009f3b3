//! `docs/import.md` is made from the columns; `UPDATE=1` rewrites it.

use std::path::Path;

use kader_exchange::sheet::page;

#[test]
fn the_page_of_imports_is_kept() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/import.md");
    let made = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, made).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = kept
        .lines()
        .zip(made.lines())
        .find(|(kept, made)| kept != made);
    assert_eq!(differs, None, "UPDATE=1 rewrites docs/import.md");
    assert_eq!(kept.len(), made.len(), "UPDATE=1 rewrites docs/import.md");
}
