//! Every rule on the example that shows it: what breaks it is found, what comes near is not.

use std::collections::{BTreeMap, BTreeSet};

use kader_core::checks::example::{self, Change};
use kader_core::checks::{
    Finding, RULES, Rule, Settled, Severity, Snapshot, WAIVER_RULES, check, find, settle,
    unknown_rules,
};
use kader_core::wording::{Lang, say, words};
use kader_document::checks as report;
use kader_exchange::dossier::{Files, Loaded, Locator, read_files};

/// Every rule there is.
fn rules() -> Vec<&'static Rule> {
    let register = RULES.iter().chain(WAIVER_RULES).map(|rule| &rule.rule);
    let report = report::RULES.iter().map(|rule| &rule.rule);
    register.chain(report).collect()
}

pub fn loaded(changes: &[Change]) -> Loaded {
    let files = example::changed(changes)
        .unwrap_or_else(|change| panic!("the example does not hold what is changed: {change:?}"));
    loaded_from(files)
}

/// The dossier of some files.
pub fn loaded_from(files: BTreeMap<String, String>) -> Loaded {
    let files: Files = files
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    read_files(&files).unwrap_or_else(|(diagnostics, _)| {
        let said: Vec<String> = diagnostics
            .iter()
            .map(|found| {
                format!(
                    "{} {:?} {}",
                    found.file,
                    found.field,
                    say(Lang::En, &found.message)
                )
            })
            .collect();
        panic!("the example is not a dossier: {said:#?}")
    })
}

pub fn found(loaded: &Loaded) -> Vec<Finding> {
    let register = &loaded.register;
    let edition = register.edition(None);
    let snapshot = Snapshot::new(register, example::ON, example::HORIZON, edition);
    let mut findings = check(&snapshot);
    findings.extend(unknown_rules(&snapshot, |rule| {
        find(&rules(), rule).is_some()
    }));
    findings.extend(report::check(&snapshot));
    let Settled { findings, .. } = settle(&snapshot, findings, |_| true);
    findings
}

fn told(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            format!(
                "{} {} {}: {}",
                finding.rule.code,
                finding.severity,
                finding.subject,
                say(Lang::En, &finding.message)
            )
        })
        .collect()
}

#[test]
fn nothing_is_found_in_the_example_as_it_is() {
    assert_eq!(told(&found(&loaded(&[]))), Vec::<String>::new());
}

#[test]
fn what_breaks_a_rule_is_found_and_placed() {
    for rule in rules() {
        let loaded = loaded(rule.breaking);
        let findings = found(&loaded);
        let own: Vec<&Finding> = findings
            .iter()
            .filter(|finding| finding.rule == rule)
            .collect();
        assert!(!own.is_empty(), "{}: {:#?}", rule.code, told(&findings));
        let locator = Locator::new(&loaded, &findings);
        for finding in own {
            assert!(!finding.evidence.is_empty(), "{} shows nothing", rule.code);
            for evidence in &finding.evidence {
                let place = locator.locate(&evidence.spot);
                assert!(
                    loaded.sources.named(&place.file).is_some() && place.span.is_some(),
                    "{}: {:?} stands nowhere: {place:?}",
                    rule.code,
                    evidence.spot
                );
            }
            for lang in Lang::ALL {
                let said = say(lang, &finding.message);
                let blank = said.contains('{') || said.contains("{$") || said.trim().is_empty();
                assert!(!blank, "{}: {said}", rule.code);
            }
        }
    }
}

#[test]
fn what_comes_near_a_rule_is_left_alone() {
    for rule in rules() {
        let findings = found(&loaded(rule.clean));
        let wrong: Vec<Finding> = findings
            .into_iter()
            .filter(|finding| finding.rule == rule || finding.severity > Severity::Info)
            .collect();
        assert_eq!(told(&wrong), Vec::<String>::new(), "{}", rule.code);
    }
}

#[test]
fn codes_and_names_are_unique_and_codes_in_order() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.rule.code).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    let codes: Vec<&str> = report::RULES.iter().map(|rule| rule.rule.code).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    let all = rules();
    let unique = |of: fn(&Rule) -> &str| all.iter().map(|rule| of(rule)).collect::<BTreeSet<_>>();
    assert_eq!(unique(|rule| rule.code).len(), all.len());
    assert_eq!(unique(|rule| rule.name).len(), all.len());
}

#[test]
fn every_rule_has_its_words() {
    for rule in rules() {
        for lang in Lang::ALL {
            for part in ["title", "why", "advice"] {
                let name = format!("{}.{part}", rule.code);
                assert!(words(lang, &name).is_some(), "{name}");
            }
        }
    }
}
