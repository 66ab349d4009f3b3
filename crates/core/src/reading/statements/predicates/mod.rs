//! The rules that read statements, one file each.

mod begins;
mod ceiling;
mod contribution;
mod ends;
mod facts;
mod framework_size;
mod funding;
mod instrument;
mod labels;
pub(super) mod location;
mod people;
mod renewal;
pub(super) mod requests;
pub(super) mod tables;

use super::StatementRule;

/// The rules over sentences. Tables, headings and the requests of shipping companies, which
/// need the sentence before, are read beside them.
pub static RULES: &[&StatementRule] = &[
    &begins::RULE,
    &ends::RULE,
    &renewal::RULE,
    &instrument::RULE,
    &framework_size::RULE,
    &ceiling::RULE,
    &people::RULE,
    &contribution::RULE,
    &funding::RULE,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{Known, Reading, SourceDocument};
    use kader_citation::Catalogue;

    #[test]
    fn every_example_states_what_stands_beside_it() {
        let catalogue = Catalogue::builtin();
        for rule in RULES {
            for (text, expected) in rule.examples {
                let source = SourceDocument::from_text(text);
                let reading = Reading::of(&source, Known::default(), &catalogue);
                let mut told: Vec<String> = reading
                    .statements
                    .iter()
                    .map(|one| format!("{} {}", one.predicate, one.value))
                    .collect();
                let mut expected: Vec<String> =
                    expected.iter().map(|one| (*one).to_owned()).collect();
                told.sort();
                expected.sort();
                assert_eq!(told, expected, "{}: {text}", rule.name);
            }
        }
    }
}
