//! Which findings are shown, and in which order.

use std::collections::BTreeSet;

use kader_core::checks::{Rule, Severity};
use kader_core::model::MissionId;
use kader_exchange::findings::{Findings, Told};

use super::mission;
use crate::view::View;

/// What one rule found.
pub type OfRule<'l, 'f> = (&'static Rule, &'l [&'f Told]);

/// Which findings are asked for; nothing said: all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Of this severity.
    pub severity: Option<Severity>,
    /// Of the rule with this code.
    pub rule: Option<String>,
    /// About this mission.
    pub mission: Option<MissionId>,
}

impl Asked {
    /// What an address asks.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        let value = |key| view.asked.value(key);
        let severity = value("severity")
            .and_then(|word| Severity::ALL.into_iter().find(|one| one.word() == word));
        Self {
            severity,
            rule: value("rule").map(str::to_uppercase),
            mission: value("mission").and_then(MissionId::new),
        }
    }
}

/// The findings that are shown, the worst first, then by rule.
#[derive(Debug)]
pub struct Listed<'f> {
    /// By severity and rule.
    pub rules: Vec<(Severity, &'static Rule, Vec<&'f Told>)>,
    /// The codes of the rules that find anything, whatever is asked.
    pub codes: Vec<&'static str>,
    /// The missions that anything is found of, whatever is asked.
    pub missions: Vec<&'f MissionId>,
}

impl<'f> Listed<'f> {
    /// Those that are asked for.
    #[must_use]
    pub fn of(view: &View<'f>, findings: &'f Findings<'_>, asked: &Asked) -> Self {
        let register = view.register();
        let told = || findings.told.iter();
        let codes: BTreeSet<&'static str> = told().map(|told| told.finding.rule.code).collect();
        let missions: BTreeSet<&MissionId> = told()
            .filter_map(|told| mission(register, &told.finding))
            .collect();
        let mut rules: Vec<(Severity, &'static Rule, Vec<&Told>)> = Vec::new();
        for one in told().filter(|told| asks(view, asked, told)) {
            let (severity, rule) = (one.finding.severity, one.finding.rule);
            match rules
                .iter_mut()
                .find(|(own, listed, _)| *own == severity && *listed == rule)
            {
                Some((_, _, told)) => told.push(one),
                None => rules.push((severity, rule, vec![one])),
            }
        }
        rules.sort_by_key(|(severity, rule, _)| (std::cmp::Reverse(*severity), rule.code));
        Self {
            rules,
            codes: codes.into_iter().collect(),
            missions: missions.into_iter().collect(),
        }
    }

    /// The rules of each severity that has any.
    #[must_use]
    pub fn by_severity(&self) -> Vec<(Severity, Vec<OfRule<'_, 'f>>)> {
        let of = |severity| {
            let rules = self
                .rules
                .iter()
                .filter(move |(own, _, _)| *own == severity);
            rules
                .map(|(_, rule, told)| (*rule, told.as_slice()))
                .collect::<Vec<_>>()
        };
        let each = Severity::ALL.into_iter();
        each.map(|severity| (severity, of(severity)))
            .filter(|(_, rules)| !rules.is_empty())
            .collect()
    }
}

fn asks(view: &View<'_>, asked: &Asked, told: &Told) -> bool {
    let finding = &told.finding;
    let rule = asked.rule.as_deref();
    asked
        .severity
        .is_none_or(|severity| severity == finding.severity)
        && rule.is_none_or(|rule| rule == finding.rule.code)
        && asked
            .mission
            .as_ref()
            .is_none_or(|id| mission(view.register(), finding) == Some(id))
}
