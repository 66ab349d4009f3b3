//! Every public item has an example that runs.

#![allow(clippy::unwrap_used)]

use std::path::Path;

fn visit(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            lacking(&path, &std::fs::read_to_string(&path).unwrap(), found);
        }
    }
}

fn lacking(path: &Path, text: &str, found: &mut Vec<String>) {
    let mut example = false;
    for (index, line) in text.lines().enumerate() {
        let code = line.trim_start();
        if code.starts_with("///") {
            example |= code.contains("```");
            continue;
        }
        let item = [
            "pub fn ",
            "pub const ",
            "pub struct ",
            "pub enum ",
            "pub trait ",
            "pub type ",
        ];
        if item.iter().any(|start| code.starts_with(start)) && !example {
            found.push(format!("{}:{}: {code}", path.display(), index + 1));
        }
        if !code.starts_with("#[") && !code.starts_with(')') {
            example = false;
        }
    }
}

#[test]
fn every_public_item_has_an_example() {
    let mut found = Vec::new();
    visit(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    assert_eq!(found, Vec::<String>::new());
}
