//! The labelled sets, held: what was once read stays read, and the table of
//! the documentation is the table that the sets give.

#![allow(missing_docs, clippy::expect_used)]

#[path = "../labelled/score.rs"]
mod score;

use std::path::Path;

use kader_citation::problem::RULES;
use kader_citation::{Kind, Language};

#[test]
fn the_sets_are_as_large_as_they_are_said_to_be() {
    let (scores, _) = score::score();
    let citations: usize = Kind::ALL
        .iter()
        .filter_map(|kind| scores.get(kind.name()))
        .map(|one| one.expected)
        .sum();
    let rest: usize = scores
        .iter()
        .filter(|(name, _)| name.contains(','))
        .map(|(_, one)| one.expected)
        .sum();
    assert!(citations >= 150, "{citations} citations");
    assert!(rest >= 200, "{rest} numbers and dates");
}

#[test]
fn every_kind_reaches_its_mark() {
    let (scores, differences) = score::score();
    for kind in Kind::ALL {
        assert!(scores.contains_key(kind.name()), "{kind} has no labels");
    }
    for (name, score) in scores {
        assert!(
            score.passes(),
            "{name}: {score:?}\n{}",
            differences.join("\n")
        );
    }
}

#[test]
fn the_documentation_has_the_table_and_the_rules() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/citations.md");
    let text = std::fs::read_to_string(&path).expect("docs/citations.md");
    let text_with = |text: &str, name: &str, content: &str| {
        let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
        let (head, rest) = text.split_once(&begin).expect("the place of a table");
        let (_, tail) = rest.split_once(&end).expect("the end of a table");
        format!("{head}{begin}{}\n{end}{tail}", content.trim_end())
    };
    let wanted = text_with(&text, "score", &score::table());
    let wanted = text_with(&wanted, "rules", &rules());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &wanted).expect("docs/citations.md can be written");
    } else {
        assert!(
            text == wanted,
            "docs/citations.md is stale: run UPDATE=1 cargo test"
        );
    }
}

fn rules() -> String {
    let mut out = String::new();
    for rule in RULES {
        for line in [
            format!("### {} {}\n", rule.code, rule.slug),
            format!("*{}* · *{}*\n", rule.name.dutch, rule.name.english),
            format!("{}\n", rule.why.get(Language::Dutch)),
            format!("{}\n", rule.why.get(Language::English)),
            format!("- breaks it: {}", rule.breaking),
            format!("- does not: {}\n", rule.clean),
        ] {
            out.push_str(&line);
            out.push('\n');
        }
    }
    out.replace("\n\n\n", "\n\n")
}
