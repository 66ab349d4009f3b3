//! `docs/counting.md`, made of the counting rules and their words.
//!
//! `UPDATE=1 cargo test -p kader-core` writes it anew.

use std::fmt::Write as _;
use std::path::Path;

use kader_core::figures::CountingRule;
use kader_core::wording::{Lang, words};

const HEAD: &str = "\
# How figures are counted

Each figure names the rule by which it is counted; `kader why` prints it. These are all of them, \
with the words that people read. Why blank, zero and not available differ is in \
[decision 6](decisions/0006-blank-zero-or-not-available.md), when a published tally stands in for \
records in [decision 7](decisions/0007-tallies-cover-exactly.md), what is done with vague days in \
[decision 9](decisions/0009-vague-dates-are-ranges.md).

This page is made from the catalogue by a test; `UPDATE=1 cargo test -p kader-core` renews it.

| rule | in Dutch | in English |
| --- | --- | --- |
";

#[test]
fn the_page_of_counting_rules_is_that_of_the_code() {
    let mut page = HEAD.to_owned();
    for rule in CountingRule::ALL {
        let said = |lang| words(lang, rule.name()).unwrap_or_else(|| panic!("{}", rule.name()));
        let name = rule.name().trim_start_matches("rule-");
        let (dutch, english) = (said(Lang::Nl), said(Lang::En));
        writeln!(page, "| `{name}` | {dutch} | {english} |").unwrap();
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/counting.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &page).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == page,
        "docs/counting.md is not that of the code; UPDATE=1 renews it"
    );
}
