//! `kader check`: what is wrong with a register and its report, and what will be.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kader_core::checks::{self, Finding, Rule, Snapshot, WAIVER_RULES, find, settle};
use kader_document::checks as report_checks;
use kader_exchange::findings::of_register;

use super::address::shown;
use super::arguments::CheckArguments;
use super::findings::{self, Chosen};
use super::{Failure, Output, source};

/// Checks a source.
pub fn run(asked: &CheckArguments, output: &mut Output) -> Result<u8, Failure> {
    let chosen = Chosen::new(&rules(), &asked.findings, output)?;
    let mut opened = source::open(&asked.asked, output)?;
    opened.place();
    let register = &opened.loaded.register;
    let edition = match &asked.asked.edition {
        Some(_) => Some(source::edition(register, &asked.asked, output)?),
        None => register.edition(None),
    };
    let on = asked.on.unwrap_or_else(|| {
        Timestamp::now()
            .to_zoned_datetime(TimeZone::system())
            .date()
    });
    let snapshot = Snapshot::new(register, on, asked.horizon, edition);
    let found = all(&snapshot)
        .into_iter()
        .filter(|finding| chosen.asks(finding.rule))
        .collect();
    let settled = settle(&snapshot, found, |rule| chosen.asks_named(rule));
    let mut findings = of_register(
        &opened.loaded,
        Some(opened.known_at.data()),
        &snapshot,
        settled,
        chosen.rules().to_vec(),
        output.lang(),
    );
    findings.prefix = format!("{}/", shown(&asked.asked.source));
    findings::show(&findings, &asked.findings, output)
}

/// Every rule there is, in order of code.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let register = checks::RULES.iter().chain(WAIVER_RULES);
    let register = register.map(|rule| &rule.rule);
    let report = report_checks::RULES.iter().map(|rule| &rule.rule);
    let mut rules: Vec<&'static Rule> = register.chain(report).collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// What all rules find, those over the report included.
#[must_use]
pub fn all(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let known = rules();
    let mut found = checks::check(snapshot);
    found.extend(report_checks::check(snapshot));
    found.extend(checks::unknown_rules(snapshot, |rule| {
        find(&known, rule).is_some()
    }));
    found
}
