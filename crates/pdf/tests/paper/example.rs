//! The example input of the template.

use std::path::Path;

use crate::sample;

/// The example beside the template is the sample report; `UPDATE=1` writes it anew.
#[test]
fn the_example_input_is_the_sample_report() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/inputs/report.json");
    let input = kader_pdf::template_input(&sample::report()).unwrap();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &input).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(
        kept == input,
        "templates/inputs/report.json is no longer the sample report; run the tests with UPDATE=1"
    );
}

#[test]
fn the_template_compiles_on_its_own() {
    let alone = kader_pdf::render_example().unwrap();
    assert!(alone.starts_with(b"%PDF-1.7"));
}
