//! The columns that the lines at the head of a text layer's annex of people name.

use super::{Column, LayerLine};
use crate::reading::document::Document;

/// Whether a head is of the limits, or of the people sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Limits,
    Sent,
}

/// The columns in their order: as each of them says itself ("Kader militair", "Ingezet civiel"),
/// else those of the limits before those of the people.
pub(super) fn columns(document: &Document, heads: &[LayerLine]) -> Option<Vec<Column>> {
    let mut text = String::new();
    for line in heads {
        text.push_str(&document.raw(&line.range).to_lowercase());
        text.push(' ');
    }
    let words: Vec<&str> = text
        .split(|one: char| !one.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let columns = by_name(&words).unwrap_or_else(|| by_order(&words));
    let military = words.iter().any(|word| is_military(word));
    (military && columns.len() >= 2).then_some(columns)
}

fn is_military(word: &str) -> bool {
    word.starts_with("milit")
}

fn is_civilian(word: &str) -> bool {
    word.starts_with("civ")
}

fn part(word: &str) -> Option<Part> {
    if word.starts_with("kader") || word.starts_with("framework") {
        Some(Part::Limits)
    } else if ["ingezet", "uitgezonden", "deployed", "sent"].contains(&word) {
        Some(Part::Sent)
    } else {
        None
    }
}

fn has_total(words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| word.starts_with("totaal") || word.starts_with("total"))
}

/// Each kind of people behind the part that it belongs to; nothing where one stands without.
fn by_name(words: &[&str]) -> Option<Vec<Column>> {
    let mut columns = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let military = is_military(word);
        if !(military || is_civilian(word)) {
            continue;
        }
        let own = at.checked_sub(1).and_then(|at| part(words.get(at)?));
        columns.push(match (own?, military) {
            (Part::Limits, true) => Column::FrameworkMilitary,
            (Part::Limits, false) => Column::FrameworkCivilian,
            (Part::Sent, true) => Column::DeployedMilitary,
            (Part::Sent, false) => Column::DeployedCivilian,
        });
    }
    if has_total(words) {
        columns.push(Column::DeployedTotal);
    }
    let twice = (1..columns.len()).any(|at| columns[..at].contains(&columns[at]));
    (columns.len() >= 2 && !twice).then_some(columns)
}

fn by_order(words: &[&str]) -> Vec<Column> {
    let military = words.iter().filter(|word| is_military(word)).count();
    let civilian = words.iter().filter(|word| is_civilian(word)).count();
    let limits = words.iter().any(|word| part(word) == Some(Part::Limits));
    let mut columns = Vec::new();
    if limits && military >= 1 {
        columns.push(Column::FrameworkMilitary);
        if civilian >= 2 || (civilian == 1 && military == 1) {
            columns.push(Column::FrameworkCivilian);
        }
    }
    if military >= 2 || !limits {
        columns.push(Column::DeployedMilitary);
        if civilian >= 2 || (civilian == 1 && !limits) {
            columns.push(Column::DeployedCivilian);
        }
    }
    if has_total(words) {
        columns.push(Column::DeployedTotal);
    }
    columns
}
