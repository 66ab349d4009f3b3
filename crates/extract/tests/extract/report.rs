//! A whole report as PDF, against what poppler reads of it.

#![allow(clippy::print_stdout)]

use std::collections::HashMap;
use std::process::Command;

use kader_core::reading::LineKind;
use kader_extract::extract;

/// The words of a text; what is tied by hyphens or marks is taken apart.
fn words(text: &str) -> Vec<String> {
    let plain: String = text.chars().filter(|one| *one != '\u{ad}').collect();
    plain
        .split(|one: char| !one.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn nearly_every_word_that_poppler_reads_is_read() {
    let Some(path) = std::env::var_os("KADER_PDF") else {
        println!("SKIPPED: no PDF; set KADER_PDF to the path of a report");
        return;
    };
    let Ok(poppler) = Command::new("pdftotext")
        .arg("-raw")
        .arg(&path)
        .arg("-")
        .output()
    else {
        println!("SKIPPED: no pdftotext; install poppler-utils");
        return;
    };
    let theirs = words(&String::from_utf8_lossy(&poppler.stdout).replace("\u{ad}\n", ""));
    let document = extract("report.pdf", &std::fs::read(&path).unwrap()).unwrap();
    let mut text = String::new();
    for line in &document.lines {
        text.push_str(&line.text);
        if !line.text.ends_with('\u{ad}') {
            text.push('\n');
        }
    }
    let mut ours: HashMap<String, usize> = HashMap::new();
    for word in words(&text) {
        *ours.entry(word).or_default() += 1;
    }
    let mut missing = Vec::new();
    for word in &theirs {
        match ours.get_mut(word) {
            Some(count) if *count > 0 => *count -= 1,
            _ => missing.push(word.as_str()),
        }
    }
    let share = 1.0 - missing.len() as f64 / theirs.len().max(1) as f64;
    println!(
        "{:.2} % of {} words; not read: {missing:?}",
        share * 100.0,
        theirs.len()
    );
    assert!(share > 0.98, "only {share} of the words");
    let has = |kind: fn(&LineKind) -> bool| document.lines.iter().any(|line| kind(&line.kind));
    assert!(has(|kind| matches!(kind, LineKind::Heading(_))));
    assert!(has(|kind| matches!(kind, LineKind::Row { .. })));
    assert!(has(|kind| matches!(kind, LineKind::Note(_))));
}
