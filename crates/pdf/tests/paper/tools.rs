//! Tools beside the tests; a test whose tool is not there says so aloud and is skipped.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Writes a PDF to where tools can read it.
pub fn file(name: &str, pdf: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, pdf).unwrap();
    path
}

/// The words of a PDF as poppler reads them, one text for each page.
pub fn pages(name: &str, pdf: &[u8]) -> Option<Vec<String>> {
    let path = file(name, pdf);
    let Ok(output) = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .arg(&path)
        .arg("-")
        .output()
    else {
        println!("SKIPPED: no pdftotext (poppler-utils), so {name} was not read back");
        return None;
    };
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let words = String::from_utf8(output.stdout).unwrap();
    Some(words.split('\u{c}').map(str::to_owned).collect())
}

/// What the independent validator finds wrong with a PDF by PDF/UA-1 and PDF/A-2a.
pub fn failures(name: &str, pdf: &[u8]) -> Option<String> {
    let path = file(name, pdf);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("..");
    let python = [
        target.join("venv/bin/python"),
        root.join("target/venv/bin/python"),
    ]
    .into_iter()
    .find(|python| python.exists())
    .unwrap_or_else(|| PathBuf::from("python3"));
    let known = Command::new(&python).args(["-c", "import page"]).output();
    if !known.is_ok_and(|output| output.status.success()) {
        println!(
            "SKIPPED: no page-validation (tools/requirements.txt), so {name} was not validated"
        );
        return None;
    }
    let output = Command::new(python)
        .arg(root.join("tools/conformance.py"))
        .arg(&path)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success() || !told.is_empty(),
        "the validator says nothing"
    );
    Some(if output.status.success() {
        String::new()
    } else {
        told
    })
}
